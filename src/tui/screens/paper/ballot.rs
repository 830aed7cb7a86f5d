//! The ballot in hand: its choices, what is typed of it, what it says, why a key is refused.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::view::put;
use crate::assembly::vote::keypad::{Fault, Figures, Keypad, Line as Typed, Signs};
use crate::assembly::vote::{Reading, Terms};
use crate::tally::Mark;
use crate::text::{Text, Value};
use crate::tui::ctx::Ctx;
use crate::tui::measure::{cells, cut, left};
use crate::tui::screens::vote::words;

/// The line being typed of a ballot, after its label.
pub(in crate::tui::screens) fn typed_line(
    label: &str,
    keypad: &Keypad,
    terms: &Terms,
    ctx: &Ctx<'_>,
) -> Line<'static> {
    let theme = ctx.theme;
    let typed = typed(keypad.line(), keypad.signs());
    let left = left_to_say(keypad, terms, ctx.text);
    Line::from(vec![
        Span::styled(format!("{label}  "), theme.strong),
        Span::styled(format!("{typed}▏"), theme.field),
        Span::styled(format!("   {left}"), theme.dim),
    ])
}

/// The reasons for which a ballot may be void, the proposed one marked.
pub(in crate::tui::screens) fn view_reasons(
    keypad: &Keypad,
    ctx: &Ctx<'_>,
    frame: &mut Frame<'_>,
    area: Rect,
) {
    let (text, theme) = (ctx.text, ctx.theme);
    let title = text.get("paper-why-void").to_owned();
    put(frame, area, 0, Line::styled(title, theme.strong));
    let reasons = keypad.reasons();
    let all = reasons.iter().zip(1u32..).map(|(reason, n)| {
        let words = format!(" {n} {} ", words::reason(*reason, text));
        let style = if keypad.asking() == Some(*reason) {
            theme.selected
        } else {
            theme.text
        };
        Span::styled(words, style)
    });
    let all: Vec<Span<'_>> = all.collect();
    for (line, row) in in_rows(all, area.width).into_iter().zip(1u16..) {
        put(frame, area, row, line);
    }
}

/// Spans in as many lines as they need.
fn in_rows(spans: Vec<Span<'_>>, width: u16) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut line: Vec<Span<'_>> = Vec::new();
    let mut used = 0;
    for span in spans {
        let wide = cells(&span.content) + 1;
        if used + wide > width && !line.is_empty() {
            lines.push(Line::from(std::mem::take(&mut line)));
            used = 0;
        }
        used += wide;
        line.push(span);
        line.push(Span::raw(" "));
    }
    lines.push(Line::from(line));
    lines
}

/// The choices with what is marked on the ballot in hand, in as many columns as they need.
pub(in crate::tui::screens) fn view_choices(
    terms: &Terms,
    keypad: &Keypad,
    ctx: &Ctx<'_>,
    frame: &mut Frame<'_>,
    grid: Rect,
) {
    if grid.height == 0 {
        return;
    }
    let signs = keypad.signs();
    let columns = terms.choices().div_ceil(grid.height).max(1);
    let width = grid.width / columns;
    for choice in 0..terms.choices() {
        let mark = marked(keypad.line(), choice);
        let name = words::choice_of(terms, choice, ctx.text);
        let sign = left(&signs.sign(choice), 2);
        let words = format!("{sign} {} {name}", mark.as_deref().unwrap_or("[ ]"));
        let style = if mark.is_some() {
            ctx.theme.strong
        } else {
            ctx.theme.text
        };
        let place = Rect {
            x: grid.x + width * (choice / grid.height),
            y: grid.y + choice % grid.height,
            width,
            height: 1,
        };
        let line = Line::styled(cut(&words, width.saturating_sub(1)), style);
        frame.render_widget(line, place);
    }
}

/// What stands beside a choice: a cross, a place, a number.
fn marked(line: &Typed, choice: u16) -> Option<String> {
    match line {
        Typed::Marks { marked, .. } => marked.contains(&choice).then(|| "[X]".to_owned()),
        Typed::Order { places, .. } => {
            let at = places.iter().position(|tier| tier.contains(&choice))?;
            Some(format!("[{}]", at + 1))
        }
        Typed::Rows { numbers, .. } => {
            let number = numbers.get(usize::from(choice))?;
            Some(match number {
                Some(n) => format!("[{n}]"),
                None => "[-]".to_owned(),
            })
        }
    }
}

/// What is typed, with the signs of the ballot.
fn typed(line: &Typed, signs: Signs) -> String {
    let half = |half: &Option<char>| half.map(String::from).unwrap_or_default();
    match line {
        Typed::Marks { marked, half: h } => {
            let mut all: Vec<String> = marked.iter().map(|c| signs.sign(*c)).collect();
            all.extend((h.is_some()).then(|| half(h)));
            all.join(" ")
        }
        Typed::Order {
            places,
            joined,
            half: h,
        } => {
            let tiers = places.iter().map(|tier| {
                let tier: Vec<String> = tier.iter().map(|c| signs.sign(*c)).collect();
                tier.join("=")
            });
            let joined = if *joined { "=" } else { "" };
            format!(
                "{}{joined} {}",
                tiers.collect::<Vec<_>>().join(" "),
                half(h)
            )
            .trim_end()
            .to_owned()
        }
        Typed::Rows { numbers, typed } => {
            let mut all: Vec<String> = numbers
                .iter()
                .map(|n| n.map_or("-".to_owned(), |n| n.to_string()))
                .collect();
            all.extend((!typed.is_empty()).then(|| typed.clone()));
            all.join(" ")
        }
    }
}

