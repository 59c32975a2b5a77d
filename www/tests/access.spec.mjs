// What a screen reader hears, what a finger hits, what a small screen and a sheet of paper show.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { around, close, control, launch, messages, openForm, put, section, until } from "./lib.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

test("headings go down one level at a time", async () => {
  const page = await openForm(browser, { example: "bad" });
  const levels = await page.evaluate(() =>
    [...document.querySelectorAll("h1, h2, h3, h4, h5")].filter((node) => node.getClientRects().length > 0).map((node) => `${node.tagName[1]} ${node.textContent}`),
  );
  const skipped = levels.filter((text, at) => at > 0 && Number(text[0]) > Number(levels[at - 1][0]) + 1);
  assert.deepEqual(skipped, []);
  await close(page);
});

test("what is required is said of ticks and of choices of several too", async () => {
  const page = await openForm(browser);
  const tree = await page.locator("#form").ariaSnapshot();
  assert.match(tree, /group "前置或专项审批内容类型 ?必填"/);
  const video = page.getByRole("checkbox", { name: "已完成视频核验" });
  assert.equal(await video.getAttribute("aria-required"), "true");
  await close(page);
});

test("the numbers of the steps say what they count, and nothing to prepare is not prepared", async () => {
  const page = await openForm(browser);
  const step = (title) => page.locator(".steps a", { hasText: title });
  assert.match(await step("主办单位").textContent(), /\d+ ?待填写/);
  assert.equal(await step("材料").locator(".badge.done").count(), 0);
  await page.getByRole("button", { name: "错误百出" }).click();
  await until(async () => /\d+ ?需修改/.test(await step("主办单位").textContent()), "what is wrong is counted");
  await close(page);
});

test("an error that an edit makes in another field is spoken of", async () => {
  const page = await openForm(browser, { example: "enterprise" });
  await put(page, "organizer.region.province", "sichuan");
  assert.notDeepEqual(await messages(page, "organizer.contactAddress"), []);
  await until(async () => /通信地址/.test(await page.locator("[aria-live]").textContent()), "the other field is named");
  await close(page);
});

test("a button is never called invalid", async () => {
  const page = await openForm(browser, { example: "individual" });
  await page.getByRole("button", { name: "添加网站" }).click();
  assert.equal(await page.locator(".list > .messages .message.error").count() > 0, true);
  assert.equal(await page.locator("button[aria-invalid]").count(), 0);
  await close(page);
});

test("a paper that goes with its tick leaves the focus beside it", async () => {
  const page = await openForm(browser);
  const papers = section(page, "材料");
  for (const index of [3, 4]) {
    await papers.getByLabel("另加一份材料").selectOption({ index });
    await papers.getByRole("button", { name: "添加", exact: true }).click();
    assert.match(await page.locator("[aria-live]").textContent(), /已添加/);
  }
  const boxes = papers.locator(".paper input[type=checkbox]");
  assert.equal(await boxes.count(), 2);
  await boxes.first().focus();
  await page.keyboard.press("Space");
  assert.equal(await boxes.count(), 1);
  assert.match(await page.locator("[aria-live]").textContent(), /已删除/);
  assert.ok(await boxes.first().evaluate((node) => node === document.activeElement));
  await page.keyboard.press("Space");
  assert.ok(await papers.getByLabel("另加一份材料").evaluate((node) => node === document.activeElement));
  await close(page);
});

test("on a phone the second skip link opens the summary, which closes when it is left", async () => {
  const page = await openForm(browser, { example: "bad" }, PHONE);
  const panel = page.locator(".panel");
  const skip = page.locator('.skip[href="#summary"]');
  await skip.focus();
  await page.keyboard.press("Enter");
  assert.equal(await panel.isVisible(), true);
  assert.ok(await panel.evaluate((node) => node === document.activeElement));
  await page.keyboard.press("Shift+Tab");
  assert.equal(await panel.isVisible(), false, "it does not cover what has the focus");
  await page.locator(".bar").tap();
  await page.touchscreen.tap(200, 20);
  assert.equal(await panel.isVisible(), false, "a tap beside it closes it");
  await close(page);
});

test("what a finger has to hit is large enough, and with a mouse never under 24 pixels", async () => {
  const small = (page, least) =>
    page.evaluate((least) => {
      const found = [];
      for (const node of document.querySelectorAll("a, button, summary, input, select, textarea, .box label, label.file")) {
        const box = node.getBoundingClientRect();
        // A link in a sentence is as high as the sentence, and a box has its label.
        if (box.width === 0 || node.closest(".why p, .skip") || node.matches(".unseen, input[type=checkbox]")) continue;
        if (box.height < least - 0.5 || box.width < 24) found.push(`${node.className || node.tagName} ${node.textContent.slice(0, 12)}: ${box.width}x${box.height}`);
      }
      return found;
    }, least);
  for (const [options, least] of [[{}, 24], [PHONE, 44]]) {
    const page = await openForm(browser, { example: "bad" }, options);
    await page.locator("#form details").evaluateAll((all) => all.forEach((node) => (node.open = true)));
    assert.deepEqual(await small(page, least), []);
    await close(page);
  }
});

