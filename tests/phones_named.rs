//! Personal codes over real connections: the vote by name, and everything that keeps it apart from the secret one.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests"
)]

#[path = "support/hall.rs"]
#[expect(dead_code, reason = "here no ballot is secret")]
mod hall;
#[path = "phones_named/seats.rs"]
mod seats;
#[path = "support/table.rs"]
mod table;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use hall::{Page, VOTE, get, post, serve, terms};
use jiff::civil::date;
use portavoce::assembly::consensus::{ConsensusCommand, ConsensusRule, Round, Scale};
use portavoce::assembly::roll::RollCommand;
use portavoce::assembly::tickets::TicketsCommand;
use portavoce::assembly::vote::{CallAnswer, Terms, VoteCommand};
use portavoce::assembly::{ParticipantId, PositionId, RoundId, SeatId};
use portavoce::clerk::{Desk, Session, Snapshot, Sources};
use portavoce::web::{Limits, Server};
use table::{by_name, seated};
use tempfile::TempDir;

const SEATS: [&str; 3] = ["CNA", "LAPAM", "Comune"];

/// A table of three in the hall, with personal codes, two anonymous tickets and a drafted vote.
struct Room {
    _root: TempDir,
    session: Session,
    server: Server,
    at: SocketAddr,
    /// The personal codes in the order of the seats, then the anonymous ones.
    codes: Vec<String>,
}

fn of_table(revisable: bool) -> Terms {
    by_name(terms(revisable))
}

fn begun(root: &Path, terms: Terms) -> Session {
    let mut first = seated(&SEATS);
    first.push(TicketsCommand::Issue { count: 2 }.into());
    first.push(VoteCommand::Draft(Box::new(terms)).into());
    let sources = Sources::system().unwrap();
    Session::create(root, date(2026, 11, 22), "Prova", first, sources).unwrap()
}

impl Room {
    fn new(terms: Terms) -> Self {
        let root = tempfile::tempdir().unwrap();
        let session = begun(root.path(), terms);
        let codes = hall::codes(&session.desk());
        let (server, at) = serve(session.desk(), Limits::default());
        Self {
            _root: root,
            session,
            server,
            at,
            codes,
        }
    }

    fn open(terms: Terms) -> Self {
        let room = Self::new(terms);
        hall::open_vote(&room.desk());
        room
    }

    fn desk(&self) -> Desk {
        self.session.desk()
    }

    fn read(&self, place: usize, page: &str) -> Page {
        get(self.at, &format!("/v/{}{page}", self.codes[place]))
    }

    fn post(&self, place: usize, page: &str, body: &str) -> Page {
        post(self.at, &format!("/v/{}/{page}", self.codes[place]), body)
    }

    /// Hands in a checked ballot and follows to the page it leads to.
    fn cast(&self, place: usize, option: u16) -> Page {
        let answer = self.post(place, "conferma", &format!("vote={VOTE}&o={option}"));
        match answer.header("location") {
            Some(to) => get(self.at, to),
            None => answer,
        }
    }

    fn answer(&self, person: u32) -> Option<CallAnswer> {
        answered(&self.desk().now(), person)
    }

    /// Opens a round of the table on the position.
    fn round(&self) {
        let open = ConsensusCommand::Open {
            position: PositionId(1),
            scale: Scale::Four,
            rule: ConsensusRule::Unanimity,
        };
        self.desk().submit_blocking(open).unwrap();
    }

    fn stance(&self, seat: u32) -> Option<(u8, String)> {
        let now = self.desk().now();
        let round: &Round = &now.assembly.consensus.rounds[&RoundId(1)];
        let stance = round.stances.get(&SeatId(seat))?;
        Some((stance.degree, stance.reason.clone()))
    }

    fn aloud(&self, person: u32, answer: CallAnswer) -> bool {
        let (id, person) = (VOTE, ParticipantId(person));
        let call = VoteCommand::Call { id, person, answer };
        self.desk().submit_blocking(call).is_ok()
    }
}

