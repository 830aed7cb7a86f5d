//! QR codes as squares: the terminal draws them in half blocks, the pages as one path.

use std::fmt::Write as _;

use fast_qr::{ECL, QRBuilder};

/// Light squares that must stay free around a code (ISO/IEC 18004, 9.1).
const QUIET: usize = 4;

/// A QR code, with its quiet zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    side: usize,
    dark: Vec<bool>,
}

impl Qr {
    /// The code of these words; `None` where they are too many for one code.
    pub fn of(words: &str) -> Option<Self> {
        let code = QRBuilder::new(words).ecl(ECL::M).build().ok()?;
        let side = code.size + 2 * QUIET;
        let inner = QUIET..QUIET + code.size;
        let at = |x: usize, y: usize| {
            let inside = inner.contains(&x) && inner.contains(&y);
            let place = y.checked_sub(QUIET).zip(x.checked_sub(QUIET));
            let module = place.and_then(|(row, column)| code.data.get(row * code.size + column));
            inside && module.is_some_and(|m| m.value())
        };
        let squares = (0..side).flat_map(|y| (0..side).map(move |x| (x, y)));
        let dark = squares.map(|(x, y)| at(x, y)).collect();
        Some(Self { side, dark })
    }

    /// How many squares a side has, quiet zone included.
    pub fn side(&self) -> usize {
        self.side
    }

    /// Whether a square is dark; outside all are light.
    fn is_dark(&self, x: usize, y: usize) -> bool {
        let inside = x < self.side && y < self.side;
        inside && self.dark.get(y * self.side + x).copied().unwrap_or(false)
    }

    /// The dark squares as the path of an SVG whose view box is `0 0 side side`: a stroke for each run of a row.
    pub fn path(&self) -> String {
        let mut path = String::new();
        for y in 0..self.side {
            let mut x = 0;
            while x < self.side {
                let run = (x..self.side).take_while(|x| self.is_dark(*x, y)).count();
                if run > 0 {
                    // Writing to a string never fails.
                    let _ = write!(path, "M{x} {y}h{run}v1h-{run}z");
                }
                x += run.max(1);
            }
        }
        path
    }

    /// Two rows of squares in each line, to be drawn black on white whatever the colors of the terminal.
    pub fn half_blocks(&self) -> Vec<String> {
        let rows = (0..self.side).step_by(2);
        let cell = |x: usize, y: usize| match (self.is_dark(x, y), self.is_dark(x, y + 1)) {
            (true, true) => '█',
            (true, false) => '▀',
            (false, true) => '▄',
            (false, false) => ' ',
        };
        rows.map(|y| (0..self.side).map(|x| cell(x, y)).collect())
            .collect()
    }
}

/// What a QR says so that a phone joins a Wi-Fi; an open one has an empty password.
///
/// Source: the `WIFI:` scheme that cameras of phones read, with `\` before the signs that divide its parts.
pub fn wifi(network: &str, password: &str) -> String {
    let part = |words: &str| {
        let mut out = String::new();
        for c in words.chars() {
            if matches!(c, '\\' | ';' | ',' | ':' | '"') {
                out.push('\\');
            }
            out.push(c);
        }
        out
    };
    if password.is_empty() {
        format!("WIFI:T:nopass;S:{};;", part(network))
    } else {
        format!("WIFI:T:WPA;S:{};P:{};;", part(network), part(password))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address() -> Qr {
        Qr::of("http://192.168.1.20:8080/v/7KQ2M9").unwrap()
    }

    #[test]
    fn a_code_has_its_three_corners_and_a_quiet_zone() {
        let qr = address();
        let last = qr.side() - 1;
        assert!((0..=last).all(|n| !qr.is_dark(n, 3) && !qr.is_dark(3, n) && !qr.is_dark(n, last)));
        for (x, y) in [(4, 4), (last - 10, 4), (4, last - 10)] {
            let ring = (0..7).all(|n| qr.is_dark(x + n, y) && qr.is_dark(x, y + n));
            let gap = (1..6).all(|n| !qr.is_dark(x + n, y + 1));
            assert!(ring && gap && qr.is_dark(x + 3, y + 3), "at {x}, {y}");
        }
        assert!(!qr.is_dark(last + 1, 4), "outside all are light");
    }

    #[test]
    fn the_path_and_the_half_blocks_draw_the_same_dark_squares() {
        let qr = address();
        let dark = (0..qr.side())
            .flat_map(|y| (0..qr.side()).map(move |x| (x, y)))
            .filter(|(x, y)| qr.is_dark(*x, *y))
            .count();
        let path = qr.path();
        let runs = path.split('M').skip(1).map(|run| {
            let (_, after) = run.split_once('h').unwrap();
            after.split_once('v').unwrap().0.parse::<usize>().unwrap()
        });
        assert_eq!(runs.sum::<usize>(), dark);
        let lines = qr.half_blocks();
        let drawn = lines.iter().flat_map(|line| line.chars()).map(|c| match c {
            '█' => 2,
            '▀' | '▄' => 1,
            _ => 0,
        });
        assert_eq!(drawn.sum::<usize>(), dark);
        assert!(lines.iter().all(|line| line.chars().count() == qr.side()));
    }

    #[test]
    fn signs_that_divide_the_parts_of_a_wifi_code_are_marked() {
        assert_eq!(wifi("Sala", ""), "WIFI:T:nopass;S:Sala;;");
        assert_eq!(
            wifi("Sala; 1", r#"a:b\"c"#),
            r#"WIFI:T:WPA;S:Sala\; 1;P:a\:b\\\"c;;"#
        );
    }

    #[test]
    fn words_too_many_for_a_code_give_none() {
        assert_eq!(Qr::of(&"x".repeat(5_000)), None);
    }
}
