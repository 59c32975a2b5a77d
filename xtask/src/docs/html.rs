//! The pages of the site: `rules/index.html` and one page for each family, with an anchor for each
//! code. No script or style stands in them: the site's policy refuses both.

use std::fmt::Write as _;

use super::content::{Both, Catalogue, Cited, Entry, Family, Holds, Remote, Shown, kind_name};

/// The pages by file name.
pub(super) fn pages(catalogue: &Catalogue) -> Vec<(String, String)> {
    let mut pages = vec![("index.html".to_owned(), index(catalogue))];
    for family in &catalogue.families {
        pages.push((format!("{}.html", family.code), page(catalogue, family)));
    }
    pages
}

/// What stands around every page. `family` is `None` for the index.
fn frame(catalogue: &Catalogue, family: Option<&Family>, body: &str) -> String {
    let [zh, en] = family.map_or(["规则", "The rules"], |family| family.name);
    let mut links = String::new();
    let mut link = |href: &str, name: &Both, is_here: bool| {
        let here = if is_here { " aria-current=\"page\"" } else { "" };
        let _ = write!(links, "<li><a href=\"{href}\"{here}>{}</a></li>", both(name));
    };
    link("index.html", &["全部", "All"], family.is_none());
    for other in &catalogue.families {
        let is_here = family.is_some_and(|family| family.code == other.code);
        link(&format!("{}.html", other.code), &other.name, is_here);
    }
    format!(
        r##"<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>{zh} {en} · 备案单</title>
<link rel="icon" href="../icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="../style.css">
<link rel="stylesheet" href="rules.css">
<script type="module" src="search.js"></script>
</head>
<body class="rules">
<a class="skip" href="#rules">跳到规则 <span lang="en">Skip to the rules</span></a>
<header class="rules-head">
<p class="home"><a href="../">备案单 <span lang="en">The form</span></a></p>
<h1>{zh} <small lang="en">{en}</small></h1>
<form class="search" action="index.html" method="get" role="search">
<label for="search">搜索规则 <span lang="en">Search the rules</span></label>
<input id="search" name="q" type="search" autocomplete="off" spellcheck="false" placeholder="号段 segment principal.mobile">
<output id="found" for="search" role="status"></output>
</form>
<nav aria-label="规则分类 Families"><ul>{links}</ul></nav>
</header>
<main id="rules" tabindex="-1">
{body}</main>
</body>
</html>
"##,
        zh = text(zh),
        en = text(en),
    )
}

fn index(catalogue: &Catalogue) -> String {
    let mut s = String::from(
        "<section class=\"section about\">\n\
         <p>每条规则都有永久不变的代码、出处、提示文字和示例。<b>错误</b>：有出处写明会被驳回；\
         <b>警告</b>：常被驳回，或因省份、接入商而异；<b>所需材料</b>：此订单需要的材料或内容；\
         <b>提示</b>：值得知道的事；<b>接入商核验</b>：只有接入商或管局能查，本页不作判断。</p>\n\
         <p lang=\"en\">Every rule with its permanent code, sources, messages and examples. <b>Error</b>: \
         a source says that the filing is refused. <b>Warning</b>: often refused, or refused in some \
         provinces or by some providers. <b>Requirement</b>: a paper or a field that the order needs. \
         <b>Hint</b>: good to know. <b>Checked by the provider</b>: what only the provider or the \
         authority can look up; nothing is reported for it here.</p>\n\
         <details><summary>条件用语 <span lang=\"en\">Words of the conditions</span></summary>\n<dl>\n",
    );
    for named in &catalogue.conditions {
        let orders: Vec<String> = named.orders.iter().map(both).collect();
        let _ =
            writeln!(s, "<dt><code>{}</code></dt><dd>{}</dd>", text(named.name), orders.join("、"));
    }
    s.push_str(
        "<dt><code>services[]</code></dt><dd>websites[]、apps[]</dd>\n\
         <dt>… is silent</dt><dd>让位于所指规则：一个原因只报一次。 \
         <span lang=\"en\">gives way to the rule it names, so that one cause has one finding.</span></dd>\n\
         </dl></details>\n</section>\n",
    );
    for family in &catalogue.families {
        let _ = write!(
            s,
            "<section class=\"section\" data-group>\n<h2><a href=\"{code}.html\">{name}</a> <code>{code}</code></h2>\n<ul class=\"list\">\n",
            code = text(family.code),
            name = both(&family.name)
        );
        for rule in &family.rules {
            let zh = rule.messages.first().map_or("", |[zh, _]| *zh);
            let _ = writeln!(
                s,
                "<li data-rule><a href=\"{}.html#{code}\"><code>{code}</code></a> {}<p>{}</p><p lang=\"en\">{}</p></li>",
                text(family.code),
                badge(rule.kind),
                text(zh),
                prose(&rule.lead),
                code = text(rule.code),
            );
        }
        for row in &family.remote {
            let _ = writeln!(
                s,
                "<li data-rule><a href=\"{}.html#{code}\"><code>{code}</code></a> {}<p>{}</p><p lang=\"en\">{}</p></li>",
                text(family.code),
                badge("server-only"),
                text(&row.text[0]),
                text(&row.text[1]),
                code = text(&row.code),
            );
        }
        s.push_str("</ul>\n</section>\n");
    }
    frame(catalogue, None, &s)
}

