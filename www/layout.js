// The form as a table: which fields stand where, with which hint, and what they wait for.
//
// Names and kinds of fields come from the schema, and what is wrong or missing from the session.
// A field that waits (`when`) is still shown as soon as the session says something about it.
//
//   field(key, { hint, placeholder, width, as, mode, auto, when, label, copy, suiting })
//     key     below its record; width: of 6 columns, 3 unless told
//     as      "area" (several lines), "yesno" (yes, no or neither), "done" (a moment, as a tick)
//     label   instead of the schema's
//     mode    which keyboard a phone shows: a word of `inputmode`, or "code" for capitals and digits
//     auto    what the browser may offer: a word of `autocomplete`; nothing unless told
//     copy    takes the value of another field at a press
//     suiting the field whose choice says which words of this one come first
//   stack(...fields)                             fields that share one place, one below the other
//   group(title, body, { path, when, copies })   a framed part; findings about `path` stand at its head
//   more(title, body)                            a part that opens on demand or when something is found in it
//   list(key, { item, add, body, start, cards, keepsOne, name })   records that are added and removed:
//     start makes an empty one; cards fold and are called by their field `name`; the last of a list
//     that keeps one cannot be removed
//   slot(name)                                   drawn by another module

const field = (key, spec = {}) => ({ is: "field", key, width: 3, ...spec });
const stack = (...body) => ({ is: "stack", body });
const group = (title, body, spec = {}) => ({ is: "group", title, body, ...spec });
const more = (title, body, spec = {}) => ({ is: "more", title, body, ...spec });
const list = (key, spec) => ({ is: "list", key, ...spec });
const slot = (name) => ({ is: "slot", name });

const isUnit = ({ order }) => order("organizer.nature") !== "" && order("organizer.nature") !== "individual";
const isIndividual = ({ order }) => order("organizer.nature") === "individual";
const isOld = ({ profile }) => profile === "tencent-2018";

const validity = (prefix, when = () => true) =>
  stack(
    field(`${prefix}idValidTo`, { when: (at) => when(at) && at.own(`${prefix}idLongTerm`) !== true }),
    field(`${prefix}idLongTerm`, { when }),
  );

/**
 * What a person in charge gives: the principal, and each website's own. Who fills in the form is often the
 * principal and never sure to be the other: only there may the browser offer what it knows.
 */
const person = (prefix, when = () => true, offer = () => undefined) =>
  [
    field(`${prefix}name`, { auto: offer("name"), hint: { zh: "与证件一致", en: "As on the document" } }),
    field(`${prefix}idType`),
    field(`${prefix}idNumber`, { mode: "code" }),
    field(`${prefix}birthDate`, {
      when: ({ own }) => !["", "residentIdCard"].includes(own(`${prefix}idType`)),
      hint: { zh: "身份证以外的证件请填写", en: "For documents other than the resident ID card" },
    }),
    validity(prefix, when),
    field(`${prefix}mobile`, {
      mode: "tel",
      auto: offer("tel-national"),
      hint: { zh: "接收工信部核验短信，须为本人使用的号码", en: "Receives the ministry's text message; the person's own number" },
    }),
    field(`${prefix}mobileCode`, {
      mode: "numeric",
      auto: "one-time-code",
      hint: { zh: "演示页不发送短信，可填任意 6 位数字", en: "This page sends no messages; any six digits will do" },
    }),
    field(`${prefix}emergencyContact`, {
      mode: "tel",
      hint: { zh: "另一个能接通的手机或座机", en: "Another mobile or land line that is answered" },
    }),
    field(`${prefix}officePhone`, { mode: "tel", placeholder: "086-0755-86013388" }),
    field(`${prefix}email`, { mode: "email", auto: offer("email"), placeholder: "name@example.com" }),
  ].map((spec) => (spec.is === "field" ? { ...spec, when: (at) => when(at) && (spec.when?.(at) ?? true) } : spec));

const domain = [
  field("name", {
    mode: "url",
    placeholder: "example.com",
    hint: { zh: "根域名，不带 www、http:// 和路径", en: "The registered name, without www, http:// or a path" },
  }),
  field("ownerName", {
    copy: { from: "organizer.name", text: { zh: "填入主办单位名称", en: "Use the organizer's name" } },
    hint: { zh: "域名实名认证的所有者", en: "Who the domain is registered to" },
  }),
  more({ zh: "注册信息", en: "Registration" }, [
    field("registrarName"),
    field("registrarDomestic", { as: "yesno" }),
    field("registrarIsProvider", { as: "yesno" }),
    field("registeredOn"),
    field("expiresOn"),
    field("realNameStatus"),
    field("realNameVerifiedOn"),
  ]),
];

