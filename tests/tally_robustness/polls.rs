//! Small polls of three options by every rule, and the ballots that are valid in them.

use portavoce::tally::robustness::Names;
use portavoce::tally::{BallotKind, BordaVariant, Budget, Mark, Method, Poll, Rule};

/// A poll for one place.
pub(crate) fn poll(options: u16, kind: BallotKind, method: Method) -> Poll {
    Poll {
        options,
        kind,
        rule: Rule::new(method),
    }
}

/// Marks on one option at least and on `max` at most.
pub(crate) fn choose(max: u16) -> BallotKind {
    BallotKind::Choose {
        min: 1,
        max,
        budget: None,
    }
}

/// Rankings of one to three options, none level.
pub(crate) fn rank() -> BallotKind {
    BallotKind::Rank {
        min: 1,
        max: 3,
        ties: false,
    }
}

/// Polls for one place, by a rule of every kind.
pub(crate) fn polls() -> Vec<Poll> {
    let choose = choose(2);
    let rank = rank();
    let of = |method, kind: &BallotKind| poll(3, kind.clone(), method);
    let grade = BallotKind::Grade { grades: 2 };
    let score = BallotKind::Score { min: 0, max: 1 };
    let borda = |variant| Poll {
        rule: Rule {
            borda: variant,
            ..Rule::new(Method::Borda)
        },
        ..of(Method::Borda, &rank)
    };
    let spend_all = BallotKind::Points {
        total: 3,
        cap: 2,
        spend_all: true,
    };
    vec![
        of(Method::Motion, &BallotKind::Motion),
        of(Method::PluralityChoice, &BallotKind::One),
        of(Method::Approval, &choose),
        of(
            Method::Points,
            &BallotKind::Points {
                total: 3,
                cap: 2,
                spend_all: false,
            },
        ),
        of(Method::Points, &spend_all),
        of(Method::PointsNormalised, &spend_all),
        of(Method::ScoreSum, &BallotKind::Score { min: 0, max: 2 }),
        of(Method::ScoreSum, &BallotKind::Score { min: -1, max: 0 }),
        of(Method::ScoreSum, &grade),
        of(Method::Resistance, &BallotKind::Resistance { max: 2 }),
        borda(BordaVariant::Average),
        borda(BordaVariant::ZeroUnranked),
        borda(BordaVariant::Modified),
        borda(BordaVariant::Dowdall),
        of(Method::Plurality, &rank),
        of(Method::Copeland, &rank),
        of(Method::MinimaxWv, &rank),
        of(Method::RankedPairsMargins, &rank),
        of(Method::SchulzeWv, &rank),
        of(Method::Irv, &rank),
        of(Method::MajorityJudgment, &BallotKind::Grade { grades: 3 }),
        of(Method::MajorityJudgmentGauge, &grade),
        of(Method::ScoreMean, &BallotKind::Score { min: 0, max: 2 }),
        of(Method::ScoreMedian, &score),
        of(Method::Star, &score),
    ]
}

/// Polls that fill several places or spend a budget, by every method there is for it.
pub(crate) fn several() -> Vec<Poll> {
    let choose = choose(3);
    let rank = rank();
    let score = BallotKind::Score { min: 0, max: 2 };
    let budget = Budget {
        costs: vec![2, 3, 4],
        cap: 5,
    };
    let for_two = |method: Method, kind: &BallotKind| Poll {
        rule: Rule::new(method).with_seats(2),
        ..poll(3, kind.clone(), method)
    };
    let committee = |method: Method| {
        let kind = if method.fits(&rank) { &rank } else { &choose };
        for_two(method, kind)
    };
    let spent = |method: Method| Poll {
        rule: Rule {
            budget: Some(budget.clone()),
            ..Rule::new(method)
        },
        ..committee(method)
    };
    let names = |names: Names| {
        let all = Method::ALL.into_iter();
        all.filter(move |&method| Names::of(method) == Some(names))
    };
    let mut polls: Vec<Poll> = names(Names::Places).map(committee).collect();
    polls.extend(names(Names::Funded).map(spent));
    polls.extend([
        for_two(Method::PluralityChoice, &BallotKind::One),
        for_two(Method::Approval, &choose),
        for_two(Method::Borda, &rank),
        for_two(Method::SchulzeWv, &rank),
        for_two(Method::ScoreSum, &score),
        for_two(Method::ScoreMean, &score),
        for_two(Method::Resistance, &BallotKind::Resistance { max: 2 }),
    ]);
    polls
}

/// Of the rules with a closed form, by which the figures alone tell how many ballots are enough.
pub(crate) fn sums() -> impl Iterator<Item = Poll> {
    let sum = |poll: &Poll| {
        matches!(
            poll.rule.method,
            Method::Motion
                | Method::PluralityChoice
                | Method::Approval
                | Method::Points
                | Method::ScoreSum
                | Method::Resistance
                | Method::Plurality
                | Method::Borda
        )
    };
    polls().into_iter().filter(sum)
}

/// Every valid ballot of a poll of three options.
pub(crate) fn all_marks(poll: &Poll) -> Vec<Mark> {
    let mut marks = Vec::new();
    for code in 0..216i32 {
        let digits = [code % 6, code / 6 % 6, code / 36];
        let ranks = digits
            .iter()
            .map(|&digit| u16::try_from(digit).unwrap())
            .collect();
        let values = digits
            .iter()
            .map(|&digit| (digit < 5).then_some(digit - 1))
            .collect();
        let chosen = (0u16..3).filter(|option| code >> option & 1 == 1).collect();
        let options = [
            Mark::Ranks(ranks),
            Mark::Values(values),
            Mark::Chosen(chosen),
        ];
        marks.extend(
            options
                .into_iter()
                .filter(|mark| poll.kind.check(mark, 3).is_ok()),
        );
    }
    marks.sort();
    marks.dedup();
    marks
}
