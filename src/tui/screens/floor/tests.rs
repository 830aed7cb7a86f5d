//! Who comes next and in which order, and what the screen says of it.

mod clock;

use super::*;
use crate::assembly::floor::{Ordering, SpeakerRole};
use crate::assembly::roll::{Gender, Profile, RollCommand};
use crate::assembly::setup::SetupCommand;
use crate::assembly::themes::{Draft, ThemeCommand};
use crate::assembly::{CategoryId, ParticipantId, PositionId};
use crate::tui::screens::{Screen, ScreenId};
use crate::tui::testing::{SMALL, Set, Stage, documented, pictures};

const IT: Set = Set {
    lang: crate::text::Lang::It,
    size: SMALL,
};

fn register(name: &str, gender: Gender) -> RollCommand {
    let profile = Profile {
        votes: true,
        gender,
        ..Profile::default()
    };
    RollCommand::Register {
        name: Some(name.into()),
        profile,
        arrived: true,
    }
}

fn empty(set: Set) -> Stage {
    set.stage(Screen::new(ScreenId::Floor))
}

/// One theme with three positions and their spokespeople, and a fourth person.
fn stage(set: Set) -> Stage {
    let mut stage = empty(set).given(SetupCommand::AddCategory {
        name: "imprese".into(),
    });
    stage.submit(ThemeCommand::AddTheme {
        title: "Orari".into(),
        question: String::new(),
    });
    let people = [
        ("Referente CNA", Gender::Man),
        ("Referente LAPAM", Gender::Woman),
        ("Referente Università", Gender::Man),
        ("Referente Comune", Gender::Woman),
    ];
    for (name, gender) in people {
        stage.submit(register(name, gender));
    }
    for (n, title) in (1..).zip(["Di sera", "Di mattina", "Su appuntamento"]) {
        let draft = Draft {
            title: title.into(),
            ..Draft::default()
        };
        stage.submit(ThemeCommand::Register {
            theme: ThemeId(1),
            draft,
        });
        stage.submit(ThemeCommand::SetSpokesperson {
            id: PositionId(n),
            person: Some(ParticipantId(n)),
        });
    }
    stage
}

/// The spokespeople in their fixed order.
fn queued(set: Set) -> Stage {
    stage(set).given(FloorCommand::FixedOrder { theme: ThemeId(1) })
}

fn in_queue(stage: &Stage) -> Vec<u32> {
    let queue = &stage.assembly().floor.queue;
    queue
        .iter()
        .filter_map(|t| t.speaker.person)
        .map(|p| p.0)
        .collect()
}

fn hall(person: u32) -> FloorCommand {
    FloorCommand::Queue {
        speaker: crate::assembly::floor::Speaker {
            person: Some(ParticipantId(person)),
            ..crate::assembly::floor::Speaker::default()
        },
        seconds: None,
    }
}

#[test]
fn the_pictures_of_the_floor() {
    pictures("floor_empty", empty);
    pictures("floor_queue", |set| {
        stage(set).given(FloorCommand::DrawOrder {
            theme: ThemeId(1),
            seed: "17 4 90".into(),
        })
    });
    let running = |set| {
        let first = queued(set).keys("<Enter>").later(120);
        first.keys("<Enter>").later(84)
    };
    pictures("floor_running", running);
    documented(
        "floor",
        "Chi ha la parola, con l’orologio e la coda",
        running,
    );
    pictures("floor_over", |set| queued(set).keys("<Enter>").later(215));
    pictures("floor_paused", |set| {
        queued(set).keys("<Enter>").later(30).keys(" ").later(60)
    });
    pictures("floor_fair", |set| {
        queued(set)
            .keys("<Enter>")
            .later(60)
            .given(FloorCommand::End)
            .given(hall(1))
            .given(hall(4))
            .keys("<Up>")
    });
    pictures("floor_find", |set| stage(set).keys("acomu"));
    pictures("floor_nameless", |set| stage(set).keys("axyz<Enter>"));
    pictures("floor_refused", |set| queued(set).keys(" "));
}

#[test]
fn the_spokespeople_are_drawn_with_numbers_said_in_the_hall_and_the_numbers_stay_in_sight() {
    let stage = stage(IT);
    assert_eq!(
        stage.row(-2),
        "▶ INVIO  Metti in ordine i portavoce di «Orari»"
    );
    let stage = stage.keys("<Enter><Enter>17 4 90<Enter>");
    let drawn = crate::assembly::vote::draw("17 4 90", &[1, 2, 3]);
    assert_eq!(in_queue(&stage), drawn);
    assert!(
        stage.screen().contains("ordine sorteggiato con «17 4 90»"),
        "{}",
        stage.screen()
    );
}

