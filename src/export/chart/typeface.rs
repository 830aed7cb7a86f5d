//! The typeface of the charts, carried inside the program: lines break and signs look the same on every machine.

use ttf_parser::{Face, GlyphId, OutlineBuilder};
use unicode_normalization::UnicodeNormalization as _;
use unicode_width::UnicodeWidthChar as _;

const REGULAR: &[u8] = include_bytes!("../../../assets/fonts/NotoSans-Regular.ttf");
const BOLD: &[u8] = include_bytes!("../../../assets/fonts/NotoSans-Bold.ttf");
/// Arrows, signs of mathematics, ticks: for both weights.
const SYMBOLS: &[u8] = include_bytes!("../../../assets/fonts/NotoSans-Symbols.ttf");

/// In how many units the size of a letter is divided, in every file.
pub(super) const EM: u32 = 1000;
/// How wide the box is that stands for a sign the typeface does not have, for each cell the sign takes in a terminal.
const BOX: u32 = 560;
/// Into how many parts a pixel is divided along each side.
pub(super) const PARTS: i64 = 256;
/// In how many straight pieces a curve is drawn: at the largest size a piece leaves it by less than a tenth of a pixel.
const PIECES: i64 = 8;

/// How heavy letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Weight {
    /// As in running text.
    Normal,
    /// As in a title.
    Bold,
}

/// A point in [`PARTS`] of a pixel, to the right of and below where the sign begins on its line.
pub(super) type Point = (i64, i64);

/// A straight piece of an outline.
pub(super) type Edge = (Point, Point);

/// The typeface.
#[derive(Debug)]
pub(super) struct Typeface {
    normal: Vec<Face<'static>>,
    bold: Vec<Face<'static>>,
}

impl Typeface {
    /// Opens it.
    pub(super) fn new() -> Self {
        let faces = |files: [&'static [u8]; 2]| -> Vec<Face<'static>> {
            let open = |file| Face::parse(file, 0).ok();
            files.into_iter().filter_map(open).collect()
        };
        Self {
            normal: faces([REGULAR, SYMBOLS]),
            bold: faces([BOLD, SYMBOLS]),
        }
    }

    fn find(&self, sign: char, weight: Weight) -> Option<(&Face<'static>, GlyphId)> {
        let faces = match weight {
            Weight::Normal => &self.normal,
            Weight::Bold => &self.bold,
        };
        let mut found = faces.iter();
        found.find_map(|face| face.glyph_index(sign).map(|glyph| (face, glyph)))
    }

    /// How far a sign moves on what follows it, in [`EM`] parts of its size.
    pub(super) fn advance(&self, sign: char, weight: Weight) -> u32 {
        let advance = self
            .find(sign, weight)
            .and_then(|(face, glyph)| face.glyph_hor_advance(glyph));
        match advance {
            Some(advance) => u32::from(advance),
            None => BOX * cells(sign),
        }
    }

    /// How wide a text is, in [`EM`] parts of its size.
    pub(super) fn width(&self, text: &str, weight: Weight) -> u32 {
        signs(text).fold(0, |width: u32, sign| {
            width.saturating_add(self.advance(sign, weight))
        })
    }

    /// Whether a text has signs that are drawn as a box.
    pub(super) fn lacks(&self, text: &str) -> bool {
        signs(text).any(|sign| cells(sign) > 0 && self.find(sign, Weight::Normal).is_none())
    }

    /// The outline of a sign at a size in pixels; a box for one that the typeface does not have, nothing for one that is
    /// not to be seen.
    pub(super) fn outline(&self, sign: char, weight: Weight, size: u32) -> Vec<Edge> {
        let mut outline = Outline {
            size: i64::from(size),
            start: (0, 0),
            at: (0, 0),
            edges: Vec::new(),
        };
        match self.find(sign, weight) {
            Some((face, glyph)) => {
                face.outline_glyph(glyph, &mut outline);
            }
            None if cells(sign) > 0 => outline.frame(i64::from(BOX * cells(sign))),
            None => {}
        }
        outline.edges
    }
}

/// The signs of a text as they are drawn: a letter and its accent are one where the typeface may have them as one.
pub(super) fn signs(text: &str) -> impl Iterator<Item = char> {
    text.nfc()
}

/// How many cells of a terminal a sign takes.
fn cells(sign: char) -> u32 {
    sign.width()
        .and_then(|n| u32::try_from(n).ok())
        .unwrap_or(0)
}

/// The straight pieces of an outline, as it is told.
#[derive(Debug)]
struct Outline {
    size: i64,
    start: Point,
    at: Point,
    edges: Vec<Edge>,
}

impl Outline {
    /// Half units of the typeface in parts of a pixel, half up.
    fn scaled(&self, halves: i64) -> i64 {
        let whole = 2 * i64::from(EM);
        (halves * self.size * PARTS + whole / 2).div_euclid(whole)
    }

    fn place(&self, x: f32, y: f32) -> Point {
        (self.scaled(halves(x)), -self.scaled(halves(y)))
    }

