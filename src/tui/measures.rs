//! How robust the results of votes are, measured beside the loop: a key never waits for it.
//!
//! The screen on top names a vote ([`Page::measures`](super::screens::Page::measures)); the program asks for it once,
//! the loop measures it on a thread of its own, and what is found is kept with the count it was found for. When that
//! count no longer holds, what was found is not shown and the vote is measured anew.

use std::collections::BTreeMap;
use std::future::pending;
use std::sync::Arc;
use std::thread;

use tokio::sync::oneshot;

use crate::assembly::VoteId;
use crate::assembly::vote::{Tally, Vote};
use crate::present::robustness::{RobustnessView, robustness};

/// What was measured of each vote.
#[derive(Clone, Debug, Default)]
pub struct Measures {
    done: BTreeMap<VoteId, Measured>,
    is_running: bool,
}

/// What is known of how robust the result of a vote is.
#[derive(Clone, Copy, Debug)]
pub enum Found<'a> {
    /// It was not measured yet, as the vote is counted now.
    NotYet,
    /// It cannot be measured.
    Nothing,
    /// The figures.
    Figures(&'a RobustnessView),
}

/// What was found, and for which count.
#[derive(Clone, Debug)]
struct Measured {
    tally: Option<Arc<Tally>>,
    view: Option<RobustnessView>,
}

impl Measures {
    /// What is known of a vote as it is counted now.
    pub fn of(&self, vote: &Vote) -> Found<'_> {
        let same = |measured: &&Measured| same(measured.tally.as_ref(), vote.tally.as_ref());
        match self.done.get(&vote.id).filter(same) {
            None => Found::NotYet,
            Some(Measured { view: None, .. }) => Found::Nothing,
            Some(Measured {
                view: Some(view), ..
            }) => Found::Figures(view),
        }
    }

    /// Whether this vote is to be measured now: it is counted, not measured, and nothing else is being measured.
    pub fn begin(&mut self, vote: &Vote) -> bool {
        let is_new = matches!(self.of(vote), Found::NotYet);
        let begins = !self.is_running && vote.is_counted() && is_new;
        self.is_running |= begins;
        begins
    }

    /// Keeps what was found for the count that `vote` had; `None` when it could not be measured.
    pub fn end(&mut self, vote: &Vote, view: Option<RobustnessView>) {
        self.is_running = false;
        let tally = vote.tally.clone();
        self.done.insert(vote.id, Measured { tally, view });
    }
}

fn same(one: Option<&Arc<Tally>>, other: Option<&Arc<Tally>>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => Arc::ptr_eq(one, other) || one == other,
        (None, None) => true,
        (Some(_), None) | (None, Some(_)) => false,
    }
}

/// A vote being measured on a thread of its own.
#[derive(Debug)]
pub(super) struct Job {
    vote: Arc<Vote>,
    answer: oneshot::Receiver<Option<RobustnessView>>,
}

impl Job {
    /// Begins to measure. The program may end without waiting for the thread: it holds nothing but the vote.
    pub(super) fn begin(vote: Arc<Vote>) -> Self {
        let (tell, answer) = oneshot::channel();
        let measured = Arc::clone(&vote);
        let work = move || drop(tell.send(robustness(&measured)));
        // Without a thread the sender is gone at once, which says that the vote could not be measured.
        drop(thread::Builder::new().spawn(work));
        Self { vote, answer }
    }
}

/// Waits until the vote in `job` is measured, then frees it for another; with none it waits for ever.
///
/// Nothing is lost when the wait is given up and begun again.
pub(super) async fn finished(job: &mut Option<Job>) -> (Arc<Vote>, Option<RobustnessView>) {
    let Some(running) = job else {
        return pending().await;
    };
    let view = (&mut running.answer).await.ok().flatten();
    let vote = Arc::clone(&running.vote);
    *job = None;
    (vote, view)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assembly::testing::{Story, plain_motion};
    use crate::assembly::vote::{Channel, Totals, VoteCommand};

    const ID: VoteId = VoteId(1);

    /// A motion voted by hands and closed.
    fn closed() -> Story {
        let mut story = Story::usual();
        story.arrive(12);
        story.ok(VoteCommand::Draft(Box::new(plain_motion(Channel::Hands))));
        story.ok(VoteCommand::Open { id: ID });
        hands(&mut story, &[6, 3, 1]);
        story
    }

    fn hands(story: &mut Story, votes: &[u64]) {
        let totals = Totals {
            votes: votes.to_vec(),
            ..Totals::default()
        };
        story.ok(VoteCommand::TypeTotals {
            id: ID,
            channel: Channel::Hands,
            totals,
        });
        story.ok(VoteCommand::Close { id: ID });
    }

    fn vote(story: &Story) -> Arc<Vote> {
        Arc::clone(story.assembly().votes.get(ID).unwrap())
    }

    fn ballots(found: Found<'_>) -> Option<u64> {
        match found {
            Found::Figures(view) => view.added.swing.as_ref().map(|swing| swing.ballots),
            Found::NotYet | Found::Nothing => None,
        }
    }

    #[test]
    fn a_vote_is_measured_once_and_again_when_its_count_changes() {
        let mut story = closed();
        let mut measures = Measures::default();
        let first = vote(&story);
        assert!(measures.begin(&first));
        assert!(!measures.begin(&first), "it is being measured");
        measures.end(&first, robustness(&first));
        assert!(!measures.begin(&first), "it was measured");
        assert_eq!(ballots(measures.of(&first)), Some(3));
        story.ok(VoteCommand::Reopen {
            id: ID,
            reason: "mancava una fila".into(),
        });
        assert!(
            !measures.begin(&vote(&story)),
            "of an open vote nothing is measured"
        );
        hands(&mut story, &[6, 5, 1]);
        let second = vote(&story);
        assert!(
            matches!(measures.of(&second), Found::NotYet),
            "the old figures are stale"
        );
        assert!(measures.begin(&second));
        measures.end(&second, robustness(&second));
        assert_eq!(ballots(measures.of(&second)), Some(1));
    }

    #[test]
    fn an_answer_to_a_count_that_no_longer_holds_is_not_shown() {
        let mut story = closed();
        let mut measures = Measures::default();
        let first = vote(&story);
        assert!(measures.begin(&first));
        story.ok(VoteCommand::Reopen {
            id: ID,
            reason: "mancava una fila".into(),
        });
        hands(&mut story, &[6, 5, 1]);
        measures.end(&first, robustness(&first));
        assert!(matches!(measures.of(&vote(&story)), Found::NotYet));
        assert!(
            measures.begin(&vote(&story)),
            "the count that holds is measured next"
        );
    }

    #[test]
    fn a_vote_that_cannot_be_measured_is_not_tried_again() {
        let story = closed();
        let mut measures = Measures::default();
        assert!(measures.begin(&vote(&story)));
        measures.end(&vote(&story), None);
        assert!(matches!(measures.of(&vote(&story)), Found::Nothing));
        assert!(!measures.begin(&vote(&story)));
    }

    #[tokio::test]
    async fn a_job_answers_from_its_own_thread_and_leaves_room_for_the_next() {
        let story = closed();
        let mut job = Some(Job::begin(vote(&story)));
        let (measured, view) = finished(&mut job).await;
        assert_eq!(measured.id, ID);
        assert_eq!(view, robustness(&measured));
        assert!(job.is_none());
    }
}
