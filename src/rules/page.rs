//! What stands beside a rule and outside the module: its texts and its examples.

/// The texts and examples of a rule. The reason why it exists is its doc comment.
pub struct Page {
    /// The rule's code, `family.topic.defect`; it never changes.
    pub code: &'static str,
    /// Messages in Chinese; a finding takes the first unless it says otherwise.
    pub zh: &'static [&'static str],
    /// The same messages in English.
    pub en: &'static [&'static str],
    /// The names of the messages' values, in the order findings give them.
    pub args: &'static [&'static str],
    /// Orders that are right and orders that are wrong, run as tests and shown in the documents.
    pub examples: &'static [Example],
}

/// An order made from a good one by a few edits.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// What is special about it.
    pub title: &'static str,
    /// The good order it starts from, a file of `data/orders`.
    pub base: &'static str,
    /// What is changed: path and value. A value is text, or JSON where the field is a list, or
    /// after `json:`; an empty one empties the field. A path names what is there: another website
    /// comes with the whole list (`websites`), or from a base that has several.
    pub edits: &'static [(&'static str, &'static str)],
    /// Where the rule's one finding must stand; `None` for an order the rule is content with.
    pub at: Option<&'static str>,
    /// What class the finding must have, if not the rule's own.
    pub class: Option<crate::diagnostic::Class>,
    /// The profile, if not the default.
    pub profile: Option<&'static str>,
    /// The provider, if not the profile's.
    pub provider: Option<&'static str>,
    /// The day it is judged on, if not that of the examples.
    pub day: Option<&'static str>,
}

/// An order that the rule is content with.
#[must_use]
pub const fn good(title: &'static str, edits: &'static [(&'static str, &'static str)]) -> Example {
    Example {
        title,
        base: "enterprise",
        edits,
        at: None,
        class: None,
        profile: None,
        provider: None,
        day: None,
    }
}

/// An order that the rule reports at `at`: an error or warning, a requirement that is not met, or
/// a hint.
#[must_use]
pub const fn bad(
    title: &'static str,
    edits: &'static [(&'static str, &'static str)],
    at: &'static str,
) -> Example {
    Example { at: Some(at), ..good(title, edits) }
}

impl Example {
    /// Starts from another good order.
    #[must_use]
    pub const fn base(self, base: &'static str) -> Self {
        Self { base, ..self }
    }

    /// Under another profile.
    #[must_use]
    pub const fn under(self, profile: &'static str) -> Self {
        Self { profile: Some(profile), ..self }
    }

    /// With another provider.
    #[must_use]
    pub const fn with(self, provider: &'static str) -> Self {
        Self { provider: Some(provider), ..self }
    }

    /// On another day, `YYYY-MM-DD`: for a rule that begins or ends on one.
    #[must_use]
    pub const fn on(self, day: &'static str) -> Self {
        Self { day: Some(day), ..self }
    }

    /// The finding is a warning where the rule's own class is another.
    #[must_use]
    pub const fn warns(self) -> Self {
        Self { class: Some(crate::diagnostic::Class::Warning), ..self }
    }

    /// The finding is a hint where the rule's own class is another.
    #[must_use]
    pub const fn hints(self) -> Self {
        Self { class: Some(crate::diagnostic::Class::Hint), ..self }
    }

    /// The finding is an error where the rule's own class is another.
    #[must_use]
    pub const fn fails(self) -> Self {
        Self { class: Some(crate::diagnostic::Class::Error), ..self }
    }
}

/// What the documents say about a rule beside its own page.
#[derive(Debug)]
pub struct Doc {
    /// The rule's code.
    pub code: &'static str,
    /// `error`, `warning`, `requirement` or `hint`, as `data/rules.tsv` has it.
    pub kind: &'static str,
    /// The profiles whose source states the rule, joined by `+`.
    pub profiles: &'static str,
    /// When it applies, in words.
    pub when: &'static str,
    /// Where it is written: `document section > heading`, or a standard.
    pub sources: &'static [&'static str],
    /// Why it exists: the doc comment above the rule.
    pub why: &'static str,
    /// The file it stands in.
    pub file: &'static str,
}
