//! How a table becomes a CSV file: for Italian spreadsheets, or plain for programs and open data.

use std::borrow::Cow;
use std::io;

use csv::{Terminator, WriterBuilder};

use super::table::{Cell, Table};
use crate::tally::Exact;

/// The mark by which spreadsheets know that a file is UTF-8.
pub(super) const BOM: &[u8] = "\u{feff}".as_bytes();

/// Most decimals of a number that has no finite decimal form; such a number is rounded half up.
const DECIMALS: u32 = 6;

/// A way of writing CSV. Neither ever sets thousands apart, and in both a cell that a spreadsheet would take for a formula
/// begins with an apostrophe: open data too are opened with a double click.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Dialect {
    /// For Italian spreadsheets: `;`, decimal comma, UTF-8 with BOM, CRLF, days `gg/mm/aaaa`. No `sep=` line: with it the
    /// BOM is ignored and accents break.
    #[default]
    Italian,
    /// For programs: `,`, decimal point, UTF-8 without BOM, LF, ISO 8601 with offset.
    Plain,
}

impl Dialect {
    /// What stands between two cells.
    pub fn separator(self) -> u8 {
        match self {
            Self::Italian => b';',
            Self::Plain => b',',
        }
    }

    /// The whole file.
    ///
    /// # Errors
    /// None in practice: it writes to memory.
    pub fn render(self, table: &Table) -> io::Result<Vec<u8>> {
        let (start, end) = match self {
            Self::Italian => (BOM.to_vec(), Terminator::CRLF),
            Self::Plain => (Vec::new(), Terminator::Any(b'\n')),
        };
        let mut writer = WriterBuilder::new()
            .delimiter(self.separator())
            .terminator(end)
            .from_writer(start);
        writer.write_record(table.columns.iter().map(|column| column.name))?;
        for row in &table.rows {
            for cell in row {
                writer.write_field(self.cell(cell).as_bytes())?;
            }
            writer.write_record(None::<&[u8]>)?;
        }
        writer.into_inner().map_err(csv::IntoInnerError::into_error)
    }

    /// A cell as it stands in the file, before quoting.
    pub fn cell(self, cell: &Cell) -> Cow<'_, str> {
        match cell {
            Cell::Empty => Cow::Borrowed(""),
            Cell::Text(text) => words(text),
            Cell::Integer(number) => Cow::Owned(number.to_string()),
            Cell::Decimal(number) => Cow::Owned(self.decimal(plain(number))),
            Cell::Percent(hundredths) => {
                Cow::Owned(self.decimal(format!("{}.{:02}", hundredths / 100, hundredths % 100)))
            }
            Cell::Flag(flag) => Cow::Borrowed(self.flag(*flag)),
            Cell::Moment(moment) => Cow::Owned(match self {
                Self::Italian => moment.strftime("%d/%m/%Y %H:%M:%S").to_string(),
                Self::Plain => moment.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string(),
            }),
        }
    }

    fn decimal(self, number: String) -> String {
        match self {
            Self::Italian => number.replace('.', ","),
            Self::Plain => number,
        }
    }

    /// Undoes [`Dialect::cell`] for numbers.
    pub(super) fn number_back(self, cell: &str) -> Option<Exact> {
        match self {
            Self::Italian if cell.contains('.') => None,
            Self::Italian => cell.replace(',', ".").parse().ok(),
            Self::Plain => cell.parse().ok(),
        }
    }

    fn flag(self, flag: bool) -> &'static str {
        match (self, flag) {
            (Self::Italian, true) => "si",
            (Self::Italian, false) => "no",
            (Self::Plain, true) => "true",
            (Self::Plain, false) => "false",
        }
    }

    /// Undoes [`Dialect::cell`] for yes and no.
    pub(super) fn flag_back(self, cell: &str) -> Option<bool> {
        [true, false]
            .into_iter()
            .find(|flag| self.flag(*flag) == cell)
    }
}

fn words(text: &str) -> Cow<'_, str> {
    if is_formula(text) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Undoes [`Dialect::cell`] for words.
pub(super) fn words_back(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if is_formula(rest) => rest,
        Some(_) | None => cell,
    }
}

