//! What the program itself says: what was done, why not, whether to leave.

use super::{ALTERED, App, DISK, Failure, LEAVE, is_altered};
use crate::assembly::Command;
use crate::journal::JournalError;
use crate::tui::ctx::{Record, Snapshot};
use crate::tui::dialog::Dialog;
use crate::tui::effect::Effect;
use crate::tui::wording;

/// The letter that confirms leaving.
const LEAVE_LETTER: char = 'u';
/// The letter that leads to the first screen instead.
pub(super) const START_LETTER: char = 'i';

impl App {
    pub(super) fn leaving(&self) -> Dialog {
        let text = self.text();
        let body = match self.snapshot.record {
            Record::None => "common-leave-none",
            Record::Broken if self.unrecorded.as_ref().is_some_and(is_altered) => {
                "common-leave-altered"
            }
            Record::Broken => "common-leave-broken",
            // What was tried where one may only look is not recorded either.
            Record::ReadOnly if self.unrecorded.is_some() => "common-leave-broken",
            Record::Saved | Record::ReadOnly if self.is_trial => "common-leave-trial",
            Record::Saved | Record::ReadOnly if self.unsaved(0).is_some() => "common-leave-unsaved",
            Record::Saved | Record::ReadOnly => "common-leave-body",
        };
        let body = vec![text.get(body).to_owned()];
        Dialog::confirm(
            LEAVE,
            text.get("common-leave-title"),
            body,
            LEAVE_LETTER,
            text.get("common-leave-yes"),
        )
    }

    /// Whether there is a first screen to go back to: an assembly is open, and was not opened for one task alone.
    pub(super) fn has_start(&self) -> bool {
        self.snapshot.record != Record::None && !self.stands_alone()
    }

    /// The box that appears when writing fails: what is safe, and the way on.
    pub(super) fn disk(&self, error: &JournalError) -> Dialog {
        let text = self.text();
        let body = vec![
            text.get("errors-disk-safe").to_owned(),
            wording::journal(error, text),
        ];
        let title = if matches!(error.cause(), JournalError::Locked { .. }) {
            "errors-locked-title"
        } else {
            "errors-disk-title"
        };
        Dialog::tell(DISK, text.get(title), body, text.get("errors-disk-next"))
    }

    /// The box that appears when the record was taken away or changed: what is shown may be nowhere else, so the next key
    /// leads back to it, and not to a record that is another.
    pub(super) fn altered(&self, error: &JournalError) -> Dialog {
        let text = self.text();
        let body = vec![
            text.get("errors-altered-safe").to_owned(),
            wording::journal(error, text),
        ];
        let title = text.get("errors-altered-title");
        Dialog::tell(ALTERED, title, body, text.get("errors-altered-next"))
    }

    /// The box that appears when nobody records any more, by a fault of the program: what is safe, and the way on.
    pub(super) fn stopped(&self) -> Dialog {
        let text = self.text();
        let body = ["errors-disk-safe", "errors-stopped"].map(|key| text.get(key).to_owned());
        let title = text.get("errors-stopped-title");
        Dialog::tell(DISK, title, body.into(), text.get("errors-disk-next"))
    }

    /// Counts the acts undone one after the other; whether more are to be undone before it is said.
    pub(super) fn goes_on_undoing(&mut self, asked: Option<&Command>) -> bool {
        if !matches!(asked, Some(Command::Undo)) {
            self.undone = 0;
            return false;
        }
        self.undone += 1;
        let next = self.waiting.front();
        matches!(next, Some(Effect::Submit(Command::Undo)))
    }

    /// What the last submission did, in words: the new act, or the act undone or redone.
    pub(super) fn done(&self, asked: Option<&Command>, before: &Snapshot) -> Option<String> {
        let text = self.text();
        let last = |snapshot: &Snapshot| snapshot.acts.last().map(|act| act.number);
        let changed = || {
            let was = |number| {
                before
                    .acts
                    .iter()
                    .find(|act| act.number == number)
                    .map(|act| act.undone)
            };
            self.snapshot
                .acts
                .iter()
                .find(|act| was(act.number).is_some_and(|undone| undone != act.undone))
        };
        match asked {
            Some(Command::Undo) => {
                // The names that the act had given are gone now: it is told as it was.
                let what = wording::act(changed()?, before, text);
                let values = [("n", self.undone.into()), ("what", what.into())];
                Some(text.with("actions-undone", &values))
            }
            Some(Command::Redo) => {
                let what = wording::act(changed()?, &self.snapshot, text);
                Some(text.with("actions-redone", &[("what", what.into())]))
            }
            _ if last(&self.snapshot) != last(before) => {
                let act = self.snapshot.acts.last()?;
                Some(wording::act(act, &self.snapshot, text))
            }
            _ => None,
        }
    }

    pub(super) fn why(&self, failure: &Failure) -> String {
        let text = self.text();
        match failure {
            Failure::Refused(refusal) => wording::refusal(refusal, text),
            Failure::NotRecorded(error) => {
                let why = wording::journal(error, text);
                text.with("errors-not-recorded", &[("why", why.into())])
            }
            Failure::Closed => text.get("errors-closed").to_owned(),
        }
    }
}
