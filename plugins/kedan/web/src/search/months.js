/** The months in which offerings take place: what a window is counted by. */
import { EVER } from "../core/run-state.js";
import { isAlways } from "./runs.js";
import { monthOf, writtenMonth } from "../core/dates.js";

/** @typedef {import("./runs.js").Runs} Runs */

/**
 * Returns all months from that of the first day to that of the last, as written.
 *
 * @param {Runs} runs
 */
export function monthsOf(runs) {
  const { first, last } = ends(runs);
  const length = last < first ? 0 : monthOf(last) - monthOf(first) + 1;
  return Array.from({ length }, (_, at) => writtenMonth(monthOf(first) + at));
}

/**
 * Gives a facet its sets of months, and returns by run the number of the one it has. What is always
 * open can be taken in any month.
 *
 * @param {import("./columns.js").Column} facet
 * @param {Runs} runs
 */
export function monthSets(facet, runs) {
  const month = monthsByDay();
  const first = month(ends(runs).first);
  const { length } = facet.values;
  const sets = [[], Array.from(facet.values.keys())];
  /** @type {Map<string | number, number>} */
  const numbers = new Map();
  facet.sets = sets;

  const found = new Int32Array(runs.count);
  for (let run = 0; run < runs.count; run += 1) {
    const spans = spansOf(runs, run).map(day => month(day) - first);
    const key = spans.length === 2 ? spans[0] * length + spans[1] : spans.join(" ");
    if (spans.length && !numbers.has(key)) {
      numbers.set(key, sets.push(monthsIn(spans)) - 1);
    }
    found[run] = isAlways(runs, run) ? 1 : numbers.get(key) || 0;
  }
  return found;
}

/** @returns {(day: number) => number} */
function monthsByDay() {
  /** @type {Map<number, number>} */
  const known = new Map();
  return day => {
    let month = known.get(day);
    if (month === undefined) {
      month = monthOf(day);
      known.set(day, month);
    }
    return month;
  };
}

/** @param {Runs} runs */
function ends({ count, starts, ends: lasts }) {
  let first = EVER;
  let last = -EVER;
  for (let run = 0; run < count; run += 1) {
    first = Math.min(first, starts[run]);
    last = Math.max(last, lasts[run]);
  }
  return { first, last };
}

/** @param {Runs} runs @param {number} run @returns {number[]} first and last day of each segment */
function spansOf({ segments: { firsts, days } }, run) {
  return Array.from(days.subarray(firsts[run], firsts[run + 1]));
}

/** @param {number[]} spans @returns {number[]} */
function monthsIn(spans) {
  /** @type {Set<number>} */
  const months = new Set();
  for (let at = 0; at < spans.length; at += 2) {
    for (let month = spans[at]; month <= spans[at + 1]; month += 1) {
      months.add(month);
    }
  }
  return Array.from(months);
}
