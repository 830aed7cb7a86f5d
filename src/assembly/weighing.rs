//! Weighing options against criteria (*pesatura*).

mod decide;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

pub(crate) use decide::decide;
pub use decide::{MOST, SCALE, averaged, even};

use super::{PositionId, ThemeId, WeighingId};
use crate::tally::Exact;

/// A criterion with its weight.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criterion {
    /// Its name.
    pub name: String,
    /// Its weight, in percent; the weights of a weighing sum to 100.
    pub weight: Exact,
    /// Whether a lower score is better (a cost, a time).
    pub lower_is_better: bool,
}

/// An option that is scored on every criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeighedOption {
    /// Its label.
    pub label: String,
    /// The position it is, if it is one.
    pub position: Option<PositionId>,
}

/// Where the weights come from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Weights {
    /// Set by the facilitator or the table.
    Set,
    /// The mean of points given in the hall: one row for each voter, one figure for each criterion.
    Averaged {
        /// Points by voter and criterion.
        points: Vec<Vec<u32>>,
    },
}

/// Options scored against criteria, each criterion with its weight (*pesatura*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighing {
    /// Its identifier.
    pub id: WeighingId,
    /// Title.
    pub title: String,
    /// On which theme.
    pub theme: Option<ThemeId>,
    /// Options.
    pub options: Vec<WeighedOption>,
    /// Criteria.
    pub criteria: Vec<Criterion>,
    /// Where the weights come from.
    pub weights: Weights,
    /// Highest score; the lowest is 0.
    pub scale: u32,
    /// Scores from 0 to `scale`: a row for each criterion, in it one for each option; `None` where none was given yet.
    pub scores: Vec<Vec<Option<Exact>>>,
    /// Whether it was confirmed.
    pub confirmed: bool,
    /// Why it was withdrawn, if it was.
    pub withdrawn: Option<String>,
    /// What it said each time it was confirmed and then taken up again, oldest first.
    pub earlier: Vec<Earlier>,
}

/// What a weighing said when it was confirmed, before it was taken up again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earlier {
    /// The weighing as it was confirmed.
    pub was: Arc<Weighing>,
    /// Why it was taken up again; empty in records of versions that did not ask.
    pub reason: String,
}

/// Every weighing there ever was, withdrawn ones included.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Weighings {
    /// By identifier.
    pub list: BTreeMap<WeighingId, Arc<Weighing>>,
}

/// What is weighed against what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeighingDraft {
    /// Title.
    pub title: String,
    /// On which theme.
    pub theme: Option<ThemeId>,
    /// Options.
    pub options: Vec<WeighedOption>,
    /// Criteria.
    pub criteria: Vec<Criterion>,
    /// Highest score.
    pub scale: u32,
}

/// Something that happened to a weighing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum WeighingEvent {
    /// It was set up.
    Drafted {
        /// The weighing.
        id: WeighingId,
        /// What is weighed against what.
        draft: WeighingDraft,
    },
    /// Options or criteria changed; scores of those that stay, by name, are kept where the scale still holds them, and so
    /// is where the weights come from when names and weights of the criteria are the same.
    Redrafted {
        /// The weighing.
        id: WeighingId,
        /// What is weighed against what.
        draft: WeighingDraft,
    },
    /// Weights were set, one for each criterion.
    WeightsSet {
        /// The weighing.
        id: WeighingId,
        /// In percent, summing to 100.
        weights: Vec<Exact>,
        /// Where they come from.
        source: Weights,
    },
    /// A score was given, or taken away.
    Scored {
        /// The weighing.
        id: WeighingId,
        /// Which criterion.
        criterion: u16,
        /// Which option.
        option: u16,
        /// The score.
        score: Option<Exact>,
    },
    /// It was confirmed.
    Confirmed {
        /// The weighing.
        id: WeighingId,
    },
    /// It was taken up again.
    Reopened {
        /// The weighing.
        id: WeighingId,
        /// Why; empty in records of versions that did not ask.
        #[serde(default)]
        reason: String,
    },
    /// It was withdrawn.
    Withdrawn {
        /// The weighing.
        id: WeighingId,
        /// Why.
        reason: String,
    },
}

/// Something asked about a weighing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WeighingCommand {
    /// Set one up.
    Draft(WeighingDraft),
    /// Change options or criteria.
    Redraft {
        /// The weighing.
        id: WeighingId,
        /// What is weighed against what.
        draft: WeighingDraft,
    },
    /// Set the weights.
    SetWeights {
        /// The weighing.
        id: WeighingId,
        /// In percent, summing to 100.
        weights: Vec<Exact>,
    },
    /// Take the weights from points given in the hall.
    AverageWeights {
        /// The weighing.
        id: WeighingId,
        /// Points by voter and criterion.
        points: Vec<Vec<u32>>,
    },
    /// Give or take away a score.
    Score {
        /// The weighing.
        id: WeighingId,
        /// Which criterion.
        criterion: u16,
        /// Which option.
        option: u16,
        /// The score.
        score: Option<Exact>,
    },
    /// Confirm it.
    Confirm {
        /// The weighing.
        id: WeighingId,
    },
    /// Take it up again.
    Reopen {
        /// The weighing.
        id: WeighingId,
        /// Why.
        reason: String,
    },
    /// Withdraw it.
    Withdraw {
        /// The weighing.
        id: WeighingId,
        /// Why.
        reason: String,
    },
}

