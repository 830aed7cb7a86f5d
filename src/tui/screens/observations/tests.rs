use super::*;
use crate::assembly::floor::{FloorCommand, Speaker};
use crate::assembly::observations::{Answered, Note};
use crate::assembly::setup::SetupCommand;
use crate::assembly::themes::{Draft, ThemeCommand};
use crate::assembly::{CategoryId, PositionId, ThemeId, TurnId};
use crate::tui::screens::{Screen, ScreenId};
use crate::tui::testing::{LARGE, SMALL, Set, Stage, pictures};

const IT: Set = Set {
    lang: crate::text::Lang::It,
    size: SMALL,
};

/// Two themes, the first with two positions, one category.
fn blank(set: Set) -> Stage {
    let mut stage =
        set.stage(Screen::new(ScreenId::Observations))
            .given(SetupCommand::AddCategory {
                name: "imprese".into(),
            });
    for title in ["Orari", "Costi"] {
        stage.submit(ThemeCommand::AddTheme {
            title: title.into(),
            question: String::new(),
        });
    }
    for title in ["Di sera", "Di mattina"] {
        let draft = Draft {
            title: title.into(),
            text: format!("Aprire {}", title.to_lowercase()),
            ..Draft::default()
        };
        stage.submit(ThemeCommand::Register {
            theme: ThemeId(1),
            draft,
        });
    }
    stage
}

fn note(text: &str, theme: Option<u32>) -> ObservationCommand {
    ObservationCommand::Note(Note {
        text: text.into(),
        theme: theme.map(ThemeId),
        ..Note::default()
    })
}

fn answer(id: u32, answer: Answer, reason: &str) -> ObservationCommand {
    ObservationCommand::Answer {
        id: ObservationId(id),
        answered: Answered {
            answer,
            reason: reason.into(),
        },
    }
}

/// Three observations, one answered.
fn stage(set: Set) -> Stage {
    blank(set)
        .given(note("Aprire anche il sabato mattina.", Some(1)))
        .given(note("Chi paga il riscaldamento?", Some(2)))
        .given(note(
            "La fermata del bus è a 400 metri: troppo per chi usa il bastone.",
            None,
        ))
        .given(answer(1, Answer::Accepted, ""))
}

fn of(stage: &Stage, id: u32) -> &Observation {
    &stage.assembly().observations.list[&ObservationId(id)]
}

#[test]
fn the_pictures_of_the_observations() {
    pictures("observations_empty", blank);
    pictures("observations_writing", |set| {
        stage(set).keys("Servono posti per disabili davanti all’ingresso.<Tab><Right>")
    });
    pictures("observations_list", |set| {
        stage(set)
            .given(answer(2, Answer::NotAccepted, "Decide la giunta."))
            .keys("<Down><Down>")
    });
    pictures("observations_long", |set| {
        let words = "La fermata del bus è lontana, e d’inverno il marciapiede gela. ";
        stage(set).keys(&words.repeat(12))
    });
    pictures("observations_answer", |set| stage(set).keys("<Down>e"));
    pictures("observations_reason", |set| {
        stage(set).keys("<Down>e<Down><Down><Enter>")
    });
    pictures("observations_amend", |set| {
        stage(set).keys("<Down><Down><Down>p<Enter> e il sabato")
    });
    pictures("observations_refused", |set| {
        stage(set)
            .given(ObservationCommand::Withdraw {
                id: ObservationId(3),
                reason: "doppia".into(),
            })
            .keys("<Down>t")
    });
    pictures("observations_unsaved", |set| {
        stage(set).keys("Un pensiero<Esc>")
    });
}

#[test]
fn an_observation_longer_than_its_rows_is_scrolled_to_its_end_and_back() {
    let words: Vec<String> = (1..=60).map(|n| format!("parola{n}")).collect();
    let mut stage = blank(IT)
        .given(note(&words.join(" "), None))
        .given(note("Breve.", None))
        .keys("<Down><Down>");
    let shows = |stage: &Stage, word: &str| stage.screen().contains(word);
    assert!(shows(&stage, "→ ancora") && !shows(&stage, "parola60"));
    for _ in 0..10 {
        stage.press("<Right>");
    }
    assert!(shows(&stage, "parola60") && shows(&stage, "← dall’inizio"));
    for _ in 0..10 {
        stage.press("<Left>");
    }
    assert!(shows(&stage, "parola25") && !shows(&stage, "parola60"));
    stage.press("<Right><Up>");
    assert!(shows(&stage, "«Breve.»") && !shows(&stage, "→ ancora"));
}

#[test]
fn words_typed_at_once_are_saved_with_enter() {
    let mut stage = blank(IT).keys("Aprire la domenica?");
    assert_eq!(stage.row(-2), "▶ INVIO  Salva l’osservazione n. 1");
    stage.press("<Enter>");
    assert_eq!(of(&stage, 1).note.text, "Aprire la domenica?");
    assert_eq!(stage.row(-4), "✓ Osservazione n. 1 scritta");
    assert_eq!(stage.row(-2), "▶ Scrivi la prossima osservazione");
    stage.press("E il lunedì<Enter>");
    assert_eq!(of(&stage, 2).note.text, "E il lunedì");
}

