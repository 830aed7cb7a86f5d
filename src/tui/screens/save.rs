//! 16, *Salva*: which files leave the hall, where they go, with or without names.

use std::cell::RefCell;
use std::path::PathBuf;
use std::sync::Arc;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use super::Page;
use crate::assembly::Assembly;
use crate::export::{self, ANNEX, Choice, Dialect};
use crate::tui::ctx::Ctx;
use crate::tui::dialog::{Dialog, Reply};
use crate::tui::effect::{Effect, Errand};
use crate::tui::frame::{Message, Next};
use crate::tui::intent::Intent;
use crate::tui::keymap::{Binding, Hint, Key, action, hints};
use crate::tui::measure::{cut, wrap};
use crate::tui::widgets::field::Field;
use crate::tui::widgets::list::{self, Cell, Column, Look, Picked, Touch};

/// Most characters of a path.
const PATH: usize = 200;
/// The box that asks for the folder.
const WHERE: &str = "where";

#[derive(Clone, Copy)]
enum Do {
    Dialect,
    Names,
    Folder,
    Open,
}

const KEYS: &[Binding<Do>] = &[
    Binding::shown(Key::UpDown, "common-hint-choose"),
    Binding::new(Key::Char('e'), Do::Dialect, "save-key-dialect"),
    Binding::new(Key::Char('n'), Do::Names, "save-key-names"),
    Binding::new(Key::Char('c'), Do::Folder, "save-key-folder"),
    Binding::new(Key::Char('o'), Do::Open, "save-key-open"),
];

/// The screen.
#[derive(Clone, Debug, Default)]
pub struct Save {
    choice: Choice,
    folder: Option<PathBuf>,
    picked: Picked<&'static str>,
    /// The state last laid out, since that takes longer than drawing when the assembly is large.
    laid_out: RefCell<Option<LaidOut>>,
}

/// What the screen shows of a state.
#[derive(Clone, Debug)]
struct LaidOut {
    assembly: Arc<Assembly>,
    /// The name of the folder to be made.
    name: String,
    /// Every file there is, the annex of names included.
    files: Vec<Listed>,
}

/// A file and how many rows it has.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Listed {
    table: &'static str,
    rows: usize,
    is_annex: bool,
}

impl Save {
    fn laid_out(&self, ctx: &Ctx<'_>) -> LaidOut {
        let assembly = &ctx.snapshot.assembly;
        let mut kept = self.laid_out.borrow_mut();
        if let Some(kept) = kept.as_ref()
            && Arc::ptr_eq(&kept.assembly, assembly)
        {
            return kept.clone();
        }
        let new = lay_out(ctx);
        *kept = Some(new.clone());
        new
    }

    /// The files that Enter would write.
    fn chosen(&self, ctx: &Ctx<'_>) -> Vec<Listed> {
        let mut files = self.laid_out(ctx).files;
        files.retain(|file| self.choice.names || !file.is_annex);
        files
    }

    fn is_empty(&self, ctx: &Ctx<'_>) -> bool {
        self.laid_out(ctx).files.iter().all(|file| file.rows == 0)
    }

    fn accept(&self, ctx: &Ctx<'_>) -> Vec<Effect> {
        if self.is_empty(ctx) {
            return vec![Effect::Back];
        }
        vec![Effect::Errand(Errand::Export {
            folder: self.folder.clone(),
            choice: self.choice,
        })]
    }

    fn ask_folder(&self, ctx: &Ctx<'_>) -> Effect {
        let now = self.folder.as_ref().map(|f| f.display().to_string());
        let field = Field::new(PATH).holding(&now.unwrap_or_default());
        let body = vec![ctx.text.get("save-where-body").to_owned()];
        let title = ctx.text.get("save-where-title");
        Effect::Ask(Dialog::write_or_skip(WHERE, title, body, field))
    }

    /// The lines above the list: where, how, with or without names.
    fn heading(&self, ctx: &Ctx<'_>) -> [(String, Style); 3] {
        let (text, theme) = (ctx.text, ctx.theme);
        let name = self.laid_out(ctx).name;
        let folder = match &self.folder {
            Some(folder) => folder.join(&name).display().to_string(),
            None => format!("{name} ({})", text.get("save-default-folder")),
        };
        let dialect = match self.choice.dialect {
            Dialect::Italian => "save-dialect-italian",
            Dialect::Plain => "save-dialect-plain",
        };
        let names = if self.choice.names {
            let words = text.with("save-names-on", &[("annex", ANNEX.into())]);
            (words, theme.warn)
        } else {
            (text.get("save-names-off").to_owned(), theme.text)
        };
        [
            (
                text.with("save-folder", &[("folder", folder.into())]),
                theme.strong,
            ),
            (text.get(dialect).to_owned(), theme.text),
            names,
        ]
    }

