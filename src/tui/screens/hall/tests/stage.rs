//! A hall of many people, with a vote open or closed, as the tests find it.

use std::collections::BTreeMap;

use crate::assembly::board::{BoardCommand, Showing};
use crate::assembly::roll::{Profile, RollCommand};
use crate::assembly::setup::{Meeting, Process, SetupCommand};
use crate::assembly::testing::{options, plain_vote};
use crate::assembly::themes::{Draft, ThemeCommand};
use crate::assembly::tickets::TicketsCommand;
use crate::assembly::vote::{Channel, Terms, Totals, VoteCommand};
use crate::assembly::{ThemeId, VoteId};
use crate::tally::{BallotKind, Base, Mark, Method, Rule, Threshold};
use crate::text::Lang;
use crate::tui::screens::{Screen, ScreenId};
use crate::tui::testing::{SMALL, Set, Stage, pictures};

pub(super) const VOTE: VoteId = VoteId(1);

pub(super) fn set() -> Set {
    Set {
        lang: Lang::It,
        size: SMALL,
    }
}

pub(super) fn empty(set: Set) -> Stage {
    let mut stage = set.stage(Screen::new(ScreenId::Hall));
    stage.submit(SetupCommand::SetProcess(Process {
        title: "Una casa per il quartiere".into(),
        example: true,
        ..Process::default()
    }));
    stage.submit(SetupCommand::SetMeeting(Meeting {
        title: "Assemblea di chiusura".into(),
        place: "Sala del Consiglio".into(),
        date: Some(jiff::civil::date(2026, 11, 21)),
        ..Meeting::default()
    }));
    stage
}

/// A hall of 112 people and a theme with three positions.
pub(super) fn prepared(set: Set) -> Stage {
    let mut stage = empty(set);
    for n in 0..112 {
        let profile = Profile {
            votes: true,
            ..Profile::default()
        };
        stage.submit(RollCommand::Register {
            name: Some(format!("Nome Riservato {n:03}")),
            profile,
            arrived: true,
        });
    }
    stage.submit(ThemeCommand::AddTheme {
        title: "Spazi all’aperto".into(),
        question: "Quali interventi prima?".into(),
    });
    for (title, text) in [
        (
            "Ombra e alberi",
            "Quaranta alberi nuovi lungo il percorso fra scuola e piazza.",
        ),
        ("Panchine", "Una panchina ogni cento metri."),
        ("Fermata del bus", "La fermata torna davanti alla scuola."),
    ] {
        let draft = Draft {
            title: title.into(),
            text: text.into(),
            ..Draft::default()
        };
        let theme = ThemeId(1);
        stage.submit(ThemeCommand::Register { theme, draft });
    }
    stage
}

/// A vote between these options, or a motion where there are none.
pub(super) fn terms(labels: &[&str], channel: Channel) -> Terms {
    let (kind, method) = if labels.is_empty() {
        (BallotKind::Motion, Method::Motion)
    } else {
        (BallotKind::One, Method::PluralityChoice)
    };
    Terms {
        question: "Quali interventi prima?".into(),
        options: options(labels),
        kind,
        rule: Rule::new(method),
        channels: [channel].into(),
        secret: channel == Channel::Paper,
        ..plain_vote()
    }
}

pub(super) const OPTIONS: [&str; 8] = [
    "Ombra e alberi",
    "Panchine",
    "Fermata del bus",
    "Luci",
    "Fontana",
    "Giochi",
    "Orto",
    "Cinema all’aperto",
];

pub(super) fn open(mut stage: Stage, terms: Terms) -> Stage {
    stage.submit(VoteCommand::Draft(Box::new(terms)));
    stage.submit(VoteCommand::Open { id: VOTE });
    stage
}

pub(super) fn closed(stage: Stage, options: &[&str], votes: &[u64]) -> Stage {
    let mut terms = terms(options, Channel::Hands);
    if options.is_empty() {
        terms.threshold = Some(Threshold {
            numerator: 1,
            denominator: 2,
            strict: true,
            base: Base::Present,
        });
    }
    let mut stage = open(stage, terms);
    let totals = Totals {
        votes: votes.into(),
        voters: None,
        blank: 3,
        void: BTreeMap::new(),
        hands: None,
    };
    let channel = Channel::Hands;
    stage.submit(VoteCommand::TypeTotals {
        id: VOTE,
        channel,
        totals,
    });
    stage.submit(VoteCommand::Close { id: VOTE });
    stage
}

/// A vote by phone, closed with these receipts.
pub(super) fn closed_by_phone(mut stage: Stage, receipts: Vec<String>) -> Stage {
    stage.submit(TicketsCommand::Issue { count: 9 });
    let mut stage = open(stage, terms(&OPTIONS[..3], Channel::Phone));
    stage.submit(VoteCommand::EmptyUrn {
        id: VOTE,
        ballots: vec![Mark::Chosen(vec![0]); receipts.len()],
        receipts,
        then: Box::new(VoteCommand::Close { id: VOTE }),
    });
    stage
}

pub(super) fn sent(mut stage: Stage, showing: Showing, covered: bool) -> Stage {
    stage.submit(BoardCommand::Show { showing, covered });
    stage
}

/// The hall view, in every language and window.
pub(super) fn hall(name: &str, play: impl Fn(Set) -> Stage) {
    pictures(name, |set| play(set).keys("<F5>"));
}
