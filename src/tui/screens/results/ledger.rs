//! The ledger of a vote: where everybody is, how they were counted, and what is odd.

use ratatui::style::Style;
use ratatui::text::Line;

use super::lines::{Lines, wrapped};
use crate::assembly::vote::{Ledger, Oddity, Vote};
use crate::present;
use crate::text::care;
use crate::text::vote::counted;
use crate::tui::ctx::Ctx;
use crate::tui::screens::ballots::channel_name;
use crate::tui::screens::vote::words::reason;

pub(super) fn ledger(vote: &Vote, ctx: &Ctx<'_>, width: u16) -> Lines {
    let text = ctx.text;
    let ledger = Ledger::of(vote);
    let mut lines = Lines::new();
    let (present, style) = present_words(&ledger, ctx);
    lines.extend(wrapped(&present, style, width));
    if let (Some(voters), Some(valid)) = (ledger.voters, ledger.valid) {
        let values = [
            ("voters", voters.into()),
            ("valid", valid.into()),
            ("blank", ledger.blank.into()),
            ("void", ledger.void.into()),
        ];
        let fits = voters == valid + ledger.blank + ledger.void;
        lines.push(Line::from(format!(
            "{} {}",
            text.with("results-ledger-voters", &values),
            mark(fits)
        )));
    }
    lines.extend(details(vote, &ledger, ctx, width));
    lines.extend(oddities(vote, |o| !o.blocks(), ctx, width));
    lines
}

/// What in the ledger is odd, of the kind asked for.
pub(super) fn oddities(
    vote: &Vote,
    kind: impl Fn(Oddity) -> bool,
    ctx: &Ctx<'_>,
    width: u16,
) -> Lines {
    let found = Ledger::of(vote).oddities.into_iter();
    let told = found.filter(|o| kind(*o) && !matches!(o, Oddity::VotersUnknown));
    told.flat_map(|oddity| {
        let style = if oddity.blocks() {
            ctx.theme.bad
        } else {
            ctx.theme.warn
        };
        wrapped(&oddity_words(oddity, ctx), style, width)
    })
    .collect()
}

/// Present = voters + not voting.
fn present_words(ledger: &Ledger, ctx: &Ctx<'_>) -> (String, Style) {
    let text = ctx.text;
    match (ledger.voters, ledger.not_voting) {
        (Some(voters), Some(not)) => {
            let values = [
                ("when", counted(ledger.counted).into()),
                ("present", ledger.electors.into()),
                ("voters", voters.into()),
                ("not", not.into()),
            ];
            let words = text.with("results-ledger-present", &values);
            (format!("{words} {}", mark(true)), Style::new())
        }
        (Some(voters), None) => {
            let values = [
                ("when", counted(ledger.counted).into()),
                ("present", ledger.electors.into()),
                ("voters", voters.into()),
            ];
            let words = text.with("results-ledger-over", &values);
            (format!("{words} {}", mark(false)), ctx.theme.bad)
        }
        (None, _) => (text.get("results-voters-unknown").to_owned(), ctx.theme.dim),
    }
}

fn mark(fits: bool) -> &'static str {
    if fits { "✓" } else { "✗" }
}

/// Voters by channel, how they were counted, and void ballots by reason.
fn details(vote: &Vote, ledger: &Ledger, ctx: &Ctx<'_>, width: u16) -> Lines {
    let text = ctx.text;
    let mut lines = wrapped(&channels(ledger, ctx), ctx.theme.dim, width);
    for told in present::care::counting(ctx.assembly(), vote) {
        let words = care::counting(&told, ctx.zone, text);
        lines.extend(wrapped(&words, ctx.theme.dim, width));
    }
    if let Some(tally) = &vote.tally
        && !tally.turnout.void.is_empty()
    {
        let why: Vec<String> = tally
            .turnout
            .void
            .iter()
            .map(|(why, n)| format!("{} {n}", reason(*why, text)))
            .collect();
        lines.extend(wrapped(
            &text.with("results-void", &[("list", why.join(", ").into())]),
            ctx.theme.dim,
            width,
        ));
    }
    if let Some((at, reason)) = vote.proclaimed.as_ref().filter(|(_, why)| !why.is_empty()) {
        let values = [
            ("at", ctx.clock(*at).into()),
            ("reason", reason.as_str().into()),
        ];
        let words = text.with("results-proclaimed-anyway", &values);
        lines.extend(wrapped(&words, ctx.theme.warn, width));
    }
    lines
}

/// `Presenti con diritto di voto all’apertura 112 = carta 18 + mani 5 + non votanti 89`, or the voters of each channel
/// where they are not all known.
fn channels(ledger: &Ledger, ctx: &Ctx<'_>) -> String {
    let text = ctx.text;
    let each: Vec<String> = ledger
        .channels
        .iter()
        .map(|(channel, n)| {
            let n = n.map_or_else(
                || text.get("results-unknown").to_owned(),
                |n| text.integer(n),
            );
            format!("{} {n}", text.get(channel_name(*channel)))
        })
        .collect();
    let Some(not) = ledger.not_voting else {
        return each.join(" · ");
    };
    let values = [
        ("when", counted(ledger.counted).into()),
        ("present", ledger.electors.into()),
        ("list", each.join(" + ").into()),
        ("not", not.into()),
    ];
    text.with("results-ledger-channels", &values)
}

fn oddity_words(oddity: Oddity, ctx: &Ctx<'_>) -> String {
    let text = ctx.text;
    match oddity {
        Oddity::VotersOverPresent { voters, present } => text.with(
            "results-odd-over-present",
            &[("n", voters.into()), ("of", present.into())],
        ),
        Oddity::ReturnedOverHandedOut {
            returned,
            handed_out,
        } => text.with(
            "results-odd-returned",
            &[("n", returned.into()), ("of", handed_out.into())],
        ),
        Oddity::NotReturned { missing } => {
            text.with("results-odd-missing", &[("n", missing.into())])
        }
        Oddity::MarginWithinVoid { margin, void } => text.with(
            "results-odd-margin",
            &[("margin", margin.into()), ("void", void.into())],
        ),
        Oddity::VerdictWithinVoid { ballots, void } => text.with(
            "results-odd-verdict",
            &[("n", ballots.into()), ("void", void.into())],
        ),
        Oddity::MarginWithinUnread { margin, unread } => text.with(
            "results-odd-margin-unread",
            &[("margin", margin.into()), ("unread", unread.into())],
        ),
        Oddity::VerdictWithinUnread { ballots, unread } => text.with(
            "results-odd-verdict-unread",
            &[("n", ballots.into()), ("unread", unread.into())],
        ),
        Oddity::Exposing => text.get("results-odd-exposing").to_owned(),
        Oddity::CallNotReadBack => text.get("results-odd-call").to_owned(),
        Oddity::VotersUnknown => text.get("results-voters-unknown").to_owned(),
    }
}
