//! Published samples, every single error that a check character promises to catch, and hostile
//! input. Numbers of persons are the samples of standards or computed ones.
#![cfg(not(target_arch = "wasm32"))]

use beian_validator::numbers::{
    Defect, android_package, auth_code, contact_phone, digest, domain, email, hk_macau_permit,
    icp_number, ios_bundle_id, landline, license, mobile, officer_card, organization_code,
    other_certificates, passport, permanent_residence, public_security_number, registration_number,
    resident_id, taiwan_permit, url, uscc,
};
use beian_validator::text::normalize::{TextKind, normalize};
use beian_validator::text::{mask::mask, person_name};

const RESIDENT_IDS: &[&str] = &[
    // Printed in GB 11643-1999.
    "11010519491231002X",
    "440524188001010014",
    // Computed.
    "360426199101010071",
    "440300200002290019",
    "440300203012310013",
    "990426199112010074",
];

const USCCS: &[&str] = &[
    "91110000600037341L",
    "91350100M000100Y43",
    "9144030071526726XG",
    "11440300MA5EXAMP0L",
    "12440300MA5EXAMP0H",
    "31440300MA5EXAMP0J",
    "32440300MA5EXAMP0F",
    "41440300MA5EXAMP0H",
    "51440300MA5EXAMP0G",
    "52440300MA5EXAMP0D",
    "53440300MA5EXAMP0A",
    "71440300MA5EXAMP0E",
    "81440300MA5EXAMP0D",
    "91440300MA5EXAMP0C",
    "92440300MA5EXAMP09",
    "93440300MA5EXAMP06",
    "A1440300MA5EXAMP0B",
    "N2440300MA5EXAMP0U",
];

const ORGANIZATION_CODES: &[&str] = &["D2143569X", "600037341", "71526726X", "100001975"];

const REGISTRATION_NUMBERS: &[&str] = &[
    "110108000000016",
    "440301103097413",
    "440300000000017",
    "440300400000013",
    "440300600000018",
];

/// Every text that differs from `text` in one character of `alphabet`.
fn single_errors<'a>(text: &'a str, alphabet: &'a str) -> impl Iterator<Item = String> + 'a {
    (0..text.len()).flat_map(move |at| {
        alphabet.chars().filter_map(move |c| {
            let mut wrong = text.to_owned();
            wrong.replace_range(at..=at, c.encode_utf8(&mut [0; 4]));
            (wrong != text).then_some(wrong)
        })
    })
}

/// Every text in which two neighbors that differ have changed places.
fn adjacent_swaps(text: &str) -> impl Iterator<Item = String> {
    (1..text.len()).filter_map(move |at| {
        let mut wrong = text.as_bytes().to_vec();
        wrong.swap(at - 1, at);
        let wrong = String::from_utf8(wrong).unwrap();
        (wrong != text).then_some(wrong)
    })
}

#[test]
fn resident_ids() {
    const DIGITS: &str = "0123456789X";
    for text in RESIDENT_IDS {
        assert!(resident_id::is_valid(text), "{text}");
        assert_eq!(resident_id::calc_check_character(text), text.chars().last(), "{text}");
        for wrong in single_errors(text, DIGITS).chain(adjacent_swaps(text)) {
            assert!(!resident_id::is_valid(&wrong), "{wrong} from {text}");
        }
    }
    for (text, defect) in [
        ("", Defect::Length { actual: 0 }),
        ("1101051949123100", Defect::Length { actual: 16 }),
        ("11010519491231002X1", Defect::Length { actual: 19 }),
        ("11010519491231002x", Defect::Character { at: 18 }),
        ("11010519491231X02X", Defect::Character { at: 15 }),
        ("１10105194912310029", Defect::Character { at: 1 }),
        ("11010519491231002张", Defect::Character { at: 18 }),
        ("440300199002290013", Defect::Date),
        ("440300199013010012", Defect::Date),
        ("440300000001010017", Defect::Date),
        ("110105194912310029", Defect::CheckCharacter { expected: 'X', actual: '9' }),
    ] {
        assert_eq!(resident_id::parse(text), Err(defect), "{text}");
    }
}

#[test]
fn residence_permits() {
    for text in [
        "810000197901010015",
        "820000197901010025",
        "830000197901010035",
        "810000199001010019",
        "820000198506150022",
        "830000197812310036",
    ] {
        assert!(resident_id::parse(text).unwrap().is_residence_permit(), "{text}");
        assert!(resident_id::is_residence_permit(text), "{text}");
    }
    assert!(resident_id::is_residence_permit("830000197812310030"));
    for text in ["11010519491231002X", "710000197901010015", "840000197901010015", "8100001979"] {
        assert!(!resident_id::is_residence_permit(text), "{text}");
    }
}

#[test]
fn legacy_resident_ids() {
    for (old, new) in
        [("110105491231002", "11010519491231002X"), ("360426910101007", "360426199101010071")]
    {
        assert!(resident_id::is_legacy(old));
        assert_eq!(resident_id::convert_legacy(old).as_deref(), Some(new));
    }
    for text in ["110105491331002", "11010549123100", "11010549123100X", "１１０１０", ""] {
        assert_eq!(resident_id::convert_legacy(text), None, "{text}");
    }
    assert_eq!(resident_id::parse("110105491231002"), Err(Defect::Length { actual: 15 }));
}

