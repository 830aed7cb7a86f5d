use super::*;
use crate::assembly::ThemeId;
use crate::assembly::outside::{Poll, PollOption, Remembered};
use crate::assembly::themes::ThemeCommand;
use crate::tui::screens::Screen;
use crate::tui::testing::{Set, Stage, pictures};

const FIRST: OutsidePollId = OutsidePollId(1);

fn taken(title: &str, counts: &[(&str, u64)]) -> OutsideCommand {
    let option = |(label, count): &(&str, u64)| PollOption {
        label: (*label).into(),
        count: *count,
    };
    OutsideCommand::TakePoll {
        poll: Poll {
            title: title.into(),
            source: "Modulo del Comune".into(),
            respondents: 42,
            options: counts.iter().map(option).collect(),
            ..Poll::default()
        },
        remembered: Remembered {
            shape: "columns-2".into(),
            ..Remembered::default()
        },
    }
}

fn stage(set: Set) -> Stage {
    set.stage(Screen::new(ScreenId::Outside))
        .given(taken("Quando aprire?", &[("Sera", 30), ("Mattina", 12)]))
        .given(taken("Quale parco?", &[("Nord", 20), ("Sud", 1)]))
}

fn italian() -> Stage {
    Stage::new(Screen::new(ScreenId::Outside))
        .given(taken("Quando aprire?", &[("Sera", 30), ("Mattina", 12)]))
}

#[test]
fn polls_stand_with_their_own_base() {
    pictures("outside", stage);
    pictures("outside_empty", |set| {
        set.stage(Screen::new(ScreenId::Outside))
    });
    let screen = italian().screen();
    assert!(screen.contains("30 su 42 (71,4%)  Sera"), "{screen}");
    assert!(screen.contains("Non sono voti"), "{screen}");
}

#[test]
fn a_count_is_corrected_with_a_reason() {
    let stage = italian().keys("m<Down><Down><Down><Down><Down><Down><Enter>31<Enter>");
    assert_eq!(
        stage.assembly().outside.polls[&FIRST].poll.options[0].count,
        30
    );
    let stage = stage.keys("<Enter>");
    assert!(stage.screen().contains("Perché"), "{}", stage.screen());
    let wrong = stage.keys("Errore di battitura<Enter>");
    // Thirty-one and twelve are more than the forty-two who answered.
    assert!(
        wrong
            .screen()
            .contains("Le risposte (43) sono più delle persone (42)"),
        "{}",
        wrong.screen()
    );
    let stage = italian()
        .keys("m<Down><Down><Down><Down><Down><Down><Enter>29<Enter>Errore di battitura<Enter>");
    let kept = &stage.assembly().outside.polls[&FIRST];
    assert_eq!(kept.poll.options[0].count, 29, "{}", stage.screen());
    assert_eq!(kept.corrections, ["Errore di battitura"]);
}

#[test]
fn theme_day_and_answers_each_are_corrected_too() {
    let with_themes = || {
        ["Orari", "Parco"]
            .into_iter()
            .fold(italian(), |stage, title| {
                stage.given(ThemeCommand::AddTheme {
                    title: title.into(),
                    question: String::new(),
                })
            })
    };
    let known = |stage: &Stage| stage.assembly().outside.polls[&FIRST].poll.clone();
    let stage = with_themes().keys("m<Down><Down><Enter><Down><Down><Enter>Era del parco<Enter>");
    assert_eq!(known(&stage).theme, Some(ThemeId(2)), "{}", stage.screen());
    let stage = stage.keys("m<Down><Down><Enter><Enter>Di nessuno<Enter>");
    assert_eq!(known(&stage).theme, None, "{}", stage.screen());
    // What is no day is asked again.
    let stage = stage.keys("m<Down><Down><Down><Enter>31/2/2026<Enter>");
    assert!(
        stage.screen().contains("Scrivi il giorno"),
        "{}",
        stage.screen()
    );
    let stage = stage.keys("02/11/2026<Enter>Mancava<Enter>");
    let day = known(&stage).held.map(|day| day.to_string());
    assert_eq!(day.as_deref(), Some("2026-11-02"), "{}", stage.screen());
    let several = "m<Down><Down><Down><Down><Down><Enter>Si poteva<Enter>";
    assert!(known(&stage.keys(several)).several);
}

#[test]
fn one_is_withdrawn_with_a_reason_and_stays_listed() {
    let stage = italian().keys("rFile sbagliato<Enter>");
    let kept = &stage.assembly().outside.polls[&FIRST];
    assert_eq!(kept.withdrawn.as_deref(), Some("File sbagliato"));
    assert!(
        stage.screen().contains("Ritirata: File sbagliato"),
        "{}",
        stage.screen()
    );
    let stage = stage.keys("s");
    assert_ne!(stage.assembly().board.showing, Showing::Outside(FIRST));
}

#[test]
fn the_hall_sees_it_only_when_it_is_shown() {
    let stage = italian();
    assert_ne!(stage.assembly().board.showing, Showing::Outside(FIRST));
    let stage = stage.keys("s");
    assert_eq!(stage.assembly().board.showing, Showing::Outside(FIRST));
}

#[test]
fn the_screen_of_the_hall_says_that_it_is_no_vote() {
    pictures("hall_outside", |set| {
        set.stage(Screen::new(ScreenId::Hall))
            .given(taken("Quando aprire?", &[("Sera", 30), ("Mattina", 12)]))
            .given(BoardCommand::Show {
                showing: Showing::Outside(FIRST),
                covered: false,
            })
    });
}
