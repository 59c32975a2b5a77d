// Everything in one import: the validator, both languages, and what there is to know of the rules.
import { addLanguage } from "./core.js";
import en from "./messages/en.js";
import zh from "./messages/zh.js";
import data from "./data/rules.js";

addLanguage(zh);
addLanguage(en);

export { default, initSync, check, validate, Session, attach, kinds, loadPack, addLanguage, BeianError } from "./core.js";

/** Every rule: code, severity, fields read, when it applies, texts, sources, examples. */
export function rules() {
  return structuredClone(data);
}
