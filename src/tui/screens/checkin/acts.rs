//! What the keys of check-in do, outside its search.

use super::{CheckIn, Do, STRIKE, Way};
use crate::assembly::roll::{Age, Profile, RollCommand};
use crate::assembly::words;
use crate::tui::ctx::Ctx;
use crate::tui::dialog::Dialog;
use crate::tui::effect::Effect;
use crate::tui::frame::Message;
use crate::tui::screens::ScreenId;
use crate::tui::widgets::field::Field;
use crate::tui::widgets::list::Picked;

impl CheckIn {
    /// Does what a key says.
    pub(super) fn act(&mut self, act: Do, ctx: &Ctx<'_>) -> Vec<Effect> {
        let text = ctx.text;
        if act != Do::Focus {
            // Afterwards letters are a name again: the next one at the door must not press keys.
            self.acts = false;
        }
        match act {
            Do::Turn => {
                self.way = match self.way {
                    Way::In => Way::Out,
                    Way::Out => Way::In,
                };
                self.picked = Picked::default();
                self.chosen = false;
                Vec::new()
            }
            Do::Focus => {
                self.acts = !self.acts;
                Vec::new()
            }
            Do::Open => match self.person(ctx) {
                Some(id) => self.read(id, ctx),
                None if self.is_idle() => vec![Effect::Say(Message::attention(
                    text.get("checkin-nobody-chosen"),
                ))],
                None => self.add(ctx),
            },
            Do::Strike => match self.person(ctx) {
                Some(id) => {
                    let name = ctx.name(id);
                    let title = text.with("checkin-strike-title", &[("name", name.into())]);
                    let body = vec![text.get("checkin-strike-body").to_owned()];
                    let reason = Field::new(words::REASON);
                    vec![Effect::Ask(Dialog::write(STRIKE, &title, body, reason))]
                }
                None => vec![Effect::Say(Message::attention(
                    text.get("checkin-nobody-chosen"),
                ))],
            },
            Do::Group => vec![Effect::Go(ScreenId::Crowd)],
            Do::Import => vec![Effect::Go(ScreenId::PeopleList)],
            Do::Close if ctx.assembly().roll.closed => vec![Effect::submit(RollCommand::Reopen)],
            Do::Close => vec![Effect::submit(RollCommand::Close)],
        }
    }

    /// The age of the selected person, by a digit; afterwards letters are a name again.
    pub(super) fn set_age(&mut self, age: Age, ctx: &Ctx<'_>) -> Vec<Effect> {
        self.acts = false;
        let Some(id) = self.person(ctx) else {
            let words = ctx.text.get("checkin-nobody-chosen");
            return vec![Effect::Say(Message::attention(words))];
        };
        let known = ctx.assembly().roll.participants.get(&id);
        let profile = known.map(|person| person.profile.clone());
        match profile.filter(|profile| profile.age != age) {
            Some(profile) => {
                let profile = Profile { age, ..profile };
                vec![Effect::submit(RollCommand::ChangeProfile { id, profile })]
            }
            None => Vec::new(),
        }
    }
}
