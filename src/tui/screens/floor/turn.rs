//! A turn being put in the queue: who, in what capacity, for which position, for how long.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::queue::{gender_key, who};
use crate::assembly::floor::{FloorCommand, Speaker, SpeakerRole};
use crate::assembly::roll::Gender;
use crate::assembly::{CategoryId, ParticipantId, PositionId};
use crate::text::Text;
use crate::tui::ctx::Ctx;
use crate::tui::effect::Effect;
use crate::tui::frame::Next;
use crate::tui::intent::Intent;
use crate::tui::measure;
use crate::tui::widgets::form::{Form, Row};

/// The capacities in the order of the form.
const ROLES: [(SpeakerRole, &str); 3] = [
    (SpeakerRole::Hall, "floor-role-hall"),
    (SpeakerRole::Spokesperson, "floor-role-spokesperson"),
    (SpeakerRole::Table, "floor-role-table"),
];
/// The genders in the order of the form.
const GENDERS: [Gender; 4] = [
    Gender::Undeclared,
    Gender::Woman,
    Gender::Man,
    Gender::Other,
];
/// Most characters of a time.
const TIME: usize = 6;

/// The form of a turn.
#[derive(Clone, Debug)]
pub(super) struct TurnForm {
    person: Option<ParticipantId>,
    form: Form,
    positions: Vec<PositionId>,
    categories: Vec<CategoryId>,
}

impl TurnForm {
    /// The form for a person on the roll, or for someone without a name; what the roll knows is filled in.
    pub(super) fn new(person: Option<ParticipantId>, ctx: &Ctx<'_>) -> Self {
        let assembly = ctx.assembly();
        let text = ctx.text;
        let open = assembly.themes.list.iter().filter(|t| t.closed.is_none());
        let on = open.flat_map(|t| assembly.themes.open_on(t.id));
        let positions: Vec<PositionId> = on.map(|p| p.id).collect();
        let categories: Vec<CategoryId> = assembly.setup.categories.iter().map(|c| c.id).collect();
        let mut rows = vec![
            Row::one("role", text.get("floor-field-role"), &roles(text)),
            Row::one(
                "position",
                text.get("floor-field-position"),
                &position_names(&positions, ctx),
            ),
        ];
        if person.is_none() {
            let mut names = vec![text.get("floor-field-none")];
            names.extend(assembly.setup.categories.iter().map(|c| c.name.as_str()));
            let genders = GENDERS.map(|g| text.get(gender_key(g)));
            let first = ["floor-field-first-yes", "floor-field-first-no"].map(|k| text.get(k));
            rows.push(Row::one("gender", text.get("floor-field-gender"), &genders));
            rows.push(Row::one(
                "category",
                text.get("floor-field-category"),
                &names,
            ));
            rows.push(Row::one("first", text.get("floor-field-first"), &first));
        }
        rows.push(Row::text("time", text.get("floor-field-time"), TIME));
        let mut turn = Self {
            person,
            form: Form::new(rows),
            positions,
            categories,
        };
        turn.fill(ctx);
        turn
    }

    /// Chooses what is likely: the spokesperson of a position speaks for it, who sits at the table for the table.
    fn fill(&mut self, ctx: &Ctx<'_>) {
        let assembly = ctx.assembly();
        let speaks_for = |id: &PositionId| {
            let position = assembly.themes.position(*id);
            self.person.is_some() && position.is_some_and(|p| p.spokesperson == self.person)
        };
        let spokesperson = self.positions.iter().position(speaks_for);
        let person = self
            .person
            .and_then(|id| assembly.roll.participants.get(&id));
        if let Some(at) = spokesperson {
            self.form.choose("role", 1);
            self.form.choose("position", at + 1);
        } else if person.is_some_and(|p| p.profile.seat.is_some()) {
            self.form.choose("role", 2);
        }
        self.usual_time(ctx);
    }

