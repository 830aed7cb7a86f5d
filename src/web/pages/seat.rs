//! The word of a seat of the table in a consensus round: degree and reason, a last look, what was recorded.

use super::fault::{Problem, summary};
use super::html::{BARE, Html, when};
use super::shell::{
    Kind, State, dim, form as posted, go, hidden, link, on, page, page_that_waits, para,
};
use super::{Phone, paths};
use crate::assembly::RoundId;
use crate::assembly::consensus::{REASON, Scale, Stance};
use crate::assembly::words::is_hidden;
use crate::text::Text;
use crate::text::table::degree as named;
use crate::web::form::Field;

/// Most characters of a proposal that a page shows; the whole text is on the screen of the hall.
const SHOWN: usize = 600;
/// The id of the field of the reason.
const WHY: &str = "why";
/// Most characters kept of a reason that is too long.
const KEPT: usize = 2_000;

/// What a seat is asked in a round.
#[derive(Clone, Copy, Debug)]
pub struct SeatForm<'a> {
    /// The personal code.
    pub code: &'a str,
    /// The round.
    pub round: RoundId,
    /// The organization of the seat.
    pub seat: &'a str,
    /// The title of the position.
    pub position: &'a str,
    /// The text put to the table.
    pub text: &'a str,
    /// The scale.
    pub scale: Scale,
}

/// What is filled in for a seat.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// The degree marked.
    pub degree: Option<u8>,
    /// The reason written, on one line.
    pub reason: String,
    /// Whether it was to be checked: from then on the page says what is wrong.
    pub tried: bool,
}

/// Why what is filled in for a seat is not whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeatFault {
    /// No degree of the scale is marked.
    Nothing,
    /// The degree needs a reason.
    Reason,
    /// The reason is too long: this many characters.
    Long(usize),
}

