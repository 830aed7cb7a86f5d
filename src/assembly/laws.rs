//! What holds of an assembly whatever is asked of it: every question has an answer, and what is accepted can be written
//! down, read back, undone and done again, and leaves no absurd record.

mod asked;

use jiff::Timestamp;
use proptest::prelude::*;

use self::asked::{Step, asked, beginning};
use super::testing::Story;
use super::themes::ThemeOutcome;
use super::vote::{Ledger, Vote};
use super::{Assembly, Command, Event, SeatId, Timeline};

/// A story with every event as it was recorded.
struct Told {
    story: Story,
    events: Vec<(u64, Timestamp, Event)>,
}

impl Told {
    fn begun() -> Self {
        let mut told = Self {
            story: Story::new(),
            events: Vec::new(),
        };
        for command in beginning() {
            let said = format!("{command:?}");
            assert!(told.ask(command), "{said}");
        }
        told
    }

    /// Asks for something; whether it was accepted.
    fn ask(&mut self, command: Command) -> bool {
        let at = self.story.now;
        let Ok(events) = self.story.when(command) else {
            return false;
        };
        let act = self.story.timeline.last();
        let recorded = events.into_iter().map(|event| (act, at, event));
        self.events.extend(recorded);
        true
    }

    fn step(&mut self, step: Step) -> bool {
        let command = asked(self.story.assembly(), step);
        self.ask(command)
    }
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    prop::collection::vec(prop::array::uniform4(any::<u8>()), 1..160)
}

fn names(story: &Story) -> Vec<(u32, String)> {
    let names = story.people.names();
    names.map(|(id, name)| (id.0, name.to_owned())).collect()
}

/// Nobody is in two places, nothing is open twice, and nobody who was struck off speaks for anything.
fn check_people(assembly: &Assembly) -> Result<(), TestCaseError> {
    prop_assert!(assembly.votes.open().count() <= 1);
    let rounds = assembly.consensus.rounds.values();
    prop_assert!(rounds.filter(|round| round.is_open()).count() <= 1);
    let people = &assembly.roll.participants;
    for seat in assembly.table.seats.keys() {
        let sits = |seat: SeatId| {
            let present = people.values().filter(|p| p.is_present());
            present.filter(|p| p.profile.seat == Some(seat)).count()
        };
        prop_assert!(sits(*seat) <= 1, "seat {}", seat);
    }
    for position in assembly.themes.positions.values().filter(|p| p.is_open()) {
        let spokesperson = position.spokesperson.and_then(|id| people.get(&id));
        prop_assert!(spokesperson.is_none_or(|p| p.struck.is_none()));
    }
    Ok(())
}

/// A vote that is counted says the same when it is counted again, and its ledger adds up.
fn check_vote(vote: &Vote) -> Result<(), TestCaseError> {
    let Some(tally) = vote.tally.as_deref() else {
        prop_assert!(!vote.is_counted());
        return Ok(());
    };
    let again = vote.count(tally.census);
    prop_assert_eq!(again.as_ref(), Ok(tally));
    let ledger = Ledger::of(vote);
    if let (Some(voters), Some(valid)) = (ledger.voters, ledger.valid) {
        prop_assert_eq!(voters, valid + ledger.blank + ledger.void);
        let channels = ledger.channels.iter();
        let apart: Option<u64> = channels.map(|(_, voters)| *voters).sum();
        prop_assert_eq!(apart, Some(voters));
    }
    if let (Some(voters), Some(not)) = (ledger.voters, ledger.not_voting) {
        prop_assert_eq!(ledger.electors, voters + not);
    }
    Ok(())
}

/// A theme closed on a vote has a vote that holds, of which no tie is left open.
fn check_themes(assembly: &Assembly) -> Result<(), TestCaseError> {
    for theme in &assembly.themes.list {
        let outcome = theme.closed.as_ref().map(|closing| closing.outcome);
        if let Some(ThemeOutcome::Voted(id)) = outcome {
            let vote = assembly.votes.get(id).unwrap();
            let tally = vote.tally.as_ref().filter(|_| vote.is_counted());
            prop_assert!(tally.is_some_and(|tally| tally.pending.is_none()));
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_was_recorded_is_read_back_to_the_same_assembly(steps in steps()) {
        let mut told = Told::begun();
        for step in steps {
            told.step(step);
        }
        let mut again = Timeline::default();
        for (act, at, event) in &told.events {
            let written = serde_json::to_string(event).unwrap();
            let read: Event = serde_json::from_str(&written).unwrap();
            prop_assert_eq!(&read, event);
            again.push(*act, *at, read);
        }
        let timeline = &told.story.timeline;
        prop_assert_eq!(again.assembly(), timeline.assembly());
        prop_assert_eq!(again.acts(), timeline.acts());
        prop_assert_eq!(again.undoable(), timeline.undoable());
        prop_assert_eq!(again.redoable(), timeline.redoable());
    }

    #[test]
    fn undo_gives_back_the_state_before_and_redo_the_one_after(steps in steps()) {
        let mut told = Told::begun();
        for step in steps {
            let before = told.story.assembly().clone();
            let last = told.story.timeline.last();
            if !told.step(step) {
                continue;
            }
            let act = told.story.timeline.undoable().map(|act| act.number);
            let mut undone = told.story.clone();
            if undone.when(Command::Undo).is_err() {
                continue;
            }
            if act.is_some_and(|act| act > last) {
                prop_assert_eq!(undone.assembly(), &before);
            }
            prop_assert!(undone.when(Command::Redo).is_ok());
            prop_assert_eq!(undone.assembly(), told.story.assembly());
            prop_assert_eq!(names(&undone), names(&told.story));
        }
    }

    #[test]
    fn whatever_is_asked_the_record_is_not_absurd(steps in steps()) {
        let mut told = Told::begun();
        for step in steps {
            let before = told.story.assembly().clone();
            if !told.step(step) {
                prop_assert_eq!(&before, told.story.assembly(), "a refusal changes nothing");
                continue;
            }
            let assembly = told.story.assembly();
            check_people(assembly)?;
            check_themes(assembly)?;
            for vote in assembly.votes.list.values() {
                check_vote(vote)?;
            }
        }
    }
}
