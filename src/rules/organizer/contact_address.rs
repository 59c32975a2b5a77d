//! The contact address of the organizer (通信地址).

use crate::rules::prelude::*;
use crate::tables::{cities, places};
use crate::text::{
    address::{Depth, depth},
    search::{contains, split_once},
};

/// The organizer's contact address is empty.
///
/// It is the place where a unit works and an individual lives; authorities write and call there.
pub static REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[OrganizerContactAddress],
    key: None,
    check: |order, report| required(order, report, OrganizerContactAddress),
    page: page!(Page {
        code: "organizer.contact-address.required",
        zh: &["请填写实际通信地址（单位填办公地址，个人填居住地址）。"],
        en: &["Please enter the real contact address (a unit's office, an individual's home)."],
        args: &[],
        examples: &[
            bad("left empty", &[("organizer.contactAddress", "")], "organizer.contactAddress"),
            good("filled in", &[]),
            good(
                "a cancellation does not show the organizer",
                &[("order.type", "cancelOrganizer"), ("organizer.contactAddress", "")]
            ),
        ],
    }),
};

/// How far down an address without a known door number goes, and whether the remark says that there is
/// none.
fn without_door_number(order: &View<'_>) -> Option<(Depth, bool)> {
    let depth = order.text(OrganizerContactAddress).map(depth).filter(|d| *d != Depth::Door)?;
    let remark = order.text(OrganizerRemark).unwrap_or_default();
    Some((depth, contains(remark, "最详细")))
}

/// The contact address does not go down to a door or room number.
///
/// Where there is none, the remark has to say so in one of the wordings of the guides. Digits that are
/// in front of no unit we know may still be those of a door, so there it warns.
pub static DOOR_NUMBER: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[OrganizerContactAddress, OrganizerRemark],
    key: None,
    check: |order, report| {
        if let Some((depth, false)) = without_door_number(order) {
            let finding = report.at(OrganizerContactAddress).related(order.place(OrganizerRemark));
            if depth == Depth::Digits {
                finding.message(1).warning();
            }
        }
    },
    page: page!(Page {
        code: "organizer.contact-address.door-number",
        zh: &[
            "通信地址须精确到门牌号或房间号；确无门牌号请在备注中注明“通信地址已为最详细地址”。",
            "请确认通信地址已精确到门牌号或房间号；确无门牌号请在备注中注明“通信地址已为最详细地址”。",
        ],
        en: &[
            "Please give the door or room number; if there is none, say 通信地址已为最详细地址 in the remark.",
            "Please check that the address goes down to the door or room number; if there is none, say 通信地址已为最详细地址 in the remark.",
        ],
        args: &[],
        examples: &[
            bad(
                "ends with the street",
                &[("organizer.contactAddress", "广东省深圳市南山区示例路")],
                "organizer.contactAddress"
            ),
            bad(
                "a remark about something else",
                &[
                    ("organizer.contactAddress", "广东省深圳市南山区示例村"),
                    ("organizer.remark", "地址准确")
                ],
                "organizer.contactAddress"
            ),
            bad(
                "digits that are no door's",
                &[("organizer.contactAddress", "广东省深圳市南山区示例村107国道旁")],
                "organizer.contactAddress"
            )
            .warns(),
            good("a floor in letters", &[("organizer.contactAddress", "深圳市南山区示例大厦16F")]),
            good(
                "a note behind the room",
                &[("organizer.contactAddress", "深圳市南山区示例广场1208（集群注册）")]
            ),
            good("a shop", &[("organizer.contactAddress", "深圳市南山区示例街C12铺位")]),
            good("a house", &[("organizer.contactAddress", "广东省深圳市南山区示例路1号")]),
            good("a room at the end", &[("organizer.contactAddress", "深圳市南山区示例大厦1203")]),
            good(
                "the remark says that there is none",
                &[
                    ("organizer.contactAddress", "广东省深圳市南山区示例村"),
                    ("organizer.remark", "通信地址已为最详细地址")
                ]
            ),
            good(
                "the wording of 2018",
                &[
                    ("organizer.contactAddress", "广东省深圳市南山区示例村"),
                    ("organizer.remark", "主办单位通信地址为最详细的地址")
                ]
            ),
            good(
                "a village, and a remark in other words",
                &[
                    ("organizer.contactAddress", "广东省深圳市南山区示例村"),
                    ("organizer.remark", "该地址无门牌号，已是最详细")
                ]
            ),
            good("no address yet", &[("organizer.contactAddress", "")]),
        ],
    }),
};

