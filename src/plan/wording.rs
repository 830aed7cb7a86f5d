//! What is wrong with a plan, in words.

use std::fmt::Display;
use std::path::Path;

use super::error::{Fault, PlanError};
use crate::assembly::Refusal;
use crate::text::Text;

/// What is wrong with the plan in a file and where, in a sentence; `refusal` words what the assembly refuses.
pub fn sentence(
    error: &PlanError,
    file: &Path,
    text: &Text,
    refusal: impl Fn(&Refusal) -> String,
) -> String {
    let values = [
        ("file", file.display().to_string().into()),
        ("line", error.place.line.into()),
        ("column", error.place.column.into()),
        ("what", what(&error.fault, text, refusal).into()),
    ];
    text.with("plan-fault", &values)
}

/// What is wrong, without its place.
fn what(fault: &Fault, text: &Text, refusal: impl Fn(&Refusal) -> String) -> String {
    let say = |message: &str, values: &[(&str, &str)]| {
        let values: Vec<_> = values.iter().map(|(k, v)| (*k, (*v).into())).collect();
        text.with(message, &values)
    };
    match fault {
        Fault::Syntax { excerpt } => say("plan-fault-syntax", &[("excerpt", excerpt)]),
        Fault::Twice { key } => say("plan-fault-twice", &[("key", key)]),
        Fault::UnknownKey {
            key,
            nearest: Some(nearest),
            ..
        } => say(
            "plan-fault-unknown-key-near",
            &[("key", key), ("nearest", nearest)],
        ),
        Fault::UnknownKey {
            key,
            nearest: None,
            known,
        } => say(
            "plan-fault-unknown-key",
            &[("key", key), ("known", &known.join(", "))],
        ),
        Fault::Missing { key } => say("plan-fault-missing", &[("key", key)]),
        Fault::WrongKind { key, wanted } => {
            let values = [("key", key.as_str()), ("wanted", wanted.name())];
            say("plan-fault-wrong-kind", &values)
        }
        Fault::UnknownWord { key, word, known } => say(
            "plan-fault-unknown-word",
            &[("key", key), ("word", word), ("known", &known.join(", "))],
        ),
        Fault::NoSuch { key, name } => say("plan-fault-no-such", &[("key", key), ("name", name)]),
        Fault::OnlyWith { key, other, values } => only_with(key, other, values, text),
        Fault::Either { key, other } => say("plan-fault-either", &[("key", key), ("other", other)]),
        // Whoever writes a file has no Enter to press.
        Fault::Refused(Refusal::Empty { .. }) => text.get("plan-fault-empty").to_owned(),
        Fault::Refused(inner) => refusal(inner),
    }
}

/// A key stands without what it belongs to.
fn only_with(key: &str, other: &str, values: &[impl Display], text: &Text) -> String {
    let quoted: Vec<String> = values.iter().map(|v| format!("\"{v}\"")).collect();
    text.with(
        "plan-fault-only-with",
        &[
            ("key", key.into()),
            ("other", other.into()),
            ("n", quoted.len().into()),
            ("values", quoted.join(", ").into()),
        ],
    )
}
