//! The list of votes, and which one it proposes.

use super::{first, hall, two};
use crate::assembly::VoteId;
use crate::assembly::testing::plain_vote;
use crate::assembly::vote::{Reading, Stage, Terms, TieRule, VoteCommand};
use crate::tally::Mark;
use crate::tui::testing::{LARGE, SMALL, pictures};

#[test]
fn the_list_of_votes_looks_as_it_is_kept() {
    pictures("votes_empty", |set| {
        let play = hall(set, &["Aprire di sera", "Aprire di mattina"]);
        assert!(set.size == SMALL || set.size == LARGE);
        play
    });
    pictures("votes_new", |set| {
        hall(set, &["Aprire di sera", "Aprire di mattina"]).keys("<Enter>")
    });
    pictures("votes_list", |set| {
        let letter = if set.lang == crate::text::Lang::It {
            "s"
        } else {
            "y"
        };
        let mut play = hall(set, &["Aprire di sera", "Aprire di mattina"]);
        play.press("<Enter><Enter><Enter>");
        play.press(letter);
        play.submit(VoteCommand::Annul {
            id: VoteId(1),
            reason: "domanda sbagliata".into(),
        });
        play.submit(VoteCommand::Repeat {
            id: VoteId(1),
            reason: String::new(),
        });
        play.press("<Esc>");
        play
    });
}

#[test]
fn once_the_vote_that_was_picked_was_voted_the_next_one_is_proposed() {
    let mut play = two();
    for question in ["Prima?", "Seconda?", "Terza?"] {
        let question = question.into();
        play.submit(VoteCommand::Draft(Box::new(Terms {
            question,
            ..plain_vote()
        })));
    }
    play.press("<Down>");
    assert_eq!(play.row(-2), "▶ INVIO  Prepara e apri: Seconda?");
    let (id, pack) = (VoteId(2), 1);
    play.submit(VoteCommand::Open { id });
    play.submit(VoteCommand::OpenPack { id, counted: 1 });
    let reading = Reading::Valid(Mark::Chosen(vec![0]));
    play.submit(VoteCommand::ReadSlip {
        id,
        pack,
        slip: 1,
        reading,
    });
    play.submit(VoteCommand::ClosePack { id, pack });
    play.submit(VoteCommand::Close { id });
    assert_eq!(play.row(-2), "▶ INVIO  Prepara e apri: Prima?");
    play.press("<Down>");
    assert_eq!(play.row(-2), "▶ INVIO  Guarda i risultati: Seconda?");
}

#[test]
fn a_vote_annulled_where_nothing_is_due_stays_the_one_that_is_picked() {
    let mut play = two();
    for (id, question) in [(1, "Prima?"), (2, "Seconda?")] {
        let question = question.into();
        play.submit(VoteCommand::Draft(Box::new(Terms {
            question,
            ..plain_vote()
        })));
        let id = VoteId(id);
        play.submit(VoteCommand::Open { id });
        if id == VoteId(2) {
            let reason = "domanda sbagliata".to_owned();
            play.submit(VoteCommand::Annul { id, reason });
        } else {
            play.submit(VoteCommand::OpenPack { id, counted: 1 });
            play.submit(VoteCommand::ReadSlip {
                id,
                pack: 1,
                slip: 1,
                reading: Reading::Valid(Mark::Chosen(vec![0])),
            });
            play.submit(VoteCommand::ClosePack { id, pack: 1 });
            play.submit(VoteCommand::Close { id });
        }
    }
    play.press("<Up>");
    assert_eq!(play.row(-2), "▶ INVIO  Guarda i risultati: Prima?");
    let reason = "lo chiede la sala".to_owned();
    play.submit(VoteCommand::Annul {
        id: VoteId(1),
        reason,
    });
    assert_eq!(play.row(-2), "▶ INVIO  Guarda i risultati: Prima?");
}

#[test]
fn a_vote_repeated_from_its_results_is_the_one_that_is_proposed() {
    let mut play = two();
    for question in ["Prima?", "Seconda?"] {
        let question = question.into();
        play.submit(VoteCommand::Draft(Box::new(Terms {
            question,
            ..plain_vote()
        })));
    }
    let id = VoteId(1);
    play.submit(VoteCommand::Open { id });
    let reason = "domanda sbagliata".to_owned();
    play.submit(VoteCommand::Annul { id, reason });
    play.press("<Down><Up>");
    assert_eq!(play.row(-2), "▶ INVIO  Guarda i risultati: Prima?");
    play.press("<Enter>n");
    assert_eq!(
        play.row(-2),
        "▶ INVIO  Prepara e apri la ripetizione: Prima?"
    );
    play.press("<Enter><Enter>s");
    let stage = |id| play.assembly().votes.get(VoteId(id)).unwrap().stage;
    assert_eq!((stage(2), stage(3)), (Stage::Draft, Stage::Open));
}

#[test]
fn a_draft_is_changed_and_thrown_away_from_the_list() {
    let mut play = two();
    play.press("<Enter><Enter><Enter><Esc><Esc>");
    play.press("m<Down><End><Up><Up><Up><Up><Right><Right><Enter><Esc><Esc>");
    assert_eq!(first(&play).terms.tie, TieRule::Table);
    play.press("t");
    assert!(first(&play).is_discarded());
    assert_eq!(play.row(-2), "▶ INVIO  Prepara un voto");
}
