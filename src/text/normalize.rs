//! Recognizes other spellings of a value and offers the normal one.
//!
//! A spelling variant is neither accepted silently nor refused silently: a rule names what was seen
//! and offers the normal text as a fix, while the other rules go on with the normal text. The fix is
//! safe when the meaning stays the same and a guess otherwise.
//!
//! Input that is already normal, which is nearly all of it, takes one pass over its bytes and no
//! allocation.

use super::script::{is_han, is_invisible};
use super::search;
pub use super::variants::Variants;
use crate::model::space::{is_space, pieces, trim, trim_start};
use alloc::string::String;

/// What a text is meant to be, which decides its normal form.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TextKind {
    /// Running text such as a remark or an address: white space around it goes, silently.
    Free,
    /// The name of an organization or a service: as [`TextKind::Free`], and full-width letters and
    /// digits become half-width and invisible characters go. Full-width punctuation stays.
    Name,
    /// The name of a person: `·` between Han characters, no spaces between them, single spaces
    /// between Latin words.
    PersonName,
    /// Certificate numbers: half-width upper-case letters and digits without spaces; hyphens go
    /// unless other signs or Han characters stand in the number. Here and in the kinds below, but for
    /// URLs, packages and digests, the label of a copied line goes: 证件号码：
    Code,
    /// Digits only, such as a code from a text message.
    Digits,
    /// Mobile number: eleven digits without country code.
    Mobile,
    /// Mobile number or land line, as an emergency contact may be: whichever it looks like.
    Phone,
    /// Land line: half-width digits, hyphens, brackets and spaces; the spelling itself is the
    /// business of [`crate::numbers::landline`].
    Landline,
    /// E-mail address: half-width, no spaces.
    Email,
    /// Domain: half-width lower case without a trailing dot, or the host of a URL given instead.
    Domain,
    /// URL of a home page: half-width, scheme and host in lower case, no spaces.
    Url,
    /// Record numbers and licenses such as 京ICP备2023111111号-1: half-width, upper case, no spaces.
    RecordNumber,
    /// Package name or bundle ID: half-width, no spaces, letters as they are.
    Package,
    /// Hexadecimal digest: digits without colons, hyphens and spaces, letters as they are.
    Hex,
}

/// The normal form of a text and how the text differed from it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Normal {
    /// The normal text; `None` when the input was normal already.
    pub text: Option<String>,
    /// What was seen; [`Variants::NONE`] with a text means that only white space around it went.
    pub variants: Variants,
    /// Whether the normal text certainly means the same; otherwise somebody has to confirm it.
    pub is_safe: bool,
}

impl Normal {
    const UNCHANGED: Normal = Normal { text: None, variants: Variants::NONE, is_safe: true };

    /// Returns the normal text, which is `raw` when nothing had to change.
    pub fn or<'a>(&'a self, raw: &'a str) -> &'a str {
        self.text.as_deref().unwrap_or(raw)
    }
}

