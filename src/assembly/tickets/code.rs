//! The code on a ticket: six characters that are hard to misread.

use std::fmt;
use std::str::FromStr;

/// The characters of codes and receipts: digits and capitals without 0, O, 1, I and L.
pub const ALPHABET: &[u8; 31] = b"23456789ABCDEFGHJKMNPQRSTUVWXYZ";
/// How many characters a code has.
pub const LENGTH: usize = 6;

/// The code on a ticket (*codice*). It is never written to a file of the session nor shown by `Debug`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Code([u8; LENGTH]);

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Code(..)")
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&String::from_utf8_lossy(&self.0))
    }
}

/// Why what was typed is no code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoCode {
    /// Another number of characters than a code has.
    Length {
        /// How many there are, spaces and hyphens aside.
        found: usize,
    },
    /// Characters that are in no code, each once, in the order they were typed.
    Characters(Vec<char>),
}

impl Code {
    /// The code that these bytes draw: each character from four bytes, so that no character is noticeably likelier.
    pub fn drawn(bytes: &[u8; 4 * LENGTH]) -> Self {
        let mut code = [b'2'; LENGTH];
        for (place, four) in code.iter_mut().zip(bytes.chunks_exact(4)) {
            let number = four.iter().fold(0u32, |n, b| (n << 8) | u32::from(*b));
            let letter = usize::try_from(number).unwrap_or(0) % ALPHABET.len();
            *place = ALPHABET.get(letter).copied().unwrap_or(b'2');
        }
        Self(code)
    }

    /// Its characters.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl FromStr for Code {
    type Err = NoCode;

    /// Reads a code as people type it: case, spaces and hyphens do not count.
    fn from_str(typed: &str) -> Result<Self, NoCode> {
        let signs = typed
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–' | '_' | '.'))
            .map(|c| c.to_ascii_uppercase());
        let (mut code, mut found, mut stray) = ([0; LENGTH], 0, Vec::new());
        for sign in signs {
            match u8::try_from(sign).ok().filter(|b| ALPHABET.contains(b)) {
                Some(letter) => {
                    if let Some(place) = code.get_mut(found) {
                        *place = letter;
                    }
                    found += 1;
                }
                None if !stray.contains(&sign) => stray.push(sign),
                None => {}
            }
        }
        if !stray.is_empty() {
            return Err(NoCode::Characters(stray));
        }
        if found == LENGTH {
            Ok(Self(code))
        } else {
            Err(NoCode::Length { found })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_people_type_it() {
        let code: Code = "7KQ2M9".parse().unwrap();
        for typed in ["7kq2m9", " 7KQ-2M9 ", "7k q2 m9"] {
            assert_eq!(typed.parse(), Ok(code), "{typed}");
        }
        assert_eq!(code.to_string(), "7KQ2M9");
    }

    #[test]
    fn what_is_no_code_is_told_from_a_code_that_is_too_short() {
        assert_eq!("7KQ2M".parse::<Code>(), Err(NoCode::Length { found: 5 }));
        assert_eq!("".parse::<Code>(), Err(NoCode::Length { found: 0 }));
        assert_eq!(
            "7KO2MO1".parse::<Code>(),
            Err(NoCode::Characters(vec!['O', '1']))
        );
        assert_eq!("7KQ2MÈ".parse::<Code>(), Err(NoCode::Characters(vec!['È'])));
    }

    #[test]
    fn drawn_codes_use_the_whole_alphabet_and_are_read_back() {
        let mut seen = std::collections::BTreeSet::new();
        for n in 0..=255u8 {
            let mut bytes = [n; 4 * LENGTH];
            bytes[3] = n.wrapping_mul(7);
            let code = Code::drawn(&bytes);
            assert_eq!(code.to_string().parse(), Ok(code));
            seen.extend(code.as_bytes().iter().copied());
        }
        assert_eq!(seen.len(), ALPHABET.len());
    }

    #[test]
    fn a_code_does_not_show_when_it_is_debugged() {
        let code: Code = "7KQ2M9".parse().unwrap();
        assert_eq!(format!("{code:?}"), "Code(..)");
    }
}
