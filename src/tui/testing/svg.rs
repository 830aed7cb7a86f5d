//! A drawn screen as an SVG picture: the same bytes for the same screen.
//!
//! Blocks and frames are drawn as shapes, so that no font leaves gaps between them; letters are runs with a fixed length,
//! so that any font keeps the grid.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};

/// The size of a cell.
const CELL: (u32, u32) = (9, 19);
/// The margin around the screen.
const MARGIN: u32 = 10;

/// The picture of a screen, with a title for those who cannot see it.
pub(crate) fn svg(buffer: &Buffer, title: &str) -> String {
    let (columns, rows) = (u32::from(buffer.area.width), u32::from(buffer.area.height));
    let (width, height) = (columns * CELL.0 + 2 * MARGIN, rows * CELL.1 + 2 * MARGIN);
    let back = color(&buffer[(0, buffer.area.height / 2)]).1;
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" role=\"img\" \
         font-family=\"'DejaVu Sans Mono','Cascadia Mono',Menlo,Consolas,monospace\" font-size=\"15\">\n\
         <title>{}</title>\n<rect width=\"{width}\" height=\"{height}\" rx=\"8\" fill=\"{back}\"/>\n",
        escape(title)
    );
    for y in 0..buffer.area.height {
        let mut x = 0;
        while x < buffer.area.width {
            x = run(buffer, x, y, &back, &mut out);
        }
    }
    out.push_str("</svg>\n");
    out
}

/// Keeps the picture of a screen as `docs/pictures/<name>.svg`: fails when it is not what the program draws now, writes it
/// when snapshots are being written (`INSTA_UPDATE=always`).
#[expect(
    clippy::disallowed_methods,
    reason = "a picture of the documentation is no data of an assembly"
)]
pub(crate) fn keep(name: &str, title: &str, buffer: &Buffer) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/pictures");
    let path = folder.join(format!("{name}.svg"));
    let picture = svg(buffer, title);
    if std::env::var("INSTA_UPDATE").is_ok_and(|value| value == "always") {
        fs::create_dir_all(&folder).unwrap();
        fs::write(&path, &picture).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == picture,
        "{} is not what the program draws: write it again with INSTA_UPDATE=always",
        path.display()
    );
}

/// Draws the cells from `x` on that look alike; gives the first that does not.
fn run(buffer: &Buffer, x: u16, y: u16, back: &str, out: &mut String) -> u16 {
    let first = &buffer[(x, y)];
    let style = look(first);
    let mut end = x + 1;
    if !is_shape(first) {
        let alike = |cell: &Cell| look(cell) == style && !is_shape(cell);
        while end < buffer.area.width && alike(&buffer[(end, y)]) {
            end += 1;
        }
    }
    let (fg, bg, bold, underlined) = style;
    let (left, top) = (
        MARGIN + u32::from(x) * CELL.0,
        MARGIN + u32::from(y) * CELL.1,
    );
    let wide = u32::from(end - x) * CELL.0;
    if bg != back {
        writeln!(
            out,
            "<rect x=\"{left}\" y=\"{top}\" width=\"{wide}\" height=\"{}\" fill=\"{bg}\"/>",
            CELL.1
        )
        .unwrap();
    }
    if is_shape(first) {
        shape(first.symbol(), left, top, &fg, out);
        return end;
    }
    let words: String = (x..end).map(|x| buffer[(x, y)].symbol()).collect();
    if words.trim().is_empty() {
        return end;
    }
    let weight = if bold { " font-weight=\"bold\"" } else { "" };
    let line = if underlined {
        " text-decoration=\"underline\""
    } else {
        ""
    };
    writeln!(
        out,
        "<text x=\"{left}\" y=\"{}\" fill=\"{fg}\"{weight}{line} textLength=\"{wide}\" lengthAdjust=\"spacingAndGlyphs\" \
         xml:space=\"preserve\">{}</text>",
        top + 15,
        escape(&words)
    )
    .unwrap();
    end
}

