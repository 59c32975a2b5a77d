//! `data/words.tsv` and `data/fields.tsv` become the word enumerations and the field table.

use std::{collections::BTreeMap, fmt::Write as _, fs, path::Path};

use crate::tsv;

/// Writes `words.rs` and `fields.rs` into `out`.
pub(crate) fn generate(data: &Path, out: &Path) {
    let words = tsv::read(&data.join("words.tsv"), 4);
    let mut lists: Vec<(String, Vec<Vec<String>>)> = Vec::new();
    for row in words {
        match lists.last_mut() {
            Some((name, rows)) if *name == row[0] => rows.push(row),
            _ => lists.push((row[0].clone(), vec![row])),
        }
    }
    fs::write(out.join("words.rs"), words_source(&lists)).expect("words.rs is writable");

    let mut records: Vec<(String, Vec<Vec<String>>)> = Vec::new();
    for row in tsv::read(&data.join("fields.tsv"), 8) {
        match records.last_mut() {
            Some((name, rows)) if *name == row[0] => rows.push(row),
            _ => records.push((row[0].clone(), vec![row])),
        }
    }
    fs::write(out.join("fields.rs"), fields_source(&records, &lists))
        .expect("fields.rs is writable");
}

fn words_source(lists: &[(String, Vec<Vec<String>>)]) -> String {
    let mut s = String::new();
    let _ = writeln!(s, "/// Which enumeration a word belongs to.");
    let _ = writeln!(
        s,
        "#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]\n#[repr(u8)]\npub enum WordList {{"
    );
    for (name, rows) in lists {
        let _ = writeln!(s, "/// {} to {}.\n{name},", rows[0][1], rows[rows.len() - 1][1]);
    }
    let _ = writeln!(s, "}}");
    let _ = writeln!(s, "/// The words of every enumeration, by [`WordList`].");
    let _ = writeln!(s, "pub static WORDS: [&[&str]; {}] = [", lists.len());
    for (_, rows) in lists {
        let words: Vec<String> = rows.iter().map(|r| format!("{:?}", r[1])).collect();
        let _ = writeln!(s, "&[{}],", words.join(", "));
    }
    let _ = writeln!(s, "];");
    let _ = writeln!(
        s,
        "/// Display names in Chinese and English, by [`WordList`].\n#[cfg(feature = \"pages\")]"
    );
    let _ = writeln!(s, "pub static LABELS: [&[[&str; 2]]; {}] = [", lists.len());
    for (_, rows) in lists {
        let labels: Vec<String> =
            rows.iter().map(|r| format!("[{:?}, {:?}]", r[2], r[3])).collect();
        let _ = writeln!(s, "&[{}],", labels.join(", "));
    }
    let _ = writeln!(s, "];");
    let _ =
        writeln!(s, "/// Names of the enumerations, by [`WordList`].\n#[cfg(feature = \"pages\")]");
    let names: Vec<String> = lists.iter().map(|(n, _)| format!("{n:?}")).collect();
    let _ = writeln!(s, "pub static LIST_NAMES: [&str; {}] = [{}];", lists.len(), names.join(", "));
    for (name, rows) in lists {
        let _ = writeln!(s, "/// The words of `{name}` in `data/words.tsv`.");
        let _ = writeln!(
            s,
            "#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]\n#[repr(u8)]\npub enum {name} {{"
        );
        for row in rows {
            let _ = writeln!(s, "/// {}\n{},", row[2], variant(&row[1]));
        }
        let _ =
            writeln!(s, "}}\nimpl Word for {name} {{\nconst LIST: WordList = WordList::{name};");
        let all: Vec<String> = rows.iter().map(|r| format!("Self::{}", variant(&r[1]))).collect();
        let _ = writeln!(s, "const ALL: &'static [Self] = &[{}];", all.join(", "));
        let _ = writeln!(s, "fn index(self) -> u8 {{ self as u8 }}\n}}");
    }
    s
}

fn variant(word: &str) -> String {
    word.split('-')
        .map(|part| {
            let mut chars = part.chars();
            let first = chars.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
            first + chars.as_str()
        })
        .collect()
}

fn fields_source(
    records: &[(String, Vec<Vec<String>>)],
    lists: &[(String, Vec<Vec<String>>)],
) -> String {
    let number: BTreeMap<&str, usize> =
        records.iter().enumerate().map(|(i, (name, _))| (name.as_str(), i)).collect();
    let mut s = String::new();
    let _ = writeln!(s, "/// A thing of the order that has fields.");
    let _ = writeln!(
        s,
        "#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]\n#[repr(u8)]\npub enum RecordKind {{"
    );
    for (name, rows) in records {
        let _ =
            writeln!(s, "/// {} fields, `{}` first.\n{},", rows.len(), rows[0][1], variant(name));
    }
    let _ = writeln!(s, "}}");
    let _ = writeln!(
        s,
        "/// A field of the order: the record in the high byte, the place in it in the low one."
    );
    let _ = writeln!(
        s,
        "#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]\n#[repr(u16)]\npub enum Field {{"
    );
    for (r, (_, rows)) in records.iter().enumerate() {
        for (i, row) in rows.iter().enumerate() {
            let _ = writeln!(s, "/// {}: `{}`\n{} = {},", row[6], row[1], row[2], r << 8 | i);
        }
    }
    let _ = writeln!(s, "}}");
    let _ = writeln!(s, "/// Every field with its place and kind, by record.");
    let _ = writeln!(s, "pub static RECORDS: [&[FieldInfo]; {}] = [", records.len());
    for (_, rows) in records {
        let _ = writeln!(s, "&[");
        for row in rows {
            let _ = writeln!(
                s,
                "FieldInfo {{ field: Field::{}, path: {:?}, kind: {}, notation: Notation::{}, personal: {} }},",
                row[2],
                row[1],
                kind(&row[3], &number, lists),
                if row[4] == "." { "Free".to_owned() } else { variant(&row[4]) },
                row[5] == "personal",
            );
        }
        let _ = writeln!(s, "],");
    }
    let _ = writeln!(s, "];");
    let _ =
        writeln!(s, "/// Labels in Chinese and English, by record.\n#[cfg(feature = \"pages\")]");
    let _ = writeln!(s, "pub static FIELD_LABELS: [&[[&str; 2]]; {}] = [", records.len());
    for (_, rows) in records {
        let labels: Vec<String> =
            rows.iter().map(|r| format!("[{:?}, {:?}]", r[6], r[7])).collect();
        let _ = writeln!(s, "&[{}],", labels.join(", "));
    }
    let _ = writeln!(s, "];");
    s
}

fn kind(
    text: &str,
    records: &BTreeMap<&str, usize>,
    lists: &[(String, Vec<Vec<String>>)],
) -> String {
    let Some((head, rest)) = text.split_once(':') else {
        return format!("Kind::{}", variant(text));
    };
    match head {
        "list" => {
            assert!(records.contains_key(rest), "fields.tsv: no record {rest}");
            format!("Kind::List(RecordKind::{})", variant(rest))
        }
        _ => {
            assert!(lists.iter().any(|(name, _)| name == rest), "fields.tsv: no words for {rest}");
            format!("Kind::{}(WordList::{rest})", variant(head))
        }
    }
}
