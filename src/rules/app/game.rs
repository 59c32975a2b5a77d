//! Games.

use crate::rules::prelude::*;
use crate::text::search;

/// The APP brings news about games and needs no approval number.
///
/// Only games that can be downloaded and played have a 版号; an APP about games is filed as usual.
pub static INFORMATION_ONLY: Rule = Rule {
    class: Hint,
    scope: Scope::Service,
    when: when::APP_FORM,
    reads: &[AppGameKind],
    key: None,
    check: |order, report| {
        if order.is(AppGameKind, w::GameKind::Information) {
            report.at(AppGameKind);
        }
    },
    page: page!(Page {
        code: "app.game.information-only",
        zh: &["仅提供游戏资讯的 APP 按普通 APP 备案，无需填写版号。"],
        en: &[
            "An APP that only brings news about games is filed as usual, without an approval number."
        ],
        args: &[],
        examples: &[
            bad("news", &[("apps[0].gameKind", "information")], "apps[0].gameKind").base("app"),
            good("no game", &[]).base("app"),
            good("a game", &[("apps[0].gameKind", "playable")]).base("app"),
        ],
    }),
};

/// A playable game lacks 出版 as its approval, the approval number (版号) or the approval sheet.
///
/// All three belong together: the type of approval, the number as its number, and the sheet
/// (版号核发单) as its file. Silent while the service's own rules miss a file or a number at all, and for
/// individuals, who cannot get them (`service.content.individual-forbidden-topics`).
pub static PLAYABLE_PUBLICATION: Rule = Rule {
    class: Requirement,
    scope: Scope::Service,
    when: when::APP_FORM.units(),
    reads: &[
        AppGameKind,
        AppGameApprovalNumber,
        ServicePreApprovalTypes,
        ServicePreApprovalNumber,
        OrganizerNature,
        Materials,
        MaterialType,
        MaterialServiceRef,
    ],
    key: None,
    check: |order, report| {
        if !order.is(AppGameKind, w::GameKind::Playable)
            || order.lacks_approval_file()
            || order.needs_approval_file() && !order.is_set(ServicePreApprovalNumber)
        {
            return;
        }
        let has_number =
            order.is_set(AppGameApprovalNumber) || order.is_set(ServicePreApprovalNumber);
        let is_complete = order.has(ServicePreApprovalTypes, w::PreApproval::Publication)
            && has_number
            && order.has_material(w::MaterialType::GameApprovalSheet);
        let finding = report.at(AppGameKind).satisfied(is_complete);
        finding.material(w::MaterialType::GameApprovalSheet);
    },
    page: page!(Page {
        code: "app.game.playable-publication",
        zh: &["游戏 APP 请在前置审批中选择“出版”，填写版号并上传版号核发单。"],
        en: &[
            "For a game please choose publication as the pre-approval, give the approval number and upload the approval sheet."
        ],
        args: &[],
        examples: &[
            bad("no approval chosen", &[("apps[0].gameKind", "playable")], "apps[0].gameKind")
                .base("app"),
            bad(
                "another file than the sheet",
                &[
                    ("apps[0].gameKind", "playable"),
                    ("apps[0].preApprovalTypes", "[\"publication\"]"),
                    ("apps[0].preApprovalNumber", "国新出审〔2025〕1号"),
                    ("materials", "[{\"type\":\"preApprovalDocument\"}]")
                ],
                "apps[0].gameKind"
            )
            .base("app"),
            bad(
                "another approval",
                &[
                    ("apps[0].gameKind", "playable"),
                    ("apps[0].preApprovalTypes", "[\"culture\"]"),
                    ("apps[0].preApprovalNumber", "国新出审〔2025〕1号"),
                    ("materials", "[{\"type\":\"gameApprovalSheet\",\"serviceRef\":\"apps[0]\"}]")
                ],
                "apps[0].gameKind"
            )
            .base("app"),
            good(
                "an individual, whom other rules refuse",
                &[
                    ("organizer.nature", "individual"),
                    ("apps[0].gameKind", "playable"),
                    ("apps[0].preApprovalTypes", "[\"publication\"]"),
                    ("materials", "[{\"type\":\"gameApprovalSheet\"}]")
                ]
            )
            .base("app"),
            good(
                "all three",
                &[
                    ("apps[0].gameKind", "playable"),
                    ("apps[0].preApprovalTypes", "[\"publication\"]"),
                    ("apps[0].preApprovalNumber", "国新出审〔2025〕1号"),
                    ("apps[0].gameApprovalNumber", "国新出审〔2025〕1号"),
                    ("materials", "[{\"type\":\"gameApprovalSheet\"}]")
                ]
            )
            .base("app"),
            good(
                "no file at all, which another rule reports",
                &[
                    ("apps[0].gameKind", "playable"),
                    ("apps[0].preApprovalTypes", "[\"publication\"]"),
                    ("apps[0].preApprovalNumber", "国新出审〔2025〕1号")
                ]
            )
            .base("app"),
            good(
                "no number, which another rule reports",
                &[
                    ("apps[0].gameKind", "playable"),
                    ("apps[0].preApprovalTypes", "[\"publication\"]"),
                    ("materials", "[{\"type\":\"gameApprovalSheet\"}]")
                ]
            )
            .base("app"),
            good("news about games", &[("apps[0].gameKind", "information")]).base("app"),
            good("a test game", &[("apps[0].gameKind", "test")]).base("app"),
        ],
    }),
};