fn page(catalogue: &Catalogue, family: &Family) -> String {
    let mut s = String::new();
    for rule in &family.rules {
        entry(&mut s, rule);
    }
    if !family.remote.is_empty() {
        s.push_str(
            "<div data-group>\n<h2 class=\"part\">接入商核验 <span lang=\"en\">Checked by the provider</span></h2>\n\
             <p class=\"lead\">以下各项要查登记库、看上传的图片或访问网站才能判断，本页不作判断，列出以免被当作遗漏。\
             <span lang=\"en\">These take a register, the uploaded pictures or the running site; nothing is \
             reported for them here.</span></p>\n",
        );
        for row in &family.remote {
            remote(&mut s, row);
        }
        s.push_str("</div>\n");
    }
    frame(catalogue, Some(family), &s)
}

fn head(s: &mut String, code: &str, kind: &str) {
    let _ = write!(
        s,
        "<article class=\"section rule\" id=\"{code}\" data-rule>\n<h2><a href=\"#{code}\"><code>{code}</code></a> {}</h2>\n",
        badge(kind),
        code = text(code),
    );
}

fn entry(s: &mut String, rule: &Entry) {
    head(s, rule.code, rule.kind);
    let _ = writeln!(s, "<p lang=\"en\" class=\"what\">{}</p>", prose(&rule.lead));
    for paragraph in &rule.reason {
        paragraphs(s, paragraph);
    }
    s.push_str("<h3>提示文字 <span lang=\"en\">Messages</span></h3>\n<ul class=\"said\">\n");
    for [zh, en] in &rule.messages {
        let _ = writeln!(s, "<li><p>{}</p><p lang=\"en\">{}</p></li>", text(zh), text(en));
    }
    s.push_str("</ul>\n<dl>\n");
    row(s, ["适用条件", "When"], &code(rule.when));
    for Holds { of, words } in &rule.holds {
        let words: Vec<String> = words.iter().map(both).collect();
        row(s, *of, &words.join("、"));
    }
    for (name, day) in
        [["起始日期", "First day"], ["终止日期", "Last day"]].into_iter().zip(&rule.days)
    {
        if let Some(day) = day {
            row(s, name, &text(day));
        }
    }
    row(s, ["范围", "Scope"], &both(&rule.scope));
    let profiles: Vec<String> = rule.profiles.iter().map(|profile| code(profile)).collect();
    row(s, ["写明此规则的版本", "Stated by profiles"], &profiles.join(" "));
    let reads: Vec<String> =
        rule.reads.iter().map(|(path, label)| format!("{} {}", code(path), both(label))).collect();
    row(s, ["读取的内容", "Reads"], &items(&reads));
    for parameter in &rule.parameters {
        let values: Vec<String> = parameter
            .values
            .iter()
            .map(|(profile, value)| format!("{} {}", code(profile), text(value)))
            .collect();
        let what =
            format!("<span lang=\"en\">{}</span> {}", text(&parameter.meaning), values.join(", "));
        row(s, ["版本参数", "Parameter"], &what);
    }
    row(s, ["出处", "Sources"], &cited(&rule.sources));
    s.push_str("</dl>\n");
    if !rule.examples.is_empty() {
        let _ = write!(
            s,
            "<details><summary>示例 <span lang=\"en\">Examples</span> ({})</summary>\n<ul class=\"examples\">\n",
            rule.examples.len()
        );
        for shown in &rule.examples {
            example(s, shown);
        }
        s.push_str("</ul>\n</details>\n");
    }
    s.push_str("</article>\n");
}

