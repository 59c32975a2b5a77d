//! The documents of the rules: `docs/rules.md` and `docs/rules/`, checked in, and the same as pages
//! of the site, made on every build.
//!
//! All of it comes from the rules themselves, run over their own examples, and from `data/rules.tsv`
//! for what only the provider can look up.

mod content;
mod html;
mod markdown;
pub(crate) mod params;

use std::fs;
use std::path::Path;

use anyhow::Result;

use crate::generate::Output;

/// The Markdown pages.
pub(crate) fn outputs() -> Result<Vec<Output>> {
    Ok(markdown::pages(&content::Catalogue::read()?))
}

/// Leaves the HTML pages in `rules/` of the built site.
pub(crate) fn write_site(site: &Path) -> Result<()> {
    let folder = site.join("rules");
    fs::create_dir_all(&folder)?;
    for (name, page) in html::pages(&content::Catalogue::read()?) {
        fs::write(folder.join(name), page)?;
    }
    Ok(())
}
