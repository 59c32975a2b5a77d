//! What the wasm module exports: numbers and strings on the way of a key stroke, whole objects
//! only where a whole order travels.
//!
//! The public JavaScript API is made of these by `npm/core.js`; nothing here is meant to be called
//! by anybody else. Findings leave as numbers (see [`pack`]); the sentences are put together in
//! JavaScript from one table per language.

pub mod form;
mod pack;
mod read;

use alloc::{boxed::Box, string::String, vec::Vec};

use wasm_bindgen::prelude::*;

use crate::{
    diagnostic::Finding,
    engine::{
        Delta, EditError, Session,
        check::{Around, check},
        intake,
    },
    model::{
        date::{Date, DateTime},
        field::Field,
        json::Json,
        order::{List, Spot},
        path::{self, Place, Target},
        words::{Profile, Provider, Word},
    },
    rules::{Context, Packs},
    tables::{idioms::Idioms, mobile_provinces::MobileProvinces},
};
use pack::Packed;

/// No error is left and every requirement is met.
const OK: u32 = 1;
/// A requirement came, went or was met.
const REQUIREMENTS: u32 = 2;
/// There are findings to fetch with `takeNumbers` and `takeTexts`.
const FINDINGS: u32 = 4;

fn context(profile: u8, provider: u8, today: i32, now: f64, packs: Packs) -> Context {
    let profile = Profile::at(profile).unwrap_or(Profile::Tencent2025);
    let mut context = Context { packs, ..Context::of(profile) };
    if let Some(provider) = Provider::at(provider) {
        context.provider = provider;
    }
    if today != i32::MIN {
        context.today = Some(Date::from_days(i64::from(today)));
    }
    if now.is_finite() {
        #[expect(clippy::cast_possible_truncation, reason = "seconds since 1970")]
        let seconds = now as i64;
        context.now = Some(DateTime::from_unix_seconds(seconds));
    }
    context
}

fn json(value: &JsValue) -> Result<Json, JsValue> {
    read::json(value).ok_or_else(|| JsValue::from_str("unreadable-value"))
}

fn object(json: &Json) -> JsValue {
    use serde::Serialize;
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    json.serialize(&serializer).unwrap_or(JsValue::UNDEFINED)
}

fn refusal(error: EditError) -> JsValue {
    JsValue::from_str(error.code())
}

/// An order being filled in, as the module knows it.
#[wasm_bindgen(js_name = RawSession)]
pub struct RawSession {
    session: Session,
    out: Packed,
}

#[wasm_bindgen(js_class = RawSession)]
impl RawSession {
    /// Puts a text in a field given by its numbers: field and list, element, inner element, text.
    ///
    /// # Errors
    /// The code of an [`EditError`].
    #[wasm_bindgen(js_name = editText)]
    pub fn edit_text(
        &mut self,
        field: u32,
        index: u32,
        sub: u32,
        element: u32,
        text: &str,
    ) -> Result<u32, JsValue> {
        let place =
            place(field, index, sub, element).ok_or_else(|| refusal(EditError::UnknownPath))?;
        let delta = self.session.edit_text(place, text).map_err(refusal)?;
        Ok(self.answer(delta))
    }

    /// Puts any value at a path.
    ///
    /// # Errors
    /// The code of an [`EditError`], or `unreadable-value`.
    pub fn edit(&mut self, path: &str, value: JsValue) -> Result<u32, JsValue> {
        let delta = self.session.edit(path, &json(&value)?).map_err(refusal)?;
        Ok(self.answer(delta))
    }

    /// Puts a new element into a list.
    ///
    /// # Errors
    /// The code of an [`EditError`], or `unreadable-value`.
    pub fn insert(&mut self, path: &str, index: u32, value: JsValue) -> Result<u32, JsValue> {
        let delta = self.session.insert(path, index, &json(&value)?).map_err(refusal)?;
        Ok(self.answer(delta))
    }

    /// Takes an element out of a list.
    ///
    /// # Errors
    /// The code of an [`EditError`].
    pub fn remove(&mut self, path: &str) -> Result<u32, JsValue> {
        let delta = self.session.remove(path).map_err(refusal)?;
        Ok(self.answer(delta))
    }

    /// Packs all findings.
    pub fn report(&mut self) -> u32 {
        self.out.clear();
        for finding in &self.session.findings() {
            self.out.add(finding);
        }
        FINDINGS | u32::from(self.session.is_ok())
    }

    /// The numbers of what was packed last; they are forgotten.
    #[wasm_bindgen(js_name = takeNumbers)]
    pub fn take_numbers(&mut self) -> Vec<u32> {
        core::mem::take(&mut self.out.numbers)
    }

    /// The texts of what was packed last, one after the other; they are forgotten.
    #[wasm_bindgen(js_name = takeTexts)]
    pub fn take_texts(&mut self) -> String {
        core::mem::take(&mut self.out.texts)
    }

