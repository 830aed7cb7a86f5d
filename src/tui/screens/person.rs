//! The card of a person: name, category, gender, organization, seat, right to vote, age.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::Page;
use super::filling::Filling;
use crate::assembly::roll::{Age, Gender, Profile, RollCommand};
use crate::assembly::words;
use crate::assembly::{CategoryId, Command, ParticipantId, SeatId};
use crate::tui::ctx::Ctx;
use crate::tui::effect::Effect;
use crate::tui::frame::{Message, Next};
use crate::tui::intent::Intent;
use crate::tui::keymap::{Binding, Hint, Key, hints};
use crate::tui::measure::cut;
use crate::tui::widgets::field::Field;
use crate::tui::widgets::form::{Form, Row};

const KEYS: &[Binding<()>] = &[
    Binding::shown(Key::UpDown, "common-hint-row"),
    Binding::shown(Key::LeftRight, "common-hint-choose"),
    Binding::shown(Key::Space, "common-hint-yes-no"),
];

const NAME: &str = "name";
const CATEGORY: &str = "category";
const GENDER: &str = "gender";
const ORGANIZATION: &str = "organization";
const SEAT: &str = "seat";
const FLAGS: &str = "flags";
const AGE: &str = "age";

/// The places of the two boxes of the last row.
const VOTES: usize = 0;
const HERE: usize = 1;

/// Widest name of a seat on the card, in cells.
const SEAT_WIDTH: u16 = 22;

const GENDERS: [Gender; 4] = [
    Gender::Woman,
    Gender::Man,
    Gender::Other,
    Gender::Undeclared,
];

/// The text key of a gender in a column.
pub(super) fn gender_key(gender: Gender) -> &'static str {
    match gender {
        Gender::Woman => "checkin-gender-woman",
        Gender::Man => "checkin-gender-man",
        Gender::Other => "checkin-gender-other",
        Gender::Undeclared => "checkin-gender-undeclared",
    }
}

/// The card of someone on the roll, or of someone new.
#[derive(Clone, Debug, Default)]
pub struct Person {
    id: Option<ParticipantId>,
    /// What a new person is called at first.
    named: String,
    filling: Filling,
}

impl Person {
    /// The card of a new person with this name, with the category of the last one at the door.
    pub fn named(name: &str, ctx: &Ctx<'_>) -> Self {
        let mut card = Self {
            named: name.to_owned(),
            ..Self::default()
        };
        card.filling = Filling::of(card.form(ctx));
        card
    }

    /// The card of someone on the roll.
    pub fn known(id: ParticipantId, ctx: &Ctx<'_>) -> Self {
        let mut card = Self {
            id: Some(id),
            ..Self::default()
        };
        card.filling = Filling::of(card.form(ctx));
        card
    }

    fn form(&self, ctx: &Ctx<'_>) -> Form {
        self.filling.form(|| self.blank(ctx))
    }

    /// What is known of the person, or what a new one most likely is: of the category of the last one at the door.
    fn known_profile(&self, ctx: &Ctx<'_>) -> Profile {
        let roll = &ctx.assembly().roll;
        let known = self.id.and_then(|id| roll.participants.get(&id));
        // The last of a list that was brought in says nothing of who is at the door.
        let mut people = roll.participants.values();
        let last = people.rfind(|person| person.arrived().is_some());
        known.map_or_else(
            || Profile {
                category: last.and_then(|person| person.profile.category),
                votes: true,
                ..Profile::default()
            },
            |person| person.profile.clone(),
        )
    }

    fn blank(&self, ctx: &Ctx<'_>) -> Form {
        let text = ctx.text;
        let profile = self.known_profile(ctx);
        let name = match self.id {
            Some(id) => ctx.people().name(id).unwrap_or_default(),
            None => &self.named,
        };
        let votes = (text.get("checkin-card-may-vote"), profile.votes);
        // While check-in is closed nobody comes in: who is written down goes on the list.
        let is_open = !ctx.assembly().roll.closed;
        let here = (text.get("checkin-card-here"), is_open);
        let flags: &[(&str, bool)] = match self.id {
            Some(_) => &[votes],
            None => &[votes, here],
        };
        let organization = &profile.organization;
        Form::new(vec![
            written(NAME, text.get("checkin-card-name"), name),
            category_row(&profile, ctx),
            gender_row(&profile, ctx),
            written(
                ORGANIZATION,
                text.get("checkin-card-organization"),
                organization,
            ),
            seat_row(&profile, ctx),
            Row::any(FLAGS, text.get("checkin-card-flags"), flags),
            age_row(&profile, ctx),
        ])
    }

