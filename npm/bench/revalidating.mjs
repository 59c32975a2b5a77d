// A session over a validator that knows whole orders only: after each edit it validates everything
// and compares with what was found before.

export class Revalidating {
  #order;
  #validate;
  #name;
  #found;
  // The object and the key that each path edited so far leads to.
  #places = new Map();

  /** `validate` lists what is wrong with an order; `name` tells the things on the list apart. */
  constructor(order, validate, name) {
    this.#order = structuredClone(order);
    this.#validate = validate;
    this.#name = name;
    this.#found = this.#all();
  }

  #all() {
    const found = new Map();
    for (const issue of this.#validate(this.#order)) found.set(this.#name(issue), issue);
    return found;
  }

  edit(path, value) {
    let place = this.#places.get(path);
    if (!place) {
      const keys = path.split(/[.[\]]+/);
      const key = keys.pop();
      place = { record: keys.reduce((record, key) => record[key], this.#order), key };
      this.#places.set(path, place);
    }
    place.record[place.key] = value;

    const [before, after] = [this.#found, this.#all()];
    this.#found = after;
    const [added, removed] = [[], []];
    for (const [name, issue] of after) if (!before.has(name)) added.push(issue);
    for (const [name, issue] of before) if (!after.has(name)) removed.push(issue);
    return { added, removed, ok: after.size === 0 };
  }
}
