//! What is known of the selected position: its text, where it comes from, what it said and had before.

use ratatui::text::Line;

use crate::assembly::themes::{Position, Standing, Wording};
use crate::tui::ctx::Ctx;
use crate::tui::measure::wrap;

/// What is known of a position: text, short name, origin, what it came from, earlier texts, earlier counts.
pub(super) fn about(position: &Position, ctx: &Ctx<'_>, width: u16) -> Vec<Line<'static>> {
    let text = ctx.text;
    let title = [("title", position.title.as_str().into())];
    let mut out = Vec::new();
    let mut add = |words: &str, style| {
        out.extend(
            wrap(words, width)
                .into_iter()
                .map(|line| Line::styled(line, style)),
        );
    };
    add(&text.with("positions-quoted", &title), ctx.theme.strong);
    if position.text().is_empty() {
        add(text.get("positions-about-no-text"), ctx.theme.dim);
    } else {
        add(position.text(), ctx.theme.text);
    }
    let mut facts = vec![text.with(
        "positions-about-short",
        &[("short", position.short.as_str().into())],
    )];
    if !position.origin.is_empty() {
        let origin = [("origin", position.origin.as_str().into())];
        facts.push(text.with("positions-about-origin", &origin));
    }
    add(&facts.join(" · "), ctx.theme.dim);
    for words in history(position, ctx) {
        add(&words, ctx.theme.dim);
    }
    out
}

/// What a position came from, and what it said and had before, latest first.
fn history(position: &Position, ctx: &Ctx<'_>) -> Vec<String> {
    let text = ctx.text;
    let themes = &ctx.assembly().themes;
    let mut out = Vec::new();
    for from in position.from.iter().filter_map(|id| themes.position(*id)) {
        let key = match from.standing {
            Standing::Split { .. } => "positions-about-split",
            Standing::Merged { .. } | Standing::Open | Standing::Withdrawn { .. } => {
                "positions-about-merged"
            }
        };
        out.push(text.with(key, &[("title", from.title.as_str().into())]));
    }
    for pair in position.wordings.windows(2).rev() {
        if let [before, after] = pair {
            out.push(earlier(before, after, ctx));
        }
    }
    for support in position.support.iter().rev() {
        let values = [
            ("hands", support.hands.into()),
            ("present", support.present.into()),
            ("at", ctx.clock(support.at).into()),
        ];
        out.push(text.with("positions-about-hands", &values));
    }
    out
}

/// A text that held until another took its place.
fn earlier(before: &Wording, after: &Wording, ctx: &Ctx<'_>) -> String {
    let at = ctx.clock(after.at);
    let words = if before.text.is_empty() {
        ctx.text.get("positions-about-no-text")
    } else {
        before.text.as_str()
    };
    match after.from {
        Some(observation) => ctx.text.with(
            "positions-about-amended",
            &[
                ("at", at.into()),
                ("observation", observation.0.into()),
                ("text", words.into()),
            ],
        ),
        None => ctx.text.with(
            "positions-about-earlier",
            &[("at", at.into()), ("text", words.into())],
        ),
    }
}
