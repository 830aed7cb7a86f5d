//! What the columns of a file seem to be.

use std::collections::BTreeSet;

use super::super::values::fold;
use super::super::{Layout, Sheet};
use super::figures::count;
use super::grid;
use crate::assembly::outside::{Content, Mapping, Split};
use crate::assembly::words;

/// Most different answers of a question with given answers.
const ANSWERS: usize = 12;
/// Rows looked at.
const LOOKED_AT: usize = 500;

const TEXTS: &[&str] = &[
    "proposta",
    "proposte",
    "testo",
    "descrizione",
    "body",
    "idea",
    "osservazione",
    "contributo",
    "suggerimento",
    "commento",
    "proposal",
    "text",
    "description",
    "comment",
];
const TITLES: &[&str] = &["titolo", "title"];
const ANSWER: &[&str] = &["risposta", "scelta", "answer", "choice", "response"];
const OPTIONS: &[&str] = &["opzione", "risposta", "voce", "option", "answer", "choice"];
const COUNTS: &[&str] = &[
    "voti",
    "conteggio",
    "numero",
    "risposte",
    "preferenze",
    "n",
    "count",
    "votes",
    "responses",
    "number",
];

/// What stands above other columns of such files.
const OTHERS: &[&str] = &[
    "id",
    "data",
    "date",
    "nome",
    "name",
    "cognome",
    "email",
    "e mail",
    "indirizzo email",
    "informazioni cronologiche",
    "timestamp",
    "submitdate",
    "tema",
    "theme",
];

/// Whether a cell is the heading of a column in files from outside, whole.
pub(in crate::import) fn is_heading(cell: &str) -> bool {
    let cell = fold(cell);
    [TEXTS, TITLES, ANSWER, OPTIONS, COUNTS, OTHERS]
        .iter()
        .any(|words| words.contains(&cell.as_str()))
}

/// The mapping that a file seems to ask for.
pub(super) fn mapping(sheet: &Sheet, layout: Layout) -> Mapping {
    let content = content(sheet);
    let (text, other) = columns(sheet, content);
    Mapping {
        charset: layout.charset,
        separator: layout.separator,
        headings: layout.headings,
        content,
        text,
        other,
        split: split(sheet, content, text),
    }
}

/// The column of the text and the other one that files of this content seem to have.
pub fn columns(sheet: &Sheet, content: Content) -> (usize, Option<usize>) {
    let places = 0..sheet.headings.len();
    let counts = || {
        let named = named(sheet, COUNTS).filter(|at| has_figures(sheet, *at));
        named.or_else(|| places.clone().rev().find(|at| is_figures(sheet, *at)))
    };
    match content {
        Content::Counts => {
            let counts = counts();
            let option = named(sheet, OPTIONS).filter(|at| Some(*at) != counts);
            let first = places.clone().find(|at| !is_figures(sheet, *at));
            (option.or(first).unwrap_or(0), counts)
        }
        Content::Answers => {
            let few = places.clone().find(|at| has_few_answers(sheet, *at));
            (
                laid_out(sheet)
                    .or_else(|| named(sheet, ANSWER))
                    .or(few)
                    .unwrap_or_else(|| longest(sheet)),
                None,
            )
        }
        Content::Observations | Content::Tray => {
            let text = named(sheet, TEXTS).unwrap_or_else(|| longest(sheet));
            (text, None)
        }
        Content::Positions => {
            let text = named(sheet, TEXTS).unwrap_or_else(|| longest(sheet));
            (text, named(sheet, TITLES).filter(|at| *at != text))
        }
    }
}

fn content(sheet: &Sheet) -> Content {
    let width = sheet.headings.len();
    if laid_out(sheet).is_some() {
        return Content::Answers;
    }
    let has_counts = named(sheet, COUNTS).is_some_and(|at| has_figures(sheet, at));
    let is_pair = width == 2 && is_figures(sheet, 1) && !is_figures(sheet, 0);
    if (has_counts && named(sheet, TEXTS).is_none()) || is_pair {
        return Content::Counts;
    }
    let is_survey = named(sheet, ANSWER).is_some_and(|at| has_few_answers(sheet, at))
        || (named(sheet, TEXTS).is_none() && (0..width).any(|at| has_few_answers(sheet, at)));
    if is_survey {
        Content::Answers
    } else {
        Content::Observations
    }
}

/// The first column of a question with a column for each answer.
fn laid_out(sheet: &Sheet) -> Option<usize> {
    (0..sheet.headings.len()).find(|at| grid::is_laid_out(sheet, *at))
}

fn split(sheet: &Sheet, content: Content, text: usize) -> Split {
    if content == Content::Answers && grid::is_laid_out(sheet, text) {
        return Split::Columns;
    }
    let several = cells(sheet, text).any(|cell| cell.contains(';'));
    if content == Content::Answers && several {
        Split::Semicolon
    } else {
        Split::One
    }
}

/// The column whose heading is one of these words, else the first that has one among its own.
fn named(sheet: &Sheet, words: &[&str]) -> Option<usize> {
    let folded: Vec<String> = sheet.headings.iter().map(|h| fold(h)).collect();
    let exact = folded.iter().position(|h| words.contains(&h.as_str()));
    exact.or_else(|| {
        let has = |h: &String| h.split(' ').any(|word| words.contains(&word));
        folded.iter().position(has)
    })
}

fn cells(sheet: &Sheet, at: usize) -> impl Iterator<Item = &str> {
    let rows = sheet.rows.iter().take(LOOKED_AT);
    let cells = rows.map(move |row| row.cell(at));
    cells.filter(|cell| !cell.is_empty())
}

fn has_figures(sheet: &Sheet, at: usize) -> bool {
    cells(sheet, at).any(|cell| count(cell).is_some())
}

fn is_figures(sheet: &Sheet, at: usize) -> bool {
    cells(sheet, at).next().is_some() && cells(sheet, at).all(|cell| count(cell).is_some())
}

/// Whether the same few words come again and again, as those of a question with given answers do; one person may have
/// given several.
fn has_few_answers(sheet: &Sheet, at: usize) -> bool {
    let parts = || cells(sheet, at).flat_map(|cell| cell.split(';'));
    let given = || parts().filter(|part| !part.trim().is_empty());
    let different: BTreeSet<String> = given().map(words::folded).collect();
    let comes_again = given().count() >= different.len() * 2;
    !is_figures(sheet, at) && !different.is_empty() && different.len() <= ANSWERS && comes_again
}

/// The column with the most words.
fn longest(sheet: &Sheet) -> usize {
    let length = |at: &usize| {
        cells(sheet, *at)
            .map(|cell| cell.chars().count())
            .sum::<usize>()
    };
    // Of equal ones the first: the last that is greatest, counted from the end.
    (0..sheet.headings.len())
        .rev()
        .max_by_key(length)
        .unwrap_or(0)
}
