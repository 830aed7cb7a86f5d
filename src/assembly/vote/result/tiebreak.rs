//! Ties that the ballots themselves settle, by the rule declared before the vote.

use crate::assembly::vote::{Terms, TieRule};
use crate::tally::tiebreak::{by_first_places, by_resistance};
use crate::tally::{Ballot, Outcome, Poll, TieBreak};

/// Puts in order the options tied for the last places to give, where the terms ask the ballots once more, and gives the
/// places anew. Those that stay tied after it win together (*ex aequo*).
///
/// An outcome in which no more options are tied than there are places is left as it is.
pub(super) fn settle(terms: &Terms, ballots: &[Ballot], outcome: &mut Outcome) -> Option<TieBreak> {
    if outcome.winners.is_empty() || !terms.tie.reads_ballots() {
        return None;
    }
    let seats = usize::from(terms.rule.seats.max(1));
    let at = straddling(&outcome.order, seats)?;
    let poll = Poll {
        options: terms.choices(),
        kind: terms.kind.clone(),
        rule: terms.rule.clone(),
    };
    let tied = outcome.order.get(at)?;
    let broken = match terms.tie {
        TieRule::FirstPlaces => by_first_places(&poll, ballots, tied),
        TieRule::LowerResistance => by_resistance(&poll, ballots, tied),
        TieRule::ExAequo | TieRule::RunOff | TieRule::Table | TieRule::Lot => return None,
    };
    drop(outcome.order.splice(at..=at, broken.order.iter().cloned()));
    outcome.winners.clear();
    for tier in &outcome.order {
        if outcome.winners.len() >= seats {
            break;
        }
        outcome.winners.extend(tier);
    }
    outcome.winners.sort_unstable();
    Some(broken)
}