/// A number without a separator of thousands: all its decimals where they end, six otherwise.
pub(super) fn plain(number: &Exact) -> String {
    let text = number.to_string();
    if text.contains('/') {
        number.rounded(DECIMALS)
    } else {
        text
    }
}

/// Whether a spreadsheet would take the text for a formula, apostrophes in front aside.
///
/// Those are texts that begin with one of the signs named by OWASP's note on CSV injection and are not numbers. Texts
/// that already begin with an apostrophe before such a sign count too, so that reading back is exact.
fn is_formula(text: &str) -> bool {
    let bare = text.trim_start_matches('\'');
    bare.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) && !is_number(text)
}

fn is_number(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let size = text.strip_prefix(['+', '-']).unwrap_or(text);
    match size.split_once([',', '.']) {
        Some((whole, part)) => digits(whole) && digits(part),
        None => digits(size),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::table::columns;

    fn table(cells: Vec<Cell>) -> Table {
        let mut table = Table::new("prova", columns![Text testo, Decimal numero]);
        table.rows.push(cells);
        table
    }

    fn written(dialect: Dialect, cells: Vec<Cell>) -> String {
        String::from_utf8(dialect.render(&table(cells)).unwrap()).unwrap()
    }

    #[test]
    fn italian_spreadsheets_get_a_bom_semicolons_commas_and_crlf() {
        let number = Exact::ratio(91, 2).unwrap();
        assert_eq!(
            written(
                Dialect::Italian,
                vec!["Perché no; sì".into(), number.into()]
            ),
            "\u{feff}testo;numero\r\n\"Perché no; sì\";45,5\r\n"
        );
    }

    #[test]
    fn the_plain_dialect_has_commas_points_and_no_bom() {
        let number = Exact::ratio(91, 2).unwrap();
        assert_eq!(
            written(Dialect::Plain, vec!["=1+1, \"no\"".into(), number.into()]),
            "testo,numero\n\"'=1+1, \"\"no\"\"\",45.5\n"
        );
    }

    #[test]
    fn no_number_has_its_thousands_apart_and_endless_decimals_are_rounded() {
        for dialect in [Dialect::Italian, Dialect::Plain] {
            assert_eq!(dialect.cell(&1_974_000_u64.into()), "1974000");
        }
        let third = Exact::ratio(2, 3).unwrap();
        assert_eq!(Dialect::Plain.cell(&third.into()), "0.666667");
        let share = crate::present::share(483, 1759);
        assert_eq!(Dialect::Italian.cell(&share.into()), "27,46");
        assert_eq!(
            Dialect::Plain.cell(&crate::present::share(1, 1000).into()),
            "0.10"
        );
    }

    #[test]
    fn what_a_spreadsheet_would_run_is_neutralized_and_read_back_as_it_was() {
        for text in [
            "=SOMMA(A1)",
            "+39 059",
            "-",
            "@rif",
            "\tx",
            "\rx",
            "'=x",
            "''-y",
            "'nonno",
            "-3,5",
            "+4",
            "-2.50",
            "piano",
        ] {
            let cell = Cell::from(text);
            for dialect in [Dialect::Italian, Dialect::Plain] {
                let written = dialect.cell(&cell);
                assert_eq!(words_back(&written), text);
                assert!(!written.starts_with(['=', '@', '\t', '\r']), "{written:?}");
            }
        }
        assert_eq!(Dialect::Italian.cell(&"-3,5".into()), "-3,5");
        assert_eq!(Dialect::Italian.cell(&"+39 059".into()), "'+39 059");
    }

    #[test]
    fn moments_are_italian_or_iso_with_their_offset() {
        let at: jiff::Timestamp = "2026-11-21T17:42:05Z".parse().unwrap();
        let cell = Cell::from(at.to_zoned(jiff::tz::TimeZone::fixed(jiff::tz::offset(1))));
        assert_eq!(Dialect::Italian.cell(&cell), "21/11/2026 18:42:05");
        assert_eq!(Dialect::Plain.cell(&cell), "2026-11-21T18:42:05+01:00");
    }
}
