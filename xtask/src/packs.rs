//! `packs/` of the package: optional tables that a page loads when it wants them. A file begins with the
//! number of the bytes that follow, four bytes with the lowest first, so that one cut short is none.

use std::fs;

use anyhow::{Context as _, Result};
use beian_validator::{
    model::words::{Province, Word},
    rules::Packs,
    tables::{idioms::Idioms, mobile_provinces::MobileProvinces},
};

use crate::paths;

/// What they are called, without `.bin`.
pub(crate) const NAMES: [&str; 2] = ["idioms", "mobile-provinces"];

/// Writes the packs below `package`.
pub(crate) fn write(package: &std::path::Path) -> Result<()> {
    let folder = package.join("packs");
    fs::create_dir_all(&folder)?;
    let put = |name: &str, pack: &[u8]| -> Result<()> {
        let count = u32::try_from(pack.len())?.to_le_bytes();
        Ok(fs::write(folder.join(format!("{name}.bin")), [&count, pack].concat())?)
    };
    let [idioms, mobile] = NAMES;
    put(idioms, rows("idioms")?.concat().concat().as_bytes())?;
    put(mobile, &mobile_provinces(&rows("mobile_provinces")?)?)
}

/// The packs as rules use them; they stay as long as the program.
pub(crate) fn load() -> Result<Packs> {
    let idioms = Idioms::new(rows("idioms")?.concat().concat()).context("the idioms")?;
    let mobile = MobileProvinces::new(&mobile_provinces(&rows("mobile_provinces")?)?);
    Ok(Packs {
        idioms: Some(Box::leak(Box::new(idioms))),
        mobile_provinces: Some(Box::leak(Box::new(mobile.context("the provinces")?))),
    })
}

fn rows(pack: &str) -> Result<Vec<Vec<String>>> {
    let path = paths::root().join(format!("data/packs/{pack}.tsv"));
    let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    let rows = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    Ok(rows.map(|line| line.split('\t').map(str::to_owned).collect()).collect())
}

/// The form that `tables::mobile_provinces` reads.
fn mobile_provinces(rows: &[Vec<String>]) -> Result<Vec<u8>> {
    let (mut pack, mut next) = (Vec::new(), 0);
    for row in rows {
        let (first, last): (u32, u32) = (row[0].parse()?, row[1].parse()?);
        let province =
            Province::parse(&row[2]).with_context(|| format!("no province {}", row[2]))?;
        for number in [first - next, last - first, province as u32] {
            push(&mut pack, number);
        }
        next = last + 1;
    }
    Ok(pack)
}

fn push(pack: &mut Vec<u8>, mut number: u32) {
    while number > 0x7f {
        pack.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    pack.push(number as u8);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packs_can_be_read() {
        let rows = rows("mobile_provinces").expect("the table");
        let pack = mobile_provinces(&rows).expect("a pack");
        let table = MobileProvinces::new(&pack).expect("readable");
        for row in &rows {
            let province = Province::parse(&row[2]).map(|province| province as u8);
            assert_eq!(table.province(row[0].parse().expect("a prefix")), province);
            assert_eq!(table.province(row[1].parse().expect("a prefix")), province);
        }
        let idioms = self::rows("idioms").expect("the table").concat().concat();
        assert!(Idioms::new(idioms).expect("readable").contains("一帆风顺"));
    }
}
