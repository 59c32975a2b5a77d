//! Rules of the Chinese ICP filing (ICP备案), checked on each edit.
//!
//! An order comes in as a [`Json`](model::json::Json), which serde reads, and becomes typed values in
//! [`engine::intake::order`]; nothing in it is fatal. [`engine::validate`] judges it as a whole,
//! [`engine::Session`] keeps the findings of one that is being filled in, [`engine::check`] judges a
//! single value.
//!
//! ```
//! # #[cfg(feature = "pages")] {
//! use beian_validator::{
//!     engine::{Session, message::{self, Locale}},
//!     model::{json::Json, order::Order, words::Profile},
//!     rules::Context,
//! };
//!
//! let mut session = Session::new(Order::default(), Context::of(Profile::Tencent2025));
//! session.edit("order.type", &Json::from("firstFiling"))?;
//! let delta = session.edit("principal.mobile", &Json::from("1380000000"))?;
//! let [wrong] = &delta.added[..] else { panic!("one finding") };
//! assert_eq!(message::code(wrong), "principal.mobile.shape");
//! assert_eq!(wrong.path(), "principal.mobile");
//! println!("{}: {}", wrong.class.as_str(), message::message(wrong, Locale::En));
//! # }
//! # Ok::<(), beian_validator::engine::EditError>(())
//! ```
//!
//! A path names a field as the form does: `websites[0].domains[0].name`. Days are those of Beijing. A
//! [`Finding`](diagnostic::Finding) is serialized by [`engine::message::to_json`], a list of them by
//! [`engine::message::report`], as the JavaScript API has them.
//!
//! # Features
//!
//! - `pages` (default): codes, texts, sources and examples of the rules ([`rules::DOCS`],
//!   [`engine::message`]). Without it a rule is a number, its place in [`rules::ALL`].
//!
//! The crate is `no_std` with `alloc`, and brings `serde` only. No input makes it panic.
//!
//! # What is meant for others
//!
//! [`engine`] but for `engine::plan`, [`model`], [`diagnostic`], of [`rules`] the [`Context`](rules::Context),
//! `ALL`, `DOCS` and `KINDS`, and the formats of [`numbers`]. The rest is public for those who write rules
//! and for the tests, and may change with any version.
#![no_std]

extern crate alloc;

#[cfg(target_arch = "wasm32")]
pub mod bindings;
pub mod diagnostic;
pub mod engine;
pub mod model;
pub mod numbers;
pub mod rules;
pub mod tables;
pub mod text;

/// The README's example runs as a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
