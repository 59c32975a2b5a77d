// One field: the message comes with the edit that causes it and goes with the edit that mends it.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { around, checkAll, close, control, counts, launch, messages, openForm, orderOf, put, site, summary, type, until } from "./lib.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const NUMBER = "principal.idNumber";

test("a wrong check digit is told at the key that makes it, names the expected one, and goes when mended", async () => {
  const page = await openForm(browser);
  await put(page, "organizer.nature", "enterprise");
  await put(page, "principal.idType", "residentIdCard");
  // The first seventeen of the standard's own sample, whose last character is X.
  await type(page, NUMBER, "11010519491231002");
  await page.keyboard.type("8");
  const [message] = await messages(page, NUMBER);
  assert.match(message, /X/);
  assert.equal(await control(page, NUMBER).getAttribute("aria-invalid"), "true");
  assert.equal(await control(page, NUMBER).evaluate((node) => node.validationMessage.length > 0), true);

  await page.keyboard.press("Backspace");
  await page.keyboard.type("X");
  assert.deepEqual(await messages(page, NUMBER), []);
  assert.equal(await control(page, NUMBER).getAttribute("aria-invalid"), null);
  assert.equal(await control(page, NUMBER).evaluate((node) => node.validationMessage), "");
  await close(page);
});

test("what is missing is held back until the field was visited, but counts from the start", async () => {
  const page = await openForm(browser);
  const { missing, errors } = await counts(page);
  assert.ok(missing > 5, `only ${missing} to fill in`);
  assert.equal(errors, 0);
  assert.equal(await page.locator("#form .message").count(), 0);
  assert.equal(await page.locator("#form [aria-invalid]").count(), 0);

  await control(page, "principal.name").focus();
  assert.deepEqual(await messages(page, "principal.name"), []);
  await page.keyboard.press("Tab");
  assert.equal((await messages(page, "principal.name")).length, 1);
  assert.deepEqual(await counts(page), { ...(await counts(page)), errors: 1, missing: missing - 1 });
  await put(page, "principal.name", "张三");
  assert.deepEqual(await messages(page, "principal.name"), []);
  await close(page);
});

test("checking everything says what was held back and leads to it", async () => {
  const page = await openForm(browser);
  const { missing } = await counts(page);
  await checkAll(page);
  assert.equal((await counts(page)).errors, missing);
  assert.equal((await counts(page)).missing, 0);
  await page.keyboard.press("Enter");
  const name = await page.evaluate(() => document.activeElement.name);
  assert.notEqual(name, "", "the first line of the summary leads to a field");
  assert.equal(await control(page, name).first().getAttribute("aria-invalid"), "true");
  await close(page);
});

test("the summary jumps to the field, also into a closed card", async () => {
  const page = await openForm(browser);
  await put(page, "websites[0].domains[0].name", "www.example.com");
  await page.locator(".card .fold").click();
  assert.equal(await control(page, "websites[0].domains[0].name").isVisible(), false);
  await summary(page).filter({ hasText: "域名" }).first().click();
  assert.equal(await page.evaluate(() => document.activeElement.name), "websites[0].domains[0].name");
  const box = await control(page, "websites[0].domains[0].name").boundingBox();
  assert.ok(box.y > 0 && box.y < page.viewportSize().height, `scrolled to ${box.y}`);
  await close(page);
});

test("a guess at a fix asks first; a fix goes into the field and ends the message", async () => {
  const page = await openForm(browser);
  const path = "websites[0].domains[0].name";
  await put(page, path, "www.example.com");
  const fix = around(page, path).locator(".fix");
  await fix.click();
  assert.equal(await control(page, path).inputValue(), "www.example.com", "nothing changes before the answer");
  await around(page, path).getByRole("button", { name: "不改" }).click();
  await fix.click();
  await around(page, path).locator(".fix.sure").click();
  assert.equal(await control(page, path).inputValue(), "example.com");
  assert.equal((await messages(page, path)).length, 0);
  assert.equal(await page.evaluate(() => document.activeElement.name), path);
  await close(page);
});

test("the hint stays described, the message joins it, and both are in the document", async () => {
  const page = await openForm(browser);
  const field = control(page, "principal.mobile");
  const described = async () => (await field.getAttribute("aria-describedby")).split(" ");
  const [hint, ...none] = await described();
  assert.deepEqual(none, []);
  await put(page, "principal.mobile", "138");
  const [first, ...added] = await described();
  assert.equal(first, hint);
  assert.equal(added.length, 1);
  const [message] = await messages(page, "principal.mobile");
  assert.ok((await page.locator(`#${added[0]}`).textContent()).endsWith(message));
  await put(page, "principal.mobile", "13800000000");
  assert.deepEqual(await described(), [hint]);
  await close(page);
});

