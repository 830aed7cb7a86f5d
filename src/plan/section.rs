//! Reading a table of a plan: every key known, every value of its kind, every fault with its place.

use jiff::civil::Date;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::error::{Fault, Place, PlanError, Wanted};
use crate::assembly::words;

/// A key, in Italian and in English. Both are read; the Italian one is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Key(pub(super) &'static str, pub(super) &'static str);

impl Key {
    fn is(self, written: &str) -> bool {
        written == self.0 || written == self.1
    }
}

/// A word that stands for a value, in Italian and in English.
pub(super) type Word<T> = (&'static str, &'static str, T);

/// A value with the place where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct At<T> {
    pub(super) value: T,
    pub(super) place: Place,
}

/// A table of a plan whose keys are all known.
#[derive(Clone, Copy, Debug)]
pub(super) struct Section<'p> {
    source: &'p str,
    pub(super) place: Place,
    table: &'p DeTable<'p>,
}

impl<'p> Section<'p> {
    /// Reads a table that may have these keys and no other.
    pub(super) fn new(
        source: &'p str,
        place: Place,
        table: &'p DeTable<'p>,
        known: &[Key],
    ) -> Result<Self, PlanError> {
        let mut faults: Vec<PlanError> = Vec::new();
        for (written, _) in table {
            let place = Place::of_byte(source, written.span().start);
            let name = written.get_ref();
            let Some(key) = known.iter().find(|key| key.is(name)) else {
                faults.push(PlanError {
                    place,
                    fault: unknown(name, known),
                });
                continue;
            };
            if name == key.0 && key.0 != key.1 && table.contains_key(key.1) {
                let key = key.1.to_owned();
                faults.push(PlanError {
                    place,
                    fault: Fault::Twice { key },
                });
            }
        }
        match faults.into_iter().min_by_key(|fault| fault.place) {
            Some(first) => Err(first),
            None => Ok(Self {
                source,
                place,
                table,
            }),
        }
    }

    fn value(&self, key: Key) -> Option<&'p Spanned<DeValue<'p>>> {
        self.table.get(key.0).or_else(|| self.table.get(key.1))
    }

    /// Whether a key is written, and more than `false`.
    pub(super) fn says(&self, key: Key) -> bool {
        self.value(key)
            .is_some_and(|value| value.get_ref().as_bool() != Some(false))
    }

    fn at(&self, value: &Spanned<DeValue<'p>>) -> Place {
        Place::of_byte(self.source, value.span().start)
    }

    /// Reads a value that may be missing; `read` says whether it is of the kind wanted.
    fn read<T>(
        &self,
        key: Key,
        wanted: Wanted,
        read: impl Fn(&'p DeValue<'p>) -> Option<T>,
    ) -> Result<Option<At<T>>, PlanError> {
        let Some(value) = self.value(key) else {
            return Ok(None);
        };
        let place = self.at(value);
        match read(value.get_ref()) {
            Some(value) => Ok(Some(At { value, place })),
            None => Err(wrong(place, key, wanted)),
        }
    }

    /// What must be there.
    pub(super) fn needed<T>(&self, key: Key, found: Option<T>) -> Result<T, PlanError> {
        found.ok_or_else(|| PlanError {
            place: self.place,
            fault: Fault::Missing {
                key: key.0.to_owned(),
            },
        })
    }

    /// A text.
    pub(super) fn text(&self, key: Key) -> Result<Option<At<String>>, PlanError> {
        self.read(key, Wanted::Text, |value| value.as_str().map(str::to_owned))
    }

    /// A text that must be there and say something.
    pub(super) fn needed_text(&self, key: Key) -> Result<String, PlanError> {
        let text = self.needed(key, self.text(key)?)?;
        if text.value.trim().is_empty() {
            let key = key.0.to_owned();
            return Err(PlanError {
                place: text.place,
                fault: Fault::Missing { key },
            });
        }
        Ok(text.value)
    }

    /// Where the value of a key stands; the table itself where it has none.
    pub(super) fn place_of(&self, key: Key) -> Place {
        self.value(key).map_or(self.place, |value| self.at(value))
    }

