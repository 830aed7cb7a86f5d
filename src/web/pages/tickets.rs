//! The sheet of tickets, to be printed on A4 and cut: a QR, the code in letters, the address, the Wi-Fi.
//!
//! Each ticket can do without the others, so that the sheet can be shuffled. Nothing on it is numbered: an order would
//! tell who took which.

use super::hall::Wifi;
use super::hall::body::{shown, square};
use super::html::{BARE, Html};
use super::paths;
use crate::text::Text;

/// The style of the sheet; it stands in it.
const STYLE: &str = include_str!("assets/tickets.css");

/// A sheet of tickets.
#[derive(Clone, Copy, Debug)]
pub struct Sheet<'a> {
    /// The words.
    pub text: &'a Text,
    /// The title of the meeting.
    pub meeting: &'a str,
    /// The address where phones vote, `http://192.168.1.20:8080`.
    pub address: &'a str,
    /// The Wi-Fi of the hall, if it is to be printed.
    pub wifi: Option<Wifi<'a>>,
    /// The tickets, in the order in which they are printed.
    pub tickets: &'a [Ticket],
}

/// A ticket to be printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ticket {
    /// Its code.
    pub code: String,
    /// The seat whose code it is; `None` for one that anybody draws.
    pub seat: Option<String>,
}

/// The sheet as a document that prints as it is, ten tickets a page.
pub fn sheet(sheet: &Sheet<'_>) -> String {
    let text = sheet.text;
    let title = text.get("hallpage-tickets-title");
    let mut h = Html::default();
    h.raw("<!doctype html>");
    h.el("html", &[("lang", text.lang().code())], |h| {
        h.el("head", BARE, |h| {
            h.void("meta", &[("charset", "utf-8")]);
            h.line("title", BARE, &format!("{title} · {}", sheet.meeting));
            h.el("style", BARE, |h| h.raw(STYLE));
        });
        h.el("body", BARE, |h| {
            h.el("header", BARE, |h| {
                h.line("h1", BARE, &format!("{title} · {}", sheet.meeting));
                let n = [("n", sheet.tickets.len().into())];
                h.line("p", BARE, &text.with("hallpage-tickets-count", &n));
                h.line("p", BARE, advice(sheet));
            });
            h.el("main", BARE, |h| {
                h.el("ol", BARE, |h| {
                    for one in sheet.tickets {
                        h.el("li", BARE, |h| ticket(h, sheet, one));
                    }
                });
            });
        });
    });
    h.finish()
}

fn advice<'a>(sheet: &Sheet<'a>) -> &'a str {
    let is_named = sheet.tickets.iter().any(|ticket| ticket.seat.is_some());
    sheet.text.get(if is_named {
        "hallpage-tickets-how-named"
    } else {
        "hallpage-tickets-how"
    })
}

fn ticket(h: &mut Html, sheet: &Sheet<'_>, ticket: &Ticket) {
    let text = sheet.text;
    let address = sheet.address.trim_end_matches('/');
    let place = format!("{address}{}", paths::ticket(&ticket.code));
    square(h, &place, shown(&place), text);
    h.el("div", BARE, |h| {
        let heading = ticket.seat.as_deref();
        let heading = heading.unwrap_or(text.get("hallpage-ticket-vote"));
        h.line("h2", BARE, heading);
        h.line("small", BARE, sheet.meeting);
        h.line("small", BARE, text.get("hallpage-ticket-scan"));
        h.line("p", &[("class", "a")], shown(address));
        h.line("small", BARE, text.get("hallpage-ticket-code"));
        h.line("p", &[("class", "c")], &ticket.code);
        if let Some(known) = sheet.wifi {
            let network = [("network", known.network.into())];
            h.line("small", BARE, &text.with("hallpage-ticket-wifi", &network));
            if !known.password.is_empty() {
                let password = [("password", known.password.into())];
                let words = text.with("hallpage-ticket-password", &password);
                h.line("small", BARE, &words);
            }
        }
        h.line("small", BARE, text.get("hallpage-ticket-keep"));
    });
}

#[cfg(test)]
mod tests {
    use super::super::testing::{HOSTILE, whole};
    use super::*;
    use crate::text::Lang;

    fn printed(tickets: &[Ticket], wifi: Option<Wifi<'_>>) -> String {
        let text = Text::new(Lang::It);
        sheet(&Sheet {
            text: &text,
            meeting: HOSTILE,
            address: "http://192.168.1.20:8080",
            wifi,
            tickets,
        })
    }

    fn drawn(code: &str) -> Ticket {
        Ticket {
            code: code.into(),
            seat: None,
        }
    }

    #[test]
    fn every_ticket_has_its_code_its_square_and_the_address_and_no_number() {
        let page = printed(&[drawn("7KQ2M9"), drawn("B4XT8R")], None);
        whole(&page);
        for code in ["7KQ2M9", "B4XT8R"] {
            assert!(page.contains(&format!("<p class=\"c\">{code}</p>")));
            assert!(page.contains(&format!("192.168.1.20:8080/v/{code}")));
        }
        assert_eq!(page.matches("<svg").count(), 2);
        assert!(!page.contains(HOSTILE));
    }

    #[test]
    fn the_codes_of_seats_say_whose_they_are_and_that_the_vote_is_open() {
        let seat = Ticket {
            code: "7KQ2M9".into(),
            seat: Some("CNA".into()),
        };
        let wifi = Wifi {
            network: "Sala",
            password: "parola",
        };
        let page = printed(&[seat], Some(wifi));
        assert!(page.contains("<h2>CNA</h2>") && page.contains("palese"));
        assert!(page.contains("Wi-Fi: Sala") && page.contains("password: parola"));
    }
}
