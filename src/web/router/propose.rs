//! Proposals from the floor: short texts that go into the facilitator's tray.

use hyper::StatusCode;

use super::Visit;
use crate::assembly::Refusal;
use crate::assembly::tickets::Code;
use crate::assembly::tray::{LENGTH, TrayCommand, TrayRefusal};
use crate::assembly::words::is_hidden;
use crate::clerk::SubmitError;
use crate::web::exchange::Answer;
use crate::web::form::field;
use crate::web::pages::{self, ProposeFault, ProposePage, paths};

/// What the way ends with after a proposal was recorded.
const JUST: &str = "ok";

impl Visit<'_> {
    /// The page where a proposal is written, or the one that says that it has arrived.
    pub(super) fn proposal(&self, code: Code) -> Answer {
        if field(&self.query, JUST).is_some() {
            let left = self.left(&code);
            let html = pages::proposed(&self.phone(), &code.to_string(), left);
            return self.page(html);
        }
        self.write(code, "", None)
    }

    /// A proposal that was posted.
    pub(super) async fn propose(&self, code: Code) -> Answer {
        let posted = self.posted();
        let text = field(&posted, "text").unwrap_or_default();
        // What nobody sees comes along when text is pasted; whoever pasted it could not find it.
        let seen = |c: &char| c.is_whitespace() || !is_hidden(*c);
        let clean: String = text.chars().filter(seen).collect();
        let place = paths::propose(&code.to_string());
        // The second tap of a double one waits for the first, and adds nothing.
        let _turn = self.hall.proposing.lock().await;
        let snapshot = self.hall.desk.now();
        let tray = &snapshot.assembly.tray;
        let round = tray.rounds;
        if self.hall.repeats(round, &code, &clean) {
            return self.go(&format!("{place}?{JUST}=1"));
        }
        let each = tray.collecting.map_or(0, |collecting| collecting.each);
        let counted = self.hall.sends(round, code, each);
        if !counted && tray.collecting.is_some() {
            return self.write(code, text, Some(ProposeFault::Full));
        }
        let send = TrayCommand::Send {
            text: clean.clone(),
        };
        let sent = self.hall.desk.submit(send).await;
        if counted && sent.is_err() {
            self.hall.unsent(round, &code);
        }
        match sent {
            Ok(_) => {
                self.hall.recorded(round, code, clean);
                self.go(&format!("{place}?{JUST}=1"))
            }
            Err(SubmitError::Refused(Refusal::TooLong { found, .. })) => {
                self.write(code, text, Some(ProposeFault::Long(found)))
            }
            Err(SubmitError::Refused(Refusal::Tray(TrayRefusal::NotCollecting {}))) => {
                self.write(code, text, Some(ProposeFault::Closed))
            }
            Err(SubmitError::Refused(Refusal::TooMany { .. })) => {
                self.write(code, text, Some(ProposeFault::Full))
            }
            Err(SubmitError::Refused(_)) => self.write(code, text, Some(ProposeFault::Empty)),
            Err(SubmitError::NotRecorded(_) | SubmitError::Closed) => {
                self.write(code, text, Some(ProposeFault::Busy))
            }
        }
    }

    /// A proposal that was posted while nothing can be looked up or recorded.
    pub(super) fn unsent(&self, typed: &str) -> Answer {
        let posted = self.posted();
        let text = field(&posted, "text").unwrap_or_default();
        match typed.parse() {
            Ok(code) => self.write(code, text, Some(ProposeFault::Busy)),
            Err(_) => self.busy(&paths::propose(typed)),
        }
    }

    fn write(&self, code: Code, text: &str, fault: Option<ProposeFault>) -> Answer {
        let code_typed = code.to_string();
        let snapshot = self.hall.desk.now();
        let assembly = &snapshot.assembly;
        let collecting = assembly.tray.collecting;
        // What was written while collecting closed is shown again, to be copied or said aloud.
        if collecting.is_none() && fault.is_none() {
            return self.go(&paths::ticket(&code_typed));
        }
        let theme = collecting.and_then(|collecting| collecting.theme);
        let theme = theme.and_then(|id| assembly.themes.theme(id));
        let page = ProposePage {
            code: &code_typed,
            theme: theme.map(|theme| theme.title.as_str()),
            text,
            max: LENGTH,
            left: self.left(&code),
            fault,
        };
        let status = match fault {
            Some(ProposeFault::Busy) => StatusCode::SERVICE_UNAVAILABLE,
            Some(_) | None => StatusCode::OK,
        };
        self.page_with(status, pages::propose(&self.phone(), &page))
    }

    /// How many proposals a ticket may still send.
    fn left(&self, code: &Code) -> Option<u32> {
        let snapshot = self.hall.desk.now();
        let tray = &snapshot.assembly.tray;
        let each = tray.collecting?.each;
        Some(each.saturating_sub(self.hall.sent(tray.rounds, code)))
    }
}
