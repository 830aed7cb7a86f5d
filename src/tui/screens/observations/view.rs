//! How the screen is drawn: the box for the words, the list, the whole text of the selected observation.

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::{Position as Place, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Block;

use super::about::about;
use super::composer::COUNTED;
use super::listing::{columns, row};
use super::{Focus, Observations};
use crate::assembly::observations::Observation;
use crate::tui::ctx::Ctx;
use crate::tui::intent::Step;
use crate::tui::measure::{cells, cut, wrap};
use crate::tui::screens::floor::clock;
use crate::tui::widgets::field;
use crate::tui::widgets::list::{self, Cell, Look};

/// Rows above the box: the title, what the words are about.
const ABOVE: u16 = 2;
/// Fewest rows of words in the box.
const WORDS: u16 = 2;
/// Rows for the whole text of the selected observation, in the small window and in the large one.
const WHOLE: u16 = 5;
const WHOLE_ROOMY: u16 = 12;
/// The same where the body is so low that the list needs the others, and under which height it is.
const WHOLE_LOW: u16 = 3;
const LOW: u16 = 14;

/// Rows of words in the box: as many as they take, up to a third of the body; one while the list has the focus.
fn words_height(screen: &Observations, body: Rect) -> u16 {
    if screen.focus == Focus::List && screen.composer.is_empty() {
        return 1;
    }
    let lines = wrap(&screen.composer.text.raw(), body.width.saturating_sub(4)).len();
    let most = (body.height / 3).max(WORDS);
    u16::try_from(lines).unwrap_or(most).clamp(WORDS, most)
}

fn box_area(screen: &Observations, body: Rect) -> Rect {
    let above = ABOVE.min(body.height);
    Rect {
        y: body.y + above,
        height: (words_height(screen, body) + 2).min(body.height - above),
        ..body
    }
}

/// The whole text of the selected observation, at the bottom.
fn whole_area(screen: &Observations, ctx: &Ctx<'_>) -> Rect {
    let body = ctx.body;
    let height = if ctx.is_roomy() {
        WHOLE_ROOMY
    } else if screen.focus != Focus::List {
        0
    } else if body.height < LOW {
        WHOLE_LOW
    } else {
        WHOLE
    };
    Rect {
        y: body.bottom() - height.min(body.height),
        height: height.min(body.height),
        ..body
    }
}

fn table_area(screen: &Observations, ctx: &Ctx<'_>) -> Rect {
    let top = box_area(screen, ctx.body).bottom();
    let bottom = whole_area(screen, ctx).y;
    Rect {
        y: top,
        height: bottom.saturating_sub(top),
        ..ctx.body
    }
}

/// The rows of the list.
pub(super) fn list_area(screen: &Observations, ctx: &Ctx<'_>) -> Rect {
    list::below_header(table_area(screen, ctx))
}

pub(super) fn draw(screen: &Observations, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
    draw_title(screen, ctx, frame, area);
    draw_fields(screen, ctx, frame, area);
    draw_box(screen, ctx, frame);
    let table = table_area(screen, ctx);
    let rows = screen.rows(ctx);
    if rows.is_empty() {
        draw_empty(ctx, frame, table);
        return;
    }
    let found = rows
        .iter()
        .filter_map(|id| ctx.assembly().observations.list.get(id));
    let cells: Vec<Vec<Cell>> = found.map(|o| row(o, ctx)).collect();
    let selected = (screen.focus == Focus::List)
        .then(|| screen.picked.index(&rows))
        .flatten();
    let look = Look {
        selected,
        theme: ctx.theme,
    };
    list::view_table(frame, table, &columns(ctx), &cells, look);
    if let Some(observation) = screen.selected(ctx) {
        draw_whole(screen, observation, ctx, frame);
    }
}

/// The rows for the words of the selected observation, below an empty one.
fn words_area(screen: &Observations, ctx: &Ctx<'_>) -> Rect {
    let whole = whole_area(screen, ctx);
    Rect {
        y: whole.y + whole.height.min(1),
        height: whole.height.saturating_sub(1),
        ..whole
    }
}

/// How many rows of the selected observation are scrolled away after this step.
pub(super) fn scrolled(screen: &Observations, step: Step, ctx: &Ctx<'_>) -> usize {
    let Some(observation) = screen.selected(ctx) else {
        return 0;
    };
    let area = words_area(screen, ctx);
    let rows = usize::from(area.height);
    let last = about(observation, ctx, area.width)
        .len()
        .saturating_sub(rows);
    let at = screen.scrolled.min(last);
    // A row of what was seen stays.
    let page = rows.max(2) - 1;
    if step == Step::Right {
        (at + page).min(last)
    } else {
        at.saturating_sub(page)
    }
}

/// The selected observation; where it is longer than its rows, how to see the rest.
fn draw_whole(
    screen: &Observations,
    observation: &Observation,
    ctx: &Ctx<'_>,
    frame: &mut Frame<'_>,
) {
    let area = words_area(screen, ctx);
    let rows = usize::from(area.height);
    let lines = about(observation, ctx, area.width);
    let first = screen.scrolled.min(lines.len().saturating_sub(rows));
    let hidden = lines.len().saturating_sub(first + rows);
    for (row, line) in area.rows().zip(lines.into_iter().skip(first)) {
        frame.render_widget(line, row);
    }
    if screen.focus != Focus::List || (hidden == 0 && first == 0) {
        return;
    }
    let words = if hidden == 0 {
        ctx.text.get("observations-about-back").to_owned()
    } else {
        let more = [("n", hidden.into())];
        ctx.text.with("observations-about-more", &more)
    };
    if let Some(row) = whole_area(screen, ctx).rows().next() {
        let line = Line::styled(words, ctx.theme.dim).right_aligned();
        frame.render_widget(line, row);
    }
}

/// What is written, and at the right who has the floor with the time left.
fn draw_title(screen: &Observations, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
    let text = ctx.text;
    let words = match screen.composer.corrects() {
        Some(id) => text.with("observations-correcting", &[("n", id.0.into())]),
        None => text.get("observations-new").to_owned(),
    };
    let mut room = area.width.saturating_sub(cells(&words) + 3);
    if let Some(speech) = &ctx.assembly().floor.current {
        let figures = clock::figures(speech, ctx);
        let who = text.with("observations-floor", &[("time", figures.into())]);
        let width = cells(&who).min(area.width);
        room = room.saturating_sub(width + 2);
        let at = Rect {
            x: area.right() - width,
            width,
            height: area.height.min(1),
            ..area
        };
        frame.render_widget(Line::styled(who, clock::style(speech, ctx)), at);
    }
    let filter = cut(&screen.filter.words(ctx), room);
    let mut spans = vec![Span::styled(words, ctx.theme.strong)];
    if !filter.is_empty() {
        spans.push(Span::styled(format!(" · {filter}"), ctx.theme.dim));
    }
    frame.render_widget(Line::from(spans), area);
}

/// The fields with their values and where each is, in the second row.
fn fields(screen: &Observations, ctx: &Ctx<'_>) -> Vec<(Focus, Range<u16>, String, String)> {
    let text = ctx.text;
    let assembly = ctx.assembly();
    let composer = &screen.composer;
    let none = || text.get("common-none").to_owned();
    let theme = composer
        .theme_now(ctx)
        .and_then(|id| assembly.themes.theme(id));
    let position = composer
        .position
        .and_then(|id| assembly.themes.position(id));
    let category = composer.category.and_then(|id| assembly.setup.category(id));
    let table = if composer.to_table {
        "observations-yes"
    } else {
        "observations-no"
    };
    let all = [
        (
            Focus::Theme,
            "observations-field-theme",
            theme.map_or_else(none, |t| t.title.clone()),
        ),
        (
            Focus::Position,
            "observations-field-position",
            position.map_or_else(none, |p| p.short.clone()),
        ),
        (
            Focus::Category,
            "observations-field-category",
            category.map_or_else(none, |c| c.name.clone()),
        ),
        (
            Focus::Table,
            "observations-field-table",
            text.get(table).to_owned(),
        ),
    ];
    let labels: u16 = all.iter().map(|(_, key, _)| cells(text.get(key)) + 3).sum();
    // Two cells between the fields. Where all fits nothing is cut; else each value has its part, the last being a word.
    let values: u16 = all.iter().map(|(_, _, value)| cells(value)).sum();
    let room = if labels.saturating_add(values).saturating_add(6) <= ctx.body.width {
        values
    } else {
        ctx.body.width.saturating_sub(labels + 6 + 4) / 3
    };
    let mut x = 0;
    let mut out = Vec::new();
    for (focus, key, value) in all {
        let label = text.get(key).to_owned();
        let value = cut(&value, room.max(4));
        let end = x + cells(&label) + cells(&value) + 3;
        out.push((focus, x..end, label, value));
        x = end + 2;
    }
    out
}

fn draw_fields(screen: &Observations, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
    let Some(row) = area.rows().nth(1) else {
        return;
    };
    for (focus, place, label, value) in fields(screen, ctx) {
        let here = screen.focus == focus;
        let style = if here {
            ctx.theme.selected
        } else {
            ctx.theme.text
        };
        let (open, close) = if here { ("‹", "›") } else { (" ", " ") };
        let line = Line::from(vec![
            Span::styled(label, ctx.theme.dim),
            Span::styled(format!(" {open}{value}{close}"), style),
        ]);
        let at = Rect {
            x: row.x + place.start,
            width: (place.end - place.start).min(row.width.saturating_sub(place.start)),
            ..row
        };
        frame.render_widget(line, at);
    }
}

/// The field clicked, the words among them.
pub(super) fn field_at(screen: &Observations, at: Place, ctx: &Ctx<'_>) -> Option<Focus> {
    if box_area(screen, ctx.body).contains(at) {
        return Some(Focus::Text);
    }
    if at.y != ctx.body.y + 1 {
        return None;
    }
    let x = at.x.checked_sub(ctx.body.x)?;
    let mut all = fields(screen, ctx).into_iter();
    all.find(|(_, place, _, _)| place.contains(&x))
        .map(|(focus, ..)| focus)
}

fn draw_box(screen: &Observations, ctx: &Ctx<'_>, frame: &mut Frame<'_>) {
    let area = box_area(screen, ctx.body);
    let here = screen.focus == Focus::Text;
    let border = if here {
        ctx.theme.strong
    } else {
        ctx.theme.line
    };
    let mut block = Block::bordered().border_style(border).style(ctx.theme.text);
    let composer = &screen.composer;
    if composer.len() >= COUNTED {
        let values = [
            ("n", composer.len().into()),
            ("limit", composer.text.limit().into()),
        ];
        let words = ctx.text.with("common-characters", &values);
        block =
            block.title_bottom(Line::styled(format!(" {words} "), ctx.theme.dim).right_aligned());
    }
    let inner = block.inner(area);
    frame.render_widget(block, area);
    let inner = Rect {
        x: inner.x + 1,
        width: inner.width.saturating_sub(2),
        ..inner
    };
    let focus = if here {
        field::Focus::Here
    } else {
        field::Focus::Elsewhere
    };
    composer.text.view_wrapped(frame, inner, focus, ctx.theme);
}

fn draw_empty(ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
    let keys: &[&str] = if ctx.assembly().observations.list.is_empty() {
        &[
            "observations-empty",
            "observations-empty-how",
            "observations-empty-later",
        ]
    } else {
        &["observations-empty-filter"]
    };
    let mut rows = area.rows().skip(1);
    for (place, key) in keys.iter().enumerate() {
        let style = if place == 0 {
            ctx.theme.strong
        } else {
            ctx.theme.text
        };
        for words in wrap(ctx.text.get(key), area.width) {
            if let Some(row) = rows.next() {
                frame.render_widget(Line::styled(words, style), row);
            }
        }
        if place == 0 {
            rows.next();
        }
    }
}
