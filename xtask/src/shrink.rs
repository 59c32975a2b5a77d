//! What makes the module smaller to send beyond what the compiler and wasm-opt do.
//!
//! What was tried beside this, and what each step gains, stands in
//! `docs/adr/0012-bytes-of-the-module.md`.

use std::collections::{HashMap, HashSet};
use std::convert::Infallible;

use anyhow::{Context, Result, anyhow};
use walrus::{
    ConstExpr, DataKind, FunctionBuilder, FunctionId, FunctionKind, ValType,
    ir::{BinaryOp, LoadKind, MemArg, StoreKind, Value},
};
use wasm_encoder::reencode::{self, Reencode};
use wasmparser::{CodeSectionReader, FunctionSectionReader, Parser, Payload, TypeRef};

/// Parts of the names of functions of the standard library that say why a program panics, and end it.
const PANICS: &[&str] = &[
    "::do_panic",
    "::panic_already_",
    "_fail",
    "::assert_failed",
    "::capacity_overflow",
    "::handle_alloc_error",
    "raw_vec::handle_error",
    "::rust_begin_unwind",
];

/// Whether the function of this name never returns, since the program panicked.
fn panics(name: &str) -> bool {
    let is_library = ["core", "alloc", "std", "__rustc"]
        .iter()
        .any(|library| name.trim_start_matches('<').starts_with(library));
    // `std::panicking` also has functions that ask whether the program does.
    let is_panicking = name.starts_with("core") && name.contains("::panicking::");
    is_library && (is_panicking || PANICS.iter().any(|part| name.contains(part)))
}

/// Parts of the names of functions that stand in the table for calls from JavaScript, or for what the
/// standard library would do with the reason of a panic.
const FROM_OUTSIDE: &[&str] =
    &["wasm_bindgen::convert::closures::", "js_sys::futures::", "PanicPayload>::"];

/// Whether the function of this name is there for calls that nobody makes.
fn is_from_outside(name: &str) -> bool {
    FROM_OUTSIDE.iter().any(|part| name.contains(part))
}

/// Lets panics end the program without a word first: there is nowhere to print to, and the wrapper
/// starts a fresh instance after a trap. What only panics needed goes with them.
pub(crate) fn trap(module: &[u8]) -> Result<Vec<u8>> {
    let mut module = walrus::Module::from_buffer(module)?;
    let ends: Vec<_> = module
        .funcs
        .iter_local()
        .map(|(id, _)| id)
        .filter(|id| module.funcs.get(*id).name.as_deref().is_some_and(panics))
        .collect();
    // Without names nothing would be found, and nothing gained.
    anyhow::ensure!(!ends.is_empty(), "the module has lost the names of its functions");
    end_at_once(&mut module, ends);
    let named = |module: &walrus::Module, is_meant: fn(&str) -> bool| -> Vec<FunctionId> {
        let functions = module.funcs.iter_local().map(|(id, _)| id);
        let name = |id| module.funcs.get(id).name.as_deref();
        functions.filter(|id| name(*id).is_some_and(is_meant)).collect()
    };
    // With closures for JavaScript the table would be there for it.
    let is_table = |export: &walrus::Export| matches!(export.item, walrus::ExportItem::Table(_));
    if !module.exports.iter().any(is_table) {
        let shims = named(&module, is_from_outside);
        end_at_once(&mut module, shims);
    }
    // What printed the reasons is still in the table of functions, for calls that nobody makes.
    walrus::passes::gc::run(&mut module);
    if named(&module, |name| is_formatting(name) && name.ends_with("::fmt::write")).is_empty() {
        let unused = named(&module, is_formatting);
        end_at_once(&mut module, unused);
    }
    for id in module.data.iter().map(|data| data.id()).collect::<Vec<_>>() {
        let data = module.data.get_mut(id);
        if let DataKind::Active { offset: ConstExpr::Value(Value::I32(start)), .. } = data.kind {
            blank_reasons(&mut data.value, u32::try_from(start)?);
        }
    }
    Ok(module.emit_wasm())
}

/// What panics alone would have printed, beside the names of source files.
const REASONS: &[&str] = &[
    "capacity overflow",
    "slice index starts at ",
    " but ends at ",
    "index out of bounds: the len is ",
    " but the index is ",
    "range start index ",
    "range end index ",
    " out of range for slice of length ",
    "copy_from_slice: source slice length (",
    ") does not match destination slice length (",
    "removal index (is ",
    ") should be < len (is ",
    "encode_utf8: need ",
    " bytes to encode U+",
    " but buffer has just ",
    "RefCell already mutably borrowed",
    "RefCell already borrowed",
    "attempt to divide by zero",
    "insertion index (is ",
    ") should be <= len (is ",
    "Tried to shrink to a larger capacity",
];

