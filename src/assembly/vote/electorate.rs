//! Who may vote, and how many they are.

use serde::{Deserialize, Serialize};

use super::Denominator;
use crate::assembly::roll::Profile;
use crate::assembly::{Assembly, CategoryId, Refusal};

/// Which people a vote is put to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// Everyone with the right to vote (*plenaria*).
    #[default]
    Everyone,
    /// The seats of the table, one vote each (*solo il tavolo*).
    Table,
    /// Those of one category.
    Category(CategoryId),
}

/// Who may vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Electorate {
    /// Which people.
    pub scope: Scope,
    /// Whether people who sit at the table vote with the plenary; without meaning for the table alone.
    pub with_table: bool,
}

impl Default for Electorate {
    fn default() -> Self {
        Self {
            scope: Scope::Everyone,
            with_table: true,
        }
    }
}

/// How many may vote.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Census {
    /// All with the right to vote, present or not (*aventi diritto*).
    pub entitled: u64,
    /// Those of them in the hall (*presenti con diritto di voto*).
    pub present: u64,
}

impl Census {
    /// How many may vote under a rule that counts them.
    pub fn of(self, rule: Denominator) -> u64 {
        match rule {
            Denominator::AtOpening | Denominator::AtClosing => self.present,
            Denominator::Entitled => self.entitled,
        }
    }
}

impl Electorate {
    /// Counts those who may vote, now.
    pub fn census(&self, assembly: &Assembly) -> Census {
        if self.scope == Scope::Table {
            let (entitled, present) = assembly.table.attendance(&assembly.roll);
            return Census { entitled, present };
        }
        let mut census = Census::default();
        for person in assembly.roll.participants.values() {
            if person.may_vote() && self.covers(&person.profile) {
                census.entitled += 1;
                census.present += u64::from(person.is_present());
            }
        }
        for (group, n) in &assembly.roll.crowd {
            if group.votes && self.covers_category(group.category) {
                census.entitled += u64::from(*n);
                census.present += u64::from(*n);
            }
        }
        census
    }

    /// Whether a person of the roll belongs to the electorate, right to vote aside.
    pub fn covers(&self, profile: &Profile) -> bool {
        match self.scope {
            Scope::Table => profile.seat.is_some(),
            Scope::Everyone | Scope::Category(_) => {
                (self.with_table || profile.seat.is_none())
                    && self.covers_category(profile.category)
            }
        }
    }

    fn covers_category(&self, category: Option<CategoryId>) -> bool {
        match self.scope {
            Scope::Everyone => true,
            Scope::Table => false,
            Scope::Category(wanted) => category == Some(wanted),
        }
    }

    pub(super) fn check(&self, assembly: &Assembly) -> Result<(), Refusal> {
        match self.scope {
            Scope::Category(id) => assembly
                .setup
                .category(id)
                .map(|_| ())
                .ok_or(Refusal::NotFound {}),
            Scope::Everyone | Scope::Table => Ok(()),
        }
    }
}
