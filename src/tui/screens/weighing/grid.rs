//! The grid of criteria and options: weights, scores, totals, places, and how firm the first place is.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use crate::assembly::weighing::{Criterion, Weighing, Weights};
use crate::present::weighing::{OptionView, WeighingView, weighing as figures};
use crate::text::weighing as words;
use crate::tui::ctx::Ctx;
use crate::tui::measure::{cells, cut, left, packed, right, wrap};
use crate::tui::widgets::list;

/// Rows above the first criterion: title, source of the weights, a gap, the header.
const HEAD: u16 = 4;
/// Rows below the last criterion: totals and places between two gaps, then the names of the options.
const BELOW: u16 = 7;
const BELOW_LOW: u16 = 5;
/// Under this height the window is low.
const LOW: u16 = 14;
/// Width of the weight, and of a score.
const WEIGHT: u16 = 8;
const SCORE: u16 = 7;
/// Moves of weights told in a low window.
const TOLD: usize = 3;

/// A cell: criterion and option, from 0.
pub(super) type Place = (usize, usize);

fn name_width(area: Rect) -> u16 {
    (area.width / 3).min(28)
}

/// How many options fit beside each other.
fn fitting(area: Rect) -> usize {
    let room = area.width.saturating_sub(name_width(area) + WEIGHT + 2);
    usize::from(room / SCORE).max(1)
}

/// The first option shown, so that the selected one is.
fn first_option(area: Rect, options: usize, selected: usize) -> usize {
    let fitting = fitting(area);
    selected
        .saturating_sub(fitting - 1)
        .min(options.saturating_sub(fitting))
}

/// How many criteria are shown at once: in a low window what is below them gives way.
fn rows_shown(area: Rect, criteria: usize) -> usize {
    let below = if area.height < LOW { BELOW_LOW } else { BELOW };
    let room = area.height.saturating_sub(HEAD + below);
    criteria.min(usize::from(room).max(1))
}

fn first_row(area: Rect, criteria: usize, selected: usize) -> usize {
    let shown = rows_shown(area, criteria);
    selected
        .saturating_sub(shown - 1)
        .min(criteria.saturating_sub(shown))
}

/// The cell under a click, if one is.
pub(super) fn clicked(at: Position, area: Rect, weighing: &Weighing, now: Place) -> Option<Place> {
    let row = usize::from(at.y.checked_sub(area.y + HEAD)?);
    let x = at.x.checked_sub(area.x + 2 + name_width(area) + WEIGHT)?;
    let column = usize::from(x / SCORE);
    let criteria = weighing.criteria.len();
    let options = weighing.options.len();
    if row >= rows_shown(area, criteria) || column >= fitting(area) {
        return None;
    }
    let criterion = row + first_row(area, criteria, now.0);
    let option = column + first_option(area, options, now.1);
    (criterion < criteria && option < options).then_some((criterion, option))
}

/// What is drawn: the weighing, the selected cell and what is typed in it.
pub(super) struct Sheet<'a> {
    pub weighing: &'a Weighing,
    pub cell: Place,
    pub typed: &'a str,
    /// Which of all weighings it is, from 1, and how many there are.
    pub place: (usize, usize),
}

pub(super) fn view(frame: &mut Frame<'_>, area: Rect, sheet: &Sheet<'_>, ctx: &Ctx<'_>) {
    let weighing = sheet.weighing;
    let view = figures(weighing);
    let first = first_option(area, weighing.options.len(), sheet.cell.1);
    let options: Vec<&OptionView> = view
        .options
        .iter()
        .skip(first)
        .take(fitting(area))
        .collect();
    let mut lines = head(sheet, ctx);
    lines.push(header(area, &options, ctx));
    let criteria = weighing.criteria.iter().enumerate();
    let top = first_row(area, weighing.criteria.len(), sheet.cell.0);
    for (n, criterion) in criteria
        .skip(top)
        .take(rows_shown(area, weighing.criteria.len()))
    {
        lines.push(row(area, sheet, (n, criterion), first, ctx));
    }
    lines.push(Line::default());
    lines.extend(totals(area, &view, &options, ctx));
    lines.push(Line::default());
    lines.extend(below(area, weighing, &view, ctx));
    for (row, line) in area.rows().zip(lines) {
        frame.render_widget(line, row);
    }
    let rows = area.rows().skip(HEAD.into());
    let shown = rows_shown(area, weighing.criteria.len());
    let rows = rows.take(shown).reduce(Rect::union).unwrap_or_default();
    list::mark_hidden(frame, rows, (top, weighing.criteria.len()), ctx.theme);
}