#[test]
fn credit_codes() {
    const ALPHABET: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    for text in USCCS {
        let code = uscc::parse(text).expect(text);
        assert_eq!(code.check_organization_code(), Ok(()), "{text}");
        assert_eq!(uscc::calc_check_character(text), text.chars().last(), "{text}");
        for wrong in single_errors(text, ALPHABET).chain(adjacent_swaps(text)) {
            assert!(!uscc::is_valid(&wrong), "{wrong} from {text}");
        }
    }
    for (text, defect) in [
        ("91440300MA5FAKE0", Defect::Length { actual: 16 }),
        ("9111000060003IOZSV", Defect::Character { at: 14 }),
        ("91a10000600037341L", Defect::Character { at: 3 }),
        ("91A10000600037341L", Defect::Character { at: 3 }),
        ("91110000600037341l", Defect::Character { at: 18 }),
        ("91110000600037341N", Defect::CheckCharacter { expected: 'L', actual: 'N' }),
    ] {
        assert_eq!(uscc::parse(text), Err(defect), "{text}");
    }
    assert!(matches!(uscc::parse("A1110000600037341L"), Err(Defect::CheckCharacter { .. })));
}

#[test]
fn credit_codes_with_a_wrong_code_inside() {
    // The outer check character is computed over a code whose own check character is wrong.
    let mut text = String::from("91350100M000100Y5");
    text.push(uscc::calc_check_character(&text).unwrap());
    let code = uscc::parse(&text).unwrap();
    assert_eq!(
        code.check_organization_code(),
        Err(Defect::CheckCharacter { expected: '4', actual: '5' }),
    );
    // Which pairs are in use is not the shape's business: the table grows with amendments.
    let mut text = String::from("96350100M000100Y4");
    text.push(uscc::calc_check_character(&text).unwrap());
    assert_eq!(uscc::parse(&text).unwrap().pair(), "96");
}

#[test]
fn repaired_credit_codes() {
    for (text, repaired) in [
        ("9III0000600037341L", Some("91110000600037341L")),
        ("9144O3OO7I5Z67Z6XG", Some("9144030071526726XG")),
        ("9135OIOOM0001O0Y44", None),
        ("91350100M000100Y43", None),
        ("9135OIOOM0001O0Y4", None),
        ("张三李四张三", None),
    ] {
        assert_eq!(uscc::repair(text).as_deref(), repaired, "{text}");
    }
}

#[test]
fn organization_codes() {
    for text in ORGANIZATION_CODES {
        assert_eq!(organization_code::parse(text).expect(text).as_str(), *text);
        let hyphenated = [&text[..8], "-", &text[8..]].concat();
        assert_eq!(organization_code::parse(&hyphenated), organization_code::parse(text));
        assert_eq!(organization_code::calc_check_character(text), text.chars().last());
        // Modulo 11 tells digits apart, but a letter is worth 11 more than a digit or another letter,
        // so only errors among digits are promised to be found.
        if text.bytes().take(8).all(|byte| byte.is_ascii_digit()) {
            for wrong in single_errors(text, "0123456789").chain(adjacent_swaps(text)) {
                assert!(!organization_code::is_valid(&wrong), "{wrong} from {text}");
            }
        }
    }
    for (text, defect) in [
        ("D2143569", Defect::Length { actual: 8 }),
        ("D2143569--X", Defect::Length { actual: 11 }),
        ("D21435-69X", Defect::Length { actual: 10 }),
        ("d2143569X", Defect::Character { at: 1 }),
        ("D214356中-X", Defect::Length { actual: 10 }),
        ("10000197-6", Defect::CheckCharacter { expected: '5', actual: '6' }),
    ] {
        assert_eq!(organization_code::parse(text), Err(defect), "{text}");
    }
}

#[test]
fn registration_numbers() {
    use registration_number::Kind;
    for text in REGISTRATION_NUMBERS {
        assert!(registration_number::is_valid(text), "{text}");
        assert_eq!(registration_number::calc_check_character(text), text.chars().last());
        for wrong in single_errors(text, "0123456789") {
            assert!(!registration_number::is_valid(&wrong), "{wrong} from {text}");
        }
    }
    let kind = |text| registration_number::parse(text).map(|number| number.kind);
    assert_eq!(kind("440300000000017"), Ok(Kind::Domestic));
    assert_eq!(kind("440300400000013"), Ok(Kind::Foreign));
    assert_eq!(kind("440300600000018"), Ok(Kind::IndividualBusiness));
    assert!(matches!(kind("110000450008921"), Err(Defect::CheckCharacter { .. })));
    assert_eq!(kind("91440300MA5FAKE086"), Err(Defect::Length { actual: 18 }));
    assert!(registration_number::is_old("4403001234567"));
    assert!(!registration_number::is_old("440300123456"));
    assert!(!registration_number::is_old("440300123456X"));
}

