//! What websites and APPs have in common: name, content, approvals, remark, number.

pub mod content;
pub mod count;
pub mod kind;
pub mod name;
pub mod pre_approval;
pub mod remark;
