//! A hall for the tests in a browser: an assembly of thirty people with tickets, served on this machine alone.
//!
//! It says where it is in one line of JSON, then obeys the lines it reads and answers each with one line:
//! `open KIND` (a ballot kind as JSON), `close`, `votes` and `results` (what the hall sees), `reveal`, `restart` (the
//! server only, on the same port), `quit`.

use std::collections::BTreeSet;
use std::error::Error;
use std::io::{self, BufRead as _};
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::date;
use jiff::tz::TimeZone;
use serde_json::{Value, json};

use portavoce::assembly::board::{BoardCommand, Showing};
use portavoce::assembly::roll::{Gender, Group, RollCommand};
use portavoce::assembly::tickets::TicketsCommand;
use portavoce::assembly::vote::{
    Channel, Denominator, Electorate, Scrutiny, Terms, TieRule, VoteCommand, VoteOption,
};
use portavoce::assembly::{Command, VoteId};
use portavoce::clerk::{Desk, Session, Sources};
use portavoce::tally::{BallotKind, Base, Method, Rule};
use portavoce::text::Lang;
use portavoce::web::{House, Limits, Place, Server};

type Done<T> = Result<T, Box<dyn Error>>;

/// The options of every vote but a motion.
const OPTIONS: [&str; 5] = [
    "Più bus la sera",
    "Marciapiedi senza barriere",
    "Ombra e alberi in piazza",
    "Mercato coperto",
    "Sala prove per i giovani",
];

/// The assembly with its server.
struct Hall {
    desk: Desk,
    server: Option<Server>,
    vote: VoteId,
}

fn main() -> Done<()> {
    let folder = tempfile::tempdir()?;
    let group = Group {
        category: None,
        gender: Gender::default(),
        votes: true,
    };
    let (present, count) = (30, 40);
    let first: Vec<Command> = vec![
        RollCommand::Count { group, present }.into(),
        TicketsCommand::Issue { count }.into(),
    ];
    let day = date(2026, 11, 22);
    let session = Session::create(folder.path(), day, "Prova", first, Sources::system()?)?;
    let mut hall = Hall {
        desk: session.desk(),
        server: None,
        vote: VoteId(0),
    };
    hall.serve(0)?;
    let codes = hall.desk.codes_blocking()?;
    let codes: Vec<String> = codes.iter().map(|(_, code)| code.to_string()).collect();
    say(&json!({ "address": hall.address(), "codes": codes }));
    for line in io::stdin().lock().lines() {
        let line = line?;
        if line == "quit" {
            break;
        }
        say(&hall.obey(&line)?);
    }
    if let Some(server) = hall.server.take() {
        server.close();
    }
    session.close();
    Ok(())
}

#[expect(clippy::print_stdout, reason = "how the test is answered")]
fn say(answer: &Value) {
    println!("{answer}");
}

impl Hall {
    fn address(&self) -> String {
        let network = self.server.as_ref().map(Server::network);
        network
            .map(|n| n.borrow().address.clone())
            .unwrap_or_default()
    }

    /// Starts the server; port 0 is any.
    fn serve(&mut self, port: u16) -> Done<()> {
        #[expect(clippy::disallowed_methods, reason = "no clerk keeps this clock")]
        let now = Timestamp::now;
        let house = House {
            lang: Lang::It,
            clock: Arc::new(now),
            zone: TimeZone::UTC,
        };
        let place = Place {
            port,
            ..Place::here(Limits::default())
        };
        let server = Server::start(self.desk.clone(), house, place)?;
        let runtime = tokio::runtime::Builder::new_current_thread().build()?;
        let network = runtime.block_on(server.ready());
        if !network.is_on() {
            return Err(format!("no network: {:?}", network.state).into());
        }
        self.server = Some(server);
        Ok(())
    }

    fn obey(&mut self, line: &str) -> Done<Value> {
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        let id = self.vote;
        match word {
            "open" => self.open(serde_json::from_str(rest)?)?,
            "close" => {
                self.tell(VoteCommand::Close { id })?;
                return Ok(self.counted());
            }
            "votes" => self.show(Showing::Vote(id))?,
            "results" => self.show(Showing::Results(id))?,
            "reveal" => self.tell(BoardCommand::UncoverNext)?,
            "restart" => {
                let address = self.address();
                let port: u16 = address.rsplit(':').next().unwrap_or_default().parse()?;
                if let Some(server) = self.server.take() {
                    server.close();
                }
                self.serve(port)?;
            }
            word => return Err(format!("unknown word: {word}").into()),
        }
        Ok(json!({ "address": self.address() }))
    }

    fn tell(&self, command: impl Into<Command>) -> Done<()> {
        self.desk.submit_blocking(command)?;
        Ok(())
    }

    fn show(&self, showing: Showing) -> Done<()> {
        let covered = true;
        self.tell(BoardCommand::Show { showing, covered })
    }

    fn open(&mut self, kind: BallotKind) -> Done<()> {
        self.vote = self.vote.next();
        self.tell(VoteCommand::Draft(Box::new(terms(kind))))?;
        self.tell(VoteCommand::Open { id: self.vote })
    }

    /// What the vote that was closed holds.
    fn counted(&self) -> Value {
        let snapshot = self.desk.now();
        let vote = snapshot.assembly.votes.get(self.vote);
        let phone = vote.map(|vote| &vote.phone);
        json!({
            "marks": phone.map(|p| &p.ballots),
            "receipts": phone.map(|p| &p.receipts),
        })
    }
}

fn terms(kind: BallotKind) -> Terms {
    let option = |label: &str| VoteOption {
        label: label.to_owned(),
        short: String::new(),
        position: None,
    };
    let offered = Method::offered_for(&kind).first().copied();
    Terms {
        question: "Quali interventi prima?".to_owned(),
        theme: None,
        options: OPTIONS.map(option).into(),
        kind,
        rule: Rule::new(offered.unwrap_or(Method::Approval)),
        threshold: None,
        quorum: None,
        tie: TieRule::ExAequo,
        electorate: Electorate::default(),
        denominator: Denominator::AtOpening,
        channels: BTreeSet::from([Channel::Phone]),
        secret: true,
        percent: Base::Valid,
        scrutiny: Scrutiny::default(),
        revisable: true,
    }
}
