//! The first pages: the code of the ticket, and waiting for a vote.

use super::fault::{Problem, summary};
use super::html::{BARE, Html};
use super::shell::{self, Kind, State, dim, go, link, page, para, step};
use super::{Phone, paths};
use crate::text::Text;

/// The page where a code is typed.
#[derive(Clone, Copy, Debug)]
pub struct EntryPage<'a> {
    /// What was typed, or what the ticket says.
    pub code: &'a str,
    /// What is wrong with it.
    pub wrong: Option<Wrong<'a>>,
}

/// What is wrong with a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong<'a> {
    /// Nothing was typed.
    Empty,
    /// It has another number of characters than a code.
    Length(usize),
    /// Characters that are in no code.
    Signs(&'a [char]),
    /// No ticket has it.
    Unknown,
    /// Its ticket was withdrawn.
    Withdrawn,
    /// Its ticket was withdrawn after a ballot of it had come for the open vote.
    WithdrawnVoted,
    /// Too many wrong codes came from the hall.
    Wait,
}

/// The page where a code is typed.
pub fn entry(phone: &Phone<'_>, entry: &EntryPage<'_>) -> String {
    let text = phone.text;
    let wrong = entry.wrong.map(|wrong| wording(wrong, entry.code, text));
    let key = if entry.code.is_empty() || wrong.is_some() {
        "phone-code-title"
    } else {
        "phone-code-check"
    };
    let title = text.with(key, &[]);
    let kind = if wrong.is_some() {
        Kind::Faulty
    } else {
        Kind::Plain
    };
    page(phone, &title, kind, |h| {
        // Whoever has to wait may have the right code.
        let key = if entry.wrong == Some(Wrong::Wait) {
            "phone-notice-busy"
        } else {
            "phone-wrong-title"
        };
        let problem = wrong.as_ref().map(|wrong| Problem {
            what: text.get(key).to_owned(),
            advice: wrong.clone(),
            at: "code".to_owned(),
        });
        summary(h, problem.as_ref());
        step(h, phone, 1);
        h.line("h1", BARE, &title);
        h.el("form", &[("action", paths::ENTER)], |h| {
            field(h, phone, entry.code, wrong.as_deref());
            let again = wrong.is_some();
            go(
                h,
                text.get(if again {
                    "phone-code-again"
                } else {
                    "phone-code-go"
                }),
            );
        });
        if wrong.is_none() {
            dim(h, text.get("phone-code-anonymous"));
        } else if entry.wrong != Some(Wrong::WithdrawnVoted) {
            // Whoever has voted already is sent to fetch no ballot of paper.
            dim(h, text.get("phone-code-help"));
        }
    })
}

fn field(h: &mut Html, phone: &Phone<'_>, code: &str, wrong: Option<&str>) {
    let text = phone.text;
    if phone.chosen {
        shell::hidden(h, "lang", text.lang().code());
    }
    let label = [("class", "k"), ("for", "code")];
    h.line("label", &label, text.get("phone-code-label"));
    let hint = [("class", "dim"), ("id", "hint")];
    h.line("p", &hint, text.get("phone-code-hint"));
    if let Some(wrong) = wrong {
        h.line("p", &[("class", "bad"), ("id", "bad")], wrong);
    }
    let described = if wrong.is_some() { "bad hint" } else { "hint" };
    let invalid = if wrong.is_some() { "true" } else { "false" };
    h.void(
        "input",
        &[
            ("class", "t code"),
            ("id", "code"),
            ("name", "code"),
            ("value", code),
            ("maxlength", "16"),
            ("autocomplete", "off"),
            ("autocapitalize", "characters"),
            ("spellcheck", "false"),
            ("aria-invalid", invalid),
            ("aria-describedby", described),
        ],
    );
}

fn wording(wrong: Wrong<'_>, code: &str, text: &Text) -> String {
    let with_code = |key: &str| text.with(key, &[("code", code.into())]);
    match wrong {
        Wrong::Empty => text.get("phone-wrong-empty").to_owned(),
        Wrong::Length(n) => text.with("phone-wrong-length", &[("n", n.into())]),
        Wrong::Signs(signs) => {
            let signs: Vec<String> = signs.iter().map(char::to_string).collect();
            let values = [("sign", signs.join(", ").into()), ("n", signs.len().into())];
            text.with("phone-wrong-sign", &values)
        }
        Wrong::Unknown => with_code("phone-wrong-unknown"),
        Wrong::Withdrawn => with_code("phone-wrong-withdrawn"),
        Wrong::WithdrawnVoted => with_code("phone-wrong-withdrawn-voted"),
        Wrong::Wait => text.get("phone-wrong-wait").to_owned(),
    }
}

/// A ticket that is good, while no vote takes phones.
#[derive(Clone, Copy, Debug)]
pub struct WaitPage<'a> {
    /// The code.
    pub code: &'a str,
    /// Whether proposals are being collected.
    pub collecting: bool,
}

/// The page of a ticket that waits. With JavaScript it notices by itself when there is something to do.
pub fn waiting(phone: &Phone<'_>, wait: &WaitPage<'_>) -> String {
    let text = phone.text;
    let (title, state) = if wait.collecting {
        ("phone-wait-collecting", State::Collecting)
    } else {
        ("phone-wait-title", State::Early)
    };
    let title = text.get(title);
    shell::page_that_waits(phone, title, (wait.code, state), |h| {
        h.line("h1", BARE, title);
        if wait.collecting {
            let propose = text.get("phone-propose-title");
            shell::link_go(h, phone, &paths::propose(wait.code), propose);
        }
        let code = [("code", wait.code.into())];
        para(h, &text.with("phone-wait-code", &code));
        para(h, text.get("phone-wait-aloud"));
        let again = text.get("phone-wait-check");
        link(h, phone, &paths::ticket(wait.code), again);
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::phone;
    use super::*;
    use crate::text::Lang;

    #[test]
    fn characters_that_are_in_no_code_are_named_whether_one_or_many() {
        let text = Text::new(Lang::It);
        let page = |signs: &[char]| {
            let wrong = Some(Wrong::Signs(signs));
            let page = EntryPage {
                code: "7KO2MI",
                wrong,
            };
            entry(&phone(&text), &page)
        };
        assert!(page(&['O']).contains("«O» non compare in nessun codice"));
        assert!(page(&['O', 'I']).contains("I caratteri O, I non compaiono in nessun codice"));
    }
}
