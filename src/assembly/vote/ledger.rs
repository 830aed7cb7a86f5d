//! The ledger of a vote: do the figures add up? (*quadratura*)

use super::{Channel, Denominator, Scope, Vote};
use crate::tally::{BallotKind, Base};

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

impl Vote {
    /// Fewest voters who, had they voted for the other side, would have changed the outcome of a counted vote: whether a
    /// threshold was reached, or who has the last place given. Only for ballots of one mark, where a voter who changes
    /// sides takes a vote from one and gives it to the other; `None` elsewhere, and where no number of voters would.
    pub fn reversal(&self) -> Option<u64> {
        if !matches!(self.terms.kind, BallotKind::Motion | BallotKind::One) {
            return None;
        }
        let tally = self.tally.as_ref()?;
        let Some(verdict) = &tally.verdict else {
            let margin = margin(self)?;
            return Some(margin / 2 + 1).filter(|_| tally.turnout.valid.is_some_and(|n| n > 0));
        };
        if verdict.passed {
            return Some(verdict.votes - verdict.needed.max(1) + 1);
        }
        let missing = verdict.needed.max(1).saturating_sub(verdict.votes);
        let others: u64 = (0..self.terms.choices())
            .filter_map(|choice| tally.votes(choice))
            .sum::<u64>()
            .saturating_sub(verdict.votes);
        let against = match self.terms.kind {
            BallotKind::Motion => tally.votes(1)?,
            _ => others,
        };
        (verdict.base > 0 && missing <= against).then_some(missing)
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
    let alike = (0..vote.terms.choices())
        .filter_map(|choice| tally.votes(choice))
        .any(|votes| votes > 0 && Some(votes) == all);
    turnout.voters.is_some_and(|n| n < FEWEST)
        || known.is_some() && (alike && vote.terms.counts_ballots() || known == Some(turnout.blank))
}

/// The margin, where so many ballots that were not counted could have closed it.
fn within(vote: &Vote, ballots: u64) -> Option<u64> {
    margin(vote).filter(|margin| ballots > 0 && *margin <= ballots.saturating_mul(swing(vote)))
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::assembly::roll::{Gender, Profile, RollCommand};
    use crate::assembly::testing::Story;
    use crate::assembly::vote::{
        Electorate, Reading, Scrutiny, Terms, TieRule, Totals, VoidReason, VoteCommand, VoteRefusal,
    };
    use crate::assembly::{Refusal, SeatId, VoteId};
    use crate::tally::{Mark, Method, Rule, Threshold};

    const VOTE: VoteId = VoteId(1);

    fn motion(numerator: u64, denominator: u64, strict: bool) -> Terms {
        Terms {
            question: "Approvate?".into(),
            theme: None,
            options: Vec::new(),
            kind: BallotKind::Motion,
            rule: Rule::new(Method::Motion),
            threshold: Some(Threshold {
                numerator,
                denominator,
                strict,
                base: Base::Valid,
            }),
            quorum: None,
            tie: TieRule::ExAequo,
            electorate: Electorate::default(),
            denominator: Denominator::AtOpening,
            channels: [Channel::Hands, Channel::Paper].into(),
            secret: false,
            percent: Base::Valid,
            scrutiny: Scrutiny::default(),
            revisable: false,
        }
    }

    fn hands(votes: [u64; 3]) -> VoteCommand {
        VoteCommand::TypeTotals {
            id: VOTE,
            channel: Channel::Hands,
            totals: Totals {
                votes: votes.to_vec(),
                ..Totals::default()
            },
        }
    }

    /// A vote of a hall of forty, closed with these hands and these paper ballots.
    fn closed(terms: Terms, votes: [u64; 3], paper: &[Reading]) -> Story {
        let mut story = Story::usual();
        story.arrive(40);
        story.ok(VoteCommand::Draft(Box::new(terms)));
        story.ok(VoteCommand::Open { id: VOTE });
        story.ok(hands(votes));
        if !paper.is_empty() {
            let counted = u32::try_from(paper.len()).unwrap();
            story.ok(VoteCommand::OpenPack { id: VOTE, counted });
            for (slip, reading) in (1..).zip(paper) {
                story.ok(VoteCommand::ReadSlip {
                    id: VOTE,
                    pack: 1,
                    slip,
                    reading: reading.clone(),
                });
            }
            story.ok(VoteCommand::ClosePack { id: VOTE, pack: 1 });
        }
        story.ok(VoteCommand::Close { id: VOTE });
        story
    }

    fn vote(story: &Story) -> &Vote {
        story.assembly().votes.get(VOTE).unwrap()
    }

    #[test]
    fn two_thirds_of_nine_is_six_and_of_ten_is_seven() {
        for (votes, needed, passed) in [
            ([6, 3, 0], 6, true),
            ([5, 4, 0], 6, false),
            ([7, 3, 0], 7, true),
            ([6, 4, 0], 7, false),
        ] {
            let story = closed(motion(2, 3, false), votes, &[]);
            let verdict = vote(&story)
                .tally
                .as_ref()
                .unwrap()
                .verdict
                .clone()
                .unwrap();
            assert_eq!(
                (verdict.needed, verdict.passed),
                (needed, passed),
                "{votes:?}"
            );
        }
    }

    #[test]
    fn the_fewest_voters_who_would_have_changed_the_outcome_do_change_it_and_one_fewer_does_not() {
        for votes in [[6, 3, 0], [5, 4, 0], [12, 3, 2], [9, 8, 1], [1, 9, 0]] {
            let rule = || motion(1, 2, true);
            let story = closed(rule(), votes, &[]);
            let passed = vote(&story)
                .tally
                .as_ref()
                .unwrap()
                .verdict
                .clone()
                .unwrap()
                .passed;
            let fewest = vote(&story).reversal().unwrap();
            let [favourable, against, rest] = votes;
            for (moved, changes) in [(fewest - 1, false), (fewest, true)] {
                let votes = if passed {
                    [favourable - moved, against + moved, rest]
                } else {
                    [favourable + moved, against - moved, rest]
                };
                let story = closed(rule(), votes, &[]);
                let again = vote(&story)
                    .tally
                    .as_ref()
                    .unwrap()
                    .verdict
                    .clone()
                    .unwrap();
                assert_eq!(again.passed != passed, changes, "{votes:?}");
            }
        }
    }

    #[test]
    fn ballots_that_did_not_come_back_warn_when_they_could_have_changed_the_verdict() {
        let mut story = Story::usual();
        story.arrive(20);
        story.ok(VoteCommand::Draft(Box::new(motion(1, 2, true))));
        story.ok(VoteCommand::Open { id: VOTE });
        story.ok(VoteCommand::HandOut {
            id: VOTE,
            ballots: 4,
        });
        story.ok(hands([6, 5, 0]));
        story.ok(VoteCommand::Close { id: VOTE });
        let oddities = Ledger::of(vote(&story)).oddities;
        let unread = Oddity::NotReturned { missing: 4 };
        assert!(oddities.contains(&unread), "{oddities:?}");
        let within = |o: &Oddity| matches!(o, Oddity::VerdictWithinUnread { unread: 4, .. });
        assert!(oddities.iter().any(within), "{oddities:?}");
    }

    /// A hall of three, two more on the roll who are not there, and a vote open for all the entitled.
    fn for_the_entitled() -> Story {
        let mut story = Story::usual();
        story.arrive(3);
        for _ in 0..2 {
            register(&mut story);
        }
        let terms = Terms {
            denominator: Denominator::Entitled,
            ..motion(1, 2, true)
        };
        story.ok(VoteCommand::Draft(Box::new(terms)));
        story.ok(VoteCommand::Open { id: VOTE });
        story
    }

    /// Puts somebody with the right to vote on the roll, not in the hall.
    fn register(story: &mut Story) {
        let profile = Profile {
            votes: true,
            ..Profile::default()
        };
        story.ok(RollCommand::Register {
            name: None,
            profile,
            arrived: false,
        });
    }

    #[test]
    fn where_the_entitled_are_counted_who_comes_later_may_vote_and_the_number_is_that_of_the_opening()
     {
        let mut story = for_the_entitled();
        register(&mut story);
        assert_eq!(vote(&story).electors(), 5, "frozen when it opened");
        assert_eq!(
            story.refused(hands([4, 2, 0])),
            Refusal::Vote(VoteRefusal::OverPresent {
                voters: 6,
                present: 5
            })
        );
        story.ok(hands([3, 1, 0]));
        story.ok(VoteCommand::Close { id: VOTE });
        let ledger = Ledger::of(vote(&story));
        assert!(ledger.balances());
        assert_eq!((ledger.electors, ledger.not_voting), (5, Some(1)));
        let tally = vote(&story).tally.clone().unwrap();
        assert!(!tally.bases.contains_key(&Base::Present));
    }

    #[test]
    fn the_entitled_are_counted_again_only_with_a_reason() {
        let mut story = for_the_entitled();
        register(&mut story);
        let retake = |reason: &str| VoteCommand::RetakeCensus {
            id: VOTE,
            reason: reason.into(),
        };
        assert!(matches!(story.refused(retake(" ")), Refusal::Empty { .. }));
        story.ok(retake("iscritto adesso"));
        assert_eq!(vote(&story).electors(), 6);
        let (_, before, reason) = &vote(&story).retaken[0];
        assert_eq!((before.entitled, reason.as_str()), (5, "iscritto adesso"));
    }

    #[test]
    fn where_the_entitled_are_counted_those_present_are_no_base() {
        let mut story = Story::usual();
        let terms = Terms {
            denominator: Denominator::Entitled,
            percent: Base::Present,
            ..motion(1, 2, true)
        };
        assert_eq!(
            story.refused(VoteCommand::Draft(Box::new(terms))),
            Refusal::Vote(VoteRefusal::BadBase {})
        );
    }

    /// The oddities of a secret vote by paper of this electorate, in a hall of five of whom three sit at the table.
    fn oddities_of(scope: Scope, readings: &[Reading]) -> Vec<Oddity> {
        let mut story = Story::usual();
        story.arrive(2);
        for seat in 1..=3 {
            let name = format!("Referente {seat}");
            story.named(&name, Gender::Undeclared, Some(SeatId(seat)));
        }
        let electorate = Electorate {
            scope,
            ..Electorate::default()
        };
        let terms = Terms {
            electorate,
            channels: [Channel::Paper].into(),
            secret: true,
            ..motion(1, 2, true)
        };
        story.ok(VoteCommand::Draft(Box::new(terms)));
        story.ok(VoteCommand::Open { id: VOTE });
        let counted = u32::try_from(readings.len()).unwrap();
        story.ok(VoteCommand::OpenPack { id: VOTE, counted });
        for (slip, reading) in (1..).zip(readings) {
            story.ok(VoteCommand::ReadSlip {
                id: VOTE,
                pack: 1,
                slip,
                reading: reading.clone(),
            });
        }
        story.ok(VoteCommand::ClosePack { id: VOTE, pack: 1 });
        story.ok(VoteCommand::Close { id: VOTE });
        Ledger::of(vote(&story)).oddities
    }

    #[test]
    fn a_secret_vote_that_tells_who_voted_what_is_said_to() {
        let said = |choice| Reading::Valid(Mark::Chosen(vec![choice]));
        let (table, hall) = (Scope::Table, Scope::Everyone);
        for (scope, readings, exposes) in [
            (table, vec![said(0); 3], true),
            (table, vec![said(0), said(0), said(1)], false),
            (table, vec![Reading::Blank; 3], true),
            (table, vec![said(0), said(1)], true),
            (hall, vec![said(0); 5], true),
            (hall, vec![said(0); 4], false),
            (
                hall,
                vec![said(0), said(0), said(0), said(0), Reading::Blank],
                false,
            ),
            (hall, vec![said(0)], true),
        ] {
            let oddities = oddities_of(scope, &readings);
            let found = oddities.contains(&Oddity::Exposing);
            assert_eq!(found, exposes, "{scope:?} {readings:?}: {oddities:?}");
        }
    }

    fn any_reading() -> impl Strategy<Value = Reading> {
        prop_oneof![
            4 => (0u16..3).prop_map(|c| Reading::Valid(Mark::Chosen(vec![c]))),
            1 => Just(Reading::Blank),
            1 => Just(Reading::Void(VoidReason::Unreadable)),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        /// Present = each channel + not voting; voted = valid + blank + void; channel by channel and over all.
        #[test]
        fn every_ledger_that_is_accepted_balances(
            votes in proptest::array::uniform3(0u64..5),
            paper in proptest::collection::vec(any_reading(), 1..20),
        ) {
            let story = closed(motion(1, 2, true), votes, &paper);
            let ledger = Ledger::of(vote(&story));
            prop_assert!(ledger.balances());
            let channels: u64 = ledger.channels.iter().filter_map(|(_, n)| *n).sum();
            prop_assert_eq!(ledger.voters, Some(channels));
            prop_assert_eq!(channels + ledger.not_voting.unwrap(), ledger.electors);
            prop_assert_eq!(channels, ledger.valid.unwrap() + ledger.blank + ledger.void);
            let tally = vote(&story).tally.as_ref().unwrap();
            for turnout in tally.channels.values() {
                let sum = turnout.valid.unwrap() + turnout.blank + turnout.voided();
                prop_assert_eq!(turnout.voters, Some(sum));
            }
        }
    }
}
