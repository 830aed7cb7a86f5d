//! A vote by phone, from its opening to the receipts in the hall.

use std::collections::BTreeSet;

use super::{open, priorities, small};
use crate::assembly::VoteId;
use crate::assembly::board::Showing;
use crate::assembly::vote::{Channel, Terms, TieRule, VoteCommand};
use crate::present::network::{Network, NetworkState};
use crate::tally::Mark;
use crate::tui::screens::ScreenId;
use crate::tui::testing::Stage as Play;

fn by_phone() -> Terms {
    Terms {
        channels: BTreeSet::from([Channel::Phone]),
        secret: true,
        ..priorities(TieRule::ExAequo)
    }
}

#[test]
fn an_open_vote_by_phone_is_shown_to_the_hall_before_it_is_closed() {
    let on = Network {
        state: NetworkState::On,
        ..Network::default()
    };
    let play = open(small(), ScreenId::Ballots, by_phone());
    assert!(play.row(-2).contains("Fai entrare i telefoni"));
    let play = play.network(on);
    assert!(play.row(-2).contains("Mostra il voto in sala"));
    let play = play.keys("<Enter>");
    let showing = &play.assembly().board.showing;
    assert_eq!(*showing, Showing::Vote(VoteId(1)));
    let screen = play.screen();
    assert!(
        screen.contains("In sala adesso: stato del voto"),
        "{screen}"
    );
    assert!(play.row(-2).contains("Chiudi il voto"), "{screen}");
}

#[test]
fn a_vote_by_phone_into_which_nothing_comes_makes_one_look_at_the_network() {
    let on = Network {
        state: NetworkState::On,
        address: "http://192.168.1.20:8080".into(),
        ..Network::default()
    };
    let play = open(small(), ScreenId::Ballots, by_phone()).network(on);
    let words = "Nessuna scheda da 3 minuti";
    assert!(!play.screen().contains("Nessun codice preparato"));
    assert!(!play.screen().contains(words), "{}", play.screen());
    let play = play.later(200);
    assert!(play.screen().contains(words), "{}", play.screen());
}

/// A vote by phone, closed with two receipts.
fn closed_by_phone() -> Play {
    let id = VoteId(1);
    open(small(), ScreenId::Results, by_phone()).given(VoteCommand::EmptyUrn {
        id,
        ballots: vec![Mark::Chosen(vec![0]), Mark::Chosen(vec![0, 1])],
        receipts: vec!["7KQ2M9".into(), "2A2A2A".into()],
        then: Box::new(VoteCommand::Close { id }),
    })
}

#[test]
fn the_receipts_of_a_vote_by_phone_go_to_the_hall_with_one_key() {
    let play = closed_by_phone();
    assert!(play.row(-3).contains("U ricevute"), "{}", play.screen());
    let play = play.keys("u");
    let showing = &play.assembly().board.showing;
    assert_eq!(*showing, Showing::Receipts(VoteId(1)));
    let screen = play.screen();
    assert!(screen.contains("2A2A2A  7KQ2M9"), "{screen}");
}
