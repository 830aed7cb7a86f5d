//! The tables of the final report (*relazione finale*): meetings, participants, table, methods, votes. No personal data.

use std::collections::BTreeMap;

use super::counts::{counts, votes};
use super::document::{Column, Doc, Grid, Level};
use super::minutes;
use super::pen::Pen;
use super::told;
use crate::assembly::observations::Answer;
use crate::assembly::roll::{Age, Gender};
use crate::assembly::setup::MeetingKind;
use crate::assembly::vote::{Stage, Vote};
use crate::text::{table, vote as words};

/// Writes the tables of the final report.
pub(super) fn report(pen: &Pen<'_>) -> Doc {
    let text = pen.text;
    let mut doc = Doc::new(text.get("report-title"), pen.subtitle(), text);
    if pen.assembly().setup.process.example {
        doc.quote(text.get("hall-example"));
    }
    doc.heading(Level::One, text.get("report-meetings"));
    doc.table(meetings(pen));
    doc.say(text.get("report-others"));
    doc.say(text.get(match pen.source.groups.ages() {
        Some(_) => "report-young",
        None => "report-young-none",
    }));
    doc.heading(Level::One, text.get("report-people"));
    minutes::presences(pen, &mut doc);
    doc.heading(Level::One, text.get("report-table"));
    seats(pen, &mut doc);
    doc.heading(Level::One, text.get("report-methods"));
    let methods = methods(pen);
    if methods.is_empty() {
        doc.say(text.get("report-methods-none"));
    }
    doc.list(methods);
    doc.heading(Level::One, text.get("report-votes"));
    table_or_none(pen, &mut doc, held(pen));
    doc.heading(Level::One, text.get("report-observations"));
    table_or_none(pen, &mut doc, answers(pen));
    doc
}

/// A table; where there is nothing to put in it that is said, so that nobody looks for what is missing.
fn table_or_none(pen: &Pen<'_>, doc: &mut Doc, grid: Grid) {
    if grid.rows.is_empty() {
        doc.say(pen.text.get("report-none"));
    }
    doc.table(grid);
}

/// The meeting with who took part. Genders of fewer than three are with those not declared.
fn meetings(pen: &Pen<'_>) -> Grid {
    let text = pen.text;
    let meeting = &pen.assembly().setup.meeting;
    let mut grid = Grid::new(
        text.get("report-meetings-caption").to_owned(),
        vec![
            Column::words(text.get("report-column-meeting"), 6),
            Column::words(text.get("report-column-kind"), 4),
            Column::words(text.get("report-column-place"), 5),
            Column::figures(text.get("report-column-day"), 4),
            Column::figures(text.get("report-column-all"), 3),
            Column::figures(text.get("report-column-women"), 2),
            Column::figures(text.get("report-column-men"), 2),
            Column::figures(text.get("report-column-others"), 2),
            Column::figures(text.get("report-column-young"), 3),
        ],
    );
    let kind = text.get(match meeting.kind {
        MeetingKind::Plenary => "minutes-kind-plenary",
        MeetingKind::Table => "minutes-kind-table",
        MeetingKind::Workshop => "minutes-kind-workshop",
    });
    let (genders, rest) = pen.source.groups.genders();
    let all = genders.values().sum::<u64>() + rest;
    let of = |gender| genders.get(&gender).copied().unwrap_or(0);
    let (women, men) = (of(Gender::Woman), of(Gender::Man));
    let day = meeting.date.map(crate::export::pen::day);
    grid.rows.push(vec![
        pen.cover(&meeting.title),
        kind.to_owned(),
        pen.cover(&meeting.place),
        day.unwrap_or_default(),
        pen.number(all),
        pen.number(women),
        pen.number(men),
        pen.number(all - women - men),
        young(pen),
    ]);
    grid
}

/// How many are under 30: a figure, or why there is none.
fn young(pen: &Pen<'_>) -> String {
    let Some((ages, rest)) = pen.source.groups.ages() else {
        return pen.text.get("report-not-recorded").to_owned();
    };
    match ages.get(&Age::Young) {
        Some(n) => pen.number(*n),
        None if rest > 0 => pen.text.get("report-not-apart").to_owned(),
        None => pen.number(0),
    }
}

fn seats(pen: &Pen<'_>, doc: &mut Doc) {
    let text = pen.text;
    let assembly = pen.assembly();
    let (seats, _) = assembly.table.attendance(&assembly.roll);
    if seats == 0 {
        doc.say(text.get("report-no-table"));
        return;
    }
    doc.say(text.with("report-seats", &[("n", seats.into())]));
    minutes::seats(pen, doc);
}

