//! The clock of who has the floor: the time left in big figures and in words, a bar, the bell.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use super::queue::{capacity, who};
use crate::assembly::SpeechId;
use crate::assembly::floor::Speech;
use crate::text::Text;
use crate::tui::ctx::Ctx;
use crate::tui::effect::Effect;
use crate::tui::frame::Message;
use crate::tui::measure::{cut, wrap};
use crate::tui::widgets::{bar, big};

/// How long before the end the bell rings first, in milliseconds.
const WARNING: i64 = 30_000;
/// The cells of the figures: a sign, minutes of three digits, seconds.
const FIGURES: u16 = 7 * big::LETTER;

/// The bell: it rings when the time left passes the warning and when it passes the end, once each, and again if more
/// time is given and used up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::tui::screens) struct Bell {
    /// The speech last looked at, and the time it had left.
    seen: Option<(SpeechId, i64)>,
}

impl Bell {
    /// Looks at the clock: rings and says so when a limit was passed since the last look.
    pub(in crate::tui::screens) fn listen(&mut self, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Some(speech) = &ctx.assembly().floor.current else {
            self.seen = None;
            return Vec::new();
        };
        let left = speech.left_at(ctx.now);
        let before = self.seen.replace((speech.id, left));
        // A clock first seen past a limit has rung elsewhere, or there was nobody to hear it.
        let Some((_, before)) = before.filter(|(id, _)| *id == speech.id) else {
            return Vec::new();
        };
        let passed = |limit: i64| before > limit && left <= limit;
        let key = if passed(0) {
            "floor-bell-end"
        } else if passed(WARNING) {
            "floor-bell-warning"
        } else {
            return Vec::new();
        };
        let name = who(&speech.speaker, ctx);
        let words = ctx.text.with(key, &[("name", name.into())]);
        vec![Effect::Bell, Effect::Say(Message::attention(words))]
    }
}

/// The time left in whole seconds, as a countdown shows it: it begins with all of it and the end is the first zero.
fn seconds_left(left_ms: i64) -> i64 {
    if left_ms > 0 {
        (left_ms + 999) / 1000
    } else {
        left_ms / 1000
    }
}

/// `1:36`, or `+0:35` past the end.
pub(in crate::tui::screens) fn figures(speech: &Speech, ctx: &Ctx<'_>) -> String {
    let left = speech.left_at(ctx.now);
    let span = ctx.text.span(seconds_left(left).unsigned_abs());
    if left < 0 { format!("+{span}") } else { span }
}

/// A span in words: `1 minuto e 36 secondi`.
fn span_words(seconds: u64, text: &Text) -> String {
    let minutes = text.with("floor-span-minutes", &[("n", (seconds / 60).into())]);
    let rest = text.with("floor-span-seconds", &[("n", (seconds % 60).into())]);
    match (seconds / 60, seconds % 60) {
        (0, _) => rest,
        (_, 0) => minutes,
        (_, _) => text.list(&[minutes, rest]),
    }
}

/// The style of the time left: plain, then a warning, then over.
pub(in crate::tui::screens) fn style(speech: &Speech, ctx: &Ctx<'_>) -> Style {
    let left = speech.left_at(ctx.now);
    if left <= 0 {
        ctx.theme.bad
    } else if left <= WARNING {
        ctx.theme.warn
    } else {
        ctx.theme.strong
    }
}

/// How the time stands, in words.
fn state(speech: &Speech, ctx: &Ctx<'_>) -> String {
    let text = ctx.text;
    let left = speech.left_at(ctx.now);
    let span = |seconds: u64| span_words(seconds, text);
    let allowed = span(u64::from(speech.seconds));
    let size = span(seconds_left(left).unsigned_abs());
    let key = if left < 0 {
        "floor-time-over"
    } else {
        "floor-time-left"
    };
    text.with(key, &[("allowed", allowed.into()), ("span", size.into())])
}

/// Draws the clock, or that nobody speaks.
pub(super) fn view(ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
    let Some(speech) = &ctx.assembly().floor.current else {
        let rows = [
            (ctx.text.get("floor-nobody"), ctx.theme.strong),
            (ctx.text.get("floor-nobody-how"), ctx.theme.dim),
        ];
        let lines = rows
            .iter()
            .flat_map(|(words, style)| wrap(words, area.width).into_iter().map(|w| (w, *style)));
        draw(lines, frame, area);
        return;
    };
    let big_area = Rect {
        width: FIGURES.min(area.width),
        height: area.height.min(big::LETTER),
        ..area
    };
    big::view(frame, big_area, &figures(speech, ctx), style(speech, ctx));
    let beside = Rect {
        x: area.x + big_area.width + 1,
        width: area.width.saturating_sub(big_area.width + 1),
        ..area
    };
    draw(said(speech, beside.width, ctx), frame, beside);
    let last = Rect {
        y: area.y + big::LETTER,
        height: area.height.saturating_sub(big::LETTER).min(1),
        ..area
    };
    let allowed = u64::from(speech.seconds).saturating_mul(1000);
    let spoken = speech.spoken_at(ctx.now);
    frame.render_widget(bar::line(spoken, allowed, last.width, ctx.theme), last);
}

/// Who speaks, in what capacity, how the time stands, on the four rows beside the figures.
fn said(speech: &Speech, width: u16, ctx: &Ctx<'_>) -> Vec<(String, Style)> {
    let speaker = &speech.speaker;
    let mut lines = vec![
        (cut(&who(speaker, ctx), width), ctx.theme.strong),
        (cut(&capacity(speaker, ctx), width), ctx.theme.text),
    ];
    let is_paused = speech.running.is_none();
    let rows = if is_paused { 1 } else { 2 };
    let state = wrap(&state(speech, ctx), width).into_iter().take(rows);
    lines.extend(state.map(|words| (words, style(speech, ctx))));
    if is_paused {
        lines.push((ctx.text.get("floor-paused").to_owned(), ctx.theme.warn));
    }
    lines
}

fn draw(lines: impl IntoIterator<Item = (String, Style)>, frame: &mut Frame<'_>, area: Rect) {
    for (row, (words, style)) in area.rows().zip(lines) {
        frame.render_widget(Line::styled(words, style), row);
    }
}
