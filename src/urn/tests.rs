use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::*;
use crate::assembly::Assembly;
use crate::assembly::testing::Story;
use crate::assembly::tickets::TicketsCommand;
use crate::assembly::vote::{Channel, Terms, VoteCommand};
use crate::journal::JournalError;
use crate::journal::folder::TICKETS;

const FIRST: VoteId = VoteId(1);

fn key(byte: u8) -> Key {
    Key::new([byte; BYTES])
}

fn mark(options: &[u16]) -> Mark {
    Mark::Chosen(options.to_vec())
}

/// An assembly with an open vote by phone and three tickets.
fn assembly() -> Assembly {
    let mut story = Story::usual();
    story.arrive(5);
    story.ok(TicketsCommand::Issue { count: 3 });
    let terms = Terms {
        channels: [Channel::Phone].into(),
        ..crate::assembly::testing::plain_vote()
    };
    story.ok(VoteCommand::Draft(Box::new(terms)));
    story.ok(VoteCommand::Open { id: FIRST });
    story.assembly().clone()
}

/// Urns with three codes and an urn for the first vote, on disk.
fn begun(folder: &Path) -> (UrnFiles, Urns, Vec<Code>) {
    let mut urns = Urns::default();
    urns.set_tickets_key(key(1));
    urns.list(3);
    urns.begin(FIRST, key(2));
    let mut files = UrnFiles::new(folder);
    let deeds = [Deed::Tickets(key(1)), Deed::Begin(FIRST, key(2))];
    files.write(&deeds).unwrap();
    let codes = urns.codes().into_iter().map(|(_, code)| code).collect();
    (files, urns, codes)
}

fn put(files: &mut UrnFiles, urns: &mut Urns, code: &Code, ballot: &Mark) -> Taken {
    let (taken, deed) = urns.put(FIRST, code, ballot.clone(), true).unwrap();
    files.write(deed.as_slice()).unwrap();
    taken
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

fn add_bytes(path: &Path, bytes: &[u8]) {
    use std::io::Write as _;
    let mut file = fs::OpenOptions::new().append(true).open(path).unwrap();
    file.write_all(bytes).unwrap();
}

#[cfg(unix)]
#[test]
fn keys_and_ballots_of_an_open_vote_are_for_the_owner_of_the_folder_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let dir = tempfile::tempdir().unwrap();
    let (mut files, mut urns, codes) = begun(dir.path());
    put(&mut files, &mut urns, &codes[0], &mark(&[1]));
    assert_eq!(names(dir.path()).len(), 3);
    for name in names(dir.path()) {
        let file = fs::metadata(dir.path().join(&name)).unwrap();
        assert_eq!(file.permissions().mode() & 0o077, 0, "{name}");
    }
}

#[test]
fn codes_are_all_different_and_the_same_after_opening_again() {
    let mut urns = Urns::default();
    urns.set_tickets_key(key(9));
    urns.list(5_000);
    let codes = urns.codes();
    assert_eq!(codes.len(), 5_000);
    assert_eq!(codes[41].0, TicketId(42));
    let mut again = Urns::default();
    again.set_tickets_key(key(9));
    again.list(100);
    again.list(5_000);
    assert_eq!(again.codes(), codes);
    assert_eq!(again.ticket(&codes[41].1), Some(TicketId(42)));
}

#[test]
fn the_same_ballot_again_is_one_ballot_and_another_takes_its_place_only_if_the_rule_says_so() {
    let folder = TempDir::new().unwrap();
    let (_, mut urns, codes) = begun(folder.path());
    let (first, deed) = urns.put(FIRST, &codes[0], mark(&[0]), false).unwrap();
    assert!(deed.is_some() && !first.changed);
    let (again, deed) = urns.put(FIRST, &codes[0], mark(&[0]), false).unwrap();
    assert!(deed.is_none());
    assert_eq!(again.receipt, first.receipt);
    let receipt = first.receipt.clone();
    assert_eq!(
        urns.put(FIRST, &codes[0], mark(&[1]), false).unwrap_err(),
        Declined::AlreadyVoted { receipt }
    );
    let (changed, _) = urns.put(FIRST, &codes[0], mark(&[1]), true).unwrap();
    assert!(changed.changed);
    assert_eq!(changed.receipt, first.receipt);
    let contents = urns.contents(FIRST);
    assert_eq!(contents.ballots, [mark(&[1])]);
    assert_eq!(contents.receipts, [first.receipt]);
}

