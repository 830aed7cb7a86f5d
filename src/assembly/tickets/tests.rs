use super::*;
use crate::assembly::roll::Gender;
use crate::assembly::testing::Story;
use crate::assembly::words::Field;
use crate::assembly::{Command, Refusal, SeatId};

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

#[test]
fn the_table_gets_personal_codes_one_for_each_seat_and_none_twice() {
    let mut story = Story::usual();
    story.ok(TicketsCommand::Issue { count: 5 });
    let cna = story.named("Referente CNA", Gender::Woman, Some(SeatId(1)));
    let scope = Scope::Table;
    story.ok(TicketsCommand::IssuePersonal { scope });
    let lapam = story.named("Referente LAPAM", Gender::Man, Some(SeatId(2)));
    let events = story.ok(TicketsCommand::IssuePersonal { scope });
    let (first, people) = (TicketId(7), vec![lapam]);
    assert_eq!(events, [TicketsEvent::Personal { first, people }.into()]);
    let tickets = &story.assembly().tickets;
    assert_eq!(tickets.of(cna), Some(TicketId(6)));
    assert_eq!(tickets.holder(TicketId(7)), Some(lapam));
    assert_eq!(tickets.holder(TicketId(5)), None);
    assert_eq!((tickets.good(), tickets.good_personal()), (5, 2));
    assert_eq!((tickets.anonymous(), tickets.issued), (5, 7));
    assert_eq!(
        story.refused(TicketsCommand::IssuePersonal { scope }),
        Refusal::Tickets(TicketsRefusal::NobodyToGive {})
    );
}

#[test]
fn a_lost_personal_code_is_withdrawn_and_another_given_in_one_act() {
    let mut story = Story::usual();
    let person = story.named("Referente CNA", Gender::Woman, Some(SeatId(1)));
    let scope = Scope::Everyone;
    story.ok(TicketsCommand::IssuePersonal { scope });
    let renew = |reason: &str| TicketsCommand::Renew {
        person,
        reason: reason.into(),
    };
    assert!(matches!(story.refused(renew(" ")), Refusal::Empty { .. }));
    assert_eq!(story.ok(renew("perso")).len(), 2);
    let tickets = &story.assembly().tickets;
    assert!(!tickets.is_good(TicketId(1)) && tickets.is_good(TicketId(2)));
    assert_eq!(tickets.of(person), Some(TicketId(2)));
    assert_eq!((tickets.good(), tickets.good_personal()), (0, 1));
    let nobody = crate::assembly::ParticipantId(99);
    let renew = TicketsCommand::Renew {
        person: nobody,
        reason: "perso".into(),
    };
    assert_eq!(story.refused(renew), Refusal::NotFound {});
}
