//! Questions laid out over several columns, one for each answer, with yes or no in each cell, as survey programs write them.

use super::super::Sheet;
use super::super::values::{fold, yes};

/// The columns of the question that a column belongs to, each with its answer: those whose headings say the same question
/// and end with an answer in square brackets, like `Which services? [Library]`. None where that column's does not.
pub(super) fn answers(sheet: &Sheet, column: usize) -> Vec<(usize, String)> {
    let asked = |at: usize| sheet.headings.get(at).and_then(|heading| parts(heading));
    let Some((question, _)) = asked(column) else {
        return Vec::new();
    };
    let of_question = |at: usize| {
        let (same, answer) = asked(at)?;
        (same == question).then_some((at, answer))
    };
    (0..sheet.headings.len()).filter_map(of_question).collect()
}

/// Whether a column belongs to a question laid out so: two columns of it at least say yes or no and nothing else.
pub(super) fn is_laid_out(sheet: &Sheet, column: usize) -> bool {
    let columns = answers(sheet, column);
    let says = |at: usize| {
        let mut said = sheet
            .rows
            .iter()
            .map(|row| row.cell(at))
            .filter(|cell| is_said(cell))
            .peekable();
        said.peek().is_some() && said.all(|cell| yes(cell).is_some())
    };
    let mut plain = columns.iter().filter(|(at, _)| says(*at));
    plain.nth(1).is_some()
}

/// Whether a cell says anything: empty is also what was not asked.
pub(super) fn is_said(cell: &str) -> bool {
    !cell.is_empty() && !cell.eq_ignore_ascii_case("n/a")
}

/// Whether a cell says that its answer was chosen; words written beside «other» do.
pub(super) fn is_chosen(cell: &str) -> bool {
    is_said(cell) && yes(cell) != Some(false)
}

/// The question of a heading, without the codes in brackets before, and the answer at its end.
fn parts(heading: &str) -> Option<(String, String)> {
    let (before, answer) = heading.trim().strip_suffix(']')?.rsplit_once('[')?;
    let answer = answer.trim();
    if answer.is_empty() {
        return None;
    }
    let mut is_code = false;
    let mut question = String::new();
    for c in before.chars() {
        match c {
            '[' => is_code = true,
            ']' => is_code = false,
            c if !is_code => question.push(c),
            _ => {}
        }
    }
    Some((fold(&question), answer.to_owned()))
}
