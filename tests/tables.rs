//! The tables of `data/`: their form, and that the packed constants say the same as the files.

use std::{collections::BTreeSet, fs, path::Path, sync::LazyLock};

use beian_validator::tables::basis::Action;

/// A table read independently of the build script; `.` stays `.`.
struct Sheet {
    header: Vec<String>,
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Sheet {
    fn read(name: &str) -> Self {
        Self::parse(&text(name))
    }

    fn parse(text: &str) -> Self {
        let head = text.lines().take_while(|line| line.starts_with('#'));
        let header: Vec<String> = head.map(str::to_owned).collect();
        let columns = header.last().map_or("", |line| line.trim_start_matches(['#', ' ']));
        let cells = |line: &str| line.split('\t').map(str::to_owned).collect::<Vec<_>>();
        let rows = text.lines().filter(|line| !line.starts_with('#')).map(cells).collect();
        Self { columns: cells(columns), header, rows }
    }

    fn column(&self, name: &str) -> usize {
        self.columns.iter().position(|column| column == name).expect("the column exists")
    }

    fn width(&self) -> usize {
        self.columns.len()
    }
}

/// A variant's name as the tables write it: `DataCard` is `dataCard`.
fn word(variant: &str) -> String {
    variant[..1].to_lowercase() + &variant[1..]
}

/// The tables of facts; those of our own making (fields, words, rules) have tests beside their use.
const FACTS: &[&str] = &[
    "approval_words",
    "area_codes",
    "cities",
    "cue_words",
    "divisions",
    "domain_suffixes",
    "finance_words",
    "mobile_segments",
    "name_words",
    "organizer_documents",
    "packs/idioms",
    "packs/mobile_provinces",
    "name_exceptions",
    "pre_approvals",
    "province_demands",
    "province_topics",
    "provinces",
    "service_contents",
    "sources",
    "uscc_pairs",
];

/// The text of every table of facts.
fn files() -> impl Iterator<Item = (&'static str, String)> {
    FACTS.iter().map(|name| (*name, text(name)))
}

fn text(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(name);
    fs::read_to_string(path.with_extension("tsv")).expect("the table exists")
}

#[test]
fn every_table_opens_with_its_provenance() {
    for (name, text) in files() {
        let header = Sheet::parse(&text).header;
        let text = |key: &str| {
            let line = header.iter().find_map(|line| line.strip_prefix(&format!("# {key} ")));
            line.map(str::trim).unwrap_or_default().to_owned()
        };
        for key in ["table", "source", "checked", "meaning"] {
            assert!(text(key).chars().count() > 5, "{name}: the header has no `{key}`");
        }
    }
}

#[test]
fn rows_are_complete_sorted_and_distinct() {
    for (name, text) in files() {
        assert!(!text.contains('\r') && text.ends_with('\n'), "{name}: LF line ends");
        let sheet = Sheet::parse(&text);
        for row in &sheet.rows {
            assert_eq!(row.len(), sheet.width(), "{name}: {row:?}");
            let tidy = row.iter().all(|cell| !cell.is_empty() && cell.trim() == cell);
            assert!(tidy, "{name}: empty or padded cell in {row:?}");
        }
        for pair in sheet.rows.windows(2) {
            let (before, row) = (pair[0].join("  "), pair[1].join("  "));
            assert!(pair[0] < pair[1], "data/{name}.tsv is sorted: {row} stands below {before}");
        }
    }
}

mod divisions {
    use super::*;
    use beian_validator::{
        model::order::Region,
        tables::divisions::{province_of_code, region, years},
    };

    /// The rows as (code, since, until).
    fn rows() -> Vec<(u32, Option<u16>, Option<u16>)> {
        let sheet = Sheet::read("divisions");
        let [code, since, until] = ["code", "since", "until"].map(|name| sheet.column(name));
        let row = |row: &Vec<String>| {
            (row[code].parse().expect("a code"), row[since].parse().ok(), row[until].parse().ok())
        };
        sheet.rows.iter().map(row).collect()
    }

    #[test]
    fn the_packed_codes_are_the_codes_of_the_file() {
        let rows = rows();
        assert!(rows.len() > 6000);
        let codes: BTreeSet<u32> = rows.iter().map(|&(code, ..)| code).collect();
        let found = (100_000..700_000).filter(|&code| years(code).is_some());
        assert!(found.eq(codes));
    }

    #[test]
    fn the_packed_years_are_the_years_of_the_file() {
        for (code, since, until) in rows() {
            let since = since.filter(|&since| since > 1999 && until.is_none());
            assert_eq!(years(code), Some((since, until)), "{code}");
        }
    }

    #[test]
    fn codes_of_all_years_are_known() {
        for (code, ..) in rows() {
            assert_eq!(region(code), Region::Known, "{code}");
        }
    }

    #[test]
    fn regions_at_the_borders() {
        let cases = [
            (440_305, Region::Known),
            (441_900, Region::Known),
            (110_103, Region::Known),
            (110_118, Region::Known),
            (440_000, Region::Placeholder),
            (440_300, Region::Placeholder),
            (440_301, Region::Placeholder),
            (440_399, Region::Unknown),
            (448_801, Region::Unknown),
            (710_000, Region::UnknownProvince),
            (990_426, Region::UnknownProvince),
            (810_000, Region::ResidencePermit),
            (820_000, Region::ResidencePermit),
            (830_000, Region::ResidencePermit),
            (810_101, Region::UnknownProvince),
            (u32::MAX, Region::UnknownProvince),
        ];
        for (code, expected) in cases {
            assert_eq!(region(code), expected, "{code}");
        }
    }

    #[test]
    fn thirty_one_provinces_in_the_order_of_their_codes() {
        let known: Vec<u32> = (0..200).filter(|&code| province_of_code(code).is_some()).collect();
        assert_eq!(known.len(), 31);
        for (index, code) in known.into_iter().enumerate() {
            assert_eq!(province_of_code(code).map(usize::from), Some(index));
        }
    }
}

mod mobile_segments {
    use super::*;
    use beian_validator::tables::mobile_segments::segment;

    #[test]
    fn every_segment_is_found_as_written() {
        let sheet = Sheet::read("mobile_segments");
        let [key, class, carrier, form] =
            ["segment", "class", "carrier", "form"].map(|name| sheet.column(name));
        let mut listed = 0;
        for row in &sheet.rows {
            let found = segment(&row[key]).expect("the segment is found");
            assert_eq!(word(&format!("{:?}", found.class)), row[class], "{row:?}");
            let network = found.carrier.map_or(".".into(), |carrier| word(&format!("{carrier:?}")));
            assert_eq!(network, row[carrier], "{row:?}");
            if row[key].len() == 3 {
                assert_eq!(found.listed, row[form] != ".", "{row:?}");
                listed += usize::from(found.listed);
            }
        }
        assert_eq!(listed, 49);
    }