/// Overwrites with zeros what panics would have printed: these texts, the names of source files, and
/// the places in them. `data` begins at the address `start`.
///
/// The compiler puts constants without a separator one behind the other, so a name of a file is
/// known by a place that points at it: where it begins, how long it is, a line and a column.
fn blank_reasons(data: &mut [u8], start: u32) {
    for reason in REASONS {
        while let Some(at) = data.windows(reason.len()).position(|part| part == reason.as_bytes()) {
            data[at..at + reason.len()].fill(0);
        }
    }
    let mut blank = Vec::new();
    for at in
        (0..data.len().saturating_sub(15)).filter(|at| (start as usize + at).is_multiple_of(4))
    {
        let word =
            |n: usize| data[at + 4 * n..].first_chunk().map_or(0, |w| u32::from_le_bytes(*w));
        let from = word(0).wrapping_sub(start) as usize;
        let path = from.checked_add(word(1) as usize).and_then(|to| data.get(from..to));
        let is_path = |path: &[u8]| path.ends_with(b".rs") && path.iter().all(u8::is_ascii_graphic);
        if path.is_some_and(is_path) && word(2) < 100_000 && word(3) < 1_000 {
            blank.extend([at..at + 16, from..from + word(1) as usize]);
        }
    }
    for range in blank {
        data[range].fill(0);
    }
}

/// Whether the function of this name writes a value into a text by the library's own means.
fn is_formatting(name: &str) -> bool {
    !name.contains("beian_validator") && name.contains("::fmt::")
}

/// Leaves nothing of functions but a trap.
fn end_at_once(module: &mut walrus::Module, functions: Vec<FunctionId>) {
    for id in functions {
        let kind = &module.funcs.get(id).kind;
        let FunctionKind::Local(function) = kind else { continue };
        let params = function.args.clone();
        let ty = module.types.get(function.ty());
        let (from, to) = (ty.params().to_vec(), ty.results().to_vec());
        let mut builder = FunctionBuilder::new(&mut module.types, &from, &to);
        builder.func_body().unreachable();
        let body = builder.local_func(params);
        module.funcs.get_mut(id).kind = FunctionKind::Local(body);
    }
}

/// Words of the data, at equal distances, that follow from earlier ones: pointers to texts that lie one
/// behind the other, each with the length of its text behind it, or numbers of functions that count
/// upwards.
#[derive(Clone, Copy)]
struct Row {
    /// The first word that follows from another, as a place among the words.
    first: usize,
    count: usize,
    stride: usize,
    /// Whether they are pointers.
    by_length: bool,
}

/// In lists of what is larger nothing is looked for; in words.
const LARGEST: usize = 12;

/// Rows with fewer words that just follow are not worth the call that makes them whole.
const LEAST: i32 = 15;

impl Row {
    /// The places of all words that take part.
    fn places(self) -> impl Iterator<Item = usize> {
        let words = (0..=self.count).map(move |n| self.first - self.stride + n * self.stride);
        words.flat_map(move |at| [Some(at), self.by_length.then_some(at + 1)]).flatten()
    }

    /// How much more the word at a place is than the one it follows from.
    fn step(words: &[u32], at: usize, stride: usize, by_length: bool) -> u32 {
        let length = if by_length { words[at - stride + 1] } else { 0 };
        words[at].wrapping_sub(words[at - stride]).wrapping_sub(length)
    }
}

/// Finds the rows in the words of memory from the address `start` on, without a word in two of them.
fn rows(words: &[u32], start: u32) -> Vec<Row> {
    let pointers = start..start + 4 * words.len() as u32;
    let mut found: Vec<(i32, Row)> = Vec::new();
    for (stride, by_length) in (2..=LARGEST).map(|stride| (stride, true)).chain([(1, false)]) {
        for offset in 0..stride {
            let mut first = stride + offset;
            let mut best = (0, Row { first, count: 0, stride, by_length });
            let mut hits = 0;
            for at in (stride + offset..words.len()).step_by(stride) {
                let step = Row::step(words, at, stride, by_length);
                let fits = !by_length
                    || pointers.contains(&words[at]) && pointers.contains(&words[at - stride]);
                hits += match step {
                    _ if !fits => -100,
                    0 if by_length => 1,
                    1 if !by_length => 1,
                    _ => -1,
                };
                if hits > best.0 {
                    best.0 = hits;
                    best.1.count = (at - first) / stride + 1;
                }
                // It ended where it was best.
                if hits < best.0 - 6 || hits < 0 {
                    found.push(best);
                    (hits, first) = (0, at + stride);
                    best = (0, Row { first, count: 0, ..best.1 });
                }
            }
            found.push(best);
        }
    }
    found.retain(|(hits, _)| *hits >= LEAST);
    found.sort_by_key(|(hits, row)| (-hits, row.first));
    let mut taken = HashSet::new();
    let mut rows: Vec<Row> = found.into_iter().map(|(_, row)| row).collect();
    rows.retain(|row| {
        let is_free = row.places().all(|at| !taken.contains(&at));
        if is_free {
            taken.extend(row.places());
        }
        is_free
    });
    rows.sort_by_key(|row| row.first);
    rows
}

