//! The tables of the votes.

use std::collections::BTreeMap;

use super::builder::{Session, terms};
use super::{cells, column, table};
use crate::assembly::themes::{ThemeCommand, ThemeOutcome};
use crate::assembly::vote::{Channel, Reading, TieRule, Totals, VoidReason, VoteCommand};
use crate::assembly::{PositionId, ThemeId};
use crate::export::{robustness, robustness_rows};
use crate::tally::{BallotKind, Mark};

fn chosen(options: &[u16]) -> Reading {
    Reading::Valid(Mark::Chosen(options.to_vec()))
}

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
fn of_an_open_vote_only_the_terms_leave_the_program() {
    let mut session = Session::new(9);
    let vote = session.open(terms(BallotKind::One, 2));
    session.read(
        vote,
        &[
            chosen(&[0]),
            chosen(&[1]),
            Reading::Void(VoidReason::Unreadable),
        ],
    );
    let is_covered = |session: &Session| {
        for name in ["voti", "schede_anonime", "nulle"] {
            assert!(table(session, name).is_empty(), "{name}");
        }
        let ledger = table(session, "votazioni");
        assert_eq!(ledger.len(), 1);
        assert_eq!(ledger[0]["stato"], "aperta");
        assert_eq!(ledger[0]["quesito"], "Quale?");
        let figures = [
            "conteggio",
            "votanti",
            "valide",
            "bianche",
            "nulle",
            "schede_restituite",
            "presenti",
            "avvisi",
        ];
        assert!(figures.iter().all(|heading| ledger[0][heading].is_empty()));
    };
    is_covered(&session);
    // Opened again it keeps its ballots, so that its earlier count is a subtotal.
    session.ok(VoteCommand::Close { id: vote });
    session.ok(VoteCommand::Reopen {
        id: vote,
        reason: "un pacco in ritardo".into(),
    });
    is_covered(&session);
}

#[test]
fn a_superseded_count_that_would_tell_what_the_last_voter_voted_is_held() {
    let told = |late: &[Reading]| {
        let mut session = Session::new(9);
        let mut secret = terms(BallotKind::One, 2);
        secret.secret = true;
        let vote = session.open(secret);
        session.read(vote, &[0, 0, 1, 1].map(|option| chosen(&[option])));
        session.ok(VoteCommand::Close { id: vote });
        session.ok(VoteCommand::Reopen {
            id: vote,
            reason: "un pacco in ritardo".into(),
        });
        session.read(vote, late);
        session.ok(VoteCommand::Close { id: vote });
        let valid = column(&session, "votazioni", "valide");
        (column(&session, "voti", "conteggio"), valid[0].clone())
    };
    let (counts, valid) = told(&[chosen(&[1])]);
    assert_eq!(counts, ["2", "2"]);
    assert_eq!(valid, "", "a blank last ballot would show too");
    let (counts, valid) = told(&[0, 1, 1].map(|option| chosen(&[option])));
    assert_eq!(counts, ["1", "1", "2", "2"]);
    assert_eq!(valid, "4");
}

#[test]
fn a_superseded_count_stays_beside_the_one_that_holds() {
    let mut session = Session::new(9);
    let vote = session.open(terms(BallotKind::One, 2));
    session.read(vote, &[chosen(&[0])]);
    session.ok(VoteCommand::Close { id: vote });
    session.ok(VoteCommand::Reopen {
        id: vote,
        reason: "un pacco in ritardo".into(),
    });
    session.read(vote, &[chosen(&[1]), chosen(&[1])]);
    session.ok(VoteCommand::Close { id: vote });
    assert_eq!(
        column(&session, "votazioni", "validita"),
        ["superato", "valido"]
    );
    assert_eq!(
        column(&session, "votazioni", "motivo"),
        ["un pacco in ritardo", ""]
    );
    assert_eq!(column(&session, "votazioni", "votanti"), ["1", "3"]);
    assert_eq!(column(&session, "voti", "voti"), ["1", "0", "2", "1"]);
    assert_eq!(
        column(&session, "schede_anonime", "opzione_n"),
        ["1", "2", "2"]
    );
}

