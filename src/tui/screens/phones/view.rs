//! What is told of the network: how it stands, who has come, what is wrong with it and what to do.

use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

use crate::present::network::{Attempts, Network, NetworkState, Way};
use crate::text::Text;
use crate::tui::ctx::Ctx;
use crate::tui::measure::{left, wrap};

/// Width of an address in figures.
const ADDRESS: u16 = 15;

/// How the network stands, in a sentence.
pub(in crate::tui::screens) fn state(network: &Network, ctx: &Ctx<'_>) -> String {
    let text = ctx.text;
    match network.state {
        NetworkState::Off => text.get("network-off").to_owned(),
        NetworkState::NoAddress => text.get("network-no-address").to_owned(),
        NetworkState::PortsTaken => text.get("network-ports-taken").to_owned(),
        NetworkState::Forbidden => text.get("network-forbidden").to_owned(),
        NetworkState::On => {
            let address = network.address.as_str().into();
            text.with("network-on", &[("address", address)])
        }
    }
}

/// That the tickets lead elsewhere, and what to do about it.
pub fn moved(network: &Network, text: &Text) -> String {
    let words = [
        ("printed", bare(&network.printed).into()),
        ("address", bare(&network.address).into()),
    ];
    text.with("network-moved", &words)
}

/// An address as it is typed.
fn bare(address: &str) -> &str {
    address.strip_prefix("http://").unwrap_or(address)
}

/// Which Wi-Fi people are told to join.
fn joining(network: &Network, ctx: &Ctx<'_>) -> String {
    let text = ctx.text;
    match &network.wifi {
        None => text.get("network-wifi-none").to_owned(),
        Some((name, password)) => {
            let key = if password.is_empty() {
                "network-wifi-open"
            } else {
                "network-wifi-known"
            };
            text.with(key, &[("network", name.as_str().into())])
        }
    }
}

/// Who has come, and what went wrong with it, each a sentence.
pub(in crate::tui::screens) fn visitors(network: &Network, ctx: &Ctx<'_>) -> Vec<String> {
    let text = ctx.text;
    let mut lines = vec![text.with(
        "network-visitors",
        &[
            ("phones", network.phones.into()),
            ("screens", network.screens.into()),
        ],
    )];
    let troubles = [
        ("network-wrong", network.wrong_codes),
        ("network-twice", network.twice),
        ("network-late", network.late),
        ("network-turned-away", network.turned_away),
    ];
    for (key, n) in troubles.into_iter().filter(|(_, n)| *n > 0) {
        lines.push(text.with(key, &[("n", n.into())]));
    }
    lines
}

/// What is probably wrong with the network, and what to do about it.
fn check(network: &Network, ctx: &Ctx<'_>) -> &'static str {
    match network.state {
        NetworkState::Off => "network-check-off",
        NetworkState::NoAddress => "network-check-no-address",
        NetworkState::PortsTaken => "network-check-ports",
        NetworkState::Forbidden => "network-check-forbidden",
        NetworkState::On if !network.reached => "network-check-alone",
        NetworkState::On if !ctx.assembly().tickets.any_good() => "network-check-tickets",
        NetworkState::On => "network-check-good",
    }
}

/// The networks among which that of the hall is chosen: none where there is no choice.
pub(super) fn ways(network: &Network) -> &[Way] {
    if network.is_on() && network.ways.len() > 1 {
        &network.ways
    } else {
        &[]
    }
}

/// The words in lines of this width.
fn styled(words: &str, width: u16, style: Style) -> impl Iterator<Item = Line<'static>> + use<> {
    let wrapped = wrap(words, width).into_iter();
    wrapped.map(move |line| Line::styled(line, style))
}

/// What stands above the networks to choose from.
fn head(ctx: &Ctx<'_>, width: u16) -> Vec<Line<'static>> {
    let (text, network) = (ctx.text, ctx.network());
    let how = if network.is_on() {
        ctx.theme.good
    } else {
        ctx.theme.strong
    };
    let mut lines: Vec<Line<'static>> = styled(&state(network, ctx), width, how).collect();
    if network.has_moved() {
        lines.extend(styled(&moved(network, text), width, ctx.theme.warn));
    }
    if !ways(network).is_empty() {
        lines.extend(styled(text.get("network-ways"), width, ctx.theme.text));
    }
    lines
}

/// A network of the laptop: whether it is that of the hall, the address on it, its name.
fn way_line(way: &Way, is_told: bool, ctx: &Ctx<'_>) -> Line<'static> {
    let (mark, style) = if is_told {
        ("◉", ctx.theme.strong)
    } else {
        ("○", ctx.theme.dim)
    };
    let words = format!("{mark} {}  {}", left(&way.address, ADDRESS), way.network);
    Line::styled(words, style)
}

/// The network of the laptop at a point of the words, if there is one.
pub(super) fn way_at(at: Position, words: Rect, ctx: &Ctx<'_>) -> Option<usize> {
    if !words.contains(at) {
        return None;
    }
    let row = usize::from(at.y - words.y);
    let place = row.checked_sub(head(ctx, words.width).len())?;
    (place < ways(ctx.network()).len()).then_some(place)
}

/// The whole screen, but for the QR; `told` is the network of the hall among those of the laptop.
pub(super) fn lines(ctx: &Ctx<'_>, width: u16, told: usize) -> Vec<Line<'static>> {
    let (text, network) = (ctx.text, ctx.network());
    let tickets = &ctx.assembly().tickets;
    let styled = |words: &str, style: Style| styled(words, width, style);
    let mut lines = head(ctx, width);
    let ways = ways(network).iter().enumerate();
    lines.extend(ways.map(|(at, way)| way_line(way, at == told, ctx)));
    lines.extend(styled(&joining(network, ctx), ctx.theme.text));
    lines.push(Line::default());
    let counts = [
        ("issued", tickets.anonymous().into()),
        ("withdrawn", tickets.withdrawn.len().into()),
    ];
    lines.extend(styled(
        &text.with("network-tickets", &counts),
        ctx.theme.text,
    ));
    let personal = tickets.good_personal();
    if personal > 0 {
        let words = text.with("network-personal", &[("n", personal.into())]);
        lines.extend(styled(&words, ctx.theme.text));
    }
    if network.is_on() {
        for words in visitors(network, ctx) {
            lines.extend(styled(&words, ctx.theme.text));
        }
        let all = network.in_all;
        if all != network.lately() && all != Attempts::default() {
            let figures = [
                ("wrong", all.wrong_codes.into()),
                ("twice", all.twice.into()),
                ("late", all.late.into()),
            ];
            let words = text.with("network-in-all", &figures);
            lines.extend(styled(&words, ctx.theme.dim));
        }
    }
    if let Some(last) = tickets.rehearsals.last() {
        let figures = [
            ("phones", last.phones.into()),
            ("receipts", last.receipts.into()),
            ("counted", last.counted.into()),
        ];
        let words = text.with("network-rehearsed", &figures);
        lines.extend(styled(&words, ctx.theme.text));
    }
    // Where the tickets lead elsewhere, that is what is wrong, and it was said above.
    if !network.has_moved() {
        lines.push(Line::default());
        lines.extend(styled(text.get(check(network, ctx)), ctx.theme.dim));
    }
    lines
}
