//! What was changed while a vote was open, with how much care it was counted, and who answers for the count.

use crate::assembly::vote::{CallAnswer, Channel, Manner, Vote};
use crate::export::counts::Counted;
use crate::export::document::Doc;
use crate::export::pen::Pen;
use crate::text::vote as words;

/// Channels added and denominators taken again while the vote was open, with the reasons given then.
pub(super) fn changes(pen: &Pen<'_>, doc: &mut Doc, vote: &Vote) {
    let text = pen.text;
    for (at, channel, reason) in &vote.added {
        let values = [
            ("at", pen.clock(*at).into()),
            ("channel", text.get(way(*channel)).into()),
            ("reason", pen.cover(reason).into()),
        ];
        doc.say(text.with("minutes-vote-added", &values));
    }
    for (at, was, reason) in &vote.retaken {
        let values = [
            ("at", pen.clock(*at).into()),
            ("when", words::counted(vote.terms.denominator).into()),
            ("was", was.of(vote.terms.denominator).into()),
            ("reason", pen.cover(reason).into()),
        ];
        doc.say(text.with("minutes-vote-retaken", &values));
    }
}

/// A channel as a way to vote: the words of the form on which it was chosen.
pub(super) fn way(channel: Channel) -> &'static str {
    match channel {
        Channel::Hands => "vote-row-hands",
        Channel::Paper => "vote-row-paper",
        Channel::Totals => "vote-row-totals",
        Channel::RollCall => "vote-row-call",
        Channel::Phone => "vote-row-phone",
    }
}

/// How the last count came about, channel by channel, and who checked it.
pub(super) fn counted(pen: &Pen<'_>, doc: &mut Doc, count: &Counted<'_>) {
    let vote = count.vote;
    let told = [paper(pen, vote), hands(pen, vote), call(pen, vote)];
    doc.list(told.into_iter().flatten().collect());
    let text = pen.text;
    // Who checked it may be named in the record: that stays there.
    if let Some((at, _)) = &vote.verified {
        let values = [("at", pen.clock(*at).into())];
        doc.say(text.with("minutes-vote-verified", &values));
    }
    if let Some((at, _)) = &vote.proclaimed {
        let values = [("at", pen.clock(*at).into())];
        doc.say(text.with("minutes-vote-proclaimed", &values));
    }
}

fn paper(pen: &Pen<'_>, vote: &Vote) -> Option<String> {
    let care = vote.paper.care();
    let all = if care.twice == care.packs {
        "yes"
    } else {
        "no"
    };
    let values = [
        ("packs", care.packs.into()),
        ("twice", care.twice.into()),
        ("all", all.into()),
        ("reread", care.reread.into()),
        ("decided", care.decided.into()),
    ];
    (care.packs > 0).then(|| pen.text.with("results-care", &values))
}

fn hands(pen: &Pen<'_>, vote: &Vote) -> Option<String> {
    let text = pen.text;
    let count = vote.totals.get(&Channel::Hands)?.hands.as_ref()?;
    let manner = text.get(match count.manner {
        Manner::Hands => "hands-manner-hands",
        Manner::Cards => "hands-manner-cards",
        Manner::Standing => "hands-manner-standing",
    });
    let values = [
        ("manner", manner.into()),
        ("alone", if count.alone { "yes" } else { "no" }.into()),
        ("recounted", count.recounted().into()),
    ];
    Some(text.with("results-hands", &values))
}

fn call(pen: &Pen<'_>, vote: &Vote) -> Option<String> {
    if vote.call.calls.is_empty() {
        return None;
    }
    let (read, at) = match &vote.call.read_back {
        Some((at, _)) => ("yes", pen.clock(*at)),
        None => ("no", String::new()),
    };
    let count = |wanted| vote.call.answered(|answer| answer == wanted);
    let values = [
        ("read", read.into()),
        ("at", at.into()),
        ("absent", count(CallAnswer::Absent).into()),
        ("silent", count(CallAnswer::NotVoting).into()),
    ];
    Some(pen.text.with("minutes-vote-call", &values))
}