test("at 320 pixels and with long values nothing leaves its place, in either language", async () => {
  const page = await openForm(browser, { example: "bad" }, { ...PHONE, viewport: { width: 320, height: 640 } });
  const long = "a".repeat(180);
  await put(page, "websites[0].name", long);
  await put(page, "websites[0].domains[0].name", `www.${long}.com`);
  await put(page, "websites[0].domains[0].ownerName", long);
  await page.locator("#form details").evaluateAll((all) => all.forEach((node) => (node.open = true)));
  const outside = () =>
    page.evaluate(() => {
      const found = [];
      for (const node of document.querySelectorAll("#page *")) {
        const box = node.getBoundingClientRect();
        if (box.width === 0 || node.closest(".json, .unseen, select")) continue;
        if (box.right > innerWidth + 0.5) found.push(`${node.className || node.tagName} ${node.textContent.slice(0, 12)}: ${box.right}`);
      }
      for (const step of document.querySelectorAll(".steps a")) {
        const badge = step.querySelector(".badge").getBoundingClientRect();
        if (badge.width > 0 && badge.right > step.getBoundingClientRect().right) found.push(`badge of ${step.textContent}`);
      }
      return found;
    });
  assert.deepEqual(await outside(), []);
  await page.getByRole("button", { name: "English" }).tap();
  assert.deepEqual(await outside(), []);
  await page.locator(".bar").tap();
  assert.deepEqual(await outside(), []);
  await close(page);
});

test("on paper there are the fields and what is wrong, and nothing to press", async () => {
  const page = await openForm(browser, { example: "bad" }, { viewport: { width: 794, height: 1123 } });
  await page.emulateMedia({ media: "print" });
  for (const gone of [".bar", ".steps", ".samples", ".tools", ".panel"]) assert.equal(await page.locator(gone).isVisible(), false, gone);
  assert.deepEqual(await page.locator("#form button:not(.fold, .entry):visible").allTextContents(), []);
  assert.equal(await around(page, "organizer.idNumber").locator(".message").isVisible(), true);
  await close(page);
});

test("the keyboard of a phone suits the field, and the browser may offer what is the person's own", async () => {
  const page = await openForm(browser);
  const of = (path, ...names) => control(page, path).evaluate((node, names) => names.map((name) => node.getAttribute(name)), names);
  assert.deepEqual(await of("principal.idNumber", "autocapitalize", "autocomplete"), ["characters", "off"]);
  assert.deepEqual(await of("principal.mobile", "inputmode", "autocomplete"), ["tel", "tel-national"]);
  assert.deepEqual(await of("principal.mobileCode", "inputmode", "autocomplete"), ["numeric", "one-time-code"]);
  assert.deepEqual(await of("principal.email", "inputmode", "autocomplete"), ["email", "email"]);
  assert.deepEqual(await of("principal.name", "autocomplete"), ["name"]);
  assert.deepEqual(await of("websites[0].servicePrincipal.name", "autocomplete"), ["off"], "somebody else's");
  await close(page);
});

test("with colors of the system a choice still looks like one, and a wrong field differs from a right one", async () => {
  const page = await openForm(browser, { example: "bad" }, { forcedColors: "active" });
  assert.notEqual(await control(page, "organizer.nature").evaluate((node) => getComputedStyle(node).appearance), "none");
  const border = (path) => control(page, path).evaluate((node) => getComputedStyle(node).borderLeftWidth);
  assert.notEqual(await border("organizer.idNumber"), await border("organizer.name"));
  await close(page);
});

test("what stands in an empty field can be read", async () => {
  for (const colorScheme of ["light", "dark"]) {
    const page = await openForm(browser, {}, { colorScheme });
    const ratio = await control(page, "organizer.region.city").evaluate((node) => {
      const light = (color) => color.match(/[\d.]+/g).slice(0, 3).map((c) => ((c /= 255) <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)).reduce((sum, c, at) => sum + c * [0.2126, 0.7152, 0.0722][at], 0);
      const { color, opacity } = getComputedStyle(node, "::placeholder");
      const [ink, paper] = [color, getComputedStyle(node).backgroundColor].map((text) => text.match(/[\d.]+/g).map(Number));
      const seen = `rgb(${[0, 1, 2].map((at) => ink[at] * opacity + paper[at] * (1 - opacity))})`;
      const [a, b] = [light(seen), light(`rgb(${paper})`)].sort((x, y) => y - x);
      return (a + 0.05) / (b + 0.05);
    });
    assert.ok(ratio >= 4.5, `${colorScheme}: ${ratio}`);
    await close(page);
  }
});
