use super::*;
use crate::assembly::floor::{FloorCommand, Speaker};
use crate::assembly::roll::{Profile, RollCommand};
use crate::assembly::setup::{Meeting, SetupCommand};
use crate::assembly::themes::{Draft, ThemeCommand};
use crate::assembly::weighing::{Criterion, WeighedOption, WeighingCommand, WeighingDraft};
use crate::assembly::{ParticipantId, PositionId, ThemeId, TurnId, WeighingId};
use crate::tally::Exact;
use crate::text::Lang;
use crate::tui::screens::Screen;
use crate::tui::testing::{LARGE, SMALL, Set, Stage, documented, pictures};

fn in_course(stage: Stage) -> Stage {
    let meeting = Meeting {
        title: "Casa della comunità di Borgo".into(),
        ..Meeting::default()
    };
    let mut stage = stage
        .given(SetupCommand::SetMeeting(meeting))
        .given(SetupCommand::OpenMeeting);
    for n in 17..20 {
        let name = Some(format!("Persona {n:03}"));
        stage.submit(RollCommand::Register {
            name,
            profile: Profile {
                votes: true,
                ..Profile::default()
            },
            arrived: true,
        });
    }
    stage
}

fn home(set: Set) -> Stage {
    in_course(set.stage(Screen::new(ScreenId::Agenda)))
}

/// A full hall with positions to hear: what the README shows.
fn evening(set: Set) -> Stage {
    let mut stage = set.stage(Screen::new(ScreenId::Agenda));
    stage.arrive(86);
    let themes = [
        ("Orari", ["Di mattina", "Di sera"]),
        ("Spazi", ["Una sala grande", "Più sale piccole"]),
    ];
    for (number, (title, positions)) in (1..).zip(themes) {
        stage.submit(ThemeCommand::AddTheme {
            title: title.into(),
            question: String::new(),
        });
        for position in positions {
            let draft = Draft {
                title: position.into(),
                ..Draft::default()
            };
            let theme = ThemeId(number);
            stage.submit(ThemeCommand::Register { theme, draft });
        }
    }
    in_course(stage)
}

#[test]
fn home_shows_every_step_and_proposes_the_next() {
    pictures("agenda", home);
    documented("agenda", "La scaletta dell’assemblea", evening);
    let stage = in_course(Stage::new(Screen::new(ScreenId::Agenda)));
    assert_eq!(stage.row(-2), "▶ INVIO  Vai al passo 3: Posizioni");
}

#[test]
fn a_weighing_waits_to_be_confirmed_and_one_withdrawn_counts_for_nothing() {
    let option = |label: &str| WeighedOption {
        label: label.into(),
        position: None,
    };
    let draft = WeighingDraft {
        title: "Quale prima".into(),
        theme: None,
        options: vec![option("Sera"), option("Mattina")],
        criteria: vec![Criterion {
            name: "Costo".into(),
            weight: Exact::from(100),
            lower_is_better: true,
        }],
        scale: 5,
    };
    let stage = in_course(Stage::new(Screen::new(ScreenId::Agenda)));
    let mut stage = stage.given(WeighingCommand::Draft(draft));
    assert!(stage.screen().contains("1 da confermare"));
    let id = WeighingId(1);
    for option in 0..2 {
        stage.submit(WeighingCommand::Score {
            id,
            criterion: 0,
            option,
            score: Some(Exact::from(3)),
        });
    }
    stage.submit(WeighingCommand::Confirm { id });
    assert!(stage.screen().contains("1 confermata"));
    stage.submit(WeighingCommand::Withdraw {
        id,
        reason: "criteri rifatti".into(),
    });
    assert!(!stage.screen().contains("confermata"));
}

#[test]
fn enter_goes_to_the_selected_step_and_esc_comes_back() {
    let mut stage = Stage::new(Screen::new(ScreenId::Agenda)).keys("<Down><Enter>");
    assert!(
        stage.row(0).starts_with("2 Accoglienza"),
        "{}",
        stage.screen()
    );
    stage.press("<Esc>");
    assert!(stage.row(0).starts_with("Scaletta"));
    assert_eq!(stage.row(-2), "▶ INVIO  Vai al passo 2: Accoglienza");
}

