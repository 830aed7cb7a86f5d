//! How the reading of paper ballots looks.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::ballot::{reading, typed_line, view_choices, view_reasons};
use super::between::all_read;
use crate::assembly::vote::keypad::{Figures, Keypad};
use crate::assembly::vote::{Pack, Reading, Terms, Turn, Vote};
use crate::tally::BallotKind;
use crate::text::Text;
use crate::tui::ctx::Ctx;
use crate::tui::measure::{cells, cut, right, wrap};
use crate::tui::screens::vote::words;
use crate::tui::widgets::bar;
use crate::tui::widgets::field::{Field, Focus};

/// Cells of the block with the last ballots.
const LAST: u16 = 26;
/// Most columns of choices before the last ballots give way.
const COLUMNS: u16 = 2;
/// Rows above the list of packs, those that say how to count aside.
const ROWS_ABOVE: usize = 6;

/// Between two packs: how many ballots the next one has, and the packs read so far.
///
/// How many may vote is not known to those who read for another laptop.
pub(super) fn counting(
    vote: &Vote,
    count: &Field,
    present: Option<u64>,
    ctx: &Ctx<'_>,
    frame: &mut Frame<'_>,
) {
    let (text, theme) = (ctx.text, ctx.theme);
    let area = ctx.body;
    let next = vote.paper.packs.len() + 1;
    let label = text.with("paper-how-many", &[("pack", next.into())]);
    let mut rows = area.rows();
    let mut put = |line: Line<'static>| {
        if let Some(row) = rows.next() {
            frame.render_widget(line, row);
        }
    };
    put(Line::styled(
        cut(&vote.terms.question, area.width),
        theme.strong,
    ));
    put(Line::default());
    put(Line::styled(label.clone(), theme.text));
    put(Line::default());
    let size = ctx.assembly().setup.settings.pack;
    let advice = if present.is_some() && all_read(vote) {
        text.get("paper-count-no-more").to_owned()
    } else {
        text.with("paper-count-size", &[("n", size.into())])
    };
    let mut how = wrap(text.get("paper-count-how"), area.width);
    how.extend(wrap(&advice, area.width));
    let above = ROWS_ABOVE + how.len();
    for line in how {
        put(Line::styled(line, theme.dim));
    }
    put(Line::default());
    let read = ("read", vote.paper.read().into());
    let so_far = match present {
        Some(present) => {
            let when = words::counted(vote.terms.denominator);
            let values = [read, ("present", present.into()), ("when", when.into())];
            text.with("paper-read-so-far", &values)
        }
        None => text.with("paper-read-so-far-apart", &[read]),
    };
    put(Line::styled(so_far, theme.text));
    // What was read last is what is worked on: the first packs give way.
    let room = usize::from(area.height).saturating_sub(above);
    let hidden = vote.paper.packs.len().saturating_sub(room);
    for (number, pack) in vote.paper.numbered().skip(hidden) {
        put(Line::styled(pack_row(vote, number, pack, text), theme.text));
    }
    let place = Rect {
        x: area.x + cells(&label) + 1,
        y: area.y + 2,
        width: 8,
        height: 1,
    };
    count.view(frame, place, Focus::Here, theme);
}

/// A pack between readings: how many ballots, how often read, what is left to do.
fn pack_row(vote: &Vote, number: u32, pack: &Pack, text: &Text) -> String {
    let kind = &vote.terms.kind;
    let count = |wanted: &dyn Fn(&crate::assembly::vote::Slip) -> bool| {
        pack.slips.iter().filter(|s| wanted(s)).count()
    };
    let twice = pack.is_read_twice();
    let left = if twice {
        count(&|s| s.is_unsettled(kind))
    } else {
        0
    };
    let doubtful = count(&|s| s.reading == Reading::Doubtful);
    let values = [
        ("pack", number.into()),
        ("n", pack.counted.into()),
        ("read", if twice { "twice" } else { "once" }.into()),
        ("left", left.into()),
        ("doubtful", doubtful.into()),
    ];
    text.with("paper-pack-row", &values)
}

/// The name of a turn as the words have it.
pub(super) fn turn(turn: Turn) -> &'static str {
    match turn {
        Turn::First => "first",
        Turn::Second => "second",
    }
}

/// A pack being read.
pub(super) struct InHand<'a> {
    pub(super) going: super::Going<'a>,
    pub(super) keypad: &'a Keypad,
}

