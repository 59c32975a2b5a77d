// What form libraries take a validator as: a Standard Schema for whole orders, functions of one field's value
// where a session can answer by edit.
import init, { validate } from "../core.js";

const isError = ({ severity }) => severity === "error";

const keysOf = (path) => (path.match(/[^.[\]]+/g) || []).map((key) => (/^\d+$/.test(key) ? +key : key));

/** A whole order as a Standard Schema. */
export function standardSchema(options) {
  const judge = (order) => {
    const { diagnostics, requirements } = validate(order, options);
    const found = [...diagnostics.filter(isError), ...requirements.filter(({ satisfied }) => !satisfied)];
    return found.length ? { issues: found.map((issue) => ({ ...issue, path: keysOf(issue.path) })) } : { value: order };
  };
  const answer = (order) => {
    try {
      return judge(order);
    } catch (error) {
      const { code, message } = error;
      if (code === "not-initialized") return init().then(() => answer(order));
      if (code === "unreadable-value") return { issues: [{ code, path: [], message }] };
      throw error;
    }
  };
  return { "~standard": { version: 1, vendor: "beian-validator", validate: answer } };
}

// Where a finding may be shown: one at an element of a list has no control of its own, as a rule.
const placesOf = (path) => [path, path.replace(/\[\d+\]$/, "")];

/** For a field's name, what puts its value into the session and returns its first error. */
export function fieldChecks(session, revalidate) {
  // The fields that have been asked for a value: path, and name as the form spells it.
  const touched = new Map();
  return (name) => {
    const path = name.replace(/\.(\d+)(?![^.])/g, "[$1]");
    return (value) => {
      touched.set(path, name);
      const { added, removed } = session.edit(path, value);
      const others = new Set();
      for (const found of [...added, ...removed]) {
        const places = placesOf(found.path);
        if (places.includes(path)) continue;
        const other = places.find((place) => touched.has(place)) || places[1];
        // What is due in a field that nobody came to yet is not said.
        const isSeen = touched.has(other) || (isError(found) && !found.missing);
        if (isSeen) others.add(touched.get(other) || other.replace(/\[(\d+)\]/g, ".$1"));
      }
      // Not inside of the form's own validation.
      if (revalidate && others.size) Promise.resolve([...others]).then(revalidate);
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
