//! WebAssembly 1.0 and nothing later: what the webviews of 2017 and all mini-programs know.
//!
//! The compiled standard library uses later features, and the linker says so in the module's
//! `target_features` section, from which the bindings generator and wasm-opt draw their own
//! conclusions. So the project's code is compiled without them ([`RUSTFLAGS`]), the section is
//! edited ([`forbid_glue_features`]), what the library has left is rewritten
//! ([`rewrite`], and wasm-opt for the rest), and [`check`] refuses the module if anything
//! later than 1.0 is still in it.

use std::fs;

use anyhow::{Context, Result, bail, ensure};
use walrus::{
    Export, ExportItem, FunctionBuilder, FunctionId, ImportKind, InstrSeqBuilder, LocalId,
    MemoryId, Module, ValType as Type,
    ir::{
        BinaryOp, Call, ExtendedLoad, Instr, InstrLocId, LoadKind, MemArg, StoreKind, UnaryOp,
        VisitorMut, dfs_pre_order_mut,
    },
};
use wasmparser::{
    BinaryReader, CompositeInnerType, Parser, Payload, ValType, Validator, WasmFeatures,
    types::EntityType,
};

use crate::{build, node, paths};

/// For the project's own crates. Code of the library that is inlined into them follows.
///
/// A stack a little below a megabyte puts the constants behind it at addresses of one byte less. Memory ends
/// at 2 GB: addresses beyond would be negative numbers in JavaScript.
pub(crate) const RUSTFLAGS: &[&str] =
    &["-Ctarget-cpu=mvp", "-Clink-arg=-zstack-size=983040", "-Clink-arg=--max-memory=2147483648"];

/// What the bindings generator would make use of where the section names it.
const GLUE_FEATURES: &[&str] = &["reference-types", "multivalue"];

const SECTION: &str = "target_features";

/// Marks in `module` the features that must not shape the glue as not used.
///
/// Without the section the generator would assume them, so it is edited and not removed.
pub(crate) fn forbid_glue_features(module: &mut [u8]) -> Result<()> {
    let mut prefixes = Vec::new();
    for payload in Parser::new(0).parse_all(module) {
        let Payload::CustomSection(section) = payload? else { continue };
        if section.name() != SECTION {
            continue;
        }
        let mut reader = BinaryReader::new(section.data(), section.data_offset());
        for _ in 0..reader.read_var_u32()? {
            let at = reader.original_position();
            reader.read_u8()?;
            if GLUE_FEATURES.contains(&reader.read_string()?) {
                prefixes.push(at);
            }
        }
    }
    for at in prefixes {
        *module.get_mut(at).context("a section outside its module")? = b'-';
    }
    Ok(())
}

/// Names as they were and as they are now.
pub(crate) type Renamed = Vec<(String, String)>;

/// Gives what the module imports short names in place of those of the generator, which end in hashes
/// that no compression makes shorter. Returns the module, and the old and the new names. The import that
/// throws what went wrong in the generator's own code is a trap from here on, as all panics are.
pub(crate) fn shorten_imports(module: &[u8]) -> Result<(Vec<u8>, Renamed)> {
    let mut module = Module::from_buffer(module)?;
    let throws = module.imports.iter().find(|import| import.name.contains("__wbindgen_throw"));
    if let Some(ImportKind::Function(throw)) = throws.map(|import| import.kind.clone()) {
        module.replace_imported_func(throw, |(body, _)| {
            body.unreachable();
        })?;
    }
    let mut names = Vec::new();
    for (number, import) in module.imports.iter_mut().enumerate() {
        if number == 0 {
            names.push((import.module.clone(), "m".to_owned()));
        }
        ensure!(names.first().is_some_and(|(from, _)| *from == import.module), "a second module");
        let short = format!("i{number}");
        names.push((import.name.clone(), short.clone()));
        import.name = short;
        "m".clone_into(&mut import.module);
    }
    Ok((module.emit_wasm(), names))
}

