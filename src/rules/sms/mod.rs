//! The ministry's message check (工信部短信核验).

pub mod all_roles_required;
pub mod cancel_24h;
pub mod captcha;
pub mod changed_number;
pub mod code;
pub mod failed_attempts;
pub mod id_last_six;
pub mod mobile;
pub mod not_found;
pub mod portal;
pub mod resend;
pub mod scope;
pub mod segment_supported;
pub mod who;
pub mod window;
