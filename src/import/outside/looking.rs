//! A file looked at row by row: what of it would come in, and which rows cannot.

use std::collections::BTreeMap;

use super::figures::{count, is_total};
use super::{Findings, grid, markup};
use crate::assembly::Assembly;
use crate::assembly::outside::{Content, Mapping, PollOption, Proposed, Split};
use crate::assembly::words::{self, Field};
use crate::import::{KeptOut, Reason, Row, Sheet};

/// Most characters of a title made from the words of a proposal.
pub(super) const TITLE: usize = 80;

/// Looks at a file as its mapping says, against the assembly as it is. Nothing is written.
pub fn findings(sheet: &Sheet, mapping: &Mapping, assembly: &Assembly) -> Findings {
    let mut looking = Looking {
        mapping,
        width: sheet.headings.len(),
        seen: known(mapping.content, assembly),
        places: BTreeMap::new(),
        grid: Vec::new(),
        out: Findings::default(),
    };
    if mapping.content == Content::Answers && mapping.split == Split::Columns {
        for (column, answer) in grid::answers(sheet, mapping.text) {
            let place = looking.place(one_line(&answer));
            looking.grid.push((column, place));
        }
    }
    for row in &sheet.rows {
        let taken = match mapping.content {
            Content::Observations | Content::Positions | Content::Tray => looking.proposal(row),
            Content::Answers => looking.answer(row),
            Content::Counts => looking.counted(row),
        };
        if let Err((column, reason)) = taken {
            looking.out.kept_out.push(KeptOut {
                line: row.line,
                column,
                reason,
            });
        }
    }
    if mapping.content == Content::Answers {
        // Equal ones stay in the order in which they were first given.
        looking
            .out
            .options
            .sort_by_key(|option| std::cmp::Reverse(option.count));
    }
    looking.out
}

/// What is there already, by which a file read twice is known.
fn known(content: Content, assembly: &Assembly) -> BTreeMap<String, Option<usize>> {
    let folded = |text: &str| (words::folded(text), None);
    match content {
        Content::Observations => {
            let all = assembly.observations.list.values();
            let standing = all.filter(|observation| observation.withdrawn.is_none());
            standing
                .map(|observation| folded(&observation.note.text))
                .collect()
        }
        Content::Positions => {
            let all = assembly.themes.positions.values();
            let open = all.filter(|position| position.is_open());
            open.map(|position| folded(&position.title)).collect()
        }
        Content::Tray => {
            let waiting = assembly.tray.waiting();
            waiting
                .map(|(_, proposal)| folded(&proposal.text))
                .collect()
        }
        Content::Answers | Content::Counts => BTreeMap::new(),
    }
}

/// The column at fault, if one is, and what is wrong.
type Fault = (Option<usize>, Reason);

struct Looking<'a> {
    mapping: &'a Mapping,
    width: usize,
    /// Words that came already, folded, with the line on which they did; none where they were there before.
    seen: BTreeMap<String, Option<usize>>,
    /// Where each option is in the list, by its folded words.
    places: BTreeMap<String, usize>,
    /// The columns that say yes or no, each with the place of its option in the list.
    grid: Vec<(usize, usize)>,
    out: Findings,
}

