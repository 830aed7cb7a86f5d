//! What the hall sees, and the remote that shows it.

mod results;
mod stage;

use self::stage::{
    OPTIONS, VOTE, closed, closed_by_phone, empty, hall, open, prepared, sent, set, terms,
};
use crate::assembly::board::Showing;
use crate::assembly::consensus::{ConsensusCommand, ConsensusRule, Scale, Stance};
use crate::assembly::floor::{FloorCommand, Speaker, SpeakerRole};
use crate::assembly::observations::{Answer, Answered, Note, ObservationCommand};
use crate::assembly::roll::Gender;
use crate::assembly::table::TableCommand;
use crate::assembly::themes::{Draft, ThemeCommand, ThemeOutcome};
use crate::assembly::tickets::TicketsCommand;
use crate::assembly::vote::{Channel, Reading, VoteCommand};
use crate::assembly::weighing::{Criterion, WeighedOption, WeighingCommand, WeighingDraft};
use crate::assembly::{ObservationId, PositionId, RoundId, SeatId, ThemeId, WeighingId};
use crate::present::network::{Network, NetworkState};
use crate::tally::Mark;
use crate::text::Lang;
use crate::tui::testing::{LARGE, Set, Stage, pictures};

#[test]
fn the_receipts_of_a_vote_by_phone_are_read_in_the_hall_in_alphabetical_order_page_by_page() {
    let receipts = (0..60).rev().map(|n| format!("R{n:05}")).collect();
    let stage = closed_by_phone(prepared(set()), receipts);
    let stage = sent(stage, Showing::Receipts(VOTE), false).keys("<F5>");
    let screen = stage.screen();
    assert!(screen.contains("Ricevute: 60"), "{screen}");
    assert!(screen.contains("R00000  R00001"), "{screen}");
    assert!(screen.contains("1-48 di 60"), "{screen}");
    assert!(!screen.contains("R00048"), "{screen}");
    let screen = stage.keys("<Right>").screen();
    assert!(screen.contains("R00059"), "{screen}");
    assert!(!screen.contains("R00047"), "{screen}");
}

#[test]
fn the_hall_view_says_where_phones_vote_while_they_may() {
    let mut stage = prepared(set());
    stage.submit(TicketsCommand::Issue { count: 9 });
    let stage = open(stage, terms(&OPTIONS[..3], Channel::Phone));
    let network = Network {
        state: NetworkState::On,
        address: "http://192.168.1.20:8080".into(),
        ..Network::default()
    };
    let stage = sent(stage, Showing::Vote(VOTE), false).network(network);
    let screen = stage.keys("<F5>").screen();
    assert!(
        screen.contains("Wi-Fi della sala: 192.168.1.20:8080"),
        "{screen}"
    );
}

#[test]
fn a_position_without_a_text_is_no_blank_page() {
    let bare = ThemeCommand::Register {
        theme: ThemeId(1),
        draft: Draft {
            title: "Di notte".into(),
            ..Draft::default()
        },
    };
    let stage = prepared(set()).given(bare);
    let positions = stage.assembly().themes.positions.keys();
    let last = positions.max().copied().unwrap();
    let screen = sent(stage, Showing::Position(last), false).screen();
    assert!(screen.contains("Il testo di questa posizione"), "{screen}");
}

#[test]
fn the_remote_shows_what_the_hall_sees_and_what_would_be_sent() {
    pictures("hall_remote_empty", empty);
    pictures("hall_remote", |set| {
        let stage = closed(prepared(set), &OPTIONS[..5], &[32, 21, 14, 9, 5]);
        sent(stage, Showing::Vote(VOTE), false)
    });
}

#[test]
fn the_hall_view_takes_the_whole_window_and_escape_brings_the_remote_back() {
    let stage = prepared(set()).keys("<F5>");
    let screen = stage.screen();
    assert!(
        !screen.contains("F1") && !screen.contains("telecomando"),
        "{screen}"
    );
    let stage = stage.keys("<Esc>");
    assert!(stage.screen().contains("telecomando"));
    let stage = stage.keys("<F5><F5>");
    assert!(stage.screen().contains("telecomando"));
}

