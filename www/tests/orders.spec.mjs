// Whole orders, filled in from the first field to the verdict as a person does it.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { card, checkAll, close, control, counts, expectReady, fillIn, launch, messages, needs, openForm, orderOf, put, section, summary, type, until } from "./lib.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const ADDRESS = "广东省深圳市南山区示例路1号A座1001室";

async function fillRegion(page, nature) {
  const region = section(page, "地域与性质");
  await region.getByLabel("省份", { exact: true }).selectOption({ label: "广东" });
  await region.getByLabel("城市", { exact: true }).fill("深圳市");
  await region.getByLabel("区县", { exact: true }).fill("南山区");
  await region.getByLabel("主办单位性质", { exact: true }).selectOption({ label: nature });
}

async function fillContact(page) {
  const principal = section(page, "主体负责人");
  await principal.getByLabel("联系方式1（手机号码）").fill("13800000000");
  await principal.getByLabel("手机验证码").fill("123456");
  await principal.getByLabel("应急联系方式").fill("13900000000");
  await principal.getByLabel("电子邮箱").fill("zhangsan@example.com");
}

/** Fills in the card of a website; all of it but what differs between a unit and a person. */
async function fillWebsite(page, number, { name, domain, owner, content, remark }) {
  const site = card(page, `网站 ${number}`);
  await site.getByLabel("服务名称").fill(name);
  await site.getByRole("textbox", { name: "域名", exact: true }).fill(domain);
  await site.getByLabel("域名所有者").fill(owner);
  await site.getByLabel("服务内容", { exact: true }).selectOption({ label: content });
  await site.getByLabel("当前是否已对外访问").selectOption({ label: "否" });
  await site.getByLabel("以上都不涉及").check();
  await site.getByLabel("服务备注").fill(remark);
  await site.getByLabel("已完成视频核验").check();
  await site.getByRole("button", { name: "添加云资源" }).click();
  await fillIn(page, `websites[${number - 1}].cloudResources[0].`, {
    type: "cvm",
    provider: "tencent",
    region: "mainland",
    billingMode: "prepaid",
    purchasedMonths: 12,
    expiresOn: "2027-10-01",
    hasPublicIp: true,
  });
}

async function accept(page) {
  for (const agreement of ["《信息安全管理协议》", "《协助更改备案信息服务在线服务条款》"]) {
    await section(page, "核对").getByLabel(agreement).check();
  }
}

/** Ticks every paper the order asks for. */
async function prepareAll(page) {
  const open = section(page, "材料").locator(".paper:not(.met) input[type=checkbox]");
  while ((await open.count()) > 0) await open.first().check();
}

test("a company with three websites, from empty to ready", async () => {
  const page = await openForm(browser);
  assert.ok((await counts(page)).missing > 0);
  assert.equal(await page.locator(".panel .verdict.ok").count(), 0);

  await fillRegion(page, "企业");
  const organizer = section(page, "主办单位");
  await organizer.getByLabel("证件类型", { exact: true }).selectOption({ label: "营业执照" });
  await type(page, "organizer.idNumber", "91440300MA5FAKE086");
  await organizer.getByLabel("主办单位名称").fill("深圳市示例科技有限公司");
  await organizer.getByLabel("三证合一证件").selectOption({ label: "是" });
  await organizer.getByLabel("证件住址").fill(ADDRESS);
  await organizer.getByLabel("长期有效").check();
  await organizer.getByLabel("法定代表人姓名").fill("张三");
  await organizer.getByLabel("法定代表人证件类型").selectOption({ label: "居民身份证" });
  await type(page, "organizer.legalRepresentative.idNumber", "440305199003070006");
  await organizer.getByRole("button", { name: "与证件住址相同" }).click();
  assert.equal(await control(page, "organizer.contactAddress").inputValue(), ADDRESS);

  const principal = section(page, "主体负责人");
  await principal.getByRole("button", { name: "与法定代表人相同" }).click();
  assert.equal(await control(page, "principal.idNumber").inputValue(), "440305199003070006");
  await principal.getByLabel("证件有效期止").fill("2035-06-01");
  await fillContact(page);

  const sites = [
    { name: "示例科技官网", domain: "example.com", content: "单位门户网站", remark: "本网站用于展示公司产品介绍与联系方式等信息" },
    { name: "示例科技商城", domain: "example.cn", content: "其他", remark: "本网站用于展示和介绍本公司自有产品的规格与价格" },
    { name: "示例科技文档", domain: "example.net", content: "单位门户网站", remark: "本网站用于发布本公司产品的使用说明与下载资料" },
  ];
  for (const [at, site] of sites.entries()) {
    if (at > 0) await page.getByRole("button", { name: "添加网站" }).click();
    await fillWebsite(page, at + 1, { ...site, owner: "深圳市示例科技有限公司" });
  }
  await prepareAll(page);
  await accept(page);
  await checkAll(page);
  await expectReady(page);
  assert.equal((await counts(page)).warnings, 0);

  const order = await orderOf(page);
  assert.equal(order.websites.length, 3);
  assert.equal(order.organizer.legalRepresentative.name, "张三");
  await close(page);
});

