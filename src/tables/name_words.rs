//! Words that a service name, an APP name or a domain should not carry, by who files it.

use super::{
    basis::{self, Action, Basis},
    cities,
    lexicon::{self, Scanned, scan},
    probes::step,
    provinces,
};
use crate::{model::order::WordAt, text::search};

mod packed {
    include!(concat!(env!("OUT_DIR"), "/tables/name_words.rs"));
}

/// What a word stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Films, television, live streams.
    Broadcast,
    /// Trade, industry, services: not personal.
    Commercial,
    /// Online culture and games.
    Culture,
    /// A domain label that needs approval.
    DomainPrefix,
    /// Online shops.
    Ecommerce,
    /// Schools and training.
    Education,
    /// The name of a well-known APP.
    FamousApp,
    /// Finance.
    Finance,
    /// Forums and blogs.
    Forum,
    /// Lotteries.
    Lottery,
    /// Advertising claims.
    Marketing,
    /// Medicine and drugs.
    Medical,
    /// News.
    News,
    /// Organs of state and the military.
    Organ,
    /// Companies, associations, shops: not personal.
    Organization,
    /// 省, 市, 区 and the like behind the name of a place.
    Place,
    /// Stands for a name still to be found.
    Placeholder,
    /// Says nothing.
    Plain,
    /// Portals, platforms, official sites: not personal.
    Portal,
    /// Content that needs an approval individuals cannot get.
    PreApproval,
    /// Publishing.
    Publishing,
    /// Religion.
    Religion,
    /// Ride hailing.
    RideHailing,
    /// The state, its functions, other states.
    State,
    /// Unlawful content.
    Unlawful,
}

impl Class {
    /// Every class, in the order of their numbers.
    pub const ALL: [Self; 25] = [
        Self::Broadcast,
        Self::Commercial,
        Self::Culture,
        Self::DomainPrefix,
        Self::Ecommerce,
        Self::Education,
        Self::FamousApp,
        Self::Finance,
        Self::Forum,
        Self::Lottery,
        Self::Marketing,
        Self::Medical,
        Self::News,
        Self::Organ,
        Self::Organization,
        Self::Place,
        Self::Placeholder,
        Self::Plain,
        Self::Portal,
        Self::PreApproval,
        Self::Publishing,
        Self::Religion,
        Self::RideHailing,
        Self::State,
        Self::Unlawful,
    ];
}

/// A set of classes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Classes(u32);

impl Classes {
    /// Every class.
    pub const ALL: Self = Self(u32::MAX);

    /// The given classes.
    pub const fn of(classes: &[Class]) -> Self {
        let mut bits = 0;
        let mut index = 0;
        while index < classes.len() {
            bits |= 1 << classes[index] as u32;
            index += 1;
        }
        Self(bits)
    }

    /// Every class but the given ones.
    pub const fn but(classes: &[Class]) -> Self {
        Self(!Self::of(classes).0)
    }

    /// Whether one of the classes is among the bits of [`crate::model::order::Letters::kinds`].
    pub const fn any_of(self, kinds: u32) -> bool {
        self.0 & kinds & ((1 << Class::ALL.len()) - 1) != 0
    }

    const fn has(self, class: Class) -> bool {
        self.0 >> class as u32 & 1 == 1
    }
}

/// Who files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// An individual.
    Individual,
    /// Any other organizer.
    Unit,
}

/// What the text names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A website; the text is its name.
    Website,
    /// An APP; the text is its name.
    App,
    /// A domain; the text is the registrable label, Unicode form.
    Domain,
}

/// What to look for.
#[derive(Clone, Copy, Debug)]
pub struct Query<'a> {
    /// Who files.
    pub scope: Scope,
    /// What the text names.
    pub kind: Kind,
    /// The province, 0 to 30; `None` leaves out what single provinces refuse.
    pub province: Option<u8>,
    /// The unit's registered name: a word that stands in it does not count. Empty when there is none.
    pub own_name: &'a str,
    /// The provider's own pages may refuse.
    pub huawei: bool,
    /// The classes that count.
    pub classes: Classes,
}

/// A word found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit<'a> {
    /// As it stands in the text.
    pub word: &'a str,
    /// Where it begins, in bytes.
    pub at: usize,
    /// What it stands for.
    pub class: Class,
    /// What a finding may be, after weighing the source.
    pub action: Action,
    /// The sources that list it.
    pub basis: Basis,
}

