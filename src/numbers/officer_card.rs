//! The 军官证 of a military officer, a document of older forms.
//!
//! One to four Han characters for the service or branch, `字第`, four to eight digits or letters, and
//! `号` or not, such as 军字第0000001号. Nothing can be computed; forms since 2023 do not list the card.
//!
//! ```
//! use beian_validator::numbers::officer_card::is_valid;
//!
//! assert!(is_valid("军字第0000001号"));
//! assert!(!is_valid("0000001"));
//! ```

use super::shape;

/// Says whether the number has the shape.
pub fn is_valid(text: &str) -> bool {
    shape::matches("h14字第a48[号|]", text)
}
