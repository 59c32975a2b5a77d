//! What the rules on services, websites and domains share.

use alloc::string::String;

use super::{Report, conditions::required, view::View};
use crate::{
    diagnostic::Class,
    model::{
        field::Field,
        order::{Flaw, Item, Known, Text, Value},
        words::{
            GameKind, MaterialType, OrganizerNature, PreApproval, Profile, Provider,
            ServiceContent, Topic, Word,
        },
    },
    numbers::domain,
    tables::{
        approvals::{self, Mark},
        basis::Action,
        domain_suffixes::{self, Split},
        name_words::{self, Classes, Hit},
        provinces::Trait,
    },
    text::{same_name::folded, search},
};

pub use crate::text::same_name::same_name;

/// What a finding on a fact of the tables is.
#[must_use]
pub const fn class_of(action: Action) -> Class {
    match action {
        Action::Error => Class::Error,
        Action::Warning => Class::Warning,
        Action::Hint => Class::Hint,
    }
}

/// Files that prove an approval, whatever their own type.
pub const APPROVAL_FILES: &[MaterialType] = &[
    MaterialType::PreApprovalDocument,
    MaterialType::ReligionLicense,
    MaterialType::NetworkCultureLicense,
    MaterialType::BbsApproval,
    MaterialType::DrugInformationLicense,
    MaterialType::GameApprovalSheet,
];

/// Topics of the content whose APPs hand in a department's consent, beside religion.
pub const CONSENT_TOPICS: u64 = 1 << Topic::News as u8
    | 1 << Topic::Publication as u8
    | 1 << Topic::Education as u8
    | 1 << Topic::Broadcast as u8;

/// Topics of which `service.pre-approval.education-medical-forum` speaks.
pub const APPROVED_TOPICS: u64 = CONSENT_TOPICS
    | 1 << Topic::Medical as u8
    | 1 << Topic::Drug as u8
    | 1 << Topic::Forum as u8
    | 1 << Topic::Chemical as u8;

/// What an individual's service must not sound like.
const IMPERSONAL: Classes = Classes::of(&[
    name_words::Class::Commercial,
    name_words::Class::Forum,
    name_words::Class::Lottery,
    name_words::Class::Organization,
    name_words::Class::Plain,
    name_words::Class::Portal,
]);

