//! What came of themes, proposals and votes, in the words that several documents say it in.

use super::chart;
use super::codes;
use super::counts::{Counted, Standing};
use super::outcomes::{beside, decision};
use super::pen::Pen;
use super::votes::shares;
use crate::assembly::VoteId;
use crate::assembly::themes::{Position, Theme};
use crate::assembly::vote::{Scope, Settlement, Stage, Terms, Turnout};
use crate::present::result::ResultRow;
use crate::text::{Text, Value, results, vote as words};

/// What became of a theme, in two words: the code it has in the tables, worded.
pub(super) fn state(theme: &Theme, text: &Text) -> String {
    let code = codes::theme(theme.closed.as_ref().map(|closing| closing.outcome));
    text.get(&format!("minutes-state-{}", code.replace('_', "-")))
        .to_owned()
}

/// How many voted, and how many of their ballots are valid, blank and void; nothing where a count does not tell.
pub(super) fn voters(turnout: &Turnout, text: &Text) -> Option<String> {
    let values = [
        ("voters", turnout.voters?.into()),
        ("valid", turnout.valid?.into()),
        ("blank", turnout.blank.into()),
        ("void", turnout.voided().into()),
    ];
    Some(text.with("results-ledger-voters", &values))
}

/// A proposal with what the assembly's vote said of it.
pub(super) fn proposal(pen: &Pen<'_>, theme: &Theme, position: &Position) -> String {
    let title = pen.cover(&position.title);
    let Some((count, line)) = decision(pen.source, theme, position.id) else {
        return title;
    };
    let outcome = outcome_of(pen, &count, &line);
    if outcome.is_empty() {
        return title;
    }
    match (shares(&count, &line).first(), &line.figure) {
        (Some((base, share)), _) => {
            let base = results::cast(*base, share.base, &count.vote.terms, pen.text);
            let share = pen.share_of(*share, base);
            format!("{title}, {outcome}, {share}")
        }
        (None, Some(figure)) => {
            let figure = results::measured(figure, &count.vote.terms, pen.text);
            format!("{title}, {outcome}, {figure}")
        }
        (None, None) => format!("{title}, {outcome}"),
    }
}

/// The question of a vote and what came out, in one line: `«Question»: approved`, or what was chosen.
pub(super) fn came_to(pen: &Pen<'_>, count: &Counted<'_>) -> String {
    let terms = &count.vote.terms;
    let rows = count.rows();
    let told = rows.iter().filter_map(|line| {
        let code = count.outcome(line);
        let outcome = outcome_of(pen, count, line);
        match code {
            "" | "non_vincente" => None,
            // Said of the vote as a whole.
            "approvata" | "respinta" | "quorum_non_raggiunto" => Some(outcome),
            _ => Some(format!(
                "{}: {outcome}",
                chart::choice(pen, terms, line.choice)
            )),
        }
    });
    let mut told: Vec<String> = told.collect();
    told.dedup();
    if told.is_empty() {
        let nothing = if count.tells_outcome() {
            "minutes-outcome-none"
        } else {
            "minutes-outcome-held"
        };
        told.push(pen.text.get(nothing).to_owned());
    }
    let values = [
        ("question", pen.cover(&terms.question).into()),
        ("outcome", told.join("; ").into()),
    ];
    pen.text.with("minutes-theme-came-to", &values)
}

/// What came out for a choice; where a budget decides, whether it is funded, and where a tie was settled, by what.
pub(super) fn outcome_of(pen: &Pen<'_>, count: &Counted<'_>, line: &ResultRow) -> String {
    let text = pen.text;
    let code = count.outcome(line);
    match code {
        "vincente" if count.vote.terms.spends_budget() => {
            text.get("minutes-outcome-finanziata").to_owned()
        }
        "non_vincente" if count.vote.terms.spends_budget() => {
            text.get("minutes-outcome-non-finanziata").to_owned()
        }
        "vincente" => match settled_by(count, line.choice) {
            Some(Settlement::Lot { .. }) => text.get("minutes-outcome-drawn").to_owned(),
            Some(Settlement::Decided { .. }) => text.get("minutes-outcome-decided").to_owned(),
            None => outcome_words(code, text),
        },
        "parita_da_risolvere" => match run_off(pen, count) {
            Some(id) => text.with("minutes-outcome-run-off", &[("n", id.0.into())]),
            None => outcome_words(code, text),
        },
        code => outcome_words(code, text),
    }
}

/// The run-off that settled the tie of a count, once it was proclaimed.
pub(super) fn run_off(pen: &Pen<'_>, count: &Counted<'_>) -> Option<VoteId> {
    let held = pen.assembly().votes.runoff_for(count.vote.id)?;
    let is_proclaimed = held.stage == Stage::Proclaimed && count.standing == Standing::Valid;
    is_proclaimed.then_some(held.id)
}

/// What settled the tie in which a choice stood, where there was one.
pub(super) fn settled_by<'a>(count: &Counted<'a>, choice: u16) -> Option<&'a Settlement> {
    let vote = count.vote;
    let mut settlements = vote.settlements.iter();
    settlements.find(|settled| settled.order().contains(&choice))
}

/// What came out for a choice, by the code it has in the tables.
fn outcome_words(code: &str, text: &Text) -> String {
    if code.is_empty() {
        return String::new();
    }
    let key = format!("minutes-outcome-{}", code.replace('_', "-"));
    text.get(&key).to_owned()
}

/// What the votes on a theme that no proposal tells of came to, in a line each.
pub(super) fn votes_beside(pen: &Pen<'_>, theme: &Theme) -> Vec<String> {
    let counts = beside(pen.source, theme);
    let told = counts.iter();
    told.map(|count| pen.text.with("docpp-decided", &decided(pen, count)))
        .collect()
}

/// Which vote decided apart from the proposals of a theme, and what it came to.
pub(super) fn decided(pen: &Pen<'_>, count: &Counted<'_>) -> [(&'static str, Value<'static>); 2] {
    let came = came_to(pen, count);
    let vote = match count.tally.turnout.voters {
        None => came,
        Some(voters) => {
            let rule = count.vote.terms.denominator;
            let present = count.tally.census.of(rule);
            let who = who_alone(pen, &count.vote.terms);
            let values = [
                ("vote", came.into()),
                ("when", words::counted(rule).into()),
                ("voters", voters.into()),
                ("present", present.into()),
                ("limited", if who.is_empty() { "no" } else { "yes" }.into()),
                ("who", who.into()),
            ];
            pen.text.with("docpp-vote-turnout", &values)
        }
    };
    [("n", count.vote.id.0.into()), ("vote", vote.into())]
}

/// Who alone could vote, where not everyone in the hall could; nothing where all could.
pub(super) fn who_alone(pen: &Pen<'_>, terms: &Terms) -> String {
    match terms.electorate.scope {
        Scope::Everyone if terms.electorate.with_table => String::new(),
        Scope::Everyone => pen.text.get("minutes-without-table").to_owned(),
        Scope::Table | Scope::Category(_) => pen.electorate(terms),
    }
}