/// Returns the normal form of `raw`.
///
/// Normalizing the result again changes nothing.
///
/// ```
/// use beian_validator::text::normalize::{TextKind, Variants, normalize};
///
/// let mobile = normalize(TextKind::Mobile, "+86 138-0000-0000");
/// assert_eq!(mobile.text.as_deref(), Some("13800000000"));
/// assert!(mobile.variants.contains(Variants::COUNTRY_CODE) && mobile.is_safe);
///
/// let domain = normalize(TextKind::Domain, "https://www.Example.com/");
/// assert_eq!(domain.text.as_deref(), Some("www.example.com"));
/// assert!(domain.variants.contains(Variants::URL_FOR_DOMAIN) && !domain.is_safe);
///
/// assert_eq!(normalize(TextKind::Code, "11010519491231002X").text, None);
/// assert_eq!(normalize(TextKind::Mobile, "--").text, None);
/// ```
pub fn normalize(kind: TextKind, raw: &str) -> Normal {
    if is_plain(kind, raw) {
        return Normal::UNCHANGED;
    }
    let inner = trim(raw, is_blank);
    let mut work = Work::default();
    match kind {
        TextKind::Free => work.out.push_str(inner),
        TextKind::PersonName => work.person_name(inner),
        TextKind::Phone => {
            work.signs(TextKind::Mobile, inner);
            if !is_mobile(work.out.as_bytes()) {
                work = Work::default();
                work.signs(TextKind::Landline, inner);
            }
        }
        _ => work.signs(kind, inner),
    }
    // A value of nothing but white space is empty, and that is another rule's business.
    if kind != TextKind::Free && !inner.is_empty() {
        let start = raw.len() - trim_start(raw, is_blank).len();
        for (at, c) in raw.char_indices() {
            if at >= start && at < start + inner.len() {
                continue;
            }
            if is_invisible(c) {
                work.seen |= Variants::ZERO_WIDTH;
            } else if !matches!(kind, TextKind::Name | TextKind::PersonName) {
                work.seen |= Variants::SPACES;
            }
        }
    }
    // Signs alone are no other spelling of nothing: somebody typed them. Nor is there a number to spell
    // where words stand beside it.
    if work.out == raw
        || work.out.is_empty() && !inner.is_empty()
        || matches!(kind, TextKind::Mobile | TextKind::Digits | TextKind::Email)
            && !search::is_ascii(&work.out)
        || kind == TextKind::Code && !is_code(&work.out)
    {
        return Normal::UNCHANGED;
    }
    Normal { text: Some(work.out), variants: work.seen, is_safe: !work.is_guess }
}

// Classes of bytes, for a first look.
const DIGIT: u8 = 1;
const CAPITAL: u8 = 1 << 1;
const SMALL: u8 = 1 << 2;
const HYPHEN: u8 = 1 << 3;
const DOT: u8 = 1 << 4;
const SIGN: u8 = 1 << 5;
const SPACE: u8 = 1 << 6;
const HAN: u8 = 1 << 7;

const fn class(byte: u8) -> u8 {
    match byte {
        b'0'..=b'9' => DIGIT,
        b'A'..=b'Z' => CAPITAL,
        b'a'..=b'z' => SMALL,
        b'-' => HYPHEN,
        b'.' => DOT,
        0..=b' ' | 0x7F => SPACE,
        0..=0x7F => SIGN,
        // Lead bytes of U+4000 to U+9FFF and every continuation byte: without another lead byte
        // these are Han characters only (and the hexagrams, which no kind changes).
        0x80..=0xBF | 0xE4..=0xE9 => HAN,
        _ => 0,
    }
}

/// The class of every byte.
static CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        classes[byte] = class(byte as u8);
        byte += 1;
    }
    classes
};

/// Says whether the bytes alone show that nothing has to change; `false` means "look closer".
fn is_plain(kind: TextKind, raw: &str) -> bool {
    let bytes = raw.as_bytes();
    let is_padded = || {
        raw.chars().next().is_some_and(is_blank) || raw.chars().next_back().is_some_and(is_blank)
    };
    let is_blank_byte = |byte: &u8| CLASSES[usize::from(*byte)] == SPACE;
    let plain = match kind {
        TextKind::Free => return !is_padded(),
        // Wide blanks have no Han lead byte.
        TextKind::Name
            if [bytes.first(), bytes.last()].into_iter().flatten().any(is_blank_byte) =>
        {
            return false;
        }
        TextKind::Mobile | TextKind::Phone if bytes.len() > 11 => return false,
        TextKind::Domain if bytes.ends_with(b".") => return false,
        TextKind::Name => !0,
        TextKind::PersonName => CAPITAL | SMALL | HAN,
        TextKind::Code => DIGIT | CAPITAL,
        TextKind::Digits | TextKind::Mobile | TextKind::Phone => DIGIT,
        TextKind::Landline => DIGIT | HYPHEN,
        TextKind::Email | TextKind::Package => !(SPACE | HAN),
        TextKind::Domain => DIGIT | SMALL | HYPHEN | DOT,
        TextKind::Url => !(SPACE | HAN | CAPITAL),
        TextKind::RecordNumber => DIGIT | CAPITAL | HYPHEN | HAN,
        TextKind::Hex => DIGIT | CAPITAL | SMALL,
    };
    // An underscore is no part of a domain, and stays for the rule that says so.
    let is_kept = |byte: u8| kind == TextKind::Domain && byte == b'_';
    let mut rest = bytes;
    if plain & HAN != 0 {
        // Most names are nothing else.
        while let [0xE4..=0xE9, _, _, behind @ ..] = rest {
            rest = behind;
        }
    }
    rest.iter().all(|byte| CLASSES[usize::from(*byte)] & plain != 0 || is_kept(*byte))
}

