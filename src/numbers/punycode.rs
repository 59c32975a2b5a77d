//! Punycode of RFC 3492, for the labels of one domain name; lower case only, no mapping.

use alloc::string::String;

use crate::text::{search::is_ascii, width::chars};

const BASE: u32 = 36;
const T_MIN: u32 = 1;
const T_MAX: u32 = 26;
const SKEW: u32 = 38;
const DAMP: u32 = 700;
const INITIAL_BIAS: u32 = 72;
const INITIAL_N: u32 = 0x80;

/// Most characters of a DNS label, and so of anything read or written here.
const MAX_LABEL: usize = 63;

/// Appends the Punycode of `label` to `out`, without `xn--`, ASCII letters in lower case.
///
/// `None` when the label has more than 63 characters; `out` may have grown then.
pub(crate) fn encode(label: &str, out: &mut String) -> Option<()> {
    let total = chars(label);
    if total > MAX_LABEL {
        return None;
    }
    out.extend(label.chars().filter(char::is_ascii).map(|c| c.to_ascii_lowercase()));
    let basic = label.chars().filter(char::is_ascii).count() as u32;
    if basic > 0 {
        out.push('-');
    }
    let (mut n, mut delta, mut bias, mut handled) = (INITIAL_N, 0u32, INITIAL_BIAS, basic);
    while (handled as usize) < total {
        let next = label.chars().map(u32::from).filter(|c| *c >= n).min()?;
        // At most 63 characters of at most 0x10FFFF each: 64 * 0x110000 is far below 2^32.
        delta += (next - n) * (handled + 1);
        n = next;
        for c in label.chars().map(u32::from) {
            if c < n {
                delta += 1;
            } else if c == n {
                let mut q = delta;
                let mut k = BASE;
                loop {
                    let t = threshold(k, bias);
                    if q < t {
                        break;
                    }
                    out.push(digit(t + (q - t) % (BASE - t)));
                    q = (q - t) / (BASE - t);
                    k += BASE;
                }
                out.push(digit(q));
                bias = adapt(delta, handled + 1, handled == basic);
                delta = 0;
                handled += 1;
            }
        }
        delta += 1;
        n += 1;
    }
    Some(())
}

/// Appends the text that `code` stands for, without `xn--`, to `out`.
///
/// `None` for anything that is not Punycode; `out` is as before then.
pub(crate) fn decode(code: &str, out: &mut String) -> Option<()> {
    if code.len() > MAX_LABEL || !is_ascii(code) {
        return None;
    }
    let hyphen = code.bytes().rposition(|byte| byte == b'-');
    let (basic, extended) = match hyphen {
        Some(at) => (code.get(..at)?, code.get(at + 1..)?),
        None => ("", code),
    };
    let mut text = ['\0'; MAX_LABEL];
    let mut len = 0;
    for c in basic.chars() {
        *text.get_mut(len)? = c;
        len += 1;
    }
    let (mut n, mut i, mut bias) = (INITIAL_N, 0u32, INITIAL_BIAS);
    let mut digits = extended.bytes().peekable();
    while digits.peek().is_some() {
        let (old_i, mut weight, mut k) = (i, 1u32, BASE);
        loop {
            let digit = match digits.next()? {
                byte @ b'a'..=b'z' => byte - b'a',
                byte @ b'0'..=b'9' => byte - b'0' + 26,
                _ => return None,
            };
            let digit = u32::from(digit);
            i = i.checked_add(digit.checked_mul(weight)?)?;
            let t = threshold(k, bias);
            if digit < t {
                break;
            }
            weight = weight.checked_mul(BASE - t)?;
            k += BASE;
        }
        let count = len as u32 + 1;
        bias = adapt(i - old_i, count, old_i == 0);
        n = n.checked_add(i / count)?;
        i %= count;
        let (at, c) = (i as usize, char::from_u32(n)?);
        if len == MAX_LABEL {
            return None;
        }
        text.copy_within(at..len, at + 1);
        text[at] = c;
        len += 1;
        i += 1;
    }
    out.extend(text.iter().take(len));
    Some(())
}

fn threshold(k: u32, bias: u32) -> u32 {
    k.saturating_sub(bias).clamp(T_MIN, T_MAX)
}

fn digit(value: u32) -> char {
    char::from(if value < 26 { b'a' + value as u8 } else { b'0' + (value - 26) as u8 })
}

fn adapt(delta: u32, count: u32, first: bool) -> u32 {
    let mut delta = if first { delta / DAMP } else { delta / 2 };
    delta += delta / count;
    let mut k = 0;
    while delta > (BASE - T_MIN) * T_MAX / 2 {
        delta /= BASE - T_MIN;
        k += BASE;
    }
    k + (BASE - T_MIN + 1) * delta / (delta + SKEW)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn samples_of_the_rfc() {
        // RFC 3492 section 7.1, (B) and (C) and mixtures of Han with ASCII; sample (L) in lower case.
        for (text, code) in [
            ("他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye"),
            ("他們爲什麽不說中文", "ihqwctvzc91f659drss3x8bo0yb"),
            ("3年b組金八先生", "3b-ww4c5e180e575a65lsy2b"),
            ("例子", "fsqu00a"),
            ("示例", "fsq092h"),
            ("中国", "fiqs8s"),
            ("a", "a-"),
        ] {
            let (mut encoded, mut decoded) = (String::new(), String::new());
            encode(text, &mut encoded).unwrap();
            assert_eq!(encoded, code);
            decode(code, &mut decoded).unwrap();
            assert_eq!(decoded, text);
        }
    }

    #[test]
    fn junk_is_refused() {
        for code in ["9", "99999999", "a!", "é", "zzzzzzzzzzzzzzzzzzzzz", "A"] {
            let mut out = String::from("kept");
            assert_eq!(decode(code, &mut out), None, "{code}");
            assert_eq!(out, "kept");
        }
        assert_eq!(decode(&"a".repeat(64), &mut String::new()), None);
        assert_eq!(encode(&"中".repeat(64), &mut String::new()), None);
        let mut out = String::new();
        assert_eq!(encode(&"\u{10FFFF}".repeat(63), &mut out), Some(()));
    }
}
