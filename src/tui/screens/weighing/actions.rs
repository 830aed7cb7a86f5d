//! What the keys of the grid do.

use super::draft::DraftForm;
use super::weights::{PointsForm, WeightsForm, number};
use super::{DIGITS, Do, KEYS, MENU, Mode, REOPEN, WITHDRAW, Weighed, Weighing, in_hall, listed};
use crate::assembly::board::{BoardCommand, Showing};
use crate::assembly::weighing::{WeighingCommand, WeighingDraft};
use crate::assembly::words::REASON;
use crate::tui::ctx::Ctx;
use crate::tui::dialog::Dialog;
use crate::tui::effect::Effect;
use crate::tui::frame::Message;
use crate::tui::intent::Step;
use crate::tui::screens::ScreenId;
use crate::tui::widgets::field::Field;

impl Weighing {
    pub(super) fn accept(&mut self, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Some((_, weighing)) = self.current(ctx) else {
            return self.act(Do::New, ctx);
        };
        let id = weighing.id;
        if !self.typed.is_empty() {
            return self.commit(weighing);
        }
        if weighing.confirmed && in_hall(weighing, ctx) {
            return vec![Effect::Go(ScreenId::Agenda)];
        }
        if weighing.confirmed {
            let showing = Showing::Weighing(id);
            let covered = false;
            return vec![Effect::submit(BoardCommand::Show { showing, covered })];
        }
        if let Some(cell) = weighing.missing() {
            self.cell = cell;
            return Vec::new();
        }
        vec![Effect::submit(WeighingCommand::Confirm { id })]
    }

    /// Submits what is typed in the selected cell.
    pub(super) fn commit(&mut self, weighing: &Weighed) -> Vec<Effect> {
        let (criterion, option) = self.cell_in(weighing);
        let score = number(&std::mem::take(&mut self.typed));
        let place = u16::try_from(criterion)
            .ok()
            .zip(u16::try_from(option).ok());
        let (Some(score), Some((criterion, option))) = (score, place) else {
            return Vec::new();
        };
        self.goes_on = true;
        vec![Effect::submit(WeighingCommand::Score {
            id: weighing.id,
            criterion,
            option,
            score: Some(score),
        })]
    }

    /// A digit or a comma. A figure that cannot grow any more within the scale is taken at once.
    pub(super) fn type_in(&mut self, c: char, weighing: &Weighed) -> Vec<Effect> {
        if self.typed.len() >= DIGITS
            || (c == ',' && (self.typed.is_empty() || self.typed.contains(',')))
        {
            return Vec::new();
        }
        self.typed.push(c);
        let whole: Option<u64> = self.typed.parse().ok();
        let can_grow = whole.is_none_or(|n| n > 0 && n * 10 <= u64::from(weighing.scale));
        let done = whole == Some(0) && weighing.scale < 10;
        if can_grow && !done {
            return Vec::new();
        }
        self.at_once = true;
        self.commit(weighing)
    }

    pub(super) fn erase(&mut self, weighing: &Weighed) -> Vec<Effect> {
        if self.typed.pop().is_some() {
            return Vec::new();
        }
        let (row, column) = self.cell_in(weighing);
        let filled = weighing
            .scores
            .get(row)
            .and_then(|r| r.get(column)?.as_ref())
            .is_some();
        match (u16::try_from(row), u16::try_from(column)) {
            (Ok(criterion), Ok(option)) if filled => vec![Effect::submit(WeighingCommand::Score {
                id: weighing.id,
                criterion,
                option,
                score: None,
            })],
            _ => Vec::new(),
        }
    }

    pub(super) fn move_to(&mut self, step: Step, weighing: &Weighed) {
        let (row, column) = self.cell_in(weighing);
        let (rows, columns) = (weighing.criteria.len(), weighing.options.len());
        self.typed.clear();
        self.cell = match step {
            Step::Up => (row.saturating_sub(1), column),
            Step::Down => ((row + 1).min(rows.saturating_sub(1)), column),
            Step::Left => (row, column.saturating_sub(1)),
            Step::Right => (row, (column + 1).min(columns.saturating_sub(1))),
            Step::Home => (row, 0),
            Step::End => (row, columns.saturating_sub(1)),
            Step::PageUp => (0, column),
            Step::PageDown => (rows.saturating_sub(1), column),
        };
    }

