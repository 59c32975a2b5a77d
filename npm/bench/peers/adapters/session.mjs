// Our session for edits, `check` for single values, `validate` for whole orders: all rules, with
// messages in one language, loaded as a page would that wants little to load.
import { OPTIONS } from "../../cases.mjs";
import init, { Session, addLanguage, check as checkValue, validate as validateOrder } from "../../../../dist/npm/core.js";
import zh from "../../../../dist/npm/messages/zh.js";

const KINDS = { "resident ID": "resident-id", USCC: "uscc", mobile: "mobile", domain: "site-domain", "e-mail": "email" };

export const check = {};
for (const [what, kind] of Object.entries(KINDS)) check[what] = (text) => checkValue(kind, text, OPTIONS);

export const validate = (order) => validateOrder(order, OPTIONS).diagnostics;

export const name = ({ code, path }) => `${code} ${path}`;

// Our rules that the other adapters judge too, by what they call the same finding.
const COMPARED = {
  required: [
    "organizer.name.required",
    "organizer.id-number.required",
    "principal.name.required",
    "principal.id-number.required",
    "principal.mobile.required",
    "principal.email.required",
    "service.name.required",
    "service-principal.name.required",
    "service-principal.id-number.required",
    "service-principal.mobile.required",
    "service-principal.email.required",
    "website.domains.required",
  ],
  uscc: ["organizer.id-number.uscc-shape", "organizer.id-number.uscc-check-digit"],
  "resident-id": ["principal.id-number.check-digit", "service-principal.id-number.check-digit"],
  mobile: ["principal.mobile.shape", "principal.mobile.segment", "service-principal.mobile.segment"],
  email: ["principal.email.shape", "service-principal.email.shape"],
  domain: ["domain.name.shape", "domain.name.root-only", "domain.suffix.approved"],
  remark: ["service.remark.min-length"],
  limit: ["order.websites.limit"],
  "duplicate-domain": ["domain.name.duplicate"],
  "domain-owner": ["domain.owner.matches-organizer"],
  "same-email": ["service-principal.email.differs-from-principal"],
  "same-mobile": ["service-principal.mobile.differs-from-principal"],
};
const called = new Map(Object.entries(COMPARED).flatMap(([finding, codes]) => codes.map((code) => [code, finding])));

/** What the other adapters call this finding; nothing if they do not judge it. */
export const compare = ({ code, path }) => called.has(code) && `${called.get(code)} ${path}`;

/** The rules compared, by their codes. */
export const compared = [...called.keys()];

export default async function start({ read }) {
  addLanguage(zh);
  await init(await read("beian_validator_bg.wasm"));
  return { check, validate, name, compare, compared, session: (order) => new Session(order, OPTIONS) };
}
