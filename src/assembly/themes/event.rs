//! What happens to themes and positions.

use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Closing, Draft, Position, Reopening, Standing, Support, Theme, Themes, Wording};
use crate::assembly::{ObservationId, ParticipantId, PositionId, ThemeId};

/// Something that happened to a theme or a position.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ThemeEvent {
    /// A theme was added.
    ThemeAdded {
        /// The theme.
        id: ThemeId,
        /// Its title.
        title: String,
        /// The question put to the hall, empty if none.
        question: String,
    },
    /// Title or question of a theme were corrected.
    ThemeChanged {
        /// The theme.
        id: ThemeId,
        /// Its title.
        title: String,
        /// The question put to the hall, empty if none.
        question: String,
    },
    /// The themes were put in another order.
    ThemesOrdered {
        /// The themes, first to last.
        order: Vec<ThemeId>,
    },
    /// A theme was closed.
    ThemeClosed {
        /// The theme.
        id: ThemeId,
        /// How.
        closing: Closing,
    },
    /// A closed theme was taken up again.
    ThemeReopened {
        /// The theme.
        id: ThemeId,
        /// Why; empty in records of versions that did not ask.
        #[serde(default)]
        reason: String,
    },
    /// A position was registered.
    Registered {
        /// The position.
        id: PositionId,
        /// The theme.
        theme: ThemeId,
        /// Title, short name, text, origin.
        draft: Draft,
    },
    /// Title, short name or origin were corrected, or the text was; an earlier text is kept.
    Edited {
        /// The position.
        id: PositionId,
        /// What it says now.
        draft: Draft,
        /// The observation that amended it, if one did.
        from: Option<ObservationId>,
    },
    /// Positions were merged into one of them (*accorpate*).
    Merged {
        /// The position that stays.
        into: PositionId,
        /// The positions it took in.
        from: Vec<PositionId>,
    },
    /// A position was split into new ones, registered in the same act.
    Split {
        /// The position.
        id: PositionId,
        /// The positions it became.
        into: Vec<PositionId>,
    },
    /// A position was withdrawn.
    Withdrawn {
        /// The position.
        id: PositionId,
        /// Why.
        reason: String,
    },
    /// A merged, split or withdrawn position stands again.
    Restored {
        /// The position.
        id: PositionId,
    },
    /// The positions of a theme were put in another order.
    Ordered {
        /// The theme.
        theme: ThemeId,
        /// All its positions, first to last.
        order: Vec<PositionId>,
    },
    /// A spokesperson was named, or the place fell vacant.
    SpokespersonSet {
        /// The position.
        id: PositionId,
        /// The person, `None` for vacant.
        person: Option<ParticipantId>,
    },
    /// Hands were counted for a position.
    SupportCounted {
        /// The position.
        id: PositionId,
        /// Hands.
        hands: u64,
        /// Present in the hall.
        present: u64,
    },
}

impl Themes {
    pub(crate) fn apply(&mut self, at: Timestamp, event: &ThemeEvent) {
        match event {
            ThemeEvent::ThemeAdded {
                id,
                title,
                question,
            } => {
                self.last_theme = self.last_theme.max(*id);
                self.list.push(Theme {
                    id: *id,
                    title: title.clone(),
                    question: question.clone(),
                    positions: Vec::new(),
                    closed: None,
                    reopened: Vec::new(),
                });
            }
            ThemeEvent::ThemeChanged {
                id,
                title,
                question,
            } => self.change_theme(*id, |t| {
                t.title.clone_from(title);
                t.question.clone_from(question);
            }),
            ThemeEvent::ThemesOrdered { order } => {
                let place = |t: &Theme| order.iter().position(|id| *id == t.id);
                self.list.sort_by_key(place);
            }
            ThemeEvent::ThemeClosed { id, closing } => {
                self.change_theme(*id, |t| t.closed = Some(closing.clone()));
            }
            ThemeEvent::ThemeReopened { id, reason } => self.change_theme(*id, |t| {
                let reason = reason.clone();
                let was = t.closed.take();
                t.reopened.extend(was.map(|was| Reopening { was, reason }));
            }),
            ThemeEvent::Ordered { theme, order } => {
                self.change_theme(*theme, |t| t.positions.clone_from(order));
            }
            ThemeEvent::Registered { id, theme, draft } => self.register(at, *id, *theme, draft),
            ThemeEvent::Edited { .. }
            | ThemeEvent::Merged { .. }
            | ThemeEvent::Split { .. }
            | ThemeEvent::Withdrawn { .. }
            | ThemeEvent::Restored { .. }
            | ThemeEvent::SpokespersonSet { .. }
            | ThemeEvent::SupportCounted { .. } => self.apply_to_position(at, event),
        }
    }

