//! With how much care a vote was counted: how paper was read, hands counted and people called.

use jiff::Timestamp;

use crate::assembly::Assembly;
use crate::assembly::vote::{CallAnswer, Care, Channel, Manner, Vote};

/// How the count of one channel came about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Counting {
    /// Paper ballots, read pack by pack.
    Paper(Care),
    /// Hands.
    Hands {
        /// How people showed what they vote.
        manner: Manner,
        /// Whether one person alone counted.
        alone: bool,
        /// Rows counted again because two counters had differed.
        recounted: usize,
        /// Whether whoever raised no hand was counted as in favor.
        rest: bool,
    },
    /// People called by name.
    Call {
        /// When the answers were read back, if they were.
        read_back: Option<Timestamp>,
        /// By whom; none where nobody is named.
        by: Option<String>,
        /// Called and not there; of a seat of the table, nor anybody else for it.
        absent: u64,
        /// There, and not voting.
        silent: u64,
    },
}

impl Counting {
    /// The same where nobody is named.
    #[must_use]
    pub fn unnamed(mut self) -> Self {
        if let Self::Call { by, .. } = &mut self {
            *by = None;
        }
        self
    }
}

/// How a vote was counted, channel by channel; nothing of channels that give only figures.
pub fn counting(assembly: &Assembly, vote: &Vote) -> Vec<Counting> {
    let care = vote.paper.care();
    let paper = (care.packs > 0).then_some(Counting::Paper(care));
    [paper, hands(vote), call(assembly, vote)]
        .into_iter()
        .flatten()
        .collect()
}

fn hands(vote: &Vote) -> Option<Counting> {
    let count = vote.totals.get(&Channel::Hands)?.hands.as_ref()?;
    Some(Counting::Hands {
        manner: count.manner,
        alone: count.alone,
        recounted: count.recounted(),
        rest: vote.counts_the_rest(),
    })
}

fn call(assembly: &Assembly, vote: &Vote) -> Option<Counting> {
    if !vote.call.has_voices() {
        return None;
    }
    let read_back = vote.call.read_back.as_ref();
    Some(Counting::Call {
        read_back: read_back.map(|(at, _)| *at),
        by: read_back.map(|(_, by)| by.clone()),
        absent: vote.absent(assembly),
        silent: vote.call.answered(|answer| answer == CallAnswer::NotVoting),
    })
}
