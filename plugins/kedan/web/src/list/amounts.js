/**
 * What courses bring, in whole hundredths so that sums never drift.
 *
 * @typedef {{low: number, high: number}} Range
 * @typedef {{unit?: string, range: Range | null, fits: boolean}} Amount  no range: it is not stated;
 *   `fits`: some audience may be the principal's
 * @typedef {{credits: Range | null, hours: Range | null, unknown: number}} Totals
 */
import { matches } from "../profile/match.js";

/** @typedef {import("./types.js").Facts} Facts */
/** @typedef {import("./types.js").Profile} Profile */

/** @param {string} text @returns {number} */
function hundredths(text) {
  return Math.round(Number(text) * 100);
}

/** @param {number} amount */
export function written(amount) {
  return String(amount / 100);
}

/**
 * Returns what a course brings to the audiences that the principal may belong to; where it is for
 * none of those, what it brings at all.
 *
 * @param {Facts | undefined} facts
 * @param {Profile} profile
 * @returns {Amount}
 */
export function amountOf(facts, profile) {
  if (!facts) {
    return { range: null, fits: true };
  }
  const { unit, audiences } = facts;
  const mine = audiences.filter(audience => matches(audience, profile));
  const fits = mine.length > 0 || !audiences.length;
  const amounts = (fits ? mine : audiences).map(({ amount }) => amount).filter(Boolean);
  const stated = /** @type {string[]} */ (amounts).map(hundredths);
  return { unit, range: stated.length ? { low: Math.min(...stated), high: Math.max(...stated) } : null, fits };
}

/** @param {Range | null} one @param {Range} other @returns {Range} */
function plus(one, other) {
  return one ? { low: one.low + other.low, high: one.high + other.high } : other;
}

/**
 * Returns the sums of all courses: credits and hours by themselves, and how many state neither.
 *
 * @param {{facts?: Facts}[]} courses
 * @param {Profile} profile
 * @returns {Totals}
 */
export function totalsOf(courses, profile) {
  /** @type {Totals} */
  const totals = { credits: null, hours: null, unknown: 0 };
  courses.forEach(({ facts }) => {
    const { unit, range } = amountOf(facts, profile);
    if (range && unit === "hours") {
      totals.hours = plus(totals.hours, range);
    } else if (range) {
      totals.credits = plus(totals.credits, range);
    } else {
      totals.unknown += 1;
    }
  });
  return totals;
}
