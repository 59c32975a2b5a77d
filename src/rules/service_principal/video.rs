//! The video in which the service principal shows the face (视频核验).

use crate::rules::prelude::*;

/// The service principal has not passed the video check.
///
/// It holds as long as the order, unless a rejection asks for a new one. In 2018 only the mini program
/// had it; elsewhere a photo in front of the provider's curtain was mailed.
pub static REQUIRED: Rule = Rule {
    class: Requirement,
    scope: Scope::Service,
    when: when::ATTACH_ORDER,
    reads: &[ServicePrincipalVideoCompletedAt, OrderChannel],
    key: None,
    check: |order, report| {
        if order.profile() == w::Profile::Tencent2018
            && !order.is(OrderChannel, w::Channel::MiniProgram)
        {
            return;
        }
        let done = order.is_set(ServicePrincipalVideoCompletedAt);
        report.at(ServicePrincipalVideoCompletedAt).satisfied(done);
    },
    page: page!(Page {
        code: "service-principal.video.required",
        zh: &["请服务负责人完成视频核验。"],
        en: &["Please have the service principal complete the video check."],
        args: &[],
        examples: &[
            bad(
                "not done",
                &[("websites[0].servicePrincipal.video.completedAt", "")],
                "websites[0].servicePrincipal.video.completedAt"
            ),
            bad(
                "the mini program of 2018",
                &[
                    ("order.channel", "miniProgram"),
                    ("websites[0].servicePrincipal.video.completedAt", "")
                ],
                "websites[0].servicePrincipal.video.completedAt"
            )
            .under("tencent-2018"),
            good("done", &[]),
            good(
                "a photo in front of the curtain in 2018",
                &[("websites[0].servicePrincipal.video.completedAt", "")]
            )
            .under("tencent-2018"),
            good(
                "a change order keeps the provider",
                &[
                    ("order.type", "changeService"),
                    ("websites[0].servicePrincipal.video.completedAt", "")
                ]
            ),
        ],
    }),
};

/// The code that opens the video check is older than an hour.
///
/// It is scanned within one hour; while the video is not done, the hour runs until now.
pub static QR_ONE_HOUR: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::SERVICE_FORM,
    reads: &[ServicePrincipalVideoQrIssuedAt, ServicePrincipalVideoCompletedAt],
    key: None,
    check: |order, report| {
        let done = order.datetime(ServicePrincipalVideoCompletedAt);
        let Some(issued) = order.datetime(ServicePrincipalVideoQrIssuedAt) else { return };
        if done.or(order.now()).is_some_and(|end| end.seconds_since(issued) > 3600) {
            report.at(ServicePrincipalVideoQrIssuedAt);
        }
    },
    page: page!(Page {
        code: "service-principal.video.qr-one-hour",
        zh: &["视频核验二维码 1 小时内有效，现已过期，请重新获取。"],
        en: &[
            "The code for the video check is valid for one hour and has expired; please get a new one."
        ],
        args: &[],
        examples: &[
            bad(
                "done a second late",
                &[
                    ("websites[0].servicePrincipal.video.qrIssuedAt", "2026-03-01T08:59:59+08:00"),
                    ("websites[0].servicePrincipal.video.completedAt", "2026-03-01T10:00:00+08:00")
                ],
                "websites[0].servicePrincipal.video.qrIssuedAt"
            ),
            bad(
                "not done for two hours",
                &[
                    ("websites[0].servicePrincipal.video.qrIssuedAt", "2026-03-02T08:00:00+08:00"),
                    ("websites[0].servicePrincipal.video.completedAt", "")
                ],
                "websites[0].servicePrincipal.video.qrIssuedAt"
            ),
            good(
                "done after exactly an hour",
                &[
                    ("websites[0].servicePrincipal.video.qrIssuedAt", "2026-03-01T01:00:00Z"),
                    ("websites[0].servicePrincipal.video.completedAt", "2026-03-01T10:00:00+08:00")
                ]
            ),
            good(
                "issued half an hour ago",
                &[
                    ("websites[0].servicePrincipal.video.qrIssuedAt", "2026-03-02T09:30:00+08:00"),
                    ("websites[0].servicePrincipal.video.completedAt", "")
                ]
            ),
            good("not known when it was issued", &[]),
        ],
    }),
};

