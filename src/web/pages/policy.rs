//! What browsers are told that a page may do (*Content-Security-Policy*): nothing but what is in it.

use sha2::{Digest, Sha256};

use super::shell::{SCRIPTS, styles};

/// The policy of the page of the hall: its own style, script and events.
pub const HALL_POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; \
     img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// The policy of the phone pages: the styles and the scripts that are in them, named by what they say, and forms to here.
pub fn phone_policy() -> String {
    let styles: Vec<String> = styles().map(named).collect();
    let scripts: Vec<String> = SCRIPTS.into_iter().map(named).collect();
    let (styles, scripts) = (styles.join(" "), scripts.join(" "));
    format!(
        "default-src 'none'; style-src {styles}; script-src {scripts}; connect-src 'self'; img-src data:; \
         base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    )
}

/// A style sheet or a script by its hash, as a policy names it.
fn named(source: &str) -> String {
    let hash: [u8; 32] = Sha256::digest(source.as_bytes()).into();
    format!("'sha256-{}'", base64(&hash))
}

/// Base 64 with padding (RFC 4648, 4).
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for three in bytes.chunks(3) {
        let bits = (0..3).fold(0u32, |bits, n| {
            (bits << 8) | u32::from(three.get(n).copied().unwrap_or(0))
        });
        for place in 0..4usize {
            let six = usize::try_from((bits >> (18 - 6 * place)) & 63).unwrap_or(0);
            let letter = LETTERS.get(six).copied().unwrap_or(b'=');
            let is_padding = place > three.len();
            out.push(if is_padding { '=' } else { char::from(letter) });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_written_in_base_64_as_the_standard_says() {
        let cases = [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foobar", "Zm9vYmFy"),
        ];
        for (plain, written) in cases {
            assert_eq!(base64(plain.as_bytes()), written);
        }
    }

    #[test]
    fn a_policy_names_what_is_in_the_pages_and_allows_no_other_place() {
        let policy = phone_policy();
        assert_eq!(policy.matches(" 'sha256-").count(), 9);
        assert!(policy.is_ascii() && policy.starts_with("default-src 'none';"));
        for policy in [policy.as_str(), HALL_POLICY] {
            assert!(!policy.contains("http") && !policy.contains("unsafe"));
        }
    }
}
