//! The digest of the certificate that signs a package (签名 MD5 值).

use crate::numbers::{
    Defect,
    digest::{self, Digest},
};
use crate::rules::prelude::*;

/// A package of the APP has no digest of its signing certificate.
///
/// For Android it is the certificate's MD5, for iOS its SHA-1; of other platforms the guides say
/// nothing more than that there is one.
pub static REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Platform,
    when: when::APP_FORM,
    reads: &[PlatformSignatureDigest],
    key: None,
    check: |order, report| required(order, report, PlatformSignatureDigest),
    page: page!(Page {
        code: "app.signature.required",
        zh: &["请填写签名证书的指纹（安卓为 MD5，苹果为 SHA-1）。"],
        en: &[
            "Please enter the digest of the signing certificate (MD5 for Android, SHA-1 for iOS)."
        ],
        args: &[],
        examples: &[
            bad(
                "left empty",
                &[("apps[0].platforms[0].signatureDigest", "")],
                "apps[0].platforms[0].signatureDigest"
            )
            .base("app"),
            good("filled in", &[]).base("app"),
        ],
    }),
};

/// Reports a digest of the platforms in `of` that is none of `wanted`: with how many digits it has,
/// or with message 1 where a character that is no digit stands.
fn judge(
    order: &View<'_>,
    report: &mut Report<'_>,
    of: impl Fn(w::AppPlatform) -> bool,
    wanted: &[Digest],
) {
    let Some(text) = order.text(PlatformSignatureDigest) else { return };
    if !order.word(PlatformPlatform).is_some_and(of) {
        return;
    }
    let finding = match digest::parse(text) {
        Ok(digest) if wanted.contains(&digest) => return,
        Ok(Digest::Md5) => report.at(PlatformSignatureDigest).number(32),
        Ok(Digest::Sha1) => report.at(PlatformSignatureDigest).number(40),
        Ok(Digest::Sha256) => report.at(PlatformSignatureDigest).number(64),
        Err(Defect::Length { actual }) => report.at(PlatformSignatureDigest).number(actual.into()),
        Err(Defect::Character { at }) => {
            report.at(PlatformSignatureDigest).message(1).number(at.into())
        }
        Err(_) => return,
    };
    // Some guides give MD5 for both platforms.
    if wanted == [Digest::Sha1] && digest::is_valid(text, Digest::Md5) {
        finding.message(2).warning();
    }
}

/// The digest of an Android package is no MD5.
///
/// 32 hexadecimal digits; colons and spaces between them are another spelling of the same. A SHA-1
/// of 40 digits or a SHA-256 of 64 stands beside it in every key tool and is easily copied instead.
pub static ANDROID_MD5: Rule = Rule {
    class: Error,
    scope: Scope::Platform,
    when: when::APP_FORM,
    reads: &[PlatformSignatureDigest, PlatformPlatform],
    key: None,
    check: |order, report| {
        judge(order, report, |it| it == w::AppPlatform::Android, &[Digest::Md5]);
    },
    page: page!(Page {
        code: "app.signature.android-md5",
        zh: &[
            "安卓平台请填写证书 MD5 值（32 位十六进制），现为 {n} 位。",
            "安卓平台请填写证书 MD5 值，第 {n} 个字符不是十六进制数字，请核对。",
        ],
        en: &[
            "For Android please enter the certificate's MD5 (32 hexadecimal digits); this has {n}.",
            "For Android please enter the certificate's MD5; character {n} is no hexadecimal digit, please check.",
        ],
        args: &["n"],
        examples: &[
            bad(
                "the SHA-1",
                &[(
                    "apps[0].platforms[0].signatureDigest",
                    "0123456789abcdef0123456789abcdef01234567"
                )],
                "apps[0].platforms[0].signatureDigest"
            )
            .base("app"),
            bad(
                "the SHA-256",
                &[(
                    "apps[0].platforms[0].signatureDigest",
                    "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
                )],
                "apps[0].platforms[0].signatureDigest"
            )
            .base("app"),
            bad(
                "31 digits",
                &[("apps[0].platforms[0].signatureDigest", "0123456789abcdef0123456789abcde")],
                "apps[0].platforms[0].signatureDigest"
            )
            .base("app"),
            bad(
                "33 digits",
                &[("apps[0].platforms[0].signatureDigest", "0123456789abcdef0123456789abcdef0")],
                "apps[0].platforms[0].signatureDigest"
            )
            .base("app"),
            bad(
                "three letters",
                &[("apps[0].platforms[0].signatureDigest", "xyz")],
                "apps[0].platforms[0].signatureDigest"
            )
            .base("app"),
            good("32 digits", &[]).base("app"),
            good(
                "as key tools print it",
                &[(
                    "apps[0].platforms[0].signatureDigest",
                    "01:23:45:67:89:AB:CD:EF:01:23:45:67:89:AB:CD:EF"
                )]
            )
            .base("app"),
            good(
                "another platform",
                &[
                    ("apps[0].platforms[0].platform", "harmony"),
                    ("apps[0].platforms[0].signatureDigest", "xyz")
                ]
            )
            .base("app"),
        ],
    }),
};

