//! The votes: question, rule, ledger, figures with both percentages, grades, verdict, ties and lots, annulments.

mod care;
mod grades;
mod ledger;
mod steps;
mod verdict;

use super::weighings::place;
use crate::assembly::vote::{Stage, Vote};
use crate::export::chart;
use crate::export::counts::{Counted, Standing, counts, votes as votes_of};
use crate::export::document::{Column, Doc, Grid, Level};
use crate::export::pen::Pen;
use crate::export::told;
use crate::export::votes::shares;
use crate::present::result::{ResultRow, tells_channels};
use crate::text::{results as figures, vote as words};

pub(super) fn votes(pen: &Pen<'_>, doc: &mut Doc) {
    let text = pen.text;
    let mut begun = false;
    for vote in votes_of(pen.assembly()) {
        if !begun {
            doc.heading(Level::One, text.get("minutes-votes"));
            begun = true;
        }
        let values = [
            ("n", vote.id.0.into()),
            ("question", pen.cover(&vote.terms.question).into()),
        ];
        let heading = match vote.stage {
            Stage::Annulled => "minutes-vote-void",
            Stage::Draft | Stage::Open | Stage::Closed | Stage::Verified | Stage::Proclaimed => {
                "minutes-vote"
            }
        };
        doc.heading(Level::Two, text.with(heading, &values));
        terms(pen, doc, vote);
        if vote.is_open() {
            doc.say(text.get("minutes-vote-open"));
        }
        let counts = counts(vote);
        let several = counts.len() > 1;
        for count in &counts {
            if several {
                let n = [("n", count.number.into())];
                doc.heading(Level::Three, text.with("minutes-count", &n));
            }
            results(pen, doc, count);
        }
    }
    // The numbers of the votes held skip those of the others, thrown away or not: it is said why.
    let all = pen.assembly().votes.list.values();
    let unopened = all.filter(|vote| vote.opened.is_none());
    let numbers: Vec<String> = unopened.map(|vote| vote.id.0.to_string()).collect();
    if begun && !numbers.is_empty() {
        let values = [
            ("n", numbers.len().into()),
            ("numbers", text.list(&numbers).into()),
        ];
        doc.say(text.with("minutes-votes-prepared", &values));
    }
}

/// What was asked, of whom and by which rule, as it was fixed before the vote opened.
fn terms(pen: &Pen<'_>, doc: &mut Doc, vote: &Vote) {
    let text = pen.text;
    let terms = &vote.terms;
    doc.labelled(text.get("minutes-vote-theme"), pen.theme(terms.theme));
    doc.labelled(
        text.get("minutes-vote-rule"),
        words::aloud(terms, &pen.electorate(terms), text),
    );
    doc.labelled(
        text.get("minutes-vote-method"),
        words::method(terms.rule.method, text),
    );
    let channels: Vec<&str> = terms
        .channels
        .iter()
        .map(|c| text.get(care::way(*c)))
        .collect();
    doc.labelled(text.get("minutes-vote-channels"), channels.join(", "));
    care::changes(pen, doc, vote);
    doc.labelled(
        text.get("minutes-vote-counted"),
        words::denominator(terms.denominator, text),
    );
    if let Some(earlier) = vote.repeats {
        doc.say(text.with("minutes-vote-repeats", &[("n", earlier.0.into())]));
    }
    if let Some(earlier) = vote.runoff_of {
        doc.say(text.with("minutes-vote-runoff", &[("n", earlier.0.into())]));
    }
    if !vote.because.is_empty() {
        let reason = [("reason", pen.cover(&vote.because).into())];
        doc.say(text.with("minutes-vote-because", &reason));
    }
    let opened = vote.opened.map(|(at, _)| at);
    let closed = vote.closed.filter(|_| !vote.is_open());
    let times = [("minutes-opened", opened), ("minutes-closed", closed)];
    for (label, at) in times {
        doc.labelled(
            text.get(label),
            at.map_or_else(String::new, |at| pen.moment(at)),
        );
    }
    doc.labelled(text.get("minutes-vote-stage"), text.get(stage(vote.stage)));
    if let Some(reason) = &vote.annulled {
        let reason = [("reason", pen.cover(reason).into())];
        doc.say(text.with("minutes-vote-annulled", &reason));
    }
}

fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Draft => "minutes-stage-draft",
        Stage::Open => "minutes-stage-open",
        Stage::Closed => "minutes-stage-closed",
        Stage::Verified => "minutes-stage-verified",
        Stage::Proclaimed => "minutes-stage-proclaimed",
        Stage::Annulled => "minutes-stage-annulled",
    }
}