    fn profile(&self, ctx: &Ctx<'_>) -> Profile {
        let form = self.form(ctx);
        let before = |id: &str| form.chosen(id).and_then(|at| at.checked_sub(1));
        Profile {
            category: before(CATEGORY).and_then(|at| category_ids(ctx).get(at).copied()),
            gender: form
                .chosen(GENDER)
                .and_then(|at| GENDERS.get(at).copied())
                .unwrap_or_default(),
            age: form
                .chosen(AGE)
                .and_then(|at| Age::ALL.get(at).copied())
                .unwrap_or_default(),
            organization: form.text(ORGANIZATION),
            seat: before(SEAT).and_then(|at| seat_ids(ctx).get(at).copied()),
            votes: form.is_on(FLAGS, VOTES),
        }
    }

    /// What Enter asks: to register a new person, or to correct what changed of a known one.
    fn commands(&self, ctx: &Ctx<'_>) -> Vec<Command> {
        let form = self.form(ctx);
        let name = form.text(NAME);
        let profile = self.profile(ctx);
        let Some(id) = self.id else {
            return vec![
                RollCommand::Register {
                    name: (!name.is_empty()).then_some(name),
                    profile,
                    arrived: form.is_on(FLAGS, HERE),
                }
                .into(),
            ];
        };
        let mut commands = Vec::new();
        if name != ctx.people().name(id).unwrap_or_default() {
            commands.push(RollCommand::Rename { id, name }.into());
        }
        let known = ctx.assembly().roll.participants.get(&id);
        if known.is_some_and(|person| person.profile != profile) {
            commands.push(RollCommand::ChangeProfile { id, profile }.into());
        }
        commands
    }

    /// Whether the card says something that is not recorded, beside the name it was opened with.
    fn is_changed(&self, ctx: &Ctx<'_>) -> bool {
        match self.id {
            Some(_) => !self.commands(ctx).is_empty(),
            None => {
                self.form(ctx).text(NAME) != self.named
                    || self.profile(ctx) != self.known_profile(ctx)
            }
        }
    }

    fn accept(&mut self, ctx: &Ctx<'_>) -> Vec<Effect> {
        let commands = self.commands(ctx);
        self.filling.submit(commands)
    }
}

fn written(id: &'static str, label: &str, value: &str) -> Row {
    Row::field(id, label, Field::new(words::LINE).holding(value))
}

fn category_row(profile: &Profile, ctx: &Ctx<'_>) -> Row {
    let text = ctx.text;
    let mut options = vec![text.get("checkin-card-no-category").to_owned()];
    let categories = &ctx.assembly().setup.categories;
    options.extend(categories.iter().map(|c| c.name.clone()));
    let chosen = place(&category_ids(ctx), profile.category.as_ref());
    Row::chosen(CATEGORY, text.get("checkin-card-category"), options, chosen)
}

fn gender_row(profile: &Profile, ctx: &Ctx<'_>) -> Row {
    let text = ctx.text;
    let options = GENDERS.map(|g| text.get(gender_words(g)).to_owned());
    let chosen = GENDERS.iter().position(|g| *g == profile.gender);
    Row::chosen(
        GENDER,
        text.get("checkin-card-gender"),
        options.into(),
        chosen.unwrap_or(0),
    )
}

/// The age: last, since it is asked least.
fn age_row(profile: &Profile, ctx: &Ctx<'_>) -> Row {
    let text = ctx.text;
    let options = Age::ALL.map(|age| text.get(age_words(age)).to_owned());
    let chosen = Age::ALL.iter().position(|age| *age == profile.age);
    Row::chosen(
        AGE,
        text.get("checkin-card-age"),
        options.into(),
        chosen.unwrap_or(0),
    )
}

