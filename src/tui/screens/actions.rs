//! F2, *Azioni*: every action of the program, found by a word; beside each its key, so that next time one knows it.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;
use unicode_normalization::UnicodeNormalization;

use super::{Page, Screen, ScreenId, agenda};
use crate::tui::ctx::{Ctx, Record};
use crate::tui::effect::{Effect, Outcome};
use crate::tui::frame::Next;
use crate::tui::intent::Intent;
use crate::tui::keymap::{Binding, Hint, Key, hints};
use crate::tui::measure::{cells, wrap};
use crate::tui::widgets::field::{Field, Focus};
use crate::tui::widgets::list::{self, Cell, Column, Look, Picked, Touch};

const KEYS: &[Binding<()>] = &[
    Binding::shown(Key::Typing, "actions-key-search"),
    Binding::shown(Key::UpDown, "common-hint-choose"),
];

/// The list of actions over a screen.
#[derive(Clone, Debug)]
pub struct Actions {
    from: Option<ScreenId>,
    /// Whether the screen below has no assembly to leave for another.
    stands_alone: bool,
    here: Vec<Hint>,
    search: Field,
    picked: Picked<Action>,
}

impl Default for Actions {
    fn default() -> Self {
        Self {
            from: None,
            stands_alone: false,
            here: Vec::new(),
            search: Field::new(40),
            picked: Picked::default(),
        }
    }
}

/// An action: a key of a screen, or going to a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Action {
    Press(ScreenId, Hint),
    Go(ScreenId),
    Said,
    Reopen,
    Colors,
    Start,
    Leave,
}

impl Actions {
    /// The list over `screen`, whose own keys come first.
    pub fn over(screen: &Screen, ctx: &Ctx<'_>) -> Self {
        let mut here = screen.page().keys(ctx);
        let others = screen.id().every_key();
        here.extend(
            others
                .into_iter()
                .filter(|hint| !here.contains(hint))
                .collect::<Vec<_>>(),
        );
        Self {
            from: Some(screen.id()),
            stands_alone: screen.page().stands_alone(),
            here,
            ..Self::default()
        }
    }

    /// The actions that answer to what is typed: those of the screen one comes from, then the screens, then the rest.
    fn found(&self, ctx: &Ctx<'_>) -> Vec<Action> {
        let search = fold(&self.search.text());
        let mut all: Vec<Action> = Vec::new();
        if let Some(from) = self.from {
            all.extend(
                self.here
                    .iter()
                    .filter(|hint| is_action(hint))
                    .map(|hint| Action::Press(from, *hint)),
            );
        }
        if ctx.snapshot.record != Record::None {
            let others = || {
                ScreenId::ALL
                    .iter()
                    .copied()
                    .filter(|id| Some(*id) != self.from && is_place(*id) && is_due(*id, ctx))
            };
            all.extend(others().map(Action::Go));
            for id in others() {
                all.extend(
                    id.every_key()
                        .into_iter()
                        .filter(is_action)
                        .map(|hint| Action::Press(id, hint)),
                );
            }
        }
        // Where nothing can be recorded, the way on is to open the assembly again.
        let is_stuck = matches!(ctx.snapshot.record, Record::Broken | Record::ReadOnly);
        all.extend(is_stuck.then_some(Action::Reopen));
        all.extend([Action::Said, Action::Colors]);
        let has_start = ctx.snapshot.record != Record::None && !self.stands_alone;
        all.extend(has_start.then_some(Action::Start));
        all.push(Action::Leave);
        let mut all = answering(all, &search, ctx);
        // What begins with the word comes first, then what has a word that does.
        all.sort_by_key(|action| {
            let words = fold(&action.words(ctx));
            (
                !words.starts_with(&search),
                !words.contains(&format!(" {search}")),
            )
        });
        all
    }

    fn accept(&self, ctx: &Ctx<'_>) -> Vec<Effect> {
        match self.picked.current(&self.found(ctx)) {
            Some(Action::Press(id, hint)) if Some(id) == self.from => {
                vec![Effect::Back, Effect::Act(hint.key)]
            }
            Some(Action::Press(id, hint)) => {
                vec![Effect::Back, Effect::Turn(id), Effect::Act(hint.key)]
            }
            Some(Action::Go(id)) => vec![Effect::Back, Effect::Turn(id)],
            Some(Action::Said) => vec![Effect::Back, Effect::Said],
            Some(Action::Reopen) => vec![Effect::End(Outcome::Reopen)],
            Some(Action::Colors) => vec![Effect::Back, Effect::Colors],
            Some(Action::Start) => vec![Effect::Back, Effect::End(Outcome::Start)],
            Some(Action::Leave) => vec![Effect::Back, Effect::Leave],
            None => Vec::new(),
        }
    }
}

