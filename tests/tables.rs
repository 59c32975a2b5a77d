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
        for key in ["table", "source", "checked", "meaning"] {
            let line = header.iter().find_map(|line| line.strip_prefix(&format!("# {key} ")));
            let filled = line.is_some_and(|line| line.trim().chars().count() > 5);
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
        for pair in sheet.rows.windows(2) {
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
