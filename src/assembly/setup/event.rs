//! What happens to process, meeting and settings.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Category, Check, Meeting, Process, Settings, Setup};
use crate::assembly::CategoryId;

/// Something that happened to process, meeting or settings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SetupEvent {
    /// The process was described, or its description changed.
    ProcessSet(Process),
    /// The meeting was described, or its description changed.
    MeetingSet(Meeting),
    /// A category was added.
    CategoryAdded(Category),
    /// A category was renamed.
    CategoryRenamed(Category),
    /// A category that nobody belongs to was taken off the list.
    CategoryRetired {
        /// The category.
        id: CategoryId,
    },
    /// The settings changed.
    SettingsSet(Settings),
    /// An item of the preparation list was ticked, or unticked.
    Ticked {
        /// The item.
        check: Check,
        /// Whether it is done.
        done: bool,
    },
    /// The meeting was declared open.
    MeetingOpened {},
    /// The meeting was closed.
    MeetingClosed {},
    /// The session begins with what was planned; undo stops here.
    Begun {},
}

impl Setup {
    pub(crate) fn apply(&mut self, at: Timestamp, event: &SetupEvent) {
        match event {
            SetupEvent::ProcessSet(process) => self.process = process.clone(),
            SetupEvent::MeetingSet(meeting) => self.meeting = meeting.clone(),
            SetupEvent::CategoryAdded(category) => {
                self.next_category = self.next_category.max(category.id);
                self.categories.push(category.clone());
            }
            SetupEvent::CategoryRenamed(category) => {
                if let Some(known) = self.categories.iter_mut().find(|c| c.id == category.id) {
                    known.name.clone_from(&category.name);
                }
            }
            SetupEvent::CategoryRetired { id } => self.categories.retain(|c| c.id != *id),
            SetupEvent::SettingsSet(settings) => self.settings = settings.clone(),
            SetupEvent::Ticked { check, done: true } => {
                self.ticked.insert(*check);
            }
            SetupEvent::Ticked { check, done: false } => {
                self.ticked.remove(check);
            }
            SetupEvent::MeetingOpened {} => {
                self.opened = self.opened.or(Some(at));
                self.closed = None;
            }
            SetupEvent::MeetingClosed {} => self.closed = Some(at),
            SetupEvent::Begun {} => {}
        }
    }
}
