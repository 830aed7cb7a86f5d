//! How a file is laid out: encoding, separator, headings. It is guessed, and may be changed by hand.

use sha2::{Digest as _, Sha256};

use super::outside::is_heading;
use super::values::fold;
use super::{ImportError, MOST_ROWS, Row, Sheet, decode, rows};
use crate::assembly::outside::{Charset, Mapping, Separator};
use crate::assembly::words;
use crate::hex::hex;

/// Rows looked at to tell whether the first is one of headings.
const LOOKED_AT: usize = 200;
/// Rows among which headings are looked for below a title.
const HEADINGS_WITHIN: usize = 10;

/// How a file is laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// How its characters are written.
    pub charset: Charset,
    /// What stands between two cells.
    pub separator: Separator,
    /// Whether its first row is one of headings.
    pub headings: bool,
}

impl From<&Mapping> for Layout {
    fn from(mapping: &Mapping) -> Self {
        Self {
            charset: mapping.charset,
            separator: mapping.separator,
            headings: mapping.headings,
        }
    }
}

impl Layout {
    /// The layout that a file seems to have.
    ///
    /// # Errors
    /// [`ImportError::NotText`] or [`ImportError::BrokenQuote`].
    pub fn guess(bytes: &[u8]) -> Result<Self, ImportError> {
        let charset = decode::guess(bytes)?;
        let text = decode::decode_as(bytes, charset)?;
        let sign = rows::separator(&text)?;
        let separator = Separator::ALL.into_iter().find(|s| s.sign() == sign);
        let separator = separator.unwrap_or_default();
        let mut rows = rows::read_by(&text, separator.sign(), LOOKED_AT)?;
        rows.drain(..title(&rows));
        Ok(Self {
            charset,
            separator,
            headings: are_headings(&rows),
        })
    }

    /// Reads a file that is laid out so.
    ///
    /// # Errors
    /// Every [`ImportError`] but those of the file itself.
    pub fn read(self, bytes: &[u8]) -> Result<Sheet, ImportError> {
        let text = decode::decode_as(bytes, self.charset)?;
        let mut rows = rows::read_by(&text, self.separator.sign(), MOST_ROWS + 2)?;
        if self.headings {
            rows.drain(..title(&rows));
        }
        Sheet::of(rows, self.headings)
    }

    /// What files of the same form have in common: a fingerprint of the headings; without headings, how many columns
    /// there are. Nothing that was written in the file can be read from it.
    pub fn shape(self, bytes: &[u8]) -> Option<String> {
        let text = decode::decode_as(bytes, self.charset).ok()?;
        let rows = rows::read_by(&text, self.separator.sign(), LOOKED_AT).ok()?;
        if !self.headings {
            return Some(format!("columns-{}", rows.first()?.cells.len()));
        }
        let first = rows.get(title(&rows))?;
        let mut digest = Sha256::new();
        for cell in &first.cells {
            digest.update(fold(cell));
            digest.update([0_u8]);
        }
        Some(hex(&digest.finalize()))
    }
}

/// How many rows above that of the headings are the title of the table: each fills one cell at most and is no heading, and
/// the row below them fills several, one of them known as a heading.
fn title(rows: &[Row]) -> usize {
    let filled = |row: &Row| row.cells.iter().filter(|cell| !cell.is_empty()).count();
    let has_heading = |row: &Row| row.cells.iter().any(|cell| is_heading(cell));
    let within = rows.iter().take(HEADINGS_WITHIN);
    let above = within
        .take_while(|row| filled(row) <= 1 && !has_heading(row))
        .count();
    let is_title = rows
        .get(above)
        .is_some_and(|row| filled(row) > 1 && has_heading(row));
    if is_title { above } else { 0 }
}

