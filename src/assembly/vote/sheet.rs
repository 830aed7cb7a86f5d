//! Totals while they are typed (*foglio dei totali*): each figure is in the record as soon as it is typed, and none of them
//! counts before all of them are recorded together.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Channel, Totals, VoidReason, Vote};
use crate::tally::BallotKind;

/// What a row of the sheet counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum SheetRow {
    /// Votes, points or resistance of a choice.
    Choice {
        /// The choice, from 0 in ballot order.
        choice: u16,
    },
    /// How many voted; empty where nobody knows.
    Voters,
    /// Blank ballots.
    Blank,
    /// Void ballots for a reason.
    Void {
        /// The reason.
        reason: VoidReason,
    },
}

/// The figures typed and not recorded yet, by row; nothing in a row that was emptied.
pub type Sheet = BTreeMap<SheetRow, Option<u64>>;

impl Vote {
    /// A figure of the totals: as typed last, else as recorded.
    pub fn on_sheet(&self, row: SheetRow) -> Option<u64> {
        let typed = self.sheet.get(&row).copied();
        typed.unwrap_or_else(|| self.recorded_total(row))
    }

    /// A figure of the totals as recorded, and so as it counts.
    fn recorded_total(&self, row: SheetRow) -> Option<u64> {
        let totals = self.totals.get(&Channel::Totals)?;
        match row {
            SheetRow::Choice { choice } => totals.votes.get(usize::from(choice)).copied(),
            SheetRow::Voters => totals.voters,
            SheetRow::Blank => Some(totals.blank),
            SheetRow::Void { reason } => Some(totals.void.get(&reason).copied().unwrap_or(0)),
        }
    }

    /// How many figures were typed that differ from what is recorded: they count for nothing yet.
    pub fn unrecorded(&self) -> usize {
        let recorded = self.totals.contains_key(&Channel::Totals);
        let differs = |row: SheetRow, typed: Option<u64>| match row {
            SheetRow::Choice { .. } | SheetRow::Blank | SheetRow::Void { .. } if recorded => {
                typed.unwrap_or(0) != self.recorded_total(row).unwrap_or(0)
            }
            SheetRow::Choice { .. }
            | SheetRow::Voters
            | SheetRow::Blank
            | SheetRow::Void { .. } => typed != self.recorded_total(row),
        };
        let rows = self.sheet.iter();
        rows.filter(|(row, typed)| differs(**row, **typed)).count()
    }

    /// The figures of the sheet as they would be recorded, empty rows counting nothing.
    pub fn sheet_totals(&self) -> Totals {
        let figure = |row| self.on_sheet(row).unwrap_or(0);
        let void = VoidReason::ALL
            .into_iter()
            .map(|reason| (reason, figure(SheetRow::Void { reason })))
            .filter(|(_, n)| *n > 0);
        Totals {
            votes: (0..self.terms.choices())
                .map(|choice| figure(SheetRow::Choice { choice }))
                .collect(),
            voters: self.on_sheet(SheetRow::Voters),
            blank: figure(SheetRow::Blank),
            void: void.collect(),
            hands: None,
        }
    }

    /// Whether the sheet of totals has this row. How many voted is asked where the figures do not say it.
    pub(super) fn has_row(&self, row: SheetRow) -> bool {
        match row {
            SheetRow::Choice { choice } => choice < self.terms.choices(),
            SheetRow::Voters => !matches!(self.terms.kind, BallotKind::Motion | BallotKind::One),
            SheetRow::Blank | SheetRow::Void { .. } => true,
        }
    }
}