fn answered(snapshot: &Snapshot, person: u32) -> Option<CallAnswer> {
    let vote = snapshot.assembly.votes.get(VOTE).unwrap();
    let call = vote.call.calls.get(&ParticipantId(person))?;
    Some(call.answer)
}

fn every_byte(folder: &Path) -> Vec<u8> {
    let files = std::fs::read_dir(folder).unwrap();
    let files = files.map(|entry| entry.unwrap().path());
    files
        .flat_map(|path: PathBuf| std::fs::read(path).unwrap())
        .collect()
}

#[test]
fn a_named_vote_says_so_on_every_page_and_goes_into_the_record() {
    let room = Room::open(of_table(false));
    let ballot = room.read(0, "");
    assert!(ballot.body.contains("Voto palese"), "{}", ballot.body);
    assert!(!ballot.body.contains("Scheda bianca") && !ballot.body.contains("segreto"));
    let marked = room.post(0, "scheda", "vote=1&o=1&go=review");
    assert!(marked.header("location").unwrap().ends_with("/controlla"));
    let review = room.read(0, "/controlla");
    assert!(review.body.contains("Voto palese") && review.body.contains("Sera"));
    assert_eq!(room.answer(1), None, "nothing is recorded yet");
    let done = room.cast(0, 1);
    assert!(done.body.contains("Il tuo voto è registrato") && done.body.contains("Sera"));
    assert_eq!(room.answer(1), Some(CallAnswer::Choice(1)));
    let again = room.cast(0, 1);
    assert!(
        again.body.contains("registrato"),
        "a double tap is the same vote"
    );
    let other = room.cast(0, 0);
    assert!(other.body.contains("hai già votato"), "{}", other.body);
    assert_eq!(room.answer(1), Some(CallAnswer::Choice(1)));
    for page in [&ballot, &review, &done, &other] {
        assert!(page.body.len() < 10_000);
        assert!(!page.body.contains("Referente"), "no page holds a name");
    }
}

#[test]
fn after_a_named_vote_the_page_says_what_stands_under_the_name() {
    let room = Room::open(of_table(false));
    room.cast(0, 1);
    assert_eq!(hall::close_vote(&room.desk()), (0, 1, 1));
    let over = room.read(0, "");
    let stands = "con il tuo nome, «Sera»";
    assert!(over.body.contains(stands), "{}", over.body);
    assert!(over.body.contains("Tieni il codice personale"));
    let once_more = room.cast(0, 0);
    assert!(once_more.body.contains(stands), "{}", once_more.body);
    let late = room.cast(1, 0);
    assert!(late.body.contains("ora non vale"), "{}", late.body);
    assert!(!late.body.contains("con il tuo nome"), "nothing was said");
    assert!(get(room.at, "/ricevute").body.contains("Nessuna ricevuta"));
}

#[test]
fn one_person_has_one_answer_aloud_or_by_phone() {
    let room = Room::open(of_table(true));
    assert!(room.aloud(1, CallAnswer::Choice(0)));
    let page = room.read(0, "");
    assert!(page.body.contains("risposta a voce"), "{}", page.body);
    let refused = room.cast(0, 1);
    assert!(refused.body.contains("risposta a voce"), "{}", refused.body);
    assert_eq!(room.answer(1), Some(CallAnswer::Choice(0)));
    room.cast(1, 1);
    assert!(!room.aloud(2, CallAnswer::Choice(0)));
    let changed = room.cast(1, 0);
    assert!(changed.body.contains("Mattina"), "it may be changed");
    assert_eq!(hall::close_vote(&room.desk()), (2, 0, 2));
}

