//! The acts of an assembly in time, with undo and redo as events.
//!
//! Undone events stay in the record and no longer count: the state is what the events that count give. Only the last
//! acts can be undone, one after the other, and never past an opened or closed vote, so leaving them out is always sound.

mod kept;

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::Timestamp;

use self::kept::{Kept, Recorded};
use super::roll::RollEvent;
use super::{
    Assembly, Command, Decision, Event, People, Refusal, Stamp, Table, Themes, VoteId, decide,
};

/// Acts remembered for the list of last actions.
const ACTS: usize = 500;

/// An accepted command, as the list of last actions shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    /// Its number.
    pub number: u64,
    /// When it was accepted.
    pub at: Timestamp,
    /// The event by which it is described: its first, unless a later one says more.
    pub event: Arc<Event>,
    /// Themes and positions as they were called then.
    pub themes: Arc<Themes>,
    /// The seats of the table as they were called then.
    pub table: Arc<Table>,
    /// How many events it made; who is registered at the door and so arrives counts once.
    pub events: usize,
    /// Whether it was undone.
    pub undone: bool,
    /// Whether undo stops at it.
    pub wall: bool,
}

/// The state of an assembly with what is needed to undo its last acts.
#[derive(Clone, Debug, Default)]
pub struct Timeline {
    now: Assembly,
    kept: Kept,
    undone: BTreeSet<u64>,
    /// The acts undone since the last new one, in the order in which they were: the last comes back first.
    redo: Vec<u64>,
    acts: Vec<Act>,
    last: u64,
}

impl Timeline {
    /// The state now.
    pub fn assembly(&self) -> &Assembly {
        &self.now
    }

    /// The last acts, oldest first; undo and redo are not acts.
    pub fn acts(&self) -> &[Act] {
        &self.acts
    }

    /// The number of the last act recorded, undo and redo included.
    pub fn last(&self) -> u64 {
        self.last
    }

    /// The act that undo would undo: the last that counts, unless a wall stands there.
    pub fn undoable(&self) -> Option<&Act> {
        self.acts
            .iter()
            .rev()
            .find(|a| !a.undone && !a.event.is_passing())
            .filter(|a| !a.wall && self.kept.reaches(a.number))
    }

    /// The act that redo would redo: the one undone last. A new act ends that for good, also once it is undone itself: what
    /// was undone before it was decided on a state that is no more.
    pub fn redoable(&self) -> Option<&Act> {
        let last = self.redo.last()?;
        self.acts
            .iter()
            .rfind(|a| a.number == *last)
            .filter(|a| self.kept.reaches(a.number))
    }

    /// Decides a command on the state now, undo and redo included; changes nothing.
    ///
    /// # Errors
    /// As [`decide`], and [`Refusal::NothingToUndo`] or [`Refusal::NothingToRedo`] where there is nothing, or a wall.
    pub fn decide(
        &self,
        people: &People,
        command: Command,
        stamp: &Stamp,
    ) -> Result<Decision, Refusal> {
        match command {
            Command::Undo => {
                let act = self.undoable().ok_or(Refusal::NothingToUndo {})?.number;
                let names = people
                    .changes_of(act)
                    .into_iter()
                    .map(|(id, _, before)| (id, before))
                    .collect();
                Ok(Decision {
                    events: vec![Event::Undone { act }],
                    names,
                })
            }
            Command::Redo => {
                let act = self.redoable().ok_or(Refusal::NothingToRedo {})?.number;
                let names = people
                    .changes_of(act)
                    .into_iter()
                    .map(|(id, set, _)| (id, set))
                    .collect();
                Ok(Decision {
                    events: vec![Event::Redone { act }],
                    names,
                })
            }
            other => decide(&self.now, people, other, stamp),
        }
    }

    /// Says how many ballots lie in the urn of an open vote. It is no part of what happened: the fold forgets it, and whoever
    /// decides says it again.
    pub(crate) fn arrived(&mut self, id: VoteId, ballots: u64) {
        let known = self.now.votes.get(id).map(|vote| vote.phone.arrived);
        if known.is_some_and(|known| known != ballots) {
            Arc::make_mut(&mut self.now.votes).arrived(id, ballots);
        }
    }

    /// Records an event of act number `act`.
    pub fn push(&mut self, act: u64, at: Timestamp, event: Event) {
        self.last = self.last.max(act);
        match event {
            Event::Undone { act } => self.mark(act, true),
            Event::Redone { act } => self.mark(act, false),
            event => {
                if !event.is_passing() {
                    self.redo.clear();
                }
                let event = Arc::new(event);
                self.now.apply(at, &event);
                self.list(act, at, &event);
                self.kept.push(Recorded { act, at, event }, &self.undone);
            }
        }
    }

    fn list(&mut self, act: u64, at: Timestamp, event: &Arc<Event>) {
        match self.acts.last_mut() {
            Some(last) if last.number == act => {
                let is_arrival = matches!(**event, Event::Roll(RollEvent::Arrived { .. }));
                last.events += usize::from(!is_arrival);
                last.wall |= event.is_wall();
                last.themes = Arc::clone(&self.now.themes);
                last.table = Arc::clone(&self.now.table);
                if event.says_more_than(&last.event) {
                    last.event = Arc::clone(event);
                }
            }
            _ => {
                if self.acts.len() >= 2 * ACTS {
                    self.acts.drain(..ACTS);
                }
                let wall = event.is_wall();
                self.acts.push(Act {
                    number: act,
                    at,
                    event: Arc::clone(event),
                    themes: Arc::clone(&self.now.themes),
                    table: Arc::clone(&self.now.table),
                    events: 1,
                    undone: false,
                    wall,
                });
            }
        }
    }

