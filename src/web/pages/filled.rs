//! What is filled in on a ballot: read from a form, kept as it was typed, written back into the next page.
//!
//! Every button of a ballot can be pressed twice without harm, as phones and people do: a tap names the option and the
//! place that it takes, and a checked ballot is posted whole, so that it counts even when the draft was lost.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::num::ParseIntError;

use crate::present::BallotForm;
use crate::tally::{BallotFault, BallotKind, Mark};
use crate::web::form::Field;

/// Most characters kept of a number: more is no number.
const DIGITS: usize = 12;

/// What is filled in on a ballot.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filled {
    /// The options marked, in ballot order; of a ranking in the order they were tapped.
    pub chosen: Vec<u16>,
    /// What was typed or picked for an option, as it was typed.
    pub values: BTreeMap<u16, String>,
    /// Whether it is handed in blank.
    pub blank: bool,
    /// Whether it was to be checked: from then on the page says what is wrong.
    pub tried: bool,
    /// Whether a point was asked for when none was left.
    pub full: bool,
}

/// What was asked for with a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// To check the ballot: the way goes to the review, or back to the ballot if something is wrong.
    Review,
    /// To go on filling in; the option that was touched, so that the page comes back where it was.
    Stay(Option<u16>),
}

/// Why a ballot cannot be handed in as it is filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing is marked, and it was not said to be blank.
    Nothing,
    /// What stands at an option is no whole number that fits.
    NotANumber(u16),
    /// It breaks a limit of its kind.
    Limits(BallotFault),
}

impl Filled {
    /// Reads the fields of a form, in the order they came. Fields that are none of the ballot's are passed over.
    pub fn read(form: &BallotForm, fields: &[Field<'_>]) -> (Self, Act) {
        let mut filled = Self::marked(form, fields);
        let mut act = Act::Review;
        for (name, value) in fields {
            act = match (name.as_ref(), value.as_ref()) {
                ("go", "blank") => {
                    filled.blank = true;
                    Act::Review
                }
                ("go", "undo") => Act::Stay(filled.chosen.pop()),
                ("tap", value) => filled.tap(form, value),
                ("drop", value) => filled.untap(value),
                ("plus", option) => filled.point(form, option, 1),
                ("minus", option) => filled.point(form, option, -1),
                (_, _) => continue,
            };
        }
        filled.tried = act == Act::Review;
        (filled, act)
    }

    /// What the ballot says, if it may be handed in.
    ///
    /// # Errors
    /// The first [`Fault`] found.
    pub fn mark(&self, form: &BallotForm) -> Result<Mark, Fault> {
        // Whoever votes by name and wants no choice simply does not vote.
        if self.blank && !form.named {
            return Ok(Mark::Blank);
        }
        let mark = match form.kind {
            BallotKind::Motion | BallotKind::One | BallotKind::Choose { .. } => {
                Mark::Chosen(self.chosen.clone())
            }
            BallotKind::Rank { .. } => Mark::Ranks(self.ranks(form)),
            BallotKind::Points { .. }
            | BallotKind::Score { .. }
            | BallotKind::Grade { .. }
            | BallotKind::Resistance { .. } => Mark::Values(self.numbers(form)?),
        };
        if says_nothing(&mark, &form.kind) {
            return Err(Fault::Nothing);
        }
        let checked = form.kind.check(&mark, form.size());
        checked.map_err(Fault::Limits)?;
        Ok(mark)
    }

    /// The fields that say the same again: hidden in the page where a ballot is confirmed.
    pub fn fields(&self, form: &BallotForm) -> Vec<Field<'_>> {
        let number = |n: &u16| (Cow::from("o"), n.to_string().into());
        if self.blank {
            return vec![("go".into(), "blank".into())];
        }
        match form.kind {
            BallotKind::Motion | BallotKind::One | BallotKind::Choose { .. } => {
                self.chosen.iter().map(number).collect()
            }
            BallotKind::Rank { .. } => vec![("r".into(), self.order().into())],
            BallotKind::Points { .. }
            | BallotKind::Score { .. }
            | BallotKind::Grade { .. }
            | BallotKind::Resistance { .. } => {
                let values = self.values.iter().filter(|(_, value)| !value.is_empty());
                values
                    .map(|(n, value)| (format!("v{n}").into(), value.into()))
                    .collect()
            }
        }
    }

    /// The place of an option in a ranking, from 1.
    pub fn place(&self, option: u16) -> Option<usize> {
        let at = self.chosen.iter().position(|n| *n == option)?;
        Some(at + 1)
    }

    /// The sum of what was given, numbers that are none aside.
    pub fn sum(&self) -> i64 {
        let numbers = self.values.values().filter_map(|v| v.parse::<i32>().ok());
        numbers.fold(0, |sum, n| sum.saturating_add(i64::from(n)))
    }

    /// The options of a ranking in their order, divided by commas.
    pub(super) fn order(&self) -> String {
        let order: Vec<String> = self.chosen.iter().map(u16::to_string).collect();
        order.join(",")
    }

