//! What the wasm module exports: functions of numbers.
//!
//! The public JavaScript API is made of these by `npm/core.js`; nothing here is meant to be called
//! by anybody else. What a call is given beside numbers, the wrapper has written into memory before
//! (see [`room`] and `read.rs`), between two offsets of the input. What it returns is a status below
//! [`SMALL`], or the address of what was packed (see `pack.rs`) with the lower two bits of a status.
//! The sentences are put together in JavaScript from one table per language.
//!
//! Only an order on its way out is an object; serde-wasm-bindgen makes it.

extern crate std;

pub mod form;
mod pack;
mod read;

use alloc::{boxed::Box, string::ToString, vec::Vec};
use core::cell::RefCell;

use wasm_bindgen::prelude::*;

use crate::{
    diagnostic::{Class, Finding},
    engine::{
        Delta, EditError, Session,
        check::{Around, Checker},
        validate as validate_order,
    },
    model::{
        date::{Date, DateTime},
        field::Field,
        json::Json,
        order::{List, Order, Spot},
        path::{self, Place, Target},
        words::{Profile, Provider, Word},
    },
    rules::{Context, EDITION, KINDS, Packs},
    tables::{idioms::Idioms, mobile_provinces::MobileProvinces},
};
use pack::Numbers;

/// No error is left and every requirement is met.
const OK: u32 = 1;
/// A requirement came, went or was met.
const REQUIREMENTS: u32 = 2;
/// What is not below is an address, or the number of a session from here on.
const SMALL: u32 = 64;

/// Why nothing was done; the wrapper has the codes of these, in this order (`tests/border.rs`).
#[derive(Clone, Copy)]
enum Refusal {
    UnknownPath = 1,
    NoSuchItem,
    NotAList,
    UnknownKind,
    UnknownPack,
    UnreadablePack,
    UnreadableValue,
    Freed,
}

impl Refusal {
    const fn status(self) -> u32 {
        (self as u32) << 2
    }
}

impl From<EditError> for Refusal {
    fn from(error: EditError) -> Self {
        match error {
            EditError::UnknownPath => Self::UnknownPath,
            EditError::NoSuchItem => Self::NoSuchItem,
            EditError::NotAList => Self::NotAList,
            EditError::TooMany => Self::UnreadableValue,
        }
    }
}

/// All there is in one instance of the module.
struct State {
    input: Vec<u8>,
    out: Numbers,
    sessions: Vec<Option<Session>>,
    /// By the numbers of their kinds, each with what it was made for.
    checkers: Vec<Option<(Judge, Checker)>>,
    packs: Packs,
}

/// What a value is judged by, as it crosses the border.
#[derive(Clone, Copy, PartialEq)]
struct Judge {
    profile: u8,
    provider: u8,
    today: i32,
    now: i64,
    nature: u8,
    province: u8,
}

std::thread_local! {
    static STATE: RefCell<State> = const {
        RefCell::new(State {
            input: Vec::new(),
            out: Numbers::new(),
            sessions: Vec::new(),
            checkers: Vec::new(),
            packs: Packs { idioms: None, mobile_provinces: None },
        })
    };
}

/// Nothing here calls back into JavaScript that calls the module, so nobody is ever turned away.
fn with(act: impl FnOnce(&mut State) -> Result<u32, Refusal>) -> u32 {
    STATE.with(|state| {
        let Ok(mut state) = state.try_borrow_mut() else { return Refusal::Freed.status() };
        act(&mut state).unwrap_or_else(Refusal::status)
    })
}

fn bytes(input: &[u8], from: usize, to: usize) -> Result<&[u8], Refusal> {
    input.get(from..to).ok_or(Refusal::UnreadableValue)
}

fn text(input: &[u8], from: usize, to: usize) -> Result<&str, Refusal> {
    read::text(bytes(input, from, to)?).ok_or(Refusal::UnreadableValue)
}

fn read_order(input: &[u8], from: usize, to: usize) -> Result<Order, Refusal> {
    read::order(bytes(input, from, to)?).ok_or(Refusal::UnreadableValue)
}

fn find(sessions: &mut [Option<Session>], number: u32) -> Result<&mut Session, Refusal> {
    let slot = number.wrapping_sub(SMALL) as usize;
    sessions.get_mut(slot).and_then(Option::as_mut).ok_or(Refusal::Freed)
}

fn pack<'a>(out: &mut Numbers, findings: impl IntoIterator<Item = &'a Finding>) -> u32 {
    out.clear();
    for finding in findings {
        out.add(finding);
    }
    out.address()
}

