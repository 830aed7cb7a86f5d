//! The words are complete and none is idle: every key named in the sources exists in both languages, with the same
//! variables, and every key is named in the sources.

mod sentences;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::*;
use crate::tally::{BallotKind, Budget, Method};

/// Every message of a language with the variables it names; an attribute is `key.attribute`.
fn messages(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for source in sources(lang) {
        let mut key = String::new();
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            if line.starts_with(|c: char| c.is_ascii_lowercase()) {
                key = line.split('=').next().unwrap().trim_end().to_owned();
                assert!(
                    !found.contains_key(&key),
                    "{lang:?}: «{key}» is written twice"
                );
                found.insert(key.clone(), BTreeSet::new());
            }
            for piece in line.split('$').skip(1) {
                let name: String = piece
                    .chars()
                    .take_while(|c| c.is_ascii_alphanumeric() || *c == '_')
                    .collect();
                found.get_mut(&key).unwrap().insert(name);
            }
        }
    }
    found
}

fn rust_files(dir: &Path, out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, out);
        } else if path.extension().is_some_and(|ext| ext == "rs") {
            out.push(path);
        }
    }
}

/// The string literals of a Rust source, with the rest of the source after each.
fn literals(source: &str) -> Vec<(&str, &str)> {
    let mut out = Vec::new();
    let mut rest = source;
    while let Some((_, after)) = rest.split_once('"') {
        let Some((literal, tail)) = after.split_once('"') else {
            break;
        };
        if literal.ends_with('\\') || literal.contains('\n') {
            rest = after;
            continue;
        }
        out.push((literal, tail));
        // A literal that is no key may be the gap between two literals (a quote in a char): look again from its end.
        rest = if is_key(literal) { tail } else { after };
    }
    out
}

/// Whether a literal is a key: an area, a hyphen, lower-case words and digits joined by hyphens.
fn is_key(literal: &str) -> bool {
    literal.split_once('-').is_some_and(|(area, rest)| {
        AREAS.contains(&area)
            && !rest.is_empty()
            && !rest.ends_with('-')
            && rest
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    })
}

/// The variables filled in `, &[("n", …), …])` right after a key, if the values are written there.
fn filled(tail: &str) -> Option<BTreeSet<String>> {
    let list = tail
        .trim_start()
        .strip_prefix(',')?
        .trim_start()
        .strip_prefix("&[")?;
    let mut depth = 1_i32;
    let mut end = list.len();
    for (at, c) in list.char_indices() {
        depth += i32::from(c == '[') - i32::from(c == ']');
        if depth == 0 {
            end = at;
            break;
        }
    }
    if !only_pairs(list.get(..end).unwrap()) {
        return None;
    }
    let mut names = BTreeSet::new();
    for piece in list.get(..end).unwrap().split('(').skip(1) {
        let name = piece
            .trim_start()
            .strip_prefix('"')
            .and_then(|rest| rest.split_once("\","));
        let is_name = |name: &str| {
            !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
        };
        names.extend(
            name.map(|(name, _)| name.to_owned())
                .filter(|name| is_name(name)),
        );
    }
    Some(names)
}

/// Whether a list is written out in pairs, none of them a variable of the program.
fn only_pairs(list: &str) -> bool {
    let mut depth = 0_i32;
    list.chars().all(|c| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        depth > 0 || matches!(c, ')' | ',') || c.is_whitespace()
    })
}

/// Every key named in the sources: its file below `src`, the key, the variables filled (`None`: not said beside it), and
/// whether by `get`.
fn uses() -> Vec<(String, String, Option<BTreeSet<String>>, bool)> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    rust_files(&src, &mut files);
    let mut out = Vec::new();
    for path in files {
        let source = fs::read_to_string(&path).unwrap();
        let code = source
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"));
        let source = code.collect::<Vec<_>>().join("\n");
        let name = path.strip_prefix(&src).unwrap();
        let name = name.to_string_lossy().into_owned();
        for (literal, tail) in literals(&source)
            .into_iter()
            .filter(|(literal, _)| is_key(literal))
        {
            let start = source.len() - tail.len() - literal.len() - 2;
            let by_get = source.get(..start).unwrap().ends_with("text.get(");
            out.push((name.clone(), literal.to_owned(), filled(tail), by_get));
        }
    }
    out
}

#[test]
fn every_source_is_sound_fluent() {
    for lang in Lang::ALL {
        for (area, source) in AREAS.iter().zip(sources(lang)) {
            let parsed = FluentResource::try_new((*source).to_owned());
            assert!(
                parsed.is_ok(),
                "{lang:?}/{area}.ftl: {:?}",
                parsed.unwrap_err().1
            );
        }
    }
}

#[test]
fn both_languages_have_the_same_keys_and_variables() {
    let (it, en) = (messages(Lang::It), messages(Lang::En));
    let keys = |m: &BTreeMap<String, BTreeSet<String>>| m.keys().cloned().collect::<BTreeSet<_>>();
    let only_it: Vec<_> = keys(&it).difference(&keys(&en)).cloned().collect();
    let only_en: Vec<_> = keys(&en).difference(&keys(&it)).cloned().collect();
    assert!(
        only_it.is_empty() && only_en.is_empty(),
        "only in it: {only_it:?}\nonly in en: {only_en:?}"
    );
    for (key, variables) in &it {
        assert_eq!(variables, &en[key], "the variables of «{key}» differ");
    }
}

