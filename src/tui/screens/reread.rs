//! *Schede da rileggere*: the ballots on which two readings differ, read a third time from the paper while what was
//! typed before stays covered.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::paper::{open, pad_hints, pad_key, refused, typed_line, view_reasons};
use super::{Page, ScreenId, no_vote};
use crate::assembly::vote::keypad::{Answer, Command, Keypad, Progress, Signs};
use crate::assembly::vote::{Reading, Slide, Slip, Vote, VoteCommand};
use crate::tui::ctx::Ctx;
use crate::tui::effect::Effect;
use crate::tui::frame::Next;
use crate::tui::intent::{Intent, Step};
use crate::tui::keymap::{Hint, Key};
use crate::tui::measure::wrap;
use crate::tui::widgets::list::{self, Cell, Column, Look};

/// Where a ballot lies: number of the pack, number of the ballot in it.
type Place = (u32, u32);

/// Rows above the table: heading and how it is done, or where the readings slid.
const ABOVE: u16 = 5;
/// Rows below the table: the ballot in hand and what follows.
const BELOW: u16 = 7;

/// Reading ballots a third time.
#[derive(Clone, Debug, Default)]
pub struct Reread {
    /// The ballot chosen; else the first that waits.
    chosen: Option<Place>,
    keypad: Option<(Place, Keypad)>,
}

/// The ballots on which closed readings differ, settled or not.
fn places(vote: &Vote) -> Vec<Place> {
    let kind = &vote.terms.kind;
    let twice = vote.paper.numbered().filter(|(_, p)| p.is_read_twice());
    twice
        .flat_map(|(number, pack)| {
            let slips = pack.differing(kind).into_iter();
            slips.map(move |slip| (number, slip))
        })
        .collect()
}

fn slip_at(vote: &Vote, (pack, slip): Place) -> Option<&Slip> {
    let at = |n: u32| usize::try_from(n).ok()?.checked_sub(1);
    let pack = vote.paper.packs.get(at(pack)?)?;
    pack.slips.get(at(slip)?).map(AsRef::as_ref)
}

/// The pack whose readings slid apart, with the place, and whether its second reading was taken up again before.
fn slid(vote: &Vote) -> Option<(u32, Slide, bool)> {
    let kind = &vote.terms.kind;
    vote.paper
        .numbered()
        .find_map(|(number, pack)| Some((number, pack.slide(kind)?, pack.rewound > 0)))
}

impl Reread {
    /// The ballot to read: the one chosen, or the first that waits.
    fn current(&self, vote: &Vote) -> Option<Place> {
        let all = places(vote);
        let chosen = self.chosen.filter(|place| all.contains(place));
        chosen.or_else(|| vote.paper.unsettled(&vote.terms.kind).first().copied())
    }

    fn pad(&self, vote: &Vote, place: Place) -> Keypad {
        match &self.keypad {
            Some((known, keypad)) if *known == place => keypad.clone(),
            Some(_) | None => Keypad::new(&vote.terms.kind, vote.terms.choices()),
        }
    }

    /// The slide that Enter takes the reader back to: once, and while nothing is being typed.
    fn rewind(&self, vote: &Vote) -> Option<(u32, Slide)> {
        let idle = self.keypad.as_ref().is_none_or(|(_, pad)| pad.is_idle());
        slid(vote)
            .filter(|(_, _, before)| idle && !before && self.chosen.is_none())
            .map(|(pack, slide, _)| (pack, slide))
    }

    fn press(&mut self, intent: &Intent, vote: &Vote, place: Place, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Some(key) = pad_key(intent) else {
            return Vec::new();
        };
        let mut keypad = self.pad(vote, place);
        let (pack, slip) = place;
        let progress = Progress {
            read: slip.saturating_sub(1),
            counted: slip,
        };
        let answer = keypad.press(key, progress);
        let effects = match answer {
            Answer::Record { reading, .. } => vec![Effect::submit(VoteCommand::SettleSlip {
                id: vote.id,
                pack,
                slip,
                reading,
            })],
            Answer::Refused(fault) => refused(fault, &keypad, ctx),
            Answer::Reopen { .. } => {
                let read = |place: &Place| slip_at(vote, *place).is_some_and(|s| s.third.is_some());
                self.chosen = places(vote).into_iter().rfind(read).or(self.chosen);
                return Vec::new();
            }
            Answer::Going | Answer::AskReason | Answer::Kept | Answer::ClosePack => Vec::new(),
        };
        self.keypad = Some((place, keypad));
        effects
    }