    /// What a segment of four digits is does not change its neighbours, and the form does not know it.
    #[test]
    fn four_digits_win_over_three() {
        let sheet = Sheet::read("mobile_segments");
        let [key, class] = ["segment", "class"].map(|name| sheet.column(name));
        let of = |digits: &str| {
            let row = sheet.rows.iter().find(|row| row[key] == digits);
            row.unwrap_or_else(|| panic!("no segment {digits}"))[class].clone()
        };
        let long: Vec<&String> =
            sheet.rows.iter().map(|row| &row[key]).filter(|key| key.len() == 4).collect();
        assert!(!long.is_empty());
        for (four, three) in long.iter().map(|four| (four.as_str(), &four[..3])) {
            for last in '0'..='9' {
                let number = format!("{three}{last}1234567");
                let known = long.iter().any(|four| number.starts_with(four.as_str()));
                let expected = of(if known { &number[..4] } else { three });
                let found = segment(&number).expect("found");
                assert_eq!(word(&format!("{:?}", found.class)), expected, "{number}");
                assert_eq!(found.listed, segment(three).expect("found").listed, "{four}");
            }
        }
    }

    #[test]
    fn other_texts_have_no_segment() {
        for text in ["", "13", "129", "200", "1a8", "１３８", "+861", "手机号"] {
            assert_eq!(segment(text), None, "{text}");
        }
    }
}

mod domain_suffixes {
    use super::*;
    use beian_validator::tables::domain_suffixes::{
        Kind, LIST_DATE, Reserved, Split, Status, split,
    };

    #[test]
    fn every_suffix_is_found_as_written_in_both_spellings() {
        let sheet = Sheet::read("domain_suffixes");
        let [suffix, ascii, kind, status, reserved] =
            ["suffix", "ascii", "kind", "status", "reserved"].map(|name| sheet.column(name));
        for row in &sheet.rows {
            for spelling in [&row[suffix], &row[ascii]].into_iter().filter(|text| *text != ".") {
                let name = format!("www.example.{spelling}");
                let found = split(&name);
                assert_eq!((found.hosts, found.suffix), ("www", spelling.as_str()));
                assert_eq!(found.registrable, &name[4..]);
                assert_eq!(word(&format!("{:?}", found.status)), row[status], "{row:?}");
                assert_eq!(
                    found.kind.map(|kind| word(&format!("{kind:?}"))).as_ref(),
                    Some(&row[kind])
                );
                let holder = found.reserved.map_or(".".into(), |who| word(&format!("{who:?}")));
                assert_eq!(holder, row[reserved], "{row:?}");
            }
        }
    }

    #[test]
    fn the_two_spellings_are_one_name() {
        let sheet = Sheet::read("domain_suffixes");
        let [suffix, ascii] = ["suffix", "ascii"].map(|name| sheet.column(name));
        for row in &sheet.rows {
            let encoded = idna::domain_to_ascii(&row[suffix]).expect("a valid name");
            let stored = if row[ascii] == "." { &row[suffix] } else { &row[ascii] };
            assert_eq!(&encoded, stored);
        }
    }

    #[test]
    fn the_date_of_the_list_is_a_date() {
        assert!(LIST_DATE.len() == 10 && LIST_DATE.starts_with("20"));
    }

    #[test]
    fn cuts() {
        let cut = |domain| {
            let Split { hosts, registrable, suffix, status, .. } = split(domain);
            (hosts, registrable, suffix, status)
        };
        use Status::{Approved, NotApproved, NotListed, Unknown};
        assert_eq!(cut("example.com"), ("", "example.com", "com", Approved));
        assert_eq!(cut("a.b.example.com.cn"), ("a.b", "example.com.cn", "com.cn", Approved));
        assert_eq!(cut("WWW.EXAMPLE.COM"), ("WWW", "EXAMPLE.COM", "COM", Approved));
        assert_eq!(cut("示例.中国"), ("", "示例.中国", "中国", Approved));
        assert_eq!(cut("xn--fsq.政务.cn"), ("", "xn--fsq.政务.cn", "政务.cn", Approved));
        assert_eq!(cut("example.公司.cn"), ("", "example.公司.cn", "公司.cn", NotListed));
        assert_eq!(cut("example.org"), ("", "example.org", "org", NotApproved));
        assert_eq!(cut("a.example.quux"), ("a", "example.quux", "quux", Unknown));
        assert_eq!(cut("com.cn"), ("", "", "com.cn", Approved));
        assert_eq!(cut("com"), ("", "", "com", Approved));
        assert_eq!(cut("localhost"), ("", "", "localhost", Unknown));
        assert_eq!(cut(""), ("", "", "", Unknown));
        assert_eq!(cut("."), ("", ".", "", Unknown));
        assert_eq!(cut("..cn"), ("", ".cn", "cn", Approved));
    }

    #[test]
    fn reserved_suffixes() {
        assert_eq!(split("shifan.gov.cn").reserved, Some(Reserved::Government));
        assert_eq!(split("示范.xn--zfr164b").reserved, Some(Reserved::Government));
        assert_eq!(split("示范.公益").reserved, Some(Reserved::PublicInterest));
        assert_eq!(split("shifan.cn").reserved, None);
        assert_eq!(split("a.bj.cn").kind, Some(Kind::Province));
    }
}

mod provinces {
    use super::*;
    use beian_validator::{
        model::words::{Province, Word},
        numbers::icp_number,
        tables::provinces::{
            Principal, ServicePrincipalLetter, Trait, has, of_letter, of_name, province,
        },
    };