#[test]
fn what_was_written_is_read_again_with_the_last_ballot_of_each_code() {
    let folder = TempDir::new().unwrap();
    let (mut files, mut urns, codes) = begun(folder.path());
    put(&mut files, &mut urns, &codes[0], &mark(&[0]));
    put(&mut files, &mut urns, &codes[1], &Mark::Blank);
    let taken = put(&mut files, &mut urns, &codes[0], &mark(&[1]));
    drop(files);
    let (mut files, mut again) = open(folder.path(), &assembly()).unwrap();
    assert_eq!(again.contents(FIRST), urns.contents(FIRST));
    assert_eq!(again.receipt(FIRST, &codes[0]), Some(taken.receipt));
    assert_eq!(again.receipt(FIRST, &codes[2]), None);
    assert_eq!(again.codes(), urns.codes());
    put(&mut files, &mut again, &codes[2], &mark(&[1]));
    let (_, third) = open(folder.path(), &assembly()).unwrap();
    assert_eq!(third.contents(FIRST).ballots.len(), 3);
}

#[test]
fn a_torn_end_is_cut_and_damage_before_the_end_is_refused() {
    let folder = TempDir::new().unwrap();
    let (mut files, mut urns, codes) = begun(folder.path());
    put(&mut files, &mut urns, &codes[0], &mark(&[0]));
    drop(files);
    let path = folder.path().join("urn-1.jsonl");
    add_bytes(&path, b"{\"slip\":\"00");
    let (mut files, mut again) = open(folder.path(), &assembly()).unwrap();
    assert_eq!(again.contents(FIRST).ballots, [mark(&[0])]);
    add_bytes(&path, b"not a line\n");
    put(&mut files, &mut again, &codes[1], &mark(&[0]));
    let error = open(folder.path(), &assembly()).unwrap_err();
    assert!(
        matches!(error, JournalError::Damaged { line: 2, .. }),
        "{error}"
    );
}

#[test]
fn an_urn_gone_on_with_leaves_nothing_of_the_order_in_which_ballots_came() {
    let folder = TempDir::new().unwrap();
    let (mut files, mut urns, codes) = begun(folder.path());
    put(&mut files, &mut urns, &codes[0], &mark(&[0]));
    put(&mut files, &mut urns, &codes[1], &mark(&[1]));
    drop(files);
    let path = folder.path().join("urn-1.jsonl");
    let witness = folder.path().join("witness");
    fs::hard_link(&path, &witness).unwrap();
    let (_, again) = open(folder.path(), &assembly()).unwrap();
    assert_eq!(again.contents(FIRST).ballots.len(), 2);
    let left = fs::read(&witness).unwrap();
    assert!(!left.is_empty());
    assert!(left.iter().all(|byte| *byte == 0), "{left:?}");
    fs::remove_file(&witness).unwrap();
    assert_eq!(names(folder.path()), [TICKETS, "urn-1.jsonl", "urn-1.key"]);
}

#[test]
fn a_crash_while_an_urn_is_written_anew_costs_no_ballot() {
    let folder = TempDir::new().unwrap();
    let (mut files, mut urns, codes) = begun(folder.path());
    put(&mut files, &mut urns, &codes[0], &mark(&[0]));
    drop(files);
    let path = folder.path().join("urn-1.jsonl");
    fs::hard_link(&path, folder.path().join("urn-1.jsonl.old")).unwrap();
    let (mut files, again) = open(folder.path(), &assembly()).unwrap();
    assert_eq!(again.contents(FIRST).ballots, [mark(&[0])]);
    let (_, again) = open(folder.path(), &assembly()).unwrap();
    assert_eq!(again.contents(FIRST).ballots, [mark(&[0])]);
    fs::hard_link(&path, folder.path().join("urn-1.jsonl.old")).unwrap();
    files.condemn(&[FIRST]);
    assert_eq!(names(folder.path()), [TICKETS]);
}

