//! Correcting a poll from outside: what, what it says instead, and why.

use crate::assembly::outside::{OutsideCommand, OutsidePoll, Poll, PollOption};
use crate::assembly::words::LINE;
use crate::text::Text;
use crate::tui::dialog::{Dialog, Reply};
use crate::tui::effect::Effect;
use crate::tui::widgets::field::Field;

const WHAT: &str = "correct-what";
const INSTEAD: &str = "correct-instead";
const REASON: &str = "correct-reason";
/// Most digits of a number of people.
const PEOPLE: usize = 9;
/// What can be corrected before the counts of the options.
const BEFORE: usize = 3;

/// A correction on its way.
#[derive(Clone, Debug)]
pub(super) struct Correcting {
    /// The place of what is corrected: title, source, respondents, then the options.
    what: usize,
    /// The poll as it is to be.
    poll: Poll,
}

impl Correcting {
    /// Begins: what is to be corrected?
    pub(super) fn begin(poll: &OutsidePoll, text: &Text) -> (Self, Dialog) {
        let known = &poll.poll;
        let mut items = vec![
            named(text.get("outside-row-title"), &known.title),
            named(text.get("outside-row-source"), &known.source),
            named(
                text.get("outside-row-respondents"),
                &known.respondents.to_string(),
            ),
        ];
        let option = |o: &PollOption| named(&o.label, &o.count.to_string());
        items.extend(known.options.iter().map(option));
        let title = text.with("outside-correct-title", &[("n", poll.id.0.into())]);
        let correcting = Self {
            what: 0,
            poll: known.clone(),
        };
        (correcting, Dialog::pick(WHAT, &title, items))
    }

    /// Goes on with an answer: asks the next thing, and in the end the clerk.
    pub(super) fn replied(
        &mut self,
        (tag, reply): (&'static str, Reply),
        poll: &OutsidePoll,
        text: &Text,
    ) -> Vec<Effect> {
        match (tag, reply) {
            (WHAT, Reply::Pick(what)) => {
                self.what = what;
                vec![Effect::Ask(self.ask(text))]
            }
            (INSTEAD, Reply::Text(words)) => {
                self.put(words);
                let body = vec![text.get("outside-withdraw-body").to_owned()];
                let title = text.get("outside-correct-why");
                let field = Field::new(LINE);
                vec![Effect::Ask(Dialog::write(REASON, title, body, field))]
            }
            (REASON, Reply::Text(reason)) => {
                let (id, poll) = (poll.id, self.poll.clone());
                vec![Effect::submit(OutsideCommand::CorrectPoll {
                    id,
                    poll,
                    reason,
                })]
            }
            _ => Vec::new(),
        }
    }

    fn ask(&self, text: &Text) -> Dialog {
        let poll = &self.poll;
        let number = |n: u64| Field::digits(PEOPLE).holding(&n.to_string());
        let (label, field) = match self.what {
            0 => (
                text.get("outside-row-title"),
                Field::new(LINE).holding(&poll.title),
            ),
            1 => (
                text.get("outside-row-source"),
                Field::new(LINE).holding(&poll.source),
            ),
            2 => (
                text.get("outside-row-respondents"),
                number(poll.respondents),
            ),
            at => match poll.options.get(at - BEFORE) {
                Some(option) => (option.label.as_str(), number(option.count)),
                None => ("", number(0)),
            },
        };
        Dialog::write(INSTEAD, label, Vec::new(), field)
    }

    fn put(&mut self, words: String) {
        let number = words.parse().ok();
        match self.what {
            0 => self.poll.title = words,
            1 => self.poll.source = words,
            2 => self.poll.respondents = number.unwrap_or(self.poll.respondents),
            at => {
                if let Some(option) = self.poll.options.get_mut(at - BEFORE) {
                    option.count = number.unwrap_or(option.count);
                }
            }
        }
    }
}

fn named(label: &str, value: &str) -> String {
    format!("{label}: {value}")
}
