//! What a page carries: its own styles and scripts and no others, and never too much.

use super::super::shell;
use super::super::testing::{form, kinds, phone, whole};
use super::SMALL;
use super::samples::{all, ballots};
use crate::assembly::words::LINE;
use crate::present::result::RowLabel;
use crate::present::{BallotForm, signs};
use crate::tally::BallotKind;
use crate::text::{Lang, Text};

#[test]
fn the_policy_allows_the_styles_and_the_scripts_that_are_in_the_pages() {
    let known: Vec<&str> = shell::styles().chain(shell::SCRIPTS).collect();
    assert!(known.iter().all(|source| !source.contains("</")));
    let text = Text::new(Lang::It);
    for page in all(&phone(&text), "Quali interventi prima?", form) {
        for tag in ["style", "script"] {
            let end = format!("</{tag}>");
            for after in page.split(&format!("<{tag}>")).skip(1) {
                let piece = after.split(&end).next().unwrap_or_default();
                assert!(known.contains(&piece), "{piece}");
            }
        }
    }
}

#[test]
fn each_page_holds_the_style_of_what_stands_on_it() {
    let text = Text::new(Lang::It);
    for page in all(&phone(&text), "Quali interventi prima?", form) {
        let (head, body) = page.split_once("</head>").unwrap();
        let named = body.split("class=\"").skip(1);
        let classes =
            named.flat_map(|after| after.split('"').next().unwrap_or_default().split(' '));
        for class in classes {
            assert!(head.contains(&format!(".{class}")), "no style for {class}");
        }
    }
}

/// A ballot with twelve options of so many letters, and a question of so many.
fn long(kind: BallotKind, (letters, asked): (usize, usize)) -> BallotForm {
    let mut form = form(kind);
    let question = form.question.repeat(LINE);
    form.question = question.chars().take(asked).collect();
    let label = "Ombra e panchine lungo la via, e una fontana ".repeat(3);
    if form.kind != BallotKind::Motion {
        form.choices = (0..12)
            .map(|n| RowLabel::Option {
                sign: signs::among(n, 12),
                label: label.chars().take(letters).collect(),
                short: String::new(),
            })
            .collect();
    }
    form
}

#[test]
fn a_ballot_with_many_long_options_is_small_too() {
    let text = Text::new(Lang::It);
    let none: &[(&str, &str)] = &[];
    for size in [(80, 25), (120, 25), (80, LINE), (120, LINE)] {
        for (kind, _) in kinds() {
            let names: Vec<String> = (0..12).map(|n| format!("v{n}")).collect();
            let typed: Vec<(&str, &str)> = names.iter().map(|n| (n.as_str(), "999")).collect();
            for typed in [none, typed.as_slice()] {
                for page in ballots(&phone(&text), &long(kind.clone(), size), typed) {
                    let words = whole(&page);
                    assert!(page.len() < SMALL, "{} bytes: {words}", page.len());
                }
            }
        }
    }
}

#[test]
fn points_have_their_buttons_until_many_long_names_leave_no_room_for_them() {
    let text = Text::new(Lang::It);
    let points = BallotKind::Points {
        total: 10,
        cap: 10,
        spend_all: false,
    };
    let page = |size| ballots(&phone(&text), &long(points.clone(), size), &[]).remove(0);
    assert!(page((80, 25)).contains("name=\"plus\""));
    let typed = page((120, LINE));
    assert!(!typed.contains("name=\"plus\"") && typed.contains("name=\"v11\""));
}
