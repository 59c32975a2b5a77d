// Everything in one import: the validator, both languages, and what there is to know of the rules.
import { BeianError, addLanguage } from "./core.js";
import en from "./messages/en.js";
import zh from "./messages/zh.js";
import data from "./data/rules.js";
import tables from "./data/tables.js";

addLanguage(zh);
addLanguage(en);

export * from "./core.js";
export { default } from "./core.js";

/**
 * Every rule: code, severity, fields read, when it applies, texts, sources, examples. With a profile,
 * those that can report anything under it.
 */
export function rules(options) {
  const { profile, ...rest } = options ?? {};
  const profiles = tables.words.Profile;
  for (const name in rest) throw new BeianError("unknown-option", name);
  const isKnown = profile === undefined || profile === null || profiles.includes(profile);
  if (!isKnown) throw new BeianError("unknown-option", `profile: one of ${profiles.join(", ")}`);
  // A copy: what is done to it stays there.
  return JSON.parse(JSON.stringify(profile ? data.filter((rule) => rule.holdsUnder.includes(profile)) : data));
}