    #[test]
    fn every_row_is_packed_as_written() {
        let sheet = Sheet::read("provinces");
        assert_eq!(sheet.rows.len(), 31);
        let cell = |row: &[String], name: &str| row[sheet.column(name)].clone();
        for (index, row) in sheet.rows.iter().enumerate() {
            let index = u8::try_from(index).expect("31 rows");
            let found = province(index).expect("the province is found");
            assert_eq!(found.code.to_string(), cell(row, "code"));
            assert_eq!(found.name, cell(row, "name"));
            assert_eq!(found.full_name, cell(row, "full"));
            assert_eq!(found.english, cell(row, "english"));
            assert_eq!(found.letter.to_string(), cell(row, "letter"));
            assert_eq!(found.plate.map_or(".".into(), String::from), cell(row, "plate"));
            assert_eq!(found.sms_host_2018.unwrap_or("."), cell(row, "smsHost2018"));
            let principal = match found.principal {
                Principal::Must => ("must", "."),
                Principal::Free => ("free", "."),
                Principal::PrincipalLetter => ("letter", "principalAuthorizationLetter"),
                Principal::LegalRepresentativeLetter => {
                    ("letter", "legalRepresentativeAuthorizationLetter")
                }
            };
            let written = (cell(row, "principal"), cell(row, "principalLetter"));
            assert_eq!(principal, (&*written.0, &*written.1));
            let letter = match found.service_principal_letter {
                None => ".",
                Some(ServicePrincipalLetter::Common) => "servicePrincipalAuthorizationLetter",
                Some(ServicePrincipalLetter::Shanghai) => {
                    "shanghaiServicePrincipalAuthorizationLetter"
                }
            };
            assert_eq!(letter, cell(row, "servicePrincipalLetter"));
            let days = |column| cell(row, column).parse().unwrap_or(0);
            assert_eq!(found.review_days, (days("reviewMin"), days("reviewMax")));
            assert_eq!(found.guide_review_days, (days("guideReviewMin"), days("guideReviewMax")));
            assert_eq!(of_name(found.name), Some(index));
            assert_eq!(of_name(found.full_name), Some(index));
            assert_eq!(of_letter(found.letter), Some(index));
        }
        assert_eq!(province(31), None);
    }

    #[test]
    fn every_yes_column_is_packed_as_written() {
        let sheet = Sheet::read("provinces");
        let traits = [
            Trait::NameChangeLetter,
            Trait::AccessAllPersonData,
            Trait::ApprovalAtOriginalFirst,
            Trait::ResidenceProof,
            Trait::IndividualOfficePhone2018,
            Trait::ForeignDelegate,
            Trait::MiniProgram2018,
            Trait::SiteNameStateWordsGuide,
            Trait::DomainStateWords,
            Trait::FinanceLetter,
            Trait::GameOrdinarySiteFirst,
            Trait::EcommerceLicenseGuide,
            Trait::PurposeRemarkGuide,
            Trait::OnSiteVerificationGuide,
            Trait::AuthenticityPapers,
            Trait::CopyrightFooter,
        ];
        for column in traits {
            let cells = sheet.column(&word(&format!("{column:?}")));
            for (index, row) in (0..).zip(&sheet.rows) {
                assert_eq!(has(index, column), row[cells] == "yes", "{column:?} of {row:?}");
            }
            assert!(!has(31, column) && !has(u8::MAX, column));
        }
    }

    #[test]
    fn counts_the_guides_give() {
        let rows: Vec<_> = (0..31).filter_map(province).collect();
        let principals = |rule| rows.iter().filter(|row| row.principal == rule).count();
        assert_eq!((principals(Principal::Must), principals(Principal::Free)), (23, 3));
        let letters = rows.iter().filter(|row| row.service_principal_letter.is_some());
        assert_eq!(letters.count(), 11);
        let strict = (0..31).filter(|&index| has(index, Trait::AccessAllPersonData));
        assert_eq!(strict.count(), 6);
    }

    #[test]
    fn the_order_of_the_rows_is_the_order_of_the_model() {
        let ids = Sheet::read("provinces").rows.into_iter().map(|row| row[1].clone());
        assert!(Province::ALL.iter().map(|province| province.as_str().to_owned()).eq(ids));
    }

    #[test]
    fn record_numbers_know_the_same_letters() {
        for letter in '\u{4E00}'..='\u{9FFF}' {
            let official = icp_number::suggest_letter(letter).unwrap_or(letter);
            let code = of_letter(letter).and_then(province).map(|row| row.code);
            assert_eq!(code, icp_number::province_of(official), "{letter}");
        }
    }

    #[test]
    fn two_letters_stand_for_one_province() {
        assert_eq!(of_letter('川'), of_letter('蜀'));
        assert_eq!(of_letter('粤'), of_name("广东"));
        assert_eq!(of_letter('港'), None);
        assert_eq!(of_name("广东人"), None);
    }
}

mod cities {
    use super::*;
    use beian_validator::tables::{
        cities::city,
        provinces::{of_name, province},
    };

    #[test]
    fn every_city_is_found_as_written() {
        let sheet = Sheet::read("cities");
        let [code, name, short] = ["code", "name", "short"].map(|name| sheet.column(name));
        for row in &sheet.rows {
            let found = city(&row[name]).expect("the full name is found");
            assert_eq!(city(&row[short]), Some(found));
            assert_eq!((found.name(), found.short()), (row[name].clone(), row[short].as_str()));
            let home = province(found.province()).expect("a province").code.to_string();
            assert_eq!(home, row[code][..2]);
            assert_eq!(found.is_prefecture(), &row[code][2..4] != "90");
        }
        for (name, has) in [("东莞", false), ("嘉峪关市", false), ("济源", false), ("深圳", true)]
        {
            assert_eq!(city(name).map(|city| city.has_districts()), Some(has), "{name}");
        }
        let whole = |row: &&Vec<String>| {
            city(&row[name]).is_some_and(|city| city.is_prefecture() && !city.has_districts())
        };
        assert_eq!(sheet.rows.iter().filter(whole).count(), 4);
    }

    #[test]
    fn capitals_and_known_cities_are_named() {
        let sheet = Sheet::read("cities");
        let (code, named) = (sheet.column("code"), sheet.column("named"));
        let is_named = |row: &&Vec<String>| row[named] == "yes";
        let is_capital = |row: &&Vec<String>| row[code].ends_with("0100");
        assert!(sheet.rows.iter().filter(is_capital).all(|row| is_named(&row)));
        assert_eq!(sheet.rows.iter().filter(is_capital).count(), 27);
        assert_eq!(sheet.rows.iter().filter(is_named).count(), 27 + 5 + 25);
    }

    #[test]
    fn provinces_of_cities() {
        let inside =
            |name, home| Some(city(name)?.province() == of_name(home).expect("a province"));
        assert_eq!(inside("深圳市", "广东"), Some(true));
        assert_eq!(inside("长沙", "广东"), Some(false));
        assert_eq!(inside("海南藏族自治州", "青海"), Some(true));
        assert_eq!(inside("昌都地区", "西藏"), Some(true));
        assert_eq!(inside("北京市", "北京"), None);
        assert_eq!(inside("朝阳区", "北京"), None);
        assert_eq!(inside("", "北京"), None);
    }
}

mod area_codes {
    use super::*;
    use beian_validator::tables::{
        area_codes::{Lookup, area_code, covers},
        provinces::{of_name, province},
    };

