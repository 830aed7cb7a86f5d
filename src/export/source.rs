//! What the tables are made from, with what most of them need: names of things, times of the place, covered texts.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::codes;
use super::groups::{Groups, Pair};
use super::table::Cell;
use super::veil::Veil;
use crate::assembly::{Assembly, CategoryId, People, PositionId, ThemeId};

/// An assembly about to be laid out in tables.
#[derive(Debug)]
pub(super) struct Source<'a> {
    pub(super) assembly: &'a Assembly,
    pub(super) people: &'a People,
    pub(super) zone: &'a TimeZone,
    /// By which every row names the assembly.
    pub(super) name: Cell,
    pub(super) groups: Groups,
    veil: Veil,
}

impl<'a> Source<'a> {
    pub(super) fn new(assembly: &'a Assembly, people: &'a People, zone: &'a TimeZone) -> Self {
        let veil = Veil::of(assembly, people);
        Self {
            assembly,
            people,
            zone,
            name: super::named(assembly, zone, &veil).into(),
            groups: Groups::of(&assembly.roll),
            veil,
        }
    }

    /// What covers the names.
    pub(super) fn veil(&self) -> &Veil {
        &self.veil
    }

    /// Free text, with the names of participants covered.
    pub(super) fn text(&self, text: &str) -> Cell {
        Cell::from(&*self.veil.cover(text))
    }

    /// As [`Source::text`], for a document of words.
    pub(super) fn words(&self, text: &str) -> String {
        self.veil.cover(text).into_owned()
    }

    /// Several free texts in one cell.
    pub(super) fn texts<'t>(&self, texts: impl IntoIterator<Item = &'t str>) -> Cell {
        let covered: Vec<_> = texts
            .into_iter()
            .filter(|text| !text.is_empty())
            .map(|text| self.veil.cover(text))
            .collect();
        covered.join(" | ").into()
    }

    /// A moment, in the zone of the meeting.
    pub(super) fn moment(&self, at: Timestamp) -> Cell {
        at.to_zoned(self.zone.clone()).into()
    }

    pub(super) fn theme(&self, id: Option<ThemeId>) -> Cell {
        let theme = id.and_then(|id| self.assembly.themes.theme(id));
        theme.map_or(Cell::Empty, |theme| self.text(&theme.title))
    }

    pub(super) fn position(&self, id: Option<PositionId>) -> Cell {
        let position = id.and_then(|id| self.assembly.themes.position(id));
        position.map_or(Cell::Empty, |position| self.text(&position.title))
    }

    /// A category by name.
    pub(super) fn category(&self, id: Option<CategoryId>) -> Cell {
        let category = id.and_then(|id| self.assembly.setup.category(id));
        category.map_or(Cell::Empty, |category| self.text(&category.name))
    }

    /// The category of someone who spoke; of very few people, only that it is another one.
    pub(super) fn spoken_category(&self, id: Option<CategoryId>) -> Cell {
        if id.is_some() && self.groups.is_small_category(id) {
            codes::OTHER.into()
        } else {
            self.category(id)
        }
    }

    /// Category and gender of someone who had the floor; of very few people, only that they are others.
    pub(super) fn spoken_pair(&self, pair: Pair) -> (Cell, Cell) {
        if self.groups.is_small(pair) {
            (codes::OTHER.into(), codes::OTHER.into())
        } else {
            (self.spoken_category(pair.0), codes::gender(pair.1).into())
        }
    }
}

/// Numbers one after the other in one cell.
pub(super) fn numbers<T: ToString>(numbers: impl IntoIterator<Item = T>) -> Cell {
    let all: Vec<String> = numbers.into_iter().map(|n| n.to_string()).collect();
    all.join(" ").into()
}