#[test]
fn the_first_and_the_last_slide_look_as_they_are_kept() {
    hall("hall_welcome", prepared);
    hall("hall_closing", |set| {
        let words = "Il verbale arriva entro trenta giorni.\nGrazie al Comitato di garanzia.";
        sent(prepared(set), Showing::Closing(words.into()), false)
    });
    let stage = prepared(set()).keys("<End><Enter>A presto<Enter>");
    assert_eq!(
        stage.assembly().board.showing,
        Showing::Closing("A presto".into())
    );
}

#[test]
fn positions_stand_with_their_hands() {
    hall("hall_positions", |set| {
        let mut stage = prepared(set);
        for (id, hands) in [(1, 52), (2, 30)] {
            let id = PositionId(id);
            stage.submit(ThemeCommand::CountSupport { id, hands });
        }
        sent(stage, Showing::Positions(ThemeId(1)), false)
    });
    hall("hall_position", |set| {
        sent(prepared(set), Showing::Position(PositionId(1)), false)
    });
}

#[test]
fn an_open_vote_shows_how_many_voted_and_nothing_else() {
    let play = |set| {
        let mut stage = open(prepared(set), terms(&OPTIONS[..3], Channel::Paper));
        stage.submit(VoteCommand::OpenPack {
            id: VOTE,
            counted: 25,
        });
        for slip in 1..=9 {
            let reading = Reading::Valid(Mark::Chosen(vec![0]));
            stage.submit(VoteCommand::ReadSlip {
                id: VOTE,
                pack: 1,
                slip,
                reading,
            });
        }
        sent(stage, Showing::Vote(VOTE), false)
    };
    hall("hall_vote_open", play);
    let screen = play(set()).keys("<F5>").screen();
    assert!(!screen.contains("Ombra"), "not even the options: {screen}");
}

/// Somebody has the floor, and the clock runs.
fn speaking(mut stage: Stage) -> Stage {
    let speaker = Speaker {
        role: SpeakerRole::Spokesperson,
        person: None,
        position: Some(PositionId(1)),
        theme: Some(ThemeId(1)),
        category: None,
        gender: Gender::Undeclared,
        first_time: true,
    };
    stage.submit(FloorCommand::Queue {
        speaker,
        seconds: Some(120),
    });
    let turn = stage.assembly().floor.queue[0].id;
    stage.submit(FloorCommand::Begin { turn });
    stage
}

#[test]
fn the_clock_runs_and_turns_to_overtime() {
    let play = |set| sent(speaking(prepared(set)), Showing::Floor, false);
    hall("hall_floor", |set| play(set).later(37));
    hall("hall_floor_over", |set| play(set).later(133));
    let nobody = sent(prepared(set()), Showing::Floor, false);
    assert!(nobody.screen().contains("Nessuno ha la parola"));
}

#[test]
fn observations_stand_a_few_on_a_page() {
    hall("hall_observations", |set| {
        let mut stage = prepared(set);
        for text in [
            "La fermata del bus è a 400 metri dalla scuola: troppo per chi usa il bastone.",
            "Servono panchine con lo schienale.",
            "Di sera manca la luce nel vialetto.",
            "Gli alberi vanno annaffiati: chi lo fa?",
        ] {
            let note = Note {
                text: text.into(),
                ..Note::default()
            };
            stage.submit(ObservationCommand::Note(note));
        }
        stage.submit(ObservationCommand::Answer {
            id: ObservationId(2),
            answered: Answered {
                answer: Answer::Accepted,
                reason: String::new(),
            },
        });
        sent(stage, Showing::Observations(None), false)
    });
}