impl InHand<'_> {
    pub(super) fn view(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        let (text, theme) = (ctx.text, ctx.theme);
        let super::Going { vote, pack, .. } = self.going;
        let read = u64::from(self.going.progress().read);
        let values = [("n", read.into()), ("counted", pack.counted.into())];
        put(
            frame,
            area,
            0,
            Line::styled(text.with("paper-progress", &values), theme.text),
        );
        let track = bar::line(read, u64::from(pack.counted), area.width, theme);
        put(frame, area, 1, track);
        let last = self.shows_last(area);
        let grid = Rect {
            y: area.y + 3,
            height: vote.terms.choices().min(area.height.saturating_sub(6)),
            width: area.width - if last { LAST } else { 0 },
            ..area
        };
        view_choices(&vote.terms, self.keypad, ctx, frame, grid);
        if last {
            self.view_last(ctx, frame, area);
        }
        self.view_line(ctx, frame, area, grid.bottom() + 1 - area.y);
    }

    /// Whether the last ballots stand beside the choices.
    fn shows_last(&self, area: Rect) -> bool {
        let room = area.height.saturating_sub(6);
        let columns = self.going.vote.terms.choices().div_ceil(room.max(1));
        columns <= COLUMNS
    }

    /// The cells that words from a row on have: beside the last ballots where their list comes down so far.
    fn width_from(&self, area: Rect, row: u16) -> u16 {
        let read = self.going.pack.read_by(self.going.turn).len();
        let rows = u16::try_from(read).unwrap_or(u16::MAX).saturating_add(1);
        let below = rows.min(area.height.saturating_sub(6)).saturating_add(3);
        if self.shows_last(area) && row < below {
            area.width.saturating_sub(LAST)
        } else {
            area.width
        }
    }

    fn view_last(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        let (text, theme) = (ctx.text, ctx.theme);
        let block = Rect {
            x: area.right().saturating_sub(LAST),
            y: area.y + 3,
            width: LAST,
            height: area.height.saturating_sub(6),
        };
        put(
            frame,
            block,
            0,
            Line::styled(text.get("paper-last").to_owned(), theme.dim),
        );
        let read = self.going.pack.read_by(self.going.turn);
        let slips = read.iter().rev().zip((1..=read.len()).rev());
        for ((slip, number), row) in slips.zip(1..block.height) {
            let signs = self.keypad.signs();
            let said = reading(slip, &self.going.vote.terms, signs, text);
            let words = format!("{} {said}", right(&number.to_string(), 4));
            put(
                frame,
                block,
                row,
                Line::styled(cut(&words, LAST), theme.text),
            );
        }
    }

    /// The line being typed, or the reasons for which the ballot is void.
    fn view_line(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect, row: u16) {
        let (text, theme) = (ctx.text, ctx.theme);
        let progress = self.going.progress();
        let terms = &self.going.vote.terms;
        if self.keypad.asking().is_some() {
            let below = Rect {
                y: area.y + row,
                height: area.height.saturating_sub(row),
                width: self.width_from(area, row),
                ..area
            };
            view_reasons(self.keypad, ctx, frame, below);
            return;
        }
        if self.keypad.is_idle() && progress.read >= progress.counted {
            let words = text.with("paper-full", &[("pack", self.going.number.into())]);
            // Beside the last ballots, not over them.
            let lines = wrap(&words, area.width.saturating_sub(LAST));
            for (line, at) in lines.into_iter().zip(row..) {
                put(frame, area, at, Line::styled(line, theme.strong));
            }
            return;
        }
        let slip = self.keypad.slip(progress);
        let label = text.with("paper-slip", &[("slip", slip.into())]);
        let signs = self.keypad.signs();
        let line = typed_line(&label, self.keypad, terms, ctx);
        put(frame, area, row, line);
        let note = match (self.keypad.reopened(), self.going.turn) {
            (Some((_, was)), _) => text.with(
                "paper-was",
                &[("said", reading(was, terms, signs, text).into())],
            ),
            (None, Turn::First) => text.with("paper-pencil", &[("slip", slip.into())]),
            (None, Turn::Second) => text.with("paper-check", &[("slip", slip.into())]),
        };
        let width = self.width_from(area, row + 1);
        let mut lines = wrap(&note, width);
        if let Some(words) = how_to_type(self.keypad, terms, text) {
            lines.extend(wrap(&words, width));
        }
        for (line, at) in lines.into_iter().zip(row + 1..) {
            put(frame, area, at, Line::styled(line, theme.dim));
        }
    }
}

/// How a ballot is typed, where one could not guess.
fn how_to_type(keypad: &Keypad, terms: &Terms, text: &Text) -> Option<String> {
    // The number of an option and the place written beside it look alike.
    if let BallotKind::Rank { ties, .. } = &terms.kind {
        let ties = if *ties { "yes" } else { "no" };
        return Some(text.with("paper-figures-rank", &[("ties", ties.into())]));
    }
    let figures = keypad.figures()?;
    if let BallotKind::Points { cap, .. } = &terms.kind
        && matches!(figures, Figures::Digit | Figures::Star)
    {
        let cap = u64::from(*cap);
        return Some(text.with("paper-figures-points", &[("cap", cap.into())]));
    }
    let key = match figures {
        Figures::Long => "paper-figures-long",
        Figures::Star => "paper-figures-star",
        Figures::Digit => {
            let BallotKind::Grade { grades } = &terms.kind else {
                return None;
            };
            let best = grades.saturating_sub(1);
            return Some(text.with("paper-figures-grade", &[("best", best.into())]));
        }
    };
    Some(text.get(key).to_owned())
}

/// Puts a line in a row of an area, if it has it.
pub(super) fn put(frame: &mut Frame<'_>, area: Rect, row: u16, line: Line<'_>) {
    if row < area.height {
        let place = Rect {
            y: area.y + row,
            height: 1,
            ..area
        };
        frame.render_widget(line, place);
    }
}
