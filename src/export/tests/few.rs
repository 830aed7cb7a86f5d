//! Secret votes of fewer than three voters: what came out may be said once it was proclaimed, what each voted never.

use std::path::PathBuf;

use super::builder::{Session, chosen, terms};
use super::{column, table};
use crate::assembly::themes::{ThemeCommand, ThemeOutcome};
use crate::assembly::vote::{Reading, VoteCommand, VoteOption};
use crate::assembly::{PositionId, ThemeId, VoteId};
use crate::export::{Choice, documents};
use crate::tally::BallotKind;

/// A secret vote between the positions of the theme, closed.
fn closed(ballots: &[Reading]) -> (Session, VoteId) {
    let mut session = Session::new(9);
    let mut secret = terms(BallotKind::One, 0);
    secret.secret = true;
    secret.theme = Some(ThemeId(1));
    let positions = [(1, "Sera"), (2, "Mattina")];
    secret.options = positions
        .map(|(id, label)| VoteOption {
            label: label.into(),
            short: String::new(),
            position: Some(PositionId(id)),
        })
        .to_vec();
    let id = session.open(secret);
    session.read(id, ballots);
    session.ok(VoteCommand::Close { id });
    (session, id)
}

/// Every published file.
fn saved(ballots: &[Reading]) -> Vec<(PathBuf, Vec<u8>)> {
    let (session, _) = closed(ballots);
    let documents = documents(&session.subject(), Choice::default()).unwrap();
    documents.into_iter().map(|d| (d.path, d.bytes)).collect()
}

#[test]
fn whatever_two_people_vote_in_secret_the_files_are_the_same() {
    let marked = |options: &[u16]| -> Vec<Reading> {
        options.iter().map(|option| chosen(&[*option])).collect()
    };
    let same = saved(&marked(&[0, 0]));
    assert_eq!(saved(&marked(&[1, 1])), same);
    assert_eq!(saved(&marked(&[0, 1])), same);
    assert_eq!(saved(&[chosen(&[1]), Reading::Blank]), same);
    assert_ne!(
        saved(&marked(&[0, 0, 1])),
        saved(&marked(&[0, 1, 1])),
        "of three the figures are published"
    );
}

#[test]
fn of_a_secret_vote_of_one_the_ledger_says_that_the_figures_are_held() {
    let (session, _) = closed(&[chosen(&[0])]);
    for name in ["voti", "schede_anonime", "nulle"] {
        assert!(table(&session, name).is_empty(), "{name}");
    }
    let ledger = &table(&session, "votazioni")[0];
    for (heading, cell) in [
        ("votanti", "1"),
        ("non_votanti", "8"),
        ("valide", ""),
        ("bianche", ""),
        ("avvisi", "cifre_non_pubblicate"),
    ] {
        assert_eq!(ledger[heading], cell, "{heading}");
    }
}

#[test]
fn what_was_proclaimed_stands_without_its_figures() {
    let (mut session, id) = closed(&[chosen(&[1]), chosen(&[1])]);
    assert_eq!(
        column(&session, "docpp_esiti", "voto_assemblea"),
        ["", ""],
        "before it is said to the hall"
    );
    session.ok(VoteCommand::Proclaim {
        id,
        reason: String::new(),
    });
    session.ok(ThemeCommand::CloseTheme {
        id: ThemeId(1),
        outcome: ThemeOutcome::Voted(id),
        note: String::new(),
    });
    assert_eq!(
        column(&session, "docpp_esiti", "voto_assemblea"),
        ["non_vincente", "vincente"]
    );
    for heading in ["voti", "percentuale_su_votanti", "percentuale_su_voti"] {
        assert_eq!(
            column(&session, "docpp_esiti", heading),
            ["", ""],
            "{heading}"
        );
    }
    assert!(table(&session, "voti").is_empty());
}
