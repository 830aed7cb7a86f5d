//! The options of a vote as a list: add, rename, shorten, price, move, take away.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::sheet::Sheet;
use crate::assembly::vote::VoteOption;
use crate::assembly::vote::keypad::Signs;
use crate::assembly::words::{LINE, SHORT};
use crate::tui::ctx::Ctx;
use crate::tui::dialog::Dialog;
use crate::tui::effect::Effect;
use crate::tui::frame::Next;
use crate::tui::intent::Intent;
use crate::tui::keymap::{Binding, Hint, Key, action, hints};
use crate::tui::widgets::field::Field;
use crate::tui::widgets::list::{self, Cell, Column, Look, Picked, Touch, below_header};

#[derive(Clone, Copy, Debug)]
enum Do {
    New,
    Short,
    Cost,
    Remove,
    Move,
}

const KEYS: &[Binding<Do>] = &[
    Binding::new(Key::Char('n'), Do::New, "vote-key-option-new"),
    Binding::new(Key::Char('b'), Do::Short, "vote-key-option-short"),
    Binding::new(Key::Char('c'), Do::Cost, "vote-key-option-cost"),
    Binding::new(Key::Char('t'), Do::Remove, "vote-key-option-remove"),
    Binding::new(Key::PlusMinus, Do::Move, "vote-key-option-move"),
];

/// Most digits of a cost.
const COST: usize = 9;

/// The list of options while it is open.
#[derive(Clone, Debug, Default)]
pub(super) struct Options {
    picked: Picked<usize>,
}

/// Asks for a new option.
pub(super) fn ask_new(ctx: &Ctx<'_>) -> Dialog {
    let title = ctx.text.get("vote-option-new");
    Dialog::write("option-new", title, Vec::new(), Field::new(LINE))
}

fn places(sheet: &Sheet) -> Vec<usize> {
    (0..sheet.options.len()).collect()
}

impl Options {
    fn at(&self, sheet: &Sheet) -> Option<usize> {
        self.picked.current(&places(sheet))
    }

    pub(super) fn keys(sheet: &Sheet) -> Vec<Hint> {
        let all = hints(KEYS).into_iter();
        all.filter(|hint| sheet.budget > 0 || hint.words != "vote-key-option-cost")
            .filter(|hint| !sheet.options.is_empty() || hint.words == "vote-key-option-new")
            .collect()
    }

    pub(super) fn next_action(&self, sheet: &Sheet, ctx: &Ctx<'_>) -> Next {
        match self.at(sheet).and_then(|at| sheet.options.get(at)) {
            Some(option) => Next::enter(ctx.text.with(
                "vote-next-option",
                &[("option", option.label.as_str().into())],
            )),
            None => Next::enter(ctx.text.get("vote-next-first-option")),
        }
    }

    pub(super) fn update(
        &mut self,
        sheet: &mut Sheet,
        intent: &Intent,
        ctx: &Ctx<'_>,
    ) -> Vec<Effect> {
        match self
            .picked
            .update(intent, &places(sheet), below_header(ctx.body))
        {
            Touch::Moved => return Vec::new(),
            Touch::Chosen => return self.ask_label(sheet, ctx),
            Touch::Ignored => {}
        }
        if *intent == Intent::Accept {
            return self.ask_label(sheet, ctx);
        }
        let Some(act) = action(KEYS, intent) else {
            return Vec::new();
        };
        match (act, self.at(sheet)) {
            (Do::New, _) => vec![Effect::Ask(ask_new(ctx))],
            (Do::Short, Some(at)) => ask_short(sheet, at, ctx),
            (Do::Cost, Some(at)) if sheet.budget > 0 => ask_cost(sheet, at, ctx),
            (Do::Remove, Some(at)) => {
                sheet.options.remove(at);
                if at < sheet.costs.len() {
                    sheet.costs.remove(at);
                }
                Vec::new()
            }
            (Do::Move, Some(at)) => {
                self.shift(sheet, at, *intent == Intent::Char('+'));
                Vec::new()
            }
            (Do::Short | Do::Cost | Do::Remove | Do::Move, _) => Vec::new(),
        }
    }

