//! Which counts leave the program: not those of an open vote, and beside the one that holds those that no longer do.

use super::builder::{Session, chosen, terms};
use super::papers::{minutes, read};
use super::{column, table};
use crate::assembly::VoteId;
use crate::assembly::vote::{Reading, TieRule, VoidReason, VoteCommand};
use crate::export::Part;
use crate::tally::BallotKind;
use crate::text::Lang;

#[test]
fn of_an_open_vote_only_the_terms_leave_the_program() {
    let mut session = Session::new(9);
    let vote = session.open(terms(BallotKind::One, 2));
    session.read(
        vote,
        &[
            chosen(&[0]),
            chosen(&[1]),
            Reading::Void(VoidReason::Unreadable),
        ],
    );
    let is_covered = |session: &Session| {
        for name in ["voti", "schede_anonime", "nulle"] {
            assert!(table(session, name).is_empty(), "{name}");
        }
        let ledger = table(session, "votazioni");
        assert_eq!(ledger.len(), 1);
        assert_eq!(ledger[0]["stato"], "aperta");
        assert_eq!(ledger[0]["quesito"], "Quale?");
        let figures = [
            "conteggio",
            "votanti",
            "valide",
            "bianche",
            "nulle",
            "schede_restituite",
            "presenti",
            "avvisi",
        ];
        assert!(figures.iter().all(|heading| ledger[0][heading].is_empty()));
    };
    is_covered(&session);
    // Opened again it keeps its ballots, so that its earlier count is a subtotal.
    session.ok(VoteCommand::Close { id: vote });
    session.ok(VoteCommand::Reopen {
        id: vote,
        reason: "un pacco in ritardo".into(),
    });
    is_covered(&session);
}

#[test]
fn the_minutes_say_where_the_number_went_of_a_vote_that_was_thrown_away() {
    let mut session = Session::new(9);
    let prepared = terms(BallotKind::One, 2);
    session.ok(VoteCommand::Draft(Box::new(prepared)));
    session.ok(VoteCommand::Discard { id: VoteId(1) });
    let held = session.open(terms(BallotKind::One, 2));
    assert_eq!(held, VoteId(2), "no number is given twice");
    session.read(held, &[chosen(&[0])]);
    session.ok(VoteCommand::Close { id: held });
    let words = minutes(&session);
    let told = "La votazione n. 1 era preparata e non è stata aperta.";
    assert!(words.contains(told), "{words}");
}

#[test]
fn a_superseded_count_that_would_tell_what_the_last_voter_voted_is_held() {
    let told = |late: &[Reading]| {
        let mut session = Session::new(9);
        let mut secret = terms(BallotKind::One, 2);
        secret.secret = true;
        let vote = session.open(secret);
        session.read(vote, &[0, 0, 1, 1].map(|option| chosen(&[option])));
        session.ok(VoteCommand::Close { id: vote });
        session.ok(VoteCommand::Reopen {
            id: vote,
            reason: "un pacco in ritardo".into(),
        });
        session.read(vote, late);
        session.ok(VoteCommand::Close { id: vote });
        let valid = column(&session, "votazioni", "valide");
        (column(&session, "voti", "conteggio"), valid[0].clone())
    };
    let (counts, valid) = told(&[chosen(&[1])]);
    assert_eq!(counts, ["2", "2"]);
    assert_eq!(valid, "", "a blank last ballot would show too");
    let (counts, valid) = told(&[0, 1, 1].map(|option| chosen(&[option])));
    assert_eq!(counts, ["1", "1", "2", "2"]);
    assert_eq!(valid, "4");
}

#[test]
fn a_superseded_count_stays_beside_the_one_that_holds() {
    let mut session = Session::new(9);
    let vote = session.open(terms(BallotKind::One, 2));
    session.read(vote, &[chosen(&[0])]);
    session.ok(VoteCommand::Close { id: vote });
    session.ok(VoteCommand::Reopen {
        id: vote,
        reason: "un pacco in ritardo".into(),
    });
    session.read(vote, &[chosen(&[1]), chosen(&[1])]);
    session.ok(VoteCommand::Close { id: vote });
    assert_eq!(
        column(&session, "votazioni", "validita"),
        ["superato", "valido"]
    );
    assert_eq!(
        column(&session, "votazioni", "motivo"),
        ["un pacco in ritardo", ""]
    );
    assert_eq!(column(&session, "votazioni", "votanti"), ["1", "3"]);
    assert_eq!(column(&session, "voti", "voti"), ["1", "0", "2", "1"]);
    assert_eq!(
        column(&session, "schede_anonime", "opzione_n"),
        ["1", "2", "2"]
    );
}