    /// Writes the time usual for the capacity.
    fn usual_time(&mut self, ctx: &Ctx<'_>) {
        let settings = &ctx.assembly().setup.settings;
        let usual = match self.role() {
            SpeakerRole::Spokesperson => settings.spokesperson_seconds,
            SpeakerRole::Hall | SpeakerRole::Table => settings.speech_seconds,
        };
        let words = ctx.text.span(usual.into());
        if let Some(field) = self.form.field_mut("time") {
            *field = field.clone().holding(&words);
        }
    }

    fn role(&self) -> SpeakerRole {
        let chosen = self.form.chosen("role").unwrap_or(0);
        ROLES
            .get(chosen)
            .map_or(SpeakerRole::Hall, |(role, _)| *role)
    }

    fn speaker(&self) -> Speaker {
        let chosen = |id: &str| self.form.chosen(id).unwrap_or(0);
        let among = |id: &str| chosen(id).checked_sub(1);
        let gender = GENDERS.get(chosen("gender")).copied();
        Speaker {
            role: self.role(),
            person: self.person,
            position: among("position")
                .and_then(|at| self.positions.get(at))
                .copied(),
            theme: None,
            category: among("category")
                .and_then(|at| self.categories.get(at))
                .copied(),
            gender: gender.unwrap_or_default(),
            first_time: chosen("first") == 0,
        }
    }

    pub(super) fn typing(&self) -> bool {
        self.form.typing()
    }

    pub(super) fn title(&self, ctx: &Ctx<'_>) -> String {
        let name = match self.person {
            Some(id) => ctx.name(id),
            None => ctx.text.get("floor-nameless").to_owned(),
        };
        ctx.text.with("floor-turn-title", &[("name", name.into())])
    }

    pub(super) fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>, area: Rect) -> Vec<Effect> {
        if *intent == Intent::Accept {
            let Some(seconds) = seconds(&self.form.text("time")) else {
                return Vec::new();
            };
            return vec![Effect::submit(FloorCommand::Queue {
                speaker: self.speaker(),
                seconds: Some(seconds),
            })];
        }
        let before = self.role();
        self.form.update(intent, area);
        if self.role() != before {
            self.usual_time(ctx);
        }
        Vec::new()
    }

    pub(super) fn next_action(&self, ctx: &Ctx<'_>) -> Next {
        let text = ctx.text;
        let Some(seconds) = seconds(&self.form.text("time")) else {
            return Next::words(text.get("floor-turn-time"));
        };
        let name = measure::name(&who(&self.speaker(), ctx));
        let time = text.span(seconds.into());
        Next::enter(text.with(
            "floor-turn-next",
            &[("name", name.into()), ("time", time.into())],
        ))
    }

    pub(super) fn view(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        self.form.view(frame, area, ctx.theme);
    }
}

fn roles(text: &Text) -> [&str; 3] {
    ROLES.map(|(_, key)| text.get(key))
}

fn position_names<'a>(positions: &[PositionId], ctx: &Ctx<'a>) -> Vec<&'a str> {
    let open = positions
        .iter()
        .filter_map(|id| ctx.assembly().themes.position(*id));
    let mut names = vec![ctx.text.get("floor-field-none")];
    names.extend(open.map(|p| p.short.as_str()));
    names
}

/// The seconds of a time written as minutes (`3`) or as minutes and seconds (`2:30`).
fn seconds(time: &str) -> Option<u32> {
    let (minutes, rest) = match time.split_once(':') {
        Some((minutes, rest)) => (minutes, rest.parse().ok().filter(|s| *s < 60)?),
        None => (time, 0),
    };
    let minutes: u32 = minutes.parse().ok()?;
    minutes.checked_mul(60)?.checked_add(rest)
}

#[cfg(test)]
mod tests {
    use super::seconds;

    #[test]
    fn a_time_is_minutes_or_minutes_and_seconds() {
        assert_eq!(seconds("3"), Some(180));
        assert_eq!(seconds("2:30"), Some(150));
        assert_eq!(seconds("0:45"), Some(45));
        for wrong in ["", "tre", "1:60", "1:", ":30", "-1", "99999999999"] {
            assert_eq!(seconds(wrong), None, "«{wrong}»");
        }
    }
}
