//! What an order can hold, as TypeScript: made from the fields and words that the library has.

use std::{collections::BTreeSet, fmt::Write as _};

use beian_validator::model::{
    field::{FIELD_LABELS, FieldInfo, Kind, RECORDS},
    path::RECORD_KINDS,
    words::{LIST_NAMES, WORDS},
};

const INTRODUCTION: &str = "\
// What an order can hold. The validator takes anything in its place, and says what is wrong with it.
// Every field may be left out, and null says the same.
";

/// `order.d.ts`.
pub(super) fn declarations() -> String {
    let mut s = INTRODUCTION.to_owned();
    for (name, words) in LIST_NAMES.iter().zip(WORDS) {
        let _ = writeln!(s, "\nexport type {name} = {};", super::union(words.iter().copied()));
    }
    for ((record, labels), kind) in RECORDS.iter().zip(FIELD_LABELS).zip(RECORD_KINDS) {
        let _ = writeln!(s, "\nexport interface {kind:?} {{");
        let fields: Vec<_> = record.iter().zip(labels.iter()).collect();
        group(&mut s, &fields, "", 1);
        s.push_str("}\n");
    }
    s
}

/// The members of an object: fields and inner objects below `prefix`, in the order of the form.
fn group(s: &mut String, fields: &[(&FieldInfo, &[&str; 2])], prefix: &str, depth: usize) {
    let indent = "  ".repeat(depth);
    let mut seen = BTreeSet::new();
    for (info, [zh, en]) in fields {
        let Some(rest) = info.path.strip_prefix(prefix) else { continue };
        match rest.split_once('.') {
            None => {
                let (name, kind) = (rest, type_of(info.kind));
                let _ = writeln!(
                    s,
                    "{indent}/** {zh} ({en}) */\n{indent}{name}?: {kind} | null | undefined;"
                );
            }
            Some((name, _)) if seen.insert(name) => {
                let _ = writeln!(s, "{indent}{name}?: {{");
                group(s, fields, &format!("{prefix}{name}."), depth + 1);
                let _ = writeln!(s, "{indent}}} | null | undefined;");
            }
            Some(_) => {}
        }
    }
}

fn type_of(kind: Kind) -> String {
    match kind {
        Kind::Text | Kind::Date | Kind::Datetime => "string".to_owned(),
        Kind::Texts => "string[]".to_owned(),
        Kind::Bool => "boolean".to_owned(),
        Kind::Integer => "number".to_owned(),
        Kind::Word(list) => LIST_NAMES[list as usize].to_owned(),
        Kind::Words(list) => format!("{}[]", LIST_NAMES[list as usize]),
        Kind::Open(list) => format!("{} | (string & {{}})", LIST_NAMES[list as usize]),
        Kind::List(record) => format!("{record:?}[]"),
    }
}
