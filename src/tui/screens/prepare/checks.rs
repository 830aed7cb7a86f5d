//! The items of the list and what the program can say of each by itself.

use crate::assembly::setup::Check;
use crate::assembly::vote::Stage;
use crate::tui::ctx::{Ctx, Record};

/// Share of the picture's height that the smallest text of the hall view takes: big letters on 24 rows, in per mille.
const LETTER_PERMILLE: u64 = 146;
/// How many times the height of a text it can be read from (AVIXA DISCAS, reading).
const READING: u64 = 200;

/// An item of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Item {
    Process,
    Meeting,
    Categories,
    People,
    Positions,
    Seats,
    Votes,
    Times,
    Hall,
    Record,
    Tick(Check),
    Opening,
}

/// How an item stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Good,
    /// Wants attention; one can begin all the same.
    Attention,
    /// Not done, and need not be.
    Open,
}

impl Mark {
    pub(super) fn sign(self) -> &'static str {
        match self {
            Self::Good => "✓",
            Self::Attention => "!",
            Self::Open => "·",
        }
    }
}

/// How an item stands, in words.
pub(super) struct Checked {
    pub(super) mark: Mark,
    pub(super) words: String,
}

impl Item {
    /// Every item, in the order of the list.
    pub(super) const ALL: [Self; 15] = [
        Self::Process,
        Self::Meeting,
        Self::Categories,
        Self::People,
        Self::Positions,
        Self::Seats,
        Self::Votes,
        Self::Times,
        Self::Hall,
        Self::Record,
        Self::Tick(Check::Projector),
        Self::Tick(Check::Ballots),
        Self::Tick(Check::Privacy),
        Self::Tick(Check::Rules),
        Self::Opening,
    ];

    /// The text key of its name.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Process => "prepare-item-process",
            Self::Meeting => "prepare-item-meeting",
            Self::Categories => "prepare-item-categories",
            Self::People => "prepare-item-people",
            Self::Positions => "prepare-item-positions",
            Self::Seats => "prepare-item-seats",
            Self::Votes => "prepare-item-votes",
            Self::Times => "prepare-item-times",
            Self::Hall => "prepare-item-hall",
            Self::Record => "prepare-item-record",
            Self::Tick(Check::Projector) => "prepare-item-projector",
            Self::Tick(Check::Ballots) => "prepare-item-ballots",
            Self::Tick(Check::Privacy) => "prepare-item-privacy",
            Self::Tick(Check::Rules) => "prepare-item-rules",
            Self::Opening => "prepare-item-opening",
        }
    }

    /// The text key of what Enter does on it.
    pub(super) fn next(self, ctx: &Ctx<'_>) -> &'static str {
        match self {
            Self::Process => "prepare-next-process",
            Self::Meeting => "prepare-next-meeting",
            Self::Categories => "prepare-next-categories",
            Self::People => "prepare-next-people",
            Self::Positions => "prepare-next-positions",
            Self::Seats => "prepare-next-seats",
            Self::Votes => "prepare-next-votes",
            Self::Times | Self::Hall => "prepare-next-settings",
            Self::Record => "prepare-next-home",
            Self::Tick(check) if ctx.assembly().setup.ticked.contains(&check) => {
                "prepare-next-untick"
            }
            Self::Tick(_) => "prepare-next-tick",
            Self::Opening if ctx.assembly().setup.opened.is_some() => "prepare-next-people",
            Self::Opening => "prepare-next-open",
        }
    }
}

/// The first item that wants attention, else the opening.
pub(super) fn due(ctx: &Ctx<'_>) -> Item {
    let wants = |item: &Item| check(*item, ctx).mark == Mark::Attention;
    Item::ALL.into_iter().find(wants).unwrap_or(Item::Opening)
}

