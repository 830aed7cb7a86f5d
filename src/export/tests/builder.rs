//! Assemblies for the tests, told by commands.

use std::collections::{BTreeMap, BTreeSet};

use crate::assembly::consensus::{ConsensusCommand, ConsensusRule, Scale, Stance, Statement};
use crate::assembly::floor::{FloorEvent, Speaker, SpeakerRole};
use crate::assembly::observations::{Answer, Answered, Note, ObservationEvent};
use crate::assembly::roll::{Gender, Profile};
use crate::assembly::testing::{Story, plain_vote};
use crate::assembly::themes::{Closing, ThemeCommand, ThemeOutcome};
use crate::assembly::vote::{Channel, Reading, Terms, Totals, VoteCommand, VoteOption};
use crate::assembly::weighing::{Criterion, WeighedOption, WeighingCommand, WeighingDraft};
use crate::assembly::{
    Assembly, CategoryId, Command, Event, ObservationId, ParticipantId, People, PositionId, SeatId,
    SpeechId, ThemeId, VoteId, WeighingId,
};
use crate::export::Subject;
use crate::tally::{BallotKind, Exact, Mark, Method, Rule};

/// The zone of the tests.
static UTC: jiff::tz::TimeZone = jiff::tz::TimeZone::UTC;

/// An assembly being told.
pub(in crate::export) struct Session {
    pub(in crate::export) story: Story,
}

/// Terms of a vote on paper, by the first rule offered for its ballots.
pub(in crate::export) fn terms(kind: BallotKind, options: u16) -> Terms {
    let method = Method::offered_for(&kind)[0];
    let option = |n: u16| VoteOption {
        label: format!("Opzione {n}"),
        short: String::new(),
        position: None,
    };
    Terms {
        question: "Quale?".into(),
        options: (1..=options).map(option).collect(),
        kind,
        rule: Rule::new(method),
        channels: BTreeSet::from([Channel::Paper]),
        secret: false,
        ..plain_vote()
    }
}

/// A valid ballot that marks these options.
pub(in crate::export) fn chosen(options: &[u16]) -> Reading {
    Reading::Valid(Mark::Chosen(options.to_vec()))
}

impl Session {
    /// An assembly with this many people entitled to vote, present.
    pub(in crate::export) fn new(present: u32) -> Self {
        let mut story = Story::usual();
        story.arrive(present);
        Self { story }
    }

    pub(in crate::export) fn assembly(&self) -> &Assembly {
        self.story.assembly()
    }

    pub(in crate::export) fn people(&self) -> &People {
        &self.story.people
    }

