//! Reference elections: every expected answer of every case in a folder is computed and compared, field by field.
//!
//! The folder is `tests/cases`, or the one that `PORTAVOCE_CASES` names. Nothing may be skipped: a case that does not
//! open, a method that is not known, an expected answer without ours and an expected field without ours all fail.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a reference case of another shape fails the test"
)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use portavoce::ballots::{Case, report};
use portavoce::tally::Exact;
use serde_json::Value;

/// Fields of an expected answer that say where it is from, not what it is.
const PROVENANCE: [&str; 4] = ["computed_by", "confirmed_by", "status", "params"];

/// Parameters that tell two answers of one method apart.
const APART: [&str; 4] = ["variant", "equal_rank", "completion", "seats"];

fn folder() -> PathBuf {
    std::env::var_os("PORTAVOCE_CASES").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases"),
        PathBuf::from,
    )
}

/// The descriptions of all cases of the folder.
fn cases() -> Vec<PathBuf> {
    let mut cases: Vec<PathBuf> = std::fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "json")
        })
        .collect();
    cases.sort();
    cases
}

/// Whether an expected value is ours; on the way, notes where it is not.
fn compare(at: &str, expected: &Value, ours: Option<&Value>, wrong: &mut Vec<String>) {
    let Some(ours) = ours else {
        wrong.push(format!("{at}: expected {expected}, ours has none"));
        return;
    };
    match (expected, ours) {
        // Too many ways to enumerate: nothing to compare with.
        (Value::Null, _) if at.ends_with("winners_any_tiebreak") => {}
        (Value::Object(fields), Value::Object(_)) => {
            for (name, value) in fields {
                compare(&format!("{at}.{name}"), value, ours.get(name), wrong);
            }
        }
        (Value::Array(expected_list), Value::Array(ours_list)) if at.ends_with("committees") => {
            let set = |list: &[Value]| -> BTreeSet<String> {
                list.iter().map(Value::to_string).collect()
            };
            if set(expected_list) != set(ours_list) {
                wrong.push(format!("{at}: expected {expected}, ours {ours}"));
            }
        }
        (Value::Array(expected), Value::Array(ours)) if expected.len() == ours.len() => {
            for (number, (expected, ours)) in expected.iter().zip(ours).enumerate() {
                compare(&format!("{at}[{number}]"), expected, Some(ours), wrong);
            }
        }
        _ if same_number(expected, ours) || expected == ours => {}
        _ => wrong.push(format!("{at}: expected {expected}, ours {ours}")),
    }
}

fn same_number(a: &Value, b: &Value) -> bool {
    let exact = |value: &Value| -> Option<Exact> {
        match value {
            Value::String(text) => text.parse().ok(),
            Value::Number(number) => number.to_string().parse().ok(),
            _ => None,
        }
    };
    exact(a).is_some_and(|a| exact(b).is_some_and(|b| a == b))
}

fn is_answer_to(ours: &Value, expected: &Value) -> bool {
    let param = |value: &Value, name: &str| value["params"][name].clone();
    ours["method"] == expected["method"]
        && APART.iter().all(|name| {
            param(expected, name).is_null()
                || same_number(&param(ours, name), &param(expected, name))
                || param(ours, name) == param(expected, name)
        })
}

/// Compares one case and gives the number of answers compared.
fn check(path: &Path, wrong: &mut Vec<String>) -> usize {
    let name = path.file_stem().unwrap().to_string_lossy().into_owned();
    let (case, sheet) = Case::open(path).unwrap_or_else(|fault| panic!("{name}: {fault:?}"));
    let members = case
        .members(&sheet)
        .unwrap_or_else(|method| panic!("{name}: {method}"));
    let answers = report::answers(&members, &sheet).unwrap_or_else(|why| panic!("{name}: {why:?}"));
    let text = std::fs::read_to_string(path).unwrap();
    let description: Value = serde_json::from_str(&text).unwrap();
    let expected = description["expected"].as_array().unwrap();
    assert!(!expected.is_empty(), "{name} expects nothing");
    let mut used = BTreeSet::new();
    for answer in expected {
        let at = format!("{name}: {} {}", answer["method"], answer["params"]);
        let found =
            (0..answers.len()).find(|&n| !used.contains(&n) && is_answer_to(&answers[n], answer));
        let Some(found) = found else {
            wrong.push(format!("{at}: not computed"));
            continue;
        };
        used.insert(found);
        for (field, value) in answer.as_object().unwrap() {
            if !PROVENANCE.contains(&field.as_str()) && field != "method" {
                compare(
                    &format!("{at} {field}"),
                    value,
                    answers[found].get(field),
                    wrong,
                );
            }
        }
    }
    assert_eq!(
        used.len(),
        answers.len(),
        "{name} computes what nobody expects"
    );
    expected.len()
}

#[test]
fn every_expected_answer_is_reproduced() {
    let cases = cases();
    assert!(!cases.is_empty(), "no case in {}", folder().display());
    let mut wrong = Vec::new();
    let compared: usize = cases.iter().map(|case| check(case, &mut wrong)).sum();
    println!("{compared} answers of {} cases compared", cases.len());
    assert!(
        wrong.is_empty(),
        "{} differ:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    let own = std::env::var_os("PORTAVOCE_CASES").is_none();
    assert!(
        !own || (cases.len(), compared) == (51, 463),
        "{} cases, {compared} answers",
        cases.len()
    );
}