/// How much of the ballot is filled: marks of the most, points of the total, rows.
fn left_to_say(keypad: &Keypad, terms: &Terms, text: &Text) -> String {
    use crate::tally::BallotKind;
    let n = keypad.line().filled();
    let of = |max: u64| text.with("paper-of", &[("n", n.into()), ("max", max.into())]);
    match &terms.kind {
        BallotKind::Motion | BallotKind::One => of(1),
        BallotKind::Choose { max, .. } | BallotKind::Rank { max, .. } => of(u64::from(*max)),
        BallotKind::Points { total, .. } => text.with(
            "paper-points",
            &[
                ("sum", keypad.line().sum().into()),
                ("total", (*total).into()),
            ],
        ),
        BallotKind::Score { .. } | BallotKind::Grade { .. } | BallotKind::Resistance { .. } => {
            of(u64::from(terms.choices()))
        }
    }
}

/// What a ballot says, in a few cells.
pub(in crate::tui::screens) fn reading(
    reading: &Reading,
    terms: &Terms,
    signs: Signs,
    text: &Text,
) -> String {
    match reading {
        Reading::Blank => text.get("paper-blank").to_owned(),
        Reading::Doubtful => text.get("paper-doubtful").to_owned(),
        Reading::Void(reason) => {
            let reason = words::reason(*reason, text);
            text.with("paper-void", &[("reason", reason.into())])
        }
        Reading::Valid(mark) => match mark {
            Mark::Blank => text.get("paper-blank").to_owned(),
            Mark::Chosen(_) | Mark::Ranks(_) | Mark::Values(_) => {
                let mut keypad = Keypad::new(&terms.kind, terms.choices());
                keypad.reopen(1, reading);
                typed(keypad.line(), signs)
            }
        },
    }
}

/// Enter with nothing marked in a pack with ballots to be read: a blank one, or are there no more?
pub(super) fn empty_handed(keypad: &Keypad, text: &Text) -> String {
    let blank = keypad
        .signs()
        .key(crate::assembly::vote::keypad::Command::Blank);
    text.with(
        "paper-fault-empty-pack",
        &[("blank", blank.to_string().into())],
    )
}

/// Why the pad refused a key, and how to go on.
pub(super) fn fault(fault: Fault, keypad: &Keypad, text: &Text) -> String {
    let signs = keypad.signs();
    let void = signs.key(crate::assembly::vote::keypad::Command::Void);
    let blank = signs.key(crate::assembly::vote::keypad::Command::Blank);
    let sign = |option: u16| Value::from(signs.sign(option));
    let n = |n: u64| Value::from(text.integer(n));
    let (key, value): (&str, Vec<(&str, Value<'_>)>) = match fault {
        Fault::NotAKey => ("paper-fault-not-a-key", Vec::new()),
        Fault::NotOnBallot => ("paper-fault-not-on-ballot", Vec::new()),
        Fault::AlreadyMarked { option } => {
            ("paper-fault-already-marked", vec![("option", sign(option))])
        }
        Fault::TooMany { max } => ("paper-fault-too-many", vec![("max", max.into())]),
        Fault::TooFew { found, min } => (
            "paper-fault-too-few",
            vec![("found", found.into()), ("min", min.into())],
        ),
        Fault::OverBudget { cost, cap } => (
            "paper-fault-over-budget",
            vec![("cost", n(cost)), ("cap", n(cap))],
        ),
        Fault::WrongSum { sum, total } => (
            "paper-fault-wrong-sum",
            vec![("sum", n(sum)), ("total", total.into())],
        ),
        Fault::OffScale { min, max } => (
            "paper-fault-off-scale",
            vec![("min", min.into()), ("max", max.into())],
        ),
        Fault::NoMoreRows => ("paper-fault-no-more-rows", Vec::new()),
        Fault::RowOver => {
            let star = keypad.figures() == Some(Figures::Star);
            let figures = if star { "star" } else { "plain" };
            ("paper-fault-row-over", vec![("figures", figures.into())])
        }
        Fault::RowsMissing { left } => ("paper-fault-rows-missing", vec![("left", left.into())]),
        Fault::HalfTyped => ("paper-fault-half-typed", Vec::new()),
        Fault::Empty => ("paper-fault-empty", Vec::new()),
        Fault::NotEmpty => ("paper-fault-not-empty", Vec::new()),
        Fault::NothingBefore => ("paper-fault-nothing-before", Vec::new()),
        Fault::PackFull => ("paper-fault-pack-full", Vec::new()),
        Fault::OneOver => ("paper-fault-one-over", Vec::new()),
        Fault::NoSuchReason => ("paper-fault-no-such-reason", Vec::new()),
        Fault::Surplus { .. } => ("paper-fault-surplus", Vec::new()),
    };
    let mut values = value;
    values.push(("void", void.to_string().into()));
    values.push(("blank", blank.to_string().into()));
    text.with(key, &values)
}