    /// The order as a plain object.
    pub fn order(&self) -> JsValue {
        object(&self.session.order().root.to_json())
    }

    /// How many runs of rules the last edit took: for the records around it, and for the order.
    pub fn work(&self) -> Vec<u32> {
        let work = self.session.work();
        Vec::from([work.local, work.order_wide])
    }

    fn answer(&mut self, delta: Delta) -> u32 {
        let mut status = u32::from(delta.ok) * OK;
        if delta.requirements_changed {
            status |= REQUIREMENTS;
        }
        if !delta.added.is_empty() || !delta.removed.is_empty() {
            status |= FINDINGS;
            self.out.clear();
            self.out.numbers.push(u32::try_from(delta.removed.len()).unwrap_or(u32::MAX));
            for finding in delta.removed.iter().chain(&delta.added) {
                self.out.add(finding);
            }
        }
        status
    }
}

/// Checks single values and starts sessions; holds the optional tables and what it last packed.
#[wasm_bindgen(js_name = RawChecker)]
#[derive(Default)]
pub struct RawChecker {
    out: Packed,
    packs: Packs,
}

#[wasm_bindgen(js_class = RawChecker)]
impl RawChecker {
    /// A checker with nothing packed.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Starts a session with an order, or with `undefined`. `today` is in days since 1970
    /// (`i32::MIN` for none), `now` in seconds (`NaN` for none); 255 asks for the profile's own
    /// provider.
    ///
    /// # Errors
    /// `unreadable-value` if the order nests too deep or holds what JSON cannot.
    pub fn start(
        &self,
        order: JsValue,
        profile: u8,
        provider: u8,
        today: i32,
        now: f64,
    ) -> Result<RawSession, JsValue> {
        let order = intake::order(&json(&order)?);
        let session = Session::new(order, context(profile, provider, today, now, self.packs));
        Ok(RawSession { session, out: Packed::default() })
    }

    /// Loads an optional table by its name; sessions that start later use it.
    ///
    /// # Errors
    /// `unknown-pack`, or `unreadable-pack`.
    #[wasm_bindgen(js_name = loadPack)]
    pub fn load_pack(&mut self, name: &str, bytes: Vec<u8>) -> Result<(), JsValue> {
        let loaded = match name {
            "idioms" => String::from_utf8(bytes)
                .ok()
                .and_then(Idioms::new)
                .map(|pack| self.packs.idioms = Some(Box::leak(Box::new(pack)))),
            "mobile-provinces" => MobileProvinces::new(&bytes)
                .map(|pack| self.packs.mobile_provinces = Some(Box::leak(Box::new(pack)))),
            _ => return Err(JsValue::from_str("unknown-pack")),
        };
        loaded.ok_or_else(|| JsValue::from_str("unreadable-pack"))
    }

    /// Checks one value on its own and packs the findings; 255 for no nature or province.
    ///
    /// # Errors
    /// `unknown-kind`.
    #[expect(clippy::too_many_arguments, reason = "numbers and strings only cross the border")]
    pub fn check(
        &mut self,
        kind: &str,
        text: &str,
        profile: u8,
        provider: u8,
        today: i32,
        now: f64,
        nature: u8,
        province: u8,
    ) -> Result<bool, JsValue> {
        let around = Around { nature: Word::at(nature), province: Word::at(province) };
        let context = context(profile, provider, today, now, self.packs);
        let found: Vec<Finding> =
            check(kind, text, &context, around).ok_or_else(|| JsValue::from_str("unknown-kind"))?;
        self.out.clear();
        for finding in &found {
            self.out.add(finding);
        }
        Ok(!found.is_empty())
    }

    /// The numbers of what was packed last; they are forgotten.
    #[wasm_bindgen(js_name = takeNumbers)]
    pub fn take_numbers(&mut self) -> Vec<u32> {
        core::mem::take(&mut self.out.numbers)
    }

    /// The texts of what was packed last, one after the other; they are forgotten.
    #[wasm_bindgen(js_name = takeTexts)]
    pub fn take_texts(&mut self) -> String {
        core::mem::take(&mut self.out.texts)
    }
}

/// The numbers of the field that `path` names: field and list, element, inner element, text; none
/// if it names no field.
#[wasm_bindgen(js_name = resolvePath)]
#[must_use]
pub fn resolve_path(path: &str) -> Vec<u32> {
    match path::parse(path) {
        Some(Target::Field(place)) => {
            let mut numbers = Vec::new();
            pack::push_place(&mut numbers, place);
            numbers
        }
        _ => Vec::new(),
    }
}

fn place(field: u32, index: u32, sub: u32, element: u32) -> Option<Place> {
    let list = List::from_number((field >> 16 & 0xff) as u8);
    let field = Field::from_number((field & 0xffff) as u16)?;
    Some(Place { field, spot: Spot { list, index, sub }, element })
}
