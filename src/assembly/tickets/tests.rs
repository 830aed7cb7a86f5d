use super::*;
use crate::assembly::testing::Story;
use crate::assembly::words::Field;
use crate::assembly::{Command, Refusal};

fn withdraw(id: u32, reason: &str) -> TicketsCommand {
    TicketsCommand::Withdraw {
        id: TicketId(id),
        reason: reason.into(),
    }
}

#[test]
fn tickets_are_numbered_on_and_more_can_be_issued_at_any_time() {
    let mut story = Story::new();
    story.ok(TicketsCommand::Issue { count: 40 });
    let events = story.ok(TicketsCommand::Issue { count: 10 });
    let first = TicketId(41);
    assert_eq!(events, [TicketsEvent::Issued { first, count: 10 }.into()]);
    let tickets = &story.assembly().tickets;
    assert_eq!((tickets.issued, tickets.good()), (50, 50));
    assert!(tickets.is_good(TicketId(50)));
    assert!(!tickets.is_good(TicketId(51)) && !tickets.is_good(TicketId(0)));
}

#[test]
fn a_lost_ticket_is_withdrawn_with_a_reason_and_only_once() {
    let mut story = Story::new();
    story.ok(TicketsCommand::Issue { count: 3 });
    assert_eq!(
        story.refused(withdraw(2, " ")),
        Refusal::Empty {
            field: Field::Reason
        }
    );
    story.ok(withdraw(2, "perso"));
    assert!(!story.assembly().tickets.is_good(TicketId(2)));
    assert_eq!(story.assembly().tickets.good(), 2);
    let again = TicketsRefusal::AlreadyWithdrawn { id: TicketId(2) };
    assert_eq!(story.refused(withdraw(2, "perso")), Refusal::Tickets(again));
    assert_eq!(story.refused(withdraw(4, "perso")), Refusal::NotFound {});
}

#[test]
fn no_ticket_or_too_many_are_not_issued() {
    let mut story = Story::new();
    for count in [0, 100_001] {
        let max = 100_000;
        assert_eq!(
            story.refused(TicketsCommand::Issue { count }),
            Refusal::Tickets(TicketsRefusal::BadCount { count, max })
        );
    }
}

#[test]
fn tickets_in_peoples_hands_are_not_undone_and_a_rehearsal_does_not_stand_in_the_way() {
    let mut story = Story::usual();
    story.ok(TicketsCommand::Issue { count: 3 });
    story.arrive(1);
    story.ok(TicketsCommand::NoteRehearsal(Rehearsal {
        phones: 50,
        receipts: 50,
        counted: 50,
        millis: 900,
    }));
    story.ok(Command::Undo);
    assert_eq!(story.assembly().roll.present(), 0);
    assert_eq!(story.refused(Command::Undo), Refusal::NothingToUndo {});
    assert_eq!(story.assembly().tickets.rehearsals.len(), 1);
}
