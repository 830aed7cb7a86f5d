//! The frame, drawn.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Clear;

use super::{Message, Next, RAIL, Rail, Regions, SMALLEST, Shown, Surround, places};
use crate::text::Text;
use crate::tui::measure::{cells, cut, fit, left, wrap};
use crate::tui::theme::Theme;

/// Draws everything around the body.
pub fn draw(frame: &mut Frame<'_>, at: &Regions, surround: &Surround, text: &Text, theme: &Theme) {
    let area = frame.area();
    frame.buffer_mut().set_style(area, theme.text);
    draw_title(frame, at.title, surround, theme);
    if let Some(rail) = at.rail {
        draw_rail(frame, rail, &surround.rail, text, theme);
    }
    if let Some(message) = &surround.message {
        draw_message(frame, at.message, message, theme);
    }
    draw_keys(frame, at.keys, &surround.keys, theme);
    draw_next(frame, at.next, surround.next.as_ref(), text, theme);
    draw_keys(frame, at.fixed, &surround.fixed, theme);
}

/// The sentence drawn when the window is too small.
pub fn draw_too_small(frame: &mut Frame<'_>, text: &Text, theme: &Theme) {
    let area = frame.area();
    frame.buffer_mut().set_style(area, theme.text);
    let needed = text.with(
        "common-too-small",
        &[
            ("width", SMALLEST.width.into()),
            ("height", SMALLEST.height.into()),
            ("cols", area.width.into()),
            ("rows", area.height.into()),
        ],
    );
    let words = format!("{needed}\n{}", text.get("common-too-small-safe"));
    for (row, line) in area.rows().zip(wrap(&words, area.width)) {
        frame.render_widget(Line::styled(line, theme.strong), row);
    }
}

fn draw_title(frame: &mut Frame<'_>, row: Rect, surround: &Surround, theme: &Theme) {
    frame.buffer_mut().set_style(row, theme.title);
    let state = cells(&surround.state);
    let room = row.width.saturating_sub(state + 4);
    let title = Line::from(Span::styled(fit(&surround.title, room), theme.title.bold()));
    frame.render_widget(
        title,
        Rect {
            x: row.x + 1,
            width: row.width - 1,
            ..row
        },
    );
    let x = row.right().saturating_sub(state + 1);
    frame.render_widget(
        Line::styled(surround.state.as_str(), theme.title),
        Rect {
            x,
            width: state,
            ..row
        },
    );
}

fn draw_rail(frame: &mut Frame<'_>, area: Rect, rail: &Rail, text: &Text, theme: &Theme) {
    let width = RAIL - 2;
    let heading = |words: &str| Line::styled(words.to_owned(), theme.strong);
    let mut lines = vec![
        Line::default(),
        heading(text.get("common-agenda")),
        Line::default(),
    ];
    for (mark, name) in &rail.steps {
        let style = if *mark == '▶' {
            theme.strong
        } else {
            theme.dim
        };
        lines.push(Line::from(vec![
            Span::styled(
                mark.to_string(),
                if *mark == '✓' { theme.good } else { style },
            ),
            Span::styled(format!(" {}", cut(name, width - 2)), style),
        ]));
    }
    lines.extend([
        Line::default(),
        heading(text.get("common-last-actions")),
        Line::default(),
    ]);
    if rail.actions.is_empty() {
        lines.push(Line::styled(text.get("common-no-actions"), theme.dim));
    }
    for (time, words) in &rail.actions {
        lines.extend(action_lines(time, words, width, theme));
    }
    for (row, line) in area.rows().zip(lines) {
        frame.render_widget(
            line,
            Rect {
                x: row.x + 1,
                width,
                ..row
            },
        );
    }
    for row in area.rows() {
        frame.render_widget(
            Line::styled("│", theme.line),
            Rect {
                x: row.right() - 1,
                width: 1,
                ..row
            },
        );
    }
}

/// An action of the rail: its time and its words, cut after two rows.
fn action_lines(time: &str, words: &str, width: u16, theme: &Theme) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    let indent = cells(time) + 1;
    let mut before = time;
    let wrapped = wrap(words, width - indent);
    let more = wrapped.len() > 2;
    for (n, line) in wrapped.iter().take(2).enumerate() {
        let line = line.trim_end();
        let line = if n == 1 && more {
            cut(&format!("{line}…"), width - indent)
        } else {
            line.to_owned()
        };
        lines.push(Line::styled(
            format!("{} {line}", left(before, indent - 1)),
            theme.dim,
        ));
        before = "";
    }
    lines
}

fn draw_message(frame: &mut Frame<'_>, area: Rect, message: &Message, theme: &Theme) {
    let style = message.tone.style(theme);
    // A long message is written over the foot of the rail.
    frame.render_widget(Clear, area);
    frame.buffer_mut().set_style(area, theme.text);
    for (row, line) in area.rows().zip(message.lines(area.width, area.height)) {
        frame.render_widget(
            Line::styled(line, style),
            Rect {
                x: row.x + 1,
                width: row.width - 1,
                ..row
            },
        );
    }
}

fn draw_keys(frame: &mut Frame<'_>, row: Rect, keys: &[Shown], theme: &Theme) {
    for (place, item) in places(keys, row.width).into_iter().zip(keys) {
        let line = Line::from(vec![
            Span::styled(item.label.as_str(), theme.key),
            Span::styled(" ", theme.dim),
            Span::styled(item.words.as_str(), theme.dim),
        ]);
        frame.render_widget(
            line,
            Rect {
                x: row.x + place.start,
                width: place.end - place.start,
                ..row
            },
        );
    }
}

fn draw_next(frame: &mut Frame<'_>, row: Rect, next: Option<&Next>, text: &Text, theme: &Theme) {
    let Some(next) = next else { return };
    frame.buffer_mut().set_style(row, theme.next);
    let key = next
        .key
        .map(|key| format!("{}  ", key.label(text)))
        .unwrap_or_default();
    let words = fit(&format!("▶ {key}{}", next.words), row.width - 2);
    frame.render_widget(
        Line::styled(words, theme.next),
        Rect {
            x: row.x + 1,
            width: row.width - 1,
            ..row
        },
    );
}
