use std::fs;
use std::path::{Path, PathBuf};

use super::*;
use crate::assembly::roll::{RollEvent, RollRefusal};
use crate::text::Lang;

#[test]
fn a_fact_is_named_by_its_variants_and_filled_by_its_fields() {
    let refusal = Refusal::Roll(RollRefusal::SamePerson {
        name: "Persona 017".into(),
        id: ParticipantId(17),
    });
    let (path, fields) = fact(&refusal);
    assert_eq!(path.join("-"), "roll-same-person");
    assert_eq!(fields["name"], "Persona 017");
    let (path, _) = fact(&Refusal::NothingToUndo {});
    assert_eq!(path.join("-"), "nothing-to-undo");
}

#[test]
fn who_has_no_name_is_called_by_number() {
    let arrived = Event::Roll(RollEvent::Arrived {
        id: ParticipantId(17),
    });
    let (snapshot, text) = (Snapshot::default(), Text::new(Lang::It));
    let called = Called {
        themes: &snapshot.assembly.themes,
        table: &snapshot.assembly.table,
        snapshot: &snapshot,
    };
    let (path, fields) = told(&arrived, called, &text);
    let words = say(&format!("events-{}", path.join("-")), &fields, &text);
    assert!(words.contains("Persona 017"), "{words}");
}

/// The public enums of a source with their variants.
fn enums(source: &str) -> Vec<(String, Vec<String>)> {
    let mut out: Vec<(String, Vec<String>)> = Vec::new();
    let mut inside = false;
    for line in source.lines() {
        if let Some(rest) = line.strip_prefix("pub enum ") {
            out.push((rest.trim_end_matches(" {").to_owned(), Vec::new()));
            inside = true;
        } else if line == "}" {
            inside = false;
        } else if let Some(rest) = line.strip_prefix("    ").filter(|_| inside)
            && rest.starts_with(|c: char| c.is_ascii_uppercase())
        {
            let name = rest
                .chars()
                .take_while(char::is_ascii_alphanumeric)
                .collect();
            out.last_mut().unwrap().1.push(name);
        }
    }
    out
}

fn sources(dir: &Path, out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, out);
        } else if path.extension().is_some_and(|ext| ext == "rs") {
            out.push(path);
        }
    }
}

/// The keys that the variants of `Event` (or `Refusal`) ask for.
fn wanted(root: &str, area: &str) -> Vec<String> {
    let mut files = Vec::new();
    sources(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src/assembly"),
        &mut files,
    );
    let all: Vec<(String, Vec<String>)> = files
        .iter()
        .flat_map(|path| enums(&fs::read_to_string(path).unwrap()))
        .collect();
    let file = fs::read_to_string(
        Path::new(env!("CARGO_MANIFEST_DIR"))
            .join(format!("src/assembly/{}.rs", root.to_lowercase())),
    );
    let file = file.unwrap();
    let mut keys = Vec::new();
    for variant in &all.iter().find(|(name, _)| name == root).unwrap().1 {
        let inner = file
            .split_once(&format!("    {variant}("))
            .and_then(|(_, rest)| rest.split_once(')'));
        match inner.and_then(|(topic, _)| all.iter().find(|(name, _)| name == topic)) {
            Some((_, variants)) => {
                keys.extend(
                    variants
                        .iter()
                        .map(|v| format!("{area}-{}-{}", kebab(variant), kebab(v))),
                );
            }
            None => keys.push(format!("{area}-{}", kebab(variant))),
        }
    }
    keys
}

#[test]
fn every_event_and_every_refusal_has_its_words() {
    for (root, area) in [("Event", "events"), ("Refusal", "refusals")] {
        let keys = wanted(root, area);
        assert!(
            keys.len() > 40,
            "only {} {area} found in the sources",
            keys.len()
        );
        for lang in Lang::ALL {
            let text = Text::new(lang);
            let missing: Vec<_> = keys
                .iter()
                .filter(|key| text.with(key, &[]) == **key)
                .collect();
            assert!(missing.is_empty(), "{lang:?}: no words for {missing:#?}");
        }
    }
}

#[test]
fn an_event_or_a_refusal_that_is_gone_leaves_no_words_behind() {
    for (root, area) in [("Event", "events"), ("Refusal", "refusals")] {
        let wanted = wanted(root, area);
        let path = format!("src/text/it/{area}.ftl");
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
        let words = fs::read_to_string(path).unwrap();
        let keys = words.lines().filter_map(|line| line.split_once(" ="));
        let is_wanted = |key: &str| {
            // An act of several events has words of its own.
            let one = key.trim_end_matches("-several");
            wanted.iter().any(|key| key == one)
        };
        let idle: Vec<&str> = keys
            .map(|(key, _)| key)
            .filter(|key| key.starts_with(area) && !is_wanted(key))
            .collect();
        assert!(idle.is_empty(), "nothing says {idle:?}");
    }
}

/// The struct variants of every refusal: key and fields.
fn fields_of_refusals() -> Vec<(String, Vec<String>)> {
    let mut files = Vec::new();
    sources(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src/assembly"),
        &mut files,
    );
    let mut out: Vec<(String, Vec<String>)> = Vec::new();
    for path in files {
        let source = fs::read_to_string(&path).unwrap();
        let mut topic = None;
        for line in source.lines() {
            if let Some(rest) = line.strip_prefix("pub enum ") {
                let name = rest.trim_end_matches(" {");
                topic = name.strip_suffix("Refusal").map(topic_of);
            } else if line == "}" {
                topic = None;
            } else if let (Some(topic), Some(rest)) = (&topic, line.strip_prefix("    ")) {
                let name: String = rest
                    .trim_start()
                    .chars()
                    .take_while(|c| c.is_ascii_alphanumeric() || *c == '_')
                    .collect();
                if rest.starts_with(|c: char| c.is_ascii_uppercase()) {
                    out.push((format!("refusals-{topic}{}", kebab(&name)), Vec::new()));
                } else if rest.starts_with("    ") && rest.contains(": ") && !name.is_empty() {
                    out.last_mut().unwrap().1.push(name);
                }
            }
        }
    }
    out
}

/// `Theme` in `ThemeRefusal` is `themes-` in the keys, as the topic is called; the refusals of no topic have none.
fn topic_of(name: &str) -> String {
    match name {
        "" => String::new(),
        "Theme" => "themes-".to_owned(),
        "Observation" => "observations-".to_owned(),
        other => format!("{}-", kebab(other)),
    }
}

#[test]
fn every_refusal_gives_its_words_the_variables_they_want() {
    let refusals = fields_of_refusals();
    let described = refusals.iter().filter(|(_, fields)| !fields.is_empty());
    assert!(
        described.count() > 20,
        "the fields are found in the sources"
    );
    for lang in Lang::ALL {
        let text = Text::new(lang);
        for (key, fields) in &refusals {
            let values: Vec<(&str, Value<'_>)> = fields
                .iter()
                .map(|field| (field.as_str(), 7.into()))
                .collect();
            let words = text.with(key, &values);
            assert!(
                !words.contains("{$"),
                "{lang:?} «{key}» has {fields:?}: {words}"
            );
        }
    }
}
