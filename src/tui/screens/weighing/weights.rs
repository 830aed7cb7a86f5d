//! Weights written by hand, and weights from the points given in the hall.

use num_rational::BigRational;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::voted::{Voted, voted};
use crate::assembly::WeighingId;
use crate::assembly::weighing::{Weighing, WeighingCommand, averaged};
use crate::tally::Exact;
use crate::text::weighing as words;
use crate::tui::area::below_title;
use crate::tui::ctx::Ctx;
use crate::tui::frame::{Message, Next};
use crate::tui::intent::{Intent, Step};
use crate::tui::measure::{cut, left, right};
use crate::tui::widgets::field::{Field, Focus};

/// Most digits of a weight, comma included.
const DIGITS: usize = 7;
/// Width of a weight being written.
const WIDTH: u16 = 8;

/// Weights being written.
#[derive(Clone, Debug)]
pub(super) struct WeightsForm {
    id: WeighingId,
    names: Vec<String>,
    fields: Vec<Field>,
    /// What the fields held when the form opened.
    before: Vec<String>,
    at: usize,
    /// Whether the next digit replaces what the field holds, as one has just come to it.
    is_fresh: bool,
}

impl WeightsForm {
    /// The weights as they are.
    pub(super) fn of(weighing: &Weighing, at: usize, ctx: &Ctx<'_>) -> Self {
        let field = |weight: &Exact| {
            let shown = words::score(weight, ctx.text);
            Field::new(DIGITS).holding(&shown)
        };
        let fields: Vec<Field> = weighing.criteria.iter().map(|c| field(&c.weight)).collect();
        Self {
            id: weighing.id,
            names: weighing.criteria.iter().map(|c| c.name.clone()).collect(),
            before: fields.iter().map(Field::text).collect(),
            fields,
            at,
            is_fresh: true,
        }
    }

    /// Whether a weight was written that is not recorded.
    pub(super) fn is_changed(&self) -> bool {
        let written = self.fields.iter().map(Field::text);
        !written.eq(self.before.iter().cloned())
    }

    /// Moves or writes. A field one comes to is written anew by the first digit.
    pub(super) fn update(&mut self, intent: &Intent, body: Rect) {
        let last = self.fields.len().saturating_sub(1);
        let was = self.at;
        if let Intent::Click(at) = intent {
            let row = at.y.checked_sub(body.y + 2).map(usize::from);
            self.at = row.filter(|r| *r <= last).unwrap_or(self.at);
        } else if matches!(intent, Intent::NextField | Intent::Step(Step::Down)) {
            self.at = (self.at + 1).min(last);
        } else if matches!(intent, Intent::PreviousField | Intent::Step(Step::Up)) {
            self.at = self.at.saturating_sub(1);
        } else if let Some(field) = self.fields.get_mut(self.at) {
            let wrong =
                matches!(intent, Intent::Char(c) if !c.is_ascii_digit() && !matches!(c, ',' | '.'));
            if wrong {
                return;
            }
            if self.is_fresh && matches!(intent, Intent::Char(_)) {
                field.clear();
            }
            self.is_fresh = false;
            field.update(intent);
        }
        self.is_fresh |= self.at != was;
    }

    fn weights(&self) -> Option<Vec<Exact>> {
        self.fields.iter().map(|f| number(&f.text())).collect()
    }

    fn sum(&self) -> Option<Exact> {
        let weights = self.weights()?;
        Some(Exact(weights.iter().map(|w| &w.0).sum::<BigRational>()))
    }

    /// What records the weights, once they make a hundred.
    pub(super) fn command(&self) -> Option<WeighingCommand> {
        let weights = self.weights()?;
        (self.sum()? == Exact::from(100)).then_some(WeighingCommand::SetWeights {
            id: self.id,
            weights,
        })
    }

    pub(super) fn next_action(&self, ctx: &Ctx<'_>) -> Next {
        match self.command() {
            Some(_) => Next::enter(ctx.text.get("weighing-next-weights")),
            None => Next::words(ctx.text.get("weighing-next-weights-wait")),
        }
    }

