//! Choosing a file from outside: one of those found where people keep files, or one typed or dropped.

use std::path::PathBuf;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::start::typed_path;
use crate::text::Text;
use crate::tui::area::below;
use crate::tui::ctx::Ctx;
use crate::tui::frame::Next;
use crate::tui::intent::Intent;
use crate::tui::keymap::{Binding, Key};
use crate::tui::measure::{cells, wrap};
use crate::tui::widgets::field::{Field, Focus};
use crate::tui::widgets::list::{self, Cell, Picked, Touch};

/// Most characters of a path.
const PATH: usize = 400;

/// The keys while a file is chosen.
pub(super) const KEYS: &[Binding<()>] = &[
    Binding::shown(Key::Typing, "import-key-path"),
    Binding::shown(Key::UpDown, "common-hint-choose"),
];

/// A file being chosen.
#[derive(Clone, Debug)]
pub(super) struct FileChoice {
    path: Field,
    found: Vec<PathBuf>,
    picked: Picked<PathBuf>,
    fault: Option<String>,
}

impl FileChoice {
    /// A choice among these files.
    pub(super) fn among(found: Vec<PathBuf>) -> Self {
        Self {
            path: Field::new(PATH),
            found,
            picked: Picked::default(),
            fault: None,
        }
    }

    /// The file that Enter reads: the one typed or dropped, else the selected one.
    fn chosen(&self) -> Option<PathBuf> {
        if self.path.is_empty() {
            self.picked.current(&self.found)
        } else {
            Some(typed_path(&self.path.text()))
        }
    }

    /// Types or moves; the file to be read now, if one is.
    pub(super) fn update(&mut self, intent: &Intent, body: Rect) -> Option<PathBuf> {
        let touch = self.picked.update(intent, &self.found, found_area(body));
        if touch == Touch::Moved {
            self.path.clear();
            return None;
        }
        if *intent == Intent::Accept || touch == Touch::Chosen {
            return self.chosen();
        }
        if self.path.update(intent) {
            self.fault = None;
        }
        None
    }

    /// Says why the chosen file cannot be read, or that it can.
    pub(super) fn tell(&mut self, fault: Option<String>) {
        self.fault = fault;
    }

    /// Clears what is typed; false when nothing is.
    pub(super) fn back(&mut self) -> bool {
        let typed = !self.path.is_empty();
        self.path.clear();
        typed
    }

    pub(super) fn next_action(&self, text: &Text) -> Next {
        match self.chosen() {
            Some(path) => {
                let name = path.display().to_string();
                Next::enter(text.with("import-next-open", &[("name", name.into())]))
            }
            None => Next::words(text.get("import-next-write")),
        }
    }

    pub(super) fn view(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        let text = ctx.text;
        let heading = Line::styled(text.get("import-ask"), ctx.theme.strong);
        frame.render_widget(heading, Rect { height: 1, ..area });
        let row = Rect {
            height: 1,
            ..below(area, 2)
        };
        let label = format!("{}  ", text.get("import-path"));
        let width = cells(&label);
        frame.render_widget(Line::styled(label, ctx.theme.text), row);
        let field = Rect {
            x: row.x + width,
            width: row.width.saturating_sub(width),
            ..row
        };
        self.path.view(frame, field, Focus::Here, ctx.theme);
        let fault = self.fault.as_ref().map(|fault| format!("✗ {fault}"));
        let lines = wrap(fault.as_deref().unwrap_or_default(), area.width);
        for (row, line) in below(area, 4).rows().zip(lines).take(3) {
            frame.render_widget(Line::styled(line, ctx.theme.bad), row);
        }
        self.view_found(ctx, frame, found_area(area));
    }

    fn view_found(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, found: Rect) {
        let text = ctx.text;
        if self.found.is_empty() {
            let lines = wrap(text.get("import-none-found"), found.width);
            for (row, line) in found.rows().zip(lines) {
                frame.render_widget(Line::styled(line, ctx.theme.dim), row);
            }
            return;
        }
        let heading = Rect {
            y: found.y - 1,
            height: 1,
            ..found
        };
        let words = Line::styled(text.get("import-found"), ctx.theme.dim);
        frame.render_widget(words, heading);
        let rows = self.found.iter();
        let rows = rows
            .map(|path| Cell::from(path.display().to_string()))
            .collect();
        let selected = self.picked.index(&self.found);
        let selected = selected.filter(|_| self.path.is_empty());
        list::view(frame, found, rows, selected, ctx.theme);
    }
}

/// Where the files found are listed.
fn found_area(body: Rect) -> Rect {
    below(body, 8)
}
