//! Text measured in terminal cells: width, cutting, wrapping, padding.
//!
//! A cell is not a character: wide and combining characters exist in names and observations.

mod fit;

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

pub use self::fit::{fit, name};

/// The width of a text in cells.
pub fn cells(text: &str) -> u16 {
    u16::try_from(text.width()).unwrap_or(u16::MAX)
}

/// The text, cut with `…` if it is wider than `width` cells.
pub fn cut(text: &str, width: u16) -> String {
    if cells(text) <= width {
        return text.to_owned();
    }
    let room = usize::from(width.saturating_sub(1));
    let mut used = 0;
    let mut out = String::new();
    for c in text.chars() {
        used += c.width().unwrap_or(0);
        if used > room {
            break;
        }
        out.push(c);
    }
    if width > 0 {
        out.push('…');
    }
    out
}

/// The text, cut or filled with spaces on the right to exactly `width` cells.
pub fn left(text: &str, width: u16) -> String {
    let mut out = cut(text, width);
    let missing = width.saturating_sub(cells(&out));
    out.extend(std::iter::repeat_n(' ', missing.into()));
    out
}

/// The text, cut or filled with spaces on the left to exactly `width` cells.
pub fn right(text: &str, width: u16) -> String {
    let kept = cut(text, width);
    let missing = width.saturating_sub(cells(&kept));
    let mut out = " ".repeat(missing.into());
    out.push_str(&kept);
    out
}

/// Items after a word, as many on each line of `width` cells as fit with `between` in the middle, none broken.
pub fn packed(lead: &str, items: &[String], between: &str, width: u16) -> Vec<String> {
    let mut lines = vec![lead.to_owned()];
    for (n, item) in items.iter().enumerate() {
        let gap = if n == 0 { " " } else { between };
        let wide = |line: &String| cells(line) + cells(gap) + cells(item);
        match lines.last_mut() {
            Some(line) if wide(line) <= width => {
                line.push_str(gap);
                line.push_str(item);
            }
            Some(_) | None => lines.push(item.clone()),
        }
    }
    lines
}

/// The text in lines of at most `width` cells, broken at spaces; a word longer than a line is broken where it must.
/// Line breaks of the text are kept. There is always at least one line.
pub fn wrap(text: &str, width: u16) -> Vec<String> {
    let width = usize::from(width.max(1));
    text.split('\n')
        .flat_map(|paragraph| wrap_paragraph(paragraph, width))
        .collect()
}

/// The text in at most `rows` lines of `width` cells, the last ending with `…` where that is not all of it.
pub fn wrap_within(text: &str, width: u16, rows: usize) -> Vec<String> {
    let mut lines = wrap(text, width);
    if lines.len() > rows {
        lines.truncate(rows);
        if let Some(last) = lines.last_mut() {
            *last = cut(&format!("{}…", last.trim_end()), width);
        }
    }
    lines
}

fn wrap_paragraph(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split_inclusive(' ') {
        if !line.is_empty() && line.width() + word.trim_end().width() > width {
            lines.push(std::mem::take(&mut line));
        }
        for c in word.chars() {
            if line.width() + c.width().unwrap_or(0) > width && c != ' ' {
                lines.push(std::mem::take(&mut line));
            }
            line.push(c);
        }
    }
    lines.push(line);
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_too_wide_ends_with_an_ellipsis_inside_the_width() {
        assert_eq!(cut("osservazione", 12), "osservazione");
        assert_eq!(cut("osservazioni!", 12), "osservazion…");
        assert_eq!(cut("日本語", 4), "日…");
        assert_eq!(cut("abc", 0), "");
    }

    #[test]
    fn padding_counts_cells_and_not_characters() {
        assert_eq!(left("però", 6), "però  ");
        assert_eq!(right("112", 5), "  112");
        assert_eq!(cells(&left("日本", 6)), 6);
    }

    #[test]
    fn packed_items_are_never_broken() {
        let items = ["uno", "due", "tre quattro"].map(str::to_owned);
        assert_eq!(
            packed("Gradi:", &items, " · ", 18),
            ["Gradi: uno · due", "tre quattro"]
        );
        assert_eq!(packed("", &[], " · ", 18), [""]);
    }

    #[test]
    fn wrapping_breaks_at_spaces_and_loses_no_letter() {
        let text = "La fermata del bus è a 400 metri: troppo per chi usa il bastone.";
        let lines = wrap(text, 20);
        assert!(
            lines.iter().all(|line| cells(line.trim_end()) <= 20),
            "{lines:?}"
        );
        assert_eq!(lines.concat(), text);
        assert_eq!(wrap("abcdefgh", 3), ["abc", "def", "gh"]);
        assert_eq!(wrap("", 10), [""]);
        assert_eq!(wrap("uno\ndue", 10), ["uno", "due"]);
    }

    #[test]
    fn lines_for_which_there_is_no_room_are_told_by_an_ellipsis() {
        let text = "uno due tre quattro";
        assert_eq!(wrap_within(text, 8, 3), ["uno due ", "tre ", "quattro"]);
        assert_eq!(wrap_within(text, 8, 2), ["uno due ", "tre…"]);
        assert_eq!(wrap_within(text, 8, 1), ["uno due…"]);
        assert_eq!(wrap_within(text, 7, 1), ["uno du…"]);
        assert!(wrap_within(text, 8, 0).is_empty());
    }
}
