//! A list of people from a CSV file: the file is chosen, what would come in is shown, then it comes in.

mod view;

use std::path::{Path, PathBuf};
use std::rc::Rc;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::Page;
use super::file_choice::{self, FileChoice};
use crate::import::{self, Columns, Preview, Sheet};
use crate::tui::ctx::Ctx;
use crate::tui::effect::Effect;
use crate::tui::frame::Next;
use crate::tui::intent::Intent;
use crate::tui::keymap::{Binding, Hint, Key, action, hints};
use crate::tui::widgets::list::{Picked, Touch};
use crate::tui::wording::refusal;

#[derive(Clone, Copy, Debug)]
enum Do {
    Change,
    Lines,
    Another,
}

const LOOKING: &[Binding<Do>] = &[
    Binding::shown(Key::UpDown, "import-key-columns"),
    Binding::new(Key::Space, Do::Change, "import-key-column"),
    Binding::new(Key::Char('r'), Do::Lines, "import-key-lines"),
    Binding::new(Key::Char('f'), Do::Another, "import-key-open"),
];

/// A file that was read, and what it would bring in.
#[derive(Clone, Debug)]
struct Loaded {
    name: String,
    sheet: Rc<Sheet>,
    columns: Columns,
    preview: Rc<Preview>,
    /// The lines kept out, in words.
    left_out: Rc<[String]>,
}

/// The screen.
#[derive(Clone, Debug)]
pub struct PeopleList {
    choice: FileChoice,
    loaded: Option<Loaded>,
    column: Picked<usize>,
    /// Whether the lines kept out are shown in place of the columns, and from which.
    lines: Option<Picked<usize>>,
    waiting: usize,
}

impl Default for PeopleList {
    /// The screen with the lists found where people keep files.
    fn default() -> Self {
        Self::among(import::find_lists())
    }
}

impl PeopleList {
    /// The screen with these files to choose from.
    pub fn among(found: Vec<PathBuf>) -> Self {
        Self {
            choice: FileChoice::among(found),
            loaded: None,
            column: Picked::default(),
            lines: None,
            waiting: 0,
        }
    }

    fn read(&mut self, path: &Path, ctx: &Ctx<'_>) {
        match import::read_file(path).and_then(|bytes| Sheet::read(&bytes)) {
            Ok(sheet) => {
                let sheet = sheet.on_one_line();
                let columns = Columns::guess(&sheet);
                let name = path.file_name().unwrap_or(path.as_os_str());
                self.look(
                    name.to_string_lossy().into_owned(),
                    Rc::new(sheet),
                    columns,
                    ctx,
                );
                self.choice.tell(None);
            }
            Err(error) => self.choice.tell(Some(import::fault(&error, ctx.text))),
        }
    }

    fn look(&mut self, name: String, sheet: Rc<Sheet>, columns: Columns, ctx: &Ctx<'_>) {
        let preview = import::preview(&sheet, &columns, ctx.assembly(), ctx.people());
        let text = ctx.text;
        let kept_out = preview.kept_out.iter().map(|line| {
            let words = import::reason(line, text, |inner| refusal(inner, text));
            (line.line, words)
        });
        let repeated = preview
            .repeated
            .iter()
            .map(|line| (line.line, import::repeated(line, text)));
        let mut left_out: Vec<(usize, String)> = kept_out.chain(repeated).collect();
        left_out.sort();
        self.loaded = Some(Loaded {
            name,
            sheet,
            columns,
            preview: Rc::new(preview),
            left_out: left_out.into_iter().map(|(_, words)| words).collect(),
        });
    }

    fn update_choosing(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        if let Some(path) = self.choice.update(intent, ctx.body) {
            self.read(&path, ctx);
        }
        Vec::new()
    }

    fn update_looking(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Some(loaded) = self.loaded.clone() else {
            return Vec::new();
        };
        if *intent == Intent::Accept {
            return self.bring_in(&loaded);
        }
        let area = view::table_area(ctx.body);
        if let Some(lines) = &mut self.lines {
            let rows: Vec<usize> = (0..loaded.left_out.len()).collect();
            if lines.update(intent, &rows, area) != Touch::Ignored {
                return Vec::new();
            }
        } else {
            let rows: Vec<usize> = (0..loaded.columns.0.len()).collect();
            match self.column.update(intent, &rows, area) {
                Touch::Moved => return Vec::new(),
                Touch::Chosen => self.change(&loaded, ctx),
                Touch::Ignored => {}
            }
        }
        match action(LOOKING, intent) {
            Some(Do::Change) => self.change(&loaded, ctx),
            Some(Do::Lines) => {
                self.lines = match self.lines {
                    Some(_) => None,
                    None => Some(Picked::default()),
                };
            }
            Some(Do::Another) => self.loaded = None,
            None => {}
        }
        Vec::new()
    }

    /// Gives the selected column its next meaning.
    fn change(&mut self, loaded: &Loaded, ctx: &Ctx<'_>) {
        let rows: Vec<usize> = (0..loaded.columns.0.len()).collect();
        let Some(at) = self.column.current(&rows).filter(|_| self.lines.is_none()) else {
            return;
        };
        let mut columns = loaded.columns.clone();
        columns.cycle(at);
        self.look(loaded.name.clone(), Rc::clone(&loaded.sheet), columns, ctx);
    }

    fn bring_in(&mut self, loaded: &Loaded) -> Vec<Effect> {
        if loaded.preview.newcomers.is_empty() {
            return Vec::new();
        }
        let commands = loaded.preview.commands();
        self.waiting = commands.len();
        commands.into_iter().map(Effect::Submit).collect()
    }
}

impl Page for PeopleList {
    fn title(&self, ctx: &Ctx<'_>) -> String {
        match &self.loaded {
            Some(loaded) => format!("{} · {}", ctx.text.get("import-title"), loaded.name),
            None => ctx.text.get("import-title").to_owned(),
        }
    }

    fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        if self.loaded.is_some() {
            self.update_looking(intent, ctx)
        } else {
            self.update_choosing(intent, ctx)
        }
    }

    fn view(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        view::draw(self, ctx, frame, area);
    }

    fn keys(&self, _ctx: &Ctx<'_>) -> Vec<Hint> {
        match self.loaded {
            Some(_) => hints(LOOKING),
            None => hints(file_choice::KEYS),
        }
    }

    fn next_action(&self, ctx: &Ctx<'_>) -> Option<Next> {
        let text = ctx.text;
        Some(match &self.loaded {
            None => self.choice.next_action(text),
            Some(loaded) if !loaded.columns.has_name() => Next::words(text.get("import-next-name")),
            Some(loaded) => match loaded.preview.newcomers.len() {
                0 => Next::words(text.get("import-next-nothing")),
                n => Next::enter(text.with("import-next-import", &[("n", n.into())])),
            },
        })
    }

    fn typing(&self, _ctx: &Ctx<'_>) -> bool {
        self.loaded.is_none()
    }

    fn back(&mut self, _ctx: &Ctx<'_>) -> bool {
        if self.lines.take().is_some() || self.loaded.take().is_some() {
            return true;
        }
        self.choice.back()
    }

    fn recorded(&mut self, _ctx: &Ctx<'_>) -> Vec<Effect> {
        self.waiting = self.waiting.saturating_sub(1);
        if self.waiting == 0 {
            vec![Effect::Back]
        } else {
            Vec::new()
        }
    }
}

#[cfg(test)]
mod tests;
