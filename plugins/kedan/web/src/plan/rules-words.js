/** What rules and items are called. */
import { say } from "../strings.js";

/** @typedef {import("./catalog.js").Catalog} Catalog */
/** @typedef {import("./types.js").Model} Model */
/** @typedef {import("./types.js").RuleWords} RuleWords */

/** @param {Catalog} catalog @param {string} rules @param {string[]} path  the ids of a rule and of those around it */
export function ruleWords(catalog, rules, path) {
  /** @type {Record<string, RuleWords> | undefined} */
  let listed = catalog.site.rules[rules];
  /** @type {RuleWords | undefined} */
  let found;
  path.forEach(id => {
    found = listed && listed[id];
    listed = found && found[2];
  });
  const [title, need] = found || ["", ""];
  return { title: title || need || path[path.length - 1] || "", need };
}

/** @param {{first: number, last: number}} window */
export function windowWords({ first, last }) {
  return say("audit.window", { first, last });
}

/** @param {Model} model @param {string} id  such as `planned/0` @returns {string} */
export function itemTitle({ list, entries }, id) {
  const [kind, place] = id.split("/");
  const entry = kind === "planned" ? entries[Number(place)] : undefined;
  const record = kind === "done" ? list.done[Number(place)] : undefined;
  return entry ? entry.title : record ? record.title : id;
}

/** @param {Catalog} catalog @param {string} course @returns {string} */
export function courseTitle(catalog, course) {
  const card = catalog.card(course);
  return card ? card.title : course;
}

/** @param {string} domain @param {Catalog} catalog */
export function domainLabel(domain, catalog) {
  const term = catalog.site.choices.domains.find(([id]) => id === domain);
  return term ? term[1] : say("domain.none");
}