    /// The marks in the fields, whatever the button.
    fn marked(form: &BallotForm, fields: &[Field<'_>]) -> Self {
        let mut filled = Self::default();
        let ranked = matches!(form.kind, BallotKind::Rank { .. });
        for (name, value) in fields {
            match name.as_ref() {
                // A number that is none stays one that no ballot has, so that the ballot is not read as another.
                "o" if !ranked => filled.chosen.push(value.parse().unwrap_or(u16::MAX)),
                "r" if ranked => filled.rank(form, value),
                name => {
                    let option = name.strip_prefix('v').and_then(|n| n.parse::<u16>().ok());
                    if let Some(option) = option.filter(|n| *n < form.size()) {
                        let typed: String = value.trim().chars().take(DIGITS).collect();
                        filled.values.insert(option, typed);
                    }
                }
            }
        }
        if !ranked {
            filled.chosen.sort_unstable();
            filled.chosen.dedup();
        }
        filled
    }

    fn rank(&mut self, form: &BallotForm, order: &str) {
        let options = order.split(',').filter_map(|n| n.parse::<u16>().ok());
        for option in options.filter(|n| *n < form.size()) {
            if !self.chosen.contains(&option) {
                self.chosen.push(option);
            }
        }
    }

    /// Gives an option the next place, if it is still the next: `option.place`.
    fn tap(&mut self, form: &BallotForm, tap: &str) -> Act {
        let Some((option, place)) = tapped(tap) else {
            return Act::Stay(None);
        };
        let most = match form.kind {
            BallotKind::Rank { max, .. } => usize::from(max),
            BallotKind::Motion
            | BallotKind::One
            | BallotKind::Choose { .. }
            | BallotKind::Points { .. }
            | BallotKind::Score { .. }
            | BallotKind::Grade { .. }
            | BallotKind::Resistance { .. } => 0,
        };
        let next = self.chosen.len() + 1;
        let fits = next <= most && option < form.size();
        if fits && place == next && self.place(option).is_none() {
            self.chosen.push(option);
        }
        Act::Stay(Some(option))
    }

    /// Takes an option out of a ranking, if it still has that place: `option.place`.
    fn untap(&mut self, tap: &str) -> Act {
        let Some((option, place)) = tapped(tap) else {
            return Act::Stay(None);
        };
        if self.place(option) == Some(place) {
            self.chosen.retain(|n| *n != option);
        }
        Act::Stay(Some(option))
    }

    /// Gives an option a point more or less, where there is one to give or to take.
    fn point(&mut self, form: &BallotForm, option: &str, step: i64) -> Act {
        let BallotKind::Points { total, cap, .. } = form.kind else {
            return Act::Stay(None);
        };
        let Some(option) = option.parse::<u16>().ok().filter(|n| *n < form.size()) else {
            return Act::Stay(None);
        };
        let typed = self.values.get(&option).map_or("", String::as_str);
        let Ok(now) = whole(typed).map(|n| n.unwrap_or(0)) else {
            return Act::Stay(Some(option));
        };
        let then = i64::from(now) + step;
        self.full = step > 0 && self.sum() + step > i64::from(total);
        if !self.full && (0..=i64::from(cap)).contains(&then) {
            self.values.insert(option, then.to_string());
        }
        Act::Stay(Some(option))
    }

    fn ranks(&self, form: &BallotForm) -> Vec<u16> {
        let rank = |option| {
            self.place(option)
                .and_then(|place| u16::try_from(place).ok())
        };
        (0..form.size()).map(|n| rank(n).unwrap_or(0)).collect()
    }

    fn numbers(&self, form: &BallotForm) -> Result<Vec<Option<i32>>, Fault> {
        let number = |option: u16| {
            let typed = self.values.get(&option).map_or("", String::as_str);
            whole(typed).map_err(|_| Fault::NotANumber(option))
        };
        (0..form.size()).map(number).collect()
    }
}

/// `option.place` of a button.
fn tapped(tap: &str) -> Option<(u16, usize)> {
    let (option, place) = tap.split_once('.')?;
    Some((option.parse().ok()?, place.parse().ok()?))
}

/// A whole number as typed; `None` where nothing was.
fn whole(typed: &str) -> Result<Option<i32>, ParseIntError> {
    if typed.is_empty() {
        return Ok(None);
    }
    typed.replace('−', "-").parse().map(Some)
}

fn says_nothing(mark: &Mark, kind: &BallotKind) -> bool {
    match mark {
        Mark::Blank => true,
        Mark::Chosen(chosen) => chosen.is_empty(),
        Mark::Ranks(ranks) => ranks.iter().all(|place| *place == 0),
        Mark::Values(values) => {
            let zero_is_nothing = matches!(kind, BallotKind::Points { .. });
            let empty = |v: &Option<i32>| v.is_none() || zero_is_nothing && *v == Some(0);
            values.iter().all(empty)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{fields, form, kinds};
    use super::*;

    fn read(kind: BallotKind, typed: &[(&str, &str)]) -> (Filled, Act) {
        Filled::read(&form(kind), &fields(typed))
    }

    fn rank(max: u16) -> BallotKind {
        BallotKind::Rank {
            min: 0,
            max,
            ties: false,
        }
    }

    fn points() -> BallotKind {
        BallotKind::Points {
            total: 10,
            cap: 8,
            spend_all: true,
        }
    }

    #[test]
    fn every_kind_is_read_as_the_mark_it_says() {
        let choose = BallotKind::Choose {
            min: 1,
            max: 2,
            budget: None,
        };
        let mark = |kind: BallotKind, typed: &[(&str, &str)]| {
            let form = form(kind.clone());
            read(kind, typed).0.mark(&form)
        };
        assert_eq!(
            mark(BallotKind::Motion, &[("o", "2")]),
            Ok(Mark::Chosen(vec![2]))
        );
        assert_eq!(
            mark(choose.clone(), &[("o", "3"), ("o", "0")]),
            Ok(Mark::Chosen(vec![0, 3]))
        );
        assert_eq!(
            mark(rank(5), &[("r", "3,1")]),
            Ok(Mark::Ranks(vec![0, 2, 0, 1, 0]))
        );
        let given = [("v0", "7"), ("v1", ""), ("v4", " 3 ")];
        assert_eq!(
            mark(points(), &given),
            Ok(Mark::Values(vec![Some(7), None, None, None, Some(3)]))
        );
        assert_eq!(mark(choose.clone(), &[]), Err(Fault::Nothing));
        assert_eq!(mark(choose.clone(), &[("go", "blank")]), Ok(Mark::Blank));
        let three = mark(choose, &[("o", "0"), ("o", "1"), ("o", "2")]);
        assert_eq!(
            three,
            Err(Fault::Limits(BallotFault::TooMany { found: 3, max: 2 }))
        );
    }

    #[test]
    fn what_is_no_number_is_not_read_as_another_ballot() {
        let score = BallotKind::Score { min: -2, max: 2 };
        let (filled, _) = read(score.clone(), &[("v0", "−1"), ("v1", "2,5")]);
        assert_eq!(filled.mark(&form(score)), Err(Fault::NotANumber(1)));
        let (filled, _) = read(BallotKind::One, &[("o", "due")]);
        assert!(filled.mark(&form(BallotKind::One)).is_err());
        let (filled, _) = read(BallotKind::One, &[("o", "5")]);
        assert!(filled.mark(&form(BallotKind::One)).is_err());
    }

    #[test]
    fn a_tap_made_twice_counts_once_and_a_second_tap_takes_the_option_out() {
        let first = read(rank(5), &[("r", ""), ("tap", "3.1")]).0;
        assert_eq!(first.chosen, [3]);
        let again = read(rank(5), &[("r", "3"), ("tap", "3.1")]).0;
        assert_eq!(again, first, "the phone sent the same tap again");
        let second = read(rank(5), &[("r", "3"), ("tap", "0.2")]).0;
        assert_eq!(second.chosen, [3, 0]);
        let out = read(rank(5), &[("r", "3,0"), ("drop", "3.1")]).0;
        assert_eq!(out.chosen, [0]);
        let twice = read(rank(5), &[("r", "0"), ("drop", "3.1")]).0;
        assert_eq!(twice.chosen, [0]);
        let undone = read(rank(5), &[("r", "3,0"), ("go", "undo")]);
        assert_eq!((undone.0.chosen, undone.1), (vec![3], Act::Stay(Some(0))));
        assert_eq!(read(rank(1), &[("r", "3"), ("tap", "0.2")]).0.chosen, [3]);
    }

    #[test]
    fn points_go_up_and_down_between_nothing_and_what_is_left() {
        let up = read(points(), &[("v0", "2"), ("v1", "8"), ("plus", "0")]).0;
        assert!(up.full && up.values[&0] == "2", "all ten are given");
        let down = read(points(), &[("v0", "2"), ("v1", "8"), ("minus", "1")]).0;
        assert!(!down.full && down.values[&1] == "7");
        let none = read(points(), &[("v0", "0"), ("minus", "0")]).0;
        assert_eq!(none.values[&0], "0");
        let cap = read(points(), &[("v0", "8"), ("plus", "0")]).0;
        assert_eq!(cap.values[&0], "8");
        let typed = read(points(), &[("v0", "tre"), ("plus", "0")]).0;
        assert_eq!(typed.values[&0], "tre", "what was typed is kept");
    }

    #[test]
    fn the_fields_of_a_confirmed_ballot_say_the_same_ballot() {
        for (kind, typed) in kinds() {
            let form = form(kind);
            let (filled, _) = Filled::read(&form, &fields(&typed));
            let (again, act) = Filled::read(&form, &filled.fields(&form));
            assert_eq!(again.mark(&form), filled.mark(&form), "{:?}", form.kind);
            assert!(filled.mark(&form).is_ok() && act == Act::Review);
        }
    }
}
