//! *Schede di carta*: packs counted first, then read ballot by ballot from the number pad; each ballot is on disk
//! before the next. The second reader starts from an empty pad and sees nothing of the first.

mod ballot;
mod between;
mod elsewhere;
mod view;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Page, no_vote};
use crate::assembly::VoteId;
use crate::assembly::vote::keypad::{Answer, Command, Fault, Key as Pad, Keypad, Progress};
use crate::assembly::vote::{Brought, Channel, Pack, Turn, Vote, VoteCommand};
use crate::tui::ctx::Ctx;
use crate::tui::dialog::{Dialog, Reply};
use crate::tui::effect::Effect;
use crate::tui::frame::{Message, Next};
use crate::tui::intent::Intent;
use crate::tui::keymap::{Binding, Hint, Key, hints};
use crate::tui::widgets::field::Field;
pub(super) use ballot::{reading as said, typed_line, view_choices, view_reasons};

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
    keypad: Option<(Hand, Keypad)>,
    /// Packs brought from another laptop, while it is asked which reading they are.
    brought: Vec<Brought>,
    /// Whether packs are read for another laptop: once, and then they are written into a file.
    apart: bool,
}

/// Whose ballot is in hand: vote, number of the pack, reader.
type Hand = (VoteId, u32, Turn);

impl Default for Paper {
    fn default() -> Self {
        Self {
            count: Field::digits(DIGITS),
            keypad: None,
            brought: Vec::new(),
            apart: false,
        }
    }
}

/// The open vote, if it has paper ballots.
pub(super) fn open<'a>(ctx: &Ctx<'a>) -> Option<&'a Vote> {
    super::ballots::open_on(ctx, Channel::Paper)
}

/// The pack being read.
#[derive(Clone, Copy)]
struct Going<'a> {
    vote: &'a Vote,
    pack: &'a Pack,
    number: u32,
    turn: Turn,
}

impl Going<'_> {
    fn hand(&self) -> Hand {
        (self.vote.id, self.number, self.turn)
    }

    fn progress(&self) -> Progress {
        Progress {
            read: self.pack.progress(self.turn),
            counted: self.pack.counted,
        }
    }
}

fn reading(vote: &Vote) -> Option<Going<'_>> {
    let (number, pack, turn) = vote.paper.being_read()?;
    Some(Going {
        vote,
        pack,
        number,
        turn,
    })
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
    let words = ballot::fault(fault, keypad, ctx.text);
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
    /// The pad of the reader: as it was, or a new one.
    fn pad(&self, going: Going<'_>) -> Keypad {
        match &self.keypad {
            Some((hand, keypad)) if *hand == going.hand() => keypad.clone(),
            Some(_) | None => Keypad::new(&going.vote.terms.kind, going.vote.terms.choices()),
        }
    }

    fn press(&mut self, key: Pad, going: Going<'_>, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Going {
            vote, pack, number, ..
        } = going;
        let mut keypad = self.pad(going);
        let answer = keypad.press(key, going.progress());
        let effects = match answer {
            Answer::Going | Answer::AskReason | Answer::Kept => Vec::new(),
            Answer::Refused(Fault::Empty) if keypad.reopened().is_none() => {
                // With nothing in hand perhaps the pack has fewer ballots than were counted.
                let words = ballot::empty_handed(&keypad, ctx.text);
                vec![Effect::Bell, Effect::Say(Message::refused(words))]
            }
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
                let read = pack.read_by(going.turn);
                if let Some(known) = place.and_then(|p| read.get(p).copied()) {
                    keypad.reopen(slip, known);
                }
                Vec::new()
            }
        };
        self.keypad = Some((going.hand(), keypad));
        effects
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
            Some(going) => {
                let values = [
                    ("pack", going.number.into()),
                    ("turn", view::turn(going.turn).into()),
                ];
                ctx.text.with("paper-title-pack", &values)
            }
            None => ctx.text.get("paper-title").to_owned(),
        }
    }

    fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Some(vote) = open(ctx) else {
            return no_vote::update(intent);
        };
        let Some(going) = reading(vote) else {
            return self.count_pack(intent, vote, ctx);
        };
        if Key::F3.matches(intent) {
            return Self::ask_recount(going.pack, ctx);
        }
        match pad_key(intent) {
            Some(key) => self.press(key, going, ctx),
            None => Vec::new(),
        }
    }

    fn view(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        let Some(vote) = open(ctx) else {
            return no_vote::view(ctx, frame, area);
        };
        if let Some(going) = reading(vote) {
            let keypad = self.pad(going);
            let hand = view::InHand {
                going,
                keypad: &keypad,
            };
            hand.view(ctx, frame, area);
        } else {
            let present = (!self.apart).then(|| vote.electors_now(ctx.assembly()));
            view::counting(vote, &self.count, present, ctx, frame);
        }
    }

    fn keys(&self, ctx: &Ctx<'_>) -> Vec<Hint> {
        let Some(vote) = open(ctx) else {
            return Vec::new();
        };
        let Some(going) = reading(vote) else {
            return self.keys_between(vote);
        };
        let keypad = self.pad(going);
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
            return Some(no_vote::next_action(text));
        };
        let Some(going) = reading(vote) else {
            return Some(self.next_between(vote, ctx));
        };
        let number = going.number;
        let keypad = self.pad(going);
        let progress = going.progress();
        let slip = keypad.slip(progress);
        if let Some(reason) = keypad.asking() {
            let reason = super::vote::words::reason(reason, text);
            let values = [("slip", slip.into()), ("reason", reason.into())];
            return Some(Next::enter(text.with("paper-next-void", &values)));
        }
        if keypad.is_idle() && progress.read >= progress.counted {
            let values = [
                ("pack", number.into()),
                ("n", progress.read.into()),
                ("turn", view::turn(going.turn).into()),
            ];
            return Some(Next::enter(text.with("paper-next-close", &values)));
        }
        if keypad.is_idle() || keypad.is_incomplete() {
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

    fn stands_alone(&self) -> bool {
        self.apart
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

    fn replied(&mut self, tag: &'static str, reply: Reply, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Some(vote) = open(ctx) else {
            return Vec::new();
        };
        match (tag, reply) {
            ("recount", Reply::Text(n)) => Self::recount(&n, ctx),
            (tag, reply) => self.elsewhere(tag, reply, vote, ctx),
        }
    }
}

impl Paper {
    /// The screen that reads packs for another laptop, and nothing else.
    pub fn for_another_laptop() -> Self {
        Self {
            apart: true,
            ..Self::default()
        }
    }

    fn recount(n: &str, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Some((id, pack)) = open(ctx).and_then(|v| Some((v.id, reading(v)?.number))) else {
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