/// Replaces the instructions that copy and fill memory by calls of functions that do so eight bytes
/// at a time. wasm-opt has a pass for it, whose functions go byte by byte: that made checks of
/// single values a quarter slower. Takes back exported globals, which some hosts cannot pass on and
/// nobody asks for.
pub(crate) fn rewrite(module: &[u8]) -> Result<Vec<u8>> {
    let mut module = Module::from_buffer(module)?;
    // It would speak of what is replaced here.
    module.customs.remove_raw(SECTION);
    let Some(memory) = module.memories.iter().next().map(|memory| memory.id()) else {
        bail!("the module has no memory");
    };
    let is_global = |export: &&Export| matches!(export.item, ExportItem::Global(_));
    let globals: Vec<_> = module.exports.iter().filter(is_global).map(Export::id).collect();
    for export in globals {
        module.exports.delete(export);
    }
    let others: Vec<FunctionId> = module.funcs.iter_local().map(|(id, _)| id).collect();
    let copy = define(&mut module, "copy_memory", |body, [to, from, count]| {
        let whole = |body: &mut InstrSeqBuilder, width: Width| {
            body.local_get(to).local_get(from).load(memory, width.load(), UNALIGNED);
            body.store(memory, width.store(), UNALIGNED);
            for local in [to, from] {
                body.local_get(local).i32_const(width.bytes()).binop(BinaryOp::I32Add);
                body.local_set(local);
            }
        };
        // From the end, the rest of the count says where.
        let from_end = |body: &mut InstrSeqBuilder, width: Width| {
            body.local_get(to).local_get(count).binop(BinaryOp::I32Add);
            body.local_get(from).local_get(count).binop(BinaryOp::I32Add);
            body.load(memory, width.load(), UNALIGNED).store(memory, width.store(), UNALIGNED);
        };
        // Overlapping parts are copied from the side where nothing unread is overwritten.
        body.local_get(to).local_get(from).binop(BinaryOp::I32LtU).if_else(
            None,
            |forward| {
                for width in WIDTHS {
                    repeat(forward, count, width, |body| whole(body, width));
                }
            },
            |backward| {
                for width in WIDTHS {
                    repeat(backward, count, width, |body| from_end(body, width));
                }
            },
        );
    });
    let fill = define(&mut module, "fill_memory", |body, [to, value, count]| {
        for width in WIDTHS {
            repeat(body, count, width, |body| {
                body.local_get(to).local_get(count).binop(BinaryOp::I32Add).local_get(value);
                if let Width::Eight = width {
                    body.i32_const(0xff).binop(BinaryOp::I32And).unop(UnaryOp::I64ExtendUI32);
                    body.i64_const(0x0101_0101_0101_0101).binop(BinaryOp::I64Mul);
                }
                body.store(memory, width.store(), UNALIGNED);
            });
        }
    });
    let mut replace = Replace { memory, copy, fill, is_foreign: false };
    for id in others {
        let function = module.funcs.get_mut(id).kind.unwrap_local_mut();
        let entry = function.entry_block();
        dfs_pre_order_mut(&mut replace, function, entry);
    }
    ensure!(!replace.is_foreign, "a second memory is written to");
    Ok(module.emit_wasm())
}

/// Runs the replacements of a module beside what they stand for.
const COPIES: &str = include_str!("../js/copies.mjs");

