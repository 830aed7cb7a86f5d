//! Numbers, dates and times as each language writes them.
//!
//! Only writing: what a number is, and how it was rounded, is decided elsewhere.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::{Lang, Text};

impl Text {
    /// A whole number, with its thousands apart from five digits up: `9999`, `12.345` (English `12,345`).
    pub fn integer(&self, n: u64) -> String {
        let digits = n.to_string();
        if digits.len() < 5 {
            return digits;
        }
        let mut out = String::with_capacity(digits.len() + digits.len() / 3);
        for (i, digit) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i).is_multiple_of(3) {
                out.push(self.thousands());
            }
            out.push(digit);
        }
        out
    }

    /// A decimal number given as a whole count of its last place: `decimal(619, 1)` is `61,9` (English `61.9`).
    pub fn decimal(&self, scaled: i64, places: u32) -> String {
        let unit = 10_u64.saturating_pow(places);
        let sign = if scaled < 0 { "−" } else { "" };
        let size = scaled.unsigned_abs();
        let whole = self.integer(size / unit);
        if places == 0 {
            return format!("{sign}{whole}");
        }
        let rest = size % unit;
        let width = usize::try_from(places).unwrap_or(0);
        format!("{sign}{whole}{}{rest:0width$}", self.point())
    }

    /// A percentage given as a whole count of its last place: `percent(619, 1)` is `61,9%`.
    pub fn percent(&self, scaled: i64, places: u32) -> String {
        format!("{}%", self.decimal(scaled, places))
    }

    /// A place in an order: `1º`, `22º` (English `1st`, `22nd`).
    pub fn ordinal(&self, n: u64) -> String {
        // The ways in which any of our languages ends an ordinal, as Unicode names them (CLDR, plural rules).
        let is_teen = matches!(n % 100, 11..=13);
        let key = match n % 10 {
            1 if !is_teen => "common-ordinal-one",
            2 if !is_teen => "common-ordinal-two",
            3 if !is_teen => "common-ordinal-few",
            _ => "common-ordinal-other",
        };
        self.with(key, &[("n", n.into())])
    }

    /// The day, `gg/mm/aaaa` in both languages.
    pub fn date(&self, at: Timestamp, zone: &TimeZone) -> String {
        let day = at.to_zoned(zone.clone()).date();
        format!("{:02}/{:02}/{:04}", day.day(), day.month(), day.year())
    }

    /// The time of day, `hh:mm` on 24 hours.
    pub fn clock(&self, at: Timestamp, zone: &TimeZone) -> String {
        let time = at.to_zoned(zone.clone()).time();
        format!("{:02}:{:02}", time.hour(), time.minute())
    }

    /// A time span given in seconds, `m:ss` or `h:mm:ss`.
    pub fn span(&self, seconds: u64) -> String {
        let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        if hours == 0 {
            format!("{minutes}:{seconds:02}")
        } else {
            format!("{hours}:{minutes:02}:{seconds:02}")
        }
    }

    /// A list read aloud: `A, B e C` (English `A, B and C`).
    pub fn list(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => format!("{} {} {last}", first.join(", "), self.get("common-and")),
        }
    }

    fn thousands(&self) -> char {
        match self.lang() {
            Lang::It => '.',
            Lang::En => ',',
        }
    }

    /// What sets the decimals apart from the whole part.
    pub fn point(&self) -> char {
        match self.lang() {
            Lang::It => ',',
            Lang::En => '.',
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_have_a_comma_in_italian_and_a_point_in_english() {
        assert_eq!(Text::new(Lang::It).decimal(619, 1), "61,9");
        assert_eq!(Text::new(Lang::En).decimal(619, 1), "61.9");
        assert_eq!(Text::new(Lang::It).percent(5, 2), "0,05%");
        assert_eq!(Text::new(Lang::It).decimal(-15, 1), "−1,5");
    }

    #[test]
    fn thousands_are_set_apart_from_five_digits_up() {
        let text = Text::new(Lang::It);
        assert_eq!(text.integer(9_999), "9999");
        assert_eq!(text.integer(12_345), "12.345");
        assert_eq!(text.integer(1_234_567), "1.234.567");
        assert_eq!(Text::new(Lang::En).integer(123_456), "123,456");
    }

    #[test]
    fn ordinals_end_as_each_language_ends_them() {
        let english = Text::new(Lang::En);
        for (n, words) in [
            (1, "1st"),
            (2, "2nd"),
            (3, "3rd"),
            (4, "4th"),
            (12, "12th"),
            (21, "21st"),
        ] {
            assert_eq!(english.ordinal(n), words);
        }
        assert_eq!(Text::new(Lang::It).ordinal(22), "22º");
    }

    #[test]
    fn the_clock_follows_the_zone_that_is_passed_in() {
        let text = Text::new(Lang::It);
        let at: Timestamp = "2026-11-21T23:31:00Z".parse().unwrap();
        let rome = TimeZone::fixed(jiff::tz::offset(1));
        assert_eq!(text.clock(at, &TimeZone::UTC), "23:31");
        assert_eq!(text.clock(at, &rome), "00:31");
        assert_eq!(text.date(at, &rome), "22/11/2026");
    }

    #[test]
    fn spans_and_lists_read_as_people_say_them() {
        let text = Text::new(Lang::It);
        assert_eq!(text.span(84), "1:24");
        assert_eq!(text.span(3_661), "1:01:01");
        let items = ["A", "B", "C"].map(str::to_owned);
        assert_eq!(text.list(&items), "A, B e C");
        assert_eq!(Text::new(Lang::En).list(&items), "A, B and C");
    }
}