/// Writes only the differences of the rows in the data, and lets the module add them up when it starts.
pub(crate) fn relate(module: &[u8]) -> Result<Vec<u8>> {
    let mut module = walrus::Module::from_buffer(module)?;
    anyhow::ensure!(module.start.is_none(), "the module has a start function already");
    let memory = module.memories.iter().next().context("the module has no memory")?.id();
    let mut calls = Vec::new();
    for id in module.data.iter().map(|data| data.id()).collect::<Vec<_>>() {
        let data = module.data.get_mut(id);
        let DataKind::Active { offset: ConstExpr::Value(Value::I32(start)), .. } = data.kind else {
            continue;
        };
        if start % 4 != 0 {
            continue;
        }
        let (chunks, _) = data.value.as_chunks();
        let words: Vec<u32> = chunks.iter().map(|chunk| u32::from_le_bytes(*chunk)).collect();
        for row in rows(&words, u32::try_from(start)?) {
            for at in (0..row.count).map(|n| row.first + n * row.stride) {
                let step = Row::step(&words, at, row.stride, row.by_length);
                data.value[4 * at..4 * at + 4].copy_from_slice(&step.to_le_bytes());
            }
            let address = start + i32::try_from(4 * row.first)?;
            calls.push([address, i32::try_from(row.count)?, i32::try_from(4 * row.stride)?, {
                if row.by_length { -1 } else { 0 }
            }]);
        }
    }
    let add_up = define_add_up(&mut module, memory);
    let mut start = FunctionBuilder::new(&mut module.types, &[], &[]);
    let mut body = start.func_body();
    for call in calls {
        for number in call {
            body.i32_const(number);
        }
        body.call(add_up);
    }
    module.start = Some(start.finish(Vec::new(), &mut module.funcs));
    Ok(module.emit_wasm())
}

/// Adds a function that makes a row whole again: the address of its first word, their count, their
/// distance, and which bits of the lengths are added, all or none.
fn define_add_up(module: &mut walrus::Module, memory: walrus::MemoryId) -> FunctionId {
    let [at, count, stride, mask] = [(); 4].map(|()| module.locals.add(ValType::I32));
    let before = module.locals.add(ValType::I32);
    let word = |offset| MemArg { align: 1, offset };
    let load = LoadKind::I32 { atomic: false };
    let mut builder = FunctionBuilder::new(&mut module.types, &[ValType::I32; 4], &[]);
    builder.func_body().loop_(None, |again| {
        let start = again.id();
        again.local_get(at);
        again.local_get(at).local_get(stride).binop(BinaryOp::I32Sub).local_tee(before);
        again.load(memory, load, word(0));
        again.local_get(before).load(memory, load, word(4));
        again.local_get(mask).binop(BinaryOp::I32And).binop(BinaryOp::I32Add);
        again.local_get(at).load(memory, load, word(0)).binop(BinaryOp::I32Add);
        again.store(memory, StoreKind::I32 { atomic: false }, word(0));
        again.local_get(at).local_get(stride).binop(BinaryOp::I32Add).local_set(at);
        again.local_get(count).i32_const(1).binop(BinaryOp::I32Sub).local_tee(count);
        again.br_if(start);
    });
    builder.finish(vec![at, count, stride, mask], &mut module.funcs)
}

/// Functions with a number below this are called with one byte less.
const SHORT: usize = 128;

/// How many bytes in a row count as something in common.
const RUN: usize = 4;

