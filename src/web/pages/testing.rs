//! What the tests of the pages share: ballots of every kind, and a strict reader of the HTML that our writer makes.

use std::collections::BTreeSet;

use super::*;
use crate::assembly::VoteId;
use crate::present::BallotForm;
use crate::present::result::RowLabel;
use crate::present::signs;
use crate::tally::{BallotKind, Budget};
use crate::web::form::Field;

/// What a hostile hand might write as a title, a name or a text.
pub(super) const HOSTILE: &str =
    "</main><script>alert(\"1\")</script>'\"><img src=x onerror=alert(1)>&amp;";

const OPTIONS: [&str; 5] = [
    "Più bus la sera",
    "Marciapiedi senza barriere",
    "Ombra e alberi in piazza",
    "Mercato coperto",
    "Sala prove per i giovani",
];

/// A ballot of a kind, with five options.
pub(super) fn form(kind: BallotKind) -> BallotForm {
    let option = |(n, label): (u16, &&str)| RowLabel::Option {
        sign: signs::among(n, OPTIONS.len()),
        label: (*label).to_owned(),
        short: String::new(),
    };
    let choices = if kind == BallotKind::Motion {
        vec![
            RowLabel::Favourable,
            RowLabel::Against,
            RowLabel::Abstaining,
        ]
    } else {
        (0u16..).zip(&OPTIONS).map(option).collect()
    };
    BallotForm {
        vote: VoteId(3),
        question: "Quali interventi prima?".into(),
        kind,
        choices,
        secret: true,
        named: false,
    }
}

/// The same ballot with hostile words everywhere.
pub(super) fn hostile(kind: BallotKind) -> BallotForm {
    let mut form = form(kind);
    form.question = HOSTILE.into();
    for choice in &mut form.choices {
        if let RowLabel::Option { label, short, .. } = choice {
            *label = HOSTILE.into();
            *short = HOSTILE.into();
        }
    }
    form
}

/// The fields of a form as they arrive.
pub(super) fn fields<'a>(typed: &[(&'a str, &'a str)]) -> Vec<Field<'a>> {
    let fields = typed.iter();
    fields
        .map(|(name, value)| ((*name).into(), (*value).into()))
        .collect()
}

/// Every kind of ballot, with fields that fill it in validly.
pub(super) fn kinds() -> Vec<(BallotKind, Vec<(&'static str, &'static str)>)> {
    let budget = Budget {
        costs: vec![12_000, 8_000, 20_000, 5_000, 0],
        cap: 25_000,
    };
    let choose = |min, max, budget| BallotKind::Choose { min, max, budget };
    let points = BallotKind::Points {
        total: 10,
        cap: 6,
        spend_all: true,
    };
    let rank = BallotKind::Rank {
        min: 2,
        max: 4,
        ties: false,
    };
    let all: Vec<(&str, &str)> = vec![
        ("v0", "1"),
        ("v1", "0"),
        ("v2", "2"),
        ("v3", "0"),
        ("v4", "1"),
    ];
    vec![
        (BallotKind::Motion, vec![("o", "1")]),
        (BallotKind::One, vec![("o", "4")]),
        (choose(2, 2, None), vec![("o", "0"), ("o", "3")]),
        (choose(1, 3, None), vec![("o", "2")]),
        (choose(3, 5, None), vec![("o", "0"), ("o", "1"), ("o", "4")]),
        (choose(0, 5, Some(budget)), vec![("o", "0"), ("o", "1")]),
        (points, vec![("v0", "6"), ("v1", "4")]),
        (BallotKind::Score { min: -2, max: 2 }, all.clone()),
        (BallotKind::Score { min: 0, max: 20 }, all.clone()),
        (BallotKind::Score { min: 0, max: 100 }, all.clone()),
        (BallotKind::Grade { grades: 6 }, all.clone()),
        (BallotKind::Resistance { max: 10 }, all),
        (rank, vec![("r", "3,0,1")]),
    ]
}

