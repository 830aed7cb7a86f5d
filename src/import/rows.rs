//! From text to rows of cells, each with its line.
//!
//! The `csv` crate reads a quote that is never closed as one long cell and says nothing; here it must be found with its
//! line, so the few rules of quoting are read here.

use super::ImportError;

/// The separators that are tried.
const SEPARATORS: [char; 4] = [';', ',', '\t', '|'];
/// Rows looked at to find the separator.
const LOOKED_AT: usize = 200;

/// A row of cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The line on which it begins, from 1.
    pub line: usize,
    /// Its cells, without spaces around.
    pub cells: Vec<String>,
}

impl Row {
    /// A cell, empty where the row is too short.
    pub fn cell(&self, at: usize) -> &str {
        self.cells.get(at).map_or("", String::as_str)
    }

    fn is_empty(&self) -> bool {
        self.cells.iter().all(String::is_empty)
    }
}

/// The rows of a text, empty ones left out.
pub(super) fn read(text: &str) -> Result<Vec<Row>, ImportError> {
    read_by(text, separator(text)?, usize::MAX)
}

/// The rows of a text cut by `separator`, empty ones left out; of at most `limit` rows.
pub(super) fn read_by(text: &str, separator: char, limit: usize) -> Result<Vec<Row>, ImportError> {
    let skipped = usize::from(named(text).is_some());
    let mut rows = split(text, separator, limit.saturating_add(skipped))?;
    rows.retain(|row| row.line > skipped && !row.is_empty());
    Ok(rows)
}

/// The separator that a text names, else the one it seems to have.
pub(super) fn separator(text: &str) -> Result<char, ImportError> {
    named(text).map_or_else(|| sniff(text), Ok)
}

/// The separator named in a first line `sep=;`, as some spreadsheets write it.
fn named(text: &str) -> Option<char> {
    let line = text.lines().next()?;
    let mut rest = line.trim_end().strip_prefix("sep=")?.chars();
    Some(rest.next().unwrap_or('\t'))
}

/// The separator that cuts the most rows into as many cells as the first, more than one.
fn sniff(text: &str) -> Result<char, ImportError> {
    let mut best = (0, 0, ';');
    let mut broken = None;
    for separator in SEPARATORS {
        let rows = match split(text, separator, LOOKED_AT) {
            Ok(rows) => rows,
            Err(error) => {
                broken = Some(error);
                continue;
            }
        };
        let width = rows.first().map_or(0, |row| row.cells.len());
        let alike = rows.iter().filter(|row| row.cells.len() == width).count();
        if width > 1 && (alike, width) > (best.0, best.1) {
            best = (alike, width, separator);
        }
    }
    match broken {
        // With the right separator a quote opens only at the beginning of a cell: a break under it is a true one.
        Some(error) if best.0 == 0 => Err(error),
        _ => Ok(best.2),
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// At the beginning of a cell.
    Start,
    /// In a cell without quotes.
    Bare,
    /// Between quotes.
    Quoted,
    /// After a quote that may have closed the cell.
    Closed,
}

struct Splitter {
    separator: char,
    rows: Vec<Row>,
    cells: Vec<String>,
    cell: String,
    state: State,
    /// The line being read, the one on which the row began, and the one on which a quote opened.
    line: usize,
    began: usize,
    opened: usize,
}

/// Cuts a text into at most `limit` rows.
fn split(text: &str, separator: char, limit: usize) -> Result<Vec<Row>, ImportError> {
    let mut splitter = Splitter {
        separator,
        rows: Vec::new(),
        cells: Vec::new(),
        cell: String::new(),
        state: State::Start,
        line: 1,
        began: 1,
        opened: 1,
    };
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        // Lines may end in three ways; one is enough inside.
        let c = if c == '\r' {
            if chars.peek() == Some(&'\n') {
                continue;
            }
            '\n'
        } else {
            c
        };
        splitter.take(c)?;
        if splitter.rows.len() >= limit {
            return Ok(splitter.rows);
        }
    }
    if splitter.state == State::Quoted {
        return Err(ImportError::BrokenQuote {
            line: splitter.opened,
        });
    }
    if !(splitter.cells.is_empty() && splitter.cell.is_empty()) {
        splitter.end_row();
    }
    Ok(splitter.rows)
}

