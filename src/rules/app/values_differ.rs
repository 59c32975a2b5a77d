//! The three values that tell packages apart.

use crate::rules::prelude::*;

/// The bytes of a value in lower case, without what separates them.
fn plain(text: &str) -> impl Iterator<Item = u8> {
    let bytes = text.bytes().filter(|byte| !matches!(byte, b':' | b' ' | b'-'));
    bytes.map(|byte| byte.to_ascii_lowercase())
}

/// Two of package name, public key and digest are one value.
///
/// They are three different things of one package; the same text twice is a slip of copy and paste.
pub static VALUES_DIFFER: Rule = Rule {
    class: Error,
    scope: Scope::Platform,
    when: when::APP_FORM,
    reads: &[PlatformPackageName, PlatformPublicKey, PlatformSignatureDigest],
    key: None,
    check: |order, report| {
        let pairs = [
            (PlatformPublicKey, PlatformPackageName),
            (PlatformSignatureDigest, PlatformPublicKey),
            (PlatformSignatureDigest, PlatformPackageName),
        ];
        let same = pairs.into_iter().find(|(field, other)| {
            match (order.text(*field), order.text(*other)) {
                (Some(one), Some(other)) => plain(one).eq(plain(other)),
                _ => false,
            }
        });
        if let Some((field, other)) = same {
            report.at(field).related(order.place(other));
        }
    },
    page: page!(Page {
        code: "app.values-differ",
        zh: &["包名、公钥、签名值不能相同，请分别填写。"],
        en: &["Package name, public key and digest cannot be equal; please enter each one."],
        args: &[],
        examples: &[
            bad(
                "key and digest",
                &[(
                    "apps[0].platforms[0].publicKey",
                    "01:23:45:67:89:AB:CD:EF:01:23:45:67:89:AB:CD:EF"
                )],
                "apps[0].platforms[0].signatureDigest"
            )
            .base("app"),
            bad(
                "name and key",
                &[("apps[0].platforms[0].publicKey", "com.example.album")],
                "apps[0].platforms[0].publicKey"
            )
            .base("app"),
            bad(
                "name and digest",
                &[("apps[0].platforms[0].signatureDigest", "com.example.album")],
                "apps[0].platforms[0].signatureDigest"
            )
            .base("app"),
            good("three values", &[]).base("app"),
            good(
                "one value only",
                &[(
                    "apps[0].platforms[0]",
                    "json:{\"platform\":\"android\",\"packageName\":\"com.example.album\"}"
                )]
            )
            .base("app"),
        ],
    }),
};