/// The operator on the game's approval is not the organizer, and no authorization is uploaded.
///
/// The one that operates the game authorizes the one that files it (游戏运营授权书).
pub static OPERATOR_AUTHORIZATION: Rule = Rule {
    class: Requirement,
    scope: Scope::Service,
    when: when::APP_FORM,
    reads: &[
        AppGameKind,
        AppGameOperator,
        OrganizerName,
        Materials,
        MaterialType,
        MaterialServiceRef,
    ],
    key: None,
    check: |order, report| {
        let names = (order.text(AppGameOperator), order.text(OrganizerName));
        if let (Some(operator), Some(organizer)) = names
            && order.is(AppGameKind, w::GameKind::Playable)
            && !same_name(operator, organizer)
        {
            let letter = w::MaterialType::GameOperationAuthorization;
            let has_letter = order.has_material(letter);
            report.at(AppGameOperator).text(operator).satisfied(has_letter).material(letter);
        }
    },
    page: page!(Page {
        code: "app.game.operator-authorization",
        zh: &["版号运营主体“{operator}”与主办单位不一致，请上传游戏运营授权书。"],
        en: &[
            "The operator on the approval, {operator}, is not the organizer; please upload the game operation authorization."
        ],
        args: &["operator"],
        examples: &[
            bad(
                "another company",
                &[
                    ("apps[0].gameKind", "playable"),
                    ("apps[0].gameOperator", "广州样本网络有限公司")
                ],
                "apps[0].gameOperator"
            )
            .base("app"),
            bad(
                "the letter of another APP",
                &[
                    ("apps[0].gameKind", "playable"),
                    ("apps[0].gameOperator", "广州样本网络有限公司"),
                    (
                        "materials",
                        "[{\"type\":\"gameOperationAuthorization\",\"serviceRef\":\"apps[1]\"}]"
                    )
                ],
                "apps[0].gameOperator"
            )
            .base("app"),
            good(
                "with the letter",
                &[
                    ("apps[0].gameKind", "playable"),
                    ("apps[0].gameOperator", "广州样本网络有限公司"),
                    (
                        "materials",
                        "[{\"type\":\"gameOperationAuthorization\",\"serviceRef\":\"apps[0]\"}]"
                    )
                ]
            )
            .base("app"),
            good(
                "the organizer",
                &[
                    ("apps[0].gameKind", "playable"),
                    ("apps[0].gameOperator", "深圳市示例科技有限公司")
                ]
            )
            .base("app"),
            good(
                "no game",
                &[("apps[0].gameKind", "none"), ("apps[0].gameOperator", "广州样本网络有限公司")]
            )
            .base("app"),
        ],
    }),
};

/// Whether this is a game that is tested on TapTap.
fn is_taptap_test(order: &View<'_>) -> bool {
    order.is(AppGameKind, w::GameKind::Test)
        && order.is(AppGameTestPlatform, w::TestPlatform::TapTap)
}

/// The package name of a game tested on TapTap lacks the mark of the test.
///
/// `game.TapTap.` and a word after it, written just so, belong in the package and in the filing. How
/// other test platforms mark their games is not published.
pub static TEST_PACKAGE_NAME: Rule = Rule {
    class: Error,
    scope: Scope::Platform,
    when: when::APP_FORM,
    reads: &[AppGameKind, AppGameTestPlatform, PlatformPackageName],
    key: None,
    check: |order, report| {
        let Some(name) = order.text(PlatformPackageName).filter(|_| is_taptap_test(order)) else {
            return;
        };
        let after = search::split_once(name, "game.TapTap.").map(|(_, after)| after);
        if !after.is_some_and(|after| after.starts_with(|c: char| c.is_ascii_alphanumeric())) {
            report.at(PlatformPackageName);
        }
    },
    page: page!(Page {
        code: "app.game.test-package-name",
        zh: &["TapTap 测试游戏的包名须包含“game.TapTap.XXX”（XXX 换成自己的名称），请修改。"],
        en: &[
            "The package name of a TapTap test game must contain game.TapTap.XXX, where XXX is a word of your own; please change it."
        ],
        args: &[],
        examples: &[
            bad(
                "without the mark",
                &[
                    ("apps[0].gameKind", "test"),
                    ("apps[0].gameTestPlatform", "tapTap"),
                    ("apps[0].platforms[1].packageName", "com.example.game.TapTap.abc")
                ],
                "apps[0].platforms[0].packageName"
            )
            .base("app"),
            bad(
                "the mark without its word, in another case",
                &[
                    ("apps[0].gameKind", "test"),
                    ("apps[0].gameTestPlatform", "tapTap"),
                    ("apps[0].platforms[0].packageName", "com.example.game.taptap.abc"),
                    ("apps[0].platforms[1].packageName", "com.example.game.TapTap.abc")
                ],
                "apps[0].platforms[0].packageName"
            )
            .base("app"),
            good(
                "with the mark",
                &[
                    ("apps[0].gameKind", "test"),
                    ("apps[0].gameTestPlatform", "tapTap"),
                    ("apps[0].platforms[0].packageName", "com.example.game.TapTap.abc"),
                    ("apps[0].platforms[1].packageName", "com.example.game.TapTap.abc")
                ]
            )
            .base("app"),
            good(
                "another test platform",
                &[("apps[0].gameKind", "test"), ("apps[0].gameTestPlatform", "other")]
            )
            .base("app"),
            good("no game", &[]).base("app"),
        ],
    }),
};

