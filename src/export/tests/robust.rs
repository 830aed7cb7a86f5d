//! The table of how robust results are.

use std::collections::BTreeMap;

use super::builder::{Session, terms};
use super::cells;
use crate::assembly::vote::{Channel, Reading, VoidReason, VoteCommand};
use crate::export::robustness;
use crate::tally::{BallotKind, Mark};

/// The rows of `tenuta`.
fn robust(session: &Session) -> Vec<BTreeMap<&'static str, String>> {
    let (assembly, people) = (session.assembly(), session.people());
    let table = robustness(assembly, people, &jiff::tz::TimeZone::UTC);
    assert_eq!(table.rows.len(), robustness::rows(assembly));
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
