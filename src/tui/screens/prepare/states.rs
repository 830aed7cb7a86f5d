//! How each item of the list stands, in a mark and a few words.

use super::checks::Item;
use super::legibility::farthest;
use crate::assembly::setup::Check;
use crate::assembly::vote::Stage;
use crate::tui::ctx::{Ctx, Record};

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