#[test]
fn a_personal_code_never_votes_in_secret_and_a_ticket_never_by_name() {
    let secret = Room::open(terms(false));
    for page in [secret.read(0, ""), secret.cast(0, 1)] {
        assert!(page.body.contains("biglietto anonimo"), "{}", page.body);
    }
    let mark = secret.post(0, "scheda", "vote=1&o=1&go=review");
    assert_eq!(mark.status, 303);
    assert!(!secret.read(0, "/controlla").body.contains("Conferma"));
    assert!(
        hall::cast(secret.at, &secret.codes[3], 1)
            .unwrap()
            .is_some()
    );
    assert_eq!(hall::close_vote(&secret.desk()), (0, 1, 1));
    let named = Room::open(of_table(false));
    for page in [named.read(3, ""), named.cast(3, 1)] {
        assert!(page.body.contains("codice personale"), "{}", page.body);
    }
    named.cast(0, 1);
    assert_eq!(hall::close_vote(&named.desk()), (0, 1, 1));
}

#[test]
fn a_lost_code_is_worth_nothing_and_the_new_one_votes_in_its_place() {
    let room = Room::open(of_table(false));
    room.cast(0, 0);
    let (person, reason) = (ParticipantId(1), "perso".to_owned());
    room.desk()
        .submit_blocking(TicketsCommand::Renew { person, reason })
        .unwrap();
    let lost = room.read(0, "");
    assert_eq!(lost.status, 404);
    assert!(lost.body.contains("ritirato"), "{}", lost.body);
    let new = hall::codes(&room.desk()).pop().unwrap();
    let told = "Con il tuo codice di prima";
    let ballot = get(room.at, &format!("/v/{new}"));
    assert!(ballot.body.contains(told), "{}", ballot.body);
    assert_eq!(room.answer(1), Some(CallAnswer::Choice(0)), "it counts");
    assert!(!room.read(1, "").body.contains(told), "others read nothing");
    let body = format!("vote={VOTE}&o=1");
    let done = post(room.at, &format!("/v/{new}/conferma"), &body);
    assert_eq!(done.status, 303);
    assert_eq!(room.answer(1), Some(CallAnswer::Choice(1)));
    assert_eq!(hall::close_vote(&room.desk()), (0, 1, 1));
}

#[test]
fn what_is_not_whole_is_kept_and_who_is_not_in_the_hall_is_told() {
    let room = Room::open(of_table(false));
    let empty = room.post(0, "scheda", "vote=1&go=review");
    assert!(empty.header("location").unwrap().ends_with("#err"));
    let page = room.read(0, "");
    assert!(page.body.contains("role=\"alert\"") && page.body.contains("Voto palese"));
    let blank = room.post(0, "conferma", "vote=1&go=blank");
    assert!(blank.header("location").unwrap().ends_with("#err"));
    let id = ParticipantId(2);
    room.desk()
        .submit_blocking(RollCommand::Leave { id })
        .unwrap();
    let gone = room.cast(1, 0);
    assert!(gone.body.contains("Non risulti"), "{}", gone.body);
    assert_eq!((room.answer(1), room.answer(2)), (None, None));
}

#[test]
fn what_was_said_to_be_recorded_is_there_after_a_crash_and_no_file_holds_a_code() {
    let room = Room::open(of_table(false));
    room.cast(2, 1);
    let folder = room.session.folder().to_path_buf();
    // As it would be found if the program was killed now.
    let copy = tempfile::tempdir().unwrap();
    for entry in std::fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        std::fs::copy(&path, copy.path().join(path.file_name().unwrap())).unwrap();
    }
    let bytes = every_byte(&folder);
    for code in &room.codes {
        let found = bytes.windows(code.len()).any(|w| w == code.as_bytes());
        assert!(!found, "a file holds a code");
    }
    let again = Session::open(copy.path(), Sources::system().unwrap()).unwrap();
    assert_eq!(hall::codes(&again.desk()), room.codes);
    let found = answered(&again.desk().now(), 3);
    assert_eq!(found, Some(CallAnswer::Choice(1)));
    assert_eq!(hall::close_vote(&again.desk()), (0, 1, 1));
    again.close();
    room.server.close();
}
