//! Names planted everywhere a name can be, and looked for in every file.

use jiff::tz::TimeZone;

use super::builder::{Session, terms};
use super::xml::unzipped;
use crate::assembly::ThemeId;
use crate::assembly::consensus::{ConsensusCommand, Statement};
use crate::assembly::observations::{Answer, Answered, Note, ObservationEvent};
use crate::assembly::outside::{
    Destination, OutsideCommand, Poll, PollOption, Proposed, Remembered,
};
use crate::assembly::setup::{Meeting, SetupCommand};
use crate::assembly::table::TableCommand;
use crate::assembly::themes::{Draft, ThemeCommand};
use crate::assembly::vote::{Reading, TieRule, VoteCommand};
use crate::assembly::{ObservationId, OutsidePollId, PositionId, SeatId};
use crate::export::{ANNEX, Choice, Dialect, Document, documents};
use crate::tally::{BallotKind, Mark};

/// A name on the roll, as it may be typed into a text.
const NAME: &str = "Zenobia Zannoni";

fn said(what: &str) -> String {
    format!("{what} di ZENOBIA  Zànnoni, cioè Zannoni Zenobia")
}

/// An assembly with the name in every text, and names of people off the roll where only persons are named.
fn planted() -> Session {
    let mut session = Session::full();
    plant_in_the_hall(&mut session);
    plant_in_an_observation(&mut session);
    plant_in_a_vote(&mut session);
    plant_in_a_poll(&mut session);
    session
}

fn plant_in_a_poll(session: &mut Session) {
    let poll = |title: &str| Poll {
        title: said(title),
        source: said("fonte"),
        theme: Some(ThemeId(1)),
        held: None,
        respondents: 3,
        several: false,
        options: vec![PollOption {
            label: said("risposta"),
            count: 3,
        }],
    };
    let remembered = || Remembered {
        shape: "columns-1".into(),
        ..Remembered::default()
    };
    session.ok(OutsideCommand::TakePoll {
        poll: poll("sondaggio"),
        remembered: remembered(),
    });
    let id = OutsidePollId(1);
    session.ok(OutsideCommand::CorrectPoll {
        id,
        poll: poll("questionario"),
        reason: said("correzione"),
    });
    session.ok(OutsideCommand::Bring {
        proposals: vec![Proposed {
            title: String::new(),
            text: said("proposta"),
        }],
        destination: Destination::Observations(Some(ThemeId(1))),
        source: said("piattaforma"),
        remembered: remembered(),
    });
}

fn plant_in_the_hall(session: &mut Session) {
    session.ok(SetupCommand::SetMeeting(Meeting {
        title: said("Assemblea"),
        place: said("casa"),
        ..Meeting::default()
    }));
    session.ok(SetupCommand::AddCategory {
        name: said("amici"),
    });
    session.ok(TableCommand::RenameSeat {
        id: SeatId(2),
        organization: said("studio"),
    });
    session.ok(ThemeCommand::AddTheme {
        title: said("proposte"),
        question: said("domanda"),
    });
    for (short, title) in [(NAME, "idea"), ("piano", "piano")] {
        let draft = Draft {
            title: said(title),
            text: said("testo"),
            origin: said("lettera"),
            short: short.into(),
        };
        session.ok(ThemeCommand::Register {
            theme: ThemeId(2),
            draft,
        });
    }
    session.ok(ThemeCommand::Withdraw {
        id: PositionId(4),
        reason: said("ritiro"),
    });
    session.ok(ConsensusCommand::Declare(Statement {
        theme: ThemeId(2),
        position: None,
        seats: vec![SeatId(2)],
        text: said("dichiarazione"),
    }));
}

fn plant_in_an_observation(session: &mut Session) {
    session.push(ObservationEvent::Noted {
        id: ObservationId(7),
        note: Note {
            text: said("parole"),
            ..Note::default()
        },
    });
    let answered = Answered {
        answer: Answer::Deferred,
        reason: said("risposta"),
    };
    session.push(ObservationEvent::Answered {
        id: ObservationId(7),
        answered,
    });
    session.push(ObservationEvent::Withdrawn {
        id: ObservationId(7),
        reason: said("errore"),
    });
}

fn plant_in_a_vote(session: &mut Session) {
    let mut terms = terms(BallotKind::One, 2);
    terms.question = said("scelta");
    terms.options[0].label = said("strada");
    terms.tie = TieRule::Table;
    let id = session.open(terms);
    let marks = [0, 1].map(|option| Reading::Valid(Mark::Chosen(vec![option])));
    session.read(id, &marks);
    session.ok(VoteCommand::Close { id });
    session.ok(VoteCommand::DecideTie {
        id,
        by: "Quirino Quaglia".into(),
        order: vec![1, 0],
    });
    session.ok(VoteCommand::Verify {
        id,
        by: "Quirino Quaglia".into(),
    });
    session.ok(VoteCommand::Annul {
        id,
        reason: said("protesta"),
    });
}

/// What is in a file, unpacked where it is a zip; of a picture, what is said of it.
fn readable(document: &Document) -> String {
    if document.bytes.starts_with(b"\x89PNG") {
        return String::from_utf8_lossy(&document.bytes).into_owned();
    }
    if !document.bytes.starts_with(b"PK") {
        return String::from_utf8(document.bytes.clone()).unwrap();
    }
    let files = unzipped(&document.bytes);
    let texts = files.into_values().map(|b| String::from_utf8(b).unwrap());
    texts.collect::<Vec<_>>().join("\n")
}

#[test]
fn no_published_file_holds_a_name() {
    let session = planted();
    for dialect in [Dialect::Italian, Dialect::Plain] {
        let choice = Choice {
            dialect,
            ..Choice::default()
        };
        let mut covered = 0;
        for document in documents(&session.subject(), choice).unwrap() {
            let text = readable(&document).to_lowercase();
            for name in ["zenobia", "zannoni", "zànnoni", "quirino", "quaglia"] {
                assert!(
                    !text.contains(name),
                    "{} holds {name}",
                    document.path.display()
                );
            }
            covered += text.matches("partecipante 013").count();
        }
        assert!(covered > 30, "the names were planted: {covered}");
        let zone = &TimeZone::UTC;
        let name = crate::export::name(session.assembly(), session.people(), zone);
        assert!(!name.contains("zannoni"), "{name}");
    }
}

#[test]
fn the_annex_alone_holds_the_names() {
    let session = planted();
    let choice = Choice {
        dialect: Dialect::Plain,
        names: true,
        ..Choice::default()
    };
    let documents = documents(&session.subject(), choice).unwrap();
    let with_names: Vec<String> = documents
        .iter()
        .filter(|d| readable(d).contains(NAME))
        .map(|d| d.path.display().to_string())
        .collect();
    assert_eq!(
        with_names,
        ["allegato2_tdn.csv", "allegato2_portavoce.csv"].map(|file| format!("{ANNEX}/{file}"))
    );
}
