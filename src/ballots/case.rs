//! A case: a ballot file with the description of its election.

mod settings;

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::num::NonZeroU64;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Deserializer};
use serde_json::Value;
use serde_json::error::Category;

pub use self::settings::{Member, Settings};

use super::cells::shown;
use super::{FileFault, FileKind, Problem, Sheet, read_csv};
use crate::tally::{BallotKind, Budget, Degrees, Exact};

/// Bytes of a description that are read at most; one that goes on is cut there, and is no JSON then.
const LONGEST: u64 = 1 << 24;

/// The description of an election, as the JSON file of a case has it. Fields that no count needs are ignored.
#[derive(Clone, Debug, Deserialize)]
pub struct Case {
    /// Its name.
    #[serde(default)]
    pub id: String,
    /// What the cells of the ballot file mean.
    pub kind: FileKind,
    /// The ballot file, beside the description; the description's own name with `.csv` when absent.
    #[serde(default)]
    pub ballots_file: Option<String>,
    /// The options, in order.
    pub options: Vec<CaseOption>,
    /// What is announced of the ballots.
    #[serde(default)]
    pub ballots: Announced,
    /// Seats to fill.
    #[serde(default)]
    pub seats: Option<u16>,
    /// Money to spend.
    #[serde(default)]
    pub budget: Option<Amount>,
    /// Lowest and highest number of the scale.
    #[serde(default)]
    pub scale: Option<(Amount, Amount)>,
    /// The grades, the worst first.
    #[serde(default)]
    pub grades: Option<Vec<String>>,
    /// Conventions by method.
    #[serde(default)]
    pub params: BTreeMap<String, Value>,
    /// The methods to count by.
    #[serde(default)]
    pub methods: Vec<String>,
}

/// What the description of a case announces of its ballots.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Announced {
    /// How many they are, the `count` of all rows together.
    #[serde(default)]
    pub count: Option<u64>,
}

/// An option of a case.
#[derive(Clone, Debug, Deserialize)]
pub struct CaseOption {
    /// How it is called in results.
    pub id: String,
    /// Its full name.
    #[serde(default)]
    pub name: Option<String>,
    /// What it costs.
    #[serde(default)]
    pub cost: Option<Amount>,
}

/// An exact number, written as a number or as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amount(pub Exact);

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(deserializer)?;
        amount(&value)
            .ok_or_else(|| serde::de::Error::custom(format!("{value} is not an exact number")))
    }
}

fn amount(value: &Value) -> Option<Amount> {
    let text = match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => return None,
    };
    text.parse().ok().map(Amount)
}

/// What the reader names between backticks: a field, or what stands in its place.
fn named(reason: &str) -> Option<String> {
    reason.split('`').nth(1).map(shown)
}

impl Case {
    /// Reads the description of a case and its ballots.
    ///
    /// # Errors
    /// A [`FileFault`] in the description or in the ballot file.
    pub fn open(path: &Path) -> Result<(Self, Sheet), FileFault> {
        let case = Self::read(path)?;
        let sheet = case.sheet(path, case.settings().limits(case.kind))?;
        Ok((case, sheet))
    }

    /// Reads the description of a case.
    ///
    /// # Errors
    /// A [`FileFault`] in the description.
    pub fn read(path: &Path) -> Result<Self, FileFault> {
        let name = path.display().to_string();
        let refuse = |problem| FileFault::whole(problem).in_file(&name);
        let mut text = String::new();
        let read = |file: File| file.take(LONGEST).read_to_string(&mut text);
        File::open(path)
            .and_then(read)
            .map_err(|error| refuse(Problem::unreadable(&error)))?;
        serde_json::from_str(&text).map_err(|error| {
            let line = u64::try_from(error.line()).unwrap_or_default();
            let problem = match error.classify() {
                Category::Eof => Problem::Unfinished,
                Category::Data => Problem::BadCase(named(&error.to_string())),
                Category::Syntax | Category::Io => Problem::NotJson,
            };
            FileFault::at(line, error.column(), problem).in_file(&name)
        })
    }

