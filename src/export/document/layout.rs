//! How a table lies on the page: no column narrower than its longest word, small tables whole, rows unbroken.
//!
//! Words are measured by the widths of the letters of Arial, rounded up: exact enough to know what fits, and the same on
//! every machine.

use super::{Column, Grid};

/// What the columns of a table are together, in thousandths of a centimeter: the text of an A4 page with margins of 2 cm.
const PAGE: u32 = 17_000;
/// The size of the letters of a table, in thousandths of a centimeter.
const EM: u32 = 335;
/// Margins and rules of a cell, in thousandths of a centimeter, and a hair for the rounding of those who lay it out.
const MARGINS: u32 = 400;
/// A longer word than this is broken, in thousandths of a centimeter.
const LONGEST: u32 = 4_500;
/// A row with a longer text may be broken over two pages, in characters.
const LONG_TEXT: usize = 600;
/// A table of more rows may be broken over two pages.
const FEW_ROWS: usize = 10;
/// A table of more characters may be broken over two pages.
const FEW_CHARACTERS: usize = 1_200;

/// A column being measured.
struct Measured {
    share: u32,
    least: u32,
    is_least: bool,
}

impl Grid {
    /// The widths of the columns as parts of their sum: as they are meant to be, where every word fits.
    pub(super) fn widths(&self) -> Vec<u16> {
        let mut columns: Vec<Measured> = self.measured();
        let least: u32 = columns.iter().map(|column| column.least).sum();
        if least >= PAGE {
            return columns.iter().map(|column| part(column.least)).collect();
        }
        loop {
            let taken = columns.iter().filter(|c| c.is_least).map(|c| c.least);
            let left = PAGE.saturating_sub(taken.sum());
            let free = columns.iter().filter(|c| !c.is_least).map(|c| c.share);
            let shares = free.sum::<u32>().max(1);
            let narrow = |c: &Measured| !c.is_least && left * c.share / shares < c.least;
            if !columns.iter().any(narrow) {
                let width = |c: &Measured| {
                    if c.is_least {
                        c.least
                    } else {
                        left * c.share / shares
                    }
                };
                return columns.iter().map(|column| part(width(column))).collect();
            }
            for column in &mut columns {
                let is_narrow = narrow(column);
                column.is_least |= is_narrow;
            }
        }
    }

    /// Whether the page is wide enough for every word of the table.
    pub(in crate::export) fn fits(&self) -> bool {
        let columns = self.measured();
        columns.iter().map(|column| column.least).sum::<u32>() <= PAGE
    }

    fn measured(&self) -> Vec<Measured> {
        let columns = self.columns.iter().enumerate();
        let measured = columns.map(|(place, column)| {
            let cells = self.rows.iter().filter_map(|row| row.get(place));
            let longest = cells.map(|cell| longest_word(cell)).max().unwrap_or(0);
            // Headings are bold.
            let heading = longest_word(&column.name) * 11 / 10;
            Measured {
                share: u32::from(column.share),
                least: longest.max(heading).min(LONGEST) + MARGINS,
                is_least: false,
            }
        });
        measured.collect()
    }

    /// Whether the table is so small that it is not broken over two pages.
    pub(super) fn is_small(&self) -> bool {
        let characters = self.rows.iter().flatten().map(|cell| cell.chars().count());
        self.rows.len() <= FEW_ROWS && characters.sum::<usize>() <= FEW_CHARACTERS
    }

    /// The same table without the columns in which no row says anything.
    pub(super) fn without_empty_columns(self) -> Self {
        let says = |place: usize| {
            let mut cells = self.rows.iter().filter_map(|row| row.get(place));
            cells.any(|cell| !cell.is_empty())
        };
        let kept: Vec<bool> = (0..self.columns.len()).map(says).collect();
        let rows = self.rows.into_iter().map(|row| only(row, &kept));
        Self {
            caption: self.caption,
            columns: only::<Column>(self.columns, &kept),
            rows: rows.collect(),
        }
    }
}

/// Whether a row is kept on one page.
pub(super) fn stays_whole(row: &[String]) -> bool {
    row.iter().all(|cell| cell.chars().count() <= LONG_TEXT)
}

/// Those that are kept.
fn only<T>(all: Vec<T>, kept: &[bool]) -> Vec<T> {
    let pairs = all.into_iter().zip(kept);
    pairs
        .filter_map(|(one, kept)| kept.then_some(one))
        .collect()
}

