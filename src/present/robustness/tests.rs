use std::collections::BTreeSet;

use super::*;
use crate::assembly::VoteId;
use crate::assembly::testing::{Story, options, plain_vote};
use crate::assembly::vote::{Channel, Reading, Terms, Totals, VoidReason, VoteCommand};
use crate::tally::{Base, Method, Rule, Threshold};

const ID: VoteId = VoteId(1);

fn terms(kind: BallotKind, method: Method) -> Terms {
    Terms {
        question: "Quale prima?".into(),
        options: options(&["Autobus", "Marciapiedi", "Alberi"]),
        kind,
        rule: Rule::new(method),
        secret: false,
        ..plain_vote()
    }
}

fn ranking(method: Method) -> Terms {
    let kind = BallotKind::Rank {
        min: 1,
        max: 3,
        ties: false,
    };
    terms(kind, method)
}

fn opened(terms: Terms) -> Story {
    let mut story = Story::usual();
    story.arrive(40);
    story.ok(VoteCommand::Draft(Box::new(terms)));
    story.ok(VoteCommand::Open { id: ID });
    story
}

/// Reads so many ballots of each reading in one pack.
fn read(story: &mut Story, readings: &[(usize, Reading)]) {
    let all = readings
        .iter()
        .flat_map(|(n, reading)| std::iter::repeat_n(reading.clone(), *n));
    story.read_pack(ID, &all.collect::<Vec<_>>());
}

fn ranks(places: [u16; 3]) -> Reading {
    Reading::Valid(Mark::Ranks(places.to_vec()))
}

fn chosen(choice: u16) -> Reading {
    Reading::Valid(Mark::Chosen(vec![choice]))
}

fn view(story: &Story) -> Option<RobustnessView> {
    robustness(story.assembly().votes.get(ID).unwrap())
}

/// A vote on paper, counted.
fn counted(terms: Terms, readings: &[(usize, Reading)]) -> RobustnessView {
    let mut story = opened(terms);
    read(&mut story, readings);
    story.ok(VoteCommand::Close { id: ID });
    view(&story).unwrap()
}

/// The middle option is first for few and second for all.
fn divided() -> Vec<(usize, Reading)> {
    vec![
        (5, ranks([1, 2, 3])),
        (4, ranks([3, 2, 1])),
        (2, ranks([2, 1, 3])),
    ]
}

#[test]
fn of_an_open_vote_nothing_is_measured() {
    let mut story = opened(ranking(Method::Borda));
    read(&mut story, &divided());
    assert_eq!(view(&story), None);
    story.ok(VoteCommand::Close { id: ID });
    assert!(view(&story).is_some());
    story.ok(VoteCommand::Reopen {
        id: ID,
        reason: "un pacco in ritardo".into(),
    });
    assert_eq!(view(&story), None);
}

#[test]
fn the_other_rules_stand_beside_the_one_of_the_vote() {
    let view = counted(ranking(Method::Plurality), &divided());
    assert_eq!((view.names, &view.own[..]), (Some(Names::First), &[0][..]));
    assert!(view.depends_on_the_rule());
    let borda = view
        .alternatives
        .iter()
        .find(|other| other.rule.method == Method::Borda)
        .unwrap();
    assert_eq!((&borda.winners[..], borda.differs), (&[1][..], true));
}

#[test]
fn as_many_void_ballots_as_the_lead_put_the_first_place_in_doubt_and_one_less_do_not() {
    for (void, doubt) in [(3, None), (4, Some(4)), (5, Some(4))] {
        let readings = [
            (9, chosen(0)),
            (5, chosen(2)),
            (void, Reading::Void(VoidReason::Unreadable)),
        ];
        let view = counted(terms(BallotKind::One, Method::PluralityChoice), &readings);
        let swing = view.added.swing.as_ref().unwrap();
        assert_eq!((swing.ballots, swing.exact, swing.to), (4, true, 2));
        assert_eq!(view.changed.swing.as_ref().unwrap().ballots, 2);
        assert_eq!(view.uncounted.void, u64::try_from(void).unwrap());
        assert_eq!(view.first_in_doubt(), doubt, "{void} void ballots");
        assert_eq!(view.is_safe(), doubt.is_none());
        assert!(
            view.alternatives.is_empty(),
            "every rule counts these marks alike"
        );
    }
}