#[test]
fn permanent_residence_cards() {
    for (text, province, birth) in [
        ("KAZ110090123105", 11, Some("1990-12-31")),
        ("USA440078050118", 44, Some("1978-05-01")),
        ("911398199012310021", 11, Some("1990-12-31")),
        ("931840198506150031", 31, Some("1985-06-15")),
        ("944392199202290121", 44, Some("1992-02-29")),
    ] {
        let card = permanent_residence::parse(text).expect(text);
        assert_eq!(card.province, province, "{text}");
        assert_eq!(card.birth.map(|date| date.to_string()).as_deref(), birth, "{text}");
    }
    for (text, defect) in [
        ("USA440078050119", Defect::CheckCharacter { expected: '8', actual: '9' }),
        ("US1440078050118", Defect::Character { at: 3 }),
        ("USA44007805011X", Defect::Character { at: 15 }),
        ("USA440078023018", Defect::Date),
        ("911398199012310022", Defect::CheckCharacter { expected: '1', actual: '2' }),
        ("811398199012310021", Defect::Prefix),
        ("911398199002300021", Defect::Date),
        ("91139819901231002", Defect::Length { actual: 17 }),
    ] {
        assert_eq!(permanent_residence::parse(text), Err(defect), "{text}");
    }
    // Two digits of a year up to 23 may belong to either century.
    for year in ["00", "23"] {
        let text = ["USA4400", year, "05011"].concat();
        let valid = ('0'..='9')
            .filter_map(|check| permanent_residence::parse(&format!("{text}{check}")).ok())
            .collect::<Vec<_>>();
        assert!(matches!(valid[..], [card] if card.birth.is_none()), "{text}");
    }
}

#[test]
fn mobiles() {
    let number = mobile::parse("13491234567").unwrap();
    assert_eq!((number.prefix3(), number.prefix4(), number.prefix7()), (134, 1349, 1_349_123));
    for (text, defect) in [
        ("138000000000", Defect::Length { actual: 12 }),
        ("+8613800000000", Defect::Length { actual: 14 }),
        ("1380000000a", Defect::Character { at: 11 }),
        ("１３８００００００００", Defect::Character { at: 1 }),
        ("02012345678", Defect::Prefix),
    ] {
        assert_eq!(mobile::parse(text), Err(defect), "{text}");
    }
}

#[test]
fn contact_phones() {
    use contact_phone::ContactPhone::{Landline, Mobile};
    for text in ["13900000000", "19000000000"] {
        assert!(matches!(contact_phone::parse(text), Ok(Mobile(_))), "{text}");
    }
    for text in ["086-0755-86013388", "0755-86013388", "(010)61234567"] {
        assert!(matches!(contact_phone::parse(text), Ok(Landline(_))), "{text}");
    }
    for (text, defect) in [
        ("139", landline::Defect::NoAreaCode),
        ("139000000001", landline::Defect::AreaCode),
        ("86013388", landline::Defect::NoAreaCode),
        ("4008000000", landline::Defect::ServiceNumber),
    ] {
        assert_eq!(contact_phone::parse(text), Err(defect), "{text}");
    }
}

#[test]
fn emails() {
    use email::Defect as E;
    for text in [
        "zhangsan@example.com",
        "a+b.c_d@mail.example.com.cn",
        "x@xn--fsq092h.xn--fiqs8s",
        "A@B.CN",
    ] {
        assert!(email::is_valid(text), "{text}");
    }
    for (text, defect) in [
        ("", E::NoAt),
        ("zhang san@example.com", E::Space),
        ("张三@example.com", E::NonAscii { at: 1 }),
        ("zhangsan＠example.com", E::NonAscii { at: 9 }),
        ("zhangsan.example.com", E::NoAt),
        ("a@b@example.com", E::SeveralAt),
        ("@example.com", E::LocalEmpty),
        ("a,b@example.com", E::LocalCharacter { at: 2 }),
        (".a@example.com", E::LocalDot),
        ("a..b@example.com", E::LocalDot),
        ("lisi@", E::Domain(domain::Defect::Empty)),
        ("lisi@example", E::Domain(domain::Defect::SingleLabel)),
        ("lisi@example.com.", E::Domain(domain::Defect::TrailingDot)),
        ("lisi@exa_mple.com", E::Domain(domain::Defect::Underscore)),
        ("lisi@1.2.3.4", E::Domain(domain::Defect::IpAddress)),
    ] {
        assert_eq!(email::parse(text), Err(defect), "{text}");
    }
    let local = "a".repeat(64);
    assert!(email::is_valid(&format!("{local}@example.com")));
    assert_eq!(email::parse(&format!("{local}a@example.com")), Err(E::LocalLength));
    let labels = ["b".repeat(63), "c".repeat(63)].join(".");
    assert!(email::is_valid(&format!("{local}@{labels}.{}", "d".repeat(61))));
    assert_eq!(email::parse(&format!("{local}@{labels}.{}", "d".repeat(62))), Err(E::Length));
    assert!(email::same("A@Example.com", "a@example.COM") && !email::same("a@b.cn", "b@b.cn"));
}