#[test]
fn with_positions_from_a_plan_people_come_first() {
    let theme = ThemeCommand::AddTheme {
        title: "Orari".into(),
        question: String::new(),
    };
    let position = ThemeCommand::Register {
        theme: ThemeId(1),
        draft: Draft {
            title: "Di sera".into(),
            ..Draft::default()
        },
    };
    let planned = Stage::new(Screen::new(ScreenId::Agenda))
        .given(theme)
        .given(position);
    assert_eq!(planned.row(-2), "▶ INVIO  Vai al passo 1: Prepara");
    let opened = planned.given(SetupCommand::OpenMeeting);
    assert_eq!(opened.row(-2), "▶ INVIO  Vai al passo 2: Accoglienza");
    let begun = in_course(opened);
    assert_eq!(begun.row(-2), "▶ INVIO  Vai al passo 3: Posizioni");
    let spoken_for = begun.given(ThemeCommand::SetSpokesperson {
        id: PositionId(1),
        person: Some(ParticipantId(1)),
    });
    assert_eq!(spoken_for.row(-2), "▶ INVIO  Vai al passo 4: Interventi");
}

#[test]
fn a_step_one_went_to_gives_way_to_the_next_once_it_is_done() {
    let mut stage = home(Set {
        lang: Lang::It,
        size: LARGE,
    });
    stage.press("<Up><Enter><Esc>");
    assert_eq!(stage.row(-2), "▶ INVIO  Vai al passo 3: Posizioni");
    stage.press("<Up>");
    assert_eq!(
        stage.row(-2),
        "▶ INVIO  Vai al passo 2: Accoglienza",
        "chosen by hand, whether done or not"
    );
}

#[test]
fn a_digit_goes_to_its_step() {
    let stage = Stage::new(Screen::new(ScreenId::Agenda)).keys("9");
    assert!(stage.row(0).starts_with("9 Salva"));
}

#[test]
fn a_click_on_a_step_selects_it_and_another_goes_there() {
    let mut stage = Stage::new(Screen::new(ScreenId::Agenda));
    stage.click("8 Pesatura");
    assert_eq!(stage.row(-2), "▶ INVIO  Vai al passo 8: Pesatura");
    stage.click("8 Pesatura");
    assert!(stage.row(0).starts_with("8 Pesatura"));
}

#[test]
fn leaving_is_asked_and_enter_stays() {
    let mut stage = Stage::new(Screen::new(ScreenId::Agenda)).keys("<Esc>");
    assert!(stage.screen().contains("Uscire da Portavoce?"));
    stage.press("<Enter>");
    assert!(stage.outcome().is_none() && !stage.screen().contains("Uscire da Portavoce?"));
    stage.press("<C-c>u");
    assert!(stage.outcome().is_some());
}

#[test]
fn the_step_of_the_floor_is_under_way_while_somebody_speaks_and_done_after() {
    let mut stage = home(Set {
        lang: Lang::It,
        size: LARGE,
    })
    .given(FloorCommand::Queue {
        speaker: Speaker::default(),
        seconds: Some(120),
    });
    let row = |stage: &Stage| {
        let screen = stage.screen();
        let row = screen.lines().find(|line| line.contains("4 Interventi  "));
        row.unwrap_or_default().to_owned()
    };
    assert!(row(&stage).contains("da fare"), "{}", stage.screen());
    stage.submit(FloorCommand::Begin { turn: TurnId(1) });
    assert!(row(&stage).contains("in corso"), "{}", stage.screen());
    stage.submit(FloorCommand::End);
    assert!(row(&stage).contains("✓"), "{}", stage.screen());
}

#[test]
fn positions_are_done_once_every_theme_is_closed() {
    let close = ThemeCommand::CloseTheme {
        id: ThemeId(1),
        outcome: crate::assembly::themes::ThemeOutcome::Shared,
        note: String::new(),
    };
    let lang = Lang::It;
    let stage = home(Set { lang, size: SMALL })
        .given(ThemeCommand::AddTheme {
            title: "Orari".into(),
            question: String::new(),
        })
        .given(ThemeCommand::Register {
            theme: ThemeId(1),
            draft: Draft {
                title: "Di sera".into(),
                ..Draft::default()
            },
        });
    assert!(
        stage.screen().contains("·  3 Posizioni"),
        "{}",
        stage.screen()
    );
    let stage = stage.given(close);
    assert!(
        stage.screen().contains("✓  3 Posizioni"),
        "{}",
        stage.screen()
    );
}
