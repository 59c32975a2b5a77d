// async-validator, the rules of Element Plus and Ant Design: schemas made once, the callback form,
// which answers at once when no rule is asynchronous.
import Schema from "async-validator";
import { below, relate } from "../rules.mjs";
import { CHECKS } from "./plain.mjs";

Schema.warning = () => {};

const required = { required: true, message: "required" };
const rule = (is, code) => ({ validator: (_, value, done) => done(value === "" || is(value) ? [] : code) });
const RULES = {
  "resident ID": rule(CHECKS.residentId, "resident-id"),
  USCC: rule(CHECKS.uscc, "uscc"),
  mobile: rule(CHECKS.mobile, "mobile"),
  domain: rule(CHECKS.domain, "domain"),
  "e-mail": { type: "email", message: "email" },
};
const object = (fields) => ({ type: "object", required: true, fields });
const list = (defaultField) => ({ type: "array", required: true, defaultField });
const person = object({
  name: required,
  idNumber: [required, RULES["resident ID"]],
  mobile: [required, RULES.mobile],
  email: [required, RULES["e-mail"]],
});
const ORDER = {
  organizer: object({ name: required, idNumber: [required, RULES.USCC] }),
  principal: person,
  websites: [
    list(
      object({
        name: required,
        remark: [required, rule(CHECKS.remark, "remark")],
        domains: list(object({ name: [required, RULES.domain] })),
        servicePrincipal: person,
      }),
    ),
    {
      validator(_, websites, done, order) {
        const errors = [];
        relate(order, (code, website, path) => errors.push({ message: code, field: below(website, path) }));
        done(errors);
      },
    },
  ],
};

const all = (rules) => {
  const schema = new Schema(rules);
  return (value) => {
    let found = null;
    schema.validate(value, {}, (errors) => (found = errors ?? []));
    return found;
  };
};

const index = /\.(\d+)/g;

export default function start() {
  const check = {};
  for (const [what, rule] of Object.entries(RULES)) {
    const validate = all({ value: [required, rule] });
    check[what] = (value) => validate({ value });
  }
  const validate = all(ORDER);
  const name = ({ message, field }) => `${message} ${field.replace(index, "[$1]")}`;
  return { check, validate, name };
}
