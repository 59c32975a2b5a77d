// The form as a whole: policy, privacy, accessibility, language, phones, lists.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { around, card, checkAll, close, control, counts, focused, launch, messages, openForm, orderOf, put, section, site, type, until } from "./lib.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

test("the page works under the strict policy it is served with", async () => {
  const answer = await fetch(site);
  assert.equal(answer.headers.get("content-security-policy"), "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'");
  const text = await answer.text();
  assert.doesNotMatch(text, /<style|style=|\son\w+=|<script(?![^>]*src)/, "nothing inline in the page");

  const page = await openForm(browser);
  await page.evaluate(() => {
    globalThis.violations = [];
    document.addEventListener("securitypolicyviolation", (event) => globalThis.violations.push(event.blockedURI));
  });
  for (const example of ["企业", "个人", "错误百出", "清空"]) await page.getByRole("button", { name: example, exact: true }).click();
  await checkAll(page);
  await page.getByRole("button", { name: "English" }).click();
  assert.deepEqual(await page.evaluate(() => globalThis.violations), []);
  await close(page);
});

test("what is typed leaves no trace: no request, no storage, nothing in the address", async () => {
  const page = await openForm(browser);
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  const before = page.url();
  await page.getByRole("button", { name: "企业", exact: true }).click();
  await put(page, "principal.email", "someone@example.com");
  await page.keyboard.press("Enter");
  await page.waitForTimeout(400);
  assert.deepEqual(requests, []);
  assert.equal(page.url(), before);
  const kept = await page.evaluate(async () => [localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length]);
  assert.deepEqual(kept, [0, 0, "", 0]);
  await close(page);
});