/// The name of a game tested on TapTap does not end in （TapTap 测试版）.
///
/// The certificate of the test platform names the game so, and the filing repeats it. The width of
/// brackets and spaces do not count.
pub static TEST_NAME: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::APP_FORM,
    reads: &[AppGameKind, AppGameTestPlatform, ServiceName],
    key: None,
    check: |order, report| {
        const MARK: &str = "（TapTap 测试版）";
        let Some(name) = order.text(ServiceName).filter(|_| is_taptap_test(order)) else { return };
        let is_marked = name.char_indices().skip(1).any(|(at, c)| {
            matches!(c, '（' | '(')
                && name.get(at..).is_some_and(|end| same_name(end, MARK))
                && search::contains(name, "TapTap")
        });
        if is_marked {
            return;
        }
        let finding = report.at(ServiceName);
        if !search::contains(name, "测试") {
            let mut marked = alloc::string::String::from(name);
            marked.push_str(MARK);
            finding.fix(&marked, false);
        }
    },
    page: page!(Page {
        code: "app.game.test-name",
        zh: &["测试游戏的服务名称请填写为“XXX（TapTap 测试版）”。"],
        en: &["Please name the test game “XXX（TapTap 测试版）”."],
        args: &[],
        examples: &[
            bad(
                "the plain name",
                &[
                    ("apps[0].gameKind", "test"),
                    ("apps[0].gameTestPlatform", "tapTap"),
                    ("apps[0].name", "示例冒险")
                ],
                "apps[0].name"
            )
            .base("app"),
            bad(
                "nothing but the mark",
                &[
                    ("apps[0].gameKind", "test"),
                    ("apps[0].gameTestPlatform", "tapTap"),
                    ("apps[0].name", "（TapTap 测试版）")
                ],
                "apps[0].name"
            )
            .base("app"),
            bad(
                "TapTap in another case",
                &[
                    ("apps[0].gameKind", "test"),
                    ("apps[0].gameTestPlatform", "tapTap"),
                    ("apps[0].name", "示例冒险（taptap 测试版）")
                ],
                "apps[0].name"
            )
            .base("app"),
            good(
                "as asked",
                &[
                    ("apps[0].gameKind", "test"),
                    ("apps[0].gameTestPlatform", "tapTap"),
                    ("apps[0].name", "示例冒险（TapTap 测试版）")
                ]
            )
            .base("app"),
            good(
                "with other brackets and no space",
                &[
                    ("apps[0].gameKind", "test"),
                    ("apps[0].gameTestPlatform", "tapTap"),
                    ("apps[0].name", "示例冒险(TapTap测试版)")
                ]
            )
            .base("app"),
            good(
                "another test platform",
                &[("apps[0].gameKind", "test"), ("apps[0].gameTestPlatform", "other")]
            )
            .base("app"),
        ],
    }),
};

/// A test game comes without the certificate of its test platform.
///
/// 《测试游戏备案辅助证明》 stands for the approval that the game does not have yet. The game may then
/// be tested on that platform only and not go to other Android stores.
pub static TEST_CERTIFICATE: Rule = Rule {
    class: Requirement,
    scope: Scope::Service,
    when: when::APP_FORM,
    reads: &[AppGameKind, Materials, MaterialType, MaterialServiceRef],
    key: None,
    check: |order, report| {
        if order.is(AppGameKind, w::GameKind::Test) {
            let paper = w::MaterialType::GameTestCertificate;
            let has_paper = order.has_material(paper);
            report.at(AppGameKind).satisfied(has_paper).material(paper);
        }
    },
    page: page!(Page {
        code: "app.game.test-certificate",
        zh: &["测试游戏请上传《测试游戏备案辅助证明》，且仅可在该平台测试。"],
        en: &[
            "For a test game please upload 《测试游戏备案辅助证明》; it may be tested on that platform only."
        ],
        args: &[],
        examples: &[
            bad("without it", &[("apps[0].gameKind", "test")], "apps[0].gameKind").base("app"),
            good(
                "with it",
                &[
                    ("apps[0].gameKind", "test"),
                    (
                        "materials",
                        "[{\"type\":\"gameTestCertificate\",\"serviceRef\":\"apps[0]\"}]"
                    )
                ]
            )
            .base("app"),
            good("a game that has its approval", &[("apps[0].gameKind", "playable")]).base("app"),
        ],
    }),
};