fn example(s: &mut String, shown: &Shown) {
    let class = shown.said.as_ref().map_or("good", |said| said.class);
    let _ = write!(
        s,
        "<li class=\"is-{class}\"><p><span aria-hidden=\"true\">{}</span> <span lang=\"en\">{}</span></p>\n<p class=\"edits\">{}",
        shown.mark(),
        text(shown.title),
        code(shown.base)
    );
    for (path, value) in shown.edits {
        let value = value.trim_start_matches("json:");
        let shown = if value.is_empty() { "<i>∅</i>".to_owned() } else { code(value) };
        let _ = match path.is_empty() {
            true => write!(s, " + {shown}"),
            false => write!(s, "<br>{} = {shown}", code(path)),
        };
    }
    let around: Vec<&str> = shown.under.iter().copied().chain(shown.day).collect();
    if !around.is_empty() {
        let _ = write!(s, "<br>({})", text(&around.join(", ")));
    }
    s.push_str("</p>\n");
    if let Some(said) = &shown.said {
        let [zh, en] = &said.message;
        let _ = write!(
            s,
            "<p>{} {}</p><p>{}</p><p lang=\"en\">{}</p>",
            badge(said.class),
            code(&said.at),
            text(zh),
            text(en)
        );
        if let Some(fix) = &said.fix {
            let fix = if fix.is_empty() { "<i>∅</i>".to_owned() } else { code(fix) };
            let _ = write!(s, "<p>{} → {fix}</p>", both(&["可改为", "Suggested"]));
        }
    }
    s.push_str("</li>\n");
}

fn remote(s: &mut String, rule: &Remote) {
    head(s, &rule.code, "server-only");
    let [zh, en] = &rule.text;
    let _ = writeln!(s, "<p>{}</p><p lang=\"en\">{}</p>\n<dl>", text(zh), text(en));
    row(s, ["适用条件", "When"], &code(&rule.when));
    let reads: Vec<String> = rule.reads.iter().map(|path| code(path)).collect();
    row(s, ["相关内容", "About"], &reads.join(" "));
    let profiles: Vec<String> = rule.profiles.iter().map(|profile| code(profile)).collect();
    row(s, ["写明此规则的版本", "Stated by profiles"], &profiles.join(" "));
    row(s, ["出处", "Sources"], &cited(&rule.sources));
    s.push_str("</dl>\n</article>\n");
}

/// A row of a list of facts; `html` is finished.
fn row(s: &mut String, name: Both, html: &str) {
    let _ = writeln!(s, "<dt>{}</dt><dd>{html}</dd>", both(&name));
}

fn items(items: &[String]) -> String {
    match items {
        [one] => one.clone(),
        _ => format!("<ul><li>{}</li></ul>", items.join("</li><li>")),
    }
}

fn cited(sources: &[Cited]) -> String {
    let sources: Vec<String> = sources
        .iter()
        .map(|cited| {
            let mut shown = match cited.source {
                Some(source) => format!("{}《{}》", text(source.issuer), text(source.title_zh)),
                None => both(&cited.title()),
            };
            if !cited.place.is_empty() {
                let _ = write!(shown, " {}", text(&cited.place));
            }
            if let Some(source) = cited.source {
                let date = if source.date.is_empty() {
                    String::new()
                } else {
                    format!(", {}", text(source.date))
                };
                let _ = write!(
                    shown,
                    " <small lang=\"en\">{}{date} ({})</small>",
                    text(source.title_en),
                    code(source.id)
                );
            }
            shown
        })
        .collect();
    items(&sources)
}

