//! The rows of a page with their bars, in letters as large as fit.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::full::first;
use crate::text::slide::Bar;
use crate::tui::area::below;
use crate::tui::measure::{cells, cut, left, right};
use crate::tui::theme::Theme;
use crate::tui::widgets::{bar as share, big};

/// Most rows that one row of the page takes.
const ROOMY: u16 = 7;

/// The rows go from edge to edge where only so the large letters fit.
pub(super) fn rows(whole: Rect, all: &[Bar]) -> Rect {
    let n = u16::try_from(all.len()).unwrap_or(u16::MAX).max(1);
    let each = (whole.height / n).clamp(1, ROOMY);
    let inner = Rect {
        x: whole.x + 1,
        width: whole.width.saturating_sub(2),
        ..whole
    };
    if letters(all, inner.width, each) == letters(all, whole.width, each) {
        inner
    } else {
        whole
    }
}

/// How the rows of a page are written: all in the same way.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Letters {
    /// Names and figures large.
    Large,
    /// Names small, figures large.
    Figures,
    /// All small.
    Small,
}

pub(super) fn view(frame: &mut Frame<'_>, area: Rect, rows: &[Bar], theme: &Theme) {
    let n = u16::try_from(rows.len()).unwrap_or(u16::MAX).max(1);
    let each = (area.height / n).clamp(1, ROOMY);
    let letters = letters(rows, area.width, each);
    for (at, row) in (0..n).zip(rows) {
        let slot = Rect {
            y: area.y + at * each,
            height: each,
            ..area
        };
        match letters {
            Letters::Large | Letters::Figures => large_row(frame, slot, row, (letters, theme)),
            Letters::Small => small_row(frame, slot, row, theme),
        }
    }
}

fn letters(rows: &[Bar], width: u16, height: u16) -> Letters {
    let all = |fits: &dyn Fn(&Bar) -> bool| height > big::LETTER && rows.iter().all(fits);
    let figures = |row: &Bar| cells(&tight(row)).saturating_mul(big::LETTER);
    let name = |row: &Bar| cells(&row.short).saturating_mul(big::LETTER);
    let gap = |row: &Bar| u16::from(!tight(row).is_empty());
    if all(&|row| name(row) + gap(row) * big::LETTER + figures(row) <= width) {
        return Letters::Large;
    }
    let some = rows.iter().any(|row| figures(row) > 0);
    if some && all(&|row| cells(&row.short) + 2 * gap(row) + figures(row) <= width) {
        return Letters::Figures;
    }
    Letters::Small
}

fn tight(row: &Bar) -> String {
    format!("{} {}", row.tight, row.percent).trim().to_owned()
}

fn large_row(frame: &mut Frame<'_>, slot: Rect, row: &Bar, (letters, theme): (Letters, &Theme)) {
    let style = if row.leads { theme.strong } else { theme.text };
    let figures = tight(row);
    let wide = cells(&figures).saturating_mul(big::LETTER);
    let room = slot.width.saturating_sub(wide + 2);
    if letters == Letters::Large {
        big::view(frame, slot, &row.short, style);
    } else {
        let name = if cells(&row.long) <= room {
            &row.long
        } else {
            &row.short
        };
        let middle = first(below(slot, 1));
        frame.render_widget(Line::styled(cut(name, room), style.bold()), middle);
    }
    let place = Rect {
        x: slot.right().saturating_sub(wide),
        width: wide,
        ..slot
    };
    if wide > 0 {
        big::view(frame, place, &figures, style);
    } else {
        let words = Line::styled(row.figure.as_str(), style).right_aligned();
        frame.render_widget(words, first(below(slot, 2)));
    }
    let under = below(slot, big::LETTER);
    let width = if row.place.is_empty() { 0 } else { 5 };
    let place = Rect {
        width,
        ..first(under)
    };
    frame.render_widget(Line::styled(row.place.as_str(), style.bold()), place);
    let track = Rect {
        x: under.x + width,
        width: under.width.saturating_sub(width),
        ..under
    };
    fill(frame, track, row, theme);
}

fn small_row(frame: &mut Frame<'_>, slot: Rect, row: &Bar, theme: &Theme) {
    let style = if row.leads { theme.strong } else { theme.text };
    let figures = format!("{}  {}", row.figure, right(&row.percent, 4));
    let figures = figures.trim_end().to_owned();
    let place = if row.place.is_empty() {
        String::new()
    } else {
        left(&row.place, 5)
    };
    let room = slot
        .width
        .saturating_sub(cells(&place) + cells(&figures) + 2);
    let name = if cells(&row.long) <= room {
        &row.long
    } else {
        &row.short
    };
    let line = Line::from(vec![
        Span::styled(place, style),
        Span::styled(left(name, room), style.bold()),
        Span::styled(format!("  {figures}"), style.bold()),
    ]);
    frame.render_widget(line, first(slot));
    fill(frame, below(slot, 1), row, theme);
}

/// The bar on the first row of `area`, if there is one: the track is the whole.
fn fill(frame: &mut Frame<'_>, area: Rect, row: &Bar, theme: &Theme) {
    if area.height == 0 {
        return;
    }
    if let Some(part) = row.fill {
        let line = share::line(part.count, part.base, area.width, theme);
        frame.render_widget(line, first(area));
    }
}
