//! Polls from outside (*consultazioni esterne*): their figures with their own base, beside the votes and apart from them.

mod correct;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use self::correct::Correcting;
use super::{Page, ScreenId};
use crate::assembly::OutsidePollId;
use crate::assembly::board::{BoardCommand, Showing};
use crate::assembly::outside::{OutsideCommand, OutsidePoll};
use crate::assembly::words::LINE;
use crate::text::outside::{base, figure};
use crate::tui::area::below;
use crate::tui::ctx::Ctx;
use crate::tui::dialog::{Dialog, Reply};
use crate::tui::effect::Effect;
use crate::tui::frame::{Message, Next};
use crate::tui::intent::Intent;
use crate::tui::keymap::{Binding, Hint, Key, action, hints};
use crate::tui::measure::{cut, wrap};
use crate::tui::widgets::field::Field;
use crate::tui::widgets::list::{self, Cell, Column, Look, Picked, Touch};

#[derive(Clone, Copy, Debug)]
enum Do {
    Show,
    Correct,
    Withdraw,
}

const KEYS: &[Binding<Do>] = &[
    Binding::shown(Key::UpDown, "common-hint-choose"),
    Binding::new(Key::Char('s'), Do::Show, "outside-key-show"),
    Binding::new(Key::Char('m'), Do::Correct, "outside-key-correct"),
    Binding::new(Key::Char('r'), Do::Withdraw, "outside-key-withdraw"),
];

const WITHDRAW: &str = "withdraw";
/// Most rows of the list.
const LISTED: u16 = 6;

/// The screen.
#[derive(Clone, Debug, Default)]
pub struct Outside {
    picked: Picked<OutsidePollId>,
    /// What is being corrected.
    correcting: Option<Correcting>,
}

fn rows(ctx: &Ctx<'_>) -> Vec<OutsidePollId> {
    ctx.assembly().outside.polls.keys().copied().collect()
}

impl Outside {
    fn selected<'a>(&self, ctx: &Ctx<'a>) -> Option<&'a OutsidePoll> {
        let id = self.picked.current(&rows(ctx))?;
        ctx.assembly().outside.polls.get(&id).map(AsRef::as_ref)
    }

    fn act(&mut self, act: Do, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Some(poll) = self.selected(ctx) else {
            return Vec::new();
        };
        let text = ctx.text;
        if poll.withdrawn.is_some() {
            let words = text.get("outside-withdrawn-already");
            return vec![Effect::Say(Message::attention(words))];
        }
        match act {
            Do::Show => vec![Effect::submit(BoardCommand::Show {
                showing: Showing::Outside(poll.id),
                covered: false,
            })],
            Do::Correct => {
                let (correcting, ask) = Correcting::begin(poll, ctx);
                self.correcting = Some(correcting);
                vec![Effect::Ask(ask)]
            }
            Do::Withdraw => {
                let n = [("n", poll.id.0.into())];
                let title = text.with("outside-withdraw-title", &n);
                let body = vec![text.get("outside-withdraw-body").to_owned()];
                let field = Field::new(LINE);
                vec![Effect::Ask(Dialog::write(WITHDRAW, &title, body, field))]
            }
        }
    }
}

impl Page for Outside {
    fn title(&self, ctx: &Ctx<'_>) -> String {
        ctx.text.get("outside-title").to_owned()
    }

    fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        let bring = || vec![Effect::Go(ScreenId::Bring)];
        match self.picked.update(intent, &rows(ctx), list_area(ctx.body)) {
            Touch::Moved => return Vec::new(),
            Touch::Chosen => return bring(),
            Touch::Ignored => {}
        }
        if *intent == Intent::Accept {
            return bring();
        }
        match action(KEYS, intent) {
            Some(act) => self.act(act, ctx),
            None => Vec::new(),
        }
    }

    fn view(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        let text = ctx.text;
        let lines = wrap(text.get("outside-apart"), area.width);
        for (row, line) in area.rows().take(2).zip(lines) {
            frame.render_widget(Line::styled(line, ctx.theme.dim), row);
        }
        let all = rows(ctx);
        if all.is_empty() {
            let lines = wrap(text.get("outside-empty"), area.width);
            for (row, line) in below(area, 3).rows().zip(lines) {
                frame.render_widget(Line::styled(line, ctx.theme.text), row);
            }
            return;
        }
        let columns = [
            Column::figures(text.get("outside-column-number"), 3),
            Column::words(text.get("outside-column-title"), 0),
            Column::figures(text.get("outside-column-people"), 8),
            Column::words(text.get("outside-column-source"), 24),
        ];
        let cells = ctx.assembly().outside.polls.values().map(|poll| {
            let cell = |words: String| match poll.withdrawn {
                Some(_) => Cell::styled(words, ctx.theme.dim),
                None => Cell::from(words),
            };
            vec![
                cell(poll.id.to_string()),
                cell(poll.poll.title.clone()),
                cell(text.integer(poll.poll.respondents)),
                cell(poll.poll.source.clone()),
            ]
        });
        let cells: Vec<Vec<Cell>> = cells.collect();
        let look = Look {
            selected: self.picked.index(&all),
            theme: ctx.theme,
        };
        list::view_table(frame, table_area(area), &columns, &cells, look);
        if let Some(poll) = self.selected(ctx) {
            view_poll(poll, ctx, frame, below(area, 4 + LISTED));
        }
    }

    fn keys(&self, ctx: &Ctx<'_>) -> Vec<Hint> {
        if rows(ctx).is_empty() {
            Vec::new()
        } else {
            hints(KEYS)
        }
    }

    fn every_key() -> Vec<Hint> {
        hints(KEYS)
    }

    fn next_action(&self, ctx: &Ctx<'_>) -> Option<Next> {
        Some(Next::enter(ctx.text.get("outside-next-file")))
    }

    fn replied(&mut self, tag: &'static str, reply: Reply, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Some(poll) = self.selected(ctx) else {
            return Vec::new();
        };
        if let (WITHDRAW, Reply::Text(reason)) = (tag, &reply) {
            let (id, reason) = (poll.id, reason.clone());
            return vec![Effect::submit(OutsideCommand::WithdrawPoll { id, reason })];
        }
        match &mut self.correcting {
            Some(correcting) => correcting.replied((tag, reply), poll, ctx),
            None => Vec::new(),
        }
    }
}

/// The figures of a poll, each with its base.
fn view_poll(poll: &OutsidePoll, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
    let text = ctx.text;
    let known = &poll.poll;
    let mut lines = vec![(base(known, text), ctx.theme.strong)];
    let theme = known.theme.and_then(|id| ctx.assembly().themes.theme(id));
    if let Some(theme) = theme {
        let title = [("theme", theme.title.as_str().into())];
        lines.push((text.with("outside-on-theme", &title), ctx.theme.dim));
    }
    if let Some(reason) = &poll.withdrawn {
        let reason = [("reason", reason.as_str().into())];
        lines.push((text.with("outside-withdrawn", &reason), ctx.theme.warn));
    }
    for option in &known.options {
        let figure = figure(option.count, known.respondents, text);
        lines.push((format!("{figure}  {}", option.label), ctx.theme.text));
    }
    let room = usize::from(area.height);
    if lines.len() > room {
        let more = lines.len() - room + 1;
        lines.truncate(room.saturating_sub(1));
        lines.push((
            text.with("outside-more", &[("n", more.into())]),
            ctx.theme.dim,
        ));
    }
    for (row, (words, style)) in area.rows().zip(lines) {
        frame.render_widget(Line::styled(cut(&words, row.width), style), row);
    }
}

fn table_area(body: Rect) -> Rect {
    let area = below(body, 2);
    Rect {
        height: area.height.min(LISTED + 1),
        ..area
    }
}

fn list_area(body: Rect) -> Rect {
    list::below_header(table_area(body))
}

#[cfg(test)]
mod tests;
