//! The queue as it is drawn, and the words for who is in it.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::Floor;
use crate::assembly::TurnId;
use crate::assembly::floor::{Speaker, SpeakerRole, Turn};
use crate::assembly::roll::Gender;
use crate::assembly::themes::Position;
use crate::tui::ctx::Ctx;
use crate::tui::frame::Message;
use crate::tui::widgets::list::{self, Cell, Column, Look, Picked};

/// Rows of the clock: the figures, the bar, an empty one.
const CLOCK: u16 = 6;
/// Rows of the clock while nobody speaks, and of the shares, where the body is so low that the queue needs the others.
const CLOCK_LOW: u16 = 3;
const SHARES_LOW: u16 = 2;
/// Under this height the body is low.
const LOW: u16 = 14;
/// Rows of the shares at the bottom, an empty one included: of the small window and of the large one.
const SHARES: u16 = 4;
const SHARES_ROOMY: u16 = 18;
/// From this height of the body the large block of shares fits.
const ROOMY: u16 = 30;

/// Who speaks: the name, or what is known of a person without one.
pub(super) fn who(speaker: &Speaker, ctx: &Ctx<'_>) -> String {
    if let Some(person) = speaker.person {
        return ctx.name(person);
    }
    let text = ctx.text;
    let category = speaker
        .category
        .and_then(|id| ctx.assembly().setup.category(id));
    let mut known: Vec<&str> = Vec::new();
    known.extend(category.map(|c| c.name.as_str()));
    if speaker.gender != Gender::Undeclared {
        known.push(text.get(gender_key(speaker.gender)));
    }
    if known.is_empty() {
        return text.get("floor-nameless").to_owned();
    }
    text.with(
        "floor-nameless-known",
        &[("known", known.join(", ").into())],
    )
}

/// Whether who is to speak is not in the hall; where nobody was checked in, that is not known.
fn is_away(speaker: &Speaker, ctx: &Ctx<'_>) -> bool {
    let roll = &ctx.assembly().roll;
    let person = speaker.person.and_then(|id| roll.participants.get(&id));
    person.is_some_and(|person| !person.is_present()) && roll.present() > 0
}

/// What to do about a turn of somebody who is not in the hall.
pub(super) fn away(turn: Option<&Turn>, ctx: &Ctx<'_>) -> Option<Message> {
    let speaker = turn.map(|turn| &turn.speaker);
    let speaker = speaker.filter(|speaker| is_away(speaker, ctx))?;
    let name = [("name", who(speaker, ctx).into())];
    let words = ctx.text.with("floor-advice-away", &name);
    Some(Message::attention(words))
}

/// The text key of a gender, as said of one person.
pub(super) fn gender_key(gender: Gender) -> &'static str {
    match gender {
        Gender::Woman => "floor-gender-woman",
        Gender::Man => "floor-gender-man",
        Gender::Other => "floor-gender-other",
        Gender::Undeclared => "floor-gender-undeclared",
    }
}

/// In what capacity: `portavoce · Di sera`, `tavolo · CNA`, `sala`.
pub(super) fn capacity(speaker: &Speaker, ctx: &Ctx<'_>) -> String {
    in_capacity(speaker, |p| &p.title, ctx)
}

/// The same with the short name of the position, for a column.
fn brief(speaker: &Speaker, ctx: &Ctx<'_>) -> String {
    in_capacity(speaker, |p| &p.short, ctx)
}

fn in_capacity(speaker: &Speaker, name: fn(&Position) -> &String, ctx: &Ctx<'_>) -> String {
    let assembly = ctx.assembly();
    let role = ctx.text.get(match speaker.role {
        SpeakerRole::Spokesperson => "floor-role-spokesperson",
        SpeakerRole::Hall => "floor-role-hall",
        SpeakerRole::Table => "floor-role-table",
    });
    let position = speaker.position.and_then(|id| assembly.themes.position(id));
    let person = speaker
        .person
        .and_then(|id| assembly.roll.participants.get(&id));
    let seat = person
        .filter(|_| speaker.role == SpeakerRole::Table)
        .and_then(|p| assembly.table.seats.get(&p.profile.seat?));
    let mut words = role.to_owned();
    for part in [
        seat.map(|s| s.organization.as_str()),
        position.map(|p| name(p).as_str()),
    ]
    .into_iter()
    .flatten()
    {
        words.push_str(" · ");
        words.push_str(part);
    }
    words
}

pub(super) fn clock_area(body: Rect, ctx: &Ctx<'_>) -> Rect {
    let is_idle = ctx.assembly().floor.current.is_none();
    let height = if is_idle && body.height < LOW {
        CLOCK_LOW
    } else {
        CLOCK
    };
    Rect {
        height: height.min(body.height),
        ..body
    }
}

pub(super) fn shares_area(body: Rect, ctx: &Ctx<'_>) -> Rect {
    let height = match body.height {
        ..LOW => SHARES_LOW,
        LOW..ROOMY => SHARES,
        ROOMY.. => SHARES_ROOMY,
    };
    let above = clock_area(body, ctx).height;
    let height = height.min(body.height.saturating_sub(above + 3));
    Rect {
        y: body.bottom() - height,
        height,
        ..body
    }
}

fn table_area(body: Rect, ctx: &Ctx<'_>) -> Rect {
    let above = clock_area(body, ctx).height;
    Rect {
        y: body.y + above,
        height: (body.height - above).saturating_sub(shares_area(body, ctx).height),
        ..body
    }
}

/// The rows of the queue.
pub(super) fn list_area(body: Rect, ctx: &Ctx<'_>) -> Rect {
    list::below_header(table_area(body, ctx))
}

pub(super) fn view(picked: &Picked<TurnId>, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
    let queue = &ctx.assembly().floor.queue;
    let table = table_area(area, ctx);
    if queue.is_empty() {
        let words = ctx.text.get("floor-queue-empty");
        frame.render_widget(Line::styled(words, ctx.theme.dim), table);
        return;
    }
    let text = ctx.text;
    let columns = [
        Column::figures("", 2),
        Column::words(
            &text.with("floor-column-who", &[("n", queue.len().into())]),
            0,
        ),
        Column::words(text.get("floor-column-capacity"), 28),
        Column::figures(text.get("floor-column-time"), 5),
        Column::words("", 11),
    ];
    let rows: Vec<Vec<Cell>> = queue
        .iter()
        .enumerate()
        .map(|(at, turn)| row(at, turn, ctx))
        .collect();
    let look = Look {
        selected: picked.index(&Floor::rows(ctx)),
        theme: ctx.theme,
    };
    list::view_table(frame, table, &columns, &rows, look);
}

fn row(at: usize, turn: &Turn, ctx: &Ctx<'_>) -> Vec<Cell> {
    let speaker = &turn.speaker;
    let spoken = speaker.person.map_or(!speaker.first_time, |id| {
        ctx.assembly().floor.has_spoken(id)
    });
    let note = if is_away(speaker, ctx) {
        Cell::styled(ctx.text.get("floor-note-away"), ctx.theme.warn)
    } else if spoken {
        Cell::styled(ctx.text.get("floor-note-again"), ctx.theme.dim)
    } else {
        Cell::styled(ctx.text.get("floor-note-first"), ctx.theme.dim)
    };
    vec![
        (at + 1).to_string().into(),
        who(speaker, ctx).into(),
        brief(speaker, ctx).into(),
        ctx.text.span(turn.seconds.into()).into(),
        note,
    ]
}
