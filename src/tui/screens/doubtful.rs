//! *Schede dubbie*: ballots set aside while reading, decided one by one by whoever has to, with their name in the
//! record.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::paper::{open, pad_hints, pad_key, refused};
use super::{Page, ScreenId};
use crate::assembly::vote::keypad::{Answer, Keypad, Progress};
use crate::assembly::vote::{Reading, Vote, VoteCommand};
use crate::assembly::words::LINE;
use crate::tui::ctx::Ctx;
use crate::tui::dialog::{Dialog, Reply};
use crate::tui::effect::Effect;
use crate::tui::frame::Next;
use crate::tui::intent::Intent;
use crate::tui::keymap::{Hint, Key};
use crate::tui::measure::{cut, wrap};
use crate::tui::widgets::field::Field;
use crate::tui::widgets::list::{self, Cell, Picked, Touch};

/// Where a ballot lies: number of the pack, number of the ballot in it.
type Place = (u32, u32);

/// Cells of the list of doubtful ballots.
const LIST: u16 = 26;

/// Deciding doubtful ballots.
#[derive(Clone, Debug, Default)]
pub struct Doubtful {
    picked: Picked<Place>,
    keypad: Option<(Place, Keypad)>,
    decided: Option<(Place, Reading)>,
    by: String,
}

fn doubtful<'a>(ctx: &Ctx<'a>) -> Option<(&'a Vote, Vec<Place>)> {
    let vote = open(ctx)?;
    Some((vote, vote.paper.doubtful()))
}

fn list_area(body: Rect) -> Rect {
    Rect {
        y: body.y + 2,
        height: body.height.saturating_sub(2),
        width: LIST,
        ..body
    }
}

impl Doubtful {
    /// The pad with the selected ballot in hand.
    fn pad(&self, vote: &Vote, place: Place) -> Keypad {
        match &self.keypad {
            Some((known, keypad)) if *known == place => keypad.clone(),
            Some(_) | None => {
                let mut keypad = Keypad::new(&vote.terms.kind, vote.terms.choices());
                keypad.reopen(place.1, &Reading::Doubtful);
                keypad
            }
        }
    }

    fn press(&mut self, intent: &Intent, vote: &Vote, place: Place, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Some(key) = pad_key(intent) else {
            return Vec::new();
        };
        let typed = self.pad(vote, place);
        let mut keypad = typed.clone();
        let progress = Progress {
            read: place.1,
            counted: place.1,
        };
        let answer = keypad.press(key, progress);
        let effects = match answer {
            Answer::Record { reading, .. } => {
                self.decided = Some((place, reading));
                // What is typed stays in hand until it is recorded: Esc in the box leads back to it.
                self.keypad = Some((place, typed));
                let field = Field::new(LINE).holding(&self.by);
                let title = ctx.text.get("paper-who-decides");
                let body = vec![ctx.text.get("paper-who-decides-body").to_owned()];
                let dialog = Dialog::write("by", title, body, field);
                return vec![Effect::Ask(dialog)];
            }
            Answer::Refused(fault) => refused(fault, &keypad, ctx),
            Answer::Kept | Answer::Reopen { .. } | Answer::ClosePack => {
                keypad.reopen(place.1, &Reading::Doubtful);
                Vec::new()
            }
            Answer::Going | Answer::AskReason => Vec::new(),
        };
        self.keypad = Some((place, keypad));
        effects
    }

    fn view_in_hand(&self, vote: &Vote, place: Place, ctx: &Ctx<'_>, frame: &mut Frame<'_>) {
        let (text, theme) = (ctx.text, ctx.theme);
        let keypad = self.pad(vote, place);
        let area = ctx.body;
        let x = area.x + LIST + 2;
        let right = Rect {
            x,
            y: area.y + 2,
            width: area.right().saturating_sub(x),
            height: area.height.saturating_sub(4),
        };
        let grid = Rect {
            height: vote.terms.choices().min(right.height.saturating_sub(3)),
            ..right
        };
        super::paper::view_choices(&vote.terms, &keypad, ctx, frame, grid);
        let below = Rect {
            y: grid.bottom() + 1,
            height: 1,
            ..right
        };
        let words = match keypad.asking() {
            Some(proposed) => {
                let reasons = keypad.reasons();
                let named = reasons.iter().zip(1u32..).map(|(reason, n)| {
                    let words = super::vote::words::reason(*reason, text);
                    let style = if *reason == proposed {
                        theme.selected
                    } else {
                        theme.text
                    };
                    (format!("{n} {words}"), style)
                });
                for (row, (words, style)) in (below.y..right.bottom()).zip(named) {
                    let place = Rect { y: row, ..below };
                    frame.render_widget(Line::styled(cut(&words, right.width), style), place);
                }
                return;
            }
            None => text.get("paper-decide-how"),
        };
        for (row, line) in (below.y..right.bottom()).zip(wrap(words, right.width)) {
            let place = Rect { y: row, ..below };
            frame.render_widget(Line::styled(line, theme.dim), place);
        }
    }
}