#[test]
fn a_ballot_changed_by_hand_is_found_out() {
    let folder = TempDir::new().unwrap();
    let (mut files, mut urns, codes) = begun(folder.path());
    put(&mut files, &mut urns, &codes[0], &mark(&[0]));
    put(&mut files, &mut urns, &codes[1], &mark(&[0]));
    drop(files);
    let path = folder.path().join("urn-1.jsonl");
    let text = fs::read_to_string(&path).unwrap();
    let forged = text.replacen("[0]", "[1]", 1);
    assert_ne!(forged, text);
    fs::remove_file(&path).unwrap();
    fs::File::create(&path).unwrap();
    add_bytes(&path, forged.as_bytes());
    assert!(open(folder.path(), &assembly()).is_err());
}

#[test]
fn an_urn_whose_ballots_are_in_the_record_is_destroyed_whatever_was_left_of_it() {
    for gone in ["", "urn-1.key", "urn-1.jsonl"] {
        let folder = TempDir::new().unwrap();
        let (mut files, mut urns, codes) = begun(folder.path());
        put(&mut files, &mut urns, &codes[0], &mark(&[0]));
        drop(files);
        if !gone.is_empty() {
            fs::remove_file(folder.path().join(gone)).unwrap();
        }
        let (_, again) = open(folder.path(), &Assembly::default()).unwrap();
        assert_eq!(names(folder.path()), [TICKETS], "without {gone}");
        assert!(!again.has(FIRST));
    }
}

#[test]
fn a_key_without_ballots_is_an_urn_that_never_began_and_ballots_without_a_key_are_refused() {
    let folder = TempDir::new().unwrap();
    let (mut files, mut urns, codes) = begun(folder.path());
    fs::remove_file(folder.path().join("urn-1.jsonl")).unwrap();
    let (_, again) = open(folder.path(), &assembly()).unwrap();
    assert_eq!(again.contents(FIRST), Contents::default());
    files.write(&[Deed::Begin(FIRST, key(2))]).unwrap();
    put(&mut files, &mut urns, &codes[0], &mark(&[0]));
    fs::remove_file(folder.path().join("urn-1.key")).unwrap();
    assert!(open(folder.path(), &assembly()).is_err());
}

#[test]
fn condemned_urns_leave_nothing() {
    let folder = TempDir::new().unwrap();
    let (mut files, mut urns, codes) = begun(folder.path());
    put(&mut files, &mut urns, &codes[0], &mark(&[0]));
    files.condemn(&[FIRST]);
    assert_eq!(names(folder.path()), [TICKETS]);
}

#[test]
fn a_key_of_the_tickets_that_cannot_be_read_is_set_aside_and_costs_the_codes_only() {
    let folder = TempDir::new().unwrap();
    let (mut files, mut urns, codes) = begun(folder.path());
    put(&mut files, &mut urns, &codes[0], &mark(&[0]));
    drop(files);
    let path = folder.path().join(TICKETS);
    fs::remove_file(&path).unwrap();
    fs::File::create(&path).unwrap();
    add_bytes(&path, b"zz");
    let (_, again) = open(folder.path(), &assembly()).unwrap();
    assert!(!again.has_tickets_key());
    assert_eq!(again.contents(FIRST).ballots, [mark(&[0])]);
    assert!(!path.exists());
    assert!(folder.path().join("tickets.damaged-1").exists());
}

#[test]
fn looking_whether_urns_can_be_read_changes_nothing() {
    let folder = TempDir::new().unwrap();
    let (mut files, mut urns, codes) = begun(folder.path());
    put(&mut files, &mut urns, &codes[0], &mark(&[0]));
    drop(files);
    assert!(check(folder.path(), &assembly()).is_ok());
    assert!(check(folder.path(), &Assembly::default()).is_ok());
    let kept = names(folder.path());
    assert!(kept.contains(&"urn-1.jsonl".to_owned()), "{kept:?}");
    fs::remove_file(folder.path().join("urn-1.key")).unwrap();
    assert!(check(folder.path(), &assembly()).is_err());
}