fn head(sheet: &Sheet<'_>, ctx: &Ctx<'_>) -> Vec<Line<'static>> {
    let (text, weighing) = (ctx.text, sheet.weighing);
    let title = ("title", weighing.title.as_str().into());
    let (place, all) = sheet.place;
    let mut heading = if all > 1 {
        let values = [title, ("place", place.into()), ("all", all.into())];
        text.with("weighing-heading", &values)
    } else {
        let values = [title];
        text.with("weighing-heading-one", &values)
    };
    if weighing.confirmed {
        heading = format!("{heading} · {} ✓", text.get("weighing-confirmed"));
    }
    let scale = [("scale", weighing.scale.into())];
    let source = match &weighing.weights {
        Weights::Set => text.with("weighing-weights-set", &scale),
        Weights::Averaged { points } => {
            let [scale] = scale;
            let values = [("n", points.len().into()), scale];
            text.with("weighing-weights-averaged", &values)
        }
    };
    vec![
        Line::styled(heading, ctx.theme.strong),
        Line::styled(source, ctx.theme.dim),
        Line::default(),
    ]
}

fn header(area: Rect, options: &[&OptionView], ctx: &Ctx<'_>) -> Line<'static> {
    let name = left(ctx.text.get("weighing-column-criterion"), name_width(area));
    let weight = right(ctx.text.get("weighing-column-weight"), WEIGHT);
    let signs: String = options.iter().map(|o| right(&o.sign, SCORE)).collect();
    Line::styled(format!("  {name}{weight}{signs}"), ctx.theme.dim)
}

fn row(
    area: Rect,
    sheet: &Sheet<'_>,
    (n, criterion): (usize, &Criterion),
    first: usize,
    ctx: &Ctx<'_>,
) -> Line<'static> {
    let theme = ctx.theme;
    let here = sheet.cell.0 == n;
    let mark = if here { "> " } else { "  " };
    let arrow = if criterion.lower_is_better {
        " ↓"
    } else {
        ""
    };
    let name = left(&format!("{}{arrow}", criterion.name), name_width(area));
    let weight = right(&words::percent(&criterion.weight, ctx.text), WEIGHT);
    let style = if here { theme.strong } else { theme.text };
    let mut spans = vec![
        Span::styled(format!("{mark}{name}"), style),
        Span::styled(weight, theme.dim),
    ];
    let scores = sheet.weighing.scores.get(n).map_or(&[][..], Vec::as_slice);
    for (option, score) in scores.iter().enumerate().skip(first).take(fitting(area)) {
        let selected = here && sheet.cell.1 == option;
        let words = match score {
            _ if selected && !sheet.typed.is_empty() => format!("{}_", sheet.typed),
            Some(score) => words::score(score, ctx.text),
            None => "·".to_owned(),
        };
        let style = match (selected, score) {
            (true, _) => theme.selected,
            (false, Some(_)) => theme.text,
            (false, None) => theme.dim,
        };
        spans.push(Span::styled("  ", theme.text));
        spans.push(Span::styled(
            format!("{} ", right(&words, SCORE - 3)),
            style,
        ));
    }
    Line::from(spans)
}

