//! The words are complete and none is idle: every key named in the sources exists in both languages, with the same
//! variables, and every key is named in the sources.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::*;
use crate::tally::{BallotKind, Base, Budget, Method};

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

/// Every key named in the sources: file, key, the variables filled (`None`: not said beside it), and whether by `get`.
fn uses() -> Vec<(String, String, Option<BTreeSet<String>>, bool)> {
    let mut files = Vec::new();
    rust_files(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut files,
    );
    let mut out = Vec::new();
    for path in files {
        let source = fs::read_to_string(&path).unwrap();
        let code = source
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"));
        let source = code.collect::<Vec<_>>().join("\n");
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
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
        .filter(|(file, ..)| file != "tests.rs")
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
fn a_sentence_with_a_variable_has_no_marks_of_direction() {
    for lang in Lang::ALL {
        let words = Text::new(lang).with("common-present", &[("n", 3.into())]);
        assert!(
            words.ends_with(" 3") && !words.contains('\u{2068}'),
            "{words:?}"
        );
    }
}

#[test]
fn the_hall_reads_of_one_voter_in_the_singular() {
    let figures = |voters: u64| {
        let names = ["voters", "valid", "blank", "void"];
        names.map(|name| (name, Value::from(voters)))
    };
    let text = Text::new(Lang::It);
    let one = text.with("hall-ledger-voters", &figures(1));
    assert_eq!(one, "1 votante = 1 valido + 1 bianca + 1 nulla");
    let two = text.with("hall-ledger-voters", &figures(2));
    assert_eq!(two, "2 votanti = 2 validi + 2 bianche + 2 nulle");
    let base = [
        ("when", "closing".into()),
        ("present", 1_u64.into()),
        ("voters", 0_u64.into()),
        ("not", 1_u64.into()),
    ];
    let ledger = text.with("hall-ledger-present", &base);
    assert_eq!(
        ledger,
        "1 presente alla chiusura = 0 votanti + 1 non votante"
    );
}

#[test]
fn the_hall_reads_of_what_a_threshold_is_a_share() {
    let said = |lang, of: &str| {
        let words = Text::new(lang);
        words.with(
            "hall-verdict-passed",
            &[
                ("votes", 6.into()),
                ("base", 9.into()),
                ("of", of.into()),
                ("needed", 6.into()),
            ],
        )
    };
    let voters = said(Lang::It, "voters");
    assert_eq!(voters, "Soglia raggiunta: 6 su 9 votanti, ne servivano 6");
    let both = said(Lang::En, "forAgainst");
    assert_eq!(
        both,
        "Threshold reached: 6 of 9 in favor or against, 6 needed"
    );
}

#[test]
fn a_threshold_of_nobody_is_not_said_to_need_nobody() {
    let said = |n: u64| {
        Text::new(Lang::It).with(
            "results-verdict-failed",
            &[
                ("what", "Favorevoli".into()),
                ("votes", 0.into()),
                ("n", n.into()),
                ("base", "votanti".into()),
                ("needed", n.into()),
                ("rule", "tutti".into()),
                ("margin", n.into()),
            ],
        )
    };
    assert_eq!(
        said(0),
        "✗ Non approvata: votanti 0, la soglia non si raggiunge."
    );
    assert_eq!(
        said(2),
        "✗ Favorevoli 0 su 2 votanti; ne servono 2 (tutti); non approvata, ne mancano 2."
    );
}

#[test]
fn one_of_anything_is_said_in_the_singular() {
    let text = Text::new(Lang::It);
    let one = |key: &str, name: &str| text.with(key, &[(name, 1_u64.into())]);
    for (key, name, words) in [
        (
            "events-roll-counted",
            "present",
            "Contata 1 persona senza nome",
        ),
        ("hall-kind-at-least", "min", "almeno 1 scelta"),
        ("hall-kind-up-to", "max", "al massimo 1 scelta"),
        ("paper-next-pack", "n", "Comincia un pacco di 1 scheda"),
        ("results-more", "n", "↓ un’altra riga"),
        ("start-present", "n", "(1 presente)"),
        (
            "refusals-vote-still-doubtful",
            "left",
            "Resta 1 scheda dubbia: decidila prima di chiudere.",
        ),
        (
            "refusals-vote-too-few-options",
            "found",
            "C’è una sola opzione: ne servono almeno due.",
        ),
    ] {
        assert_eq!(one(key, name), words);
    }
    let base = |n| results::base_of(Base::Voters, n, &text);
    assert_eq!([base(1), base(2)], ["votante", "votanti"]);
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

#[test]
fn the_rule_read_to_the_hall_says_how_many_pass() {
    let kinds = [
        BallotKind::One,
        BallotKind::Choose {
            min: 1,
            max: 2,
            budget: None,
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
    let offered = kinds.iter().flat_map(Method::offered_for);
    let methods: Vec<&Method> = offered.filter(|method| method.fills(3)).collect();
    for text in Lang::ALL.map(Text::new) {
        for method in &methods {
            let key = format!("vote-wins-{}", method.name().replace('_', "-"));
            let said = |seats: u16| text.with(&key, &[("seats", seats.into())]);
            assert!(said(3).contains('3'), "{key}: {}", said(3));
            assert!(!said(1).ends_with(' '), "{key}: {}", said(1));
        }
    }
}