#[test]
fn domains() {
    use domain::Defect as D;
    for text in [
        "example.com",
        "EXAMPLE.com",
        "a.b",
        "1.cn",
        "1-2.cn",
        "示例.中国",
        "示例2.com",
        "xn--fsq092h.xn--fiqs8s",
        "XN--FSQ092H.中国",
        "〇一.cn",
    ] {
        assert!(domain::is_valid(text), "{text}: {:?}", domain::parse(text));
    }
    for (text, defect) in [
        ("", D::Empty),
        ("http://example.com/", D::Scheme),
        ("//example.com", D::Scheme),
        ("example.com/", D::Path),
        ("example.com:80/a b", D::Path),
        ("a@example.com", D::At),
        ("example.com:80", D::Port),
        ("exam ple_.com", D::Space),
        ("example。com", D::FullWidthDot),
        ("exa_mple.com", D::Underscore),
        ("example.com.", D::TrailingDot),
        ("example.", D::TrailingDot),
        (".example.com", D::EmptyLabel),
        ("example..com", D::EmptyLabel),
        ("example.com..", D::EmptyLabel),
        (".", D::EmptyLabel),
        ("exämple.com", D::Character { at: 3 }),
        ("カナ.com", D::Character { at: 1 }),
        ("\u{F900}.com", D::Character { at: 1 }),
        ("-example.com", D::Hyphen),
        ("example-.com", D::Hyphen),
        ("xn--.com", D::Hyphen),
        ("xn--99999999.com", D::Punycode),
        ("xn--abc-.com", D::Hyphen),
        ("xn--a.com", D::Punycode),
        ("example", D::SingleLabel),
        ("中国", D::SingleLabel),
        ("192.168.1.1", D::IpAddress),
    ] {
        assert_eq!(domain::parse(text), Err(defect), "{text}");
    }
}

#[test]
fn domain_lengths() {
    use domain::Defect as D;
    let label = "a".repeat(63);
    assert!(domain::is_valid(&format!("{label}.com")));
    assert_eq!(domain::parse(&format!("{label}a.com")), Err(D::LabelLength));
    let three = [label.as_str(); 3].join(".");
    assert!(domain::is_valid(&format!("{three}.{}", "b".repeat(61))));
    assert_eq!(domain::parse(&format!("{three}.{}", "b".repeat(62))), Err(D::Length));
    // Twenty different Han characters are longer than 63 in Punycode, twenty equal ones are not.
    assert!(domain::is_valid(&format!("{}.cn", "中".repeat(20))));
    let many: String = ('一'..).step_by(700).take(28).collect();
    assert_eq!(domain::parse(&format!("{many}.cn")), Err(D::LabelLength));
    assert_eq!(domain::to_ascii(&"中".repeat(64)), None);
}

#[test]
fn domains_compare_in_both_forms() {
    for (one, other) in [
        ("Example.COM", "example.com"),
        ("示例.中国", "xn--fsq092h.xn--fiqs8s"),
        ("示例.COM", "XN--FSQ092H.com"),
        ("例子.中国", "xn--fsqu00a.xn--fiqs8s"),
        ("示例.中国", "示例.xn--fiqs8s"),
    ] {
        assert!(domain::same(one, other) && domain::same(other, one), "{one} {other}");
    }
    assert!(!domain::same("示例.中国", "例子.中国") && !domain::same("a.cn", "b.cn"));
    assert_eq!(domain::to_unicode("www.XN--FSQ092H.cn"), "www.示例.cn");
    assert_eq!(domain::to_unicode("xn--999999999.cn"), "xn--999999999.cn");
    let name = domain::parse("a.示例.cn").unwrap();
    assert!(name.is_idn() && !domain::parse("a.cn").unwrap().is_idn());
    assert_eq!(name.labels().collect::<Vec<_>>(), ["a", "示例", "cn"]);
}

#[test]
fn urls() {
    use url::Defect as U;
    for (text, host) in [
        ("www.example.com", "www.example.com"),
        ("http://www.example.com", "www.example.com"),
        ("HTTPS://www.example.com/a//b?c=//d", "www.example.com"),
        ("www.example.com/a//b", "www.example.com"),
        ("www.example.com:8080#x", "www.example.com"),
        ("www.示例.中国/路径", "www.示例.中国"),
    ] {
        assert_eq!(url::parse(text).expect(text).host, host);
    }
    assert_eq!(url::parse("www.example.com\\a").unwrap().path, "\\a");
    for (text, defect) in [
        ("", U::Host(domain::Defect::Empty)),
        ("http://", U::Host(domain::Defect::Empty)),
        ("http://www.exa mple.com", U::Space),
        ("ftp://www.example.com", U::Scheme),
        ("//www.example.com", U::Scheme),
        ("http:www.example.com", U::Scheme),
        ("mailto:name", U::Scheme),
        ("www.example.com:port", U::Port),
        ("http://a:b@www.example.com", U::UserInfo),
        ("www.example.com:", U::Port),
        ("www.example.com:0", U::Port),
        ("www.example.com:65536", U::Port),
        ("www.example.com:123456789012", U::Port),
        ("www", U::Host(domain::Defect::SingleLabel)),
        ("http://1.2.3.4/", U::Host(domain::Defect::IpAddress)),
    ] {
        assert_eq!(url::parse(text), Err(defect), "{text}");
    }
}