test("a person with one website is ready, with a second one is told the limit", async () => {
  const page = await openForm(browser);
  await fillRegion(page, "个人");
  await fillIn(page, "organizer.", { idType: "residentIdCard", idNumber: "440305199003070006", name: "张三", idAddress: ADDRESS, idValidTo: "2035-06-01", contactAddress: ADDRESS });
  assert.equal(await control(page, "organizer.legalRepresentative.name").isVisible(), false);
  await section(page, "主体负责人").getByRole("button", { name: "填入主办者本人信息" }).click();
  await fillContact(page);
  await fillWebsite(page, 1, { name: "小明的读书笔记", domain: "example.com", owner: "张三", content: "其他", remark: "用于发布个人读书笔记与摄影作品，记录学习心得" });
  await put(page, "websites[0].servicePrincipal.video.locationProvince", "guangdong");
  await prepareAll(page);
  await accept(page);
  await checkAll(page);
  await expectReady(page);

  await page.getByRole("button", { name: "添加网站" }).click();
  const limit = section(page, "网站").locator(".list > .messages .message.error");
  assert.match(await limit.innerText(), /1 个网站/);
  assert.equal(await page.locator(".panel .verdict.ok").count(), 0);
  await summary(page).filter({ hasText: "1 个网站" }).click();
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "添加网站");

  await card(page, "网站 2").getByRole("button", { name: "删除 网站 2" }).click();
  assert.equal(await limit.count(), 0);
  await expectReady(page);
  await close(page);
});

test("in 四川 a principal who is not the legal representative brings a letter", async () => {
  const page = await openForm(browser, { example: "enterprise" });
  await expectReady(page);
  await put(page, "organizer.region.province", "sichuan");
  await fillIn(page, "principal.", { name: "李四", idNumber: "110101198506150019" });
  const letter = needs(page).filter({ hasText: "主体负责人授权书" });
  assert.equal(await letter.getAttribute("class"), "unmet");
  assert.equal(await page.locator(".panel .verdict.ok").count(), 0);

  await letter.getByRole("button").click();
  const paper = section(page, "材料").locator(".paper", { hasText: "主体负责人授权书" });
  assert.ok(await paper.locator("input[type=checkbox]").evaluate((node) => node === document.activeElement), "the line leads to the paper");
  await page.keyboard.press("Space");
  assert.equal(await letter.getAttribute("class"), "met");
  assert.ok((await orderOf(page)).materials.some((material) => material.type === "principalAuthorizationLetter"));

  await page.keyboard.press("Space");
  assert.equal(await letter.getAttribute("class"), "unmet");
  await fillIn(page, "principal.", { name: "张三", idNumber: "440305199003070006" });
  assert.equal(await letter.count(), 0, "the letter is not asked for any more");
  await close(page);
});

test("a paper belongs to its website and goes with it", async () => {
  const page = await openForm(browser, { example: "bad" });
  const letters = section(page, "材料").locator(".paper", { hasText: "服务负责人授权书" });
  assert.equal(await letters.count(), 2);
  await letters.nth(1).locator("input[type=checkbox]").check();
  const refs = async () => ((await orderOf(page)).materials ?? []).map((material) => material.serviceRef);
  assert.deepEqual(await refs(), ["websites[1]"]);
  await card(page, "网站 1").getByRole("button", { name: "删除 网站 1" }).click();
  assert.deepEqual(await refs(), ["websites[0]"], "it follows its website");
  await page.getByRole("button", { name: "撤销" }).click();
  assert.deepEqual(await refs(), ["websites[1]"]);
  await card(page, "网站 2").getByRole("button", { name: "删除 网站 2" }).click();
  assert.deepEqual(await refs(), []);
  await page.getByRole("button", { name: "撤销" }).click();
  assert.deepEqual(await refs(), ["websites[1]"]);
  assert.equal(await letters.nth(1).locator("input[type=checkbox]").isChecked(), true);
  await close(page);
});

test("of a chosen file only the ending and the size go into the order", async () => {
  const page = await openForm(browser, { example: "bad" });
  const paper = section(page, "材料").locator(".paper").first();
  await paper.locator("input[type=file]").setInputFiles({ name: "张三的授权书.PDF", mimeType: "application/pdf", buffer: Buffer.alloc(3000) });
  const [material] = (await orderOf(page)).materials;
  assert.equal(material.extension, "pdf");
  assert.equal(material.sizeBytes, 3000);
  assert.doesNotMatch(JSON.stringify(await orderOf(page)), /张三的/);
  assert.match(await paper.innerText(), /\.pdf · 3 KB/);
  assert.equal(await paper.locator("input[type=checkbox]").isChecked(), true);
  await close(page);
});

test("the examples: two are ready without a warning, one is full of mistakes", async () => {
  const page = await openForm(browser);
  for (const example of ["企业", "个人"]) {
    await page.getByRole("button", { name: example, exact: true }).click();
    await checkAll(page);
    await expectReady(page);
    assert.equal((await counts(page)).warnings, 0, example);
  }
  await page.getByRole("button", { name: "错误百出" }).click();
  const { errors, warnings, papers } = await counts(page);
  assert.ok(errors >= 10 && warnings >= 2 && papers >= 3, `${errors} errors, ${warnings} warnings, ${papers} papers`);
  assert.equal((await messages(page, "principal.idNumber")).length, 1);
  await page.getByRole("button", { name: "清空" }).click();
  await until(async () => (await counts(page)).errors === 0, "nothing is wrong with an empty order");
  await close(page);
});
