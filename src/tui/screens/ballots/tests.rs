//! What Enter leads to, whatever has come in.

use crate::assembly::VoteId;
use crate::assembly::testing::plain_vote;
use crate::assembly::vote::{
    CallAnswer, Channel, HandsSaid, Reading, Terms, Totals, VoteCommand, Way,
};
use crate::assembly::{Command, ParticipantId};
use crate::tally::{BallotKind, Mark, Method, Rule};
use crate::text::{Lang, Text};
use crate::tui::screens::{Screen, ScreenId};
use crate::tui::testing::{SMALL, Set, Stage as Play};

const VOTE: VoteId = VoteId(1);
const CLOSE: &str = "▶ INVIO  Chiudi il voto (chiede conferma)";
const PAPER: &str = "▶ INVIO  Leggi le schede di carta";
const HANDS: &str = "▶ INVIO  Scrivi i numeri dell’alzata di mano";
const CALL: &str = "▶ INVIO  Fai l’appello";

/// A hall of eight with a vote between two options open on these channels.
fn opened(channels: &[Channel]) -> Play {
    let set = Set {
        lang: Lang::It,
        size: SMALL,
    };
    let mut play = set.stage(Screen::new(ScreenId::Ballots));
    play.arrive(8);
    play.submit(VoteCommand::Draft(Box::new(Terms {
        channels: channels.iter().copied().collect(),
        secret: false,
        ..plain_vote()
    })));
    play.submit(VoteCommand::Open { id: VOTE });
    play
}

fn hands(votes: [u64; 2]) -> VoteCommand {
    VoteCommand::TypeTotals {
        id: VOTE,
        channel: Channel::Hands,
        totals: Totals {
            votes: votes.to_vec(),
            ..Totals::default()
        },
    }
}

fn add(channel: Channel) -> VoteCommand {
    VoteCommand::AddChannel {
        id: VOTE,
        channel,
        reason: "Qualcuno non riesce ad alzarsi".into(),
    }
}

/// The same with points to give on ballots counted apart.
fn points(votes: [u64; 2]) -> Play {
    let set = Set {
        lang: Lang::It,
        size: SMALL,
    };
    let mut play = set.stage(Screen::new(ScreenId::Ballots));
    play.arrive(8);
    play.submit(VoteCommand::Draft(Box::new(Terms {
        kind: BallotKind::Points {
            total: 10,
            cap: 10,
            spend_all: false,
        },
        rule: Rule::new(Method::Points),
        channels: [Channel::Totals].into(),
        secret: false,
        ..plain_vote()
    })));
    play.submit(VoteCommand::Open { id: VOTE });
    play.given(VoteCommand::TypeTotals {
        id: VOTE,
        channel: Channel::Totals,
        totals: Totals {
            votes: votes.to_vec(),
            ..Totals::default()
        },
    })
}

#[test]
fn figures_that_do_not_say_how_many_voted_tell_the_fewest_it_can_be() {
    let play = points([31, 20]);
    let screen = play.screen();
    assert!(screen.contains("almeno 6 di 8"), "{screen}");
    assert!(
        screen.contains("hanno votato non è scritto: almeno 6"),
        "{screen}"
    );
    let screen = play.keys("c").screen();
    assert!(screen.contains("Hanno votato almeno in 6"), "{screen}");
    assert!(!screen.contains("mancano"), "{screen}");
}

#[test]
fn in_the_usual_window_recounting_those_present_and_another_way_are_in_sight() {
    for channel in [Channel::Hands, Channel::Totals] {
        let play = opened(&[channel]);
        let keys = play.row(-3);
        assert!(keys.contains("R riconta i presenti"), "{keys}");
        assert!(keys.contains("G altro modo"), "{keys}");
    }
}

#[test]
fn closing_is_among_the_keys_with_three_ways_of_voting_too() {
    let play = opened(&[Channel::Hands, Channel::Paper, Channel::RollCall]);
    assert!(play.row(-3).contains("C chiudi"), "{}", play.screen());
}

#[test]
fn before_closing_the_ways_of_voting_on_which_nothing_came_in_are_named() {
    let mut play = opened(&[Channel::Hands, Channel::Paper]);
    play.submit(hands([5, 2]));
    assert_eq!(play.row(-2), CLOSE);
    play.press("<Enter>");
    let screen = play.screen();
    assert!(screen.contains("ancora nulla da: Carta"), "{screen}");
    let mut play = opened(&[Channel::Hands]);
    play.submit(hands([5, 2]));
    play.press("<Enter>");
    let screen = play.screen();
    assert!(!screen.contains("ancora nulla da"), "{screen}");
}

#[test]
fn a_channel_added_is_what_comes_next_until_something_is_entered_on_it() {
    let mut play = opened(&[Channel::Hands]);
    assert_eq!(play.row(-2), HANDS);
    play.submit(hands([3, 2]));
    assert_eq!(play.row(-2), CLOSE);
    play.submit(add(Channel::Paper));
    assert_eq!(play.row(-2), PAPER);
    play.submit(VoteCommand::OpenPack {
        id: VOTE,
        counted: 1,
    });
    assert_eq!(play.row(-2), PAPER);
    play.submit(VoteCommand::ReadSlip {
        id: VOTE,
        pack: 1,
        slip: 1,
        reading: Reading::Valid(Mark::Chosen(vec![0])),
    });
    play.submit(VoteCommand::ClosePack { id: VOTE, pack: 1 });
    assert_eq!(play.row(-2), CLOSE);
    play.submit(add(Channel::RollCall));
    assert_eq!(play.row(-2), CALL);
}

