// The part of the rules that every adapter judges, and the checks between fields.
//
// A finding is a code and a path. `required` is said of an empty field, the code of a field's kind of
// a wrong one; `limit`, `duplicate-domain`, `domain-owner`, `same-email` and `same-mobile` relate fields.

export const MOST_WEBSITES = 10;
export const LEAST_REMARK = 15;

export const MESSAGES = {
  required: "此项为必填项，请填写。",
  uscc: "统一社会信用代码不正确，请核对。",
  "resident-id": "身份证号码不正确，请核对。",
  mobile: "手机号码应为 11 位数字，请核对。",
  email: "电子邮箱格式不正确，请核对。",
  domain: "域名不正确，请填写可备案的顶级域名。",
  remark: "服务备注应不少于 15 个字。",
  limit: "每个订单最多可提交 10 个网站。",
  "duplicate-domain": "域名重复填写，请删除重复项。",
  "domain-owner": "域名所有者与主办单位不一致。",
  "same-email": "两位负责人请填写不同的电子邮箱。",
  "same-mobile": "两位负责人请填写各自的手机号码。",
};

/** Calls `say(code, website, path)` for what is wrong between the fields; no website for the order. */
export function relate({ organizer, principal, websites }, say) {
  if (websites.length > MOST_WEBSITES) say("limit", -1, "websites");
  const seen = new Set();
  const email = principal.email.toLowerCase();
  for (let n = 0; n < websites.length; n++) {
    const { domains, servicePrincipal } = websites[n];
    const domain = domains[0].name.toLowerCase();
    if (domain) {
      if (seen.has(domain)) say("duplicate-domain", n, "domains[0].name");
      else seen.add(domain);
    }
    if (domains[0].ownerName !== organizer.name) say("domain-owner", n, "domains[0].ownerName");
    if (servicePrincipal.idNumber === principal.idNumber) continue;
    if (servicePrincipal.email && servicePrincipal.email.toLowerCase() === email) say("same-email", n, "servicePrincipal.email");
    if (servicePrincipal.mobile && servicePrincipal.mobile === principal.mobile) say("same-mobile", n, "servicePrincipal.mobile");
  }
}

/** The path of a field of a website. */
export const below = (website, path) => (website < 0 ? path : `websites[${website}].${path}`);

/** `websites[3].domains[0].name` from its keys. */
export const spell = (keys) =>
  keys.reduce((path, key) => (/^\d+$/.test(key) ? `${path}[${key}]` : path ? `${path}.${key}` : key), "");
