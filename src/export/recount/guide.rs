//! `RICONTEGGIO.txt`: how to count every vote again with any program, from the ballots and the rules alone.

use super::{GUIDE, RULES, SUMS, receipts};
use crate::assembly::vote::{Channel, Settlement};
use crate::export::codes;
use crate::export::counts::{Counted, last, votes};

use crate::export::pen::Pen;
use crate::export::told;
use crate::present::result::tells_ballots;
use crate::tally::{BallotKind, Compared};
use crate::text::{results as figures, tiebreak, vote as words};

/// Writes the guide.
pub(in crate::export) fn guide(pen: &Pen<'_>) -> String {
    let text = pen.text;
    let name = pen.subtitle();
    let mut lines = vec![
        text.with("recount-guide-title", &[("name", name.into())]),
        String::new(),
    ];
    let files = [
        ("rules", RULES.into()),
        ("guide", GUIDE.into()),
        ("sums", SUMS.into()),
    ];
    lines.push(text.with("recount-guide-files", &files));
    lines.push(String::new());
    lines.push(text.get("recount-guide-steps").to_owned());
    let counted = votes(pen.assembly()).filter(|vote| vote.is_counted());
    for count in counted.filter_map(last) {
        lines.push(String::new());
        lines.extend(of_vote(pen, &count));
    }
    lines.push(String::new());
    lines.join("\n")
}

fn of_vote(pen: &Pen<'_>, count: &Counted<'_>) -> Vec<String> {
    let text = pen.text;
    let terms = &count.vote.terms;
    let head = [
        ("n", count.vote.id.0.into()),
        ("question", pen.cover(&terms.question).into()),
    ];
    let title = text.with("minutes-vote", &head);
    let rule = "=".repeat(title.chars().count().min(78));
    let mut lines = vec![title, rule];
    let electorate = pen.electorate(terms);
    lines.push(words::aloud(terms, &electorate, text));
    lines.push(text.get(value(&terms.kind)).to_owned());
    let method = [
        ("name", codes::method(terms.rule.method).into()),
        ("how", words::method_how(terms.rule.method, text).into()),
        ("seats", terms.rule.seats.into()),
    ];
    // How many places is said where there are any to fill: not of a motion, not of what a budget pays.
    let key = if terms.has_places() {
        "recount-guide-method"
    } else {
        "recount-guide-method-alone"
    };
    lines.push(text.with(key, &method));
    if let Some(source) = words::method_source(terms.rule.method, text) {
        let source = [("source", source.into())];
        lines.push(text.with("recount-guide-source", &source));
    }
    lines.extend(options(pen, count));
    if !count.vote.phone.receipts.is_empty() {
        let file = [("file", receipts(count.vote.id).into())];
        lines.push(text.with("recount-guide-receipts", &file));
    }
    if !count.is_told {
        lines.push(text.get("recount-guide-few").to_owned());
        return lines;
    }
    lines.extend(typed(pen, count));
    lines.extend(bases(pen, count));
    lines.extend(broken(pen, count));
    lines.extend(settled(pen, count));
    lines.extend(expected(pen, count));
    lines
}

/// The options with their numbers, and what each costs where a budget decides.
fn options(pen: &Pen<'_>, count: &Counted<'_>) -> Vec<String> {
    let text = pen.text;
    let terms = &count.vote.terms;
    let budget = terms.kind.budget();
    let option = |choice: u16| {
        let number = ("number", (u32::from(choice) + 1).into());
        let name = pen.cover(&words::choice_of(terms, choice, text));
        let option = ("option", name.into());
        let cost = budget.and_then(|budget| budget.costs.get(usize::from(choice)));
        match cost {
            Some(cost) => {
                let cost = ("cost", (*cost).into());
                text.with("recount-guide-option-cost", &[number, option, cost])
            }
            None => text.with("recount-guide-option", &[number, option]),
        }
    };
    (0..terms.choices()).map(option).collect()
}