#[test]
fn theme_position_category_and_table_are_chosen_without_the_words_being_touched() {
    let stage =
        blank(IT).keys("Parole<Tab><Right><Tab><Right><Right><Tab><Right><Tab><Space><Enter>");
    let note = &of(&stage, 1).note;
    assert_eq!(note.text, "Parole");
    assert_eq!(note.theme, Some(ThemeId(1)));
    assert_eq!(note.position, Some(PositionId(2)));
    assert_eq!(note.category, Some(CategoryId(1)));
    assert!(note.to_table);
    let stage = stage.keys("Altre parole<Enter>");
    let note = &of(&stage, 2).note;
    assert_eq!(note.theme, Some(ThemeId(1)), "the theme stays");
    assert_eq!(
        (note.position, note.category, note.to_table),
        (None, None, false),
        "what was about one person goes"
    );
}

#[test]
fn the_only_theme_there_is_needs_not_be_chosen() {
    let stage = IT
        .stage(Screen::new(ScreenId::Observations))
        .given(ThemeCommand::AddTheme {
            title: "Orari".into(),
            question: String::new(),
        });
    assert!(stage.screen().contains("tema  Orari"), "{}", stage.screen());
    let stage = stage.keys("Chi chiude?<Enter>");
    assert_eq!(of(&stage, 1).note.theme, Some(ThemeId(1)));
}

#[test]
fn in_the_smallest_window_the_chosen_observation_is_in_sight_and_the_title_leaves_the_clock_alone()
{
    let smallest = Set {
        size: crate::tui::frame::SMALLEST,
        ..IT
    };
    let stage = stage(smallest)
        .given(FloorCommand::Queue {
            speaker: Speaker::default(),
            seconds: Some(120),
        })
        .given(FloorCommand::Begin { turn: TurnId(1) })
        .keys("<Down><Down><Down>");
    let screen = stage.screen();
    let chosen = screen.lines().find(|line| line.starts_with(" >"));
    assert!(chosen.is_some_and(|line| line.contains(" 1 ")), "{screen}");
    assert!(stage.row(2).ends_with("  chi parla: 2:00"), "{screen}");
}

#[test]
fn the_theme_begins_as_that_of_who_has_the_floor_whose_clock_is_in_sight() {
    let stage = blank(IT)
        .given(FloorCommand::Queue {
            speaker: Speaker {
                theme: Some(ThemeId(2)),
                ..Speaker::default()
            },
            seconds: None,
        })
        .given(FloorCommand::Begin { turn: TurnId(1) })
        .later(80)
        .keys("Chi paga?");
    assert!(
        stage.row(2).ends_with("chi parla: 0:40"),
        "{}",
        stage.row(2)
    );
    let stage = stage.later(20);
    assert_eq!(stage.rung(), 1, "the bell is heard here too");
    let stage = stage.keys("<Enter>");
    assert_eq!(of(&stage, 1).note.theme, Some(ThemeId(2)));
}

#[test]
fn an_empty_box_sends_nothing() {
    let stage = blank(IT).keys("   <Enter>");
    assert!(stage.assembly().observations.list.is_empty());
    assert_eq!(stage.row(-2), "▶ Scrivi la prima osservazione");
}

#[test]
fn each_observation_gets_its_answer_and_a_refusal_its_reason() {
    let mut stage = stage(IT).keys("<Down>");
    assert_eq!(stage.row(-2), "▶ INVIO  Dai l’esito alla n. 3");
    stage.press("<Enter><Down><Down><Enter><Enter>");
    assert!(of(&stage, 3).answers.is_empty(), "no reason, no answer");
    stage.press("Non dipende dal Comune<Enter>");
    let answered = of(&stage, 3).answer().unwrap();
    assert_eq!(answered.answer, Answer::NotAccepted);
    assert_eq!(answered.reason, "Non dipende dal Comune");
    assert_eq!(stage.row(-2), "▶ INVIO  Dai l’esito alla n. 2");
    stage.press("e<Down><Down><Down><Enter><Enter>");
    assert_eq!(of(&stage, 2).answer().unwrap().answer, Answer::Deferred);
    assert_eq!(stage.row(-2), "▶ INVIO  Cambia l’esito della n. 2");
}

#[test]
fn an_outcome_leads_to_the_next_that_waits_for_one_and_a_changed_outcome_stays() {
    let mut stage = stage(IT).keys("<Down><Down><Enter><Enter><Enter>");
    assert_eq!(of(&stage, 2).answer().unwrap().answer, Answer::Accepted);
    assert_eq!(
        stage.row(-2),
        "▶ INVIO  Dai l’esito alla n. 3",
        "none waits below, so from the top"
    );
    stage.press("<Down><Enter><Down><Enter><Enter>");
    assert_eq!(of(&stage, 2).answer().unwrap().answer, Answer::Integrated);
    assert_eq!(stage.row(-2), "▶ INVIO  Cambia l’esito della n. 2");
}

