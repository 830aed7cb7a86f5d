//! The words of results: choices and figures; the rest is in [`crate::text::results`].

use crate::assembly::vote::Vote;
use crate::present::result::{self, ResultRow, RowLabel};
use crate::text::Text;
use crate::tui::ctx::Ctx;
use crate::tui::screens::vote::words::signed;

pub(super) use crate::text::results::{
    base, base_of, cast, exact, fraction, full, meaning, measured, tie,
};

/// A choice inside a sentence: without the sign of its option, which beside figures would read as one of them.
pub(super) fn name(vote: &Vote, choice: u16, ctx: &Ctx<'_>) -> String {
    named(&result::label(&vote.terms, choice), ctx)
}

/// The same, of a row.
pub(super) fn named(label: &RowLabel, ctx: &Ctx<'_>) -> String {
    match label {
        RowLabel::Option { label, .. } => label.clone(),
        RowLabel::Favourable | RowLabel::Against | RowLabel::Abstaining => signed(label, ctx.text),
    }
}

/// The figure of a row: a whole number as it is, a mean or a share of points with two decimals.
pub(super) fn figure(row: &ResultRow, text: &Text) -> String {
    match &row.figure {
        None => text.get("common-none").to_owned(),
        Some(figure) => exact(figure, text),
    }
}