fn totals(
    area: Rect,
    view: &WeighingView,
    options: &[&OptionView],
    ctx: &Ctx<'_>,
) -> [Line<'static>; 2] {
    let (text, theme) = (ctx.text, ctx.theme);
    let sum = words::percent(&view.weights, text);
    let mut total = format!(
        "  {}{}",
        left(text.get("weighing-row-total"), name_width(area)),
        right(&sum, WEIGHT)
    );
    let mut place = format!(
        "  {}{}",
        left(text.get("weighing-row-place"), name_width(area)),
        right("", WEIGHT)
    );
    for option in options {
        let figure = option.total.as_ref().map(|t| words::total(t, text));
        let figure = figure.unwrap_or_else(|| text.get("common-none").to_owned());
        // Two cells left of the edge, under the score.
        total.push_str(&right(&figure, SCORE));
        let key = if option.tied {
            "weighing-place-tied"
        } else {
            "weighing-place"
        };
        let rank = option.place.map(|n| text.with(key, &[("n", n.into())]));
        place.push_str(&right(&rank.unwrap_or_default(), SCORE));
    }
    [
        Line::styled(total, theme.strong),
        Line::styled(place, theme.text),
    ]
}

/// Names of the options, and which weight moved how far would change the first place.
fn below(
    area: Rect,
    weighing: &Weighing,
    view: &WeighingView,
    ctx: &Ctx<'_>,
) -> Vec<Line<'static>> {
    let (text, theme) = (ctx.text, ctx.theme);
    let named = view.options.iter();
    let mut named: Vec<String> = named.map(|o| format!("{} {}", o.sign, o.label)).collect();
    if weighing.criteria.iter().any(|c| c.lower_is_better) {
        named.push(text.get("weighing-lower").to_owned());
    }
    // Without a first place yet there is room for every name.
    let most = if ctx.is_roomy() || view.missing > 0 {
        6
    } else {
        2
    };
    let lead = text.get("weighing-options");
    let mut options = packed(lead, &named, " · ", area.width);
    if options.len() > most {
        // Every sign of the header is told what it stands for, if only by the beginning of its name.
        let each = u16::try_from(named.len().div_ceil(most)).unwrap_or(u16::MAX);
        let room = area.width.saturating_sub(cells(lead) + 1) / each.max(1);
        let short: Vec<String> = named
            .iter()
            .map(|name| cut(name, room.saturating_sub(3)))
            .collect();
        options = packed(lead, &short, " · ", area.width);
    }
    let options = options.into_iter().take(most);
    let mut lines: Vec<Line<'static>> = options
        .map(|l| Line::styled(cut(&l, area.width), theme.dim))
        .collect();
    if view.missing > 0 {
        return lines;
    }
    if ctx.is_roomy() {
        lines.push(Line::default());
    }
    let criteria: Vec<String> = weighing.criteria.iter().map(|c| c.name.clone()).collect();
    let told = if ctx.is_roomy() { usize::MAX } else { TOLD };
    let firm = format!("{}: ", text.get("weighing-stands"));
    for (n, sentence) in firmness(view, &criteria, ctx)
        .into_iter()
        .take(told)
        .enumerate()
    {
        let lead = if n == 0 { firm.as_str() } else { "" };
        let said = text.with("weighing-stands-alone", &[("flip", sentence.into())]);
        let said = format!("{}{said}", left(lead, cells(&firm)));
        lines.extend(
            wrap(&said, area.width)
                .into_iter()
                .map(|l| Line::styled(l, theme.text)),
        );
    }
    lines
}

fn firmness(view: &WeighingView, criteria: &[String], ctx: &Ctx<'_>) -> Vec<String> {
    let text = ctx.text;
    if view.first.len() > 1 {
        let sign = |n: &u16| view.options.get(usize::from(*n)).map(|o| o.sign.clone());
        let signs: Vec<String> = view.first.iter().filter_map(sign).collect();
        return vec![text.with("weighing-shared", &[("options", text.list(&signs).into())])];
    }
    if view.flips.is_empty() {
        return vec![text.get("weighing-steady").to_owned()];
    }
    let flips = view.flips.iter();
    flips
        .map(|flip| words::flip(flip, view, criteria, text))
        .collect()
}