    /// Where the first of these texts stands that is too long, with the most characters of each, or has a sign that cannot be
    /// written; the table itself where all can be taken.
    pub(super) fn place_of_text(&self, texts: &[(Key, usize)]) -> Place {
        let is_refused = |(key, most): &&(Key, usize)| {
            let text = self.words(*key).unwrap_or_default();
            words::optional(words::Field::Text, &text, *most).is_err()
        };
        let refused = texts.iter().find(is_refused);
        refused.map_or(self.place, |(key, _)| self.place_of(*key))
    }

    /// A text, empty where it is missing.
    pub(super) fn words(&self, key: Key) -> Result<String, PlanError> {
        Ok(self.text(key)?.map(|text| text.value).unwrap_or_default())
    }

    /// A whole number.
    pub(super) fn whole<N: TryFrom<u64>>(&self, key: Key) -> Result<Option<N>, PlanError> {
        let found = self.read(key, Wanted::Whole, |value| {
            N::try_from(integer(value)?).ok()
        })?;
        Ok(found.map(|found| found.value))
    }

    /// Yes or no.
    pub(super) fn flag(&self, key: Key) -> Result<Option<bool>, PlanError> {
        Ok(self
            .read(key, Wanted::Flag, DeValue::as_bool)?
            .map(|found| found.value))
    }

    /// A day, as TOML writes it or as `"20/10/2020"`.
    pub(super) fn date(&self, key: Key) -> Result<Option<Date>, PlanError> {
        Ok(self.read(key, Wanted::Date, date)?.map(|found| found.value))
    }

    /// A time in seconds, written as a number of seconds or as `"3:00"`.
    pub(super) fn seconds(&self, key: Key) -> Result<Option<u32>, PlanError> {
        let found = self.read(key, Wanted::Time, |value| match value.as_str() {
            Some(text) => minutes(text),
            None => integer(value)?.try_into().ok(),
        })?;
        Ok(found.map(|found| found.value))
    }

    /// A fraction `"2/3"`: numerator and denominator.
    pub(super) fn fraction(&self, key: Key) -> Result<Option<At<(u64, u64)>>, PlanError> {
        self.read(key, Wanted::Fraction, |value| {
            let (above, below) = value.as_str()?.split_once('/')?;
            Some((above.trim().parse().ok()?, below.trim().parse().ok()?))
        })
    }

    /// A list of texts.
    pub(super) fn list(&self, key: Key) -> Result<Vec<At<String>>, PlanError> {
        let Some(value) = self.value(key) else {
            return Ok(Vec::new());
        };
        let Some(items) = value.get_ref().as_array() else {
            return Err(wrong(self.at(value), key, Wanted::List));
        };
        items
            .iter()
            .map(|item| match item.get_ref().as_str() {
                Some(text) => Ok(At {
                    value: text.to_owned(),
                    place: self.at(item),
                }),
                None => Err(wrong(self.at(item), key, Wanted::List)),
            })
            .collect()
    }

    /// One of the words the key knows.
    pub(super) fn word<T: Copy>(
        &self,
        key: Key,
        known: &[Word<T>],
    ) -> Result<Option<T>, PlanError> {
        self.text(key)?
            .map(|text| pick(key, &text, known))
            .transpose()
    }

    /// A table inside this one.
    pub(super) fn section(&self, key: Key, known: &[Key]) -> Result<Option<Self>, PlanError> {
        let Some(value) = self.value(key) else {
            return Ok(None);
        };
        match value.get_ref().as_table() {
            Some(table) => Section::new(self.source, self.at(value), table, known).map(Some),
            None => Err(wrong(self.at(value), key, Wanted::Table)),
        }
    }

    /// A list of tables inside this one.
    pub(super) fn sections(&self, key: Key, known: &[Key]) -> Result<Vec<Self>, PlanError> {
        let Some(value) = self.value(key) else {
            return Ok(Vec::new());
        };
        let Some(items) = value.get_ref().as_array() else {
            return Err(wrong(self.at(value), key, Wanted::Tables));
        };
        items
            .iter()
            .map(|item| match item.get_ref().as_table() {
                Some(table) => Section::new(self.source, self.at(item), table, known),
                None => Err(wrong(self.at(item), key, Wanted::Tables)),
            })
            .collect()
    }
}

