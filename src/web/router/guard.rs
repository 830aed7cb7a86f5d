//! What is answered before any page: probes of phones, requests that are not for this laptop or come from elsewhere.

use hyper::header::{self, HeaderName};
use hyper::{Method, StatusCode};

use super::Visit;
use crate::web::exchange::{Answer, Asked, BARE_POLICY};
use crate::web::network::is_own_host;
use crate::web::pages::Notice;

/// What systems ask to find out whether a network leads anywhere; unanswered, a phone leaves the Wi-Fi of the hall.
const NO_CONTENT: [&str; 3] = ["/generate_204", "/gen_204", "/generate204"];
const HOTSPOT: [&str; 3] = ["/hotspot-detect.html", "/library/test/success.html", "/bag"];
const SUCCESS: &str = "<HTML><HEAD><TITLE>Success</TITLE></HEAD><BODY>Success</BODY></HTML>";

/// In what relation the page that asks stands to the place asked, as browsers say.
static SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// The answer to a probe, whatever name it was asked by.
pub(super) fn probe(asked: &Asked) -> Option<Answer> {
    let path = asked.path();
    if NO_CONTENT.contains(&path) {
        return Some(Answer::plain(StatusCode::NO_CONTENT, ""));
    }
    if HOTSPOT.contains(&path) {
        let html = "text/html; charset=utf-8";
        let policy = BARE_POLICY.clone();
        return Some(Answer::text(StatusCode::OK, html, policy, SUCCESS));
    }
    let words = match path {
        "/connecttest.txt" => "Microsoft Connect Test",
        "/ncsi.txt" => "Microsoft NCSI",
        "/success.txt" | "/canonical.html" => "success\n",
        "/check_network_status.txt" => "NetworkManager is online\n",
        "/favicon.ico" => return Some(Answer::plain(StatusCode::NOT_FOUND, "")),
        _ => return None,
    };
    Some(Answer::plain(StatusCode::OK, words))
}

/// Lets through what a page of ours asks on this laptop.
///
/// The host must be an address in figures: a name could be turned to this laptop by a page of the internet. What changes
/// something must come from a page of ours, as far as the browser says.
pub(super) fn check(visit: &Visit<'_>) -> Result<(), Answer> {
    let asked = visit.asked;
    if !matches!(asked.method, Method::GET | Method::HEAD | Method::POST) {
        return Err(Answer::plain(StatusCode::METHOD_NOT_ALLOWED, ""));
    }
    let refused = |status| visit.notice(status, Notice::Refused, None);
    let host = asked.host().unwrap_or_default();
    if !is_told(visit, host) && !is_own_host(host) {
        return Err(refused(StatusCode::MISDIRECTED_REQUEST));
    }
    if asked.is_post() && !is_from_here(asked, host) {
        return Err(refused(StatusCode::FORBIDDEN));
    }
    Ok(())
}

/// Whether a `Host` is the address that people are told, which a hall may have on a network that is not private.
fn is_told(visit: &Visit<'_>, host: &str) -> bool {
    let address = visit.hall.address.borrow();
    let told = address.strip_prefix("http://");
    told.is_some_and(|told| told == host || told.strip_suffix(":80") == Some(host))
}

fn is_from_here(asked: &Asked, host: &str) -> bool {
    if let Some(site) = asked.header(&SITE)
        && !matches!(site, "same-origin" | "none")
    {
        return false;
    }
    match asked.header(header::ORIGIN) {
        // Pages without a referrer post with `null`, as ours are told to.
        None | Some("null") => true,
        Some(origin) => origin.strip_prefix("http://") == Some(host),
    }
}
