//! Finding a person on the roll by typing: name, number, organization, category.
//!
//! What is found is kept until more is typed or the roll changes, so that drawing a list of ten thousand costs nothing.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use unicode_normalization::UnicodeNormalization;

use super::ctx::Ctx;
use super::intent::{Intent, Step};
use super::measure::cells;
use super::widgets::field::{Field, Focus};
use super::widgets::list::{self, Cell, Column, Look, Picked, Touch};
use crate::assembly::ParticipantId;
use crate::assembly::roll::Participant;

/// Most people listed at once; who types more finds the others.
const LISTED: usize = 60;
/// Most characters of a search.
const SEARCH: usize = 60;

/// What can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// A person on the roll.
    Person(ParticipantId),
    /// The row that is none of them, where the screen offers one.
    Other,
}

/// A last row that stands for nobody in particular.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Other {
    /// Always offered, with these words.
    Always(String),
    /// Offered while nothing is typed, with these words.
    Untyped(String),
}

impl Other {
    fn words(&self) -> &str {
        match self {
            Self::Always(words) | Self::Untyped(words) => words,
        }
    }
}

/// A search among the people on the roll.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finder {
    search: Field,
    rows: Vec<Found>,
    hidden: usize,
    other: Option<Other>,
    picked: Picked<Found>,
    /// Whether a row was chosen by hand.
    chosen: bool,
}

impl Finder {
    /// A search among everyone on the roll, with another row at the end if given.
    pub fn new(other: Option<Other>, ctx: &Ctx<'_>) -> Self {
        let mut finder = Self {
            search: Field::new(SEARCH),
            rows: Vec::new(),
            hidden: 0,
            other,
            picked: Picked::default(),
            chosen: false,
        };
        finder.look(ctx);
        finder
    }

    /// Types or moves. `Touch::Chosen` when the selected row was clicked; `Touch::Ignored` when the intent is not for it.
    pub fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>, area: Rect) -> Touch {
        let was_idle = self.is_idle();
        if was_idle && matches!(intent, Intent::Step(Step::Down | Step::Up)) {
            self.chosen = true;
            return Touch::Moved;
        }
        let touch = self.picked.update(intent, &self.rows, list_area(area));
        if touch != Touch::Ignored {
            self.chosen = true;
            return if was_idle { Touch::Moved } else { touch };
        }
        if self.search.update(intent) {
            self.picked = Picked::default();
            self.chosen = false;
            self.look(ctx);
            return Touch::Moved;
        }
        Touch::Ignored
    }

    /// What is selected; `None` when nobody answers to what is typed, and before anything is typed or chosen.
    pub fn current(&self) -> Option<Found> {
        if self.is_idle() {
            return None;
        }
        self.picked.current(&self.rows)
    }

    /// Whether nothing is typed and nobody was chosen: an Enter too many must not take the first of the list.
    pub fn is_idle(&self) -> bool {
        let is_person = matches!(self.rows.first(), Some(Found::Person(_)));
        is_person && !self.chosen && self.search.is_empty()
    }

    /// What is typed.
    pub fn typed(&self) -> String {
        self.search.text()
    }

    /// Whether something is typed to which nobody on the roll answers.
    pub fn finds_nobody(&self) -> bool {
        let is_typed = !self.search.text().trim().is_empty();
        is_typed && !self.rows.iter().any(|row| matches!(row, Found::Person(_)))
    }

    /// Draws the search and what it finds; `empty` is said when that is nobody.
    pub fn view(&self, frame: &mut Frame<'_>, area: Rect, ctx: &Ctx<'_>, empty: &str) {
        let label = ctx.text.get("common-find");
        let used = (cells(label) + 1).min(area.width);
        if let Some(row) = area.rows().next() {
            frame.render_widget(Line::styled(label.to_owned(), ctx.theme.dim), row);
            let field = Rect {
                x: row.x + used,
                width: row.width - used,
                ..row
            };
            self.search.view(frame, field, Focus::Here, ctx.theme);
        }
        let below = list_area(area);
        if self.rows.is_empty() {
            frame.render_widget(Line::styled(empty.to_owned(), ctx.theme.warn), below);
            return;
        }
        let rows: Vec<Vec<Cell>> = self
            .rows
            .iter()
            .map(|found| self.row(*found, ctx))
            .collect();
        let look = Look {
            selected: self.current().and_then(|_| self.picked.index(&self.rows)),
            theme: ctx.theme,
        };
        list::view_rows(frame, below, &columns(), &rows, look);
        // Whoever is not seen now is counted, scrolled out of sight or not listed at all.
        let all = self.rows.len() + self.hidden;
        let unseen = all.saturating_sub(below.height.into());
        if unseen > 0 {
            let words = ctx.text.with("common-find-more", &[("n", unseen.into())]);
            let last = Rect {
                y: area.bottom().saturating_sub(1),
                height: 1,
                ..area
            };
            frame.render_widget(Line::from(Span::styled(words, ctx.theme.dim)), last);
        }
    }

    fn row(&self, found: Found, ctx: &Ctx<'_>) -> Vec<Cell> {
        let Found::Person(id) = found else {
            let words = self.other.as_ref().map_or("", Other::words);
            return vec![Cell::styled(words, ctx.theme.dim)];
        };
        let person = ctx.assembly().roll.participants.get(&id);
        let here = person.is_some_and(|p| p.is_present());
        let where_is = if here {
            "common-find-here"
        } else {
            "common-find-away"
        };
        vec![
            ctx.name(id).into(),
            person.map(|p| belongs(p, ctx)).unwrap_or_default().into(),
            Cell::styled(ctx.text.get(where_is), ctx.theme.dim),
        ]
    }

    /// Looks for what is typed: those who are present first, then by number.
    fn look(&mut self, ctx: &Ctx<'_>) {
        let typed = fold(&self.search.text());
        let words: Vec<&str> = typed.split_whitespace().collect();
        let answers = |p: &&std::sync::Arc<Participant>| {
            p.struck.is_none() && (words.is_empty() || has_all(&searched(p, ctx), &words))
        };
        let people = ctx.assembly().roll.participants.values();
        let (mut found, away): (Vec<_>, Vec<_>) =
            people.filter(answers).partition(|p| p.is_present());
        found.extend(away);
        self.hidden = found.len().saturating_sub(LISTED);
        let listed = found.iter().take(LISTED).map(|p| Found::Person(p.id));
        self.rows = listed.collect();
        let is_offered = match &self.other {
            Some(Other::Always(_)) => true,
            Some(Other::Untyped(_)) => words.is_empty(),
            None => false,
        };
        if is_offered {
            self.rows.push(Found::Other);
        }
    }
}

