//! Ballots of phones on their way to the clerk, many at a time.
//!
//! A sync takes as long for one ballot as for a thousand. While the clerk makes some durable, those that come in are
//! collected; they are handed in together before the answers to the first go out. So the disk works while phones are
//! answered, and no ballot is held back to wait for others.

use tokio::sync::{mpsc, oneshot};

use crate::clerk::{Cast, CastError, Desk, Taken};

/// Most ballots handed in together.
const BUNDLE: usize = 1_024;

type Answer = Result<Taken, CastError>;

/// A ballot, and where the answer goes.
type Handed = (Cast, oneshot::Sender<Answer>);

/// Where pages leave ballots.
#[derive(Debug)]
pub(super) struct Courier(mpsc::UnboundedSender<Handed>);

/// What pages left, in the order it came.
pub(super) type Bag = mpsc::UnboundedReceiver<Handed>;

impl Courier {
    /// A courier with an empty bag, for [`carry`].
    pub(super) fn new() -> (Self, Bag) {
        let (leave, bag) = mpsc::unbounded_channel();
        (Self(leave), bag)
    }

    /// Hands in a ballot and waits until it is on disk.
    pub(super) async fn cast(&self, ballot: Cast) -> Answer {
        let (reply, answer) = oneshot::channel();
        let left = self.0.send((ballot, reply));
        left.map_err(|_gone| CastError::Closed)?;
        answer.await.unwrap_or(Err(CastError::Closed))
    }
}

/// Takes what is in the bag to the clerk and brings the answers, until no page can leave anything any more.
pub(super) async fn carry(desk: Desk, mut bag: Bag) {
    let mut first = Vec::new();
    while bag.recv_many(&mut first, BUNDLE).await > 0 {
        let mut under_way = Some(hand_in(&desk, std::mem::take(&mut first)));
        while let Some((phones, answers)) = under_way {
            let answers = answers.await;
            let mut next = Vec::new();
            while next.len() < BUNDLE
                && let Ok(handed) = bag.try_recv()
            {
                next.push(handed);
            }
            under_way = (!next.is_empty()).then(|| hand_in(&desk, next));
            for (phone, answer) in phones.into_iter().zip(answers) {
                // A phone that is gone asks again, and is told the same.
                let _told = phone.send(answer);
            }
        }
    }
}

/// Hands ballots in: those who wait for an answer, and the answers in their order.
fn hand_in(
    desk: &Desk,
    handed: Vec<Handed>,
) -> (
    Vec<oneshot::Sender<Answer>>,
    impl Future<Output = Vec<Answer>> + use<>,
) {
    let (ballots, phones) = handed.into_iter().unzip();
    (phones, desk.cast(ballots))
}