#[test]
fn without_numbers_the_program_chooses_and_shows_them() {
    let stage = stage(IT).keys("<Enter><Enter><Enter>");
    let ordering = stage.assembly().floor.ordering(ThemeId(1)).cloned();
    let Some(Ordering::Drawn { seed }) = ordering else {
        panic!("{ordering:?}");
    };
    assert!(!seed.is_empty());
    assert!(stage.screen().contains(&format!("«{seed}»")));
}

#[test]
fn the_fixed_order_is_that_of_the_positions() {
    let stage = stage(IT).keys("o<Down><Enter>");
    assert_eq!(in_queue(&stage), [1, 2, 3]);
    assert_eq!(
        stage.row(-2),
        "▶ INVIO  Fai parlare Referente CNA",
        "the next act is the first speech"
    );
}

#[test]
fn a_spokesperson_alone_is_queued_at_once_as_there_is_no_order_to_choose() {
    let stage = empty(IT)
        .given(ThemeCommand::AddTheme {
            title: "Orari".into(),
            question: String::new(),
        })
        .given(register("Referente CNA", Gender::Man))
        .given(ThemeCommand::Register {
            theme: ThemeId(1),
            draft: Draft {
                title: "Di sera".into(),
                ..Draft::default()
            },
        })
        .given(ThemeCommand::SetSpokesperson {
            id: PositionId(1),
            person: Some(ParticipantId(1)),
        });
    assert_eq!(
        stage.row(-2),
        "▶ INVIO  Metti in coda il portavoce di «Orari»"
    );
    let stage = stage.keys("<Enter>");
    assert_eq!(in_queue(&stage), [1]);
    assert_eq!(stage.row(-2), "▶ INVIO  Fai parlare Referente CNA");
}

#[test]
fn enter_passes_the_floor_from_one_to_the_next_and_ends_the_last() {
    let mut stage = queued(IT).keys("<Enter>").later(84);
    assert!(
        stage.screen().contains("restano 1 minuto e 36 secondi"),
        "{}",
        stage.screen()
    );
    assert_eq!(
        stage.row(-2),
        "▶ INVIO  Fai parlare Referente LAPAM e chiudi Referente CNA"
    );
    stage.press("<Enter><Enter>");
    assert_eq!(
        stage.row(-2),
        "▶ INVIO  Chiudi l’intervento di Referente Università"
    );
    stage.press("<Enter>");
    assert_eq!(stage.assembly().floor.given.len(), 3);
    assert_eq!(stage.row(-2), "▶ INVIO  Aggiungi chi vuole parlare");
}

#[test]
fn a_speaker_is_found_by_name_and_queued_with_two_enters() {
    let mut stage = queued(IT).keys("acomu");
    assert_eq!(stage.row(-2), "▶ INVIO  Aggiungi Referente Comune");
    stage.press("<Enter>");
    assert_eq!(
        stage.row(-2),
        "▶ INVIO  Metti in coda Referente Comune, 2:00"
    );
    stage.press("<Enter>");
    assert_eq!(in_queue(&stage), [1, 2, 3, 4]);
    let turn = &stage.assembly().floor.queue[3];
    assert_eq!(turn.speaker.role, SpeakerRole::Hall);
    assert_eq!(turn.speaker.gender, Gender::Woman, "from the roll");
}

#[test]
fn a_spokesperson_is_proposed_as_such_with_the_position_and_its_time() {
    let stage = stage(IT).keys("alapam<Enter><Enter>");
    let turn = &stage.assembly().floor.queue[0];
    assert_eq!(turn.speaker.role, SpeakerRole::Spokesperson);
    assert_eq!(turn.speaker.position, Some(PositionId(2)));
    assert_eq!(turn.seconds, 180);
}

#[test]
fn someone_without_a_name_is_queued_by_category_and_gender() {
    let stage = stage(IT).keys("axyz<Enter><Down><Down><Right><Down><Right><Down><Down>");
    let stage = stage.keys("<BS><BS><BS><BS>1:30");
    assert_eq!(
        stage.row(-2),
        "▶ INVIO  Metti in coda una persona (imprese, donna), 1:30"
    );
    let stage = stage.keys("<Enter>");
    let turn = &stage.assembly().floor.queue[0];
    assert_eq!(turn.speaker.person, None);
    assert_eq!(turn.speaker.category, Some(CategoryId(1)));
    assert_eq!(turn.speaker.gender, Gender::Woman);
    assert_eq!(turn.seconds, 90);
}