    fn mark(&mut self, act: u64, undone: bool) {
        self.redo.retain(|known| *known != act);
        if undone {
            self.undone.insert(act);
            self.redo.push(act);
        } else {
            self.undone.remove(&act);
        }
        if let Some(known) = self.acts.iter_mut().find(|a| a.number == act) {
            known.undone = undone;
        }
        self.now = self.kept.refold(act, &self.undone);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assembly::ThemeId;
    use crate::assembly::roll::{Gender, Profile, RollCommand};
    use crate::assembly::testing::Story;
    use crate::assembly::themes::{Draft, ThemeCommand};

    #[test]
    fn undo_brings_back_the_state_before_and_redo_the_state_after() {
        let mut story = Story::usual();
        let before = story.assembly().clone();
        story.arrive(3);
        let after = story.assembly().clone();
        for _ in 0..3 {
            story.ok(Command::Undo);
        }
        assert_eq!(*story.assembly(), before);
        for _ in 0..3 {
            story.ok(Command::Redo);
        }
        assert_eq!(*story.assembly(), after);
        assert_eq!(story.refused(Command::Redo), Refusal::NothingToRedo {});
    }

    #[test]
    fn a_new_act_ends_what_could_be_redone() {
        let mut story = Story::usual();
        story.arrive(1);
        story.ok(Command::Undo);
        story.arrive(1);
        assert_eq!(story.refused(Command::Redo), Refusal::NothingToRedo {});
        assert_eq!(story.assembly().roll.present(), 1);
    }

    #[test]
    fn redo_brings_back_the_act_undone_last_and_none_that_was_undone_before_it_was_done() {
        let mut story = Story::usual();
        story.named("Referente CNA", Gender::Woman, None);
        story.ok(Command::Undo);
        let id = story.named("Referente LAPAM", Gender::Man, None);
        let after = story.assembly().clone();
        story.ok(Command::Undo);
        story.ok(Command::Redo);
        assert_eq!(*story.assembly(), after);
        assert_eq!(story.people.name(id), Some("Referente LAPAM"));
        assert_eq!(story.refused(Command::Redo), Refusal::NothingToRedo {});
    }

    #[test]
    fn undoing_a_renaming_brings_the_earlier_name_back() {
        let mut story = Story::usual();
        let id = story.named("Referente CNA", Gender::Woman, None);
        story.ok(RollCommand::Rename {
            id,
            name: "Referente LAPAM".into(),
        });
        story.ok(Command::Undo);
        assert_eq!(story.people.name(id), Some("Referente CNA"));
        story.ok(Command::Redo);
        assert_eq!(story.people.name(id), Some("Referente LAPAM"));
    }

    #[test]
    fn an_act_of_many_events_is_undone_as_one() {
        let mut story = Story::usual();
        let id = story.assembly().themes.list[0].positions[0];
        let part = |title: &str| Draft {
            title: title.into(),
            ..Draft::default()
        };
        story.ok(ThemeCommand::Split {
            id,
            into: vec![part("Sera corta"), part("Sera lunga")],
        });
        assert_eq!(story.assembly().themes.open_on(ThemeId(1)).count(), 3);
        story.ok(Command::Undo);
        assert_eq!(story.assembly().themes.open_on(ThemeId(1)).count(), 2);
    }

    #[test]
    fn a_list_counts_each_of_its_people_and_who_comes_in_counts_once() {
        let mut story = Story::usual();
        let events = |story: &Story| story.timeline.acts().last().unwrap().events;
        story.ok(RollCommand::Register {
            name: Some("Persona 1".into()),
            profile: Profile::default(),
            arrived: true,
        });
        assert_eq!(events(&story), 1);
        let person = |name: &str| (name.to_owned(), Profile::default());
        story.ok(RollCommand::Import {
            people: vec![person("Persona 2"), person("Persona 3")],
        });
        assert_eq!(events(&story), 2);
    }

    #[test]
    fn an_act_keeps_the_titles_of_its_time() {
        let mut story = Story::usual();
        let theme = ThemeId(1);
        let called = |act: &Act| act.themes.theme(theme).unwrap().title.clone();
        let before = called(story.timeline.acts().last().unwrap());
        story.ok(ThemeCommand::ChangeTheme {
            id: theme,
            title: "Orari nuovi".into(),
            question: String::new(),
        });
        let acts = story.timeline.acts();
        let [.., earlier, renaming] = acts else {
            panic!("two acts and more");
        };
        assert_eq!(called(earlier), before);
        assert_eq!(called(renaming), "Orari nuovi");
    }

    #[test]
    fn undo_works_across_the_events_kept_at_hand() {
        let mut story = Story::usual();
        story.arrive(20);
        let mut timeline = story.timeline.clone();
        let id = crate::assembly::ParticipantId(1);
        for n in 0..40_000u64 {
            let event = if n % 2 == 0 {
                crate::assembly::roll::RollEvent::Left { id }
            } else {
                crate::assembly::roll::RollEvent::Arrived { id }
            };
            timeline.push(1000 + n, story.now, event.into());
        }
        let now = timeline.assembly().clone();
        let last = timeline.undoable().unwrap().number;
        timeline.push(50_000, story.now, Event::Undone { act: last });
        assert!(
            timeline.assembly().roll.participants[&id]
                .presence
                .last()
                .unwrap()
                .1
                .is_some()
        );
        timeline.push(50_001, story.now, Event::Redone { act: last });
        assert_eq!(*timeline.assembly(), now);
    }
}
