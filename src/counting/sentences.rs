//! Refusals in words.

use std::io;

use crate::ballots::report::Refusal;
use crate::ballots::{FileFault, Problem, Sheet};
use crate::tally::{BallotFault, CountFault, Method};
use crate::text::{Text, Value};

/// What is wrong with a file, where, and what to do.
pub(super) fn file(fault: &FileFault, text: &Text) -> String {
    let values = [
        ("place", fault.place().into()),
        ("problem", problem(&fault.problem, text).into()),
    ];
    text.with("methods-refused", &values)
}

fn problem(problem: &Problem, text: &Text) -> String {
    let value = |key: &str, value: &str| text.with(key, &[("value", value.to_owned().into())]);
    let name = |key: &str, name: &str| text.with(key, &[("name", name.to_owned().into())]);
    let numbers = |key: &str, all: &[(&str, u64)]| {
        let one = |(name, number): &(_, u64)| (*name, Value::from(number.to_string()));
        text.with(key, &all.iter().map(one).collect::<Vec<_>>())
    };
    match problem {
        Problem::Unreadable { kind, said } => unreadable(*kind, said, text),
        Problem::Empty => text.get("methods-refused-empty").to_owned(),
        Problem::NotUtf8 => text.get("methods-refused-encoding").to_owned(),
        Problem::LongLine(bytes) => numbers("methods-refused-long-line", &[("bytes", *bytes)]),
        Problem::OpenQuote => text.get("methods-refused-open-quote").to_owned(),
        Problem::MissingColumn(column) => name("methods-refused-missing-column", column),
        Problem::NoOptions => text.get("methods-refused-no-options").to_owned(),
        Problem::NamelessOption => text.get("methods-refused-nameless").to_owned(),
        Problem::DuplicateOption(option) => name("methods-refused-duplicate", option),
        Problem::TooManyOptions(most) => {
            numbers("methods-refused-many-options", &[("most", *most)])
        }
        Problem::TooManyCells { found, expected } => numbers(
            "methods-refused-many-cells",
            &[("found", *found), ("expected", *expected)],
        ),
        Problem::TooFewCells { found, expected } => numbers(
            "methods-refused-few-cells",
            &[("found", *found), ("expected", *expected)],
        ),
        Problem::BadCount(cell) => value("methods-refused-count", cell),
        Problem::BadWeight(cell) => value("methods-refused-weight", cell),
        Problem::BadRank(cell) => value("methods-refused-rank", cell),
        Problem::BadMark(cell) => value("methods-refused-mark", cell),
        Problem::BadNumber(cell) => value("methods-refused-number", cell),
        Problem::BadGrade(cell) => value("methods-refused-grade", cell),
        Problem::TooPrecise(cell) => value("methods-refused-precise", cell),
        Problem::BadDirection(cell) => value("methods-refused-direction", cell),
        Problem::UnknownOption(option) => value("methods-refused-unknown-option", option),
        Problem::RepeatedOption(option) => value("methods-refused-repeated", option),
        Problem::BadLine(line) => value("methods-refused-line", line),
        Problem::WrongNumber { announced, found } => numbers(
            "methods-refused-wrong-number",
            &[("announced", *announced), ("found", *found)],
        ),
        Problem::Unfinished => text.get("methods-refused-unfinished").to_owned(),
        Problem::NotJson => text.get("methods-refused-case-json").to_owned(),
        Problem::BadCase(Some(field)) => name("methods-refused-case", field),
        Problem::BadCase(None) => text.get("methods-refused-case-value").to_owned(),
        Problem::OldLines => text.get("methods-refused-old-lines").to_owned(),
        Problem::OtherOptions => text.get("methods-refused-other-options").to_owned(),
        Problem::OtherCount { announced, found } => numbers(
            "methods-refused-other-count",
            &[("announced", *announced), ("found", *found)],
        ),
    }
}

fn unreadable(kind: io::ErrorKind, said: &str, text: &Text) -> String {
    let why = text.system(&io::Error::new(kind, said));
    text.with("methods-refused-unreadable", &[("why", why.into())])
}

/// Why the ballots cannot be counted by a method.
pub(super) fn refusal(method: Method, why: Refusal, sheet: &Sheet, text: &Text) -> String {
    let key = match why {
        Refusal::Weighing(_) => "methods-fault-weighing",
        Refusal::Count(fault) => match fault {
            CountFault::WrongKind => "methods-fault-wrong-kind",
            CountFault::TooManyOptions => "methods-fault-options",
            CountFault::NegativeWeight => "methods-fault-negative",
            CountFault::TooPrecise => "methods-fault-precise",
            CountFault::FractionalWeight => "methods-fault-fraction",
            CountFault::TooHeavy => "methods-fault-heavy",
            CountFault::NoSeats => "methods-fault-seats",
            CountFault::NoBudget => "methods-fault-budget",
            CountFault::TooManyCommittees => "methods-fault-committees",
        },
    };
    let values = [
        ("method", method.name().into()),
        ("kind", sheet.kind.name().into()),
    ];
    format!("{}: {}", method.name(), text.with(key, &values))
}

/// Why a ballot is void.
pub(super) fn void(fault: &BallotFault, text: &Text) -> String {
    let two = |key: &str, a: (&str, String), b: (&str, String)| {
        text.with(key, &[(a.0, a.1.into()), (b.0, b.1.into())])
    };
    match fault {
        BallotFault::TooFew { found, min } => two(
            "methods-void-few",
            ("found", found.to_string()),
            ("min", min.to_string()),
        ),
        BallotFault::TooMany { found, max } => two(
            "methods-void-many",
            ("found", found.to_string()),
            ("max", max.to_string()),
        ),
        BallotFault::WrongSum { sum, total } => two(
            "methods-void-sum",
            ("sum", sum.to_string()),
            ("total", total.to_string()),
        ),
        BallotFault::OffScale { value, .. } => {
            text.with("methods-void-scale", &[("value", value.to_string().into())])
        }
        BallotFault::WrongShape
        | BallotFault::NoSuchOption(_)
        | BallotFault::OverBudget { .. }
        | BallotFault::RepeatedPlace(_) => text.get("methods-void-other").to_owned(),
    }
}