/// Checks the module of the package, and that what [`rewrite`] puts in does the same.
pub(crate) fn check_built() -> Result<()> {
    check(&fs::read(paths::package().join(build::wasm_name()))?)?;
    // (func (param i32 i32 i32)), twice, each with the one instruction on its parameters.
    let modern = [
        b"\0asm\x01\0\0\0".as_slice(),
        &[1, 7, 1, 0x60, 3, 0x7f, 0x7f, 0x7f, 0],
        &[3, 3, 2, 0, 0, 5, 3, 1, 0, 1],
        b"\x07\x18\x03\x06memory\x02\0\x04copy\0\0\x04fill\0\x01",
        &[10, 26, 2],
        &[12, 0, 0x20, 0, 0x20, 1, 0x20, 2, 0xfc, 10, 0, 0, 0x0b],
        &[11, 0, 0x20, 0, 0x20, 1, 0x20, 2, 0xfc, 11, 0, 0x0b],
    ]
    .concat();
    let place = paths::target().join("wasm-module/copies");
    paths::empty_dir(&place)?;
    let (before, after) = (place.join("before.wasm"), place.join("after.wasm"));
    fs::write(&before, &modern)?;
    fs::write(&after, rewrite(&modern)?)?;
    node::script(COPIES, &[&before, &after])?;
    Ok(())
}

const UNALIGNED: MemArg = MemArg { align: 1, offset: 0 };

/// How many bytes a step moves.
#[derive(Clone, Copy)]
enum Width {
    Eight,
    One,
}

const WIDTHS: [Width; 2] = [Width::Eight, Width::One];

impl Width {
    fn bytes(self) -> i32 {
        match self {
            Width::Eight => 8,
            Width::One => 1,
        }
    }

    fn load(self) -> LoadKind {
        match self {
            Width::Eight => LoadKind::I64 { atomic: false },
            Width::One => LoadKind::I32_8 { kind: ExtendedLoad::ZeroExtend },
        }
    }

    fn store(self) -> StoreKind {
        match self {
            Width::Eight => StoreKind::I64 { atomic: false },
            Width::One => StoreKind::I32_8 { atomic: false },
        }
    }
}

/// Adds a function of three numbers that returns nothing.
fn define(
    module: &mut Module,
    name: &str,
    write: impl FnOnce(&mut InstrSeqBuilder, [LocalId; 3]),
) -> FunctionId {
    let parameters = [(); 3].map(|()| module.locals.add(Type::I32));
    let mut builder = FunctionBuilder::new(&mut module.types, &[Type::I32; 3], &[]);
    write(&mut builder.name(name.to_owned()).func_body(), parameters);
    builder.finish(parameters.to_vec(), &mut module.funcs)
}

/// Takes the width off `count` and runs `step`, as long as that much is left.
fn repeat(
    body: &mut InstrSeqBuilder,
    count: LocalId,
    width: Width,
    step: impl FnOnce(&mut InstrSeqBuilder),
) {
    body.block(None, |done| {
        let end = done.id();
        done.loop_(None, |again| {
            let start = again.id();
            again.local_get(count).i32_const(width.bytes()).binop(BinaryOp::I32LtU).br_if(end);
            again.local_get(count).i32_const(width.bytes()).binop(BinaryOp::I32Sub);
            again.local_set(count);
            step(again);
            again.br(start);
        });
    });
}

struct Replace {
    memory: MemoryId,
    copy: FunctionId,
    fill: FunctionId,
    is_foreign: bool,
}

impl VisitorMut for Replace {
    fn visit_instr_mut(&mut self, instr: &mut Instr, _: &mut InstrLocId) {
        let (func, is_ours) = match instr {
            Instr::MemoryCopy(copy) => {
                (self.copy, copy.src == self.memory && copy.dst == self.memory)
            }
            Instr::MemoryFill(fill) => (self.fill, fill.memory == self.memory),
            _ => return,
        };
        self.is_foreign |= !is_ours;
        *instr = Instr::Call(Call { func });
    }
}

