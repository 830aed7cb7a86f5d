//! Outlines into pixels, in whole numbers only, so that every machine makes the same ones.

use super::typeface::{Edge, PARTS};

/// How many lines are looked at in a row of pixels.
const ROWS: i64 = 8;
/// How far apart they are.
const APART: i64 = PARTS / ROWS;

/// How many shades lie between paper and ink, ink included.
pub(super) const SHADES: u8 = 6;

/// A sign in pixels: how dark each is, from 0 to [`SHADES`].
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Mask {
    /// Where its first pixel is, to the right of where the sign begins and below its line.
    pub(super) left: i64,
    /// See `left`.
    pub(super) top: i64,
    /// How many pixels a row has.
    pub(super) width: usize,
    /// The rows, from top to bottom.
    pub(super) shades: Vec<u8>,
}

/// What is inside an outline.
pub(super) fn filled(edges: &[Edge]) -> Mask {
    let points = || edges.iter().flat_map(|(from, to)| [*from, *to]);
    let bounds = |of: fn((i64, i64)) -> i64| {
        let least = points().map(of).min().unwrap_or(0).div_euclid(PARTS);
        let most = points().map(of).max().unwrap_or(0);
        let most = (most + PARTS - 1).div_euclid(PARTS);
        (least, usize::try_from(most - least).unwrap_or(0))
    };
    let (left, width) = bounds(|point| point.0);
    let (top, height) = bounds(|point| point.1);
    let mut covered = vec![0_i64; width * height];
    let crossings = crossings(edges, top * PARTS, height * lines_of_a_row());
    let rows = covered.chunks_mut(width.max(1));
    for (row, lines) in rows.zip(crossings.chunks(lines_of_a_row())) {
        for line in lines {
            cover(row, line, left * PARTS);
        }
    }
    let whole = ROWS * PARTS;
    let shade = |covered: i64| {
        let shade = (covered * i64::from(SHADES) + whole / 2) / whole;
        u8::try_from(shade).unwrap_or(SHADES).min(SHADES)
    };
    Mask {
        left,
        top,
        width,
        shades: covered.into_iter().map(shade).collect(),
    }
}

fn lines_of_a_row() -> usize {
    usize::try_from(ROWS).unwrap_or(1)
}

/// Where edges cross each line, from left to right, with the side they go to: 1 down, -1 up.
fn crossings(edges: &[Edge], top: i64, lines: usize) -> Vec<Vec<(i64, i64)>> {
    let mut crossings = vec![Vec::new(); lines];
    let first_at_or_below = |y: i64| {
        let line = (y - top - APART / 2 + APART - 1).div_euclid(APART);
        usize::try_from(line).unwrap_or(0)
    };
    for (from, to) in edges {
        let (high, low, side) = if from.1 < to.1 {
            (from, to, 1)
        } else {
            (to, from, -1)
        };
        let (first, end) = (first_at_or_below(high.1), first_at_or_below(low.1));
        let Some(crossed) = crossings.get_mut(first..end) else {
            continue;
        };
        let mut y = top + i64::try_from(first).unwrap_or(0) * APART + APART / 2;
        for line in crossed {
            let x = high.0 + (low.0 - high.0) * (y - high.1) / (low.1 - high.1);
            line.push((x, side));
            y += APART;
        }
    }
    for line in &mut crossings {
        line.sort_unstable();
    }
    crossings
}

/// Adds to a row what a line of it covers: what lies between crossings whose sides do not cancel out.
fn cover(row: &mut [i64], crossings: &[(i64, i64)], left: i64) {
    let mut around = 0_i64;
    let mut begun = 0_i64;
    for (x, side) in crossings {
        if around == 0 {
            begun = *x;
        }
        around += side;
        if around == 0 {
            span(row, begun - left, x - left);
        }
    }
}

fn span(row: &mut [i64], from: i64, to: i64) {
    let first = usize::try_from(from.div_euclid(PARTS)).unwrap_or(0);
    let mut begins = from.div_euclid(PARTS) * PARTS;
    for pixel in row.iter_mut().skip(first) {
        if begins >= to {
            break;
        }
        *pixel += to.min(begins + PARTS) - from.max(begins);
        begins += PARTS;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A rectangle between two corners in quarters of a pixel.
    fn rectangle((left, top): (i64, i64), (right, bottom): (i64, i64)) -> Vec<Edge> {
        let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
        let corners = corners.map(|(x, y)| (x * PARTS / 4, y * PARTS / 4));
        let next = corners.iter().cycle().skip(1);
        corners.iter().zip(next).map(|(a, b)| (*a, *b)).collect()
    }

    /// The same outline told the other way round.
    fn turned(edges: Vec<Edge>) -> Vec<Edge> {
        edges.into_iter().map(|(from, to)| (to, from)).collect()
    }

    #[test]
    fn a_pixel_is_as_dark_as_it_is_covered() {
        // From half of the first column to half of the third, one row and a half.
        let mask = filled(&rectangle((2, 0), (10, 6)));
        assert_eq!((mask.left, mask.top, mask.width), (0, 0, 3));
        let half = SHADES / 2;
        let quarter = SHADES.div_ceil(4);
        assert_eq!(
            mask.shades,
            [half, SHADES, half, quarter, half, quarter],
            "rounded half up"
        );
    }

    #[test]
    fn a_sign_may_hang_below_its_line_or_before_its_place() {
        let mask = filled(&turned(rectangle((-8, -4), (-4, 4))));
        assert_eq!((mask.left, mask.top, mask.width), (-2, -1, 1));
        assert_eq!(mask.shades, [SHADES, SHADES]);
    }

    #[test]
    fn what_is_told_the_other_way_round_is_a_hole_and_what_overlaps_stays_dark() {
        let mut edges = rectangle((0, 0), (12, 12));
        edges.extend(turned(rectangle((4, 4), (8, 8))));
        let mut ring = [SHADES; 9];
        ring[4] = 0;
        assert_eq!(filled(&edges).shades, ring);
        let mut edges = rectangle((0, 0), (12, 12));
        edges.extend(rectangle((4, 4), (8, 8)));
        assert!(filled(&edges).shades.iter().all(|s| *s == SHADES));
    }

    #[test]
    fn nothing_is_drawn_of_nothing() {
        assert!(filled(&[]).shades.is_empty());
    }
}
