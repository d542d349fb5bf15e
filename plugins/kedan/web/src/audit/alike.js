/**
 * Courses that some rules don't tell apart, so that they are judged once: a catalog has many courses and few kinds.
 *
 * @typedef {import("./items.js").Item} Item
 * @typedef {import("./amounts.js").Split} Split
 * @typedef {import("./match.js").Match} Match
 * @typedef {import("./rules-data.js").Rules} Rules
 * @typedef {import("./rules-data.js").Scope} Scope
 * @typedef {import("./scope.js").Holding} Holding
 * @typedef {Map<Scope, Match[]>} Memo
 * @typedef {{items: Item[], held: Map<Rules, Holding>}} Kind  what can be chosen of one of the courses, and its cells
 * @typedef {{rules: Rules[], asks: Set<string>, named: Set<string>, byKey: Map<string, Kind>}} Kinds
 */
import { written } from "./fraction.js";

/** @type {WeakMap<Rules, Map<string, Memo>>} */
const memos = new WeakMap();

/** Returns the fields of an item that scopes may ask for. @param {Item} item @param {Set<string>} asks */
function asked({ category, form, methods, tags, routes, kinds }, asks) {
  const fields = { category, form, method: methods, tag: tags, route: routes, counts_toward: kinds };
  return Object.entries(fields).map(([field, value]) => (asks.has(field) ? value : 0));
}

/**
 * Returns what scopes read of all that look like a holding; null where the course itself is asked for.
 *
 * @param {Holding} held
 * @param {Rules} rules
 * @returns {Memo | null}
 */
export function memoOf({ item, cells, blended }, rules) {
  if (rules.named.has(item.course)) {
    return null;
  }
  const known = memos.get(rules) || new Map();
  memos.set(rules, known);
  const amounts = rules.asks.has("amount");
  const parts = cells.map(({ delivery, domain, raw }) => [delivery, domain, amounts && raw]);
  const key = JSON.stringify([blended, parts, asked(item, rules.asks)]);
  const memo = known.get(key) || new Map();
  known.set(key, memo);
  return memo;
}

/** Returns room for what some rules don't tell apart. @param {Rules[]} rules @returns {Kinds} */
export function createKinds(rules) {
  /** @param {"asks" | "named"} field */
  const united = field => new Set(/** @type {string[]} */ ([]).concat(...rules.map(one => [...one[field]])));
  return { rules, asks: united("asks"), named: united("named"), byKey: new Map() };
}

/** @param {Split | null} split */
function amountKey(split) {
  return split && split.key;
}

/**
 * Returns the kind of a course: what is judged of one of them is right for each, at the same place.
 *
 * @param {Kinds} kinds
 * @param {Item[]} items  what can be chosen of it, by date
 * @returns {Kind}
 */
export function kindOf({ asks, named, byKey }, items) {
  const item = /** @type {Item} */ (items[0]);
  const key = JSON.stringify([
    named.has(item.course) && item.course,
    items.map(({ year }) => year),
    [amountKey(item.amounts.credits), amountKey(item.amounts.hours), item.varies],
    item.shares.map(({ domain, share }) => [domain, written(share)]),
    asked(item, asks),
  ]);
  const known = byKey.get(key);
  if (known) {
    return known;
  }
  const kind = { items, held: new Map() };
  byKey.set(key, kind);
  return kind;
}
