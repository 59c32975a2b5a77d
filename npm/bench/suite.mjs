// What is measured, in either host: first that all adapters find the same, then how long they take.
//
// An adapter is a module whose default export starts it, given `{ read(file) }`, and returns
//   validate(order)  a list of what is wrong with an order, as the library has it
//   name(issue)      `code path` of one thing on that list, in the words of peers/rules.mjs
//   check            for each kind of value it knows, a function from a text to such a list
//   session(order)   something with `edit(path, value)` that returns `{ added, removed, ok }`; without
//                    it, everything is validated again and compared after each edit
//   compare(issue)   instead of `name`, where the adapter finds more than is compared
import { VALUES, edits, faultyOrder, order } from "./cases.mjs";
import { Revalidating } from "./revalidating.mjs";

export { edits, order } from "./cases.mjs";

const FIELDS = Object.keys(VALUES);

function complete(adapter) {
  const { validate, name } = adapter;
  return { session: (order) => new Revalidating(order, validate, name), compare: name, ...adapter };
}

/** Starts the adapters of these names, given their modules' default exports. */
export async function start(starters, host) {
  const adapters = {};
  for (const name in starters) adapters[name] = complete(await starters[name](host));
  return adapters;
}

// ---- conformance

function names(adapter, issues) {
  return issues.map(adapter.compare).filter(Boolean).sort().join("\n");
}

/** Fails unless every adapter finds in every input what the hand-written one does. Counts the inputs. */
export function conform(adapters) {
  let inputs = 0;
  // Once each, since a session remembers.
  const compare = (what, run) => {
    inputs++;
    const { plain: expected, ...others } = Object.fromEntries(Object.entries(adapters).map(([name, adapter]) => [name, run(adapter)]));
    for (const name in others) {
      const found = others[name];
      if (found !== undefined && found !== expected) throw new Error(`${name}, ${what}:\n${found}\nexpected:\n${expected}`);
    }
    return expected;
  };
  for (const field of FIELDS) {
    for (const isGood of [true, false]) {
      for (const text of VALUES[field][isGood ? "good" : "wrong"]) {
        const found = compare(`${field} ${text}`, ({ check }) => check?.[field] && check[field](text).length === 0);
        if (found !== isGood) throw new Error(`${field} ${text} is not as the cases say`);
      }
    }
  }
  for (const count of [1, 10, 100]) {
    compare(`${count} websites`, (adapter) => names(adapter, adapter.validate(order(count))));
  }
  const faults = compare("mistakes", (adapter) => names(adapter, adapter.validate(faultyOrder())));
  if (faults.split("\n").length !== 11) throw new Error(`not one mistake of each kind:\n${faults}`);
  const delta = (adapter, session, { path, value }) => {
    const { added, removed } = session.edit(path, value);
    return `${names(adapter, added)}\nremoved:\n${names(adapter, removed)}`;
  };
  for (const count of [10, 1000]) {
    const sessions = new Map();
    for (const name in adapters) sessions.set(adapters[name], adapters[name].session(order(count)));
    for (const edit of editList(count)) {
      const what = `${count} websites, ${edit.path} = ${edit.value}`;
      compare(what, (adapter) => delta(adapter, sessions.get(adapter), edit));
    }
  }
  return inputs;
}

/** The edits that are timed, and some that are not: fields emptied, persons becoming one. */
function editList(count) {
  const list = Object.values(edits(count)).flatMap(({ path, values }) => values.map((value) => ({ path, value })));
  const { principal } = order(1);
  const own = order(count).websites[2];
  return list.concat([
    { path: "websites[2].name", value: "" },
    { path: "websites[2].name", value: own.name },
    { path: "websites[2].domains[0].name", value: "" },
    { path: "websites[2].domains[0].name", value: "site1.com" },
    { path: "websites[1].domains[0].name", value: "site0.com" },
    { path: "websites[0].domains[0].name", value: "site2.com" },
    { path: "websites[2].servicePrincipal.email", value: principal.email.toUpperCase() },
    { path: "websites[2].servicePrincipal.mobile", value: principal.mobile },
    { path: "websites[2].servicePrincipal.idNumber", value: principal.idNumber },
    { path: "websites[2].servicePrincipal.idNumber", value: own.servicePrincipal.idNumber },
    { path: "principal.mobile", value: "" },
    { path: "principal.mobile", value: principal.mobile },
    { path: "organizer.idNumber", value: "91440300MA5FAKE085" },
    { path: "websites[2].domains[0].ownerName", value: "李四" },
  ]);
}

// ---- time

// What the calls return is kept here, so that no engine can leave them out.
export const sink = { kept: null };

