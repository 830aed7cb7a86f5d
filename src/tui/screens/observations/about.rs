//! An observation told whole: what it is about, its words, what became of it.

use ratatui::text::Line;

use super::listing::answer_key;
use crate::assembly::observations::Observation;
use crate::tui::ctx::Ctx;
use crate::tui::measure::wrap;

/// The whole text of an observation, what became of it and what it said before.
pub(super) fn about(observation: &Observation, ctx: &Ctx<'_>, width: u16) -> Vec<Line<'static>> {
    let text = ctx.text;
    let mut out = Vec::new();
    let mut add = |words: &str, style| {
        let lines = wrap(words, width).into_iter();
        out.extend(lines.map(|line| Line::styled(line, style)));
    };
    add(&facts(observation, ctx), ctx.theme.strong);
    let quoted = [("text", observation.note.text.as_str().into())];
    add(&text.with("observations-quoted", &quoted), ctx.theme.text);
    let tray = &ctx.assembly().tray;
    if tray.gave(observation.id) {
        add(text.get("observations-about-phone"), ctx.theme.dim);
    }
    let merged = tray.merged(observation.id);
    if merged > 0 {
        let words = text.with("observations-about-merged", &[("n", merged.into())]);
        add(&words, ctx.theme.dim);
    }
    if let Some(reason) = &observation.withdrawn {
        let reason = [("reason", reason.as_str().into())];
        add(
            &text.with("observations-about-withdrawn", &reason),
            ctx.theme.dim,
        );
    }
    for answered in observation.answers.iter().rev() {
        let answer = text.get(answer_key(answered.answer));
        let words = if answered.reason.is_empty() {
            answer.to_owned()
        } else {
            format!("{answer}: {}", answered.reason)
        };
        add(&words, ctx.theme.dim);
    }
    for earlier in observation.earlier.iter().rev() {
        let earlier = [("text", earlier.as_str().into())];
        add(
            &text.with("observations-about-earlier", &earlier),
            ctx.theme.dim,
        );
    }
    out
}

/// `N. 14, 18:31 · Orari · Di sera · imprese · al tavolo`.
fn facts(observation: &Observation, ctx: &Ctx<'_>) -> String {
    let text = ctx.text;
    let assembly = ctx.assembly();
    let note = &observation.note;
    let at = ctx.clock(observation.at);
    let mut parts = vec![text.with(
        "observations-about",
        &[("n", observation.id.0.into()), ("at", at.into())],
    )];
    let theme = note.theme.and_then(|id| assembly.themes.theme(id));
    parts.extend(theme.map(|t| t.title.clone()));
    let position = note.position.and_then(|id| assembly.themes.position(id));
    parts.extend(position.map(|p| p.title.clone()));
    let category = note.category.and_then(|id| assembly.setup.category(id));
    parts.extend(category.map(|c| c.name.clone()));
    let source = assembly.outside.source_of(observation.id, &assembly.tray);
    parts.extend(source.map(|source| {
        let source = [("source", source.into())];
        text.with("observations-about-from", &source)
    }));
    if note.to_table {
        parts.push(text.get("observations-field-table").to_owned());
    }
    let amended = observation
        .amended
        .and_then(|id| assembly.themes.position(id));
    parts.extend(amended.map(|p| {
        text.with(
            "observations-about-amended",
            &[("title", p.title.as_str().into())],
        )
    }));
    parts.join(" · ")
}
