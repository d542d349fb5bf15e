/**
 * The offerings of all rows by their days, and their states on a day.
 *
 * @typedef {object} Runs
 * @property {number} count
 * @property {Int32Array} firsts  of each row, and at the end `count`: the first of its runs
 * @property {Int32Array} flags  1 always open, 2 cancelled
 * @property {Spans} segments
 * @property {Spans} rounds  of enrolment
 * @property {Int32Array} starts  the first day of all segments, EVER without any
 * @property {Int32Array} ends  the last day of all segments, -EVER without any
 *
 * @typedef {{firsts: Int32Array, days: Int32Array}} Spans
 *   `days` holds first and last day of one span after the other; `firsts[run]` is where those of a run begin
 *
 * @typedef {object} RunColumns  as `kedan/search/run_columns.py` writes them
 * @property {number} base
 * @property {string} counts  of the runs of each row
 * @property {string} heads  of each run: its flags and how many segments it has
 * @property {string} starts  of the first segment of each row
 * @property {string} steps  to the start of each segment of a row from the one before
 * @property {string} lengths
 * @property {string} rounds
 * @property {string} closings
 * @property {string} openings
 */
import { EVER, stateRank, STATES } from "../core/run-state.js";
import { numbersOf, signed } from "./digits.js";
import { sums } from "./order.js";

const ALWAYS = 1;
const CANCELLED = 2;

/** @param {RunColumns} data @returns {Runs} */
export function runsOf(data) {
  const heads = numbersOf(data.heads);
  const firsts = sums(numbersOf(data.counts));
  const segments = segmentsOf(data, firsts, sums(heads.map(head => (head >> 2) * 2)));
  const { starts, ends } = edgesOf(segments);
  const rounds = roundsOf(data, starts);
  return { count: heads.length, firsts, flags: heads.map(head => head & 3), segments, rounds, starts, ends };
}

/**
 * @param {RunColumns} data
 * @param {Int32Array} rows  the first run of each row
 * @param {Int32Array} firsts
 * @returns {Spans}
 */
function segmentsOf(data, rows, firsts) {
  const starts = numbersOf(data.starts);
  const steps = numbersOf(data.steps);
  const lengths = numbersOf(data.lengths);
  const days = new Int32Array(lengths.length * 2);
  let rowsBefore = 0;
  let at = 0;
  for (let row = 0; row < rows.length - 1; row += 1) {
    const from = at;
    for (const end = firsts[rows[row + 1]]; at < end; at += 2) {
      days[at] = at > from ? days[at - 2] + signed(steps[at / 2 - rowsBefore]) : data.base + signed(starts[rowsBefore]);
      rowsBefore += at > from ? 0 : 1;
      days[at + 1] = days[at] + signed(lengths[at / 2]);
    }
  }
  return { firsts, days };
}

/** @param {Spans} segments */
function edgesOf({ firsts, days }) {
  const count = firsts.length - 1;
  const starts = new Int32Array(count).fill(EVER);
  const ends = new Int32Array(count).fill(-EVER);
  for (let run = 0; run < count; run += 1) {
    for (let at = firsts[run]; at < firsts[run + 1]; at += 2) {
      starts[run] = Math.min(starts[run], days[at]);
      ends[run] = Math.max(ends[run], days[at + 1]);
    }
  }
  return { starts, ends };
}

/** @param {RunColumns} data @param {Int32Array} starts @returns {Spans} */
function roundsOf(data, starts) {
  const firsts = sums(numbersOf(data.rounds)).map(first => first * 2);
  const closings = numbersOf(data.closings);
  const openings = numbersOf(data.openings);
  const days = new Int32Array(closings.length * 2);
  for (let run = 0; run < starts.length; run += 1) {
    const start = starts[run] === EVER ? data.base : starts[run];
    for (let at = firsts[run]; at < firsts[run + 1]; at += 2) {
      const last = start - signed(closings[at / 2]);
      const opening = openings[at / 2];
      days[at] = opening ? last - signed(opening - 1) : -EVER;
      days[at + 1] = last;
    }
  }
  return { firsts, days };
}

/**
 * Returns the state of each run on a day, as its place in STATES.
 *
 * @param {Runs} runs
 * @param {number} today
 */
export function ranksOn(runs, today) {
  const { count, flags, starts, ends, rounds } = runs;
  const fixed = [0, STATES.indexOf("always-open"), STATES.indexOf("cancelled")];
  const ranks = new Uint8Array(count);
  for (let run = 0; run < count; run += 1) {
    ranks[run] = flags[run]
      ? fixed[flags[run]]
      : stateRank(starts[run], ends[run], rounds.days, rounds.firsts[run], rounds.firsts[run + 1], today);
  }
  return ranks;
}

/** @param {Runs} runs @param {number} run @returns {boolean} */
export function isAlways({ flags }, run) {
  return (flags[run] & ALWAYS) > 0;
}

/** @param {Runs} runs @param {number} run @returns {boolean} */
export function isCancelled({ flags }, run) {
  return (flags[run] & CANCELLED) > 0;
}
