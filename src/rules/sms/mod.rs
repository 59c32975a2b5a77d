//! The ministry's message check (工信部短信核验).
