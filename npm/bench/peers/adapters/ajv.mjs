// ajv: schemas compiled once; the checks of values are formats, those between fields a keyword.
import Ajv from "ajv";
import { below, relate, spell } from "../rules.mjs";
import { CHECKS } from "./plain.mjs";

const FORMATS = { "resident-id": CHECKS.residentId, uscc: CHECKS.uscc, mobile: CHECKS.mobile, domain: CHECKS.domain, email: CHECKS.email, remark: CHECKS.remark };
const VALUES = { "resident ID": "resident-id", USCC: "uscc", mobile: "mobile", domain: "domain", "e-mail": "email" };

const text = (format) => ({ type: "string", minLength: 1, ...(format && { format }) });
const object = (properties) => ({ type: "object", properties, required: Object.keys(properties) });
const list = (items) => ({ type: "array", items });
const person = object({ name: text(), idNumber: text("resident-id"), mobile: text("mobile"), email: text("email") });
const SCHEMA = {
  ...object({
    organizer: object({ name: text(), idNumber: text("uscc") }),
    principal: person,
    websites: list(
      object({
        name: text(),
        remark: text("remark"),
        domains: list(object({ name: text("domain"), ownerName: { type: "string" } })),
        servicePrincipal: person,
      }),
    ),
  }),
  related: true,
};

function related(order) {
  const errors = [];
  relate(order, (code, website, path) => errors.push({ keyword: code, path: below(website, path), message: code }));
  related.errors = errors;
  return errors.length === 0;
}

// An empty text is `required` and nothing else.
const codeOf = ({ keyword, params }) => (keyword === "format" ? params.format : keyword === "minLength" ? "required" : keyword);

export default function start() {
  const ajv = new Ajv({ allErrors: true });
  for (const [name, is] of Object.entries(FORMATS)) ajv.addFormat(name, (text) => text === "" || is(text));
  ajv.addKeyword({ keyword: "related", type: "object", schema: false, errors: "full", validate: related });
  const all = (schema) => {
    const validate = ajv.compile(schema);
    return (value) => (validate(value) ? [] : validate.errors);
  };

  const check = {};
  for (const [what, format] of Object.entries(VALUES)) check[what] = all(text(format));
  const validate = all(SCHEMA);
  const name = (error) => `${codeOf(error)} ${error.path ?? spell(error.instancePath.split("/").slice(1))}`;
  return { check, validate, name };
}
