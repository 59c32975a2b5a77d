//! Demands of provinces: the enumeration of topics, and sorted keys of province, topic and filer.

use super::{
    Sheet,
    basis::{self, Weights},
    bytes, numbers, provinces,
};

const WHO: &[&str] = &["unit", "individual", "both"];
/// Stands for every province without a row of its own.
const NATIONWIDE: usize = 31;

pub(super) fn pack(
    sheet: &Sheet,
    topics: &Sheet,
    province_sheet: &Sheet,
    weights: &Weights<'_>,
) -> String {
    let names: Vec<_> = topics.rows().map(|row| row.get("topic")).collect();
    assert!(names.len() <= 1 << 7, "a topic takes seven bits of the key");
    let mut entries: Vec<_> = sheet
        .rows()
        .map(|row| {
            let province = match row.get("province") {
                "" => NATIONWIDE,
                id => provinces::index(province_sheet, id),
            };
            let topic = usize::from(row.position("topic", &names));
            let who = usize::from(row.position("who", WHO));
            let amount = row.number("amount").unwrap_or(0);
            let amount = u8::try_from(amount).expect("amounts fit one byte");
            (province << 9 | topic << 2 | who, amount, weights.bits(row), basis::action(row))
        })
        .collect();
    entries.sort_unstable();
    let column = |of: fn(&(usize, u8, u8, u8)) -> u8| entries.iter().map(of).collect::<Vec<_>>();
    let keys: Vec<_> = entries.iter().map(|entry| entry.0).collect();
    [
        enumeration(topics),
        numbers("KEYS", "u16", &keys),
        bytes("AMOUNTS", &column(|entry| entry.1)),
        bytes("SOURCES", &column(|entry| entry.2)),
        bytes("ACTIONS", &column(|entry| entry.3)),
    ]
    .concat()
}

fn enumeration(topics: &Sheet) -> String {
    let (mut variants, mut all) = (String::new(), String::new());
    for row in topics.rows() {
        let (first, rest) = row.get("topic").split_at(1);
        let variant = first.to_uppercase() + rest;
        let amount = match row.get("amount") {
            "" => String::new(),
            unit => format!(" Amount: {unit}."),
        };
        variants += &format!("/// {}{amount}\n{variant},\n", row.get("sentence"));
        all += &format!("Self::{variant}, ");
    }
    format!(
        "/// What a province asks; data: `province_topics.tsv`.\n\
         #[derive(Clone, Copy, Debug, PartialEq, Eq)]\npub enum Topic {{\n{variants}}}\n\
         impl Topic {{\n/// Every topic, in the order of the table.\n\
         pub const ALL: &'static [Self] = &[{all}];\n}}\n"
    )
}
