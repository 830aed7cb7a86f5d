use super::*;
use crate::assembly::roll::{Gender, RollCommand};
use crate::assembly::testing::{Story, plain_vote};
use crate::assembly::tickets::TicketsCommand;
use crate::assembly::vote::{Denominator, Electorate, Scope, Terms, VoteCommand, VoteRefusal};
use crate::assembly::{Command, Refusal, SeatId};
use crate::tally::{BallotKind, Method, Rule};

const VOTE: VoteId = VoteId(1);
const CNA: ParticipantId = ParticipantId(1);
const LAPAM: ParticipantId = ParticipantId(2);

/// A motion of the table on these channels.
fn motion(channels: &[Channel]) -> Terms {
    Terms {
        question: "Approvate?".into(),
        options: Vec::new(),
        kind: BallotKind::Motion,
        rule: Rule::new(Method::Motion),
        electorate: Electorate {
            scope: Scope::Table,
            with_table: true,
        },
        denominator: Denominator::AtOpening,
        channels: channels.iter().copied().collect(),
        secret: false,
        ..plain_vote()
    }
}

/// Two of three seats taken, with a personal code each (1 and 2), and an anonymous ticket (3).
fn table() -> Story {
    let mut story = Story::usual();
    story.named("Referente CNA", Gender::Woman, Some(SeatId(1)));
    story.named("Referente LAPAM", Gender::Man, Some(SeatId(2)));
    let scope = Scope::Table;
    story.ok(TicketsCommand::IssuePersonal { scope });
    story.ok(TicketsCommand::Issue { count: 1 });
    story
}

fn opened(terms: Terms) -> Story {
    let mut story = table();
    story.ok(VoteCommand::Draft(Box::new(terms)));
    story.ok(VoteCommand::Open { id: VOTE });
    story
}

fn named(revisable: bool) -> Story {
    opened(Terms {
        revisable,
        ..motion(&[Channel::RollCall, Channel::Phone])
    })
}

fn answer(ticket: u32, choice: u16) -> VoteCommand {
    VoteCommand::CallByPhone {
        id: VOTE,
        ticket: TicketId(ticket),
        mark: Mark::Chosen(vec![choice]),
    }
}

fn tried(story: &Story, ticket: u32, choice: u16) -> Result<Named, Declined> {
    let mark = Mark::Chosen(vec![choice]);
    by_name(story.assembly(), VOTE, TicketId(ticket), &mark)
}

fn aloud(person: ParticipantId, answer: CallAnswer) -> VoteCommand {
    VoteCommand::Call {
        id: VOTE,
        person,
        answer,
    }
}

#[test]
fn phones_and_voices_are_one_call_and_are_counted_once_by_name() {
    let mut story = named(false);
    story.ok(answer(1, 0));
    assert!(
        story.ok(answer(1, 0)).is_empty(),
        "the same again is nothing new"
    );
    story.ok(aloud(LAPAM, CallAnswer::Choice(1)));
    let vote = story.assembly().votes.get(VOTE).unwrap();
    assert_eq!((vote.call.voted(), vote.call.by_phone()), (2, 1));
    story.ok(VoteCommand::Close { id: VOTE });
    let tally = story.assembly().votes.get(VOTE).unwrap().tally.clone();
    let tally = tally.unwrap();
    assert_eq!(tally.by_channel[&Channel::RollCall], [0, 1, 0]);
    assert_eq!(tally.by_channel[&Channel::Phone], [1, 0, 0]);
    let voters = |channel| tally.channels[&channel].voters;
    assert_eq!(voters(Channel::RollCall), Some(1));
    assert_eq!(voters(Channel::Phone), Some(1));
    assert_eq!(tally.turnout.voters, Some(2));
}

#[test]
fn who_answered_aloud_does_not_vote_by_phone_and_who_voted_by_phone_is_not_called() {
    let mut story = named(true);
    story.ok(aloud(CNA, CallAnswer::Choice(0)));
    assert_eq!(tried(&story, 1, 1), Err(Declined::AnsweredAloud));
    story.ok(aloud(CNA, CallAnswer::NotVoting));
    assert_eq!(tried(&story, 1, 1), Err(Declined::AnsweredAloud));
    story.ok(aloud(CNA, CallAnswer::Absent));
    assert!(
        tried(&story, 1, 1).is_ok(),
        "who did not answer may still vote"
    );
    story.ok(answer(2, 0));
    let refusal = Refusal::Vote(VoteRefusal::AnsweredByPhone {});
    assert_eq!(story.refused(aloud(LAPAM, CallAnswer::Choice(1))), refusal);
    let (person, reason) = (LAPAM, "perso".to_owned());
    story.ok(TicketsCommand::Renew { person, reason });
    assert_eq!(tried(&story, 2, 1), Err(Declined::Withdrawn));
    story.ok(aloud(LAPAM, CallAnswer::Choice(1)));
    let vote = story.assembly().votes.get(VOTE).unwrap();
    assert_eq!((vote.call.voted(), vote.call.by_phone()), (1, 0));
}