/// The width of the widest word of a text, in thousandths of a centimeter.
fn longest_word(text: &str) -> u32 {
    let words = text.split(|c: char| c.is_whitespace() || c == '-');
    let width = |word: &str| word.chars().map(letter).fold(0, u32::saturating_add);
    // Twenty letters are more than any column takes.
    words.map(width).max().unwrap_or(0).min(20_000) * EM / 1000
}

/// The width of a letter, in thousandths of the size of the letters.
fn letter(c: char) -> u32 {
    match c {
        'i' | 'j' | 'l' | 'f' | 't' | 'I' | '.' | ',' | ':' | ';' | '\'' | '’' | '|' | '!' => 290,
        'r' | '(' | ')' | '/' | '"' | '«' | '»' | '°' | 'º' => 380,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 920,
        'A'..='Z' => 740,
        c if u32::from(c) < 0x250 => 570,
        _ => 1000,
    }
}

fn part(width: u32) -> u16 {
    u16::try_from(width).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid(columns: &[(&str, u16)], row: &[&str]) -> Grid {
        let columns = columns
            .iter()
            .map(|(name, share)| Column::words(name, *share));
        let mut grid = Grid::new("prova".to_owned(), columns.collect());
        let row = row.iter().map(|cell| (*cell).to_owned());
        grid.rows.push(row.collect());
        grid
    }

    #[test]
    fn columns_with_room_for_their_words_are_as_wide_as_they_are_meant_to_be() {
        let widths = grid(&[("Soggetto", 7), ("Presenza", 3)], &["CNA", "presente"]).widths();
        assert_eq!(widths, [11_900, 5_100]);
    }

    #[test]
    fn a_narrow_column_takes_the_room_for_its_longest_word_from_the_others() {
        let row = ["Piazza del mercato", "20/10/2020", "x"];
        let widths = grid(&[("Nome", 40), ("Data", 1), ("Partecipanti", 1)], &row).widths();
        assert!(widths[1] > 1_700 && widths[2] > 1_900, "{widths:?}");
        assert!(widths[0] > 12_000, "{widths:?}");
        assert!(widths.iter().sum::<u16>() <= 17_000, "{widths:?}");
    }

    #[test]
    fn a_number_of_two_digits_stays_on_its_line() {
        let widths = grid(&[("N.", 1), ("Testo", 99)], &["10", "breve"]).widths();
        // Margins of 0.176 cm on both sides, two rules and two digits of 9.5 points, and not a hair less.
        assert!(widths[0] >= 352 + 36 + 373 + 10, "{widths:?}");
    }

    #[test]
    fn words_that_do_not_fit_the_page_together_share_it_by_their_lengths() {
        let long = "precipitevolissimevolmente".repeat(4);
        let columns: Vec<(&str, u16)> = vec![("Testo", 1); 6];
        let mut row = vec![long.as_str(); 5];
        row.push("breve");
        let widths = grid(&columns, &row).widths();
        assert!(
            widths[0] == widths[4] && widths[5] < widths[0],
            "{widths:?}"
        );
    }

    #[test]
    fn a_table_fits_where_the_page_is_wide_enough_for_all_its_words() {
        let few = grid(&[("Sostenibilità", 1); 4], &["1"; 4]);
        let many = grid(&[("Sostenibilità", 1); 8], &["1"; 8]);
        assert!(few.fits() && !many.fits());
    }

    #[test]
    fn columns_that_say_nothing_are_left_out_with_their_headings() {
        let all = grid(
            &[("Posto", 1), ("Opzione", 3), ("Esito", 1)],
            &["", "Sì", ""],
        );
        let kept = all.without_empty_columns();
        assert_eq!(kept.columns.len(), 1);
        assert_eq!(kept.columns[0].name, "Opzione");
        assert_eq!(kept.rows, [["Sì"]]);
    }

    #[test]
    fn small_tables_and_short_rows_stay_whole() {
        let small = grid(&[("Testo", 1)], &["breve"]);
        assert!(small.is_small() && stays_whole(&small.rows[0]));
        let long = grid(&[("Testo", 1)], &["parola ".repeat(1_500).as_str()]);
        assert!(!long.is_small() && !stays_whole(&long.rows[0]));
    }
}
