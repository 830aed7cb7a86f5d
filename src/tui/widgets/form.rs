//! A form: rows with a label and a control, one of which has the focus.
//!
//! ```text
//!   Domanda        Quali interventi prima?
//!   Tipo           ◉ fino a 3 scelte   ○ una sola
//!   Come           [X] telefono   [ ] schede di carta
//! ```

mod view;

use ratatui::layout::{Position, Rect};

use super::field::Field;
use crate::tui::intent::{Intent, Step};

/// What a row is filled with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Control {
    /// A text or a number.
    Text(Field),
    /// One of several (`◉ ○`).
    One {
        /// The words of each.
        options: Vec<String>,
        /// The place of the chosen one.
        chosen: usize,
    },
    /// Any of several (`[X] [ ]`).
    Any {
        /// The words of each and whether it is on.
        options: Vec<(String, bool)>,
        /// The place of the one the keys act on.
        at: usize,
    },
}

/// A row of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The name under which the screen finds the row.
    pub id: &'static str,
    /// The label.
    pub label: String,
    /// What it is filled with.
    pub control: Control,
}

impl Row {
    /// A row for what is written in this field.
    pub fn field(id: &'static str, label: &str, field: Field) -> Self {
        Self {
            id,
            label: label.to_owned(),
            control: Control::Text(field),
        }
    }

    /// A row for a text of at most `limit` characters.
    pub fn text(id: &'static str, label: &str, limit: usize) -> Self {
        Self::field(id, label, Field::new(limit))
    }

    /// A row for a whole number of at most `limit` digits.
    pub fn number(id: &'static str, label: &str, limit: usize) -> Self {
        Self::field(id, label, Field::digits(limit))
    }

    /// A row for one of several, the first chosen.
    pub fn one(id: &'static str, label: &str, options: &[&str]) -> Self {
        let options = options.iter().map(|&words| words.to_owned()).collect();
        Self::chosen(id, label, options, 0)
    }

    /// A row for one of several, of which the one at the place `chosen` is.
    pub fn chosen(id: &'static str, label: &str, options: Vec<String>, chosen: usize) -> Self {
        Self {
            id,
            label: label.to_owned(),
            control: Control::One { options, chosen },
        }
    }

    /// A row for any of several.
    pub fn any(id: &'static str, label: &str, options: &[(&str, bool)]) -> Self {
        let options = options
            .iter()
            .map(|&(words, on)| (words.to_owned(), on))
            .collect();
        Self {
            id,
            label: label.to_owned(),
            control: Control::Any { options, at: 0 },
        }
    }
}

/// Rows being filled.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form {
    rows: Vec<Row>,
    focus: usize,
}

/// Something drawn: a row's label or one of its options, and where.
struct Placed {
    row: usize,
    option: Option<usize>,
    area: Rect,
}

impl Form {
    /// A form of these rows, the first with the focus.
    pub fn new(rows: Vec<Row>) -> Self {
        Self { rows, focus: 0 }
    }

    /// The rows.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The name of the row with the focus; empty when there are no rows.
    pub fn focus(&self) -> &'static str {
        self.rows.get(self.focus).map_or("", |row| row.id)
    }

    /// Moves the focus to a row.
    pub fn focus_on(&mut self, id: &str) {
        if let Some(at) = self.rows.iter().position(|row| row.id == id) {
            self.focus = at;
        }
    }

    /// Whether what has the focus is a text, so that letters are text.
    pub fn typing(&self) -> bool {
        self.rows
            .get(self.focus)
            .is_some_and(|row| matches!(row.control, Control::Text(_)))
    }

    /// The field of a text row.
    pub fn field(&self, id: &str) -> Option<&Field> {
        self.control(id).and_then(|control| {
            if let Control::Text(field) = control {
                Some(field)
            } else {
                None
            }
        })
    }

    /// The field of a text row, to fill or clear it.
    pub fn field_mut(&mut self, id: &str) -> Option<&mut Field> {
        let row = self.rows.iter_mut().find(|row| row.id == id)?;
        if let Control::Text(field) = &mut row.control {
            Some(field)
        } else {
            None
        }
    }

    /// The text of a text row; empty for any other.
    pub fn text(&self, id: &str) -> String {
        self.field(id).map(Field::text).unwrap_or_default()
    }

    /// The place of the chosen option of a row of one of several.
    pub fn chosen(&self, id: &str) -> Option<usize> {
        self.control(id).and_then(|control| {
            if let Control::One { chosen, .. } = control {
                Some(*chosen)
            } else {
                None
            }
        })
    }

    /// Chooses an option of a row.
    pub fn choose(&mut self, id: &str, option: usize) {
        if let Some(row) = self.rows.iter_mut().find(|row| row.id == id) {
            pick(&mut row.control, option);
        }
    }

    /// Whether an option of a row of any of several is on.
    pub fn is_on(&self, id: &str, option: usize) -> bool {
        let Some(Control::Any { options, .. }) = self.control(id) else {
            return false;
        };
        options.get(option).is_some_and(|(_, on)| *on)
    }

    /// Moves the focus or fills the row that has it; false when the intent is not for the form.
    pub fn update(&mut self, intent: &Intent, area: Rect) -> bool {
        if let Intent::Click(at) = intent {
            return self.click(*at, area);
        }
        let last = self.rows.len().saturating_sub(1);
        if matches!(intent, Intent::NextField | Intent::Step(Step::Down)) {
            self.focus = (self.focus + 1).min(last);
            return true;
        }
        if matches!(intent, Intent::PreviousField | Intent::Step(Step::Up)) {
            self.focus = self.focus.saturating_sub(1);
            return true;
        }
        self.rows
            .get_mut(self.focus)
            .is_some_and(|row| fill(&mut row.control, intent))
    }

    fn control(&self, id: &str) -> Option<&Control> {
        self.rows
            .iter()
            .find(|row| row.id == id)
            .map(|row| &row.control)
    }

    fn click(&mut self, at: Position, area: Rect) -> bool {
        let Some(hit) = self
            .shown(area)
            .into_iter()
            .find(|placed| placed.area.contains(at))
        else {
            return false;
        };
        self.focus = hit.row;
        if let (Some(option), Some(row)) = (hit.option, self.rows.get_mut(hit.row)) {
            pick(&mut row.control, option);
        }
        true
    }
}

