//! Parameters of a method on the command line, and which methods read which files.

use std::fmt::Display;
use std::str::FromStr;

use super::Stop;
use crate::ballots::case::Settings;
use crate::ballots::{self, FileKind, Sheet};
use crate::tally::{BallotKind, BordaVariant, EqualRank, Exact, Method};
use crate::text::Text;

/// The names of all parameters.
const NAMES: [&str; 13] = [
    "seats",
    "variant",
    "equal_rank",
    "min",
    "max",
    "budget_per_voter",
    "scale",
    "grades",
    "budget",
    "costs",
    "block",
    "aside",
    "support",
];

/// Reads `name=value` parameters into the settings of a count.
pub(super) fn read(params: &[String], settings: &mut Settings, text: &Text) -> Result<(), Stop> {
    let (mut cap, mut costs) = (None, None);
    refuse_repeated(params, text)?;
    for param in params {
        let unknown = || {
            let values = [
                ("value", param.as_str().into()),
                ("names", NAMES.join(", ").into()),
            ];
            Stop::Usage(text.with("methods-usage-param", &values))
        };
        let (name, value) = param.split_once('=').ok_or_else(unknown)?;
        let read = Value {
            name,
            given: value,
            text,
        };
        match name {
            "seats" => settings.seats = Some(read.whole(&u16::MAX)?),
            "min" => settings.min_marks = Some(read.whole(&u64::from(u16::MAX))?),
            "max" => settings.max_marks = Some(read.whole(&u64::from(u16::MAX))?),
            "budget_per_voter" => settings.points = Some(read.whole(&u64::from(u32::MAX))?),
            "grades" => settings.grades = Some(read.whole(&u16::MAX)?),
            "budget" => cap = Some(read.amount()?),
            "costs" => costs = Some((read.list::<Exact>()?, read)),
            "block" => settings.degrees.block = read.list()?,
            "aside" => settings.degrees.aside = read.list()?,
            "support" => settings.degrees.support = read.list()?,
            "scale" => settings.scale = Some(read.scale()?),
            "variant" => {
                settings.borda = Some(match value {
                    "average" => BordaVariant::Average,
                    "zero_unranked" => BordaVariant::ZeroUnranked,
                    "modified" => BordaVariant::Modified,
                    "dowdall" => BordaVariant::Dowdall,
                    _ => return Err(read.wrong("methods-hint-variant")),
                });
            }
            "equal_rank" => {
                settings.equal_rank = Some(match value {
                    "split" => EqualRank::Split,
                    "exhaust" => EqualRank::Exhaust,
                    _ => return Err(read.wrong("methods-hint-equal-rank")),
                });
            }
            _ => return Err(unknown()),
        }
    }
    money(cap, costs, settings, text)?;
    if let (Some(min), Some(max)) = (settings.min_marks, settings.max_marks)
        && min > max
    {
        let values = [
            ("min", min.to_string().into()),
            ("max", max.to_string().into()),
        ];
        return Err(Stop::Usage(text.with("methods-usage-min-max", &values)));
    }
    Ok(())
}

/// Refuses a parameter that is given twice: only one of its values could count.
fn refuse_repeated(params: &[String], text: &Text) -> Result<(), Stop> {
    let mut seen = Vec::new();
    for (name, _) in params.iter().filter_map(|param| param.split_once('=')) {
        if seen.contains(&name) {
            let words = text.with("methods-usage-param-twice", &[("name", name.into())]);
            return Err(Stop::Usage(words));
        }
        seen.push(name);
    }
    Ok(())
}

/// Refuses values that the ballots of a kind cannot have: resistance begins at 0, and a degree is on the scale.
pub(super) fn refuse_off_scale(
    params: &[String],
    settings: &Settings,
    kind: FileKind,
    text: &Text,
) -> Result<(), Stop> {
    let resists = |(low, high): (i32, i32)| low == 0 && u16::try_from(high).is_ok();
    for (name, given) in params.iter().filter_map(|param| param.split_once('=')) {
        let read = Value { name, given, text };
        let degrees = match name {
            "block" => &settings.degrees.block,
            "aside" => &settings.degrees.aside,
            "support" => &settings.degrees.support,
            "scale" if kind == FileKind::Resistance && !settings.scale.is_some_and(resists) => {
                return Err(read.wrong("methods-hint-resistance"));
            }
            _ => continue,
        };
        if let Some(grades) = settings.grades
            && degrees.iter().any(|&degree| degree >= grades)
        {
            let values = [("most", grades.saturating_sub(1).to_string().into())];
            return Err(read.refused(text.with("methods-hint-degrees", &values)));
        }
    }
    Ok(())
}

