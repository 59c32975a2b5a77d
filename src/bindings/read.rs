//! Values in: bytes that the wrapper wrote (`npm/core.js`), read where they lie.
//!
//! A value begins with a byte that says what it is; numbers of four bytes begin with the lowest:
//! - 0 nothing, 1 no, 2 yes;
//! - 3 a number, eight bytes as memory has them;
//! - 4 a text, the number of its bytes, and those; from 8 on a text of so many bytes less 8;
//! - 5 a list, how many, and those;
//! - 6 an object, how many entries, and those: a text and a value each;
//! - 7 a list of records, how many, and those.
//!
//! A record is a row of fields, each the place of the field in its record and a value, up to 255.
//! What stands beside the fields is 254, the group it stands in and the key as texts, and a value; or 253,
//! the group and a value, if that stands where the object of the group should.

use alloc::{string::ToString, vec::Vec};

use crate::{
    engine::intake,
    model::{
        field::{FieldInfo, Kind, RECORDS, RecordKind},
        json::{Json, MAX_DEPTH},
        order::{Order, Record, Value},
    },
};

const NUMBER: u8 = 3;
const TEXT: u8 = 4;
const LIST: u8 = 5;
const OBJECT: u8 = 6;
const RECORD_LIST: u8 = 7;
/// From here on short texts.
const SHORT: u8 = 8;

const MISPLACED: u8 = 253;
const STRANGER: u8 = 254;
const END: u8 = 255;

/// The text that `bytes` are.
pub(super) fn text(bytes: &[u8]) -> Option<&str> {
    core::str::from_utf8(bytes).ok()
}

/// The value that `bytes` stand for, as JSON has it.
pub(super) fn json(bytes: &[u8]) -> Option<Json> {
    let mut reader = Reader { rest: bytes };
    let tag = reader.byte()?;
    reader.json(tag, 0)
}

/// The order that `bytes` stand for.
pub(super) fn order(bytes: &[u8]) -> Option<Order> {
    Some(Order { root: Reader { rest: bytes }.record(RecordKind::Order)? })
}

/// What follows the number of its bytes, `None` if it is more or less.
pub(super) fn whole(bytes: &[u8]) -> Option<&[u8]> {
    let mut reader = Reader { rest: bytes };
    let count = reader.count()?;
    (reader.rest.len() == count).then_some(reader.rest)
}

struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.rest.split_at_checked(count)?;
        self.rest = rest;
        Some(taken)
    }

    #[inline]
    fn byte(&mut self) -> Option<u8> {
        let (byte, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*byte)
    }

    fn count(&mut self) -> Option<usize> {
        let bytes = self.take(4)?.try_into().ok()?;
        Some(u32::from_le_bytes(bytes) as usize)
    }

    /// The text that a value beginning with `tag` is, `None` if it is none.
    fn text(&mut self, tag: u8) -> Option<&'a str> {
        let length = match tag {
            TEXT => self.count()?,
            _ => usize::from(tag.checked_sub(SHORT)?),
        };
        text(self.take(length)?)
    }

    fn json(&mut self, tag: u8, depth: u8) -> Option<Json> {
        if matches!(tag, LIST | OBJECT) && depth >= MAX_DEPTH {
            return None;
        }
        Some(match tag {
            0 => Json::Null,
            1 | 2 => Json::Bool(tag == 2),
            NUMBER => Json::Number(f64::from_le_bytes(self.take(8)?.try_into().ok()?)),
            LIST => {
                let mut items = Vec::new();
                for _ in 0..self.count()? {
                    let tag = self.byte()?;
                    items.push(self.json(tag, depth + 1)?);
                }
                Json::List(items)
            }
            OBJECT => {
                let mut entries = Vec::new();
                for _ in 0..self.count()? {
                    let tag = self.byte()?;
                    let key = self.text(tag)?.to_string();
                    let tag = self.byte()?;
                    entries.push((key, self.json(tag, depth + 1)?));
                }
                Json::Object(entries)
            }
            tag => Json::Text(self.text(tag)?.to_string()),
        })
    }

    fn record(&mut self, kind: RecordKind) -> Option<Record> {
        let mut record = Record::new(kind);
        loop {
            match self.byte()? {
                END => return Some(record),
                beside @ (MISPLACED | STRANGER) => {
                    let tag = self.byte()?;
                    let group = self.text(tag)?;
                    let mut tag = self.byte()?;
                    let mut key = None;
                    if beside == STRANGER {
                        key = Some(self.text(tag)?);
                        tag = self.byte()?;
                    }
                    let value = self.json(tag, 0)?;
                    intake::put_beside(&mut record, group, key, value);
                }
                slot => {
                    let info = RECORDS[kind as usize].get(usize::from(slot))?;
                    let value = self.field(info)?;
                    record.set(info.field, value);
                }
            }
        }
    }

    fn field(&mut self, info: &FieldInfo) -> Option<Value> {
        let tag = self.byte()?;
        match info.kind {
            Kind::List(kind) if tag == RECORD_LIST => {
                let records: Option<Vec<Record>> =
                    (0..self.count()?).map(|_| self.record(kind)).collect();
                records.map(Value::Records)
            }
            Kind::List(_) => Some(intake::value(info, &self.json(tag, 0)?)),
            _ if tag >= SHORT || tag == TEXT => Some(intake::text_value(info, self.text(tag)?)),
            _ => Some(intake::value(info, &self.json(tag, 0)?)),
        }
    }
}