test("documents that suit the nature are offered first, and a choice outlives a change of nature", async () => {
  const page = await openForm(browser);
  const path = "organizer.idType";
  const groups = () =>
    control(page, path).evaluate((select) =>
      [...select.querySelectorAll("optgroup")].map((group) => [group.label, [...group.querySelectorAll("option")].map((option) => option.value)]),
    );
  const all = await control(page, path).locator("option").count();
  assert.deepEqual(await groups(), [], "nothing is known of the nature");
  await put(page, path, "businessLicense");

  await put(page, "organizer.nature", "individual");
  await until(async () => (await groups()).length > 0, "the list follows");
  const [[fit, suiting], [rest, others]] = await groups();
  assert.deepEqual([fit, rest], ["个人适用", "其他"]);
  assert.equal(suiting[0], "residentIdCard");
  assert.ok(suiting.includes("passport") && !suiting.includes("businessLicense") && !suiting.includes("studentCard"));
  assert.ok(others.includes("businessLicense"), "what was chosen by mistake is still there");
  assert.equal(await control(page, path).locator("option").count(), all);
  assert.equal(await control(page, path).inputValue(), "businessLicense");
  assert.equal((await orderOf(page)).organizer.idType, "businessLicense");

  await put(page, "organizer.nature", "enterprise");
  await until(async () => (await groups())[0][1].includes("businessLicense"), "and follows again");
  assert.equal(await control(page, path).inputValue(), "businessLicense");
  await page.getByRole("button", { name: "English" }).click();
  assert.deepEqual((await groups()).map(([label]) => label), ["For: Enterprise", "Others"]);
  await put(page, "organizer.nature", "");
  await until(async () => (await groups()).length === 0, "one list again");
  assert.equal(await control(page, path).locator("option").count(), all);
  assert.equal(await control(page, path).inputValue(), "businessLicense");
  await close(page);
});

test("messages are read out after a pause, and at once when mended", async () => {
  const page = await openForm(browser);
  const live = page.locator("[aria-live]");
  await type(page, "principal.mobile", "138", async () => assert.equal(await live.textContent(), ""));
  await until(async () => (await live.textContent()).includes((await messages(page, "principal.mobile"))[0]), "the message is announced");
  await page.keyboard.type("00000000");
  assert.match(await live.textContent(), /已改正/);
  await close(page);
});

test("an input method at work raises nothing; its result is judged", async () => {
  const page = await openForm(browser);
  const wire = await page.context().newCDPSession(page);
  const path = "organizer.name";
  await put(page, "organizer.nature", "enterprise");
  await control(page, path).focus();
  await page.evaluate(() => {
    globalThis.edits = [];
    document.querySelector("#form").addEventListener("beian:delta", (event) => globalThis.edits.push(event.detail.path));
  });
  for (const pinyin of ["s", "sh", "shi", "shi'li"]) {
    await wire.send("Input.imeSetComposition", { text: pinyin, selectionStart: pinyin.length, selectionEnd: pinyin.length });
    assert.equal(await control(page, path).inputValue(), pinyin);
    assert.deepEqual(await page.evaluate(() => globalThis.edits), []);
    assert.deepEqual(await messages(page, path), []);
  }
  await wire.send("Input.insertText", { text: "示例科技有限公司" });
  assert.equal(await control(page, path).inputValue(), "示例科技有限公司");
  assert.deepEqual([...new Set(await page.evaluate(() => globalThis.edits))], [path]);
  await close(page);
});

test("a warning differs from an error in words and does not make the field invalid", async () => {
  const page = await openForm(browser);
  await put(page, "principal.mobile", "17000000000");
  const message = around(page, "principal.mobile").locator(".message.warning");
  assert.match(await message.innerText(), /^提醒/);
  assert.equal(await control(page, "principal.mobile").getAttribute("aria-invalid"), null);
  assert.equal((await counts(page)).warnings, 1);
  await close(page);
});

test("another field that takes part is named and led to, in either language", async () => {
  const page = await openForm(browser, { example: "bad" });
  const link = around(page, "organizer.contactAddress").getByRole("button", { name: "相关：地域与性质 · 省份", exact: true });
  assert.equal(await link.count(), 1);
  await page.getByRole("button", { name: "English" }).click();
  const same = around(page, "organizer.contactAddress").getByRole("button", { name: "See also: Region and nature · Province", exact: true });
  await same.click();
  assert.equal(await page.evaluate(() => document.activeElement.name), "organizer.region.province");
  await close(page);
});

test("where a rule comes from is told on demand, with a link to its page", async () => {
  const page = await openForm(browser);
  await put(page, "principal.mobile", "138");
  const why = around(page, "principal.mobile").locator("details.why");
  assert.equal(await why.locator("a").isVisible(), false);
  await why.locator("summary").click();
  const link = await why.locator("a").getAttribute("href");
  assert.equal(link, "./rules/principal.html#principal.mobile.shape");
  const answer = await fetch(new URL(link, site));
  assert.equal(answer.status, 200);
  assert.match(await answer.text(), /id="principal\.mobile\.shape"/);
  assert.notEqual((await why.locator("p").innerText()).trim(), "");
  await close(page);
});

test("hidden fields are not part of the order and come back with what they held", async () => {
  const page = await openForm(browser);
  const name = "organizer.legalRepresentative.name";
  await put(page, "organizer.nature", "enterprise");
  await put(page, name, "张三");
  await put(page, "organizer.nature", "individual");
  assert.equal(await control(page, name).isVisible(), false);
  assert.equal((await orderOf(page)).organizer.legalRepresentative, undefined);
  await put(page, "organizer.nature", "enterprise");
  assert.equal(await control(page, name).inputValue(), "张三");
  assert.equal((await orderOf(page)).organizer.legalRepresentative.name, "张三");
  await close(page);
});