const cloudResource = [
  field("type"),
  field("provider"),
  field("region"),
  field("instanceId", { when: ({ own }) => own("type") !== "authCode" }),
  field("billingMode", { when: ({ own }) => own("type") !== "authCode" }),
  field("purchasedMonths", { mode: "numeric", when: ({ own }) => own("type") !== "authCode" }),
  field("expiresOn", { when: ({ own }) => own("type") !== "authCode" }),
  field("hasPublicIp", { as: "yesno", when: ({ own }) => own("type") !== "authCode" }),
  field("isTrial", { as: "yesno", when: ({ own }) => own("type") !== "authCode" }),
  field("hasServerlessPackage", { as: "yesno", when: ({ own }) => own("type") === "serverless" }),
  field("authCode", { when: ({ own }) => own("type") === "authCode" }),
  field("authCodeServerType", { when: ({ own }) => own("type") === "authCode" }),
  field("ownerAccountType", { when: ({ own }) => own("type") === "authCode" }),
];

const isOther = (at) => isUnit(at) && at.own("servicePrincipal.sameAsPrincipal") !== true;

const website = [
  field("name", { width: 6, hint: { zh: "反映网站内容，不写域名", en: "Says what the site is about; not a domain name" } }),
  list("domains", {
    item: { zh: "域名", en: "Domain" },
    add: { zh: "添加域名", en: "Add a domain" },
    body: domain,
    keepsOne: true,
    start: () => ({}),
  }),
  field("homepageUrls", { width: 6, when: isOld, hint: { zh: "每行一个", en: "One a line" } }),
  field("language", { when: isOld }),
  field("content"),
  field("isOnline", {
    as: "yesno",
    hint: { zh: "取得备案号之前网站不能打开", en: "The site must not be reachable before it has its number" },
  }),
  field("preApprovalTypes", { width: 6 }),
  field("preApprovalNumber", { when: ({ own }) => own("preApprovalTypes").some((word) => word !== "none") }),
  field("preApprovalValidTo", { when: ({ own }) => own("preApprovalTypes").some((word) => word !== "none") }),
  field("remark", {
    width: 6,
    as: "area",
    hint: { zh: "写明网站内容、功能和用途", en: "What the site shows, does and is for" },
  }),
  more({ zh: "内容领域与状态", en: "Topics and state" }, [
    field("topics", { width: 6 }),
    field("isCommercial", { as: "yesno" }),
    field("underConstruction"),
    field("hostedRegion"),
  ]),
  list("cloudResources", {
    item: { zh: "云资源", en: "Cloud resource" },
    add: { zh: "添加云资源", en: "Add a cloud resource" },
    body: cloudResource,
    start: () => ({}),
  }),
  group(
    { zh: "网站负责人", en: "Person in charge of the site" },
    [
      field("servicePrincipal.sameAsPrincipal", { width: 6, when: isUnit }),
      ...person("servicePrincipal.", isOther),
      field("servicePrincipal.video.completedAt", {
        as: "done",
        width: 6,
        label: { zh: "已完成视频核验", en: "Video check done" },
      }),
      field("servicePrincipal.video.locationProvince", { when: isIndividual }),
    ],
    { path: "servicePrincipal" },
  ),
];

