//! The code on a ticket: six characters that are hard to misread.

use std::fmt;
use std::str::FromStr;

/// The characters of codes and receipts: digits and capitals without 0, O, 1, I and L.
pub const ALPHABET: &[u8; 31] = b"23456789ABCDEFGHJKMNPQRSTUVWXYZ";
/// How many characters a code has.
pub const LENGTH: usize = 6;

/// The code on a ticket (*codice*). It is never written to a file of the session nor shown by `Debug`.
///
/// Its characters are the last bytes of a number, in order: every ballot is looked up among thousands of codes, and numbers
/// are compared at once.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Code(u64);

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Code(..)")
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&String::from_utf8_lossy(&self.bytes()))
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
        Self::of(code)
    }

    fn of(code: [u8; LENGTH]) -> Self {
        let number = code.iter();
        Self(number.fold(0, |number, byte| number << 8 | u64::from(*byte)))
    }

    /// Its characters.
    pub fn bytes(&self) -> [u8; LENGTH] {
        let number = self.0.to_be_bytes();
        number.last_chunk().copied().unwrap_or_default()
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
            match u8::try_from(sign).ok().filter(|byte| is_in_codes(*byte)) {
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
            Ok(Self::of(code))
        } else {
            Err(NoCode::Length { found })
        }
    }
}

/// Whether a byte is one of [`ALPHABET`].
fn is_in_codes(byte: u8) -> bool {
    matches!(byte, b'2'..=b'9' | b'A'..=b'Z') && !matches!(byte, b'I' | b'L' | b'O')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_have_the_characters_of_the_alphabet_and_stand_in_its_order() {
        let in_codes: Vec<u8> = (0..=u8::MAX).filter(|byte| is_in_codes(*byte)).collect();
        assert_eq!(in_codes, ALPHABET);
        let codes: Vec<Code> = ["222222", "222223", "22222A", "2Z2222", "A22222"]
            .map(|code| code.parse().unwrap())
            .to_vec();
        assert!(codes.is_sorted());
        assert!(codes.windows(2).all(|two| two[0].bytes() < two[1].bytes()));
    }

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
            seen.extend(code.bytes());
        }
        assert_eq!(seen.len(), ALPHABET.len());
    }

    #[test]
    fn a_code_does_not_show_when_it_is_debugged() {
        let code: Code = "7KQ2M9".parse().unwrap();
        assert_eq!(format!("{code:?}"), "Code(..)");
    }
}
