//! The enumerated words of the order, generated from `data/words.tsv`.

/// A word out of a closed list.
pub trait Word: Copy + Eq + 'static {
    /// The list it belongs to.
    const LIST: WordList;
    /// Every word of the list, in the table's order.
    const ALL: &'static [Self];
    /// Its place in the list.
    fn index(self) -> u8;
    /// The word at `index`, `None` beyond the list.
    fn at(index: u8) -> Option<Self> {
        Self::ALL.get(usize::from(index)).copied()
    }
    /// As the order's JSON spells it, such as `innerMongolia`.
    fn as_str(self) -> &'static str {
        WORDS[Self::LIST as usize][usize::from(self.index())]
    }
    /// The word spelt `text`, `None` if the list has no such word.
    fn parse(text: &str) -> Option<Self> {
        Self::at(find(Self::LIST, text)?)
    }
}

/// The place of `text` in `list`, `None` if the list has no such word.
#[must_use]
pub fn find(list: WordList, text: &str) -> Option<u8> {
    let at = WORDS[list as usize].iter().position(|word| *word == text)?;
    u8::try_from(at).ok()
}

include!(concat!(env!("OUT_DIR"), "/words.rs"));