    fn line(&mut self, to: Point) {
        self.edges.push((self.at, to));
        self.at = to;
    }

    /// A curve with two points that draw it to their side.
    fn bend(&mut self, first: Point, second: Point, end: Point) {
        let from = self.at;
        for i in 1..PIECES {
            let rest = PIECES - i;
            let weights = [
                rest.pow(3),
                3 * rest.pow(2) * i,
                3 * rest * i.pow(2),
                i.pow(3),
            ];
            let along = |points: [i64; 4]| {
                let parts = weights.iter().zip(points);
                let sum: i64 = parts.map(|(weight, point)| weight * point).sum();
                let whole = PIECES.pow(3);
                (sum + whole / 2).div_euclid(whole)
            };
            let x = along([from.0, first.0, second.0, end.0]);
            let y = along([from.1, first.1, second.1, end.1]);
            self.line((x, y));
        }
        self.line(end);
    }

    /// An empty box as high as a capital letter, so wide in units of the typeface.
    fn frame(&mut self, width: i64) {
        let outer = [60, 0, width - 60, 714];
        let inner = [120, 60, width - 120, 654];
        for ([left, low, right, high], inwards) in [(outer, false), (inner, true)] {
            let mut corners = [(left, low), (left, high), (right, high), (right, low)];
            if inwards {
                corners.reverse();
            }
            let corners = corners.map(|(x, y)| (self.scaled(2 * x), -self.scaled(2 * y)));
            let next = corners.iter().cycle().skip(1);
            let edges = corners.iter().zip(next).map(|(from, to)| (*from, *to));
            self.edges.extend(edges);
        }
    }
}

impl OutlineBuilder for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        self.at = self.place(x, y);
        self.start = self.at;
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let to = self.place(x, y);
        self.line(to);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let (from, middle, end) = (self.at, self.place(x1, y1), self.place(x, y));
        let drawn = |side: Point| {
            let two_thirds = |a: i64, b: i64| (a + 2 * b).div_euclid(3);
            (two_thirds(side.0, middle.0), two_thirds(side.1, middle.1))
        };
        self.bend(drawn(from), drawn(end), end);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let (first, second, end) = (self.place(x1, y1), self.place(x2, y2), self.place(x, y));
        self.bend(first, second, end);
    }

    fn close(&mut self) {
        self.line(self.start);
    }
}

/// A measure of the typeface in half units: its points are whole, those in the middle of two may be half, those of a
/// sign made of smaller ones are rounded.
#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::float_arithmetic,
    reason = "points of a typeface fit in 17 bits; doubling is exact and rounding the same on every machine"
)]
fn halves(units: f32) -> i64 {
    (units * 2.0).round() as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_opens_and_divides_its_size_alike() {
        let typeface = Typeface::new();
        for faces in [&typeface.normal, &typeface.bold] {
            assert_eq!(faces.len(), 2);
            for face in faces {
                assert_eq!(u32::from(face.units_per_em()), EM);
            }
        }
    }

    #[test]
    fn the_letters_of_europe_and_the_signs_of_a_count_are_there() {
        let typeface = Typeface::new();
        for text in [
            "àèéìòù ÀÈÉÌÒÙ «» ’ “” – — … € ½ × ÷ ≥ ≤ ≠ → ✓ № ²",
            "Őőłđșțğčž ẞ Việt",
            "Ελληνικά",
            "Українська",
        ] {
            assert!(!typeface.lacks(text), "{text}");
        }
        assert!(typeface.lacks("🌳"));
        assert!(typeface.lacks("سلام"));
        assert!(!typeface.lacks("e\u{301}\u{200d}\u{fe0f}"), "not seen");
    }

    #[test]
    fn letters_are_as_wide_as_the_typeface_says_however_accents_are_written() {
        let typeface = Typeface::new();
        let wide = |text| typeface.width(text, Weight::Normal);
        assert!(wide("mmm") > 2 * wide("iii"));
        assert_eq!(wide("citt\u{e0}"), wide("citta\u{300}"));
        assert!(typeface.width("voto", Weight::Bold) > wide("voto"));
        assert_eq!(typeface.advance('🌳', Weight::Bold), 2 * BOX);
    }

    #[test]
    fn outlines_close_and_a_missing_sign_is_a_box() {
        let typeface = Typeface::new();
        for sign in ['o', 'è', '%', 'ß', '🌳'] {
            let edges = typeface.outline(sign, Weight::Normal, 46);
            let sum = edges.iter().fold((0, 0), |(x, y), (from, to)| {
                (x + to.0 - from.0, y + to.1 - from.1)
            });
            assert_eq!(sum, (0, 0), "{sign}");
            assert!(!edges.is_empty(), "{sign}");
        }
        assert_eq!(typeface.outline('🌳', Weight::Normal, 46).len(), 8);
        assert!(typeface.outline('\u{200d}', Weight::Normal, 46).is_empty());
        assert!(typeface.outline(' ', Weight::Normal, 46).is_empty());
    }
}