    /// What is written down, without a record behind it.
    pub(in crate::export) fn subject(&self) -> Subject<'_> {
        Subject {
            assembly: self.assembly(),
            people: self.people(),
            zone: &UTC,
            head: None,
        }
    }

    pub(in crate::export) fn ok(&mut self, command: impl Into<Command>) {
        self.story.ok(command);
    }

    /// Records an event as an act of its own.
    pub(in crate::export) fn push(&mut self, event: impl Into<Event>) {
        let act = self.story.timeline.last() + 1;
        self.story.timeline.push(act, self.story.now, event.into());
        self.story.wait(1);
    }

    pub(in crate::export) fn open(&mut self, terms: Terms) -> VoteId {
        self.ok(VoteCommand::Draft(Box::new(terms)));
        let id = *self.assembly().votes.list.last_key_value().unwrap().0;
        self.ok(VoteCommand::Open { id });
        id
    }

    /// Reads ballots in a pack of their own.
    pub(in crate::export) fn read(&mut self, id: VoteId, readings: &[Reading]) {
        self.story.read_pack(id, readings);
    }

    pub(in crate::export) fn hands(&mut self, id: VoteId, votes: &[u64]) {
        let totals = Totals {
            votes: votes.to_vec(),
            voters: None,
            blank: 0,
            void: BTreeMap::new(),
            hands: None,
        };
        self.ok(VoteCommand::TypeTotals {
            id,
            channel: Channel::Hands,
            totals,
        });
    }

    pub(in crate::export) fn observe(&mut self, text: &str) {
        let last = self.assembly().observations.list.len();
        let note = Note {
            text: text.into(),
            theme: Some(ThemeId(1)),
            ..Note::default()
        };
        self.push(ObservationEvent::Noted {
            id: ObservationId(u32::try_from(last).unwrap() + 1),
            note,
        });
    }

    /// Someone of category 1 with a name.
    pub(in crate::export) fn named(&mut self, name: &str, seat: Option<SeatId>) -> ParticipantId {
        let profile = Profile {
            category: Some(CategoryId(1)),
            gender: Gender::Other,
            votes: true,
            seat,
            ..Profile::default()
        };
        self.story.register(Some(name), profile, true)
    }

    /// An assembly in which every table has rows.
    pub(in crate::export) fn full() -> Self {
        let mut session = Self::new(12);
        let delegate = session.named("Zenobia Zannoni", Some(SeatId(1)));
        session.ok(crate::assembly::setup::SetupCommand::OpenMeeting);
        session.ok(ThemeCommand::SetSpokesperson {
            id: PositionId(1),
            person: Some(delegate),
        });
        session.observe("Si potrebbe aprire anche di domenica");
        let answered = Answered {
            answer: Answer::NotAccepted,
            reason: "manca il personale".into(),
        };
        session.push(ObservationEvent::Answered {
            id: ObservationId(1),
            answered,
        });
        session.speech(delegate);
        session.round();
        session.weigh();
        session.vote();
        session
    }

    fn speech(&mut self, person: ParticipantId) {
        let speaker = Speaker {
            role: SpeakerRole::Spokesperson,
            person: Some(person),
            position: Some(PositionId(1)),
            theme: None,
            category: Some(CategoryId(1)),
            gender: Gender::Other,
            first_time: true,
        };
        self.push(FloorEvent::Began {
            id: SpeechId(1),
            turn: None,
            speaker,
            seconds: 180,
        });
        self.story.wait(92);
        self.push(FloorEvent::Ended {});
    }

    fn round(&mut self) {
        self.ok(ConsensusCommand::Open {
            position: PositionId(1),
            scale: Scale::Four,
            rule: ConsensusRule::Unanimity,
        });
        let id = self.assembly().consensus.open().unwrap().id;
        for (seat, degree) in [(1, 1), (2, 2)] {
            let stance = Stance {
                degree,
                reason: "costi".into(),
            };
            self.ok(ConsensusCommand::State {
                id,
                seat: SeatId(seat),
                stance,
            });
        }
        self.ok(ConsensusCommand::Close { id });
        self.ok(ConsensusCommand::Declare(Statement {
            theme: ThemeId(1),
            position: None,
            seats: vec![SeatId(2)],
            text: "Non a queste condizioni".into(),
        }));
    }

    fn weigh(&mut self) {
        let criterion = |name: &str, weight| Criterion {
            name: name.into(),
            weight: Exact::from(weight),
            lower_is_better: name == "Costo",
        };
        let option = |label: &str, position| WeighedOption {
            label: label.into(),
            position,
        };
        self.ok(WeighingCommand::Draft(WeighingDraft {
            title: "Orari a confronto".into(),
            theme: Some(ThemeId(1)),
            options: vec![
                option("Sera", Some(PositionId(1))),
                option("Mattina", Some(PositionId(2))),
            ],
            criteria: vec![criterion("Comodità", 60), criterion("Costo", 40)],
            scale: 10,
        }));
        let id = WeighingId(1);
        for (criterion, option, score) in [(0, 0, 8), (0, 1, 5), (1, 0, 5), (1, 1, 2)] {
            let score = Some(Exact::from(score));
            self.ok(WeighingCommand::Score {
                id,
                criterion,
                option,
                score,
            });
        }
        self.ok(WeighingCommand::Confirm { id });
    }

    /// A secret vote on the theme, with void ballots, that closes the theme.
    fn vote(&mut self) {
        let mut terms = terms(BallotKind::One, 0);
        terms.theme = Some(ThemeId(1));
        terms.secret = true;
        let positions = [(1, "Sera"), (2, "Mattina")];
        terms.options = positions
            .map(|(id, label)| VoteOption {
                label: label.into(),
                short: String::new(),
                position: Some(PositionId(id)),
            })
            .to_vec();
        let id = self.open(terms);
        let marked = |option| Reading::Valid(Mark::Chosen(vec![option]));
        let void = Reading::Void(crate::assembly::vote::VoidReason::TooMany);
        self.ok(VoteCommand::HandOut { id, ballots: 9 });
        self.read(
            id,
            &[
                marked(0),
                void,
                marked(1),
                marked(0),
                marked(0),
                Reading::Doubtful,
            ],
        );
        let by = "Garante Quirino Quaglia".to_owned();
        self.ok(VoteCommand::DecideSlip {
            id,
            pack: 1,
            slip: 6,
            reading: marked(1),
            by: by.clone(),
        });
        self.ok(VoteCommand::Close { id });
        self.ok(VoteCommand::Verify { id, by });
        self.ok(VoteCommand::Proclaim {
            id,
            reason: String::new(),
        });
        let closing = Closing {
            outcome: ThemeOutcome::Voted(id),
            note: "da rivedere fra un anno".into(),
        };
        self.ok(ThemeCommand::CloseTheme {
            id: ThemeId(1),
            outcome: closing.outcome,
            note: closing.note,
        });
    }
}