    fn shift(&mut self, sheet: &mut Sheet, at: usize, down: bool) {
        let to = if down { at + 1 } else { at.saturating_sub(1) };
        if to < sheet.options.len() {
            sheet.options.swap(at, to);
            sheet.costs.resize(sheet.options.len(), 0);
            sheet.costs.swap(at, to);
            self.picked.select(to);
        }
    }

    fn ask_label(&self, sheet: &Sheet, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Some(option) = self.at(sheet).and_then(|at| sheet.options.get(at)) else {
            return vec![Effect::Ask(ask_new(ctx))];
        };
        let field = Field::new(LINE).holding(&option.label);
        let title = ctx.text.get("vote-option-label");
        vec![Effect::Ask(Dialog::write(
            "option-label",
            title,
            Vec::new(),
            field,
        ))]
    }

    /// Takes the answer of a box.
    pub(super) fn replied(&mut self, sheet: &mut Sheet, tag: &str, text: &str) {
        if tag == "option-new" {
            sheet.options.push(VoteOption {
                label: text.to_owned(),
                short: String::new(),
                position: None,
            });
            sheet.costs.resize(sheet.options.len(), 0);
            self.picked.select(sheet.options.len() - 1);
            return;
        }
        let Some(at) = self.at(sheet) else { return };
        sheet.costs.resize(sheet.options.len(), 0);
        let cost = sheet.costs.get_mut(at);
        match (tag, sheet.options.get_mut(at), cost) {
            ("option-label", Some(option), _) => text.clone_into(&mut option.label),
            ("option-short", Some(option), _) => text.clone_into(&mut option.short),
            ("option-cost", _, Some(cost)) => *cost = text.parse().unwrap_or(0),
            _ => {}
        }
    }

    pub(super) fn view(&self, sheet: &Sheet, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        let text = ctx.text;
        let mut columns = vec![
            Column::words("", 2),
            Column::words(text.get("vote-column-option"), 0),
            Column::words(text.get("vote-column-short"), 16),
        ];
        if sheet.budget > 0 {
            columns.push(Column::figures(text.get("vote-column-cost"), 11));
        }
        let signs = Signs::of(&sheet.ballot(), sheet.choices());
        let rows: Vec<Vec<Cell>> = sheet
            .options
            .iter()
            .zip(0u16..)
            .map(|(option, at)| {
                let cost = sheet.costs.get(usize::from(at)).copied().unwrap_or(0);
                vec![
                    Cell::from(signs.sign(at)),
                    Cell::from(option.label.as_str()),
                    Cell::styled(option.short.as_str(), ctx.theme.dim),
                    Cell::from(text.integer(cost)),
                ]
            })
            .collect();
        let look = Look {
            selected: self.picked.index(&places(sheet)),
            theme: ctx.theme,
        };
        list::view_table(frame, area, &columns, &rows, look);
    }
}

fn ask_short(sheet: &Sheet, at: usize, ctx: &Ctx<'_>) -> Vec<Effect> {
    let now = sheet.options.get(at).map_or("", |o| o.short.as_str());
    let field = Field::new(SHORT).holding(now);
    let title = ctx.text.get("vote-option-short");
    let body = vec![ctx.text.get("vote-option-short-why").to_owned()];
    vec![Effect::Ask(Dialog::write_or_skip(
        "option-short",
        title,
        body,
        field,
    ))]
}

fn ask_cost(sheet: &Sheet, at: usize, ctx: &Ctx<'_>) -> Vec<Effect> {
    let now = sheet.costs.get(at).copied().unwrap_or(0).to_string();
    let field = Field::digits(COST).holding(&now);
    let title = ctx.text.get("vote-option-cost");
    vec![Effect::Ask(Dialog::write(
        "option-cost",
        title,
        Vec::new(),
        field,
    ))]
}