#[test]
fn a_pack_that_is_open_refuses_closing_before_the_word_is_asked_for() {
    let mut play = opened(&[Channel::Hands, Channel::Paper]);
    play.submit(hands([3, 2]));
    play.submit(VoteCommand::OpenPack {
        id: VOTE,
        counted: 1,
    });
    play.press("c");
    let screen = play.screen();
    assert!(screen.contains("✗ Il pacco 1 è ancora aperto"), "{screen}");
    assert!(!screen.contains("CHIUDI"), "{screen}");
}

#[test]
fn a_vote_without_any_vote_refuses_closing_before_the_word_is_asked_for() {
    let mut play = opened(&[Channel::Hands, Channel::Paper]);
    play.press("c");
    let screen = play.screen();
    assert!(screen.contains("✗ Non c’è ancora nessun voto"), "{screen}");
    assert!(!screen.contains("CHIUDI"), "{screen}");
}

#[test]
fn hands_added_come_next_and_so_does_a_count_that_is_not_finished() {
    let mut play = opened(&[Channel::Totals]);
    play.submit(VoteCommand::TypeTotals {
        id: VOTE,
        channel: Channel::Totals,
        totals: Totals {
            votes: vec![2, 1],
            voters: Some(3),
            ..Totals::default()
        },
    });
    play.submit(add(Channel::Hands));
    assert_eq!(play.row(-2), HANDS);
    play.submit(hands([1, 1]));
    assert_eq!(play.row(-2), CLOSE);
    let said = HandsSaid {
        choice: 0,
        figure: 2,
        way: Way::default(),
    };
    play.submit(VoteCommand::SayHands { id: VOTE, said });
    assert_eq!(play.row(-2), HANDS);
    assert!(
        play.screen().contains("si sta contando"),
        "{}",
        play.screen()
    );
}

#[test]
fn ballots_handed_out_are_waited_for_and_none_handed_out_are_not() {
    let mut play = opened(&[Channel::Hands, Channel::Paper]);
    play.submit(hands([3, 2]));
    assert_eq!(play.row(-2), CLOSE);
    let handed = |ballots| VoteCommand::HandOut { id: VOTE, ballots };
    play.submit(handed(2));
    assert_eq!(play.row(-2), PAPER);
    play.submit(handed(0));
    assert_eq!(play.row(-2), CLOSE);
}

#[test]
fn an_open_vote_that_was_closed_before_says_why_it_is_open_again() {
    let mut play = opened(&[Channel::Hands]);
    play.submit(hands([5, 3]));
    assert!(!play.screen().contains("Riaperto"));
    play.submit(VoteCommand::Close { id: VOTE });
    play.submit(VoteCommand::Reopen {
        id: VOTE,
        reason: "Una fila non contata".into(),
    });
    let screen = play.screen();
    assert!(screen.contains("Riaperto alle "), "{screen}");
    assert!(screen.contains(": Una fila non contata"), "{screen}");
}

#[test]
fn when_everybody_has_voted_the_vote_is_closed() {
    let mut play = opened(&[Channel::Hands]);
    play.submit(hands([5, 3]));
    play.submit(add(Channel::Paper));
    assert_eq!(play.row(-2), CLOSE);
}

#[test]
fn a_roll_call_is_read_back_before_the_vote_is_closed() {
    let mut play = opened(&[Channel::RollCall]);
    assert_eq!(play.row(-2), CALL);
    let person = ParticipantId(1);
    let order = vec![person];
    play.submit(VoteCommand::OpenCall { id: VOTE, order });
    let answer = CallAnswer::Choice(0);
    play.submit(VoteCommand::Call {
        id: VOTE,
        person,
        answer,
    });
    assert_eq!(play.row(-2), CALL);
    let by = "segreteria".into();
    play.submit(Command::from(VoteCommand::ReadBack { id: VOTE, by }));
    assert_eq!(play.row(-2), CLOSE);
}

#[test]
fn what_comes_in_while_closing_is_asked_is_counted_in_the_question() {
    let mut play = opened(&[Channel::RollCall]);
    let person = ParticipantId(1);
    let order = vec![person];
    play.submit(VoteCommand::OpenCall { id: VOTE, order });
    play.press("c");
    play.press("zq");
    let asked = play.screen();
    assert!(
        asked.contains("Non ha votato nessuno, mancano 8."),
        "{asked}"
    );
    let answer = CallAnswer::Choice(0);
    play.submit(VoteCommand::Call {
        id: VOTE,
        person,
        answer,
    });
    let asked = play.screen();
    assert!(asked.contains("Ha votato 1 persona, mancano 7."), "{asked}");
    assert!(asked.contains("zq"), "what was typed stays: {asked}");
}

#[test]
fn of_more_votes_than_people_it_is_not_said_that_nobody_is_missing() {
    let asked = |lang, missing: u64, over: u64| {
        let counts = [
            ("voted", 9.into()),
            ("missing", missing.into()),
            ("over", over.into()),
        ];
        Text::new(lang).with("ballots-close-count", &counts)
    };
    let it = |missing, over| asked(Lang::It, missing, over);
    assert_eq!(it(2, 0), "Hanno votato in 9, mancano 2.");
    assert_eq!(it(0, 0), "Hanno votato in 9, non manca nessuno.");
    assert_eq!(it(0, 1), "Hanno votato in 9.");
    assert_eq!(asked(Lang::En, 0, 1), "9 have voted.");
    assert_eq!(asked(Lang::En, 0, 0), "9 have voted, nobody is missing.");
}
