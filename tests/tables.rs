//! The tables of `data/`: their form, and that the packed constants say the same as the files.

use std::{collections::BTreeSet, fs, path::Path};

/// A table read independently of the build script; `.` stays `.`.
struct Sheet {
    header: Vec<String>,
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Sheet {
    fn read(name: &str) -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(name);
        Self::parse(&fs::read_to_string(path.with_extension("tsv")).expect("the table exists"))
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

/// Every file directly under `data/` and `data/packs/`.
fn files() -> Vec<(String, String)> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let mut files = Vec::new();
    for folder in [data.clone(), data.join("packs")] {
        let Ok(entries) = fs::read_dir(folder) else { continue };
        for entry in entries {
            let path = entry.expect("readable").path();
            if path.extension().is_some_and(|extension| extension == "tsv") {
                let name = path.file_name().expect("a file").to_string_lossy().into_owned();
                files.push((name, fs::read_to_string(path).expect("UTF-8")));
            }
        }
    }
    assert!(!files.is_empty(), "the tables were not found");
    files
}

#[test]
fn every_table_opens_with_its_provenance() {
    for (name, text) in files() {
        let header = Sheet::parse(&text).header;
        let text = |key: &str| {
            let line = header.iter().find_map(|line| line.strip_prefix(&format!("# {key} ")));
            line.map(str::trim).unwrap_or_default().to_owned()
        };
        // Only facts of others age.
        let checked = if text("source").contains("our own") { "" } else { "checked" };
        for key in ["table", "source", "meaning", checked] {
            let filled = key.is_empty() || text(key).chars().count() > 5;
            assert!(filled, "{name}: the header has no `{key}`");
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
        // A table in another order says so under `order`.
        let ordered = sheet.header.iter().any(|line| line.starts_with("# order "));
        for pair in sheet.rows.windows(2).filter(|_| !ordered) {
            assert!(pair[0] < pair[1], "{name}: {:?} is not after {:?}", pair[1], pair[0]);
        }
    }
}

mod divisions {
    use super::*;
    use beian_validator::tables::divisions::{Region, province_of_code, region, years};

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
        let found = (0..1_000_000).filter(|&code| years(code).is_some());
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
    fn a_code_is_known_in_its_own_years() {
        for (code, since, until) in rows() {
            let year = until.or(since).unwrap_or(1990);
            assert_eq!(region(code, i32::from(year)), Region::Known, "{code}");
        }
    }

    #[test]
    fn regions_at_the_borders() {
        let cases = [
            (440_305, 1990, Region::Known),
            (441_900, 1990, Region::Known),
            (110_103, 2009, Region::Known),
            (110_103, 2011, Region::Known),
            (110_103, 2012, Region::OtherYear),
            (110_118, 1997, Region::Known),
            (110_118, 1996, Region::OtherYear),
            (110_118, i32::MAX, Region::Known),
            (110_118, i32::MIN, Region::OtherYear),
            (440_000, 1990, Region::Placeholder),
            (440_300, 1990, Region::Placeholder),
            (440_301, 1990, Region::Placeholder),
            (440_399, 1990, Region::Unknown),
            (448_801, 1990, Region::Unknown),
            (710_000, 1990, Region::UnknownProvince),
            (990_426, 1991, Region::UnknownProvince),
            (810_000, 1990, Region::ResidencePermit),
            (820_000, 1990, Region::ResidencePermit),
            (830_000, 1990, Region::ResidencePermit),
            (810_101, 1990, Region::UnknownProvince),
            (u32::MAX, 1990, Region::UnknownProvince),
        ];
        for (code, year, expected) in cases {
            assert_eq!(region(code, year), expected, "{code} born {year}");
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
    use beian_validator::tables::mobile_segments::{Class, segment};

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

    #[test]
    fn four_digits_win_over_three() {
        let long = segment("13491234567").expect("found");
        assert_eq!((long.class, long.listed), (Class::Satellite, true));
        assert_eq!(segment("13481234567").map(|found| found.class), Some(Class::Mobile));
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
        Kind, LIST_DATE, Reserved, Split, Status, is_category, split,
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
                assert_eq!(is_category(spelling), matches!(&*row[kind], "category" | "province"));
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
