// libphonenumber-js with its table of mobile numbers; all else by hand.
import { isValidPhoneNumber } from "libphonenumber-js/mobile";
import { CHECKS, name, validator } from "./plain.mjs";

const mobile = (text) => isValidPhoneNumber(text, "CN");
const check = { mobile: (text) => (mobile(text) ? [] : [{ code: "mobile", path: "value" }]) };

export default function start() {
  const validate = validator({ ...CHECKS, mobile });
  return { check, validate, name };
}
