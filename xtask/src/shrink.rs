//! What makes the module smaller to send beyond what the compiler and wasm-opt do.
//!
//! What was tried beside this, and what each step gains, stands in
//! `docs/adr/0012-bytes-of-the-module.md`.

use std::collections::{HashMap, HashSet};
use std::convert::Infallible;

use anyhow::{Context, Result, anyhow};
use walrus::{FunctionBuilder, FunctionKind};
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

/// Lets panics end the program without a word first: there is nowhere to print to, and what is left
/// of them is found out by the wrapper alone, which starts a fresh instance after a trap.
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
    for id in ends {
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
    Ok(module.emit_wasm())
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
    fn panics_are_traps() {
        let trapped = Module::from_buffer(&trap(&module(2)).expect("a module")).expect("a module");
        for (_, function) in trapped.funcs.iter_local() {
            let instructions = &function.block(function.entry_block()).instrs;
            assert!(matches!(instructions[..], [(walrus::ir::Instr::Unreachable(_), _)]));
        }
        assert!(trap(&Module::default().emit_wasm()).is_err(), "no names");
    }
}
