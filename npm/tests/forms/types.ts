// Compiled and never run: what the declarations let a page write, and what they refuse.
import type { StandardSchemaV1 } from "@standard-schema/spec";
import init, { Session, attach, check, rules, validate } from "beian-validator";
import type { BeianError, Delta, Diagnostic, Order, Report, Service } from "beian-validator";
import { fieldChecks, fieldRules, standardSchema } from "beian-validator/adapters";
import { addLanguage } from "beian-validator/core";
import fallback from "beian-validator/fallback";
import zh from "beian-validator/messages/zh";
import schema from "beian-validator/schema";

const website = { name: "示例官网", domains: [{ name: "example.com" }] } satisfies Service;
const order: Order = { order: { type: "firstFiling" }, organizer: { nature: "enterprise", idNumber: null }, websites: [website] };
// @ts-expect-error: no such type of order.
export const odd: Order = { order: { type: "first" } };
// @ts-expect-error: no such field.
export const stray: Order = { organiser: {} };

export const judged = standardSchema({ profile: "huawei", locale: "en" }) satisfies StandardSchemaV1<Order, Order>;
export type Form = StandardSchemaV1.InferInput<typeof judged>;
export const form: Form = order;

export async function fill(controls: HTMLFormElement): Promise<Report> {
  addLanguage(zh);
  await init(fallback);
  const session = new Session(order, { profile: "tencent-2025", today: "2026-03-02" });
  const delta: Delta = session.edit("organizer.name", "示例");
  const { read, refresh } = attach(controls, session);
  document.addEventListener("beian:delta", ({ detail }) => console.log(detail.path, (session.order() as Order).principal?.name));
  window.addEventListener("beian:refused", ({ detail }) => console.log(detail.error.code));
  read();
  document.body.attachShadow({ mode: "open" }).addEventListener("beian:delta", ({ detail }) => console.log(detail.path));
  controls.addEventListener("beian:delta", ({ detail }) => console.log(detail.delta.ok, detail.path));
  controls.addEventListener("beian:refused", ({ detail: { error } }: CustomEvent<{ error: BeianError }>) => error.code === "unknown-path");
  refresh();
  const found: Diagnostic | undefined = delta.added.find(({ severity }) => severity === "error");
  // @ts-expect-error: a fix may be missing.
  found?.fix.value;
  const item = fieldRules(session, (names) => names.map((name) => name.length))("websites.0.name");
  await item[0]?.validator({}, "x").catch(() => {});
  const message: string | undefined = fieldChecks(session)("organizer.name")("x");
  const [first] = check("mobile", message ?? "", { province: "beijing" });
  // @ts-expect-error: no such profile.
  validate({}, { profile: "none" });
  return first && rules().length > schema.records.order!.length ? session.report() : validate(null);
}
