/**
 * The four measures of a rule: sum, count, distinct values, share.
 *
 * @typedef {import("./fraction.js").Fraction} Fraction
 * @typedef {import("./match.js").Match} Match
 * @typedef {import("./rules-data.js").Measure} Measure
 * @typedef {import("./rules-data.js").Bounds} Bounds
 * @typedef {import("./rules-data.js").Scope} Scope
 * @typedef {import("./scope.js").Cell} Cell
 * @typedef {import("./scope.js").Holding} Holding
 * @typedef {{held: Holding, matches: Match[], match: Match}} Found  an item that a scope reads, or may read
 * @typedef {"ok" | "short" | "over" | "ask" | "waived"} Status
 * @typedef {{have: Fraction, most: Fraction | null, by: string[], unknown: string[]}} Measured
 *   what there is for sure, and how much it may be with what can't be told; null is no limit
 */
import { best, NO, OPEN, YES } from "./match.js";
import { distinct } from "./distinct.js";
import { isZero, minus, order, over, plus, ZERO } from "./fraction.js";
import { reads } from "./scope.js";

/**
 * Returns the items that a scope reads or may read.
 *
 * @param {Scope} scope
 * @param {Holding[]} holdings
 * @returns {Found[]}
 */
export function found(scope, holdings) {
  /** @type {Found[]} */
  const list = [];
  holdings.forEach(held => {
    const matches = reads(scope, held);
    const match = best(matches);
    if (match !== NO) {
      list.push({ held, matches, match });
    }
  });
  return list;
}

/** Returns what an item counts for sure. @param {Found} found */
export function sureAmount({ held, matches }) {
  return held.cells.reduce(
    (sum, { counted }, i) => (counted && matches[i] === YES ? plus(sum, counted) : sum),
    ZERO,
  );
}

/** @param {Found} found */
function counts({ held, matches }) {
  return held.cells.some(({ counted }, i) => counted && matches[i] === YES);
}

/** Returns whether an item adds an amount that can't be told; nothing adds nothing. @param {Found} found */
function isUnsure({ held, matches }) {
  return held.cells.some(({ counted }, i) => {
    if (matches[i] === NO || (counted && isZero(counted))) {
      return false;
    }
    return matches[i] === OPEN || !counted;
  });
}

/** @param {Found[]} items */
function idsOf(items) {
  return items.map(({ held }) => held.item.id);
}

/** @param {Found[]} items @returns {Measured} */
function number(items) {
  const by = idsOf(items.filter(({ match }) => match === YES));
  const unknown = idsOf(items.filter(({ match }) => match === OPEN));
  return { have: { n: by.length, d: 1 }, most: { n: items.length, d: 1 }, by, unknown };
}

/**
 * Returns what a measure makes of the items that a scope found.
 *
 * @param {Measure} measure
 * @param {Found[]} items
 * @returns {Measured}
 */
export function measured(measure, items) {
  if (measure.kind === "count") {
    return number(items);
  }
  const [by, unknown] = [idsOf(items.filter(counts)), idsOf(items.filter(isUnsure))];
  if (measure.kind === "distinct") {
    return { ...distinct(measure, items), by, unknown };
  }
  const sum = items.reduce((all, one) => plus(all, sureAmount(one)), ZERO);
  const have = measure.kind === "share" ? over(sum, measure.of) : sum;
  return { have, most: unknown.length ? null : have, by, unknown };
}

/** @param {Fraction | null} most @param {Fraction} lte */
function exceeds(most, lte) {
  return !most || order(most, lte) > 0;
}

/**
 * Returns the answer for an amount between `have` and `most`, and what is missing or too much.
 *
 * @param {Bounds} bounds
 * @param {Fraction} have
 * @param {Fraction | null} most
 * @returns {{status: Status, gap: Fraction}}
 */
export function judged({ gte, lte }, have, most) {
  if (lte && order(have, lte) > 0) {
    return { status: "over", gap: minus(have, lte) };
  }
  const gap = gte && order(have, gte) < 0 ? minus(gte, have) : ZERO;
  if (gte && most && order(most, gte) < 0) {
    return { status: "short", gap };
  }
  return { status: isZero(gap) && !(lte && exceeds(most, lte)) ? "ok" : "ask", gap };
}
