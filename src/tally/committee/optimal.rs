//! Committees that maximize a total: most approvals, and proportional approval voting.
#![expect(
    clippy::indexing_slicing,
    reason = "vectors of options and of groups, indexed by option or group"
)]

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::Zero;

use super::super::CountFault;
use super::{Approvals, MOST_TIED, Seated, listed, tiers_of, whole};

/// The *k* options with most approvals; those that tie for the last seats fill them in every way.
pub(super) fn most_votes(approvals: &Approvals, seats: usize) -> Result<Vec<Seated>, CountFault> {
    let mut sure: Vec<usize> = Vec::new();
    let mut committees = vec![Vec::new()];
    for tier in tiers_of(&approvals.votes) {
        let free = seats - sure.len();
        if tier.len() <= free {
            sure.extend(tier);
            continue;
        }
        committees = subsets(&tier, free)?;
        break;
    }
    let seated = |rest: Vec<usize>| {
        let members: Vec<usize> = sure.iter().copied().chain(rest).collect();
        let figure = |&option: &usize| (option, whole(&approvals.votes[option]));
        Seated {
            figures: members.iter().map(figure).collect(),
            members,
        }
    };
    listed(committees.into_iter().map(seated).collect())
}

/// Every choice of `size` out of `options`.
fn subsets(options: &[usize], size: usize) -> Result<Vec<Vec<usize>>, CountFault> {
    let mut found = vec![Vec::new()];
    for (at, &option) in options.iter().enumerate() {
        let left = options.len() - at - 1;
        let mut next = Vec::new();
        for set in found {
            let set: Vec<usize> = set;
            if set.len() < size {
                let mut with = set.clone();
                with.push(option);
                next.push(with);
            }
            if set.len() + left >= size {
                next.push(set);
            }
        }
        if next.len() > MOST_TIED * 2 {
            return Err(CountFault::TooManyCommittees);
        }
        found = next;
    }
    Ok(found)
}

/// How many groups of ballots the search for the best committee may look at.
const SEARCH: usize = 40_000_000;

/// Proportional approval voting: the committees with the greatest sum, over voters, of 1 + 1/2 + … + 1/*j* for *j*
/// members approved; and that sum.
///
/// Branch and bound over options in order of votes: what the missing seats can still add is at most the sum of the best
/// gains of the moment, as gains only shrink while the committee grows.
///
/// Source: T. N. Thiele (1895); exact optimum as in M. Lackner, P. Skowron, "Multi-Winner Voting with Approval
/// Preferences" (2023), rule 2.
pub(super) fn pav(
    approvals: &Approvals,
    seats: usize,
) -> Result<(Vec<Seated>, BigRational), CountFault> {
    let scale = (1..=seats.max(1)).fold(BigInt::from(1), |scale, part| scale.lcm(&part.into()));
    let mut candidates: Vec<usize> = tiers_of(&approvals.votes).into_iter().flatten().collect();
    candidates.truncate(approvals.options);
    let mut search = Search {
        approvals,
        seats,
        parts: (1..=seats)
            .map(|part| &scale / BigInt::from(part))
            .collect(),
        candidates,
        best: BigInt::from(-1),
        found: Vec::new(),
        chosen: Vec::new(),
        held: vec![0; approvals.weights.len()],
        effort: 0,
    };
    search.extend(0, &BigInt::zero())?;
    let best = BigRational::new(search.best.max(BigInt::zero()), scale);
    let seated = |members: Vec<usize>| Seated {
        figures: Vec::new(),
        members,
    };
    Ok((
        listed(search.found.into_iter().map(seated).collect())?,
        best,
    ))
}

struct Search<'a> {
    approvals: &'a Approvals,
    seats: usize,
    /// What the first, second, … approved member adds, in units that make all of them whole.
    parts: Vec<BigInt>,
    candidates: Vec<usize>,
    best: BigInt,
    found: Vec<Vec<usize>>,
    chosen: Vec<usize>,
    /// How many chosen options each group approves.
    held: Vec<usize>,
    effort: usize,
}

impl Search<'_> {
    fn gain(&mut self, option: usize) -> BigInt {
        let groups = &self.approvals.supporters[option];
        self.effort += groups.len();
        groups
            .iter()
            .map(|&group| &self.approvals.weights[group] * &self.parts[self.held[group]])
            .sum()
    }

    /// Tries all committees that add to the chosen only candidates from `from` on.
    fn extend(&mut self, from: usize, score: &BigInt) -> Result<(), CountFault> {
        let missing = self.seats - self.chosen.len();
        if missing == 0 {
            if *score > self.best {
                self.best.clone_from(score);
                self.found.clear();
            }
            if *score == self.best {
                self.found.push(self.chosen.clone());
            }
            return Ok(());
        }
        if self.effort > SEARCH || self.found.len() > MOST_TIED {
            return Err(CountFault::TooManyCommittees);
        }
        let waiting = self.candidates[from..].to_vec();
        if waiting.len() < missing {
            return Ok(());
        }
        let gains: Vec<BigInt> = waiting.iter().map(|&option| self.gain(option)).collect();
        for (at, (&option, gain)) in waiting.iter().zip(&gains).enumerate() {
            let mut rest: Vec<&BigInt> = gains[at..].iter().collect();
            if rest.len() < missing {
                break;
            }
            rest.sort_unstable_by(|a, b| b.cmp(a));
            let bound: BigInt = rest.into_iter().take(missing).sum();
            if score + bound < self.best {
                break;
            }
            self.chosen.push(option);
            self.shift(option, true);
            self.extend(from + at + 1, &(score + gain))?;
            self.shift(option, false);
            self.chosen.pop();
        }
        Ok(())
    }

    fn shift(&mut self, option: usize, into: bool) {
        for &group in &self.approvals.supporters[option] {
            if into {
                self.held[group] += 1;
            } else {
                self.held[group] -= 1;
            }
        }
    }
}
