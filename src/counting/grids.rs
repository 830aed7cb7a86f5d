//! Figures that need a table of their own: pairwise contests, grades, degrees of agreement.

use std::io::{self, Write};
use std::iter::once;

use unicode_width::UnicodeWidthStr;

use super::figures::{names, on_a_line, shown};
use crate::ballots::Sheet;
use crate::tally::detail::{Agreement, Contests, Detail, Grades};
use crate::tally::{Exact, Method, Outcome, Rule};
use crate::text::Text;

/// Up to so many grades are all shown; of longer scales only those that a ballot gives.
const ALL_SHOWN: usize = 12;

/// Prints the table of a method that shows figures and names nobody, and tells whether it is one.
pub(super) fn print(
    rule: &Rule,
    outcome: &Outcome,
    sheet: &Sheet,
    text: &Text,
    out: &mut impl Write,
) -> io::Result<bool> {
    let is_histogram = matches!(rule.method, Method::GradeHistogram | Method::Gradient);
    match &outcome.detail {
        Detail::Pairwise(found) if rule.method == Method::Pairwise => {
            contests(found, sheet, text, out)?;
        }
        Detail::Grades(found) if is_histogram => grades(found, rule, sheet, text, out)?,
        Detail::Plain
        | Detail::Values(_)
        | Detail::Grades(_)
        | Detail::Pairwise(_)
        | Detail::Rounds(_)
        | Detail::Committees(_)
        | Detail::Budget(_) => return Ok(false),
    }
    Ok(true)
}

/// The matrix of contests, its columns numbered as its rows.
fn contests(
    contests: &Contests,
    sheet: &Sheet,
    text: &Text,
    out: &mut impl Write,
) -> io::Result<()> {
    let numbers = (1..=sheet.options.len()).map(|number| number.to_string());
    let mut rows: Vec<Vec<String>> = vec![once(String::new()).chain(numbers).collect()];
    for (at, (choice, row)) in sheet.options.iter().zip(&contests.prefer).enumerate() {
        let cell = |(other, votes): (usize, &Exact)| {
            if other == at {
                "–".to_owned()
            } else {
                shown(votes, text)
            }
        };
        let label = format!("{} {}", at + 1, on_a_line(&choice.name));
        let cells = row.iter().enumerate().map(cell);
        rows.push(once(label).chain(cells).collect());
    }
    grid(&rows, out)?;
    writeln!(out, "{}", text.get("methods-grid-contests"))?;
    if contests.condorcet_winner.is_none() && !contests.smith.is_empty() {
        let values = [("names", names(&contests.smith, sheet).into())];
        writeln!(out, "{}", text.with("methods-grid-smith", &values))?;
    }
    Ok(())
}

/// How many gave each grade, the worst first; for degrees of agreement also what they mean.
fn grades(
    grades: &Grades,
    rule: &Rule,
    sheet: &Sheet,
    text: &Text,
    out: &mut impl Write,
) -> io::Result<()> {
    let count = grades.histogram.first().map_or(0, Vec::len);
    let is_given = |grade: usize| {
        let mut given = grades.histogram.iter().filter_map(|row| row.get(grade));
        given.any(|weight| !weight.is_zero())
    };
    let columns: Vec<usize> = (0..count)
        .filter(|&grade| count <= ALL_SHOWN || is_given(grade))
        .collect();
    let degrees = &rule.degrees;
    let meant = [&degrees.block, &degrees.aside, &degrees.support];
    let has_meaning = meant.iter().any(|list| !list.is_empty());
    let word = |name: &str| text.get(&format!("methods-column-{name}")).to_owned();
    let mut head = vec![word("option")];
    head.extend(columns.iter().map(ToString::to_string));
    head.push(word("answered"));
    if has_meaning {
        head.extend(["mean", "supporting", "aside", "blocks"].map(word));
    }
    let number = |number: &Exact| shown(number, text);
    let mut rows = vec![head];
    for (at, choice) in sheet.options.iter().enumerate() {
        let given = grades.histogram.get(at);
        let weight = |&grade: &usize| given.and_then(|row| row.get(grade));
        let mut row = vec![on_a_line(&choice.name)];
        row.extend(
            columns
                .iter()
                .map(|grade| weight(grade).map(number).unwrap_or_default()),
        );
        row.push(grades.answered.get(at).map(number).unwrap_or_default());
        if has_meaning {
            let found = grades.agreement.get(at);
            row.extend(
                found
                    .map(|found| agreement(found, number))
                    .unwrap_or_default(),
            );
        }
        rows.push(row);
    }
    grid(&rows, out)?;
    writeln!(out, "{}", text.get("methods-grid-grades"))?;
    if rule.method == Method::Gradient && !has_meaning {
        writeln!(out, "{}", text.get("methods-grid-degrees"))?;
    }
    Ok(())
}

fn agreement(found: &Agreement, number: impl Fn(&Exact) -> String) -> [String; 4] {
    [
        found.mean.as_ref().map(&number).unwrap_or_default(),
        number(&found.support),
        number(&found.aside),
        number(&found.blocks),
    ]
}

/// Prints rows in aligned columns, the first to the left and the numbers to the right.
fn grid(rows: &[Vec<String>], out: &mut impl Write) -> io::Result<()> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let mut widths = vec![0usize; columns];
    for row in rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.width());
        }
    }
    for row in rows {
        let mut line = String::new();
        for (at, (cell, width)) in row.iter().zip(&widths).enumerate() {
            let room = " ".repeat(width.saturating_sub(cell.width()));
            let (before, after) = if at == 0 { ("", &*room) } else { (&*room, "") };
            let gap = if at == 0 { "" } else { "  " };
            line.push_str(&[gap, before, cell.as_str(), after].concat());
        }
        writeln!(out, "{}", line.trim_end())?;
    }
    Ok(())
}
