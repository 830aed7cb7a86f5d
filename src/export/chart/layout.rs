//! Where everything of a chart stands, in whole pixels: one layout for every format it is drawn in.

use super::lines::{Setting, at_most, full, lines};
use super::typeface::{Typeface, Weight};
use crate::export::document::{Bar, Chart};

/// The drawing is as wide as this; charts made from it at any size look the same.
pub(super) const WIDTH: u32 = 2400;
const MARGIN: u32 = 60;
/// How wide lines of words are at most. An eighth of the room stays free: who opens a drawing as SVG may see it in a
/// wider typeface.
const LINE: u32 = 2040;
/// Where the bars begin, and how long a full one is.
const BARS: u32 = 880;
const FULL: u32 = 1000;
/// What lies between a bar and its words, and how wide these are at most before and after it.
const GAP: u32 = 30;
const LABEL: u32 = 740;
const FIGURE: u32 = 430;
/// Height of a bar, and of a bar with the gap below it.
const BAR: u32 = 84;
pub(super) const STEP: u32 = 144;
/// How labels are set: as large as they fit in so many lines. Size, lines, height of a line.
const LABELS: [(u32, usize, u32); 2] = [(46, 2, 50), (38, 3, 42)];

/// A color.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Color {
    /// Behind everything.
    Paper,
    /// A bar as long as it could be.
    Track,
    /// A bar.
    Plain,
    /// The bar that came out on top.
    Strong,
    /// Words.
    Ink,
    /// Words beside the point.
    Grey,
}

impl Color {
    /// Red, green, blue. The bars differ in gray too.
    pub(super) const fn rgb(self) -> [u8; 3] {
        match self {
            Self::Paper => [0xff, 0xff, 0xff],
            Self::Track => [0xea, 0xed, 0xf0],
            Self::Plain => [0x7f, 0x9c, 0xc0],
            Self::Strong => [0x00, 0x57, 0xa8],
            Self::Ink => [0x11, 0x11, 0x11],
            Self::Grey => [0x40, 0x40, 0x40],
        }
    }
}

/// Which end of a text stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    /// Its beginning.
    Start,
    /// Its end.
    End,
}

/// What is drawn.
#[derive(Debug)]
pub(super) enum Shape {
    /// A rectangle.
    Rectangle {
        /// Its upper left corner.
        at: (u32, u32),
        /// Its width and height.
        size: (u32, u32),
        /// What it is filled with.
        fill: Color,
    },
    /// A line of words.
    Words(Words),
}

/// A line of words.
#[derive(Debug)]
pub(super) struct Words {
    /// Where it stands: its anchor, and the line its letters stand on.
    pub(super) at: (u32, u32),
    /// Which end of it stands there.
    pub(super) anchor: Anchor,
    /// How large its letters are.
    pub(super) size: u32,
    /// How heavy they are.
    pub(super) weight: Weight,
    /// Their color.
    pub(super) color: Color,
    /// The words.
    pub(super) line: String,
}

/// A chart laid out; [`WIDTH`] wide.
#[derive(Debug)]
pub(super) struct Drawing {
    /// How high it is.
    pub(super) height: u32,
    /// What is drawn, one over the other.
    pub(super) shapes: Vec<Shape>,
}

/// Lays a chart out, with a remark below it where there is one.
pub(super) fn layout(typeface: &Typeface, chart: &Chart, remark: Option<&str>) -> Drawing {
    let mut sheet = Sheet {
        typeface,
        shapes: Vec::new(),
        y: MARGIN,
    };
    sheet.paragraph(&chart.title, &TITLE);
    sheet.paragraph(&chart.base, &BASE);
    sheet.y += 60;
    for bar in &chart.bars {
        sheet.bar(bar);
    }
    sheet.y += 40;
    sheet.paragraph(&chart.source, &SOURCE);
    if let Some(remark) = remark {
        sheet.paragraph(remark, &SOURCE);
    }
    let height = sheet.y + MARGIN;
    let paper = Shape::Rectangle {
        at: (0, 0),
        size: (WIDTH, height),
        fill: Color::Paper,
    };
    sheet.shapes.insert(0, paper);
    Drawing {
        height,
        shapes: sheet.shapes,
    }
}