/** What a checker of accessibility would object to first. */
const objections = (page) =>
  page.evaluate(() => {
    const found = [];
    const shown = (node) => node.getClientRects().length > 0 && getComputedStyle(node).visibility !== "hidden";
    const name = (node) =>
      (node.getAttribute("aria-label") ?? "") +
      (node.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent ?? "").join("") +
      [...(node.labels ?? [])].map((label) => label.textContent).join("");
    const ids = new Map();
    for (const node of document.querySelectorAll("[id]")) ids.set(node.id, (ids.get(node.id) ?? 0) + 1);
    for (const [id, times] of ids) if (times > 1) found.push(`id ${id} stands ${times} times`);
    for (const node of document.querySelectorAll("input, select, textarea")) if (!name(node).trim()) found.push(`no label: ${node.name || node.id}`);
    for (const node of document.querySelectorAll("button, a, summary")) {
      if (shown(node) && !(node.textContent + name(node)).trim()) found.push(`no name: ${node.outerHTML.slice(0, 80)}`);
    }
    for (const node of document.querySelectorAll("[role=group], section, aside, nav")) {
      if (shown(node) && !name(node).trim() && node.matches("[role=group], form section")) found.push(`no name: ${node.outerHTML.slice(0, 80)}`);
    }
    for (const attribute of ["for", "aria-labelledby", "aria-describedby", "aria-controls"]) {
      for (const node of document.querySelectorAll(`[${attribute}]`)) {
        for (const id of node.getAttribute(attribute).split(" ")) if (!ids.has(id)) found.push(`${attribute} of ${node.outerHTML.slice(0, 60)} names ${id}`);
      }
    }
    if (!document.documentElement.lang) found.push("no language");
    if (document.querySelectorAll("h1").length !== 1) found.push("not one h1");
    let level = 1;
    for (const node of document.querySelectorAll("#form h2, #form h3, #form h4")) {
      if (!shown(node)) continue;
      const next = Number(node.tagName[1]);
      // A group of fields may stand right below a section.
      if (next > level + 1 && next !== 4) found.push(`heading ${node.textContent} skips a level`);
      level = next;
    }
    // Contrast of text that can be read, against the nearest background that is not transparent.
    const parse = (color) => color.match(/[\d.]+/g).map(Number);
    const light = ([r, g, b]) => [r, g, b].map((c) => ((c /= 255) <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)).reduce((sum, c, at) => sum + c * [0.2126, 0.7152, 0.0722][at], 0);
    const behind = (node) => {
      for (let at = node; at; at = at.parentElement) {
        const color = parse(getComputedStyle(at).backgroundColor);
        if (color.length === 3 || color[3] > 0) return color;
      }
      return [255, 255, 255];
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const seen = new Set();
    while (walker.nextNode()) {
      const node = walker.currentNode.parentElement;
      if (!walker.currentNode.data.trim() || seen.has(node) || !shown(node) || node.closest(".unseen, .skip, option, [disabled]")) continue;
      seen.add(node);
      const [a, b] = [light(parse(getComputedStyle(node).color)), light(behind(node))].sort((x, y) => y - x);
      const ratio = (a + 0.05) / (b + 0.05);
      if (ratio < 4.5) found.push(`contrast ${ratio.toFixed(2)}: ${node.className || node.tagName} ${node.textContent.slice(0, 20)}`);
    }
    return found;
  });

for (const colorScheme of ["light", "dark"]) {
  test(`every control has a label, ids are unique, text can be read (${colorScheme})`, async () => {
    const page = await openForm(browser, {}, { colorScheme });
    assert.deepEqual(await objections(page), []);
    await page.getByRole("button", { name: "错误百出" }).click();
    await checkAll(page);
    await page.locator("#form details").evaluateAll((all) => all.forEach((node) => (node.open = true)));
    assert.deepEqual(await objections(page), []);
    await page.getByRole("button", { name: "English" }).click();
    assert.deepEqual(await objections(page), []);
    await close(page);
  });
}

test("switching the language says everything again, and typing goes on", async () => {
  const page = await openForm(browser);
  await put(page, "principal.mobile", "138");
  const [chinese] = await messages(page, "principal.mobile");
  await page.getByRole("button", { name: "English" }).click();
  const [english] = await messages(page, "principal.mobile");
  assert.match(chinese, /[\u4e00-\u9fff]/);
  assert.doesNotMatch(english, /[\u4e00-\u9fff]/);
  assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
  assert.match(await page.title(), /Filing/);
  await section(page, "Principal").waitFor();
  assert.ok((await page.locator(".panel .entry").allInnerTexts()).join("").includes(english));
  assert.equal(await control(page, "principal.mobile").evaluate((node) => node.validationMessage), english);
  const left = await page.evaluate(() => [...document.querySelectorAll("#page [data-says]")].filter((node) => node.getClientRects().length && node.children.length === 0 && /[\u4e00-\u9fff]/.test(node.textContent) && !node.closest("#language")).map((node) => node.textContent));
  assert.deepEqual(left, [], "nothing of the page stays Chinese");

  await type(page, "principal.mobile", "1390000000");
  assert.doesNotMatch((await messages(page, "principal.mobile"))[0], /[\u4e00-\u9fff]/);
  await page.getByRole("button", { name: "中文" }).click();
  assert.match((await messages(page, "principal.mobile"))[0], /[\u4e00-\u9fff]/);
  assert.equal(await control(page, "principal.mobile").inputValue(), "1390000000");
  await close(page);
});

test("on a phone a warning stands above the bar, which counts it", async () => {
  const page = await openForm(browser, { example: "enterprise" }, PHONE);
  await type(page, "websites[0].name", "中国示例官网");
  const bar = page.locator(".bar");
  await until(async () => /提醒 1/.test(await bar.innerText()), "the bar counts the warning");
  const box = await around(page, "websites[0].name").locator(".message .said").boundingBox();
  const covered = (await bar.boundingBox()).y;
  assert.ok(box.y >= 0 && box.y + box.height <= covered, `it stands at ${box.y}, the bar at ${covered}`);
  await close(page);
});

test("on a phone nothing overflows, inputs do not zoom, and the bar leads to what is left", async () => {
  const page = await openForm(browser, { example: "bad" }, PHONE);
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.equal(await overflow(), 0);
  await page.locator("#form details").evaluateAll((all) => all.forEach((node) => (node.open = true)));
  assert.equal(await overflow(), 0);
  const small = await page.locator("input, select, textarea").evaluateAll((all) => all.filter((node) => parseFloat(getComputedStyle(node).fontSize) < 16).map((node) => node.name || node.id));
  assert.deepEqual(small, [], "a phone zooms into smaller text");

  const bar = page.locator(".bar");
  assert.match(await bar.innerText(), /需修改 [1-9]/);
  assert.equal(await page.locator(".panel").isVisible(), false);
  await bar.tap();
  assert.equal(await page.locator(".panel").isVisible(), true);
  await page.locator(".panel .left .entry").first().tap();
  assert.equal(await page.locator(".panel").isVisible(), false);
  const name = await focused(page);
  const box = await control(page, name).first().boundingBox();
  const covered = (await bar.boundingBox()).y;
  assert.ok(box.y >= 0 && box.y + box.height <= covered, `${name} stands at ${box.y}, the bar at ${covered}`);
  await page.getByRole("button", { name: "English" }).tap();
  assert.equal(await overflow(), 0);
  const image = await page.screenshot({ fullPage: true });
  assert.ok(image.length > 50000, "the whole page can be photographed");
  await close(page);
});

test("the keyboard alone reaches and does everything, and the focus can be seen", async () => {
  const page = await openForm(browser);
  await page.keyboard.press("Tab");
  assert.equal(await focused(page), "跳到表单");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assert.equal(await focused(page), "organizer.region.province");
  await page.keyboard.press("ArrowDown");
  assert.equal(await control(page, "organizer.region.province").inputValue(), "beijing");
  await page.keyboard.press("Tab");
  await page.keyboard.type("北京市");

  // Through the whole form: every control that can be reached is reached once, in reading order.
  const passed = [];
  let top = 0;
  for (let steps = 0; steps < 200; steps++) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const node = document.activeElement;
      const style = getComputedStyle(node);
      const isRing = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
      return { name: node.name || node.textContent.trim(), isInForm: Boolean(node.closest("#form")), isRing: isRing || node.type === "file", y: node.getBoundingClientRect().y + scrollY };
    });
    if (!at.isInForm) break;
    // The parts of a date are reached one by one.
    if (at.name === passed.at(-1)) continue;
    assert.ok(at.isRing, `${at.name} shows no focus`);
    assert.ok(at.y > top - 120, `${at.name} jumps up`);
    top = at.y;
    passed.push(at.name);
  }
  assert.equal(new Set(passed).size, passed.length, "nothing is reached twice");
  for (const name of ["organizer.nature", "principal.email", "websites[0].remark", "添加网站", "检查全部"]) assert.ok(passed.includes(name), `${name} is not reached`);

  // Backwards to the list; a card comes and goes, and the focus with it.
  for (let steps = 0; steps < 60 && (await focused(page)) !== "添加网站"; steps++) await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "websites[1].name");
  await page.keyboard.type("另一个网站");
  await page.keyboard.press("Shift+Tab");
  assert.equal(await focused(page), "删除 网站 2");
  await page.keyboard.press("Enter");
  assert.equal(await card(page, "网站 2").count(), 0);
  assert.match(await page.evaluate(() => document.activeElement.textContent), /网站 1/);
  await close(page);
});