#[test]
fn an_annulled_vote_keeps_its_figures_and_its_reason() {
    let mut session = Session::new(9);
    let vote = session.open(terms(BallotKind::One, 2));
    session.read(vote, &[chosen(&[0])]);
    session.ok(VoteCommand::Close { id: vote });
    session.ok(VoteCommand::Annul {
        id: vote,
        reason: "urna non sigillata".into(),
    });
    session.ok(VoteCommand::Repeat {
        id: vote,
        reason: String::new(),
    });
    assert_eq!(
        column(&session, "votazioni", "stato"),
        ["annullata"],
        "a draft is not a vote"
    );
    assert_eq!(
        column(&session, "votazioni", "motivo"),
        ["urna non sigillata"]
    );
    assert_eq!(column(&session, "voti", "voti"), ["1", "0"]);
    assert_eq!(
        column(&session, "voti", "validita"),
        ["annullato", "annullato"]
    );
    assert_eq!(column(&session, "schede_anonime", "scheda"), ["1"]);
}

#[test]
fn a_vote_annulled_while_open_gives_no_figure_away() {
    let mut session = Session::new(9);
    let vote = session.open(terms(BallotKind::One, 2));
    session.read(vote, &[chosen(&[0])]);
    session.ok(VoteCommand::Annul {
        id: vote,
        reason: "allarme antincendio".into(),
    });
    assert_eq!(
        column(&session, "votazioni", "motivo"),
        ["allarme antincendio"]
    );
    assert_eq!(column(&session, "votazioni", "votanti"), [""]);
    assert!(table(&session, "schede_anonime").is_empty());
    assert!(table(&session, "voti").is_empty());
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

/// The rows of `tenuta`.
fn robust(session: &Session) -> Vec<BTreeMap<&'static str, String>> {
    let (assembly, people) = (session.assembly(), session.people());
    let table = robustness(assembly, people, &jiff::tz::TimeZone::UTC);
    assert_eq!(table.rows.len(), robustness_rows(assembly));
    cells(&table)
}

#[test]
fn how_robust_a_result_is_stands_beside_what_the_other_rules_name() {
    let mut session = Session::new(20);
    let vote = session.open(terms(
        BallotKind::Rank {
            min: 1,
            max: 3,
            ties: false,
        },
        3,
    ));
    assert!(robust(&session).is_empty(), "nothing of an open vote");
    let ranks = |places: [u16; 3], n| vec![Reading::Valid(Mark::Ranks(places.to_vec())); n];
    let mut readings = [
        ranks([1, 2, 3], 5),
        ranks([3, 2, 1], 4),
        ranks([2, 1, 3], 2),
    ]
    .concat();
    readings.push(Reading::Void(VoidReason::Unreadable));
    session.read(vote, &readings);
    session.ok(VoteCommand::Close { id: vote });
    let rows = robust(&session);
    // Borda: 12 to 13 to 8; one more ballot for the first brings it level with the second.
    for (heading, cell) in [
        ("regola", "borda"),
        ("regola_del_voto", "true"),
        ("confronto", "primo_posto"),
        ("primo_posto_n", "2"),
        ("primo_posto", "Opzione 2"),
        ("cambia", "false"),
        ("schede_in_piu", "1"),
        ("schede_in_piu_esatte", "true"),
        ("nulle", "1"),
        (
            "nota",
            "primo_posto_entro_le_schede_fuori_conteggio dipende_dalla_regola",
        ),
    ] {
        assert_eq!(rows[0][heading], cell, "{heading}");
    }
    let of = |method: &str| rows.iter().find(|row| row["regola"] == method).unwrap();
    assert_eq!(of("irv")["primo_posto"], "Opzione 1");
    assert_eq!(
        [&of("irv")["cambia"], &of("schulze_wv")["cambia"]],
        ["true", "false"]
    );
    assert_eq!(of("irv")["schede_in_piu"], "");
}

#[test]
fn of_totals_only_the_figures_of_the_vote_are_told() {
    let mut session = Session::new(20);
    let mut motion = terms(BallotKind::Motion, 0);
    motion.channels.insert(Channel::Hands);
    let vote = session.open(motion);
    session.hands(vote, &[9, 4, 1]);
    session.ok(VoteCommand::Close { id: vote });
    let rows = robust(&session);
    assert_eq!(rows.len(), 1);
    assert_eq!(
        [
            &rows[0]["primo_posto"],
            &rows[0]["schede_in_piu"],
            &rows[0]["schede_cambiate"]
        ],
        ["favorevole", "5", "3"]
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
