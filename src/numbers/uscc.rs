//! The 统一社会信用代码 that every organization carries since 2015.
//!
//! 18 characters after GB 32100-2015: `D C RRRRRR OOOOOOOOO K`
//!
//! - 1: registering department (登记管理部门), 2: kind of body (机构类别); the pairs in use stand in
//!   `data/uscc_pairs.tsv`.
//! - 3-8: division of the registering office, digits (GB/T 2260).
//! - 9-17: organization code of GB 11714, with its own check character at 17.
//! - 18: check character, MOD 31 with the weights 3^0, 3^1, … 3^16.
//!
//! The alphabet is 0-9 and A-Z without I, O, S, V and Z, valued 0 to 30 in that order.
//!
//! ```
//! use beian_validator::numbers::{Defect, uscc};
//!
//! let code = uscc::parse("91350100M000100Y43").unwrap();
//! assert_eq!(code.pair(), "91");
//! assert_eq!(code.division, 350100);
//! assert_eq!(code.organization_code(), "M000100Y4");
//!
//! assert_eq!(
//!     uscc::parse("91350100M000100Y44"),
//!     Err(Defect::CheckCharacter { expected: '3', actual: '4' }),
//! );
//! ```

use super::{Defect, ascii, check_character, each, number, organization_code};
use alloc::string::String;

const ALPHABET: &[u8; 31] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";

/// The parts of a code.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Uscc {
    pair: [u8; 2],
    /// Division code of the registering office, six digits such as 350100; 100000 is the state.
    pub division: u32,
    organization: [u8; 9],
}

impl Uscc {
    /// Returns the registering department and the kind of body, such as `91` for an enterprise.
    pub fn pair(&self) -> &str {
        core::str::from_utf8(&self.pair).unwrap_or_default()
    }

    /// Returns the organization code, characters 9 to 17.
    pub fn organization_code(&self) -> &str {
        core::str::from_utf8(&self.organization).unwrap_or_default()
    }

    /// Checks character 17, the check character of the organization code inside.
    ///
    /// # Errors
    ///
    /// `CheckCharacter`, though the whole code has a right one; rare in practice.
    pub fn check_organization_code(&self) -> Result<(), Defect> {
        check_character(organization_code::check(&self.organization), self.organization[8])
    }
}

/// Reads an 18-character code.
///
/// # Errors
///
/// `Length`, `Character` (also for a letter in the division), `CheckCharacter`, in this order.
pub fn parse(text: &str) -> Result<Uscc, Defect> {
    let bytes: &[u8; 18] = ascii(text)?;
    each(&bytes[..2], 0, is_allowed)?;
    each(&bytes[2..8], 2, u8::is_ascii_digit)?;
    each(&bytes[8..], 8, is_allowed)?;
    check_character(check(bytes), bytes[17])?;
    let organization = *bytes[8..].first_chunk().unwrap_or(&[b'0'; 9]);
    Ok(Uscc { pair: [bytes[0], bytes[1]], division: number(&bytes[2..8]), organization })
}

/// Says whether [`parse`] finds nothing wrong.
pub fn is_valid(text: &str) -> bool {
    parse(text).is_ok()
}

/// Computes the 18th character from the first 17 of `text`; `None` when they cannot be a code.
pub fn calc_check_character(text: &str) -> Option<char> {
    let body = text.as_bytes().get(..17)?;
    body.iter().all(is_allowed).then(|| check(body).into())
}

/// Replaces the letters that the alphabet leaves out by the digits they are mistaken for.
///
/// O becomes 0, I 1, Z 2 and S 5. `None` unless that alone makes the code valid, check character
/// included; it is still a guess and wants to be confirmed.
///
/// ```
/// # use beian_validator::numbers::uscc::repair;
/// assert_eq!(repair("9135OIOOM0001O0Y43").as_deref(), Some("91350100M000100Y43"));
/// assert_eq!(repair("91350100M000100Y43"), None);
/// ```
pub fn repair(text: &str) -> Option<String> {
    if text.len() != 18 {
        return None;
    }
    let repaired: String = text
        .chars()
        .map(|c| match c {
            'O' => '0',
            'I' => '1',
            'Z' => '2',
            'S' => '5',
            _ => c,
        })
        .collect();
    (repaired != text && is_valid(&repaired)).then_some(repaired)
}

fn is_allowed(byte: &u8) -> bool {
    place(*byte) < ALPHABET.len()
}

/// The place in the alphabet of each character from 0 to Z; that of others is its length.
static PLACES: [u8; 43] = {
    let mut places = [ALPHABET.len() as u8; 43];
    let mut at = 0;
    while at < ALPHABET.len() {
        places[(ALPHABET[at] - b'0') as usize] = at as u8;
        at += 1;
    }
    places
};

/// The place of a character in the alphabet; behind its end if it has none.
fn place(byte: u8) -> usize {
    let place = PLACES.get(usize::from(byte.wrapping_sub(b'0')));
    place.map_or(ALPHABET.len(), |place| usize::from(*place))
}

/// Computes the check character of 17 allowed bytes; more bytes are not looked at.
fn check(body: &[u8]) -> u8 {
    let (mut sum, mut weight) = (0, 1);
    for byte in body.iter().take(17) {
        sum += place(*byte) * weight;
        weight = weight * 3 % 31;
    }
    ALPHABET[(31 - sum % 31) % 31]
}