/// How a paragraph is set: its letters, the height of a line, and how far above its end the letters stand.
struct Paragraph {
    size: u32,
    weight: Weight,
    color: Color,
    height: u32,
    above: u32,
}

const TITLE: Paragraph = Paragraph {
    size: 66,
    weight: Weight::Bold,
    color: Color::Ink,
    height: 84,
    above: 20,
};
const BASE: Paragraph = Paragraph {
    size: 42,
    weight: Weight::Normal,
    color: Color::Grey,
    height: 58,
    above: 8,
};
const SOURCE: Paragraph = Paragraph {
    size: 38,
    weight: Weight::Normal,
    color: Color::Grey,
    height: 52,
    above: 0,
};

/// A sheet being filled from top to bottom.
struct Sheet<'a> {
    typeface: &'a Typeface,
    shapes: Vec<Shape>,
    y: u32,
}

impl Sheet<'_> {
    fn paragraph(&mut self, text: &str, set: &Paragraph) {
        let setting = Setting {
            weight: set.weight,
            size: set.size,
            widest: LINE,
        };
        for line in lines(self.typeface, text, setting) {
            self.y = self.y.saturating_add(set.height);
            self.shapes.push(Shape::Words(Words {
                at: (MARGIN, self.y - set.above),
                anchor: Anchor::Start,
                size: set.size,
                weight: set.weight,
                color: set.color,
                line,
            }));
        }
    }

    fn bar(&mut self, bar: &Bar) {
        let y = self.y;
        let filled = u32::from(bar.filled.min(1000)) * FULL / 1000;
        let color = if bar.first {
            Color::Strong
        } else {
            Color::Plain
        };
        for (length, fill) in [(FULL, Color::Track), (filled, color)] {
            self.shapes.push(Shape::Rectangle {
                at: (BARS, y),
                size: (length, BAR),
                fill,
            });
        }
        self.label(&bar.label);
        let set = Setting {
            weight: Weight::Bold,
            size: 42,
            widest: FIGURE,
        };
        let figure = full(self.typeface, &bar.figure, set);
        self.beside((BARS + FULL + GAP, Anchor::Start), figure, (set, 50));
        self.y = y.saturating_add(STEP);
    }

    fn label(&mut self, label: &str) {
        let fitted = |(size, most, height): (u32, usize, u32)| {
            let set = Setting {
                weight: Weight::Normal,
                size,
                widest: LABEL,
            };
            let (lines, cut) = at_most(self.typeface, label, set, most);
            (lines, (set, height), cut)
        };
        let [large, small] = LABELS;
        let (mut lines, mut set, cut) = fitted(large);
        if cut {
            (lines, set, _) = fitted(small);
        }
        self.beside((BARS - GAP, Anchor::End), lines, set);
    }

    /// Lines beside the bar that begins here, in the middle of its height.
    fn beside(
        &mut self,
        (x, anchor): (u32, Anchor),
        lines: Vec<String>,
        (set, height): (Setting, u32),
    ) {
        let mut y = self.y
            + match lines.len() {
                0 | 1 => 58,
                2 => 34,
                _ => 14,
            };
        for line in lines {
            self.shapes.push(Shape::Words(Words {
                at: (x, y),
                anchor,
                size: set.size,
                weight: set.weight,
                color: Color::Ink,
                line,
            }));
            y += height;
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::export::chart::typeface::EM;

    /// A chart with a bar for each label, filled by so many thousandths.
    pub(in crate::export::chart) fn chart(label: &str, filled: &[u16]) -> Chart {
        let bar = |filled: &u16| Bar {
            label: label.to_owned(),
            figure: "1.234 su 1.994 (61,9%)".to_owned(),
            filled: *filled,
            first: *filled == 619,
        };
        Chart {
            title: "Quali interventi prima?".to_owned(),
            base: "100% = 1.994 voti validi.".to_owned(),
            bars: filled.iter().map(bar).collect(),
            source: "Fonte: Assemblea. Presenti 2.112.".to_owned(),
        }
    }

    /// Where a line of words begins and ends.
    fn ends(typeface: &Typeface, words: &Words) -> (u32, u32) {
        let width = (typeface.width(&words.line, words.weight) * words.size).div_ceil(EM);
        match words.anchor {
            Anchor::Start => (words.at.0, words.at.0 + width),
            Anchor::End => (words.at.0.checked_sub(width).unwrap(), words.at.0),
        }
    }

    fn words(drawing: &Drawing) -> Vec<&Words> {
        let mut all = Vec::new();
        for shape in &drawing.shapes {
            if let Shape::Words(words) = shape {
                all.push(words);
            }
        }
        all
    }

    #[test]
    fn every_text_fits_its_place_and_none_lies_on_a_bar() {
        let typeface = Typeface::new();
        let option =
            "Riqualificare la ex Manifattura come Casa delle associazioni, aperta anche la sera";
        assert!(option.chars().count() >= 80);
        let (upper, wide) = (option.to_uppercase(), "W".repeat(80));
        for label in ["Sì", option, upper.as_str(), wide.as_str()] {
            let mut chart = chart(label, &[619, 300, 0]);
            chart.title = label.repeat(4);
            let drawing = layout(&typeface, &chart, Some(label));
            for words in words(&drawing) {
                let (from, to) = ends(&typeface, words);
                let before = to <= BARS - GAP;
                let after = from >= BARS + FULL + GAP;
                let across = words.color == Color::Grey || words.size == 66;
                assert!(from >= MARGIN && to <= WIDTH - MARGIN, "{}", words.line);
                assert!(before || after || across, "{}", words.line);
            }
        }
    }

    #[test]
    fn an_option_of_eighty_letters_is_there_to_its_last_word() {
        let option =
            "Riqualificare la ex Manifattura come Casa delle associazioni, aperta anche la sera";
        let drawing = layout(&Typeface::new(), &chart(option, &[619]), None);
        let all: Vec<&str> = words(&drawing).iter().map(|w| w.line.as_str()).collect();
        assert!(all.join(" ").contains(option), "{all:?}");
    }

    #[test]
    fn a_long_figure_breaks_before_its_share() {
        let drawing = layout(&Typeface::new(), &chart("Sì", &[619]), None);
        let all: Vec<&str> = words(&drawing).iter().map(|w| w.line.as_str()).collect();
        assert!(
            all.contains(&"1.234 su 1.994") && all.contains(&"(61,9%)"),
            "{all:?}"
        );
    }

    #[test]
    fn no_bar_is_longer_than_its_base_and_each_adds_the_same_height() {
        let typeface = Typeface::new();
        let drawing = layout(&typeface, &chart("Sì", &[619, 1000, 60_000]), None);
        let mut bars = 0;
        for shape in &drawing.shapes {
            if let Shape::Rectangle { at, size, fill } = shape
                && *fill != Color::Paper
            {
                assert!(at.0 == BARS && size.0 <= FULL);
                bars += 1;
            }
        }
        assert_eq!(bars, 6);
        let shorter = layout(&typeface, &chart("Sì", &[619]), None);
        assert_eq!(drawing.height - shorter.height, 2 * STEP);
    }

    #[test]
    fn the_bars_differ_in_grey_from_each_other_and_from_what_is_behind() {
        let grey = |color: Color| {
            let [red, green, blue] = color.rgb().map(u32::from);
            (299 * red + 587 * green + 114 * blue) / 1000
        };
        let shades = [Color::Strong, Color::Plain, Color::Track].map(grey);
        assert!(shades.is_sorted());
        for pair in shades.windows(2) {
            assert!(pair[1] - pair[0] > 64, "a quarter of all greys: {shades:?}");
        }
        assert!(grey(Color::Paper) > shades[2] && grey(Color::Grey) < 80);
    }
}