    fn choose(&mut self, step: Step, vote: &Vote) {
        let all = places(vote);
        let now = self
            .current(vote)
            .and_then(|place| all.iter().position(|p| *p == place));
        let next = match (now, step) {
            (Some(now), Step::Up) => now.checked_sub(1),
            (Some(now), Step::Down) => Some(now + 1),
            (Some(_) | None, _) => None,
        };
        if let Some(place) = next.and_then(|at| all.get(at)) {
            self.chosen = Some(*place);
            self.keypad = None;
        }
    }

    fn view_table(&self, vote: &Vote, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        let text = ctx.text;
        let all = places(vote);
        let columns = [
            Column::figures(text.get("paper-reread-pack"), 5),
            Column::figures(text.get("paper-reread-slip"), 6),
            Column::words(text.get("paper-reread-first"), 8),
            Column::words(text.get("paper-reread-second"), 8),
            Column::words(text.get("paper-reread-third"), 0),
        ];
        let covered = || Cell::styled(text.get("paper-reread-covered"), ctx.theme.dim);
        let rows: Vec<Vec<Cell>> = all
            .iter()
            .map(|place| {
                vec![
                    Cell::from(place.0.to_string()),
                    Cell::from(place.1.to_string()),
                    covered(),
                    covered(),
                    Cell::from(outcome(vote, *place, ctx)),
                ]
            })
            .collect();
        let current = self.current(vote);
        let look = Look {
            selected: current.and_then(|place| all.iter().position(|p| *p == place)),
            theme: ctx.theme,
        };
        list::view_table(frame, area, &columns, &rows, look);
    }
}

/// The key that takes a ballot read a third time in hand again.
fn reopen(vote: &Vote) -> Hint {
    let signs = Signs::of(&vote.terms.kind, vote.terms.choices());
    Hint {
        key: Key::Char(signs.key(Command::Reopen)),
        words: "paper-key-reopen",
    }
}

/// What came of the third reading, or who decided; nothing while the ballot waits.
fn outcome(vote: &Vote, place: Place, ctx: &Ctx<'_>) -> String {
    let kind = &vote.terms.kind;
    let Some(slip) = slip_at(vote, place) else {
        return String::new();
    };
    if let Some(by) = &slip.decided_by {
        let by = [("by", by.as_str().into())];
        return ctx.text.with("paper-reread-decided", &by);
    }
    let Some(third) = &slip.third else {
        return String::new();
    };
    let signs = Signs::of(kind, vote.terms.choices());
    let said = super::paper::said(third, &vote.terms, signs, ctx.text);
    let holds = if slip.reading == Reading::Doubtful {
        "paper-reread-chair"
    } else if slip.first.agrees(third, kind) {
        "paper-reread-holds-first"
    } else {
        "paper-reread-holds-second"
    };
    format!("{said} → {}", ctx.text.with(holds, &[]))
}

impl Page for Reread {
    fn title(&self, ctx: &Ctx<'_>) -> String {
        ctx.text.get("paper-reread-title").to_owned()
    }

    fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Some(vote) = open(ctx) else {
            return no_vote::update(intent);
        };
        if let Intent::Step(step @ (Step::Up | Step::Down)) = intent {
            self.choose(*step, vote);
            return Vec::new();
        }
        if *intent == Intent::Accept
            && let Some((pack, slide)) = self.rewind(vote)
        {
            let (id, slip) = (vote.id, slide.from);
            return vec![
                Effect::submit(VoteCommand::RewindSecond { id, pack, slip }),
                Effect::Go(ScreenId::Paper),
            ];
        }
        match self.current(vote) {
            Some(place) => self.press(intent, vote, place, ctx),
            None if *intent == Intent::Accept && !vote.paper.doubtful().is_empty() => {
                vec![Effect::Back, Effect::Go(ScreenId::Doubtful)]
            }
            None if *intent == Intent::Accept => {
                vec![Effect::Back, Effect::Go(ScreenId::Ballots)]
            }
            None => {
                if reopen(vote).key.matches(intent) {
                    self.chosen = places(vote).last().copied();
                }
                Vec::new()
            }
        }
    }

    fn view(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        let (text, theme) = (ctx.text, ctx.theme);
        let Some(vote) = open(ctx) else {
            return no_vote::view(ctx, frame, area);
        };
        let all = places(vote);
        if all.is_empty() {
            let words = text.get("paper-none-differ");
            frame.render_widget(Line::styled(words, theme.text), area);
            return;
        }
        let values = [("n", all.len().into()), ("of", vote.paper.read().into())];
        let mut above = vec![Line::styled(
            text.with("paper-reread-heading", &values),
            theme.strong,
        )];
        let slide = slid(vote).filter(|_| self.chosen.is_none());
        let (words, style) = match slide {
            Some((pack, slide, _)) => {
                let values = [
                    ("pack", pack.into()),
                    ("from", slide.from.into()),
                    ("to", slide.to.into()),
                ];
                (text.with("paper-slid", &values), theme.warn)
            }
            None => (text.get("paper-reread-how").to_owned(), theme.text),
        };
        above.extend(
            wrap(&words, area.width)
                .into_iter()
                .map(|line| Line::styled(line, style)),
        );
        for (row, line) in area.rows().take(usize::from(ABOVE)).zip(above) {
            frame.render_widget(line, row);
        }
        let rows = u16::try_from(all.len()).unwrap_or(u16::MAX);
        let table = Rect {
            y: area.y + ABOVE,
            height: rows
                .saturating_add(1)
                .min(area.height.saturating_sub(ABOVE + BELOW)),
            ..area
        };
        self.view_table(vote, ctx, frame, table);
        if let Some(place) = self.current(vote) {
            let below = Rect {
                y: table.bottom() + 1,
                height: area.bottom().saturating_sub(table.bottom() + 1),
                ..area
            };
            self.view_in_hand(vote, place, ctx, (frame, below));
        }
    }

    fn keys(&self, ctx: &Ctx<'_>) -> Vec<Hint> {
        let Some(vote) = open(ctx).filter(|vote| !places(vote).is_empty()) else {
            return Vec::new();
        };
        let Some(place) = self.current(vote) else {
            return vec![reopen(vote)];
        };
        let mut keys = vec![Hint {
            key: Key::UpDown,
            words: "common-hint-choose",
        }];
        keys.extend(pad_hints(&self.pad(vote, place)));
        keys
    }

    fn next_action(&self, ctx: &Ctx<'_>) -> Option<Next> {
        let text = ctx.text;
        let Some(vote) = open(ctx) else {
            return Some(no_vote::next_action(text));
        };
        if let Some((pack, slide)) = self.rewind(vote) {
            let values = [("pack", pack.into()), ("slip", slide.from.into())];
            return Some(Next::enter(text.with("paper-next-rewind", &values)));
        }
        let Some(place) = self.current(vote) else {
            return Some(Next::enter(if vote.paper.doubtful().is_empty() {
                text.get("paper-next-back")
            } else {
                text.get("paper-next-doubtful")
            }));
        };
        let keypad = self.pad(vote, place);
        let values = [("pack", place.0.into()), ("slip", place.1.into())];
        if let Some(reason) = keypad.asking() {
            let reason = super::vote::words::reason(reason, text);
            let values = [("slip", place.1.into()), ("reason", reason.into())];
            return Some(Next::enter(text.with("paper-next-void", &values)));
        }
        if keypad.line().is_empty() || keypad.is_incomplete() {
            return Some(Next::words(text.with("paper-next-third-type", &values)));
        }
        Some(Next::enter(text.with("paper-next-third", &values)))
    }

    fn back(&mut self, _ctx: &Ctx<'_>) -> bool {
        let typed = self
            .keypad
            .take()
            .is_some_and(|(_, keypad)| !keypad.is_idle());
        self.chosen.take().is_some() || typed
    }

    fn recorded(&mut self, _ctx: &Ctx<'_>) -> Vec<Effect> {
        self.keypad = None;
        self.chosen = None;
        Vec::new()
    }
}

impl Reread {
    /// The ballot in hand: what is typed of it, never what was typed before.
    fn view_in_hand(
        &self,
        vote: &Vote,
        place: Place,
        ctx: &Ctx<'_>,
        (frame, area): (&mut Frame<'_>, Rect),
    ) {
        let (text, theme) = (ctx.text, ctx.theme);
        let keypad = self.pad(vote, place);
        if keypad.asking().is_some() {
            view_reasons(&keypad, ctx, frame, area);
            return;
        }
        let values = [("pack", place.0.into()), ("slip", place.1.into())];
        let label = text.with("paper-reread-line", &values);
        let lines = [
            typed_line(&label, &keypad, &vote.terms, ctx),
            Line::default(),
            Line::styled(text.get("paper-reread-else").to_owned(), theme.dim),
            Line::styled(text.get("paper-reread-who").to_owned(), theme.dim),
        ];
        for (row, line) in area.rows().zip(lines) {
            frame.render_widget(line, row);
        }
    }
}

#[cfg(test)]
mod tests;
