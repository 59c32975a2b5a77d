// Makes the tables of docs/benchmarks.md from dist/bench.json: prints them, or writes them to the
// file named.
import { readFileSync, writeFileSync } from "node:fs";

const result = JSON.parse(readFileSync(new URL("../../dist/bench.json", import.meta.url)));
const { times, versions, machine } = result;
const HOSTS = { node: "Node", chromium: "Chromium" };
const NAMES = { session: "ours", validate: "our `validate`", indexed: "indexed JS", plain: "plain JS" };
const shown = (name) => NAMES[name] ?? (name === "libphonenumber" ? "libphonenumber-js" : name === "validator" ? "validator.js" : name);

const figure = (value) => {
  if (value === undefined) return "";
  if (Number.isInteger(value) || value >= 1000) return Math.round(value).toLocaleString("en");
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
};
const kilo = (bytes) => (bytes / 1000).toFixed(1);

function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  const rule = head.map((_, n) => (n ? "---:" : "---"));
  return [line(head), line(rule), ...rows.map(line)].join("\n");
}

/** Microseconds with the ratio to plain JS in brackets; a column for each adapter that took part. */
function timeTable(host, ...groups) {
  const tasks = groups.flatMap(([group, prefix]) => Object.entries(times[host][group]).map(([name, row]) => [prefix + name, row]));
  const isEdit = groups[0][0].startsWith("edits");
  const adapters = Object.keys(result.firstAnswer).toSpliced(1, 0, "validate").filter((name) => tasks.some(([, row]) => name in row));
  const rows = tasks.map(([task, row]) => {
    const cell = (name) => (name in row ? `${figure(row[name])}${name === "plain" ? "" : ` (${figure(row[name] / row.plain)})`}` : "");
    return [task, ...(isEdit ? [figure(row.session / row.indexed)] : []), ...adapters.map(cell)];
  });
  return table(["µs (÷ plain JS)", ...(isEdit ? ["ours ÷ indexed"] : []), ...adapters.map(shown)], rows);
}

/** The same for both hosts, each under its heading. */
const timeTables = (what, ...groups) =>
  Object.entries(HOSTS).map(([host, name]) => `### ${what} in ${name}\n\n${timeTable(host, ...groups)}`).join("\n\n");

// ---- targets

const spread = (values) => {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return figure(least) === figure(most) ? figure(least) : `${figure(least)} to ${figure(most)}`;
};

/** A target for a figure of which all values have to stay at or below `most`. */
function atMost(what, most, unit, byHost) {
  const values = Object.values(byHost).flat();
  const measured = Object.entries(byHost).map(([host, list]) => `${host ? `${host} ` : ""}${spread(list)}`);
  return [what, `at most ${most} ${unit}`, measured.join("; "), values.every((value) => value <= most)];
}

const inHosts = (make) => Object.fromEntries(Object.entries(HOSTS).map(([host, name]) => [name, make(times[host])]));
const ratios = (group, upper, lower) => Object.values(group).map((row) => row[upper] / row[lower]);

const TYPING = "typing on in a fine name";
const part = (group, takes) => Object.fromEntries(Object.entries(group).filter(([name]) => takes(name)));

function targets() {
  const { package: sizes, native, growth, work } = result;
  const perSecond = 1e9 / native["validate 10"];
  const grown = [growth.edits, growth.sessions].map(({ bytes: [before, after] }) => after - before);
  const runs = Object.values(work).map((counts) => counts[1000] / counts[10]);
  const list = [
    atMost("an edit that changes findings at 10 websites, delta included, beside indexed JS", 1, "times", inHosts((host) =>
      ratios(part(host["edits, 10"], (name) => name !== TYPING), "session", "indexed"))),
    atMost("an edit at 1,000 websites beside the same at 10", 1.2, "times", inHosts((host) => ratios(host.growth, 1000, 10))),
    atMost("rules run by an edit at 1,000 websites beside 10", 1, "times", { "": runs }),
    atMost("typing on in a fine field, 10 websites", 1, "µs", inHosts((host) => [host["edits, 10"][TYPING].session])),
    ...["good", "wrong"].map((kind) =>
      atMost(`\`check\` of ${kind} values beside plain JS`, 1.5, "times", inHosts((host) =>
        ratios(part(host.values, (name) => name.endsWith(kind)), "session", "plain")))),
    atMost("`validate` of 10 websites beside ajv", 1, "times", inHosts((host) => ratios(part(host.orders, (name) => name === "10 websites"), "session", "ajv"))),
    ["orders of 10 websites a second and core, native", "at least 200,000", figure(perSecond), perSecond >= 200_000],
    atMost(`growth of linear memory by ${growth.edits.count.toLocaleString("en")} edits and ${growth.sessions.count.toLocaleString("en")} sessions after the first 1,000`, 0, "bytes", { "": grown }),
    atMost("the module, brotli", 60, "KB", { "": [sizes.module.sum / 1000] }),
    atMost("the messages of a language, brotli", 18, "KB", { "": [sizes.messages.largest / 1000] }),
    atMost("glue and wrapper, brotli", 4, "KB", { "": [sizes.code.sum / 1000] }),
    atMost("first answer on a fresh page", 10, "ms", { Chromium: [result.firstAnswer.session] }),
  ];
  return table(["target", "asked", "measured", "reached"], list.map(([what, asked, measured, isReached]) => [what, asked, measured, isReached ? "yes" : "**no**"]));
}