/// The text under construction.
#[derive(Default)]
struct Work {
    out: String,
    seen: Variants,
    is_guess: bool,
}

impl Work {
    fn person_name(&mut self, text: &str) {
        let mut last = None;
        let mut before_last = None;
        // Spaces since `last`: none, one of the ordinary kind, or something to tidy up.
        let mut gap = Gap::None;
        for c in text.chars() {
            if is_invisible(c) {
                self.seen |= Variants::ZERO_WIDTH;
                continue;
            }
            if is_space(c) {
                gap = if gap == Gap::None && c == ' ' { Gap::Plain } else { Gap::Odd };
                continue;
            }
            let c = match half_width(c).filter(char::is_ascii_alphanumeric) {
                Some(half) => {
                    self.seen |= Variants::FULL_WIDTH;
                    half
                }
                None => c,
            };
            if gap != Gap::None {
                let joins = |c| is_han(c) || c == '·' || is_stray_dot(c);
                let drop = last.is_some_and(joins) && joins(c);
                if drop || gap == Gap::Odd {
                    self.seen |= Variants::SPACES;
                }
                if !drop {
                    self.out.push(' ');
                    (before_last, last) = (last, Some(' '));
                }
                gap = Gap::None;
            }
            if is_han(c) && last.is_some_and(is_stray_dot) && before_last.is_some_and(is_han) {
                self.out.pop();
                self.out.push('·');
                self.seen |= Variants::MIDDLE_DOT;
            }
            self.out.push(c);
            (before_last, last) = (last, Some(c));
        }
    }

    /// Normalizes a value of one line, and cleans up after its kind.
    fn signs(&mut self, kind: TextKind, text: &str) {
        use TextKind as K;
        let is_name = kind == K::Name;
        // In these a wide full stop is a dot and a long dash no hyphen.
        let is_address = matches!(kind, K::Email | K::Domain | K::Url | K::Package);
        for c in text.chars() {
            let mut ascii = if is_address { address_sign(c) } else { half_width(c) };
            // Forms refuse such a dot in a domain by name, so it is put right on request only. A comma or
            // semicolon stands between two domains.
            self.is_guess |= kind == K::Domain && matches!(ascii, Some('.' | ',' | ';'));
            if is_name {
                ascii = ascii.filter(char::is_ascii_alphanumeric);
            }
            if ascii.is_some() {
                self.seen |= Variants::FULL_WIDTH;
            }
            let mut c = ascii.unwrap_or(c);
            if matches!(c, '\u{2010}'..='\u{2015}' | '\u{2212}') && !is_address && !is_name {
                self.seen |= Variants::SEPARATORS;
                c = '-';
            }
            if is_invisible(c) {
                self.seen |= Variants::ZERO_WIDTH;
                continue;
            }
            if is_space(c) && !is_name {
                if kind == K::Landline {
                    self.out.push(' ');
                } else {
                    self.seen |= Variants::SPACES;
                    self.is_guess |= is_address;
                    if kind == K::Domain {
                        self.out.push(' ');
                    }
                }
                continue;
            }
            let is_separator = match kind {
                K::Digits => c == '-',
                K::Mobile => matches!(c, '-' | '.' | '(' | ')'),
                K::Hex => matches!(c, '-' | ':'),
                _ => false,
            };
            if is_separator {
                self.seen |= Variants::SEPARATORS;
                continue;
            }
            if matches!(kind, K::Code | K::RecordNumber) && c.is_ascii_lowercase() {
                self.seen |= Variants::LOWER_CASE;
                // Alone among capitals it looks like the digit.
                self.is_guess |=
                    c == 'l' && !text.bytes().any(|b| b.is_ascii_lowercase() && b != b'l');
                c = c.to_ascii_uppercase();
            }
            if kind == K::Domain && c.is_ascii_uppercase() {
                self.seen |= Variants::UPPER_CASE;
                c = c.to_ascii_lowercase();
            }
            self.out.push(c);
        }
        if !matches!(kind, K::Name | K::Url | K::Package | K::Hex) {
            self.drop_label();
        }
        match kind {
            K::Code => self.drop_hyphens(),
            K::Mobile => self.drop_country_code(),
            K::Domain => {
                self.reduce_to_host();
                self.drop_words(text);
            }
            K::Url => self.lower_host(),
            // 京公网安备 11010502030143号 is usually printed with the space.
            K::RecordNumber if search::contains(&self.out, "公网安备") => {
                self.seen.remove(Variants::SPACES);
            }
            _ => {}
        }
    }

