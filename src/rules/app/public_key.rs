//! The public key of the certificate that signs a package (公钥).

use alloc::string::String;

use crate::{model::space::is_space, rules::prelude::*, text::search::has};

/// A package of the APP has no public key.
///
/// It belongs to what the authority knows the package by, beside its name and digest.
pub static REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Platform,
    when: when::APP_FORM,
    reads: &[PlatformPublicKey],
    key: None,
    check: |order, report| required(order, report, PlatformPublicKey),
    page: page!(Page {
        code: "app.public-key.required",
        zh: &["请填写签名证书的公钥。"],
        en: &["Please enter the public key of the signing certificate."],
        args: &[],
        examples: &[
            bad(
                "left empty",
                &[("apps[0].platforms[0].publicKey", "")],
                "apps[0].platforms[0].publicKey"
            )
            .base("app"),
            good("filled in", &[]).base("app"),
        ],
    }),
};

/// Fewest characters of a key: the shortest in use, of elliptic curves, have 64 hexadecimal digits.
const MIN_CHARS: usize = 64;

/// The public key does not look like one.
///
/// Hexadecimal digits, Base64 or a decimal modulus, 64 characters or more, without blanks; colons
/// between bytes pass. The exact form is in a page the guides only link to, so this warns. Lines are put
/// together for one who wants it, but not where labels or an exponent stand among them.
pub static SHAPE: Rule = Rule {
    class: Warning,
    scope: Scope::Platform,
    when: when::APP_FORM,
    reads: &[PlatformPublicKey],
    key: None,
    check: |order, report| {
        let Some(key) = order.text(PlatformPublicKey) else { return };
        let is_odd = |c: char| !c.is_ascii_alphanumeric() && !matches!(c, '+' | '/' | ':' | '=');
        if let Some(at) = key.chars().position(is_odd) {
            let finding = report.at(PlatformPublicKey).message(1).number(at as i64 + 1);
            let joined: String = key.chars().filter(|c| !is_space(*c)).collect();
            // `modulus:` belongs to no key, and the usual exponent stands beside one.
            let is_byte = |byte: u8| byte.is_ascii_hexdigit() || byte == b':';
            let is_one = !key.ends_with("65537")
                && (!has(&joined, b':') || joined.bytes().all(is_byte));
            if joined.len() >= MIN_CHARS && !joined.chars().any(is_odd) && is_one {
                finding.fix(&joined, true);
            }
        } else if key.len() < MIN_CHARS {
            report.at(PlatformPublicKey).number(key.len() as i64);
        }
    },
    page: page!(Page {
        code: "app.public-key.shape",
        zh: &[
            "公钥只有 {n} 个字符，一般不少于 64 个，请对照签名证书核对。",
            "公钥第 {n} 个字符不能使用，请只填公钥内容，不含空格、换行和首尾行。",
        ],
        en: &[
            "The public key has {n} characters only, usually there are 64 or more; please compare it with the signing certificate.",
            "Character {n} of the public key cannot stand there; please enter the key alone, without blanks, line breaks, head and foot.",
        ],
        args: &["n"],
        examples: &[
            bad(
                "three letters",
                &[("apps[0].platforms[0].publicKey", "abc")],
                "apps[0].platforms[0].publicKey"
            )
            .base("app"),
            bad(
                "63 digits",
                &[(
                    "apps[0].platforms[0].publicKey",
                    "012345678901234567890123456789012345678901234567890123456789012"
                )],
                "apps[0].platforms[0].publicKey"
            )
            .base("app"),
            bad(
                "a file with head and foot",
                &[(
                    "apps[0].platforms[0].publicKey",
                    "-----BEGIN PUBLIC KEY-----MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE-----END PUBLIC KEY-----"
                )],
                "apps[0].platforms[0].publicKey"
            )
            .base("app"),
            bad(
                "broken into lines",
                &[(
                    "apps[0].platforms[0].publicKey",
                    "01234567890123456789012345678901\n23456789012345678901234567890123"
                )],
                "apps[0].platforms[0].publicKey"
            )
            .base("app"),
            bad(
                "bytes apart",
                &[(
                    "apps[0].platforms[0].publicKey",
                    "30 59 30 13 06 07 2A 86 48 CE 3D 02 01 06 08 2A 86 48 CE 3D 03 01 07 03 42 00 04 00 01 02 03 04"
                )],
                "apps[0].platforms[0].publicKey"
            )
            .base("app"),
            bad(
                "modulus and exponent",
                &[(
                    "apps[0].platforms[0].publicKey",
                    "modulus: 0123456789012345678901234567890123456789012345678901234567890123\npublic exponent: 65537"
                )],
                "apps[0].platforms[0].publicKey"
            )
            .base("app"),
            good(
                "64 digits",
                &[(
                    "apps[0].platforms[0].publicKey",
                    "0123456789012345678901234567890123456789012345678901234567890123"
                )]
            )
            .base("app"),
            good(
                "Base64",
                &[(
                    "apps[0].platforms[0].publicKey",
                    "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4vMDEyMzQ1Njc4OTo7PD0+Pw=="
                )]
            )
            .base("app"),
            good("hexadecimal", &[]).base("app"),
        ],
    }),
};
