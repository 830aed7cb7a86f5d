use std::fs;

use super::file::free;
use super::*;
use crate::assembly::roll::{Profile, RollCommand};
use crate::assembly::table::TableCommand;
use crate::assembly::{Command, SeatId};
use crate::clerk::{Desk, Sources};
use crate::text::Lang;

/// Two anonymous tickets, a seat with somebody in it, and somebody else.
fn session(root: &Path) -> Session {
    let register = |name: &str, seat| RollCommand::Register {
        name: Some(name.into()),
        profile: Profile {
            votes: true,
            seat,
            ..Profile::default()
        },
        arrived: true,
    };
    let first: Vec<Command> = vec![
        TableCommand::AddSeat {
            organization: "CNA".into(),
        }
        .into(),
        register("Referente CNA", Some(SeatId(1))).into(),
        register("Partecipante 002", None).into(),
        TicketsCommand::Issue { count: 2 }.into(),
    ];
    let day = jiff::civil::date(2026, 11, 22);
    Session::create(root, day, "Prova", first, Sources::system().unwrap()).unwrap()
}

/// What the sheet of these codes holds.
fn printed(desk: &Desk, wanted: &Wanted, to: &Path) -> Said<String> {
    let text = Text::new(Lang::It);
    let command = wanted.command();
    let receipt = command.map(|command| desk.submit_blocking(command).unwrap());
    let now = desk.now();
    let print = Print {
        text: &text,
        now: &now,
        address: "http://192.168.1.20:8080",
        wifi: None,
    };
    let codes = desk.codes_blocking().unwrap();
    let to = free(to);
    write(&print, wanted, receipt.as_ref(), codes, &to)?;
    Ok(fs::read_to_string(to).unwrap())
}

fn tickets(page: &str) -> usize {
    page.matches("<li>").count()
}

#[test]
fn a_sheet_overwrites_nothing_and_holds_every_code() {
    let folder = tempfile::tempdir().unwrap();
    let session = session(folder.path());
    let to = folder.path().join("nuova").join("codici.html");
    let wanted = Wanted::Anonymous(None);
    let sheet = printed(&session.desk(), &wanted, &to).unwrap();
    for (_, code) in session.desk().codes_blocking().unwrap() {
        assert!(sheet.contains(&code.to_string()));
    }
    let more = printed(&session.desk(), &Wanted::Anonymous(Some(3)), &to).unwrap();
    assert_eq!((tickets(&sheet), tickets(&more)), (2, 3));
    assert!(to.exists() && to.with_file_name("codici-2.html").exists());
    let none = printed(&session.desk(), &Wanted::Personal(None), &to);
    assert!(none.is_err(), "there is no personal code yet");
    session.close();
}

#[test]
fn personal_codes_have_their_own_sheet_with_names_and_are_on_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let session = session(folder.path());
    let to = folder.path().join("codici.html");
    let scope = Scope::Table;
    let table = Wanted::Personal(Some(TicketsCommand::IssuePersonal { scope }));
    let sheet = printed(&session.desk(), &table, &to).unwrap();
    assert_eq!(tickets(&sheet), 1);
    assert!(sheet.contains("CNA · Referente CNA"), "{sheet}");
    let anonymous = printed(&session.desk(), &Wanted::Anonymous(None), &to).unwrap();
    assert_eq!(tickets(&anonymous), 2);
    let codes = session.desk().codes_blocking().unwrap();
    let (_, personal) = codes.last().unwrap();
    assert!(sheet.contains(&personal.to_string()));
    assert!(!anonymous.contains(&personal.to_string()));
    let person = ParticipantId(1);
    let reason = "perso".to_owned();
    let renew = Wanted::Personal(Some(TicketsCommand::Renew { person, reason }));
    let again = printed(&session.desk(), &renew, &to).unwrap();
    assert_eq!(tickets(&again), 1);
    assert!(
        !again.contains(&personal.to_string()),
        "the lost code is not printed"
    );
    session.close();
}

#[test]
fn somebody_is_meant_by_a_name_or_by_a_part_of_it_that_only_they_have() {
    let folder = tempfile::tempdir().unwrap();
    let session = session(folder.path());
    let now = session.desk().now();
    let text = Text::new(Lang::It);
    let who = |typed: &str| meant(typed, &now, &text);
    assert_eq!(who("referente cna"), Ok(ParticipantId(1)));
    assert_eq!(who("002"), Ok(ParticipantId(2)));
    assert!(who("nte").is_err(), "both names hold it");
    assert!(who("Referente LAPAM").is_err());
    session.close();
}
