// Written by hand, everything validated again after each edit.
import { isDomain, isEmail, isMobile, isResidentId, isUscc } from "../checks.mjs";
import { LEAST_REMARK, MESSAGES, below, relate } from "../rules.mjs";

const finding = (code, path) => ({ code, path, message: MESSAGES[code] });

const value = (is, code) => (text) => (is(text) ? [] : [finding(code, "value")]);

export const check = {
  "resident ID": value(isResidentId, "resident-id"),
  USCC: value(isUscc, "uscc"),
  mobile: value(isMobile, "mobile"),
  domain: value(isDomain, "domain"),
  "e-mail": value(isEmail, "email"),
};

/** A validator with these checks of single values. Paths are put together for findings only. */
export const validator = (is) => (order) => {
  const found = [];
  const say = (code, website, path) => found.push(finding(code, below(website, path)));
  const need = (text, website, path) => {
    if (text === "") say("required", website, path);
  };
  const judge = (text, check, code, website, path) => {
    if (text === "") say("required", website, path);
    else if (!check(text)) say(code, website, path);
  };
  const { organizer, principal, websites } = order;
  need(organizer.name, -1, "organizer.name");
  judge(organizer.idNumber, is.uscc, "uscc", -1, "organizer.idNumber");
  need(principal.name, -1, "principal.name");
  judge(principal.idNumber, is.residentId, "resident-id", -1, "principal.idNumber");
  judge(principal.mobile, is.mobile, "mobile", -1, "principal.mobile");
  judge(principal.email, is.email, "email", -1, "principal.email");
  for (let n = 0; n < websites.length; n++) {
    const { name, remark, domains, servicePrincipal } = websites[n];
    need(name, n, "name");
    judge(remark, is.remark, "remark", n, "remark");
    judge(domains[0].name, is.domain, "domain", n, "domains[0].name");
    need(servicePrincipal.name, n, "servicePrincipal.name");
    judge(servicePrincipal.idNumber, is.residentId, "resident-id", n, "servicePrincipal.idNumber");
    judge(servicePrincipal.mobile, is.mobile, "mobile", n, "servicePrincipal.mobile");
    judge(servicePrincipal.email, is.email, "email", n, "servicePrincipal.email");
  }
  relate(order, say);
  return found;
};

export const CHECKS = {
  residentId: isResidentId,
  uscc: isUscc,
  mobile: isMobile,
  email: isEmail,
  domain: isDomain,
  remark: (text) => text.length >= LEAST_REMARK,
};

export const name = ({ code, path }) => `${code} ${path}`;

export default function start() {
  const validate = validator(CHECKS);
  return { check, validate, name };
}
