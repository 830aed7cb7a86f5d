//! How robust the result is, as lines of text.

use std::collections::BTreeMap;

use ratatui::text::Line;

use super::lines::{Lines, wrapped};
use super::steps::names;
use super::words;
use crate::assembly::vote::Vote;
use crate::present::robustness::RobustnessView;
use crate::tally::robustness::{Measure, Names};
use crate::tui::ctx::Ctx;
use crate::tui::measure::{cut, left};
use crate::tui::measures::Found;
use crate::tui::screens::vote::words::method as method_name;

/// Widest name of a method.
const METHOD: u16 = 40;

/// The other rules, how many ballots would change the outcome, how many are in no figure.
pub(super) fn robust(vote: &Vote, ctx: &Ctx<'_>, width: u16) -> Lines {
    let text = ctx.text;
    let mut lines = wrapped(text.get("results-robust-title"), ctx.theme.strong, width);
    let view = match ctx.measures.of(vote) {
        Found::Figures(view) => view,
        Found::NotYet => {
            let working = text.get("results-robust-working");
            lines.extend(wrapped(working, ctx.theme.dim, width));
            return lines;
        }
        Found::Nothing => {
            let none = text.get("results-robust-none");
            lines.extend(wrapped(none, ctx.theme.dim, width));
            return lines;
        }
    };
    lines.extend(otherwise(vote, view, ctx, width));
    lines.extend(swings(vote, view, ctx, width));
    lines.extend(verdict(vote, view, ctx, width));
    lines.extend(uncounted(view, ctx, width));
    lines.extend(rules(vote, view, ctx, width));
    lines
}

/// On the result itself: that there is something to see, where there is.
pub(super) fn pointer(vote: &Vote, ctx: &Ctx<'_>, width: u16) -> Lines {
    let Found::Figures(view) = ctx.measures.of(vote) else {
        return Lines::new();
    };
    let doubt = view.first_in_doubt().or(view.verdict_in_doubt()).is_some();
    let why = match (doubt, view.depends_on_the_rule()) {
        (true, _) => "ballots",
        (false, true) => "rule",
        (false, false) => return Lines::new(),
    };
    let words = ctx.text.with("results-robust-look", &[("why", why.into())]);
    wrapped(&words, ctx.theme.warn, width)
}

/// A sentence for each other outcome, with the rules that give it; or that there is none, and why.
fn otherwise(vote: &Vote, view: &RobustnessView, ctx: &Ctx<'_>, width: u16) -> Lines {
    let text = ctx.text;
    if view.alternatives.is_empty() {
        let why = if view.names.is_some() && !view.is_known {
            "results-robust-totals"
        } else {
            "results-robust-alone"
        };
        return wrapped(text.get(why), ctx.theme.dim, width);
    }
    let mut outcomes: BTreeMap<&[u16], Vec<String>> = BTreeMap::new();
    for other in view.alternatives.iter().filter(|other| other.differs) {
        let name = method_name(other.rule.method, text);
        outcomes.entry(&other.winners).or_default().push(name);
    }
    if outcomes.is_empty() {
        let same = text.get("results-robust-same");
        return wrapped(same, ctx.theme.good, width);
    }
    let mut lines = Lines::new();
    for (named, methods) in &outcomes {
        let key = match view.names {
            _ if named.is_empty() => "results-robust-would-nobody",
            Some(Names::First) | None => "results-robust-would-first",
            Some(Names::Places) => "results-robust-would-places",
            Some(Names::Funded) => "results-robust-would-funded",
        };
        let values = [
            ("methods", listed(methods, ctx).into()),
            ("n", named.len().into()),
            ("names", names(named, vote, ctx).into()),
        ];
        lines.extend(wrapped(&text.with(key, &values), ctx.theme.warn, width));
    }
    lines
}

/// A few methods by name; of many the first, and how many more there are.
fn listed(methods: &[String], ctx: &Ctx<'_>) -> String {
    match methods {
        [first, _, _, ..] => {
            let more = methods.len() - 1;
            let values = [("first", first.as_str().into()), ("n", more.into())];
            ctx.text.with("results-robust-and-more", &values)
        }
        few => few.join(" · "),
    }
}