    fn drop_hyphens(&mut self) {
        if search::has(&self.out, b'-')
            && self.out.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        {
            self.out.retain(|c| c != '-');
            self.seen |= Variants::SEPARATORS;
        }
    }

    /// Drops the words before the value where a line was copied: `备案号:`, `手机号码:`.
    fn drop_label(&mut self) {
        let mut rest = self.out.as_str();
        while let Some((label, value)) = search::split_once(rest, ":")
            && label.chars().all(is_han)
            && !label.ends_with("安备")
        {
            rest = trim_start(value, is_space);
        }
        if rest.len() < self.out.len() {
            self.out = rest.into();
            self.seen |= Variants::SEPARATORS;
        }
    }

    fn drop_country_code(&mut self) {
        for prefix in ["+86", "0086", "086", "86"] {
            if let Some(rest) = self.out.strip_prefix(prefix)
                && is_mobile(rest.as_bytes())
            {
                self.out = rest.into();
                self.seen |= Variants::COUNTRY_CODE;
                return;
            }
        }
    }

    fn reduce_to_host(&mut self) {
        let text = self.out.as_str();
        let rest = after_scheme(text).unwrap_or(text);
        let mut host = authority(rest);
        if rest.len() < text.len() {
            // Whatever stands before an `@` is a user name.
            let name = host.bytes().rposition(|byte| byte == b'@');
            host = name.and_then(|at| host.get(at + 1..)).unwrap_or(host);
        }
        if let Some((name, port)) = search::split_at(host, b':')
            && port.bytes().all(|byte| byte.is_ascii_digit())
        {
            host = name;
        }
        if host.len() < text.len() && is_host(host) {
            self.out = host.into();
            self.seen |= Variants::URL_FOR_DOMAIN;
            self.is_guess = true;
        }
        if let Some(rest) = self.out.strip_suffix(".")
            && is_host(rest)
            && !rest.ends_with(".")
        {
            self.out.pop();
            self.seen |= Variants::TRAILING_DOT;
        }
    }

    /// Takes the one domain where other words stand beside it: `example.com（备案）`. What spaces cut may
    /// be one domain yet, unless Han characters stand there. Otherwise the text stays as it is.
    fn drop_words(&mut self, text: &str) {
        let has_words = self.out.chars().any(|c| c != ' ' && ends_host(c));
        let is_cut = search::has(&self.out, b' ') && !search::is_ascii(&self.out);
        self.is_guess |= has_words;
        let mut hosts = pieces(&self.out, ends_host)
            .map(|part| trim(part, |c| c == '.'))
            .filter(|part| is_host(part) && (has_words || is_cut && search::is_ascii(part)));
        if let (Some(host), None) = (hosts.next(), hosts.next()) {
            self.out = host.into();
            self.is_guess = true;
        } else if has_words {
            self.out = text.into();
        } else {
            self.out.retain(|c| c != ' ');
        }
    }

