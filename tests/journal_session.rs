//! Whole sessions: killed in the middle of an open vote, taken up again, checked, tampered with.
#![expect(clippy::unwrap_used, reason = "helpers of tests")]

#[path = "support/vote.rs"]
mod vote;

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::path::Path;
use std::process::{Command as Process, Stdio};

use jiff::Timestamp;
use jiff::civil::date;
use portavoce::assembly::roll::{Gender, Group, Profile, RollCommand};
use portavoce::assembly::vote::{
    Channel, HandsSaid, Reading, Scrutiny, Settlement, Stage, Stand, Terms, TieRule, Totals,
    VoidReason, VoteCommand, VoteEvent, Way,
};
use portavoce::assembly::{Command, Event, ParticipantId, VoteId};
use portavoce::clerk::{Desk, Recounted, Session, Snapshot, Sources, verify_session};
use portavoce::journal::{self, Act, Journal};
use portavoce::tally::Mark;
use vote::plain_vote;

/// Names the session folder to the process that is to be killed.
const SESSION: &str = "PORTAVOCE_TEST_SESSION";
/// The test below that plays that process.
const CLERK: &str = "the_process_that_is_killed_reads_ballots_until_then";
const VOTE: VoteId = VoteId(1);
/// Paper ballots in the pack.
const PACK: u32 = 400;

fn terms() -> Terms {
    Terms {
        tie: TieRule::Lot,
        channels: [Channel::Hands, Channel::Paper].into(),
        scrutiny: Scrutiny {
            one_reading_below: 100_000,
            ..Scrutiny::default()
        },
        ..plain_vote(Channel::Paper)
    }
}

/// A session of 1,000 people in which the vote is open and a pack of paper ballots lies on the table.
fn session_with_open_vote(root: &Path) -> Session {
    let group = Group {
        category: None,
        gender: Gender::default(),
        votes: true,
    };
    let (id, counted, present) = (VOTE, PACK, 1_000);
    let first: Vec<Command> = vec![
        RollCommand::Count { group, present }.into(),
        VoteCommand::Draft(Box::new(terms())).into(),
        VoteCommand::Open { id }.into(),
        VoteCommand::OpenPack { id, counted }.into(),
    ];
    let sources = Sources::system().unwrap();
    Session::create(root, date(2026, 11, 22), "Prova", first, sources).unwrap()
}

fn open(folder: &Path) -> Session {
    Session::open(folder, Sources::system().unwrap()).unwrap()
}

/// The reading of the ballot that is read as the `n`th: so many for the first, the second, blank and void.
fn reading(n: u32) -> Reading {
    match n % 10 {
        0..4 => Reading::Valid(Mark::Chosen(vec![0])),
        4..8 => Reading::Valid(Mark::Chosen(vec![1])),
        8 => Reading::Blank,
        _ => Reading::Void(VoidReason::Unreadable),
    }
}

/// The command that follows `act`: ballots read, and sometimes somebody comes in.
fn next_command(act: u64, snapshot: &Snapshot) -> Command {
    let (id, pack) = (VOTE, 1);
    let read = snapshot.assembly.votes.get(id).unwrap().paper.read();
    let read = u32::try_from(read).unwrap();
    if act.is_multiple_of(3) {
        let name = Some(format!("Partecipante {act}"));
        let profile = Profile::default();
        let arrived = true;
        return RollCommand::Register {
            name,
            profile,
            arrived,
        }
        .into();
    }
    // When the pack is through, ballots are read once more.
    let slip = if read < PACK { read + 1 } else { 1 };
    let reading = reading(slip);
    VoteCommand::ReadSlip {
        id,
        pack,
        slip,
        reading,
    }
    .into()
}

fn step(desk: &Desk) -> u64 {
    let now = desk.now();
    let command = next_command(now.head.act + 1, &now);
    desk.submit_blocking(command).unwrap().act.unwrap()
}

fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}").and_then(|()| out.flush()).unwrap();
}

