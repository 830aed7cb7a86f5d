//! Outcomes as tables and as CSV.

use std::io::{self, Write};

use serde_json::Value as Json;
use unicode_width::UnicodeWidthStr;

use super::{grids, params};
use crate::ballots::Sheet;
use crate::ballots::case::Member;
use crate::tally::detail::Detail;
use crate::tally::{BordaVariant, Exact, Method, Outcome, Rule};
use crate::text::Text;

/// The name of a count: its method with what sets it apart.
pub(super) fn title(member: &Member, text: &Text) -> String {
    let mut title = text.get(&params::key(member.poll.rule.method)).to_owned();
    let apart = ["variant", "equal_rank", "seats"];
    let told: Vec<String> = member
        .params
        .iter()
        .filter(|(name, _)| apart.contains(&name.as_str()))
        .map(|(name, value)| format!("{name}={}", plain(value)))
        .collect();
    if !told.is_empty() {
        title = format!("{title} ({})", told.join(", "));
    }
    title
}

fn plain(value: &Json) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), ToOwned::to_owned)
}

/// Prints the name of a count and its convention.
pub(super) fn heading(member: &Member, text: &Text, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{}", title(member, text))?;
    writeln!(out, "{}", text.get(&convention(&member.poll.rule)))
}

/// The key of the words that say the convention of a rule.
fn convention(rule: &Rule) -> String {
    let variant = match (rule.method, rule.borda) {
        (Method::Borda, BordaVariant::ZeroUnranked) => "-zero-unranked",
        (Method::Borda, BordaVariant::Modified) => "-modified",
        (Method::Borda, BordaVariant::Dowdall) => "-dowdall",
        (_, _) => "",
    };
    format!("{}{variant}-how", params::key(rule.method))
}

/// The names of some options.
pub(super) fn names(options: &[u16], sheet: &Sheet) -> String {
    let names: Vec<String> = options.iter().map(|&option| name(option, sheet)).collect();
    names.join(", ")
}

/// The name of an option.
pub(super) fn name(option: u16, sheet: &Sheet) -> String {
    let choice = sheet.options.get(usize::from(option));
    choice.map_or_else(String::new, |choice| on_a_line(&choice.name))
}

/// A name from a file as it can stand on a line of a terminal: what would move its cursor is a space.
pub(super) fn on_a_line(name: &str) -> String {
    name.replace(char::is_control, " ")
}

/// A number for reading, as the language writes it: exact where it is short, else to four decimals; never 0 for what is
/// not.
pub(super) fn shown(number: &Exact, text: &Text) -> String {
    let point = text.point().to_string();
    short(number).replace('.', &point)
}

fn short(number: &Exact) -> String {
    let exact = number.to_string();
    if number.0.is_integer() || (exact.len() <= 12 && !exact.contains('/')) {
        return exact;
    }
    let rounded = number.rounded(4);
    let is_nothing = rounded.chars().all(|c| matches!(c, '-' | '0' | '.'));
    if is_nothing { exact } else { rounded }
}

/// Prints the options in order with their figures, and who wins.
pub(super) fn outcome(
    member: &Member,
    outcome: &Outcome,
    sheet: &Sheet,
    text: &Text,
    out: &mut impl Write,
) -> io::Result<()> {
    if !grids::print(&member.poll.rule, outcome, sheet, text, out)? {
        places(outcome, sheet, text, out)?;
    }
    let ballots = [
        ("valid", shown(&outcome.valid, text).into()),
        ("blank", shown(&outcome.blank, text).into()),
        ("invalid", shown(&outcome.invalid, text).into()),
    ];
    writeln!(out, "{}", text.with("methods-ballots", &ballots))?;
    verdict(member, outcome, sheet, text, out)?;
    notes(member, outcome, sheet, text, out)?;
    writeln!(out)
}

/// Prints the options in order with their figures.
fn places(outcome: &Outcome, sheet: &Sheet, text: &Text, out: &mut impl Write) -> io::Result<()> {
    let order = if outcome.order.is_empty() {
        vec![(0u16..).take(sheet.options.len()).collect()]
    } else {
        outcome.order.clone()
    };
    let heads = ["place", "option", "figure", "support"];
    let mut rows = vec![heads.map(|head| text.get(&format!("methods-column-{head}")).to_owned())];
    let number = |number: &Exact| shown(number, text);
    let mut place = 1;
    for tier in &order {
        for &option in tier {
            let at = usize::from(option);
            let figure = outcome.tallies.get(at).and_then(Option::as_ref).map(number);
            let support = outcome.supporters.get(at).map(number);
            let cells = [
                Some(place.to_string()),
                Some(name(option, sheet)),
                figure,
                support,
            ];
            rows.push(cells.map(Option::unwrap_or_default));
        }
        place += tier.len();
    }
    columns(&rows, out)
}

fn verdict(
    member: &Member,
    outcome: &Outcome,
    sheet: &Sheet,
    text: &Text,
    out: &mut impl Write,
) -> io::Result<()> {
    let method = member.poll.rule.method;
    let words = if outcome.valid.is_zero() {
        text.get("methods-nobody").to_owned()
    } else if matches!(method, Method::GradeHistogram | Method::Gradient)
        || method == Method::Pairwise && outcome.winners.is_empty()
    {
        text.get("methods-no-winner").to_owned()
    } else {
        let names = names(&outcome.winners, sheet);
        let values = [("n", outcome.winners.len().into()), ("names", names.into())];
        let many = method.fills_seats() || method.name().starts_with("pb_");
        text.with(
            if many {
                "methods-chosen"
            } else {
                "methods-winner"
            },
            &values,
        )
    };
    writeln!(out, "{words}")
}

