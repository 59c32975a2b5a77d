//! The 台湾居民来往大陆通行证 (台胞证) of residents of Taiwan.
//!
//! Cards since 2015 print 8 digits. Booklets before printed 8 to 10 digits and a letter, in brackets
//! or not; some offices want the letter, none of them checks it. Single-journey papers have a `T` in
//! front. There is no check character.
//!
//! ```
//! use beian_validator::numbers::taiwan_permit::{Edition, parse};
//!
//! assert_eq!(parse("00000000"), Ok(Edition::Card));
//! assert_eq!(parse("0000000000(B)"), Ok(Edition::Booklet));
//! ```

use super::{Defect, each, shape};

/// The document whose shape a number has.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Edition {
    /// 8 digits, a card since 2015.
    Card,
    /// A booklet from before: 10 digits, or 8 to 10 digits and a letter.
    Booklet,
    /// `T` and 8 to 10 digits, a paper for a single journey.
    SingleJourney,
}

const BOOKLET: &str = "daa/d8au11/d8a(u11)";
const SHAPES: [(Edition, &str); 3] =
    [(Edition::Card, "d88"), (Edition::Booklet, BOOKLET), (Edition::SingleJourney, "Td8a")];

/// Reads a number of any edition.
///
/// # Errors
///
/// `Character` when one of the first 8 characters is no digit, `Length` otherwise.
pub fn parse(text: &str) -> Result<Edition, Defect> {
    if let Some((edition, _)) = SHAPES.iter().find(|(_, shapes)| shape::matches(shapes, text)) {
        return Ok(*edition);
    }
    let bytes = text.as_bytes();
    each(bytes.get(..8).unwrap_or(bytes), 0, u8::is_ascii_digit)?;
    Err(Defect::length(text))
}

/// Says whether this is the number of a booklet.
pub fn is_booklet(text: &str) -> bool {
    shape::matches(BOOKLET, text)
}

/// Says whether [`parse`] finds nothing wrong.
pub fn is_valid(text: &str) -> bool {
    parse(text).is_ok()
}
