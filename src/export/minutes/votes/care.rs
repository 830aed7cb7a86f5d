//! What was changed while a vote was open, with how much care it was counted, and who answers for the count.

use crate::assembly::vote::{Channel, Vote};
use crate::export::counts::Counted;
use crate::export::document::Doc;
use crate::export::pen::Pen;
use crate::present;
use crate::text::{care as words, vote};

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
            ("when", vote::counted(vote.terms.denominator).into()),
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
    let text = pen.text;
    // Nobody is named in what may be published.
    let told = present::care::counting(pen.assembly(), vote)
        .into_iter()
        .map(|told| {
            let told = told.unnamed();
            words::counting(&told, pen.source.zone, text)
        });
    let by_phone = match vote.call.by_phone() {
        0 => None,
        n => Some(text.with("minutes-vote-by-phone", &[("n", n.into())])),
    };
    let told: Vec<String> = told.chain(by_phone).collect();
    if !told.is_empty() {
        doc.say(text.get("minutes-vote-care"));
        doc.list(told);
    }
    // Who checked it may be named in the record: that stays there.
    let verified = vote.verified.as_ref().map(|(at, _)| *at);
    let proclaimed = vote.proclaimed.as_ref().map(|(at, _)| *at);
    let said = [
        ("minutes-vote-verified", verified),
        ("minutes-vote-proclaimed", proclaimed),
    ];
    let said = said.into_iter().filter_map(|(key, at)| {
        let values = [("at", pen.clock(at?).into())];
        Some(text.with(key, &values))
    });
    let said: Vec<String> = said.collect();
    doc.say(said.join(" "));
}