impl Said {
    /// Reads the fields of a form. A reason is one line: what nobody sees is left out.
    pub fn read(fields: &[Field<'_>]) -> Self {
        let of = |wanted: &str| {
            let found = fields.iter().find(|(name, _)| name == wanted);
            found.map_or("", |(_, value)| value.as_ref())
        };
        let lines: Vec<&str> = of("why").split_whitespace().collect();
        let line = lines.join(" ");
        Self {
            degree: of("d").parse().ok(),
            reason: line.chars().filter(|c| !is_hidden(*c)).take(KEPT).collect(),
            tried: true,
        }
    }

    /// What was said before, to be changed.
    pub fn again(stance: &Stance) -> Self {
        Self {
            degree: Some(stance.degree),
            reason: stance.reason.clone(),
            tried: false,
        }
    }

    /// What the seat says, if it is whole.
    ///
    /// # Errors
    /// The first [`SeatFault`] found.
    pub fn stance(&self, scale: Scale) -> Result<Stance, SeatFault> {
        let on_scale = |degree: &u8| scale.stand(*degree).is_some();
        let degree = self.degree.filter(on_scale).ok_or(SeatFault::Nothing)?;
        let length = self.reason.chars().count();
        if length > REASON {
            return Err(SeatFault::Long(length));
        }
        if self.reason.is_empty() && scale.needs_reason(degree) {
            return Err(SeatFault::Reason);
        }
        let reason = self.reason.clone();
        Ok(Stance { degree, reason })
    }
}

/// The page where a seat gives its degree and its reason.
pub fn seat(phone: &Phone<'_>, form: &SeatForm<'_>, said: &Said) -> String {
    let text = phone.text;
    let fault = said.stance(form.scale).err().filter(|_| said.tried);
    let problem = fault.map(|fault| wording(fault, form, text));
    let kind = if problem.is_some() {
        Kind::Faulty
    } else {
        Kind::Plain
    };
    page(phone, form.position, kind, |h| {
        summary(h, problem.as_ref());
        who(h, form, text);
        posted(h, phone, &paths::seat(form.code), BARE, |h| {
            hidden(h, "round", &form.round.to_string());
            h.el("fieldset", &[("aria-describedby", "how")], |h| {
                h.el("legend", BARE, |h| h.line("h1", BARE, form.position));
                h.line("p", &[("id", "how")], &shown(form.text));
                para(h, text.get("phone-seat-how"));
                bad(h, problem.as_ref().filter(|p| p.at != WHY));
                degrees(h, form, said, text);
            });
            let wrong = problem.as_ref().filter(|p| p.at == WHY);
            reason(h, form, (said, wrong), text);
            go(h, text.get("phone-go"));
        });
        dim(h, text.get("phone-seat-until"));
    })
}

/// For whom the word counts, and that it is nobody's secret.
fn who(h: &mut Html, form: &SeatForm<'_>, text: &Text) {
    let seat = [("seat", form.seat.into())];
    let words = text.with("phone-seat-who", &seat);
    h.el("p", BARE, |h| h.line("b", BARE, &words));
}

/// The beginning of a long text.
fn shown(whole: &str) -> String {
    let mut shown: String = whole.chars().take(SHOWN).collect();
    if shown.len() < whole.len() {
        shown.push('…');
    }
    shown
}

fn degrees(h: &mut Html, form: &SeatForm<'_>, said: &Said, text: &Text) {
    for degree in form.scale.degrees() {
        let (number, id) = (degree.to_string(), format!("d{degree}"));
        h.el("label", &[("class", "row")], |h| {
            let attrs = [
                ("type", "radio"),
                ("name", "d"),
                ("value", number.as_str()),
                ("id", id.as_str()),
                when(said.degree == Some(*degree), "checked"),
            ];
            h.void("input", &attrs);
            h.line("span", BARE, &named(form.scale, *degree, text));
        });
    }
}

/// What is wrong, beside the field it is about.
fn bad(h: &mut Html, wrong: Option<&Problem>) {
    if let Some(wrong) = wrong {
        h.line("p", &[("class", "bad"), ("id", "bad")], &wrong.what);
    }
}

fn reason(
    h: &mut Html,
    form: &SeatForm<'_>,
    (said, wrong): (&Said, Option<&Problem>),
    text: &Text,
) {
    let label = [("class", "k"), ("for", WHY)];
    h.line("label", &label, text.get("phone-seat-reason"));
    let degrees = form.scale.degrees().iter();
    let asked = degrees.filter(|degree| form.scale.needs_reason(**degree));
    let asked: Vec<String> = asked.map(u8::to_string).collect();
    let values = [("degrees", asked.join(", ").into()), ("max", REASON.into())];
    let hint = text.with("phone-seat-reason-hint", &values);
    h.line("p", &[("class", "dim"), ("id", "hint")], &hint);
    bad(h, wrong);
    let (invalid, described) = if wrong.is_some() {
        ("true", "bad hint")
    } else {
        ("false", "hint")
    };
    // No `maxlength`: a browser would cut what is pasted without a word.
    let attrs = [
        ("id", WHY),
        ("name", WHY),
        ("rows", "4"),
        ("aria-invalid", invalid),
        ("aria-describedby", described),
        ("dir", "auto"),
    ];
    h.line("textarea", &attrs, &said.reason);
}

fn wording(fault: SeatFault, form: &SeatForm<'_>, text: &Text) -> Problem {
    match fault {
        SeatFault::Nothing => {
            let first = form.scale.degrees().first().copied().unwrap_or_default();
            let at = format!("d{first}");
            Problem::plain(text, "phone-seat-nothing", "phone-seat-nothing-do", &at)
        }
        SeatFault::Reason => Problem::plain(
            text,
            "phone-seat-reason-missing",
            "phone-seat-reason-missing-do",
            WHY,
        ),
        SeatFault::Long(found) => {
            let values = [("found", found.into()), ("max", REASON.into())];
            Problem {
                what: text.get("phone-seat-long").to_owned(),
                advice: text.with("phone-seat-long-do", &values),
                at: WHY.to_owned(),
            }
        }
    }
}

/// The last look before the word of a seat is recorded. The form holds all of it, so that it counts also when the draft was
/// lost meanwhile.
pub fn seat_review(phone: &Phone<'_>, form: &SeatForm<'_>, stance: &Stance) -> String {
    let text = phone.text;
    let title = text.get("phone-seat-review");
    page(phone, title, Kind::Plain, |h| {
        h.line("h1", BARE, title);
        para(h, form.position);
        who(h, form, text);
        words(h, form, stance, text);
        posted(h, phone, &paths::speak(form.code), BARE, |h| {
            hidden(h, "round", &form.round.to_string());
            hidden(h, "d", &stance.degree.to_string());
            hidden(h, "why", &stance.reason);
            go(h, text.get("phone-seat-confirm"));
        });
        let back = paths::change_seat(form.code);
        link(h, phone, &back, text.get("phone-review-back"));
        dim(h, text.get("phone-seat-lost"));
    })
}

/// A degree and its reason, as they were given.
fn words(h: &mut Html, form: &SeatForm<'_>, stance: &Stance, text: &Text) {
    h.el("ul", &[("class", "q")], |h| {
        let degree = named(form.scale, stance.degree, text);
        h.line("li", BARE, &degree);
        if !stance.reason.is_empty() {
            h.line("li", BARE, &stance.reason);
        }
    });
}

/// The word of a seat as it stands in the record, while the round is open.
pub fn seat_spoken(phone: &Phone<'_>, form: &SeatForm<'_>, stance: &Stance) -> String {
    let text = phone.text;
    let title = text.get("phone-seat-spoken");
    page_that_waits(phone, title, (form.code, State::Done), |h| {
        h.line("p", &[("class", "yes"), ("aria-hidden", "true")], "✓");
        h.line("h1", BARE, title);
        para(h, form.position);
        who(h, form, text);
        words(h, form, stance, text);
        para(h, text.get("phone-seat-until"));
        let change = paths::change_seat(form.code);
        link(h, phone, &change, text.get("phone-seat-change"));
        dim(h, text.get("phone-seat-not-you"));
        on(h, phone, form.code);
    })
}

/// Why the word of a seat is not taken from its phone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unheard {
    /// The seat has spoken aloud.
    Aloud,
    /// The round is closed.
    Shut,
    /// Whoever holds the code is not in the hall, or somebody else sits in the seat.
    Away,
}

