//! What is wrong with a list, in words.

use super::{ImportError, KeptOut, Reason, Repeated, Twin};
use crate::assembly::Refusal;
use crate::text::Text;

/// Why a list cannot be read, in a sentence.
pub fn fault(error: &ImportError, text: &Text) -> String {
    match error {
        ImportError::Unreadable { path, kind } => {
            #[expect(
                clippy::wildcard_enum_match_arm,
                reason = "the standard library's kinds are many and may grow"
            )]
            let key = match kind {
                std::io::ErrorKind::NotFound => "import-fault-not-found",
                std::io::ErrorKind::PermissionDenied => "import-fault-forbidden",
                std::io::ErrorKind::IsADirectory => "import-fault-folder",
                _ => "import-fault-unreadable",
            };
            text.with(key, &[("path", path.display().to_string().into())])
        }
        ImportError::TooLarge { path } => text.with(
            "import-fault-too-large",
            &[("path", path.display().to_string().into())],
        ),
        ImportError::NotText {} => text.get("import-fault-not-text").to_owned(),
        ImportError::Undecodable { line, column } => text.with(
            "import-fault-undecodable",
            &[("line", (*line).into()), ("column", (*column).into())],
        ),
        ImportError::BrokenQuote { line } => {
            text.with("import-fault-broken-quote", &[("line", (*line).into())])
        }
        ImportError::NoRows {} => text.get("import-fault-no-rows").to_owned(),
        ImportError::TooManyRows { max } => {
            text.with("import-fault-too-many-rows", &[("max", (*max).into())])
        }
    }
}

/// Why a line is kept out; `refusal` words what the assembly refuses.
pub fn reason(kept_out: &KeptOut, text: &Text, refusal: impl Fn(&Refusal) -> String) -> String {
    let why = match &kept_out.reason {
        Reason::TooManyCells { found, expected } => text.with(
            "import-reason-too-many-cells",
            &[("found", (*found).into()), ("expected", (*expected).into())],
        ),
        Reason::Gender { word } => {
            text.with("import-reason-gender", &[("word", word.as_str().into())])
        }
        Reason::Age { word } => text.with("import-reason-age", &[("word", word.as_str().into())]),
        Reason::Votes { word } => {
            text.with("import-reason-votes", &[("word", word.as_str().into())])
        }
        Reason::Seat { organization } => text.with(
            "import-reason-seat",
            &[("organization", organization.as_str().into())],
        ),
        Reason::RepeatsLine { first } => {
            text.with("import-reason-repeats-line", &[("first", (*first).into())])
        }
        Reason::InRecord {} => text.get("import-reason-in-record").to_owned(),
        Reason::Total {} => text.get("import-reason-total").to_owned(),
        Reason::NoCounts {} => text.get("import-reason-no-counts").to_owned(),
        Reason::NotACount { word } => text.with(
            "import-reason-not-a-count",
            &[("word", word.as_str().into())],
        ),
        Reason::Text(Refusal::Empty { .. }) => text.get("import-reason-empty").to_owned(),
        Reason::Text(Refusal::ControlCharacter { code, .. }) => {
            text.with("import-reason-control", &[("code", (*code).into())])
        }
        Reason::Text(inner) => refusal(inner),
    };
    match kept_out.column {
        None => line(kept_out.line, &why, text),
        Some(column) => text.with(
            "import-line-column",
            &[
                ("line", kept_out.line.into()),
                ("column", (column + 1).into()),
                ("why", why.into()),
            ],
        ),
    }
}

/// Whom a line repeats, in a sentence.
pub fn repeated(repeated: &Repeated, text: &Text) -> String {
    let name = repeated.name.as_str();
    let why = match repeated.twin {
        Twin::Line(first) => text.with(
            "import-repeated-line",
            &[("name", name.into()), ("first", first.into())],
        ),
        Twin::Roll(id) => text.with(
            "import-repeated-roll",
            &[("name", name.into()), ("number", id.0.into())],
        ),
    };
    line(repeated.line, &why, text)
}

fn line(number: usize, why: &str, text: &Text) -> String {
    text.with(
        "import-line",
        &[("line", number.into()), ("why", why.into())],
    )
}
