//! Each kind of box, answered and drawn.

use super::*;

const BODY: Rect = Rect {
    x: 1,
    y: 2,
    width: 78,
    height: 18,
};

fn type_in(dialog: &mut Dialog, words: &str) {
    for c in words.chars() {
        assert_eq!(dialog.update(&Intent::Char(c), BODY), Step::Open);
    }
}

#[test]
fn enter_on_a_confirmation_goes_back_and_only_its_letter_confirms() {
    let mut dialog = Dialog::confirm(
        "open",
        "Aprire il voto?",
        vec!["112 persone".into()],
        's',
        "apri",
    );
    assert_eq!(dialog.update(&Intent::Char('x'), BODY), Step::Open);
    assert_eq!(dialog.update(&Intent::Accept, BODY), Step::Closed);
    assert_eq!(
        dialog.update(&Intent::Char('S'), BODY),
        Step::Answered(Reply::Yes)
    );
}

#[test]
fn a_word_confirms_only_when_it_is_whole() {
    let mut dialog = Dialog::word("close", "Chiudere il voto?", Vec::new(), "CHIUDI");
    type_in(&mut dialog, "chiud");
    assert_eq!(dialog.update(&Intent::Accept, BODY), Step::Open);
    type_in(&mut dialog, "i");
    assert_eq!(
        dialog.update(&Intent::Accept, BODY),
        Step::Answered(Reply::Yes)
    );
    assert_eq!(dialog.update(&Intent::Back, BODY), Step::Closed);
}

#[test]
fn a_word_that_is_another_says_so_and_a_whole_one_says_that_enter_confirms() {
    let text = Text::new(crate::text::Lang::It);
    let mut dialog = Dialog::word("close", "Chiudere il voto?", Vec::new(), "CHIUDI");
    let begun = dialog.next_action(&text);
    type_in(&mut dialog, "chiudi");
    let whole = dialog.next_action(&text);
    assert_eq!(whole, Next::enter("Conferma con CHIUDI"));
    type_in(&mut dialog, "i");
    let other = dialog.next_action(&text);
    assert!(other.words.starts_with("Non è CHIUDI"), "{}", other.words);
    assert_ne!(begun, other);
}

#[test]
fn an_empty_text_is_accepted_only_where_it_may_be_left_out() {
    let mut needed = Dialog::write("reason", "Perché?", Vec::new(), Field::new(80));
    assert_eq!(needed.update(&Intent::Accept, BODY), Step::Open);
    let mut optional = Dialog::write_or_skip("note", "Nota", Vec::new(), Field::new(80));
    assert_eq!(
        optional.update(&Intent::Accept, BODY),
        Step::Answered(Reply::Text(String::new()))
    );
}

#[test]
fn a_list_answers_with_the_place_of_the_selected_item() {
    let mut dialog = Dialog::pick("theme", "Tema", vec!["orari".into(), "costi".into()]);
    dialog.update(&Intent::Step(super::super::intent::Step::Down), BODY);
    assert_eq!(
        dialog.update(&Intent::Accept, BODY),
        Step::Answered(Reply::Pick(1))
    );
}

#[test]
fn a_question_too_long_for_the_border_is_read_whole_inside() {
    let title = "In che ordine parlano i portavoce di «Criteri per incentivi e contributi»?";
    let dialog = Dialog::pick("kind", title, vec!["sorteggio".into()]);
    let mut terminal = ratatui::Terminal::new(ratatui::backend::TestBackend::new(80, 24)).unwrap();
    let text = Text::new(crate::text::Lang::It);
    let theme = super::super::theme::Theme::new(super::super::theme::Scheme::Dark);
    terminal
        .draw(|frame| dialog.view(frame, BODY, &text, &theme))
        .unwrap();
    let shown = terminal.backend().to_string();
    assert!(shown.contains("contributi»?"), "{shown}");
    assert!(shown.contains("> sorteggio"), "{shown}");
}

#[test]
fn a_long_reason_is_seen_whole_with_the_cursor_after_its_last_letter() {
    let body = vec!["Le schede restano nel verbale.".into()];
    let mut dialog = Dialog::write("why", "Perché si annulla?", body, Field::new(600));
    let words = "Una fila in fondo alla sala non aveva sentito la domanda e ha chiesto di ripetere il voto. ";
    let draw = |dialog: &Dialog| {
        let backend = ratatui::backend::TestBackend::new(80, 24);
        let mut terminal = ratatui::Terminal::new(backend).unwrap();
        let text = Text::new(crate::text::Lang::It);
        let theme = super::super::theme::Theme::new(super::super::theme::Scheme::Dark);
        terminal
            .draw(|frame| dialog.view(frame, BODY, &text, &theme))
            .unwrap();
        let cursor = terminal.get_cursor_position().unwrap();
        (terminal.backend().to_string(), cursor)
    };
    let (_, empty) = draw(&dialog);
    type_in(&mut dialog, &words.repeat(2));
    let (shown, cursor) = draw(&dialog);
    assert!(shown.contains("Una fila in fondo"), "{shown}");
    assert!(cursor.y > empty.y, "{shown}");
    // Past the tallest box it scrolls, and the last words are the ones seen.
    type_in(&mut dialog, &words.repeat(4));
    type_in(&mut dialog, "Fine");
    let (shown, cursor) = draw(&dialog);
    assert!(shown.contains("Fine"), "{shown}");
    assert!(cursor.y < BODY.bottom(), "{shown}");
    type_in(&mut dialog, words);
    let next = dialog.next_action(&Text::new(crate::text::Lang::It));
    assert!(next.words.contains("600"), "{}", next.words);
    let step = dialog.update(&Intent::Accept, BODY);
    let Step::Answered(Reply::Text(reason)) = step else {
        panic!("{step:?}")
    };
    assert_eq!(reason.chars().count(), 600);
}

#[test]
fn a_letter_written_before_an_item_chooses_it() {
    let items = vec!["U  accorpa".into(), "D  dividi".into(), "Divani".into()];
    let mut dialog = Dialog::pick("menu", "Che cosa?", items);
    assert_eq!(
        dialog.update(&Intent::Char('d'), BODY),
        Step::Answered(Reply::Pick(1))
    );
    assert_eq!(dialog.update(&Intent::Char('x'), BODY), Step::Open);
    let next = dialog.next_action(&Text::new(crate::text::Lang::It));
    assert!(next.words.ends_with("«accorpa»"), "{}", next.words);
}

#[test]
fn a_character_two_cells_wide_beside_the_box_leaves_its_frame_whole() {
    use ratatui::backend::TestBackend;
    use ratatui::{Terminal, text::Line};

    let dialog = Dialog::pick("menu", "Che cosa?", vec!["U  accorpa".into()]);
    let text = Text::new(crate::text::Lang::It);
    let theme = super::super::theme::Theme::new(super::super::theme::Scheme::Dark);
    let mut terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
    terminal
        .draw(|frame| {
            for row in BODY.rows() {
                frame.render_widget(Line::from("🌱".repeat(39)), row);
            }
            dialog.view(frame, BODY, &text, &theme);
        })
        .unwrap();
    let buffer = terminal.backend().buffer();
    let sides: Vec<&str> = (BODY.top()..BODY.bottom())
        .filter(|y| buffer[(8, *y)].symbol() == "│")
        .map(|y| buffer[(7, y)].symbol())
        .collect();
    assert!(!sides.is_empty());
    assert!(sides.iter().all(|side| *side == " "), "{sides:?}");
}