/// Takes a budget and the costs, which are given together or not at all.
fn money(
    cap: Option<Exact>,
    costs: Option<(Vec<Exact>, Value<'_>)>,
    settings: &mut Settings,
    text: &Text,
) -> Result<(), Stop> {
    match (cap, costs) {
        (Some(cap), Some((costs, read))) => {
            let money = ballots::money(&costs, &cap);
            let (budget, parts) = money.ok_or_else(|| read.wrong("methods-hint-amount"))?;
            settings.budget = Some(budget);
            settings.parts = parts;
            Ok(())
        }
        (None, None) => Ok(()),
        (Some(_), None) | (None, Some(_)) => {
            Err(Stop::Usage(text.get("methods-usage-money").to_owned()))
        }
    }
}

/// A value being read.
struct Value<'a> {
    name: &'a str,
    given: &'a str,
    text: &'a Text,
}

impl Value<'_> {
    fn wrong(&self, hint: &str) -> Stop {
        self.refused(self.text.get(hint).to_owned())
    }

    fn refused(&self, hint: String) -> Stop {
        let values = [
            ("value", self.given.into()),
            ("name", self.name.into()),
            ("hint", hint.into()),
        ];
        Stop::Usage(self.text.with("methods-usage-param-value", &values))
    }

    fn whole<T: FromStr + PartialOrd + Display>(&self, most: &T) -> Result<T, Stop> {
        let whole: Option<T> = self.given.parse().ok();
        whole.filter(|whole| whole <= most).ok_or_else(|| {
            let values = [("most", most.to_string().into())];
            self.refused(self.text.with("methods-hint-whole", &values))
        })
    }

    fn amount(&self) -> Result<Exact, Stop> {
        let amount: Option<Exact> = self.given.parse().ok();
        amount
            .filter(|amount| !amount.is_negative())
            .ok_or_else(|| self.wrong("methods-hint-amount"))
    }

    fn list<T: FromStr>(&self) -> Result<Vec<T>, Stop> {
        let numbers = self.given.split(',').map(|number| number.trim().parse());
        numbers
            .collect::<Result<_, _>>()
            .map_err(|_| self.wrong("methods-hint-list"))
    }

    fn scale(&self) -> Result<(i32, i32), Stop> {
        let ends = self.given.split_once("..");
        let ends = ends.and_then(|(low, high)| Some((low.parse().ok()?, high.parse().ok()?)));
        ends.filter(|(low, high)| low < high)
            .ok_or_else(|| self.wrong("methods-hint-scale"))
    }
}

/// The names of the parameters that a method takes on ballots of a kind.
fn taken(method: Method, kind: FileKind) -> Vec<&'static str> {
    let of_kind: &[&str] = match kind {
        FileKind::Points => &["budget_per_voter"],
        FileKind::Score | FileKind::Resistance => &["scale"],
        FileKind::Grade | FileKind::Gradient => &["grades"],
        FileKind::Rank | FileKind::Approval | FileKind::Criteria => &[],
    };
    let own: &[&str] = if method.fills_seats() {
        &["seats"]
    } else if spends(method) {
        &["budget", "costs"]
    } else if method == Method::Multivote {
        &["min", "max"]
    } else if method == Method::Borda {
        &["variant"]
    } else if method == Method::Irv {
        &["equal_rank"]
    } else if method == Method::Gradient {
        &["block", "aside", "support"]
    } else {
        &[]
    };
    [own, of_kind].concat()
}

/// The names of the parameters that any of these methods takes on ballots of any of these kinds, as they are listed.
pub(super) fn taken_by(methods: &[Method], kinds: &[FileKind]) -> Vec<&'static str> {
    let each = methods
        .iter()
        .flat_map(|&method| kinds.iter().flat_map(move |&kind| taken(method, kind)));
    let taken: Vec<&str> = each.collect();
    let is_taken = |name: &&str| taken.contains(name);
    NAMES.into_iter().filter(is_taken).collect()
}