#[test]
fn every_key_belongs_to_the_area_of_its_file() {
    for lang in Lang::ALL {
        for (area, source) in AREAS.iter().zip(sources(lang)) {
            for key in keys(source) {
                assert!(
                    key.starts_with(&format!("{area}-")),
                    "{lang:?}/{area}.ftl holds «{key}»"
                );
            }
        }
    }
}

#[test]
fn every_key_named_in_the_program_exists_with_the_variables_it_is_given() {
    let messages = messages(Lang::It);
    let mut faults = Vec::new();
    for (file, key, filled, by_get) in uses() {
        match (messages.get(&key), filled) {
            (None, _) => faults.push(format!("{file}: «{key}» is in no .ftl file")),
            (Some(wanted), Some(given)) if *wanted != given => {
                faults.push(format!(
                    "{file}: «{key}» wants {wanted:?}, is given {given:?}"
                ));
            }
            (Some(wanted), None) if by_get && !wanted.is_empty() => {
                faults.push(format!(
                    "{file}: «{key}» wants {wanted:?}: use with, not get"
                ));
            }
            (Some(_), _) => {}
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// How keys begin whose end is known only while the program runs.
const COMPOSED: [&str; 13] = [
    // The name of a command, of an option, of a value.
    "cli-about-",
    "cli-arg-",
    "cli-value-",
    // The names of an event or of a refusal, from the outermost to the innermost.
    "events-",
    "refusals-",
    // The name of a column, of a method for the hall, of a kind of ballot.
    "methods-column-",
    "vote-wins-",
    "vote-aloud-kind-",
    // The code that an outcome and the state of a theme have in the tables.
    "minutes-outcome-",
    "minutes-state-",
    // The degrees of a scale.
    "table-four-",
    "table-kaner-",
    "table-fist-",
];

/// Whether a file holds tests alone: what only they name, nobody reads.
fn is_of_tests(file: &Path) -> bool {
    let mut parts = file.components().map(std::path::Component::as_os_str);
    parts.any(|part| part == "tests" || part == "tests.rs")
}

#[test]
fn every_key_is_named_in_the_program() {
    let of_methods =
        Method::ALL.map(|method| format!("methods-{}", method.name().replace('_', "-")));
    let is_composed = |key: &str| {
        COMPOSED.iter().any(|beginning| key.starts_with(beginning))
            || of_methods.iter().any(|name| key.starts_with(name.as_str()))
    };
    let named: BTreeSet<String> = uses()
        .into_iter()
        .filter(|(file, ..)| !is_of_tests(Path::new(file)))
        .map(|(_, key, ..)| key)
        .collect();
    let unnamed: Vec<String> = messages(Lang::It)
        .into_keys()
        .filter(|key| !named.contains(key) && !is_composed(key))
        .collect();
    assert!(
        unnamed.is_empty(),
        "no part of the program says {unnamed:?}"
    );
}

#[test]
fn a_locale_of_the_system_names_its_language() {
    assert_eq!("it_IT.UTF-8".parse(), Ok(Lang::It));
    assert_eq!("en".parse(), Ok(Lang::En));
    assert!("C".parse::<Lang>().is_err() && "fr".parse::<Lang>().is_err());
}

#[test]
fn every_rule_says_what_it_rewards_and_to_the_hall_how_it_chooses() {
    let budget = Budget {
        costs: vec![1, 2],
        cap: 2,
    };
    let choose = |budget| BallotKind::Choose {
        min: 1,
        max: 2,
        budget,
    };
    let kinds = [
        BallotKind::Motion,
        BallotKind::One,
        choose(None),
        choose(Some(budget)),
        BallotKind::Points {
            total: 10,
            cap: 10,
            spend_all: true,
        },
        BallotKind::Score { min: 0, max: 10 },
        BallotKind::Grade { grades: 5 },
        BallotKind::Rank {
            min: 1,
            max: 2,
            ties: false,
        },
        BallotKind::Resistance { max: 10 },
    ];
    let name = |method: Method| method.name().replace('_', "-");
    let of_all = Method::ALL.into_iter().flat_map(|method| {
        ["", "-use", "-how", "-source"].map(|part| format!("methods-{}{part}", name(method)))
    });
    for kind in &kinds {
        assert!(Method::offered_for(kind).iter().all(|m| m.fits(kind)));
    }
    // A plan may ask for any rule that can count its ballots, offered or not.
    let counting = Method::ALL
        .into_iter()
        .filter(|method| kinds.iter().any(|kind| method.fits(kind)));
    let keys: BTreeSet<String> = of_all
        .chain(counting.map(|method| format!("vote-wins-{}", name(method))))
        .collect();
    for lang in Lang::ALL {
        let written = messages(lang);
        let missing: Vec<_> = keys
            .iter()
            .filter(|key| !written.contains_key(*key))
            .collect();
        assert!(missing.is_empty(), "{lang:?}: {missing:?}");
    }
}
