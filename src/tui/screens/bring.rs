//! Proposals, polls and surveys from a file: the file is chosen, how it is read is shown and changed, then it comes in.

mod lines;
mod loaded;
mod view;
mod written;

use std::path::{Path, PathBuf};

use ratatui::Frame;
use ratatui::layout::Rect;

use self::lines::{Line, choices};
use self::loaded::Loaded;
use self::written::Written;
use super::Page;
use super::file_choice::{self, FileChoice};
use crate::assembly::outside::{Content, Remembered, Split};
use crate::import::outside::{Details, Reading};
use crate::import::{self, Layout};
use crate::plan::written_date;
use crate::tui::ctx::Ctx;
use crate::tui::effect::Effect;
use crate::tui::frame::{Message, Next};
use crate::tui::intent::{Intent, Step};
use crate::tui::keymap::{Binding, Hint, Key, action, hints};
use crate::tui::widgets::list::{Picked, Touch};

#[derive(Clone, Copy, Debug)]
enum Do {
    Lines,
}

const CHOOSING: &[Binding<Do>] = &[
    Binding::shown(Key::UpDown, "common-hint-row"),
    Binding::shown(Key::LeftRight, "common-hint-change"),
    Binding::new(Key::F3, Do::Lines, "import-key-lines"),
];

const WRITING: &[Binding<Do>] = &[
    Binding::shown(Key::Typing, "outside-key-write"),
    Binding::shown(Key::UpDown, "common-hint-row"),
    Binding::new(Key::F3, Do::Lines, "import-key-lines"),
];

/// The screen.
#[derive(Clone, Debug)]
pub struct Bring {
    choice: FileChoice,
    loaded: Option<Loaded>,
    written: Written,
    picked: Picked<Line>,
    /// Whether the rows kept out are shown in place of the lines, and from which.
    lines: Option<Picked<usize>>,
}

impl Default for Bring {
    /// The screen with the files found where people keep them.
    fn default() -> Self {
        Self::among(import::find_lists())
    }
}

impl Bring {
    /// The screen with these files to choose from.
    pub fn among(found: Vec<PathBuf>) -> Self {
        Self {
            choice: FileChoice::among(found),
            loaded: None,
            written: Written::default(),
            picked: Picked::default(),
            lines: None,
        }
    }

    fn read(&mut self, path: &Path, ctx: &Ctx<'_>) {
        let outside = &ctx.assembly().outside;
        let read = import::read_file(path).and_then(|bytes| {
            let reading = Reading::propose(&bytes, outside)?;
            Ok((bytes, reading))
        });
        let (bytes, reading) = match read {
            Ok(read) => read,
            Err(error) => return self.choice.tell(Some(import::fault(&error, ctx.text))),
        };
        self.choice.tell(None);
        let name = path.file_name().unwrap_or(path.as_os_str());
        let mut loaded = Loaded::new(name.to_string_lossy().into_owned(), bytes, &reading);
        loaded.look(ctx);
        self.picked = Picked::default();
        // The only theme there is is the one that is meant.
        if let [theme] = ctx.assembly().themes.list.as_slice() {
            self.written.theme = Some(theme.id);
        }
        self.loaded = Some(loaded);
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
            return self.accept(&loaded, ctx);
        }
        if let Some(Do::Lines) = action(CHOOSING, intent) {
            self.lines = match self.lines {
                Some(_) => None,
                None => Some(Picked::default()),
            };
            return Vec::new();
        }
        if let Some(lines) = &mut self.lines {
            let rows: Vec<usize> = (0..loaded.left_out.len()).collect();
            lines.update(intent, &rows, view::left_out_area(ctx.body));
            return Vec::new();
        }
        let rows = Line::of(loaded.mapping.content);
        let area = view::lines_area(ctx.body, rows.len());
        let touch = self.picked.update(intent, rows, area);
        let Some(line) = self.picked.current(rows) else {
            return Vec::new();
        };
        match touch {
            Touch::Moved => {}
            Touch::Chosen => self.turn(line, Step::Right, ctx),
            Touch::Ignored => self.change(line, intent, ctx),
        }
        Vec::new()
    }

    /// Writes in a line, or chooses in it.
    fn change(&mut self, line: Line, intent: &Intent, ctx: &Ctx<'_>) {
        if let Some(field) = self.written.field_mut(line) {
            field.update(intent);
        } else if *intent == Intent::Step(Step::Left) {
            self.turn(line, Step::Left, ctx);
        } else if matches!(intent, Intent::Step(Step::Right) | Intent::Char(' ')) {
            self.turn(line, Step::Right, ctx);
        }
    }

    /// Chooses what comes next in a line, or before, round and round.
    fn turn(&mut self, line: Line, step: Step, ctx: &Ctx<'_>) {
        let Some(loaded) = &mut self.loaded else {
            return;
        };
        let sheet = loaded.sheet.clone().ok();
        let given = (sheet.as_deref(), self.written.theme);
        let (words, now) = choices(line, &loaded.mapping, given, ctx);
        let all = words.len();
        if all == 0 {
            return;
        }
        let by = if step == Step::Left { all - 1 } else { 1 };
        let to = (now + by) % all;
        if line == Line::Theme {
            let chosen = to.checked_sub(1);
            let theme = chosen.and_then(|at| ctx.assembly().themes.list.get(at));
            self.written.theme = theme.map(|theme| theme.id);
        } else {
            loaded.choose(line, to);
            loaded.look(ctx);
            // Cut in another way the file has other columns.
            if line == Line::Separator {
                loaded.guess_columns();
                loaded.look(ctx);
            }
        }
    }

    /// What is written, as the command takes it; `Err` with the line whose day cannot be read.
    fn details(&self, loaded: &Loaded) -> Result<Details, Line> {
        let held = self.written.held.text();
        let held = if held.is_empty() {
            None
        } else {
            Some(written_date(&held).ok_or(Line::Held)?)
        };
        Ok(Details {
            title: self.written.title.text(),
            source: self.written.source.text(),
            theme: self.written.theme,
            held,
            respondents: self.respondents(loaded),
        })
    }

    /// How many answered a poll of counts: as written, else with one answer each all of them.
    fn respondents(&self, loaded: &Loaded) -> u64 {
        let several = loaded.mapping.split != Split::One;
        let known = if several {
            0
        } else {
            loaded.findings.answers()
        };
        self.written.respondents.number().unwrap_or(known)
    }

    /// The first line that must be filled before anything can come in.
    fn missing(&self, loaded: &Loaded) -> Option<Line> {
        let content = loaded.mapping.content;
        let written = &self.written;
        let is_missing = |line: &&Line| match line {
            Line::Other => content == Content::Counts && loaded.mapping.other.is_none(),
            Line::Theme => content == Content::Positions && written.theme.is_none(),
            Line::Title => written.title.is_empty(),
            Line::Source => written.source.is_empty(),
            Line::Held => self.details(loaded).is_err(),
            Line::Respondents => self.respondents(loaded) == 0,
            Line::Content
            | Line::Charset
            | Line::Separator
            | Line::Headings
            | Line::Text
            | Line::Split => false,
        };
        Line::of(content).iter().find(is_missing).copied()
    }

    /// Takes everything in, or goes to the line that is missing.
    fn accept(&mut self, loaded: &Loaded, ctx: &Ctx<'_>) -> Vec<Effect> {
        if let Some(line) = self.missing(loaded) {
            self.lines = None;
            self.picked.select(line);
            let words = ctx.text.get(ask(line, loaded.mapping.content));
            return vec![Effect::Say(Message::attention(words))];
        }
        let shape = Layout::from(&loaded.mapping).shape(&loaded.bytes);
        let (Ok(details), Some(shape)) = (self.details(loaded), shape) else {
            return Vec::new();
        };
        if loaded.findings.is_empty() {
            return Vec::new();
        }
        let mapping = loaded.mapping;
        let remembered = Remembered { shape, mapping };
        let command = loaded.findings.command(&details, remembered);
        command.into_iter().map(Effect::submit).collect()
    }
}

