//! Shapes that are byte checks agree with the regular expressions that say the same.
//!
//! The module holds no regular-expression engine, which would cost it more than all its numbers; here
//! the engine is the second opinion, over good values and thousands of mistyped ones.

use beian_validator::numbers::{digest, hk_macau_permit, mobile};
use regex::Regex;

/// What people do to a value: leave out, double, swap, or mistype a character.
fn mistyped(value: &str) -> Vec<String> {
    let chars: Vec<char> = value.chars().collect();
    let mut all = vec![value.to_owned(), String::new()];
    for at in 0..chars.len() {
        let mut without = chars.clone();
        without.remove(at);
        all.push(without.iter().collect());
        let mut doubled = chars.clone();
        doubled.insert(at, chars[at]);
        all.push(doubled.iter().collect());
        let mut swapped = chars.clone();
        swapped.swap(at, (at + 1) % chars.len());
        all.push(swapped.iter().collect());
        for other in "0159AFGHMXafghmx-:. １é\n\u{0}".chars() {
            let mut wrong = chars.clone();
            wrong[at] = other;
            all.push(wrong.iter().collect());
        }
    }
    all
}

#[test]
fn byte_checks_agree_with_regular_expressions() {
    type Shape = (&'static str, fn(&str) -> bool, &'static [&'static str]);
    let shapes: [Shape; 4] = [
        (r"\A1[0-9]{10}\z", |text| mobile::parse(text).is_ok(), &["13800000000", "19900000000"]),
        (
            r"\A[HM][0-9]{8}([0-9]{2})?\z",
            hk_macau_permit::is_valid,
            &["H00000000", "M12345678", "H0000000001"],
        ),
        (
            r"\A[0-9A-Fa-f]{32}\z",
            |text| digest::is_valid(text, digest::Digest::Md5),
            &["d41d8cd98f00b204e9800998ecf8427e", "D41D8CD98F00B204E9800998ECF8427E"],
        ),
        (
            r"\A[0-9A-Fa-f]{40}\z",
            |text| digest::is_valid(text, digest::Digest::Sha1),
            &["da39a3ee5e6b4b0d3255bfef95601890afd80709"],
        ),
    ];
    for (pattern, check, seeds) in shapes {
        let regex = Regex::new(pattern).expect("a pattern");
        let mut taken = 0;
        for text in seeds.iter().flat_map(|seed| mistyped(seed)) {
            assert_eq!(check(&text), regex.is_match(&text), "{pattern} on {text:?}");
            taken += usize::from(check(&text));
        }
        assert!(taken > seeds.len(), "{pattern}: the mistyped values never agree with it");
    }
}
