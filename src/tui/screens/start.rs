//! *Avvio*: resume an assembly, begin one, open another, or try with made-up data.

use std::path::PathBuf;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::Page;
use crate::assembly::words;
use crate::tui::ctx::Ctx;
use crate::tui::dialog::{Dialog, Reply};
use crate::tui::effect::{Effect, Outcome};
use crate::tui::frame::{Message, Next};
use crate::tui::intent::Intent;
use crate::tui::keymap::{Binding, Hint, Key, hints};
use crate::tui::measure::wrap;
use crate::tui::widgets::field::Field;
use crate::tui::widgets::list::{self, Cell, Column, Look, Picked, Touch};

/// Most characters of a path.
const PATH: usize = 400;

/// The names under which the boxes answer.
const NEW: &str = "title";
const PLAN: &str = "plan";
const ELSEWHERE: &str = "elsewhere";

const KEYS: &[Binding<()>] = &[Binding::shown(Key::UpDown, "common-hint-choose")];

/// An assembly found in the folder of assemblies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// Its folder.
    pub folder: PathBuf,
    /// Its title.
    pub title: String,
    /// When and how it was left, in words.
    pub when: String,
    /// Where it stands, in words.
    pub state: String,
}

/// The way on from an assembly whose record is damaged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WayOn {
    /// What is opened.
    pub way: Way,
    /// How far it goes, in words.
    pub reach: String,
}

/// What of a damaged assembly can be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// A copy that is whole, in this folder.
    Copy(PathBuf),
    /// The part that is whole of the damaged session in this folder, as a new session.
    Part(PathBuf),
}

/// The first screen.
#[derive(Clone, Debug, Default)]
pub struct Start {
    home: PathBuf,
    saved: Vec<Saved>,
    plans: Vec<PathBuf>,
    notice: Option<Message>,
    way_on: Option<WayOn>,
    is_listing: bool,
    picked: Picked<Choice>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Choice {
    Recover(Way),
    Resume(PathBuf),
    New,
    Plan,
    List,
    Elsewhere,
    Demo,
}

impl Start {
    /// The first screen, with the folder of assemblies and what is in it, the last used first.
    pub fn new(home: PathBuf, saved: Vec<Saved>) -> Self {
        Self {
            home,
            saved,
            ..Self::default()
        }
    }

    /// The same screen with the plans found, to begin an assembly from.
    #[must_use]
    pub fn with_plans(self, plans: Vec<PathBuf>) -> Self {
        Self { plans, ..self }
    }

    /// The same screen saying why the assembly that was asked for did not open.
    #[must_use]
    pub fn saying(mut self, notice: Message) -> Self {
        self.notice = Some(notice);
        self
    }

    /// The same screen with the way on from an assembly whose record is damaged.
    #[must_use]
    pub fn offering(self, way_on: Option<WayOn>) -> Self {
        Self { way_on, ..self }
    }

    /// What can be chosen: the last assembly, or all of them once asked for.
    fn choices(&self) -> Vec<Choice> {
        let resume = |saved: &Saved| Choice::Resume(saved.folder.clone());
        if self.is_listing {
            let all = self.saved.iter().map(resume);
            return all.chain([Choice::Elsewhere]).collect();
        }
        let way_on = self.way_on.iter().map(|on| Choice::Recover(on.way.clone()));
        let mut choices: Vec<Choice> = way_on.chain(self.saved.first().map(resume)).collect();
        choices.push(Choice::New);
        if !self.plans.is_empty() {
            choices.push(Choice::Plan);
        }
        if !self.saved.is_empty() {
            choices.push(Choice::List);
        }
        choices.push(Choice::Demo);
        if self.saved.is_empty() {
            // On another laptop the assembly comes on a stick.
            choices.push(Choice::Elsewhere);
        }
        choices
    }

    fn saved(&self, folder: &PathBuf) -> Option<&Saved> {
        self.saved.iter().find(|saved| saved.folder == *folder)
    }