#[test]
fn passports() {
    use passport::Chinese::{HongKong, Macao, Official, Ordinary};
    for (text, is_long, chinese) in [
        ("L898902C3", false, None),
        ("E12345678", false, Some(Ordinary)),
        ("EA1234567", false, Some(Ordinary)),
        ("EI1234567", false, None),
        ("EO1234567", false, None),
        ("G12345678", false, Some(Ordinary)),
        ("G1234567", false, None),
        ("141234567", false, None),
        ("P1234567", false, Some(Official)),
        ("SE1234567", false, Some(Official)),
        ("SE12345678", true, None),
        ("K12345678", false, Some(HongKong)),
        ("HJ1234567", false, Some(HongKong)),
        ("MA1234567", false, Some(Macao)),
        ("MC1234567", false, None),
        ("A1234", false, None),
        ("A1234567890123456", true, None),
    ] {
        assert_eq!(passport::parse(text), Ok(passport::Passport { is_long, chinese }), "{text}");
    }
    for (text, defect) in [
        ("A123", Defect::Length { actual: 4 }),
        ("A12345678901234567", Defect::Length { actual: 18 }),
        ("11010519491231002X", Defect::Length { actual: 18 }),
        ("e12345678", Defect::Character { at: 1 }),
        ("护照12345", Defect::Character { at: 1 }),
    ] {
        assert_eq!(passport::parse(text), Err(defect), "{text}");
    }
}

#[test]
fn permits() {
    use taiwan_permit::Edition::{Booklet, Card, SingleJourney};
    let permit = hk_macau_permit::parse("M00000000").unwrap();
    assert_eq!((permit.region, permit.reissues), (hk_macau_permit::Region::Macao, None));
    for (text, defect) in [
        ("H0000000", Defect::Length { actual: 8 }),
        ("H000000000", Defect::Length { actual: 10 }),
        ("H000000000000", Defect::Length { actual: 13 }),
        ("T00000000", Defect::Prefix),
        ("h00000000", Defect::Prefix),
        ("H0000000X", Defect::Character { at: 9 }),
        ("H0000000０", Defect::Character { at: 9 }),
    ] {
        assert_eq!(hk_macau_permit::parse(text), Err(defect), "{text}");
    }
    for (text, edition) in [
        ("00000000", Card),
        ("0000000000", Booklet),
        ("0000000000B", Booklet),
        ("0000000000（B）", Booklet),
        ("00000000(B)", Booklet),
        ("T00000000", SingleJourney),
    ] {
        assert_eq!(taiwan_permit::parse(text), Ok(edition), "{text}");
    }
    for (text, defect) in [
        ("0000000", Defect::Length { actual: 7 }),
        ("000000000", Defect::Length { actual: 9 }),
        ("0000000000b", Defect::Length { actual: 11 }),
        ("H00000000", Defect::Character { at: 1 }),
        ("台00000000", Defect::Character { at: 1 }),
    ] {
        assert_eq!(taiwan_permit::parse(text), Err(defect), "{text}");
    }
}

#[test]
fn cards_and_certificates_of_a_shape() {
    use other_certificates::{Certificate as C, recognize};
    for text in ["军字第0000001号", "军字第000001", "海军字第ABC123号"] {
        assert!(officer_card::is_valid(text), "{text}");
    }
    for text in ["", "军字第001号", "军字第000000001号", "字第000001号", "000001"] {
        assert!(!officer_card::is_valid(text), "{text}");
    }
    for (text, certificate) in [
        ("事证第144030000001号", Some(C::PublicInstitution)),
        ("事证第14403000001号", None),
        ("深社证字第00001号", Some(C::SocialOrganization)),
        ("粤社证字第12-34", Some(C::SocialOrganization)),
        ("民证字第010001号", Some(C::PrivateNonEnterprise)),
        ("粤基证字第0001号", Some(C::Foundation)),
        ("中国人民解放军00000部队", Some(C::MilitaryUnit)),
        ("00000", None),
        ("000000001", None),
    ] {
        assert_eq!(recognize(text), certificate, "{text}");
    }
    for (certificate, text) in [
        (C::MilitaryUnit, "00000"),
        (C::LawFirm, "13100000000000001"),
        (C::JudicialAppraisal, "440300001"),
        (C::MedicalInstitution, "PDY0000000000000000000"),
        (C::Trademark, "1234567A"),
        (C::Foreign, "No. 12/B"),
    ] {
        assert!(certificate.matches(text), "{text}");
    }
    for text in ["44030071526726X", "44030071526726X01", "110105491231002", "11010519491231002X00"]
    {
        assert!(C::TaxRegistration.matches(text), "{text}");
    }
    for text in
        ["440300", "440300715267261", "44030071526726X0", "44030071526726X0a", "44030071526726XX1"]
    {
        assert!(!C::TaxRegistration.matches(text), "{text}");
    }
}

