//! How many ballots give each grade to each option: the middle grade alone does not say who stands behind it.

use crate::export::chart;
use crate::export::counts::{Counted, Standing};
use crate::export::document::{Column, Doc, Grid};
use crate::export::pen::Pen;
use crate::tally::{Detail, Method};
use crate::text::results::exact;

/// A row for each option, the best grade first; no table where ballots give no grades.
pub(super) fn write(pen: &Pen<'_>, doc: &mut Doc, count: &Counted<'_>) {
    let Detail::Grades(grades) = &count.tally.outcome.detail else {
        return;
    };
    let text = pen.text;
    let terms = &count.vote.terms;
    let scale = grades.histogram.iter().map(Vec::len).max().unwrap_or(0);
    let mut columns = vec![Column::words(text.get("minutes-column-option"), 11)];
    let each = (0..scale).rev();
    columns.extend(each.map(|grade| Column::figures(&grade.to_string(), 3)));
    columns.push(Column::figures(unmarked(terms.rule.method, pen), 4));
    let mut grid = Grid::new(caption(pen, count, scale), columns);
    let options = grades.histogram.iter().zip(&grades.answered);
    for ((given, answered), choice) in options.zip(0_u16..) {
        let mut row = vec![chart::choice(pen, terms, choice)];
        row.extend(given.iter().rev().map(|n| exact(n, text)));
        let valid = count.tally.turnout.valid.zip(answered.to_u64());
        let missing = valid.and_then(|(valid, answered)| valid.checked_sub(answered));
        let missing = missing.filter(|n| *n > 0);
        row.push(missing.map_or_else(String::new, |n| text.integer(n)));
        grid.rows.push(row);
    }
    doc.table(grid);
}

/// What the ballots without a grade are called: majority judgment counts them among those that give the worst.
fn unmarked<'a>(method: Method, pen: &Pen<'a>) -> &'a str {
    let is_judgment = matches!(
        method,
        Method::MajorityJudgment | Method::MajorityJudgmentGauge
    );
    pen.text.get(if is_judgment {
        "minutes-column-unmarked-worst"
    } else {
        "minutes-column-unmarked"
    })
}

fn caption(pen: &Pen<'_>, count: &Counted<'_>, scale: usize) -> String {
    let standing = match count.standing {
        Standing::Valid => "valid",
        Standing::Superseded => "superseded",
        Standing::Annulled => "annulled",
    };
    let question = pen.cover(&count.vote.terms.question);
    let values = [
        ("top", scale.saturating_sub(1).into()),
        ("standing", standing.into()),
        ("question", question.into()),
    ];
    pen.text.with("minutes-grades-caption", &values)
}
