//! The tables as one `.xlsx`: a sheet each, typed cells, a heading that stays in sight, percentages as such.
//!
//! Every text is written as a text, so that none is ever run as a formula.

use std::io;

use jiff::Zoned;
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};

use super::document::xml::clean;
use super::table::{Cell, Table};
use crate::tally::Exact;

/// Most units of UTF-16 of a text in a cell; a longer one is cut, with a mark, and stands whole in the CSV.
const LONGEST: usize = 32_000;

/// Letters beyond which a text goes on in the next line of its cell.
const WIDEST: usize = 44;
/// Letters of a line left empty, on the whole, where a word does not fit any more.
const BROKEN: usize = 6;
/// How high a line is, in points.
const LINE: u32 = 15;
/// Most lines that a row can show.
const MOST_LINES: u32 = 27;
/// Letters of a day with its time.
const MOMENT: usize = 19;
/// What a long figure takes, in letters.
const FIGURE: usize = 9;
/// What the button beside a heading takes, in letters.
const BUTTON: usize = 3;

/// The looks of the cells.
struct Looks {
    heading: Format,
    whole: Format,
    percent: Format,
    moment: Format,
    text: Format,
}

/// The whole file, with `title` among its properties.
///
/// # Errors
/// None in practice: it writes to memory.
pub(super) fn render(tables: &[Table], title: &str) -> io::Result<Vec<u8>> {
    let broken = |error: XlsxError| io::Error::other(error.to_string());
    book(tables, title)
        .and_then(|mut book| book.save_to_buffer())
        .map_err(broken)
}

fn book(tables: &[Table], title: &str) -> Result<Workbook, XlsxError> {
    let mut book = Workbook::new();
    // A fixed day, so that the same tables give the same bytes.
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let properties = DocProperties::new()
        .set_title(clean(title))
        .set_author("Portavoce")
        .set_creation_datetime(&made);
    book.set_properties(&properties);
    let top = FormatAlign::Top;
    let looks = Looks {
        heading: Format::new()
            .set_bold()
            .set_background_color(0x00E4_E8EC_u32),
        whole: Format::new().set_num_format("0").set_align(top),
        percent: Format::new().set_num_format("0.00%").set_align(top),
        moment: Format::new()
            .set_num_format("dd/mm/yyyy hh:mm:ss")
            .set_align(top),
        text: Format::new().set_text_wrap().set_align(top),
    };
    for table in tables {
        fill(book.add_worksheet(), table, &looks)?;
    }
    Ok(book)
}

fn fill(sheet: &mut Worksheet, table: &Table, looks: &Looks) -> Result<(), XlsxError> {
    sheet.set_name(table.name)?;
    sheet.set_freeze_panes(1, 0)?;
    // On paper: A4 across, all columns on a page, the heading on each.
    sheet.set_paper_size(9).set_landscape();
    sheet.set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
    for (column, place) in table.columns.iter().zip(0_u16..) {
        sheet.write_string_with_format(0, place, column.name, &looks.heading)?;
        let cells = table
            .rows
            .iter()
            .filter_map(|row| row.get(usize::from(place)));
        sheet.set_column_width(place, width(column.name, cells))?;
    }
    for (row, place) in table.rows.iter().zip(1_u32..) {
        for (cell, column) in row.iter().zip(0_u16..) {
            write(sheet, (place, column), cell, looks)?;
        }
        let lines = lines(row);
        if lines > 1 {
            // Said, since not every program that opens the file makes room by itself.
            sheet.set_row_height(place, lines * LINE)?;
        }
    }
    let last = u16::try_from(table.columns.len()).unwrap_or(1).max(1) - 1;
    let below = u32::try_from(table.rows.len()).unwrap_or(0);
    if below > 0 {
        sheet.autofilter(0, 0, below, last)?;
    }
    Ok(())
}

/// How wide a column is, in characters: as its heading with the button that filters, and its cells, within reason.
fn width<'a>(name: &str, cells: impl Iterator<Item = &'a Cell>) -> u8 {
    let longest = cells.map(|cell| match cell {
        Cell::Text(text) => text.chars().take(WIDEST).count(),
        Cell::Moment(_) => MOMENT,
        Cell::Integer(_) | Cell::Decimal(_) | Cell::Percent(_) | Cell::Flag(_) | Cell::Empty => 0,
    });
    let heading = (name.chars().count() + BUTTON).max(FIGURE);
    let width = longest.max().unwrap_or(0).max(heading).min(WIDEST) + 1;
    u8::try_from(width).unwrap_or(u8::MAX)
}

/// How many lines the longest text of a row takes, as many as a row can show at most.
fn lines(cells: &[Cell]) -> u32 {
    let of_line = |line: &str| match line.chars().count() {
        0..=WIDEST => 1,
        // Where words break, a line is not filled to its end.
        long => long.div_ceil(WIDEST - BROKEN),
    };
    let of_cell = |cell: &Cell| match cell {
        Cell::Text(text) => text.lines().map(of_line).sum::<usize>(),
        Cell::Moment(_)
        | Cell::Integer(_)
        | Cell::Decimal(_)
        | Cell::Percent(_)
        | Cell::Flag(_)
        | Cell::Empty => 1,
    };
    let most: usize = cells.iter().map(of_cell).max().unwrap_or(1);
    u32::try_from(most).unwrap_or(MOST_LINES).min(MOST_LINES)
}

