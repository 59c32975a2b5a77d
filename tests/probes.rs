//! An edit looks at as many entries of the tables whether the order has one website or a thousand, and
//! at few of them: a lookup that goes through a table from its start does not stay below these bounds.
//!
//! The one test of this file has the process to itself, since the steps are counted in one place.
#![cfg(debug_assertions)]

#[path = "../benches/common/mod.rs"]
mod common;

use beian_validator::{
    engine::{Session, intake},
    tables::probes,
};
use common::{context, json, place};

/// The website in the middle of the order, which is edited.
const SITE: &str = "websites[*]";

/// A field, the values typed one after the other, and the most steps that one of them may take.
const EDITS: [(&str, &[&str], usize); 14] = [
    ("websites[*].name", &["示例科技官", "示例科技官网", "示例科技官网深圳", "明星八卦"], 150),
    ("websites[*].name", &["中国交易中心", "政务app", "北京示例新闻网"], 150),
    ("websites[*].remark", &["本网站用于展示公司产品与服务介绍内容", "提供在线教育课程"], 130),
    ("websites[*].domains[0].name", &["example.cn", "site_.com", "示例.政务.cn", "a.b.io"], 15),
    ("organizer.idNumber", &["91350100M000100Y43", "91440300MA5FAKE085"], 75),
    ("websites[*].servicePrincipal.name", &["李四五", "李"], 45),
    ("websites[*].servicePrincipal.email", &["zhangsan@example.com", "lisi@"], 5),
    ("websites[*].servicePrincipal.mobile", &["13900000001", "1349000000", "17000000000"], 10),
    ("websites[*].servicePrincipal.idNumber", &["440305199003070005", "440305199003070006"], 80),
    (
        "websites[*].servicePrincipal.officePhone",
        &["086-0755-12345678", "086-0898-12345678", "0755-12345678", ""],
        90,
    ),
    ("principal.mobile", &["13900000001", "13800000"], 60),
    ("principal.email", &["lisi@example.com", "lisi"], 5),
    ("principal.officePhone", &["086-0755-12345678", "086-0898-12345678", "", "010-1234567"], 90),
    ("organizer.contactAddress", &["广东省深圳市南山区示例路1号", "北京市"], 140),
];

#[test]
fn an_edit_takes_few_steps_whatever_the_number_of_websites() {
    let mut sessions =
        [1, 10, 1000].map(|count| (count, Session::new(intake::order(&json(count)), context())));
    let mut wrong = Vec::new();
    for (path, values, most) in EDITS {
        let mut looked = 0;
        for value in values {
            let steps = sessions.each_mut().map(|(count, session)| {
                let path = path.replace(SITE, &format!("websites[{}]", *count / 2));
                probes::take();
                session.edit_text(place(&path), value).expect("the field is there");
                probes::take()
            });
            looked += steps[0];
            if steps.iter().any(|count| *count != steps[0] || *count > most) {
                wrong.push(format!("{path} = {value}: {steps:?} steps, at most {most}"));
            }
        }
        // No table knows an e-mail address.
        if (looked == 0) != path.ends_with("email") {
            wrong.push(format!("{path}: {looked} steps with all values"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