fn count(control: &Control) -> usize {
    match control {
        Control::Text(_) => 1,
        Control::One { options, .. } => options.len(),
        Control::Any { options, .. } => options.len(),
    }
}

fn words(control: &Control, option: usize) -> String {
    match control {
        Control::Text(field) => field.raw(),
        Control::One { options, chosen } => {
            let mark = if option == *chosen { "◉" } else { "○" };
            format!("{mark} {}", options.get(option).map_or("", String::as_str))
        }
        Control::Any { options, .. } => {
            let (words, on) = options
                .get(option)
                .map_or(("", false), |(words, on)| (words.as_str(), *on));
            format!("[{}] {words}", if on { "X" } else { " " })
        }
    }
}

fn pick(control: &mut Control, option: usize) {
    match control {
        Control::Text(_) => {}
        Control::One { options, chosen } => *chosen = option.min(options.len().saturating_sub(1)),
        Control::Any { options, at } => {
            *at = option.min(options.len().saturating_sub(1));
            if let Some((_, on)) = options.get_mut(*at) {
                *on = !*on;
            }
        }
    }
}

fn fill(control: &mut Control, intent: &Intent) -> bool {
    let space = *intent == Intent::Char(' ');
    let back = *intent == Intent::Step(Step::Left);
    let ahead = *intent == Intent::Step(Step::Right);
    match control {
        Control::Text(field) => return field.update(intent),
        Control::One { options, chosen } => {
            let last = options.len().saturating_sub(1);
            match (back, ahead, space) {
                (true, _, _) => *chosen = chosen.saturating_sub(1),
                (_, true, _) => *chosen = (*chosen + 1).min(last),
                (_, _, true) => *chosen = if *chosen < last { *chosen + 1 } else { 0 },
                _ => return false,
            }
        }
        Control::Any { options, at } => match (back, ahead, space) {
            (true, _, _) => *at = at.saturating_sub(1),
            (_, true, _) => *at = (*at + 1).min(options.len().saturating_sub(1)),
            (_, _, true) => pick(control, at_of(control)),
            _ => return false,
        },
    }
    true
}

fn at_of(control: &Control) -> usize {
    match control {
        Control::Text(_) => 0,
        Control::One { chosen, .. } => *chosen,
        Control::Any { at, .. } => *at,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const AREA: Rect = Rect {
        x: 0,
        y: 0,
        width: 60,
        height: 6,
    };

    fn form() -> Form {
        Form::new(vec![
            Row::text("question", "Domanda", 40),
            Row::one(
                "kind",
                "Tipo",
                &["fino a 3 scelte", "una sola", "ordine", "10 punti"],
            ),
            Row::any("channels", "Come", &[("telefono", true), ("carta", false)]),
        ])
    }

    #[test]
    fn arrows_move_and_choose_and_space_turns_on_and_off() {
        let mut form = form();
        assert!(form.typing());
        form.update(&Intent::Char('Q'), AREA);
        form.update(&Intent::Step(Step::Down), AREA);
        assert!(!form.typing());
        form.update(&Intent::Step(Step::Right), AREA);
        form.update(&Intent::NextField, AREA);
        form.update(&Intent::Char(' '), AREA);
        assert_eq!(form.text("question"), "Q");
        assert_eq!(form.chosen("kind"), Some(1));
        assert!(!form.is_on("channels", 0));
        assert!(
            !form.update(&Intent::Char('x'), AREA),
            "letters stay keys of the screen"
        );
    }

    #[test]
    fn options_that_do_not_fit_go_to_the_next_line_and_are_clicked_there() {
        let mut form = form();
        assert_eq!(form.height(60), 4);
        let placed = form
            .shown(AREA)
            .into_iter()
            .find(|p| p.row == 1 && p.option == Some(3))
            .unwrap();
        assert_eq!(placed.area.y, 2);
        assert!(form.update(
            &Intent::Click(Position::new(placed.area.x, placed.area.y)),
            AREA
        ));
        assert_eq!((form.chosen("kind"), form.focus()), (Some(3), "kind"));
    }

    #[test]
    fn in_a_low_window_the_row_with_the_focus_is_shown() {
        let mut form = form();
        form.focus_on("channels");
        let low = Rect { height: 2, ..AREA };
        assert!(form.shown(low).iter().any(|placed| placed.row == 2));
    }

    #[test]
    fn in_a_low_window_the_chosen_option_is_shown_of_more_than_have_room() {
        let long = ["una", "due", "tre", "quattro"].map(|n| format!("{n} {}", "parola ".repeat(9)));
        let options: Vec<&str> = long.iter().map(String::as_str).collect();
        let mut form = Form::new(vec![Row::one("kind", "Tipo", &options)]);
        let low = Rect { height: 2, ..AREA };
        for chosen in 0..4 {
            form.choose("kind", chosen);
            let shown = form.shown(low);
            let is_seen = shown.iter().any(|placed| placed.option == Some(chosen));
            assert!(is_seen, "option {chosen}");
            assert!(shown.iter().all(|placed| placed.area.bottom() <= 2));
        }
    }
}