/// Puts functions that resemble each other side by side, where a compressor makes the most of it.
///
/// wasm-opt leaves those called most in front, whose numbers are short, and they stay in front.
pub(crate) fn reorder(module: &[u8]) -> Result<Vec<u8>> {
    let (mut imported, mut bodies) = (0, Vec::new());
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    imported += usize::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
            _ => {}
        }
    }
    let runs: Vec<HashSet<&[u8]>> = bodies.iter().map(|body| body.windows(RUN).collect()).collect();
    let (front, back) = runs.split_at(SHORT.saturating_sub(imported).min(runs.len()));
    let order = [chain(front), chain(back).iter().map(|at| at + front.len()).collect()].concat();

    let mut numbers: Vec<u32> = (0..u32::try_from(imported)?).collect();
    numbers.resize(imported + order.len(), 0);
    for (new, old) in (imported..).zip(&order) {
        let number = numbers.get_mut(imported + old).context("a function that is none")?;
        *number = u32::try_from(new)?;
    }
    let mut reordered = wasm_encoder::Module::new();
    Renumber { numbers, order }
        .parse_core_module(&mut reordered, Parser::new(0), module)
        .map_err(|error| anyhow!("{error}"))?;
    Ok(reordered.finish())
}

/// Begins with the smallest and goes on with what has most in common with the last, of what both
/// have together.
fn chain(runs: &[HashSet<&[u8]>]) -> Vec<usize> {
    let mut holders: HashMap<&[u8], Vec<usize>> = HashMap::new();
    for (at, set) in runs.iter().enumerate() {
        set.iter().for_each(|run| holders.entry(run).or_default().push(at));
    }
    let mut left: Vec<bool> = vec![true; runs.len()];
    let mut order = Vec::with_capacity(runs.len());
    let mut next = (0..runs.len()).min_by_key(|at| runs[*at].len());
    while let Some(last) = next {
        order.push(last);
        left[last] = false;
        let mut common = vec![0u32; runs.len()];
        for at in runs[last].iter().flat_map(|run| &holders[run]) {
            common[*at] += 1;
        }
        let likeness = |at: &usize| {
            let common = f64::from(common[*at]);
            common / ((runs[last].len() + runs[*at].len() + 1) as f64 - common)
        };
        // Of equals the first, so that the same module always comes out.
        next = (0..runs.len())
            .filter(|at| left[*at])
            .map(|at| (likeness(&at), at))
            .reduce(|best, other| if other.0 > best.0 { other } else { best })
            .map(|(_, at)| at);
    }
    order
}

/// Writes a module anew with its functions in another order.
struct Renumber {
    /// The new number of each function, imported ones too.
    numbers: Vec<u32>,
    /// Which function of the module's own comes at each place.
    order: Vec<usize>,
}

impl Reencode for Renumber {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, reencode::Error> {
        self.numbers.get(function as usize).copied().ok_or(reencode::Error::InvalidCodeSectionSize)
    }

