//! The papers that are uploaded with an order (上传材料).

pub mod cancel;
pub mod check_sheet;
pub mod commitment_letter;
pub mod curtain_photo_2018;
pub mod file;
pub mod handheld_photo;
pub mod id_card;
pub mod id_document;
pub mod jiangsu;
pub mod letter;
pub mod license;
pub mod name_change_letter;
pub mod name_change_proof;
pub mod plan_book;
pub mod residence_permit;
pub mod student_card;
pub mod template_source;
pub mod upload;

use crate::{
    model::field::Field,
    rules::{Report, View},
};

/// Reports with message `message` that this paper is declared to lack what `field` says.
fn lacks(order: &View<'_>, report: &mut Report<'_>, field: Field, message: u8) {
    if order.declared(field) == Some(false) {
        report.at(field).message(message);
    }
}