/// Which tier has more options than there are places left for it, if any.
fn straddling(order: &[Vec<u16>], seats: usize) -> Option<usize> {
    let mut left = seats;
    for (at, tier) in order.iter().enumerate() {
        if tier.len() > left {
            return (left > 0).then_some(at);
        }
        left -= tier.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;
    use crate::assembly::testing::{Story, plain_vote};
    use crate::assembly::vote::{
        Census, Channel, Paper, Reading, Takings, Tally, Vote, VoteCommand, VoteOption,
        VoteRefusal, tally,
    };
    use crate::assembly::{Refusal, VoteId};
    use crate::tally::{BallotKind, Compared, Exact, Mark, Method, Rule};

    const VOTE: VoteId = VoteId(1);

    const POINTS: BallotKind = BallotKind::Points {
        total: 6,
        cap: 6,
        spend_all: false,
    };
    const RANKING: BallotKind = BallotKind::Rank {
        min: 1,
        max: 3,
        ties: false,
    };

    fn terms(kind: BallotKind, method: Method, tie: TieRule) -> Terms {
        let option = |label: &str| VoteOption {
            label: label.into(),
            short: String::new(),
            position: None,
        };
        Terms {
            options: ["Autobus", "Alberi", "Sosta"].map(option).into(),
            kind,
            rule: Rule::new(method),
            tie,
            ..plain_vote()
        }
    }

    /// Nine people and a vote closed on these ballots.
    fn closed(terms: Terms, marks: &[Mark]) -> Story {
        let mut story = Story::usual();
        story.arrive(9);
        story.ok(VoteCommand::Draft(Box::new(terms)));
        story.ok(VoteCommand::Open { id: VOTE });
        let counted = u32::try_from(marks.len()).unwrap();
        story.ok(VoteCommand::OpenPack { id: VOTE, counted });
        for (slip, mark) in (1..).zip(marks) {
            story.ok(VoteCommand::ReadSlip {
                id: VOTE,
                pack: 1,
                slip,
                reading: Reading::Valid(mark.clone()),
            });
        }
        story.ok(VoteCommand::ClosePack { id: VOTE, pack: 1 });
        story.ok(VoteCommand::Close { id: VOTE });
        story
    }

    fn vote(story: &Story) -> &Vote {
        story.assembly().votes.get(VOTE).unwrap()
    }

    fn ranks(rows: &[[u16; 3]]) -> Vec<Mark> {
        rows.iter().map(|row| Mark::Ranks(row.to_vec())).collect()
    }

    #[test]
    fn of_two_with_the_same_points_the_one_first_more_often_wins() {
        let terms = terms(RANKING, Method::Borda, TieRule::FirstPlaces);
        let story = closed(terms, &ranks(&[[1, 3, 2], [2, 1, 3], [2, 1, 3]]));
        let vote = vote(&story);
        assert_eq!(vote.winners(), [1]);
        assert!(vote.open_tie().is_empty());
        let tally = vote.tally.clone().unwrap();
        assert_eq!(tally.outcome.order, [vec![1], vec![0], vec![2]]);
        let broken = tally.broken.clone().unwrap();
        assert_eq!(broken.tied, [0, 1]);
        assert_eq!(
            broken.compared,
            Compared::FirstPlaces(vec![Exact::from(1), Exact::from(2)])
        );
        assert_eq!(tally.first_by_figures(), [0, 1]);
        assert_eq!(vote.count(tally.census).unwrap(), *tally, "counted again");
    }

    #[test]
    fn who_has_as_many_first_places_stays_tied_and_can_be_proclaimed() {
        let terms = terms(RANKING, Method::Borda, TieRule::FirstPlaces);
        let mut story = closed(terms, &ranks(&[[1, 2, 3], [2, 1, 3]]));
        assert_eq!(vote(&story).winners(), [0, 1]);
        assert_eq!(vote(&story).open_tie(), [0, 1]);
        story.ok(VoteCommand::RunOff {
            id: VOTE,
            reason: "restano pari".into(),
        });
        let run_off = story.assembly().votes.runoff_for(VOTE).unwrap();
        assert_eq!(run_off.terms.tie, TieRule::ExAequo, "one mark, no places");
        story.ok(VoteCommand::Proclaim {
            id: VOTE,
            reason: String::new(),
        });
    }

    #[test]
    fn of_two_with_the_same_resistance_the_one_less_strongly_resisted_wins() {
        let resistance = BallotKind::Resistance { max: 10 };
        let terms = terms(resistance, Method::Resistance, TieRule::LowerResistance);
        let row = |values: [i32; 3]| Mark::Values(values.map(Some).to_vec());
        let story = closed(terms, &[row([9, 5, 8]), row([1, 5, 8])]);
        assert_eq!(vote(&story).winners(), [1]);
        let order = vote(&story).tally.clone().unwrap().outcome.order.clone();
        assert_eq!(order, [vec![1], vec![0], vec![2]]);
    }

    #[test]
    fn a_rule_that_the_ballots_cannot_answer_is_refused_when_the_vote_is_prepared() {
        let mut story = Story::usual();
        let one = BallotKind::One;
        let mut totals = terms(POINTS, Method::Points, TieRule::FirstPlaces);
        totals.channels.insert(Channel::Totals);
        for (terms, refusal) in [
            (
                terms(one, Method::PluralityChoice, TieRule::FirstPlaces),
                VoteRefusal::NoFirstPlaces {},
            ),
            (
                terms(RANKING, Method::Irv, TieRule::FirstPlaces),
                VoteRefusal::NoFirstPlaces {},
            ),
            (
                terms(POINTS, Method::Points, TieRule::LowerResistance),
                VoteRefusal::NoResistance {},
            ),
            (totals, VoteRefusal::TieNeedsBallots {}),
        ] {
            assert_eq!(
                story.refused(VoteCommand::Draft(Box::new(terms))),
                Refusal::Vote(refusal)
            );
        }
    }

    #[test]
    fn totals_are_not_added_to_an_open_vote_whose_ties_ask_the_ballots() {
        let mut story = Story::usual();
        story.arrive(3);
        let terms = terms(POINTS, Method::Points, TieRule::FirstPlaces);
        story.ok(VoteCommand::Draft(Box::new(terms)));
        story.ok(VoteCommand::Open { id: VOTE });
        assert_eq!(
            story.refused(VoteCommand::AddChannel {
                id: VOTE,
                channel: Channel::Totals,
                reason: "manca la carta".into(),
            }),
            Refusal::Vote(VoteRefusal::TieNeedsBallots {})
        );
    }

    fn counted(terms: &Terms, marks: &[Mark]) -> Tally {
        let takings = Takings {
            totals: &BTreeMap::new(),
            paper: &Paper::default(),
            phone: marks,
            settled: &[],
        };
        tally(terms, takings, Census::default()).unwrap()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(128))]

        /// An outcome without a tie is never changed; with one, only those tied for the last places are put in order.
        #[test]
        fn only_a_tie_for_the_last_places_is_touched(
            rows in proptest::collection::vec(proptest::array::uniform3(0i32..3), 0..7),
            seats in 1u16..3,
        ) {
            let marks: Vec<Mark> = rows
                .iter()
                .map(|row| Mark::Values(row.map(Some).to_vec()))
                .collect();
            let resistance = BallotKind::Resistance { max: 2 };
            for (kind, method, tie) in [
                (POINTS, Method::Points, TieRule::FirstPlaces),
                (resistance, Method::Resistance, TieRule::LowerResistance),
            ] {
                let mut shared = terms(kind, method, TieRule::ExAequo);
                shared.rule.seats = seats;
                let asked = Terms { tie, ..shared.clone() };
                let (shared, asked) = (counted(&shared, &marks), counted(&asked, &marks));
                let tied = shared.tie(seats);
                if tied.is_empty() || shared.outcome.winners.is_empty() {
                    prop_assert_eq!(&shared, &asked);
                    continue;
                }
                let broken = asked.broken.clone().unwrap();
                prop_assert_eq!(&broken.tied, &tied);
                prop_assert!(asked.outcome.winners.len() >= usize::from(seats));
                let kept = |w: &u16| shared.outcome.winners.contains(w);
                prop_assert!(asked.outcome.winners.iter().all(kept));
                prop_assert_eq!(&shared.outcome.tallies, &asked.outcome.tallies);
                let untied = |order: &[Vec<u16>]| -> Vec<Vec<u16>> {
                    let others = order.iter().filter(|tier| !tied.contains(&tier[0]));
                    others.cloned().collect()
                };
                prop_assert_eq!(untied(&shared.outcome.order), untied(&asked.outcome.order));
            }
        }
    }
}