/// The digest of an iOS package is no SHA-1.
///
/// 40 hexadecimal digits. An MD5 of 32 is only pointed out: the newest guide wants the SHA-1, other
/// lists speak of the MD5 for every platform.
pub static IOS_SHA1: Rule = Rule {
    class: Error,
    scope: Scope::Platform,
    when: when::APP_FORM,
    reads: &[PlatformSignatureDigest, PlatformPlatform],
    key: None,
    check: |order, report| {
        judge(order, report, |it| it == w::AppPlatform::Ios, &[Digest::Sha1]);
    },
    page: page!(Page {
        code: "app.signature.ios-sha1",
        zh: &[
            "苹果平台请填写证书 SHA-1 值（40 位十六进制），现为 {n} 位。",
            "苹果平台请填写证书 SHA-1 值，第 {n} 个字符不是十六进制数字，请核对。",
            "苹果平台一般填写证书 SHA-1 值（40 位），现为 {n} 位的 MD5 值，请核对。",
        ],
        en: &[
            "For iOS please enter the certificate's SHA-1 (40 hexadecimal digits); this has {n}.",
            "For iOS please enter the certificate's SHA-1; character {n} is no hexadecimal digit, please check.",
            "For iOS the certificate's SHA-1 (40 digits) is usual; this is an MD5 of {n}, please check.",
        ],
        args: &["n"],
        examples: &[
            bad(
                "the MD5",
                &[("apps[0].platforms[1].signatureDigest", "0123456789abcdef0123456789abcdef")],
                "apps[0].platforms[1].signatureDigest"
            )
            .base("app")
            .warns(),
            bad(
                "39 digits",
                &[(
                    "apps[0].platforms[1].signatureDigest",
                    "0123456789abcdef0123456789abcdef0123456"
                )],
                "apps[0].platforms[1].signatureDigest"
            )
            .base("app"),
            bad(
                "41 digits",
                &[(
                    "apps[0].platforms[1].signatureDigest",
                    "0123456789abcdef0123456789abcdef012345678"
                )],
                "apps[0].platforms[1].signatureDigest"
            )
            .base("app"),
            bad(
                "the letter O",
                &[(
                    "apps[0].platforms[1].signatureDigest",
                    "O123456789abcdef0123456789abcdef01234567"
                )],
                "apps[0].platforms[1].signatureDigest"
            )
            .base("app"),
            good("40 digits", &[]).base("app"),
            good("Android has another", &[("apps[0].platforms[1].platform", "android")])
                .base("app"),
        ],
    }),
};

/// The digest of a package for another platform is no digest in hexadecimal.
///
/// The guides name no algorithm for them: the 32, 40 or 64 digits of MD5, SHA-1 and SHA-256 pass.
pub static OTHER_PLATFORM: Rule = Rule {
    class: Warning,
    scope: Scope::Platform,
    when: when::APP_FORM,
    reads: &[PlatformSignatureDigest, PlatformPlatform],
    key: None,
    check: |order, report| {
        use w::AppPlatform as P;
        let all = [Digest::Md5, Digest::Sha1, Digest::Sha256];
        judge(order, report, |it| !matches!(it, P::Android | P::Ios), &all);
    },
    page: page!(Page {
        code: "app.signature.other-platform",
        zh: &[
            "证书指纹一般为 32、40 或 64 位十六进制，现为 {n} 位，请核对。",
            "证书指纹第 {n} 个字符不是十六进制数字，请核对。",
        ],
        en: &[
            "A certificate's digest usually has 32, 40 or 64 hexadecimal digits; this has {n}, please check.",
            "Character {n} of the certificate's digest is no hexadecimal digit; please check.",
        ],
        args: &["n"],
        examples: &[
            bad(
                "three letters",
                &[
                    ("apps[0].platforms[0].platform", "harmony"),
                    ("apps[0].platforms[0].signatureDigest", "xyz")
                ],
                "apps[0].platforms[0].signatureDigest"
            )
            .base("app"),
            bad(
                "33 digits",
                &[
                    ("apps[0].platforms[0].platform", "linux"),
                    ("apps[0].platforms[0].signatureDigest", "0123456789abcdef0123456789abcdef0")
                ],
                "apps[0].platforms[0].signatureDigest"
            )
            .base("app"),
            good("an MD5", &[("apps[0].platforms[0].platform", "harmony")]).base("app"),
            good("a SHA-1", &[("apps[0].platforms[1].platform", "blackberry")]).base("app"),
            good(
                "a SHA-256",
                &[
                    ("apps[0].platforms[0].platform", "other"),
                    (
                        "apps[0].platforms[0].signatureDigest",
                        "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
                    )
                ]
            )
            .base("app"),
            good("no platform chosen", &[("apps[0].platforms[0].platform", "")]).base("app"),
        ],
    }),
};
