//! Drawing check-in.
//!
//! ```text
//!  Cerca: pers▏
//!
//!  Nome                          Categoria       Genere   Stato
//!    Persona 017                 residenti       F        in sala dalle 18:04
//!  > Persona 018                 associazioni    M
//!    + Aggiungi «pers» come persona nuova
//!
//!  Presenti 112    F 58 · M 51 · non dichiarato 3    con diritto di voto 110
//!  residenti 64 · associazioni 22 · imprese 17 · scuola 9
//! ```

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::{CheckIn, Row, counts};
use crate::assembly::ParticipantId;
use crate::tui::area::below_title;
use crate::tui::ctx::Ctx;
use crate::tui::measure::{cells, cut, left, wrap};
use crate::tui::screens::person::gender_key;
use crate::tui::widgets::bar;
use crate::tui::widgets::field::Focus;
use crate::tui::widgets::list::{self, Cell, Column, Look};

/// Rows of the figures below the list, with an empty one above.
const FIGURES: u16 = 4;
/// Rows of the additional block: an empty one, a heading, the bars.
const BLOCK: u16 = 10;

/// Where the table is, its header included.
fn table_area(ctx: &Ctx<'_>) -> Rect {
    let below = FIGURES + if ctx.is_roomy() { BLOCK } else { 0 };
    Rect {
        y: ctx.body.y + 2,
        height: ctx.body.height.saturating_sub(2 + below),
        ..ctx.body
    }
}

/// Where the rows of the list are.
pub(super) fn list_area(ctx: &Ctx<'_>) -> Rect {
    list::below_header(table_area(ctx))
}

pub(super) fn draw(page: &CheckIn, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
    draw_search(page, ctx, frame, area);
    draw_list(page, ctx, frame);
    let below = table_area(ctx).bottom() + 1;
    let rows = Rect {
        y: below,
        height: area.bottom().saturating_sub(below),
        ..area
    };
    let [first, second] = counts::lines(ctx);
    let mut lines = vec![(first, ctx.theme.strong)];
    let categories = wrap(&second, area.width).into_iter();
    let categories = categories.map(|line| line.replace(counts::WHOLE, " "));
    lines.extend(categories.take(2).map(|line| (line, ctx.theme.text)));
    for (row, (line, style)) in rows.rows().zip(lines) {
        frame.render_widget(Line::styled(cut(&line, row.width), style), row);
    }
    if ctx.is_roomy() {
        let block = Rect {
            y: below + FIGURES,
            height: area.bottom().saturating_sub(below + FIGURES),
            ..area
        };
        draw_arrivals(ctx, frame, block);
    }
}

fn draw_search(page: &CheckIn, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
    let label = format!("{} ", ctx.text.get("checkin-search"));
    let width = cells(&label).min(area.width);
    let row = Rect { height: 1, ..area };
    frame.render_widget(Line::styled(label, ctx.theme.strong), row);
    let field = Rect {
        x: row.x + width,
        width: (row.width - width).min(40),
        ..row
    };
    let focus = if page.acts {
        Focus::Elsewhere
    } else {
        Focus::Here
    };
    page.search.view(frame, field, focus, ctx.theme);
}

fn draw_list(page: &CheckIn, ctx: &Ctx<'_>, frame: &mut Frame<'_>) {
    let text = ctx.text;
    let columns = [
        Column::words(text.get("checkin-column-name"), 0),
        Column::words(text.get("checkin-column-category"), 16),
        Column::words(text.get("checkin-column-gender"), 6),
        Column::words(text.get("checkin-column-state"), 21),
    ];
    let rows = page.rows(ctx);
    let place = page.picked.index(&rows);
    let selected = place.filter(|_| !page.is_idle());
    // Only the rows that are seen are put into words.
    let area = table_area(ctx);
    let height = list_area(ctx).height;
    let first = list::first_shown(place.unwrap_or(0), rows.len(), height);
    let seen: Vec<Vec<Cell>> = rows
        .iter()
        .skip(first)
        .take(height.into())
        .map(|row| match row {
            Row::Person(id) => person(*id, ctx),
            Row::Add => Vec::new(),
        })
        .collect();
    let look = Look {
        selected: selected.map(|at| at - first),
        theme: ctx.theme,
    };
    list::view_table(frame, area, &columns, &seen, look);
    list::mark_hidden(frame, list_area(ctx), (first, rows.len()), ctx.theme);
    // What is typed may be longer than the column of the names.
    let add = rows.iter().position(|row| *row == Row::Add);
    if let Some(row) = add
        .and_then(|at| at.checked_sub(first))
        .and_then(|at| list_area(ctx).rows().nth(at))
    {
        let (mark, style) = if selected == add {
            ("> ", ctx.theme.selected)
        } else {
            ("  ", ctx.theme.dim)
        };
        let words = left(&format!("{mark}{}", adding(page, ctx)), row.width);
        frame.render_widget(Line::styled(words, style), row);
    }
}

fn adding(page: &CheckIn, ctx: &Ctx<'_>) -> String {
    let typed = page.search.text();
    if typed.is_empty() {
        ctx.text.get("checkin-add-empty").to_owned()
    } else {
        ctx.text.with("checkin-add", &[("name", typed.into())])
    }
}

fn person(id: ParticipantId, ctx: &Ctx<'_>) -> Vec<Cell> {
    let assembly = ctx.assembly();
    let Some(person) = assembly.roll.participants.get(&id) else {
        return Vec::new();
    };
    let profile = &person.profile;
    let category = profile.category.and_then(|id| assembly.setup.category(id));
    let name = if profile.seat.is_some() {
        format!("{} ◆", ctx.name(id))
    } else {
        ctx.name(id)
    };
    let state = match person.presence.last() {
        None if profile.votes => Cell::default(),
        None => Cell::from(ctx.text.get("checkin-state-no-vote")),
        Some((came, None)) => {
            let time = ctx.clock(*came);
            let words = ctx.text.with("checkin-state-in", &[("time", time.into())]);
            Cell::styled(words, ctx.theme.good)
        }
        Some((_, Some(went))) => {
            let time = ctx.clock(*went);
            let words = ctx.text.with("checkin-state-out", &[("time", time.into())]);
            Cell::styled(words, ctx.theme.dim)
        }
    };
    vec![
        Cell::from(name),
        Cell::from(category.map_or("", |c| c.name.as_str())),
        Cell::from(ctx.text.get(gender_key(profile.gender))),
        state,
    ]
}

fn draw_arrivals(ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
    let heading = Line::styled(ctx.text.get("checkin-arrivals"), ctx.theme.strong);
    frame.render_widget(
        heading,
        Rect {
            height: area.height.min(1),
            ..area
        },
    );
    let bars = below_title(area);
    let slices = counts::arrivals(&ctx.assembly().roll, ctx.now, bars.height.into());
    let most = slices.iter().map(|(_, n)| *n).max().unwrap_or(0);
    for (row, (begins, n)) in bars.rows().zip(slices) {
        let width = row.width.saturating_sub(14).min(60);
        let mut line = vec![Span::styled(
            format!("{}  ", ctx.clock(begins)),
            ctx.theme.text,
        )];
        line.extend(bar::line(n, most, width, ctx.theme).spans);
        line.push(Span::styled(
            format!("  {}", ctx.text.integer(n)),
            ctx.theme.text,
        ));
        frame.render_widget(Line::from(line), row);
    }
}
