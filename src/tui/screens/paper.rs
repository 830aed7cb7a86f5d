//! 10, *Schede di carta*: packs counted first, then read ballot by ballot from the number pad; each ballot is on disk
//! before the next.

mod view;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Page, ScreenId};
use crate::assembly::VoteId;
use crate::assembly::vote::keypad::{Answer, Command, Fault, Key as Pad, Keypad, Progress};
use crate::assembly::vote::{Channel, Pack, Vote, VoteCommand};
use crate::tui::ctx::Ctx;
use crate::tui::dialog::{Dialog, Reply};
use crate::tui::effect::Effect;
use crate::tui::frame::{Message, Next};
use crate::tui::intent::Intent;
use crate::tui::keymap::{Binding, Hint, Key, hints};
use crate::tui::widgets::field::Field;
pub(super) use view::view_choices;

const COUNTING: &[Binding<()>] = &[
    Binding::shown(Key::AnyDigit, "paper-key-count"),
    Binding::shown(Key::Backspace, "common-hint-delete"),
];
const DOUBTFUL: Hint = Hint {
    key: Key::Char('d'),
    words: "paper-key-decide",
};
const REASONS: &[Binding<()>] = &[
    Binding::shown(Key::Digits('1', '9'), "paper-key-reason"),
    Binding::shown(Key::Backspace, "paper-key-no-reason"),
];

/// Most digits of the number of ballots in a pack.
const DIGITS: usize = 4;

/// Reading ballots.
#[derive(Clone, Debug)]
pub struct Paper {
    count: Field,
    keypad: Option<(VoteId, Keypad)>,
}

impl Default for Paper {
    fn default() -> Self {
        Self {
            count: Field::digits(DIGITS),
            keypad: None,
        }
    }
}

/// The open vote, if it has paper ballots.
pub(super) fn open<'a>(ctx: &Ctx<'a>) -> Option<&'a Vote> {
    let mut votes = ctx.assembly().votes.open().map(AsRef::as_ref);
    votes.find(|v| v.terms.channels.contains(&Channel::Paper))
}

/// The pack being read, with its number.
fn reading(vote: &Vote) -> Option<(&Pack, u32)> {
    vote.paper.packs.iter().zip(1u32..).find(|(p, _)| !p.closed)
}

fn progress(pack: &Pack) -> Progress {
    Progress {
        read: u32::try_from(pack.slips.len()).unwrap_or(u32::MAX),
        counted: pack.counted,
    }
}

/// The key of the pad that an intent presses.
pub(super) fn pad_key(intent: &Intent) -> Option<Pad> {
    match intent {
        Intent::Char(c) | Intent::Hint(Key::Char(c)) => Some(Pad::Char(*c)),
        Intent::Accept => Some(Pad::Enter),
        Intent::Erase => Some(Pad::Erase),
        _ => None,
    }
}

/// A refusal of the pad: a soft bell, and why.
pub(super) fn refused(fault: Fault, keypad: &Keypad, ctx: &Ctx<'_>) -> Vec<Effect> {
    let words = view::fault(fault, keypad, ctx.text);
    vec![Effect::Bell, Effect::Say(Message::refused(words))]
}

/// The keys of the pad as hints.
pub(super) fn pad_hints(keypad: &Keypad) -> Vec<Hint> {
    if keypad.asking().is_some() {
        return hints(REASONS);
    }
    let signs = keypad.signs();
    let hint = |command, words| Hint {
        key: Key::Char(signs.key(command)),
        words,
    };
    vec![
        hint(Command::Blank, "paper-key-blank"),
        hint(Command::Void, "paper-key-void"),
        hint(Command::Doubtful, "paper-key-doubtful"),
        hint(Command::Reopen, "paper-key-reopen"),
        Hint {
            key: Key::Backspace,
            words: "common-hint-delete",
        },
    ]
}

impl Paper {
    /// The pad for the open vote: as it was, or a new one.
    fn pad(&self, vote: &Vote) -> Keypad {
        match &self.keypad {
            Some((id, keypad)) if *id == vote.id => keypad.clone(),
            Some(_) | None => Keypad::new(&vote.terms.kind, vote.terms.choices()),
        }
    }

    fn press(&mut self, key: Pad, vote: &Vote, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Some((pack, number)) = reading(vote) else {
            return Vec::new();
        };
        let mut keypad = self.pad(vote);
        let answer = keypad.press(key, progress(pack));
        let effects = match answer {
            Answer::Going | Answer::AskReason | Answer::Kept => Vec::new(),
            Answer::Refused(fault) => refused(fault, &keypad, ctx),
            Answer::Record { slip, reading } => vec![Effect::submit(VoteCommand::ReadSlip {
                id: vote.id,
                pack: number,
                slip,
                reading,
            })],
            Answer::ClosePack => vec![Effect::submit(VoteCommand::ClosePack {
                id: vote.id,
                pack: number,
            })],
            Answer::Reopen { slip } => {
                let place = usize::try_from(slip).ok().and_then(|n| n.checked_sub(1));
                if let Some(known) = place.and_then(|p| pack.slips.get(p)) {
                    keypad.reopen(slip, &known.reading);
                }
                Vec::new()
            }
        };
        self.keypad = Some((vote.id, keypad));
        effects
    }

