//! The hall view: one slide, as large as the window allows.
//!
//! Short words and figures are drawn in letters of four cells by four where every row of the page fits; else only the
//! figures, else nothing: never some rows large and some cut.

use ratatui::Frame;
use ratatui::layout::{HorizontalAlignment, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use tui_big_text::{BigText, PixelSize};

use super::bars;
use crate::present::board::{BoardView, Scene};
use crate::text::slide::{Huge, Paragraph, Slide, slide};
use crate::tui::area::below;
use crate::tui::ctx::Ctx;
use crate::tui::measure::{cells, cut, left, wrap};
use crate::tui::theme::{Scheme, Theme};
use crate::tui::widgets::big;

/// From this height the headline is large too.
const TALL: u16 = 32;

/// Draws the hall view in the whole window.
pub(super) fn view(frame: &mut Frame<'_>, area: Rect, view: &BoardView, ctx: &Ctx<'_>) {
    let theme = &hall_theme(view.dark, ctx.theme);
    let mut slide = slide(view, &ctx.say());
    slide.footer.extend(joining(view, ctx));
    if slide.is_black {
        let black = Style::new()
            .fg(ratatui::style::Color::Indexed(16))
            .bg(ratatui::style::Color::Indexed(16));
        frame.buffer_mut().set_style(area, black);
        return;
    }
    frame.buffer_mut().set_style(area, theme.text);
    band(frame, area, view, &slide, (theme, ctx));
    let foot = footer(frame, area, &slide, theme);
    let top = Rect {
        x: area.x + 1,
        y: area.y + 2,
        width: area.width.saturating_sub(2),
        height: area.height.saturating_sub(2 + foot),
    };
    let rest = headline(frame, top, &slide, theme);
    let whole = Rect {
        x: area.x,
        width: area.width,
        ..rest
    };
    if let Some(huge) = slide.huge.as_ref().filter(|_| slide.choices.is_empty()) {
        figure(frame, whole, huge, theme);
    } else if !slide.bars.is_empty() {
        bars::view(frame, bars::rows(whole, &slide.bars), &slide.bars, theme);
    } else if !slide.codes.is_empty() {
        columns(frame, rest, &slide.codes, theme);
    } else if !slide.choices.is_empty() {
        let rest = counted(frame, rest, slide.huge.as_ref(), theme);
        columns(frame, rest, &slide.choices, theme);
    } else {
        paragraphs(frame, rest, &slide.paragraphs, (theme, ctx));
    }
}

/// Where phones vote, under a vote that takes them: this window has no room for a QR that a hall could scan.
fn joining(view: &BoardView, ctx: &Ctx<'_>) -> Option<String> {
    let network = ctx.network();
    let Scene::Vote(vote) = &view.scene else {
        return None;
    };
    if !network.is_on() || !vote.joins() {
        return None;
    }
    let address = network.address.strip_prefix("http://");
    let address = address.unwrap_or(&network.address);
    Some(ctx.text.with("hall-join", &[("address", address.into())]))
}

/// Dark letters on white unless the hall is dark; without colors, as the terminal is.
fn hall_theme(dark: bool, here: &Theme) -> Theme {
    if *here == Theme::new(Scheme::Plain) {
        return *here;
    }
    Theme::new(if dark { Scheme::Dark } else { Scheme::Light })
}

/// The first row: which meeting, and where things stand.
fn band(
    frame: &mut Frame<'_>,
    area: Rect,
    view: &BoardView,
    slide: &Slide,
    (theme, ctx): (&Theme, &Ctx<'_>),
) {
    let row = Rect { height: 1, ..area };
    frame.buffer_mut().set_style(row, theme.title);
    let state = match (slide.status.as_str(), view.example) {
        ("", true) => ctx.text.get("hall-example").to_owned(),
        ("", false) => ctx.text.with("hall-present", &[("n", view.present.into())]),
        (status, true) => format!("{} · {status}", ctx.text.get("hall-example")),
        (status, false) => status.to_owned(),
    };
    let room = area.width.saturating_sub(cells(&state) + 4);
    let words = format!(" {} {state} ", left(&view.meeting, room + 1));
    frame.render_widget(Line::styled(words, theme.title.bold()), row);
}

/// The facts of a line: where it is too long, it breaks between two of them, and no point is left at its end.
pub(super) fn facts(words: &str, width: u16) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for fact in words.split(" · ") {
        let joined = lines.last().map(|line| format!("{line} · {fact}"));
        match joined.filter(|joined| cells(joined) <= width) {
            Some(joined) => {
                lines.pop();
                lines.push(joined);
            }
            None => lines.extend(wrap(fact, width)),
        }
    }
    lines
}

/// The last rows: base, reconciliation, page. Gives how many rows they take.
fn footer(frame: &mut Frame<'_>, area: Rect, slide: &Slide, theme: &Theme) -> u16 {
    let width = area.width.saturating_sub(2);
    let mut lines: Vec<String> = Vec::new();
    for words in slide.footer.iter().filter(|w| !w.is_empty()) {
        lines.extend(facts(words, width));
    }
    let page = cells(&slide.page);
    let last = lines.last().map_or(0, |line| cells(line));
    if page > 0 && (lines.is_empty() || last + page + 2 > width) {
        lines.push(String::new());
    }
    let rows = u16::try_from(lines.len()).unwrap_or(0).min(area.height / 3);
    let at = |n: u16| Rect {
        x: area.x + 1,
        y: area.bottom() - rows + n,
        width,
        height: 1,
    };
    for (n, line) in (0..rows).zip(&lines) {
        frame.render_widget(Line::styled(line.as_str(), theme.text), at(n));
    }
    if page > 0 && rows > 0 {
        let row = at(rows - 1);
        let place = Rect {
            x: row.right().saturating_sub(page),
            width: page,
            ..row
        };
        frame.render_widget(Line::styled(slide.page.as_str(), theme.strong), place);
    }
    rows + u16::from(rows > 0)
}

/// The question or the title, large where it fits in two lines. Gives what is left below it.
fn headline(frame: &mut Frame<'_>, area: Rect, slide: &Slide, theme: &Theme) -> Rect {
    let letters = area.width / big::LETTER;
    let lines = wrap(&slide.headline, letters.max(1));
    let whole = lines.iter().all(|line| cells(line.trim_end()) <= letters);
    let unbroken = slide
        .headline
        .split_whitespace()
        .all(|w| cells(w) <= letters);
    let listed = slide.bars.len() + slide.codes.len() + slide.choices.len();
    let sparse = listed == 0 && slide.paragraphs.len() <= 2;
    let most = match (area.height >= TALL, sparse, &slide.huge) {
        (true, _, _) | (false, true, None) => 2,
        (false, true, Some(_)) => 1,
        (false, false, _) => 0,
    };
    let mut rest = area;
    if whole && unbroken && lines.len() <= most {
        for line in &lines {
            big::view(frame, rest, line.trim_end(), theme.strong);
            rest = below(rest, big::LETTER + 1);
        }
    } else {
        for line in wrap(&slide.headline, area.width).iter().take(3) {
            frame.render_widget(Line::styled(line.as_str(), theme.strong), first(rest));
            rest = below(rest, 1);
        }
        rest = below(rest, 1);
    }
    if slide.below.is_empty() {
        return rest;
    }
    if area.height >= TALL && cells(&slide.below) <= letters {
        big::view(frame, rest, &slide.below, theme.text);
        return below(rest, big::LETTER + 1);
    }
    let lines = wrap(&slide.below, area.width);
    for line in &lines {
        frame.render_widget(Line::styled(line.as_str(), theme.strong), first(rest));
        rest = below(rest, 1);
    }
    below(rest, 1)
}

pub(super) fn first(area: Rect) -> Rect {
    Rect {
        height: area.height.min(1),
        ..area
    }
}

/// One figure in letters of eight cells by eight, in the middle, with its caption below.
fn figure(frame: &mut Frame<'_>, area: Rect, huge: &Huge, theme: &Theme) {
    let style = if huge.is_alarm {
        theme.bad
    } else {
        theme.strong
    };
    let caption = huge.caption.strip_prefix(&huge.words);
    let caption = caption.unwrap_or(&huge.caption).trim_start();
    let size = 2 * big::LETTER;
    let wide = cells(&huge.words).saturating_mul(size);
    let mut rest = area;
    if wide <= area.width && area.height > size {
        let spare = (area.height - size).saturating_sub(big::LETTER + 1);
        rest = below(area, spare / 3);
        let letters = BigText::builder()
            .pixel_size(PixelSize::Full)
            .style(style)
            .alignment(HorizontalAlignment::Center)
            .lines([Line::from(huge.words.as_str())])
            .build();
        frame.render_widget(
            letters,
            Rect {
                height: size,
                ..rest
            },
        );
        rest = below(rest, size + 1);
    } else {
        big::view(frame, rest, &huge.words, style);
        rest = below(rest, big::LETTER + 1);
    }
    let across = cells(caption).saturating_mul(big::LETTER);
    if across <= rest.width && rest.height >= big::LETTER {
        let x = rest.x + (rest.width - across) / 2;
        big::view(
            frame,
            Rect {
                x,
                width: across,
                ..rest
            },
            caption,
            style,
        );
    } else {
        frame.render_widget(Line::styled(caption, style).centered(), first(rest));
    }
}

/// How many voted, in one line above the options. Gives what is left below it.
fn counted(frame: &mut Frame<'_>, area: Rect, huge: Option<&Huge>, theme: &Theme) -> Rect {
    let Some(huge) = huge else { return area };
    frame.render_widget(
        Line::styled(huge.caption.as_str(), theme.strong),
        first(area),
    );
    below(area, 2)
}

/// Receipts or options in columns, read along the rows; large where all of them fit.
fn columns(frame: &mut Frame<'_>, area: Rect, all: &[String], theme: &Theme) {
    let letters = all.iter().map(|code| cells(code)).max().unwrap_or(0);
    let count = u16::try_from(all.len()).unwrap_or(u16::MAX);
    let large = (letters + 1).saturating_mul(big::LETTER);
    let rows = |wide: u16| count.div_ceil((area.width / wide.max(1)).max(1));
    let is_large = rows(large).saturating_mul(big::LETTER + 1) <= area.height + 1;
    let wide = if is_large { large } else { letters + 2 };
    let high = if is_large {
        big::LETTER + 1
    } else if rows(wide).saturating_mul(2) <= area.height {
        2
    } else {
        1
    };
    let across = (area.width / wide.max(1)).max(1);
    for (at, code) in (0..count).zip(all) {
        let place = Rect {
            x: area.x + at % across * wide,
            y: area.y.saturating_add(at / across * high),
            width: wide,
            height: high,
        };
        let place = place.intersection(area);
        if place.height > 0 && is_large {
            big::view(frame, place, code, theme.strong);
        } else if place.height > 0 {
            frame.render_widget(Line::styled(code.as_str(), theme.strong), first(place));
        }
    }
}

/// Sentences, each with what it is about, large where all of them fit; where there is no room for the last ones, the last
/// row says that they go on.
fn paragraphs(
    frame: &mut Frame<'_>,
    area: Rect,
    all: &[Paragraph],
    (theme, ctx): (&Theme, &Ctx<'_>),
) {
    let letters = area.width / big::LETTER;
    let words = all.iter().flat_map(|p| p.words.split_whitespace());
    let unbroken = words.map(cells).all(|wide| wide <= letters);
    let lines = |p: &Paragraph| u16::try_from(wrap(&p.words, letters.max(1)).len()).unwrap_or(0);
    let rows = |p: &Paragraph| {
        let head = 2 * u16::from(!p.head.is_empty());
        lines(p)
            .saturating_mul(big::LETTER + 1)
            .saturating_add(head)
    };
    let all_rows = all.iter().map(rows).fold(0u16, u16::saturating_add);
    let large = unbroken && all_rows <= area.height + 1;
    let small = |p: &Paragraph| {
        let head = usize::from(!p.head.is_empty());
        wrap(&p.words, area.width).len() + head + 1
    };
    let mut rest = area;
    // Below the last text no row has to be left free.
    if !large && all.iter().map(small).sum::<usize>() > usize::from(area.height) + 1 {
        let words = Line::styled(ctx.text.get("hallpage-cut"), theme.strong);
        rest.height = area.height.saturating_sub(1);
        frame.render_widget(words, below(area, rest.height));
    }
    for paragraph in all {
        if rest.height == 0 {
            return;
        }
        if !paragraph.head.is_empty() {
            let head = cut(&paragraph.head, rest.width);
            frame.render_widget(Line::styled(head, theme.strong), first(rest));
            rest = below(rest, 1);
        }
        if large {
            for line in wrap(&paragraph.words, letters.max(1)) {
                big::view(frame, rest, line.trim_end(), theme.text);
                rest = below(rest, big::LETTER + 1);
            }
            rest = below(rest, u16::from(!paragraph.head.is_empty()));
        } else {
            for line in wrap(&paragraph.words, rest.width) {
                frame.render_widget(Line::styled(line, theme.text), first(rest));
                rest = below(rest, 1);
            }
            rest = below(rest, 1);
        }
    }
}