#[test]
fn icp_numbers() {
    use icp_number::{Defect as D, ServiceKind as K};
    for (text, service, has_hao) in [
        ("粤ICP备2023111111号", None, true),
        ("京ICP备2023111111号-1", Some((1, K::Website)), true),
        ("京ICP备2023111111号-1A", Some((1, K::App)), true),
        ("京ICP备2023111111-3X", Some((3, K::MiniProgram)), false),
        ("陇ICP备19001358号-120K", Some((120, K::QuickApp)), true),
        ("陇ICP备05000593", None, false),
    ] {
        let number = icp_number::parse(text).expect(text);
        assert_eq!(number.service.map(|service| (service.number, service.kind)), service, "{text}");
        assert_eq!(number.has_hao, has_hao, "{text}");
        let canonical = number.canonical();
        assert_eq!(canonical == text, has_hao, "{text}");
        assert_eq!(icp_number::parse(&canonical).unwrap().canonical(), canonical);
    }
    for (text, defect) in [
        ("", D::Keyword),
        ("京", D::Keyword),
        ("2023111111", D::Keyword),
        ("京icp备2023111111号", D::Keyword),
        ("京ICP证030173号-1", D::License),
        ("京ICP证030173", D::License),
        ("粤B2-20060339", D::License),
        ("京公网安备11010502030143号", D::PublicSecurity),
        ("川ICP备12345678号", D::Letter { suggestion: Some('蜀') }),
        ("台ICP备12345678号", D::Letter { suggestion: None }),
        ("ICP备12345678号", D::Letter { suggestion: None }),
        ("京ICP备123", D::DigitCount { actual: 3 }),
        ("京ICP备1234567号", D::DigitCount { actual: 7 }),
        ("京ICP备123456789号", D::DigitCount { actual: 9 }),
        ("京ICP备12345678901号", D::DigitCount { actual: 11 }),
        ("京ICP备19001358号-0", D::ServiceNumber),
        ("京ICP备19001358号-01", D::ServiceNumber),
        ("京ICP备19001358号-", D::ServiceNumber),
        ("京ICP备19001358号-A", D::ServiceNumber),
        ("京ICP备19001358号-9999999999", D::ServiceNumber),
        ("京ICP备19001358号-1B", D::Suffix),
        ("京ICP备19001358号-1AA", D::Suffix),
        ("京ICP备19001358 号", D::Character { at: 14 }),
        ("京ICP备19001358号1", D::Character { at: 15 }),
    ] {
        assert_eq!(icp_number::parse(text), Err(defect), "{text}");
    }
    let number = |text| icp_number::parse(text).unwrap();
    let organizer = number("京ICP备2023111111号");
    assert!(organizer.is_same_organizer(number("京ICP备2023111111-2A")));
    assert!(!organizer.is_same_organizer(number("京ICP备2023111112号-2A")));
    assert!(!organizer.is_same_organizer(number("津ICP备2023111111号")));
    assert!(!number("京ICP备23111111号").is_same_organizer(organizer));
    for (text, is_plausible) in [
        ("京ICP备05000001号", true),
        ("京ICP备20000001号", true),
        ("京ICP备04000001号", false),
        ("京ICP备21000001号", false),
        ("京ICP备2020000001号", true),
        ("京ICP备2025000001号", true),
        ("京ICP备2019000001号", false),
        ("京ICP备2026000001号", false),
    ] {
        assert_eq!(number(text).is_plausible_year(2025), is_plausible, "{text}");
    }
    assert_eq!(icp_number::suggest("甘ICP备19001358号").as_deref(), Some("陇ICP备19001358号"));
    assert_eq!(icp_number::suggest("陇ICP备19001358号"), None);
    assert_eq!(icp_number::suggest("川ICP备1号"), None);
}

#[test]
fn letters_of_provinces() {
    let mut provinces = Vec::new();
    for letter in icp_number::LETTERS.chars() {
        let province = icp_number::province_of(letter).expect("a letter without a province");
        assert_eq!(icp_number::letter_of(province), Some(letter));
        provinces.push(province);
    }
    assert_eq!(provinces.len(), 31);
    assert!(provinces.is_sorted_by(|one, other| one < other));
    assert_eq!(
        [11, 31, 44, 51, 62].map(icp_number::letter_of),
        ['京', '沪', '粤', '蜀', '陇'].map(Some)
    );
    assert_eq!([71, 81, 82, 0].map(icp_number::letter_of), [None; 4]);
}

#[test]
fn public_security_numbers() {
    use icp_number::Defect as D;
    for (text, division, is_old) in [
        ("京公网安备 11010502030143号", 110105, false),
        ("浙公网安备33010002000078号", 330100, false),
        ("渝公网安备 50011802010624号", 500118, false),
        ("川公网安备510100000000", 510100, true),
        ("蜀公网安备5101000000000", 510100, true),
    ] {
        let number = public_security_number::parse(text).expect(text);
        assert_eq!((number.division, number.is_old), (division, is_old), "{text}");
        assert!(number.letter_fits(), "{text}");
    }
    assert!(!public_security_number::parse("津公网安备11010502030143号").unwrap().letter_fits());
    for (text, defect) in [
        ("", D::Keyword),
        ("京ICP备2023111111号", D::Keyword),
        ("公网安备11010502030143号", D::Letter { suggestion: None }),
        ("北京公网安备11010502030143号", D::Letter { suggestion: None }),
        ("京公网安备11010502030号", D::DigitCount { actual: 11 }),
        ("京公网安备110105020301431号", D::DigitCount { actual: 15 }),
        ("京公网安备11010502030143号号", D::Character { at: 21 }),
        ("京公网安备11010502030143-", D::Character { at: 20 }),
    ] {
        assert_eq!(public_security_number::parse(text), Err(defect), "{text}");
    }
}

