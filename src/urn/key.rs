//! Keys: what ties a code to a ticket, and to its ballot while the vote is open.

use std::fmt;
use std::sync::Arc;

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

use crate::assembly::TicketId;
use crate::assembly::tickets::{ALPHABET, Code, LENGTH};
use crate::hex::{hex, unhex};

/// Length of a key, in bytes.
pub const BYTES: usize = 32;

/// A random key. It is never shown by `Debug`.
#[derive(Clone)]
pub struct Key(Arc<Held>);

/// What a key says, and the algorithm once it has taken it in: that is half of its work for messages as short as ours.
struct Held {
    bytes: [u8; BYTES],
    begun: Hmac<Sha256>,
}

impl Held {
    fn new(bytes: [u8; BYTES]) -> Self {
        #[expect(clippy::expect_used, reason = "the algorithm takes keys of any length")]
        let begun = Hmac::<Sha256>::new_from_slice(&bytes).expect("HMAC takes any key");
        Self { bytes, begun }
    }
}

impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        self.0.bytes == other.0.bytes
    }
}

impl Eq for Key {}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(..)")
    }
}

/// What stands for a code in an urn: HMAC-SHA256 of the code under the urn's key (*matrice*).
///
/// Without the key nobody can say which code a slip stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Slip(pub [u8; BYTES]);

impl Key {
    /// The key of these bytes, which must be drawn at random.
    pub fn new(bytes: [u8; BYTES]) -> Self {
        Self(Arc::new(Held::new(bytes)))
    }

    /// Reads a key as [`Key::written`] writes it.
    pub fn read(text: &str) -> Option<Self> {
        unhex::<BYTES>(text.trim_end()).map(Self::new)
    }

    /// The key in hexadecimal digits, with a line end.
    pub fn written(&self) -> String {
        format!("{}\n", hex(&self.0.bytes))
    }

    /// What stands for a code in the urn of this key.
    pub fn slip(&self, code: &Code) -> Slip {
        Slip(self.mac(&[&code.bytes()]))
    }

    /// The receipt for a slip (*ricevuta*): it says that there is a ballot, and nothing of what it says.
    pub fn receipt(&self, slip: &Slip) -> String {
        self.mac(&[b"receipt", &slip.0])
            .iter()
            .take(LENGTH)
            .filter_map(|byte| ALPHABET.get(usize::from(*byte) % ALPHABET.len()))
            .map(|byte| char::from(*byte))
            .collect()
    }

    /// By what a damaged line of the urn is found.
    pub fn check(&self, slip: &Slip, ballot: &[u8]) -> [u8; BYTES] {
        self.mac(&[b"line", &slip.0, ballot])
    }

    /// The code of a ticket; where it is taken, the next attempt gives another.
    pub fn code(&self, ticket: TicketId, attempt: u32) -> Code {
        let mac = self.mac(&[b"ticket", &ticket.0.to_be_bytes(), &attempt.to_be_bytes()]);
        let mut bytes = [0; 4 * LENGTH];
        for (to, from) in bytes.iter_mut().zip(mac) {
            *to = from;
        }
        Code::drawn(&bytes)
    }

    fn mac(&self, parts: &[&[u8]]) -> [u8; BYTES] {
        let mut mac = self.0.begun.clone();
        for part in parts {
            mac.update(part);
        }
        mac.finalize().into_bytes().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mac_is_the_published_one() {
        // RFC 4231 uses shorter keys; a key padded with zeros gives the same, as the algorithm pads it so.
        let mut key = [0; BYTES];
        for (to, from) in key.iter_mut().zip(b"Jefe") {
            *to = *from;
        }
        let mac = Key::new(key).mac(&[b"what do ya want ", b"for nothing?"]);
        assert_eq!(
            hex(&mac),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        );
    }

    #[test]
    fn a_key_is_read_as_it_is_written_and_not_shown() {
        let key = Key::new([7; BYTES]);
        assert_eq!(Key::read(&key.written()), Some(key.clone()));
        assert_eq!(Key::read("07"), None);
        assert_eq!(format!("{key:?}"), "Key(..)");
    }

    #[test]
    fn a_receipt_is_the_same_for_the_same_code_and_says_nothing_of_it() {
        let key = Key::new([7; BYTES]);
        let code = key.code(TicketId(1), 0);
        let receipt = key.receipt(&key.slip(&code));
        assert_eq!(receipt, key.receipt(&key.slip(&code)));
        assert_eq!(receipt.len(), LENGTH);
        assert_ne!(receipt, code.to_string());
        assert_ne!(receipt, Key::new([8; BYTES]).receipt(&key.slip(&code)));
        assert_ne!(code, key.code(TicketId(1), 1));
    }
}
