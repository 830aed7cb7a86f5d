//! Ballots from phones: durable before they are answered, counted once, and joined to no code afterwards.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use proptest::prelude::*;

use super::*;
use crate::assembly::testing::{plain_motion, plain_vote};
use crate::assembly::tickets::TicketsCommand;
use crate::assembly::vote::{Channel, HandCount, Scrutiny, Terms, Totals, VoteCommand};

mod lost;

const FIRST: VoteId = VoteId(1);

fn vote_by_phone(revisable: bool) -> Vec<Command> {
    let voter = || RollCommand::Register {
        name: None,
        profile: Profile {
            votes: true,
            ..Profile::default()
        },
        arrived: true,
    };
    let terms = Terms {
        channels: [Channel::Phone].into(),
        revisable,
        ..plain_vote()
    };
    let mut commands: Vec<Command> = (0..12).map(|_| voter().into()).collect();
    commands.push(VoteCommand::Draft(Box::new(terms)).into());
    commands
}

/// A session with twelve tickets and an open vote by phone.
fn open(revisable: bool) -> (TempDir, Session, Vec<Code>) {
    let (root, session) = begin(vote_by_phone(revisable));
    let desk = session.desk();
    desk.submit_blocking(TicketsCommand::Issue { count: 12 })
        .unwrap();
    desk.submit_blocking(VoteCommand::Open { id: FIRST })
        .unwrap();
    let codes = desk.codes_blocking().unwrap();
    let codes = codes.into_iter().map(|(_, code)| code).collect();
    (root, session, codes)
}

fn blocking<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap()
        .block_on(work)
}

fn cast(desk: &Desk, code: Code, option: u16) -> Result<Taken, CastError> {
    let ballot = Cast {
        vote: FIRST,
        code,
        mark: Mark::Chosen(vec![option]),
    };
    let mut answers = blocking(desk.cast(vec![ballot]));
    answers.pop().unwrap()
}

fn close(desk: &Desk) {
    desk.submit_blocking(VoteCommand::Close { id: FIRST })
        .unwrap();
}

fn figures(snapshot: &Snapshot) -> (u64, u64, u64) {
    let vote = snapshot.assembly.votes.get(FIRST).unwrap();
    let tally = vote.tally.as_ref().unwrap();
    let voters = tally.turnout.voters.unwrap();
    (tally.votes(0).unwrap(), tally.votes(1).unwrap(), voters)
}

#[test]
fn whoever_voted_by_phone_is_in_the_decision_on_what_comes_in_elsewhere() {
    let mut commands = vote_by_phone(false);
    commands.pop();
    let terms = Terms {
        channels: [Channel::Hands, Channel::Phone].into(),
        scrutiny: Scrutiny {
            rest_in_favour: true,
            ..Scrutiny::default()
        },
        ..plain_motion(Channel::Hands)
    };
    commands.push(VoteCommand::Draft(Box::new(terms)).into());
    let (_root, session) = begin(commands);
    let desk = session.desk();
    desk.submit_blocking(TicketsCommand::Issue { count: 3 })
        .unwrap();
    desk.submit_blocking(VoteCommand::Open { id: FIRST })
        .unwrap();
    for (_, code) in desk.codes_blocking().unwrap() {
        cast(&desk, code, 0).unwrap();
    }
    // Twelve in the hall: three voted by phone, two are against, and seven raised no hand.
    let in_favour = |figure| VoteCommand::TypeTotals {
        id: FIRST,
        channel: Channel::Hands,
        totals: Totals {
            votes: vec![figure, 2, 0],
            hands: Some(HandCount {
                said: vec![Vec::new(), vec![2, 2], vec![0, 0]],
                ..HandCount::default()
            }),
            ..Totals::default()
        },
    };
    assert!(desk.submit_blocking(in_favour(10)).is_err());
    desk.submit_blocking(in_favour(7)).unwrap();
    close(&desk);
    assert_eq!(figures(&desk.now()), (10, 2, 12));
}

/// Every byte of every file under a folder.
fn bytes(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).unwrap().map(Result::unwrap);
    let file = |entry: fs::DirEntry| {
        let name = entry.file_name().to_string_lossy().into_owned();
        (name, fs::read(entry.path()).unwrap())
    };
    entries.map(file).collect()
}

/// The session as another process would find it if this one was killed now.
fn killed(folder: &Path) -> TempDir {
    let copy = tempfile::tempdir().unwrap();
    for name in bytes(folder).keys() {
        fs::copy(folder.join(name), copy.path().join(name)).unwrap();
    }
    copy
}

fn holds(haystack: &[u8], needle: &[u8]) -> bool {
    haystack.windows(needle.len()).any(|w| w == needle)
}

#[test]
fn phones_vote_and_are_counted_once_however_often_they_try() {
    let (_root, session, codes) = open(false);
    let desk = session.desk();
    let first = cast(&desk, codes[0], 0).unwrap();
    assert_eq!(cast(&desk, codes[0], 0).unwrap(), first);
    let changed = cast(&desk, codes[0], 1);
    let Err(CastError::Declined(Declined::AlreadyVoted { receipt })) = &changed else {
        panic!("{changed:?}")
    };
    assert_eq!(*receipt, first.receipt);
    cast(&desk, codes[1], 1).unwrap();
    cast(&desk, codes[2], 1).unwrap();
    close(&desk);
    assert_eq!(figures(&desk.now()), (1, 2, 3));
    let late = cast(&desk, codes[3], 0);
    assert!(matches!(late, Err(CastError::Declined(Declined::Closed))));
    let vote = Arc::clone(desk.now().assembly.votes.get(FIRST).unwrap());
    assert!(vote.phone.receipts.contains(&first.receipt));
    assert!(vote.phone.receipts.is_sorted());
}