impl<'a> View<'a> {
    /// The domain of this record, `None` while it is not well-formed.
    #[must_use]
    pub fn domain(&self) -> Option<&'a str> {
        let typed = self.typed(Field::DomainName)?;
        matches!(typed.known, Known::Domain(_)).then(|| typed.plain())
    }

    /// The same domain cut at its suffix.
    #[must_use]
    pub fn domain_parts(&self) -> Option<Split<'a>> {
        parts_of(self.typed(Field::DomainName)?)
    }

    /// The first label of the registrable domain, as people read it: `示例` of `xn--fsq092h.cn`.
    #[must_use]
    pub fn domain_label(&self) -> Option<String> {
        let label = search::parts(self.domain_parts()?.registrable, b'.').next()?;
        Some(domain::to_unicode(label))
    }

    /// Whether the form is filled in for a provider that is held to its own pages.
    #[must_use]
    pub fn with_huawei(&self) -> bool {
        self.provider() == Provider::Huawei
    }

    /// Whether the content is 其他, by word or by its code in the website list, and no remark says
    /// what that is (`service.content.other-needs-remark`).
    #[must_use]
    pub fn lacks_remark_for_other(&self) -> bool {
        let is_other = self.text(Field::ServiceContent).is_some_and(|content| {
            content == ServiceContent::Other.as_str()
                || self.is_website() && matches!(content, "24" | "catalogueCode:24")
        });
        is_other && !self.is_set(Field::ServiceRemark)
    }

    /// The approvals chosen for this service, as bits, without `none`.
    #[must_use]
    pub fn approvals(&self) -> u64 {
        self.bits(Field::ServicePreApprovalTypes) & !(1 << PreApproval::None as u8)
    }

    /// Whether this is a game website in a province that files it as an ordinary one first. Who chooses
    /// culture has the license, or is asked for it.
    #[must_use]
    pub fn is_game_before_license(&self) -> bool {
        self.is_website()
            && self.has(Field::ServiceTopics, Topic::Game)
            && self.province_has(Trait::GameOrdinarySiteFirst)
            && !self.has(Field::ServicePreApprovalTypes, PreApproval::Culture)
            && !self.has_material(MaterialType::NetworkCultureLicense)
    }

    /// Whether `none` is chosen for this service and nothing else that is known.
    #[must_use]
    pub fn declares_no_approval(&self) -> bool {
        self.bits(Field::ServicePreApprovalTypes) == 1 << PreApproval::None as u8
    }

    /// Whether one of `papers` is uploaded for this service, or for none in particular.
    #[must_use]
    pub fn has_any_material(&self, papers: &[MaterialType]) -> bool {
        papers.iter().any(|paper| self.has_material(*paper))
    }

    /// Whether a file proves the approvals of this service.
    #[must_use]
    pub fn has_approval_file(&self) -> bool {
        self.has_any_material(APPROVAL_FILES)
    }

    /// Whether an approval is chosen by an organizer that can hold one.
    #[must_use]
    pub fn needs_approval_file(&self) -> bool {
        self.approvals() != 0 && !self.is_individual()
    }

    /// Whether `service.pre-approval.document-required` asks for a file that is not there.
    #[must_use]
    pub fn lacks_approval_file(&self) -> bool {
        self.needs_approval_file() && !self.has_approval_file()
    }

    /// Whether `service.pre-approval.religion` asks for something that is not there: the approval is
    /// not chosen, or 《互联网宗教信息服务许可证》 is not uploaded, as such or as the approval document.
    #[must_use]
    pub fn lacks_religion_license(&self) -> bool {
        let papers = [MaterialType::ReligionLicense, MaterialType::PreApprovalDocument];
        self.has(Field::ServiceTopics, Topic::Religion)
            && !self.lacks_approval_file()
            && !(self.has(Field::ServicePreApprovalTypes, PreApproval::Religion)
                && self.has_any_material(&papers))
    }

    /// Whether this service is an APP that says what kind of game it is.
    #[must_use]
    pub fn declares_game(&self) -> bool {
        self.word::<GameKind>(Field::AppGameKind).is_some_and(|kind| kind != GameKind::None)
    }

    /// The words of a list field with their places in it, the known ones only.
    pub fn words<W: Word>(&self, field: Field) -> impl Iterator<Item = (u32, W)> + use<'a, W> {
        let items: &'a [Item] = match self.value(field) {
            Value::Words(_, items) => items,
            _ => &[],
        };
        (0..).zip(items).filter_map(|(at, item)| match item {
            Item::Known(word) => Some((at, W::at(*word)?)),
            Item::Unknown(_) => None,
        })
    }

    /// What stands in a choice field instead of a word of its list.
    #[must_use]
    pub fn unknown_word(&self, field: Field) -> Option<&'a str> {
        match self.value(field) {
            Value::Wrong(Flaw::Word, json) => json.as_text(),
            _ => None,
        }
    }

    /// The unit's own name, whose words do not count where a service is named; empty for an individual.
    #[must_use]
    pub fn own_name(&self) -> &'a str {
        if self.is_individual() { "" } else { self.text(Field::OrganizerName).unwrap_or_default() }
    }

    /// The first word of the business scope that marks a field which needs an approval. What the scope
    /// takes out does not count.
    #[must_use]
    pub fn approval_in_scope(&self) -> Option<Mark<'a>> {
        approvals::marks(
            self.scanned(Field::OrganizerBusinessScope)?,
            approvals::Field::BusinessScope,
        )
        .find(|mark| mark.approval.is_some() && !mark.is_denied)
    }

    /// The worst word of `classes` in the name or remark of this service. Words of a unit's own name
    /// do not count. `None` also while the nature is not chosen.
    #[must_use]
    pub fn word_in(&self, field: Field, classes: Classes) -> Option<Hit<'a>> {
        if !classes.any_of(self.letters(field)?.kinds) {
            return None;
        }
        let text = self.scanned(field)?;
        let individual = self.nature()? == OrganizerNature::Individual;
        let query = name_words::Query {
            scope: match individual {
                true => name_words::Scope::Individual,
                false => name_words::Scope::Unit,
            },
            kind: if self.is_app() { name_words::Kind::App } else { name_words::Kind::Website },
            province: self.province().map(Word::index),
            own_name: self.own_name(),
            huawei: self.with_huawei(),
            classes,
        };
        name_words::find_in(text, &query)
    }

    /// The worst word in the name of an individual's service that reads like a unit, a trade or a
    /// forum (`service.name.individual-forbidden-words`).
    #[must_use]
    pub fn impersonal_word(&self) -> Option<Hit<'a>> {
        if !self.is_individual() {
            return None;
        }
        self.word_in(Field::ServiceName, IMPERSONAL)
    }

    /// The word that the province guide bars from this website's name (中国, 国家), in the provinces
    /// it names. A word of the organizer's own name does not count.
    #[must_use]
    pub fn guide_state_word(&self) -> Option<&'static str> {
        if self.profile() != Profile::ProvinceGuide
            || !self.is_website()
            || !self.province_has(Trait::SiteNameStateWordsGuide)
        {
            return None;
        }
        let name = self.text(Field::ServiceName)?;
        let own = self.text(Field::OrganizerName).unwrap_or_default();
        ["中国", "国家"]
            .into_iter()
            .find(|word| search::contains(name, word) && !search::contains(own, word))
    }
}

/// A domain cut at its suffix, `None` while it is not well-formed.
#[must_use]
pub fn parts_of(domain: &Text) -> Option<Split<'_>> {
    match domain.known {
        Known::Domain(cut) => Some(domain_suffixes::split_at(domain.plain(), cut)),
        _ => None,
    }
}

/// The part of a domain that can be registered, all of it while it is not well-formed.
#[must_use]
pub fn registrable(domain: &Text) -> &str {
    parts_of(domain).map_or(domain.plain(), |parts| parts.registrable)
}

/// Reports a service without a domain: no row at all, or none with a name.
pub fn required_domains(order: &View<'_>, report: &mut Report<'_>) {
    required_row(order, report, Field::ServiceDomains, Field::DomainName);
}

/// Reports a service without a cloud resource: no row at all, or none with a type.
pub fn required_resource(order: &View<'_>, report: &mut Report<'_>) {
    required_row(order, report, Field::ServiceCloudResources, Field::CloudType);
}

/// Reports a list of this service that has no row with `field` in it.
fn required_row(order: &View<'_>, report: &mut Report<'_>, list: Field, field: Field) {
    let mut rows = order.inner(list);
    match rows.next() {
        None => required(order, report, list),
        Some(first) if !first.is_set(field) && !rows.any(|row| row.is_set(field)) => {
            report.at_place(first.place(field)).missing();
        }
        Some(_) => {}
    }
}

/// Whether `text` has `name` in it, as [`same_name`] compares names.
#[must_use]
pub fn contains_name(text: &str, name: &str) -> bool {
    text.char_indices().any(|(at, _)| {
        let rest = text.get(at..).unwrap_or_default();
        let mut rest = folded(rest);
        folded(name).all(|c| rest.next() == Some(c))
    })
}
