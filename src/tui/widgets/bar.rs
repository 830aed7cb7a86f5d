//! A bar: a share of a whole, the track being the whole.

use ratatui::text::{Line, Span};

use crate::tui::theme::Theme;

/// The bar of `part` out of `whole` in `width` cells. A part that is not nothing shows at least one cell, and only the
/// whole fills the track.
pub fn line(part: u64, whole: u64, width: u16, theme: &Theme) -> Line<'static> {
    let filled = filled(part, whole, width);
    let empty = width - filled;
    Line::from(vec![
        Span::styled("█".repeat(filled.into()), theme.bar),
        Span::styled("░".repeat(empty.into()), theme.track),
    ])
}

fn filled(part: u64, whole: u64, width: u16) -> u16 {
    if part == 0 || whole == 0 || width == 0 {
        return 0;
    }
    if part >= whole {
        return width;
    }
    let cells = u128::from(part) * u128::from(width) / u128::from(whole);
    u16::try_from(cells)
        .unwrap_or(width)
        .clamp(1, width.saturating_sub(1).max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_nothing_is_empty_and_only_the_whole_is_full() {
        assert_eq!(filled(0, 112, 30), 0);
        assert_eq!(filled(1, 112, 30), 1);
        assert_eq!(filled(61, 112, 30), 16);
        assert_eq!(filled(111, 112, 30), 29);
        assert_eq!(filled(112, 112, 30), 30);
        assert_eq!(filled(5, 0, 30), 0);
    }
}