    pub(super) fn act(&mut self, what: Do, ctx: &Ctx<'_>) -> Vec<Effect> {
        self.typed.clear();
        if what == Do::New {
            self.mode = Mode::Draft(Box::new(DraftForm::new(ctx)));
            return Vec::new();
        }
        let Some((place, weighing)) = self.current(ctx) else {
            return Vec::new();
        };
        let (row, _) = self.cell_in(weighing);
        let changes = matches!(what, Do::Weights | Do::Points | Do::Edit | Do::Lower);
        if changes && weighing.confirmed {
            let words = ctx.text.get("weighing-is-confirmed");
            return vec![Effect::Say(Message::attention(words))];
        }
        match what {
            Do::New => {}
            Do::Menu => return vec![Effect::Ask(menu(weighing, ctx))],
            Do::Other => {
                let all = listed(ctx.assembly());
                let next = all.get(place + 1).or_else(|| all.first());
                self.chosen = next.map(|w| w.id);
                self.cell = (0, 0);
            }
            Do::Weights => {
                self.mode = Mode::Weights(Box::new(WeightsForm::of(weighing, row, ctx)));
            }
            Do::Points => self.mode = Mode::Points(Box::new(PointsForm::of(weighing, ctx))),
            Do::Edit => self.mode = Mode::Draft(Box::new(DraftForm::of(weighing, ctx))),
            Do::Lower => return vec![Effect::submit(turned(weighing, row))],
            Do::Reopen if !weighing.confirmed => {
                let words = ctx.text.get("weighing-is-open");
                return vec![Effect::Say(Message::attention(words))];
            }
            Do::Reopen | Do::Withdraw => return vec![why(what, weighing, ctx)],
        }
        Vec::new()
    }
}

/// Asks why a weighing is taken up again, or withdrawn.
fn why(what: Do, weighing: &Weighed, ctx: &Ctx<'_>) -> Effect {
    let (tag, title, body) = if what == Do::Reopen {
        let body = "weighing-ask-reopen-body";
        (REOPEN, "weighing-ask-reopen", body)
    } else {
        let body = "weighing-ask-withdraw-body";
        (WITHDRAW, "weighing-ask-withdraw", body)
    };
    let called = [("title", weighing.title.as_str().into())];
    Effect::Ask(Dialog::write(
        tag,
        &ctx.text.with(title, &called),
        vec![ctx.text.get(body).to_owned()],
        Field::new(REASON),
    ))
}

/// The weighing with the direction of a criterion turned round.
fn turned(weighing: &Weighed, criterion: usize) -> WeighingCommand {
    let mut criteria = weighing.criteria.clone();
    if let Some(criterion) = criteria.get_mut(criterion) {
        criterion.lower_is_better = !criterion.lower_is_better;
    }
    WeighingCommand::Redraft {
        id: weighing.id,
        draft: WeighingDraft {
            title: weighing.title.clone(),
            theme: weighing.theme,
            options: weighing.options.clone(),
            criteria,
            scale: weighing.scale,
        },
    }
}

/// What F3 offers now.
pub(super) fn offered(weighing: &Weighed) -> Vec<Do> {
    if weighing.confirmed {
        vec![Do::Reopen, Do::New, Do::Withdraw]
    } else {
        vec![
            Do::Weights,
            Do::Points,
            Do::Lower,
            Do::Edit,
            Do::New,
            Do::Withdraw,
        ]
    }
}

fn menu(weighing: &Weighed, ctx: &Ctx<'_>) -> Dialog {
    let text = ctx.text;
    let words = |what: &Do| {
        let row = KEYS.iter().find(|b| b.action == Some(*what));
        row.map(|b| format!("{}  {}", b.key.label(text), text.get(b.hint)))
    };
    let offered = offered(weighing);
    let items = offered.iter().filter_map(words).collect();
    Dialog::pick(MENU, text.get("weighing-menu"), items)
}
