//! Ballots from phones: how many came in while the vote is open, what they say once it is closed (*telefono*).

use crate::assembly::{Assembly, TicketId, VoteId};
use crate::tally::{BallotFault, Mark};

use super::{Channel, Vote};

/// The ballots that phones sent to a vote.
///
/// While the vote is open they lie in an urn outside the record: only their number is known here, and it is no part of
/// what happened. On closing they come into the record all together, without anything that says whose they were.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Phone {
    /// How many ballots lie in the urn, as the clerk publishes it; after closing, how many there were.
    pub arrived: u64,
    /// What they say, in an order that says nothing; empty while the vote is open.
    pub ballots: Vec<Mark>,
    /// The receipts that were shown, in alphabetical order.
    pub receipts: Vec<String>,
}

/// Why a ballot from a phone is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Declined {
    /// No ticket has this code.
    UnknownCode,
    /// The ticket was withdrawn.
    Withdrawn,
    /// The vote is not open yet, or is there no more.
    NotOpen,
    /// The vote is closed.
    Closed,
    /// The vote does not take phones.
    NotByPhone,
    /// The ballot breaks its own rule.
    BadBallot(BallotFault),
    /// This ticket has voted, and the terms do not let it change its ballot.
    AlreadyVoted {
        /// The receipt it got then; empty in a vote by name.
        receipt: String,
    },
    /// The code is somebody's, and the ballots of this vote bear no name.
    PersonalCode,
    /// The ballots of this vote bear a name, and the ticket has none.
    Nameless,
    /// Whoever holds the code may not vote here, or is not among those counted in the hall.
    NotEntitled,
    /// Whoever holds the code has answered aloud, or somebody else has voted for the same seat.
    AnsweredAloud,
}

/// Whether this ticket may put this ballot into the urn of a vote; whether it did before, the urn knows.
///
/// # Errors
/// Why not. A personal code never may: it votes by name, or not at all.
pub fn admit<'a>(
    assembly: &'a Assembly,
    id: VoteId,
    ticket: TicketId,
    mark: &Mark,
) -> Result<&'a Vote, Declined> {
    let vote = open_by_phone(assembly, id, ticket)?;
    if assembly.tickets.holder(ticket).is_some() {
        return Err(Declined::PersonalCode);
    }
    if vote.phones_by_name() {
        return Err(Declined::Nameless);
    }
    check(vote, mark).map_err(Declined::BadBallot)?;
    Ok(vote)
}

/// The vote, if it is open for phones and the ticket is good.
pub(super) fn open_by_phone(
    assembly: &Assembly,
    id: VoteId,
    ticket: TicketId,
) -> Result<&Vote, Declined> {
    if !assembly.tickets.was_issued(ticket) {
        return Err(Declined::UnknownCode);
    }
    if !assembly.tickets.is_good(ticket) {
        return Err(Declined::Withdrawn);
    }
    let vote = assembly.votes.get(id).ok_or(Declined::NotOpen)?;
    if !vote.takes_phones() {
        return Err(Declined::NotByPhone);
    }
    if !vote.is_open() {
        let was_open = vote.opened.is_some();
        return Err(if was_open {
            Declined::Closed
        } else {
            Declined::NotOpen
        });
    }
    Ok(vote)
}

/// Whether a ballot keeps its rule. A ballot with nothing on it is blank and must say so.
pub(super) fn check(vote: &Vote, mark: &Mark) -> Result<(), BallotFault> {
    match mark {
        Mark::Chosen(chosen) if chosen.is_empty() => Err(BallotFault::WrongShape),
        Mark::Blank | Mark::Chosen(_) | Mark::Ranks(_) | Mark::Values(_) => {
            vote.terms.kind.check(mark, vote.terms.choices())
        }
    }
}

impl Vote {
    /// Whether phones are a channel of this vote.
    pub fn takes_phones(&self) -> bool {
        self.terms.channels.contains(&Channel::Phone)
    }
}