/// The address has no door number, and only the remark explains it.
///
/// That is accepted in general, but some provinces insist on a door number; older pages name 北京
/// and 天津.
pub static NO_DOOR_NUMBER_REMARK: Rule = Rule {
    class: Warning,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[OrganizerContactAddress, OrganizerRemark, RegionProvince, OrganizerNature],
    key: None,
    check: |order, report| {
        let Some((_, true)) = without_door_number(order) else { return };
        let finding = report.at(OrganizerContactAddress).related(order.place(OrganizerRemark));
        if let (Some(province), Some(_)) =
            (order.province(), order.demand(Topic::AddressDoorNumber))
        {
            finding.message(1).word(province);
        }
    },
    page: page!(Page {
        code: "organizer.contact-address.no-door-number-remark",
        zh: &[
            "部分省份要求填写门牌号，仅备注可能不被接受，建议补充门牌号。",
            "{province}要求填写门牌号，仅备注可能不被接受，请补充门牌号。",
        ],
        en: &[
            "Some provinces insist on a door number and may refuse the remark alone; adding one is safer.",
            "{province} insists on a door number and may refuse the remark alone; please add one.",
        ],
        args: &["province"],
        examples: &[
            bad(
                "only a remark",
                &[
                    ("organizer.contactAddress", "广东省深圳市南山区示例村"),
                    ("organizer.remark", "通信地址已为最详细地址")
                ],
                "organizer.contactAddress"
            ),
            bad(
                "only a remark in Tianjin",
                &[
                    ("organizer.region.province", "tianjin"),
                    ("organizer.contactAddress", "天津市西青区示例村"),
                    ("organizer.remark", "此地址已是最详细地址")
                ],
                "organizer.contactAddress"
            ),
            good("a door number and a remark", &[("organizer.remark", "通信地址已为最详细地址")]),
            good("neither has its own rule", &[("organizer.contactAddress", "示例路")]),
        ],
    }),
};

/// The contact address lies in another city than the certificate's.
///
/// Both have to be in one city in 河北, 河南, 贵州 and 广东, as Huawei and older pages say. Silent
/// while one of the addresses does not begin with its city, and where the contact address is not in the
/// city that was chosen, which `organizer.region.matches-contact-address` says.
pub static CERTIFICATE_CITY: Rule = Rule {
    class: Warning,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM.units(),
    reads: &[OrganizerContactAddress, OrganizerIdAddress, RegionProvince, RegionCity],
    key: None,
    check: |order, report| {
        let Some(province) = order.province() else { return };
        if order.demand(Topic::AddressSameCity).is_none() {
            return;
        }
        let city = |field| places::place_at_start(order.text(field)?)?.city;
        if let (Some(contact), Some(certificate)) =
            (city(OrganizerContactAddress), city(OrganizerIdAddress))
            && contact != certificate
            && order.text(RegionCity).and_then(cities::city).is_none_or(|chosen| chosen == contact)
        {
            report
                .at(OrganizerContactAddress)
                .word(province)
                .text(&contact.name())
                .text(&certificate.name())
                .related(order.place(OrganizerIdAddress));
        }
    },
    page: page!(Page {
        code: "organizer.contact-address.certificate-city",
        zh: &["{province}要求通信地址与证件住址在同一城市，现为{contact}与{certificate}，请核对。"],
        en: &[
            "{province} wants the contact address in the city of the certificate's; they are {contact} and {certificate}, please check them."
        ],
        args: &["province", "contact", "certificate"],
        examples: &[
            bad(
                "two cities",
                &[("organizer.idAddress", "广东省广州市天河区示例路1号")],
                "organizer.contactAddress"
            ),
            good("one city", &[]),
            good(
                "another city than the chosen one, which another rule reports",
                &[("organizer.contactAddress", "广东省广州市天河区示例路1号")]
            ),
            good("only the province is named", &[("organizer.idAddress", "广东省示例路1号")]),
            good(
                "a province that does not ask for it",
                &[
                    ("organizer.region.province", "hunan"),
                    ("organizer.idAddress", "湖南省长沙市示例路1号"),
                    ("organizer.contactAddress", "湖南省株洲市示例路1号")
                ]
            ),
        ],
    }),
};

/// The contact address contains 市辖区, a heading of the division list and no place.
///
/// Forms that join the three levels of the region leave it in; 北京, 天津, 上海, 浙江 and 广西 send
/// such an address back.
pub static HEADING: Rule = Rule {
    class: Warning,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[OrganizerContactAddress, RegionProvince, OrganizerNature],
    key: None,
    check: |order, report| {
        const HEADING: &str = "市辖区";
        let Some((address, province)) = order.text(OrganizerContactAddress).zip(order.province())
        else {
            return;
        };
        if let Some((before, after)) = split_once(address, HEADING)
            && order.demand(Topic::AddressNoHeading).is_some()
        {
            let mut plain = alloc::string::String::from(before);
            plain.push_str(after);
            report.at(OrganizerContactAddress).word(province).fix(&plain, false);
        }
    },
    page: page!(Page {
        code: "organizer.contact-address.heading",
        zh: &["{province}的通信地址不应含“市辖区”，请删去并写明具体区名。"],
        en: &[
            "A contact address in {province} does not contain 市辖区; please take it out and name the district."
        ],
        args: &["province"],
        examples: &[
            bad(
                "left in by the form",
                &[
                    ("organizer.region.province", "shanghai"),
                    ("organizer.contactAddress", "上海市市辖区徐汇区示例路1号")
                ],
                "organizer.contactAddress"
            ),
            good(
                "named by its district",
                &[
                    ("organizer.region.province", "shanghai"),
                    ("organizer.contactAddress", "上海市徐汇区示例路1号")
                ]
            ),
            good(
                "a province that does not mind",
                &[("organizer.contactAddress", "广东省深圳市市辖区南山区示例路1号")]
            ),
        ],
    }),
};
