// The adapters, driven by the form libraries that they are for.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import { SchemaError, getDotPath } from "@standard-schema/utils";
import { FieldApi, FormApi } from "@tanstack/form-core";
import asyncValidator from "async-validator";
import { fieldChecks, fieldRules, standardSchema } from "../../../dist/npm/adapters/index.js";
import { BeianError, Session, validate } from "../../../dist/npm/index.js";

const { default: AsyncValidator } = asyncValidator;
const options = { today: "2026-03-02", now: "2026-03-02T10:00:00+08:00", locale: "en" };
const orderOf = (name) => JSON.parse(readFileSync(new URL(`../../../data/orders/${name}.json`, import.meta.url), "utf8"));
const issuesOf = (order) => standardSchema(options)["~standard"].validate(order).issues;

test("a schema waits for the module where nobody has loaded it", async () => {
  const answer = standardSchema(options)["~standard"].validate({});
  assert.ok(answer instanceof Promise);
  assert.deepEqual(await answer, { issues: issuesOf({}) });
});

test("a schema gives the order back as it is, or what forbids to submit it", () => {
  const order = orderOf("enterprise");
  assert.deepEqual(standardSchema(options)["~standard"].validate(order), { value: order });
  order.websites[0].domains[0].name = "exa mple.com";
  order.materials = [];
  const report = validate(order, options);
  const errors = report.diagnostics.filter(({ severity }) => severity === "error");
  const unmet = report.requirements.filter(({ satisfied }) => !satisfied);
  assert.ok(errors.length && unmet.length);
  const issues = issuesOf(order);
  assert.deepEqual(issues.map(({ code }) => code), [...errors, ...unmet].map(({ code }) => code));
  const bad = issues.find(({ code }) => code === errors[0].code);
  assert.deepEqual(bad.path, ["websites", 0, "domains", 0, "name"]);
  assert.equal(getDotPath(bad), "websites.0.domains.0.name");
  assert.equal(new SchemaError(issues).message, issues[0].message);
});

test("a schema takes whatever it is given", () => {
  const circle = {};
  circle.circle = circle;
  for (const odd of [null, undefined, 5, "order", [], [[]], { organizer: 7 }, { websites: { 0: {} } }, { "a.b": { c: 1 } }, circle, { a: 1n }]) {
    for (const { message, path } of issuesOf(odd)) assert.ok(message && Array.isArray(path));
  }
  assert.deepEqual(issuesOf(circle).map(({ code, path }) => [code, path]), [["unreadable-value", []]]);
  assert.throws(() => standardSchema({ profile: "none" }), BeianError);
});

test("what the programmer got wrong is thrown to the programmer, and shown to no applicant", () => {
  assert.throws(() => standardSchema({ profil: "huawei" }), { code: "unknown-option" });
  for (const odd of [null, {}, Session]) {
    assert.throws(() => fieldRules(odd), { code: "not-a-session" });
    assert.throws(() => fieldChecks(odd), { code: "not-a-session" });
  }
  const session = new Session({ order: { type: "firstFiling" } }, options);
  const before = JSON.stringify([session.order(), session.report()]);
  for (const odd of ["websites.0.nam", "websites.first.name", "principal.names"]) {
    assert.throws(() => fieldRules(session)(odd), { code: "unknown-path", message: new RegExp(odd) });
  }
  for (const name of ["principal.name", "websites", "websites.0.name", "websites[3].domains[0].name", "websites.0.topics", "websites.0.topics.1"]) fieldRules(session)(name);
  assert.equal(JSON.stringify([session.order(), session.report()]), before, "to ask for rules changes nothing");
});

test("a field in a row that the session does not have says what comes first", () => {
  const session = new Session({}, options);
  const check = fieldChecks(session)("websites.0.name");
  assert.throws(() => check("x"), { code: "no-such-item", message: "no-such-item: websites[0].name; the list is shorter: insert adds to it" });
  session.insert("websites", 0);
  check("x");
  assert.equal(session.order().websites[0].name, "x");
});

