//! The same ballots by the other rules, and how few ballots would change the outcome.

use std::io::Write;

use serde_json::{Value as Json, json};

use super::{Stop, figures, params};
use crate::ballots::Sheet;
use crate::ballots::case::{Member, Settings};
use crate::tally::robustness::{self, Measure, Names, Swing, compared};
use crate::tally::{Ballot, BallotKind, Count, Exact, Mark, Outcome, Poll, count_profile};
use crate::text::Text;

/// More distinct ballots than this are not tried one against the other.
const MOST: usize = 100_000;

/// The other counts that name the same thing as `own`: its own variants, then the other methods.
pub(super) fn others(own: &Member, settings: &Settings, sheet: &Sheet) -> Vec<Member> {
    let method = own.poll.rule.method;
    let rivals = compared(method, &own.poll.kind);
    std::iter::once(method)
        .chain(rivals)
        .filter(|&method| params::has_its_total(settings, method))
        .flat_map(|method| settings.members(method.name(), sheet).unwrap_or_default())
        .filter(|member| member.poll.rule != own.poll.rule)
        .collect()
}

/// Prints what every other rule names, and how few ballots would change the outcome.
pub(super) fn print(
    own: &Member,
    settings: &Settings,
    sheet: &Sheet,
    text: &Text,
    out: &mut impl Write,
) -> Result<(), Stop> {
    writeln!(out, "{}", text.get("methods-compare"))?;
    let Some(first) = settled(own, sheet) else {
        return Ok(());
    };
    let names = |options: &[u16]| {
        if options.is_empty() {
            text.get("methods-compare-none").to_owned()
        } else {
            figures::names(options, sheet)
        }
    };
    let counted: Vec<(Member, Outcome)> = others(own, settings, sheet)
        .into_iter()
        .filter_map(|member| {
            let outcome = settled(&member, sheet)?;
            Some((member, outcome))
        })
        .collect();
    let differs =
        |outcome: &Outcome| outcome.winners != first.winners && !outcome.winners.is_empty();
    for (member, outcome) in &counted {
        let mark = if differs(outcome) { "≠" } else { " " };
        let title = figures::title(member, text);
        writeln!(out, "  {mark} {title}: {}", names(&outcome.winners))?;
    }
    for (member, outcome) in counted.iter().filter(|(_, outcome)| differs(outcome)) {
        let values = [
            ("method", figures::title(member, text).into()),
            ("n", outcome.winners.len().into()),
            ("names", names(&outcome.winners).into()),
            ("what", what(own).into()),
        ];
        writeln!(out, "  {}", text.with("methods-compare-other", &values))?;
    }
    if counted.is_empty() {
        writeln!(out, "  {}", text.get("methods-compare-alone"))?;
    } else if !counted.iter().any(|(_, outcome)| differs(outcome)) && !first.winners.is_empty() {
        let values = [
            ("names", names(&first.winners).into()),
            ("what", what(own).into()),
        ];
        writeln!(out, "  {}", text.with("methods-compare-same", &values))?;
    }
    for words in sentences(own, &first, sheet, text) {
        writeln!(out, "  {words}")?;
    }
    Ok(())
}

/// How few ballots would change the outcome, as a field of an answer; nothing where only figures are shown.
pub(super) fn field(own: &Member, sheet: &Sheet) -> Option<Json> {
    let measured = measured(own, sheet)?;
    let ids = |option: u16| {
        let choice = sheet.options.get(usize::from(option));
        choice.map(|choice| choice.id.clone())
    };
    let of = |measure: &Measure| {
        let swing = measure.swing.as_ref().map(|swing| {
            json!({
                "ballots": swing.ballots.to_string(),
                "exact": swing.exact,
                "to": ids(swing.to),
            })
        });
        let at_least = measure.at_least.to_string();
        json!({ "fewest": swing, "at_least": at_least, "cut_short": measure.cut_short })
    };
    Some(json!({ "added": of(&measured.added), "changed": of(&measured.changed) }))
}

fn settled(member: &Member, sheet: &Sheet) -> Option<Outcome> {
    match count_profile(&member.poll, &sheet.profile, &[]) {
        Count::Settled(outcome) => Some(*outcome),
        Count::TieToBreak(_) | Count::NotCountable(_) => None,
    }
}

/// The fewest ballots added, and of those cast filled in otherwise.
struct Measured {
    added: Measure,
    changed: Measure,
}

