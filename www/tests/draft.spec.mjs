// What a person typed is not lost by a slip: examples, leaving, fixes, a page that does not load.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { around, close, control, focused, launch, openForm, orderOf, put, section, site, until } from "./lib.mjs";
import { open } from "./browser.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

test("an example in place of what was typed can be taken back, and back again", async () => {
  const page = await openForm(browser);
  await page.getByRole("button", { name: "个人", exact: true }).click();
  const undo = page.locator(".samples").getByRole("button", { name: "撤销" });
  assert.equal(await undo.count(), 0, "nothing was typed");
  await page.getByRole("button", { name: "清空", exact: true }).click();

  await put(page, "principal.name", "王小明");
  await page.getByRole("button", { name: "添加网站" }).click();
  await put(page, "websites[1].name", "第二个网站");
  await page.getByRole("button", { name: "清空", exact: true }).click();
  assert.equal(await control(page, "principal.name").inputValue(), "");
  assert.match(await page.locator("[aria-live]").textContent(), /撤销/);
  await put(page, "principal.email", "someone@example.com");
  await undo.click();
  assert.equal(await control(page, "principal.name").inputValue(), "王小明");
  assert.equal((await orderOf(page)).websites[1].name, "第二个网站");
  assert.equal(await focused(page), "清空", "the focus does not go with the button");
  await undo.click();
  assert.equal(await control(page, "principal.email").inputValue(), "someone@example.com");
  assert.equal(await control(page, "principal.name").inputValue(), "");
  await close(page);
});

test("leaving asks first once something was typed, and not before", async () => {
  const page = await openForm(browser);
  const asked = [];
  page.on("dialog", (dialog) => (asked.push(dialog.type()), dialog.dismiss()));
  const leave = () => page.evaluate(() => dispatchEvent(new Event("beforeunload", { cancelable: true })));
  await page.getByRole("button", { name: "企业", exact: true }).click();
  assert.equal(await leave(), true, "an example is no loss");
  await put(page, "principal.name", "王小明");
  assert.equal(await leave(), false);
  await page.getByRole("button", { name: "清空", exact: true }).click();
  assert.equal(await leave(), false, "it can still be taken back");
  await put(page, "principal.name", "王小明");
  await control(page, "principal.name").click();
  await page.close({ runBeforeUnload: true });
  await until(() => asked.length > 0, "the browser asks");
  assert.deepEqual(asked, ["beforeunload"]);
  assert.equal(await control(page, "principal.name").inputValue(), "王小明");
  await close(page);
});

test("loading the page again asks first, and who says no keeps what was typed", async () => {
  const page = await openForm(browser);
  const asked = [];
  page.on("dialog", (dialog) => (asked.push(dialog.type()), dialog.dismiss()));
  await control(page, "principal.name").click();
  await page.keyboard.type("王小明");
  // The answer is no, so there is no load to wait for.
  await page.evaluate(() => setTimeout(() => location.reload()));
  await until(() => asked.length > 0, "the browser asks");
  assert.deepEqual(asked, ["beforeunload"]);
  assert.equal(await control(page, "principal.name").inputValue(), "王小明");
  await close(page);
});

test("a fix is told, and the browser's own undo takes it back", async () => {
  const page = await openForm(browser);
  await put(page, "organizer.nature", "enterprise");
  const path = "principal.officePhone";
  await put(page, path, "075586013388");
  await around(page, path).locator(".fix").focus();
  await page.keyboard.press("Enter");
  assert.equal(await control(page, path).inputValue(), "086-0755-86013388");
  assert.match(await page.locator("[aria-live]").textContent(), /086-0755-86013388/);
  assert.equal(await focused(page), path);
  await page.keyboard.press("Control+z");
  assert.equal(await control(page, path).inputValue(), "075586013388");
  assert.equal(await around(page, path).locator(".fix").count(), 1, "and what was wrong is said again");
  await close(page);
});

test("a button that takes a value over says so, or leads to what is still empty", async () => {
  const page = await openForm(browser);
  await put(page, "organizer.nature", "enterprise");
  const live = page.locator("[aria-live]");
  const same = section(page, "主办单位").getByRole("button", { name: "与证件住址相同" });
  await same.click();
  assert.equal(await focused(page), "organizer.idAddress");
  assert.match(await live.textContent(), /证件住址/);
  await put(page, "organizer.idAddress", "广东省深圳市南山区示例路1号A座1001室");
  await same.click();
  assert.match(await live.textContent(), /已填入.*通信地址/);
  const person = section(page, "主体负责人").getByRole("button", { name: "与法定代表人相同" });
  await person.click();
  assert.equal(await focused(page), "organizer.legalRepresentative.name");
  await put(page, "organizer.legalRepresentative.name", "张三");
  await person.click();
  assert.match(await live.textContent(), /已填入.*姓名/);
  await close(page);
});

test("a copy of the order is confirmed to the eye too, and one that fails is not", async () => {
  const page = await openForm(browser, { example: "enterprise" });
  await page.locator("details.order summary").click();
  const copy = page.getByRole("button", { name: "复制", exact: true });
  const told = page.locator("details.order .told");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await copy.click();
  await until(async () => (await told.textContent()) === "已复制。", "it is confirmed");
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /firstFiling/);
  await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await copy.click();
  await until(async () => /手动/.test(await told.textContent()), "it says what to do");
  assert.match(await page.evaluate(() => String(getSelection())), /firstFiling/);
  await close(page);
});

test("without its module, its scripts or any script the page says so", async () => {
  const without = async (pattern, options = {}) => {
    const context = await browser.newContext({ locale: "zh-CN", ...options });
    const page = await context.newPage();
    await page.route(pattern, (route) => route.abort());
    await page.goto(site);
    return page;
  };
  const shown = (page) => page.evaluate(() => document.body.innerText);

  const noModule = await without(/\.wasm$/);
  await until(async () => /没有加载成功/.test(await noModule.locator("#notice").innerText()), "it did not load");
  await noModule.context().close();

  const noPart = await without(/summary\.js$/);
  assert.doesNotMatch(await shown(noPart), /刷新/);
  await until(async () => /刷新/.test(await shown(noPart)), "waiting does not help", 15000);
  await noPart.context().close();

  const noScript = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await noScript.goto(site);
  assert.match(await noScript.locator("body").innerText(), /JavaScript/);
  assert.equal(await noScript.locator("#notice").isVisible(), false, "nothing is being loaded");
  await noScript.context().close();
  const page = await open(browser);
  assert.deepEqual(page.troubles, []);
  await page.context().close();
});
