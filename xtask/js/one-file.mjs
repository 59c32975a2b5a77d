// The form as one page that needs nothing beside it: `node one-file.mjs PACKAGE SITE PAGE`.
//
// It is opened from a disk or in a frame that may fetch nothing, so all it needs stands in it; its policy
// forbids it to load or send anything.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const [dir, site, outfile] = process.argv.slice(1);
const read = (name) => readFileSync(join(site, name), "utf8");

// In JavaScript: such places often forbid WebAssembly, and an edit is quick all the same.
const packs = readdirSync(join(site, "pkg/packs")).map((file) => file.replace(/\.bin$/, ""));
const place = `
import start from "./fallback.js";
${packs.map((name, n) => `import pack${n} from "./packs/${name}.bin";`).join("\n")}
const packs = { ${packs.map((name, n) => `${JSON.stringify(name)}: pack${n}`).join(", ")} };
export const moduleFile = () => start;
export const loadFallback = moduleFile;
export const packFile = (name) => packs[name];
`;
const inside = {
  name: "inside",
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^\.\/place\.js$/ }, ({ path }) => ({ path, namespace: "place" }));
    onLoad({ filter: /$/, namespace: "place" }, () => ({ contents: place, resolveDir: join(site, "pkg") }));
  },
};
const options = { bundle: true, charset: "utf8", legalComments: "none", logLevel: "warning", minify: true, target: "es2018", write: false };
const script = await build({
  ...options,
  entryPoints: [join(site, "main.js")],
  // As it was in the modules.
  banner: { js: '"use strict";' },
  format: "iife",
  loader: { ".bin": "binary" },
  plugins: [inside],
});
const style = await build({ ...options, entryPoints: [join(site, "style.css")], target: undefined });
const [code, rules] = [script, style].map(({ outputFiles: [{ text }] }) => text.trim());
if (/<\/script|<!--/i.test(code) || /<\/style/i.test(rules)) throw new Error("what stands between tags ends them");

const { name, version, license } = JSON.parse(readFileSync(join(dir, "package.json"), "utf8"));
const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const policy = `default-src 'none'; script-src ${hash(code)}; style-src ${hash(rules)}; img-src data:; base-uri 'none'; form-action 'none'`;
const icon = `data:image/svg+xml;base64,${Buffer.from(read("icon.svg")).toString("base64")}`;

let page = read("index.html");
const replace = (what, by) => {
  const parts = page.split(what);
  if (parts.length !== 2) throw new Error(`the page has ${parts.length - 1} times: ${what}`);
  page = parts.join(by);
};
replace("<!doctype html>", `<!doctype html>\n<!-- ${name} ${version}, ${license} -->`);
replace('<meta charset="utf-8">', `<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="${policy}">`);
replace("./icon.svg", icon);
replace('<link rel="stylesheet" href="./style.css">', `<style>${rules}</style>`);
replace('<script type="module" src="./main.js"></script>\n', "");
replace("</body>", `<script>${code}</script>\n</body>`);
// The pages of the rules stay where they are.
page = page.replace(/ *<footer class="foot">.*<\/footer>\n/, "");
if (/(src|href)="\.\//.test(page.replace(code, ""))) throw new Error("the page names a file beside it");
writeFileSync(outfile, page);