    /// What the weights make, and how far that is from a hundred.
    pub(super) fn advice(&self, ctx: &Ctx<'_>) -> Message {
        let text = ctx.text;
        let Some(sum) = self.sum() else {
            return Message::attention(text.get("weighing-sum-unread"));
        };
        let off = Exact(&Exact::from(100).0 - &sum.0);
        if off.is_zero() {
            return Message::plain(text.get("weighing-sum-right"));
        }
        let key = if off.is_negative() {
            "weighing-sum-over"
        } else {
            "weighing-sum-under"
        };
        let left = Exact(num_traits::Signed::abs(&off.0));
        Message::attention(text.with(
            key,
            &[
                ("sum", words::score(&sum, text).into()),
                ("left", words::score(&left, text).into()),
            ],
        ))
    }

    pub(super) fn view(&self, frame: &mut Frame<'_>, area: Rect, ctx: &Ctx<'_>) {
        let heading = ctx.text.get("weighing-weights-heading");
        frame.render_widget(Line::styled(heading, ctx.theme.strong), area);
        let rows = below_title(area);
        let names = self.names.iter().zip(&self.fields).enumerate();
        let width = area.width.saturating_sub(WIDTH + 6).min(40);
        for (row, (n, (name, field))) in rows.rows().zip(names) {
            let here = n == self.at;
            let style = if here {
                ctx.theme.selected
            } else {
                ctx.theme.text
            };
            let mark = if here { "> " } else { "  " };
            let words = format!("{mark}{}", left(name, width));
            frame.render_widget(Line::styled(words, style), row);
            let place = Rect {
                x: row.x + width + 4,
                width: WIDTH,
                ..row
            };
            let focus = if here { Focus::Here } else { Focus::Elsewhere };
            field.view(frame, place, focus, ctx.theme);
        }
        let sum = self.sum().map(|s| words::score(&s, ctx.text));
        let sum = sum.unwrap_or_else(|| ctx.text.get("common-none").to_owned());
        let label = ctx.text.get("weighing-sum");
        let line = format!("  {}  {sum}", left(label, width));
        let y = rows
            .y
            .saturating_add(u16::try_from(self.names.len()).unwrap_or(u16::MAX));
        let place = Rect {
            y: y.saturating_add(1).min(area.bottom().saturating_sub(1)),
            height: 1,
            ..area
        };
        frame.render_widget(Line::styled(line, ctx.theme.strong), place);
    }
}

/// A number as people write it, `12,5` or `12.5`.
pub(super) fn number(written: &str) -> Option<Exact> {
    let plain = written.trim().replace(',', ".");
    let sound = plain.starts_with(|c: char| c.is_ascii_digit())
        && plain.chars().all(|c| c.is_ascii_digit() || c == '.');
    if sound { plain.parse().ok() } else { None }
}

/// Points given in the hall, sheet by sheet.
#[derive(Clone, Debug)]
pub(super) struct PointsForm {
    id: WeighingId,
    names: Vec<String>,
    sheets: Vec<Vec<u32>>,
    /// The sheets of a vote on the same criteria, if there was one.
    voted: Option<Voted>,
    field: Field,
}

impl PointsForm {
    /// No sheet yet.
    pub(super) fn of(weighing: &Weighing, ctx: &Ctx<'_>) -> Self {
        let names: Vec<String> = weighing.criteria.iter().map(|c| c.name.clone()).collect();
        Self {
            id: weighing.id,
            voted: voted(&names, ctx),
            names,
            sheets: Vec::new(),
            field: Field::new(200),
        }
    }

    /// Whether there are sheets that are not recorded.
    pub(super) fn is_changed(&self) -> bool {
        !self.sheets.is_empty() || !self.field.is_empty()
    }

    /// Whether there are sheets of a vote to take.
    pub(super) fn has_voted(&self) -> bool {
        self.voted.is_some()
    }

    /// Writes; Backspace on an empty row takes the last sheet back to correct it, Tab takes those of a vote.
    pub(super) fn update(&mut self, intent: &Intent) {
        if *intent == Intent::NextField {
            if let Some((_, sheets)) = &self.voted {
                self.sheets.clone_from(sheets);
                self.field.clear();
            }
            return;
        }
        if *intent == Intent::Erase && self.field.is_empty() {
            if let Some(sheet) = self.sheets.pop() {
                let words: Vec<String> = sheet.iter().map(u32::to_string).collect();
                self.field = Field::new(200).holding(&words.join(" "));
            }
            return;
        }
        self.field.update(intent);
    }

