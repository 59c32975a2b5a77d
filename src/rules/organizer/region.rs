//! Where the organizer files (地域): province, city and district.

use crate::rules::prelude::*;
use crate::tables::{cities, places};

/// Province, city or district of the organizer is not chosen.
///
/// The form asks for all three levels, but a few cities have no districts. A province that is no
/// province is `order.province.supported`.
pub static REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[RegionProvince, RegionCity, RegionDistrict],
    key: None,
    check: |order, report| {
        let city = order.text(RegionCity).and_then(cities::city);
        let is_whole = city.is_some_and(|city| !city.has_districts());
        for (message, field) in [(0, RegionProvince), (1, RegionCity), (2, RegionDistrict)] {
            if !(order.is_set(field) || is_whole && field == RegionDistrict) {
                report.at(field).message(message).missing();
            }
        }
    },
    page: page!(Page {
        code: "organizer.region.required",
        zh: &["请选择所在省份。", "请选择所在城市。", "请选择所在区县。"],
        en: &[
            "Please choose the province.",
            "Please choose the city.",
            "Please choose the district."
        ],
        args: &[],
        examples: &[
            bad("no province", &[("organizer.region.province", "")], "organizer.region.province"),
            bad("no city", &[("organizer.region.city", "")], "organizer.region.city"),
            bad("no district", &[("organizer.region.district", "")], "organizer.region.district"),
            good(
                "a city without districts",
                &[("organizer.region.city", "东莞市"), ("organizer.region.district", "")]
            ),
            good("all three", &[]),
            good(
                "a change of a service does not show the organizer",
                &[("order.type", "changeService"), ("organizer.region.city", "")]
            ),
        ],
    }),
};

/// The contact address lies in another province or city than the chosen one.
///
/// Only names at the start of the address are read; an address that begins with a street says
/// nothing about its city.
pub static MATCHES_CONTACT_ADDRESS: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[RegionProvince, RegionCity, OrganizerContactAddress],
    key: None,
    check: |order, report| {
        let Some(address) = order.text(OrganizerContactAddress) else { return };
        let Some(place) = places::place_at_start(address) else { return };
        let Some(province) = order.province() else { return };
        if place.province != province as u8 {
            let Some(named) = <w::Province as w::Word>::at(place.province) else { return };
            report
                .at(OrganizerContactAddress)
                .word(named)
                .word(province)
                .related(order.place(RegionProvince));
            return;
        }
        let chosen = order.text(RegionCity).and_then(cities::city);
        if let (Some(named), Some(chosen)) = (place.city, chosen)
            && named != chosen
            && place.within != Some(chosen)
        {
            report
                .at(OrganizerContactAddress)
                .text(&named.name())
                .text(&chosen.name())
                .related(order.place(RegionCity));
        }
    },
    page: page!(Page {
        code: "organizer.region.matches-contact-address",
        zh: &["通信地址在{named}，所选地域为{chosen}，请核对后修改其中一项。"],
        en: &[
            "The contact address lies in {named}, the chosen region is {chosen}; please correct one of them."
        ],
        args: &["named", "chosen"],
        examples: &[
            bad(
                "another province",
                &[("organizer.contactAddress", "湖南省长沙市示例路1号")],
                "organizer.contactAddress"
            ),
            bad(
                "another city",
                &[("organizer.contactAddress", "广东省广州市天河区示例路1号")],
                "organizer.contactAddress"
            ),
            bad(
                "only the city is named",
                &[("organizer.contactAddress", "长沙市示例路1号")],
                "organizer.contactAddress"
            ),
            good("the same province and city", &[]),
            good("the address begins with a street", &[("organizer.contactAddress", "南京路1号")]),
            good(
                "a municipality named twice",
                &[
                    ("organizer.region.province", "beijing"),
                    ("organizer.region.city", "北京市"),
                    ("organizer.contactAddress", "北京市北京市海淀区示例路1号")
                ]
            ),
            good(
                "a prefecture whose short name is that of a province",
                &[
                    ("organizer.region.province", "qinghai"),
                    ("organizer.region.city", "海南藏族自治州"),
                    ("organizer.contactAddress", "海南州共和县示例路1号")
                ]
            ),
            good(
                "a prefecture within another",
                &[
                    ("organizer.region.province", "xinjiang"),
                    ("organizer.region.city", "塔城地区"),
                    ("organizer.contactAddress", "伊犁哈萨克自治州塔城地区塔城市示例路1号")
                ]
            ),
            good(
                "a prefecture where the one around it is chosen",
                &[
                    ("organizer.region.province", "xinjiang"),
                    ("organizer.region.city", "伊犁哈萨克自治州"),
                    ("organizer.contactAddress", "新疆伊犁州阿勒泰地区示例路1号")
                ]
            ),
            good("no address yet", &[("organizer.contactAddress", "")]),
        ],
    }),
};
