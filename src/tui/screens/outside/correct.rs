//! Correcting a poll from outside: what, what it says instead, and why.

use crate::assembly::ThemeId;
use crate::assembly::outside::{OutsideCommand, OutsidePoll, Poll};
use crate::assembly::words::LINE;
use crate::plan::written_date;
use crate::tui::ctx::Ctx;
use crate::tui::dialog::{Dialog, Reply};
use crate::tui::effect::Effect;
use crate::tui::widgets::field::Field;

const WHAT: &str = "correct-what";
const INSTEAD: &str = "correct-instead";
const THEME: &str = "correct-theme";
const REASON: &str = "correct-reason";
/// Most characters of a day.
const DAY: usize = 10;
/// Most digits of a number of people.
const PEOPLE: usize = 9;

/// What is corrected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum What {
    Title,
    Source,
    Theme,
    Held,
    Respondents,
    /// Whether each may have given several answers.
    Several,
    /// The count of the option at a place.
    Count(usize),
}

impl What {
    /// What there is to correct in a poll, in the order in which it is listed.
    fn all(poll: &Poll) -> Vec<Self> {
        let counts = (0..poll.options.len()).map(Self::Count);
        let facts = [
            Self::Title,
            Self::Source,
            Self::Theme,
            Self::Held,
            Self::Respondents,
            Self::Several,
        ];
        facts.into_iter().chain(counts).collect()
    }

    /// What it is called.
    fn label(self, poll: &Poll, ctx: &Ctx<'_>) -> String {
        let key = match self {
            Self::Title => "outside-row-title",
            Self::Source => "outside-row-source",
            Self::Theme => "outside-row-theme",
            Self::Held => "outside-row-held",
            Self::Respondents => "outside-row-respondents",
            Self::Several => "outside-row-split",
            Self::Count(at) => {
                let option = poll.options.get(at);
                return option.map_or_else(String::new, |option| option.label.clone());
            }
        };
        ctx.text.get(key).to_owned()
    }

    /// What it says now, as it is typed.
    fn value(self, poll: &Poll, ctx: &Ctx<'_>) -> String {
        match self {
            Self::Title => poll.title.clone(),
            Self::Source => poll.source.clone(),
            Self::Theme => theme(poll.theme, ctx),
            Self::Held => poll
                .held
                .map_or_else(String::new, |day| day.strftime("%d/%m/%Y").to_string()),
            Self::Respondents => poll.respondents.to_string(),
            Self::Several => ctx
                .text
                .get(if poll.several {
                    "outside-split-several"
                } else {
                    "outside-split-one"
                })
                .to_owned(),
            Self::Count(at) => {
                let option = poll.options.get(at);
                option.map_or_else(String::new, |option| option.count.to_string())
            }
        }
    }
}

/// The title of a theme, or that there is none.
fn theme(id: Option<ThemeId>, ctx: &Ctx<'_>) -> String {
    let theme = id.and_then(|id| ctx.assembly().themes.theme(id));
    theme.map_or_else(
        || ctx.text.get("tray-any-theme").to_owned(),
        |theme| theme.title.clone(),
    )
}

/// A correction on its way.
#[derive(Clone, Debug)]
pub(super) struct Correcting {
    what: What,
    /// The poll as it is to be.
    poll: Poll,
}

impl Correcting {
    /// Begins: what is to be corrected?
    pub(super) fn begin(poll: &OutsidePoll, ctx: &Ctx<'_>) -> (Self, Dialog) {
        let known = &poll.poll;
        let named = |what: What| {
            let value = what.value(known, ctx);
            let value = if value.is_empty() {
                ctx.text.get("common-none").to_owned()
            } else {
                value
            };
            format!("{}: {value}", what.label(known, ctx))
        };
        let items = What::all(known).into_iter().map(named).collect();
        let n = [("n", poll.id.0.into())];
        let title = ctx.text.with("outside-correct-title", &n);
        let correcting = Self {
            what: What::Title,
            poll: known.clone(),
        };
        (correcting, Dialog::pick(WHAT, &title, items))
    }

    /// Goes on with an answer: asks the next thing, and in the end the clerk.
    pub(super) fn replied(
        &mut self,
        (tag, reply): (&'static str, Reply),
        poll: &OutsidePoll,
        ctx: &Ctx<'_>,
    ) -> Vec<Effect> {
        match (tag, reply) {
            (WHAT, Reply::Pick(at)) => {
                let Some(what) = What::all(&self.poll).get(at).copied() else {
                    return Vec::new();
                };
                self.what = what;
                if what == What::Several {
                    // There is one other answer.
                    self.poll.several = !self.poll.several;
                    return vec![self.ask_why(ctx)];
                }
                vec![Effect::Ask(self.ask(ctx))]
            }
            (THEME, Reply::Pick(at)) => {
                // The first says that there is none.
                let theme = at.checked_sub(1);
                let theme = theme.and_then(|at| ctx.assembly().themes.list.get(at));
                self.poll.theme = theme.map(|theme| theme.id);
                vec![self.ask_why(ctx)]
            }
            (INSTEAD, Reply::Text(words)) => {
                if self.put(words) {
                    vec![self.ask_why(ctx)]
                } else {
                    vec![Effect::Ask(self.ask(ctx))]
                }
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

    fn ask(&self, ctx: &Ctx<'_>) -> Dialog {
        let (poll, what) = (&self.poll, self.what);
        let label = what.label(poll, ctx);
        let value = what.value(poll, ctx);
        let field = |field: Field| field.holding(&value);
        match what {
            What::Title | What::Source => {
                Dialog::write(INSTEAD, &label, Vec::new(), field(Field::new(LINE)))
            }
            What::Held => {
                let how = vec![ctx.text.get("outside-ask-held").to_owned()];
                Dialog::write_or_skip(INSTEAD, &label, how, field(Field::new(DAY)))
            }
            What::Respondents | What::Count(_) => {
                Dialog::write(INSTEAD, &label, Vec::new(), field(Field::digits(PEOPLE)))
            }
            What::Theme | What::Several => {
                let themes = ctx.assembly().themes.list.iter();
                let themes = themes.map(|theme| theme.title.clone());
                let none = theme(None, ctx);
                let items = std::iter::once(none).chain(themes).collect();
                Dialog::pick(THEME, &label, items)
            }
        }
    }

    fn ask_why(&self, ctx: &Ctx<'_>) -> Effect {
        let text = ctx.text;
        let now = [
            ("what", self.what.label(&self.poll, ctx).into()),
            ("value", self.what.value(&self.poll, ctx).into()),
        ];
        let body = vec![
            text.with("outside-correct-now", &now),
            text.get("outside-withdraw-body").to_owned(),
        ];
        let title = text.get("outside-correct-why");
        Effect::Ask(Dialog::write(REASON, title, body, Field::new(LINE)))
    }

    /// Puts what was typed into the poll; whether it can stand there.
    fn put(&mut self, words: String) -> bool {
        let poll = &mut self.poll;
        match self.what {
            What::Title => poll.title = words,
            What::Source => poll.source = words,
            What::Held => {
                let day = written_date(&words);
                if day.is_none() && !words.is_empty() {
                    return false;
                }
                poll.held = day;
            }
            What::Respondents => {
                poll.respondents = words.parse().unwrap_or(poll.respondents);
            }
            What::Count(at) => {
                if let Some(option) = poll.options.get_mut(at) {
                    option.count = words.parse().unwrap_or(option.count);
                }
            }
            What::Theme | What::Several => {}
        }
        true
    }
}
