//! The orders that the examples of rules stand for: run as tests, shown in the documents, and
//! compared between the native library and the module.

use alloc::{string::String, vec::Vec};

use super::{Session, intake};
use crate::{
    model::{
        date::{Date, DateTime},
        field::Kind,
        json::Json,
        order::Order,
        path::{self, Target},
        words::{Profile, Provider, Word},
    },
    rules::{Context, Packs, page::Example},
};

/// The day on which examples are judged that name no other: a Monday.
pub const TODAY: &str = "2026-03-02";

/// The day on which an example is judged, `YYYY-MM-DD`.
#[must_use]
pub fn today(example: &Example) -> &'static str {
    example.day.unwrap_or(TODAY)
}

/// The moment at which an example is judged: ten o'clock in Beijing on its day.
#[must_use]
pub fn now(example: &Example) -> String {
    [today(example), "T10:00:00+08:00"].concat()
}

/// What an example is judged by; `None` if there is no such profile, provider or day. Examples are
/// judged with the optional tables loaded.
#[must_use]
pub fn context(example: &Example, packs: Packs) -> Option<Context> {
    let mut context = Context::of(Profile::parse(example.profile.unwrap_or("tencent-2025"))?);
    context.packs = packs;
    if let Some(word) = example.provider {
        context.provider = Provider::parse(word)?;
    }
    context.today = Some(Date::parse(today(example))?);
    context.now = DateTime::parse(&now(example));
    Some(context)
}

/// The order of an example, made of its base by its edits. `parse` reads JSON.
///
/// # Errors
/// Says which edit cannot be made.
pub fn order(
    base: &Json,
    example: &Example,
    parse: impl Fn(&str) -> Option<Json>,
) -> Result<Order, String> {
    let mut session = Session::new(intake::order(base), Context::default());
    for (path, text) in example.edits {
        let json = value(path, text, &parse).ok_or_else(|| refused(path, text))?;
        if path.is_empty() {
            // Adds keys to the order instead of replacing it.
            let (Json::Object(mut entries), Json::Object(more)) =
                (session.order().root.to_json(), json)
            else {
                return Err(refused(path, text));
            };
            entries.extend(more);
            session = Session::new(intake::order(&Json::Object(entries)), Context::default());
        } else {
            session
                .edit(path, &json)
                .map_err(|why| Vec::from([&*refused(path, text), ": ", why.code()]).concat())?;
        }
    }
    Ok(session.order().clone())
}

fn refused(path: &str, text: &str) -> String {
    Vec::from(["cannot put ", text, " at ", path]).concat()
}

/// The value that an example's edit puts at `path`.
fn value(path: &str, text: &str, parse: impl Fn(&str) -> Option<Json>) -> Option<Json> {
    if let Some(json) = text.strip_prefix("json:") {
        return parse(json);
    }
    let kind = match path::parse(path)? {
        Target::Field(place) if place.element == path::Place::WHOLE => place.field.info().kind,
        _ => Kind::Text,
    };
    Some(match kind {
        _ if text.is_empty() => Json::Null,
        Kind::Texts | Kind::Words(_) | Kind::List(_) => parse(text)?,
        Kind::Bool => Json::Bool(text.parse().ok()?),
        Kind::Integer => Json::Number(text.parse().ok()?),
        _ if text.starts_with('{') => parse(text)?,
        _ => Json::from(text),
    })
}
