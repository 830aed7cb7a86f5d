//! A statement of the table, or of a minority of it.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::assembly::consensus::{ConsensusCommand, Statement};
use crate::assembly::themes::Position;
use crate::assembly::{PositionId, SeatId, ThemeId};
use crate::tui::ctx::Ctx;
use crate::tui::frame::Next;
use crate::tui::intent::Intent;
use crate::tui::keymap::{Binding, Hint, Key, hints};
use crate::tui::measure::fit;
use crate::tui::widgets::field::{Field, Focus};
use crate::tui::widgets::form::{Form, Row};

/// Most letters of a statement typed here.
const LETTERS: usize = 2_000;

const KEYS: &[Binding<()>] = &[
    Binding::shown(Key::LeftRight, "common-hint-choose"),
    Binding::shown(Key::Space, "table-declare-key-sign"),
    Binding::shown(Key::Tab, "table-declare-key-text"),
];

/// A statement being written.
#[derive(Clone, Debug)]
pub(super) struct Declare {
    theme: ThemeId,
    position: PositionId,
    title: String,
    seats: Vec<SeatId>,
    /// Who signs; nobody for a statement of the whole table.
    form: Option<Form>,
    text: Field,
    /// What the same seats said before.
    said: Field,
    is_writing: bool,
}

/// A field with what these seats said on a position, if they did.
fn known(position: &Position, seats: &[SeatId], ctx: &Ctx<'_>) -> Field {
    let said = ctx.assembly().consensus.statement(position.id, seats);
    Field::new(LETTERS).holding(said.map_or("", |said| said.text.as_str()))
}

impl Declare {
    /// A statement of the whole table: the one it made, to be corrected, or a new one.
    pub(super) fn of_table(position: &Position, ctx: &Ctx<'_>) -> Self {
        Self {
            theme: position.theme,
            position: position.id,
            title: position.title.clone(),
            seats: Vec::new(),
            form: None,
            text: known(position, &[], ctx),
            said: known(position, &[], ctx),
            is_writing: true,
        }
    }

    /// A statement of some seats; those of `signed` are marked already.
    pub(super) fn of_minority(position: &Position, signed: &[SeatId], ctx: &Ctx<'_>) -> Self {
        let seats: Vec<_> = ctx.assembly().table.active().collect();
        let options: Vec<(&str, bool)> = seats
            .iter()
            .map(|s| (s.organization.as_str(), signed.contains(&s.id)))
            .collect();
        let row = Row::any("seats", ctx.text.get("table-declare-who"), &options);
        let mut by = signed.to_vec();
        by.sort_unstable();
        let text = if by.is_empty() {
            Field::new(LETTERS)
        } else {
            known(position, &by, ctx)
        };
        Self {
            said: text.clone(),
            text,
            seats: seats.iter().map(|s| s.id).collect(),
            form: Some(Form::new(vec![row])),
            is_writing: false,
            ..Self::of_table(position, ctx)
        }
    }

    fn signing(&self) -> Vec<SeatId> {
        let Some(form) = &self.form else {
            return Vec::new();
        };
        let on = (0..)
            .zip(&self.seats)
            .filter(|(n, _)| form.is_on("seats", *n));
        on.map(|(_, seat)| *seat).collect()
    }

    /// Whether something is written that is not recorded.
    pub(super) fn is_changed(&self) -> bool {
        self.text.text() != self.said.text()
    }

    /// Whether letters are text now.
    pub(super) fn typing(&self) -> bool {
        self.is_writing
    }

    /// Writes, or marks who signs.
    pub(super) fn update(&mut self, intent: &Intent, body: Rect) {
        let turn = matches!(intent, Intent::NextField | Intent::PreviousField);
        if turn && self.form.is_some() {
            self.is_writing = !self.is_writing;
            return;
        }
        let [above, _] = self.areas(body);
        if self.is_writing && !matches!(intent, Intent::Click(_)) {
            self.text.update(intent);
        } else if let Some(form) = &mut self.form {
            let touched = form.update(intent, above);
            if matches!(intent, Intent::Click(_)) {
                self.is_writing = !touched;
            }
        }
    }

    /// What records the statement, if it is whole.
    pub(super) fn command(&self) -> Option<ConsensusCommand> {
        let seats = self.signing();
        let signed = self.form.is_none() || !seats.is_empty();
        (signed && !self.text.is_empty()).then(|| {
            ConsensusCommand::Declare(Statement {
                theme: self.theme,
                position: Some(self.position),
                seats,
                text: self.text.text(),
            })
        })
    }

    /// What Enter does, or what is missing.
    pub(super) fn next_action(&self, ctx: &Ctx<'_>) -> Next {
        let text = ctx.text;
        if self.form.is_some() && self.signing().is_empty() {
            return Next::words(text.get("table-declare-next-who"));
        }
        if self.text.is_empty() {
            return Next::words(text.get("table-declare-next-write"));
        }
        Next::enter(text.with("table-declare-next", &[("n", self.text.len().into())]))
    }

    /// The keys now.
    pub(super) fn keys(&self) -> Vec<Hint> {
        if self.form.is_none() {
            Vec::new()
        } else {
            hints(KEYS)
        }
    }

    /// Where the signatures and the text are.
    fn areas(&self, body: Rect) -> [Rect; 2] {
        let seats = self.form.as_ref().map_or(0, |f| f.height(body.width) + 1);
        let seats = seats.min(body.height / 2);
        let top = body.y + 2;
        let above = Rect {
            y: top,
            height: seats,
            ..body
        };
        let y = top + seats + 1;
        let below = Rect {
            y,
            height: body.bottom().saturating_sub(y),
            ..body
        };
        [above, below]
    }

    pub(super) fn view(&self, frame: &mut Frame<'_>, area: Rect, ctx: &Ctx<'_>) {
        let key = if self.form.is_some() {
            "table-declare-minority"
        } else {
            "table-declare-table"
        };
        let heading = ctx
            .text
            .with(key, &[("position", self.title.as_str().into())]);
        let heading = fit(&heading, area.width);
        frame.render_widget(Line::styled(heading, ctx.theme.strong), area);
        let [above, below] = self.areas(area);
        if let Some(form) = &self.form {
            form.view(frame, above, ctx.theme);
        }
        let label = Rect {
            y: below.y.saturating_sub(1),
            height: 1,
            ..below
        };
        let words = ctx.text.get("table-declare-text");
        frame.render_widget(Line::styled(words, ctx.theme.dim), label);
        let focus = if self.is_writing {
            Focus::Here
        } else {
            Focus::Elsewhere
        };
        self.text.view_wrapped(frame, below, focus, ctx.theme);
    }
}
