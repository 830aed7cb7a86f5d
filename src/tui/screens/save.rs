//! *Salva*: which files leave the hall, where they go, with or without names.

mod view;
mod what;

use std::cell::RefCell;
use std::path::PathBuf;
use std::sync::Arc;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::Page;
use super::start::typed_path;
use crate::assembly::Assembly;
use crate::export::{self, Choice, Dialect, Doubt, Listed, Part, Parts, Subject};
use crate::tui::ctx::Ctx;
use crate::tui::dialog::{Dialog, Reply};
use crate::tui::effect::{Effect, Errand};
use crate::tui::frame::{Message, Next, Tone};
use crate::tui::intent::Intent;
use crate::tui::keymap::{Binding, Hint, Key, action, hints};
use crate::tui::measure::wrap;
use crate::tui::widgets::field::Field;
use crate::tui::widgets::list::{self, Picked, Touch};
use what::what;

/// Most characters of a path.
const PATH: usize = 200;
/// The box that asks for the folder.
const WHERE: &str = "where";
/// The box that asks where to copy the assembly.
const COPY: &str = "copy";

#[derive(Clone, Copy)]
enum Do {
    Toggle,
    Dialect,
    Names,
    Folder,
    Open,
    Copy,
    Look,
}

const KEYS: &[Binding<Do>] = &[
    Binding::shown(Key::UpDown, "common-hint-choose"),
    Binding::new(Key::Space, Do::Toggle, "save-key-toggle"),
    Binding::new(Key::Char('e'), Do::Dialect, "save-key-dialect"),
    Binding::new(Key::Char('n'), Do::Names, "save-key-names"),
    Binding::new(Key::Char('c'), Do::Folder, "save-key-folder"),
    Binding::new(Key::Char('o'), Do::Open, "save-key-open"),
    Binding::new(Key::Char('s'), Do::Copy, "save-key-copy"),
    Binding::new(Key::Char('v'), Do::Look, "save-key-look"),
];

/// The screen.
#[derive(Clone, Debug, Default)]
pub struct Save {
    choice: Choice,
    folder: Option<PathBuf>,
    picked: Picked<PathBuf>,
    /// Whether the words to look at before publishing are shown in place of the files.
    looks: bool,
    seen: Picked<Doubt>,
    /// What is being written.
    asked: Option<Written>,
    /// What was written last.
    written: Option<Written>,
    /// The state last laid out, since that takes longer than drawing when the assembly is large.
    laid_out: RefCell<Option<Arc<LaidOut>>>,
}

/// Of which state, how and where documents are written.
#[derive(Clone, Debug)]
struct Written {
    assembly: Arc<Assembly>,
    choice: Choice,
    folder: Option<PathBuf>,
}

/// What the screen shows of a state.
#[derive(Debug)]
struct LaidOut {
    assembly: Arc<Assembly>,
    /// The name of the folder to be made.
    name: String,
    /// Every file there is, the annex of names included.
    files: Vec<Listed>,
    /// Words of the texts that may name someone.
    doubts: Vec<Doubt>,
}

impl Save {
    fn laid_out(&self, ctx: &Ctx<'_>) -> Arc<LaidOut> {
        let assembly = &ctx.snapshot.assembly;
        let mut kept = self.laid_out.borrow_mut();
        if let Some(kept) = kept.as_ref()
            && Arc::ptr_eq(&kept.assembly, assembly)
        {
            return Arc::clone(kept);
        }
        let new = Arc::new(lay_out(ctx));
        *kept = Some(Arc::clone(&new));
        new
    }

    /// Whether Enter would write a file.
    fn writes(&self, file: &Listed) -> bool {
        match file.part {
            Some(part) => self.choice.parts.has(part),
            None => self.choice.names,
        }
    }

    /// The files that are listed: all, those with names only once they are asked for.
    fn listed(&self, ctx: &Ctx<'_>) -> Vec<Listed> {
        let laid_out = self.laid_out(ctx);
        let listed = laid_out.files.iter();
        let listed = listed.filter(|file| file.part.is_some() || self.choice.names);
        listed.cloned().collect()
    }

    /// The files that Enter would write.
    fn chosen(&self, ctx: &Ctx<'_>) -> Vec<Listed> {
        let mut files = self.listed(ctx);
        files.retain(|file| self.writes(file));
        files
    }

    /// Whether there is nothing to tell yet: the documents always have their headings.
    fn is_empty(&self, ctx: &Ctx<'_>) -> bool {
        let is_table = |file: &&Listed| matches!(file.part, Some(Part::Tables) | None);
        let laid_out = self.laid_out(ctx);
        let mut tables = laid_out.files.iter().filter(is_table);
        tables.all(|file| file.rows == 0)
    }

