//! The terms of a vote as most tests want them; a test names what is its own.

use portavoce::assembly::vote::{
    Channel, Denominator, Electorate, Scrutiny, Terms, TieRule, VoteOption,
};
use portavoce::tally::{BallotKind, Base, Method, Rule};

/// Options with these labels.
pub(crate) fn options(labels: &[&str]) -> Vec<VoteOption> {
    let option = |label: &&str| VoteOption {
        label: (*label).to_owned(),
        short: String::new(),
        position: None,
    };
    labels.iter().map(option).collect()
}

/// The terms of a vote in the open between two options on one channel, one mark each.
pub(crate) fn plain_vote(channel: Channel) -> Terms {
    Terms {
        question: "Quale orario?".to_owned(),
        theme: None,
        options: options(&["Mattina", "Sera"]),
        kind: BallotKind::One,
        rule: Rule::new(Method::PluralityChoice),
        threshold: None,
        quorum: None,
        tie: TieRule::ExAequo,
        electorate: Electorate::default(),
        denominator: Denominator::AtOpening,
        channels: [channel].into(),
        secret: false,
        percent: Base::Valid,
        scrutiny: Scrutiny::default(),
        revisable: false,
    }
}