    /// Reads the ballots of the case described at `path`; rows beyond `limits` are noted.
    ///
    /// # Errors
    /// A [`FileFault`] in the ballot file.
    pub fn sheet(&self, path: &Path, limits: Option<BallotKind>) -> Result<Sheet, FileFault> {
        let beside: PathBuf = match &self.ballots_file {
            Some(file) => path.with_file_name(file),
            None => path.with_extension("csv"),
        };
        let mut sheet = read_csv(&beside, self.kind, limits)?;
        let ids = self.options.iter().map(|option| &option.id);
        if !ids.eq(sheet.options.iter().map(|option| &option.id)) {
            return Err(
                FileFault::line(1, Problem::OtherOptions).in_file(&beside.display().to_string())
            );
        }
        self.check_count(&beside)?;
        for (choice, option) in sheet.options.iter_mut().zip(&self.options) {
            choice.name = option.name.clone().unwrap_or_else(|| option.id.clone());
        }
        sheet.seats = self.seats;
        if let Some((budget, parts)) = self.money() {
            sheet.budget = Some(budget);
            sheet.parts = parts;
        }
        Ok(sheet)
    }

    /// Checks that the ballot file holds as many ballots as are announced.
    fn check_count(&self, beside: &Path) -> Result<(), FileFault> {
        let announced = self.ballots.count;
        let Some(announced) = announced.filter(|_| self.kind != FileKind::Criteria) else {
            return Ok(());
        };
        match super::count_csv(beside, self.kind)? {
            found if found == announced => Ok(()),
            found => Err(FileFault::whole(Problem::OtherCount { announced, found })
                .in_file(&beside.display().to_string())),
        }
    }

    fn money(&self) -> Option<(Budget, Option<NonZeroU64>)> {
        let cap = &self.budget.as_ref()?.0;
        let cost = |option: &CaseOption| option.cost.as_ref().map(|cost| cost.0.clone());
        let costs: Option<Vec<Exact>> = self.options.iter().map(cost).collect();
        super::money(&costs?, cap)
    }

    fn param(&self, method: &str, name: &str) -> Option<&Value> {
        self.params.get(method)?.get(name)
    }

    /// The settings of this case for a count.
    pub fn settings(&self) -> Settings {
        let whole = |value: Option<&Value>| value.and_then(amount).and_then(|a| a.0.to_u64());
        let scale = |end: &Amount| end.0.rounded(0).parse().ok();
        let list = |name| {
            let list = self.param("gradient", name).and_then(Value::as_array);
            let degree =
                |value: &Value| value.as_u64().and_then(|degree| u16::try_from(degree).ok());
            list.map(|list| list.iter().filter_map(degree).collect())
                .unwrap_or_default()
        };
        Settings {
            seats: self.seats,
            min_marks: whole(self.param("multivote", "min")),
            max_marks: whole(self.param("multivote", "max")),
            points: whole(self.param("points", "budget_per_voter"))
                .or(whole(self.param("points_normalised", "budget_per_voter"))),
            scale: self
                .scale
                .as_ref()
                .and_then(|(low, high)| Some((scale(low)?, scale(high)?))),
            grades: self
                .grades
                .as_ref()
                .and_then(|grades| u16::try_from(grades.len()).ok()),
            degrees: Degrees {
                block: list("block"),
                aside: list("aside"),
                support: list("support"),
            },
            ..Settings::default()
        }
    }

    /// The counts that the case lists, in its order.
    ///
    /// Some names stand for several counts: `borda` for its four variants, `irv` for both readings of shared places
    /// where there are any, `score` for sum and mean.
    ///
    /// # Errors
    /// The name of a method that is not known.
    pub fn members(&self, sheet: &Sheet) -> Result<Vec<Member>, String> {
        let settings = self.settings();
        let mut members = Vec::new();
        for name in &self.methods {
            members.extend(settings.members(name, sheet)?);
        }
        Ok(members)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(clippy::disallowed_methods, reason = "writes the files that are read")]
    fn a_case_that_announces_other_ballots_than_its_file_holds_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("voto.json");
        std::fs::write(
            folder.path().join("voto.csv"),
            "count,weight,A,B\n3,2,1,2\n4,1,,\n",
        )
        .unwrap();
        let opened = |ballots: &str| {
            let case =
                format!(r#"{{"kind":"rank","options":[{{"id":"A"}},{{"id":"B"}}]{ballots}}}"#);
            std::fs::write(&path, case).unwrap();
            Case::open(&path).map_err(|fault| fault.problem)
        };
        assert!(opened("").is_ok());
        assert!(opened(r#","ballots":{"rows":2,"count":7,"blank":4}"#).is_ok());
        let (announced, found) = (8, 7);
        assert_eq!(
            opened(r#","ballots":{"count":8}"#).unwrap_err(),
            Problem::OtherCount { announced, found }
        );
    }
}
