//! Record numbers (备案号).
