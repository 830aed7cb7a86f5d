//! Scale and rule of a round, fixed before it opens.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::assembly::PositionId;
use crate::assembly::consensus::{ConsensusCommand, ConsensusRule, Scale};
use crate::text::Text;
use crate::text::table as words;
use crate::tui::area::below;
use crate::tui::ctx::Ctx;
use crate::tui::frame::Next;
use crate::tui::intent::Intent;
use crate::tui::measure::{packed, wrap};
use crate::tui::widgets::form::{Form, Row};

const SCALES: [Scale; 3] = [Scale::Four, Scale::Kaner, Scale::Fist];

/// The form, with what was typed in rows that are not shown now.
#[derive(Clone, Debug)]
pub(super) struct RuleForm {
    position: PositionId,
    form: Form,
    minus: String,
    fraction: String,
    blocks: String,
}

impl RuleForm {
    /// A form that begins with this scale and rule.
    pub(super) fn new(
        position: PositionId,
        scale: Scale,
        rule: ConsensusRule,
        text: &Text,
    ) -> Self {
        let mut form = Self {
            position,
            form: Form::default(),
            minus: "1".to_owned(),
            fraction: "2/3".to_owned(),
            blocks: "0".to_owned(),
        };
        let kind = match rule {
            ConsensusRule::Unanimity => 0,
            ConsensusRule::Minus(n) => {
                form.minus = n.to_string();
                1
            }
            ConsensusRule::Fraction {
                numerator,
                denominator,
                blocks,
            } => {
                form.fraction = format!("{numerator}/{denominator}");
                form.blocks = blocks.to_string();
                2
            }
        };
        let scale = SCALES.iter().position(|s| *s == scale).unwrap_or(0);
        form.build(scale, kind, text);
        form
    }

    /// Shows the rows that the chosen kind of rule needs.
    fn build(&mut self, scale: usize, kind: usize, text: &Text) {
        let scales = SCALES.map(|s| words::scale(s, text));
        let kinds = [
            "table-option-unanimity",
            "table-option-minus",
            "table-option-fraction",
        ];
        let mut rows = vec![
            Row::one("scale", text.get("table-field-scale"), &scales),
            Row::one(
                "rule",
                text.get("table-field-rule"),
                &kinds.map(|k| text.get(k)),
            ),
        ];
        match kind {
            1 => rows.push(Row::number("minus", text.get("table-field-minus"), 3)),
            2 => {
                rows.push(Row::text("fraction", text.get("table-field-fraction"), 9));
                rows.push(Row::number("blocks", text.get("table-field-blocks"), 3));
            }
            _ => {}
        }
        let focus = self.form.focus();
        self.form = Form::new(rows);
        self.form.choose("scale", scale);
        self.form.choose("rule", kind);
        for (id, held) in [
            ("minus", &self.minus),
            ("fraction", &self.fraction),
            ("blocks", &self.blocks),
        ] {
            if let Some(field) = self.form.field_mut(id) {
                *field = field.clone().holding(held);
            }
        }
        self.form.focus_on(focus);
    }

    /// Whether letters are text now.
    pub(super) fn typing(&self) -> bool {
        self.form.typing()
    }

    /// Moves or fills.
    pub(super) fn update(&mut self, intent: &Intent, body: Rect, text: &Text) {
        let kind = self.form.chosen("rule");
        self.form.update(intent, form_area(body));
        for (id, held) in [
            ("minus", &mut self.minus),
            ("fraction", &mut self.fraction),
            ("blocks", &mut self.blocks),
        ] {
            if self.form.field(id).is_some() {
                *held = self.form.text(id);
            }
        }
        if self.form.chosen("rule") != kind {
            let scale = self.form.chosen("scale").unwrap_or(0);
            self.build(scale, self.form.chosen("rule").unwrap_or(0), text);
        }
    }

    fn scale(&self) -> Scale {
        let chosen = self.form.chosen("scale").unwrap_or(0);
        SCALES.get(chosen).copied().unwrap_or_default()
    }