/// How an item stands.
pub(super) fn check(item: Item, ctx: &Ctx<'_>) -> Checked {
    let setup = &ctx.assembly().setup;
    let text = ctx.text;
    let attention = |missing: bool| if missing { Mark::Attention } else { Mark::Good };
    let (mark, words) = match item {
        Item::Process if setup.process.title.is_empty() => {
            (Mark::Open, text.get("prepare-process-none").to_owned())
        }
        Item::Process => (
            Mark::Good,
            joined(&[&setup.process.title, &setup.process.owner]),
        ),
        Item::Meeting => meeting(ctx),
        Item::Categories if setup.categories.is_empty() => {
            (Mark::Open, text.get("prepare-categories-none").to_owned())
        }
        Item::Categories => {
            let names: Vec<&str> = setup.categories.iter().map(|c| c.name.as_str()).collect();
            (Mark::Good, names.join(" · "))
        }
        Item::People => {
            let n = ctx
                .assembly()
                .roll
                .participants
                .values()
                .filter(|p| p.struck.is_none())
                .count();
            (
                if n == 0 { Mark::Open } else { Mark::Good },
                text.with("prepare-people", &[("n", n.into())]),
            )
        }
        Item::Positions => positions(ctx),
        Item::Seats => {
            let n = ctx.assembly().table.active().count();
            (
                if n == 0 { Mark::Open } else { Mark::Good },
                text.with("prepare-seats", &[("n", n.into())]),
            )
        }
        Item::Votes => {
            let n = ctx
                .assembly()
                .votes
                .list
                .values()
                .filter(|v| v.stage == Stage::Draft)
                .count();
            (
                if n == 0 { Mark::Open } else { Mark::Good },
                text.with("prepare-votes", &[("n", n.into())]),
            )
        }
        Item::Times => {
            let span = |seconds: u32| text.span(u64::from(seconds));
            let values = [
                (
                    "spokesperson",
                    span(setup.settings.spokesperson_seconds).into(),
                ),
                ("speech", span(setup.settings.speech_seconds).into()),
                ("pack", setup.settings.pack.into()),
            ];
            (Mark::Good, text.with("prepare-times", &values))
        }
        Item::Hall => hall(ctx),
        Item::Record => match ctx.snapshot.record {
            Record::Saved => (Mark::Good, text.get("prepare-record-saved").to_owned()),
            _ => (attention(true), text.get("prepare-record-not").to_owned()),
        },
        Item::Tick(check) if setup.ticked.contains(&check) => {
            (Mark::Good, text.get("prepare-ticked").to_owned())
        }
        Item::Tick(_) => (Mark::Open, text.get("prepare-unticked").to_owned()),
        Item::Opening => match setup.opened {
            Some(at) => (
                Mark::Good,
                text.with("prepare-opened", &[("at", ctx.clock(at).into())]),
            ),
            None => (Mark::Open, text.get("prepare-not-opened").to_owned()),
        },
    };
    Checked { mark, words }
}

fn joined(parts: &[&str]) -> String {
    parts
        .iter()
        .filter(|p| !p.is_empty())
        .copied()
        .collect::<Vec<_>>()
        .join(", ")
}

fn meeting(ctx: &Ctx<'_>) -> (Mark, String) {
    let meeting = &ctx.assembly().setup.meeting;
    if meeting.title.is_empty() {
        return (
            Mark::Attention,
            ctx.text.get("prepare-meeting-none").to_owned(),
        );
    }
    let date = meeting
        .date
        .map(|d| d.strftime("%d/%m/%Y").to_string())
        .unwrap_or_default();
    let words = joined(&[&meeting.title, &meeting.place, &date]);
    if meeting.place.is_empty() || meeting.date.is_none() {
        let missing = ctx
            .text
            .with("prepare-meeting-partly", &[("known", words.into())]);
        return (Mark::Attention, missing);
    }
    (Mark::Good, words)
}

fn positions(ctx: &Ctx<'_>) -> (Mark, String) {
    let themes = &ctx.assembly().themes;
    if themes.list.is_empty() {
        return (
            Mark::Attention,
            ctx.text.get("prepare-positions-none").to_owned(),
        );
    }
    let positions: usize = themes
        .list
        .iter()
        .map(|t| themes.open_on(t.id).count())
        .sum();
    let values = [
        ("themes", themes.list.len().into()),
        ("positions", positions.into()),
    ];
    (Mark::Good, ctx.text.with("prepare-positions", &values))
}

/// Farthest row that can read the hall view, in centimeters, for a picture of this height.
fn readable_cm(screen_cm: u32) -> u64 {
    u64::from(screen_cm) * LETTER_PERMILLE * READING / 1000
}

fn hall(ctx: &Ctx<'_>) -> (Mark, String) {
    let settings = &ctx.assembly().setup.settings;
    match (settings.screen_cm, settings.last_row_cm) {
        (Some(screen), Some(row)) if readable_cm(screen) < u64::from(row) => {
            (Mark::Attention, ctx.text.get("prepare-hall-far").to_owned())
        }
        (Some(_), Some(_)) => (Mark::Good, ctx.text.get("prepare-hall-good").to_owned()),
        _ => (Mark::Open, ctx.text.get("prepare-hall-unknown").to_owned()),
    }
}

/// How far the hall view can be read, in a sentence; empty while the measures are not known.
pub(super) fn legibility(ctx: &Ctx<'_>) -> String {
    let settings = &ctx.assembly().setup.settings;
    let (Some(screen), Some(row)) = (settings.screen_cm, settings.last_row_cm) else {
        return String::new();
    };
    let values = [
        ("screen", ctx.text.decimal(i64::from(screen), 2).into()),
        ("far", (readable_cm(screen) / 100).into()),
        ("row", ctx.text.decimal(i64::from(row) / 10, 1).into()),
    ];
    ctx.text.with("prepare-legibility", &values)
}
