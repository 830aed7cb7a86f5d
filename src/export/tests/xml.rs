//! Zips opened and XML read strictly: what these accept, any reader of the format accepts.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

/// The files of a zip.
pub(in crate::export) fn unzipped(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut files = BTreeMap::new();
    for place in 0..archive.len() {
        let mut file = archive.by_index(place).unwrap();
        let name = file.name().unwrap().into_owned();
        let mut content = Vec::new();
        file.read_to_end(&mut content).unwrap();
        files.insert(name, content);
    }
    files
}

/// The text of a well-formed XML file; the ends of paragraphs are line ends. Panics where it is not well formed.
pub(in crate::export) fn text_of(bytes: &[u8]) -> String {
    let source = std::str::from_utf8(bytes).unwrap();
    let mut rest = source;
    if rest.starts_with("<?xml") {
        rest = rest.split_once("?>").unwrap().1;
    }
    let mut open: Vec<&str> = Vec::new();
    let mut text = String::new();
    while let Some((before, after)) = rest.split_once('<') {
        let words = plain(before);
        // What only those hear who do not see the table.
        let is_hidden = matches!(open.last(), Some(&("table:title" | "table:desc")));
        if !is_hidden {
            text.push_str(&words);
        }
        let (tag, after) = after.split_once('>').expect("every tag ends");
        rest = after;
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "elements close in order");
            if matches!(name, "w:p" | "text:p" | "text:h" | "si" | "text") {
                text.push('\n');
            }
            continue;
        }
        let (tag, closed) = match tag.strip_suffix('/') {
            Some(tag) => (tag, true),
            None => (tag, false),
        };
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        assert!(is_name(name), "{name:?}");
        check_attributes(attributes);
        match name {
            "w:br" | "text:line-break" => text.push('\n'),
            "w:tab" | "text:tab" => text.push('\t'),
            "text:s" => {
                let n = attributes
                    .split('"')
                    .nth(1)
                    .map_or(1, |n| n.parse().unwrap());
                text.push_str(&" ".repeat(n));
            }
            _ => {}
        }
        if !closed {
            open.push(name);
        }
    }
    assert!(open.is_empty(), "left open: {open:?}");
    assert_eq!(rest.trim(), "", "nothing after the last element");
    text
}

fn is_name(name: &str) -> bool {
    !name.is_empty()
        && name
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, ':' | '-' | '_'))
}

fn check_attributes(attributes: &str) {
    let mut rest = attributes.trim();
    let mut seen = Vec::new();
    while !rest.is_empty() {
        let (name, after) = rest.split_once("=\"").expect("a value in quotes");
        assert!(is_name(name), "{name:?}");
        assert!(!seen.contains(&name), "{name} is given once");
        seen.push(name);
        let (value, after) = after.split_once('"').expect("the quotes close");
        plain(value);
        rest = after.trim_start();
    }
}

/// The text without its escapes; panics on what XML 1.0 cannot hold.
fn plain(text: &str) -> String {
    for c in text.chars() {
        let holds =
            matches!(c, '\t' | '\n' | '\r') || (c >= ' ' && c != '\u{fffe}' && c != '\u{ffff}');
        assert!(holds, "{c:?} cannot stand in XML");
    }
    let mut out = String::new();
    let mut parts = text.split('&');
    out.push_str(parts.next().unwrap());
    for part in parts {
        let (name, after) = part.split_once(';').expect("an escape ends");
        out.push(match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "apos" => '\'',
            other => panic!("unknown escape {other:?}"),
        });
        out.push_str(after);
    }
    out
}
