// Written by hand with an index: an edit looks at its own field and at what depends on it, and
// nothing is searched for. The best we know to do in plain JavaScript; the bar for our session.
import { LEAST_REMARK, MESSAGES, MOST_WEBSITES } from "../rules.mjs";
import { CHECKS, check, name } from "./plain.mjs";

const fold = (text) => text.toLowerCase();
const same = (text) => text;

/** Websites by what stands in one of their fields, such as the domain. */
class Groups {
  #key;
  #groups = new Map();

  constructor(key) {
    this.#key = key;
  }

  of(text) {
    return (text && this.#groups.get(this.#key(text))) || [];
  }

  /** Adds a website and returns its group, the first website first. */
  add(text, website) {
    const group = this.of(text);
    if (group.length) {
      const at = group.findIndex((other) => other.at > website.at);
      group.splice(at < 0 ? group.length : at, 0, website);
      return group;
    }
    if (text) this.#groups.set(this.#key(text), [website]);
    return [website];
  }

  /** Takes a website out and returns who is left. */
  remove(text, website) {
    const group = this.of(text);
    if (group.length > 1) {
      group.splice(group.indexOf(website), 1);
      return group;
    }
    if (text) this.#groups.delete(this.#key(text));
    return [];
  }
}

class Indexed {
  #fields = new Map();
  #websites;
  #principal;
  #organizer;
  #limit = { path: "websites", relation: null };
  #domains = new Groups(fold);
  #emails = new Groups(fold);
  #mobiles = new Groups(same);
  #found = new Set();
  #added = [];
  #removed = [];

  constructor(order) {
    const { organizer, principal, websites } = structuredClone(order);
    this.#organizer = {
      name: this.#field(organizer, "name", "organizer.name", null, null, () => this.#websites.forEach(this.#judgeOwner)),
      idNumber: this.#field(organizer, "idNumber", "organizer.idNumber", CHECKS.uscc, "uscc"),
    };
    const everyPerson = () => this.#websites.forEach(this.#judgePerson);
    this.#principal = this.#person(principal, "principal", {
      idNumber: everyPerson,
      email: (before, now) => this.#judgeAll(this.#emails, before, now),
      mobile: (before, now) => this.#judgeAll(this.#mobiles, before, now),
    });
    this.#websites = websites.map((record, at) => this.#website(record, at));
    this.#put(this.#limit, "relation", websites.length > MOST_WEBSITES ? "limit" : null);
    for (const website of this.#websites) {
      this.#domains.add(website.domain.record.name, website);
      this.#emails.add(website.person.email.record.email, website);
      this.#mobiles.add(website.person.mobile.record.mobile, website);
    }
    for (const website of this.#websites) {
      this.#judgeDomain(website);
      this.#judgeOwner(website);
      this.#judgePerson(website);
    }
  }

  #website(record, at) {
    const path = `websites[${at}]`;
    const website = { at };
    website.name = this.#field(record, "name", `${path}.name`);
    website.remark = this.#field(record, "remark", `${path}.remark`, CHECKS.remark, "remark");
    website.domain = this.#field(record.domains[0], "name", `${path}.domains[0].name`, CHECKS.domain, "domain", (before, now) => {
      this.#domains.remove(before, website).forEach(this.#judgeDomain);
      this.#domains.add(now, website).forEach(this.#judgeDomain);
    });
    website.owner = this.#field(record.domains[0], "ownerName", `${path}.domains[0].ownerName`, null, null, () => this.#judgeOwner(website), true);
    const move = (groups) => (before, now) => {
      groups.remove(before, website);
      groups.add(now, website);
      this.#judgePerson(website);
    };
    website.person = this.#person(record.servicePrincipal, `${path}.servicePrincipal`, {
      idNumber: () => this.#judgePerson(website),
      email: move(this.#emails),
      mobile: move(this.#mobiles),
    });
    return website;
  }

  #person(record, path, after) {
    return {
      name: this.#field(record, "name", `${path}.name`),
      idNumber: this.#field(record, "idNumber", `${path}.idNumber`, CHECKS.residentId, "resident-id", after.idNumber),
      mobile: this.#field(record, "mobile", `${path}.mobile`, CHECKS.mobile, "mobile", after.mobile),
      email: this.#field(record, "email", `${path}.email`, CHECKS.email, "email", after.email),
    };
  }

  // `shape` and `relation` hold the one finding each of the field itself and of it beside others.
  #field(record, key, path, check = null, code = null, after = null, isOptional = false) {
    const field = { record, key, path, check, code, after, isOptional, shape: null, relation: null };
    this.#fields.set(path, field);
    this.#put(field, "shape", this.#shape(field));
    return field;
  }

  #shape({ record, key, check, code, isOptional }) {
    const text = record[key];
    if (text === "") return isOptional ? null : "required";
    return check === null || check(text) ? null : code;
  }

  #put(field, slot, code) {
    const old = field[slot];
    if (old === null ? code === null : old.code === code) return;
    if (old !== null) {
      this.#found.delete(old);
      this.#removed.push({ code: old.code, path: old.path });
    }
    if (code === null) {
      field[slot] = null;
      return;
    }
    const finding = { code, path: field.path, message: MESSAGES[code] };
    field[slot] = finding;
    this.#found.add(finding);
    this.#added.push(finding);
  }

  #judgeDomain = (website) => {
    const { domain } = website;
    const group = this.#domains.of(domain.record.name);
    this.#put(domain, "relation", group.length > 1 && group[0] !== website ? "duplicate-domain" : null);
  };

  #judgeOwner = ({ owner }) => {
    const isOther = owner.record.ownerName !== this.#organizer.name.record.name;
    this.#put(owner, "relation", isOther ? "domain-owner" : null);
  };

  #judgePerson = ({ person: { email, mobile, idNumber } }) => {
    const principal = this.#principal.email.record;
    const areTwo = idNumber.record.idNumber !== principal.idNumber;
    const sameEmail = areTwo && email.record.email !== "" && fold(email.record.email) === fold(principal.email);
    const sameMobile = areTwo && mobile.record.mobile !== "" && mobile.record.mobile === principal.mobile;
    this.#put(email, "relation", sameEmail ? "same-email" : null);
    this.#put(mobile, "relation", sameMobile ? "same-mobile" : null);
  };

  #judgeAll(groups, before, now) {
    groups.of(before).forEach(this.#judgePerson);
    groups.of(now).forEach(this.#judgePerson);
  }

  findings() {
    return [...this.#found];
  }

  edit(path, value) {
    const field = this.#fields.get(path);
    const before = field.record[field.key];
    field.record[field.key] = value;
    this.#added = [];
    this.#removed = [];
    this.#put(field, "shape", this.#shape(field));
    if (field.after !== null) field.after(before, value);
    return { added: this.#added, removed: this.#removed, ok: this.#found.size === 0 };
  }
}

export default function start() {
  const session = (order) => new Indexed(order);
  return { check, validate: (order) => session(order).findings(), name, session };
}
