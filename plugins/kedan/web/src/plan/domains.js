/**
 * What the list brings to each domain: the amounts of its items, divided as their courses divide them.
 *
 * @typedef {{domain: string, done: number, both: number}} Share
 */
import { itemsOf } from "../audit/items.js";
import { plus, times, written, ZERO } from "../audit/fraction.js";
import { numberOf } from "./numbers.js";

/** @typedef {import("../audit/fraction.js").Fraction} Fraction */
/** @typedef {import("../audit/items.js").Item} Item */
/** @typedef {import("../audit/types.js").Courses} Courses */
/** @typedef {import("../audit/types.js").Selection} Selection */
/** @typedef {import("../audit/types.js").Unit} Unit */

/** @param {Item[]} items @param {Unit} unit @returns {Map<string, Fraction>} */
function sums(items, unit) {
  /** @type {Map<string, Fraction>} */
  const found = new Map();
  items.forEach(({ amounts, shares }) => {
    const amount = amounts[unit];
    if (amount) {
      shares.forEach(({ domain, share }) => found.set(domain, plus(found.get(domain) || ZERO, times(amount.total, share))));
    }
  });
  return found;
}

/**
 * Returns the shares of the domains, in their order, and how many items say nothing of either.
 *
 * @param {Selection} selection
 * @param {Courses} courses
 * @param {number} year
 * @param {Unit} unit
 * @param {string[]} domains
 * @returns {{shares: Share[], uncounted: number}}
 */
export function byDomain(selection, courses, year, unit, domains) {
  const { done, both } = itemsOf(selection, courses, year);
  const [before, after] = [sums(done, unit), sums(both, unit)];
  /** @param {Map<string, Fraction>} amounts @param {string} domain */
  const number = (amounts, domain) => Math.floor(numberOf(written(amounts.get(domain) || ZERO)) * 100) / 100;
  return {
    shares: domains.map(domain => ({ domain, done: number(before, domain), both: number(after, domain) })),
    uncounted: both.filter(({ amounts, shares }) => !amounts[unit] || !shares.length).length,
  };
}
