//! What is weighed against what: title, options, criteria, scale.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::assembly::weighing::{
    Criterion, WeighedOption, Weighing, WeighingCommand, WeighingDraft,
};
use crate::assembly::words::{LINE, same};
use crate::assembly::{Assembly, ThemeId, WeighingId};
use crate::tally::Exact;
use crate::tui::area::below_title;
use crate::tui::ctx::Ctx;
use crate::tui::frame::Next;
use crate::tui::intent::Intent;
use crate::tui::measure::wrap;
use crate::tui::widgets::field::Field;
use crate::tui::widgets::form::{Form, Row};

/// Most letters of a list of options or criteria.
const LISTED: usize = 2_000;
/// What stands between two options or two criteria.
const BETWEEN: char = ';';

/// The form of a new weighing, or of one that changes.
#[derive(Clone, Debug)]
pub(super) struct DraftForm {
    form: Form,
    themes: Vec<ThemeId>,
    changes: Option<(WeighingId, Vec<Criterion>)>,
    /// What was written when the form opened.
    before: Vec<String>,
}

impl DraftForm {
    /// A new weighing, on the first theme that still has several open positions.
    pub(super) fn new(ctx: &Ctx<'_>) -> Self {
        let assembly = ctx.assembly();
        let mut form = Self::empty(ctx);
        let unsettled = |id: &ThemeId| !assembly.themes.is_settled(*id);
        if let Some(place) = form.themes.iter().position(unsettled) {
            form.form.choose("theme", place);
            form.fill_positions(assembly);
        }
        form.set("scale", "5");
        form.begun()
    }

    /// A weighing that changes.
    pub(super) fn of(weighing: &Weighing, ctx: &Ctx<'_>) -> Self {
        let mut form = Self::empty(ctx);
        let theme = weighing.theme;
        let place = form.themes.iter().position(|t| Some(*t) == theme);
        form.form
            .choose("theme", place.unwrap_or(form.themes.len()));
        form.set("title", &weighing.title);
        let labels = weighing.options.iter().map(|o| o.label.as_str());
        form.set("options", &joined(labels));
        form.set(
            "criteria",
            &joined(weighing.criteria.iter().map(|c| c.name.as_str())),
        );
        form.set("scale", &weighing.scale.to_string());
        form.changes = Some((weighing.id, weighing.criteria.clone()));
        form.begun()
    }

    fn begun(mut self) -> Self {
        self.before = self.written();
        self
    }

    fn written(&self) -> Vec<String> {
        let rows = self.form.rows().iter();
        rows.map(|row| self.form.text(row.id)).collect()
    }

    /// Whether something was written that is not recorded.
    pub(super) fn is_changed(&self) -> bool {
        self.written() != self.before
    }

    fn empty(ctx: &Ctx<'_>) -> Self {
        let text = ctx.text;
        let list = &ctx.assembly().themes.list;
        let mut names: Vec<&str> = list.iter().map(|t| t.title.as_str()).collect();
        names.push(text.get("weighing-free"));
        let rows = vec![
            Row::text("title", text.get("weighing-field-title"), LINE),
            Row::one("theme", text.get("weighing-field-theme"), &names),
            Row::text("options", text.get("weighing-field-options"), LISTED),
            Row::text("criteria", text.get("weighing-field-criteria"), LISTED),
            Row::number("scale", text.get("weighing-field-scale"), 3),
        ];
        let mut form = Form::new(rows);
        form.choose("theme", list.len());
        Self {
            form,
            themes: list.iter().map(|t| t.id).collect(),
            changes: None,
            before: Vec::new(),
        }
    }

    fn set(&mut self, id: &str, words: &str) {
        if let Some(field) = self.form.field_mut(id) {
            *field = field.clone().holding(words);
        }
    }

    fn theme(&self) -> Option<ThemeId> {
        self.themes.get(self.form.chosen("theme")?).copied()
    }

    fn fill_positions(&mut self, assembly: &Assembly) {
        if let Some(theme) = self.theme() {
            let open = assembly.themes.open_on(theme);
            let titles = joined(open.map(|p| p.title.as_str()));
            self.set("options", &titles);
        }
    }

    /// Whether letters are text now.
    pub(super) fn typing(&self) -> bool {
        self.form.typing()
    }

