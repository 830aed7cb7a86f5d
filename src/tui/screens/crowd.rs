//! Counting people without names: so many of a category and a gender.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::Page;
use crate::assembly::roll::{Gender, Group, RollCommand};
use crate::tui::ctx::Ctx;
use crate::tui::effect::Effect;
use crate::tui::frame::Next;
use crate::tui::intent::Intent;
use crate::tui::keymap::{Binding, Hint, Key, hints};
use crate::tui::measure::{cut, wrap};
use crate::tui::widgets::field::Field;
use crate::tui::widgets::form::{Form, Row};

const KEYS: &[Binding<()>] = &[
    Binding::shown(Key::UpDown, "common-hint-row"),
    Binding::shown(Key::LeftRight, "common-hint-choose"),
    Binding::shown(Key::AnyDigit, "checkin-crowd-key-count"),
];

const CATEGORY: &str = "category";
const GENDER: &str = "gender";
const VOTES: &str = "votes";
const COUNT: &str = "count";

/// Most digits of a count.
const DIGITS: usize = 7;

const GENDERS: [(Gender, &str); 4] = [
    (Gender::Undeclared, "checkin-card-undeclared"),
    (Gender::Woman, "checkin-card-woman"),
    (Gender::Man, "checkin-card-man"),
    (Gender::Other, "checkin-card-other"),
];

/// The screen.
#[derive(Clone, Debug, Default)]
pub struct Crowd {
    form: Option<Form>,
}

impl Crowd {
    fn form(&self, ctx: &Ctx<'_>) -> Form {
        self.form.clone().unwrap_or_else(|| blank(ctx))
    }

    fn group(&self, ctx: &Ctx<'_>) -> Group {
        let form = self.form(ctx);
        let category = form.chosen(CATEGORY).and_then(|at| at.checked_sub(1));
        let categories = &ctx.assembly().setup.categories;
        Group {
            category: category.and_then(|at| categories.get(at)).map(|c| c.id),
            gender: form
                .chosen(GENDER)
                .and_then(|at| GENDERS.get(at))
                .map(|(gender, _)| *gender)
                .unwrap_or_default(),
            votes: form.is_on(VOTES, 0),
        }
    }

    fn count(&self, ctx: &Ctx<'_>) -> Option<u32> {
        let number = self.form(ctx).field(COUNT).and_then(Field::number)?;
        Some(u32::try_from(number).unwrap_or(u32::MAX))
    }
}

fn blank(ctx: &Ctx<'_>) -> Form {
    let text = ctx.text;
    let categories = ctx
        .assembly()
        .setup
        .categories
        .iter()
        .map(|c| c.name.as_str());
    let categories: Vec<&str> = [text.get("checkin-card-no-category")]
        .into_iter()
        .chain(categories)
        .collect();
    let mut form = Form::new(vec![
        Row::one(CATEGORY, text.get("checkin-card-category"), &categories),
        Row::one(
            GENDER,
            text.get("checkin-card-gender"),
            &GENDERS.map(|(_, key)| text.get(key)),
        ),
        Row::any(
            VOTES,
            text.get("checkin-card-flags"),
            &[(text.get("checkin-crowd-may-vote"), true)],
        ),
        Row::number(COUNT, text.get("checkin-crowd-count"), DIGITS),
    ]);
    form.focus_on(COUNT);
    form
}

/// A group and its figure, in words: `imprese, donne, con diritto di voto: 12`.
fn words(group: &Group, n: u32, ctx: &Ctx<'_>) -> String {
    let text = ctx.text;
    let category = group
        .category
        .and_then(|id| ctx.assembly().setup.category(id));
    let category = category.map_or(text.get("checkin-count-none"), |c| c.name.as_str());
    let gender = GENDERS.iter().find(|(gender, _)| *gender == group.gender);
    let gender = text.get(gender.map_or("", |(_, key)| *key));
    text.with(
        "checkin-crowd-group",
        &[
            ("category", category.into()),
            ("gender", gender.into()),
            ("votes", group.votes.to_string().into()),
            ("n", n.into()),
        ],
    )
}

impl Page for Crowd {
    fn title(&self, ctx: &Ctx<'_>) -> String {
        ctx.text.get("checkin-crowd-title").to_owned()
    }

    fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        let mut form = self.form(ctx);
        let filled = form.update(intent, ctx.body);
        self.form = Some(form);
        if !filled
            && *intent == Intent::Accept
            && let Some(present) = self.count(ctx)
        {
            let group = self.group(ctx);
            return vec![Effect::submit(RollCommand::Count { group, present })];
        }
        Vec::new()
    }

    fn view(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        let form = self.form(ctx);
        form.view(frame, area, ctx.theme);
        let used = form.height(area.width) + 1;
        let below = Rect {
            y: area.y + used.min(area.height),
            height: area.height.saturating_sub(used),
            ..area
        };
        let mut lines: Vec<(String, _)> = wrap(ctx.text.get("checkin-crowd-note"), area.width)
            .into_iter()
            .map(|line| (line, ctx.theme.dim))
            .collect();
        lines.push((String::new(), ctx.theme.text));
        let groups = ctx.assembly().roll.crowd.iter();
        lines.extend(groups.map(|(group, n)| (words(group, *n, ctx), ctx.theme.text)));
        for (row, (line, style)) in below.rows().zip(lines) {
            frame.render_widget(Line::styled(cut(&line, row.width), style), row);
        }
    }

    fn keys(&self, _ctx: &Ctx<'_>) -> Vec<Hint> {
        hints(KEYS)
    }

    fn next_action(&self, ctx: &Ctx<'_>) -> Option<Next> {
        Some(match self.count(ctx) {
            None => Next::words(ctx.text.get("checkin-crowd-next-count")),
            Some(n) => {
                let what = words(&self.group(ctx), n, ctx);
                Next::enter(
                    ctx.text
                        .with("checkin-crowd-next", &[("what", what.into())]),
                )
            }
        })
    }

    fn typing(&self, ctx: &Ctx<'_>) -> bool {
        self.form(ctx).typing()
    }

    fn recorded(&mut self, ctx: &Ctx<'_>) -> Vec<Effect> {
        let mut form = self.form(ctx);
        if let Some(field) = form.field_mut(COUNT) {
            field.clear();
        }
        self.form = Some(form);
        Vec::new()
    }
}
