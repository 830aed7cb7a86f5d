//! The roll: who is registered, who is present, who may vote (*accoglienza*).

mod command;
mod decide;
mod event;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub use command::{Profile, RollCommand, RollRefusal};
pub(crate) use decide::decide;
pub use event::RollEvent;

use super::{CategoryId, ParticipantId, SeatId};

/// Gender as a person declares it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Gender {
    /// Woman (*F*).
    Woman,
    /// Man (*M*).
    Man,
    /// Another gender.
    Other,
    /// Not declared (*non dichiarato*).
    #[default]
    Undeclared,
}

/// Age as a person declares it, in the bands that a final report asks for: it counts young people (*giovani*).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Age {
    /// Under 30 (*giovani*).
    Young,
    /// From 30 to 64.
    Adult,
    /// 65 and over.
    Senior,
    /// Not declared (*non rilevata*).
    #[default]
    Undeclared,
}

impl Age {
    /// Every band, from the youngest; last, none.
    pub const ALL: [Self; 4] = [Self::Young, Self::Adult, Self::Senior, Self::Undeclared];

    /// The band of somebody of so many years.
    pub fn of(years: u8) -> Self {
        match years {
            0..30 => Self::Young,
            30..65 => Self::Adult,
            65.. => Self::Senior,
        }
    }

    #[expect(
        clippy::trivially_copy_pass_by_ref,
        reason = "serde hands fields over by reference"
    )]
    fn is_undeclared(&self) -> bool {
        *self == Self::Undeclared
    }
}

/// A person on the roll. The name, if known, is kept apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participant {
    /// Identifier, also the number by which a person without a name is called.
    pub id: ParticipantId,
    /// What is known of the person besides the name.
    pub profile: Profile,
    /// When the person came and went: `(came, went)`, the last without an end while the person is present.
    pub presence: Vec<(Timestamp, Option<Timestamp>)>,
    /// Whether the entry was a mistake and was struck off, with the reason.
    pub struck: Option<String>,
}

impl Participant {
    /// Whether the person is in the hall.
    pub fn is_present(&self) -> bool {
        self.presence.last().is_some_and(|(_, went)| went.is_none())
    }

    /// Whether the person was in the hall at a moment.
    pub fn was_present(&self, at: Timestamp) -> bool {
        let held = |(came, went): &(Timestamp, Option<Timestamp>)| {
            *came <= at && went.is_none_or(|went| at < went)
        };
        self.presence.iter().any(held)
    }

    /// When the person first came.
    pub fn arrived(&self) -> Option<Timestamp> {
        self.presence.first().map(|(came, _)| *came)
    }

    /// Whether the person may vote, present or not.
    pub fn may_vote(&self) -> bool {
        self.profile.votes && self.struck.is_none()
    }
}

/// A group of people counted without names (*conteggio*): one figure for each category and gender.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Group {
    /// Category, if counted by category.
    pub category: Option<CategoryId>,
    /// Gender.
    pub gender: Gender,
    /// Whether the people of the group may vote.
    pub votes: bool,
}

/// Everyone registered, named or counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roll {
    /// People registered one by one.
    pub participants: BTreeMap<ParticipantId, Arc<Participant>>,
    /// People only counted: how many of each group are present.
    pub crowd: BTreeMap<Group, u32>,
    /// Whether check-in is open.
    pub closed: bool,
}

/// How many people are in the hall, named or only counted, as a whole and by what they declared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Headcount {
    /// All present.
    pub present: u64,
    /// Present, and with the right to vote.
    pub voting: u64,
    /// Present by gender.
    pub by_gender: BTreeMap<Gender, u64>,
    /// Present by category, `None` for those without one.
    pub by_category: BTreeMap<Option<CategoryId>, u64>,
}

impl Roll {
    /// Counts those present now, people registered and people only counted.
    pub fn headcount(&self) -> Headcount {
        let mut count = Headcount::default();
        for person in self.participants.values().filter(|p| p.is_present()) {
            let p = &person.profile;
            count.add(p.category, p.gender, person.may_vote(), 1);
        }
        for (group, n) in &self.crowd {
            count.add(group.category, group.gender, group.votes, u64::from(*n));
        }
        count
    }

    /// How many are present now, people only counted included; the same as [`headcount`](Self::headcount) gives, at once.
    pub fn present(&self) -> u64 {
        let people = self
            .participants
            .values()
            .filter(|p| p.is_present())
            .count();
        let crowd: u64 = self.crowd.values().map(|n| u64::from(*n)).sum();
        u64::try_from(people)
            .unwrap_or(u64::MAX)
            .saturating_add(crowd)
    }

    /// The participant in this seat of the table who is present, or else the one registered for it.
    pub fn delegate(&self, seat: SeatId) -> Option<&Arc<Participant>> {
        let mut seated = self
            .participants
            .values()
            .filter(|p| p.profile.seat == Some(seat) && p.struck.is_none());
        let first = seated.next()?;
        if first.is_present() {
            Some(first)
        } else {
            seated.find(|p| p.is_present()).or(Some(first))
        }
    }

    pub(crate) fn next(&self) -> ParticipantId {
        self.participants
            .last_key_value()
            .map(|(id, _)| *id)
            .unwrap_or_default()
            .next()
    }
}

impl Headcount {
    fn add(&mut self, category: Option<CategoryId>, gender: Gender, votes: bool, n: u64) {
        self.present += n;
        if votes {
            self.voting += n;
        }
        *self.by_gender.entry(gender).or_default() += n;
        *self.by_category.entry(category).or_default() += n;
    }
}

#[cfg(test)]
mod tests;
