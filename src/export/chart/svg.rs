//! A chart drawn as SVG, in whole units only.

use unicode_width::UnicodeWidthChar as _;

use crate::export::document::Chart;
use crate::export::document::xml::Xml;

/// The drawing is as wide as this; charts made from it at any size look the same.
const WIDTH: u32 = 2400;
/// How many times smaller it is shown by what opens the file alone, so that a browser has room for all of it.
const SMALLER: u32 = 2;
const MARGIN: u32 = 60;
/// Where the bars begin, and how long a full one is.
const BARS: u32 = 880;
const FULL: u32 = 1000;
/// Height of a bar, and of a bar with the gap below it.
const BAR: u32 = 84;
const STEP: u32 = 144;
/// Letters of a line of the title, of a line of words, of a label: beyond it goes on below.
const TITLE: usize = 62;
const LINE: usize = 108;
const LABEL: usize = 32;
/// Most lines of a label.
const LABEL_LINES: usize = 2;
/// The first bar is dark, the others lighter, what is left very light: they differ in grey too.
const COLORS: [&str; 3] = ["#0057a8", "#7f9cc0", "#eaedf0"];
const INK: &str = "#111111";
const GREY: &str = "#404040";
const FONT: &str = "Noto Sans, DejaVu Sans, Arial, sans-serif";

/// The whole file; `lang` is the language of its words.
pub(in crate::export) fn draw(chart: &Chart, lang: &str) -> Vec<u8> {
    let title = wrapped(&chart.title, TITLE);
    let base = wrapped(&chart.base, LINE);
    let source = wrapped(&chart.source, LINE);
    let top = MARGIN + lines(title.len(), 84) + lines(base.len(), 58) + 60;
    let below = top + lines(chart.bars.len(), STEP) + 40;
    let height = below + lines(source.len(), 52) + MARGIN;
    let size = format!("0 0 {WIDTH} {height}");
    let shown = |length: u32| length.div_ceil(SMALLER).to_string();
    let (wide, high) = (shown(WIDTH), shown(height));
    let mut xml = Xml::file();
    let attributes = [
        ("xmlns", "http://www.w3.org/2000/svg"),
        ("viewBox", size.as_str()),
        ("width", wide.as_str()),
        ("height", high.as_str()),
        ("font-family", FONT),
        ("role", "img"),
        ("xml:lang", lang),
    ];
    xml.around("svg", &attributes, |xml| {
        xml.element("title", &[], &chart.title);
        xml.element("desc", &[], &chart.alt());
        rectangle(xml, (0, 0), (WIDTH, height), "#ffffff");
        let mut y = MARGIN;
        for line in &title {
            y += 84;
            words(xml, (MARGIN, y - 20), ("66", INK, "bold"), "start", line);
        }
        for line in &base {
            y += 58;
            words(xml, (MARGIN, y - 8), ("42", GREY, "normal"), "start", line);
        }
        bars(xml, chart, top);
        let mut y = below;
        for line in &source {
            y += 52;
            words(xml, (MARGIN, y), ("38", GREY, "normal"), "start", line);
        }
    });
    xml.into_bytes()
}

fn lines(n: usize, height: u32) -> u32 {
    u32::try_from(n).unwrap_or(0).saturating_mul(height)
}

fn bars(xml: &mut Xml, chart: &Chart, top: u32) {
    let [strong, plain, track] = COLORS;
    let mut y = top;
    for bar in &chart.bars {
        let filled = u32::from(bar.filled.min(1000)) * FULL / 1000;
        rectangle(xml, (BARS, y), (FULL, BAR), track);
        let color = if bar.first { strong } else { plain };
        rectangle(xml, (BARS, y), (filled, BAR), color);
        let mut label = wrapped(&bar.label, LABEL);
        if label.len() > LABEL_LINES {
            label.truncate(LABEL_LINES);
            if let Some(last) = label.last_mut() {
                last.push('…');
            }
        }
        let first = match label.len() {
            0 | 1 => y + 58,
            _ => y + 34,
        };
        for (line, n) in label.iter().zip(0_u32..) {
            let place = (BARS - 30, first + n * 50);
            words(xml, place, ("46", INK, "normal"), "end", line);
        }
        let place = (BARS + FULL + 30, y + 58);
        words(xml, place, ("42", INK, "bold"), "start", &bar.figure);
        y += STEP;
    }
}