impl Looking<'_> {
    /// The words of a column on one line.
    fn words(&self, row: &Row, column: usize) -> Result<String, Fault> {
        let found = row.cells.len();
        if found > self.width && row.cells.iter().skip(self.width).any(|c| !c.is_empty()) {
            let expected = self.width;
            return Err((None, Reason::TooManyCells { found, expected }));
        }
        let line = one_line(&markup::plain(row.cell(column)));
        words::optional(Field::Text, &line, words::PARAGRAPH)
            .map_err(|refusal| (Some(column), Reason::Text(refusal)))
    }

    fn proposal(&mut self, row: &Row) -> Result<(), Fault> {
        let column = self.mapping.text;
        let text = self.words(row, column)?;
        if text.is_empty() {
            self.out.blank += 1;
            return Ok(());
        }
        let proposed = if self.mapping.content == Content::Positions {
            self.position(row, text)?
        } else {
            Proposed {
                title: String::new(),
                text,
            }
        };
        let key = if proposed.title.is_empty() {
            words::folded(&proposed.text)
        } else {
            words::folded(&proposed.title)
        };
        if let Some(earlier) = self.seen.get(&key) {
            let reason = match *earlier {
                Some(first) => Reason::RepeatsLine { first },
                None => Reason::InRecord {},
            };
            return Err((Some(column), reason));
        }
        self.seen.insert(key, Some(row.line));
        self.out.proposals.push(proposed);
        Ok(())
    }

    /// A position: with its title in a column, else with its own words or the first of them.
    fn position(&self, row: &Row, text: String) -> Result<Proposed, Fault> {
        if let Some(column) = self.mapping.other {
            let title = self.words(row, column)?;
            if !title.is_empty() {
                let title = words::required(Field::Title, &title, words::LINE)
                    .map_err(|refusal| (Some(column), Reason::Text(refusal)))?;
                return Ok(Proposed { title, text });
            }
        }
        if text.chars().count() <= TITLE {
            let title = text;
            let text = String::new();
            return Ok(Proposed { title, text });
        }
        let title = beginning(&text);
        Ok(Proposed { title, text })
    }

    /// The answer of one person. The same answer given twice by one person is one.
    fn answer(&mut self, row: &Row) -> Result<(), Fault> {
        let column = self.mapping.text;
        let all = self.words(row, column)?;
        if self.mapping.split == Split::Columns {
            self.marked(row);
            return Ok(());
        }
        let mut given: Vec<String> = match self.mapping.split.sign() {
            Some(sign) => all.split(sign).map(|part| part.trim().to_owned()).collect(),
            None => vec![all],
        };
        given.retain(|answer| !answer.is_empty());
        if given.is_empty() {
            self.out.blank += 1;
            return Ok(());
        }
        for answer in &given {
            words::required(Field::Option, answer, words::LINE)
                .map_err(|refusal| (Some(column), Reason::Text(refusal)))?;
        }
        let mine: Vec<usize> = given.into_iter().map(|label| self.place(label)).collect();
        self.answered(mine);
        Ok(())
    }

    /// The answers of one person, each in a column of its own. Who chose none answered too; who left all empty did not.
    fn marked(&mut self, row: &Row) {
        let cells = self.grid.iter().map(|(at, place)| (row.cell(*at), *place));
        if !cells.clone().any(|(cell, _)| grid::is_said(cell)) {
            self.out.blank += 1;
            return;
        }
        let chosen = cells.filter(|(cell, _)| grid::is_chosen(cell));
        let mine = chosen.map(|(_, place)| place).collect();
        self.answered(mine);
    }

    /// One person chose these options, by their places in the list.
    fn answered(&mut self, mut mine: Vec<usize>) {
        mine.sort_unstable();
        mine.dedup();
        for place in mine {
            if let Some(option) = self.out.options.get_mut(place) {
                option.count += 1;
            }
        }
        let before = self.out.respondents.unwrap_or(0);
        self.out.respondents = Some(before + 1);
    }

    /// Where an option is in the list; a new one is added at the end.
    fn place(&mut self, label: String) -> usize {
        let key = words::folded(&label);
        if let Some(place) = self.places.get(&key) {
            return *place;
        }
        let place = self.out.options.len();
        self.out.options.push(PollOption { label, count: 0 });
        self.places.insert(key, place);
        place
    }

    /// An option with how many chose it.
    fn counted(&mut self, row: &Row) -> Result<(), Fault> {
        let column = self.mapping.text;
        let label = self.words(row, column)?;
        if label.is_empty() {
            self.out.blank += 1;
            return Ok(());
        }
        if is_total(&label) {
            return Err((Some(column), Reason::Total {}));
        }
        let label = words::required(Field::Option, &label, words::LINE)
            .map_err(|refusal| (Some(column), Reason::Text(refusal)))?;
        let Some(counts) = self.mapping.other else {
            return Err((None, Reason::NoCounts {}));
        };
        let word = row.cell(counts);
        let count = count(word).ok_or_else(|| {
            let word = word.to_owned();
            (Some(counts), Reason::NotACount { word })
        })?;
        let key = words::folded(&label);
        if let Some(Some(first)) = self.seen.get(&key) {
            let first = *first;
            return Err((Some(column), Reason::RepeatsLine { first }));
        }
        self.seen.insert(key, Some(row.line));
        self.out.options.push(PollOption { label, count });
        Ok(())
    }
}

/// A text on one line: words apart by one space, nothing else changed.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The first words of a text, as its title.
fn beginning(text: &str) -> String {
    let mut title = String::new();
    let mut length = 0;
    for word in text.split(' ') {
        length += word.chars().count() + 1;
        if length > TITLE {
            break;
        }
        title.push_str(word);
        title.push(' ');
    }
    if title.is_empty() {
        title = text.chars().take(TITLE).collect();
    }
    format!("{}…", title.trim_end())
}
