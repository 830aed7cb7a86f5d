//! What a kill, a damaged or a removed file, and a copy leave of a vote by phone.

use super::*;
use crate::journal::folder::TICKETS;

#[test]
fn what_was_answered_is_there_after_a_kill_and_the_phones_go_on_with_the_same_codes() {
    let (_root, session, codes) = open(false);
    let desk = session.desk();
    let receipts: Vec<String> = codes[..4]
        .iter()
        .map(|code| cast(&desk, *code, 0).unwrap().receipt)
        .collect();
    let copy = killed(session.folder());
    let again = Session::open(copy.path(), sources()).unwrap();
    let desk = again.desk();
    assert_eq!(
        desk.now().assembly.votes.get(FIRST).unwrap().phone.arrived,
        4
    );
    assert_eq!(cast(&desk, codes[0], 0).unwrap().receipt, receipts[0]);
    cast(&desk, codes[4], 1).unwrap();
    close(&desk);
    assert_eq!(figures(&desk.now()), (4, 1, 5));
    let vote = Arc::clone(desk.now().assembly.votes.get(FIRST).unwrap());
    assert!(receipts.iter().all(|r| vote.phone.receipts.contains(r)));
}

#[test]
fn a_kill_between_the_record_and_the_end_of_the_urn_neither_loses_nor_doubles_a_ballot() {
    let (_root, session, codes) = open(false);
    let desk = session.desk();
    for (code, option) in codes.iter().zip([0, 1, 1]) {
        cast(&desk, *code, option).unwrap();
    }
    let before = killed(session.folder());
    close(&desk);
    let after = killed(session.folder());
    // The journal is already closed; of the urn there is all, the key overwritten, or the file alone.
    for left in 0..4 {
        let crashed = killed(after.path());
        let from = |name: &str| {
            fs::copy(before.path().join(name), crashed.path().join(name)).unwrap();
        };
        from("urn-1.jsonl");
        match left {
            0 => from("urn-1.key"),
            1 => {
                fs::File::create(crashed.path().join("urn-1.key")).unwrap();
            }
            2 => {}
            _ => {
                fs::File::create(crashed.path().join("urn-1.jsonl")).unwrap();
            }
        }
        let again = Session::open(crashed.path(), sources()).unwrap();
        assert_eq!(figures(&again.desk().now()), (1, 2, 3));
        again.close();
        let names = bytes(crashed.path());
        assert!(!names.keys().any(|n| n.starts_with("urn-")), "{left}");
        assert!(verify_session(crashed.path()).unwrap().agrees());
    }
    // The urn is whole and the journal does not know of the closing: the vote is still open.
    let again = Session::open(before.path(), sources()).unwrap();
    close(&again.desk());
    assert_eq!(figures(&again.desk().now()), (1, 2, 3));
}

#[test]
fn an_urn_that_cannot_be_read_keeps_the_session_shut_and_a_copy_goes_on_without_it() {
    let (root, session, codes) = open(false);
    cast(&session.desk(), codes[0], 1).unwrap();
    let folder = session.folder().to_path_buf();
    session.close();
    assert!(!has_broken_urn(&folder));
    fs::remove_file(folder.join(format!("urn-{FIRST}.key"))).unwrap();
    assert!(has_broken_urn(&folder));
    let found = verify_session(&folder).unwrap();
    assert!(found.agrees() && found.has_broken_urn, "{found:?}");
    let error = Session::open(&folder, sources()).unwrap_err();
    assert!(matches!(error, JournalError::Damaged { .. }), "{error}");
    let copied = crate::journal::rescue(&folder, root.path()).unwrap();
    assert!(!has_broken_urn(&copied.folder));
    let again = Session::open(&copied.folder, sources()).unwrap();
    assert_eq!(again.desk().now().assembly.votes.open().count(), 1);
}

#[test]
fn a_copy_made_while_phones_vote_says_that_it_lacks_their_ballots() {
    let (root, session, codes) = open(false);
    let desk = session.desk();
    let lacks = || {
        let copied = crate::journal::copy(session.folder(), &root.path().join("chiavetta"));
        copied.unwrap().lacks_ballots
    };
    assert!(!lacks(), "no ballot came in yet");
    cast(&desk, codes[0], 1).unwrap();
    assert!(lacks());
    close(&desk);
    assert!(!lacks(), "they are in the record now");
}

#[test]
fn without_the_key_of_the_codes_an_assembly_opens_and_says_so() {
    let (_root, session, codes) = open(false);
    cast(&session.desk(), codes[0], 1).unwrap();
    let folder = session.folder().to_path_buf();
    session.close();
    let again = Session::open(&folder, sources()).unwrap();
    assert!(!again.report().codes_lost);
    again.close();
    fs::remove_file(folder.join(TICKETS)).unwrap();
    let again = Session::open(&folder, sources()).unwrap();
    assert!(again.report().codes_lost);
    assert!(again.desk().codes_blocking().unwrap().is_empty());
    close(&again.desk());
    assert_eq!(figures(&again.desk().now()).2, 1);
}
