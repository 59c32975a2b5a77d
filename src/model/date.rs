//! Civil dates and instants; no clock.
