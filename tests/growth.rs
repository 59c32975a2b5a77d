//! What an edit costs does not depend on how many websites and APPs the order has, whichever field it
//! is of, but for the fields named here: rules run and fields looked at are counted in orders of two
//! sizes.
//!
//! The one test of this file has the process to itself, since looks are counted in one place.
#![cfg(debug_assertions)]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use beian_validator::{
    engine::{Session, intake, validate},
    model::{
        field::{Field, Kind, RECORDS, RecordKind},
        json::Json,
        order::{List, Order, Spot},
        path::{self, Place, RECORD_KINDS, Target},
        words::WORDS,
    },
    rules::{ALL, view::take_looks},
};

/// The fields whose edits may cost more the more services there are, and why.
const GROWING: &[(&str, &[Field])] = &[
    (
        "a choice, or what the page knows of the account, that rules of a service depend on",
        &[
            Field::OrderType,
            Field::OrganizerNature,
            Field::RegionProvince,
            Field::OrganizerIsMedicalInstitution,
            Field::OrderChannel,
            Field::OrderStatus,
            Field::AccountRealNameName,
            Field::AccountRealNameType,
        ],
    ),
    (
        "compared with the person of every service, with the place of the video check or with the \
         office phone",
        &[
            Field::PrincipalName,
            Field::PrincipalIdType,
            Field::PrincipalIdNumber,
            Field::LegalRepresentativeName,
            Field::LegalRepresentativeIdType,
            Field::LegalRepresentativeIdNumber,
            Field::LegalRepresentativeIsForeign,
            Field::OrganizerIdType,
            Field::OrganizerIdNumber,
            Field::OrganizerLicenseMerged,
            Field::OrganizerIdAddress,
            Field::OrganizerIdAddressProvince,
            Field::OrganizerContactAddress,
            Field::RegionCity,
        ],
    ),
    (
        "part of every service's own text is looked for in it, or held against what it says",
        &[
            Field::OrganizerName,
            Field::OrganizerBusinessScope,
            Field::AccountKnownUsedMobiles,
            Field::ChangeTargetServiceRecordNumbers,
        ],
    ),
    (
        "compared with what is filed of each service, or of its domains",
        &[Field::PrincipalMobile, Field::ExistingFilingOrganizerRecordNumber],
    ),
    (
        "a paper may be of any service",
        &[
            Field::MaterialType,
            Field::MaterialPersonRef,
            Field::MaterialServiceRef,
            Field::MaterialSizeBytes,
            Field::MaterialHasSeal,
            Field::MaterialHasSignature,
            Field::MaterialText,
        ],
    ),
    (
        "any service may go on with the filed one, which nobody types",
        &[
            Field::FiledRecordNumber,
            Field::FiledKind,
            Field::FiledName,
            Field::FiledDomains,
            Field::FiledProvider,
            Field::FiledPrincipalMobile,
            Field::FiledPrincipalName,
            Field::FiledPrincipalIdNumber,
            Field::FiledPackageNames,
            Field::FiledPreApprovalTypes,
        ],
    ),
    ("the guide of 2018 limits how many different names the domains have", &[Field::DomainName]),
];

/// Services in the two orders that are compared.
const SIZES: [u32; 2] = [4, 24];

/// How many more rules and looks an edit of the larger order may take, beside a fifth: paths in a tree
/// are longer there.
const MORE: [usize; 2] = [3, 12];

#[test]
fn edits_cost_the_same_however_many_services_there_are() {
    let values = values();
    let mut grown: BTreeMap<Field, String> = BTreeMap::new();
    for (name, base) in common::bases() {
        for (profile, own_principals) in [
            (None, false),
            (None, true),
            (Some("province-guide"), true),
            (Some("tencent-2018"), true),
            (Some("huawei"), true),
        ] {
            let sessions = SIZES.map(|count| {
                let order = order(&base, count, own_principals);
                Session::new(order, common::context(profile, None))
            });
            edit_all(sessions, &values, &mut |field, shown| {
                grown.entry(field).or_insert_with(|| format!("{name} {profile:?}: {shown}"));
            });
        }
    }
    let may: BTreeSet<Field> =
        GROWING.iter().flat_map(|(_, fields)| fields.iter().copied()).collect();
    let flaws: Vec<_> =
        grown.iter().filter(|(field, _)| !may.contains(field)).map(|(_, text)| text).collect();
    assert!(
        flaws.is_empty(),
        "these edits cost more in a larger order: {flaws:#?}\nA rule that reads the field needs a `key` that \
         finds what it looks for; if it has one and they still grow, name the field in GROWING with the reason."
    );
    let idle: Vec<_> = may.iter().filter(|field| !grown.contains_key(field)).collect();
    assert!(idle.is_empty(), "named, and do not grow: {idle:?}");
}

