//! What makes the module smaller to send beyond what the compiler and wasm-opt do.
//!
//! What was tried beside this, and what each step gains, stands in
//! `docs/adr/0012-bytes-of-the-module.md`.

use std::collections::{HashMap, HashSet};
use std::convert::Infallible;

use anyhow::{Context, Result, anyhow};
use walrus::{ConstExpr, DataKind, FunctionBuilder, FunctionId, FunctionKind, ir::Value};
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
    // What printed the reasons is still in the table of functions, for calls that nobody makes.
    walrus::passes::gc::run(&mut module);
    let named = |module: &walrus::Module, is_meant: fn(&str) -> bool| -> Vec<FunctionId> {
        let functions = module.funcs.iter_local().map(|(id, _)| id);
        let name = |id| module.funcs.get(id).name.as_deref();
        functions.filter(|id| name(*id).is_some_and(is_meant)).collect()
    };
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
    use walrus::{Module, ValType, ir::BinaryOp};

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
    fn panics_are_traps() {
        let trapped = Module::from_buffer(&trap(&module(2)).expect("a module")).expect("a module");
        for (_, function) in trapped.funcs.iter_local() {
            let instructions = &function.block(function.entry_block()).instrs;
            assert!(matches!(instructions[..], [(walrus::ir::Instr::Unreachable(_), _)]));
        }
        assert!(trap(&Module::default().emit_wasm()).is_err(), "no names");
    }
}