    fn apply_to_position(&mut self, at: Timestamp, event: &ThemeEvent) {
        match event {
            ThemeEvent::Edited { id, draft, from } => self.change(*id, |p| {
                p.title.clone_from(&draft.title);
                p.short.clone_from(&draft.short);
                p.origin.clone_from(&draft.origin);
                if p.text() != draft.text {
                    p.wordings.push(Wording {
                        at,
                        text: draft.text.clone(),
                        from: *from,
                    });
                }
            }),
            ThemeEvent::Merged { into, from } => {
                for id in from {
                    self.change(*id, |p| p.standing = Standing::Merged { into: *into });
                }
                self.change(*into, |p| p.from.extend(from));
            }
            ThemeEvent::Split { id, into } => {
                self.change(*id, |p| p.standing = Standing::Split { into: into.clone() });
            }
            ThemeEvent::Withdrawn { id, reason } => {
                self.change(*id, |p| {
                    p.standing = Standing::Withdrawn {
                        reason: reason.clone(),
                    }
                });
            }
            ThemeEvent::Restored { id } => {
                self.change(*id, |p| p.standing = Standing::Open);
                for position in self
                    .positions
                    .values_mut()
                    .filter(|p| p.from.contains(id) && p.is_open())
                {
                    Arc::make_mut(position).from.retain(|f| f != id);
                }
            }
            ThemeEvent::SpokespersonSet { id, person } => {
                self.change(*id, |p| p.spokesperson = *person);
            }
            ThemeEvent::SupportCounted { id, hands, present } => {
                self.change(*id, |p| {
                    p.support.push(Support {
                        at,
                        hands: *hands,
                        present: *present,
                    });
                });
            }
            ThemeEvent::ThemeAdded { .. }
            | ThemeEvent::ThemeChanged { .. }
            | ThemeEvent::ThemesOrdered { .. }
            | ThemeEvent::ThemeClosed { .. }
            | ThemeEvent::ThemeReopened { .. }
            | ThemeEvent::Ordered { .. }
            | ThemeEvent::Registered { .. } => {}
        }
    }

    fn register(&mut self, at: Timestamp, id: PositionId, theme: ThemeId, draft: &Draft) {
        let came_from = |p: &&Arc<Position>| match &p.standing {
            Standing::Split { into } => into.contains(&id),
            Standing::Open | Standing::Merged { .. } | Standing::Withdrawn { .. } => false,
        };
        let from = self.positions.values().filter(came_from).map(|p| p.id);
        let position = Position {
            id,
            theme,
            title: draft.title.clone(),
            short: draft.short.clone(),
            origin: draft.origin.clone(),
            wordings: vec![Wording {
                at,
                text: draft.text.clone(),
                from: None,
            }],
            standing: Standing::Open,
            spokesperson: None,
            support: Vec::new(),
            from: from.collect(),
        };
        self.positions.insert(id, Arc::new(position));
        self.change_theme(theme, |t| t.positions.push(id));
    }

    fn change_theme(&mut self, id: ThemeId, change: impl FnOnce(&mut Theme)) {
        if let Some(theme) = self.list.iter_mut().find(|t| t.id == id) {
            change(theme);
        }
    }

    fn change(&mut self, id: PositionId, change: impl FnOnce(&mut Position)) {
        if let Some(position) = self.positions.get_mut(&id) {
            change(Arc::make_mut(position));
        }
    }
}
