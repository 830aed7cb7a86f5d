//! Rules by which every ballot adds its own figure to each option: the distance between two options in closed form.

use num_rational::BigRational;
use num_traits::{Signed, Zero};

use super::super::{Ballot, BallotKind, BordaVariant, Mark, Method, Poll};
use super::fewest;

/// A poll whose rule is a sum over ballots, with its valid ballots.
pub(super) struct Linear<'a> {
    poll: &'a Poll,
    ballots: &'a [Ballot],
    /// By how much one ballot can put an option ahead of another.
    reach: BigRational,
}

fn whole(number: i64) -> BigRational {
    BigRational::from_integer(number.into())
}

/// By how much one ballot can put an option ahead of another, when the rule is a sum over ballots and the limits leave
/// every ballot free to favor one option most.
pub(super) fn reach(poll: &Poll) -> Option<BigRational> {
    let n = i64::from(poll.options);
    let reach = match (poll.rule.method, &poll.kind) {
        (Method::Motion, _) | (Method::Plurality, BallotKind::Rank { .. }) => whole(1),
        (Method::PluralityChoice | Method::Approval | Method::Multivote | Method::Av, kind) => {
            match kind {
                BallotKind::One => whole(1),
                BallotKind::Choose {
                    min, budget: None, ..
                } if *min < poll.options => whole(1),
                _ => return None,
            }
        }
        (
            Method::Points,
            BallotKind::Points {
                total,
                cap,
                spend_all,
            },
        ) => {
            let (total, cap) = (i64::from(*total), i64::from(*cap));
            let spilled = if *spend_all {
                (total - cap.saturating_mul(n - 1)).max(0)
            } else {
                0
            };
            whole(total.min(cap) - spilled)
        }
        (Method::ScoreSum, BallotKind::Score { min, max }) => {
            whole(i64::from(*max).max(0) - i64::from(*min).min(0))
        }
        (Method::ScoreSum, BallotKind::Grade { grades }) => whole(i64::from(*grades) - 1),
        (Method::Resistance, BallotKind::Resistance { max }) => whole((*max).into()),
        (Method::Borda, BallotKind::Rank { max, .. }) if *max >= poll.options => {
            match poll.rule.borda {
                BordaVariant::Dowdall => whole(1),
                BordaVariant::Average | BordaVariant::ZeroUnranked | BordaVariant::Modified => {
                    whole(n - 1)
                }
            }
        }
        _ => return None,
    };
    reach.is_positive().then_some(reach)
}

/// The options that may be first.
pub(super) fn rivals(poll: &Poll) -> impl Iterator<Item = u16> + use<> {
    0..if poll.rule.method == Method::Motion {
        poll.options.min(2)
    } else {
        poll.options
    }
}

impl<'a> Linear<'a> {
    /// The poll, when its rule is such a sum.
    pub(super) fn of(poll: &'a Poll, ballots: &'a [Ballot]) -> Option<Self> {
        Some(Self {
            poll,
            ballots,
            reach: reach(poll)?,
        })
    }

    /// How many of the ballots cast, those that gain most first, bring `rival` level with `leader`.
    pub(super) fn changed(&self, leader: u16, rival: u16) -> Option<u64> {
        let gain = |ballot: &Ballot| {
            let lead = self.figure(&ballot.mark, leader) - self.figure(&ballot.mark, rival);
            ((lead + &self.reach) * &ballot.weight.0, ballot.count)
        };
        let gains = self.ballots.iter().map(gain).collect();
        fewest(&self.gap(leader, rival), gains, false)
    }

    /// By how much the leader is ahead.
    fn gap(&self, leader: u16, rival: u16) -> BigRational {
        let lead = |ballot: &Ballot| {
            let lead = self.figure(&ballot.mark, leader) - self.figure(&ballot.mark, rival);
            lead * &ballot.weight.0 * BigRational::from_integer(ballot.count.into())
        };
        self.ballots.iter().map(lead).sum()
    }

    /// What a ballot adds to an option; resistance with the sign turned, so that more is better.
    fn figure(&self, mark: &Mark, option: u16) -> BigRational {
        let at = usize::from(option);
        match mark {
            Mark::Blank => BigRational::zero(),
            Mark::Chosen(chosen) => whole(i64::from(chosen.contains(&option))),
            Mark::Values(values) => {
                let value = i64::from(values.get(at).copied().flatten().unwrap_or(0));
                whole(if self.poll.rule.method == Method::Resistance {
                    -value
                } else {
                    value
                })
            }
            Mark::Ranks(ranks) => self.place_figure(ranks, ranks.get(at).copied().unwrap_or(0)),
        }
    }

    fn place_figure(&self, ranks: &[u16], place: u16) -> BigRational {
        let count = |keep: &dyn Fn(u16) -> bool| {
            i64::try_from(ranks.iter().filter(|&&other| keep(other)).count()).unwrap_or(i64::MAX)
        };
        let ranked = count(&|other| other > 0);
        let n = i64::from(self.poll.options);
        if place == 0 {
            let average = self.poll.rule.method == Method::Borda
                && self.poll.rule.borda == BordaVariant::Average;
            return if average {
                whole((n - ranked - 1).max(0)) / whole(2)
            } else {
                BigRational::zero()
            };
        }
        let above = count(&|other| other > 0 && other < place);
        let level = count(&|other| other == place);
        if self.poll.rule.method == Method::Plurality {
            return if above == 0 {
                whole(1) / whole(level)
            } else {
                BigRational::zero()
            };
        }
        let middle = whole(above) + whole(level - 1) / whole(2);
        match self.poll.rule.borda {
            BordaVariant::Average | BordaVariant::ZeroUnranked => whole(n - 1) - middle,
            BordaVariant::Modified => whole(ranked) - middle,
            BordaVariant::Dowdall => {
                let parts = (above + 1..=above + level).map(|place| whole(1) / whole(place));
                parts.sum::<BigRational>() / whole(level)
            }
        }
    }
}
