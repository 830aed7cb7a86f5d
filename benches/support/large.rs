//! A large assembly: 1,000 participants, 20 votes of 900 ballots, 2,000 observations.

#[path = "../../tests/support/vote.rs"]
mod vote;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use portavoce::assembly::observations::{Note, ObservationEvent};
use portavoce::assembly::roll::{Gender, Profile, RollEvent};
use portavoce::assembly::vote::{
    Channel, Reading, Scrutiny, Stage, Terms, Vote, VoteEvent, VoteOption,
};
use portavoce::assembly::{
    Assembly, Event, ObservationId, ParticipantId, People, Timeline, VoteId,
};
use portavoce::export::{Choice, Dialect, Subject};
use portavoce::tally::{BallotKind, Base, Mark, Method, Rule};

use vote::plain_vote;

static UTC: TimeZone = TimeZone::UTC;

const PEOPLE: u32 = 1_000;
const VOTES: u32 = 20;
const BALLOTS: u32 = 900;
const OBSERVATIONS: u32 = 2_000;

struct Told {
    timeline: Timeline,
    people: People,
    at: Timestamp,
}

impl Told {
    fn push(&mut self, event: impl Into<Event>) {
        let act = self.timeline.last() + 1;
        self.timeline.push(act, self.at, event.into());
    }

    fn vote(&self, id: VoteId) -> &Vote {
        self.timeline.assembly().votes.get(id).unwrap()
    }
}

fn terms() -> Terms {
    let option = |n: u32| VoteOption {
        label: format!("Opzione {n}"),
        short: format!("Opz. {n}"),
        position: None,
    };
    let kind = BallotKind::Choose {
        min: 0,
        max: 3,
        budget: None,
    };
    Terms {
        question: "Quali tre?".to_owned(),
        options: (1..=8).map(option).collect(),
        kind,
        rule: Rule::new(Method::Approval),
        secret: true,
        percent: Base::Voters,
        scrutiny: Scrutiny {
            one_reading_below: 100_000,
            ..Scrutiny::default()
        },
        ..plain_vote(Channel::Paper)
    }
}

fn hold(told: &mut Told, id: VoteId) {
    told.push(VoteEvent::Drafted {
        id,
        terms: Box::new(terms()),
        repeats: None,
        runoff_of: None,
        reason: String::new(),
    });
    let census = terms().electorate.census(told.timeline.assembly());
    told.push(VoteEvent::Opened { id, census });
    told.push(VoteEvent::PackOpened {
        id,
        pack: 1,
        counted: BALLOTS,
        mark: None,
    });
    for slip in 1..=BALLOTS {
        let first = u16::try_from(slip % 7).unwrap();
        let reading = Reading::Valid(Mark::Chosen(vec![first, first + 1]));
        told.push(VoteEvent::SlipRead {
            id,
            pack: 1,
            slip,
            reading,
        });
    }
    told.push(VoteEvent::PackClosed { id, pack: 1 });
    let tally = Box::new(told.vote(id).count(census).unwrap());
    told.push(VoteEvent::Closed { id, tally });
    assert_eq!(told.vote(id).stage, Stage::Closed);
}

/// The assembly with its names.
pub(crate) fn large() -> (Assembly, People) {
    let at = "2026-11-21T17:00:00Z".parse().unwrap();
    let mut told = Told {
        timeline: Timeline::default(),
        people: People::default(),
        at,
    };
    for n in 1..=PEOPLE {
        let id = ParticipantId(n);
        let gender = if n % 2 == 0 {
            Gender::Woman
        } else {
            Gender::Man
        };
        told.push(RollEvent::Registered {
            id,
            profile: Profile {
                gender,
                votes: true,
                ..Profile::default()
            },
        });
        told.push(RollEvent::Arrived { id });
        told.people
            .set(u64::from(n), id, Some(format!("Partecipante Numero{n}")));
    }
    for n in 1..=OBSERVATIONS {
        let text = format!(
            "Osservazione {n}: {}",
            "si potrebbe aprire anche di sera; ".repeat(12)
        );
        told.push(ObservationEvent::Noted {
            id: ObservationId(n),
            note: Note {
                text,
                ..Note::default()
            },
        });
    }
    for n in 1..=VOTES {
        hold(&mut told, VoteId(n));
    }
    (told.timeline.assembly().clone(), told.people)
}

/// What of it is written down.
pub(crate) fn subject<'a>(assembly: &'a Assembly, people: &'a People) -> Subject<'a> {
    Subject {
        assembly,
        people,
        zone: &UTC,
        head: None,
    }
}

/// Everything, names included.
pub(crate) fn everything() -> Choice {
    Choice {
        dialect: Dialect::Italian,
        names: true,
        ..Choice::default()
    }
}
