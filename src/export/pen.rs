//! What the documents of words are written with: covered texts, names of things, days and shares in a language.

use jiff::Timestamp;
use jiff::civil::Date;

use super::source::Source;
use crate::assembly::roll::{Age, Gender};
use crate::assembly::vote::{Scope, Terms};
use crate::assembly::{Assembly, CategoryId, PositionId, SeatId, ThemeId};
use crate::present::{Share, share};
use crate::text::{Text, vote as words};

/// The assembly and the language in which it is written down.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pen<'a> {
    pub(super) source: &'a Source<'a>,
    pub(super) text: &'a Text,
}

impl<'a> Pen<'a> {
    pub(super) fn assembly(&self) -> &'a Assembly {
        self.source.assembly
    }

    /// Free text, with the names of participants covered.
    pub(super) fn cover(&self, text: &str) -> String {
        self.source.words(text)
    }

    /// What a document is of: the meeting, else the process, with its day.
    pub(super) fn subtitle(&self) -> String {
        let setup = &self.assembly().setup;
        let titles = [&setup.meeting.title, &setup.process.title];
        let title = titles.into_iter().find(|title| !title.is_empty());
        let title = title.map_or_else(String::new, |title| self.cover(title));
        let day = setup.meeting.date.map(day);
        let parts = [Some(title).filter(|t| !t.is_empty()), day];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        parts.join(", ")
    }

    /// The title of a theme, nothing for none.
    pub(super) fn theme(&self, id: Option<ThemeId>) -> String {
        let theme = id.and_then(|id| self.assembly().themes.theme(id));
        theme.map_or_else(String::new, |theme| self.cover(&theme.title))
    }

    /// The title of a position, nothing for none.
    pub(super) fn position(&self, id: Option<PositionId>) -> String {
        let position = id.and_then(|id| self.assembly().themes.position(id));
        position.map_or_else(String::new, |position| self.cover(&position.title))
    }

    /// The name of a category, nothing for none.
    pub(super) fn category(&self, id: Option<CategoryId>) -> String {
        let category = id.and_then(|id| self.assembly().setup.category(id));
        category.map_or_else(String::new, |category| self.cover(&category.name))
    }

    /// The organization of a seat.
    pub(super) fn seat(&self, id: SeatId) -> String {
        let seat = self.assembly().table.seats.get(&id);
        seat.map_or_else(String::new, |seat| self.cover(&seat.organization))
    }

    /// The organizations of some seats.
    pub(super) fn seats(&self, seats: impl IntoIterator<Item = SeatId>) -> String {
        let names: Vec<String> = seats.into_iter().map(|seat| self.seat(seat)).collect();
        names.join(", ")
    }

    /// An age band.
    pub(super) fn age(&self, age: Age) -> &'a str {
        self.text.get(match age {
            Age::Young => "minutes-age-young",
            Age::Adult => "minutes-age-adult",
            Age::Senior => "minutes-age-senior",
            Age::Undeclared => "minutes-age-undeclared",
        })
    }

    /// A gender as it is counted.
    pub(super) fn gender(&self, gender: Gender) -> &'a str {
        self.text.get(match gender {
            Gender::Woman => "minutes-gender-woman",
            Gender::Man => "minutes-gender-man",
            Gender::Other => "minutes-gender-other",
            Gender::Undeclared => "minutes-gender-undeclared",
        })
    }

    pub(super) fn clock(&self, at: Timestamp) -> String {
        self.text.clock(at, self.source.zone)
    }

    /// `21/11/2026, 18:42`.
    pub(super) fn moment(&self, at: Timestamp) -> String {
        let day = self.text.date(at, self.source.zone);
        format!("{day}, {}", self.clock(at))
    }

    pub(super) fn number(&self, n: u64) -> String {
        self.text.integer(n)
    }

    /// A figure that may not be known.
    pub(super) fn known(&self, n: Option<u64>) -> String {
        n.map_or_else(
            || self.text.get("common-none").to_owned(),
            |n| self.number(n),
        )
    }

    /// `61,9%`; nothing on a base of nothing.
    pub(super) fn percent(&self, share: Share) -> String {
        let permille = share.permille().and_then(|p| i64::try_from(p).ok());
        permille.map_or_else(String::new, |p| self.text.percent(p, 1))
    }

    /// `52 su 84 (61,9%)`; without percent on a base of nothing.
    pub(super) fn share(&self, count: u64, base: u64) -> String {
        let values = [("n", count.into()), ("of", base.into())];
        self.with_percent(self.text.with("results-of", &values), share(count, base))
    }

    /// `52 su 84 votanti (61,9%)`; without percent on a base of nothing.
    pub(super) fn share_of(&self, share: Share, base: &str) -> String {
        let values = [("n", share.count.into()), ("of", share.base.into())];
        let words = self.text.with("results-of", &values);
        self.with_percent(format!("{words} {base}"), share)
    }

    fn with_percent(&self, words: String, share: Share) -> String {
        let percent = self.percent(share);
        if percent.is_empty() {
            words
        } else {
            format!("{words} ({percent})")
        }
    }

    /// Who may vote.
    pub(super) fn electorate(&self, terms: &Terms) -> String {
        let scope = match terms.electorate.scope {
            Scope::Everyone => words::everyone(terms.denominator, self.text).to_owned(),
            Scope::Table => self.text.get("vote-scope-table").to_owned(),
            Scope::Category(id) => {
                let name = [("name", self.category(Some(id)).into())];
                self.text.with("vote-scope-category", &name)
            }
        };
        if terms.electorate.with_table || terms.electorate.scope == Scope::Table {
            scope
        } else {
            format!("{scope}, {}", self.text.get("minutes-without-table"))
        }
    }
}

/// Words as the beginning of a sentence.
pub(super) fn begun(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

/// `gg/mm/aaaa`.
pub(super) fn day(day: Date) -> String {
    format!("{:02}/{:02}/{:04}", day.day(), day.month(), day.year())
}
