//! Everything around the body, put into words: title, state, rail, message, keys, next action.

use super::told::START_LETTER;
use super::{App, LEAVE};
use crate::assembly::Act;
use crate::tui::ctx::{Ctx, Record};
use crate::tui::dialog::Dialog;
use crate::tui::frame::{Next, Rail, Shown, Surround};
use crate::tui::intent::Intent;
use crate::tui::keymap::Key;
use crate::tui::screens::agenda;
use crate::tui::wording;

/// Actions kept in the rail.
const RAIL_ACTIONS: usize = 12;

impl App {
    pub(in crate::tui) fn surround(&self) -> Surround {
        let ctx = self.ctx();
        let text = self.text();
        let page = self.page();
        let (keys, next, fixed) = match &self.dialog {
            Some(dialog) => (
                self.dialog_keys(dialog),
                Some(self.dialog_next(dialog)),
                Dialog::fixed(text),
            ),
            None => (
                Shown::hints(&page.keys(&ctx), text),
                page.next_action(&ctx),
                self.fixed(),
            ),
        };
        Surround {
            title: self.title(&ctx),
            state: self.state(),
            rail: self.rail(&ctx),
            message: match &self.dialog {
                Some(_) => self.below_box.clone(),
                None => self.message.clone().or_else(|| page.advice(&ctx)),
            },
            keys,
            next,
            fixed,
        }
    }

    /// The title of the screen; of an example it is said on every one.
    fn title(&self, ctx: &Ctx<'_>) -> String {
        let title = self.page().title(ctx);
        if self.snapshot.assembly.setup.process.example {
            let example = self.text().get("common-example");
            return format!("{example} · {title}");
        }
        title
    }

    fn dialog_keys(&self, dialog: &Dialog) -> Vec<Shown> {
        let text = self.text();
        let mut keys = dialog.keys(text);
        if dialog.tag == LEAVE && self.has_start() {
            let key = Key::Char(START_LETTER);
            keys.push(Shown {
                label: key.label(text),
                words: text.get("common-leave-start").to_owned(),
                click: key.click(),
            });
        }
        keys
    }

    fn dialog_next(&self, dialog: &Dialog) -> Next {
        if dialog.tag == LEAVE {
            let words = match self.snapshot.record {
                Record::None => "common-leave-stay",
                Record::Saved | Record::ReadOnly | Record::Broken => "common-leave-next",
            };
            return Next::enter(self.text().get(words));
        }
        dialog.next_action(self.text())
    }

    /// `Presenti 112 · 18:31 · salvato ✓`.
    fn state(&self) -> String {
        let text = self.text();
        let saved = match self.snapshot.record {
            Record::None => return String::new(),
            Record::Broken => text.get("common-not-saved"),
            Record::ReadOnly => text.get("common-read-only"),
            Record::Saved if self.is_trial => text.get("common-trial"),
            Record::Saved if self.is_slow => text.get("common-saving"),
            Record::Saved => text.get("common-saved"),
        };
        let clock = text.clock(self.now, &self.settings.zone);
        if self.stands_alone() {
            return format!("{clock} · {saved}");
        }
        let present = text.with(
            "common-present",
            &[(
                "n",
                text.integer(self.snapshot.assembly.roll.present()).into(),
            )],
        );
        format!("{present} · {clock} · {saved}")
    }

    /// Whether there is no hall and no agenda behind the screens.
    pub(super) fn stands_alone(&self) -> bool {
        let first = self.stack.first();
        first.is_some_and(|screen| screen.page().stands_alone())
    }

    fn rail(&self, ctx: &Ctx<'_>) -> Rail {
        let here = self
            .stack
            .iter()
            .rev()
            .find_map(|screen| agenda::number(screen.id()));
        let acts = self
            .snapshot
            .acts
            .iter()
            .rev()
            .filter(|act| !act.undone)
            .take(RAIL_ACTIONS);
        let action = |act: &Act| {
            let words = wording::act(act, &self.snapshot, self.text());
            (ctx.clock(act.at), words)
        };
        let steps = if self.stands_alone() {
            Vec::new()
        } else {
            agenda::rail(ctx, here)
        };
        Rail {
            steps,
            actions: acts.map(action).collect(),
        }
    }

    /// The fixed keys: less before an assembly is open, and «esci» at the bottom of the stack.
    fn fixed(&self) -> Vec<Shown> {
        let text = self.text();
        let shown = |label: &str, words: &str, click: Intent| Shown {
            label: label.to_owned(),
            words: text.get(words).to_owned(),
            click: Some(click),
        };
        let mut row = vec![
            shown("F1", "common-hint-help", Intent::Help),
            shown("F2", "common-hint-actions", Intent::Actions),
        ];
        if self.snapshot.record != Record::None {
            if !self.stands_alone() {
                row.push(shown("F5", "common-hint-project", Intent::Project));
            }
            row.push(shown("Ctrl+Z", "common-hint-undo", Intent::Undo));
        }
        let back = if self.stack.len() > 1 {
            "common-hint-back"
        } else {
            "common-hint-leave"
        };
        row.push(shown("Esc", back, Intent::Back));
        row
    }
}
