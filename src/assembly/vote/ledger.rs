//! The ledger of a vote: do the figures add up? (*quadratura*)

use super::{Channel, Vote};
use crate::tally::{BallotKind, Base};

/// Figures that do not fit, from most to least serious.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Oddity {
    /// More people voted than could: blocks the proclamation.
    VotersOverPresent {
        /// Voted.
        voters: u64,
        /// Present with the right to vote.
        present: u64,
    },
    /// More ballots came back than were handed out: blocks the proclamation.
    ReturnedOverHandedOut {
        /// Came back.
        returned: u64,
        /// Were handed out.
        handed_out: u64,
    },
    /// Fewer ballots came back than were handed out.
    NotReturned {
        /// How many are missing.
        missing: u64,
    },
    /// The first place is ahead by no more than the void ballots: they could have changed it.
    MarginWithinVoid {
        /// Votes between the last place given and the first not given.
        margin: u64,
        /// Void ballots.
        void: u64,
    },
    /// Void ballots, had they been valid, could have changed whether the threshold was reached.
    VerdictWithinVoid {
        /// Fewest ballots that would have changed it.
        ballots: u64,
        /// Void ballots.
        void: u64,
    },
    /// Only totals are known, so no share of voters can be given.
    VotersUnknown,
}

impl Oddity {
    /// Whether it may only be passed over with a reason.
    pub fn blocks(self) -> bool {
        matches!(
            self,
            Self::VotersOverPresent { .. } | Self::ReturnedOverHandedOut { .. }
        )
    }
}

/// The ledger: present = voted on each channel + not voting; voted = valid + blank + void.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// Present with the right to vote.
    pub present: u64,
    /// Voters by channel, where known.
    pub channels: Vec<(Channel, Option<u64>)>,
    /// Voted, where known.
    pub voters: Option<u64>,
    /// Present who did not vote, where known; none when more voted than were present.
    pub not_voting: Option<u64>,
    /// Valid ballots, where known.
    pub valid: Option<u64>,
    /// Blank ballots.
    pub blank: u64,
    /// Void ballots.
    pub void: u64,
    /// What does not fit.
    pub oddities: Vec<Oddity>,
}

impl Ledger {
    /// Draws up the ledger of a counted vote; empty while it is not counted, so that nothing of an open vote shows.
    pub fn of(vote: &Vote) -> Self {
        let Some(tally) = &vote.tally else {
            return Self::default();
        };
        let turnout = &tally.turnout;
        let present = tally.census.present;
        let mut ledger = Self {
            present,
            channels: tally
                .channels
                .iter()
                .map(|(channel, t)| (*channel, t.voters))
                .collect(),
            voters: turnout.voters,
            not_voting: turnout.voters.and_then(|v| present.checked_sub(v)),
            valid: turnout.valid,
            blank: turnout.blank,
            void: turnout.voided(),
            oddities: Vec::new(),
        };
        ledger.find_oddities(vote);
        ledger
    }

    /// Whether it may be proclaimed without a reason.
    pub fn balances(&self) -> bool {
        !self.oddities.iter().any(|o| o.blocks())
    }

    fn find_oddities(&mut self, vote: &Vote) {
        match self.voters {
            Some(voters) if voters > self.present => {
                self.oddities.push(Oddity::VotersOverPresent {
                    voters,
                    present: self.present,
                });
            }
            Some(_) => {}
            None => self.oddities.push(Oddity::VotersUnknown),
        }
        if let Some(handed_out) = vote.paper.handed_out {
            let returned = vote.paper.read();
            if returned > handed_out {
                self.oddities.push(Oddity::ReturnedOverHandedOut {
                    returned,
                    handed_out,
                });
            } else if returned < handed_out {
                self.oddities.push(Oddity::NotReturned {
                    missing: handed_out - returned,
                });
            }
        }
        let void = self.void;
        if let Some(margin) = margin(vote)
            && void > 0
            && margin <= void.saturating_mul(swing(vote))
        {
            self.oddities
                .push(Oddity::MarginWithinVoid { margin, void });
        }
        if let Some(ballots) = changing(vote, void) {
            self.oddities
                .push(Oddity::VerdictWithinVoid { ballots, void });
        }
        self.oddities.sort_unstable();
    }
}

/// Votes between the last place given and the first not given, for rules whose figures are plain sums; between
/// favourable and against for a motion without a threshold.
fn margin(vote: &Vote) -> Option<u64> {
    let tally = vote.tally.as_ref()?;
    if vote.terms.kind == BallotKind::Motion {
        return match vote.terms.threshold {
            None => Some(tally.votes(0)?.abs_diff(tally.votes(1)?)),
            Some(_) => None,
        };
    }
    if !vote.terms.is_additive() {
        return None;
    }
    let choices: Vec<u16> = tally.outcome.order.iter().flatten().copied().collect();
    let seats = usize::from(vote.terms.rule.seats.max(1));
    let inside = tally.votes(*choices.get(seats.checked_sub(1)?)?)?;
    let outside = tally.votes(*choices.get(seats)?)?;
    Some(inside.abs_diff(outside))
}

/// How far one ballot can move two choices apart.
fn swing(vote: &Vote) -> u64 {
    match &vote.terms.kind {
        BallotKind::Points { cap, .. } => u64::from(*cap),
        BallotKind::Resistance { max } => u64::from(*max),
        BallotKind::Motion
        | BallotKind::One
        | BallotKind::Choose { .. }
        | BallotKind::Score { .. }
        | BallotKind::Grade { .. }
        | BallotKind::Rank { .. } => 1,
    }
}

impl Vote {
    /// Fewest more ballots, up to `most`, that would have changed whether the threshold was reached: all in favour where
    /// it was missed, none where it was reached. `None` without a threshold, or where even `most` would not.
    pub fn fewest_for_verdict(&self, most: u64) -> Option<u64> {
        changing(self, most)
    }
}

/// Fewest of `void` ballots that, had they been valid, would have changed whether the threshold was reached: all in
/// favour where it was missed, none where it was reached. `None` where even all of them would not.
fn changing(vote: &Vote, void: u64) -> Option<u64> {
    let threshold = vote.terms.threshold.as_ref()?;
    let verdict = vote.tally.as_ref()?.verdict.as_ref()?;
    let changed = |ballots: u64| {
        let grows = matches!(threshold.base, Base::Valid | Base::Cast | Base::ForAgainst);
        let base = verdict.base.saturating_add(if grows { ballots } else { 0 });
        let votes = if verdict.passed {
            verdict.votes
        } else {
            verdict.votes.saturating_add(ballots)
        };
        threshold.verdict(votes, base).passed != verdict.passed
    };
    if void == 0 || !changed(void) {
        return None;
    }
    let (mut kept, mut changing) = (0, void);
    while changing - kept > 1 {
        let middle = kept + (changing - kept) / 2;
        if changed(middle) {
            changing = middle;
        } else {
            kept = middle;
        }
    }
    Some(changing)
}