impl Splitter {
    fn take(&mut self, c: char) -> Result<(), ImportError> {
        match (self.state, c) {
            (State::Quoted, '"') => self.state = State::Closed,
            (State::Quoted, _) => {
                if c == '\n' {
                    self.line += 1;
                }
                self.cell.push(c);
            }
            (State::Closed, '"') => {
                self.cell.push('"');
                self.state = State::Quoted;
            }
            (State::Start | State::Bare | State::Closed, '\n') => {
                self.end_row();
                self.line += 1;
                self.began = self.line;
            }
            (State::Start | State::Bare | State::Closed, c) if c == self.separator => {
                self.end_cell();
            }
            (State::Start, '"') if self.cell.trim().is_empty() => {
                self.cell.clear();
                self.opened = self.line;
                self.state = State::Quoted;
            }
            (State::Closed, c) if c.is_whitespace() => {}
            (State::Closed, _) => return Err(ImportError::BrokenQuote { line: self.opened }),
            (State::Start | State::Bare, c) => {
                self.cell.push(c);
                if !c.is_whitespace() {
                    self.state = State::Bare;
                }
            }
        }
        Ok(())
    }

    fn end_cell(&mut self) {
        let cell = std::mem::take(&mut self.cell);
        // Many exports put an apostrophe before what a spreadsheet would take for a formula.
        let cell = match cell.strip_prefix('\'') {
            Some(rest) if rest.starts_with(['=', '+', '-', '@']) => rest.to_owned(),
            _ => cell,
        };
        self.cells.push(cell.trim().to_owned());
        self.state = State::Start;
    }

    fn end_row(&mut self) {
        self.end_cell();
        self.rows.push(Row {
            line: self.began,
            cells: std::mem::take(&mut self.cells),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        let rows = read(text).unwrap();
        rows.into_iter().map(|row| row.cells).collect()
    }

    #[test]
    fn the_separator_is_found_outside_quotes() {
        let expected = vec![vec!["nome", "ente"], vec!["Persona, 1; uno", "CNA"]];
        for separator in SEPARATORS {
            let text = format!("nome{separator}ente\r\n\"Persona, 1; uno\"{separator}CNA\r\n");
            assert_eq!(cells(&text), expected, "{separator:?}");
        }
        assert_eq!(
            cells("sep=,\nnome,ente\n\"Persona, 1; uno\",CNA\n"),
            expected
        );
    }

    #[test]
    fn one_column_needs_no_separator() {
        assert_eq!(cells("nome\nPersona 1\nPersona 2\n").len(), 3);
    }

    #[test]
    fn a_row_keeps_the_line_on_which_it_begins() {
        let rows = read("nome;nota\nuno;\"su\ndue righe\"\n\ntre;\"\"\"citato\"\"\"\n").unwrap();
        let lines: Vec<usize> = rows.iter().map(|row| row.line).collect();
        assert_eq!(lines, [1, 2, 5]);
        assert_eq!(rows[1].cells[1], "su\ndue righe");
        assert_eq!(rows[2].cells[1], "\"citato\"");
    }

    #[test]
    fn a_broken_quote_is_found_on_its_line() {
        let unclosed = "nome;ente\nuno;CNA\n\"due;CNA\ntre;CNA\n";
        assert_eq!(read(unclosed), Err(ImportError::BrokenQuote { line: 3 }));
        let swallowed = "nome;ente\n\"due;CNA\n\"tre\";CNA\n";
        assert_eq!(read(swallowed), Err(ImportError::BrokenQuote { line: 2 }));
    }

    #[test]
    fn a_quote_inside_a_bare_cell_is_a_letter_like_any_other() {
        assert_eq!(
            cells("nome;ente\nPersona \"uno\";CNA\n")[1][0],
            "Persona \"uno\""
        );
    }

    #[test]
    fn no_text_makes_the_reader_fail_otherwise() {
        let text = "nome;ente\r\n\"a\"\"b\";\"c\nd\"\r\n'=1+1;x\n";
        for length in 0..text.chars().count() {
            let cut: String = text.chars().take(length).collect();
            let read = read(&cut);
            let broken = matches!(read, Err(ImportError::BrokenQuote { .. }));
            assert!(read.is_ok() || broken, "{cut:?}: {read:?}");
        }
        assert_eq!(cells(text)[2][0], "=1+1");
    }
}
