//! The fields of a form and of an address, decoded.

use std::borrow::Cow;

/// Most fields of a form: a ballot has at most 99 choices.
const FIELDS: usize = 256;

/// A field: its name and its value.
pub(super) type Field<'a> = (Cow<'a, str>, Cow<'a, str>);

/// The fields of `a=1&b=2`, in order. What is not well formed is taken as it is; fields past a limit are left out.
pub(super) fn fields(text: &str) -> Vec<Field<'_>> {
    if text.is_empty() {
        return Vec::new();
    }
    text.split('&')
        .filter(|pair| !pair.is_empty())
        .take(FIELDS)
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            (decoded(name), decoded(value))
        })
        .collect()
}

/// The value of the first field of this name.
pub(super) fn field<'a>(fields: &'a [Field<'_>], name: &str) -> Option<&'a str> {
    let found = fields.iter().find(|(n, _)| n == name);
    found.map(|(_, value)| value.as_ref())
}

/// Text with `+` as a space and `%xx` as a byte.
fn decoded(text: &str) -> Cow<'_, str> {
    if !text.contains(['+', '%']) {
        return text.into();
    }
    let mut bytes = text.bytes();
    let mut out = Vec::with_capacity(text.len());
    while let Some(byte) = bytes.next() {
        match byte {
            b'+' => out.push(b' '),
            b'%' => {
                let digit = |b: Option<u8>| char::from(b?).to_digit(16);
                let mut ahead = bytes.clone();
                let value = digit(ahead.next())
                    .zip(digit(ahead.next()))
                    .and_then(|(high, low)| u8::try_from(high * 16 + low).ok());
                if let Some(value) = value {
                    out.push(value);
                    bytes = ahead;
                } else {
                    out.push(b'%');
                }
            }
            byte => out.push(byte),
        }
    }
    String::from_utf8_lossy(&out).into_owned().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_decoded_in_the_order_it_came() {
        let read = fields("o=3&o=0&v1=%E2%88%921&text=Pi%C3%B9+alberi%21&go=");
        let pairs: Vec<(&str, &str)> = read.iter().map(|(n, v)| (n.as_ref(), v.as_ref())).collect();
        let expected = [
            ("o", "3"),
            ("o", "0"),
            ("v1", "−1"),
            ("text", "Più alberi!"),
            ("go", ""),
        ];
        assert_eq!(pairs, expected);
        assert_eq!(field(&read, "o"), Some("3"));
        assert_eq!(field(&read, "x"), None);
    }

    #[test]
    fn what_is_not_well_formed_does_no_harm() {
        assert_eq!(decoded("%"), "%");
        assert_eq!(decoded("%4"), "%4");
        assert_eq!(decoded("%zz%41"), "%zzA");
        assert_eq!(decoded("%ff"), "\u{fffd}");
        assert_eq!(fields("&&a"), [("a".into(), "".into())]);
        assert_eq!(fields(&"a=1&".repeat(1_000)).len(), FIELDS);
    }
}
