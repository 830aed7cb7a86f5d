//! *Accoglienza*: find a person and register the arrival; add those who are not on the list.
//!
//! The search has the focus, so that a person is registered by a few letters and Enter. Tab leaves it for the keys of
//! the selected person; F3 turns the same list to those who leave.

mod acts;
mod counts;
mod finder;
mod view;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::Page;
use super::person::Person;
use crate::assembly::ParticipantId;
use crate::assembly::roll::{Age, RollCommand};
use crate::assembly::words;
use crate::tui::ctx::Ctx;
use crate::tui::dialog::Reply;
use crate::tui::effect::Effect;
use crate::tui::frame::{Message, Next};
use crate::tui::intent::{Intent, Step};
use crate::tui::keymap::{Binding, Hint, Key, action, hints};
use crate::tui::widgets::field::Field;
use crate::tui::widgets::list::{Picked, Touch};
use finder::Finder;

/// The name under which the box that asks for a reason answers.
const STRIKE: &str = "strike";

/// What the keys do outside the search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Do {
    Turn,
    Focus,
    Open,
    Strike,
    Group,
    Import,
    Close,
}

const SEARCHING: &[Binding<Do>] = &[
    Binding::shown(Key::Typing, "checkin-key-search"),
    Binding::shown(Key::UpDown, "common-hint-choose"),
    Binding::new(Key::Tab, Do::Focus, "checkin-key-more"),
    Binding::new(Key::F3, Do::Turn, "checkin-key-exits"),
];

const LEAVING: &[Binding<Do>] = &[
    Binding::shown(Key::Typing, "checkin-key-search"),
    Binding::shown(Key::UpDown, "common-hint-choose"),
    Binding::new(Key::Tab, Do::Focus, "checkin-key-more"),
    Binding::new(Key::F3, Do::Turn, "checkin-key-arrivals"),
];

const ACTING: &[Binding<Do>] = &[
    Binding::new(Key::Char('m'), Do::Open, "checkin-key-open"),
    Binding::shown(Key::Digits('0', '3'), "checkin-key-age"),
    Binding::new(Key::Char('d'), Do::Strike, "checkin-key-strike"),
    Binding::new(Key::Char('g'), Do::Group, "checkin-key-group"),
    Binding::new(Key::Char('e'), Do::Import, "checkin-key-import"),
    Binding::new(Key::Char('c'), Do::Close, "checkin-key-close"),
    Binding::new(Key::Tab, Do::Focus, "checkin-key-back"),
];

/// Which way people go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Way {
    #[default]
    In,
    Out,
}

/// A row of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Row {
    /// Someone on the roll.
    Person(ParticipantId),
    /// What is typed, as a new person.
    Add,
}

/// The screen.
#[derive(Clone, Debug)]
pub struct CheckIn {
    way: Way,
    search: Field,
    acts: bool,
    picked: Picked<Row>,
    /// Whether a row was chosen by hand; while nothing is typed and nothing chosen, Enter does nothing.
    chosen: bool,
    finder: Finder,
    /// Whether what is being recorded ends the search.
    registering: bool,
    /// How many were on the roll when the card of a new person was opened.
    adding: Option<usize>,
    /// Whose card was opened, of those on the roll.
    reading: Option<ParticipantId>,
}

impl Default for CheckIn {
    fn default() -> Self {
        Self {
            way: Way::In,
            search: Field::new(words::LINE),
            acts: false,
            picked: Picked::default(),
            chosen: false,
            finder: Finder::default(),
            registering: false,
            adding: None,
            reading: None,
        }
    }
}

impl CheckIn {
    /// The rows that answer to the search: people, then what is typed as a new person.
    fn rows(&self, ctx: &Ctx<'_>) -> Vec<Row> {
        let present_only = self.way == Way::Out;
        let found = self.finder.find(&self.search.raw(), ctx, |person| {
            !present_only || person.is_present()
        });
        let mut rows: Vec<Row> = found.into_iter().map(Row::Person).collect();
        if self.way == Way::In {
            rows.push(Row::Add);
        }
        rows
    }

    fn current(&self, ctx: &Ctx<'_>) -> Option<Row> {
        if self.is_idle() {
            return None;
        }
        self.picked.current(&self.rows(ctx))
    }

