// The suite in Node, in a process of its own, so that every pass starts with a cold engine. Started
// by run.mjs with the directory of the bundles and the plan; sends back what was found.
import { readFile } from "node:fs/promises";

const [directory, plan] = process.argv.slice(2);
const { names, timing, memory } = JSON.parse(plan);
const bundle = (file) => import(new URL(`${file}.js`, directory));

// The package does not show its linear memory, which is only of interest here.
let linear;
const { instantiate } = WebAssembly;
WebAssembly.instantiate = async (...given) => {
  const made = await instantiate(...given);
  linear ??= made.instance.exports.memory;
  return made;
};

const suite = await bundle("suite");
const starters = {};
for (const name of names) starters[name] = (await bundle(name)).default;
const adapters = await suite.start(starters, { read: (file) => readFile(new URL(file, directory)) });

const inputs = suite.conform(adapters);
process.send({
  inputs,
  compared: adapters.session.compared,
  work: suite.work(adapters),
  growth: memory && suite.growth(adapters, () => linear.buffer.byteLength, memory),
  times: await suite.time(adapters, timing),
});
