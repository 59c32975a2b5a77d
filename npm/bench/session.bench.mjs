// Time of `edit` and of `validate` with 1, 10, 100 and 1000 websites, deltas as objects included.
// Medians of batches; the machines these run on are noisy, so read ratios, not single figures.

const OPTIONS = { today: "2026-03-02", now: "2026-03-02T10:00:00+08:00" };

const person = (id) => ({ name: "张三", idType: "residentIdCard", idNumber: id });

function website(n) {
  return {
    name: `示例科技${"甲乙丙丁戊己庚辛壬癸"[n % 10]}站`,
    domains: [{ name: `site${n}.com`, ownerName: "深圳市示例科技有限公司" }],
    content: "unitPortal",
    preApprovalTypes: ["none"],
    remark: "本网站用于展示公司产品介绍与联系方式等信息",
    isOnline: false,
    servicePrincipal: { sameAsPrincipal: true },
  };
}

export function order(count) {
  const id = "440305199003070006";
  return {
    order: { type: "firstFiling" },
    organizer: {
      region: { province: "guangdong", city: "深圳市", district: "南山区" },
      nature: "enterprise",
      name: "深圳市示例科技有限公司",
      idType: "businessLicense",
      idNumber: "91440300MA5FAKE086",
      licenseMerged: true,
      idAddress: "广东省深圳市南山区示例路1号A座1001室",
      legalRepresentative: person(id),
      contactAddress: "广东省深圳市南山区示例路1号A座1001室",
    },
    principal: { ...person(id), idValidTo: "2035-06-01", mobile: "13800000000", mobileCode: "123456", email: "zhangsan@example.com" },
    websites: Array.from({ length: count }, (_, n) => website(n)),
    materials: [],
  };
}

const median = (list) => list.sort((a, b) => a - b)[list.length >> 1];

/** The median time of one call in microseconds: batches of about 20 ms, after a warm-up. */
function time(call, calls = 11) {
  let batch = 1;
  for (;;) {
    const start = performance.now();
    for (let i = 0; i < batch; i++) call(i);
    if (performance.now() - start > 20 || batch > 1e6) break;
    batch *= 2;
  }
  const times = [];
  for (let n = 0; n < calls; n++) {
    const start = performance.now();
    for (let i = 0; i < batch; i++) call(i);
    times.push(((performance.now() - start) * 1000) / batch);
  }
  return median(times);
}

const EDITS = {
  "typing on in a fine name": ["websites[0].name", ["示例科技官网", "示例科技官方网"]],
  "ID number: wrong digit, mended": ["principal.idNumber", ["440305199003070005", "440305199003070006"]],
  "domain: duplicate, mended": ["websites[0].domains[0].name", ["site1.com", "site0.com"]],
  "domain: malformed, mended": ["websites[0].domains[0].name", ["site 0", "site0.com"]],
  "remark: too short, mended": ["websites[0].remark", ["短", "本网站用于展示公司产品介绍与联系方式等信息"]],
  "organizer's name (read by every website)": ["organizer.name", ["深圳市示例科技有限公司", "深圳市示例网络有限公司"]],
};

export default async function bench({ Session, validate }, report) {
  for (const count of [1, 10, 100, 1000]) {
    const given = order(count);
    report(`validate, ${count} websites`, time(() => validate(given, OPTIONS)), "us");
    const session = new Session(given, OPTIONS);
    for (const [name, [path, values]] of Object.entries(EDITS)) {
      report(`edit, ${count} websites, ${name}`, time((i) => session.edit(path, values[i & 1])), "us");
      session.edit(path, values[1]);
      session.edit(path, values[0]);
      const { local, orderWide } = session.work();
      report(`rules run, ${count} websites, ${name}`, `${local} + ${orderWide} order-wide`, "runs");
      session.edit(path, values[1]);
    }
    session.free();
  }
}