/// A word that is not taken; what was written is shown again, to be said aloud.
pub fn seat_unheard(phone: &Phone<'_>, code: &str, written: &str, why: Unheard) -> String {
    let text = phone.text;
    let (title, advice) = match why {
        Unheard::Aloud => ("phone-seat-aloud", "phone-seat-aloud-do"),
        Unheard::Shut => ("phone-seat-shut", "phone-seat-shut-do"),
        Unheard::Away => ("phone-seat-away", "phone-seat-away-do"),
    };
    let title = text.get(title);
    // Once they are registered in the hall the page goes on to what they may say.
    let state = if why == Unheard::Away {
        State::Barred
    } else {
        State::Done
    };
    page_that_waits(phone, title, (code, state), |h| {
        h.line("h1", BARE, title);
        para(h, text.get(advice));
        if !written.is_empty() {
            dim(h, written);
        }
        dim(h, text.get("phone-named-keep"));
        if why == Unheard::Away {
            link(h, phone, &paths::ticket(code), text.get("phone-wait-check"));
        } else {
            on(h, phone, code);
        }
    })
}

/// How the last round ended for a seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over<'a> {
    /// It was closed, with what the seat said, if it said anything.
    Closed(Option<&'a Stance>),
    /// It was annulled.
    Annulled,
}

/// The round is over, and nothing else was asked since: what stands in the record for the seat.
pub fn seat_over(phone: &Phone<'_>, form: &SeatForm<'_>, over: Over<'_>) -> String {
    let text = phone.text;
    let title = text.get(match over {
        Over::Closed(_) => "phone-seat-shut",
        Over::Annulled => "phone-seat-annulled",
    });
    page_that_waits(phone, title, (form.code, State::Done), |h| {
        h.line("h1", BARE, title);
        para(h, form.position);
        let seat = [("seat", form.seat.into())];
        match over {
            Over::Closed(Some(stance)) => {
                para(h, &text.with("phone-seat-over-said", &seat));
                words(h, form, stance, text);
            }
            Over::Closed(None) => para(h, &text.with("phone-seat-over-silent", &seat)),
            Over::Annulled => para(h, text.get("phone-seat-annulled-do")),
        }
        dim(h, text.get("phone-named-keep"));
        on(h, phone, form.code);
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(degree: &str, why: &str) -> Said {
        let fields = [("round", "1"), ("d", degree), ("why", why)];
        Said::read(&fields.map(|(name, value)| (name.into(), value.into())))
    }

    #[test]
    fn a_reason_is_asked_for_where_the_scale_asks_for_it_and_what_was_written_is_kept() {
        let four = |degree: &str, why: &str| said(degree, why).stance(Scale::Four);
        assert!(four("1", "").is_ok());
        assert_eq!(four("2", " \n "), Err(SeatFault::Reason));
        assert_eq!(four("4", "orari").unwrap().reason, "orari");
        for off in ["", "0", "5", "blocco", "-1"] {
            assert_eq!(four(off, "orari"), Err(SeatFault::Nothing), "{off}");
        }
        assert_eq!(said("5", "orari").reason, "orari");
        let long = "à".repeat(REASON + 1);
        assert_eq!(four("1", &long), Err(SeatFault::Long(REASON + 1)));
    }

    #[test]
    fn a_reason_on_several_lines_is_one_line_and_what_nobody_sees_is_left_out() {
        let written = said("2", " gli orari\r\ndei  turni\u{200b} ");
        assert_eq!(written.reason, "gli orari dei turni");
    }
}
