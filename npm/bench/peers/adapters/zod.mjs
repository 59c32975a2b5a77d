// zod 4: its own e-mail check, refinements for the rest, one check of the order between fields.
import * as z from "zod";
import { relate, spell } from "../rules.mjs";
import { CHECKS } from "./plain.mjs";

const error = (code) => (issue) => (issue.input === "" ? "required" : code);
const text = (is, code) => z.string().refine(is, { error: error(code) });
const filled = z.string().min(1, "required");
const VALUES = {
  "resident ID": text(CHECKS.residentId, "resident-id"),
  USCC: text(CHECKS.uscc, "uscc"),
  mobile: text(CHECKS.mobile, "mobile"),
  domain: text(CHECKS.domain, "domain"),
  "e-mail": z.email({ error: error("email") }),
};
const person = z.object({
  name: filled,
  idNumber: VALUES["resident ID"],
  mobile: VALUES.mobile,
  email: VALUES["e-mail"],
});
const ORDER = z
  .object({
    organizer: z.object({ name: filled, idNumber: VALUES.USCC }),
    principal: person,
    websites: z.array(
      z.object({
        name: filled,
        remark: text(CHECKS.remark, "remark"),
        domains: z.array(z.object({ name: VALUES.domain, ownerName: z.string() })),
        servicePrincipal: person,
      }),
    ),
  })
  .check((context) => {
    relate(context.value, (code, website, path) => {
      const keys = website < 0 ? [path] : ["websites", website, path];
      context.issues.push({ code: "custom", message: code, input: context.value, path: keys, continue: true });
    });
  });

const all = (schema) => (value) => {
  const { success, error } = schema.safeParse(value);
  return success ? [] : error.issues;
};

export default function start() {
  const check = {};
  for (const [what, schema] of Object.entries(VALUES)) check[what] = all(schema);
  const validate = all(ORDER);
  const name = ({ message, path }) => `${message} ${spell(path)}`;
  return { check, validate, name };
}
