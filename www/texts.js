// The page's own words, and switching all of them to another language in place.

let locale = "zh";

export const language = () => locale;

/** The text in the language of the page; a function is asked anew after each switch. */
export const pick = (text) => {
  const found = typeof text === "function" ? text() : text;
  return found !== null && typeof found === "object" ? found[locale] : (found ?? "");
};

// What each element says: a text for its content or for an attribute.
const sayings = new WeakMap();

/** Gives `node` a text that follows the language: its content, or the attribute named. */
export function say(node, text, attribute = "") {
  if (!sayings.has(node)) sayings.set(node, new Map());
  sayings.get(node).set(attribute, text);
  node.setAttribute("data-says", "");
  utter(node, text, attribute);
  return node;
}

function utter(node, text, attribute) {
  const found = pick(text);
  if (attribute) node.setAttribute(attribute, found);
  else if (node.textContent !== found) node.textContent = found;
}

/** Says again what stands below `root`. */
export function sayAgain(root) {
  for (const node of root.querySelectorAll("[data-says]")) {
    for (const [attribute, text] of sayings.get(node) ?? []) utter(node, text, attribute);
  }
}

export function setLanguage(to) {
  locale = to;
  document.documentElement.lang = to === "zh" ? "zh-CN" : "en";
  sayAgain(document);
}

/** The values of `{name}` put into a text of both languages. */
export const fill = (text, values) => () =>
  pick(text).replace(/\{(\w+)\}/g, (place, name) => (name in values ? pick(values[name]) : place));

