//! The photo before the provider's curtain (幕布照片).

use crate::rules::prelude::*;

/// The photo before the curtain is not uploaded.
///
/// In 2018 it was taken after the first review and reviewed again; the mini program had none, and the
/// video check has replaced it.
pub static CURTAIN_PHOTO_2018: Rule = Rule {
    class: Requirement,
    scope: Scope::Order,
    when: when::SERVICE_FORM.profile(w::Profile::Tencent2018),
    reads: &[OrderChannel, Materials, MaterialType, MaterialServiceRef],
    key: None,
    check: |order, report| {
        if !order.is(OrderChannel, w::Channel::MiniProgram) {
            require(order, report, w::MaterialType::CurtainPhoto);
        }
    },
    page: page!(Page {
        code: "material.curtain-photo-2018",
        zh: &["请上传在幕布前拍摄的负责人照片（2018 流程）。"],
        en: &["Please upload the photo of the principal before the curtain (the process of 2018)."],
        args: &[],
        examples: &[
            bad("none", &[], "materials").under("tencent-2018"),
            good("uploaded", &[("materials[0].type", "curtainPhoto")]).under("tencent-2018"),
            good("in the mini program", &[("order.channel", "miniProgram")]).under("tencent-2018"),
            good("not asked for today", &[]),
        ],
    }),
};