    fn parse_function_section(
        &mut self,
        functions: &mut wasm_encoder::FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), reencode::Error> {
        let types = section.into_iter().collect::<Result<Vec<u32>, _>>()?;
        for at in &self.order {
            functions.function(types[*at]);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut wasm_encoder::CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), reencode::Error> {
        let bodies = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for at in self.order.clone() {
            self.parse_function_body(code, bodies[at].clone())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use walrus::Module;

    /// Functions that return their own number by name, each calling the next.
    fn module(count: usize) -> Vec<u8> {
        let mut module = Module::default();
        let mut next = None;
        for number in (0..count).rev() {
            let mut builder = FunctionBuilder::new(&mut module.types, &[], &[ValType::I32]);
            builder.name(format!("core::panicking::panic{number}"));
            let mut body = builder.func_body();
            body.i32_const(i32::try_from(number).expect("small"));
            if let Some(next) = next {
                body.call(next).binop(BinaryOp::I32Add);
            }
            let id = builder.finish(Vec::new(), &mut module.funcs);
            module.exports.add(&format!("number{number}"), id);
            next = Some(id);
        }
        module.emit_wasm()
    }

    #[test]
    fn a_module_in_another_order_is_the_same_module() {
        let before = module(300);
        let after = reorder(&before).expect("a module");
        assert_ne!(before, after);
        wasmparser::Validator::new().validate_all(&after).expect("a valid module");
        assert_eq!(reorder(&before).expect("a module"), after, "the same each time");
        // What each export begins with tells which function it is.
        let numbers = |module: &[u8]| -> Vec<(String, String)> {
            let module = Module::from_buffer(module).expect("a module");
            let mut found: Vec<_> = module
                .exports
                .iter()
                .map(|export| {
                    let walrus::ExportItem::Function(id) = export.item else {
                        panic!("a function")
                    };
                    let body = module.funcs.get(id).kind.unwrap_local();
                    let first = &body.block(body.entry_block()).instrs[0].0;
                    (export.name.clone(), format!("{first:?}"))
                })
                .collect();
            found.sort();
            found
        };
        assert_eq!(numbers(&before), numbers(&after));
    }

    #[test]
    fn only_what_never_returns_is_taken_for_a_panic() {
        for name in [
            "core[c5930c85a12de822]::panicking::panic_bounds_check",
            "core::panicking::panic_fmt",
            "<alloc[3ca501edff3f0c7c]::vec::Vec<_, _>>::remove::assert_failed",
            "alloc[3ca501edff3f0c7c]::raw_vec::handle_error",
            "__rustc[b7974e8690430dd9]::rust_begin_unwind",
        ] {
            assert!(panics(name), "{name}");
        }
        for name in [
            "std[a543996e6e7dbf1e]::panicking::panic_count::is_zero_slow_path",
            "beian_validator::rules::app::check_fail",
            "core[c5930c85a12de822]::str::count::do_count_chars",
        ] {
            assert!(!panics(name), "{name}");
        }
    }

    #[test]
    fn what_panics_print_is_blanked_and_nothing_else() {
        let path = b"src/a.rs";
        let mut data = b"keep removal index (is ".to_vec();
        let at = data.len();
        data.extend(path);
        data.extend(b"src/kept.rs ");
        data.resize(data.len().next_multiple_of(4), b'x');
        let place = data.len();
        let start = 1024u32;
        for word in [start + u32::try_from(at).expect("small"), 8, 12, 5] {
            data.extend(word.to_le_bytes());
        }
        let before = data.clone();
        blank_reasons(&mut data, start);
        assert_eq!(data[..5], before[..5]);
        assert!(data[5..at + 8].iter().all(|byte| *byte == 0));
        assert_eq!(data[at + 8..place], before[at + 8..place]);
        assert!(data[place..].iter().all(|byte| *byte == 0));
    }

    #[test]
    fn rows_are_what_they_were_when_added_up() {
        let start = 0x10_0000;
        let mut words: Vec<u32> = (0..40).map(|n| n * n * 77).collect();
        // Numbers that count, two of them by more than one, and texts one behind the other.
        words.extend((0..30).map(|n| 500 + n + n / 11));
        for n in 0..30 {
            words.extend([start + 5 * n, 5, n]);
        }
        let rows = rows(&words, start);
        assert_eq!(rows.iter().map(|row| row.stride).collect::<Vec<_>>(), [1, 3]);
        let mut steps = words.clone();
        for row in &rows {
            for at in (0..row.count).map(|n| row.first + n * row.stride) {
                steps[at] = Row::step(&words, at, row.stride, row.by_length);
                assert!(steps[at] < 3);
            }
        }
        for row in &rows {
            for at in (0..row.count).map(|n| row.first + n * row.stride) {
                let length = if row.by_length { steps[at - row.stride + 1] } else { 0 };
                steps[at] = steps[at].wrapping_add(steps[at - row.stride]).wrapping_add(length);
            }
        }
        assert_eq!(steps, words);
    }

    #[test]
    fn rows_become_differences() {
        let mut module = Module::from_buffer(&module(2)).expect("a module");
        let memory = module.memories.add_local(false, false, 1, None, None);
        let value = (0..99u32).flat_map(u32::to_le_bytes).collect();
        let offset = ConstExpr::Value(Value::I32(1024));
        module.data.add(DataKind::Active { memory, offset }, value);
        let related = relate(&module.emit_wasm()).expect("a module");
        wasmparser::Validator::new().validate_all(&related).expect("a valid module");
        let module = Module::from_buffer(&related).expect("a module");
        assert!(module.start.is_some());
        let data = &module.data.iter().next().expect("data").value;
        // Two numbers stand as they are, and 97 as what they are more than the one before.
        assert_eq!(data[8..], [1, 0, 0, 0].repeat(97));
        assert!(relate(&related).is_err(), "once is enough");
    }

    #[test]
    fn panics_are_traps() {
        let trapped = Module::from_buffer(&trap(&module(2)).expect("a module")).expect("a module");
        for (_, function) in trapped.funcs.iter_local() {
            let instructions = &function.block(function.entry_block()).instrs;
            assert!(matches!(instructions[..], [(walrus::ir::Instr::Unreachable(_), _)]));
        }
        assert!(trap(&Module::default().emit_wasm()).is_err(), "no names");
    }
}