/// What was used to hear people and to decide, each once.
fn methods(pen: &Pen<'_>) -> Vec<String> {
    let text = pen.text;
    let assembly = pen.assembly();
    let mut used = Vec::new();
    if assembly
        .themes
        .positions
        .values()
        .any(|p| p.spokesperson.is_some())
    {
        used.push(text.get("report-method-spokespeople").to_owned());
    }
    let gathered: Vec<_> = assembly.observations.list.values().collect();
    if !gathered.is_empty() {
        // What was withdrawn is answered for by whoever withdrew it.
        let answered = gathered
            .iter()
            .all(|o| o.withdrawn.is_some() || o.answer().is_some());
        let answered = if answered { "yes" } else { "no" };
        used.push(text.with(
            "report-method-observations",
            &[("answered", answered.into())],
        ));
    }
    let mut scales: Vec<_> = assembly
        .consensus
        .rounds
        .values()
        .map(|r| r.scale)
        .collect();
    scales.sort_unstable();
    scales.dedup();
    for scale in scales {
        let scale = [("scale", table::scale(scale, text).into())];
        used.push(text.with("report-method-consensus", &scale));
    }
    if !assembly.weighings.list.is_empty() {
        used.push(text.get("report-method-weighing").to_owned());
    }
    let mut votes: Vec<String> = votes(assembly)
        .map(|vote| words::method(vote.terms.rule.method, text))
        .collect();
    votes.sort();
    votes.dedup();
    for method in votes {
        used.push(text.with("report-method-vote", &[("method", method.into())]));
    }
    used
}

/// The counts that hold, in a line each.
fn held(pen: &Pen<'_>) -> Grid {
    let text = pen.text;
    let mut grid = Grid::new(
        text.get("report-votes-caption").to_owned(),
        vec![
            Column::figures(text.get("minutes-column-number"), 1),
            Column::words(text.get("report-column-question"), 7),
            Column::words(text.get("report-column-method"), 4),
            Column::figures(text.get("report-column-present"), 2),
            Column::figures(text.get("report-column-voters"), 2),
            Column::figures(text.get("report-column-valid"), 2),
            Column::words(text.get("report-column-chosen"), 6),
        ],
    );
    for vote in votes(pen.assembly()).filter(|vote| vote.is_counted()) {
        let Some(count) = counts(vote).pop() else {
            continue;
        };
        let rows = count.rows();
        let chosen = rows.iter().filter_map(|line| {
            let code = count.outcome(line);
            let is_told = !code.is_empty() && code != "non_vincente";
            is_told.then(|| {
                let outcome = told::outcome_of(pen, &count, line);
                // Said of the vote as a whole.
                if matches!(code, "approvata" | "respinta" | "quorum_non_raggiunto") {
                    return outcome;
                }
                let name = super::chart::choice(pen, &vote.terms, line.choice);
                format!("{name}: {outcome}")
            })
        });
        let mut chosen: Vec<String> = chosen.collect();
        chosen.dedup();
        if vote.stage != Stage::Proclaimed {
            chosen.push(text.get("docpp-not-proclaimed").to_owned());
        }
        grid.rows.push(vec![
            pen.number(vote.id.0.into()),
            pen.cover(&vote.terms.question),
            method_of(pen, vote),
            pen.number(count.tally.census.present),
            pen.known(count.tally.turnout.voters),
            if count.is_told {
                pen.known(count.tally.turnout.valid)
            } else {
                text.get("report-held").to_owned()
            },
            chosen.join("; "),
        ]);
    }
    grid
}

/// By which method a vote was held, and who alone could vote, of whom those present are counted.
fn method_of(pen: &Pen<'_>, vote: &Vote) -> String {
    let method = words::method(vote.terms.rule.method, pen.text);
    let who = told::who_alone(pen, &vote.terms);
    if who.is_empty() {
        method
    } else {
        format!("{method}; {who}")
    }
}

/// How many observations came to what.
fn answers(pen: &Pen<'_>) -> Grid {
    let text = pen.text;
    let mut by_answer: BTreeMap<Option<Answer>, u64> = BTreeMap::new();
    let list = pen.assembly().observations.list.values();
    for observation in list.filter(|o| o.withdrawn.is_none()) {
        let answer = observation.answer().map(|a| a.answer);
        *by_answer.entry(answer).or_default() += 1;
    }
    let mut grid = Grid::new(
        text.get("report-observations-caption").to_owned(),
        vec![
            Column::words(text.get("minutes-column-outcome"), 4),
            Column::figures(text.get("report-column-observations"), 2),
        ],
    );
    for (answer, n) in by_answer {
        let words = text.get(match answer {
            Some(Answer::Accepted) => "hall-answer-accepted",
            Some(Answer::Integrated) => "hall-answer-integrated",
            Some(Answer::NotAccepted) => "hall-answer-not-accepted",
            Some(Answer::Deferred) => "hall-answer-deferred",
            None => "minutes-observation-none",
        });
        grid.rows.push(vec![words.to_owned(), pen.number(n)]);
    }
    grid
}