#[test]
fn an_annulled_vote_keeps_its_figures_and_its_reason() {
    let mut session = Session::new(9);
    let vote = session.open(terms(BallotKind::One, 2));
    session.read(vote, &[chosen(&[0])]);
    session.ok(VoteCommand::Close { id: vote });
    session.ok(VoteCommand::Annul {
        id: vote,
        reason: "urna non sigillata".into(),
    });
    session.ok(VoteCommand::Repeat {
        id: vote,
        reason: String::new(),
    });
    assert_eq!(
        column(&session, "votazioni", "stato"),
        ["annullata"],
        "a draft is not a vote"
    );
    assert_eq!(
        column(&session, "votazioni", "motivo"),
        ["urna non sigillata"]
    );
    assert_eq!(column(&session, "voti", "voti"), ["1", "0"]);
    assert_eq!(
        column(&session, "voti", "validita"),
        ["annullato", "annullato"]
    );
    assert_eq!(column(&session, "schede_anonime", "scheda"), ["1"]);
}

#[test]
fn a_vote_that_holds_and_is_repeated_says_why_in_the_ledger() {
    let mut session = Session::full();
    let vote = session.open(terms(BallotKind::One, 2));
    session.read(vote, &[chosen(&[0])]);
    session.ok(VoteCommand::Close { id: vote });
    session.ok(VoteCommand::Repeat {
        id: vote,
        reason: "lo chiede Zenobia Zannoni".into(),
    });
    let id = *session.assembly().votes.list.last_key_value().unwrap().0;
    session.ok(VoteCommand::Open { id });
    let ledger = table(&session, "votazioni");
    let last = ledger.last().unwrap();
    assert_eq!(last["ripete"], vote.0.to_string());
    assert_eq!(
        last["motivo_ripetizione"], "lo chiede Partecipante 013",
        "with the name covered"
    );
    let mut others = ledger.iter().rev().skip(1);
    assert!(others.all(|row| row["motivo_ripetizione"].is_empty()));
}

#[test]
fn a_vote_annulled_while_open_gives_no_figure_away() {
    let mut session = Session::new(9);
    let vote = session.open(terms(BallotKind::One, 2));
    session.read(vote, &[chosen(&[0])]);
    session.ok(VoteCommand::Annul {
        id: vote,
        reason: "allarme antincendio".into(),
    });
    assert_eq!(
        column(&session, "votazioni", "motivo"),
        ["allarme antincendio"]
    );
    assert_eq!(column(&session, "votazioni", "votanti"), [""]);
    assert!(table(&session, "schede_anonime").is_empty());
    assert!(table(&session, "voti").is_empty());
}

#[test]
fn a_tie_that_went_to_a_run_off_is_not_told_as_one_to_be_settled_still() {
    let mut session = Session::new(9);
    let mut terms = terms(BallotKind::One, 2);
    terms.tie = TieRule::RunOff;
    let hold = |session: &mut Session, id: VoteId, readings: &[Reading]| {
        session.read(id, readings);
        session.ok(VoteCommand::Close { id });
        let reason = String::new();
        session.ok(VoteCommand::Proclaim { id, reason });
    };
    let first = session.open(terms);
    hold(&mut session, first, &[chosen(&[0]), chosen(&[1])]);
    let pending = "parità da risolvere";
    assert!(minutes(&session).contains(pending));
    session.ok(VoteCommand::RunOff {
        id: first,
        reason: String::new(),
    });
    let id = VoteId(2);
    session.ok(VoteCommand::Open { id });
    hold(
        &mut session,
        id,
        &[chosen(&[0]), chosen(&[0]), chosen(&[1])],
    );
    let annex = read(&session, Part::Docpp, "allegato_docpp.docx", Lang::It);
    let words = minutes(&session);
    for words in [&words, &annex] {
        let told = "parità, andata al ballottaggio (votazione n. 2)";
        assert!(words.contains(told), "{words}");
        assert!(!words.contains(pending), "{words}");
    }
    let told = "Il ballottaggio è la votazione n. 2.";
    assert!(words.contains(told), "{words}");
}
