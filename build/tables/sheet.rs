//! Reads a table: `#` header with the column names as its last line, then tab-separated rows.

use std::{fs, path::Path};

/// A table as text, `.` read as empty.
pub(super) struct Sheet {
    name: String,
    header: Vec<String>,
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// One row, read by column name.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    sheet: &'a Sheet,
    cells: &'a [String],
}

impl Sheet {
    /// Reads `data/<name>.tsv`; a row of the wrong width stops the build and says where.
    pub(super) fn read(name: &str) -> Self {
        let root = std::env::var("CARGO_MANIFEST_DIR").expect("cargo sets CARGO_MANIFEST_DIR");
        let path = Path::new(&root).join("data").join(format!("{name}.tsv"));
        let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let mut sheet =
            Self { name: name.to_owned(), header: vec![], columns: vec![], rows: vec![] };
        for (index, line) in text.lines().enumerate() {
            if let Some(comment) = line.strip_prefix('#') {
                sheet.header.push(comment.trim_start().to_owned());
                continue;
            }
            if sheet.rows.is_empty() {
                let columns = sheet.header.last().map_or("", String::as_str);
                sheet.columns = columns.split('\t').map(str::to_owned).collect();
            }
            let cell = |cell: &str| if cell == "." { String::new() } else { cell.to_owned() };
            let cells: Vec<String> = line.split('\t').map(cell).collect();
            let width = sheet.columns.len();
            assert!(cells.len() == width, "{name}.tsv:{}: {width} columns expected", index + 1);
            sheet.rows.push(cells);
        }
        sheet
    }

    /// The text behind a key of the header.
    pub(super) fn header(&self, key: &str) -> &str {
        let text = self.header.iter().find_map(|line| line.strip_prefix(key)?.strip_prefix(' '));
        text.unwrap_or_else(|| panic!("{}.tsv: no header line {key}", self.name)).trim()
    }

    /// All rows, in the order of the file.
    pub(super) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|cells| Row { sheet: self, cells })
    }
}

impl<'a> Row<'a> {
    /// The text of a column; a name the table lacks stops the build.
    pub(super) fn get(&self, column: &str) -> &'a str {
        let index = self.sheet.columns.iter().position(|name| name == column);
        &self.cells[index.unwrap_or_else(|| panic!("{}.tsv: no column {column}", self.sheet.name))]
    }

    /// The place of the column's word in its enumeration; an unknown word stops the build.
    pub(super) fn position(&self, column: &str, words: &[&str]) -> u8 {
        let word = self.get(column);
        let index = words.iter().position(|candidate| *candidate == word);
        let index = index.unwrap_or_else(|| self.refuse(column, &format!("none of {words:?}")));
        u8::try_from(index).expect("enumerations are short")
    }

    /// Stops the build and names the cell.
    pub(super) fn refuse(&self, column: &str, why: &str) -> ! {
        let (name, cell) = (&self.sheet.name, self.get(column));
        panic!("data/{name}.tsv: the {column} of {} is {cell:?}, {why}", self.cells.join("  "))
    }

    /// The number in a column, `None` where it is unknown.
    pub(super) fn number(&self, column: &str) -> Option<usize> {
        let text = self.get(column);
        let number = || text.parse().unwrap_or_else(|_| panic!("{}.tsv: {text}", self.sheet.name));
        (!text.is_empty()).then(number)
    }
}
