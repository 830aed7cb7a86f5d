//! Counts as spreadsheets write them.

use super::super::values::fold;

/// The whole number that a cell holds; thousands may be apart by a point, a comma, a space or an apostrophe.
pub(super) fn count(cell: &str) -> Option<u64> {
    let is_sign = |c: char| matches!(c, '.' | ',' | ' ' | '\'' | '’' | '\u{a0}' | '\u{202f}');
    let parts: Vec<&str> = cell.trim().split(is_sign).collect();
    let (first, thousands) = parts.split_first()?;
    let digits = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit());
    let is_grouped = thousands.is_empty() || first.len() <= 3;
    if !digits(first) || !is_grouped || !thousands.iter().all(|t| t.len() == 3 && digits(t)) {
        return None;
    }
    parts.concat().parse().ok()
}

/// Whether an option is in truth the sum of the others.
pub(super) fn is_total(label: &str) -> bool {
    let words = fold(label);
    let known = [
        "totale",
        "totali",
        "totale risposte",
        "totale voti",
        "total",
        "totals",
        "sum",
        "somma",
    ];
    known.contains(&words.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_are_read_as_people_write_them_and_others_are_not() {
        for (cell, number) in [
            ("0", 0),
            (" 42 ", 42),
            ("1.234", 1234),
            ("12 345 678", 12_345_678),
        ] {
            assert_eq!(count(cell), Some(number), "{cell}");
        }
        for cell in [
            "",
            "x",
            "-3",
            "45%",
            "3,5",
            "1234.567",
            "1..234",
            "99999999999999999999",
        ] {
            assert_eq!(count(cell), None, "{cell}");
        }
        assert!(is_total(" TOTALE ") && !is_total("Totale libertà"));
    }
}