/// One of the words a key knows, spaces, hyphens and case aside.
pub(super) fn pick<T: Copy>(
    key: Key,
    written: &At<String>,
    known: &[Word<T>],
) -> Result<T, PlanError> {
    let fold = |word: &str| {
        word.to_lowercase()
            .replace(['-', '_'], " ")
            .trim()
            .to_owned()
    };
    let wanted = fold(&written.value);
    known
        .iter()
        .find(|(it, en, _)| fold(it) == wanted || fold(en) == wanted)
        .map(|(_, _, value)| *value)
        .ok_or_else(|| PlanError {
            place: written.place,
            fault: Fault::UnknownWord {
                key: key.0.to_owned(),
                word: written.value.clone(),
                known: known.iter().map(|(it, _, _)| (*it).to_owned()).collect(),
            },
        })
}

fn wrong(place: Place, key: Key, wanted: Wanted) -> PlanError {
    let key = key.0.to_owned();
    PlanError {
        place,
        fault: Fault::WrongKind { key, wanted },
    }
}

fn unknown(written: &str, known: &[Key]) -> Fault {
    let nearest = known
        .iter()
        .flat_map(|key| [key.0, key.1])
        .map(|name| (distance(written, name), name))
        .min()
        .filter(|(distance, name)| *distance <= 1 + name.chars().count() / 4)
        .map(|(_, name)| name.to_owned());
    Fault::UnknownKey {
        key: written.to_owned(),
        nearest,
        known: known.iter().map(|key| key.0.to_owned()).collect(),
    }
}

/// How many letters must be typed, removed or changed to make one word of the other (Levenshtein).
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, from) in a.chars().enumerate() {
        let mut next = vec![i + 1];
        for (j, to) in b.iter().enumerate() {
            let cost = usize::from(from != *to);
            let over = row.get(j).copied().unwrap_or(i) + cost;
            let above = row.get(j + 1).copied().unwrap_or(i) + 1;
            let left = next.last().copied().unwrap_or(i) + 1;
            next.push(over.min(above).min(left));
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}

fn integer(value: &DeValue<'_>) -> Option<u64> {
    let number = value.as_integer()?;
    u64::from_str_radix(number.as_str(), number.radix()).ok()
}

fn date(value: &DeValue<'_>) -> Option<Date> {
    if let Some(text) = value.as_str() {
        return written_date(text);
    }
    let day = value.as_datetime()?.date?;
    Date::new(
        day.year.try_into().ok()?,
        day.month.try_into().ok()?,
        day.day.try_into().ok()?,
    )
    .ok()
}

/// A day written as people do: `20/10/2020`, or `2020-10-20`.
pub(crate) fn written_date(text: &str) -> Option<Date> {
    let text = text.trim();
    if let Ok(date) = text.parse() {
        return Some(date);
    }
    let mut parts = text.split(['/', '.', '-']).map(str::trim);
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// A time written as minutes and seconds, `3:00`.
pub(crate) fn minutes(text: &str) -> Option<u32> {
    let (minutes, seconds) = text.trim().split_once(':')?;
    let seconds: u32 = Some(seconds)
        .filter(|s| s.len() == 2)
        .and_then(|s| s.parse().ok())
        .filter(|s| *s < 60)?;
    minutes
        .parse::<u32>()
        .ok()?
        .checked_mul(60)?
        .checked_add(seconds)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_times_are_read_as_people_write_them() {
        let day = Date::new(2020, 10, 20).unwrap();
        for text in ["20/10/2020", "2020-10-20", " 20.10.2020 "] {
            assert_eq!(written_date(text), Some(day), "{text}");
        }
        assert_eq!(written_date("31/2/2020"), None);
        assert_eq!(written_date("20/10/20"), None);
        assert_eq!(minutes("3:05"), Some(185));
        assert_eq!(minutes("3:5"), None);
        assert_eq!(minutes("3:60"), None);
        assert_eq!(minutes("99999999999:00"), None);
    }

    #[test]
    fn a_slip_of_the_finger_finds_its_key() {
        let known = [Key("titolo", "title"), Key("luogo", "place")];
        let nearest = |written: &str| {
            let fault = unknown(written, &known);
            let Fault::UnknownKey { nearest, .. } = fault else {
                panic!("{fault:?}")
            };
            nearest
        };
        assert_eq!(nearest("titol"), Some("titolo".into()));
        assert_eq!(nearest("lugo"), Some("luogo".into()));
        assert_eq!(nearest("colore"), None);
    }
}