/// Fails, naming the place, if the module needs anything that WebAssembly 1.0 did not have, or
/// something that it had but engines of the time could not pass to JavaScript.
pub(crate) fn check(module: &[u8]) -> Result<()> {
    // Without imported and exported mutable globals, which came a year after 1.0.
    let mut validator = Validator::new_with_features(WasmFeatures::MVP);
    let types = validator.validate_all(module).context("not a WebAssembly 1.0 module")?;
    let types = types.as_ref();
    for payload in Parser::new(0).parse_all(module) {
        let mut entities = Vec::new();
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    let import = import?;
                    let entity = types.entity_type_from_import(&import);
                    entities.push((import.name.to_owned(), entity));
                }
            }
            Payload::ExportSection(exports) => {
                for export in exports {
                    let export = export?;
                    let entity = types.entity_type_from_export(&export);
                    entities.push((export.name.to_owned(), entity));
                }
            }
            // Only says how many there are, but was no section then.
            Payload::DataCountSection { .. } => bail!("the data segments are counted"),
            // Both began with the number of a memory or table, of which there was one. The validator
            // takes the flags that stand there today, with which they may name it again.
            Payload::DataSection(segments) => {
                for segment in segments.into_iter_with_offsets() {
                    ensure!(module.get(segment?.0) == Some(&0), "a data segment has flags");
                }
            }
            Payload::ElementSection(segments) => {
                for segment in segments.into_iter_with_offsets() {
                    ensure!(module.get(segment?.0) == Some(&0), "an element segment has flags");
                }
            }
            _ => continue,
        }
        for (name, entity) in entities {
            ensure!(
                !matches!(entity, Some(EntityType::Global(_))),
                "{name} is a global, which some hosts cannot pass on"
            );
            let Some(EntityType::Func(id) | EntityType::FuncExact(id)) = entity else { continue };
            let CompositeInnerType::Func(function) = &types[id].composite_type.inner else {
                bail!("{name} is no function");
            };
            let crosses = function.params().iter().chain(function.results());
            ensure!(
                !crosses.into_iter().any(|value| *value == ValType::I64),
                "{name} passes 64-bit integers to or from JavaScript, which takes BigInt"
            );
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const I32: u8 = 0x7f;
    const I64: u8 = 0x7e;
    const EXTERNREF: u8 = 0x6f;

    /// A module of the given sections, each at most 127 bytes long.
    fn module(sections: &[(u8, &[u8])]) -> Vec<u8> {
        let mut bytes = b"\0asm\x01\0\0\0".to_vec();
        for (id, content) in sections {
            bytes.push(*id);
            bytes.push(u8::try_from(content.len()).expect("a short section"));
            bytes.extend_from_slice(content);
        }
        bytes
    }

    /// A module that exports a function, and has a memory of one page.
    fn function(parameters: &[u8], results: &[u8], body: &[u8]) -> Vec<u8> {
        let length = |list: &[u8]| u8::try_from(list.len()).expect("a short list");
        let signature =
            [&[1, 0x60, length(parameters)], parameters, &[length(results)], results].concat();
        let code = [&[1, length(body) + 2, 0], body, &[0x0b]].concat();
        let export = [1, 1, b'f', 0, 0];
        module(&[(1, &signature), (3, &[1, 0]), (5, &[1, 0, 1]), (7, &export), (10, &code)])
    }

    /// Takes three numbers and copies memory.
    fn copying() -> Vec<u8> {
        function(&[I32; 3], &[], &[0x20, 0, 0x20, 1, 0x20, 2, 0xfc, 10, 0, 0])
    }

    #[test]
    fn a_module_of_1_0_passes() {
        check(&function(&[I32], &[I32], &[0x20, 0, 0x45])).expect("i32.eqz is as old as can be");
        let inside = module(&[
            (1, &[2, 0x60, 0, 0, 0x60, 1, I64, 0]),
            (3, &[2, 0, 1]),
            (6, &[1, I32, 1, 0x41, 0, 0x0b]),
            (7, &[1, 1, b'f', 0, 0]),
            (10, &[2, 2, 0, 0x0b, 2, 0, 0x0b]),
        ]);
        check(&inside).expect("mutable globals and 64-bit integers that stay inside");
    }

    #[test]
    fn whatever_came_later_is_refused() {
        let global = |mutable| [1, I32, mutable, 0x41, 0, 0x0b];
        for (what, module) in [
            ("sign extension", function(&[I32], &[I32], &[0x20, 0, 0xc0])),
            ("saturating conversion", function(&[], &[I32], &[0x43, 0, 0, 0, 0, 0xfc, 0])),
            ("bulk memory", copying()),
            ("several results", function(&[], &[I32, I32], &[0x41, 0, 0x41, 0])),
            ("reference types", function(&[EXTERNREF], &[], &[])),
            ("vectors", function(&[], &[], &[0x41, 0, 0xfd, 15, 0x1a])),
            ("tail calls", function(&[], &[], &[0x12, 0])),
            ("two memories", module(&[(5, &[2, 0, 1, 0, 1])])),
            ("two tables", module(&[(4, &[2, 0x70, 0, 1, 0x70, 0, 1])])),
            ("a count of data segments", module(&[(12, &[0])])),
            ("passive data", module(&[(5, &[1, 0, 1]), (11, &[1, 1, 0])])),
            ("data for a named memory", {
                module(&[(5, &[1, 0, 1]), (11, &[1, 2, 0, 0x41, 0, 0x0b, 0])])
            }),
            ("elements for a named table", {
                module(&[(4, &[1, 0x70, 0, 1]), (9, &[1, 2, 0, 0x41, 0, 0x0b, 0, 0])])
            }),
            ("a sum as a constant", { module(&[(6, &[1, I32, 0, 0x41, 0, 0x41, 0, 0x6a, 0x0b])]) }),
            ("a call through a table with a long index", {
                let signature = [1, 0x60, 0, 0];
                let code = [1, 9, 0, 0x41, 0, 0x11, 0, 0x80, 0x80, 0, 0x0b];
                module(&[(1, &signature), (3, &[1, 0]), (4, &[1, 0x70, 0, 1]), (10, &code)])
            }),
            ("a mutable global outside", module(&[(6, &global(1)), (7, &[1, 1, b'g', 3, 0])])),
            ("a global outside", module(&[(6, &global(0)), (7, &[1, 1, b'g', 3, 0])])),
            ("a 64-bit integer outside", function(&[I64], &[], &[])),
        ] {
            let valid = Validator::new_with_features(WasmFeatures::all()).validate_all(&module);
            assert!(valid.is_ok(), "{what}: {:?}", valid.err());
            assert!(check(&module).is_err(), "{what}");
        }
        assert!(check(b"\0asm").is_err(), "no module at all");
    }

    #[test]
    fn rewritten_the_module_passes() {
        let lowered = rewrite(&copying()).expect("a module with a memory");
        check(&lowered).expect("nothing later is left");
        let filling = function(&[I32; 3], &[], &[0x20, 0, 0x20, 1, 0x20, 2, 0xfc, 11, 0]);
        check(&rewrite(&filling).expect("a module with a memory")).expect("nothing later is left");
        let global =
            module(&[(5, &[1, 0, 1]), (6, &[1, I32, 0, 0x41, 0, 0x0b]), (7, &[1, 1, b'g', 3, 0])]);
        check(&rewrite(&global).expect("a module with a memory")).expect("nothing outside");
    }

    #[test]
    fn features_of_the_glue_are_denied_and_others_kept() {
        let content = b"\x0ftarget_features\x03+\x0amultivalue+\x08sign-ext+\x0freference-types";
        let mut bytes = module(&[(0, content)]);
        forbid_glue_features(&mut bytes).expect("a well-formed section");
        let text = String::from_utf8_lossy(&bytes);
        for wanted in ["-\nmultivalue", "+\u{8}sign-ext", "-\u{f}reference-types"] {
            assert!(text.contains(wanted), "{wanted:?} in {text:?}");
        }
    }
}