#[test]
fn licenses() {
    use license::{License as L, recognize};
    for (text, expected) in [
        ("粤B2-20060339", L::Telecom),
        ("浙B2-20080224-1", L::Telecom),
        ("B2-20140447", L::Telecom),
        ("粤A2-20044005号", L::Telecom),
        ("粤B2-20090059-1626X", L::Telecom),
        ("京ICP证030173号", L::Icp),
        ("粤网文[2024]0001-001号", L::InternetCulture),
        ("粤网文〔2024〕0001-0001号", L::InternetCulture),
        ("文网文（2012）001号", L::InternetCulture),
        ("（粤）-非经营性-2020-0001", L::DrugInformation),
        ("(粤)-经营性-2020-0001", L::DrugInformation),
        ("(粤)网械平台备字〔2018〕第00001号", L::MedicalDevicePlatform),
        ("（署）网出证（粤）字第001号", L::Publishing),
        ("新出网证(京)字150号", L::Publishing),
        ("（沪）字第1248号", L::RadioTelevision),
        ("京市演1574", L::Performance),
        ("浙网食A33010003", L::FoodPlatform),
        ("新出发浙备字第002号", L::PublicationPlatform),
        ("ISBN 978-7-498-00000-2", L::GameIsbn),
        ("9787498000002", L::GameIsbn),
        ("国新出审〔2020〕1号", L::GameApproval),
    ] {
        assert_eq!(recognize(text), Some(expected), "{text}");
        // No two shapes fit one number.
        assert_eq!(L::ALL.iter().filter(|one| one.matches(text)).count(), 1, "{text}");
    }
    assert!(L::News.matches("11220180001") && L::AudioVisual.matches("第0108268号"));
    for text in [
        "",
        "粤B2-2006033",
        "粤C2-20060339",
        "粤粤B2-20060339",
        "粤网文2024-0001-001号",
        "京ICP备030173号",
        "(粤)-非营利-2020-0001",
        "浙网食a33010003",
        "ISBN 978-7-498-00000-8",
        "978--7498000002",
        "9780000000002",
        "-9787498000002",
        "9787498000002-",
        "11220180001",
    ] {
        assert_eq!(recognize(text), None, "{text}");
    }
}

#[test]
fn codes_and_digests() {
    use digest::Digest;
    assert_eq!(auth_code::parse(""), Err(Defect::Length { actual: 0 }));
    assert_eq!(auth_code::parse("a b"), Err(Defect::Character { at: 2 }));
    assert_eq!(auth_code::parse("码"), Err(Defect::Character { at: 1 }));
    assert_eq!(auth_code::parse(&"a".repeat(128)), Ok(()));
    assert_eq!(auth_code::parse(&"a".repeat(129)), Err(Defect::Length { actual: 129 }));
    let hex = "0123456789abcdefABCDEF0123456789".repeat(2);
    let with_colons = |digits: &str| {
        let pairs: Vec<_> =
            digits.as_bytes().chunks(2).map(|pair| str::from_utf8(pair).unwrap()).collect();
        pairs.join(":")
    };
    for (count, kind) in [(32, Digest::Md5), (40, Digest::Sha1), (64, Digest::Sha256)] {
        assert!(digest::is_valid(&hex[..count], kind));
        assert!(digest::is_valid(&with_colons(&hex[..count]), kind));
        assert_eq!(
            digest::parse(&hex[..count - 1]),
            Err(Defect::Length { actual: count as u16 - 1 }),
        );
    }
    for (text, defect) in [
        ("", Defect::Length { actual: 0 }),
        ("xyz", Defect::Character { at: 1 }),
        ("01:2", Defect::Length { actual: 3 }),
        ("01:23:", Defect::Character { at: 6 }),
        ("01:2345", Defect::Character { at: 6 }),
        ("012:345", Defect::Character { at: 4 }),
        ("01::23", Defect::Character { at: 4 }),
    ] {
        assert_eq!(digest::parse(text), Err(defect), "{text}");
    }
}

#[test]
fn packages() {
    use android_package::Defect as D;
    for text in ["com.example.album", "a.b", "com.Example.game.TapTap.abc", "com.a_1.b2"] {
        assert_eq!(android_package::parse(text), Ok(()), "{text}");
    }
    for (text, defect) in [
        ("", D::EmptyLabel),
        ("album", D::SingleLabel),
        ("com..x", D::EmptyLabel),
        (".com", D::EmptyLabel),
        ("com.", D::EmptyLabel),
        ("com.example.my-album", D::Character { at: 15 }),
        ("com.示例", D::Character { at: 5 }),
        ("com.1a", D::LabelStart),
        ("com._a", D::LabelStart),
    ] {
        assert_eq!(android_package::parse(text), Err(defect), "{text}");
    }
    for text in ["com.example.My-Album", "com.1a", "2.b"] {
        assert_eq!(ios_bundle_id::parse(text), Ok(()), "{text}");
    }
    for (text, defect) in [
        ("com.example.my_album", D::Character { at: 15 }),
        ("album", D::SingleLabel),
        ("com.-a", D::LabelStart),
    ] {
        assert_eq!(ios_bundle_id::parse(text), Err(defect), "{text}");
    }
    let long = ["a.", &"b".repeat(253)].concat();
    assert!(android_package::is_valid(&long) && ios_bundle_id::is_valid(&long));
    assert_eq!(android_package::parse(&(long + "b")), Err(D::Length));
}

