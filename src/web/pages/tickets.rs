//! The sheet of tickets, to be printed on A4 and cut: a QR, the code in letters, the address, the Wi-Fi.
//!
//! Each ticket can do without the others, so that the sheet can be shuffled. Nothing on it is numbered: an order would
//! tell who took which. Personal codes have a sheet of their own, with the name of each. Where the Wi-Fi is known, a last page
//! to hang up has its square and that of the address.

use super::hall::Wifi;
use super::hall::body::{shown, square};
use super::html::{BARE, Html};
use super::paths;
use crate::present::qr::wifi;
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
    /// The codes of the tickets, in the order in which they are printed.
    pub codes: &'a [String],
}

/// The sheet as a document that prints as it is, ten tickets a page.
pub fn sheet(sheet: &Sheet<'_>) -> String {
    let words = ("hallpage-tickets-title", "hallpage-tickets-how");
    document(sheet, words, |h| {
        for code in sheet.codes {
            h.el("li", BARE, |h| ticket(h, sheet, code, None));
        }
    })
}

/// The sheet of personal codes, each with whose it is: `names` in the order of the codes. It is handed out one by one and
/// never published.
pub fn personal(sheet: &Sheet<'_>, names: &[String]) -> String {
    let words = ("hallpage-personal-title", "hallpage-personal-how");
    document(sheet, words, |h| {
        for (code, name) in sheet.codes.iter().zip(names) {
            h.el("li", BARE, |h| ticket(h, sheet, code, Some(name)));
        }
    })
}

/// A document with these words above, by key: what it is, and what to do with it.
fn document(
    sheet: &Sheet<'_>,
    (title, how): (&str, &str),
    tickets: impl FnOnce(&mut Html),
) -> String {
    let text = sheet.text;
    let title = text.get(title);
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
                let n = [("n", sheet.codes.len().into())];
                h.line("p", BARE, &text.with("hallpage-tickets-count", &n));
                h.line("p", BARE, text.get(how));
            });
            h.el("main", BARE, |h| {
                h.el("ol", BARE, tickets);
                if let Some(known) = sheet.wifi {
                    h.el("section", BARE, |h| poster(h, sheet, known));
                }
            });
        });
    });
    h.finish()
}

fn ticket(h: &mut Html, sheet: &Sheet<'_>, code: &str, name: Option<&String>) {
    let text = sheet.text;
    let address = sheet.address.trim_end_matches('/');
    let place = format!("{address}{}", paths::ticket(code));
    square(h, &place, shown(&place), text);
    h.el("div", BARE, |h| {
        match name {
            Some(name) => h.line("h2", BARE, name),
            None => h.line("h2", BARE, text.get("hallpage-ticket-vote")),
        }
        h.line("small", BARE, sheet.meeting);
        h.line("small", BARE, text.get("hallpage-ticket-scan"));
        h.line("p", &[("class", "a")], shown(address));
        h.line("small", BARE, text.get("hallpage-ticket-code"));
        h.line("p", &[("class", "c")], code);
        if let Some(known) = sheet.wifi {
            let network = [("network", known.network.into())];
            h.line("small", BARE, &text.with("hallpage-ticket-wifi", &network));
            if !known.password.is_empty() {
                let password = [("password", known.password.into())];
                let words = text.with("hallpage-ticket-password", &password);
                h.line("small", BARE, &words);
            }
        }
        let keep = if name.is_some() {
            "hallpage-personal-keep"
        } else {
            "hallpage-ticket-keep"
        };
        h.line("small", BARE, text.get(keep));
    });
}

/// A page to hang up: first the Wi-Fi, then the address. A ticket has one square only, so that nobody scans the wrong one.
fn poster(h: &mut Html, sheet: &Sheet<'_>, known: Wifi<'_>) {
    let text = sheet.text;
    let network = [("network", known.network.into())];
    let join = text.with("hallpage-wifi", &network);
    h.el("div", BARE, |h| {
        h.line("h2", BARE, &join);
        square(h, &wifi(known.network, known.password), &join, text);
        if !known.password.is_empty() {
            let password = [("password", known.password.into())];
            let words = text.with("hallpage-wifi-password", &password);
            h.line("p", BARE, &words);
        }
    });
    h.el("div", BARE, |h| {
        let address = sheet.address.trim_end_matches('/');
        h.line("h2", BARE, text.get("hallpage-join"));
        square(h, address, shown(address), text);
        h.line("p", BARE, shown(address));
    });
}

#[cfg(test)]
mod tests {
    use super::super::testing::{HOSTILE, whole};
    use super::*;
    use crate::text::Lang;

    fn printed(codes: &[&str], wifi: Option<Wifi<'_>>) -> String {
        let text = Text::new(Lang::It);
        let codes: Vec<String> = codes.iter().map(|code| (*code).to_owned()).collect();
        sheet(&Sheet {
            text: &text,
            meeting: HOSTILE,
            address: "http://192.168.1.20:8080",
            wifi,
            codes: &codes,
        })
    }

    #[test]
    fn every_ticket_has_its_code_its_square_and_the_address_and_no_number() {
        let page = printed(&["7KQ2M9", "B4XT8R"], None);
        whole(&page);
        for code in ["7KQ2M9", "B4XT8R"] {
            assert!(page.contains(&format!("<p class=\"c\">{code}</p>")));
            assert!(page.contains(&format!("192.168.1.20:8080/v/{code}")));
        }
        assert_eq!(page.matches("<svg").count(), 2);
        assert!(!page.contains(HOSTILE));
    }

    #[test]
    fn a_ticket_says_how_the_wifi_is_joined_where_it_is_known() {
        let wifi = Wifi {
            network: "Sala",
            password: "parola",
        };
        let page = printed(&["7KQ2M9"], Some(wifi));
        whole(&page);
        assert!(page.contains("Wi-Fi: Sala") && page.contains("password: parola"));
        assert_eq!(page.matches("<svg").count(), 3, "a ticket and the poster");
        assert!(page.contains("Password: parola"));
        assert!(!printed(&["7KQ2M9"], None).contains("password"));
    }

    #[test]
    fn a_personal_code_says_whose_it_is_and_that_the_vote_is_named() {
        let text = Text::new(Lang::It);
        let codes = ["7KQ2M9".to_owned(), "B4XT8R".to_owned()];
        let sheet = Sheet {
            text: &text,
            meeting: "Assemblea di Borgo",
            address: "http://192.168.1.20:8080",
            wifi: None,
            codes: &codes,
        };
        let page = personal(
            &sheet,
            &["CNA · Referente CNA".to_owned(), HOSTILE.to_owned()],
        );
        whole(&page);
        assert!(page.contains("<h2>CNA · Referente CNA</h2>") && !page.contains("<script>"));
        assert_eq!(
            page.matches("Codice personale: il voto è palese").count(),
            2
        );
    }
}