/// Blocks and lines, drawn as rectangles.
fn shape(symbol: &str, x: u32, y: u32, fg: &str, out: &mut String) {
    let (w, h) = CELL;
    let (cx, cy) = (w / 2, h / 2);
    let parts: Vec<(u32, u32, u32, u32)> = match symbol {
        "█" => vec![(0, 0, w, h)],
        "▀" => vec![(0, 0, w, cy)],
        "▄" => vec![(0, cy, w, h - cy)],
        "▌" => vec![(0, 0, cy.min(w) / 2, h)],
        "▐" => vec![(cx, 0, w - cx, h)],
        "▘" => vec![(0, 0, cx, cy)],
        "▝" => vec![(cx, 0, w - cx, cy)],
        "▖" => vec![(0, cy, cx, h - cy)],
        "▗" => vec![(cx, cy, w - cx, h - cy)],
        "▙" => vec![(0, 0, cx, h), (cx, cy, w - cx, h - cy)],
        "▛" => vec![(0, 0, cx, h), (cx, 0, w - cx, cy)],
        "▜" => vec![(0, 0, w, cy), (cx, cy, w - cx, h - cy)],
        "▟" => vec![(0, cy, w, h - cy), (cx, 0, w - cx, cy)],
        "▚" => vec![(0, 0, cx, cy), (cx, cy, w - cx, h - cy)],
        "▞" => vec![(cx, 0, w - cx, cy), (0, cy, cx, h - cy)],
        "│" => vec![(cx, 0, 1, h)],
        "─" => vec![(0, cy, w, 1)],
        "┌" => vec![(cx, cy, w - cx, 1), (cx, cy, 1, h - cy)],
        "┐" => vec![(0, cy, cx + 1, 1), (cx, cy, 1, h - cy)],
        "└" => vec![(cx, cy, w - cx, 1), (cx, 0, 1, cy + 1)],
        "┘" => vec![(0, cy, cx + 1, 1), (cx, 0, 1, cy + 1)],
        _ => Vec::new(),
    };
    if symbol == "░" {
        writeln!(out, "<rect x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" fill=\"{fg}\" opacity=\"0.35\"/>").unwrap();
    }
    for (dx, dy, w, h) in parts {
        writeln!(
            out,
            "<rect x=\"{}\" y=\"{}\" width=\"{w}\" height=\"{h}\" fill=\"{fg}\"/>",
            x + dx,
            y + dy
        )
        .unwrap();
    }
}

fn is_shape(cell: &Cell) -> bool {
    cell.symbol()
        .chars()
        .next()
        .is_some_and(|c| matches!(c, '\u{2500}'..='\u{259f}'))
}

fn look(cell: &Cell) -> (String, String, bool, bool) {
    let (fg, bg) = color(cell);
    (
        fg,
        bg,
        cell.modifier.contains(Modifier::BOLD),
        cell.modifier.contains(Modifier::UNDERLINED),
    )
}

/// Letters and background of a cell, reversed where it is.
fn color(cell: &Cell) -> (String, String) {
    let (fg, bg) = (hex(cell.fg, "#e4e4e4"), hex(cell.bg, "#121212"));
    if cell.modifier.contains(Modifier::REVERSED) {
        (bg, fg)
    } else {
        (fg, bg)
    }
}

fn hex(color: Color, otherwise: &str) -> String {
    let Color::Indexed(index) = color else {
        return otherwise.to_owned();
    };
    let [r, g, b] = if index >= 232 {
        [8 + 10 * (index - 232); 3]
    } else {
        let cube = index.saturating_sub(16);
        [cube / 36, cube / 6 % 6, cube % 6]
            .map(|level| if level == 0 { 0 } else { 55 + 40 * level })
    };
    format!("#{r:02x}{g:02x}{b:02x}")
}

fn escape(words: &str) -> String {
    words
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use crate::tui::screens::{Screen, ScreenId};
    use crate::tui::testing::Stage;

    #[test]
    fn the_same_screen_gives_the_same_picture_with_every_word_in_it() {
        let draw = || {
            super::svg(
                &Stage::new(Screen::new(ScreenId::Agenda)).draw().0,
                "Scaletta <80×24>",
            )
        };
        let picture = draw();
        assert_eq!(picture, draw());
        assert!(picture.contains("<title>Scaletta &lt;80×24&gt;</title>"));
        assert!(picture.contains("Vai al passo 1: Prepara"), "{picture}");
    }
}