fn notes(
    member: &Member,
    outcome: &Outcome,
    sheet: &Sheet,
    text: &Text,
    out: &mut impl Write,
) -> io::Result<()> {
    let any = match &outcome.detail {
        Detail::Rounds(rounds) => {
            if !rounds.lots.is_empty() {
                let values = [("n", rounds.lots.len().into())];
                writeln!(out, "{}", text.with("methods-lots", &values))?;
            }
            rounds.winners_any_tiebreak.as_ref()
        }
        Detail::Pairwise(contests) => contests.winners_any_tiebreak.as_ref(),
        Detail::Committees(committees) => {
            if committees.tied.len() > 1 && !outcome.valid.is_zero() {
                let values = [("n", committees.tied.len().into())];
                writeln!(out, "{}", text.with("methods-tied-committees", &values))?;
            }
            None
        }
        Detail::Budget(spending) => {
            let budget = member
                .poll
                .rule
                .budget
                .as_ref()
                .map_or(0, |budget| budget.cap);
            let values = [
                ("cost", shown(&spending.money(spending.cost), text).into()),
                ("budget", shown(&spending.money(budget), text).into()),
            ];
            writeln!(out, "{}", text.with("methods-spent", &values))?;
            None
        }
        Detail::Plain | Detail::Values(_) | Detail::Grades(_) => None,
    };
    if let Some(any) = any.filter(|any| **any != outcome.winners) {
        let values = [("names", names(any, sheet).into())];
        writeln!(out, "{}", text.with("methods-any-winner", &values))?;
    }
    Ok(())
}

/// Prints rows in aligned columns, the first and the numbers to the right.
fn columns<const N: usize>(rows: &[[String; N]], out: &mut impl Write) -> io::Result<()> {
    let mut widths = [0usize; N];
    for row in rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.width());
        }
    }
    for row in rows {
        let mut line = String::new();
        for (at, (cell, width)) in row.iter().zip(widths).enumerate() {
            let room = " ".repeat(width.saturating_sub(cell.width()));
            if at > 0 {
                line.push_str("  ");
            }
            if at == 1 {
                line.push_str(cell);
                line.push_str(&room);
            } else {
                line.push_str(&room);
                line.push_str(cell);
            }
        }
        writeln!(out, "{}", line.trim_end())?;
    }
    Ok(())
}

/// Prints a weighing: totals, or the leeway of each weight.
pub(super) fn weighed(
    answer: &Json,
    sheet: &Sheet,
    text: &Text,
    out: &mut impl Write,
) -> io::Result<()> {
    let head = |name: &str| text.get(&format!("methods-column-{name}")).to_owned();
    if let Some(tallies) = answer.get("tallies") {
        let row = |choice: &crate::ballots::Choice| {
            let total = tallies.get(&choice.id).map(plain).unwrap_or_default();
            let first = answer.get("winners").and_then(Json::as_array);
            let first = first.is_some_and(|first| first.iter().any(|id| plain(id) == choice.id));
            [
                if first { "►" } else { "" }.to_owned(),
                on_a_line(&choice.name),
                total,
            ]
        };
        let mut rows = vec![[String::new(), head("option"), head("figure")]];
        rows.extend(sheet.options.iter().map(row));
        columns(&rows, out)?;
    }
    if let Some(criteria) = answer.get("criteria").and_then(Json::as_object) {
        let field = |leeway: &Json, name: &str| leeway.get(name).map(plain).unwrap_or_default();
        let row = |(label, leeway): (&String, &Json)| {
            let range = format!(
                "{} … {}",
                field(leeway, "keeps_first_from"),
                field(leeway, "keeps_first_to")
            );
            [
                String::new(),
                on_a_line(label),
                field(leeway, "share"),
                range,
            ]
        };
        let heads = ["criterion", "share", "keeps"].map(head);
        let [criterion, share, keeps] = heads;
        let mut rows = vec![[String::new(), criterion, share, keeps]];
        rows.extend(criteria.iter().map(row));
        columns(&rows, out)?;
    }
    writeln!(out)
}

/// Writes one row for each option of each count: method, parameters, option, place, figure, whether it wins.
pub(super) fn csv(answers: &[Json], sheet: &Sheet, out: &mut impl Write) -> io::Result<()> {
    let mut writer = ::csv::Writer::from_writer(out);
    writer.write_record(["method", "params", "option", "place", "tally", "winner"])?;
    for answer in answers {
        let params = answer.get("params").and_then(Json::as_object);
        let params: Vec<String> = params
            .into_iter()
            .flatten()
            .map(|(name, value)| format!("{name}={}", plain(value)))
            .collect();
        let has = |list: &Json, id: &str| {
            list.as_array()
                .is_some_and(|list| list.iter().any(|item| item.as_str() == Some(id)))
        };
        for choice in &sheet.options {
            let id = choice.id.as_str();
            let mut place = None;
            let mut before = 1;
            for tier in answer
                .get("order")
                .and_then(Json::as_array)
                .into_iter()
                .flatten()
            {
                if has(tier, id) {
                    place = Some(before);
                }
                before += tier.as_array().map_or(0, Vec::len);
            }
            let tally = answer
                .get("tallies")
                .and_then(|tallies| tallies.get(id))
                .map(plain);
            let wins = answer
                .get("winners")
                .is_some_and(|winners| has(winners, id));
            writer.write_record([
                answer.get("method").map(plain).unwrap_or_default().as_str(),
                params.join(" ").as_str(),
                id,
                place
                    .map(|place| place.to_string())
                    .unwrap_or_default()
                    .as_str(),
                tally.unwrap_or_default().as_str(),
                if wins { "1" } else { "0" },
            ])?;
        }
    }
    writer.flush()
}