#[test]
fn where_the_rule_says_so_the_last_ballot_of_a_code_counts() {
    let (_root, session, codes) = open(true);
    let desk = session.desk();
    let first = cast(&desk, codes[0], 0).unwrap();
    let changed = cast(&desk, codes[0], 1).unwrap();
    assert!(changed.changed && changed.receipt == first.receipt);
    close(&desk);
    assert_eq!(figures(&desk.now()), (0, 1, 1));
}

#[test]
fn a_code_is_looked_up_with_its_receipt_and_a_withdrawn_one_says_so() {
    let (_root, session, codes) = open(false);
    let desk = session.desk();
    let taken = cast(&desk, codes[0], 0).unwrap();
    let standing = blocking(desk.look(codes[0])).unwrap().unwrap();
    assert_eq!(standing.voted, Some((FIRST, taken.receipt)));
    let id = TicketId(2);
    let reason = String::from("perso");
    desk.submit_blocking(TicketsCommand::Withdraw { id, reason })
        .unwrap();
    let withdrawn = desk.codes_blocking().unwrap();
    assert_eq!(withdrawn.len(), 11);
    let lost = codes
        .iter()
        .find(|code| withdrawn.iter().all(|(_, good)| good != *code))
        .unwrap();
    assert!(blocking(desk.look(*lost)).unwrap().unwrap().withdrawn);
    let declined = cast(&desk, *lost, 0);
    assert!(matches!(
        declined,
        Err(CastError::Declined(Declined::Withdrawn))
    ));
    let unknown = "222222".parse().unwrap();
    assert_eq!(blocking(desk.look(unknown)).unwrap(), None);
}

#[test]
fn no_file_holds_a_code_and_after_closing_none_holds_a_slip_or_a_key() {
    let (_root, session, codes) = open(false);
    let desk = session.desk();
    for (code, option) in codes.iter().zip([0, 1, 0, 1, 1]) {
        cast(&desk, *code, option).unwrap();
    }
    let folder = session.folder().to_path_buf();
    let during = bytes(&folder);
    let key = during["urn-1.key"].trim_ascii().to_vec();
    let slips: Vec<Vec<u8>> = during["urn-1.jsonl"]
        .split(|b| *b == b'\n')
        .filter(|line| !line.is_empty())
        .map(|line| line[9..73].to_vec())
        .collect();
    assert_eq!(slips.len(), 5);
    close(&desk);
    session.close();
    let after = bytes(&folder);
    for (name, content) in during.iter().chain(&after) {
        for code in &codes {
            let code = code.to_string();
            assert!(!holds(content, code.as_bytes()), "{name} holds {code}");
        }
    }
    let names: Vec<&str> = after.keys().map(String::as_str).collect();
    assert!(
        !names.iter().any(|name| name.starts_with("urn-")),
        "{names:?}"
    );
    for (name, content) in &after {
        assert!(!holds(content, &key), "{name} holds the key");
        for slip in &slips {
            assert!(!holds(content, slip), "{name} holds a slip");
        }
    }
}

#[test]
fn annulling_an_open_vote_empties_its_urn_too() {
    let (_root, session, codes) = open(false);
    let desk = session.desk();
    cast(&desk, codes[0], 1).unwrap();
    let reason = String::from("domanda sbagliata");
    desk.submit_blocking(VoteCommand::Annul { id: FIRST, reason })
        .unwrap();
    let vote = Arc::clone(desk.now().assembly.votes.get(FIRST).unwrap());
    assert_eq!(vote.phone.ballots, [Mark::Chosen(vec![1])]);
    assert!(vote.tally.is_none());
    let names = bytes(session.folder());
    assert!(!names.keys().any(|name| name.starts_with("urn-")));
}

#[test]
fn nobody_outside_can_empty_an_urn() {
    let (_root, session, _) = open(false);
    let forged = VoteCommand::EmptyUrn {
        id: FIRST,
        ballots: vec![Mark::Chosen(vec![0])],
        receipts: Vec::new(),
        then: Box::new(VoteCommand::Close { id: FIRST }),
    };
    let answer = session.desk().submit_blocking(forged);
    assert!(matches!(answer, Err(SubmitError::Refused(_))));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn whatever_phones_do_each_code_has_one_ballot_its_first_or_last_by_the_rule(
        tries in proptest::collection::vec((0usize..12, 0u16..2), 1..60),
        kill_at in 0usize..60,
        revisable in any::<bool>(),
    ) {
        let (_root, mut session, codes) = open(revisable);
        let mut copies = Vec::new();
        let mut expected: BTreeMap<usize, u16> = BTreeMap::new();
        for (place, (who, option)) in tries.iter().enumerate() {
            if place == kill_at {
                let copy = killed(session.folder());
                session = Session::open(copy.path(), sources()).unwrap();
                copies.push(copy);
            }
            let answer = cast(&session.desk(), codes[*who], *option);
            let known = expected.get(who).copied();
            match known {
                Some(earlier) if earlier != *option && !revisable => prop_assert!(answer.is_err()),
                _ => {
                    prop_assert!(answer.is_ok());
                    expected.insert(*who, *option);
                }
            }
        }
        close(&session.desk());
        let size = |n: usize| u64::try_from(n).unwrap();
        let count = |option| size(expected.values().filter(|o| **o == option).count());
        prop_assert_eq!(
            figures(&session.desk().now()),
            (count(0), count(1), size(expected.len()))
        );
    }
}
