// Making elements. Attributes by name, listeners as functions, children in order.

export function h(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (typeof value === "function") node.addEventListener(name, value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== undefined && child !== null));
  return node;
}

let used = 0;

/** An id no other element of the page has. */
export const freshId = (stem) => `${stem}-${++used}`;

/** Puts `wanted` into `parent` in this order and takes everything else out; what stays is not moved. */
export function arrange(parent, wanted) {
  const keep = new Set(wanted);
  for (const child of [...parent.children]) if (!keep.has(child)) child.remove();
  wanted.forEach((child, at) => {
    if (parent.children[at] !== child) parent.insertBefore(child, parent.children[at] ?? null);
  });
}

/** The first control of `root` that takes the focus now. */
export const firstControl = (root) =>
  [...root.querySelectorAll("input, select, textarea, button, summary")].find(
    (node) => !node.disabled && node.getClientRects().length > 0,
  );
