//! The tables of the votes.

use std::collections::BTreeMap;

use super::builder::{Session, chosen, terms};
use super::table;
use crate::assembly::themes::{ThemeCommand, ThemeOutcome};
use crate::assembly::vote::{Channel, Reading, TieRule, Totals, VoidReason, VoteCommand};
use crate::assembly::{PositionId, ThemeId};
use crate::tally::BallotKind;

#[test]
fn both_percentages_stand_beside_their_bases() {
    // Three may be marked: 6 voters of 8 present, 9 marks, one blank, one void.
    let mut session = Session::new(8);
    let vote = session.open(terms(
        BallotKind::Choose {
            min: 0,
            max: 3,
            budget: None,
        },
        3,
    ));
    session.read(
        vote,
        &[
            chosen(&[0, 1]),
            chosen(&[0, 1, 2]),
            chosen(&[0, 2]),
            chosen(&[0, 1]),
            Reading::Blank,
            Reading::Void(VoidReason::TooMany),
        ],
    );
    session.ok(VoteCommand::Close { id: vote });
    let rows = table(&session, "voti");
    let first = &rows[0];
    for (heading, figure) in [
        ("opzione", "Opzione 1"),
        ("voti", "4"),
        ("votanti", "6"),
        ("percentuale_su_votanti", "66.67"),
        ("voti_espressi", "9"),
        ("percentuale_su_voti", "44.44"),
        ("posto", "1"),
        ("esito", "vincente"),
    ] {
        assert_eq!(first[heading], figure, "{heading}");
    }
    let ledger = &table(&session, "votazioni")[0];
    for (heading, figure) in [
        ("presenti", "8"),
        ("votanti", "6"),
        ("votanti_carta", "6"),
        ("votanti_alzata_di_mano", ""),
        ("non_votanti", "2"),
        ("valide", "4"),
        ("bianche", "1"),
        ("nulle", "1"),
        ("voti_espressi", "9"),
        ("stato", "chiusa"),
        ("validita", "valido"),
        ("regola", "approval"),
        ("tipo_scheda", "piu_scelte"),
    ] {
        assert_eq!(ledger[heading], figure, "{heading}");
    }
    let void = &table(&session, "nulle")[0];
    assert_eq!(
        (void["motivo"].as_str(), void["n"].as_str()),
        ("troppe_preferenze", "1")
    );
}

#[test]
fn hands_and_paper_stand_apart_and_together() {
    let mut session = Session::new(20);
    let mut motion = terms(BallotKind::Motion, 0);
    motion.channels.insert(Channel::Hands);
    let vote = session.open(motion);
    session.hands(vote, &[5, 3, 1]);
    session.read(vote, &[chosen(&[0]), chosen(&[2])]);
    session.ok(VoteCommand::Close { id: vote });
    let rows = table(&session, "voti");
    let figures: Vec<[&str; 4]> = rows
        .iter()
        .map(|r| {
            ["opzione", "voti", "di_cui_alzata_di_mano", "di_cui_carta"].map(|h| r[h].as_str())
        })
        .collect();
    assert_eq!(
        figures,
        [
            ["favorevole", "6", "5", "1"],
            ["contrario", "3", "3", "0"],
            ["astenuto", "2", "1", "1"]
        ]
    );
}

#[test]
fn figures_of_a_channel_that_would_tell_who_voted_what_are_held() {
    let held = |ballots: &[Reading]| {
        let mut session = Session::new(20);
        let mut secret = terms(BallotKind::One, 2);
        secret.secret = true;
        secret.channels.insert(Channel::Totals);
        let vote = session.open(secret);
        session.read(vote, ballots);
        session.ok(VoteCommand::TypeTotals {
            id: vote,
            channel: Channel::Totals,
            totals: Totals {
                votes: vec![5, 4],
                ..Totals::default()
            },
        });
        session.ok(VoteCommand::Close { id: vote });
        let rows = table(&session, "voti");
        let apart = rows[0]["di_cui_carta"].clone();
        (apart, table(&session, "schede_anonime").len())
    };
    let few = [chosen(&[0]), chosen(&[1])];
    assert_eq!(held(&few), (String::new(), 0), "two ballots on paper");
    let alike = [chosen(&[0]), chosen(&[0]), chosen(&[0])];
    assert_eq!(held(&alike), (String::new(), 0), "all alike");
    let blank = [Reading::Blank, Reading::Blank, Reading::Blank];
    assert_eq!(held(&blank), (String::new(), 0), "all blank");
    let mixed = [chosen(&[0]), chosen(&[0]), chosen(&[1])];
    assert_eq!(held(&mixed), ("2".to_owned(), 3));
}