/// Edits every field of an element in the middle, or of the first paper or filed service, and calls
/// `grows` for those that cost more in the second session than in the first.
fn edit_all(
    mut sessions: [Session; 2],
    values: &BTreeMap<Field, Vec<Json>>,
    grows: &mut dyn FnMut(Field, String),
) {
    for (field, list) in values {
        let kind = RECORD_KINDS[field.record()];
        let lists: &[List] = match kind {
            RecordKind::Order => &[List::Root],
            RecordKind::Material => &[List::Materials],
            RecordKind::FiledService => &[List::Filed],
            _ => &[List::Websites, List::Apps],
        };
        for of in lists {
            let places = [0, 1].map(|at| {
                let middle = matches!(of, List::Websites | List::Apps);
                Place::new(*field, Spot::new(*of, if middle { SIZES[at] / 2 } else { 0 }))
            });
            let old = [0, 1].map(|at| {
                let record = sessions[at].order().record(kind, places[at].spot);
                record.map(|record| record.value(*field).to_json(field.info()))
            });
            let [Some(one), Some(other)] = old else { continue };
            // The first round is not counted: it makes the lists that are made when they are asked for.
            let rounds = list.iter().map(|value| [value, value]).chain([[&one, &other]]);
            let rounds: Vec<_> = rounds.collect();
            for (round, values) in rounds.iter().chain(&rounds).enumerate() {
                let costs = [0, 1].map(|at| {
                    take_looks();
                    sessions[at].edit(&places[at].to_text(), values[at]).expect("a field");
                    let work = sessions[at].work();
                    [(work.local + work.order_wide) as usize, take_looks()]
                });
                let more = |by: usize| costs[1][by] > costs[0][by] * 6 / 5 + MORE[by];
                if round >= rounds.len() && (more(0) || more(1)) {
                    let path = places[0].to_text();
                    grows(*field, format!("{path} = {:?}: runs and looks {costs:?}", values[0]));
                }
            }
        }
    }
    let [small, _] = &sessions;
    assert!(small.findings() == validate(small.order(), small.context()));
}

/// The values that examples put into each field, and all words of the lists.
fn values() -> BTreeMap<Field, Vec<Json>> {
    let mut texts: BTreeMap<Field, BTreeSet<&str>> = BTreeMap::new();
    let examples = ALL.iter().flat_map(|rule| rule.page.examples);
    for (path, value) in examples.flat_map(|example| example.edits) {
        if let Some(Target::Field(place)) = path::parse(path)
            && !value.starts_with("json:")
            && !value.is_empty()
        {
            texts.entry(place.field).or_default().insert(value);
        }
    }
    let fields = RECORDS.iter().copied().flatten();
    let fields = fields.filter(|info| !matches!(info.kind, Kind::List(_)));
    fields
        .map(|info| {
            let some = || texts.get(&info.field).into_iter().flatten();
            let mut list: Vec<Json> = match info.kind {
                Kind::Bool => vec![Json::Bool(true), Json::Bool(false)],
                Kind::Integer => [0.0, 1.0, 3.0, 12.0, 5e6].map(Json::Number).to_vec(),
                Kind::Word(words) => WORDS[words as usize].iter().map(|w| Json::from(*w)).collect(),
                Kind::Words(words) => {
                    let words = WORDS[words as usize].iter();
                    words.map(|word| Json::List(vec![Json::from(*word)])).collect()
                }
                Kind::Texts => some().filter_map(|text| serde_json::from_str(text).ok()).collect(),
                _ => some().take(6).map(|text| Json::from(*text)).collect(),
            };
            list.push(Json::from("示例"));
            list.push(Json::Null);
            (info.field, list)
        })
        .collect()
}

/// The order with `count` elements in each list of services that has one.
fn order(base: &Json, count: u32, own_principals: bool) -> Order {
    let mut session = Session::new(intake::order(base), common::context(None, None));
    for list in ["websites", "apps"] {
        let Some(Json::List(items)) = base.get(list) else { continue };
        let Some(first) = items.first() else { continue };
        let text = serde_json::to_string(first).expect("JSON");
        let item = |n| {
            let mut text = text.replace("example.", &format!("site{n}."));
            text = text.replace("\"示例", &format!("\"示例{n}"));
            if own_principals {
                text = text.replace("\"sameAsPrincipal\":true", "\"sameAsPrincipal\":false");
            }
            serde_json::from_str(&text).expect("JSON")
        };
        session.edit(list, &Json::List((0..count).map(item).collect())).expect("a list");
    }
    session.order().clone()
}