/// The text key of what is asked for where a line is missing.
fn ask(line: Line, content: Content) -> &'static str {
    match line {
        Line::Other => "outside-ask-count",
        Line::Theme => "outside-ask-theme",
        Line::Title => "outside-ask-title",
        Line::Source if content.is_poll() => "outside-ask-source-poll",
        Line::Source => "outside-ask-source",
        Line::Held => "outside-ask-held",
        Line::Respondents => "outside-ask-respondents",
        Line::Content
        | Line::Charset
        | Line::Separator
        | Line::Headings
        | Line::Text
        | Line::Split => "outside-next-nothing",
    }
}

impl Page for Bring {
    fn title(&self, ctx: &Ctx<'_>) -> String {
        let title = ctx.text.get("outside-bring-title");
        match &self.loaded {
            Some(loaded) => format!("{title} · {}", loaded.name),
            None => title.to_owned(),
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
        match &self.loaded {
            Some(loaded) => view::draw(self, loaded, ctx, frame),
            None => self.choice.view(ctx, frame, area),
        }
    }

    fn keys(&self, ctx: &Ctx<'_>) -> Vec<Hint> {
        match self.loaded {
            Some(_) if self.typing(ctx) => hints(WRITING),
            Some(_) => hints(CHOOSING),
            None => hints(file_choice::KEYS),
        }
    }

    fn next_action(&self, ctx: &Ctx<'_>) -> Option<Next> {
        let text = ctx.text;
        let Some(loaded) = &self.loaded else {
            return Some(self.choice.next_action(text));
        };
        let content = loaded.mapping.content;
        if loaded.sheet.is_err() {
            return Some(Next::words(text.get("outside-next-layout")));
        }
        if let Some(line) = self.missing(loaded) {
            let words = text.get(ask(line, content));
            let is_here = self.picked.current(Line::of(content)) == Some(line);
            return Some(if is_here {
                Next::words(words)
            } else {
                Next::enter(words)
            });
        }
        if loaded.findings.is_empty() {
            return Some(Next::words(text.get("outside-next-nothing")));
        }
        let n = loaded.findings.len();
        let key = match content {
            Content::Observations => "outside-next-observations",
            Content::Positions => "outside-next-positions",
            Content::Tray => "outside-next-tray",
            Content::Answers | Content::Counts => "outside-next-poll",
        };
        Some(Next::enter(text.with(key, &[("n", n.into())])))
    }

    fn typing(&self, _ctx: &Ctx<'_>) -> bool {
        let Some(loaded) = &self.loaded else {
            return true;
        };
        let line = self.picked.current(Line::of(loaded.mapping.content));
        self.lines.is_none() && line.is_some_and(Line::is_written)
    }

    fn back(&mut self, _ctx: &Ctx<'_>) -> bool {
        if self.lines.take().is_some() || self.loaded.take().is_some() {
            return true;
        }
        self.choice.back()
    }

    fn recorded(&mut self, _ctx: &Ctx<'_>) -> Vec<Effect> {
        vec![Effect::Back]
    }
}

#[cfg(test)]
mod tests;
