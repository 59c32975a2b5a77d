// validator.js: what it has for single values, and by hand what it has not (the USCC, which suffixes
// can be filed, everything about whole orders).
import isEmail from "validator/es/lib/isEmail.js";
import isFQDN from "validator/es/lib/isFQDN.js";
import isIdentityCard from "validator/es/lib/isIdentityCard.js";
import isLength from "validator/es/lib/isLength.js";
import isMobilePhone from "validator/es/lib/isMobilePhone.js";
import { isRoot } from "../checks.mjs";
import { LEAST_REMARK } from "../rules.mjs";
import { CHECKS, name, validator } from "./plain.mjs";

const LEAST = { min: LEAST_REMARK };
const is = {
  ...CHECKS,
  residentId: (text) => isIdentityCard(text, "zh-CN"),
  mobile: (text) => isMobilePhone(text, "zh-CN"),
  email: (text) => isEmail(text),
  domain: (text) => isFQDN(text) && isRoot(text),
  remark: (text) => isLength(text, LEAST),
};

const value = (is, code) => (text) => (is(text) ? [] : [{ code, path: "value" }]);
const check = {
  "resident ID": value(is.residentId, "resident-id"),
  mobile: value(is.mobile, "mobile"),
  domain: value(is.domain, "domain"),
  "e-mail": value(is.email, "email"),
};

export default function start() {
  const validate = validator(is);
  return { check, validate, name };
}