fn pack_delta(out: &mut Numbers, delta: &Delta) -> u32 {
    let mut status = u32::from(delta.ok) * OK;
    if delta.requirements_changed {
        status |= REQUIREMENTS;
    }
    if !delta.added.is_empty() || !delta.removed.is_empty() {
        out.clear();
        out.number(delta.removed.len() as u32);
        for finding in &delta.removed {
            out.head(finding);
        }
        for finding in &delta.added {
            out.add(finding);
        }
        status |= out.address();
    }
    status
}

fn context(profile: u8, provider: u8, today: i32, now: f64, packs: Packs) -> Context {
    let profile = Profile::at(profile).unwrap_or(Profile::Tencent2025);
    let mut context = Context { packs, ..Context::of(profile) };
    if let Some(provider) = Provider::at(provider) {
        context.provider = provider;
    }
    context.today = Some(Date::from_days(i64::from(today)));
    context.now = Some(DateTime::from_unix_seconds(whole(now)));
    context
}

#[expect(clippy::cast_possible_truncation, reason = "seconds since 1970")]
fn whole(seconds: f64) -> i64 {
    seconds as i64
}

/// Makes the input at least `bytes` long and returns its address. What it holds stays.
#[wasm_bindgen]
pub fn room(bytes: usize) -> u32 {
    with(|state| {
        if state.input.len() < bytes {
            state.input.resize(bytes, 0);
        }
        Ok(state.input.as_ptr() as u32)
    })
}

/// The number that the wrapper's tables have too, if they are of the same build.
#[wasm_bindgen]
pub fn edition() -> u32 {
    EDITION
}

/// The numbers of the field that the path in the input names: field and list, element, inner
/// element, text.
#[wasm_bindgen]
pub fn resolve(from: usize, to: usize) -> u32 {
    with(|state| {
        let Some(Target::Field(place)) = path::parse(text(&state.input, from, to)?) else {
            return Err(Refusal::UnknownPath);
        };
        state.out.clear();
        state.out.place(place);
        Ok(state.out.address())
    })
}

/// Starts a session with the order in the input and returns its number. `today` is in days since
/// 1970, `now` in seconds; 255 asks for the profile's own provider.
#[wasm_bindgen]
pub fn start(from: usize, to: usize, profile: u8, provider: u8, today: i32, now: f64) -> u32 {
    with(|state| {
        let order = read_order(&state.input, from, to)?;
        let session = Session::new(order, context(profile, provider, today, now, state.packs));
        let slot = match state.sessions.iter().position(Option::is_none) {
            Some(slot) => slot,
            None => {
                state.sessions.push(None);
                state.sessions.len() - 1
            }
        };
        state.sessions[slot] = Some(session);
        Ok(slot as u32 + SMALL)
    })
}

/// Ends a session.
#[wasm_bindgen]
pub fn end(session: u32) {
    with(|state| {
        if let Some(slot) = state.sessions.get_mut(session.wrapping_sub(SMALL) as usize) {
            *slot = None;
        }
        Ok(0)
    });
}

/// Packs all that is to be said of the order in the input, without a session.
#[wasm_bindgen]
pub fn validate(from: usize, to: usize, profile: u8, provider: u8, today: i32, now: f64) -> u32 {
    with(|state| {
        let order = read_order(&state.input, from, to)?;
        let context = context(profile, provider, today, now, state.packs);
        let findings = validate_order(&order, &context);
        let is_ok = !findings.iter().any(Finding::blocks);
        Ok(pack(&mut state.out, &findings) | u32::from(is_ok))
    })
}

/// Checks the text in the input as a value of a kind, given by its place in [`KINDS`], and packs the
/// findings if there are any; 255 for no nature or province.
#[expect(clippy::too_many_arguments, reason = "numbers only cross the border")]
#[wasm_bindgen]
pub fn check(
    kind: usize,
    from: usize,
    to: usize,
    profile: u8,
    provider: u8,
    today: i32,
    now: f64,
    nature: u8,
    province: u8,
) -> u32 {
    with(|state| {
        if state.checkers.is_empty() {
            state.checkers.resize_with(KINDS.len(), || None);
        }
        let slot = state.checkers.get_mut(kind).ok_or(Refusal::UnknownKind)?;
        let judge = Judge { profile, provider, today, now: whole(now), nature, province };
        if slot.as_ref().is_none_or(|(made_for, _)| *made_for != judge) {
            let context = context(profile, provider, today, now, state.packs);
            let around = Around { nature: Word::at(nature), province: Word::at(province) };
            let name = KINDS.get(kind).map_or("", |kind| kind.name);
            *slot = Checker::new(name, &context, around).map(|checker| (judge, checker));
        }
        let (_, checker) = slot.as_mut().ok_or(Refusal::UnknownKind)?;
        let mut found = checker.check(text(&state.input, from, to)?);
        found.retain(|finding| finding.class <= Class::Warning);
        Ok(if found.is_empty() { 0 } else { pack(&mut state.out, &found) })
    })
}

