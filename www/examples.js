// Orders to begin with. Numbers are computed samples; dates count from today, so that they do not age.

const shift = (today, { years = 0, days = 0 }) => {
  const date = new Date(`${today}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};

/** A first filing with one website, nothing filled in. */
export const empty = () => ({
  order: { type: "firstFiling" },
  websites: [{ domains: [{}], servicePrincipal: { sameAsPrincipal: true } }],
});

const person = (today) => ({
  name: "张三",
  idType: "residentIdCard",
  idNumber: "440305199003070006",
  idValidTo: shift(today, { years: 9 }),
  mobile: "13800000000",
  mobileCode: "123456",
  emergencyContact: "13900000000",
  email: "zhangsan@example.com",
});

const ownDomain = (today, name, ownerName) => ({
  name,
  ownerName,
  expiresOn: shift(today, { years: 2 }),
  realNameStatus: "verified",
  realNameVerifiedOn: shift(today, { days: -30 }),
  registrarDomestic: true,
});

const server = (today) => ({
  type: "cvm",
  provider: "tencent",
  region: "mainland",
  billingMode: "prepaid",
  purchasedMonths: 12,
  expiresOn: shift(today, { days: 300 }),
  hasPublicIp: true,
});

const papers = (...types) =>
  types.map((type) => ({
    type,
    ...(type.startsWith("idCard") ? { personRef: "principal" } : {}),
    extension: "jpg",
    sizeBytes: 800000,
    isColor: true,
  }));

const accepted = { type: "firstFiling", agreements: ["informationSecurity", "assistedEditing"] };
const region = { province: "guangdong", city: "深圳市", district: "南山区" };
const address = "广东省深圳市南山区示例路1号A座1001室";

function enterprise(today) {
  const name = "深圳市示例科技有限公司";
  return {
    order: accepted,
    organizer: {
      region,
      nature: "enterprise",
      name,
      idType: "businessLicense",
      idNumber: "91440300MA5FAKE086",
      licenseMerged: true,
      idAddress: address,
      idLongTerm: true,
      legalRepresentative: { name: "张三", idType: "residentIdCard", idNumber: "440305199003070006" },
      contactAddress: address,
    },
    principal: person(today),
    websites: [
      {
        name: "示例科技官网",
        domains: [ownDomain(today, "example.com", name)],
        content: "unitPortal",
        preApprovalTypes: ["none"],
        remark: "本网站用于展示公司产品介绍与联系方式等信息",
        isOnline: false,
        servicePrincipal: { sameAsPrincipal: true, video: { completedAt: `${shift(today, { days: -1 })}T10:00:00+08:00` } },
        cloudResources: [server(today)],
      },
    ],
    materials: papers("businessLicense", "idCardPortrait", "idCardEmblem"),
  };
}

function individual(today) {
  const me = person(today);
  return {
    order: accepted,
    organizer: {
      region,
      nature: "individual",
      name: me.name,
      idType: me.idType,
      idNumber: me.idNumber,
      idAddress: address,
      idValidTo: me.idValidTo,
      contactAddress: address,
    },
    principal: me,
    websites: [
      {
        name: "小明的读书笔记",
        domains: [ownDomain(today, "example.com", me.name)],
        content: "other",
        preApprovalTypes: ["none"],
        remark: "用于发布个人读书笔记与摄影作品，记录学习心得",
        isOnline: false,
        servicePrincipal: {
          video: { completedAt: `${shift(today, { days: -1 })}T10:00:00+08:00`, locationProvince: "guangdong" },
        },
        cloudResources: [server(today)],
      },
    ],
    materials: papers("idCardPortrait", "idCardEmblem"),
  };
}

/** What is sent back most often, in one order. */
function bad(today) {
  const order = enterprise(today);
  Object.assign(order.organizer, {
    region: { province: "sichuan", city: "成都市", district: "武侯区" },
    name: "成都示例科技有限公司",
    idNumber: "91510100MA5FAKE088",
    idAddress: "四川省成都市武侯区示例路8号",
    contactAddress: "广东省深圳市南山区示例路",
    idLongTerm: false,
    idValidTo: shift(today, { days: 40 }),
  });
  Object.assign(order.principal, {
    name: "李四",
    idNumber: "510107199202300017",
    mobile: "17000000000",
    emergencyContact: "17000000000",
    email: "lisi@example",
  });
  order.websites[0].name = "www.example.com";
  order.websites[0].isOnline = true;
  order.websites[0].remark = "公司网站";
  Object.assign(order.websites[0].domains[0], { name: "www.example.com", ownerName: "李四" });
  order.websites.push({
    name: "示例商城",
    domains: [{ name: "example.com" }],
    content: "other",
    preApprovalTypes: ["none", "news"],
    servicePrincipal: {
      sameAsPrincipal: false,
      name: "王五",
      idType: "residentIdCard",
      idNumber: "11010519491231002X",
      mobile: "1390000000",
      email: "lisi@example",
    },
  });
  order.order = { type: "firstFiling" };
  order.materials = [];
  return order;
}

export const examples = { enterprise, individual, bad };