#[test]
fn a_round_of_the_table_is_shown_once_it_is_closed() {
    let play = |set: Set, close: bool| {
        let mut stage = prepared(set);
        for organization in ["Comune", "CNA", "LAPAM"] {
            let organization = organization.to_owned();
            stage.submit(TableCommand::AddSeat { organization });
        }
        stage.submit(ConsensusCommand::Open {
            position: PositionId(1),
            scale: Scale::Four,
            rule: ConsensusRule::Unanimity,
        });
        let id = RoundId(1);
        for (seat, degree) in [(1, 1), (2, 2)] {
            let reason = "orari".to_owned();
            stage.submit(ConsensusCommand::State {
                id,
                seat: SeatId(seat),
                stance: Stance { degree, reason },
            });
        }
        if close {
            stage.submit(ConsensusCommand::Close { id });
        }
        sent(stage, Showing::Round(id), false)
    };
    hall("hall_round", |set| play(set, true));
    hall("hall_round_open", |set| play(set, false));
}

#[test]
fn a_weighing_and_the_outcomes_look_as_they_are_kept() {
    hall("hall_weighing", |set| {
        let mut stage = prepared(set);
        let option = |label: &str| WeighedOption {
            label: label.into(),
            position: None,
        };
        let criterion = |(name, weight): (&str, u64)| Criterion {
            name: name.into(),
            weight: weight.into(),
            lower_is_better: false,
        };
        stage.submit(WeighingCommand::Draft(WeighingDraft {
            title: "Pesatura degli interventi".into(),
            theme: None,
            options: ["Ombra e alberi", "Panchine", "Fermata del bus"]
                .map(option)
                .into(),
            criteria: [("Utilità", 60), ("Costo", 40)].map(criterion).into(),
            scale: 5,
        }));
        let id = WeighingId(1);
        for (criterion, row) in (0u16..).zip([[4u64, 4, 5], [3, 5, 2]]) {
            for (option, score) in (0u16..).zip(row) {
                stage.submit(WeighingCommand::Score {
                    id,
                    criterion,
                    option,
                    score: Some(score.into()),
                });
            }
        }
        sent(stage, Showing::Weighing(id), false)
    });
    hall("hall_outcomes", |set| {
        let mut stage = prepared(set);
        stage.submit(ThemeCommand::AddTheme {
            title: "Orari".into(),
            question: String::new(),
        });
        stage.submit(ThemeCommand::CloseTheme {
            id: ThemeId(1),
            outcome: ThemeOutcome::Divergent,
            note: String::new(),
        });
        sent(stage, Showing::Outcomes, false)
    });
}

#[test]
fn no_slide_ever_shows_the_name_of_a_participant() {
    for set in [
        set(),
        Set {
            lang: Lang::En,
            size: LARGE,
        },
    ] {
        let stage = closed(prepared(set), &OPTIONS[..3], &[32, 21, 14]);
        let mut stage = stage;
        for showing in super::items::items(stage.assembly()) {
            stage = sent(stage, showing, false).keys("<F5>");
            assert!(!stage.screen().contains("Riservato"), "{}", stage.screen());
            stage = stage.keys("<F5>");
        }
    }
}

#[test]
fn light_and_dark_are_one_key() {
    let stage = prepared(set()).keys("l");
    assert!(stage.assembly().board.dark);
    let corner = |stage: &Stage| stage.draw().0[(0, 12)].style().bg;
    let dark = corner(&stage.keys("<F5>"));
    let light = corner(&prepared(set()).keys("<F5>"));
    assert_ne!(dark, light);
}

#[test]
fn a_line_of_facts_breaks_between_two_of_them() {
    let words = "100% = 84 votanti · la somma supera il 100% · 84 votanti";
    let lines = super::full::facts(words, 40);
    assert_eq!(
        lines,
        ["100% = 84 votanti", "la somma supera il 100% · 84 votanti"]
    );
}

#[test]
fn a_text_too_long_for_the_window_says_that_it_goes_on() {
    let screen = |times: usize| {
        let words = Showing::Closing("parola ".repeat(times));
        let stage = sent(prepared(set()), words, false);
        stage.keys("<F5>").screen()
    };
    let long = screen(400);
    assert!(long.contains("Il testo continua"), "{long}");
    let short = screen(20);
    assert!(!short.contains("Il testo continua"), "{short}");
}
