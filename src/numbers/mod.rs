//! Number formats that are true outside filings, one module each.