/// Every rule with what it names, the vote's own first.
fn rules(vote: &Vote, view: &RobustnessView, ctx: &Ctx<'_>, width: u16) -> Lines {
    let text = ctx.text;
    if view.alternatives.is_empty() {
        return Lines::new();
    }
    let mut lines = vec![Line::default()];
    let heading = text.get("results-robust-rules");
    lines.extend(wrapped(heading, ctx.theme.dim, width));
    let row = |mark: &str, method, named: &[u16]| {
        let method = cut(&method_name(method, text), METHOD);
        let named = cut(&names(named, vote, ctx), width.saturating_sub(METHOD + 4));
        format!("{mark} {}  {named}", left(&method, METHOD))
    };
    let own = row("►", vote.terms.rule.method, &view.own);
    lines.push(Line::styled(own, ctx.theme.strong));
    for other in &view.alternatives {
        let (mark, style) = if other.differs {
            ("≠", ctx.theme.warn)
        } else {
            (" ", ctx.theme.text)
        };
        let words = row(mark, other.rule.method, &other.winners);
        lines.push(Line::styled(words, style));
    }
    lines
}

/// What of the outcome is meant, as the words tell it apart.
fn what(view: &RobustnessView) -> &'static str {
    match view.names {
        None | Some(Names::First) => "first",
        Some(Names::Places) => "places",
        Some(Names::Funded) => "funded",
    }
}

/// How many ballots would change what the rule named.
fn swings(vote: &Vote, view: &RobustnessView, ctx: &Ctx<'_>, width: u16) -> Lines {
    let text = ctx.text;
    match view.names {
        None => return Lines::new(),
        Some(Names::First | Names::Places) if view.own.is_empty() => return Lines::new(),
        Some(Names::First | Names::Places | Names::Funded) => {}
    }
    if !view.is_known && view.added.swing.is_none() {
        // Without the single ballots there is nothing to measure.
        return Lines::new();
    }
    let decided = view.added.swing.as_ref().is_some_and(|s| s.ballots == 1);
    if view.names == Some(Names::First) && view.own.len() > 1 && decided {
        return wrapped(text.get("results-robust-tied"), ctx.theme.text, width);
    }
    let what = what(view);
    let said = |measure: &Measure, key: &str| {
        let swing = measure.swing.as_ref()?;
        let sure = if swing.exact { "yes" } else { "no" };
        let values = [
            ("n", swing.ballots.into()),
            ("name", words::name(vote, swing.to, ctx).into()),
            ("what", what.into()),
            ("sure", sure.into()),
            ("least", measure.at_least.into()),
        ];
        Some(text.with(key, &values))
    };
    let added = said(&view.added, "results-robust-added");
    let changed = said(&view.changed, "results-robust-changed");
    let is_cut = view.added.cut_short || view.changed.cut_short;
    let never = (added.is_none() && changed.is_none() && !is_cut)
        .then(|| text.with("results-robust-never", &[("what", what.into())]));
    let cut = is_cut.then(|| text.get("results-robust-cut").to_owned());
    [added, changed, never, cut]
        .into_iter()
        .flatten()
        .flat_map(|words| wrapped(&words, ctx.theme.text, width))
        .collect()
}

/// How many ballots would change whether the threshold was reached.
fn verdict(vote: &Vote, view: &RobustnessView, ctx: &Ctx<'_>, width: u16) -> Lines {
    let has_verdict = vote.tally.as_ref().is_some_and(|t| t.verdict.is_some());
    if !has_verdict {
        return Lines::new();
    }
    let words = match view.verdict {
        Some(n) => ctx.text.with("results-robust-verdict", &[("n", n.into())]),
        None => ctx.text.get("results-robust-verdict-never").to_owned(),
    };
    wrapped(&words, ctx.theme.text, width)
}

/// The ballots in no figure, and whether they could have changed the outcome.
fn uncounted(view: &RobustnessView, ctx: &Ctx<'_>, width: u16) -> Lines {
    let text = ctx.text;
    let out = view.uncounted;
    if out.all() == 0 {
        let none = text.get("results-robust-all-counted");
        return wrapped(none, ctx.theme.good, width);
    }
    let values = [
        ("void", out.void.into()),
        ("doubtful", out.doubtful.into()),
        ("unread", out.unread.into()),
    ];
    let all = text.with("results-robust-uncounted", &values);
    let mut lines = wrapped(&all, ctx.theme.text, width);
    let doubts = [
        ("results-robust-doubt", view.first_in_doubt()),
        ("results-robust-verdict-doubt", view.verdict_in_doubt()),
    ];
    for (key, enough) in doubts {
        if let Some(n) = enough {
            let values = [
                ("all", out.all().into()),
                ("n", n.into()),
                ("what", what(view).into()),
            ];
            lines.extend(wrapped(&text.with(key, &values), ctx.theme.warn, width));
        }
    }
    if view.is_safe() {
        let safe = text.get("results-robust-safe");
        lines.extend(wrapped(safe, ctx.theme.good, width));
    }
    lines
}
