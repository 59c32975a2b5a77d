// What a screen reader hears, what a finger hits, what a small screen and a sheet of paper show.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { around, close, control, focused, launch, messages, openForm, put, section, until } from "./lib.mjs";

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

test("on a phone the first field stands high in the first screen, and rules and examples open at a press", async () => {
  for (const [width, height, last] of [[390, 844, 490], [320, 640, 580]]) {
    const page = await openForm(browser, {}, { ...PHONE, viewport: { width, height } });
    const first = await control(page, "organizer.region.province").boundingBox();
    assert.ok(last < (await page.locator(".bar").boundingBox()).y, "the bar covers nothing of that");
    assert.ok(first.y + first.height < last, `the first field ends at ${first.y + first.height}`);
    const folded = [page.getByLabel("规则", { exact: true }), page.getByLabel("接入商", { exact: true }), page.getByRole("button", { name: "个人", exact: true })];
    const shown = async () => [...new Set(await Promise.all(folded.map((node) => node.isVisible())))];
    assert.deepEqual(await shown(), [false]);
    assert.equal(await page.getByRole("button", { name: "English" }).isVisible(), true, "the language can be had at once");

    await page.getByRole("button", { name: "English" }).tap();
    const title = await page.locator("h1 > span").boundingBox();
    assert.ok(title.height < 50, "the title keeps to one line in English too");
    await page.getByRole("button", { name: "中文" }).tap();

    const opener = page.getByRole("button", { name: "规则与示例", expanded: false });
    await opener.focus();
    await page.keyboard.press("Enter");
    assert.deepEqual(await shown(), [true]);
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.id), "profile", "what opened is next");
    await page.getByRole("button", { name: "个人", exact: true }).tap();
    assert.equal(await control(page, "organizer.nature").inputValue(), "individual");
    await page.getByRole("button", { name: "规则与示例", expanded: true }).tap();
    assert.deepEqual(await shown(), [false]);
    await close(page);
  }
  const page = await openForm(browser);
  assert.equal(await page.locator("#demo").isVisible(), false, "a large screen has room for all");
  assert.equal(await page.getByRole("button", { name: "个人", exact: true }).isVisible(), true);
  await close(page);
});

test("from a wrong field Tab goes to its fix or to the next field, and the sources are reached in the review", async () => {
  const page = await openForm(browser);
  const tab = async (from) => {
    await from.focus();
    await page.keyboard.press("Tab");
    return focused(page);
  };
  await put(page, "organizer.nature", "enterprise");
  await put(page, "principal.mobile", "138");
  assert.equal(await tab(control(page, "principal.mobile")), "principal.mobileCode");
  await put(page, "principal.officePhone", "075586013388");
  const fix = around(page, "principal.officePhone").locator(".fix");
  assert.equal(await tab(control(page, "principal.officePhone")), await fix.textContent());
  assert.equal(await tab(fix), "principal.email");

  const review = section(page, "核对");
  const line = review.locator(".left li", { hasText: await messages(page, "principal.mobile").then(([first]) => first) });
  assert.match(await tab(line.getByRole("button")), /^依据：.*手机号码/);
  await page.keyboard.press("Enter");
  assert.match(await line.locator("details.why").innerText(), /mobile/);
  await close(page);

  const wrong = await openForm(browser, { example: "bad" });
  const stops = await wrong.locator("#form .messages > .message").evaluateAll((all) =>
    all.map((one) => [...one.querySelectorAll("button, a, summary")].filter((node) => node.tabIndex >= 0 && node.getClientRects().length > 0 && !node.closest("details:not([open]) > p")).length),
  );
  assert.ok(stops.length > 10);
  assert.deepEqual(stops.filter((count) => count > 1), []);
  await close(wrong);
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
    if (options === PHONE) await page.getByRole("button", { name: "规则与示例" }).tap();
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
  await page.getByRole("button", { name: "Rules and examples" }).tap();
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