export const sections = [
  {
    id: "region",
    path: "order",
    title: { zh: "地域与性质", en: "Region and nature" },
    lead: {
      zh: "备案省份决定由哪个管局审核，以及需要哪些材料。",
      en: "The province decides which authority reviews the order, and which papers it wants.",
    },
    body: [
      field("organizer.region.province"),
      field("organizer.region.city", { placeholder: { zh: "如 深圳市", en: "such as 深圳市" } }),
      field("organizer.region.district", { placeholder: { zh: "如 南山区", en: "such as 南山区" } }),
      field("organizer.nature"),
      more({ zh: "账号信息（通常由接入商的页面提供）", en: "Account (usually known to the provider's page)" }, [
        field("account.realNameStatus"),
        field("account.realNameType"),
        field("account.realNameName"),
      ], { path: "account" }),
    ],
  },
  {
    id: "organizer",
    path: "organizer",
    title: { zh: "主办单位", en: "Organizer" },
    lead: { zh: "照证件填写，一字不差。", en: "Exactly as the certificate says." },
    body: [
      field("organizer.idType", { suiting: "organizer.nature" }),
      field("organizer.idNumber", { mode: "code" }),
      field("organizer.name", { width: 6, hint: { zh: "单位填写全称，个人填写姓名", en: "A unit's full name, or an individual's own" } }),
      field("organizer.idAddress", { width: 6 }),
      field("organizer.licenseMerged", { as: "yesno", when: isUnit }),
      validity("organizer."),
      field("organizer.investorOrSupervisor", { width: 6, when: (at) => isOld(at) && isUnit(at) }),
      group(
        { zh: "法定代表人", en: "Legal representative" },
        [
          field("organizer.legalRepresentative.name", { width: 2 }),
          field("organizer.legalRepresentative.idType", { width: 2 }),
          field("organizer.legalRepresentative.idNumber", { width: 2, mode: "code" }),
          field("organizer.legalRepresentative.isForeign", {
            width: 6,
            label: { zh: "外籍或非大陆居民", en: "Not a resident of the mainland" },
          }),
        ],
        { path: "organizer.legalRepresentative", when: isUnit },
      ),
      field("organizer.contactAddress", {
        width: 6,
        copy: { from: "organizer.idAddress", text: { zh: "与证件住址相同", en: "Same as on the certificate" } },
        hint: { zh: "写到门牌号，如 示例路 1 号 A 座 1001 室", en: "Down to the door number" },
      }),
      field("organizer.remark", { width: 6, as: "area" }),
      more({ zh: "个体工商户、医院、分公司等", en: "Individual business, hospital, branch" }, [
        field("organizer.individualBusiness.isIndividualBusiness", { width: 6 }),
        field("organizer.individualBusiness.hasTradeName", { as: "yesno", when: ({ own }) => own("organizer.individualBusiness.isIndividualBusiness") }),
        field("organizer.individualBusiness.hasSeal", { as: "yesno", when: ({ own }) => own("organizer.individualBusiness.isIndividualBusiness") }),
        field("organizer.individualBusiness.registrationNumber", { mode: "code", when: ({ own }) => own("organizer.individualBusiness.isIndividualBusiness") }),
        field("organizer.isMedicalInstitution"),
        field("organizer.isBranch"),
        field("organizer.isOverseasCompany"),
        field("organizer.idIssuedOn"),
        field("organizer.businessScope", { width: 6, as: "area" }),
      ]),
    ],
  },
  {
    id: "principal",
    path: "principal",
    title: { zh: "主体负责人", en: "Principal" },
    lead: { zh: "对备案负责的人。", en: "The person who answers for the filing." },
    copies: [
      {
        text: { zh: "与法定代表人相同", en: "Same as the legal representative" },
        from: "organizer.legalRepresentative.",
        to: "principal.",
        keys: ["name", "idType", "idNumber"],
        when: isUnit,
      },
      {
        text: { zh: "填入主办者本人信息", en: "Same as the organizer" },
        from: "organizer.",
        to: "principal.",
        keys: ["name", "idType", "idNumber", "idLongTerm", "idValidTo"],
        when: isIndividual,
      },
    ],
    body: person("principal.", () => true, (word) => word),
  },
  {
    id: "websites",
    title: { zh: "网站", en: "Websites" },
    lead: { zh: "每个网站单独填写。", en: "One card for each site." },
    body: [
      list("websites", {
        item: { zh: "网站", en: "Website" },
        add: { zh: "添加网站", en: "Add a website" },
        body: website,
        cards: true,
        name: "name",
        start: () => ({ domains: [{}], servicePrincipal: { sameAsPrincipal: true } }),
      }),
    ],
  },
  {
    id: "materials",
    path: "materials",
    title: { zh: "材料", en: "Papers" },
    lead: {
      zh: "下列材料随所填内容增减。勾选表示已备好；也可以选择文件，核对格式和大小。",
      en: "The list follows what you enter. Tick what is at hand, or choose the file to have its format and size checked.",
    },
    body: [slot("materials")],
  },
  {
    id: "review",
    path: "",
    title: { zh: "核对", en: "Review" },
    body: [field("order.agreements", { width: 6 }), slot("review")],
  },
];
