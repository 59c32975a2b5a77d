// What every adapter is given: an order of any number of websites, single values, and edits.
import base from "../../data/orders/two-persons.json";

/** What the sessions are asked under; nobody else knows of days. */
export const OPTIONS = { today: "2026-03-02", now: "2026-03-02T10:00:00+08:00" };

const copy = (value) => JSON.parse(JSON.stringify(value));

/** A filled-in order with `count` websites, each with a principal of its own; nothing is wrong in it. */
export function order(count) {
  const { websites: [site], ...rest } = base;
  const websites = Array.from({ length: count }, (_, n) => ({
    ...site,
    name: `示例科技${"甲乙丙丁戊己庚辛壬癸"[n % 10]}站`,
    domains: [{ ...site.domains[0], name: `site${n}.com` }],
    servicePrincipal: { ...site.servicePrincipal, email: `lisi${n}@example.com` },
  }));
  return copy({ ...rest, websites });
}

/** The same with ten websites and one mistake of each kind. */
export function faultyOrder() {
  const faulty = order(10);
  const { websites, principal, organizer } = faulty;
  organizer.idNumber = "91440300MA5FAKE085";
  principal.mobile = "1380000000";
  websites[0].name = "";
  websites[1].remark = "太短";
  websites[2].domains[0].name = "site 2.com";
  websites[4].domains[0].name = "site3.com";
  websites[5].domains[0].ownerName = "李四";
  websites[6].servicePrincipal.email = principal.email;
  websites[7].servicePrincipal.email = "lisi@";
  websites[8].servicePrincipal.idNumber = "110101198506150018";
  websites[9].servicePrincipal.mobile = "";
  return faulty;
}

/** Single values, the good ones and as many wrong ones. */
export const VALUES = {
  "resident ID": {
    good: [
      "11010519491231002X", "440305199003070006", "110101198506150019", "440300200002290019",
      "310101197901010115", "320102198811220330", "330102199304050222", "510104196509300443",
    ],
    wrong: [
      "440305199003070005", "440300199002290013", "1101051949123100", "11010519491231002A",
      "990426199112010074", "440305199013070004", "44030519900307000", "110105194912310021",
    ],
  },
  USCC: {
    good: [
      "91350100M000100Y43", "91440300MA5FAKE086", "92310101MA1FDEMX1E", "1210000040000000XN",
      "91330100MA2DEMX17R", "51510000MJ0PRUEB0U", "91510100MA6CDEM08F", "91350100M000100Y43",
    ],
    wrong: [
      "91440300MA5FAKE085", "91350100M000100Y44", "91440300MA5FAKE08", "91440300MA5FAKE0866",
      "91440300MA5FIKE086", "914403O0MA5FAKE086", "91440300MA5FA-E086", "911111111111111111",
    ],
  },
  mobile: {
    good: [
      "13800000000", "13900000000", "15000000000", "18600000000",
      "17700000000", "19900000000", "13300000000", "18000000000",
    ],
    wrong: [
      "1380000000", "138000000000", "12345678901", "02012345678",
      "1380000000O", "11000000000", "10086", "23800000000",
    ],
  },
  domain: {
    good: [
      "example.com", "site5.com", "example.cn", "example.com.cn",
      "shop-1.net", "abc123.top", "a1.org.cn", "example.xyz",
    ],
    wrong: [
      "example", "-a.com", "a..com", "exa_mple.com",
      "example.invalid", "www.example.com", "example.c", "site 5.com",
    ],
  },
  "e-mail": {
    good: [
      "lisi@example.com", "li.si@example.com.cn", "lisi+icp@mail.example.com", "admin@example.cn",
      "l4@site5.com", "contact_us@example.net", "a@b.co", "zhang-san@example.org",
    ],
    wrong: [
      "lisi", "lisi@", "@example.com", "lisi@example",
      "li si@example.com", "lisi@@example.com", "lisi@example..com", "lisi@exa_mple.com",
    ],
  },
};

/**
 * Edits of an order with `count` websites: a path, and values that follow each other in turn. The
 * last value is always a good one, so that the next kind of edit starts from a good order.
 */
export function edits(count) {
  const at = count / 2;
  const site = `websites[${at}]`;
  const colliding = [base.principal.email, `lisi${at}@example.com`];
  return {
    "typing on in a fine name": {
      path: `${site}.name`,
      values: ["示例科技官", "示例科技官网", "示例科技官网深", "示例科技官网深圳", "示例科技官网深圳站", "示例科技官网"],
    },
    "domain: duplicate made, mended": {
      path: `${site}.domains[0].name`,
      values: [`site${at - 1}.com`, `site${at}.com`],
    },
    "domain: malformed, mended": {
      path: `${site}.domains[0].name`,
      values: [`site_${at}.com`, `site${at}.com`],
    },
    "e-mail of a website: collides, mended": {
      path: `${site}.servicePrincipal.email`,
      values: colliding,
    },
    "e-mail of the order: collides, mended": {
      path: "principal.email",
      values: [`lisi${at}@example.com`, base.principal.email],
    },
  };
}
