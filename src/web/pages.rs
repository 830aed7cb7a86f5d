//! The pages, as text: what phones read, what the screen of the hall reads, the sheet of tickets.
//!
//! Pure: typed figures and words in, HTML out. No request, no socket, no clock. Pages of phones work without JavaScript,
//! hold their style in themselves, ask nothing of any other place and stay under 10 kB. Whatever people wrote is escaped
//! by the only writer there is.
//!
//! Reading order: `paths` says where each page is, `shell` is what all phone pages share, then the pages in the order a
//! voter meets them; `filled` is what is filled in on a ballot, read and written back.

mod ballot;
mod entry;
mod fault;
mod filled;
pub mod hall;
mod html;
mod named;
mod notices;
pub mod paths;
mod policy;
mod propose;
mod receipt;
mod review;
mod seat;
mod shell;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
pub mod tickets;
mod words;

pub use ballot::{BallotPage, ballot};
pub use entry::{EntryPage, WaitPage, Wrong, entry, waiting};
pub use filled::{Act, Fault, Filled};
pub use named::{Barred, NamedPage, barred, recorded};
pub use notices::{Notice, notice};
pub use policy::{HALL_POLICY, phone_policy};
pub use propose::{ProposeFault, ProposePage, propose, proposed};
pub use receipt::{ClosedPage, Late, ReceiptPage, already, closed, receipt, receipts};
pub use review::review;
pub use seat::{
    Over, Said, SeatFault, SeatForm, Unheard, seat, seat_over, seat_review, seat_spoken,
    seat_unheard,
};
pub use words::choice;

use crate::text::Text;

/// For whom a page is written.
#[derive(Clone, Copy, Debug)]
pub struct Phone<'a> {
    /// The words, in the language of the phone.
    pub text: &'a Text,
    /// The title of the meeting.
    pub meeting: &'a str,
    /// Whether the language was chosen by hand: then every link carries it on as `?lang=…`.
    pub chosen: bool,
}

impl Phone<'_> {
    /// A place with the language that was chosen, for links and for the way a form is answered with.
    pub fn to(&self, path: &str) -> String {
        if !self.chosen {
            return path.to_owned();
        }
        let (path, fragment) = path.split_once('#').unwrap_or((path, ""));
        let joint = if path.contains('?') { '&' } else { '?' };
        let hash = if fragment.is_empty() { "" } else { "#" };
        let lang = self.text.lang().code();
        format!("{path}{joint}lang={lang}{hash}{fragment}")
    }
}