fn write(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    looks: &Looks,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => {}
        Cell::Text(text) => {
            sheet.write_string_with_format(row, column, short(&clean(text)), &looks.text)?;
        }
        Cell::Integer(number) => match shown(&number.to_string()) {
            Some(number) => {
                sheet.write_number_with_format(row, column, number, &looks.whole)?;
            }
            None => {
                sheet.write_string(row, column, number.to_string())?;
            }
        },
        Cell::Decimal(number) => match shown(&decimal(number)) {
            Some(number) => {
                sheet.write_number(row, column, number)?;
            }
            None => {
                sheet.write_string(row, column, decimal(number))?;
            }
        },
        Cell::Percent(hundredths) => {
            let part = format!("{}.{:04}", hundredths / 10_000, hundredths % 10_000);
            if let Some(part) = shown(&part) {
                sheet.write_number_with_format(row, column, part, &looks.percent)?;
            }
        }
        Cell::Flag(flag) => {
            sheet.write_boolean(row, column, *flag)?;
        }
        Cell::Moment(moment) => {
            sheet.write_datetime_with_format(row, column, &wall(moment)?, &looks.moment)?;
        }
    }
    Ok(())
}

/// A number as spreadsheets hold it; none where they would round it.
fn shown(digits: &str) -> Option<f64> {
    let count = digits.chars().filter(char::is_ascii_digit).count();
    digits.parse().ok().filter(|_| count <= 15)
}

/// All decimals where they end, six otherwise.
fn decimal(number: &Exact) -> String {
    let text = number.to_string();
    if text.contains('/') {
        number.rounded(6)
    } else {
        text
    }
}

/// The time on the wall of the hall; spreadsheets know no zones.
fn wall(moment: &Zoned) -> Result<ExcelDateTime, XlsxError> {
    let year = u16::try_from(moment.year()).unwrap_or(1900);
    let [month, day, hour, minute] = [moment.month(), moment.day(), moment.hour(), moment.minute()]
        .map(|part| u8::try_from(part).unwrap_or(1));
    let day = ExcelDateTime::from_ymd(year, month, day)?;
    day.and_hms(u16::from(hour), minute, moment.second())
}

/// A text that fits a cell.
fn short(text: &str) -> String {
    let mut units = 0;
    let mut out = String::new();
    for c in text.chars() {
        units += c.len_utf16();
        if units > LONGEST {
            out.push('…');
            break;
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::table::columns;
    use crate::export::tests::xml::{text_of, unzipped};

    fn table() -> Table {
        let mut table = Table::new(
            "prova",
            columns![Text testo, Integer numero, Decimal media, Percent parte, Flag vero],
        );
        table.rows.push(vec![
            "=SOMMA(A1:A9) <&>\u{1}".into(),
            52_u64.into(),
            Exact::ratio(91, 2).unwrap().into(),
            Cell::Percent(6190),
            true.into(),
        ]);
        table
    }

    #[test]
    fn cells_are_typed_texts_are_never_formulas_and_the_heading_stays() {
        let files = unzipped(&render(&[table()], "Prova").unwrap());
        let sheet = String::from_utf8(files["xl/worksheets/sheet1.xml"].clone()).unwrap();
        for part in [
            "<v>52</v>",
            "<v>45.5</v>",
            "<v>0.619</v>",
            "state=\"frozen\"",
        ] {
            assert!(sheet.contains(part), "{part}: {sheet}");
        }
        assert!(!sheet.contains("<f>"), "{sheet}");
        let words = text_of(&files["xl/sharedStrings.xml"]);
        assert!(words.contains("=SOMMA(A1:A9) <&>\u{fffd}"), "{words}");
    }

    #[test]
    fn a_row_makes_room_for_its_longest_text_as_far_as_it_can() {
        let row = |text: String| [Cell::Text(text.into()), Cell::Integer(7)];
        assert_eq!(lines(&row("breve".into())), 1);
        assert_eq!(lines(&row(String::new())), 1);
        assert_eq!(lines(&row("prima\nseconda".into())), 2);
        assert_eq!(lines(&row("x".repeat(WIDEST + 1))), 2);
        assert_eq!(lines(&row("x".repeat(10_000))), MOST_LINES);
        let mut table = table();
        table.rows[0][0] = Cell::Text("parola ".repeat(10).into());
        let files = unzipped(&render(&[table], "Prova").unwrap());
        let sheet = String::from_utf8(files["xl/worksheets/sheet1.xml"].clone()).unwrap();
        assert!(sheet.contains("ht=\"30\""), "{sheet}");
    }

    #[test]
    fn the_same_tables_give_the_same_bytes() {
        let render = || render(&[table()], "Prova").unwrap();
        assert_eq!(render(), render());
    }

    #[test]
    fn a_text_longer_than_a_cell_is_cut_with_a_mark() {
        let cut = short(&"🌳".repeat(20_000));
        assert_eq!(cut.encode_utf16().count(), LONGEST + 1);
        assert!(cut.ends_with('…'));
        assert_eq!(short("piano"), "piano");
    }
}
