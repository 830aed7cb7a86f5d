//! What the documents say of a theme that a motion closed.

use super::builder::{Session, terms};
use super::papers::{minutes, read};
use crate::assembly::themes::{ThemeCommand, ThemeOutcome};
use crate::assembly::vote::{Channel, Reading, Terms, VoteCommand};
use crate::assembly::{PositionId, ThemeId, VoteId};
use crate::export::Part;
use crate::tally::{BallotKind, Base, Mark, Threshold};
use crate::text::Lang;

/// A motion on the theme by hands, carried by more than half of the voters.
fn motion() -> Terms {
    let mut motion = terms(BallotKind::Motion, 0);
    motion.theme = Some(ThemeId(1));
    motion.channels.insert(Channel::Hands);
    motion.threshold = Some(Threshold {
        numerator: 1,
        denominator: 2,
        strict: true,
        base: Base::Voters,
    });
    motion
}

fn close_theme(session: &mut Session, vote: VoteId) {
    session.ok(ThemeCommand::CloseTheme {
        id: ThemeId(1),
        outcome: ThemeOutcome::Voted(vote),
        note: String::new(),
    });
}

fn annex(session: &Session) -> String {
    read(session, Part::Docpp, "allegato_docpp.docx", Lang::It)
}

/// What the annex advises on a theme that a motion closed, with one position left.
fn advice_after_a_motion(votes: &[u64]) -> String {
    let mut session = Session::new(20);
    let id = session.open(motion());
    session.hands(id, votes);
    session.ok(VoteCommand::Close { id });
    session.ok(ThemeCommand::Withdraw {
        id: PositionId(2),
        reason: "accordo sulla sera".into(),
    });
    close_theme(&mut session, id);
    annex(&session)
}

#[test]
fn a_proposal_that_a_motion_approved_is_handed_to_the_body_and_one_it_refused_is_not() {
    let approved = advice_after_a_motion(&[9, 4, 1]);
    let chosen = "l’assemblea ha scelto con il voto «Sera»";
    assert!(approved.contains(chosen), "{approved}");
    assert!(approved.contains("accogliere la scelta."), "{approved}");
    let refused = advice_after_a_motion(&[4, 9, 1]);
    assert!(!refused.contains(chosen), "{refused}");
    assert!(refused.contains("non approvata"), "{refused}");
}

#[test]
fn a_motion_on_a_theme_with_several_proposals_is_handed_to_the_body_by_its_question() {
    let mut session = Session::new(20);
    let mut motion = motion();
    motion.question = "Approvate il metodo?".into();
    let id = session.open(motion);
    session.hands(id, &[9, 4, 1]);
    session.ok(VoteCommand::Close { id });
    close_theme(&mut session, id);
    let annex = annex(&session);
    let told = "con la votazione n. 1, «Approvate il metodo?»: approvata";
    assert!(annex.contains(told), "{annex}");
    let words = minutes(&session);
    assert!(
        words.contains("«Approvate il metodo?»: approvata"),
        "{words}"
    );
    assert!(
        !words.contains("«Approvate il metodo?»: approvata;"),
        "{words}"
    );
}

#[test]
fn a_motion_on_the_only_proposal_of_a_theme_is_what_the_assembly_said_of_it() {
    let mut session = Session::new(9);
    session.ok(ThemeCommand::Withdraw {
        id: PositionId(2),
        reason: "ritirata".into(),
    });
    let mut terms = terms(BallotKind::Motion, 0);
    terms.theme = Some(ThemeId(1));
    let id = session.open(terms);
    let marked = |option| Reading::Valid(Mark::Chosen(vec![option]));
    session.read(id, &[marked(0), marked(0), marked(1)]);
    session.ok(VoteCommand::Close { id });
    close_theme(&mut session, id);
    let words = annex(&session);
    assert!(words.contains("2 su 3 votanti (66,7%)"), "{words}");
    assert!(!words.contains("nessun voto"), "{words}");
}

#[test]
fn a_vote_on_a_theme_that_says_nothing_of_its_proposals_is_told_beside_them() {
    let mut session = Session::new(9);
    let mut motion = terms(BallotKind::Motion, 0);
    motion.theme = Some(ThemeId(1));
    motion.question = "Approvate il metodo?".into();
    motion.quorum = Some(Threshold {
        numerator: 2,
        denominator: 3,
        strict: false,
        base: Base::Present,
    });
    let id = session.open(motion);
    let marked = |option| Reading::Valid(Mark::Chosen(vec![option]));
    session.read(id, &[marked(0), marked(0), marked(1)]);
    session.ok(VoteCommand::Close { id });
    let told = "Votazione n. 1, «Approvate il metodo?»: quorum non raggiunto";
    assert!(!annex(&session).contains(told), "before it is proclaimed");
    session.ok(VoteCommand::Proclaim {
        id,
        reason: String::new(),
    });
    for words in [annex(&session), minutes(&session)] {
        assert!(words.contains(told), "{words}");
    }
    let words = annex(&session);
    assert!(words.contains("Altre votazioni sul tema:"), "{words}");
    let cell = "nessun voto ha deciso su questa proposta";
    assert!(words.contains(cell), "{words}");
    assert!(!words.contains("nessun voto su questa"), "{words}");
}

#[test]
fn the_body_is_not_asked_to_take_into_account_a_vote_that_missed_its_quorum() {
    let mut session = Session::new(20);
    let mut motion = motion();
    motion.theme = None;
    motion.question = "Approvate il metodo?".into();
    motion.quorum = Some(Threshold {
        numerator: 1,
        denominator: 1,
        strict: false,
        base: Base::Present,
    });
    let id = session.open(motion);
    session.hands(id, &[9, 4, 1]);
    session.ok(VoteCommand::Close { id });
    session.ok(VoteCommand::Proclaim {
        id,
        reason: String::new(),
    });
    let words = annex(&session);
    assert!(words.contains("La votazione non ha effetto."), "{words}");
    assert!(!words.contains("tenerne conto"), "{words}");
}

#[test]
fn a_motion_without_a_threshold_is_approved_or_not_and_no_answer_to_it_is_chosen() {
    for (votes, outcome) in [
        ([9, 4, 1], "approvata"),
        ([4, 9, 1], "non approvata"),
        ([4, 4, 6], "non approvata"),
    ] {
        let mut session = Session::new(20);
        let mut motion = motion();
        motion.theme = None;
        motion.threshold = None;
        motion.question = "Approvate il metodo?".into();
        let id = session.open(motion);
        session.hands(id, &votes);
        session.ok(VoteCommand::Close { id });
        session.ok(VoteCommand::Proclaim {
            id,
            reason: String::new(),
        });
        let told = format!("«Approvate il metodo?»: {outcome} (votanti");
        for words in [annex(&session), minutes(&session)] {
            assert!(words.contains(&told), "{words}");
            assert!(!words.contains("scelta"), "{words}");
        }
    }
}

#[test]
fn the_table_of_a_vote_has_the_base_of_its_chart_before_the_others() {
    let mut session = Session::new(20);
    let mut motion = motion();
    motion.percent = Base::Present;
    let id = session.open(motion);
    session.hands(id, &[9, 4, 1]);
    session.ok(VoteCommand::Close { id });
    let words = minutes(&session);
    let headings = ["% su 20 presenti", "% su 14 votanti"].map(|heading| words.find(heading));
    assert!(
        headings[0].is_some() && headings[0] < headings[1],
        "{words}"
    );
    assert!(words.contains("100% = 20 presenti"), "{words}");
}
