//! From how far the hall can read what is projected.
//!
//! AVIXA DISCAS, reading: the farthest viewer is at image height × share of the height that a letter takes × 200.

/// Height of a capital of plain text, in thousandths of a row of the terminal.
const PLAIN: u64 = 624;
/// Height of a capital of the large letters of names and figures, in thousandths of a row.
const LARGE: u64 = 3504;

/// How far plain text and large letters can be read, in centimeters, on a picture `screen_cm` high with `rows` rows.
pub(super) fn farthest(screen_cm: u32, rows: u16) -> (u64, u64) {
    let at = |letter: u64| u64::from(screen_cm) * letter * 200 / (1000 * u64::from(rows.max(1)));
    (at(PLAIN), at(LARGE))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_of_a_meter_and_eighty_is_read_at_nine_and_at_fifty_meters() {
        assert_eq!(farthest(180, 24), (936, 5256));
        assert_eq!(farthest(180, 40), (561, 3153));
        assert_eq!(farthest(180, 0), farthest(180, 1));
    }
}