    #[test]
    fn every_code_is_found_as_written() {
        let sheet = Sheet::read("area_codes");
        let provinces = Sheet::read("provinces");
        let [code, home, cities, digits, successor] =
            ["code", "province", "cities", "digits", "successor"].map(|name| sheet.column(name));
        for row in &sheet.rows {
            match area_code(number(&row[code])).expect("the code is found") {
                Lookup::Retired(new) => {
                    assert_eq!(format!("0{new}"), row[successor]);
                    assert!(matches!(area_code(number(&row[successor])), Some(Lookup::Current(_))));
                }
                Lookup::Current(area) => {
                    let names: Vec<_> = area.cities().map(|city| city.name()).collect();
                    assert_eq!(names.join(","), row[cities].replace('*', ""));
                    let (least, most) = area.digits;
                    let lengths = if least == most { format!("{least}") } else { "7/8".into() };
                    assert_eq!(lengths, row[digits]);
                    let code = province(area.province).expect("a province").code.to_string();
                    let id = provinces.rows.iter().find(|row| row[0] == code).map(|row| &row[1]);
                    assert_eq!(id, Some(&row[home]));
                }
            }
        }
        let known = (0..=u16::MAX).filter(|&code| area_code(code).is_some());
        assert_eq!(known.count(), sheet.rows.len());
    }

    fn number(code: &str) -> u16 {
        assert!(code.starts_with('0') && matches!(code.len(), 3 | 4), "{code}");
        assert_eq!(code.len() == 3, ["01", "02"].contains(&&code[..2]), "{code}");
        code.parse().expect("digits")
    }

    #[test]
    fn places_served() {
        let served = |code, home, city| covers(code, of_name(home).expect("a province"), city);
        assert_eq!(served(755, "广东", "深圳市"), Some(true));
        assert_eq!(served(10, "广东", "深圳市"), Some(false));
        assert_eq!(served(20, "广东", "深圳市"), Some(false));
        assert_eq!(served(28, "四川", "眉山"), Some(true));
        assert_eq!(served(10, "北京", "朝阳区"), Some(true));
        assert_eq!(served(898, "海南", "文昌市"), Some(true));
        assert_eq!(served(755, "广东", "某市"), None);
        assert_eq!(served(999, "新疆", "可克达拉市"), None);
        assert_eq!(served(378, "河南", "开封市"), None);
        assert_eq!(served(1, "河南", "开封市"), None);
        assert_eq!(served(u16::MAX, "河南", "开封市"), None);
    }
}

mod places {
    use super::*;
    use beian_validator::tables::{
        name_words::{self, Classes, Kind, Query, Scope},
        places::{place_at_start, place_name_in},
        provinces::province,
    };

    /// Province, city and remaining text of the place an address begins with.
    fn start(address: &str) -> Option<(&'static str, &'static str, &str)> {
        let place = place_at_start(address)?;
        let city = place.city.map_or("", |city| city.short());
        Some((province(place.province)?.name, city, &address[place.len..]))
    }

    #[test]
    fn addresses_that_name_their_place() {
        let cases = [
            ("广东省深圳市南山区示例路1号", ("广东", "深圳", "南山区示例路1号")),
            ("广东省示例路1号", ("广东", "", "示例路1号")),
            ("广东深圳市南山区", ("广东", "深圳", "南山区")),
            ("广东深圳南山区示例路", ("广东", "深圳", "南山区示例路")),
            ("深圳市南山区", ("广东", "深圳", "南山区")),
            ("深圳南山区", ("广东", "深圳", "南山区")),
            ("中国广东省深圳市", ("广东", "深圳", "")),
            ("湖南省长沙市示例路1号", ("湖南", "长沙", "示例路1号")),
            ("广东省长沙市示例路1号", ("广东", "长沙", "示例路1号")),
            ("北京市朝阳区示例路1号", ("北京", "", "朝阳区示例路1号")),
            ("北京朝阳区示例路1号", ("北京", "", "朝阳区示例路1号")),
            ("上海市上海市浦东新区", ("上海", "", "浦东新区")),
            ("吉林省吉林市昌邑区", ("吉林", "吉林", "昌邑区")),
            ("吉林市昌邑区", ("吉林", "吉林", "昌邑区")),
            ("海南省海口市", ("海南", "海口", "")),
            ("海南藏族自治州共和县", ("青海", "海南", "共和县")),
            ("青海省海南藏族自治州共和县", ("青海", "海南", "共和县")),
            ("海南州共和县", ("青海", "海南", "共和县")),
            ("青海海南州共和县", ("青海", "海南", "共和县")),
            ("伊犁哈萨克自治州塔城地区塔城市", ("新疆", "塔城", "塔城市")),
            ("中国新疆伊犁州阿勒泰市", ("新疆", "阿勒泰", "")),
            ("伊犁哈萨克自治州伊宁市", ("新疆", "伊犁", "伊宁市")),
            ("新疆维吾尔自治区石河子市", ("新疆", "石河子", "")),
            ("新疆自治区喀什地区", ("新疆", "喀什", "")),
            ("内蒙古呼和浩特市新城区", ("内蒙古", "呼和浩特", "新城区")),
            ("江苏苏州昆山市", ("江苏", "苏州", "昆山市")),
            ("西藏自治区昌都地区", ("西藏", "昌都", "")),
        ];
        for (address, expected) in cases {
            assert_eq!(start(address), Some(expected), "{address}");
        }
    }

    #[test]
    fn addresses_that_only_seem_to() {
        let cases = [
            "南京路100号",
            "南京东路1号",
            "中山大道1号",
            "河南中路5号",
            "北京市场街1号",
            "朝阳区示例路1号",
            "上海小区3栋",
            "河南蒙古族自治县示例镇",
            "上海州示例路1号",
            "示例路1号",
            "深圳",
            "昆山市示例路",
            "",
            "a",
            "中国",
        ];
        for address in cases {
            assert_eq!(start(address), None, "{address}");
        }
    }

