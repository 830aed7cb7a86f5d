//! The box where words are taken down, with what they are about.

use super::Focus;
use crate::assembly::observations::{Note, Observation};
use crate::assembly::words::PARAGRAPH;
use crate::assembly::{CategoryId, ObservationId, PositionId, ThemeId};
use crate::tui::ctx::Ctx;
use crate::tui::intent::{Intent, Step};
use crate::tui::keymap::Key;
use crate::tui::widgets::field::Field;

/// From this many characters on, the words are accompanied by their counter.
pub(super) const COUNTED: usize = 600;

/// Words being taken down.
#[derive(Clone, Debug)]
pub(super) struct Composer {
    pub(super) text: Field,
    pub(super) theme: Option<ThemeId>,
    pub(super) position: Option<PositionId>,
    pub(super) category: Option<CategoryId>,
    pub(super) to_table: bool,
    /// The observation corrected, and the words it had.
    corrects: Option<(ObservationId, String)>,
    /// Whether the theme was looked up already.
    begun: bool,
}

impl Default for Composer {
    fn default() -> Self {
        Self {
            text: Field::new(PARAGRAPH),
            theme: None,
            position: None,
            category: None,
            to_table: false,
            corrects: None,
            begun: false,
        }
    }
}

impl Composer {
    /// The words of an observation, to be corrected.
    pub(super) fn correcting(observation: &Observation) -> Self {
        let note = &observation.note;
        Self {
            text: Field::new(PARAGRAPH).holding(&note.text),
            theme: note.theme,
            position: note.position,
            category: note.category,
            to_table: note.to_table,
            corrects: Some((observation.id, note.text.clone())),
            begun: true,
        }
    }

    /// Begins with the likely theme.
    pub(super) fn begin(&mut self, ctx: &Ctx<'_>) {
        self.theme = self.theme_now(ctx);
        self.begun = true;
    }

    /// The theme of the words; until one begins to write, the likely one.
    pub(super) fn theme_now(&self, ctx: &Ctx<'_>) -> Option<ThemeId> {
        if self.begun {
            self.theme
        } else {
            likely_theme(ctx)
        }
    }

    pub(super) fn corrects(&self) -> Option<ObservationId> {
        self.corrects.as_ref().map(|(id, _)| *id)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    pub(super) fn len(&self) -> usize {
        self.text.len()
    }

    /// Whether there are words that are not on record.
    pub(super) fn is_changed(&self) -> bool {
        let before = self.corrects.as_ref().map_or("", |(_, words)| words);
        self.text.text() != before
    }

    /// The next words: the theme stays, what was about one person goes.
    pub(super) fn clear(&mut self) {
        *self = Self {
            theme: self.theme,
            begun: true,
            ..Self::default()
        };
    }

    pub(super) fn advice(&self) -> &'static str {
        if self.corrects.is_some() {
            "observations-advice-correct"
        } else {
            "observations-advice-write"
        }
    }

    pub(super) fn note(&self, ctx: &Ctx<'_>) -> Note {
        let position = self
            .position
            .and_then(|id| ctx.assembly().themes.position(id));
        Note {
            text: self.text.text(),
            theme: position.map(|p| p.theme).or(self.theme),
            position: self.position,
            category: self.category,
            to_table: self.to_table,
        }
    }

    /// Types, or changes what has the focus.
    pub(super) fn update(&mut self, intent: &Intent, focus: Focus, ctx: &Ctx<'_>) {
        if focus == Focus::Text {
            self.text.update(intent);
            return;
        }
        let forward = *intent == Intent::Step(Step::Right) || Key::Space.matches(intent);
        if !forward && *intent != Intent::Step(Step::Left) {
            return;
        }
        match focus {
            Focus::Theme => {
                let themes: Vec<ThemeId> =
                    ctx.assembly().themes.list.iter().map(|t| t.id).collect();
                self.theme = turned(&themes, self.theme, forward);
                self.position = None;
            }
            Focus::Position => {
                self.position = turned(&self.positions(ctx), self.position, forward);
            }
            Focus::Category => {
                let categories = &ctx.assembly().setup.categories;
                let categories: Vec<CategoryId> = categories.iter().map(|c| c.id).collect();
                self.category = turned(&categories, self.category, forward);
            }
            Focus::Table => self.to_table = !self.to_table,
            Focus::Text | Focus::List => {}
        }
    }

    /// The open positions of the theme chosen, or of all themes.
    fn positions(&self, ctx: &Ctx<'_>) -> Vec<PositionId> {
        let themes = &ctx.assembly().themes;
        let on = themes
            .list
            .iter()
            .filter(|t| self.theme.is_none_or(|id| id == t.id));
        on.flat_map(|t| themes.open_on(t.id))
            .map(|p| p.id)
            .collect()
    }
}

/// The theme that the one who has the floor speaks on, or else the only one there is.
fn likely_theme(ctx: &Ctx<'_>) -> Option<ThemeId> {
    let assembly = ctx.assembly();
    let speaker = assembly.floor.current.as_ref().map(|s| &s.speaker);
    let position = speaker
        .and_then(|s| s.position)
        .and_then(|id| assembly.themes.position(id));
    let spoken = speaker.and_then(|s| s.theme).or(position.map(|p| p.theme));
    let mut open = assembly.themes.list.iter().filter(|t| t.closed.is_none());
    let first = open.next();
    spoken.or_else(|| first.filter(|_| open.next().is_none()).map(|t| t.id))
}

/// The choice after this one, or before it; none stands between the last and the first.
fn turned<T: Copy + PartialEq>(choices: &[T], now: Option<T>, forward: bool) -> Option<T> {
    let at = now.and_then(|now| choices.iter().position(|c| *c == now));
    let to = match (at, forward) {
        (None, true) => 0,
        (None, false) => choices.len().checked_sub(1)?,
        (Some(at), true) => at + 1,
        (Some(at), false) => at.checked_sub(1)?,
    };
    choices.get(to).copied()
}

#[cfg(test)]
mod tests {
    use super::turned;

    #[test]
    fn choices_go_round_through_none_in_both_directions() {
        let go = |now, forward| turned(&[1, 2], now, forward);
        assert_eq!(
            [go(None, true), go(Some(1), true), go(Some(2), true)],
            [Some(1), Some(2), None]
        );
        assert_eq!(
            [go(None, false), go(Some(2), false), go(Some(1), false)],
            [Some(2), Some(1), None]
        );
        assert_eq!(turned::<u8>(&[], None, true), None);
        assert_eq!(turned::<u8>(&[], None, false), None);
    }
}
