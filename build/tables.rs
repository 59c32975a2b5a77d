//! Packs `data/*.tsv` for the lookups of `src/tables/`, one submodule and one output file per table.

mod approvals;
mod area_codes;
mod basis;
mod cities;
mod cue_words;
mod divisions;
mod domain_suffixes;
mod lexicon;
mod mobile_segments;
mod name_words;
mod organizer_documents;
mod places;
mod province_demands;
mod provinces;
mod service_contents;
mod sheet;
mod sources;
mod words;

use std::{fs, path::Path};

use basis::Weights;
use sheet::Sheet;

/// Writes `tables/<table>.rs` into `out_dir` for every table the lookups include.
pub(crate) fn generate(out_dir: &Path) {
    let folder = out_dir.join("tables");
    fs::create_dir_all(&folder).expect("OUT_DIR is writable");
    let write = |name: &str, code: String| {
        fs::write(folder.join(name).with_extension("rs"), code).expect("OUT_DIR is writable");
    };
    let (provinces, cities) = (Sheet::read("provinces"), Sheet::read("cities"));
    let area_codes = Sheet::read("area_codes");
    write("area_codes", area_codes::pack(&area_codes, &cities, &provinces));
    let divisions = Sheet::read("divisions");
    write("cities", cities::pack(&cities, &provinces, &divisions));
    let cues = Sheet::read("cue_words");
    write("cue_words", cue_words::pack(&cues));
    write("divisions", divisions::pack(&divisions));
    write("domain_suffixes", domain_suffixes::pack(&Sheet::read("domain_suffixes")));
    write("mobile_segments", mobile_segments::pack(&Sheet::read("mobile_segments")));
    let (demands, topics) = (Sheet::read("province_demands"), Sheet::read("province_topics"));
    let source_sheet = Sheet::read("sources");
    let weights = Weights::of(&source_sheet);
    write("province_demands", province_demands::pack(&demands, &topics, &provinces, &weights));
    write("provinces", provinces::pack(&provinces));
    let documents = organizer_documents::pack(
        &Sheet::read("organizer_documents"),
        &enumeration("OrganizerIdType"),
    );
    write("organizer_documents", documents);
    write("uscc_pairs", organizer_documents::pack_pairs(&Sheet::read("uscc_pairs")));
    write("service_contents", service_contents::pack(&Sheet::read("service_contents")));
    let (types, topics) = (enumeration("PreApproval"), enumeration("Topic"));
    write("pre_approvals", approvals::pack(&Sheet::read("pre_approvals"), &types));
    let sheets = lexicon::Sheets {
        approvals: &Sheet::read("approval_words"),
        finance: &Sheet::read("finance_words"),
        cues: &cues,
        exceptions: &Sheet::read("name_exceptions"),
        provinces: &provinces,
        cities: &cities,
    };
    let name_words = Sheet::read("name_words");
    let (sets, classes, packed) = name_words::pack(&name_words, &provinces, &weights);
    write("name_words", packed);
    write("lexicon", lexicon::pack(&sheets, (&sets, &classes), &types, &topics));
    write("sources", sources::pack(&source_sheet));
}

/// A static of bytes.
fn bytes(name: &str, values: &[u8]) -> String {
    let text: String = values.iter().map(|byte| format!("\\x{byte:02x}")).collect();
    format!("pub(super) static {name}: [u8; {}] = *b\"{text}\";\n", values.len())
}

/// A static of unsigned numbers of the given type.
fn numbers(name: &str, kind: &str, values: &[usize]) -> String {
    format!("pub(super) static {name}: [{kind}; {}] = {values:?};\n", values.len())
}

/// The words of one of the order's enumerations, in their order.
fn enumeration(name: &str) -> Vec<String> {
    let sheet = Sheet::read("words");
    let rows = sheet.rows().filter(|row| row.get("enum") == name);
    let words: Vec<_> = rows.map(|row| row.get("word").to_owned()).collect();
    assert!(!words.is_empty(), "words.tsv has no {name}");
    words
}