/// The code for the video check ran out before the video was done.
///
/// The check needs the permissions of camera, microphone and place, and too many tries block it for a
/// day; said while the code is over an hour old and no video is there.
pub static RETRY: Rule = Rule {
    class: Hint,
    scope: Scope::Service,
    when: when::SERVICE_FORM,
    reads: &[ServicePrincipalVideoQrIssuedAt, ServicePrincipalVideoCompletedAt],
    key: None,
    check: |order, report| {
        let issued = order.datetime(ServicePrincipalVideoQrIssuedAt);
        if let Some((issued, now)) = issued.zip(order.now())
            && !order.is_set(ServicePrincipalVideoCompletedAt)
            && now.seconds_since(issued) > 3600
        {
            report.at(ServicePrincipalVideoCompletedAt);
        }
    },
    page: page!(Page {
        code: "service-principal.video.retry",
        zh: &["视频核验请开启摄像头、麦克风和定位权限；操作过于频繁需 24 小时后再试。"],
        en: &[
            "The video check needs the permissions of camera, microphone and place; after too many tries please wait 24 hours."
        ],
        args: &[],
        examples: &[
            bad(
                "not done for two hours",
                &[
                    ("websites[0].servicePrincipal.video.qrIssuedAt", "2026-03-02T08:00:00+08:00"),
                    ("websites[0].servicePrincipal.video.completedAt", "")
                ],
                "websites[0].servicePrincipal.video.completedAt"
            ),
            good(
                "done",
                &[("websites[0].servicePrincipal.video.qrIssuedAt", "2026-03-01T08:00:00+08:00")]
            ),
            good(
                "issued half an hour ago",
                &[
                    ("websites[0].servicePrincipal.video.qrIssuedAt", "2026-03-02T09:30:00+08:00"),
                    ("websites[0].servicePrincipal.video.completedAt", "")
                ]
            ),
        ],
    }),
};

/// An individual takes the video outside the filing province.
///
/// Unless the filing province is that of the address on the document, the video cannot be started from
/// another one. Where only the digits of the document number tell that province this is a warning,
/// since they keep the place of the first registration.
pub static LOCATION_INDIVIDUAL: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::SERVICE_FORM.individual(),
    reads: &[
        ServicePrincipalVideoLocationProvince,
        RegionProvince,
        OrganizerIdAddressProvince,
        OrganizerIdAddress,
        OrganizerIdType,
        OrganizerIdNumber,
        OrganizerLicenseMerged,
    ],
    key: None,
    check: |order, report| {
        let place = order.word::<w::Province>(ServicePrincipalVideoLocationProvince);
        let Some((place, province)) = place.zip(order.province()) else { return };
        let Some((home, sure)) = order.id_address_province() else { return };
        if place == province || home == province {
            return;
        }
        let finding = report.at(ServicePrincipalVideoLocationProvince);
        finding.word(province).word(place).related(order.place(RegionProvince));
        if !sure {
            finding.warning();
        }
    },
    page: page!(Page {
        code: "service-principal.video.location-individual",
        zh: &["个人备案请在备案省份{province}内完成视频核验，当前位置为{place}。"],
        en: &["An individual takes the video in the filing province, {province}, not in {place}."],
        args: &["province", "place"],
        examples: &[
            bad(
                "neither the place nor the address is of the province",
                &[
                    ("organizer.idAddressProvince", "hubei"),
                    ("websites[0].servicePrincipal.video.locationProvince", "hunan")
                ],
                "websites[0].servicePrincipal.video.locationProvince"
            )
            .base("individual"),
            bad(
                "the address itself names another province",
                &[
                    ("organizer.idAddress", "湖北省武汉市武昌区示例路1号"),
                    ("websites[0].servicePrincipal.video.locationProvince", "hunan")
                ],
                "websites[0].servicePrincipal.video.locationProvince"
            )
            .base("individual"),
            bad(
                "only the number tells of another province",
                &[
                    ("organizer.idAddress", ""),
                    ("organizer.idNumber", "420106197904150030"),
                    ("websites[0].servicePrincipal.video.locationProvince", "hunan")
                ],
                "websites[0].servicePrincipal.video.locationProvince"
            )
            .base("individual")
            .warns(),
            good("in the province", &[]).base("individual"),
            good(
                "elsewhere, but at home in the province",
                &[("websites[0].servicePrincipal.video.locationProvince", "hunan")]
            )
            .base("individual"),
            good(
                "where the address is, is not known",
                &[
                    ("organizer.idAddress", ""),
                    ("organizer.idType", "businessLicense"),
                    ("organizer.licenseMerged", "true"),
                    ("organizer.idNumber", "9144"),
                    ("websites[0].servicePrincipal.video.locationProvince", "hunan")
                ]
            )
            .base("individual"),
            good(
                "a unit",
                &[
                    ("organizer.idAddressProvince", "hubei"),
                    ("websites[0].servicePrincipal.video.locationProvince", "hunan")
                ]
            ),
        ],
    }),
};

