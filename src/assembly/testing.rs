//! Telling a test as a story: commands given, a command tried, events or a refusal seen.

use jiff::{SignedDuration, Timestamp};

use super::roll::{Gender, Profile, RollCommand};
use super::setup::{Meeting, Process, SetupCommand};
use super::table::TableCommand;
use super::themes::{Draft, ThemeCommand};
use super::vote::{
    Channel, Denominator, Electorate, Reading, Scrutiny, Terms, TieRule, Totals, VoteCommand,
    VoteOption,
};
use super::{
    Assembly, Command, Event, ParticipantId, People, Refusal, SeatId, Stamp, ThemeId, Timeline,
    VoteId,
};
use crate::tally::{BallotKind, Base, Method, Rule};

/// An assembly told by commands; each is one act, a second after the last.
#[derive(Clone, Debug)]
pub(crate) struct Story {
    pub(crate) timeline: Timeline,
    pub(crate) people: People,
    pub(crate) now: Timestamp,
}

impl Story {
    /// An empty assembly, at six in the evening of 21 November 2026.
    pub(crate) fn new() -> Self {
        let now = "2026-11-21T17:00:00Z".parse().unwrap();
        Self {
            timeline: Timeline::default(),
            people: People::default(),
            now,
        }
    }

    /// An assembly with process, meeting, one category, three seats at the table and one theme with two positions.
    pub(crate) fn usual() -> Self {
        let mut story = Self::new();
        let process = Process {
            title: "Percorso di esempio".into(),
            example: true,
            ..Process::default()
        };
        story.ok(SetupCommand::SetProcess(process));
        let meeting = Meeting {
            title: "Assemblea di chiusura".into(),
            ..Meeting::default()
        };
        story.ok(SetupCommand::SetMeeting(meeting));
        story.ok(SetupCommand::AddCategory {
            name: "imprese".into(),
        });
        for organization in ["CNA", "LAPAM", "Comune"] {
            story.ok(TableCommand::AddSeat {
                organization: organization.into(),
            });
        }
        story.ok(ThemeCommand::AddTheme {
            title: "Orari".into(),
            question: String::new(),
        });
        for title in ["Sera", "Mattina"] {
            let draft = Draft {
                title: title.into(),
                text: format!("Aprire di {title}"),
                ..Draft::default()
            };
            story.ok(ThemeCommand::Register {
                theme: ThemeId(1),
                draft,
            });
        }
        story
    }

    /// Tries a command: the events it made, or why not.
    pub(crate) fn when(&mut self, command: impl Into<Command>) -> Result<Vec<Event>, Refusal> {
        let stamp = Stamp {
            at: self.now,
            seed: 7,
        };
        let decision = self.timeline.decide(&self.people, command.into(), &stamp)?;
        let act = self.timeline.last() + 1;
        for (id, name) in decision.names {
            self.people.set(act, id, name);
        }
        for event in &decision.events {
            self.timeline.push(act, self.now, event.clone());
        }
        self.now = self.now.checked_add(SignedDuration::from_secs(1)).unwrap();
        Ok(decision.events)
    }

    /// Runs a command that must be accepted.
    #[track_caller]
    pub(crate) fn ok(&mut self, command: impl Into<Command>) -> Vec<Event> {
        let command = command.into();
        let shown = format!("{command:?}");
        self.when(command)
            .unwrap_or_else(|refusal| panic!("{shown} was refused: {refusal:?}"))
    }

    /// Runs a command that must be refused, and checks that nothing changed.
    #[track_caller]
    pub(crate) fn refused(&mut self, command: impl Into<Command>) -> Refusal {
        let before = self.assembly().clone();
        let refusal = self.when(command).expect_err("this was to be refused");
        assert_eq!(&before, self.assembly(), "a refusal changes nothing");
        refusal
    }

    /// Lets time pass.
    pub(crate) fn wait(&mut self, seconds: i64) {
        self.now = self
            .now
            .checked_add(SignedDuration::from_secs(seconds))
            .unwrap();
    }

