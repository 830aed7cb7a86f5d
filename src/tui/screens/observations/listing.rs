//! Which observations are listed, and their rows.

use crate::assembly::ObservationId;
use crate::assembly::observations::{Answer, Observation};
use crate::tui::ctx::Ctx;
use crate::tui::widgets::list::{Cell, Column};

/// Most characters of an observation that a row can show.
const SHOWN: usize = 200;
/// The widths of the columns.
const NUMBER: u16 = 4;
const THEME: u16 = 16;
const ANSWER: u16 = 12;

/// Which observations are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Filter {
    /// All of them.
    #[default]
    All,
    /// Those that wait for an answer.
    Open,
    /// Those that go to the table.
    Table,
}

impl Filter {
    /// The filter after this one.
    pub(super) fn next(self) -> Self {
        match self {
            Self::All => Self::Open,
            Self::Open => Self::Table,
            Self::Table => Self::All,
        }
    }

    /// What is listed, and how many.
    pub(super) fn words(self, ctx: &Ctx<'_>) -> String {
        let key = match self {
            Self::All => "observations-filter-all",
            Self::Open => "observations-filter-open",
            Self::Table => "observations-filter-table",
        };
        let count = |filter: Self| filter.rows(ctx).len();
        let values = [
            ("n", count(self).into()),
            ("open", count(Self::Open).into()),
        ];
        ctx.text.with(key, &values)
    }

    fn takes(self, observation: &Observation) -> bool {
        match self {
            Self::All => true,
            Self::Open => observation.answer().is_none() && observation.withdrawn.is_none(),
            Self::Table => observation.note.to_table && observation.withdrawn.is_none(),
        }
    }

    /// The observations listed, latest first.
    pub(super) fn rows(self, ctx: &Ctx<'_>) -> Vec<ObservationId> {
        let list = ctx.assembly().observations.list.values().rev();
        list.filter(|o| self.takes(o)).map(|o| o.id).collect()
    }

    /// The one listed that waits for an outcome after this one: the next below, else the first.
    pub(super) fn next_open(self, after: ObservationId, ctx: &Ctx<'_>) -> Option<ObservationId> {
        let list = ctx.assembly().observations.list.values().rev();
        let waiting = list.filter(|o| self.takes(o) && Self::Open.takes(o));
        let waiting: Vec<ObservationId> = waiting.map(|o| o.id).collect();
        let below = waiting.iter().find(|id| **id < after);
        below.or(waiting.first()).copied()
    }
}

/// The number that the next observation will have.
pub(super) fn next_number(ctx: &Ctx<'_>) -> u32 {
    let last = ctx.assembly().observations.list.last_key_value();
    last.map(|(id, _)| *id).unwrap_or_default().next().0
}

pub(super) fn columns(ctx: &Ctx<'_>) -> [Column; 5] {
    let text = ctx.text;
    [
        Column::figures(text.get("observations-column-number"), NUMBER),
        Column::words(text.get("observations-column-theme"), THEME),
        Column::words(text.get("observations-column-text"), 0),
        Column::words(text.get("observations-column-table"), 1),
        Column::words(text.get("observations-column-answer"), ANSWER),
    ]
}

pub(super) fn row(observation: &Observation, ctx: &Ctx<'_>) -> Vec<Cell> {
    let note = &observation.note;
    let style = if observation.withdrawn.is_some() {
        ctx.theme.dim
    } else {
        ctx.theme.text
    };
    let theme = note.theme.and_then(|id| ctx.assembly().themes.theme(id));
    let theme = theme.map_or(ctx.text.get("common-none"), |t| t.title.as_str());
    // A row never shows more, and a text may be ten thousand characters long.
    let words: String = note
        .text
        .chars()
        .take(SHOWN)
        .map(|c| if c == '\n' { ' ' } else { c })
        .collect();
    let table = if note.to_table {
        ctx.text.get("observations-column-table")
    } else {
        ""
    };
    vec![
        Cell::styled(observation.id.to_string(), style),
        Cell::styled(theme, style),
        Cell::styled(words, style),
        Cell::styled(table, style),
        answer(observation, ctx),
    ]
}

fn answer(observation: &Observation, ctx: &Ctx<'_>) -> Cell {
    if observation.withdrawn.is_some() {
        return Cell::styled(ctx.text.get("observations-state-withdrawn"), ctx.theme.dim);
    }
    match observation.answer() {
        None => Cell::styled(ctx.text.get("observations-state-open"), ctx.theme.warn),
        Some(answered) => {
            let style = match answered.answer {
                Answer::Accepted | Answer::Integrated => ctx.theme.good,
                Answer::NotAccepted => ctx.theme.bad,
                Answer::Deferred => ctx.theme.dim,
            };
            Cell::styled(ctx.text.get(answer_key(answered.answer)), style)
        }
    }
}

/// The text key of an answer.
pub(super) fn answer_key(answer: Answer) -> &'static str {
    match answer {
        Answer::Accepted => "observations-answer-accepted",
        Answer::Integrated => "observations-answer-integrated",
        Answer::NotAccepted => "observations-answer-refused",
        Answer::Deferred => "observations-answer-deferred",
    }
}