#[test]
fn two_readings_and_a_lot_stand_in_the_ledger_with_the_recipe_to_draw_it_again() {
    let mut session = Session::new(9);
    let mut tied = terms(BallotKind::One, 3);
    tied.tie = TieRule::Lot;
    let vote = session.open(tied);
    session.read(vote, &[chosen(&[0]), chosen(&[2]), Reading::Blank]);
    session.ok(VoteCommand::BeginSecond { id: vote, pack: 1 });
    for (slip, reading) in [(1, chosen(&[0])), (2, chosen(&[1])), (3, Reading::Blank)] {
        session.ok(VoteCommand::ReadSlip {
            id: vote,
            pack: 1,
            slip,
            reading,
        });
    }
    session.ok(VoteCommand::ClosePack { id: vote, pack: 1 });
    session.ok(VoteCommand::SettleSlip {
        id: vote,
        pack: 1,
        slip: 2,
        reading: chosen(&[2]),
    });
    session.ok(VoteCommand::Close { id: vote });
    session.ok(VoteCommand::DrawLot {
        id: vote,
        seed: "17 4 90".into(),
    });
    let ledger = &table(&session, "votazioni")[0];
    for (heading, figure) in [
        ("pacchi", "1"),
        ("pacchi_letti_due_volte", "1"),
        ("schede_rilette", "1"),
        ("schede_decise", "0"),
        (
            "sorteggio_ricetta",
            "portavoce lot --seed '17 4 90' --options 1,3",
        ),
    ] {
        assert_eq!(ledger[heading], figure, "{heading}");
    }
}

#[test]
fn ballots_are_sorted_by_what_they_say_whatever_the_order_of_reading() {
    let mut readings = vec![
        chosen(&[1]),
        Reading::Void(VoidReason::Unreadable),
        chosen(&[0]),
        Reading::Blank,
        chosen(&[1]),
        Reading::Void(VoidReason::TooMany),
        chosen(&[0, 1]),
    ];
    let saved = |readings: &[Reading]| {
        let mut session = Session::new(9);
        let kind = BallotKind::Choose {
            min: 0,
            max: 2,
            budget: None,
        };
        let vote = session.open(terms(kind, 3));
        session.read(vote, readings);
        session.ok(VoteCommand::Close { id: vote });
        table(&session, "schede_anonime")
    };
    let rows = saved(&readings);
    readings.reverse();
    assert_eq!(rows, saved(&readings));
    let short = |row: &BTreeMap<&str, String>| {
        format!(
            "{} {}{}{}",
            row["scheda"], row["esito_scheda"], row["opzione_n"], row["motivo"]
        )
    };
    assert_eq!(
        rows.iter().map(short).collect::<Vec<_>>(),
        [
            "1 valida1",
            "2 valida1",
            "2 valida2",
            "3 valida2",
            "4 valida2",
            "5 bianca",
            "6 nullatroppe_preferenze",
            "7 nullailleggibile",
        ]
    );
}

#[test]
fn a_motion_that_closed_a_theme_decided_on_the_position_left() {
    let mut session = Session::new(20);
    let mut motion = terms(BallotKind::Motion, 0);
    motion.theme = Some(ThemeId(1));
    motion.channels.insert(Channel::Hands);
    let vote = session.open(motion);
    session.hands(vote, &[9, 4, 1]);
    session.ok(VoteCommand::Close { id: vote });
    session.ok(ThemeCommand::Withdraw {
        id: PositionId(2),
        reason: "accordo sulla sera".into(),
    });
    let before = table(&session, "docpp_esiti");
    assert_eq!(before[0]["votazione"], "", "it may be on anything");
    session.ok(ThemeCommand::CloseTheme {
        id: ThemeId(1),
        outcome: ThemeOutcome::Voted(vote),
        note: String::new(),
    });
    let rows = table(&session, "docpp_esiti");
    let figures = ["proposta", "votazione", "voti", "votanti"];
    assert_eq!(
        figures.map(|heading| rows[0][heading].as_str()),
        ["Sera", "1", "9", "14"]
    );
}