    fn accept(&mut self, ctx: &Ctx<'_>) -> Vec<Effect> {
        match self.picked.current(&self.choices()) {
            Some(Choice::Recover(Way::Part(folder))) => vec![Effect::End(Outcome::Rescue(folder))],
            Some(Choice::Recover(Way::Copy(folder)) | Choice::Resume(folder)) => {
                vec![Effect::End(Outcome::Open(folder))]
            }
            Some(Choice::New) => {
                let body = vec![ctx.text.get("start-new-body").to_owned()];
                vec![Effect::Ask(Dialog::write(
                    NEW,
                    ctx.text.get("start-new-title"),
                    body,
                    Field::new(words::LINE),
                ))]
            }
            Some(Choice::Plan) => {
                let plans = self.plans.iter().map(|plan| plan.display().to_string());
                let title = ctx.text.get("start-plan-title");
                vec![Effect::Ask(Dialog::pick(PLAN, title, plans.collect()))]
            }
            Some(Choice::Elsewhere) => {
                let body = vec![ctx.text.get("start-elsewhere-body").to_owned()];
                vec![Effect::Ask(Dialog::write(
                    ELSEWHERE,
                    ctx.text.get("start-elsewhere"),
                    body,
                    Field::new(PATH),
                ))]
            }
            Some(Choice::List) => {
                self.is_listing = true;
                self.picked = Picked::default();
                Vec::new()
            }
            Some(Choice::Demo) => vec![Effect::End(Outcome::Demo)],
            None => Vec::new(),
        }
    }

    /// The words of a choice and what is said beside it.
    fn words(&self, choice: &Choice, ctx: &Ctx<'_>) -> (String, String) {
        let text = ctx.text;
        match choice {
            Choice::Recover(way) => {
                let reach = self.way_on.as_ref().map(|on| on.reach.clone());
                (text.get(way.key()).to_owned(), reach.unwrap_or_default())
            }
            Choice::Resume(folder) => {
                let (title, when) = self
                    .saved(folder)
                    .map(|s| (s.title.as_str(), s.when.clone()))
                    .unwrap_or_default();
                if !self.is_listing {
                    return (text.with("start-resume", &[("title", title.into())]), when);
                }
                // A rescued assembly, or a copy, has the title of the other: their folders tell them apart.
                let twins = self.saved.iter().filter(|s| s.title == title).count();
                let name = folder.file_name().unwrap_or_default().to_string_lossy();
                let title = if twins > 1 { &*name } else { title };
                (text.with("start-listed", &[("title", title.into())]), when)
            }
            Choice::New => (text.get("start-new").to_owned(), String::new()),
            Choice::Plan => (
                text.get("start-plan").to_owned(),
                text.with("start-plan-note", &[("n", self.plans.len().into())]),
            ),
            Choice::List => (text.get("start-list").to_owned(), String::new()),
            Choice::Elsewhere => (
                text.get("start-elsewhere").to_owned(),
                text.get("start-elsewhere-note").to_owned(),
            ),
            Choice::Demo => (
                text.get("start-demo").to_owned(),
                text.get("start-demo-note").to_owned(),
            ),
        }
    }
}

impl Way {
    /// The name under which its words are found.
    fn key(&self) -> &'static str {
        match self {
            Self::Copy(_) => "start-way-copy",
            Self::Part(_) => "start-way-part",
        }
    }
}

impl Page for Start {
    fn title(&self, ctx: &Ctx<'_>) -> String {
        ctx.text.get("start-title").to_owned()
    }

    fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        let choices = self.choices();
        match self.picked.update(intent, &choices, list_area(ctx.body)) {
            Touch::Chosen => self.accept(ctx),
            Touch::Ignored if *intent == Intent::Accept => self.accept(ctx),
            Touch::Moved | Touch::Ignored => Vec::new(),
        }
    }

    fn view(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        let heading = if self.is_listing {
            "start-which"
        } else {
            "start-what"
        };
        frame.render_widget(Line::styled(ctx.text.get(heading), ctx.theme.strong), area);
        let choices = self.choices();
        let columns = [Column::words("", 0), Column::words("", 30)];
        let row = |choice: &Choice| {
            let (words, note) = self.words(choice, ctx);
            vec![Cell::from(words), Cell::styled(note, ctx.theme.dim)]
        };
        let rows: Vec<Vec<Cell>> = choices.iter().map(row).collect();
        let look = Look {
            selected: self.picked.index(&choices),
            theme: ctx.theme,
        };
        list::view_rows(frame, list_area(area), &columns, &rows, look);
        let home = self.home.display().to_string();
        let home = ctx.text.with("start-home", &[("folder", home.into())]);
        let said = [
            (home.as_str(), ctx.theme.dim),
            (ctx.text.get("start-safe"), ctx.theme.dim),
        ];
        // What went wrong is said whole, however long the sentence.
        let notice = self
            .notice
            .as_ref()
            .map(|notice| format!("✗ {}", notice.words));
        let notice = notice.as_deref().map(|words| (words, ctx.theme.bad));
        let gap = notice.map(|_| ("", ctx.theme.text));
        let lines = notice.into_iter().chain(gap).chain(said);
        let lines = lines.flat_map(|(words, style)| {
            let wrapped = wrap(words, area.width).into_iter();
            wrapped.map(move |line| (line, style))
        });
        let shown = u16::try_from(choices.len())
            .unwrap_or(u16::MAX)
            .min(list_area(area).height);
        let y = list_area(area).y + shown + 2;
        let below = Rect {
            y,
            height: area.bottom().saturating_sub(y),
            ..area
        };
        for (row, (line, style)) in below.rows().zip(lines) {
            frame.render_widget(Line::styled(line, style), row);
        }
    }

    fn keys(&self, _ctx: &Ctx<'_>) -> Vec<Hint> {
        hints(KEYS)
    }

    fn next_action(&self, ctx: &Ctx<'_>) -> Option<Next> {
        let text = ctx.text;
        Some(Next::enter(match self.picked.current(&self.choices())? {
            Choice::Recover(Way::Copy(_)) => text.get("start-next-copy").to_owned(),
            Choice::Recover(Way::Part(_)) => text.get("start-next-part").to_owned(),
            Choice::Resume(folder) => {
                let saved = self.saved(&folder)?;
                let values = [
                    ("title", saved.title.as_str().into()),
                    ("state", saved.state.as_str().into()),
                ];
                text.with("start-next-resume", &values)
            }
            Choice::New => text.get("start-next-new").to_owned(),
            Choice::Plan => text.get("start-next-plan").to_owned(),
            Choice::List => text.get("start-next-list").to_owned(),
            Choice::Elsewhere => text.get("start-next-elsewhere").to_owned(),
            Choice::Demo => text.get("start-next-demo").to_owned(),
        }))
    }

    fn back(&mut self, _ctx: &Ctx<'_>) -> bool {
        std::mem::take(&mut self.is_listing)
    }

    fn replied(&mut self, tag: &'static str, reply: Reply, _ctx: &Ctx<'_>) -> Vec<Effect> {
        let outcome = match reply {
            Reply::Text(path) if tag == ELSEWHERE => Some(Outcome::Open(typed_path(&path))),
            Reply::Text(title) => Some(Outcome::Create(title)),
            Reply::Pick(at) => self.plans.get(at).cloned().map(Outcome::Plan),
            Reply::Yes => None,
        };
        outcome.map(Effect::End).into_iter().collect()
    }
}

/// A path as typed, or as a terminal writes it when a file is dropped on it: between quotes, or with a stroke before what
/// a shell would act on.
pub(super) fn typed_path(typed: &str) -> PathBuf {
    let typed = typed.trim();
    let between = |quote: char| typed.strip_prefix(quote)?.strip_suffix(quote);
    if let Some(inner) = between('\'') {
        // An apostrophe cannot stand between apostrophes: it is written outside of them.
        return PathBuf::from(inner.replace(r"'\''", "'"));
    }
    if let Some(inner) = between('"') {
        return PathBuf::from(inner);
    }
    if cfg!(windows) {
        return PathBuf::from(typed);
    }
    match (typed.strip_prefix("~/"), std::env::var_os("HOME")) {
        (Some(rest), Some(home)) => PathBuf::from(home).join(unescaped(rest)),
        (_, _) => PathBuf::from(unescaped(typed)),
    }
}

/// Words without the strokes that keep a shell from acting on the sign after each.
fn unescaped(typed: &str) -> String {
    let mut plain = String::new();
    let mut signs = typed.chars();
    while let Some(sign) = signs.next() {
        if sign == '\\' {
            plain.extend(signs.next());
        } else {
            plain.push(sign);
        }
    }
    plain
}

fn list_area(body: Rect) -> Rect {
    Rect {
        y: body.y + 2,
        height: body.height.saturating_sub(6),
        ..body
    }
}

#[cfg(test)]
mod tests;
