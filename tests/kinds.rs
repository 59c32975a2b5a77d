//! Single values checked on their own.

mod common;

use beian_validator::{
    engine::check::{Around, check},
    model::words::{OrganizerNature, Word},
    rules::DOCS,
};

/// The codes that `kind` reports about `value`, joined by spaces.
fn codes(kind: &str, value: &str, nature: Option<&str>) -> String {
    let around = Around { nature: nature.and_then(OrganizerNature::parse), province: None };
    let found = check(kind, value, &common::context(None, None), around);
    let found = found.unwrap_or_else(|| panic!("no kind {kind}"));
    // There is no other field to look at, and whether a value is needed, only an order can say.
    assert!(found.iter().all(|f| f.related.is_empty() && !f.missing), "{kind} {value}");
    let codes: Vec<&str> = found.iter().map(|f| DOCS[usize::from(f.rule)].code).collect();
    codes.join(" ")
}

#[test]
fn certificates_of_organizations() {
    for (kind, value, expected) in [
        ("uscc", "", ""),
        ("uscc", "91440300MA5FAKE086", ""),
        ("uscc", "12440300MA5FAKE08B", ""),
        ("uscc", "91440300MA5FAKE087", "organizer.id-number.uscc-check-digit"),
        ("uscc", "91440300MA5FAKE174", "organizer.id-number.uscc-inner-check"),
        ("uscc", "440300000000009", "organizer.id-number.uscc-shape"),
        ("org-code", "D2143569-X", "form.notation.other-spelling"),
        ("org-code", "D2143569X", ""),
        ("org-code", "D21435691", "organizer.id-number.other-certificate"),
        ("business-license-15", "440300000000009", ""),
        ("business-license-15", "440300000000008", "organizer.id-number.registration-number"),
        ("business-license-15", "91440300MA5FAKE086", "organizer.id-number.registration-number"),
    ] {
        assert_eq!(codes(kind, value, None), expected, "{kind} {value}");
    }
    let department = "organizer.id-number.uscc-department";
    assert_eq!(codes("uscc", "12440300MA5FAKE08B", Some("enterprise")), department);
    assert_eq!(codes("uscc", "12440300MA5FAKE08B", Some("publicInstitution")), "");
}

#[test]
fn documents_of_persons() {
    for (kind, value, expected) in [
        ("resident-id", "11010519491231002X", ""),
        ("resident-id", "110105194912310021", "organizer.id-number.check-digit"),
        ("passport", "L898902C3", ""),
        ("passport", "L898", "organizer.id-number.other-document-shape"),
        ("hk-macao-permit", "H00000000", ""),
        ("hk-macao-permit", "00000000", "organizer.id-number.other-document-shape"),
        ("taiwan-permit", "00000000", ""),
        ("taiwan-permit", "0000000", "organizer.id-number.other-document-shape"),
        ("military-officer", "军字第0000001号", ""),
        ("military-officer", "0000001", "organizer.id-number.other-document-shape"),
    ] {
        assert_eq!(codes(kind, value, None), expected, "{kind} {value}");
    }
}

#[test]
fn how_persons_are_reached() {
    for (kind, value, expected) in [
        ("person-name", "张三", ""),
        ("person-name", " ", ""),
        ("person-name", "张", "principal.name.required"),
        ("person-name", "张三2", "principal.name.characters"),
        ("mobile", "13800000000", ""),
        ("mobile", "+86 138 0000 0000", "form.notation.other-spelling"),
        ("mobile", "1380000000", "principal.mobile.shape"),
        ("mobile", "19200000000", "principal.mobile.segment"),
        ("mobile", "17000000000", "principal.mobile.virtual-carrier"),
        ("landline", "086-0755-86013388", ""),
        ("landline", "0755-86013388", "principal.office-phone.shape"),
        ("landline", "086-0321-3260000", "principal.office-phone.area-code"),
        ("email", "zhangsan@example.com", ""),
        ("email", "zhangsan@example", "principal.email.shape"),
    ] {
        assert_eq!(codes(kind, value, None), expected, "{kind} {value}");
    }
}