/// Refuses a parameter that no method of a count takes: whoever gives it believes that it changes something.
pub(super) fn refuse_idle(
    params: &[String],
    methods: &[Method],
    kind: FileKind,
    text: &Text,
) -> Result<(), Stop> {
    let takes = taken_by(methods, &[kind]);
    let mut given = params.iter().filter_map(|param| param.split_once('='));
    let Some((idle, _)) = given.find(|(name, _)| !takes.contains(name)) else {
        return Ok(());
    };
    let mut counted: Vec<&str> = methods.iter().map(|method| method.name()).collect();
    counted.dedup();
    let values = [
        ("name", idle.into()),
        ("methods", counted.join(", ").into()),
        ("n", takes.len().into()),
        ("names", takes.join(", ").into()),
    ];
    Err(Stop::Usage(text.with("methods-usage-idle", &values)))
}

/// The key of a method's words.
pub(super) fn key(method: Method) -> String {
    format!("methods-{}", method.name().replace('_', "-"))
}

/// A ballot kind of files of this kind, as far as telling which methods read them.
fn ballot_kind(kind: FileKind) -> Option<BallotKind> {
    match kind {
        FileKind::Rank => Some(BallotKind::Rank {
            min: 0,
            max: 1,
            ties: true,
        }),
        FileKind::Approval => Some(BallotKind::Choose {
            min: 0,
            max: 1,
            budget: None,
        }),
        FileKind::Points => Some(BallotKind::Points {
            total: 1,
            cap: 1,
            spend_all: false,
        }),
        FileKind::Score => Some(BallotKind::Score { min: 0, max: 1 }),
        FileKind::Grade | FileKind::Gradient => Some(BallotKind::Grade { grades: 1 }),
        FileKind::Resistance => Some(BallotKind::Resistance { max: 10 }),
        FileKind::Criteria => None,
    }
}

/// Whether a method reads files of a kind.
pub(super) fn reads_kind(method: Method, kind: FileKind) -> bool {
    match ballot_kind(kind) {
        Some(ballots) => method.fits(&ballots),
        None => matches!(method, Method::WeightedSum | Method::WeightedSumSensitivity),
    }
}

/// Whether a method reads the ballots of a sheet.
pub(super) fn reads(method: Method, sheet: &Sheet) -> bool {
    reads_kind(method, sheet.kind)
}

/// Whether a method has what it counts by: one that brings ballots to a total of points, the total.
pub(super) fn has_its_total(settings: &Settings, method: Method) -> bool {
    method != Method::PointsNormalised || settings.points.is_some()
}

/// Whether a method spends a budget.
fn spends(method: Method) -> bool {
    method.name().starts_with("pb_")
}

/// The methods that read the ballots of a sheet; those that spend a budget only where there is one.
pub(super) fn methods_of(settings: &Settings, sheet: &Sheet) -> impl Iterator<Item = Method> {
    let has_money = settings.budget.is_some() || sheet.budget.is_some();
    Method::ALL
        .into_iter()
        .filter(move |&method| reads(method, sheet))
        .filter(move |&method| has_money || !spends(method))
        .filter(move |&method| has_its_total(settings, method))
}

/// The method recommended for the ballots of a sheet, which may have several places to fill.
pub(super) fn recommended(settings: &Settings, sheet: &Sheet) -> Method {
    let several = settings
        .seats
        .or(sheet.seats)
        .is_some_and(|seats| seats > 1);
    let budget = settings.budget.as_ref().or(sheet.budget.as_ref());
    match (sheet.kind, budget) {
        (FileKind::Criteria, _) => Method::WeightedSum,
        (FileKind::Approval, Some(_)) => Method::PbGreedy,
        (FileKind::Gradient, _) => Method::Gradient,
        (kind, _) => {
            let offered = ballot_kind(kind).map(|kind| Method::offered_for(&kind));
            let offered = offered.unwrap_or_default();
            let many = offered
                .iter()
                .find(|method| several && method.fills_seats());
            many.or(offered.first())
                .copied()
                .unwrap_or(Method::Approval)
        }
    }
}