export const words = {
  title: { zh: "备案单", en: "Filing order" },
  tagline: { zh: "首次备案 · 网站", en: "First ICP filing for websites" },
  privacy: {
    zh: "边填边查。所填内容只在本页处理，不上传，也不保存，关闭或刷新本页就没有了。",
    en: "Checked as you type. What you enter stays on this page: nothing is sent or stored, and it is gone when you close or reload the page.",
  },
  otherLanguage: { zh: "English", en: "中文" },
  skip: { zh: "跳到表单", en: "Skip to the form" },
  skipToSummary: { zh: "跳到检查结果", en: "Skip to the findings" },
  demo: { zh: "规则与示例", en: "Rules and examples" },
  profile: { zh: "规则", en: "Rules" },
  provider: { zh: "接入商", en: "Provider" },
  providerOfProfile: { zh: "随规则", en: "As the rules say" },
  examples: { zh: "填入示例", en: "Fill with an example" },
  exampleEnterprise: { zh: "企业", en: "Company" },
  exampleIndividual: { zh: "个人", en: "Individual" },
  exampleBad: { zh: "错误百出", en: "Full of mistakes" },
  exampleEmpty: { zh: "清空", en: "Clear" },
  steps: { zh: "填写步骤", en: "Steps" },
  colon: { zh: "：", en: ": " },
  questionMark: { zh: "？", en: "?" },
  choose: { zh: "请选择", en: "Choose" },
  suiting: { zh: "{nature}适用", en: "For: {nature}" },
  others: { zh: "其他", en: "Others" },
  yes: { zh: "是", en: "Yes" },
  no: { zh: "否", en: "No" },
  required: { zh: "必填", en: "required" },
  error: { zh: "错误", en: "Error" },
  warning: { zh: "提醒", en: "Please note" },
  need: { zh: "需要", en: "Needed" },
  why: { zh: "依据", en: "Why" },
  allRules: { zh: "全部规则与来源", en: "All rules and their sources" },
  rulePage: { zh: "规则说明", en: "About this rule" },
  related: { zh: "相关：", en: "See also: " },
  confirmFix: { zh: "确认", en: "Confirm" },
  leaveIt: { zh: "不改", en: "Leave it" },
  add: { zh: "添加", en: "Add" },
  remove: { zh: "删除", en: "Remove" },
  removed: { zh: "已删除{item}。", en: "{item} removed." },
  added: { zh: "已添加{item}。", en: "{item} added." },
  undo: { zh: "撤销", en: "Undo" },
  filledWith: { zh: "已填入示例：{name}。", en: "Filled with the example: {name}." },
  emptied: { zh: "已清空。", en: "Cleared." },
  restored: { zh: "已恢复。", en: "Restored." },
  replaced: { zh: "原来所填的内容可以撤销找回。", en: "What was there before can be had back: Undo." },
  changedTo: { zh: "{label}：已改为“{value}”。", en: "{label}: changed to “{value}”." },
  takenOver: { zh: "已填入{labels}。", en: "Filled in: {labels}." },
  fillFirst: { zh: "请先填写{label}。", en: "Fill this in first: {label}." },
  summary: { zh: "检查结果", en: "Findings" },
  fine: { zh: "没有需要修改的地方", en: "Nothing to mend" },
  ready: { zh: "填写无误，材料齐全", en: "Complete and free of errors" },
  toMend: { zh: "需修改", en: "to mend" },
  toFill: { zh: "待填写", en: "to fill in" },
  toNote: { zh: "提醒", en: "to note" },
  toPrepare: { zh: "材料", en: "papers" },
  leftInSection: { zh: "{section}：还有 {n} 项待填写", en: "{section}: {n} still to fill in" },
  checkAll: { zh: "检查全部", en: "Check everything" },
  requirements: { zh: "所需材料", en: "What this order needs" },
  noRequirements: { zh: "填写后，这里列出本单需要的证件、授权书和承诺书。", en: "Certificates and letters that this order needs are listed here as you fill it in." },
  satisfied: { zh: "已备齐", en: "Done" },
  unsatisfied: { zh: "未备齐", en: "Still needed" },
  hints: { zh: "须知", en: "Good to know" },
  openPanel: { zh: "查看", en: "Show" },
  closePanel: { zh: "关闭", en: "Close" },
  bar: {
    zh: "需修改 {errors} · 待填写 {missing} · 材料 {papers}",
    en: "{errors} to mend · {missing} to fill in · papers {papers}",
  },
  readyWithNotes: { zh: "填写无误，材料齐全 · 提醒 {warnings}", en: "Complete and free of errors · {warnings} to note" },
  mended: { zh: "{label}：已改正。", en: "{label}: mended." },
  elsewhere: { zh: "受影响的还有 {n} 处：{labels}。", en: "This also concerns {n} elsewhere: {labels}." },
  comma: { zh: "、", en: ", " },
  checked: {
    zh: "检查完毕：{errors} 处需修改，{warnings} 处提醒。",
    en: "Checked: {errors} to mend, {warnings} to note.",
  },
  chooseFile: { zh: "选择文件", en: "Choose a file" },
  fileHint: { zh: "只读取文件名和大小，文件不会离开本机。", en: "Only its name and size are read; the file stays on this machine." },
  otherPaper: { zh: "另加一份材料", en: "Another paper" },
  otherPaperHint: { zh: "可用其他材料替代时，在这里添加。", en: "Add what serves instead, or what the authority asked for." },
  noPapers: { zh: "按目前所填内容，还没有需要上传的材料。", en: "As filled in so far, no paper is needed." },
  forWhom: { zh: "（{who}）", en: " ({who})" },
  order: { zh: "订单数据（JSON）", en: "The order as JSON" },
  copy: { zh: "复制", en: "Copy" },
  copied: { zh: "已复制。", en: "Copied." },
  notCopied: { zh: "没能复制。已选中全部内容，请手动复制。", en: "Copying failed. All of it is selected: copy it by hand." },
  doneAt: { zh: "已完成（{time}）", en: "Done ({time})" },
  notDone: { zh: "勾选表示已完成", en: "Tick when done" },
  failed: {
    zh: "校验模块没有加载成功，请刷新后重试。",
    en: "The validator did not load. Reload the page to try again.",
  },
};