#[test]
fn an_answer_is_changed_where_the_rule_says_so_and_else_holds() {
    let mut story = named(true);
    story.ok(answer(1, 0));
    story.ok(answer(1, 2));
    let vote = story.assembly().votes.get(VOTE).unwrap();
    assert_eq!(vote.call.calls[&CNA].answer, CallAnswer::Choice(2));
    let mut story = named(false);
    story.ok(answer(1, 0));
    assert!(matches!(
        tried(&story, 1, 2),
        Err(Declined::AlreadyVoted { .. })
    ));
}

#[test]
fn a_personal_code_is_refused_where_ballots_bear_no_name_and_a_ticket_where_they_do() {
    let secret = Terms {
        channels: [Channel::Phone].into(),
        ..plain_vote()
    };
    let story = opened(secret.clone());
    assert_eq!(tried(&story, 1, 0), Err(Declined::PersonalCode));
    let mark = Mark::Chosen(vec![0]);
    let admitted = |story: &Story, ticket| {
        super::super::admit(story.assembly(), VOTE, TicketId(ticket), &mark).map(|vote| vote.id)
    };
    assert_eq!(admitted(&story, 1), Err(Declined::PersonalCode));
    assert_eq!(admitted(&story, 3), Ok(VOTE));
    let story = named(false);
    assert_eq!(admitted(&story, 3), Err(Declined::Nameless));
    assert_eq!(tried(&story, 3, 0), Err(Declined::Nameless));
    let mut open = opened(Terms {
        secret: false,
        kind: BallotKind::One,
        ..secret
    });
    open.ok(VoteCommand::AddChannel {
        id: VOTE,
        channel: Channel::RollCall,
        reason: "la rete cade".into(),
    });
    assert_eq!(
        admitted(&open, 3),
        Ok(VOTE),
        "phones that began nameless stay so"
    );
    assert_eq!(tried(&open, 1, 0), Err(Declined::PersonalCode));
}

#[test]
fn only_who_may_vote_and_is_in_the_hall_answers() {
    let mut story = named(false);
    story.ok(RollCommand::Leave { id: CNA });
    assert_eq!(tried(&story, 1, 0), Err(Declined::NotEntitled));
    let blank = by_name(story.assembly(), VOTE, TicketId(2), &Mark::Blank);
    assert!(matches!(blank, Err(Declined::BadBallot(_))));
    assert!(matches!(tried(&story, 2, 7), Err(Declined::BadBallot(_))));
    assert_eq!(tried(&story, 9, 0), Err(Declined::UnknownCode));
    story.ok(VoteCommand::Annul {
        id: VOTE,
        reason: "errore".into(),
    });
    assert_eq!(tried(&story, 2, 0), Err(Declined::Closed));
}

#[test]
fn who_came_after_those_present_were_counted_votes_by_phone_only_once_they_are_counted_again() {
    let mut story = Story::usual();
    for name in ["Partecipante 001", "Partecipante 002"] {
        story.named(name, Gender::Undeclared, None);
    }
    let late = story.named("Partecipante 003", Gender::Undeclared, None);
    story.ok(RollCommand::Leave { id: late });
    let scope = Scope::Everyone;
    story.ok(TicketsCommand::IssuePersonal { scope });
    story.ok(VoteCommand::Draft(Box::new(Terms {
        electorate: Electorate::default(),
        ..motion(&[Channel::RollCall, Channel::Phone])
    })));
    story.ok(VoteCommand::Open { id: VOTE });
    // One leaves as one comes: the numbers stay the same, the people do not.
    story.ok(RollCommand::Leave { id: LAPAM });
    story.ok(RollCommand::Arrive { id: late });
    assert_eq!(tried(&story, 3, 0), Err(Declined::NotEntitled));
    story.ok(VoteCommand::RetakeCensus {
        id: VOTE,
        reason: "arrivata in ritardo".into(),
    });
    assert!(tried(&story, 3, 0).is_ok());
}

#[test]
fn what_a_phone_was_told_is_recorded_is_not_undone_by_somebody_else() {
    let mut story = named(false);
    story.ok(answer(1, 0));
    assert_eq!(story.refused(Command::Undo), Refusal::NothingToUndo {});
}

#[test]
fn a_named_vote_by_phone_needs_personal_codes() {
    let mut story = Story::usual();
    story.named("Referente CNA", Gender::Woman, Some(SeatId(1)));
    story.ok(TicketsCommand::Issue { count: 1 });
    let terms = motion(&[Channel::RollCall, Channel::Phone]);
    story.ok(VoteCommand::Draft(Box::new(terms)));
    let refusal = Refusal::Vote(VoteRefusal::NoPersonalCodes {});
    assert_eq!(story.refused(VoteCommand::Open { id: VOTE }), refusal);
}
