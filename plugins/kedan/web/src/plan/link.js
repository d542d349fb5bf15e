/** The list as a link of this site, and back. */
import { add } from "../list/change.js";
import { fragmentOf } from "./share.js";
import { LISTS } from "../list/read.js";
import { present } from "../list/untrusted.js";
import { writtenDay } from "../core/dates.js";

/** @typedef {import("./catalog.js").Catalog} Catalog */
/** @typedef {import("./types.js").List} List */
/** @typedef {import("./types.js").Planned} Planned */
/** @typedef {import("./share.js").Token} Token */

/** @param {Planned} item @param {Catalog} catalog @returns {Token[]} nothing for a course that the catalog has no more */
function tokenOf({ course, offering, year }, catalog) {
  const code = catalog.codeOf(course);
  const card = catalog.card(course);
  const run = offering && card ? card.runs.find(({ id }) => id === offering) : undefined;
  return code ? [present({ course: code, run: run && run.code, year })] : [];
}

/** @param {List} list @param {Catalog} catalog */
export function fragmentOfList({ planned }, catalog) {
  return fragmentOf(planned.map(item => tokenOf(item, catalog)).reduce((all, some) => all.concat(some), []));
}

/** Returns the address of this page on the web; empty where the site names none that is one. @param {Catalog} catalog */
export function publicAddress({ site: { address } }) {
  return /^https?:\/\/./.test(address) ? `${address.replace(/\/+$/, "")}/plan.html` : "";
}

/** @param {List} list @param {Catalog} catalog */
export function linkOf(list, catalog) {
  return (publicAddress(catalog) || window.location.href.replace(/#.*$/, "")) + fragmentOfList(list, catalog);
}

/**
 * Returns the list that a link holds, and how many of its courses are not in the catalog.
 *
 * @param {Token[]} tokens
 * @param {Catalog} catalog
 * @param {number} today
 * @returns {Promise<{brought: List, unknown: number}>}
 */
export function listOf(tokens, catalog, today) {
  const known = tokens.map(token => ({ token, id: catalog.byCode(token.course) })).filter(({ id }) => id);
  return catalog.cards(known.map(({ id }) => String(id))).then(() => {
    const brought = known.reduce((list, { token: { run, year }, id = "" }) => {
      const facts = catalog.card(id);
      const chosen = run && facts ? facts.runs.find(({ code }) => code === run) : undefined;
      return add(
        list,
        present({ course: id, added: writtenDay(today), offering: chosen && chosen.id, year, facts }),
      );
    }, LISTS.empty);
    return { brought, unknown: tokens.length - known.length };
  });
}
