//! Random votes written, read back and counted again.

use std::collections::{BTreeMap, BTreeSet};

use jiff::tz::TimeZone;
use proptest::prelude::*;

use super::builder::{Session, terms};
use crate::assembly::vote::{
    Channel, Reading, Takings, Tally, VoidReason, Vote, VoteCommand, tally,
};
use crate::export::{Dialect, Standing, read, tables};
use crate::tally::{BallotKind, Exact, Mark};

/// What a random vote is made of.
#[derive(Clone, Debug)]
struct Plan {
    kind: BallotKind,
    options: u16,
    hands: Vec<u64>,
    /// Ballots as raw numbers, made into marks of the kind.
    ballots: Vec<Vec<i32>>,
    /// Ballots read after the vote was reopened.
    late: Vec<Vec<i32>>,
    annul: bool,
}

fn kinds() -> impl Strategy<Value = BallotKind> {
    prop_oneof![
        Just(BallotKind::Motion),
        Just(BallotKind::One),
        Just(BallotKind::Choose {
            min: 0,
            max: 2,
            budget: None
        }),
        Just(BallotKind::Points {
            total: 6,
            cap: 4,
            spend_all: false
        }),
        Just(BallotKind::Score { min: -2, max: 3 }),
        Just(BallotKind::Grade { grades: 5 }),
        Just(BallotKind::Rank {
            min: 1,
            max: 3,
            ties: true
        }),
        Just(BallotKind::Resistance { max: 10 }),
    ]
}

fn plans() -> impl Strategy<Value = Plan> {
    let ballot = proptest::collection::vec(-3..8i32, 0..5);
    let ballots = || proptest::collection::vec(ballot.clone(), 0..14);
    let hands = proptest::collection::vec(0..6u64, 4);
    (kinds(), 3..5u16, hands, ballots(), ballots(), any::<bool>()).prop_map(
        |(kind, options, hands, ballots, late, annul)| Plan {
            kind,
            options,
            hands,
            ballots,
            late,
            annul,
        },
    )
}

/// What a voter who marks at random puts into the box.
fn reading(kind: &BallotKind, choices: u16, raw: &[i32]) -> Reading {
    let places = 0..usize::from(choices);
    let mark = match kind {
        BallotKind::Motion | BallotKind::One | BallotKind::Choose { .. } => {
            let marked: BTreeSet<u16> = raw.iter().filter_map(|n| u16::try_from(*n).ok()).collect();
            Mark::Chosen(marked.into_iter().filter(|n| *n < choices).collect())
        }
        BallotKind::Rank { .. } => {
            let place = |n: usize| raw.get(n).and_then(|r| u16::try_from(*r).ok());
            Mark::Ranks(places.map(|n| place(n).unwrap_or(0)).collect())
        }
        BallotKind::Points { .. }
        | BallotKind::Score { .. }
        | BallotKind::Grade { .. }
        | BallotKind::Resistance { .. } => Mark::Values(
            places
                .map(|n| raw.get(n).copied().filter(|v| *v != 7))
                .collect(),
        ),
    };
    match kind.check(&mark, choices) {
        _ if says_nothing(&mark) => Reading::Blank,
        Ok(()) => Reading::Valid(mark),
        Err(fault) => Reading::Void(VoidReason::of(&fault)),
    }
}

fn says_nothing(mark: &Mark) -> bool {
    match mark {
        Mark::Blank => true,
        Mark::Chosen(options) => options.is_empty(),
        Mark::Ranks(places) => places.iter().all(|place| *place == 0),
        Mark::Values(values) => values.iter().all(Option::is_none),
    }
}

fn held(plan: &Plan) -> Session {
    let mut session = Session::new(60);
    let mut terms = terms(plan.kind.clone(), plan.options);
    let choices = terms.choices();
    let showable = matches!(plan.kind, BallotKind::Motion | BallotKind::One);
    if showable {
        terms.channels.insert(Channel::Hands);
    }
    let id = session.open(terms);
    let marks = |raw: &[Vec<i32>]| -> Vec<Reading> {
        raw.iter()
            .map(|ballot| reading(&plan.kind, choices, ballot))
            .collect()
    };
    let early = marks(&plan.ballots);
    if showable {
        session.hands(id, &plan.hands[..usize::from(choices)]);
    }
    if !early.is_empty() {
        session.read(id, &early);
    }
    if showable || !early.is_empty() {
        session.ok(VoteCommand::Close { id });
        session.ok(VoteCommand::Reopen {
            id,
            reason: "un pacco in più".into(),
        });
    }
    let late = marks(&plan.late);
    if !late.is_empty() {
        session.read(id, &late);
    }
    if showable || !early.is_empty() || !late.is_empty() {
        session.ok(VoteCommand::Close { id });
    }
    if plan.annul {
        session.ok(VoteCommand::Annul {
            id,
            reason: "da rifare".into(),
        });
    }
    session
}