    /// Nothing is typed and no row was chosen: nobody must be registered by an Enter too many.
    fn is_idle(&self) -> bool {
        self.search.is_empty() && !self.chosen
    }

    /// Selects the first who is not in the hall yet: the one at the door, most often.
    fn prefer_absent(&mut self, ctx: &Ctx<'_>) {
        let roll = &ctx.assembly().roll;
        let absent = |row: &Row| match row {
            Row::Person(id) => roll.participants.get(id).is_some_and(|p| !p.is_present()),
            Row::Add => false,
        };
        if self.way == Way::In
            && !self.search.is_empty()
            && let Some(row) = self.rows(ctx).into_iter().find(absent)
        {
            self.picked.select(row);
        }
    }

    /// Begins a new search.
    fn forget(&mut self) {
        self.search.clear();
        self.picked = Picked::default();
        self.chosen = false;
    }

    fn person(&self, ctx: &Ctx<'_>) -> Option<ParticipantId> {
        match self.current(ctx)? {
            Row::Person(id) => Some(id),
            Row::Add => None,
        }
    }

    fn accept(&mut self, ctx: &Ctx<'_>) -> Vec<Effect> {
        let roll = &ctx.assembly().roll;
        let Some(row) = self.current(ctx) else {
            return Vec::new();
        };
        let Row::Person(id) = row else {
            return self.add(ctx);
        };
        let present = roll.participants.get(&id).is_some_and(|p| p.is_present());
        let command = match (self.way, present) {
            (Way::In, true) => return self.read(id, ctx),
            (Way::In, false) => RollCommand::Arrive { id },
            (Way::Out, _) => RollCommand::Leave { id },
        };
        self.registering = true;
        vec![Effect::submit(command)]
    }

    /// Opens the card of somebody on the roll.
    fn read(&mut self, id: ParticipantId, ctx: &Ctx<'_>) -> Vec<Effect> {
        self.reading = Some(id);
        vec![Effect::show(Person::known(id, ctx))]
    }

    /// Opens the card of a new person with the name typed.
    fn add(&mut self, ctx: &Ctx<'_>) -> Vec<Effect> {
        self.adding = Some(ctx.assembly().roll.participants.len());
        vec![Effect::show(Person::named(&self.search.text(), ctx))]
    }

    fn table(&self) -> &'static [Binding<Do>] {
        match (self.acts, self.way) {
            (true, _) => ACTING,
            (false, Way::In) => SEARCHING,
            (false, Way::Out) => LEAVING,
        }
    }
}

/// The age band that a digit stands for: 1 to 3 from the youngest, 0 for none.
fn age_of(intent: &Intent) -> Option<Age> {
    match intent {
        Intent::Char('0') => Some(Age::Undeclared),
        Intent::Char('1') => Some(Age::Young),
        Intent::Char('2') => Some(Age::Adult),
        Intent::Char('3') => Some(Age::Senior),
        _ => None,
    }
}

impl Page for CheckIn {
    fn title(&self, ctx: &Ctx<'_>) -> String {
        let key = match self.way {
            Way::In => "checkin-title",
            Way::Out => "checkin-title-exits",
        };
        ctx.text.get(key).to_owned()
    }

    fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        let rows = self.rows(ctx);
        if self.is_idle() && matches!(intent, Intent::Step(Step::Down | Step::Up)) {
            self.chosen = true;
            return Vec::new();
        }
        match self.picked.update(intent, &rows, view::list_area(ctx)) {
            Touch::Moved => {
                self.chosen = true;
                return Vec::new();
            }
            Touch::Chosen if self.is_idle() => {
                self.chosen = true;
                return Vec::new();
            }
            Touch::Chosen => return self.accept(ctx),
            Touch::Ignored => {}
        }
        if *intent == Intent::Accept {
            return self.accept(ctx);
        }
        if let Intent::Hint(_) = intent {
            // An action chosen from the list of actions, whatever has the focus.
            let chosen = action(ACTING, intent).or_else(|| action(SEARCHING, intent));
            return chosen.map_or_else(Vec::new, |act| self.act(act, ctx));
        }
        if !self.acts && self.search.update(intent) {
            self.picked = Picked::default();
            self.chosen = false;
            self.prefer_absent(ctx);
            return Vec::new();
        }
        if *intent == Intent::Secondary {
            return self.act(Do::Turn, ctx);
        }
        if self.acts
            && let Some(age) = age_of(intent)
        {
            return self.set_age(age, ctx);
        }
        action(self.table(), intent).map_or_else(Vec::new, |act| self.act(act, ctx))
    }

    fn view(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        view::draw(self, ctx, frame, area);
    }

    fn keys(&self, _ctx: &Ctx<'_>) -> Vec<Hint> {
        hints(self.table())
    }

    fn every_key() -> Vec<Hint> {
        let mut all = hints(ACTING);
        all.extend(hints(SEARCHING));
        all
    }

    fn next_action(&self, ctx: &Ctx<'_>) -> Option<Next> {
        let text = ctx.text;
        let assembly = ctx.assembly();
        let Some(row) = self.current(ctx) else {
            let key = match (self.acts, self.way) {
                (true, _) => "checkin-next-choose",
                (false, Way::In) if assembly.roll.closed => "checkin-next-closed",
                (false, Way::In) => "checkin-next-write",
                (false, Way::Out) => "checkin-next-write-exits",
            };
            return Some(Next::words(text.get(key)));
        };
        let Row::Person(id) = row else {
            let typed = self.search.text();
            return Some(if typed.is_empty() {
                Next::enter(text.get("checkin-next-add-empty"))
            } else {
                Next::enter(text.with("checkin-next-add", &[("name", typed.into())]))
            });
        };
        let person = assembly.roll.participants.get(&id)?;
        let name = ctx.name(id);
        let category = person.profile.category;
        let category = category.and_then(|id| assembly.setup.category(id));
        let who = match category {
            Some(category) => format!("{name}, {}", category.name),
            None => name,
        };
        let key = match (self.way, person.is_present(), person.arrived()) {
            (Way::Out, _, _) => "checkin-next-leave",
            (Way::In, true, _) => "checkin-next-open",
            (Way::In, false, _) if assembly.roll.closed => {
                return Some(Next::words(text.get("checkin-next-closed")));
            }
            (Way::In, false, Some(_)) => "checkin-next-return",
            (Way::In, false, None) => "checkin-next-arrive",
        };
        Some(Next::enter(text.with(key, &[("name", who.into())])))
    }

    fn advice(&self, ctx: &Ctx<'_>) -> Option<Message> {
        let roll = &ctx.assembly().roll;
        let typed = self.search.text();
        let looked_for = self.way == Way::Out && !typed.is_empty();
        if looked_for && self.current(ctx).is_none() {
            let name = [("name", typed.into())];
            let words = ctx.text.with("checkin-nobody-to-leave", &name);
            return Some(Message::attention(words));
        }
        if roll.closed {
            return Some(Message::attention(ctx.text.get("checkin-closed")));
        }
        let nobody = roll.participants.is_empty() && roll.crowd.is_empty();
        nobody.then(|| Message::plain(ctx.text.get("checkin-empty")))
    }

    fn typing(&self, _ctx: &Ctx<'_>) -> bool {
        !self.acts
    }

    fn back(&mut self, _ctx: &Ctx<'_>) -> bool {
        if self.acts {
            self.acts = false;
            return true;
        }
        let was_idle = self.is_idle();
        self.forget();
        !was_idle
    }

    fn resumed(&mut self, ctx: &Ctx<'_>) {
        let people = &ctx.assembly().roll.participants;
        let now = people.len();
        let added = self.adding.take().is_some_and(|before| now > before);
        // Whoever is here already has nothing left to do at the door: what is typed now is the next name.
        let read = self.reading.take().and_then(|id| people.get(&id));
        let done = self.way == Way::In && read.is_some_and(|person| person.is_present());
        if added || done {
            self.forget();
        }
    }

    fn recorded(&mut self, _ctx: &Ctx<'_>) -> Vec<Effect> {
        if std::mem::take(&mut self.registering) && !self.search.is_empty() {
            self.forget();
        }
        Vec::new()
    }

    fn replied(&mut self, tag: &'static str, reply: Reply, ctx: &Ctx<'_>) -> Vec<Effect> {
        match (tag, reply, self.person(ctx)) {
            (STRIKE, Reply::Text(reason), Some(id)) => {
                // Once struck off, an Enter on the name still typed would write it in again.
                self.registering = true;
                vec![Effect::submit(RollCommand::Strike { id, reason })]
            }
            _ => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests;
