//! Figures typed row by row: each in the record as its row is left, all of them recorded at the last.

use crate::assembly::VoteId;
use crate::assembly::roll::{Profile, RollCommand};
use crate::assembly::testing::plain_vote;
use crate::assembly::vote::{Channel, SheetRow, Terms, Totals, Vote, VoteCommand};
use crate::tally::{BallotKind, Method, Rule};
use crate::text::Lang;
use crate::tui::screens::{Screen, ScreenId};
use crate::tui::testing::{SMALL, Set, Stage as Play, pictures};

/// A hall of twelve with a vote between two options open on totals.
fn opened(set: Set) -> Play {
    opened_on(set, &[Channel::Totals])
}

/// The same, open on these channels.
fn opened_on(set: Set, channels: &[Channel]) -> Play {
    let mut play = set.stage(Screen::new(ScreenId::Totals));
    for _ in 0..12 {
        let profile = Profile {
            votes: true,
            ..Profile::default()
        };
        play.submit(RollCommand::Register {
            name: None,
            profile,
            arrived: true,
        });
    }
    play.submit(VoteCommand::Draft(Box::new(Terms {
        channels: channels.iter().copied().collect(),
        ..plain_vote()
    })));
    play.submit(VoteCommand::Open { id: VoteId(1) });
    play
}

fn italian() -> Play {
    let lang = Lang::It;
    opened(Set { lang, size: SMALL })
}

fn vote(play: &Play) -> &Vote {
    play.assembly().votes.get(VoteId(1)).unwrap()
}

fn typed(play: &Play, choice: u16) -> Option<u64> {
    vote(play).on_sheet(SheetRow::Choice { choice })
}

fn recorded(play: &Play) -> Option<Totals> {
    vote(play).totals.get(&Channel::Totals).cloned()
}

/// To the last row, wherever it is.
const LAST: &str = "<Down><Down><Down><Down><Down><Down><Down><Down><Down><Down><Down>";

#[test]
fn each_figure_is_in_the_record_when_its_row_is_left_and_counts_when_all_are_recorded() {
    let mut play = italian();
    play.press("7<Enter>");
    assert_eq!(typed(&play, 0), Some(7));
    play.press("4<Down>");
    assert_eq!(typed(&play, 1), Some(4));
    assert_eq!(recorded(&play), None);
    let screen = play.screen();
    assert!(screen.contains("2 cifre da registrare"), "{screen}");
    play.press(LAST);
    play.press("1<Enter>");
    let totals = recorded(&play).unwrap();
    assert_eq!(totals.votes, [7, 4]);
    assert_eq!(totals.void.values().sum::<u64>(), 1, "the last row too");
    assert_eq!(vote(&play).unrecorded(), 0);
}

#[test]
fn totals_of_resistance_are_not_called_votes() {
    let mut play = Set {
        lang: Lang::It,
        size: SMALL,
    }
    .stage(Screen::new(ScreenId::Totals));
    play.arrive(3);
    play.submit(VoteCommand::Draft(Box::new(Terms {
        kind: BallotKind::Resistance { max: 10 },
        rule: Rule::new(Method::Resistance),
        channels: [Channel::Totals].into(),
        ..plain_vote()
    })));
    play.submit(VoteCommand::Open { id: VoteId(1) });
    let screen = play.screen();
    assert!(screen.contains("Totale della resistenza 0"), "{screen}");
    assert!(!screen.contains("Voti"), "{screen}");
}

#[test]
fn a_screen_opened_anew_has_the_figures_and_goes_on_with_the_next_row() {
    let mut play = italian();
    play.press("7<Enter>4<Enter>");
    let play = play.afresh(Screen::new(ScreenId::Ballots));
    let screen = play.screen();
    assert!(screen.contains("si sta contando"), "{screen}");
    let mut anew = play.afresh(Screen::new(ScreenId::Totals));
    let screen = anew.screen();
    assert!(screen.contains("> Schede bianche"), "{screen}");
    assert!(screen.contains("Totale dei voti 11"), "{screen}");
    anew.press(LAST);
    anew.press("<Enter>");
    assert_eq!(recorded(&anew).unwrap().votes, [7, 4]);
}

#[test]
fn esc_keeps_what_is_in_hand_once_and_then_lets_go_of_that_alone() {
    let mut play = italian();
    play.press("7<Enter>3<Esc>");
    let screen = play.screen();
    assert!(screen.contains("totali"), "{screen}");
    assert!(screen.contains("Non è ancora salvato"), "{screen}");
    play.press("<Down>");
    assert_eq!((typed(&play, 0), typed(&play, 1)), (Some(7), Some(3)));
    play.press("<Home>8<Esc><Esc>");
    assert!(play.screen().contains("Uscire"), "{}", play.screen());
    assert_eq!((typed(&play, 0), typed(&play, 1)), (Some(7), Some(3)));
}

#[test]
fn home_and_end_go_to_the_first_and_the_last_row_and_lose_nothing() {
    let mut play = italian();
    play.press("7<Down>4<End>");
    assert!(play.screen().contains("> Nulle:"), "{}", play.screen());
    play.press("1<Home>");
    assert!(play.row(-2).contains("Passa a"), "{}", play.row(-2));
    assert_eq!((typed(&play, 0), typed(&play, 1)), (Some(7), Some(4)));
    play.press("<Down><Enter><End>");
    assert!(play.row(-2).contains("totale 11"), "{}", play.row(-2));
}

#[test]
fn figures_that_do_not_fit_are_refused_together_and_stay_to_be_corrected() {
    let mut play = italian();
    play.press("9<Enter>4<Enter>");
    play.press(LAST);
    play.press("<Enter>");
    let screen = play.screen();
    assert!(screen.contains("✗ I votanti (13)"), "{screen}");
    assert_eq!((typed(&play, 0), recorded(&play)), (Some(9), None));
}

#[test]
fn who_voted_in_other_ways_is_not_among_those_left_to_count() {
    let lang = Lang::It;
    let mut play = opened_on(
        Set { lang, size: SMALL },
        &[Channel::Totals, Channel::Paper],
    );
    play.submit(VoteCommand::OpenPack {
        id: VoteId(1),
        counted: 3,
    });
    play.press("4<Enter>");
    let screen = play.screen();
    assert!(
        screen.contains("in altri modi 3 · non contati 5"),
        "{screen}"
    );
    play.press("<Up>10<Enter>");
    let screen = play.screen();
    assert!(screen.contains("✗ I votanti (13)"), "{screen}");
}

#[test]
fn a_choice_without_a_figure_is_asked_for_before_all_is_recorded() {
    let mut play = italian();
    assert!(
        play.row(-2).contains("Scrivi quanti voti"),
        "{}",
        play.row(-2)
    );
    play.press("7<Enter><Enter>");
    play.press(LAST);
    assert!(play.row(-2).contains("non è scritto"), "{}", play.row(-2));
    play.press("<Enter>");
    assert_eq!(recorded(&play), None, "nobody said that the other has none");
    play.press("0<Enter>");
    play.press(LAST);
    play.press("<Enter>");
    assert_eq!(recorded(&play).unwrap().votes, [7, 0]);
}

#[test]
fn pictures_of_totals_half_typed() {
    pictures("totals", |set| opened(set).keys("7<Enter>4<Enter>"));
}
