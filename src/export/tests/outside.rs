//! Polls and proposals from outside, in every file that speaks of them and in none that counts votes.

use jiff::tz::TimeZone;

use super::builder::Session;
use super::xml::{text_of, unzipped};
use crate::assembly::outside::{
    Destination, OutsideCommand, Poll, PollOption, Proposed, Remembered,
};
use crate::assembly::{OutsidePollId, ThemeId};
use crate::export::read::OutsideFigures;
use crate::export::{Choice, Dialect, Table, documents, read, tables};

const NAME: &str = "consultazioni_esterne";

fn remembered() -> Remembered {
    Remembered {
        shape: "columns-2".into(),
        ..Remembered::default()
    }
}

fn poll(title: &str, counts: &[(&str, u64)]) -> OutsideCommand {
    let option = |(label, count): &(&str, u64)| PollOption {
        label: (*label).into(),
        count: *count,
    };
    OutsideCommand::TakePoll {
        poll: Poll {
            title: title.into(),
            source: "Modulo; del Comune".into(),
            theme: Some(ThemeId(1)),
            held: Some("2026-11-02".parse().unwrap()),
            respondents: 1042,
            several: false,
            options: counts.iter().map(option).collect(),
        },
        remembered: remembered(),
    }
}

fn session() -> Session {
    let mut session = Session::full();
    session.ok(poll("Quando aprire?", &[("=Sera", 630), ("Mattina", 412)]));
    session.ok(poll("Prova", &[("Uno", 1)]));
    session.ok(OutsideCommand::WithdrawPoll {
        id: OutsidePollId(2),
        reason: "File sbagliato".into(),
    });
    session.ok(OutsideCommand::Bring {
        proposals: vec![Proposed {
            title: String::new(),
            text: "Più alberi".into(),
        }],
        destination: Destination::Observations(Some(ThemeId(1))),
        source: "Piattaforma del Comune".into(),
        remembered: remembered(),
    });
    session
}

fn published(session: &Session) -> Vec<Table> {
    tables(session.assembly(), session.people(), &TimeZone::UTC).published
}

#[test]
fn polls_are_read_back_as_they_were_in_both_dialects() {
    let session = session();
    let published = published(&session);
    let table = published.iter().find(|table| table.name == NAME).unwrap();
    for dialect in [Dialect::Italian, Dialect::Plain] {
        let back = read::outside(&dialect.render(table).unwrap()).unwrap();
        let figures = |poll, title: &str, (option, count): (&str, u64)| OutsideFigures {
            poll,
            title: title.into(),
            source: "Modulo; del Comune".into(),
            withdrawn: poll == 2,
            option: option.into(),
            count,
            respondents: 1042,
        };
        let expected = [
            figures(1, "Quando aprire?", ("=Sera", 630)),
            figures(1, "Quando aprire?", ("Mattina", 412)),
            figures(2, "Prova", ("Uno", 1)),
        ];
        assert_eq!(back, expected);
    }
}

#[test]
fn without_polls_there_is_no_table_and_with_them_no_other_changes_its_figures() {
    let before = published(&Session::full());
    assert!(before.iter().all(|table| table.name != NAME));
    let after = published(&session());
    for table in &before {
        let same = after.iter().find(|other| other.name == table.name).unwrap();
        if table.name != "osservazioni" {
            assert_eq!(same.rows, table.rows, "{}", table.name);
        }
    }
    assert_eq!(after.len(), before.len() + 1);
}

#[test]
fn minutes_and_annex_say_that_they_are_not_votes_of_the_assembly() {
    let session = session();
    let documents = documents(&session.subject(), Choice::default()).unwrap();
    for name in ["verbale.odt", "allegato_docpp.odt"] {
        let file = documents.iter().find(|d| d.path.ends_with(name)).unwrap();
        let text = text_of(&unzipped(&file.bytes)["content.xml"]);
        for words in [
            "Le consultazioni esterne non sono voti dell’assemblea",
            "Quando aprire?",
            "630 su 1042",
            "Modulo; del Comune",
            "Piattaforma del Comune",
        ] {
            assert!(text.contains(words), "{name}: {words}");
        }
    }
    let package = documents
        .iter()
        .find(|d| d.path.ends_with("datapackage.json"))
        .unwrap();
    let package = String::from_utf8(package.bytes.clone()).unwrap();
    assert!(package.contains("consultazioni_esterne.csv"));
}