/// Why something about a weighing was refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum WeighingRefusal {
    /// Fewer than two options.
    TooFewOptions {},
    /// No criterion.
    NoCriteria {},
    /// The weights do not sum to 100.
    WeightsSum {
        /// What they sum to.
        sum: String,
    },
    /// A weight is negative.
    NegativeWeight {},
    /// The points of one voter do not match the criteria, or are all zero.
    BadPoints {
        /// Which voter, from 1.
        row: usize,
    },
    /// The highest score is zero or too high.
    BadScale {
        /// The highest score given.
        scale: u32,
        /// The highest it may be.
        max: u32,
    },
    /// A score is off the scale.
    OffScale {
        /// The score.
        score: String,
        /// The highest.
        max: u32,
    },
    /// A score is missing.
    MissingScore {
        /// The criterion.
        criterion: String,
        /// The option.
        option: String,
    },
    /// It was confirmed or withdrawn.
    NotOpen {},
}

impl Weighings {
    pub(crate) fn apply(&mut self, _at: jiff::Timestamp, event: &WeighingEvent) {
        match event {
            WeighingEvent::Drafted { id, draft } => {
                self.list.insert(*id, Arc::new(drafted(*id, draft)));
            }
            WeighingEvent::Redrafted { id, draft } => self.change(*id, |w| {
                let mut new = drafted(*id, draft);
                new.keep_scores(w);
                new.earlier = std::mem::take(&mut w.earlier);
                let weighs = |c: &Criterion| (c.name.clone(), c.weight.clone());
                if new
                    .criteria
                    .iter()
                    .map(weighs)
                    .eq(w.criteria.iter().map(weighs))
                {
                    new.weights = w.weights.clone();
                }
                *w = new;
            }),
            WeighingEvent::WeightsSet {
                id,
                weights,
                source,
            } => self.change(*id, |w| {
                for (criterion, weight) in w.criteria.iter_mut().zip(weights) {
                    criterion.weight = weight.clone();
                }
                w.weights = source.clone();
            }),
            WeighingEvent::Scored {
                id,
                criterion,
                option,
                score,
            } => self.change(*id, |w| {
                let row = w.scores.get_mut(usize::from(*criterion));
                if let Some(cell) = row.and_then(|r| r.get_mut(usize::from(*option))) {
                    cell.clone_from(score);
                }
            }),
            WeighingEvent::Confirmed { id } => self.change(*id, |w| w.confirmed = true),
            WeighingEvent::Reopened { id, reason } => {
                self.change(*id, |w| w.take_up_again(reason));
            }
            WeighingEvent::Withdrawn { id, reason } => {
                self.change(*id, |w| w.withdrawn = Some(reason.clone()));
            }
        }
    }

    fn change(&mut self, id: WeighingId, change: impl FnOnce(&mut Weighing)) {
        if let Some(weighing) = self.list.get_mut(&id) {
            change(Arc::make_mut(weighing));
        }
    }
}

impl Weighing {
    /// Whether it holds the same figures as another.
    pub fn says_the_same(&self, other: &Self) -> bool {
        let said = (&self.options, &self.criteria, &self.scores);
        self.scale == other.scale && said == (&other.options, &other.criteria, &other.scores)
    }

    /// What was confirmed is kept beside what will be. Of one confirmed twice with the same figures the last reason is the one
    /// that says why they changed.
    fn take_up_again(&mut self, reason: &str) {
        let mut was = self.clone();
        was.earlier.clear();
        let reason = reason.to_owned();
        match self.earlier.last_mut() {
            Some(last) if last.was.says_the_same(&was) => last.reason = reason,
            Some(_) | None => {
                let was = Arc::new(was);
                self.earlier.push(Earlier { was, reason });
            }
        }
        self.confirmed = false;
    }

    fn keep_scores(&mut self, old: &Self) {
        for (criterion, row) in self.criteria.iter().zip(&mut self.scores) {
            let Some(from) = old.criteria.iter().position(|c| c.name == criterion.name) else {
                continue;
            };
            for (option, cell) in self.options.iter().zip(row) {
                let at = old.options.iter().position(|o| o.label == option.label);
                let score = at.and_then(|at| old.scores.get(from)?.get(at)?.clone());
                *cell = score.filter(|s| *s <= Exact::from(u64::from(self.scale)));
            }
        }
    }
}

fn drafted(id: WeighingId, draft: &WeighingDraft) -> Weighing {
    Weighing {
        id,
        title: draft.title.clone(),
        theme: draft.theme,
        options: draft.options.clone(),
        criteria: draft.criteria.clone(),
        weights: Weights::Set,
        scale: draft.scale,
        scores: vec![vec![None; draft.options.len()]; draft.criteria.len()],
        confirmed: false,
        withdrawn: None,
        earlier: Vec::new(),
    }
}

#[cfg(test)]
mod tests;
