//! Results in the hall: covered, large or small, with what their figures are.

use super::speaking;
use super::stage::{OPTIONS, VOTE, closed, empty, hall, open, prepared, sent, set, terms};
use crate::assembly::board::Showing;
use crate::assembly::vote::{Channel, Terms, Totals, VoteCommand};
use crate::tally::{BallotKind, Method, Rule};
use crate::tui::testing::documented;

#[test]
fn the_results_in_the_hall_look_as_in_the_documentation() {
    documented("hall", "I risultati come li vede la sala", |set| {
        let stage = closed(prepared(set), &OPTIONS[..3], &[32, 21, 14]);
        let stage = sent(stage, Showing::Vote(VOTE), false);
        stage.keys("<Enter><Enter>t<F5>")
    });
}

#[test]
fn after_the_count_the_results_are_next_and_start_covered() {
    let stage = closed(prepared(set()), &OPTIONS[..5], &[32, 21, 14, 9, 5]);
    let stage = sent(stage, Showing::Vote(VOTE), false);
    assert!(stage.row(-2).contains("Risultati") && stage.row(-2).contains("coperti"));
    assert!(
        !stage.screen().contains("32"),
        "nothing of the result is on the remote"
    );
    let stage = stage.keys("<Enter>");
    assert_eq!(stage.assembly().board.uncovered, Some(0));
    assert!(
        stage.row(-2).contains("5 ancora coperti"),
        "{}",
        stage.row(-2)
    );
    let stage = stage.keys("<Enter><Space>");
    assert_eq!(stage.assembly().board.uncovered, Some(2));
    let stage = stage.keys("t");
    assert_eq!(stage.assembly().board.uncovered, None);
    assert!(stage.row(-2).contains("in questa finestra"));
}

#[test]
fn results_are_large_where_they_fit_and_small_where_they_do_not() {
    hall("hall_results", |set| {
        let stage = closed(prepared(set), &OPTIONS[..5], &[32, 21, 14, 9, 9]);
        sent(stage, Showing::Results(VOTE), false)
    });
    hall("hall_results_covered", |set| {
        let stage = closed(prepared(set), &OPTIONS[..5], &[32, 21, 14, 9, 9]);
        sent(stage, Showing::Results(VOTE), true).keys("<Enter>")
    });
    hall("hall_results_motion", |set| {
        let stage = closed(prepared(set), &[], &[60, 17, 4]);
        sent(stage, Showing::Results(VOTE), false)
    });
    hall("hall_results_second_page", |set| {
        let stage = closed(prepared(set), &OPTIONS, &[30, 20, 10, 8, 7, 6, 5, 4]);
        sent(stage, Showing::Results(VOTE), false).keys("<Right>")
    });
}

#[test]
fn a_small_base_has_counts_and_no_percentages() {
    let mut stage = empty(set());
    stage.arrive(12);
    let stage = closed(stage, &OPTIONS[..2], &[5, 4]);
    let stage = sent(stage, Showing::Results(VOTE), false).keys("<F5>");
    let screen = stage.screen();
    assert!(screen.contains("si leggono i numeri"), "{screen}");
    assert!(!screen.contains("42%"), "{screen}");
}

#[test]
fn covered_rows_are_uncovered_from_the_hall_view_too() {
    let stage = closed(prepared(set()), &OPTIONS[..3], &[32, 21, 14]);
    let stage = sent(stage, Showing::Results(VOTE), true).keys("<F5>");
    assert!(!stage.screen().contains("Ombra") && !stage.screen().contains("Fermata"));
    let stage = stage.keys("<Space>");
    assert_eq!(stage.assembly().board.uncovered, Some(1));
    let stage = stage.keys("<Enter>b");
    assert_eq!(stage.assembly().board.showing, Showing::Black);
    assert_eq!(stage.screen().trim(), "", "nothing is written on black");
    let stage = stage.keys("b");
    assert_eq!(
        stage.assembly().board.uncovered,
        Some(2),
        "as covered as it was"
    );
}

#[test]
fn that_nobody_counted_the_voters_is_said_once() {
    let terms = Terms {
        kind: BallotKind::Choose {
            min: 1,
            max: 2,
            budget: None,
        },
        rule: Rule::new(Method::Approval),
        ..terms(&OPTIONS[..3], Channel::Totals)
    };
    let mut stage = open(prepared(set()), terms);
    stage.submit(VoteCommand::TypeTotals {
        id: VOTE,
        channel: Channel::Totals,
        totals: Totals {
            votes: vec![5, 4, 3],
            ..Totals::default()
        },
    });
    stage.submit(VoteCommand::Close { id: VOTE });
    let screen = sent(stage, Showing::Results(VOTE), false)
        .keys("<F5>")
        .screen();
    assert_eq!(
        screen.matches("votanti non rilevato").count(),
        1,
        "{screen}"
    );
}

#[test]
fn enter_uncovers_the_results_that_were_sent_though_the_clock_of_the_floor_runs() {
    let stage = closed(prepared(set()), &OPTIONS[..5], &[32, 21, 14, 9, 5]);
    let stage = sent(speaking(stage), Showing::Vote(VOTE), false).keys("<Enter><Enter>");
    assert_eq!(stage.assembly().board.showing, Showing::Results(VOTE));
    assert_eq!(stage.assembly().board.uncovered, Some(1));
}