impl super::Votes {
    /// Says how many ballots lie in the urn of an open vote.
    pub(crate) fn arrived(&mut self, id: VoteId, ballots: u64) {
        if let Some(vote) = self.list.get_mut(&id)
            && vote.is_open()
        {
            std::sync::Arc::make_mut(vote).phone.arrived = ballots;
        }
    }

    /// The open vote that takes phones, if there is one.
    pub fn by_phone(&self) -> Option<&std::sync::Arc<Vote>> {
        self.open().find(|vote| vote.takes_phones())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::sync::Arc;

    use super::*;
    use crate::assembly::testing::{Story, options, plain_vote};
    use crate::assembly::tickets::TicketsCommand;
    use crate::assembly::vote::{
        Electorate, Pack, Reading, Scope, Terms, VoteCommand, VoteRefusal,
    };
    use crate::assembly::{Refusal, SeatId, Stamp, decide};
    use crate::tally::{BallotKind, Method, Rule};

    const FIRST: VoteId = VoteId(1);

    fn terms(channels: &[Channel]) -> Terms {
        Terms {
            options: options(&["Autobus", "Alberi", "Piste"]),
            kind: BallotKind::Choose {
                min: 1,
                max: 2,
                budget: None,
            },
            rule: Rule::new(Method::Approval),
            channels: channels.iter().copied().collect::<BTreeSet<_>>(),
            ..plain_vote()
        }
    }

    fn open(channels: &[Channel]) -> Story {
        let mut story = Story::usual();
        story.arrive(9);
        story.ok(TicketsCommand::Issue { count: 9 });
        story.ok(VoteCommand::Draft(Box::new(terms(channels))));
        story.ok(VoteCommand::Open { id: FIRST });
        story
    }

    fn ended(ballots: &[Mark], then: VoteCommand) -> VoteCommand {
        VoteCommand::EmptyUrn {
            id: FIRST,
            ballots: ballots.to_vec(),
            receipts: vec!["2A2A2A".into()],
            then: Box::new(then),
        }
    }

    fn chosen(options: &[u16]) -> Mark {
        Mark::Chosen(options.to_vec())
    }

    #[test]
    fn whoever_voted_by_phone_is_not_among_the_rest_who_raise_no_hand() {
        let story = open(&[Channel::Phone]);
        let vote = story.assembly().votes.get(FIRST).unwrap();
        assert_eq!(vote.rest(story.assembly(), 2), 7);
        let mut vote = Vote::clone(vote);
        vote.phone.arrived = 3;
        assert_eq!(
            vote.rest(story.assembly(), 2),
            4,
            "nine, less three, less two"
        );
    }

    #[test]
    fn who_voted_by_phone_has_no_ballot_in_a_pack() {
        let story = open(&[Channel::Paper, Channel::Phone]);
        let mut assembly = story.assembly().clone();
        Arc::make_mut(&mut assembly.votes).arrived(FIRST, 7);
        let stamp = Stamp {
            at: story.now,
            seed: 7,
        };
        let pack = |counted| {
            let open = VoteCommand::OpenPack { id: FIRST, counted };
            decide(&assembly, &story.people, open.into(), &stamp).map(|_| ())
        };
        let (voters, present) = (10, 9);
        let over = VoteRefusal::OverPresent { voters, present };
        assert_eq!(pack(3), Err(Refusal::Vote(over)));
        assert_eq!(pack(2), Ok(()));
    }

    #[test]
    fn phones_and_paper_are_counted_together_and_told_apart() {
        let mut story = open(&[Channel::Paper, Channel::Phone]);
        let (id, pack, slip) = (FIRST, 1, 1);
        story.ok(VoteCommand::OpenPack { id, counted: 1 });
        let reading = Reading::Valid(chosen(&[0, 1]));
        story.ok(VoteCommand::ReadSlip {
            id,
            pack,
            slip,
            reading,
        });
        story.ok(VoteCommand::ClosePack { id, pack });
        let phones = [chosen(&[0]), Mark::Blank, chosen(&[1, 2])];
        story.ok(ended(&phones, VoteCommand::Close { id }));
        let vote = story.assembly().votes.get(FIRST).unwrap();
        let tally = vote.tally.as_ref().unwrap();
        assert_eq!(
            (0..3).map(|c| tally.votes(c).unwrap()).collect::<Vec<_>>(),
            [2, 2, 1]
        );
        assert_eq!(tally.by_channel[&Channel::Phone], [1, 1, 1]);
        assert_eq!(tally.by_channel[&Channel::Paper], [1, 1, 0]);
        let phone = &tally.channels[&Channel::Phone];
        assert_eq!(
            (phone.voters, phone.valid, phone.blank),
            (Some(3), Some(2), 1)
        );
        assert_eq!(tally.turnout.voters, Some(4));
        assert_eq!(vote.phone.arrived, 3);
        assert_eq!(
            vote.paper
                .packs
                .iter()
                .map(|p: &Pack| p.counted)
                .sum::<u32>(),
            1
        );
    }

    #[test]
    fn a_vote_whose_urn_was_emptied_is_not_reopened_but_annulled() {
        let mut story = open(&[Channel::Phone]);
        let id = FIRST;
        story.ok(ended(&[chosen(&[0])], VoteCommand::Close { id }));
        let reason = String::from("errore");
        let reopen = VoteCommand::Reopen { id, reason };
        let refusal = Refusal::Vote(VoteRefusal::UrnEmptied {});
        assert_eq!(story.refused(reopen), refusal);
        let reason = String::from("errore");
        story.ok(VoteCommand::Annul { id, reason });
    }

    #[test]
    fn nothing_in_the_urn_is_nothing_to_count_and_a_ballot_that_breaks_its_rule_stops_the_closing()
    {
        let mut story = open(&[Channel::Phone]);
        let id = FIRST;
        let empty = story.refused(ended(&[], VoteCommand::Close { id }));
        assert_eq!(empty, Refusal::Vote(VoteRefusal::Empty {}));
        let broken = story.refused(ended(&[chosen(&[0, 1, 2])], VoteCommand::Close { id }));
        assert!(matches!(
            broken,
            Refusal::Vote(VoteRefusal::BadBallot { .. })
        ));
    }

    #[test]
    fn a_ballot_is_admitted_only_with_a_good_ticket_while_the_vote_is_open() {
        let mut story = open(&[Channel::Phone]);
        let reason = String::from("perso");
        let id = TicketId(2);
        story.ok(TicketsCommand::Withdraw { id, reason });
        let admitted = |story: &Story, ticket: u32, mark: &Mark| {
            admit(story.assembly(), FIRST, TicketId(ticket), mark).map(|vote| vote.id)
        };
        assert_eq!(admitted(&story, 1, &chosen(&[0])), Ok(FIRST));
        assert_eq!(admitted(&story, 1, &Mark::Blank), Ok(FIRST));
        assert_eq!(
            admitted(&story, 10, &Mark::Blank),
            Err(Declined::UnknownCode)
        );
        assert_eq!(admitted(&story, 2, &Mark::Blank), Err(Declined::Withdrawn));
        assert_eq!(
            admitted(&story, 1, &chosen(&[])),
            Err(Declined::BadBallot(BallotFault::WrongShape))
        );
        let id = FIRST;
        story.ok(ended(&[chosen(&[0])], VoteCommand::Close { id }));
        assert_eq!(admitted(&story, 1, &Mark::Blank), Err(Declined::Closed));
    }

    #[test]
    fn a_vote_without_tickets_does_not_open_and_one_for_a_few_does_not_take_phones() {
        let mut story = Story::usual();
        story.arrive(3);
        story.ok(VoteCommand::Draft(Box::new(terms(&[Channel::Phone]))));
        let refusal = story.refused(VoteCommand::Open { id: FIRST });
        assert_eq!(refusal, Refusal::Vote(VoteRefusal::NoTickets {}));
        assert!(story.assembly().table.seats.contains_key(&SeatId(1)));
        let table = Terms {
            electorate: Electorate {
                scope: Scope::Table,
                with_table: true,
            },
            ..terms(&[Channel::Phone])
        };
        let refusal = story.refused(VoteCommand::Draft(Box::new(table)));
        assert_eq!(refusal, Refusal::Vote(VoteRefusal::PhonesCannotTell {}));
    }
}
