//! A roll call by keys: one key an answer, corrected, read back.

use crate::assembly::roll::{Profile, RollCommand};
use crate::assembly::table::TableCommand;
use crate::assembly::testing::plain_motion;
use crate::assembly::tickets::TicketsCommand;
use crate::assembly::vote::{CallAnswer, Channel, Scope, Terms, Vote, VoteCommand};
use crate::assembly::{ParticipantId, SeatId, TicketId, VoteId};
use crate::tally::Mark;
use crate::text::Lang;
use crate::tui::screens::{Screen, ScreenId};
use crate::tui::testing::{SMALL, Set, Stage as Play, pictures};

/// Four named people, three of them in the hall, and a motion to be called.
fn calling(set: Set) -> Play {
    let mut play = set.stage(Screen::new(ScreenId::Call));
    for (name, arrived) in [
        ("Referente Zeta", true),
        ("Referente Alfa", true),
        ("Referente Beta", true),
        ("Referente Gamma", false),
    ] {
        let profile = Profile {
            votes: true,
            ..Profile::default()
        };
        play.submit(RollCommand::Register {
            name: Some(name.into()),
            profile,
            arrived,
        });
    }
    let terms = Terms {
        question: "Si approva il documento?".into(),
        ..plain_motion(Channel::RollCall)
    };
    play.submit(VoteCommand::Draft(Box::new(terms)));
    play.submit(VoteCommand::Open { id: VoteId(1) });
    play
}

fn italian() -> Play {
    let lang = Lang::It;
    calling(Set { lang, size: SMALL })
}

fn vote(play: &Play) -> &Vote {
    play.assembly().votes.get(VoteId(1)).unwrap()
}

#[test]
fn people_are_called_in_the_order_chosen_one_key_each_and_read_back() {
    let mut play = italian();
    assert_eq!(play.row(-2), "▶ INVIO  Comincia l’appello in questo ordine");
    play.press("<Enter>");
    assert_eq!(play.row(-2), "▶ Chiama: Referente Alfa");
    play.press("1");
    assert!(
        play.screen().contains("Rileggi: Referente Alfa, A favore."),
        "{}",
        play.screen()
    );
    play.press("2.");
    let answers: Vec<CallAnswer> = vote(&play).call.calls.values().map(|c| c.answer).collect();
    assert_eq!(
        answers,
        [
            CallAnswer::NotVoting,
            CallAnswer::Choice(0),
            CallAnswer::Choice(1)
        ],
        "Zeta, Alfa, Beta in the order of the roll"
    );
    play.press("<Enter>segreteria<Enter>");
    let (_, by) = vote(&play).call.read_back.clone().unwrap();
    assert_eq!(by, "segreteria");
    assert_eq!(play.row(-2), "▶ INVIO  Torna al voto aperto");
}

#[test]
fn the_last_answer_is_heard_again_and_replaced() {
    let mut play = italian();
    play.press("<Enter>1<BS>");
    assert_eq!(play.row(-2), "▶ Chiama: Referente Alfa");
    play.press("3");
    assert_eq!(vote(&play).call.voted(), 1);
    let first = vote(&play).call.order[0];
    assert_eq!(vote(&play).call.calls[&first].answer, CallAnswer::Choice(2));
    assert_eq!(play.row(-2), "▶ Chiama: Referente Beta");
}

#[test]
fn a_key_that_is_no_answer_is_said_to_be_none() {
    let mut play = italian();
    play.press("<Enter>4");
    assert_eq!(vote(&play).call.voted(), 0);
    let screen = play.screen();
    assert!(screen.contains("Questa risposta non c’è"), "{screen}");
    play.press("1");
    assert_eq!(vote(&play).call.voted(), 1);
}

#[test]
fn those_present_are_called_as_they_came_in() {
    let mut play = italian().later(60);
    let profile = Profile {
        votes: true,
        ..Profile::default()
    };
    play.submit(RollCommand::Register {
        name: Some("Referente Delta".into()),
        profile,
        arrived: true,
    });
    let mut play = play.later(60);
    let id = ParticipantId(4);
    play.submit(RollCommand::Arrive { id });
    play.press("<Down><Enter>");
    let order: Vec<u32> = vote(&play).call.order.iter().map(|id| id.0).collect();
    assert_eq!(order, [1, 2, 3, 5, 4]);
}

#[test]
fn everybody_may_be_called_and_whoever_is_not_there_is_absent() {
    let mut play = italian();
    play.press("<Down><Down><Enter>");
    assert_eq!(vote(&play).call.order.len(), 4);
    play.press("11-");
    assert_eq!(vote(&play).call.voted(), 2);
    assert_eq!(vote(&play).call.left(), 1);
}

