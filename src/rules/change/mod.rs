//! Orders on a filing that exists: changes, access, new services, cancellations.