/// Puts the text in the input in a field given by its numbers.
#[wasm_bindgen(js_name = editText)]
pub fn edit_text(
    session: u32,
    from: usize,
    to: usize,
    field: u32,
    index: u32,
    sub: u32,
    element: u32,
) -> u32 {
    with(|state| {
        let list = List::from_number((field >> 16 & 0xff) as u8);
        let field = Field::from_number((field & 0xffff) as u16).ok_or(Refusal::UnknownPath)?;
        let place = Place { field, spot: Spot { list, index, sub }, element };
        let session = find(&mut state.sessions, session)?;
        let delta = session.edit_text(place, text(&state.input, from, to)?)?;
        Ok(pack_delta(&mut state.out, &delta))
    })
}

const REPLACE: u32 = u32::MAX;
const REMOVE: u32 = u32::MAX - 1;

/// Changes the order at the path that the input holds up to `middle`: puts the value that follows
/// into the list there, before the element `index`, or with [`REPLACE`] in place of what is there;
/// or with [`REMOVE`] takes out the element that the path names.
#[wasm_bindgen]
pub fn change(session: u32, index: u32, from: usize, middle: usize, to: usize) -> u32 {
    with(|state| {
        let path = text(&state.input, from, middle)?;
        let value = match index {
            REMOVE => Json::Null,
            _ => read::json(bytes(&state.input, middle, to)?).ok_or(Refusal::UnreadableValue)?,
        };
        let session = find(&mut state.sessions, session)?;
        let delta = match index {
            REMOVE => session.remove(path),
            REPLACE => session.edit(path, &value),
            index => session.insert(path, index, &value),
        };
        Ok(pack_delta(&mut state.out, &delta?))
    })
}

/// Packs all findings of a session.
#[wasm_bindgen]
pub fn report(session: u32) -> u32 {
    with(|state| {
        let session = find(&mut state.sessions, session)?;
        Ok(pack(&mut state.out, session.report()) | u32::from(session.is_ok()))
    })
}

/// Packs how many runs of rules the last edit took: for the records around it, and for the order.
#[wasm_bindgen]
pub fn work(session: u32) -> u32 {
    with(|state| {
        let work = find(&mut state.sessions, session)?.work();
        state.out.clear();
        state.out.number(work.local);
        state.out.number(work.order_wide);
        Ok(state.out.address())
    })
}

/// The order of a session as a plain object.
#[wasm_bindgen]
#[must_use]
pub fn order(session: u32) -> JsValue {
    use serde::Serialize;
    let mut order = None;
    with(|state| {
        order = Some(find(&mut state.sessions, session)?.order().root.to_json());
        Ok(0)
    });
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    order.and_then(|order| order.serialize(&serializer).ok()).unwrap_or(JsValue::UNDEFINED)
}

/// Keeps a table for good. The same again takes no memory.
fn keep<T: PartialEq>(kept: &mut Option<&'static T>, table: T) {
    if kept.is_none_or(|old| *old != table) {
        *kept = Some(Box::leak(Box::new(table)));
    }
}

/// Loads the optional table whose name the input holds up to `middle`, after that the number of its
/// bytes and those; sessions that start later use it.
#[wasm_bindgen(js_name = loadPack)]
pub fn load_pack(from: usize, middle: usize, to: usize) -> u32 {
    with(|state| {
        let pack = read::whole(bytes(&state.input, middle, to)?);
        match text(&state.input, from, middle)? {
            "idioms" => {
                let pack = pack.and_then(read::text).and_then(|text| Idioms::new(text.to_string()));
                keep(&mut state.packs.idioms, pack.ok_or(Refusal::UnreadablePack)?);
            }
            "mobile-provinces" => {
                let pack = pack.and_then(MobileProvinces::new).ok_or(Refusal::UnreadablePack)?;
                keep(&mut state.packs.mobile_provinces, pack);
            }
            _ => return Err(Refusal::UnknownPack),
        }
        state.checkers.clear();
        Ok(0)
    })
}
