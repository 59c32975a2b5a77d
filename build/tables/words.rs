//! Packs a list of distinct texts for `tables::words::Words`.

/// The order of the packed list: shorter texts (in bytes) first, then by bytes.
pub(super) fn sort_key(text: &str) -> (usize, &[u8]) {
    (text.len(), text.as_bytes())
}

/// The static `name`, for texts already in the order of [`sort_key`].
pub(super) fn pack(name: &str, texts: &[&str]) -> String {
    let findable =
        |text: &str| !text.is_empty() && !text.contains(|c: char| c.is_ascii_uppercase());
    assert!(texts.iter().all(|text| findable(text)), "{name}: empty or upper-case text");
    let ordered = texts.windows(2).all(|pair| sort_key(pair[0]) < sort_key(pair[1]));
    assert!(ordered, "{name}: texts must be distinct and in packing order");
    let longest = texts.last().map_or(0, |text| text.len());
    let mut starts = Vec::new();
    for len in 0..=longest + 1 {
        let shorter = texts.iter().take_while(|text| text.len() < len);
        let (count, size) =
            shorter.fold((0, 0), |(count, size), text| (count + 1, size + text.len()));
        starts.push((count, size));
    }
    let mut firsts = [0u32; 32];
    for text in texts {
        let first = text.chars().next().expect("texts are not empty") as usize % 1024;
        firsts[first / 32] |= 1 << (first % 32);
    }
    let blob = texts.concat();
    format!("pub(super) static {name}: Words = Words::new({blob:?}, &{starts:?}, &{firsts:?});\n")
}