/// Measures a count that names something; `None` for others, and where the limits of a ballot are not known.
fn measured(own: &Member, sheet: &Sheet) -> Option<Measured> {
    let poll = &own.poll;
    if Names::of_rule(&poll.rule).is_none() || !is_bounded(&poll.kind) {
        return None;
    }
    let ballots = (sheet.profile.distinct() <= MOST).then(|| sheet.profile.ballots_in_parts());
    let in_parts = ballots
        .flatten()
        .and_then(|(parts, ballots)| Some((in_parts(poll, parts)?, ballots)));
    if let Some((poll, mut ballots)) = in_parts {
        // Where voters share a budget, a blank ballot is a voter too.
        let blank = sheet.profile.blank();
        let (count, weight) = match blank.to_u64() {
            Some(count) => (count, Exact::from(1)),
            None => (1, blank),
        };
        ballots.push(Ballot {
            mark: Mark::Blank,
            count,
            weight,
        });
        return Some(Measured {
            added: robustness::added(&poll, &ballots),
            changed: robustness::changed(&poll, &ballots),
        });
    }
    let first = settled(own, sheet)?;
    let cut = |swing: Option<Swing>| Measure {
        cut_short: swing.is_none(),
        ..Measure::exact(swing)
    };
    Some(Measured {
        added: cut(robustness::added_to(poll, &first.winners, &first.tallies)),
        changed: cut(None),
    })
}

/// The poll with the numbers on its ballots in parts of a unit; `None` when its limits are too large for that.
fn in_parts(poll: &Poll, parts: u32) -> Option<Poll> {
    let kind = match &poll.kind {
        BallotKind::Score { min, max } => {
            let parts = i32::try_from(parts).ok()?;
            BallotKind::Score {
                min: min.checked_mul(parts)?,
                max: max.checked_mul(parts)?,
            }
        }
        BallotKind::Points {
            total,
            cap,
            spend_all,
        } => BallotKind::Points {
            total: total.checked_mul(parts)?,
            cap: cap.saturating_mul(parts),
            spend_all: *spend_all,
        },
        BallotKind::Resistance { max } => BallotKind::Resistance {
            max: u16::try_from(u32::from(*max).checked_mul(parts)?).ok()?,
        },
        BallotKind::Motion
        | BallotKind::One
        | BallotKind::Choose { .. }
        | BallotKind::Grade { .. }
        | BallotKind::Rank { .. } => poll.kind.clone(),
    };
    Some(Poll {
        kind,
        ..poll.clone()
    })
}

/// Whether it is known how far one ballot may go.
fn is_bounded(kind: &BallotKind) -> bool {
    match kind {
        BallotKind::Score { min, max } => *min > i32::MIN && *max < i32::MAX,
        BallotKind::Points { total, .. } => *total < u32::MAX,
        BallotKind::Motion
        | BallotKind::One
        | BallotKind::Choose { .. }
        | BallotKind::Grade { .. }
        | BallotKind::Rank { .. }
        | BallotKind::Resistance { .. } => true,
    }
}

/// What of the outcome is meant, as the words tell it apart.
fn what(own: &Member) -> &'static str {
    match Names::of_rule(&own.poll.rule) {
        None | Some(Names::First) => "first",
        Some(Names::Places) => "places",
        Some(Names::Funded) => "funded",
    }
}

fn sentences(own: &Member, first: &Outcome, sheet: &Sheet, text: &Text) -> Vec<String> {
    if !is_bounded(&own.poll.kind) {
        return vec![text.get("methods-compare-scale").to_owned()];
    }
    let names = Names::of_rule(&own.poll.rule);
    let is_there = names == Some(Names::Funded) || !first.winners.is_empty();
    let Some(measured) = measured(own, sheet).filter(|_| is_there) else {
        return Vec::new();
    };
    let what = what(own);
    let said = |measure: &Measure, key: &str| {
        let swing = measure.swing.as_ref()?;
        let sure = if swing.exact { "yes" } else { "no" };
        let values = [
            ("n", swing.ballots.into()),
            ("name", figures::name(swing.to, sheet).into()),
            ("what", what.into()),
            ("sure", sure.into()),
            ("least", measure.at_least.into()),
        ];
        Some(text.with(key, &values))
    };
    let added = said(&measured.added, "methods-compare-added");
    let changed = said(&measured.changed, "methods-compare-changed");
    let is_cut = measured.added.cut_short || measured.changed.cut_short;
    let cut = is_cut.then(|| text.get("methods-compare-cut").to_owned());
    let doubt = measured.added.swing.and_then(|swing| {
        let enough = Exact::from(swing.ballots) <= first.invalid;
        let values = [
            ("void", figures::shown(&first.invalid, text).into()),
            ("n", swing.ballots.into()),
            ("what", what.into()),
        ];
        enough.then(|| text.with("methods-compare-doubt", &values))
    });
    [added, changed, cut, doubt].into_iter().flatten().collect()
}