impl Page for Doubtful {
    fn title(&self, ctx: &Ctx<'_>) -> String {
        ctx.text.get("paper-doubtful-title").to_owned()
    }

    fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Some((vote, places)) = doubtful(ctx).filter(|(_, places)| !places.is_empty()) else {
            return match intent {
                Intent::Accept => vec![Effect::Back],
                _ => Vec::new(),
            };
        };
        match self.picked.update(intent, &places, list_area(ctx.body)) {
            Touch::Moved => {
                self.keypad = None;
                return Vec::new();
            }
            Touch::Chosen | Touch::Ignored => {}
        }
        match self.picked.current(&places) {
            Some(place) => self.press(intent, vote, place, ctx),
            None => Vec::new(),
        }
    }

    fn view(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        let text = ctx.text;
        let Some((vote, places)) = doubtful(ctx).filter(|(_, places)| !places.is_empty()) else {
            let words = text.get("paper-no-doubtful");
            frame.render_widget(Line::styled(words, ctx.theme.text), area);
            return;
        };
        let heading = text.with("paper-doubtful-heading", &[("n", places.len().into())]);
        for (row, line) in area.rows().zip(wrap(&heading, area.width)) {
            frame.render_widget(Line::styled(line, ctx.theme.strong), row);
        }
        let rows = places.iter().map(|(pack, slip)| {
            let values = [("pack", (*pack).into()), ("slip", (*slip).into())];
            Cell::from(text.with("paper-place", &values))
        });
        let selected = self.picked.index(&places);
        list::view(frame, list_area(area), rows.collect(), selected, ctx.theme);
        if let Some(place) = self.picked.current(&places) {
            self.view_in_hand(vote, place, ctx, frame);
        }
    }

    fn keys(&self, ctx: &Ctx<'_>) -> Vec<Hint> {
        let Some((vote, places)) = doubtful(ctx).filter(|(_, places)| !places.is_empty()) else {
            return Vec::new();
        };
        let mut keys = vec![Hint {
            key: Key::UpDown,
            words: "common-hint-choose",
        }];
        if let Some(place) = self.picked.current(&places) {
            let pad = pad_hints(&self.pad(vote, place)).into_iter();
            let useless = ["paper-key-doubtful", "paper-key-reopen"];
            keys.extend(pad.filter(|hint| !useless.contains(&hint.words)));
        }
        keys
    }

    fn next_action(&self, ctx: &Ctx<'_>) -> Option<Next> {
        let text = ctx.text;
        let Some((vote, places)) = doubtful(ctx).filter(|(_, places)| !places.is_empty()) else {
            return Some(Next::enter(text.get("paper-next-back")));
        };
        let place = self.picked.current(&places)?;
        let keypad = self.pad(vote, place);
        let values = [("pack", place.0.into()), ("slip", place.1.into())];
        let has_nothing = keypad.line().is_empty() || keypad.is_incomplete();
        if has_nothing && keypad.asking().is_none() {
            return Some(Next::words(text.with("paper-next-decide-type", &values)));
        }
        Some(Next::enter(text.with("paper-next-decide", &values)))
    }

    fn back(&mut self, _ctx: &Ctx<'_>) -> bool {
        self.keypad
            .take()
            .is_some_and(|(_, k)| !k.line().is_empty())
    }

    fn recorded(&mut self, ctx: &Ctx<'_>) -> Vec<Effect> {
        self.keypad = None;
        match doubtful(ctx) {
            Some((_, places)) if !places.is_empty() => Vec::new(),
            Some(_) => vec![Effect::Back],
            None => vec![Effect::Go(ScreenId::Vote)],
        }
    }

    fn replied(&mut self, _tag: &'static str, reply: Reply, ctx: &Ctx<'_>) -> Vec<Effect> {
        let (Some(vote), Some(((pack, slip), reading)), Reply::Text(by)) =
            (open(ctx), self.decided.take(), reply)
        else {
            return Vec::new();
        };
        self.by.clone_from(&by);
        vec![Effect::submit(VoteCommand::DecideSlip {
            id: vote.id,
            pack,
            slip,
            reading,
            by,
        })]
    }
}
