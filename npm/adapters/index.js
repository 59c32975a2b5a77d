// What form libraries take a validator as: a Standard Schema for whole orders, functions of one field's value
// where a session can answer by edit.
import init, { BeianError, Session, validate } from "../core.js";

const isError = ({ severity }) => severity === "error";

const keysOf = (path) => (path.match(/[^.[\]]+/g) || []).map((key) => (/^\d+$/.test(key) ? +key : key));

// Does something, but where it fails for the reason of this code, something else.
const unless = (code, act, otherwise) => {
  try {
    return act();
  } catch (error) {
    if (error.code !== code) throw error;
    return otherwise(error);
  }
};

/** A whole order as a Standard Schema. */
export function standardSchema(options) {
  // What is wrong with the options is for who wrote them to see; without the module, the first answer says it.
  unless("not-initialized", () => validate(null, options), () => {});
  const judge = (order) => {
    const { diagnostics, requirements } = validate(order, options);
    const found = [...diagnostics.filter(isError), ...requirements.filter(({ satisfied }) => !satisfied)];
    return found.length ? { issues: found.map((issue) => ({ ...issue, path: keysOf(issue.path) })) } : { value: order };
  };
  const judged = (order) => unless("unreadable-value", () => judge(order), ({ code, message }) => ({ issues: [{ code, path: [], message }] }));
  const answer = (order) => unless("not-initialized", () => judged(order), () => init().then(() => judged(order)));
  return { "~standard": { version: 1, vendor: "beian-validator", validate: answer } };
}

// Where a finding may be shown: one at an element of a list has no control of its own, as a rule.
const placesOf = (path) => [path, path.replace(/\[\d+\]$/, "")];

/** For a field's name, what puts its value into the session and returns its first error. */
export function fieldChecks(session, revalidate) {
  if (!(session instanceof Session)) throw new BeianError("not-a-session", session);
  // The fields that have been asked for a value: path, and name as the form spells it.
  const touched = new Map();
  return (name) => {
    const path = name.replace(/\.(\d+)(?![^.])/g, "[$1]");
    // Nothing can be put so far down, but of a field that no order has it is said first. A row may come later.
    try {
      session.insert(path, 0x7fffffff);
    } catch ({ code }) {
      if (code === "unknown-path") throw new BeianError(code, name);
    }
    return (value) => {
      const noRow = () => {
        throw new BeianError("no-such-item", path);
      };
      const { added, removed } = unless("no-such-item", () => session.edit(path, value), noRow);
      touched.set(path, name);
      const others = new Set();
      for (const found of [...added, ...removed]) {
        const places = placesOf(found.path);
        if (places.includes(path)) continue;
        const other = places.find((place) => touched.has(place)) || places[1];
        // What is due in a field that nobody came to yet is not said.
        const isSeen = touched.has(other) || (isError(found) && !found.missing);
        if (isSeen) others.add(touched.get(other) || other.replace(/\[(\d+)\]/g, ".$1"));
      }
      // Not inside of the form's own validation. Some forms reject where a field is wrong, which they show all the
      // same; what the caller's function throws is the caller's.
      const ask = (names) => void Promise.resolve(revalidate(names)).catch(() => {});
      if (revalidate && others.size) Promise.resolve([...others]).then(ask);
      const own = session.report().diagnostics.find((found) => isError(found) && placesOf(found.path).includes(path));
      return own && own.message;
    };
  };
}

/** The same as rules of async-validator. */
export function fieldRules(session, revalidate) {
  const checks = fieldChecks(session, revalidate);
  return (name) => {
    const check = checks(name);
    const validator = (_, value) => {
      const message = check(value);
      return message ? Promise.reject(new Error(message)) : Promise.resolve();
    };
    return [{ validator }];
  };
}
