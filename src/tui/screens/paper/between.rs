//! Between two packs: the next one is counted, or what waits for another reading is taken up.

use super::{Paper, elsewhere};
use crate::assembly::vote::{Vote, VoteCommand};
use crate::tui::ctx::Ctx;
use crate::tui::effect::{Effect, Outcome};
use crate::tui::frame::{Message, Next};
use crate::tui::intent::Intent;
use crate::tui::keymap::{Binding, Hint, Key, hints};
use crate::tui::screens::ScreenId;

const COUNTING: &[Binding<()>] = &[
    Binding::shown(Key::AnyDigit, "paper-key-count"),
    Binding::shown(Key::Backspace, "common-hint-delete"),
];
const DOUBTFUL: Hint = Hint {
    key: Key::Char('d'),
    words: "paper-key-decide",
};
const SECOND: Hint = Hint {
    key: Key::Char('r'),
    words: "paper-key-second",
};
const ELSEWHERE: Hint = Hint {
    key: Key::Char('f'),
    words: "packs-key-elsewhere",
};

/// What Enter does between two packs while no number is typed.
enum Between {
    /// A pack must be counted first.
    Count,
    /// Ballots wait for the third reading.
    Settle(usize),
    /// This pack must be read a second time.
    Second(u32),
    /// Doubtful ballots wait for a decision.
    Doubtful,
    /// Everything is read.
    Back,
    /// What was read for another laptop is written, and the program ends.
    Write,
}

fn between(vote: &Vote) -> Between {
    let paper = &vote.paper;
    let unsettled = paper.unsettled(&vote.terms.kind).len();
    if unsettled > 0 {
        Between::Settle(unsettled)
    } else if let Some(pack) = paper.due(&vote.terms.scrutiny) {
        Between::Second(pack)
    } else if paper.packs.is_empty() {
        Between::Count
    } else if paper.doubtful().is_empty() {
        Between::Back
    } else {
        Between::Doubtful
    }
}

/// Whether every pack that was begun is read and decided, so that another one or closing comes next.
pub(super) fn all_read(vote: &Vote) -> bool {
    matches!(between(vote), Between::Back)
}

fn begin_second(vote: &Vote, pack: u32) -> Effect {
    Effect::submit(VoteCommand::BeginSecond { id: vote.id, pack })
}

impl Paper {
    /// What Enter does between two packs.
    fn between(&self, vote: &Vote) -> Between {
        if self.apart && !vote.paper.packs.is_empty() {
            Between::Write
        } else {
            between(vote)
        }
    }

    /// The number of ballots of a new pack; Enter on an empty field goes back to the vote.
    pub(super) fn count_pack(
        &mut self,
        intent: &Intent,
        vote: &Vote,
        ctx: &Ctx<'_>,
    ) -> Vec<Effect> {
        let doubtful = !vote.paper.doubtful().is_empty() && !self.apart;
        if doubtful && DOUBTFUL.key.matches(intent) {
            return vec![Effect::Go(ScreenId::Doubtful)];
        }
        if !self.apart && ELSEWHERE.key.matches(intent) {
            return vec![Effect::Ask(elsewhere::menu(ctx))];
        }
        if let Some(pack) = vote
            .paper
            .read_once()
            .filter(|_| !self.apart && SECOND.key.matches(intent))
        {
            return vec![begin_second(vote, pack)];
        }
        if *intent != Intent::Accept {
            self.count.update(intent);
            return Vec::new();
        }
        if let Some(counted) = self.count.number() {
            return vec![Effect::submit(VoteCommand::OpenPack {
                id: vote.id,
                counted: u32::try_from(counted).unwrap_or(u32::MAX),
            })];
        }
        match self.between(vote) {
            Between::Count => {
                let words = ctx.text.get("paper-count-first");
                vec![Effect::Bell, Effect::Say(Message::refused(words))]
            }
            Between::Settle(_) => vec![Effect::Go(ScreenId::Reread)],
            Between::Second(pack) => vec![begin_second(vote, pack)],
            Between::Doubtful => vec![Effect::Go(ScreenId::Doubtful)],
            Between::Back => vec![Effect::Back, Effect::Go(ScreenId::Ballots)],
            Between::Write => vec![Effect::End(Outcome::Quit)],
        }
    }

    /// The keys while a pack is counted.
    pub(super) fn keys_between(&self, vote: &Vote) -> Vec<Hint> {
        let mut keys = hints(COUNTING);
        if self.apart {
            return keys;
        }
        if vote.paper.doubtful().is_empty() {
            keys.push(ELSEWHERE);
        }
        keys.extend(vote.paper.read_once().map(|_| SECOND));
        keys.extend((!vote.paper.doubtful().is_empty()).then_some(DOUBTFUL));
        keys
    }

    /// What Enter does, in words.
    pub(super) fn next_between(&self, vote: &Vote, ctx: &Ctx<'_>) -> Next {
        let text = ctx.text;
        if let Some(n) = self.count.number() {
            return Next::enter(text.with("paper-next-pack", &[("n", n.into())]));
        }
        match self.between(vote) {
            Between::Count => Next::words(text.get("paper-next-count")),
            Between::Settle(n) => Next::enter(text.with("paper-next-settle", &[("n", n.into())])),
            Between::Second(pack) => {
                Next::enter(text.with("paper-next-second", &[("pack", pack.into())]))
            }
            Between::Doubtful => Next::enter(text.get("paper-next-doubtful")),
            Between::Back => Next::enter(text.get("paper-next-back")),
            Between::Write => Next::enter(text.get("packs-next-write")),
        }
    }
}
