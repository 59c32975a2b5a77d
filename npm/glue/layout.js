// Numbers that the module and the wrapper share. The bundler puts them where they are used, which it does
// with those of another file only.

// From here on an answer of the module is the address of what it packed.
export const SMALL = 64;
// Stands where there is no number.
export const NONE = 0xffffffff;

// In place of an index.
export const REPLACE = -1;
export const REMOVE = -2;

// What begins a value; `src/bindings/read.rs` says how they are laid out.
export const NUMBER = 3;
export const TEXT = 4;
export const LIST = 5;
export const OBJECT = 6;
export const RECORDS = 7;
// From here on short texts.
export const SHORT = 8;
// In place of a field.
export const MISPLACED = 253;
export const STRANGER = 254;
export const END = 255;

// The most that is written at once: few values that stand in each other again and again can take as much.
export const LARGEST = 2 ** 28;
