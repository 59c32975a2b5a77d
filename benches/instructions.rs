//! What is counted instead of timed, run under callgrind by `cargo xtask instructions`.
//!
//! Every call of [`counted`] is one case; its name is printed before it with how often it does the
//! same, so that the dumps callgrind makes can be told apart. Nothing here depends on time or chance.
#![cfg(not(target_arch = "wasm32"))]

mod common;

use std::hint::black_box;

use beian_validator::{
    engine::{
        self, Session,
        check::{Around, Checker},
        intake,
    },
    model::json::Json,
};
use common::{context, json, place};

/// Callgrind counts only what happens in here, and dumps what it counted on leaving.
#[inline(never)]
fn counted(work: &mut dyn FnMut()) {
    work();
}

fn case(name: &str, times: usize, mut work: impl FnMut()) {
    println!("{name}\t{times}");
    counted(&mut work);
}

/// How often each round of edits is counted.
const ROUNDS: usize = 4;

/// Edits by turns, the last value a good one. The first round is not counted: it makes room in lists.
fn edits(session: &mut Session, name: &str, path: &str, values: &[&str]) {
    let place = place(path);
    let mut round = || {
        for value in values {
            let delta = session.edit_text(place, black_box(value)).expect("the field is there");
            drop(black_box(delta));
        }
    };
    round();
    case(name, ROUNDS * values.len(), || (0..ROUNDS).for_each(|_| round()));
}

fn all_edits(count: usize) {
    let mut session = Session::new(intake::order(&json(count)), context());
    let before = session.findings();
    let at = count / 2;
    let mut edits = |name: &str, path: &str, values: &[&str]| {
        edits(&mut session, &format!("{name}, {count}"), path, values);
    };
    let site = |field: &str| format!("websites[{at}].{field}");
    edits(
        "typing on in a name",
        &site("name"),
        &["示例科技官", "示例科技官网", "示例科技官网深", "示例科技官网深圳", "示例科技官网"],
    );
    edits("the same name again", &site("name"), &["示例科技官网"]);
    let (domain, fine) = (site("domains[0].name"), format!("site{at}.com"));
    edits("duplicate domain, mended", &domain, &[&format!("site{}.com", at - 1), &fine]);
    edits("malformed domain, mended", &domain, &[&format!("site_{at}.com"), &fine]);
    let (taken, own) = ("zhangsan@example.com", format!("lisi{at}@example.com"));
    edits("e-mail of a website collides, mended", &site("servicePrincipal.email"), &[taken, &own]);
    edits("e-mail of the order collides, mended", "principal.email", &[&own, taken]);
    edits(
        "mobile of a website, wrong, mended",
        &site("servicePrincipal.mobile"),
        &["1390000000", "13900000001"],
    );
    edits(
        "document number of a website, wrong, mended",
        &site("servicePrincipal.idNumber"),
        &["110101198506150018", "110101198506150019"],
    );
    assert!(session.findings() == before, "everything was mended");
}

/// A name is held against the whole scope where nothing of it stands there, and real ones are that long.
fn brand_name() {
    const PARTS: [&str; 3] = [
        "一般项目：软件开发；信息系统集成服务；互联网销售（除销售需要许可的商品）；计算机软硬件零售；",
        "服装服饰零售；广告设计、代理；组织文化艺术交流活动；会议及展览服务；企业管理咨询；货物进出口。",
        "许可项目：食品销售（依法须经批准的项目，经相关部门批准后方可开展经营活动，以批准文件为准）",
    ];
    let mut session = Session::new(intake::order(&json(10)), context());
    let scope = Json::from(PARTS.concat().as_str());
    session.edit("organizer.businessScope", &scope).expect("the field is there");
    let values = ["青藤小栈", "青藤小栈首", "青藤小栈首页", "青藤小栈"];
    edits(&mut session, "typing on in a brand name", "websites[5].name", &values);
}

fn main() {
    all_edits(10);
    all_edits(1000);
    brand_name();

    let (order, context) = (intake::order(&json(10)), context());
    case("validate 10 websites", 4, || {
        (0..4).for_each(|_| drop(black_box(engine::validate(black_box(&order), &context))));
    });
    let given = json(10);
    case("take in 10 websites", 4, || {
        (0..4).for_each(|_| drop(black_box(intake::order(black_box(&given)))));
    });
    let mut orders = vec![order; 4];
    case("start a session with 10 websites", 4, || {
        orders.drain(..).for_each(|order| drop(black_box(Session::new(order, context))));
    });

    for (kind, good, wrong) in [
        ("resident-id", "11010519491231002X", "110105194912310029"),
        ("uscc", "91350100M000100Y43", "91350100M000100Y44"),
        ("mobile", "13800000000", "1380000000"),
        ("site-domain", "example.com", "example"),
        ("email", "lisi@example.com", "lisi@"),
    ] {
        let mut checker = Checker::new(kind, &context, Around::default()).expect("a kind");
        // The first value makes room.
        assert!(checker.check(good).is_empty() && !checker.check(wrong).is_empty(), "{kind}");
        for (name, text) in [("good", good), ("wrong", wrong)] {
            case(&format!("check {kind}, {name}"), 4, || {
                (0..4).for_each(|_| drop(black_box(checker.check(black_box(text)))));
            });
        }
        if kind == "email" {
            case("check email, nothing kept", 4, || {
                let check =
                    || engine::check::check(kind, black_box(good), &context, Around::default());
                (0..4).for_each(|_| drop(black_box(check())));
            });
        }
    }
}
