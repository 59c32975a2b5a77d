//! `cargo xtask diff PROFILE PROFILE`: what is judged otherwise under the second profile.

use std::{fmt::Write as _, fs};

use anyhow::{Context as _, Result, bail};
use beian_validator::{
    model::words::{Profile, Word},
    rules::{ALL, Context, DOCS, page::Example},
};

use crate::paths;

/// Prints the rules that hold under one of two profiles only, the parameters that differ, and the
/// rules with examples of their own under one of them.
pub(crate) fn print(names: &[&str]) -> Result<()> {
    let [from, to] = names else { bail!("usage: cargo xtask diff PROFILE PROFILE") };
    print!("{}", between(profile(from)?, profile(to)?)?);
    Ok(())
}

fn profile(name: &str) -> Result<Profile> {
    let known: Vec<&str> = Profile::ALL.iter().map(|profile| profile.as_str()).collect();
    Profile::parse(name).with_context(|| format!("no profile {name}; one of {}", known.join(", ")))
}

fn between(from: Profile, to: Profile) -> Result<String> {
    let mut text = String::new();
    let holds = |id: usize, profile| {
        let context = Context::of(profile);
        ALL[id].when.holds_under(context.profile, context.provider)
    };
    for (title, gone, come) in [("only under", from, to), ("only under", to, from)] {
        let rules: Vec<usize> =
            (0..ALL.len()).filter(|id| holds(*id, gone) && !holds(*id, come)).collect();
        let _ = writeln!(text, "{} rules {title} {}", rules.len(), gone.as_str());
        for id in rules {
            let lead = DOCS[id].why.lines().next().unwrap_or_default();
            let _ = writeln!(text, "  {:<58} {lead}", DOCS[id].code);
        }
    }

    let mut rows = String::new();
    let table = fs::read_to_string(paths::root().join("data/profiles.tsv"))?;
    for line in table.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let cells: Vec<&str> = line.split('\t').collect();
        let value = |profile: Profile| cells.get(1 + profile as usize).copied().unwrap_or_default();
        if value(from) != value(to) {
            let _ = writeln!(
                rows,
                "  {:<32} {:>6} -> {:<6} {}",
                cells[0],
                value(from),
                value(to),
                cells[cells.len() - 2]
            );
        }
    }
    let _ = writeln!(text, "{} parameters differ", rows.lines().count());
    text.push_str(&rows);

    let own = |example: &&Example, profile: Profile| example.profile == Some(profile.as_str());
    let shown: Vec<usize> = (0..ALL.len())
        .filter(|id| holds(*id, from) && holds(*id, to))
        .filter(|id| ALL[*id].page.examples.iter().any(|e| own(&e, from) || own(&e, to)))
        .collect();
    let _ = writeln!(
        text,
        "{} rules under both are shown at work under one of them; see their pages",
        shown.len()
    );
    for id in shown {
        let _ = writeln!(text, "  {}", DOCS[id].code);
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_old_profile_asks_for_the_office_phone() {
        let text = between(Profile::Tencent2018, Profile::Tencent2025).expect("a difference");
        let part = |from: &str, to: &str| {
            let start = text.find(from).expect("the part") + from.len();
            let end = text[start..].find(to).map_or(text.len(), |end| start + end);
            text[start..end].to_owned()
        };
        assert!(
            part("only under tencent-2018", "only under")
                .contains("principal.office-phone.required")
        );
        assert!(
            !part("only under tencent-2025", "parameters")
                .contains("principal.office-phone.required")
        );
        assert!(part("parameters differ", "under both").contains("DomainsPerWebsite"));
        let same = between(Profile::Huawei, Profile::Huawei).expect("no difference");
        assert!(
            same.starts_with("0 rules only under huawei\n0 rules")
                && same.contains("\n0 parameters")
        );
    }

    #[test]
    fn unknown_profiles_are_named() {
        assert!(profile("tencent-2030").unwrap_err().to_string().contains("tencent-2025"));
    }
}
