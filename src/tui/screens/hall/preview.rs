//! What the hall sees, small, in a box of the remote.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Block;

use super::full::facts;
use crate::present::board::BoardView;
use crate::text::slide::{Bar, Slide, slide};
use crate::tui::ctx::Ctx;
use crate::tui::measure::{cells, fit, left, wrap};

pub(super) fn view(
    frame: &mut Frame<'_>,
    area: Rect,
    title: &str,
    view: &BoardView,
    ctx: &Ctx<'_>,
) {
    let theme = ctx.theme;
    let title = format!(" {} ", fit(title, area.width.saturating_sub(4)));
    let block = Block::bordered().border_style(theme.line).style(theme.text);
    frame.render_widget(block.title(Line::styled(title, theme.dim)), area);
    let inner = Rect {
        x: area.x + 2,
        y: area.y + 1,
        width: area.width.saturating_sub(4),
        height: area.height.saturating_sub(2),
    };
    let slide = slide(view, &ctx.say());
    if slide.is_black {
        let words = ctx.text.get("hall-item-black");
        frame.render_widget(Line::styled(words, theme.dim), inner);
        return;
    }
    for (row, (words, style)) in inner.rows().zip(lines(&slide, inner, ctx)) {
        frame.render_widget(Line::styled(words, style), row);
    }
}

/// The lines of a slide, the footer at the bottom.
fn lines(slide: &Slide, area: Rect, ctx: &Ctx<'_>) -> Vec<(String, Style)> {
    let (theme, width) = (ctx.theme, area.width);
    let mut out: Vec<(String, Style)> = Vec::new();
    let mut add = |words: &str, style: Style| {
        if !words.is_empty() {
            out.extend(wrap(words, width).into_iter().map(|line| (line, style)));
        }
    };
    add(&slide.status, theme.dim);
    add(&slide.headline, theme.strong);
    add(&slide.below, theme.text);
    if let Some(huge) = &slide.huge {
        let caption = match huge.caption.as_str() {
            caption if caption.starts_with(&huge.words) => caption.to_owned(),
            caption => format!("{} {caption}", huge.words),
        };
        add(&caption, theme.strong);
    }
    for bar in &slide.bars {
        add(
            &row(bar, width),
            if bar.leads { theme.strong } else { theme.text },
        );
    }
    for choice in &slide.choices {
        add(choice, theme.text);
    }
    add(&slide.codes.join("  "), theme.text);
    for paragraph in &slide.paragraphs {
        add(&paragraph.head, theme.strong);
        add(&paragraph.words, theme.text);
    }
    let mut foot: Vec<(String, Style)> = Vec::new();
    let footer = slide.footer.iter().chain([&slide.page]);
    for words in footer.filter(|w| !w.is_empty()) {
        foot.extend(
            facts(words, width)
                .into_iter()
                .map(|line| (line, theme.dim)),
        );
    }
    let height = usize::from(area.height);
    if out.len() + foot.len() > height {
        foot.truncate(height / 3);
        out.truncate(height.saturating_sub(foot.len()));
    }
    let gap = height.saturating_sub(out.len() + foot.len());
    out.extend(std::iter::repeat_n((String::new(), theme.text), gap));
    out.extend(foot);
    out
}

/// `1º  3 Ombra e alberi   52 su 84  62%`.
fn row(bar: &Bar, width: u16) -> String {
    let figures = format!("{} {}", bar.figure, bar.percent);
    let figures = figures.trim_end();
    let place = if bar.place.is_empty() {
        String::new()
    } else {
        left(&bar.place, 5)
    };
    let room = width.saturating_sub(cells(&place) + cells(figures) + 1);
    format!("{place}{} {figures}", left(&bar.short, room))
}