/// A count with its ledger, its table, its bars, its verdict.
fn results(pen: &Pen<'_>, doc: &mut Doc, count: &Counted<'_>) {
    let text = pen.text;
    match count.standing {
        Standing::Superseded => {
            let at = count
                .ended
                .map_or_else(String::new, |ended| pen.clock(ended.at));
            let reason = pen.cover(count.reason());
            let values = [("at", at.into()), ("reason", reason.into())];
            doc.say(text.with("minutes-count-superseded", &values));
        }
        // The reason stands beside the vote; of several counts it is said which one fell with it.
        Standing::Annulled if count.vote.superseded.len() > 1 => {
            doc.say(text.get("minutes-count-annulled"));
        }
        Standing::Annulled | Standing::Valid => {}
    }
    if !count.is_told {
        withheld(pen, doc, count);
        return;
    }
    ledger::write(pen, doc, count);
    doc.table(choices(pen, count));
    grades::write(pen, doc, count);
    let mut bars = chart::counted(pen, count);
    if count.standing != Standing::Valid {
        bars.title = caption(pen, count);
    }
    doc.bars(bars);
    steps::write(pen, doc, count);
    verdict::write(pen, doc, count);
    if count.is_last && count.standing == Standing::Valid {
        care::counted(pen, doc, count);
    }
    if count.standing == Standing::Valid && !count.reason().is_empty() {
        let reason = [("reason", pen.cover(count.reason()).into())];
        doc.say(text.with("minutes-proclaimed-despite", &reason));
    }
}

/// In the place of figures that are not published: why they are not, and what was proclaimed.
fn withheld(pen: &Pen<'_>, doc: &mut Doc, count: &Counted<'_>) {
    let text = pen.text;
    if !count.is_of_few() {
        doc.say(text.get("minutes-count-held"));
        return;
    }
    ledger::turnout(pen, doc, count);
    doc.say(text.get("minutes-count-few"));
    if count.standing == Standing::Valid && count.tells_outcome() {
        let outcome = [("outcome", told::came_to(pen, count).into())];
        doc.say(text.with("minutes-count-few-proclaimed", &outcome));
        care::counted(pen, doc, count);
    }
}

/// The figures of every choice, each percentage with its base in the heading.
fn choices(pen: &Pen<'_>, count: &Counted<'_>) -> Grid {
    let text = pen.text;
    let tally = count.tally;
    let rows = count.rows();
    let several = tally.by_channel.len() > 1 && tells_channels(&count.vote.terms, tally);
    let mut columns = vec![
        Column::figures(text.get("minutes-column-place"), 3),
        Column::words(text.get("minutes-column-option"), 11),
        Column::figures(&figures::heading(&count.vote.terms, text), 4),
        Column::figures(text.get("minutes-column-cost"), 4),
    ];
    if several {
        for channel in tally.by_channel.keys() {
            columns.push(Column::figures(words::channel(*channel, text), 3));
        }
    }
    // A choice without a figure has none.
    let bases = rows.iter().map(|line| shares(count, line));
    let bases = bases.max_by_key(Vec::len).unwrap_or_default();
    for (base, share) in &bases {
        let values = [
            ("n", share.base.into()),
            (
                "base",
                figures::cast(*base, share.base, &count.vote.terms, text).into(),
            ),
        ];
        let name = text.with("minutes-column-percent", &values);
        columns.push(Column::figures(&name, 5));
    }
    columns.push(Column::words(text.get("minutes-column-outcome"), 5));
    let mut grid = Grid::new(caption(pen, count), columns);
    // Where the rule gives an order alone there is no figure to miss.
    let unknown = match rows.iter().find(|line| line.figure.is_some()) {
        Some(_) => text.get("common-none"),
        None => "",
    };
    for line in &rows {
        let mut row = begin(pen, count, line, unknown);
        if several {
            let choice = usize::from(line.choice);
            let by_channel = tally.by_channel.values();
            row.extend(by_channel.map(|votes| pen.known(votes.get(choice).copied())));
        }
        let shares = shares(count, line);
        for (base, _) in &bases {
            let share = shares.iter().find(|(of, _)| of == base);
            row.push(share.map_or_else(String::new, |(_, share)| pen.percent(*share)));
        }
        // What is said of the vote as a whole is said once.
        let is_again = count.outcome(line) == "quorum_non_raggiunto" && !grid.rows.is_empty();
        row.push(if is_again {
            String::new()
        } else {
            told::outcome_of(pen, count, line)
        });
        grid.rows.push(row);
    }
    grid
}

/// Of what the figures are, and that they hold no longer where they do not.
fn caption(pen: &Pen<'_>, count: &Counted<'_>) -> String {
    let key = match count.standing {
        Standing::Valid => "minutes-vote-caption",
        Standing::Superseded => "minutes-vote-caption-superseded",
        Standing::Annulled => "minutes-vote-caption-annulled",
    };
    let question = pen.cover(&count.vote.terms.question);
    pen.text.with(key, &[("question", question.into())])
}

fn begin(pen: &Pen<'_>, count: &Counted<'_>, line: &ResultRow, unknown: &str) -> Vec<String> {
    let text = pen.text;
    let terms = &count.vote.terms;
    let figure = line.figure.as_ref();
    // What a budget pays has no place: the outcome says whether it is funded.
    let placed = line.place.filter(|_| !terms.spends_budget());
    vec![
        placed.map_or_else(String::new, |n| place(n, line.tied, text)),
        chart::choice(pen, terms, line.choice),
        figure.map_or_else(|| unknown.to_owned(), |figure| figures::exact(figure, text)),
        chart::cost(terms, line.choice).map_or_else(String::new, |cost| text.integer(cost)),
    ]
}