/// The actions that have each of the words; where none has, those that have them but for the last letter: «senza nome» finds
/// «senza nomi».
fn answering(all: Vec<Action>, search: &str, ctx: &Ctx<'_>) -> Vec<Action> {
    let has = |action: &Action, words: &[&str]| {
        let searched = action.searched(ctx);
        words.iter().all(|word| searched.contains(*word))
    };
    let words: Vec<&str> = search.split_whitespace().collect();
    let stems: Vec<&str> = words.iter().map(|word| stem(word)).collect();
    let found: Vec<Action> = all.iter().copied().filter(|a| has(a, &words)).collect();
    if found.is_empty() {
        return all.into_iter().filter(|a| has(a, &stems)).collect();
    }
    found
}

/// A word without its last letter, which says in Italian how many there are; a short word as it is.
fn stem(word: &str) -> &str {
    let last = word.char_indices().next_back();
    let end = last.filter(|_| word.chars().count() > 3);
    end.and_then(|(at, _)| word.get(..at)).unwrap_or(word)
}

impl Action {
    fn words(self, ctx: &Ctx<'_>) -> String {
        match self {
            Self::Press(_, hint) => capital(ctx.text.get(hint.words)),
            Self::Go(id) => ctx
                .text
                .with("actions-go", &[("screen", ctx.text.get(id.title()).into())]),
            Self::Said => ctx.text.get("actions-said").to_owned(),
            Self::Reopen => ctx.text.get("actions-reopen").to_owned(),
            Self::Colors => ctx.text.get("actions-colors").to_owned(),
            Self::Start => ctx.text.get("actions-start").to_owned(),
            Self::Leave => ctx.text.get("actions-leave").to_owned(),
        }
    }

    /// The words in the list: an action of another screen says of which, since «aggiungi» alone says little.
    fn label(self, from: Option<ScreenId>, ctx: &Ctx<'_>) -> String {
        match self {
            Self::Press(id, hint) if Some(id) != from => {
                let screen = agenda::name(id).unwrap_or_else(|| id.title());
                let values = [
                    ("screen", ctx.text.get(screen).into()),
                    ("action", ctx.text.get(hint.words).into()),
                ];
                ctx.text.with("actions-elsewhere", &values)
            }
            Self::Press(..)
            | Self::Go(_)
            | Self::Said
            | Self::Reopen
            | Self::Colors
            | Self::Start
            | Self::Leave => self.words(ctx),
        }
    }

    /// The key, and the step where it works if it is not the one at hand.
    fn key(self, from: Option<ScreenId>, ctx: &Ctx<'_>) -> String {
        match self {
            Self::Press(id, hint) if Some(id) == from => hint.key.label(ctx.text),
            Self::Press(id, hint) => format!("{} · {}", hint.key.label(ctx.text), place(id, ctx)),
            Self::Go(ScreenId::Hall) => "F5".to_owned(),
            Self::Go(ScreenId::History) => "Ctrl+Z".to_owned(),
            Self::Go(id) => agenda::number(id)
                .map(|_| place(id, ctx))
                .unwrap_or_default(),
            Self::Said | Self::Reopen | Self::Colors | Self::Start => String::new(),
            Self::Leave => "Ctrl+C".to_owned(),
        }
    }

    /// Everything the action can be found by.
    fn searched(self, ctx: &Ctx<'_>) -> String {
        let synonyms = match self {
            Self::Press(_, hint) => ctx.text.synonyms(hint.words),
            Self::Go(id) => ctx.text.synonyms(id.title()),
            Self::Said => ctx.text.synonyms("actions-said"),
            Self::Reopen => ctx.text.synonyms("actions-reopen"),
            Self::Colors => ctx.text.synonyms("actions-colors"),
            Self::Start => ctx.text.synonyms("actions-start"),
            Self::Leave => ctx.text.synonyms("actions-leave"),
        };
        fold(&format!(
            "{} {synonyms} {}",
            self.words(ctx),
            self.key(None, ctx)
        ))
    }
}

impl Page for Actions {
    fn title(&self, ctx: &Ctx<'_>) -> String {
        ctx.text.get("actions-title").to_owned()
    }

    fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        let found = self.found(ctx);
        match self.picked.update(intent, &found, list_area(ctx.body)) {
            Touch::Moved => return Vec::new(),
            Touch::Chosen => return self.accept(ctx),
            Touch::Ignored => {}
        }
        if *intent == Intent::Accept {
            return self.accept(ctx);
        }
        if self.search.update(intent) {
            self.picked = Picked::default();
        }
        Vec::new()
    }

    fn view(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        let question = ctx.text.get("actions-question");
        frame.render_widget(Line::styled(question, ctx.theme.strong), area);
        let x = area.x + cells(question) + 1;
        let field = Rect {
            x,
            width: area.right().saturating_sub(x).min(30),
            height: 1,
            ..area
        };
        self.search.view(frame, field, Focus::Here, ctx.theme);
        let found = self.found(ctx);
        let columns = [Column::words("", 0), Column::words("", 24)];
        let row = |action: &Action| {
            vec![
                Cell::from(action.label(self.from, ctx)),
                Cell::styled(action.key(self.from, ctx), ctx.theme.dim),
            ]
        };
        let rows: Vec<Vec<Cell>> = found.iter().map(row).collect();
        let look = Look {
            selected: self.picked.index(&found),
            theme: ctx.theme,
        };
        list::view_rows(frame, list_area(area), &columns, &rows, look);
        let note = if found.is_empty() {
            "actions-none"
        } else {
            "actions-note"
        };
        let below = Rect {
            y: area.bottom().saturating_sub(2),
            height: 2,
            ..area
        };
        for (row, line) in below.rows().zip(wrap(ctx.text.get(note), area.width)) {
            frame.render_widget(Line::styled(line, ctx.theme.dim), row);
        }
        let end = field.x
            + u16::try_from(self.search.len())
                .unwrap_or(0)
                .min(field.width.saturating_sub(1));
        frame.set_cursor_position(Position::new(end, field.y));
    }

    fn keys(&self, _ctx: &Ctx<'_>) -> Vec<Hint> {
        hints(KEYS)
    }

    fn next_action(&self, ctx: &Ctx<'_>) -> Option<Next> {
        Some(match self.picked.current(&self.found(ctx)) {
            Some(action) => Next::enter(action.label(self.from, ctx)),
            None => Next::words(ctx.text.get("actions-none")),
        })
    }

    fn typing(&self, _ctx: &Ctx<'_>) -> bool {
        true
    }

    fn back(&mut self, _ctx: &Ctx<'_>) -> bool {
        let is_cleared = !self.search.is_empty();
        self.search.clear();
        is_cleared
    }
}

/// Whether a hint is an action by itself: a letter, a key with a name; not a family, nor moving, accepting and ticking the box
/// one happens to be in.
fn is_action(hint: &Hint) -> bool {
    match hint.key {
        Key::Char(_) | Key::F3 => true,
        Key::Space => hint.words != "common-hint-yes-no",
        Key::Enter
        | Key::Esc
        | Key::Tab
        | Key::Backspace
        | Key::Arrow(_)
        | Key::UpDown
        | Key::LeftRight
        | Key::Arrows
        | Key::PlusMinus
        | Key::Digits(_, _)
        | Key::AnyDigit
        | Key::Typing => false,
    }
}

/// Whether one can go to a screen by name.
fn is_place(id: ScreenId) -> bool {
    use ScreenId::{Actions, Help, Said, Start};
    !matches!(id, Start | Actions | Help | Said)
}

/// Whether a screen has something to do now: those of a vote have nothing before there is one.
fn is_due(id: ScreenId, ctx: &Ctx<'_>) -> bool {
    use ScreenId::{Ballots, Doubtful, Hands, Paper, Results};
    let votes = &ctx.assembly().votes;
    if matches!(id, Ballots | Paper | Doubtful | Hands) {
        return votes.open().next().is_some();
    }
    id != Results || votes.list.values().any(|vote| vote.is_counted())
}

fn place(id: ScreenId, ctx: &Ctx<'_>) -> String {
    match agenda::number(id) {
        Some(number) => ctx
            .text
            .with("actions-step", &[("number", number.to_string().into())]),
        None => ctx.text.get(id.title()).to_owned(),
    }
}

fn capital(words: &str) -> String {
    let mut chars = words.chars();
    chars
        .next()
        .map(|first| first.to_uppercase().chain(chars).collect())
        .unwrap_or_default()
}

/// Lower case without accents, so that «perché» is found by `perche`.
fn fold(words: &str) -> String {
    let is_mark = |c: &char| ('\u{300}'..='\u{36f}').contains(c);
    words
        .to_lowercase()
        .nfd()
        .filter(|c| !is_mark(c))
        .map(|c| if c == '’' { '\'' } else { c })
        .collect()
}

fn list_area(body: Rect) -> Rect {
    Rect {
        y: body.y + 2,
        height: body.height.saturating_sub(5),
        ..body
    }
}