/// In the process that is to be killed: reads ballots and says each once it is acknowledged. Elsewhere: reads one.
#[test]
fn the_process_that_is_killed_reads_ballots_until_then() {
    let Ok(folder) = std::env::var(SESSION) else {
        let root = tempfile::tempdir().unwrap();
        let session = session_with_open_vote(root.path());
        assert_eq!(step(&session.desk()), 5);
        return;
    };
    let session = open(folder.as_ref());
    let desk = session.desk();
    loop {
        say(&format!("acknowledged {}", step(&desk)));
    }
}

fn acknowledged(line: &str) -> Option<u64> {
    line.strip_suffix('\n')?
        .strip_prefix("acknowledged ")?
        .parse()
        .ok()
}

/// Lets a process read ballots, kills it after some answers, and returns the last act it acknowledged.
fn run_and_kill(folder: &Path, answers: usize) -> u64 {
    let mut child = Process::new(std::env::current_exe().unwrap())
        .args(["--exact", CLERK, "--nocapture", "--test-threads=1"])
        .env(SESSION, folder)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let mut acts = Vec::new();
    while acts.len() < answers {
        let mut line = String::new();
        assert_ne!(out.read_line(&mut line).unwrap(), 0, "it ended by itself");
        acts.extend(acknowledged(&line));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    let mut rest = String::new();
    out.read_to_string(&mut rest).unwrap();
    acts.extend(rest.split_inclusive('\n').filter_map(acknowledged));
    acts.last().copied().unwrap()
}

#[test]
fn a_session_killed_in_an_open_vote_is_taken_up_where_it_was() {
    let root = tempfile::tempdir().unwrap();
    let session = session_with_open_vote(root.path());
    let folder = session.folder().to_path_buf();
    session.close();
    for round in 0..25 {
        let said = run_and_kill(&folder, 4 + round % 5);
        let session = open(&folder);
        let now = session.desk().now();
        let last = now.head.act;
        assert!(last >= said, "acts {last} to {said} were acknowledged");
        assert!(
            session.report().read_only.is_none(),
            "the lock of the dead holds"
        );
        let vote = now.assembly.votes.get(VOTE).unwrap();
        assert_eq!(vote.stage, Stage::Open);
        // Everybody who came in has the name given, and each ballot says what was read.
        for (id, act) in (1..)
            .map(ParticipantId)
            .zip((5..=last).filter(|act| act.is_multiple_of(3)))
        {
            assert_eq!(
                now.people.name(id),
                Some(format!("Partecipante {act}").as_str())
            );
        }
        let ballots = (5..=last).filter(|act| !act.is_multiple_of(3)).count();
        assert_eq!(vote.paper.slips().count(), ballots.min(400));
        for (slip, n) in vote.paper.slips().zip(1..) {
            assert_eq!(slip.reading, reading(n));
        }
        session.close();
    }
    assert_eq!(verify_session(&folder).unwrap().recounts, []);
}

/// Reads all ballots, closes the vote, which is a tie, and draws lots.
fn finish(session: &Session) {
    let desk = session.desk();
    let (id, pack) = (VOTE, 1);
    for slip in 1..=PACK {
        let reading = reading(slip);
        desk.submit_blocking(VoteCommand::ReadSlip {
            id,
            pack,
            slip,
            reading,
        })
        .unwrap();
    }
    let channel = Channel::Hands;
    let totals = Totals {
        votes: vec![20, 20],
        ..Totals::default()
    };
    let seed = "17 4 90".to_owned();
    desk.submit_blocking(VoteCommand::ClosePack { id, pack })
        .unwrap();
    desk.submit_blocking(VoteCommand::TypeTotals {
        id,
        channel,
        totals,
    })
    .unwrap();
    desk.submit_blocking(VoteCommand::Close { id }).unwrap();
    desk.submit_blocking(VoteCommand::DrawLot { id, seed })
        .unwrap();
}

#[test]
fn a_closed_vote_and_its_lot_come_out_the_same_when_done_again() {
    let root = tempfile::tempdir().unwrap();
    let session = session_with_open_vote(root.path());
    finish(&session);
    let verification = verify_session(session.folder()).unwrap();
    assert!(verification.agrees());
    assert_eq!(verification.head, session.desk().now().head);
    let [count, lot, after] = verification.recounts.as_slice() else {
        panic!("{:?}", verification.recounts)
    };
    let Recounted::Count { recorded, again } = &count.what else {
        panic!("{count:?}")
    };
    assert_eq!(again.as_ref(), Some(recorded));
    assert_eq!(
        (recorded.votes(0), recorded.votes(1), recorded.turnout.blank),
        (Some(180), Some(180), 40)
    );
    assert!(matches!(&lot.what, Recounted::Lot { again, .. } if again.len() == 2));
    assert!(matches!(&after.what, Recounted::Count { recorded, .. } if recorded.pending.is_none()));
}

#[test]
fn what_was_said_of_a_show_of_hands_is_there_when_the_session_is_opened_again() {
    let root = tempfile::tempdir().unwrap();
    let session = session_with_open_vote(root.path());
    let desk = session.desk();
    for (choice, figure) in [(0, 20), (0, 20), (1, 30)] {
        let way = Way::default();
        let said = HandsSaid {
            choice,
            figure,
            way,
        };
        desk.submit_blocking(VoteCommand::SayHands { id: VOTE, said })
            .unwrap();
    }
    let before = desk.now().assembly.clone();
    let folder = session.folder().to_path_buf();
    session.close();
    let session = open(&folder);
    let now = session.desk().now();
    assert_eq!(now.assembly, before);
    let show = now.assembly.votes.get(VOTE).unwrap().show.clone().unwrap();
    assert_eq!(show.stand(0), Stand::Agreed(20));
    assert_eq!(show.stand(1), Stand::Half);
}

/// Writes a session anew, with a whole chain, after `change` has been at its events.
fn forge(session: &Path, root: &Path, change: impl Fn(&mut VoteEvent)) -> std::path::PathBuf {
    let folder = journal::create_session_folder(root, date(2026, 11, 23), "falsa").unwrap();
    let mut forged = Journal::create(&folder, Timestamp::UNIX_EPOCH).unwrap();
    let mut events = Vec::new();
    journal::read_session::<Event>(session, |entry| events.push((entry.at, entry.event))).unwrap();
    for (at, mut event) in events {
        if let Event::Vote(event) = &mut event {
            change(event);
        }
        forged
            .append(&[Act {
                at,
                events: &[event],
            }])
            .unwrap();
    }
    folder
}

#[test]
fn a_forged_result_in_a_whole_chain_is_found_by_counting_again() {
    let root = tempfile::tempdir().unwrap();
    let session = session_with_open_vote(root.path());
    finish(&session);
    let same = forge(session.folder(), root.path(), |_| ());
    assert!(verify_session(&same).unwrap().agrees());

    let count = forge(session.folder(), root.path(), |event| {
        if let VoteEvent::Closed { tally, .. } = event {
            tally.turnout.blank -= 1;
        }
    });
    let lot = forge(session.folder(), root.path(), |event| {
        if let VoteEvent::Settled {
            settlement: Settlement::Lot { order, .. },
            ..
        } = event
        {
            order.reverse();
        }
    });
    for (folder, places) in [(count, 0..1), (lot, 1..3)] {
        let verification = verify_session(&folder).unwrap();
        assert!(!verification.agrees());
        let differences: Vec<_> = verification.differences().cloned().collect();
        assert_eq!(differences, verification.recounts[places]);
    }
}

#[test]
fn a_copy_on_a_stick_opens_by_itself_with_names() {
    let root = tempfile::tempdir().unwrap();
    let session = session_with_open_vote(root.path());
    for _ in 0..6 {
        step(&session.desk());
    }
    let stick = tempfile::tempdir().unwrap();
    let copied = journal::copy(session.folder(), stick.path()).unwrap();
    let now = session.desk().now();
    assert_eq!(copied.head, now.head);
    let copy = open(&copied.folder);
    assert_eq!(copy.desk().now().assembly, now.assembly);
    assert_eq!(copy.desk().now().people, now.people);
    assert_eq!(copied.folder.file_name(), session.folder().file_name());
}