/// The numbers on which thresholds, quorum and percentages are taken.
fn bases(pen: &Pen<'_>, count: &Counted<'_>) -> Vec<String> {
    let text = pen.text;
    let tally = count.tally;
    let when = words::counted(count.vote.terms.denominator);
    let census = [
        ("when", when.into()),
        ("entitled", text.integer(tally.census.entitled).into()),
        ("present", text.integer(tally.census.present).into()),
    ];
    let mut lines = vec![text.with("minutes-census", &census)];
    lines.extend(told::voters(&tally.turnout, text));
    lines
}

/// The figures recorded, best first, and what came out for each choice.
fn expected(pen: &Pen<'_>, count: &Counted<'_>) -> Vec<String> {
    let text = pen.text;
    let mut lines = vec![text.get("recount-guide-expected").to_owned()];
    for line in count.rows() {
        let figure = line.figure.as_ref();
        let figure = figure.map_or_else(
            || text.get("common-none").to_owned(),
            |figure| figures::measured(figure, &count.vote.terms, text),
        );
        let name = pen.cover(&words::choice_of(&count.vote.terms, line.choice, text));
        let outcome = told::outcome_of(pen, count, &line);
        let values = [
            ("option", name.into()),
            ("figure", figure.into()),
            ("outcome", outcome.as_str().into()),
        ];
        let key = if outcome.is_empty() {
            "recount-guide-figure"
        } else {
            "recount-guide-figure-outcome"
        };
        lines.push(text.with(key, &values));
    }
    lines
}

/// What the column `valore` of a ballot says.
fn value(kind: &BallotKind) -> &'static str {
    match kind {
        BallotKind::Motion | BallotKind::One | BallotKind::Choose { .. } => {
            "recount-guide-value-mark"
        }
        BallotKind::Rank { .. } => "recount-guide-value-place",
        BallotKind::Points { .. } => "recount-guide-value-points",
        BallotKind::Score { .. } => "recount-guide-value-score",
        BallotKind::Grade { .. } => "recount-guide-value-grade",
        BallotKind::Resistance { .. } => "recount-guide-value-resistance",
    }
}

/// The figures that came in as totals, to be added to those of the ballots.
fn typed(pen: &Pen<'_>, count: &Counted<'_>) -> Vec<String> {
    let text = pen.text;
    let line = |channel: &Channel, votes: &[u64]| {
        let votes: Vec<String> = votes.iter().map(u64::to_string).collect();
        let values = [
            ("channel", words::channel(*channel, text).into()),
            ("votes", votes.join(" ").into()),
        ];
        text.with("recount-guide-totals", &values)
    };
    if !tells_ballots(&count.vote.terms, count.tally) {
        return vec![text.get("recount-guide-held").to_owned()];
    }
    let totals = count.vote.channel_totals();
    let lines = totals.iter().map(|(channel, t)| line(channel, &t.votes));
    lines.collect()
}

/// How a tie was broken by the ballots themselves: how to do it again, and what came of it.
fn broken(pen: &Pen<'_>, count: &Counted<'_>) -> Vec<String> {
    let Some(broken) = &count.tally.broken else {
        return Vec::new();
    };
    let text = pen.text;
    let how = text.get(match &broken.compared {
        Compared::FirstPlaces(_) => "recount-guide-first-places",
        Compared::Resistance(_) => "recount-guide-lower-resistance",
    });
    let name = |choice| pen.cover(&words::choice_of(&count.vote.terms, choice, text));
    vec![how.to_owned(), tiebreak::sentence(broken, name, text)]
}

fn settled(pen: &Pen<'_>, count: &Counted<'_>) -> Vec<String> {
    let text = pen.text;
    let settlements = count.vote.settlements.iter();
    settlements
        .map(|settlement| {
            let order = settlement.order().iter();
            let order: Vec<String> = order.map(|n| (u32::from(*n) + 1).to_string()).collect();
            let first = order.first().cloned().unwrap_or_default();
            let order = order.join(" ");
            match settlement {
                Settlement::Lot { seed, .. } => {
                    let values = [
                        ("seed", pen.cover(seed).into()),
                        ("order", order.into()),
                        ("first", first.into()),
                    ];
                    text.with("recount-guide-lot", &values)
                }
                Settlement::Decided { .. } => {
                    text.with("recount-guide-decided", &[("order", order.into())])
                }
            }
        })
        .collect()
}
