use std::fs;
use std::path::Path;

use super::*;
use crate::assembly::ParticipantId;
use crate::assembly::tickets::TicketsCommand;
use crate::assembly::vote::{CallAnswer, Reading, TieRule, VoteCommand};
use crate::export::tests::builder::{Session, terms};
use crate::export::{Choice, save};
use crate::tally::{BallotKind, Mark};
use crate::text::{Lang, Text};

/// An assembly with a vote by hands and on paper, one on points, one that a lot settled, and one by roll call.
fn held() -> Session {
    let mut session = Session::full();
    let mut mixed = terms(BallotKind::One, 3);
    mixed.channels.insert(Channel::Hands);
    let id = session.open(mixed);
    session.hands(id, &[4, 2, 1]);
    session.read(id, &[Reading::Valid(Mark::Chosen(vec![1])), Reading::Blank]);
    session.ok(VoteCommand::Close { id });
    let points = BallotKind::Points {
        total: 6,
        cap: 4,
        spend_all: false,
    };
    let id = session.open(terms(points, 3));
    let given = Mark::Values(vec![Some(4), Some(2), None]);
    session.read(id, &[Reading::Valid(given)]);
    session.ok(VoteCommand::Close { id });
    let mut tied = terms(BallotKind::One, 2);
    tied.tie = TieRule::Lot;
    let id = session.open(tied);
    let marked = |option| Reading::Valid(Mark::Chosen(vec![option]));
    session.read(id, &[marked(0), marked(1)]);
    session.ok(VoteCommand::Close { id });
    session.ok(VoteCommand::DrawLot {
        id,
        seed: "17 4 90".into(),
    });
    let mut called = terms(BallotKind::One, 2);
    called.channels = [Channel::RollCall].into();
    let id = session.open(called);
    let order = [1, 2].map(ParticipantId).to_vec();
    session.ok(VoteCommand::OpenCall {
        id,
        order: order.clone(),
    });
    for person in order {
        let answer = CallAnswer::Choice(1);
        session.ok(VoteCommand::Call { id, person, answer });
    }
    let by = "segreteria".into();
    session.ok(VoteCommand::ReadBack { id, by });
    session.ok(VoteCommand::Close { id });
    session
}

fn saved(out: &Path) -> std::path::PathBuf {
    let session = held();
    save(&session.subject(), Choice::default(), out)
        .unwrap()
        .folder
}

fn found(folder: &Path) -> Finding {
    recount(folder, &Text::new(Lang::It)).unwrap()
}

#[expect(clippy::disallowed_methods, reason = "changes a file on purpose")]
fn overwrite(path: &Path, bytes: &[u8]) {
    fs::write(path, bytes).unwrap();
}

fn replace(path: &Path, from: &str, to: &str) {
    let before = fs::read_to_string(path).unwrap();
    let after = before.replacen(from, to, 1);
    assert_ne!(before, after, "{from} is in {}", path.display());
    overwrite(path, after.as_bytes());
}

#[test]
fn an_export_counts_the_same_from_its_files_alone() {
    let out = tempfile::tempdir().unwrap();
    let folder = saved(out.path());
    let whole = found(&folder);
    assert!(whole.agrees, "{:?}", whole.lines);
    assert_eq!(
        whole.lines.len(),
        6,
        "five votes and the sum: {:?}",
        whole.lines
    );
    let alone = found(&folder.join(FOLDER));
    assert!(alone.agrees, "{:?}", alone.lines);
}

#[test]
fn a_tie_broken_by_first_places_is_counted_again_and_told_to_a_stranger() {
    let mut session = Session::full();
    let points = BallotKind::Points {
        total: 6,
        cap: 4,
        spend_all: false,
    };
    let mut tied = terms(points, 2);
    tied.tie = TieRule::FirstPlaces;
    let id = session.open(tied);
    let given = |a, b| Reading::Valid(Mark::Values(vec![Some(a), Some(b)]));
    session.read(id, &[given(4, 0), given(1, 3), given(1, 3)]);
    session.ok(VoteCommand::Close { id });
    let vote = session.assembly().votes.get(id).unwrap();
    assert_eq!(vote.winners(), [1], "six points each, two first places");
    let out = tempfile::tempdir().unwrap();
    let folder = save(&session.subject(), Choice::default(), out.path())
        .unwrap()
        .folder;
    let whole = found(&folder);
    assert!(whole.agrees, "{:?}", whole.lines);
    let guide = fs::read_to_string(folder.join(FOLDER).join(GUIDE)).unwrap();
    assert!(guide.contains("1/k"), "{guide}");
}