    fn view_files(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        let text = ctx.text;
        let columns = [
            Column::words(text.get("save-column-file"), 24),
            Column::figures(text.get("save-column-rows"), 6),
            Column::words(text.get("save-column-what"), 0),
        ];
        let files = self.chosen(ctx);
        let rows: Vec<Vec<Cell>> = files
            .iter()
            .map(|file| {
                let rows = text.integer(u64::try_from(file.rows).unwrap_or(u64::MAX));
                let what = text.get(what(file.table));
                let style = if file.is_annex {
                    ctx.theme.warn
                } else {
                    ctx.theme.dim
                };
                vec![
                    Cell::from(format!("{}.csv", file.table)),
                    Cell::from(rows),
                    Cell::styled(what, style),
                ]
            })
            .collect();
        let tables: Vec<&str> = files.iter().map(|file| file.table).collect();
        let look = Look {
            selected: self.picked.index(&tables),
            theme: ctx.theme,
        };
        list::view_table(frame, area, &columns, &rows, look);
    }
}

fn lay_out(ctx: &Ctx<'_>) -> LaidOut {
    let listed = |is_annex: bool| {
        move |table: &export::Table| Listed {
            table: table.name,
            rows: table.rows.len(),
            is_annex,
        }
    };
    let tables = export::tables(ctx.assembly(), ctx.people(), ctx.zone);
    let published = tables.published.iter().map(listed(false));
    let robustness = Listed {
        table: export::ROBUSTNESS,
        rows: export::robustness_rows(ctx.assembly()),
        is_annex: false,
    };
    LaidOut {
        assembly: Arc::clone(&ctx.snapshot.assembly),
        name: export::name(ctx.assembly(), ctx.people(), ctx.zone),
        files: published
            .chain([robustness])
            .chain(tables.annex.iter().map(listed(true)))
            .collect(),
    }
}

/// The text key of what a table holds.
fn what(table: &str) -> &'static str {
    match table {
        "voti" => "save-what-voti",
        "votazioni" => "save-what-votazioni",
        "schede_anonime" => "save-what-schede",
        "nulle" => "save-what-nulle",
        "presenze_aggregate" => "save-what-presenze",
        "posizioni" => "save-what-posizioni",
        "interventi" => "save-what-interventi",
        "osservazioni" => "save-what-osservazioni",
        "tdn_posizione" => "save-what-tdn",
        "pesatura" => "save-what-pesatura",
        "docpp_esiti" => "save-what-docpp",
        "tenuta" => "save-what-tenuta",
        "allegato2_tdn" => "save-what-annex-tdn",
        _ => "save-what-annex-portavoce",
    }
}

impl Page for Save {
    fn title(&self, ctx: &Ctx<'_>) -> String {
        ctx.text.get("save-title").to_owned()
    }

    fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        let tables: Vec<&str> = self.chosen(ctx).iter().map(|file| file.table).collect();
        let rows = list::below_header(list_area(ctx.body));
        match self.picked.update(intent, &tables, rows) {
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
            Some(Do::Names) => {
                self.choice.names = !self.choice.names;
                Vec::new()
            }
            Some(Do::Folder) => vec![self.ask_folder(ctx)],
            Some(Do::Open) => vec![Effect::Errand(Errand::OpenExports(self.folder.clone()))],
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
        for (row, (line, style)) in area.rows().zip(self.heading(ctx)) {
            frame.render_widget(Line::styled(cut(&line, area.width), style), row);
        }
        self.view_files(ctx, frame, list_area(area));
    }

    fn keys(&self, ctx: &Ctx<'_>) -> Vec<Hint> {
        if self.is_empty(ctx) {
            return Vec::new();
        }
        hints(KEYS)
    }

    fn every_key() -> Vec<Hint> {
        hints(KEYS)
    }

    fn next_action(&self, ctx: &Ctx<'_>) -> Option<Next> {
        if self.is_empty(ctx) {
            return Some(Next::enter(ctx.text.get("save-nothing-next")));
        }
        let files = self.chosen(ctx);
        let named = files.iter().filter(|file| file.is_annex).count();
        let all = files.len();
        Some(Next::enter(if named == 0 {
            ctx.text.with("save-next", &[("n", all.into())])
        } else {
            let values = [("n", all.into()), ("named", named.into())];
            ctx.text.with("save-next-names", &values)
        }))
    }

    fn advice(&self, ctx: &Ctx<'_>) -> Option<Message> {
        let is_open = ctx.assembly().votes.open().next().is_some();
        is_open.then(|| Message::attention(ctx.text.get("save-open-vote")))
    }

    fn replied(&mut self, tag: &'static str, reply: Reply, _ctx: &Ctx<'_>) -> Vec<Effect> {
        if let Reply::Text(path) = reply
            && tag == WHERE
        {
            self.folder = (!path.is_empty()).then(|| PathBuf::from(path));
        }
        Vec::new()
    }
}

/// Where the list is: below the three lines of the heading, with a gap when there is room for one.
fn list_area(body: Rect) -> Rect {
    let above = if body.height > 17 { 4 } else { 3 }.min(body.height);
    Rect {
        y: body.y + above,
        height: body.height - above,
        ..body
    }
}

#[cfg(test)]
mod tests;