#[test]
fn who_answers_though_absent_is_let_in_with_a_reason_and_counted() {
    let mut play = italian();
    play.press("<Down><Down><Enter>11");
    assert_eq!(play.row(-2), "▶ Chiama: Referente Gamma");
    play.press("1");
    assert_eq!(vote(&play).call.voted(), 2, "asked first");
    play.press("arrivata in ritardo<Enter>");
    assert_eq!(vote(&play).call.voted(), 3);
    assert_eq!(vote(&play).electors(), 4);
    assert_eq!(vote(&play).retaken[0].2, "arrivata in ritardo");
}

/// A vote of the table by roll call, begun with the delegate of the first of its two seats in the hall or not.
fn calling_the_table(arrived: bool, channels: &[Channel]) -> Play {
    let lang = Lang::It;
    let set = Set { lang, size: SMALL };
    let mut play = set.stage(Screen::new(ScreenId::Call));
    for organization in ["CNA", "LAPAM"] {
        let organization = organization.into();
        play.submit(TableCommand::AddSeat { organization });
    }
    play.submit(delegate("Referente Alfa", 1, arrived));
    play.submit(delegate("Referente Zeta", 2, true));
    let mut terms = Terms {
        question: "Si approva il documento?".into(),
        ..plain_motion(Channel::RollCall)
    };
    terms.electorate.scope = Scope::Table;
    terms.channels.extend(channels);
    play.submit(VoteCommand::Draft(Box::new(terms)));
    play.submit(TicketsCommand::IssuePersonal {
        scope: Scope::Table,
    });
    play.submit(VoteCommand::Open { id: VoteId(1) });
    play.press("<Enter>");
    play.later(60)
}

fn delegate(name: &str, seat: u32, arrived: bool) -> RollCommand {
    RollCommand::Register {
        name: Some(name.into()),
        profile: Profile {
            votes: true,
            seat: Some(SeatId(seat)),
            ..Profile::default()
        },
        arrived,
    }
}

#[test]
fn a_delegate_who_takes_the_place_of_another_during_the_call_is_called_in_their_place() {
    let mut play = calling_the_table(true, &[]);
    let id = ParticipantId(1);
    play.submit(RollCommand::Leave { id });
    play.submit(delegate("Referente Beta", 1, true));
    play.press("1");
    assert_eq!(vote(&play).call.voted(), 0);
    let next = play.row(-2);
    assert!(next.starts_with("▶ Premi -"), "{next}");
    play.press("-2");
    assert_eq!(play.row(-2), "▶ Chiama: CNA · Referente Beta");
    play.press("1");
    assert_eq!(vote(&play).call.voted(), 2);
    let next = play.row(-2);
    assert!(next.starts_with("▶ INVIO  Rileggi"), "{next}");
    let absent = vote(&play).absent(play.assembly());
    assert_eq!(absent, 0, "somebody answered for every seat");
}

#[test]
fn a_delegate_who_comes_during_the_call_for_a_seat_that_was_empty_is_called_and_counted() {
    let mut play = calling_the_table(false, &[]);
    play.submit(delegate("Referente Beta", 1, true));
    play.press("-2");
    assert_eq!(play.row(-2), "▶ Chiama: CNA · Referente Beta");
    play.press("1");
    assert_eq!(vote(&play).call.voted(), 1, "asked first");
    play.press("delegata arrivata ora<Enter>");
    assert_eq!(vote(&play).call.voted(), 2);
    assert_eq!(vote(&play).electors(), 2);
}

#[test]
fn what_somebody_outside_the_order_answered_by_phone_is_there_to_be_read_back() {
    let mut play = calling_the_table(true, &[Channel::Phone]);
    let id = ParticipantId(1);
    play.submit(RollCommand::Leave { id });
    play.submit(delegate("Referente Beta", 1, true));
    play.press("-2");
    let (id, person) = (VoteId(1), ParticipantId(3));
    play.submit(TicketsCommand::IssuePersonal {
        scope: Scope::Table,
    });
    let ticket = TicketId(3);
    play.submit(VoteCommand::CallByPhone {
        id,
        ticket,
        mark: Mark::Chosen(vec![0]),
    });
    assert!(vote(&play).call.calls.contains_key(&person));
    let screen = play.screen();
    assert!(screen.contains("CNA · Referente Beta"), "{screen}");
    assert!(screen.contains("tel.: A favore"), "{screen}");
}

#[test]
fn a_roll_call_looks_as_it_is_kept_at_every_step() {
    pictures("call_order", calling);
    pictures("call_answers", |set| calling(set).keys("<Enter>1."));
    pictures("call_none", |set| set.stage(Screen::new(ScreenId::Call)));
}
