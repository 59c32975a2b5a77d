// Narrows the rules on the page to those that hold every word of the search.

const input = document.getElementById("search");
const found = document.getElementById("found");
const plain = (text) => text.normalize("NFKC").toLowerCase();

const rules = [...document.querySelectorAll("[data-rule]")].map((element) => ({ element, text: plain(element.textContent) }));
const groups = [...document.querySelectorAll("[data-group]")];

function search() {
  const words = plain(input.value).split(/\s+/).filter(Boolean);
  let count = 0;
  for (const { element, text } of rules) {
    element.hidden = !words.every((word) => text.includes(word));
    if (!element.hidden) count += 1;
  }
  for (const group of groups) group.hidden = !group.querySelector("[data-rule]:not([hidden])");
  document.querySelector(".about")?.toggleAttribute("hidden", words.length > 0);
  found.textContent = words.length > 0 ? `${count} / ${rules.length}` : "";
}

/** A link to a rule wins over a search that hides it. */
function show() {
  const rule = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!rule?.closest("[hidden]")) return;
  input.value = "";
  search();
  rule.scrollIntoView();
}

input.value = new URLSearchParams(location.search).get("q") ?? "";
input.addEventListener("input", search);
addEventListener("hashchange", show);
search();
show();
