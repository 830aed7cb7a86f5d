//! Where each page is. The pages and whoever serves them read it from here.

/// Where a code is typed.
pub const START: &str = "/";
/// Where a typed code goes: `?code=…`, answered by the way to [`ticket`].
pub const ENTER: &str = "/v";
/// The list of receipts of the vote closed last; `?page=…`, from 1.
pub const RECEIPTS: &str = "/ricevute";
/// The page of the hall.
pub const HALL: &str = "/sala";
/// Its style sheet.
pub const HALL_STYLE: &str = "/sala.css";
/// Its script.
pub const HALL_SCRIPT: &str = "/sala.js";
/// Its server-sent events: `slide` with a whole fragment, `tick` with nothing every two seconds.
pub const HALL_EVENTS: &str = "/sala/eventi";
/// The fragment as it is now, for a page that gets no events.
pub const HALL_NOW: &str = "/sala/adesso";

/// What a ticket can do now: wait, vote, or read its receipt. It is what the QR on the ticket says.
pub fn ticket(code: &str) -> String {
    ["/v/", code].concat()
}

/// [`ticket`] right after something was recorded: what the address asks for by this name.
pub fn just(code: &str, name: &str) -> String {
    let mut place = String::with_capacity(32);
    for part in ["/v/", code, "?", name, "=1"] {
        place.push_str(part);
    }
    place
}

/// Where a ballot is marked: what is posted is kept as a draft, then the way goes to [`ticket`] or [`review`].
pub fn mark(code: &str) -> String {
    format!("/v/{code}/scheda")
}

/// The ballot again, for who has voted and may change it.
pub fn change(code: &str) -> String {
    format!("/v/{code}/cambia")
}

/// The draft to be checked.
pub fn review(code: &str) -> String {
    format!("/v/{code}/controlla")
}

/// Where a checked ballot is posted.
pub fn cast(code: &str) -> String {
    format!("/v/{code}/conferma")
}

/// Where proposals from the floor are written and posted.
pub fn propose(code: &str) -> String {
    format!("/v/{code}/proposta")
}

/// Where whoever sits at the table gives the word of the seat in the open round; what is posted is kept as a draft.
pub fn seat(code: &str) -> String {
    format!("/v/{code}/tavolo")
}

/// The word of the seat again, to be changed while the round is open.
pub fn change_seat(code: &str) -> String {
    format!("/v/{code}/tavolo?cambia=1")
}

/// The word of the seat to be checked.
pub fn review_seat(code: &str) -> String {
    format!("/v/{code}/tavolo?controlla=1")
}

/// Where the checked word of the seat is posted.
pub fn speak(code: &str) -> String {
    format!("/v/{code}/parola")
}