fn seat_row(profile: &Profile, ctx: &Ctx<'_>) -> Row {
    let text = ctx.text;
    let mut options = vec![text.get("checkin-card-none").to_owned()];
    let seats = ctx.assembly().table.active();
    options.extend(seats.map(|seat| cut(&seat.organization, SEAT_WIDTH)));
    let chosen = place(&seat_ids(ctx), profile.seat.as_ref());
    Row::chosen(SEAT, text.get("checkin-card-seat"), options, chosen)
}

fn category_ids(ctx: &Ctx<'_>) -> Vec<CategoryId> {
    ctx.assembly()
        .setup
        .categories
        .iter()
        .map(|c| c.id)
        .collect()
}

fn seat_ids(ctx: &Ctx<'_>) -> Vec<SeatId> {
    ctx.assembly().table.active().map(|seat| seat.id).collect()
}

/// The option of a list that begins with "none".
fn place<T: PartialEq>(ids: &[T], wanted: Option<&T>) -> usize {
    wanted
        .and_then(|wanted| ids.iter().position(|id| id == wanted))
        .map_or(0, |at| at + 1)
}

/// The text key of an age band.
fn age_words(age: Age) -> &'static str {
    match age {
        Age::Young => "checkin-card-young",
        Age::Adult => "checkin-card-adult",
        Age::Senior => "checkin-card-senior",
        Age::Undeclared => "checkin-card-age-undeclared",
    }
}

fn gender_words(gender: Gender) -> &'static str {
    match gender {
        Gender::Woman => "checkin-card-woman",
        Gender::Man => "checkin-card-man",
        Gender::Other => "checkin-card-other",
        Gender::Undeclared => "checkin-card-undeclared",
    }
}

impl Page for Person {
    fn title(&self, ctx: &Ctx<'_>) -> String {
        match self.id {
            Some(id) => ctx.text.with(
                "checkin-card-title",
                &[("name", ctx.name(id).into()), ("number", id.0.into())],
            ),
            None => ctx.text.get("checkin-card-new").to_owned(),
        }
    }

    fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        let form = self.form(ctx);
        if self.filling.update(form, intent, ctx.body) {
            return self.accept(ctx);
        }
        Vec::new()
    }

    fn view(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        self.form(ctx).view(frame, area, ctx.theme);
    }

    fn keys(&self, _ctx: &Ctx<'_>) -> Vec<Hint> {
        hints(KEYS)
    }

    fn next_action(&self, ctx: &Ctx<'_>) -> Option<Next> {
        let form = self.form(ctx);
        let name = form.text(NAME);
        let text = ctx.text;
        if self.id.is_some() {
            return Some(if self.commands(ctx).is_empty() {
                Next::enter(text.get("checkin-card-next-same"))
            } else {
                Next::enter(text.get("checkin-card-next-save"))
            });
        }
        if name.is_empty() && !ctx.assembly().setup.settings.nameless {
            return Some(Next::words(text.get("checkin-card-next-name")));
        }
        let key = match (name.is_empty(), form.is_on(FLAGS, HERE)) {
            (true, _) => return Some(Next::enter(text.get("checkin-card-next-nameless"))),
            (false, true) => "checkin-card-next-register",
            (false, false) => "checkin-card-next-list",
        };
        Some(Next::enter(text.with(key, &[("name", name.into())])))
    }

    fn typing(&self, ctx: &Ctx<'_>) -> bool {
        self.form(ctx).typing()
    }

    fn advice(&self, ctx: &Ctx<'_>) -> Option<Message> {
        self.filling.advice(ctx)
    }

    fn is_unsaved(&self, ctx: &Ctx<'_>) -> bool {
        self.is_changed(ctx)
    }

    fn back(&mut self, ctx: &Ctx<'_>) -> bool {
        let changed = self.is_changed(ctx);
        self.filling.stays(changed)
    }

    fn recorded(&mut self, _ctx: &Ctx<'_>) -> Vec<Effect> {
        self.filling.recorded()
    }
}