    /// Checks in `n` nameless people with the right to vote.
    pub(crate) fn arrive(&mut self, n: u32) {
        for _ in 0..n {
            let profile = Profile {
                votes: true,
                ..Profile::default()
            };
            self.ok(RollCommand::Register {
                name: None,
                profile,
                arrived: true,
            });
        }
    }

    /// Checks in a named person with the right to vote, in a seat or not.
    pub(crate) fn named(
        &mut self,
        name: &str,
        gender: Gender,
        seat: Option<SeatId>,
    ) -> ParticipantId {
        let profile = Profile {
            votes: true,
            gender,
            seat,
            ..Profile::default()
        };
        self.register(Some(name), profile, true)
    }

    /// Puts somebody on the roll, in the hall or not.
    pub(crate) fn register(
        &mut self,
        name: Option<&str>,
        profile: Profile,
        arrived: bool,
    ) -> ParticipantId {
        self.ok(RollCommand::Register {
            name: name.map(Into::into),
            profile,
            arrived,
        });
        let people = &self.assembly().roll.participants;
        *people.last_key_value().unwrap().0
    }

    /// Reads the ballots of one pack from beginning to end.
    pub(crate) fn read_pack(&mut self, id: VoteId, readings: &[Reading]) {
        let counted = u32::try_from(readings.len()).unwrap();
        self.ok(VoteCommand::OpenPack { id, counted });
        let packs = &self.assembly().votes.get(id).unwrap().paper.packs;
        let pack = u32::try_from(packs.len()).unwrap();
        for (slip, reading) in (1..).zip(readings.iter().cloned()) {
            self.ok(VoteCommand::ReadSlip {
                id,
                pack,
                slip,
                reading,
            });
        }
        self.ok(VoteCommand::ClosePack { id, pack });
    }

    /// A hall of forty that voted on these terms by hands, with these figures; the vote is closed.
    pub(crate) fn by_hands(terms: Terms, votes: &[u64]) -> Self {
        let id = VoteId(1);
        let mut story = Self::usual();
        story.arrive(40);
        story.ok(VoteCommand::Draft(Box::new(terms)));
        story.ok(VoteCommand::Open { id });
        story.ok(hands(id, votes));
        story.ok(VoteCommand::Close { id });
        story
    }

    /// The state.
    pub(crate) fn assembly(&self) -> &Assembly {
        self.timeline.assembly()
    }
}

/// The figures of a show of hands.
pub(crate) fn hands(id: VoteId, votes: &[u64]) -> VoteCommand {
    VoteCommand::TypeTotals {
        id,
        channel: Channel::Hands,
        totals: Totals {
            votes: votes.into(),
            ..Totals::default()
        },
    }
}

/// Options with these labels.
pub(crate) fn options(labels: &[&str]) -> Vec<VoteOption> {
    let option = |label: &&str| VoteOption {
        label: (*label).into(),
        short: String::new(),
        position: None,
    };
    labels.iter().map(option).collect()
}

/// The terms of a secret vote between two options on paper, one mark each.
pub(crate) fn plain_vote() -> Terms {
    Terms {
        question: "Quale intervento prima?".into(),
        theme: None,
        options: options(&["Autobus", "Alberi"]),
        kind: BallotKind::One,
        rule: Rule::new(Method::PluralityChoice),
        threshold: None,
        quorum: None,
        tie: TieRule::ExAequo,
        electorate: Electorate::default(),
        denominator: Denominator::AtOpening,
        channels: [Channel::Paper].into(),
        secret: true,
        percent: Base::Voters,
        scrutiny: Scrutiny::default(),
        revisable: false,
    }
}

/// The terms of a motion in the open on one channel.
pub(crate) fn plain_motion(channel: Channel) -> Terms {
    Terms {
        options: Vec::new(),
        kind: BallotKind::Motion,
        rule: Rule::new(Method::Motion),
        channels: [channel].into(),
        secret: false,
        percent: Base::Valid,
        ..plain_vote()
    }
}