fn file(session: &Session, name: &str, dialect: Dialect) -> Vec<u8> {
    let tables = tables(session.assembly(), session.people(), &TimeZone::UTC);
    dialect
        .render(tables.published.iter().find(|t| t.name == name).unwrap())
        .unwrap()
}

/// As a number comes back from a file.
fn six_decimals(number: &Exact) -> Exact {
    let text = number.to_string();
    if text.contains('/') {
        number.rounded(6).parse().unwrap()
    } else {
        number.clone()
    }
}

fn same_figures(vote: &Vote, tally: &Tally, read: &read::CountFigures) {
    assert_eq!(read.vote, vote.id);
    assert_eq!(read.voters, tally.turnout.voters);
    assert_eq!(read.valid, tally.turnout.valid);
    for (choice, figures) in &read.choices {
        let figure = tally
            .outcome
            .tallies
            .get(usize::from(*choice))
            .cloned()
            .flatten();
        let back = figures
            .votes
            .map(Exact::from)
            .or_else(|| figures.points.clone());
        assert_eq!(back, figure.as_ref().map(six_decimals));
        for (channel, votes) in &tally.by_channel {
            assert_eq!(
                figures.by_channel.get(channel),
                votes.get(usize::from(*choice))
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn what_was_written_is_read_back_and_counts_the_same(plan in plans(), italian: bool) {
        let dialect = if italian { Dialect::Italian } else { Dialect::Plain };
        let session = held(&plan);
        let vote = session.assembly().votes.list.values().next().unwrap();
        let figures = read::votes(&file(&session, "voti", dialect)).unwrap();
        let mut counts: Vec<&Tally> = vote.superseded.iter().map(|s| s.tally.as_ref()).collect();
        counts.extend(vote.tally.as_deref());
        if vote.is_open() {
            prop_assert!(figures.is_empty());
            return Ok(());
        }
        prop_assert_eq!(figures.len(), counts.len());
        for (read, tally) in figures.iter().zip(&counts) {
            same_figures(vote, tally, read);
            prop_assert_eq!(read.choices.len(), usize::from(vote.terms.choices()));
        }

        let ballots = read::ballots(&file(&session, "schede_anonime", dialect)).unwrap();
        let Some(last) = counts.last() else {
            prop_assert!(ballots.is_empty());
            return Ok(());
        };
        let none = BTreeMap::new();
        let paper = read::paper(ballots.get(&vote.id).unwrap_or(&none), &plan.kind, vote.terms.choices());
        let takings = Takings { totals: &vote.totals, paper: &paper, phone: &vote.phone.ballots, settled: &[] };
        prop_assert_eq!(&tally(&vote.terms, takings, last.census).unwrap(), *last);
        let standing = if plan.annul { Standing::Annulled } else { Standing::Valid };
        prop_assert_eq!(figures.last().unwrap().standing, standing);
    }
}

#[test]
fn a_figure_changed_in_the_file_is_noticed() {
    let plan = Plan {
        kind: BallotKind::One,
        options: 3,
        hands: vec![3, 2, 1, 0],
        ballots: vec![vec![0], vec![1]],
        late: Vec::new(),
        annul: false,
    };
    let bytes = file(&held(&plan), "voti", Dialect::Plain);
    let text = String::from_utf8(bytes).unwrap();
    assert!(read::votes(text.as_bytes()).is_ok());
    let forged = text.replace("50.00", "51.00");
    assert_ne!(forged, text);
    let error = read::votes(forged.as_bytes()).unwrap_err().to_string();
    assert!(error.contains("percentuale_su_votanti"), "{error}");
    assert!(read::votes(b"a;b\n1;2\n").is_err());
    assert!(read::votes(b"\xff\xfe").is_err());
}