test("records are added, removed, taken back and renumbered, papers along with them", async () => {
  const page = await openForm(browser, { example: "enterprise" });
  const add = page.getByRole("button", { name: "添加网站" });
  for (const [at, name] of [[1, "第二个网站"], [2, "第三个网站"]]) {
    await add.click();
    await put(page, `websites[${at}].name`, name);
  }
  await card(page, "网站 2").getByRole("button", { name: "删除 网站 2" }).click();
  assert.equal(await control(page, "websites[1].name").inputValue(), "第三个网站");
  assert.deepEqual((await orderOf(page)).websites.map((site) => site.name), ["示例科技官网", "第三个网站"]);
  await put(page, "websites[1].name", "改过的网站");
  assert.equal((await orderOf(page)).websites[1].name, "改过的网站");
  await page.getByRole("button", { name: "撤销" }).click();
  assert.deepEqual((await orderOf(page)).websites.map((site) => site.name), ["示例科技官网", "第二个网站", "改过的网站"]);
  assert.equal(await control(page, "websites[2].name").inputValue(), "改过的网站");
  await close(page);
});

test("with ten websites a key stroke is still quick, and touches only what it must", async () => {
  const page = await openForm(browser, { example: "enterprise" });
  const add = page.getByRole("button", { name: "添加网站" });
  for (let at = 1; at < 10; at++) await add.click();
  await counts(page);
  const path = "websites[9].domains[0].name";
  const took = await page.evaluate(async (path) => {
    const input = document.querySelector(`[name="${path}"]`);
    const changed = new Set();
    const watch = new MutationObserver((records) => records.forEach((record) => changed.add(record.target.closest?.(".field")?.querySelector("[name]")?.name)));
    watch.observe(document.querySelector("#form"), { childList: true, subtree: true });
    const times = [];
    for (let round = 0; round < 40; round++) {
      input.value = round % 2 ? "www.example.org" : "example.org";
      const from = performance.now();
      input.dispatchEvent(new InputEvent("input", { bubbles: true }));
      await null;
      times.push(performance.now() - from);
    }
    watch.disconnect();
    changed.delete(undefined);
    return { median: times.sort((a, b) => a - b)[20], changed: [...changed] };
  }, path);
  // Two frames: a key stroke takes a tenth of that, but a test machine may be busy.
  assert.ok(took.median < 33, `${took.median} ms`);
  assert.deepEqual(took.changed.filter((name) => name !== path), []);
  await close(page);
});

test("the profile in force is the one chosen", async () => {
  const page = await openForm(browser, { example: "enterprise" });
  assert.equal(await around(page, "organizer.investorOrSupervisor").isVisible(), false);
  await page.getByLabel("规则", { exact: true }).selectOption("tencent-2018");
  assert.equal(await around(page, "organizer.investorOrSupervisor").isVisible(), true);
  await until(async () => (await counts(page)).missing > 0, "what the older form wants is missing");
  const urls = "websites[0].homepageUrls";
  await put(page, urls, "http://www.example.com/\nhttp://www.example.org/");
  assert.match((await around(page, urls).locator(".message").allInnerTexts()).join(), /首页/, "one of several texts is spoken of beside them");
  assert.deepEqual((await orderOf(page)).websites[0].homepageUrls, ["http://www.example.com/", "http://www.example.org/"]);
  await page.getByLabel("规则", { exact: true }).selectOption("tencent-2025");
  assert.equal(await around(page, "organizer.investorOrSupervisor").isVisible(), false);
  await close(page);
});

test("nonsense in the address is left out", async () => {
  const page = await openForm(browser, { today: "2026-02-30", profile: "nobody", provider: "", lang: "xx", example: "toString" });
  assert.equal(await page.getByLabel("规则", { exact: true }).inputValue(), "tencent-2025");
  assert.ok((await counts(page)).missing > 0);
  await close(page);
});