    /// The number of ballots of a new pack; Enter on an empty field goes back to the vote.
    fn count_pack(&mut self, intent: &Intent, vote: &Vote, ctx: &Ctx<'_>) -> Vec<Effect> {
        let doubtful = !vote.paper.doubtful().is_empty();
        if doubtful && DOUBTFUL.key.matches(intent) {
            return vec![Effect::Go(ScreenId::Doubtful)];
        }
        if *intent != Intent::Accept {
            self.count.update(intent);
            return Vec::new();
        }
        match self.count.number() {
            Some(counted) => vec![Effect::submit(VoteCommand::OpenPack {
                id: vote.id,
                counted: u32::try_from(counted).unwrap_or(u32::MAX),
            })],
            None if vote.paper.packs.is_empty() => {
                let words = ctx.text.get("paper-count-first");
                vec![Effect::Bell, Effect::Say(Message::refused(words))]
            }
            None if doubtful => vec![Effect::Go(ScreenId::Doubtful)],
            None => vec![Effect::Back],
        }
    }

    fn ask_recount(pack: &Pack, ctx: &Ctx<'_>) -> Vec<Effect> {
        let field = Field::digits(DIGITS).holding(&pack.counted.to_string());
        let title = ctx.text.get("paper-recount-title");
        let body = vec![ctx.text.get("paper-recount-body").to_owned()];
        vec![Effect::Ask(Dialog::write("recount", title, body, field))]
    }
}

impl Page for Paper {
    fn title(&self, ctx: &Ctx<'_>) -> String {
        match open(ctx).and_then(reading) {
            Some((_, pack)) => ctx.text.with("paper-title-pack", &[("pack", pack.into())]),
            None => ctx.text.get("paper-title").to_owned(),
        }
    }

    fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Some(vote) = open(ctx) else {
            return match intent {
                Intent::Accept => vec![Effect::Go(ScreenId::Vote)],
                _ => Vec::new(),
            };
        };
        let Some((pack, _)) = reading(vote) else {
            return self.count_pack(intent, vote, ctx);
        };
        if Key::F3.matches(intent) {
            return Self::ask_recount(pack, ctx);
        }
        match pad_key(intent) {
            Some(key) => self.press(key, vote, ctx),
            None => Vec::new(),
        }
    }

    fn view(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        let Some(vote) = open(ctx) else {
            view::nothing(ctx, frame, area);
            return;
        };
        match reading(vote) {
            Some((pack, number)) => {
                let keypad = self.pad(vote);
                let hand = view::InHand {
                    vote,
                    pack,
                    number,
                    keypad: &keypad,
                };
                hand.view(ctx, frame, area);
            }
            None => view::counting(vote, &self.count, ctx, frame),
        }
    }

    fn keys(&self, ctx: &Ctx<'_>) -> Vec<Hint> {
        let Some(vote) = open(ctx) else {
            return Vec::new();
        };
        if reading(vote).is_none() {
            let mut keys = hints(COUNTING);
            keys.extend((!vote.paper.doubtful().is_empty()).then_some(DOUBTFUL));
            return keys;
        }
        let keypad = self.pad(vote);
        let mut keys = pad_hints(&keypad);
        if keypad.asking().is_none() {
            keys.push(Hint {
                key: Key::F3,
                words: "paper-key-recount",
            });
        }
        keys
    }

    fn next_action(&self, ctx: &Ctx<'_>) -> Option<Next> {
        let text = ctx.text;
        let Some(vote) = open(ctx) else {
            return Some(Next::enter(text.get("vote-next-votes")));
        };
        let Some((pack, number)) = reading(vote) else {
            let n = self.count.number();
            return Some(match n {
                Some(n) => Next::enter(text.with("paper-next-pack", &[("n", n.into())])),
                None if vote.paper.packs.is_empty() => Next::words(text.get("paper-next-count")),
                None if !vote.paper.doubtful().is_empty() => {
                    Next::enter(text.get("paper-next-doubtful"))
                }
                None => Next::enter(text.get("paper-next-back")),
            });
        };
        let keypad = self.pad(vote);
        let progress = progress(pack);
        let slip = keypad.slip(progress);
        if let Some(reason) = keypad.asking() {
            let reason = super::vote::words::reason(reason, text);
            let values = [("slip", slip.into()), ("reason", reason.into())];
            return Some(Next::enter(text.with("paper-next-void", &values)));
        }
        if keypad.is_idle() && progress.read >= progress.counted {
            let values = [("pack", number.into()), ("n", progress.read.into())];
            return Some(Next::enter(text.with("paper-next-close", &values)));
        }
        if keypad.is_idle() {
            return Some(Next::words(
                text.with("paper-next-mark", &[("slip", slip.into())]),
            ));
        }
        let key = if keypad.reopened().is_some() {
            "paper-next-again"
        } else {
            "paper-next-slip"
        };
        Some(Next::enter(text.with(key, &[("slip", slip.into())])))
    }

    /// A ballot reopened is put down first; nothing recorded changes.
    fn back(&mut self, _ctx: &Ctx<'_>) -> bool {
        match &mut self.keypad {
            Some((_, keypad)) if !keypad.is_idle() => {
                keypad.clear();
                true
            }
            Some(_) | None => false,
        }
    }

    fn recorded(&mut self, _ctx: &Ctx<'_>) -> Vec<Effect> {
        self.count.clear();
        Vec::new()
    }

    fn replied(&mut self, _tag: &'static str, reply: Reply, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Reply::Text(n) = reply else {
            return Vec::new();
        };
        let Some((id, pack)) = open(ctx).and_then(|v| Some((v.id, reading(v)?.1))) else {
            return Vec::new();
        };
        let counted = n.parse().unwrap_or(u32::MAX);
        vec![Effect::submit(VoteCommand::RecountPack {
            id,
            pack,
            counted,
        })]
    }
}

#[cfg(test)]
mod tests;