/** One thing to do over and over, for each adapter that can: `run(i)`. */
function* tasks(adapters) {
  const each = (make) => {
    const runs = {};
    for (const name in adapters) {
      const run = make(adapters[name]);
      if (run) runs[name] = run;
    }
    return runs;
  };
  for (const field of FIELDS) {
    for (const kind of ["good", "wrong"]) {
      const texts = VALUES[field][kind];
      const runs = each(({ check }) => check?.[field] && ((i) => check[field](texts[i % texts.length])));
      yield { group: "values", name: `${field}, ${kind}`, runs };
    }
  }
  const orders = { "1 website": order(1), "10 websites": order(10), "10 websites, 11 mistakes": faultyOrder(), "100 websites": order(100), "1,000 websites": order(1000) };
  for (const [name, given] of Object.entries(orders)) {
    // A session's first answer is the whole order's; that is `validate` for who has no session.
    const runs = each(({ validate }) => () => validate(given));
    delete runs.validate;
    yield { group: "orders", name, runs };
  }
  const editing = (adapter, count, name) => {
    const { path, values } = edits(count)[name];
    const session = adapter.session(order(count));
    let turn = 0;
    return () => session.edit(path, values[turn++ % values.length]);
  };
  for (const name in edits(10)) {
    for (const count of [10, 1000]) yield { group: `edits, ${count}`, name, runs: each((adapter) => editing(adapter, count, name)) };
    // Side by side, since a machine that changes its pace between two rows would make one of them grow.
    const ours = (count) => editing(adapters.session, count, name);
    yield { group: "growth", name, runs: { 10: ours(10), 1000: ours(1000) } };
  }
}

const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];

function batch(run, times) {
  const start = performance.now();
  for (let i = 0; i < times; i++) sink.kept = run(i);
  return performance.now() - start;
}

/**
 * Median times of one call in microseconds, by group, task and adapter. The adapters take turns: each
 * round runs a batch of every one, beginning with another. Batches are short, so that most of them
 * are not interrupted on a busy machine.
 */
export async function time(adapters, { rounds, milliseconds, warmUp, patience }) {
  const groups = {};
  for (const { group, name, runs } of tasks(adapters)) {
    // What waits for the end of a turn is kept until then: the promises of one adapter were 1.8 GB in the
    // end, and the engine's search for garbage made all of them up to six times slower.
    await new Promise((resolve) => setTimeout(resolve));
    const entries = Object.entries(runs).map(([adapter, run]) => {
      // For the engine to see what is worth its care.
      for (const end = performance.now() + warmUp; performance.now() < end; ) batch(run, 1);
      let times = 1;
      // The shortest of three, since any may be interrupted.
      while (Math.min(batch(run, times), batch(run, times), batch(run, times)) < milliseconds) times *= 2;
      return { adapter, run, times, taken: [], spent: 0 };
    });
    for (let round = 0; round < rounds; round++) {
      for (let n = 0; n < entries.length; n++) {
        const entry = entries[(n + round) % entries.length];
        // Who takes a tenth of a second for one call need not do so in every round.
        if (entry.spent > patience && round > 2) continue;
        const took = batch(entry.run, entry.times);
        entry.spent += took;
        entry.taken.push((took * 1000) / entry.times);
      }
    }
    groups[group] ??= {};
    groups[group][name] = Object.fromEntries(entries.map(({ adapter, taken }) => [adapter, median(taken)]));
  }
  return groups;
}

/** How many runs of rules each edit takes in our session, which must not grow with the order. */
export function work({ session: { session } }) {
  const counts = {};
  for (const count of [10, 1000]) {
    const ours = session(order(count));
    for (const [name, { path, values }] of Object.entries(edits(count))) {
      ours.edit(path, values[0]);
      const { local, orderWide } = ours.work();
      ours.edit(path, values.at(-1));
      (counts[name] ??= {})[count] = local + orderWide;
    }
    ours.free();
  }
  return counts;
}

/** The bytes of linear memory after the first thousand edits and sessions, and after all. */
export function growth({ session: { session } }, bytes, { editCount, sessionCount }) {
  const ours = session(order(10));
  const all = Object.values(edits(10));
  const edit = (from, to) => {
    for (let i = from; i < to; i++) {
      const { path, values } = all[i % all.length];
      ours.edit(path, values[Math.floor(i / all.length) % values.length]);
    }
    return bytes();
  };
  const afterEdits = [edit(0, 1000), edit(1000, editCount)];
  ours.free();
  const one = order(1);
  const open = (count) => {
    for (let i = 0; i < count; i++) session(one).free();
    return bytes();
  };
  return { edits: { count: editCount, bytes: afterEdits }, sessions: { count: sessionCount, bytes: [open(1000), open(sessionCount - 1000)] } };
}