/// The words a person can be found by.
fn searched(person: &Participant, ctx: &Ctx<'_>) -> String {
    let name = ctx.name(person.id);
    fold(&format!(
        "{name} {:03} {}",
        person.id.0,
        belongs(person, ctx)
    ))
}

/// The organization of a person, or of the person's seat, or else the category.
fn belongs(person: &Participant, ctx: &Ctx<'_>) -> String {
    let profile = &person.profile;
    if !profile.organization.is_empty() {
        return profile.organization.clone();
    }
    let seat = profile
        .seat
        .and_then(|s| ctx.assembly().table.seats.get(&s));
    let category = profile
        .category
        .and_then(|c| ctx.assembly().setup.category(c));
    seat.map(|s| s.organization.clone())
        .or_else(|| category.map(|c| c.name.clone()))
        .unwrap_or_default()
}

/// Whether the text holds each of the words.
fn has_all(text: &str, words: &[&str]) -> bool {
    words.iter().all(|word| text.contains(word))
}

/// Lower case without accents, so that «perché» is found by `perche`.
pub fn fold(words: &str) -> String {
    let is_mark = |c: &char| ('\u{300}'..='\u{36f}').contains(c);
    let lower = words.to_lowercase();
    if lower.is_ascii() {
        return lower;
    }
    lower
        .nfd()
        .filter(|c| !is_mark(c))
        .map(|c| if c == '’' { '\'' } else { c })
        .collect()
}

fn columns() -> [Column; 3] {
    [
        Column::words("", 0),
        Column::words("", 22),
        Column::words("", 12),
    ]
}

fn list_area(area: Rect) -> Rect {
    let above = area.height.min(2);
    Rect {
        y: area.y + above,
        height: (area.height - above).saturating_sub(1),
        ..area
    }
}
