//! What the hall sees: the only thing that the hall view draws from.
//!
//! It is made from the assembly without the names, so no list of names can be in it; of an open vote it holds the
//! question, the options, the rule and how many ballots came in, nothing else. Rows of a result that are covered are not in
//! it at all, so that nothing of them can be drawn by mistake.

mod results;
mod scenes;
mod view;

pub use self::view::{
    BoardView, Came, ObservationRow, OutcomeRow, PositionRow, ReceiptsScene, ResultsScene,
    RoundScene, Row, RuleFacts, Scene, Settled, Shown, Speaking, Voice, VoteScene, WeighingScene,
};

use crate::assembly::Assembly;
use crate::assembly::board::{PAGE, Showing};
use crate::assembly::vote::{Channel, Stage};
use crate::tally::{BallotKind, Exact};

/// Observations on one page of the hall view: they are sentences, and take more room than rows.
const OBSERVATIONS: u16 = 3;
/// Themes with what came out on one page of the hall view: a heading each, and a sentence of up to two lines.
const OUTCOMES: u16 = 4;
/// Options of a vote on one page of the hall view: they have no figures and no bars, and stand in columns.
const CHOICES: u16 = 24;
/// Receipts on one page of the hall view: they are six letters, and stand beside each other.
const RECEIPTS: u16 = 48;

/// What the hall sees now.
pub fn board(assembly: &Assembly) -> BoardView {
    look(assembly, &assembly.board.showing, assembly.board.uncovered)
}

/// What the hall would see if this was sent, with this many rows of results uncovered (`None` for all).
pub fn look(assembly: &Assembly, showing: &Showing, uncovered: Option<u16>) -> BoardView {
    let board = &assembly.board;
    let setup = &assembly.setup;
    let here = *showing == board.showing;
    let scene = scenes::scene(assembly, showing, uncovered);
    let pages = scene.pages();
    let page = if here { board.page.min(pages - 1) } else { 0 };
    let meeting = match setup.meeting.title.as_str() {
        "" => &setup.process.title,
        title => title,
    };
    BoardView {
        meeting: meeting.to_owned(),
        example: setup.process.example,
        present: assembly.roll.present(),
        dark: board.dark,
        page,
        pages,
        scene: scene.turned_to(page),
    }
}

/// An exact figure with at most two decimals, as scaled whole number and places; whole numbers have none.
pub fn figure(of: &Exact) -> Option<(i64, u32)> {
    let places = if of.to_u64().is_some() { 0 } else { 2 };
    let digits = of.rounded(places).replace('.', "");
    digits.parse().ok().map(|scaled| (scaled, places))
}

impl VoteScene {
    /// Whether phones can vote in it, now or once it opens: then it is said where.
    pub fn joins(&self) -> bool {
        matches!(self.stage, Stage::Draft | Stage::Open)
            && self.rule.channels.contains(&Channel::Phone)
    }

    /// Whether the hall reads what can be chosen. Who votes by hand or by voice has no ballot to read it from, beside phones
    /// or paper too; of a motion the rule says it.
    pub fn lists_choices(&self) -> bool {
        let channels = &self.rule.channels;
        let by_hand = channels.contains(&Channel::Hands) || channels.contains(&Channel::RollCall);
        self.voted.is_none() || (by_hand && self.rule.kind != BallotKind::Motion)
    }
}

impl Scene {
    /// How many pages the whole scene takes, at least 1.
    fn pages(&self) -> u16 {
        let (rows, page) = match self {
            Self::Positions { rows, .. } => (rows.len(), PAGE),
            Self::Observations { rows, .. } => (rows.len(), OBSERVATIONS),
            Self::Results(scene) => (scene.rows.len(), PAGE),
            Self::Receipts(scene) => (scene.codes.len(), RECEIPTS),
            Self::Vote(scene) if scene.lists_choices() => (scene.choices.len(), CHOICES),
            Self::Round(scene) => (scene.closed.as_ref().map_or(1, |r| r.degrees.len()), PAGE),
            Self::Weighing(scene) => (scene.rows.len(), PAGE),
            Self::Outside(poll) => (poll.options.len(), PAGE),
            Self::Outcomes(rows) => (rows.len(), OUTCOMES),
            Self::Black
            | Self::Welcome { .. }
            | Self::Floor { .. }
            | Self::Position(_)
            | Self::Vote(_)
            | Self::Closing(_) => (1, PAGE),
        };
        u16::try_from(rows)
            .unwrap_or(u16::MAX)
            .div_ceil(page)
            .max(1)
    }

    /// The same scene with only the rows of a page.
    fn turned_to(mut self, page: u16) -> Self {
        match &mut self {
            Self::Positions { rows, .. } => keep(rows, page, PAGE),
            Self::Observations { rows, .. } => keep(rows, page, OBSERVATIONS),
            Self::Results(scene) => {
                keep(&mut scene.rows, page, PAGE);
                scene.from = page.saturating_mul(PAGE);
            }
            Self::Receipts(scene) => {
                keep(&mut scene.codes, page, RECEIPTS);
                scene.from = page.saturating_mul(RECEIPTS);
            }
            Self::Vote(scene) => keep(&mut scene.choices, page, CHOICES),
            Self::Round(scene) => {
                if let Some(round) = &mut scene.closed {
                    keep(&mut round.degrees, page, PAGE);
                }
            }
            Self::Weighing(scene) => keep(&mut scene.rows, page, PAGE),
            Self::Outside(poll) => keep(&mut poll.options, page, PAGE),
            Self::Outcomes(rows) => keep(rows, page, OUTCOMES),
            Self::Black
            | Self::Welcome { .. }
            | Self::Floor { .. }
            | Self::Position(_)
            | Self::Closing(_) => {}
        }
        self
    }
}

fn keep<T>(rows: &mut Vec<T>, page: u16, size: u16) {
    let skipped = usize::from(page) * usize::from(size);
    rows.drain(..skipped.min(rows.len()));
    rows.truncate(usize::from(size));
}

#[cfg(test)]
mod tests;
