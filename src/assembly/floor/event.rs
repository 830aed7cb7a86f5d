//! What happens on the floor.

use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Floor, Ordering, Speaker, Speech, Turn};
use crate::assembly::{SpeechId, ThemeId, TurnId};

/// Something that happened on the floor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FloorEvent {
    /// A turn was put in the queue, at the end.
    Queued(Turn),
    /// The order of the spokespeople on a theme was found; their turns are queued in the same act.
    Ordered {
        /// The theme.
        theme: ThemeId,
        /// How.
        ordering: Ordering,
    },
    /// The queue was put in another order.
    QueueOrdered {
        /// The turns, next first.
        order: Vec<TurnId>,
    },
    /// A turn left the queue without a speech.
    Dropped {
        /// The turn.
        turn: TurnId,
    },
    /// Someone took the floor; the turn, if any, leaves the queue.
    Began {
        /// The speech.
        id: SpeechId,
        /// The turn it was, if it was queued.
        turn: Option<TurnId>,
        /// Who speaks.
        speaker: Speaker,
        /// Time allowed, in seconds.
        seconds: u32,
    },
    /// The clock was stopped.
    Paused {},
    /// The clock runs again.
    Resumed {},
    /// More time was given.
    Extended {
        /// Seconds more.
        seconds: u32,
    },
    /// The speech ended.
    Ended {},
}

impl Floor {
    pub(crate) fn apply(&mut self, at: Timestamp, event: &FloorEvent) {
        match event {
            FloorEvent::Queued(turn) => {
                self.last_turn = self.last_turn.max(turn.id);
                self.queue.push(turn.clone());
            }
            FloorEvent::Ordered { theme, ordering } => {
                self.orderings.push((*theme, ordering.clone()));
            }
            FloorEvent::QueueOrdered { order } => {
                self.queue
                    .sort_by_key(|t| order.iter().position(|id| *id == t.id));
            }
            FloorEvent::Dropped { turn } => self.queue.retain(|t| t.id != *turn),
            FloorEvent::Began {
                id,
                turn,
                speaker,
                seconds,
            } => {
                self.end(at);
                self.queue.retain(|t| Some(t.id) != *turn);
                self.last_speech = *id;
                self.current = Some(Speech {
                    id: *id,
                    speaker: speaker.clone(),
                    seconds: *seconds,
                    began: at,
                    spoken_ms: 0,
                    running: Some(at),
                    ended: None,
                });
            }
            FloorEvent::Paused {} => {
                if let Some(speech) = &mut self.current {
                    stop(speech, at);
                }
            }
            FloorEvent::Resumed {} => {
                if let Some(speech) = &mut self.current {
                    speech.running = speech.running.or(Some(at));
                }
            }
            FloorEvent::Extended { seconds } => {
                if let Some(speech) = &mut self.current {
                    speech.seconds = speech.seconds.saturating_add(*seconds);
                }
            }
            FloorEvent::Ended {} => self.end(at),
        }
    }

    fn end(&mut self, at: Timestamp) {
        if let Some(mut speech) = self.current.take() {
            stop(&mut speech, at);
            speech.ended = Some(at);
            self.given.push(Arc::new(speech));
        }
    }
}

fn stop(speech: &mut Speech, at: Timestamp) {
    speech.spoken_ms = speech.spoken_at(at);
    speech.running = None;
}