// ---- the page

const { plain } = result.firstAnswer;
const native = Object.entries(result.native).map(([name, nanoseconds]) => [name.replaceAll("_", " "), figure(nanoseconds / 1000)]);
const peers = Object.entries(versions).filter(([name]) => !["node", "chromium"].includes(name)).map(([name, version]) => `${name} ${version}`);

// The newest records stand last.
const records = readFileSync(new URL("../../benches/instructions.tsv", import.meta.url), "utf8").trim().split("\n").map((line) => line.split("\t"));
const counted = records.filter(([compiler]) => compiler === records.at(-1)[0]).map(([, name, ...figures]) => [name, ...figures.map((text) => figure(+text))]);

const page = `# Benchmarks

Written by \`cargo xtask bench --write\` on ${result.date}; do not edit. To run it without writing:
\`cargo xtask bench\`, or \`cargo xtask bench --quick\` for a look. The figures are left in
\`dist/bench.json\`.

${machine.cores} cores (${machine.cpu}), ${machine.system}, load ${figure(machine.load)} at the start; Node ${versions.node}, Chromium ${versions.chromium};
${peers.join(", ")}.

Medians; nothing is asserted about time. In each round the adapters take turns, and the passes
alternate between Node and Chromium, so the ratios hold better than the single figures. All adapters
get the same inputs, each library in the way its documentation calls fast, compiled or built once.
**Ours runs with all rules on; the others judge the ${result.conformance.rules.length} rules listed at the end and nothing else.**
Before anything is timed, all have to find the same in ${result.conformance.inputs} inputs: orders, single values and deltas.

- *plain JS*: written by hand, validates everything again after each edit.
- *indexed JS*: written by hand for edits; an edit looks at its field and at what depends on it.
- Libraries validate everything again after each edit, since none knows another way, and compare.
- validator.js and libphonenumber-js know single values only; the rest of their work is plain JS.

## Targets

${targets()}

What was tried where one is missed stands in the [decisions](adr).

## Edits

The first number is for one edit, delta included; "made, mended" is the mean of the two.

${timeTables("Edits", ["edits, 10", "10: "], ["edits, 1000", "1,000: "])}

## Whole orders

${timeTables("Orders", ["orders", ""])}

## Single values

${timeTables("Values", ["values", ""])}

## First answer and bytes

The time from having the bytes to the findings of an order of 10 websites, on a fresh page of
Chromium that has been open for a second; what a page has to fetch for it, in one minified file with the rules (ours: the module, the
wrapper and the messages in Chinese).

${table(["", "first answer, ms", "÷ plain JS", "brotli, KB", "gzip, KB", "raw, KB"], Object.entries(result.firstAnswer).map(([name, milliseconds]) => {
  const { brotli, gzip, raw } = result.sizes[name];
  return [shown(name), figure(milliseconds), figure(milliseconds / plain), kilo(brotli), kilo(gzip), kilo(raw)];
}))}

## Native

Medians of \`cargo bench\`; numbers are counts of websites.

${table(["", "µs"], native)}

## Counted

What callgrind counts natively, for one time: instructions in our own code, and allocations. The gate
fails if one is 3 % off, or if an edit takes over 1.2 times as many at 1,000 websites.

${table(["", "instructions", "allocations"], counted)}

## Rules compared

${result.conformance.rules.map((rule) => `- \`${rule}\``).join("\n")}
`;

const [target] = process.argv.slice(2);
if (target) {
  writeFileSync(target, page);
  console.log(`--- written to ${target}`);
} else {
  console.log(page);
}
