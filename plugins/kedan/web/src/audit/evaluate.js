/**
 * Policy x selection -> answers: what is done, what is planned, and both, as three complete runs.
 * The twin of plugins/kedan/audit; tests/conformance/audit holds the cases that both must agree on.
 *
 * @typedef {import("./fraction.js").Fraction} Fraction
 * @typedef {import("./types.js").RulesData} RulesData
 * @typedef {import("./types.js").Selection} Selection
 * @typedef {import("./types.js").Courses} Courses
 * @typedef {import("./types.js").Profile} Profile
 * @typedef {import("./rules-data.js").Rules} Rules
 * @typedef {import("./rules.js").Ledger} Ledger
 * @typedef {import("./rules.js").RuleAnswer} RuleAnswer
 * @typedef {import("./scope.js").Holding} Holding
 * @typedef {import("./items.js").Item} Item
 * @typedef {import("./counting.js").Room} Room
 * @typedef {{first: number, last: number, assumed: boolean}} Window
 * @typedef {{ledger: Ledger, answers: RuleAnswer[], rooms: Room[]}} Run
 */
import { byDate, itemsOf } from "./items.js";
import { countedBy, roomsOf } from "./counting.js";
import { answer } from "./rules.js";
import { answerData } from "./answer-data.js";
import { fits } from "./fitting.js";
import { holdingOf } from "./holding.js";
import { matchName } from "./match.js";
import { rulesOf } from "./rules-data.js";

/**
 * Returns the years of the cycle; a policy without a cycle has none.
 *
 * @param {RulesData} data
 * @param {Profile} profile
 * @param {number} now
 * @returns {Window | null}
 */
export function windowOf({ cycle }, profile, now) {
  if (!cycle) {
    return null;
  }
  const known = profile.cycle_start || cycle.starts;
  const first = known || now;
  return { first, last: first + cycle.years - 1, assumed: !known };
}

/** Returns whether a year belongs to the cycle. @param {Window | null} window @param {number} year */
export function isWithin(window, year) {
  return !window || (window.first <= year && year <= window.last);
}

/**
 * The years that a rule `per: year` judges; without a cycle those that have items.
 *
 * @param {Window | null} window
 * @param {Holding[]} inside
 * @param {number} now
 */
function yearsOf(window, inside, now) {
  if (window) {
    const { first, last } = window;
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  }
  const years = [...new Set(inside.map(({ item }) => item.year))].sort((a, b) => a - b);
  return years.length ? years : [now];
}

/**
 * Counts holdings that come by date, and judges the rules by them.
 *
 * @param {Rules} rules
 * @param {Holding[]} held
 * @param {Selection} selection
 * @param {number} now
 * @returns {Run}
 */
function runOver(rules, held, selection, now) {
  const window = windowOf(rules.data, selection.profile || {}, now);
  const rooms = roomsOf(rules.count);
  /** @param {Holding} one */
  const isInside = one => isWithin(window, one.item.year);
  const inside = held.filter(isInside).map(one => countedBy(one, rules.count, rooms, true));
  const outside = held.filter(one => !isInside(one)).map(one => countedBy(one, rules.count, null, false));
  /** @param {{policy?: string}} one */
  const isMeant = one => !one.policy || one.policy === rules.data.id;
  const ledger = {
    inside,
    outside,
    years: yearsOf(window, inside, now),
    confirmed: new Set((selection.confirmed || []).filter(isMeant).map(({ rule }) => rule)),
    waived: new Map((selection.waivers || []).filter(isMeant).map(({ rule, reason }) => [rule, reason])),
    linesByDomain: rules.linesByDomain,
  };
  return { ledger, answers: rules.rules.map(rule => answer(rule, ledger)), rooms };
}

/**
 * Returns the holdings of items under some rules; policies that cut items alike share them.
 *
 * @param {Rules} rules
 * @param {Item[]} items by date
 * @param {Map<string, Map<Item, Holding>>} shared
 */
function heldBy(rules, items, shared) {
  const key = rules.convert.length ? rules.data.id : `${rules.unit} ${String(rules.byDomain)}`;
  const known = shared.get(key);
  if (known) {
    return known;
  }
  /** @type {Map<Item, Holding>} */
  const held = new Map();
  items.forEach(item => held.set(item, { ...holdingOf(item, rules), memo: new Map() }));
  shared.set(key, held);
  return held;
}

/**
 * Returns the run over all items of a list.
 *
 * @param {RulesData} data
 * @param {Selection} selection
 * @param {Item[]} items
 * @param {number} now
 */
export function runOf(data, selection, items, now) {
  const rules = rulesOf(data);
  const held = items.slice().sort(byDate).map(item => holdingOf(item, rules));
  return runOver(rules, held, selection, now);
}

/**
 * Returns what rules say to a list; `now` is the current year.
 *
 * @param {RulesData} data
 * @param {Selection} selection
 * @param {Courses} courses
 * @param {number} now
 */
export function audit(data, selection, courses, now) {
  return auditAll([data], selection, courses, now)[0];
}

/**
 * Returns the answers of several policies, each by itself and in its own unit.
 *
 * @param {RulesData[]} list
 * @param {Selection} selection
 * @param {Courses} courses
 * @param {number} now
 */
export function auditAll(list, selection, courses, now) {
  const { done, planned, both } = itemsOf(selection, courses, now);
  const every = done.concat(planned).sort(byDate);
  const chosen = [done, planned, both].map(items => new Set(items));
  /** @type {Map<string, Map<Item, Holding>>} */
  const shared = new Map();
  return list.map(data => {
    const rules = rulesOf(data);
    const held = heldBy(rules, every, shared);
    const runs = chosen.map(items => {
      const own = every.filter(item => items.has(item)).map(item => /** @type {Holding} */ (held.get(item)));
      return runOver(rules, own, selection, now);
    });
    const profile = selection.profile || {};
    return answerData(rules.data, matchName(fits(data.applies_to, profile)), windowOf(data, profile, now), runs);
  });
}
