//! The items of the list: what there is to say about each, what Enter does.

use super::legibility::farthest;
use super::states::{Mark, reaches_all};
use crate::assembly::setup::Check;
use crate::tui::ctx::{Ctx, Record};
use crate::tui::frame::Message;

/// An item of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Item {
    Titles,
    Times,
    Categories,
    People,
    Themes,
    Seats,
    Votes,
    Hall,
    Disk,
    Ballots,
    Privacy,
    Rules,
    Phones,
    Meeting,
}

impl Item {
    pub(super) const ALL: &[Self] = &[
        Self::Titles,
        Self::Times,
        Self::Categories,
        Self::People,
        Self::Themes,
        Self::Seats,
        Self::Votes,
        Self::Hall,
        Self::Disk,
        Self::Ballots,
        Self::Privacy,
        Self::Rules,
        Self::Phones,
        Self::Meeting,
    ];

    /// The text key of its name.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Titles => "prepare-item-titles",
            Self::Times => "prepare-item-times",
            Self::Categories => "prepare-item-categories",
            Self::People => "prepare-item-people",
            Self::Themes => "prepare-item-themes",
            Self::Seats => "prepare-item-seats",
            Self::Votes => "prepare-item-votes",
            Self::Hall => "prepare-item-hall",
            Self::Phones => "prepare-item-phones",
            Self::Disk => "prepare-item-disk",
            Self::Ballots => "prepare-item-ballots",
            Self::Privacy => "prepare-item-privacy",
            Self::Rules => "prepare-item-rules",
            Self::Meeting => "prepare-item-meeting",
        }
    }

    /// The text key of what Enter does.
    pub(super) fn next(self, ctx: &Ctx<'_>) -> &'static str {
        let setup = &ctx.assembly().setup;
        let tick = |check, done, undone| {
            if setup.ticked.contains(&check) {
                undone
            } else {
                done
            }
        };
        match self {
            Self::Titles => "prepare-next-titles",
            Self::Times => "prepare-next-times",
            Self::Categories => "prepare-next-categories",
            Self::People => "prepare-next-people",
            Self::Themes => "prepare-next-themes",
            Self::Seats => "prepare-next-seats",
            Self::Votes => "prepare-next-votes",
            Self::Hall if reaches_all(ctx) => tick(
                Check::Projector,
                "prepare-next-seen",
                "prepare-next-not-seen",
            ),
            Self::Hall => "prepare-next-hall",
            Self::Phones => "prepare-next-phones",
            Self::Disk => "prepare-next-disk",
            Self::Ballots => tick(
                Check::Ballots,
                "prepare-next-ballots",
                "prepare-next-not-ballots",
            ),
            Self::Privacy => tick(
                Check::Privacy,
                "prepare-next-privacy",
                "prepare-next-not-privacy",
            ),
            Self::Rules => tick(Check::Rules, "prepare-next-rules", "prepare-next-not-rules"),
            Self::Meeting => match (setup.opened, setup.closed) {
                (None, _) => "prepare-next-open",
                (Some(_), None) => "prepare-next-close",
                (Some(_), Some(_)) => "prepare-next-reopen",
            },
        }
    }

    /// Whether something is still to do about it.
    pub(super) fn is_due(self, ctx: &Ctx<'_>) -> bool {
        self.state(ctx).mark != Mark::Good
    }
}

/// What the last write says of the disk.
pub(super) fn disk(ctx: &Ctx<'_>) -> Message {
    let words = ctx.text.get("prepare-note-disk");
    match ctx.snapshot.record {
        Record::Saved => Message::done(words),
        Record::None | Record::Broken | Record::ReadOnly => {
            Message::refused(ctx.text.get("prepare-disk-bad"))
        }
    }
}

/// What there is to know about the selected item.
pub(super) fn note(item: Item, ctx: &Ctx<'_>) -> String {
    let key = match item {
        Item::Titles => "prepare-note-titles",
        Item::Times => "prepare-note-times",
        Item::Categories => "prepare-note-categories",
        Item::People => "prepare-note-people",
        Item::Themes => "prepare-note-themes",
        Item::Seats => "prepare-note-seats",
        Item::Votes => "prepare-note-votes",
        Item::Hall => return hall_note(ctx),
        Item::Phones => "prepare-note-phones",
        Item::Disk => "prepare-note-disk",
        Item::Ballots => "prepare-note-ballots",
        Item::Privacy => "prepare-note-privacy",
        Item::Rules => "prepare-note-rules",
        Item::Meeting => "prepare-note-meeting",
    };
    ctx.text.get(key).to_owned()
}

fn hall_note(ctx: &Ctx<'_>) -> String {
    let settings = &ctx.assembly().setup.settings;
    let text = ctx.text;
    let Some(screen) = settings.screen_cm else {
        return text.get("prepare-note-hall").to_owned();
    };
    let (plain, large) = farthest(screen, ctx.size.height);
    let meters = |cm: u64| (cm / 100).into();
    text.with(
        "prepare-note-hall-far",
        &[
            ("screen", text.decimal(i64::from(screen / 10), 1).into()),
            ("large", meters(large)),
            ("plain", meters(plain)),
        ],
    )
}
