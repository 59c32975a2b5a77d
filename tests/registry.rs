//! Every rule is complete: named after its file, documented, in both languages, with examples.

use std::collections::BTreeSet;

use beian_validator::rules::{ALL, DOCS, Scope};

/// What stands between braces in a template.
fn placeholders(template: &str) -> BTreeSet<&str> {
    template
        .split('{')
        .skip(1)
        .filter_map(|part| part.split_once('}'))
        .map(|(name, _)| name)
        .collect()
}

fn check(describe: impl Fn(usize, &mut dyn FnMut(String))) {
    let mut failures = Vec::new();
    for (id, rule) in ALL.iter().enumerate() {
        describe(id, &mut |why| failures.push(format!("{}: {why}", rule.page.code)));
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn codes_name_their_files() {
    check(|id, fail| {
        let doc = &DOCS[id];
        let mut parts = doc.code.split('.');
        let (family, topic) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        let file = format!("src/rules/{}/{}.rs", family.replace('-', "_"), topic.replace('-', "_"));
        if doc.file != file {
            fail(format!("stands in {} instead of {file}", doc.file));
        }
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-.".contains(c);
        if !doc.code.chars().all(plain) || doc.code.ends_with("-rule") {
            fail("is no good code".to_owned());
        }
    });
}

#[test]
fn pages_are_whole_sentences() {
    check(|id, fail| {
        let why = DOCS[id].why;
        let (lead, rest) = why.split_once("\n\n").unwrap_or((why, ""));
        if !lead.ends_with('.') || lead.matches(". ").count() > 0 {
            fail(format!("its page does not begin with one sentence: {lead:?}"));
        }
        if rest.len() < 40 {
            fail("its page does not say why".to_owned());
        }
        if why.contains("FIXME") || why.contains("TODO") {
            fail("its page is not finished".to_owned());
        }
    });
}

#[test]
fn languages_say_the_same() {
    check(|id, fail| {
        let page = &ALL[id].page;
        if page.zh.is_empty() || page.zh.len() != page.en.len() {
            fail(format!("{} messages in Chinese, {} in English", page.zh.len(), page.en.len()));
        }
        let known: BTreeSet<&str> = page.args.iter().copied().collect();
        for (zh, en) in page.zh.iter().zip(page.en) {
            if placeholders(zh) != placeholders(en) {
                fail(format!("{zh} and {en} name other values"));
            }
            for name in placeholders(zh).difference(&known) {
                fail(format!("{zh} names {{{name}}}, which no finding gives"));
            }
            if zh.chars().count() > 80 {
                fail(format!("is {} characters long: {zh}", zh.chars().count()));
            }
            if zh.is_ascii()
                || !en.is_ascii()
                    && en.chars().any(|c| ('\u{4e00}'..'\u{a000}').contains(&c) && !zh.contains(c))
            {
                fail(format!("is in the wrong language: {zh} / {en}"));
            }
        }
        let used: BTreeSet<&str> = page.zh.iter().flat_map(|t| placeholders(t)).collect();
        for name in known.difference(&used) {
            fail(format!("gives {{{name}}}, which no message names"));
        }
    });
}

#[test]
fn examples_show_both_sides() {
    check(|id, fail| {
        let rule = ALL[id];
        let bad = rule.page.examples.iter().filter(|e| e.at.is_some()).count();
        let good = rule.page.examples.len() - bad;
        // The engine's own rules cannot all be shown in a few words.
        let needs_bad = rule.scope != Scope::Intake || DOCS[id].code != "form.value.too-long";
        if needs_bad && bad == 0 {
            fail("no example fires".to_owned());
        }
        if good == 0 && rule.class != beian_validator::diagnostic::Class::Hint {
            fail("no example is clean".to_owned());
        }
        let titles: BTreeSet<&str> = rule.page.examples.iter().map(|e| e.title).collect();
        if titles.len() != rule.page.examples.len() {
            fail("two examples have one title".to_owned());
        }
    });
}

#[test]
fn kinds_agree_with_the_table() {
    check(|id, fail| {
        let class = format!("{:?}", ALL[id].class).to_lowercase();
        if DOCS[id].kind != class {
            fail(format!("is {class}, the table says {}", DOCS[id].kind));
        }
        if DOCS[id].sources.is_empty() {
            fail("has no source".to_owned());
        }
    });
}
