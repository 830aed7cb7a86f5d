//! The ledger of a vote: do the figures add up? (*quadratura*)

use super::closeness::{changing, within};
use super::{Channel, Denominator, Scope, Vote};
use crate::tally::Mark;

/// Fewest voters of a secret vote of which it is not known who voted what.
const FEWEST: u64 = 3;

/// Figures that do not fit, from most to least serious.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Oddity {
    /// More people voted than could: blocks the proclamation.
    VotersOverPresent {
        /// Voted.
        voters: u64,
        /// Who may vote, as the terms count them.
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
    /// The first place is ahead by no more than the ballots handed out that did not come back.
    MarginWithinUnread {
        /// Votes between the last place given and the first not given.
        margin: u64,
        /// Ballots that did not come back.
        unread: u64,
    },
    /// Ballots handed out that did not come back could have changed whether the threshold was reached.
    VerdictWithinUnread {
        /// Fewest ballots that would have changed it.
        ballots: u64,
        /// Ballots that did not come back.
        unread: u64,
    },
    /// The answers of the roll call were not read back to the hall.
    CallNotReadBack,
    /// A secret vote in which fewer than three voted; or all alike, of the table, of a category, or of everybody who may
    /// vote: it is known who voted what.
    Exposing,
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

/// The ledger: who may vote = voted on each channel + not voting; voted = valid + blank + void.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// Who may vote: those present with the right to vote, or all the entitled, as the terms count them.
    pub electors: u64,
    /// Who was counted as those who may vote, and when.
    pub counted: Denominator,
    /// Voters by channel, where known.
    pub channels: Vec<(Channel, Option<u64>)>,
    /// Voted, where known.
    pub voters: Option<u64>,
    /// Those of them who did not vote, where known; none when more voted than may.
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
        let electors = tally.census.of(vote.terms.denominator);
        let mut ledger = Self {
            electors,
            counted: vote.terms.denominator,
            channels: tally
                .channels
                .iter()
                .map(|(channel, t)| (*channel, t.voters))
                .collect(),
            voters: turnout.voters,
            not_voting: turnout.voters.and_then(|v| electors.checked_sub(v)),
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
            Some(voters) if voters > self.electors => {
                self.oddities.push(Oddity::VotersOverPresent {
                    voters,
                    present: self.electors,
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
        if let Some(margin) = within(vote, void) {
            self.oddities
                .push(Oddity::MarginWithinVoid { margin, void });
        }
        if let Some(ballots) = changing(vote, void) {
            self.oddities
                .push(Oddity::VerdictWithinVoid { ballots, void });
        }
        let handed_out = vote.paper.handed_out.unwrap_or(0);
        let unread = handed_out.saturating_sub(vote.paper.read());
        if let Some(margin) = within(vote, unread) {
            self.oddities
                .push(Oddity::MarginWithinUnread { margin, unread });
        }
        if let Some(ballots) = changing(vote, unread) {
            self.oddities
                .push(Oddity::VerdictWithinUnread { ballots, unread });
        }
        if vote.call.has_voices() && vote.call.read_back.is_none() {
            self.oddities.push(Oddity::CallNotReadBack);
        }
        if exposes(vote) {
            self.oddities.push(Oddity::Exposing);
        }
        self.oddities.sort_unstable();
    }
}

/// Whether a secret vote tells what each of its people voted. Of everybody in the hall it is known who voted only where
/// all of them did; who sits at the table and who is of a category is always known.
fn exposes(vote: &Vote) -> bool {
    let Some(tally) = vote.tally.as_ref().filter(|_| vote.terms.secret) else {
        return false;
    };
    let turnout = &tally.turnout;
    let electors = tally.census.of(vote.terms.denominator);
    let known = match vote.terms.electorate.scope {
        Scope::Table | Scope::Category(_) => turnout.voters,
        Scope::Everyone => turnout.voters.filter(|voters| *voters == electors),
    };
    let all = match vote.terms.electorate.scope {
        Scope::Table | Scope::Category(_) => turnout.valid,
        Scope::Everyone => known,
    };
    let alike = if vote.terms.counts_ballots() {
        (0..vote.terms.choices())
            .filter_map(|choice| tally.votes(choice))
            .any(|votes| votes > 0 && Some(votes) == all)
    } else {
        identical(vote).is_some_and(|n| Some(n) == all)
    };
    tally.voters_at_most(&vote.terms) < FEWEST
        || known.is_some() && (alike || known == Some(turnout.blank))
}

/// How many ballots say something, if all of them say the same.
fn identical(vote: &Vote) -> Option<u64> {
    let ballots = vote.ballots();
    let mut marked = ballots.iter().filter(|ballot| ballot.mark != Mark::Blank);
    match (marked.next(), marked.next()) {
        (Some(all), None) => Some(all.count),
        (_, _) => None,
    }
}

#[cfg(test)]
mod tests;
