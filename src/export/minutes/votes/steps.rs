//! How a count came to its outcome, where its method goes by rounds, contests or purchases.

use crate::export::counts::Counted;
use crate::export::document::Doc;
use crate::export::pen::Pen;
use crate::present::result::tells_ballots;
use crate::tally::Step;
use crate::text::{steps, vote as words};

/// Most steps told one by one; of more, those of two options against each other are left to the recount.
const MOST: usize = 40;

/// Lists the steps; none where they would tell who voted what.
pub(super) fn write(pen: &Pen<'_>, doc: &mut Doc, count: &Counted<'_>) {
    let terms = &count.vote.terms;
    if !tells_ballots(terms, count.tally) {
        return;
    }
    let steps = &count.tally.outcome.steps;
    let are_many = steps.len() > MOST;
    let told = steps
        .iter()
        .filter(|step| !are_many || !matches!(step, Step::Pair(..)));
    let name = |choice: u16| pen.cover(&words::choice_of(terms, choice, pen.text));
    let told = told.map(|step| steps::sentence(step, &name, pen.text));
    let mut told: Vec<String> = told.collect();
    let outcome = &count.tally.outcome;
    told.extend(steps::partings(outcome, terms.rule.method, &name, pen.text));
    if !told.is_empty() {
        doc.say(pen.text.get("minutes-steps"));
        doc.list(told);
    }
}