/// A unit's service principal takes the video outside the filing province.
///
/// Nothing keeps a unit from it, but some authorities send such an order back.
pub static LOCATION_UNIT: Rule = Rule {
    class: Warning,
    scope: Scope::Service,
    when: when::SERVICE_FORM.units(),
    reads: &[ServicePrincipalVideoLocationProvince, RegionProvince],
    key: None,
    check: |order, report| {
        let place = order.word::<w::Province>(ServicePrincipalVideoLocationProvince);
        if let Some((place, province)) = place.zip(order.province())
            && place != province
        {
            let finding = report.at(ServicePrincipalVideoLocationProvince);
            finding.word(province).word(place).related(order.place(RegionProvince));
        }
    },
    page: page!(Page {
        code: "service-principal.video.location-unit",
        zh: &["部分管局要求在备案省份内完成视频核验，当前位置为{place}，建议到{province}办理。"],
        en: &[
            "Some authorities want the video taken in the filing province; you are in {place}, taking it in {province} is advised."
        ],
        args: &["province", "place"],
        examples: &[
            bad(
                "another province",
                &[("websites[0].servicePrincipal.video.locationProvince", "hunan")],
                "websites[0].servicePrincipal.video.locationProvince"
            ),
            good(
                "the same province",
                &[("websites[0].servicePrincipal.video.locationProvince", "guangdong")]
            ),
            good("not known", &[]),
        ],
    }),
};

/// The video was not taken before a pure white background.
///
/// Such a video has to be taken again; the guide of 2018 only advises it, and of other providers nothing
/// is known. The guides also ask for proper dress, no hat or earphones, no glare on glasses and the whole
/// face with open eyes; only what is declared can be judged here.
pub static BACKGROUND: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::SERVICE_FORM,
    reads: &[ServicePrincipalVideoBackgroundWhite, ServicePrincipalVideoCompletedAt],
    key: None,
    check: |order, report| {
        if order.declared(ServicePrincipalVideoBackgroundWhite) == Some(false)
            && order.is_set(ServicePrincipalVideoCompletedAt)
        {
            let finding = report.at(ServicePrincipalVideoBackgroundWhite);
            if order.provider() != w::Provider::Tencent
                || order.profile() == w::Profile::Tencent2018
            {
                finding.warning();
            }
        }
    },
    page: page!(Page {
        code: "service-principal.video.background",
        zh: &["视频背景不是纯白，请在纯白背景前重新核验，着装得体，不戴耳机和帽子。"],
        en: &[
            "The background is not pure white; please take the video again before a white wall, properly dressed, without earphones or hat."
        ],
        args: &[],
        examples: &[
            bad(
                "another background",
                &[("websites[0].servicePrincipal.video.backgroundWhite", "false")],
                "websites[0].servicePrincipal.video.backgroundWhite"
            ),
            bad(
                "another background in 2018",
                &[("websites[0].servicePrincipal.video.backgroundWhite", "false")],
                "websites[0].servicePrincipal.video.backgroundWhite"
            )
            .under("tencent-2018")
            .warns(),
            bad(
                "another background with another provider",
                &[("websites[0].servicePrincipal.video.backgroundWhite", "false")],
                "websites[0].servicePrincipal.video.backgroundWhite"
            )
            .with("huawei")
            .warns(),
            good("white", &[("websites[0].servicePrincipal.video.backgroundWhite", "true")]),
            good("nothing declared", &[]),
            good(
                "no video yet",
                &[
                    ("websites[0].servicePrincipal.video.backgroundWhite", "false"),
                    ("websites[0].servicePrincipal.video.completedAt", "")
                ]
            ),
        ],
    }),
};
