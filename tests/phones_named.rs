//! Personal codes over real connections: the vote by name, and everything that keeps it apart from the secret one.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests"
)]

#[path = "support/hall.rs"]
#[expect(dead_code, reason = "here no ballot is secret")]
mod hall;
#[path = "support/table.rs"]
mod table;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use hall::{Page, VOTE, get, post, serve, terms};
use jiff::civil::date;
use portavoce::assembly::consensus::{ConsensusCommand, ConsensusRule, Round, Scale, Stance};
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

#[test]
fn a_seat_gives_its_word_by_phone_with_its_reason_and_changes_it_until_the_round_is_closed() {
    let room = Room::new(of_table(false));
    let waiting = room.read(0, "");
    assert_eq!(waiting.status, 200, "there is nothing to say yet");
    room.round();
    let way = room.read(0, "");
    assert!(way.header("location").unwrap().ends_with("/tavolo"));
    let form = room.read(0, "/tavolo");
    assert!(form.body.contains("Sera lunga") && form.body.contains("CNA"));
    let missing = room.post(0, "tavolo", "round=1&d=2&why=+");
    let back = missing.header("location").unwrap();
    assert!(back.ends_with("cambia=1#err"), "{back}");
    let faulty = room.read(0, "/tavolo?cambia=1");
    assert!(faulty.body.contains("Manca il motivo") && faulty.body.contains("checked"));
    let whole = room.post(0, "tavolo", "round=1&d=2&why=gli+orari%0D%0Adei+turni");
    assert!(whole.header("location").unwrap().ends_with("controlla=1"));
    let review = room.read(0, "/tavolo?controlla=1");
    assert!(
        review.body.contains("gli orari dei turni"),
        "{}",
        review.body
    );
    assert_eq!(room.stance(1), None, "nothing is recorded yet");
    let sent = "round=1&d=2&why=gli+orari+dei+turni";
    for _ in 0..2 {
        let done = room.post(0, "parola", sent);
        let done = get(room.at, done.header("location").unwrap());
        assert!(done.body.contains("registrata"), "{}", done.body);
    }
    assert_eq!(room.stance(1), Some((2, "gli orari dei turni".to_owned())));
    for page in [&form, &faulty, &review] {
        assert!(page.body.len() < 10_000 && !page.body.contains("Referente"));
    }
    room.post(1, "parola", "round=1&d=4&why=mai+di+notte");
    let mine = room.read(0, "/tavolo");
    assert!(!mine.body.contains("notte") && !mine.body.contains("LAPAM"));
    room.post(0, "parola", "round=1&d=1&why=");
    assert_eq!(room.stance(1), Some((1, String::new())));
    let close = ConsensusCommand::Close { id: RoundId(1) };
    room.desk().submit_blocking(close).unwrap();
    let late = room.post(0, "parola", "round=1&d=4&why=ci+ho+ripensato");
    assert!(late.body.contains("prova è chiusa") && late.body.contains("ci ho ripensato"));
    assert_eq!(room.stance(1), Some((1, String::new())));
    let over = room.read(0, "");
    assert!(over.body.contains("prova è chiusa") && over.body.contains("CNA ha risposto"));
    let stranger = room.read(3, "");
    assert!(!stranger.body.contains("prova è chiusa"), "it has no seat");
}

#[test]
fn a_seat_that_spoke_aloud_does_not_speak_by_phone_and_a_ticket_has_no_seat() {
    let room = Room::new(of_table(false));
    room.round();
    let (id, seat) = (RoundId(1), SeatId(1));
    let stance = Stance {
        degree: 1,
        reason: String::new(),
    };
    let state = ConsensusCommand::State { id, seat, stance };
    room.desk().submit_blocking(state).unwrap();
    let refused = room.post(0, "parola", "round=1&d=4&why=di+notte+mai");
    let page = get(room.at, refused.header("location").unwrap());
    assert!(page.body.contains("parlato a voce"), "{}", page.body);
    assert!(
        page.body.contains("di notte mai"),
        "what was written is kept"
    );
    assert_eq!(room.stance(1), Some((1, String::new())));
    let anonymous = room.post(3, "parola", "round=1&d=4&why=no");
    assert_eq!(anonymous.status, 303);
    assert_eq!(room.read(3, "").status, 200);
    room.post(1, "parola", "round=1&d=4&why=mai+di+notte");
    let now = room.desk().now();
    let round = &now.assembly.consensus.rounds[&id];
    assert!(round.by_phone.contains(&SeatId(2)) && !round.by_phone.contains(&seat));
    assert_eq!(round.stances.len(), 2);
    let typed = ConsensusCommand::State {
        id,
        seat: SeatId(2),
        stance: Stance {
            degree: 1,
            reason: String::new(),
        },
    };
    room.desk().submit_blocking(typed).unwrap();
    assert_eq!(room.stance(2), Some((1, String::new())), "it can be typed");
}

#[test]
fn whoever_holds_a_code_for_a_seat_and_is_not_in_the_hall_is_told_so_while_the_round_is_open() {
    let room = Room::new(of_table(false));
    room.round();
    let id = ParticipantId(1);
    room.desk()
        .submit_blocking(RollCommand::Leave { id })
        .unwrap();
    let refused = room.post(0, "parola", "round=1&d=4&why=di+notte+mai");
    assert_eq!(refused.status, 303);
    let page = room.read(0, "");
    assert!(page.body.contains("non risulti in sala"), "{}", page.body);
    assert!(
        page.body.contains("di notte mai"),
        "what was written is kept"
    );
    assert_eq!(room.stance(1), None);
    room.desk()
        .submit_blocking(RollCommand::Arrive { id })
        .unwrap();
    assert_eq!(room.read(0, "").status, 303, "the way to the form");
}

#[test]
fn forms_of_strangers_do_the_table_no_harm() {
    let room = Room::new(of_table(false));
    room.round();
    for body in [
        "",
        "round=9&d=1",
        "round=x&d=1",
        "round=1&d=9&why=x",
        "round=1&d=-1",
        "round=1&why=%3Cscript%3Ebad",
        "%%%&&&==",
    ] {
        for page in ["tavolo", "parola"] {
            let answer = room.post(0, page, body);
            assert!(answer.status < 500, "{page} {body}: {}", answer.status);
            assert!(!answer.body.contains("<script>bad"), "{}", answer.body);
        }
    }
    assert_eq!(room.stance(1), None);
}
