//! Widths, scripts, spelling variants and masking of text.