    fn lower_host(&mut self) {
        let text = self.out.as_str();
        let rest = after_scheme(text).unwrap_or(text);
        let end = text.len() - rest.len() + authority(rest).len();
        if let Some(host) = self.out.get_mut(..end)
            && host.bytes().any(|byte| byte.is_ascii_uppercase())
        {
            host.make_ascii_lowercase();
            self.seen |= Variants::UPPER_CASE;
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Gap {
    None,
    Plain,
    Odd,
}

/// The part before the path, the query or the fragment.
fn authority(text: &str) -> &str {
    search::before_any(text, b"/?#\\")
}

/// What follows `https://` and the like, or `//` alone.
fn after_scheme(text: &str) -> Option<&str> {
    let (before, rest) = search::split_once(text, "//")?;
    let is_scheme = match before.strip_suffix(":") {
        Some(name) => !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric()),
        None => before.is_empty(),
    };
    is_scheme.then_some(rest)
}

/// Two labels at least, and no port or user left.
fn is_host(text: &str) -> bool {
    search::has(text, b'.') && !text.starts_with(".") && search::before_any(text, b":@/") == text
}

/// Whether a host ends at this sign; letters that no host has do not end it.
fn ends_host(c: char) -> bool {
    match c {
        '-' | '.' | '_' | '@' => false,
        '\u{2000}'..='\u{206F}' | '\u{3000}'..='\u{303F}' => true,
        c => is_space(c) || c.is_ascii() && !c.is_ascii_alphanumeric(),
    }
}

/// Whether a code may be written like this: letters and digits, the last in brackets as on cards of
/// Hong Kong, or words such as 军字第0000001号 and 社证字第12-34号. Other words stand beside a code.
fn is_code(text: &str) -> bool {
    let is_sign = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    let main = match text.as_bytes() {
        [main @ .., b'(', last, b')'] if last.is_ascii_alphanumeric() => main,
        all => all,
    };
    main.iter().all(|byte| is_sign(*byte)) || text.chars().any(|c| matches!(c, '字' | '第' | '号'))
}

fn is_mobile(digits: &[u8]) -> bool {
    digits.len() == 11 && digits.starts_with(b"1") && digits.iter().all(u8::is_ascii_digit)
}

fn is_blank(c: char) -> bool {
    is_space(c) || is_invisible(c)
}

/// The ASCII twin of a full-width letter, digit or sign.
pub(super) fn half_width(c: char) -> Option<char> {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0),
        _ => None,
    }
}

/// [`half_width`], and the dot for a wide full stop.
fn address_sign(c: char) -> Option<char> {
    if matches!(c, '。' | '｡') { Some('.') } else { half_width(c) }
}