    #[test]
    fn words_that_could_begin_a_phrase_about_a_place_hide_none() {
        let names = [
            ("长沙发现之旅", "长沙"),
            ("天津津味小记", "天津"),
            ("合肥料理日记", "合肥"),
            ("大连接机小记", "大连"),
            ("大连锁匠小记", "大连"),
            ("今晚上海见", "上海"),
            ("夜晚上海", "上海"),
            ("在线上海", "上海"),
            ("大学生成都日记", "成都"),
            ("加入海南跑团", "海南"),
            ("线上海南游记", "上海"),
            ("关中西安日记", "西安"),
            ("贵阳光影日记", "贵阳"),
            ("武汉子弟日记", "武汉"),
        ];
        for (name, place) in names {
            assert_eq!(place_name_in(name), Some(place), "{name}");
        }
    }

    #[test]
    fn places_that_meet_by_chance_do_not_count() {
        let names = [
            "新疆域记",
            "创新疆界",
            "一字超长沙发",
            "今天津津有味",
            "配合肥料",
            "最大连接数",
            "十大连锁品牌",
            "夜晚上海风",
            "线上海报",
            "网上海淘",
            "变成都市人",
            "威武汉子",
            "公安徽章",
            "大厦门口",
        ];
        for name in names {
            assert_eq!(place_name_in(name), None, "{name}");
        }
    }

    #[test]
    fn names_of_places_in_service_names() {
        assert_eq!(place_name_in("广州随拍"), Some("广州"));
        assert_eq!(place_name_in("我的内蒙古日记"), Some("内蒙古"));
        assert_eq!(place_name_in("复合肥在合肥"), Some("合肥"));
        for text in ["小明的读书笔记", "复合肥笔记", "长春花", "黄河北岸", "佛山", "", "abc"]
        {
            assert_eq!(place_name_in(text), None, "{text}");
        }
    }

    #[test]
    fn every_exception_is_needed_and_works() {
        let found = |text: &str| {
            let query = Query {
                scope: Scope::Individual,
                kind: Kind::Website,
                province: None,
                own_name: "",
                huawei: false,
                classes: Classes::ALL,
            };
            let place = place_name_in(text).map(str::to_owned);
            place.or_else(|| Some(name_words::find(text, &query)?.word.to_owned()))
        };
        for row in &Sheet::read("name_exceptions").rows {
            let (word, inside) = (&row[0], &row[1]);
            assert_eq!(found(inside).as_ref(), Some(inside), "{row:?}");
            // The word, and what of the one in it stands behind its end.
            let joins = |at: &usize| inside.is_char_boundary(*at) && word.ends_with(&inside[..*at]);
            let text = match word.contains(inside.as_str()) {
                true => word.clone(),
                false => {
                    let shared = (1..inside.len()).rev().find(joins).expect("they overlap");
                    format!("{word}{}", &inside[shared..])
                }
            };
            assert_eq!(found(&text), None, "{row:?}");
        }
    }
}

/// What a finding may be, worked out from the column `source` and the weights of `sources.tsv`.
fn resolved(action: &str, source: &str, huawei: bool) -> Action {
    let action = match action {
        "error" => Action::Error,
        "warning" => Action::Warning,
        "hint" => Action::Hint,
        other => panic!("{other} is no action"),
    };
    static SOURCES: LazyLock<Sheet> = LazyLock::new(|| Sheet::read("sources"));
    let weight = SOURCES.column("weight");
    let weighed = source.split('+').map(|id| match id {
        "sense" => "warns",
        "inferred" => "advises",
        _ => &SOURCES.rows.iter().find(|row| row[0] == id).expect("a source")[weight],
    });
    let allowed = weighed.map(|weight| match weight {
        "decides" => Action::Error,
        "ownCustomers" if huawei => Action::Error,
        "ownCustomers" | "warns" => Action::Warning,
        "advises" => Action::Hint,
        other => panic!("{source} weighs {other}"),
    });
    allowed.max().expect("a source").min(action)
}

/// The number of a province id, by the order of the file.
fn province_of(id: &str) -> Option<u8> {
    static PROVINCES: LazyLock<Sheet> = LazyLock::new(|| Sheet::read("provinces"));
    (0..).zip(&PROVINCES.rows).find_map(|(index, row)| (row[1] == id).then_some(index))
}

mod province_demands {
    use super::*;
    use beian_validator::tables::province_demands::{Topic, Who, demand};

    #[test]
    fn topics_are_the_topics_of_the_file() {
        let written = Sheet::read("province_topics").rows.into_iter().map(|row| row[0].clone());
        assert!(Topic::ALL.iter().map(|topic| word(&format!("{topic:?}"))).eq(written));
    }