#[test]
fn a_correction_keeps_the_words_before_and_new_words_wait_aside() {
    let mut stage = stage(IT).keys("Parole nuove<Down>m");
    assert!(stage.row(2).starts_with("Correggi l’osservazione n. 3"));
    stage.press(" Davvero.<Enter>");
    let corrected = of(&stage, 3);
    assert!(corrected.note.text.ends_with("Davvero."));
    assert_eq!(corrected.earlier.len(), 1);
    stage.press("<Esc><Enter>");
    assert_eq!(of(&stage, 4).note.text, "Parole nuove");
}

#[test]
fn an_observation_amends_a_position_whose_old_text_stays() {
    let mut stage = stage(IT).keys("<Down><Down><Down>p");
    assert!(
        stage
            .screen()
            .contains("Quale posizione cambia con la n. 1?")
    );
    stage.press("<Enter>");
    assert_eq!(stage.row(-2), "▶ Cambia il testo della posizione");
    stage.press(" e il sabato");
    assert_eq!(
        stage.row(-2),
        "▶ INVIO  Cambia «Di sera» con l’osservazione n. 1"
    );
    stage.press("<Enter>");
    let position = stage.assembly().themes.position(PositionId(1)).unwrap();
    assert_eq!(position.text(), "Aprire di sera e il sabato");
    assert_eq!(position.wordings[0].text, "Aprire di sera");
    assert_eq!(position.wordings[1].from, Some(ObservationId(1)));
    assert_eq!(of(&stage, 1).answer().unwrap().answer, Answer::Integrated);
    assert_eq!(
        stage.row(-4),
        "✓ Osservazione n. 1 integrata nel testo di «Di sera»"
    );
}

#[test]
fn the_answer_integrated_leads_to_the_amendment_too() {
    let stage = stage(IT).keys("<Down><Down><Down>e<End><Enter><Down><Enter>, presto<Enter>");
    let position = stage.assembly().themes.position(PositionId(2)).unwrap();
    assert_eq!(position.text(), "Aprire di mattina, presto");
}

#[test]
fn withdrawn_observations_stay_in_the_list_and_can_count_again() {
    let mut stage = stage(IT).keys("<Down>rscritta due volte<Enter>");
    assert!(stage.screen().contains("ritirata"));
    assert_eq!(stage.row(-2), "▶ INVIO  Rimetti la n. 3 fra quelle valide");
    stage.press("e<Enter><Enter>");
    assert!(of(&stage, 3).answers.is_empty());
    assert!(
        stage
            .row(-4)
            .starts_with("✗ L’osservazione n. 3 è ritirata"),
        "{}",
        stage.row(-4)
    );
    stage.press("r");
    assert!(of(&stage, 3).withdrawn.is_none());
}

#[test]
fn the_list_shows_all_or_those_without_an_answer_or_those_for_the_table() {
    let mut stage = stage(IT).keys("<Down>t<F3>");
    assert!(stage.screen().contains("solo quelle senza esito: 2"));
    assert!(!stage.screen().contains("sabato mattina"));
    stage.press("<F3>");
    assert!(stage.screen().contains("solo quelle per il tavolo: 1"));
    assert!(!stage.screen().contains("riscaldamento"));
    assert!(of(&stage, 3).note.to_table);
    stage.press("<F3>");
    assert!(stage.screen().contains("riscaldamento"));
}

#[test]
fn esc_never_loses_words_at_the_first_press() {
    let mut stage = stage(IT).keys("Un pensiero<Esc>");
    assert!(stage.row(-4).starts_with("! Non è ancora salvato"));
    stage.press(" lungo<Enter>");
    assert_eq!(of(&stage, 4).note.text, "Un pensiero lungo");
}

#[test]
fn ten_thousand_characters_fit_and_not_one_more() {
    let mut stage = blank(IT);
    let words = "parola ".repeat(1_500);
    stage.send(&crossterm::event::Event::Paste(words));
    assert!(
        stage.screen().contains("10000 di 10000 lettere"),
        "{}",
        stage.screen()
    );
    stage.press("<Enter>");
    assert_eq!(of(&stage, 1).note.text.chars().count(), 10_000);
}

#[test]
fn the_whole_text_of_the_selected_observation_can_be_read() {
    let words = "Una frase che non sta in una riga della tabella. ".repeat(4);
    let stage = blank(Set { size: LARGE, ..IT })
        .given(note(&format!("{words}Fine."), None))
        .keys("<Down>");
    assert!(stage.screen().contains("Fine.»"), "{}", stage.screen());
}

#[test]
fn a_click_gives_the_focus_to_the_list_or_back_to_the_words() {
    let mut stage = stage(IT);
    stage.click("Chi paga");
    assert_eq!(stage.row(-2), "▶ INVIO  Dai l’esito alla n. 2");
    stage.click("al tavolo");
    stage.press("<Right><S-Tab><S-Tab><S-Tab><S-Tab>Parole<Enter>");
    assert!(of(&stage, 4).note.to_table);
}