/// Reads a page strictly: every element closed in order, every id once, every field with a name that is read aloud,
/// every link within the page to something, nothing asked of another place. Gives the words of the page.
#[track_caller]
pub(super) fn whole(page: &str) -> String {
    let tags = read(page);
    let has = |tag: &Tag, name: &str| tag.attrs.iter().any(|(n, _)| n == name);
    let of = |tag: &Tag, name: &str| {
        let found = tag.attrs.iter().find(|(n, _)| n == name);
        found.map(|(_, value)| value.clone())
    };
    let ids: Vec<String> = tags.iter().filter_map(|t| of(t, "id")).collect();
    let once: BTreeSet<&String> = ids.iter().collect();
    assert_eq!(once.len(), ids.len(), "an id is there twice: {ids:?}");
    let labels: Vec<String> = tags.iter().filter_map(|t| of(t, "for")).collect();
    for tag in &tags {
        let is_hidden = of(tag, "type").as_deref() == Some("hidden");
        if matches!(tag.name.as_str(), "input" | "textarea" | "select") && !is_hidden {
            let named = of(tag, "id").is_some_and(|id| labels.contains(&id));
            assert!(
                named || tag.inside.contains(&"label".to_owned()),
                "no label: {tag:?}"
            );
        }
        for name in ["aria-describedby", "aria-labelledby", "for"] {
            for id in of(tag, name).unwrap_or_default().split_whitespace() {
                assert!(ids.iter().any(|i| i == id), "no «{id}» for {tag:?}");
            }
        }
        if let Some(id) = of(tag, "href").and_then(|h| h.strip_prefix('#').map(str::to_owned)) {
            assert!(ids.contains(&id), "no «{id}» to go to");
        }
        for name in ["src", "href", "action"] {
            let place = of(tag, name).unwrap_or_default();
            assert!(!place.contains("//"), "another place: {place}");
        }
        assert!(
            !tag.attrs
                .iter()
                .any(|(n, _)| n.starts_with("on") || n == "style")
        );
        assert!(tag.name != "svg" || has(tag, "aria-hidden") || has(tag, "aria-label"));
        assert!(tag.name != "html" || has(tag, "lang"));
    }
    assert!(
        !page.contains('\n') || page.contains("<style>"),
        "it is one line"
    );
    words(page)
}

/// An element as it begins.
#[derive(Debug)]
struct Tag {
    name: String,
    attrs: Vec<(String, String)>,
    inside: Vec<String>,
}

#[track_caller]
fn read(page: &str) -> Vec<Tag> {
    let mut tags = Vec::new();
    let mut open: Vec<String> = Vec::new();
    let mut rest = page;
    while let Some((_, after)) = rest.split_once('<') {
        let (tag, tail) = after.split_once('>').expect("a tag that ends");
        rest = tail;
        if tag.starts_with('!') {
            continue;
        }
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name), "closed out of order");
            continue;
        }
        let (name, attrs) = tag.split_once(' ').unwrap_or((tag, ""));
        tags.push(Tag {
            name: name.to_owned(),
            attrs: attributes(attrs),
            inside: open.clone(),
        });
        if matches!(name, "style" | "script") {
            // What is inside is ours and is no markup.
            let end = format!("</{name}>");
            rest = rest.split_once(&end).expect("its end").1;
        } else if !matches!(name, "meta" | "link" | "input") {
            open.push(name.to_owned());
        }
    }
    assert!(open.is_empty(), "never closed: {open:?}");
    tags
}

fn attributes(attrs: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    let mut rest = attrs;
    while !rest.is_empty() {
        let end = rest.find([' ', '=']).unwrap_or(rest.len());
        let (name, tail) = rest.split_at(end);
        let (value, tail) = match tail.strip_prefix("=\"") {
            Some(quoted) => quoted.split_once('"').expect("a value that ends"),
            None => ("", tail),
        };
        assert!(!found.iter().any(|(n, _)| n == name), "twice: {name}");
        found.push((name.to_owned(), value.to_owned()));
        rest = tail.trim_start();
    }
    found
}

/// The words of a page, without its markup, its style and its script.
fn words(page: &str) -> String {
    let mut out = String::new();
    let mut rest = page;
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        let (tag, tail) = after.split_once('>').expect("a tag that ends");
        let name = tag.split(' ').next().unwrap_or_default();
        rest = if matches!(name, "style" | "script") {
            let end = format!("</{name}>");
            tail.split_once(&end).expect("its end").1
        } else {
            tail
        };
        out.push(' ');
    }
    out
}

/// A phone that reads these words.
pub(super) fn phone(text: &crate::text::Text) -> Phone<'_> {
    Phone {
        text,
        meeting: "Assemblea di Borgo",
        chosen: false,
    }
}