/// Dots that stand where `·` belongs: • ‧ ∙ ⋅ ・ ･ ﹒ ． . and the Greek U+0387.
pub(super) fn is_stray_dot(c: char) -> bool {
    matches!(c, '•' | '‧' | '∙' | '⋅' | '・' | '･' | '﹒' | '．' | '.' | '\u{387}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use TextKind as K;

    const KINDS: [TextKind; 14] = [
        K::Free,
        K::Name,
        K::PersonName,
        K::Code,
        K::Digits,
        K::Mobile,
        K::Phone,
        K::Landline,
        K::Email,
        K::Domain,
        K::Url,
        K::RecordNumber,
        K::Package,
        K::Hex,
    ];

    #[track_caller]
    fn changes(kind: TextKind, raw: &str, text: &str, variants: &[Variants], is_safe: bool) {
        let mut set = Variants::NONE;
        variants.iter().for_each(|one| set |= *one);
        let expected = Normal { text: Some(text.into()), variants: set, is_safe };
        assert_eq!(normalize(kind, raw), expected, "{kind:?} {raw:?}");
        assert_eq!(normalize(kind, text), Normal::UNCHANGED, "{kind:?} {text:?} again");
    }

    #[test]
    fn normal_texts_stay() {
        for (kind, raw) in [
            (K::Free, "本网站 用于  展示，谢谢。"),
            (K::Free, ""),
            (K::Name, "深圳市示例（科技）有限公司"),
            (K::Name, "Example 2"),
            (K::PersonName, "张三"),
            (K::PersonName, "买买提·热合曼"),
            (K::PersonName, "Zhang San"),
            (K::PersonName, "J. R. Smith"),
            (K::Code, "91350100M000100Y43"),
            (K::Code, "军字第0000001号"),
            (K::Code, "社证字第12-34号"),
            (K::Digits, "123456"),
            (K::Mobile, "13800000000"),
            (K::Mobile, "1380000"),
            (K::Phone, "13800000000"),
            (K::Phone, "086-0755-86013388"),
            (K::Phone, "0755-86013388"),
            (K::Landline, "(0755) 86013388"),
            (K::Email, "Zhang.San@Example.com"),
            (K::Domain, "example.com"),
            (K::Domain, "示例.中国"),
            (K::Domain, "exa_mple.com"),
            (K::Domain, "example."),
            (K::Domain, "http://localhost"),
            (K::Domain, ".:."),
            (K::Url, "https://www.example.com/Index.html?a=B"),
            (K::RecordNumber, "京ICP备2023111111号-1A"),
            (K::Package, "com.Example.app"),
            (K::Hex, "0123456789abcdefABCDEF"),
        ] {
            assert_eq!(normalize(kind, raw), Normal::UNCHANGED, "{kind:?} {raw:?}");
        }
    }

    #[test]
    fn white_space_around() {
        changes(K::Free, "\u{3000}说明 一\n", "说明 一", &[], true);
        changes(K::Name, " 示例 网 ", "示例 网", &[], true);
        changes(K::PersonName, "张三 ", "张三", &[], true);
        changes(K::Code, " 123\t", "123", &[Variants::SPACES], true);
        changes(K::Email, "a@b.cn ", "a@b.cn", &[Variants::SPACES], true);
        changes(K::Name, "\u{FEFF}示例", "示例", &[Variants::ZERO_WIDTH], true);
        for kind in KINDS {
            let blank = normalize(kind, " \u{3000}\u{200B}\n");
            assert_eq!(blank.text.as_deref(), Some(""), "{kind:?}");
            assert!(blank.variants.is_empty(), "{kind:?}");
        }
    }

    #[test]
    fn person_names() {
        const DOT: &[Variants] = &[Variants::MIDDLE_DOT];
        for dot in ['•', '‧', '・', '.', '．', '･', '∙', '⋅', '﹒', '\u{387}'] {
            let mut raw = String::from("买买提");
            raw.push(dot);
            raw.push_str("热合曼");
            changes(K::PersonName, &raw, "买买提·热合曼", DOT, true);
        }
        changes(K::PersonName, "甲.乙.丙", "甲·乙·丙", DOT, true);
        changes(K::PersonName, "张　三", "张三", &[Variants::SPACES], true);
        changes(K::PersonName, "甲 • 乙", "甲·乙", &[Variants::MIDDLE_DOT, Variants::SPACES], true);
        changes(K::PersonName, "Zhang  San", "Zhang San", &[Variants::SPACES], true);
        changes(K::PersonName, "Ｚhang San", "Zhang San", &[Variants::FULL_WIDTH], true);
        changes(K::PersonName, "张\u{200B}三", "张三", &[Variants::ZERO_WIDTH], true);
        assert_eq!(normalize(K::PersonName, "张.San"), Normal::UNCHANGED);
    }

    #[test]
    fn codes_and_digits() {
        use Variants as V;
        changes(K::Code, "11010519491231002x", "11010519491231002X", &[V::LOWER_CASE], true);
        // It may stand for the digit, but where all is written small.
        changes(K::Code, "9l350100M000100Y43", "9L350100M000100Y43", &[V::LOWER_CASE], false);
        changes(K::Code, "91350100ml00100y43", "91350100ML00100Y43", &[V::LOWER_CASE], true);
        changes(K::Code, "９１350100M000100Y43", "91350100M000100Y43", &[V::FULL_WIDTH], true);
        changes(K::Code, "110105 19491231 002X", "11010519491231002X", &[V::SPACES], true);
        changes(K::Code, "D2143569-x", "D2143569X", &[V::LOWER_CASE, V::SEPARATORS], true);
        changes(K::Code, "D2143569—X", "D2143569X", &[V::SEPARATORS], true);
        changes(K::Code, "0123456789（b）", "0123456789(B)", &[V::FULL_WIDTH, V::LOWER_CASE], true);
        changes(K::Digits, "123-456", "123456", &[V::SEPARATORS], true);
        changes(K::Hex, "01:ab:CD", "01abCD", &[V::SEPARATORS], true);
    }

    #[test]
    fn phones() {
        use Variants as V;
        for raw in ["+8613800000000", "008613800000000", "8613800000000", "08613800000000"] {
            changes(K::Mobile, raw, "13800000000", &[V::COUNTRY_CODE], true);
            changes(K::Phone, raw, "13800000000", &[V::COUNTRY_CODE], true);
        }
        let spelled = "（+86）138 0000-0000";
        let seen = &[V::COUNTRY_CODE, V::SPACES, V::SEPARATORS, V::FULL_WIDTH];
        changes(K::Mobile, spelled, "13800000000", seen, true);
        changes(K::Mobile, "138 0000", "1380000", &[V::SPACES], true);
        changes(K::Mobile, "+1 4155550100", "+14155550100", &[V::SPACES], true);
        changes(
            K::Landline,
            "０７５５—86013388",
            "0755-86013388",
            &[V::FULL_WIDTH, V::SEPARATORS],
            true,
        );
        changes(K::Phone, "（0755）86013388", "(0755)86013388", &[V::FULL_WIDTH], true);
    }

    #[test]
    fn domains_and_urls() {
        use Variants as V;
        changes(K::Domain, "Example.COM", "example.com", &[V::UPPER_CASE], true);
        changes(K::Domain, "example.com.", "example.com", &[V::TRAILING_DOT], true);
        changes(K::Domain, "example。com", "example.com", &[V::FULL_WIDTH], false);
        changes(K::Domain, "ｅxample．com", "example.com", &[V::FULL_WIDTH], false);
        changes(K::Domain, " example.com", "example.com", &[V::SPACES], true);
        changes(K::Domain, "exam ple.com", "example.com", &[V::SPACES], false);
        for raw in [
            "http://example.com",
            "https://example.com:8443/a/b?c=//d#e",
            "//example.com/",
            "example.com/index.html",
            "example.com:80",
            "https://user:pass@example.com/",
            "example.com?x=1",
        ] {
            changes(K::Domain, raw, "example.com", &[V::URL_FOR_DOMAIN], false);
        }
        let seen = &[V::URL_FOR_DOMAIN, V::TRAILING_DOT, V::UPPER_CASE, V::FULL_WIDTH];
        changes(K::Domain, "HTTP：//example.com./", "example.com", seen, false);
        changes(
            K::Url,
            "HTTPS://WWW.example.com/A",
            "https://www.example.com/A",
            &[V::UPPER_CASE],
            true,
        );
        changes(K::Url, "www。example。com/A", "www.example.com/A", &[V::FULL_WIDTH], true);
        changes(K::Email, "zhang＠example。com", "zhang@example.com", &[V::FULL_WIDTH], true);
        changes(K::Email, "zhang @example.com", "zhang@example.com", &[V::SPACES], false);
        changes(K::Package, "com。example．app", "com.example.app", &[V::FULL_WIDTH], true);
    }

    #[test]
    fn labels_of_copied_lines() {
        use Variants as V;
        let seen = &[V::SEPARATORS, V::FULL_WIDTH];
        let code = "91350100M000100Y43";
        changes(K::Code, "统一社会信用代码：91350100M000100Y43", code, seen, true);
        changes(K::Mobile, "手机号码：13800000000", "13800000000", seen, true);
        changes(K::Phone, "应急电话：13800000000", "13800000000", seen, true);
        changes(K::Phone, "电话: 0755-86013388", "0755-86013388", &[V::SEPARATORS], true);
        changes(K::Email, "邮箱:zhang@example.com", "zhang@example.com", &[V::SEPARATORS], true);
        changes(K::Domain, "域名：example.com", "example.com", seen, true);
        changes(K::Code, "：91350100M000100Y43", code, seen, true);
        changes(K::Code, "证件:号码:123", "123", &[V::SEPARATORS], true);
        assert_eq!(normalize(K::Mobile, "手机号码："), Normal::UNCHANGED);
        assert_eq!(normalize(K::Url, "http://example.com"), Normal::UNCHANGED);
    }

    #[test]
    fn words_beside_a_value_stay() {
        assert_eq!(normalize(K::Mobile, "13800000000（微信同号）"), Normal::UNCHANGED);
        assert_eq!(normalize(K::Mobile, "李四 13800000000"), Normal::UNCHANGED);
        assert_eq!(normalize(K::Digits, "123456（验证码）"), Normal::UNCHANGED);
        assert_eq!(normalize(K::Email, "lisi@example.com（常用）"), Normal::UNCHANGED);
    }

    #[test]
    fn words_beside_a_domain_go_on_request_only() {
        for raw in [
            "example.com（备案）",
            "example.com 备案用",
            "域名 example.com",
            "www.example.com（首页）",
            "example.com，备案用",
            "example.com；",
            "“example.com”",
            "【example.com】",
            "Domain: example.com",
            "主域名：example.com（已实名）",
            "https://example.com（官网）",
            "https://example.com 官网",
            "*.example.com",
            "1. example.com（主）",
        ] {
            let normal = normalize(K::Domain, raw);
            let bare = if raw.starts_with("www") { "www.example.com" } else { "example.com" };
            assert_eq!((normal.text.as_deref(), normal.is_safe), (Some(bare), false), "{raw:?}");
        }
        // Which of two is meant, nobody knows; nor whether the host of an e-mail address is.
        for raw in ["example.com（example.net）", "lisi@example.com（邮箱）"] {
            assert_eq!(normalize(K::Domain, raw), Normal::UNCHANGED, "{raw:?}");
        }
    }

    #[test]
    fn words_beside_a_code_stay() {
        for raw in [
            "91350100M000100Y43（副本）",
            "91350100M000100Y43 (1-1)",
            "91350100M000100Y43 副本",
            "No.91350100M000100Y43",
            "11010519491231002X（张三）",
            "11010519491231002X 张三",
            "11010519491231002X；",
        ] {
            assert_eq!(normalize(K::Code, raw), Normal::UNCHANGED, "{raw:?}");
        }
        changes(K::Code, "社证字第１２-34号", "社证字第12-34号", &[Variants::FULL_WIDTH], true);
    }

    #[test]
    fn record_numbers() {
        use Variants as V;
        changes(
            K::RecordNumber,
            "京icp备 ２０23111111号－1a",
            "京ICP备2023111111号-1A",
            &[V::LOWER_CASE, V::SPACES, V::FULL_WIDTH],
            true,
        );
        changes(
            K::RecordNumber,
            "备案号：粤ICP备2023000001号",
            "粤ICP备2023000001号",
            &[V::FULL_WIDTH, V::SEPARATORS],
            true,
        );
        changes(
            K::RecordNumber,
            "京公网安备 11010502030143号",
            "京公网安备11010502030143号",
            &[],
            true,
        );
    }
}