/// Whether words of domains count in a province, 0 to 30; in most none does.
pub const fn is_for_domains(province: u8) -> bool {
    matches!(packed::OF_DOMAINS.checked_shr(province as u32), Some(bits) if bits & 1 == 1)
}

/// The worst word of a text: highest action, then longest, then first.
///
/// Data: `name_words.tsv`. Of the words that begin at one place the longest that counts is taken, so
/// 交易中心 is one word and not 交易. Words that begin inside one of `name_exceptions.tsv` do not count.
/// ASCII words match in any case, in names as whole words only.
pub fn find<'a>(text: &'a str, query: &Query) -> Option<Hit<'a>> {
    find_in(Scanned { text, letters: &scan(text) }, query)
}

/// [`find`] in a text whose words are known.
pub fn find_in<'a>(scanned: Scanned<'a, '_>, query: &Query) -> Option<Hit<'a>> {
    let mut best: Option<Hit> = None;
    // Where the next word that counts can begin.
    let mut from = 0;
    for found in lexicon::free(scanned) {
        let at = usize::from(found.at);
        if at < from {
            continue;
        }
        let Some((class, action, basis)) = strictest(scanned, found, query) else { continue };
        let Some(word) = scanned.word(found) else { continue };
        if search::contains(query.own_name, word) {
            continue;
        }
        // Shorter words at the same place do not count any more.
        from = at + 1;
        if best.is_none_or(|best| (best.action, best.word.len()) < (action, word.len())) {
            best = Some(Hit { word, at, class, action, basis });
        }
    }
    best
}

/// The use of a word that applies and weighs most.
fn strictest(
    scanned: Scanned<'_, '_>,
    word: &WordAt,
    query: &Query,
) -> Option<(Class, Action, Basis)> {
    let set = usize::from(lexicon::set(word)?);
    let &[start, end] = packed::SET_STARTS.get(set..set + 2)? else { return None };
    let uses = packed::SETS.get(usize::from(start)..usize::from(end))?;
    let mut found: Option<(Class, Action, Basis)> = None;
    for &number in uses {
        step();
        let &(class, flags, sources, provinces) = packed::USES.get(usize::from(number))?;
        let &class = Class::ALL.get(usize::from(class))?;
        if !query.classes.has(class) {
            continue;
        }
        let in_province = match query.province {
            Some(province) => provinces.checked_shr(province.into()).unwrap_or(0) & 1 == 1,
            None => provinces == u32::MAX,
        };
        let in_scope = match flags & 3 {
            0 => true,
            1 => query.scope == Scope::Individual,
            _ => query.scope == Scope::Unit,
        };
        let of_kind = match flags >> 2 & 3 {
            0 => query.kind != Kind::Domain,
            1 => query.kind == Kind::App,
            _ => query.kind == Kind::Domain,
        };
        if !(in_province && in_scope && of_kind) {
            continue;
        }
        let at = usize::from(word.at);
        let placed = match flags >> 4 & 3 {
            0 => true,
            1 => at == 0,
            _ => scanned.text.get(..at).is_some_and(ends_with_place),
        };
        if !placed || query.kind != Kind::Domain && !is_whole(scanned.text, at, scanned.word(word)?)
        {
            continue;
        }
        let basis = Basis::new(sources);
        let action = basis.resolve(basis::action(flags >> 6), query.huawei);
        if found.is_none_or(|(_, known, _)| known < action) {
            found = Some((class, action, basis));
        }
    }
    found
}

/// Whether the word stands alone where it is ASCII: no `test` in `contest`. Chinese has no such
/// borders.
fn is_whole(text: &str, at: usize, word: &str) -> bool {
    let (text, end) = (text.as_bytes(), at + word.len());
    let is_letter = |at: Option<usize>| {
        at.and_then(|at| text.get(at)).is_some_and(|byte| byte.is_ascii_alphanumeric())
    };
    let joined = |at: Option<usize>, next: usize| is_letter(at) && is_letter(Some(next));
    !joined(at.checked_sub(1), at) && !joined(end.checked_sub(1), end)
}

/// Whether the text ends with a province or city, short names of at most four characters.
fn ends_with_place(text: &str) -> bool {
    let starts = text.char_indices().rev().take(4).map(|(start, _)| start);
    starts.filter_map(|start| text.get(start..)).any(|name| {
        provinces::of_name(name).is_some()
            || cities::prefix(name).is_some_and(|(_, len)| len == name.len())
    })
}
