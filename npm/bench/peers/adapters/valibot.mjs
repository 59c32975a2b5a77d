// valibot: its own e-mail check, `check` for the rest, one raw check of the order between fields.
import * as v from "valibot";
import { relate, spell } from "../rules.mjs";
import { CHECKS } from "./plain.mjs";

const message = (code) => (issue) => (issue.input === "" ? "required" : code);
const text = (is, code) => v.pipe(v.string(), v.check(is, message(code)));
const filled = v.pipe(v.string(), v.nonEmpty("required"));
const VALUES = {
  "resident ID": text(CHECKS.residentId, "resident-id"),
  USCC: text(CHECKS.uscc, "uscc"),
  mobile: text(CHECKS.mobile, "mobile"),
  domain: text(CHECKS.domain, "domain"),
  "e-mail": v.pipe(v.string(), v.email(message("email"))),
};
const person = v.object({
  name: filled,
  idNumber: VALUES["resident ID"],
  mobile: VALUES.mobile,
  email: VALUES["e-mail"],
});
const ORDER = v.pipe(
  v.object({
    organizer: v.object({ name: filled, idNumber: VALUES.USCC }),
    principal: person,
    websites: v.array(
      v.object({
        name: filled,
        remark: text(CHECKS.remark, "remark"),
        domains: v.array(v.object({ name: VALUES.domain, ownerName: v.string() })),
        servicePrincipal: person,
      }),
    ),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    relate(dataset.value, (code, website, path) => {
      const keys = website < 0 ? [path] : ["websites", website, path];
      addIssue({ message: code, path: keys.map((key) => ({ key })) });
    });
  }),
);

const all = (schema) => {
  const parse = v.safeParser(schema);
  return (value) => parse(value).issues ?? [];
};

export default function start() {
  const check = {};
  for (const [what, schema] of Object.entries(VALUES)) check[what] = all(schema);
  const validate = all(ORDER);
  const name = ({ message, path }) => `${message} ${spell(path.map(({ key }) => key))}`;
  return { check, validate, name };
}