    fn accept(&mut self, ctx: &Ctx<'_>) -> Vec<Effect> {
        if self.is_empty(ctx) {
            return vec![Effect::Back];
        }
        if self.chosen(ctx).is_empty() {
            self.choice.parts = Parts::all();
            return Vec::new();
        }
        if self.is_written(ctx) {
            return vec![if is_over(ctx) {
                Effect::Leave
            } else {
                Effect::Back
            }];
        }
        self.asked = Some(Written {
            assembly: Arc::clone(&ctx.snapshot.assembly),
            choice: self.choice,
            folder: self.folder.clone(),
        });
        vec![Effect::Errand(Errand::Export {
            folder: self.folder.clone(),
            choice: self.choice_in(ctx),
        })]
    }

    /// What to write, in the language of the screens.
    fn choice_in(&self, ctx: &Ctx<'_>) -> Choice {
        Choice {
            lang: ctx.text.lang(),
            ..self.choice
        }
    }

    /// Whether what Enter would write is there already: the same state, the same files, in the same place, written now
    /// or before one came back to the screen.
    fn is_written(&self, ctx: &Ctx<'_>) -> bool {
        let is_here = self.written.as_ref().is_some_and(|written| {
            Arc::ptr_eq(&written.assembly, &ctx.snapshot.assembly)
                && written.choice == self.choice
                && written.folder == self.folder
        });
        let before = ctx.snapshot.documents.as_ref();
        is_here
            || before.is_some_and(|documents| {
                documents.are_current(ctx.snapshot)
                    && documents.choice == self.choice_in(ctx)
                    && documents.folder == self.folder
            })
    }

    /// Leaves the kind of the selected file out, or takes it in again.
    fn toggle(&mut self, ctx: &Ctx<'_>) {
        let files = self.listed(ctx);
        let paths: Vec<PathBuf> = files.iter().map(|file| file.path.clone()).collect();
        let place = self.picked.index(&paths);
        let file = place.and_then(|place| files.get(place));
        match file.map(|file| file.part) {
            Some(Some(part)) => self.choice.parts = self.choice.parts.toggled(part),
            Some(None) => self.choice.names = !self.choice.names,
            None => {}
        }
    }

    /// Shows the words to look at before publishing, where there are any.
    fn look(&mut self, ctx: &Ctx<'_>) -> Vec<Effect> {
        self.looks = !self.laid_out(ctx).doubts.is_empty();
        if self.looks {
            return Vec::new();
        }
        let words = ctx.text.get("save-doubts-none");
        vec![Effect::Say(Message::done(words))]
    }

    fn ask_folder(&self, ctx: &Ctx<'_>) -> Effect {
        let now = self.folder.as_ref().map(|f| f.display().to_string());
        let field = Field::new(PATH).holding(&now.unwrap_or_default());
        let body = vec![ctx.text.get("save-where-body").to_owned()];
        let title = ctx.text.get("save-where-title");
        Effect::Ask(Dialog::write_or_skip(WHERE, title, body, field))
    }

    fn ask_copy(ctx: &Ctx<'_>) -> Effect {
        let body = vec![ctx.text.get("save-copy-body").to_owned()];
        let title = ctx.text.get("save-copy-title");
        Effect::Ask(Dialog::write(COPY, title, body, Field::new(PATH)))
    }
}

fn lay_out(ctx: &Ctx<'_>) -> LaidOut {
    let subject = Subject {
        assembly: ctx.assembly(),
        people: ctx.people(),
        zone: ctx.zone,
        head: None,
    };
    let listing = export::listing(&subject, ctx.text);
    LaidOut {
        assembly: Arc::clone(&ctx.snapshot.assembly),
        name: export::name(ctx.assembly(), ctx.people(), ctx.zone),
        files: listing.files,
        doubts: listing.doubts,
    }
}

/// Whether the meeting is closed: after its documents there is nothing left to do.
fn is_over(ctx: &Ctx<'_>) -> bool {
    ctx.assembly().setup.closed.is_some()
}

impl Page for Save {
    fn title(&self, ctx: &Ctx<'_>) -> String {
        ctx.text.get("save-title").to_owned()
    }

    fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        let rows = list::below_header(self.list_area(ctx, ctx.body));
        if self.looks {
            let laid_out = self.laid_out(ctx);
            let touch = self.seen.update(intent, &laid_out.doubts, rows);
            let is_over = *intent == Intent::Accept || action(KEYS, intent).is_some();
            self.looks = touch != Touch::Ignored || !is_over;
            return Vec::new();
        }
        let files = self.listed(ctx).into_iter();
        let paths: Vec<PathBuf> = files.map(|file| file.path).collect();
        match self.picked.update(intent, &paths, rows) {
            // A second click on a file is not an order to write them all.
            Touch::Moved | Touch::Chosen => return Vec::new(),
            Touch::Ignored => {}
        }
        if *intent == Intent::Accept {
            return self.accept(ctx);
        }
        match action(KEYS, intent) {
            Some(Do::Dialect) => {
                self.choice.dialect = match self.choice.dialect {
                    Dialect::Italian => Dialect::Plain,
                    Dialect::Plain => Dialect::Italian,
                };
                Vec::new()
            }
            Some(Do::Toggle) => {
                self.toggle(ctx);
                Vec::new()
            }
            Some(Do::Names) => {
                self.choice.names = !self.choice.names;
                Vec::new()
            }
            Some(Do::Folder) => vec![self.ask_folder(ctx)],
            Some(Do::Open) => vec![Effect::Errand(Errand::OpenExports(self.folder.clone()))],
            Some(Do::Copy) => vec![Self::ask_copy(ctx)],
            Some(Do::Look) => self.look(ctx),
            None => Vec::new(),
        }
    }

    fn view(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        if self.is_empty(ctx) {
            let mut lines = vec![(ctx.text.get("save-nothing").to_owned(), ctx.theme.strong)];
            let why = wrap(ctx.text.get("save-nothing-why"), area.width.min(72));
            lines.extend(why.into_iter().map(|line| (line, ctx.theme.dim)));
            for (row, (line, style)) in area.rows().zip(lines) {
                frame.render_widget(Line::styled(line, style), row);
            }
            return;
        }
        self.view_all(ctx, frame, area);
    }

    fn keys(&self, ctx: &Ctx<'_>) -> Vec<Hint> {
        if self.is_empty(ctx) {
            return Vec::new();
        }
        let without = |key: Key| hints(KEYS).into_iter().filter(move |hint| hint.key != key);
        if self.looks {
            vec![Hint {
                key: Key::UpDown,
                words: "common-hint-choose",
            }]
        } else if self.laid_out(ctx).doubts.is_empty() {
            without(Key::Char('v')).collect()
        } else {
            // The row is full.
            without(Key::UpDown).collect()
        }
    }

    fn every_key() -> Vec<Hint> {
        hints(KEYS)
    }

    fn next_action(&self, ctx: &Ctx<'_>) -> Option<Next> {
        if self.is_empty(ctx) {
            return Some(Next::enter(ctx.text.get("save-nothing-next")));
        }
        if self.looks {
            return Some(Next::enter(ctx.text.get("save-doubts-next")));
        }
        let files = self.chosen(ctx);
        let named = files.iter().filter(|file| file.part.is_none()).count();
        let all = files.len();
        if all == 0 {
            return Some(Next::enter(ctx.text.get("save-next-all")));
        }
        if self.is_written(ctx) {
            return Some(Next::enter(ctx.text.get(if is_over(ctx) {
                "save-next-leave"
            } else {
                "save-next-back"
            })));
        }
        Some(Next::enter(if named == 0 {
            ctx.text.with("save-next", &[("n", all.into())])
        } else {
            let values = [("n", all.into()), ("named", named.into())];
            ctx.text.with("save-next-names", &values)
        }))
    }

    fn back(&mut self, _ctx: &Ctx<'_>) -> bool {
        std::mem::take(&mut self.looks)
    }

    fn advice(&self, ctx: &Ctx<'_>) -> Option<Message> {
        if ctx.assembly().votes.open().next().is_some() {
            return Some(Message::attention(ctx.text.get("save-open-vote")));
        }
        if self.is_empty(ctx) || self.looks {
            return None;
        }
        // The list has room for the beginning of what a file holds.
        let files = self.listed(ctx);
        let paths: Vec<PathBuf> = files.iter().map(|file| file.path.clone()).collect();
        let file = self.picked.index(&paths).and_then(|at| files.get(at))?;
        Some(Message::plain(ctx.text.get(what(file))))
    }

    fn answered(&mut self, tone: Tone, _ctx: &Ctx<'_>) {
        // Of a copy or of a folder that was opened nothing is asked here.
        if let Some(asked) = self.asked.take()
            && tone == Tone::Done
        {
            self.written = Some(asked);
        }
    }

    fn replied(&mut self, tag: &'static str, reply: Reply, _ctx: &Ctx<'_>) -> Vec<Effect> {
        match (tag, reply) {
            (WHERE, Reply::Text(path)) => {
                self.folder = (!path.is_empty()).then(|| typed_path(&path));
                Vec::new()
            }
            (COPY, Reply::Text(path)) => vec![Effect::Errand(Errand::Copy(typed_path(&path)))],
            _ => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests;
