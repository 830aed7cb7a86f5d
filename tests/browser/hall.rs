//! A hall for the tests in a browser: an assembly of thirty people with tickets and a table of two with personal codes,
//! served on this machine alone.
//!
//! It says where it is in one line of JSON, then obeys the lines it reads and answers each with one line:
//! `open KIND` (a ballot kind as JSON), `named` (a motion of the table, by name), `close`, `votes`, `results`, `receipts` and
//! `black` (what the hall sees), `reveal`, `round` (of consensus at the table), `shut` (the round; what the seats said),
//! `restart` (the server only, on the same port), `quit`.

#[path = "../support/table.rs"]
mod table;
#[path = "../support/vote.rs"]
mod vote;

use std::error::Error;
use std::io::{self, BufRead as _};
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::date;
use jiff::tz::TimeZone;
use serde_json::{Value, json};

use portavoce::assembly::board::{BoardCommand, Showing};
use portavoce::assembly::consensus::{ConsensusCommand, ConsensusRule, Scale};
use portavoce::assembly::roll::{Gender, Group, RollCommand};
use portavoce::assembly::tickets::TicketsCommand;
use portavoce::assembly::vote::{Channel, Terms, VoteCommand};
use portavoce::assembly::{Command, PositionId, VoteId};
use portavoce::clerk::{Desk, Session, Sources};
use portavoce::tally::{BallotKind, Method, Rule};
use portavoce::text::Lang;
use portavoce::web::{House, Limits, Place, Server};

use table::{by_name, seated};
use vote::{options, plain_vote};

type Done<T> = Result<T, Box<dyn Error>>;

/// The options of every vote but a motion.
const OPTIONS: [&str; 5] = [
    "Più bus la sera",
    "Marciapiedi senza barriere",
    "Ombra e alberi in piazza",
    "Mercato coperto",
    "Sala prove per i giovani",
];

/// The organizations at the table.
const SEATS: [&str; 2] = ["CNA", "LAPAM"];

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
    let mut first: Vec<Command> = vec![
        RollCommand::Count { group, present }.into(),
        TicketsCommand::Issue { count }.into(),
    ];
    first.extend(seated(&SEATS));
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
    // The anonymous ones were issued first.
    let (anonymous, personal) = codes.split_at(codes.len().saturating_sub(SEATS.len()));
    say(&json!({ "address": hall.address(), "codes": anonymous, "personal": personal }));
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
            "named" => self.open_terms(motion())?,
            "round" => self.tell(ConsensusCommand::Open {
                position: PositionId(1),
                scale: Scale::Four,
                rule: ConsensusRule::Unanimity,
            })?,
            "shut" => return self.shut(),
            "votes" => self.show(Showing::Vote(id))?,
            "results" => self.show(Showing::Results(id))?,
            "receipts" => self.show(Showing::Receipts(id))?,
            "black" => self.show(Showing::Black)?,
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
        self.open_terms(terms(kind))
    }

    fn open_terms(&mut self, terms: Terms) -> Done<()> {
        self.vote = self.vote.next();
        self.tell(VoteCommand::Draft(Box::new(terms)))?;
        self.tell(VoteCommand::Open { id: self.vote })
    }

    /// Closes the round: what each seat said, and whether by phone.
    fn shut(&self) -> Done<Value> {
        let snapshot = self.desk.now();
        let round = snapshot.assembly.consensus.open().ok_or("no round")?;
        let said: Vec<Value> = round
            .stances
            .iter()
            .map(|(seat, said)| {
                json!({
                    "seat": seat.0,
                    "degree": said.degree,
                    "reason": said.reason,
                    "phone": round.by_phone.contains(seat),
                })
            })
            .collect();
        self.tell(ConsensusCommand::Close { id: round.id })?;
        Ok(json!({ "said": said }))
    }

    /// What the vote that was closed holds.
    fn counted(&self) -> Value {
        let snapshot = self.desk.now();
        let vote = snapshot.assembly.votes.get(self.vote);
        let phone = vote.map(|vote| &vote.phone);
        json!({
            "marks": phone.map(|p| &p.ballots),
            "receipts": phone.map(|p| &p.receipts),
            "named": vote.map(|vote| (vote.call.voted(), vote.call.by_phone())),
        })
    }
}

/// A secret vote between all options.
fn terms(kind: BallotKind) -> Terms {
    let offered = Method::offered_for(&kind).first().copied();
    Terms {
        question: "Quali interventi prima?".to_owned(),
        options: options(&OPTIONS),
        kind,
        rule: Rule::new(offered.unwrap_or(Method::Approval)),
        secret: true,
        revisable: true,
        ..plain_vote(Channel::Phone)
    }
}

/// A motion of the table, answered by name.
fn motion() -> Terms {
    by_name(Terms {
        question: "Il tavolo approva il documento?".to_owned(),
        options: Vec::new(),
        ..terms(BallotKind::Motion)
    })
}