#[test]
fn totals_tell_how_far_the_first_is_ahead_but_not_what_other_rules_would_say() {
    let kind = BallotKind::Choose {
        min: 1,
        max: 2,
        budget: None,
    };
    let mut approval = terms(kind, Method::Approval);
    approval.channels = BTreeSet::from([Channel::Totals]);
    let mut story = opened(approval);
    let totals = Totals {
        votes: vec![12, 20, 4],
        voters: Some(25),
        ..Totals::default()
    };
    story.ok(VoteCommand::TypeTotals {
        id: ID,
        channel: Channel::Totals,
        totals,
    });
    story.ok(VoteCommand::Close { id: ID });
    let view = view(&story).unwrap();
    assert_eq!(view.own, [1]);
    assert_eq!(view.added.swing.as_ref().unwrap().ballots, 8);
    assert!(!view.is_known && view.alternatives.is_empty());
    assert_eq!(view.changed, Measure::default());
}

#[test]
fn a_motion_with_a_threshold_is_measured_by_its_verdict() {
    let mut motion = terms(BallotKind::Motion, Method::Motion);
    motion.options.clear();
    motion.threshold = Some(Threshold {
        numerator: 1,
        denominator: 2,
        strict: true,
        base: Base::ForAgainst,
    });
    let readings = [
        (8, chosen(0)),
        (5, chosen(1)),
        (3, Reading::Void(VoidReason::Unreadable)),
    ];
    let view = counted(motion, &readings);
    assert_eq!((view.names, view.added.swing.clone()), (None, None));
    assert_eq!((view.verdict, view.verdict_in_doubt()), (Some(3), Some(3)));
    assert_eq!(view.first_in_doubt(), None);
}

#[test]
fn committees_are_compared_with_committees() {
    let kind = BallotKind::Choose {
        min: 1,
        max: 3,
        budget: None,
    };
    let mut board = terms(kind, Method::Av);
    board.rule.seats = 2;
    let marks = |options: &[u16]| Reading::Valid(Mark::Chosen(options.to_vec()));
    // The two most voted please the same people; the third has the others.
    let view = counted(board, &[(6, marks(&[0, 1])), (4, marks(&[2]))]);
    assert_eq!(
        (view.names, &view.own[..]),
        (Some(Names::Places), &[0, 1][..])
    );
    assert!(view.depends_on_the_rule());
    // Two more ballots for the third bring it level with both; of those who took the two, one who takes it instead does.
    let fewest = |measure: &Measure| {
        let swing = measure.swing.as_ref().unwrap();
        (swing.ballots, swing.exact, swing.to)
    };
    assert_eq!(fewest(&view.added), (2, true, 2));
    assert_eq!(fewest(&view.changed), (1, true, 2));
    assert!(view.is_safe() && view.first_in_doubt().is_none());
}

#[test]
fn of_several_places_the_last_one_is_measured() {
    let mut several = terms(BallotKind::One, Method::PluralityChoice);
    several.rule.seats = 2;
    let view = counted(
        several,
        &[
            (9, chosen(0)),
            (5, chosen(1)),
            (3, chosen(2)),
            (2, Reading::Void(VoidReason::Unreadable)),
        ],
    );
    assert_eq!(
        (view.names, &view.own[..]),
        (Some(Names::Places), &[0, 1][..])
    );
    let swing = view.added.swing.as_ref().unwrap();
    assert_eq!((swing.ballots, swing.exact, swing.to), (2, true, 2));
    assert_eq!(view.changed.swing.as_ref().unwrap().ballots, 1);
    assert_eq!((view.first_in_doubt(), view.is_safe()), (Some(2), false));
}
