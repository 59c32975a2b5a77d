//! Judges orders natively, one a line in JSON, and prints a report a line: what `validate` of the
//! JavaScript package returns, in Chinese.
//!
//! ```sh
//! cargo run --release --example json_lines -- tencent-2025 < orders.jsonl > reports.jsonl
//! ```

use std::{
    error::Error,
    io::{self, BufRead as _, Write as _},
    time::{SystemTime, UNIX_EPOCH},
};

use beian_validator::{
    engine::{
        intake,
        message::{self, Locale},
        validate,
    },
    model::{
        date::{Date, DateTime},
        json::Json,
        words::{Profile, Word},
    },
    rules::Context,
};

fn main() -> Result<(), Box<dyn Error>> {
    let word = std::env::args().nth(1).unwrap_or_else(|| "tencent-2025".to_owned());
    let profile = Profile::parse(&word).ok_or_else(|| format!("there is no profile {word}"))?;
    let now = i64::try_from(SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs())?;
    let context = Context {
        // The day in Beijing, eight hours ahead of UTC.
        today: Some(Date::from_days((now + 8 * 3600) / 86_400)),
        now: Some(DateTime::from_unix_seconds(now)),
        ..Context::of(profile)
    };

    let mut out = io::stdout().lock();
    for (number, line) in (1..).zip(io::stdin().lock().lines()) {
        let json: Json =
            serde_json::from_str(&line?).map_err(|why| format!("line {number}: {why}"))?;
        let findings = validate(&intake::order(&json), &context);
        serde_json::to_writer(&mut out, &message::report(&findings, Locale::Zh))?;
        writeln!(out)?;
    }
    Ok(())
}