#[test]
fn a_vote_whose_ballots_would_tell_who_voted_what_is_not_counted_again_from_the_files() {
    let mut session = Session::full();
    let mut secret = terms(BallotKind::One, 2);
    secret.secret = true;
    secret.channels.insert(Channel::Totals);
    let id = session.open(secret);
    let marked = |option| Reading::Valid(Mark::Chosen(vec![option]));
    session.read(id, &[marked(0), marked(1)]);
    session.ok(VoteCommand::TypeTotals {
        id,
        channel: Channel::Totals,
        totals: Totals {
            votes: vec![3, 2],
            ..Totals::default()
        },
    });
    session.ok(VoteCommand::Close { id });
    let out = tempfile::tempdir().unwrap();
    let folder = save(&session.subject(), Choice::default(), out.path())
        .unwrap()
        .folder;
    let whole = found(&folder);
    assert!(whole.agrees, "{:?}", whole.lines);
    let said = whole.lines.iter().any(|line| line.starts_with('!'));
    assert!(said, "{:?}", whole.lines);
    let rules = fs::read_to_string(folder.join(FOLDER).join(RULES)).unwrap();
    let rules: Rules = serde_json::from_str(&rules).unwrap();
    let ruled = rules.votes.last().unwrap();
    assert!(ruled.held && ruled.totals.is_empty());
}

#[test]
fn of_two_who_voted_in_secret_neither_figure_nor_tie_is_among_what_recounts() {
    let mut session = Session::full();
    let mut secret = terms(BallotKind::One, 2);
    secret.secret = true;
    secret.tie = TieRule::Lot;
    let id = session.open(secret);
    let marked = |option| Reading::Valid(Mark::Chosen(vec![option]));
    session.read(id, &[marked(0), marked(1)]);
    session.ok(VoteCommand::Close { id });
    session.ok(VoteCommand::DrawLot {
        id,
        seed: "17 4 90".into(),
    });
    let out = tempfile::tempdir().unwrap();
    let folder = save(&session.subject(), Choice::default(), out.path())
        .unwrap()
        .folder;
    let whole = found(&folder);
    assert!(whole.agrees, "{:?}", whole.lines);
    let said = whole.lines.iter().any(|line| line.starts_with('!'));
    assert!(said, "{:?}", whole.lines);
    let read = |file: &str| fs::read_to_string(folder.join(FOLDER).join(file)).unwrap();
    let rules: Rules = serde_json::from_str(&read(RULES)).unwrap();
    let ruled = rules.votes.last().unwrap();
    assert!(ruled.held && ruled.settled.is_empty());
    assert!(!read(GUIDE).contains("17 4 90"));
    assert!(!read("voti.csv").contains("Opzione 1"));
}

#[test]
fn a_ballot_a_figure_or_a_rule_that_was_changed_is_noticed() {
    for (file, from, to) in [
        ("schede_anonime.csv", "1,Sera,1", "2,Sera,1"),
        ("voti.csv", "vincente", "vincitore"),
        (RULES, "17 4 90", "17 4 91"),
    ] {
        let out = tempfile::tempdir().unwrap();
        let folder = saved(out.path());
        replace(&folder.join(FOLDER).join(file), from, to);
        let found = found(&folder);
        assert!(!found.agrees, "{file}");
        let named = found.lines.iter().any(|line| line.contains(file));
        assert!(named, "{file}: {:?}", found.lines);
    }
}

#[test]
fn without_the_list_a_changed_ballot_is_found_by_counting() {
    let out = tempfile::tempdir().unwrap();
    let folder = saved(out.path()).join(FOLDER);
    let ballots = folder.join("schede_anonime.csv");
    let lines = fs::read_to_string(&ballots).unwrap();
    let first = lines.lines().nth(1).unwrap().to_owned();
    replace(
        &ballots,
        &first,
        &first.replace(",1,1,Sera,1,", ",2,2,Mattina,1,"),
    );
    let found = found(&folder);
    assert!(
        !found.agrees && found.lines[0].starts_with('✗'),
        "{:?}",
        found.lines
    );
}

#[test]
fn without_the_list_what_a_vote_decided_is_compared_and_the_cell_is_named() {
    let out = tempfile::tempdir().unwrap();
    let folder = saved(out.path()).join(FOLDER);
    let figures = folder.join("voti.csv");
    let before = fs::read_to_string(&figures).unwrap();
    let after = before.replace(",vincente,", ",non_vincente,");
    assert_ne!(before, after);
    overwrite(&figures, after.as_bytes());
    let found = found(&folder);
    let told = found.lines.iter().any(|line| {
        line.contains("opzione") && line.contains("esito") && line.contains("non_vincente")
    });
    assert!(!found.agrees && told, "{:?}", found.lines);
}

