//! The items of the list: how each stands, what there is to say about it, what Enter does.

use super::legibility::farthest;
use crate::assembly::setup::Check;
use crate::assembly::vote::Stage;
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

/// How an item stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// In order.
    Good,
    /// Something is missing that the assembly needs.
    Attention,
    /// Still to do, or to do without.
    Open,
}

impl Mark {
    pub(super) fn sign(self) -> char {
        match self {
            Self::Good => '✓',
            Self::Attention => '!',
            Self::Open => '·',
        }
    }
}

/// How an item stands, in a mark and a few words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct State {
    pub(super) mark: Mark,
    pub(super) words: String,
}

fn good(words: impl Into<String>) -> State {
    State {
        mark: Mark::Good,
        words: words.into(),
    }
}

fn attention(words: impl Into<String>) -> State {
    State {
        mark: Mark::Attention,
        words: words.into(),
    }
}

fn open(words: impl Into<String>) -> State {
    State {
        mark: Mark::Open,
        words: words.into(),
    }
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

    /// How it stands.
    pub(super) fn state(self, ctx: &Ctx<'_>) -> State {
        match self {
            Self::Titles => titles(ctx),
            Self::Times => times(ctx),
            Self::Categories => categories(ctx),
            Self::People => people(ctx),
            Self::Themes => themes(ctx),
            Self::Seats => seats(ctx),
            Self::Votes => votes(ctx),
            Self::Hall => hall(ctx),
            Self::Phones => phones(ctx),
            Self::Disk => match ctx.snapshot.record {
                Record::Saved => good(ctx.text.get("prepare-disk-good")),
                Record::None | Record::Broken | Record::ReadOnly => {
                    attention(ctx.text.get("prepare-disk-bad"))
                }
            },
            Self::Ballots => ticked(Check::Ballots, ctx),
            Self::Privacy => ticked(Check::Privacy, ctx),
            Self::Rules => ticked(Check::Rules, ctx),
            Self::Meeting => meeting(ctx),
        }
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

fn titles(ctx: &Ctx<'_>) -> State {
    let setup = &ctx.assembly().setup;
    let meeting = &setup.meeting;
    let text = ctx.text;
    if meeting.title.is_empty() {
        return attention(text.get("prepare-titles-none"));
    }
    let missing: Vec<&str> = [
        (meeting.place.is_empty(), "prepare-titles-place"),
        (meeting.date.is_none(), "prepare-titles-date"),
        (setup.process.title.is_empty(), "prepare-titles-process"),
    ]
    .into_iter()
    .filter(|(is_missing, _)| *is_missing)
    .map(|(_, key)| text.get(key))
    .collect();
    if !missing.is_empty() {
        let values = [
            ("title", meeting.title.as_str().into()),
            ("n", missing.len().into()),
            ("missing", missing.join(", ").into()),
        ];
        return open(text.with("prepare-titles-part", &values));
    }
    good(format!("{}, {}", meeting.title, meeting.place))
}

fn times(ctx: &Ctx<'_>) -> State {
    let settings = &ctx.assembly().setup.settings;
    let span = |seconds: u32| ctx.text.span(seconds.into());
    good(ctx.text.with(
        "prepare-times",
        &[
            ("spokesperson", span(settings.spokesperson_seconds).into()),
            ("speech", span(settings.speech_seconds).into()),
        ],
    ))
}

fn categories(ctx: &Ctx<'_>) -> State {
    let categories = &ctx.assembly().setup.categories;
    if categories.is_empty() {
        return open(ctx.text.get("prepare-categories-none"));
    }
    let names: Vec<&str> = categories.iter().map(|c| c.name.as_str()).collect();
    good(names.join(" · "))
}

fn people(ctx: &Ctx<'_>) -> State {
    let roll = &ctx.assembly().roll;
    let listed = roll.participants.values().filter(|p| p.struck.is_none());
    match listed.count() {
        0 => open(ctx.text.get("prepare-people-none")),
        n => good(ctx.text.with("prepare-people", &[("n", n.into())])),
    }
}

fn themes(ctx: &Ctx<'_>) -> State {
    let themes = &ctx.assembly().themes;
    if themes.list.is_empty() {
        return attention(ctx.text.get("prepare-themes-none"));
    }
    let positions = themes.positions.values().filter(|p| p.is_open()).count();
    good(ctx.text.with(
        "prepare-themes",
        &[
            ("themes", themes.list.len().into()),
            ("positions", positions.into()),
        ],
    ))
}

fn seats(ctx: &Ctx<'_>) -> State {
    let assembly = ctx.assembly();
    let active: Vec<_> = assembly.table.active().collect();
    if active.is_empty() {
        return open(ctx.text.get("prepare-seats-none"));
    }
    let vacant = active
        .iter()
        .filter(|seat| assembly.roll.delegate(seat.id).is_none())
        .count();
    let words = ctx.text.with(
        "prepare-seats",
        &[("seats", active.len().into()), ("vacant", vacant.into())],
    );
    if vacant == 0 {
        good(words)
    } else {
        open(words)
    }
}

fn votes(ctx: &Ctx<'_>) -> State {
    let votes = &ctx.assembly().votes.list;
    let live = votes
        .values()
        .filter(|v| v.stage != Stage::Annulled)
        .count();
    match live {
        0 => open(ctx.text.get("prepare-votes-none")),
        n => good(ctx.text.with("prepare-votes", &[("n", n.into())])),
    }
}

/// Whether by its measures the hall can read the screen, so that only trying it is left.
pub(super) fn reaches_all(ctx: &Ctx<'_>) -> bool {
    let settings = &ctx.assembly().setup.settings;
    let measures = settings.screen_cm.zip(settings.last_row_cm);
    measures.is_some_and(|(screen, last_row)| {
        u64::from(last_row) <= farthest(screen, ctx.size.height).1
    })
}

fn hall(ctx: &Ctx<'_>) -> State {
    let setup = &ctx.assembly().setup;
    let seen = setup.ticked.contains(&Check::Projector);
    let text = ctx.text;
    let (Some(screen), Some(last_row)) = (setup.settings.screen_cm, setup.settings.last_row_cm)
    else {
        return if seen {
            good(text.get("prepare-hall-seen"))
        } else {
            open(text.get("prepare-hall-unknown"))
        };
    };
    let (plain, large) = farthest(screen, ctx.size.height);
    let last_row = u64::from(last_row);
    if last_row > large {
        return attention(text.get("prepare-hall-too-far"));
    }
    let words = if last_row > plain {
        text.get("prepare-hall-large-only")
    } else {
        text.get("prepare-hall-all")
    };
    if seen { good(words) } else { open(words) }
}

/// Codes and network, needed only where people vote by phone.
fn phones(ctx: &Ctx<'_>) -> State {
    let tickets = &ctx.assembly().tickets;
    let issued = tickets.good().saturating_add(tickets.good_personal());
    let votes = &ctx.assembly().votes.list;
    let live = |v: &Stage| matches!(v, Stage::Draft | Stage::Open);
    let wanted = votes.values().any(|v| live(&v.stage) && v.takes_phones());
    if issued == 0 {
        let none = ctx.text.get("prepare-phones-none");
        return if wanted {
            attention(ctx.text.get("prepare-phones-wanted"))
        } else {
            good(none)
        };
    }
    let n = [("n", issued.into())];
    if ctx.network().has_moved() {
        return attention(ctx.text.get("prepare-phones-moved"));
    }
    if ctx.network().is_on() {
        return good(ctx.text.with("prepare-phones-on", &n));
    }
    let words = ctx.text.with("prepare-phones-off", &n);
    if wanted {
        attention(words)
    } else {
        open(words)
    }
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

fn ticked(check: Check, ctx: &Ctx<'_>) -> State {
    if ctx.assembly().setup.ticked.contains(&check) {
        good(ctx.text.get("prepare-ticked"))
    } else {
        open(ctx.text.get("prepare-unticked"))
    }
}

fn meeting(ctx: &Ctx<'_>) -> State {
    let setup = &ctx.assembly().setup;
    let at = |key: &str, at| ctx.text.with(key, &[("time", ctx.clock(at).into())]);
    match (setup.opened, setup.closed) {
        (None, _) => open(ctx.text.get("prepare-meeting-none")),
        (Some(opened), None) => good(at("prepare-meeting-open", opened)),
        (Some(_), Some(closed)) => good(at("prepare-meeting-closed", closed)),
    }
}
