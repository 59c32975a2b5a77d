// Everything in one import: the validator, both languages, and what there is to know of the rules.
import { BeianError, addLanguage } from "./core.js";
import en from "./messages/en.js";
import zh from "./messages/zh.js";
import data from "./data/rules.js";
import tables from "./data/tables.js";

addLanguage(zh);
addLanguage(en);

export { default, initSync, check, validate, Session, attach, kinds, loadPack, addLanguage, BeianError } from "./core.js";

/**
 * Every rule: code, severity, fields read, when it applies, texts, sources, examples. With a profile,
 * those that can report anything under it.
 */
export function rules({ profile, ...rest } = {}) {
  const known = profile === undefined || profile === null || tables.words.Profile.includes(profile);
  if (!known || Object.keys(rest).length) {
    throw new BeianError("unknown-option", `profile: one of ${tables.words.Profile.join(", ")}`);
  }
  // A copy: what is done to it stays there.
  return JSON.parse(JSON.stringify(profile ? data.filter((rule) => rule.holdsUnder.includes(profile)) : data));
}