    fn sheet(&self) -> Option<Vec<u32>> {
        let words = self.field.text();
        let parts = words.split([' ', ';', '+']).filter(|p| !p.is_empty());
        let points: Option<Vec<u32>> = parts.map(|p| p.parse().ok()).collect();
        points.filter(|p| p.len() == self.names.len() && p.iter().any(|n| *n > 0))
    }

    /// Enter: adds the sheet, or on an empty row takes the mean. A sheet that is not right stays to be corrected.
    pub(super) fn accept(&mut self) -> Result<Option<WeighingCommand>, usize> {
        if self.field.is_empty() {
            let points = self.sheets.clone();
            let id = self.id;
            let mean = WeighingCommand::AverageWeights { id, points };
            return Ok((!self.sheets.is_empty()).then_some(mean));
        }
        let sheet = self.sheet().ok_or(self.names.len())?;
        self.sheets.push(sheet);
        self.field.clear();
        Ok(None)
    }

    pub(super) fn next_action(&self, ctx: &Ctx<'_>) -> Next {
        let text = ctx.text;
        let sheets = self.sheets.len();
        if self.field.is_empty() && sheets > 0 {
            return Next::enter(text.with("weighing-next-average", &[("n", sheets.into())]));
        }
        if self.sheet().is_some() {
            return Next::enter(text.with("weighing-next-row", &[("n", (sheets + 1).into())]));
        }
        let n = self.names.len();
        Next::words(text.with("weighing-next-row-wait", &[("n", n.into())]))
    }

    /// What Tab would take, while there is no sheet yet.
    fn offered(&self, ctx: &Ctx<'_>) -> String {
        let Some((vote, sheets)) = self.voted.as_ref().filter(|_| self.sheets.is_empty()) else {
            return String::new();
        };
        let values = [("n", sheets.len().into()), ("id", vote.0.into())];
        ctx.text.with("weighing-points-voted", &values)
    }

    pub(super) fn view(&self, frame: &mut Frame<'_>, area: Rect, ctx: &Ctx<'_>) {
        let (text, theme) = (ctx.text, ctx.theme);
        let column = 10;
        let cells = |words: &[String]| -> String {
            let cells = words.iter().map(|w| right(&cut(w, column - 1), column));
            cells.collect()
        };
        let label = 8;
        let mut lines = vec![
            (text.get("weighing-points-heading").to_owned(), theme.strong),
            (text.get("weighing-points-help").to_owned(), theme.dim),
            (self.offered(ctx), theme.text),
            (
                format!("{}{}", left("", label), cells(&self.names)),
                theme.dim,
            ),
        ];
        let room = usize::from(area.height).saturating_sub(7);
        let skipped = self.sheets.len().saturating_sub(room);
        for (n, sheet) in (1usize..).zip(&self.sheets).skip(skipped) {
            let words: Vec<String> = sheet.iter().map(u32::to_string).collect();
            lines.push((
                format!("{}{}", left(&n.to_string(), label), cells(&words)),
                theme.text,
            ));
        }
        if let Ok(mean) = averaged(&self.sheets, self.names.len()) {
            let words: Vec<String> = mean.iter().map(|w| words::percent(w, text)).collect();
            let mean = left(text.get("weighing-points-mean"), label);
            lines.push((format!("{mean}{}", cells(&words)), theme.strong));
        }
        let below = u16::try_from(lines.len() + 1).unwrap_or(u16::MAX);
        for (row, (line, style)) in area.rows().zip(lines) {
            frame.render_widget(Line::styled(line, style), row);
        }
        let place = Rect {
            y: area
                .y
                .saturating_add(below)
                .min(area.bottom().saturating_sub(1)),
            height: 1,
            ..area
        };
        self.field.view(frame, place, Focus::Here, theme);
    }
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn a_weight_is_written_with_a_comma_or_a_point() {
        assert_eq!(number("12,5"), "12.5".parse().ok());
        assert_eq!(number("12.5"), "12.5".parse().ok());
        assert_eq!(number("30"), Some(30.into()));
        for wrong in ["", "dieci", "-3", "1/3", "1,2,3"] {
            assert_eq!(number(wrong), None, "{wrong}");
        }
    }
}