mod hostile {
    use super::*;
    use proptest::prelude::*;

    /// Any text, with the pieces that the code looks for more often than chance would have them.
    fn text() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            4 => any::<char>().prop_map(String::from),
            4 => "[0-9A-Zx ._:/@+-]".prop_map(String::from),
            1 => prop::sample::select(vec![
                "号", "ICP备", "京", "xn--", "http://", "//", "086-", "+86", "示例", "·", "・", "\u{3000}",
                "\u{200B}", "。", "１", "ａ", "张", "公网安备", "字第", "〔", "（", "-1A", "..", "138", "0755",
            ])
            .prop_map(String::from),
        ];
        prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
    }

    /// Han and ASCII labels as the `idna` crate takes them too.
    fn han_domain() -> impl Strategy<Value = String> {
        let han = prop_oneof![
            6 => prop::char::range('\u{4E00}', '\u{9FA5}'),
            1 => prop::char::range('\u{3400}', '\u{4DB5}'),
            1 => prop::char::range('\u{20000}', '\u{2A6D6}'),
        ];
        let label =
            prop::collection::vec(prop_oneof![3 => han, 1 => prop::char::range('a', 'z')], 1..14)
                .prop_map(String::from_iter);
        prop::collection::vec(label, 2..4).prop_map(|labels| labels.join("."))
    }

    const KINDS: [TextKind; 14] = [
        TextKind::Free,
        TextKind::Name,
        TextKind::PersonName,
        TextKind::Code,
        TextKind::Digits,
        TextKind::Mobile,
        TextKind::Phone,
        TextKind::Landline,
        TextKind::Email,
        TextKind::Domain,
        TextKind::Url,
        TextKind::RecordNumber,
        TextKind::Package,
        TextKind::Hex,
    ];

    proptest! {
        #[test]
        fn nothing_panics(text in text()) {
            let _ = resident_id::parse(&text);
            let _ = resident_id::convert_legacy(&text);
            let _ = resident_id::calc_check_character(&text);
            let _ = uscc::parse(&text);
            let _ = uscc::repair(&text);
            let _ = uscc::calc_check_character(&text);
            let _ = organization_code::parse(&text);
            let _ = organization_code::calc_check_character(&text);
            let _ = registration_number::parse(&text);
            let _ = registration_number::calc_check_character(&text);
            let _ = permanent_residence::parse(&text);
            let _ = mobile::parse(&text);
            let _ = landline::parse(&text);
            let _ = contact_phone::parse(&text);
            let _ = email::parse(&text);
            let _ = domain::parse(&text);
            let _ = domain::to_ascii(&text);
            let _ = domain::to_unicode(&text);
            let _ = url::parse(&text);
            let _ = person_name::check(&text);
            let _ = passport::parse(&text);
            let _ = hk_macau_permit::parse(&text);
            let _ = taiwan_permit::parse(&text);
            let _ = officer_card::is_valid(&text);
            let _ = other_certificates::recognize(&text);
            let _ = other_certificates::Certificate::TaxRegistration.matches(&text);
            let _ = icp_number::parse(&text);
            let _ = icp_number::suggest(&text);
            let _ = public_security_number::parse(&text);
            let _ = license::recognize(&text);
            let _ = auth_code::parse(&text);
            let _ = digest::parse(&text);
            let _ = android_package::parse(&text);
            let _ = ios_bundle_id::parse(&text);
            prop_assert!(mask(&text).chars().count() <= 18);
        }

        #[test]
        fn normal_text_is_normal(text in text()) {
            for kind in KINDS {
                let first = normalize(kind, &text);
                prop_assert!(first.text.is_some() || first.variants.is_empty() && first.is_safe);
                let normal = first.or(&text);
                let again = normalize(kind, normal);
                prop_assert_eq!(again.text, None, "{:?} {:?} -> {:?}", kind, text, normal);
            }
        }

        #[test]
        fn recognized_landlines_are_spelled_right(text in "[0-9 ()+-]{0,20}") {
            if let Ok(line) = landline::recognize(&text) {
                prop_assert_eq!(landline::parse(&line.canonical()), Ok(line));
            }
        }

        #[test]
        fn domains_agree_with_idna(name in han_domain()) {
            let ours = domain::to_ascii(&name).unwrap();
            prop_assert_eq!(&idna::domain_to_ascii(&name).unwrap(), &ours);
            prop_assert_eq!(&idna::domain_to_unicode(&ours).0, &name);
            prop_assert_eq!(&domain::to_unicode(&ours), &name);
            prop_assert!(domain::same(&name, &ours));
        }

        #[test]
        fn encoding_undoes_decoding(label in "[a-z0-9-]{1,20}") {
            let name = format!("xn--{label}.cn");
            let readable = domain::to_unicode(&name);
            prop_assert_eq!(domain::to_ascii(&readable), Some(name));
        }
    }
}
