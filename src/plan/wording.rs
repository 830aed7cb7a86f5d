//! What is wrong with a plan, in words.

use std::path::Path;

use super::error::{Fault, PlanError};
use crate::assembly::Refusal;
use crate::text::{Text, Value};

/// What is wrong with the plan in a file and where, in a sentence; `refusal` words what the assembly refuses.
pub fn sentence(
    error: &PlanError,
    file: &Path,
    text: &Text,
    refusal: impl Fn(&Refusal) -> String,
) -> String {
    let words = |key: &str, values: &[(&str, Value<'_>)]| text.with(key, values);
    let what = match &error.fault {
        Fault::Syntax { excerpt } => {
            words("plan-fault-syntax", &[("excerpt", excerpt.as_str().into())])
        }
        Fault::Twice { key } => words("plan-fault-twice", &[("key", key.as_str().into())]),
        Fault::UnknownKey {
            key,
            nearest: Some(nearest),
            ..
        } => words(
            "plan-fault-unknown-key-near",
            &[
                ("key", key.as_str().into()),
                ("nearest", nearest.as_str().into()),
            ],
        ),
        Fault::UnknownKey {
            key,
            nearest: None,
            known,
        } => words(
            "plan-fault-unknown-key",
            &[
                ("key", key.as_str().into()),
                ("known", known.join(", ").into()),
            ],
        ),
        Fault::Missing { key } => words("plan-fault-missing", &[("key", key.as_str().into())]),
        Fault::WrongKind { key, wanted } => words(
            "plan-fault-wrong-kind",
            &[
                ("key", key.as_str().into()),
                ("wanted", wanted.name().into()),
            ],
        ),
        Fault::UnknownWord { key, word, known } => words(
            "plan-fault-unknown-word",
            &[
                ("key", key.as_str().into()),
                ("word", word.as_str().into()),
                ("known", known.join(", ").into()),
            ],
        ),
        Fault::NoSuch { key, name } => words(
            "plan-fault-no-such",
            &[("key", key.as_str().into()), ("name", name.as_str().into())],
        ),
        Fault::OnlyWith { key, other, values } => {
            let values: Vec<String> = values.iter().map(|v| format!("\"{v}\"")).collect();
            words(
                "plan-fault-only-with",
                &[
                    ("key", key.as_str().into()),
                    ("other", other.as_str().into()),
                    ("n", values.len().into()),
                    ("values", values.join(", ").into()),
                ],
            )
        }
        Fault::Either { key, other } => words(
            "plan-fault-either",
            &[
                ("key", key.as_str().into()),
                ("other", other.as_str().into()),
            ],
        ),
        // Whoever writes a file has no Enter to press.
        Fault::Refused(Refusal::Empty { .. }) => text.get("plan-fault-empty").to_owned(),
        Fault::Refused(inner) => refusal(inner),
    };
    words(
        "plan-fault",
        &[
            ("file", file.display().to_string().into()),
            ("line", error.place.line.into()),
            ("column", error.place.column.into()),
            ("what", what.into()),
        ],
    )
}