#[test]
fn a_file_saved_by_another_program_is_told_apart_from_another_result() {
    let out = tempfile::tempdir().unwrap();
    let folder = saved(out.path());
    let ballots = folder.join(FOLDER).join("schede_anonime.csv");
    let ended = fs::read_to_string(&ballots).unwrap().replace('\n', "\r\n");
    overwrite(&ballots, ended.as_bytes());
    let changed = found(&folder);
    assert!(!changed.agrees && changed.lines[0].contains("schede_anonime.csv"));
    let last = changed.lines.last().unwrap();
    assert!(last.contains("I risultati tornano"), "{last}");
    overwrite(&folder.join(SUMS), b"");
    assert!(!found(&folder).agrees);
    fs::remove_file(folder.join(SUMS)).unwrap();
    let without = found(&folder);
    assert!(without.agrees && without.lines[0].starts_with('!'));
}

#[test]
fn a_lot_that_gives_another_order_is_told_apart() {
    let out = tempfile::tempdir().unwrap();
    let folder = saved(out.path()).join(FOLDER);
    let rules = fs::read_to_string(folder.join(RULES)).unwrap();
    let mut rules: Rules = serde_json::from_str(&rules).unwrap();
    let settled = rules.votes.iter_mut().flat_map(|vote| &mut vote.settled);
    settled.for_each(|settled| settled.order.reverse());
    let bytes = rules.render().unwrap();
    overwrite(&folder.join(RULES), &bytes);
    let found = found(&folder);
    let lot = found.lines.iter().any(|line| line.contains("sorteggio"));
    assert!(!found.agrees && lot, "{:?}", found.lines);
}

#[test]
fn a_folder_without_the_files_is_told_by_its_path() {
    let out = tempfile::tempdir().unwrap();
    let text = Text::new(Lang::It);
    let error = recount(out.path(), &text).unwrap_err();
    assert!(error.sentence(&text).contains(RULES), "{error}");
}

#[test]
fn of_a_folder_around_or_within_an_export_the_export_is_named() {
    let out = tempfile::tempdir().unwrap();
    let folder = saved(out.path());
    let text = Text::new(Lang::It);
    let named = format!("«{}»", folder.display());
    for elsewhere in [out.path().to_path_buf(), folder.join("dati_aperti")] {
        let words = recount(&elsewhere, &text).unwrap_err().sentence(&text);
        assert!(words.contains(&named), "{words}");
    }
    let packed = out.path().join("tutto.zip");
    let words = recount(&packed, &text).unwrap_err().sentence(&text);
    assert!(words.contains("estrailo"), "{words}");
}

#[test]
fn a_file_that_is_cut_short_is_told_in_words_with_its_line() {
    let text = Text::new(Lang::It);
    for file in [RULES, "voti.csv"] {
        let out = tempfile::tempdir().unwrap();
        let folder = saved(out.path()).join(FOLDER);
        let whole = fs::read(folder.join(file)).unwrap();
        overwrite(&folder.join(file), &whole[..whole.len() - 20]);
        let words = recount(&folder, &text).unwrap_err().sentence(&text);
        assert!(words.contains(file) && words.contains("riga"), "{words}");
        assert!(words.ends_with('.') && !words.contains(" line "), "{words}");
    }
}

#[test]
fn the_guide_names_rules_options_and_what_to_expect() {
    let session = held();
    let subject = session.subject();
    let source = Source::new(subject.assembly, subject.people, subject.zone);
    let text = Text::new(Lang::It);
    let pen = crate::export::pen::Pen {
        source: &source,
        text: &text,
    };
    let words = guide(&pen);
    for told in [
        "schede_anonime.csv",
        "1 = Sera",
        "17 4 90",
        "Sera: 3",
        "SHA-256",
    ] {
        assert!(words.contains(told), "{told}: {words}");
    }
    assert!(!words.contains("recount-"), "{words}");
}

#[test]
fn the_guide_names_the_receipts_of_a_vote_by_phone_and_of_no_other() {
    let mut session = held();
    session.ok(TicketsCommand::Issue { count: 3 });
    let mut by_phone = terms(BallotKind::One, 2);
    by_phone.channels = [Channel::Phone].into();
    by_phone.secret = true;
    let id = session.open(by_phone);
    let ballots = [0, 1, 1].map(|option| Mark::Chosen(vec![option])).to_vec();
    session.ok(VoteCommand::EmptyUrn {
        id,
        ballots,
        receipts: ["2A2A2A", "3B3B3B", "4C4C4C"].map(String::from).to_vec(),
        then: Box::new(VoteCommand::Close { id }),
    });
    let out = tempfile::tempdir().unwrap();
    let folder = save(&session.subject(), Choice::default(), out.path())
        .unwrap()
        .folder
        .join(FOLDER);
    let words = fs::read_to_string(folder.join(GUIDE)).unwrap();
    assert_eq!(words.matches("ricevute_voto_").count(), 1, "{words}");
    assert!(words.contains(&receipts(id)), "{words}");
    assert!(folder.join(receipts(id)).exists());
}