fn badge(kind: &str) -> String {
    format!("<span class=\"rule-kind is-{}\">{}</span>", text(kind), both(&kind_name(kind)))
}

fn both([zh, en]: &Both<&str>) -> String {
    if zh.eq_ignore_ascii_case(en) {
        return text(zh);
    }
    format!("{} <span lang=\"en\">{}</span>", text(zh), text(en))
}

fn code(plain: &str) -> String {
    format!("<code>{}</code>", text(plain))
}

/// A paragraph of a doc comment, which may be a list.
fn paragraphs(s: &mut String, markdown: &str) {
    let mut is_list = false;
    for line in markdown.lines() {
        match line.strip_prefix("- ") {
            Some(item) => {
                if !is_list {
                    s.push_str("<ul lang=\"en\" class=\"reason\">\n");
                }
                is_list = true;
                let _ = writeln!(s, "<li>{}</li>", prose(item));
            }
            None => {
                let _ = writeln!(s, "<p lang=\"en\" class=\"reason\">{}</p>", prose(line));
            }
        }
    }
    if is_list {
        s.push_str("</ul>\n");
    }
}

/// Escapes a line of a doc comment and makes its code spans and emphasis.
fn prose(markdown: &str) -> String {
    let mut out = String::new();
    for (n, part) in markdown.split('`').enumerate() {
        if n % 2 == 1 {
            out.push_str(&code(part));
            continue;
        }
        // The brackets of a link between items mean nothing here.
        let mut emphasis = false;
        for (n, part) in text(part).split('*').enumerate() {
            if n > 0 {
                out.push_str(if emphasis { "</em>" } else { "<em>" });
                emphasis = !emphasis;
            }
            out.push_str(part);
        }
        if emphasis {
            out.push_str("</em>");
        }
    }
    out.replace("[<code>", "<code>").replace("</code>]", "</code>")
}

/// Text for an element or a quoted attribute.
fn text(plain: &str) -> String {
    let mut out = String::with_capacity(plain.len());
    for c in plain.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::docs::content::tests::CATALOGUE;

    #[test]
    fn nothing_of_a_text_becomes_markup() {
        assert_eq!(text("<b a=\"1\" b='2'>&"), "&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;");
        assert_eq!(
            prose("a `<b>` *c* [`d`] <e>"),
            "a <code>&lt;b&gt;</code> <em>c</em> <code>d</code> &lt;e&gt;"
        );
    }

    /// The tags of a page in order, without their attributes; a closing one begins with `/`.
    fn tags(page: &str) -> Vec<&str> {
        let tags = page.split('<').skip(1).map(|part| part.split('>').next().unwrap_or_default());
        tags.map(|tag| tag.split([' ', '\n']).next().unwrap_or_default()).collect()
    }

    #[test]
    fn pages_are_well_formed_and_keep_the_policy() {
        let pages = pages(&CATALOGUE);
        let mut anchors = BTreeSet::new();
        for (name, page) in &pages {
            let mut open = Vec::new();
            for tag in tags(page) {
                match tag.strip_prefix('/') {
                    Some(tag) => assert_eq!(open.pop(), Some(tag), "{name}"),
                    None if ["!doctype", "meta", "link", "input", "br"].contains(&tag) => {}
                    None => open.push(tag),
                }
            }
            assert!(open.is_empty(), "{name}: {open:?}");
            for inline in [" style=", "<style", " onclick", "<script>"] {
                assert!(!page.contains(inline), "{name}: {inline}");
            }
            for part in page.split(" id=\"").skip(1) {
                let id = part.split('"').next().unwrap_or_default();
                assert!(anchors.insert(format!("{name}#{id}")), "{name}: {id} twice");
            }
        }
        let (_, index) = &pages[0];
        for part in index.split("href=\"").skip(1) {
            let target = part.split('"').next().unwrap_or_default();
            if target.contains(".html#") {
                assert!(anchors.contains(target), "{target}");
            }
        }
        for doc in &beian_validator::rules::DOCS {
            let family = doc.code.split('.').next().unwrap_or_default();
            assert!(
                anchors.contains(&format!("{family}.html#{code}", code = doc.code)),
                "{}",
                doc.code
            );
        }
    }
}
