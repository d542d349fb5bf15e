/** The orders that the rows have by themselves. */
import { isAlways, isCancelled } from "./runs.js";
import { EVER } from "../core/run-state.js";

const ROWS = 1048576;

/**
 * Returns the numbers from 0 up to `count`.
 *
 * @param {number} count
 */
export function upTo(count) {
  const numbers = new Int32Array(count);
  for (let at = 0; at < count; at += 1) {
    numbers[at] = at;
  }
  return numbers;
}

/**
 * Returns the sums of the first 0, 1, 2 … numbers: where each begins if it says how long it is.
 *
 * @param {Int32Array} counts
 */
export function sums(counts) {
  const found = new Int32Array(counts.length + 1);
  counts.forEach((count, at) => {
    found[at + 1] = found[at] + count;
  });
  return found;
}

/**
 * Returns for each row how many groups of rows entered the catalog later.
 *
 * @param {Int32Array} together  how many entered on one day, the first day first
 * @param {number} rows
 */
export function ageOf(together, rows) {
  const age = new Int32Array(rows);
  let row = 0;
  together.forEach((count, at) => {
    age.fill(together.length - 1 - at, row, row + count);
    row += count;
  });
  return age;
}

/**
 * Returns the rows in the order of the menu, as `kedan/search/menu_order.py` has it: what runs
 * longest into the future, then what was added last, then by id.
 *
 * @param {import("./runs.js").Runs} runs
 * @param {Int32Array} age
 */
export function menuOrderOf(runs, age) {
  const newest = newestFirst(age);
  const keys = new Float64Array(age.length);
  newest.forEach((row, place) => {
    keys[place] = (EVER - lastDay(runs, row)) * ROWS + place;
  });
  return Int32Array.from(keys.sort(), key => newest[key % ROWS]);
}

/** @param {Int32Array} age  falls from row to row @returns {Int32Array} the rows, the newest first, then by number */
function newestFirst(age) {
  const rows = new Int32Array(age.length);
  let place = 0;
  for (let end = age.length; end > 0; ) {
    let first = end - 1;
    while (first > 0 && age[first - 1] === age[end - 1]) {
      first -= 1;
    }
    for (let row = first; row < end; row += 1, place += 1) {
      rows[place] = row;
    }
    end = first;
  }
  return rows;
}

/**
 * Returns the place of each row in an order of rows.
 *
 * @param {Int32Array} order
 */
export function placesOf(order) {
  const places = new Int32Array(order.length);
  order.forEach((row, place) => {
    places[row] = place;
  });
  return places;
}

/** @param {import("./runs.js").Runs} runs @param {number} row @returns {number} -EVER where none is known */
function lastDay(runs, row) {
  let last = -EVER;
  for (let run = runs.firsts[row]; run < runs.firsts[row + 1]; run += 1) {
    if (isAlways(runs, run)) {
      return EVER;
    }
    last = isCancelled(runs, run) ? last : Math.max(last, runs.ends[run]);
  }
  return last;
}