#[test]
fn a_time_that_is_none_is_asked_again_before_anything_is_sent() {
    let stage = stage(IT).keys("acomu<Enter><Down><Down><BS><BS><BS><BS>tre<Enter>");
    assert!(stage.row(-2).starts_with("▶ Scrivi il tempo"));
    assert!(stage.assembly().floor.queue.is_empty());
}

#[test]
fn who_left_the_hall_is_marked_in_the_queue() {
    let stage = queued(IT).given(RollCommand::Leave {
        id: ParticipantId(1),
    });
    assert!(stage.screen().contains("non in sala"), "{}", stage.screen());
    assert_eq!(
        stage.row(-4),
        "! Referente CNA non è in sala: R leva il turno dalla coda."
    );
    let stage = stage.keys("r");
    assert_eq!(in_queue(&stage), [2, 3]);
    assert!(!stage.screen().contains("non in sala"));
}

#[test]
fn turns_move_and_leave_the_queue() {
    let stage = queued(IT).keys("<Down>s");
    assert_eq!(in_queue(&stage), [2, 1, 3]);
    let stage = stage.keys("gg");
    assert_eq!(
        in_queue(&stage),
        [1, 3, 2],
        "the selection goes with the turn"
    );
    let stage = stage.keys("r");
    assert_eq!(in_queue(&stage), [1, 3]);
}

#[test]
fn the_chosen_turn_gets_the_floor_and_the_next_is_the_first_again() {
    let stage = queued(IT).keys("<Down><Down>");
    assert_eq!(stage.row(-2), "▶ INVIO  Fai parlare Referente Università");
    let stage = stage.keys("<Enter>");
    assert!(stage.row(-2).contains("Fai parlare Referente CNA"));
}

#[test]
fn a_fairer_order_says_why_and_one_key_makes_it_so() {
    let stage = queued(IT)
        .keys("<Enter>")
        .later(60)
        .given(FloorCommand::End)
        .given(hall(1))
        .given(hall(4))
        .keys("<Up>");
    assert_eq!(
        stage.row(-4),
        "Più equilibrato con E: prima Referente Comune: non ha ancora parlato"
    );
    let stage = stage.keys("e");
    assert_eq!(in_queue(&stage), [2, 3, 4, 1]);
    let stage = stage.keys("e");
    assert_eq!(stage.row(-4), "La coda è già nell’ordine più equilibrato.");
}

#[test]
fn a_key_that_cannot_act_says_why() {
    let stage = queued(IT).keys(" ");
    assert!(
        stage.row(-4).starts_with("✗ Nessuno ha la parola"),
        "{}",
        stage.row(-4)
    );
    let stage = empty(IT).keys("o");
    assert!(stage.row(-4).starts_with("✗ Nessuna posizione aperta"));
}

#[test]
fn letters_to_which_nobody_answers_are_said_with_what_to_do() {
    let screen = stage(IT).keys("axyz").screen();
    assert!(screen.contains("«xyz»"), "{screen}");
    assert!(screen.contains("accoglienza"), "{screen}");
    let found = stage(IT).keys("acomu").screen();
    assert!(!found.contains("accoglienza"), "{found}");
}

#[test]
fn the_list_of_f3_has_only_what_can_be_done_now() {
    let queued = queued(IT).keys("<F3>").screen();
    assert!(queued.contains("leva dalla coda"), "{queued}");
    assert!(!queued.contains("chiudi l’intervento"), "{queued}");
    let idle = empty(IT).keys("<F3>").screen();
    assert!(!idle.contains("Che cosa vuoi fare?"), "{idle}");
}

#[test]
fn the_chosen_turn_is_in_sight_in_the_smallest_window() {
    let smallest = Set {
        size: crate::tui::frame::SMALLEST,
        ..IT
    };
    let chosen = |stage: &Stage| {
        let screen = stage.screen();
        let row = screen.lines().find(|line| line.starts_with(" >"));
        row.unwrap_or_default().to_owned()
    };
    let mut stage = queued(smallest).given(hall(4)).keys("<End>");
    assert!(chosen(&stage).contains("Comune"), "{}", stage.screen());
    stage.press("<Home><Enter><End>");
    assert!(chosen(&stage).contains("Comune"), "{}", stage.screen());
}