test("React Hook Form gets the first issue of each field", async () => {
  const order = orderOf("enterprise");
  order.organizer.idNumber = "91110000100000000X";
  order.websites[0].domains[0].name = "exa mple.com";
  const resolver = standardSchemaResolver(standardSchema(options));
  const { errors } = await resolver(order, undefined, { fields: {}, shouldUseNativeValidation: false });
  const first = (path) => issuesOf(order).find((issue) => getDotPath(issue) === path).message;
  assert.equal(errors.organizer.idNumber.message, first("organizer.idNumber"));
  assert.equal(errors.websites[0].domains[0].name.message, first("websites.0.domains.0.name"));
  const fine = await resolver(orderOf("enterprise"), undefined, { fields: {}, shouldUseNativeValidation: false });
  assert.deepEqual(fine, { values: orderOf("enterprise"), errors: {} });
});

test("TanStack Form puts each issue at its field", () => {
  const form = new FormApi({ defaultValues: orderOf("enterprise"), validators: { onChange: standardSchema(options) } });
  form.mount();
  const field = new FieldApi({ form, name: "websites[0].domains[0].name" });
  field.mount();
  field.setValue("exa mple.com");
  assert.match(field.state.meta.errors[0].message, /domain/i);
  field.setValue("example.com");
  assert.deepEqual(field.state.meta.errors, []);
  assert.equal(form.state.canSubmit, true);
});

// What Element Plus does for a form item: a validator of one field, made for each change.
const item = (rules, name) => (value) =>
  new AsyncValidator({ [name]: rules(name) }).validate({ [name]: value }, { firstFields: true, suppressWarning: true }).then(
    () => null,
    ({ errors }) => errors.map(({ message }) => message),
  );

test("rules of async-validator say the first error of the field", async () => {
  const session = new Session(orderOf("enterprise"), options);
  const put = item(fieldRules(session), "principal.mobile");
  assert.equal(await put("13800138000"), null);
  const [message] = await put("1380013800");
  assert.equal(message, session.report().diagnostics.find(({ path }) => path === "principal.mobile").message);
  assert.equal(await put("13800138000"), null);
  assert.ok((await put(""))[0]);
});

test("fields are told whose errors another edit made or mended, as their form spells them", async () => {
  const session = new Session(orderOf("two-persons"), options);
  const told = [];
  const check = fieldChecks(session, (names) => told.push(names));
  const settled = async () => {
    await null;
    return told.splice(0);
  };
  const [order, website] = ["principal.email", "websites.0.servicePrincipal.email"].map(check);
  const { principal, websites } = session.order();
  const [theirs, own] = [principal.email, websites[0].servicePrincipal.email];
  assert.equal(website(own), undefined);
  assert.deepEqual(await settled(), []);
  // Two persons with one address: the rule speaks of it at the website.
  assert.equal(order(own), undefined);
  assert.deepEqual(await settled(), [["websites.0.servicePrincipal.email"]]);
  assert.match(website(own), /e-mail/i);
  assert.equal(order(theirs), undefined);
  assert.deepEqual(await settled(), [["websites.0.servicePrincipal.email"]]);
  assert.equal(website(own), undefined);
  assert.deepEqual(await settled(), []);
});

test("an element of a list may have a control of its own, or the list one for all", () => {
  const session = new Session(orderOf("enterprise"), options);
  const [element, list] = ["websites.0.topics.1", "websites.0.topics"].map(fieldChecks(session));
  assert.equal(list(["enterprise", "enterprise"]), undefined);
  assert.match(element("nonsense"), /nonsense/);
  assert.match(list(["nonsense"]), /nonsense/);
  assert.equal(list(["enterprise"]), undefined);
});

test("an untouched field is not called empty", async () => {
  const session = new Session({}, options);
  const told = [];
  const check = fieldChecks(session, (names) => told.push(...names));
  check("order.type")("firstFiling");
  check("organizer.nature")("enterprise");
  await null;
  assert.deepEqual(told.filter((name) => !/^(order\.type|organizer\.nature)$/.test(name)), []);
  assert.throws(() => check("no.such.field")("x"), BeianError);
});