    /// Moves or fills; another theme brings its open positions.
    pub(super) fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>) {
        let theme = self.theme();
        self.form.update(intent, form_area(ctx.body));
        if self.theme() != theme {
            self.fill_positions(ctx.assembly());
        }
    }

    /// What records it, if everything needed is written.
    pub(super) fn command(&self, assembly: &Assembly) -> Option<WeighingCommand> {
        let theme = self.theme();
        let position = |label: &str| {
            let mut open = theme.into_iter().flat_map(|t| assembly.themes.open_on(t));
            open.find(|p| same(&p.title, label)).map(|p| p.id)
        };
        let options: Vec<WeighedOption> = split(&self.form.text("options"))
            .map(|label| WeighedOption {
                position: position(&label),
                label,
            })
            .collect();
        let criteria = self.criteria();
        let title = self.form.text("title");
        let scale = self.form.field("scale").and_then(Field::number);
        let scale = scale.and_then(|s| u32::try_from(s).ok())?;
        if title.is_empty() || options.len() < 2 || criteria.is_empty() {
            return None;
        }
        let draft = WeighingDraft {
            title,
            theme,
            options,
            criteria,
            scale,
        };
        Some(match &self.changes {
            Some((id, _)) => WeighingCommand::Redraft { id: *id, draft },
            None => WeighingCommand::Draft(draft),
        })
    }

    /// The criteria written. While they are the ones there were, they keep their weights; else the weights begin alike.
    fn criteria(&self) -> Vec<Criterion> {
        let names: Vec<String> = split(&self.form.text("criteria")).collect();
        let known = self.changes.as_ref().map_or(&[][..], |(_, known)| known);
        let unchanged = names.len() == known.len()
            && names.iter().zip(known).all(|(name, c)| same(name, &c.name));
        let before = |name: &str| known.iter().find(|c| same(&c.name, name));
        names
            .into_iter()
            .map(|name| Criterion {
                weight: before(&name)
                    .filter(|_| unchanged)
                    .map_or_else(Exact::default, |c| c.weight.clone()),
                lower_is_better: before(&name).is_some_and(|c| c.lower_is_better),
                name,
            })
            .collect()
    }

    /// The words for the first thing that is missing.
    fn missing(&self) -> &'static str {
        if self.form.text("title").is_empty() {
            "weighing-next-title-wait"
        } else if split(&self.form.text("options")).count() < 2 {
            "weighing-next-options-wait"
        } else if self.criteria().is_empty() {
            "weighing-next-criteria-wait"
        } else {
            "weighing-next-scale-wait"
        }
    }

    pub(super) fn next_action(&self, ctx: &Ctx<'_>) -> Next {
        match (self.command(ctx.assembly()), &self.changes) {
            (None, _) => Next::words(ctx.text.get(self.missing())),
            (Some(_), None) => Next::enter(ctx.text.get("weighing-next-draft")),
            (Some(_), Some(_)) => Next::enter(ctx.text.get("weighing-next-redraft")),
        }
    }

    pub(super) fn view(&self, frame: &mut Frame<'_>, area: Rect, ctx: &Ctx<'_>) {
        let heading = ctx.text.get("weighing-form-heading");
        frame.render_widget(Line::styled(heading, ctx.theme.strong), area);
        let place = form_area(area);
        self.form.view(frame, place, ctx.theme);
        let mut below: Vec<String> = Vec::new();
        let mut add = |key: &str| below.extend(wrap(ctx.text.get(key), area.width));
        add("weighing-form-help");
        add("weighing-form-positions");
        if self.changes.is_some() {
            add("weighing-form-weights");
        }
        let y = place.y + self.form.height(place.width) + 1;
        let rest = Rect {
            y,
            height: area.bottom().saturating_sub(y),
            ..area
        };
        for (row, line) in rest.rows().zip(below) {
            frame.render_widget(Line::styled(line, ctx.theme.dim), row);
        }
    }
}

fn form_area(body: Rect) -> Rect {
    below_title(body)
}

fn joined<'a>(items: impl Iterator<Item = &'a str>) -> String {
    items.collect::<Vec<_>>().join("; ")
}

fn split(written: &str) -> impl Iterator<Item = String> {
    let parts = written.split(BETWEEN).map(|part| part.trim().to_owned());
    parts.filter(|part| !part.is_empty())
}
