// Compiled and never run: what there is where there is no page.
import init, { Session, validate } from "beian-validator/core";
import type { Order, Report } from "beian-validator/core";
import { standardSchema } from "beian-validator/adapters";

export const order: Order = { principal: { mobile: undefined } };

export async function judge(): Promise<Report> {
  await init(new Uint8Array(8));
  const session = new Session(order, { today: undefined });
  // @ts-expect-error: no form.
  session.attach;
  // @ts-expect-error: the types of pages are not drawn in.
  document.title;
  return validate(session.order());
}

export const schema = standardSchema({ profile: "huawei" });