#[test]
fn domains_and_addresses() {
    for (kind, value, expected) in [
        ("domain", "example.com", ""),
        ("domain", "www.example.com", ""),
        ("domain", "http://example.com/", "domain.name.shape"),
        ("domain", "example。com", "domain.name.shape"),
        ("domain", "Example.COM", "form.notation.other-spelling"),
        ("domain", "example.io", "domain.suffix.approved"),
        ("site-domain", "example.com.cn", ""),
        ("site-domain", "www.example.com", "domain.name.root-only"),
        ("site-domain", "示例.中国", ""),
        ("app-domain", "shenzhen.beian.example.com", ""),
        ("app-domain", "x.shenzhen.beian.example.com", "app.domains.levels"),
        ("url", "https://www.example.com/", ""),
        ("url", "ftp://www.example.com/", "website.homepage-url.shape"),
        ("url", "", ""),
    ] {
        assert_eq!(codes(kind, value, None), expected, "{kind} {value}");
    }
    let reserved = "domain.gov.reserved-suffix";
    assert_eq!(codes("site-domain", "shifan.gov.cn", Some("enterprise")), reserved);
    assert_eq!(codes("site-domain", "shifan.gov.cn", Some("governmentAgency")), "");
}

#[test]
fn names_of_services() {
    for (kind, value, nature, expected) in [
        ("site-name", "示例科技官网", Some("enterprise"), ""),
        ("site-name", "示例科技！", None, "service.name.characters"),
        ("site-name", "中国示例网", Some("enterprise"), "service.name.state-words"),
        ("site-name", "小明的读书笔记", Some("individual"), ""),
        ("site-name", "随笔", Some("individual"), "service.name.individual-min-hanzi"),
        ("site-name", "小明博客", Some("individual"), "service.name.individual-forbidden-words"),
        ("site-name", "广州随拍", Some("individual"), "service.name.individual-no-place-name"),
        ("site-name", "一帆风顺", Some("individual"), "service.name.individual-no-idiom"),
        ("app-name", "示例", Some("enterprise"), ""),
        ("app-name", "随笔", Some("individual"), "service.name.individual-min-hanzi"),
    ] {
        assert_eq!(codes(kind, value, nature), expected, "{kind} {value}");
    }
}

#[test]
fn what_apps_and_records_are_known_by() {
    for (kind, value, expected) in [
        ("icp-number", "粤ICP备2023111111号", ""),
        ("icp-number", "京ICP备2023111111号-1A", ""),
        ("icp-number", "京ICP备19001358号-3X", ""),
        ("icp-number", "京icp备2023111111号-1", "form.notation.other-spelling"),
        ("icp-number", "京ICP备2023111111-1", "record.number.service-shape"),
        ("icp-number", "川ICP备19001358号-1", "record.number.service-shape"),
        ("icp-number", "京ICP备1234567号", "record.number.service-shape"),
        ("md5", "0123456789abcdef0123456789ABCDEF", ""),
        ("md5", "01:23:45:67:89:AB:CD:EF:01:23:45:67:89:AB:CD:EF", "form.notation.other-spelling"),
        ("md5", "0123456789abcdef", "app.signature.android-md5"),
        ("sha1", "0123456789abcdef0123456789abcdef01234567", ""),
        ("sha1", "0123456789abcdef0123456789abcdef", "app.signature.ios-sha1"),
        ("android-package", "com.example.album", ""),
        ("android-package", "com.example.my-album", "app.package-name.shape"),
        ("ios-bundle-id", "com.example.my-album", ""),
        ("ios-bundle-id", "com.example.my_album", "app.package-name.shape"),
        ("app-domain", "a.b.example.com", ""),
        ("app-domain", "a.b.c.example.com", "app.domains.levels"),
    ] {
        assert_eq!(codes(kind, value, None), expected, "{kind} {value}");
    }
}