    #[test]
    fn every_demand_is_found_as_written() {
        let sheet = Sheet::read("province_demands");
        let [home, topic, who_at, amount, action, source] =
            ["province", "topic", "who", "amount", "action", "source"]
                .map(|name| sheet.column(name));
        for row in &sheet.rows {
            let topic = Topic::ALL.iter().find(|known| word(&format!("{known:?}")) == row[topic]);
            let filers: &[Who] = match &*row[who_at] {
                "unit" => &[Who::Unit],
                "individual" => &[Who::Individual],
                "both" => &[Who::Unit, Who::Individual],
                other => panic!("{other} files nothing"),
            };
            // A number above 30 is no province and gets what all provinces ask.
            let home = if row[home] == "." { 40 } else { province_of(&row[home]).expect("an id") };
            for &who in filers {
                let found = demand(*topic.expect("a topic"), home, who).expect("found");
                // 天津 has an age for both, and another one for individuals.
                let filer = word(&format!("{who:?}"));
                let narrower =
                    |other: &&Vec<String>| other[..2] == row[..2] && other[who_at] == filer;
                if row[who_at] == "both" && sheet.rows.iter().any(|row| narrower(&row)) {
                    continue;
                }
                assert_eq!(found.amount, row[amount].parse().unwrap_or(0), "{row:?}");
                for huawei in [false, true] {
                    assert_eq!(
                        found.resolve(huawei),
                        resolved(&row[action], &row[source], huawei),
                        "{row:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn a_province_without_a_row_asks_what_all_ask() {
        let ask = |topic, id, who| {
            demand(topic, province_of(id).expect("an id"), who).map(|demand| demand.amount)
        };
        assert_eq!(ask(Topic::AgeMin, "shandong", Who::Individual), Some(17));
        assert_eq!(ask(Topic::AgeMin, "shanxi", Who::Individual), Some(18));
        assert_eq!(ask(Topic::AgeMin, "yunnan", Who::Unit), Some(16));
        assert_eq!(ask(Topic::AgeMin, "shandong", Who::Unit), None);
        assert_eq!(ask(Topic::PlanFromSites, "beijing", Who::Unit), None);
    }
}

mod name_words {
    use super::*;
    use beian_validator::tables::name_words::{
        Class, Classes, Kind, Query, Scope, find, is_for_domains,
    };

    fn query(scope: Scope, kind: Kind) -> Query<'static> {
        Query { scope, kind, province: None, own_name: "", huawei: false, classes: Classes::ALL }
    }

    #[test]
    fn words_of_domains_count_where_a_row_says() {
        let sheet = Sheet::read("name_words");
        let [home, kind] = ["province", "kind"].map(|name| sheet.column(name));
        let rows = || sheet.rows.iter().filter(|row| row[kind] == "domain");
        assert!(rows().next().is_some());
        for province in 0..31 {
            let here = |home: &str| province_of(home).is_none_or(|home| home == province);
            assert_eq!(is_for_domains(province), rows().any(|row| here(&row[home])), "{province}");
        }
        assert!(!is_for_domains(u8::MAX));
    }

    #[test]
    fn every_word_is_found_where_its_row_says() {
        let sheet = Sheet::read("name_words");
        let names = ["word", "province", "class", "scope", "kind", "position", "action", "source"];
        let [text, home, class, scope, kind, position, action, source] =
            names.map(|name| sheet.column(name));
        for row in &sheet.rows {
            let only = Class::ALL.into_iter().find(|only| word(&format!("{only:?}")) == row[class]);
            let name = match &*row[position] {
                "any" => format!("示例{}", row[text]),
                "head" => format!("{}示例", row[text]),
                _ => format!("广东{}", row[text]),
            };
            let asked_scope = if row[scope] == "unit" { Scope::Unit } else { Scope::Individual };
            let asked_kind = match &*row[kind] {
                "domain" => Kind::Domain,
                "app" => Kind::App,
                _ => Kind::Website,
            };
            for huawei in [false, true] {
                let query = Query {
                    scope: asked_scope,
                    kind: asked_kind,
                    province: province_of(&row[home]),
                    own_name: "",
                    huawei,
                    classes: Classes::of(&[only.expect("a class")]),
                };
                let same = |other: &&Vec<String>| {
                    [text, class, kind].iter().all(|&column| other[column] == row[column])
                        && (other[home] == "." || other[home] == row[home])
                        && (other[position] == "any" || other[position] == row[position])
                        && (other[scope] == "both" || other[scope] == row[scope])
                };
                let weight = |row: &Vec<String>| resolved(&row[action], &row[source], huawei);
                let expected = sheet.rows.iter().filter(same).map(weight).max();
                let hit = find(&name, &query).expect("the word is found");
                // A surer word within the word may win: 游戏 in 网络游戏.
                assert!(row[text].contains(hit.word) && Some(hit.action) >= expected, "{row:?}");
                if hit.word == row[text] {
                    assert_eq!(Some(hit.action), expected, "{row:?}");
                }
                assert_eq!(&name[hit.at..hit.at + hit.word.len()], hit.word);
                assert_eq!(find(&name, &Query { own_name: &row[text], ..query }), None, "{row:?}");
            }
        }
    }

    /// The word found in a name and what it may come to.
    fn hit(name: &str, query: &Query) -> Option<(String, Action)> {
        find(name, query).map(|hit| (hit.word.to_owned(), hit.action))
    }

    #[test]
    fn the_longest_word_counts() {
        let unit = query(Scope::Unit, Kind::Website);
        assert_eq!(hit("示例交易中心", &unit), Some(("交易中心".into(), Action::Warning)));
        let own = Query { own_name: "深圳市示例城市交易中心有限公司", ..unit };
        assert_eq!(hit("示例城市交易中心", &own), None);
        let person = query(Scope::Individual, Kind::Website);
        assert_eq!(hit("城市漫步", &person), None);
        assert_eq!(hit("深圳市漫步", &person).map(|hit| hit.0), Some("市".into()));
    }

    #[test]
    fn the_newest_guide_refuses_and_the_others_warn() {
        let person = query(Scope::Individual, Kind::Website);
        for name in ["小明论坛", "小明的博客", "行业观察", "企业观察", "产品笔记"]
        {
            assert_eq!(hit(name, &person).map(|hit| hit.1), Some(Action::Error), "{name}");
        }
        for name in ["社区", "商城", "公司", "集团", "工作室", "官网", "交易", "平台"]
        {
            assert_eq!(hit(name, &person), Some((name.into(), Action::Warning)));
        }
        assert_eq!(hit("小明的店", &person), Some(("店".into(), Action::Hint)));
        assert_eq!(hit("小明的读书笔记", &person), None);
        assert_eq!(hit("", &person), None);
    }

    #[test]
    fn heads_and_provinces() {
        let beijing =
            Query { province: province_of("beijing"), ..query(Scope::Unit, Kind::Domain) };
        assert_eq!(hit("中国示例", &beijing), Some(("中国".into(), Action::Error)));
        assert_eq!(hit("示例中国", &beijing), Some(("中国".into(), Action::Warning)));
        assert_eq!(hit("CHINAshili", &beijing), Some(("CHINA".into(), Action::Hint)));
        assert_eq!(hit("中国示例", &Query { province: province_of("hebei"), ..beijing }), None);
        let site = query(Scope::Unit, Kind::Website);
        assert_eq!(hit("中国示例网", &site), Some(("中国".into(), Action::Warning)));
        let huawei = Query { huawei: true, ..site };
        assert_eq!(hit("中国示例网", &huawei), Some(("中国".into(), Action::Error)));
        assert_eq!(hit("示例中国网", &site), None);
    }

    #[test]
    fn ascii_words_are_whole_words_in_names() {
        let app = query(Scope::Unit, Kind::App);
        assert_eq!(hit("Test示例", &app).map(|hit| hit.0), Some("Test".into()));
        assert_eq!(hit("contest", &app), None);
        assert_eq!(hit("示例latest版", &app), None);
        assert_eq!(hit("示例P2P平台", &app).map(|hit| hit.0), Some("P2P".into()));
    }

    #[test]
    fn classes_can_be_left_out() {
        let unit = query(Scope::Unit, Kind::Website);
        let without = Query { classes: Classes::but(&[Class::Finance]), ..unit };
        assert_eq!(find("示例担保网", &unit).map(|hit| hit.class), Some(Class::Finance));
        assert_eq!(find("示例担保网", &without), None);
    }
}

mod organizer_documents {
    use super::*;
    use beian_validator::{
        model::words::{OrganizerIdType, OrganizerNature, Word},
        tables::organizer_documents::{Fit, fit, nature_of_pair},
    };

    #[test]
    fn every_document_fits_as_written() {
        let sheet = Sheet::read("organizer_documents");
        let status = sheet.column("status");
        for &nature in OrganizerNature::ALL {
            for &document in OrganizerIdType::ALL {
                let rows = || {
                    let key = [nature.as_str(), document.as_str()];
                    sheet.rows.iter().filter(move |row| row[..2] == key)
                };
                let has = |word: &str| rows().any(|row| row[status] == word);
                let expected = match () {
                    () if has("listed") => Fit::Listed,
                    () if has("legacy") => Fit::Legacy,
                    () if has("refused") => Fit::Refused,
                    () => Fit::Unlisted,
                };
                assert_eq!(fit(nature, document), expected, "{nature:?} {document:?}");
            }
        }
        for row in &sheet.rows {
            assert!(OrganizerNature::parse(&row[0]).is_some(), "{row:?}");
            assert!(OrganizerIdType::parse(&row[1]).is_some(), "{row:?}");
        }
    }

    #[test]
    fn every_pair_names_the_nature_of_its_row() {
        let sheet = Sheet::read("uscc_pairs");
        let [pair, nature] = ["pair", "nature"].map(|name| sheet.column(name));
        for row in &sheet.rows {
            let found = nature_of_pair(&row[pair]).map(OrganizerNature::as_str);
            assert_eq!(found, Some(row[nature].as_str()));
        }
        for text in ["", "9", "94", "911", "X1", "企业"] {
            assert_eq!(nature_of_pair(text), None, "{text}");
        }
    }
}

mod service_contents {
    use super::*;
    use beian_validator::{
        model::words::{ServiceKind, Word},
        tables::service_contents::content,
    };

    #[test]
    fn every_code_is_found_as_written_and_no_other() {
        let sheet = Sheet::read("service_contents");
        let [kind, code, group, option] =
            ["kind", "code", "group", "option"].map(|name| sheet.column(name));
        let mut known = 0;
        for row in &sheet.rows {
            let kind = ServiceKind::parse(&row[kind]).expect("a kind");
            let number = row[code].parse().expect("a number");
            let found = content(kind, number).expect("the code is found");
            assert_eq!(found.is_group, row[group] == ".", "{row:?}");
            let home = if found.is_group { &row[code] } else { &row[group] };
            assert_eq!(&found.group.to_string(), home, "{row:?}");
            assert_eq!(found.option.map_or(".", Word::as_str), row[option], "{row:?}");
            known += 1;
        }
        let all = ServiceKind::ALL
            .iter()
            .flat_map(|&kind| (0..=u16::MAX).filter_map(move |code| content(kind, code)));
        assert_eq!(all.count(), known);
    }
}

#[cfg(feature = "pages")]
mod service_content_names {
    use super::*;
    use beian_validator::{
        model::words::{ServiceKind, Word},
        tables::service_contents::name,
    };

    #[test]
    fn every_code_has_the_name_of_its_row() {
        let sheet = Sheet::read("service_contents");
        let [kind, code, title] = ["kind", "code", "name"].map(|name| sheet.column(name));
        for row in &sheet.rows {
            let kind = ServiceKind::parse(&row[kind]).expect("a kind");
            let number = row[code].parse().expect("a number");
            assert_eq!(name(kind, number), Some(row[title].as_str()));
            assert_eq!(name(kind, 499), None);
        }
    }
}

mod approvals {
    use super::*;
    use beian_validator::{
        model::words::{PreApproval, Topic, Word},
        tables::{
            approvals::{self, Field, Mark, license, shape},
            lexicon::{Scanned, scan},
        },
    };

    fn marks(text: &str, field: Field) -> impl Iterator<Item = Mark<'_>> {
        let letters = scan(text);
        let scanned = Scanned { text, letters: &letters };
        approvals::marks(scanned, field).collect::<Vec<_>>().into_iter()
    }

    fn finance_word_in(text: &str) -> Option<&str> {
        approvals::finance_word_in(Scanned { text, letters: &scan(text) })
    }

    #[test]
    fn every_type_of_the_order_has_its_row() {
        let sheet = Sheet::read("pre_approvals");
        let [kind, title, number] = ["type", "license", "shape"].map(|name| sheet.column(name));
        assert_eq!(sheet.rows.len(), PreApproval::ALL.len());
        for row in &sheet.rows {
            let approval = PreApproval::parse(&row[kind]).expect("a type");
            assert_eq!(license(approval).unwrap_or("."), row[title]);
            let shape = shape(approval).map_or(".".into(), |shape| format!("{shape:?}"));
            assert_eq!(shape, row[number]);
        }
    }

    #[test]
    fn every_word_marks_what_its_row_says() {
        let sheet = Sheet::read("approval_words");
        let [text, kind, topic, place, source] =
            ["word", "type", "topic", "where", "source"].map(|name| sheet.column(name));
        for row in &sheet.rows {
            let name = format!("示例{}", row[text]);
            let mark = marks(&name, Field::Service).next().expect("the word is found");
            assert_eq!((mark.word, mark.at), (row[text].as_str(), "示例".len()));
            assert_eq!(mark.approval.map_or(".", PreApproval::as_str), row[kind]);
            assert_eq!(mark.topic.map_or(".", Topic::as_str), row[topic]);
            assert_eq!(mark.is_sure, row[source] != "inferred");
            let scope = marks(&name, Field::BusinessScope).any(|mark| mark.word == row[text]);
            assert_eq!(scope, row[place] == "both", "{row:?}");
        }
    }

    #[test]
    fn words_do_not_overlap() {
        let words = |text, field| marks(text, field).map(|mark| mark.word).collect::<Vec<_>>();
        assert_eq!(words("示例网络游戏与新闻网", Field::Service), ["网络游戏", "新闻网"]);
        assert_eq!(words("视频制作；电视剧发行", Field::BusinessScope), ["电视"]);
        assert_eq!(words("", Field::Service), [""; 0]);
        assert_eq!(words("软件开发；技术咨询", Field::BusinessScope), [""; 0]);
    }

    #[test]
    fn finance_words_are_the_words_of_the_file() {
        for row in &Sheet::read("finance_words").rows {
            let name = format!("示例{}有限公司", row[0]);
            assert_eq!(finance_word_in(&name), Some(row[0].as_str()));
            for chance in row[1].split(' ').filter(|chance| *chance != ".") {
                assert!(chance.contains(&row[0]), "{chance}");
                assert_eq!(finance_word_in(chance), None, "{chance}");
            }
        }
        for name in ["示例代理财税有限公司", "示例管理财务公司", "示例物理财经传媒"]
        {
            assert_eq!(finance_word_in(name), None, "{name}");
        }
        assert_eq!(finance_word_in("示例代理财务与理财有限公司"), Some("理财"));
        assert_eq!(finance_word_in("示例时代理财有限公司"), Some("理财"));
        assert_eq!(finance_word_in("示例投资有限公司"), None);
    }
}

#[cfg(feature = "pages")]
mod sources {
    use super::*;
    use beian_validator::tables::sources::{source, sources};

    #[test]
    fn every_source_is_found_as_written() {
        let sheet = Sheet::read("sources");
        assert_eq!(sheet.rows.len(), sources().len());
        for row in &sheet.rows {
            let found = source(&row[0]).expect("the id is found");
            let cells =
                [found.id, found.title_zh, found.title_en, found.issuer, found.date, found.note];
            let cells = cells.map(|cell| if cell.is_empty() { "." } else { cell });
            let columns = ["id", "titleZh", "titleEn", "issuer", "date", "note"];
            assert_eq!(cells, columns.map(|name| &*row[sheet.column(name)]), "{row:?}");
        }
        assert_eq!(source("TENCENT-faq-2025"), None);
    }

    #[test]
    fn rows_cite_known_sources() {
        for table in ["name_words", "province_demands", "approval_words", "cue_words"] {
            let sheet = Sheet::read(table);
            let column = sheet.column("source");
            for id in sheet.rows.iter().flat_map(|row| row[column].split('+')) {
                // Our own conclusions have no source.
                let known = ["sense", "inferred"].contains(&id) || source(id).is_some();
                assert!(known, "{table} cites {id}");
            }
        }
    }
}

mod cue_words {
    use super::*;
    use beian_validator::tables::{approvals, cue_words::*, lexicon};

    #[test]
    fn every_list_is_packed_as_written() {
        let lists = [
            ("license-issuers", LICENSE_ISSUERS),
            ("medical-ends", MEDICAL_ENDS),
            ("portal-ends", PORTAL_ENDS),
            ("purpose", PURPOSE),
            ("unit-ends", UNIT_ENDS),
        ];
        let packed = lists.iter().flat_map(|(list, words)| words.iter().map(move |w| [*list, *w]));
        let sheet = Sheet::read("cue_words");
        let rows = sheet.rows.iter().map(|row| [row[0].as_str(), row[1].as_str()]);
        let (inside, others): (Vec<_>, Vec<_>) = rows.partition(|row| row[0] == "impersonal");
        assert!(packed.eq(others));
        for [_, word] in inside {
            let found = |text: &str| {
                let letters = lexicon::scan(text);
                let remark = lexicon::Scanned { text, letters: &letters };
                approvals::impersonal_word_in(remark).map(ToOwned::to_owned)
            };
            assert_eq!(found(&format!("示例{word}之用")).as_deref(), Some(word));
            assert_eq!(found(&format!("不涉及{word}")), None);
        }
        assert!(has_end("示例医院", MEDICAL_ENDS) && !has_end("医院示例", MEDICAL_ENDS));
    }
}

mod idioms {
    use super::*;
    use beian_validator::tables::idioms::Idioms;

    #[test]
    fn every_idiom_is_found_and_nothing_else() {
        let rows = Sheet::read("packs/idioms").rows;
        let pack: String = rows.iter().map(|row| row[0].as_str()).collect();
        let idioms = Idioms::new(pack).expect("the file is a pack");
        assert!(rows.iter().all(|row| idioms.contains(&row[0])));
        for text in ["", "a", "一帆风", "一帆风顺啊", "小明的书", "\u{10FFFF}"] {
            assert!(!idioms.contains(text), "{text}");
        }
    }

    #[test]
    fn other_packs_are_refused() {
        for pack in
            ["", "一帆风", "一帆风顺一", "一路平安一帆风顺", "一帆风顺一帆风顺", "abcdefghijkl"]
        {
            assert!(Idioms::new(pack.to_owned()).is_none(), "{pack}");
        }
    }
}

/// Lookups take what people type.
mod any_text {
    use beian_validator::tables::{
        approvals, area_codes, cities, domain_suffixes, lexicon, mobile_segments, name_words,
        places, provinces,
    };
    use proptest::prelude::*;

    /// Words of the tables and other characters in any order.
    fn text() -> impl Strategy<Value = String> {
        let words =
            ["广东", "省", "深圳", "市", "海南藏族自治州", "市场", "区", "路", "com", ".cn"];
        let more =
            ["政务", "网络游戏", "test", "P2P", "复合肥", "中国", "13", "0755", "é", "\u{10FFFF}"];
        let word = proptest::sample::select([words, more].concat());
        let part = prop_oneof![word.prop_map(str::to_owned), any::<char>().prop_map(String::from)];
        proptest::collection::vec(part, 0..8).prop_map(|parts| parts.concat())
    }

    proptest! {
        #[test]
        fn lookups_stay_within_it(text in text(), province: u8, code: u16, huawei: bool) {
            if let Some(place) = places::place_at_start(&text) {
                prop_assert!(text.is_char_boundary(place.len) && place.len > 0);
            }
            if let Some(name) = places::place_name_in(&text) {
                prop_assert!(provinces::of_name(name).or(cities::city(name).map(|city| city.province())).is_some());
            }
            let split = domain_suffixes::split(&text);
            prop_assert!(text.ends_with(split.suffix) && text.ends_with(split.registrable));
            prop_assert!(text.starts_with(split.hosts));
            for kind in [name_words::Kind::Website, name_words::Kind::App, name_words::Kind::Domain] {
                for scope in [name_words::Scope::Unit, name_words::Scope::Individual] {
                    let classes = name_words::Classes::ALL;
                    let query = name_words::Query {
                        scope, kind, province: Some(province), own_name: "深圳", huawei, classes,
                    };
                    if let Some(hit) = name_words::find(&text, &query) {
                        prop_assert!(text[hit.at..].starts_with(hit.word));
                    }
                }
            }
            let letters = lexicon::scan(&text);
            let scanned = lexicon::Scanned { text: &text, letters: &letters };
            let marks: Vec<_> = approvals::marks(scanned, approvals::Field::Service).collect();
            prop_assert!(marks.iter().all(|mark| text[mark.at..].starts_with(mark.word)));
            prop_assert!(marks.windows(2).all(|two| two[0].at + two[0].word.len() <= two[1].at));
            prop_assert!(cities::city(&text).is_none_or(|city| text.starts_with(city.short())));
            let _ = (mobile_segments::segment(&text), area_codes::covers(code, province, &text));
        }
    }
}