    /// The rule written, if it is whole.
    fn rule(&self) -> Option<ConsensusRule> {
        match self.form.chosen("rule") {
            Some(1) => Some(ConsensusRule::Minus(self.minus.parse().ok()?)),
            Some(2) => {
                let (numerator, denominator) = fraction(&self.fraction)?;
                Some(ConsensusRule::Fraction {
                    numerator,
                    denominator,
                    blocks: self.blocks.parse().ok()?,
                })
            }
            Some(_) | None => Some(ConsensusRule::Unanimity),
        }
    }

    /// What opens the round, if the rule is whole.
    pub(super) fn command(&self) -> Option<ConsensusCommand> {
        Some(ConsensusCommand::Open {
            position: self.position,
            scale: self.scale(),
            rule: self.rule()?,
        })
    }

    /// What Enter does.
    pub(super) fn next_action(&self, text: &Text) -> Next {
        let Some(rule) = self.rule() else {
            return Next::words(text.get("table-next-fraction"));
        };
        let rule = match rule {
            ConsensusRule::Unanimity => text.get("table-short-unanimity").to_owned(),
            ConsensusRule::Minus(n) => text.with("table-short-minus", &[("n", n.into())]),
            ConsensusRule::Fraction {
                numerator,
                denominator,
                ..
            } => text.with(
                "table-short-fraction",
                &[
                    ("numerator", numerator.into()),
                    ("denominator", denominator.into()),
                ],
            ),
        };
        Next::enter(text.with(
            "table-next-open-with",
            &[
                ("scale", words::scale(self.scale(), text).into()),
                ("rule", rule.into()),
            ],
        ))
    }

    pub(super) fn view(&self, frame: &mut Frame<'_>, area: Rect, heading: &str, ctx: &Ctx<'_>) {
        let top = wrap(heading, area.width);
        for (row, line) in area.rows().zip(top) {
            frame.render_widget(Line::styled(line, ctx.theme.strong), row);
        }
        let place = form_area(area);
        self.form.view(frame, place, ctx.theme);
        let y = place.y + self.form.height(place.width) + 1;
        let mut below: Vec<String> = Vec::new();
        if let Some(rule) = self.rule() {
            below.extend(wrap(&words::rule(rule, ctx.text), area.width));
            below.push(String::new());
        }
        let rest = Rect {
            y,
            height: area.bottom().saturating_sub(y),
            ..area
        };
        let degrees = self.scale().degrees().iter();
        let degrees: Vec<String> = degrees
            .map(|d| words::degree(self.scale(), *d, ctx.text))
            .collect();
        // In a low window no degree may be missing: they stand beside each other.
        if below.len() + degrees.len() > usize::from(rest.height) {
            let lead = ctx.text.get("table-legend");
            below.extend(packed(lead, &degrees, "   ", area.width));
        } else {
            below.extend(degrees);
        }
        for (row, line) in rest.rows().zip(below) {
            frame.render_widget(Line::styled(line, ctx.theme.dim), row);
        }
    }
}

fn form_area(body: Rect) -> Rect {
    below(body, 3)
}

/// A fraction written `2/3` or `80%`, in lowest terms.
fn fraction(written: &str) -> Option<(u16, u16)> {
    let (numerator, denominator): (u16, u16) = match written.split_once('/') {
        Some((above, below)) => (above.trim().parse().ok()?, below.trim().parse().ok()?),
        None => (written.trim().strip_suffix('%')?.trim().parse().ok()?, 100),
    };
    let common = num_integer::gcd(numerator, denominator);
    (common > 0).then(|| (numerator / common, denominator / common))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fraction_is_written_with_a_bar_or_in_percent() {
        assert_eq!(fraction("2/3"), Some((2, 3)));
        assert_eq!(fraction(" 80 % "), Some((4, 5)));
        assert_eq!(fraction("85%"), Some((17, 20)));
        for wrong in ["", "due terzi", "2/", "0/0", "80"] {
            assert_eq!(fraction(wrong), None, "{wrong}");
        }
    }
}