/// Whether the first row names the columns: words and no figures, addresses or days, none of which comes again below; a sign
/// such as `%` may be among them. Of a row with nothing below it one word must be known as a heading, or it might be all
/// there is to read.
fn are_headings(rows: &[Row]) -> bool {
    let Some((first, below)) = rows.split_first() else {
        return false;
    };
    let names = |at: usize, cell: &str| {
        cell.chars().any(char::is_alphabetic)
            && !cell.contains('@')
            && below.iter().all(|row| !words::same(row.cell(at), cell))
    };
    let says = |cell: &str| cell.chars().any(char::is_alphanumeric);
    let mut cells = first.cells.iter().enumerate();
    let stands_above = !below.is_empty() || first.cells.iter().any(|cell| is_heading(cell));
    stands_above
        && first.cells.iter().any(|cell| says(cell))
        && cells.all(|(at, cell)| !says(cell) || names(at, cell))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guessed(text: &str) -> Layout {
        Layout::guess(text.as_bytes()).unwrap()
    }

    #[test]
    fn every_separator_is_found_and_read() {
        for separator in Separator::ALL {
            let text = "Id;Proposta\n1;\"Più alberi, e panchine\"\n2;Meno auto\n";
            let text = text.replace(';', &separator.sign().to_string());
            let layout = guessed(&text);
            assert_eq!(layout.separator, separator);
            let sheet = layout.read(text.as_bytes()).unwrap();
            assert_eq!(sheet.headings, ["Id", "Proposta"]);
            assert_eq!(sheet.rows[0].cells, ["1", "Più alberi, e panchine"]);
        }
    }

    #[test]
    fn a_first_row_of_data_is_not_taken_for_headings() {
        assert!(guessed("Opzione;Voti\nSera;3\n").headings);
        assert!(!guessed("Sera;3\nMattina;4\n").headings);
        assert!(!guessed("Sera\nMattina\nSera\n").headings);
        assert!(!guessed("persona@esempio.it;Sera\naltra@esempio.it;Notte\n").headings);
        assert!(!guessed("2026-11-02;Sera\n2026-11-03;Notte\n").headings);
        assert!(!guessed("una riga sola\n").headings);
        assert!(!guessed("una proposta sola;Nord\n").headings);
    }

    #[test]
    fn headings_are_found_below_a_title_and_with_a_sign_among_them() {
        let table = "N.;Proposta;%\n1;Alberi;60\n2;Panchine;40\n";
        let titled = format!("Raccolte al banchetto;;\n;;\nIn centro\n{table}");
        for text in [table, titled.as_str()] {
            let layout = guessed(text);
            assert!(layout.headings, "{text}");
            let sheet = layout.read(text.as_bytes()).unwrap();
            assert_eq!(sheet.headings, ["N.", "Proposta", "%"]);
            assert_eq!(sheet.rows.len(), 2);
            assert_eq!(
                layout.shape(text.as_bytes()),
                guessed(table).shape(table.as_bytes())
            );
        }
        let layout = guessed(&titled);
        let sheet = layout.read(titled.as_bytes()).unwrap();
        assert_eq!(sheet.rows[0].line, 5);
    }

    #[test]
    fn what_stands_alone_above_a_row_of_data_is_no_title() {
        let text = "Proposta;\nAlberi;\nTesto;Nord\n";
        let sheet = guessed(text).read(text.as_bytes()).unwrap();
        assert_eq!(sheet.rows.len(), 2);
        let by_hand = Layout::default();
        let text = "Titolo del foglio;\nId;Proposta\n1;Alberi\n";
        assert_eq!(by_hand.read(text.as_bytes()).unwrap().rows.len(), 3);
    }

    #[test]
    fn a_layout_chosen_by_hand_is_kept_to() {
        let bytes = b"Opzione;Voti\nSera;3\n";
        let layout = Layout {
            headings: false,
            ..Layout::guess(bytes).unwrap()
        };
        assert_eq!(layout.read(bytes).unwrap().rows.len(), 2);
        let commas = Layout {
            separator: Separator::Comma,
            ..layout
        };
        assert_eq!(commas.read(bytes).unwrap().headings.len(), 1);
    }

    #[test]
    fn headings_with_nothing_below_are_no_row_to_read() {
        for text in ["Id;Proposta;Data\n", "Proposta\n", "Opzione;Voti"] {
            let layout = guessed(text);
            assert!(layout.headings, "{text}");
            let read = layout.read(text.as_bytes());
            assert!(matches!(read, Err(ImportError::NoRows {})), "{text}");
        }
    }

    #[test]
    fn files_with_the_same_headings_have_one_shape_which_tells_nothing() {
        let shape = |text: &str| guessed(text).shape(text.as_bytes()).unwrap();
        let one = shape("Id;Proposta\n1;Alberi\n");
        assert_eq!(one, shape("id;PROPOSTA \n7;Panchine\n8;Fontane\n"));
        assert_eq!(one, shape("Id,Proposta\n7,Panchine\n"));
        assert_ne!(one, shape("Id;Idea\n1;Alberi\n"));
        assert_eq!(shape("a@b.it;3\nc@d.it;4\n"), "columns-2");
        assert!(!one.contains("roposta"), "{one}");
    }
}