fn rectangle(xml: &mut Xml, (x, y): (u32, u32), (width, height): (u32, u32), fill: &str) {
    let [x, y, width, height] = [x, y, width, height].map(|n| n.to_string());
    xml.empty(
        "rect",
        &[
            ("x", &x),
            ("y", &y),
            ("width", &width),
            ("height", &height),
            ("fill", fill),
        ],
    );
}

fn words(
    xml: &mut Xml,
    (x, y): (u32, u32),
    (size, color, weight): (&str, &str, &str),
    anchor: &str,
    line: &str,
) {
    let (x, y) = (x.to_string(), y.to_string());
    xml.element(
        "text",
        &[
            ("x", &x),
            ("y", &y),
            ("font-size", size),
            ("font-weight", weight),
            ("fill", color),
            ("text-anchor", anchor),
        ],
        line,
    );
}

/// A text in lines of at most so many cells, broken between words, or inside a word that is longer than a line.
fn wrapped(text: &str, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    let mut used = 0;
    for word in text.split_whitespace() {
        let width = cells(word);
        if used > 0 && used + 1 + width > most {
            lines.push(std::mem::take(&mut line));
            used = 0;
        }
        if used > 0 {
            line.push(' ');
            used += 1;
        }
        for c in word.chars() {
            let width = c.width().unwrap_or(0);
            if used + width > most {
                lines.push(std::mem::take(&mut line));
                used = 0;
            }
            line.push(c);
            used += width;
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

fn cells(word: &str) -> usize {
    word.chars().map(|c| c.width().unwrap_or(0)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::document::Bar;
    use crate::export::tests::xml::text_of;

    fn chart(label: &str, n: usize) -> Chart {
        let bar = |filled| Bar {
            label: label.to_owned(),
            figure: "52 su 84 (61,9%)".to_owned(),
            filled,
            first: filled == 619,
        };
        Chart {
            title: "Quali interventi prima?".to_owned(),
            base: "100% = 84 voti validi.".to_owned(),
            bars: (0..n).map(|_| bar(619)).collect(),
            source: "Assemblea. Presenti 112.".to_owned(),
        }
    }

    #[test]
    fn a_chart_says_title_base_labels_figures_and_source() {
        let text = text_of(&draw(&chart("Ombra <& alberi>", 2), "it"));
        for words in [
            "Quali interventi prima?",
            "100% = 84 voti validi.",
            "Ombra <& alberi>",
            "52 su 84 (61,9%)",
            "Presenti 112.",
        ] {
            assert!(text.contains(words), "{words}: {text}");
        }
    }

    #[test]
    fn every_measure_is_whole_and_the_drawing_grows_with_its_bars() {
        let height = |n| {
            let svg = String::from_utf8(draw(&chart("x", n), "it")).unwrap();
            let svg = svg.split_once("?>").unwrap().1;
            for value in svg.split("=\"").skip(1).map(|rest| rest.split('"').next()) {
                let value = value.unwrap();
                assert!(!value.contains('.') || value.starts_with("http"), "{value}");
            }
            let after = svg.split("height=\"").nth(1).unwrap();
            after.split('"').next().unwrap().parse::<u32>().unwrap()
        };
        assert_eq!(
            height(5) - height(2),
            3 * STEP / 2,
            "shown at half its units"
        );
    }

    #[test]
    fn long_labels_take_two_lines_and_end_with_a_mark() {
        let text = text_of(&draw(&chart(&"parola ".repeat(1_500), 1), "it"));
        assert_eq!(text.matches('…').count(), 1);
        assert_eq!(wrapped(&"x".repeat(70), 32).len(), 3);
    }
}
