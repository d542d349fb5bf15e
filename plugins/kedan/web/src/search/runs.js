/**
 * The offerings of all rows by their days, and their states on a day.
 *
 * @typedef {object} Runs
 * @property {number} count
 * @property {Int32Array} firsts  of each row, and at the end `count`: the first of its runs
 * @property {Uint8Array} flags  1 always open, 2 cancelled
 * @property {Spans} segments
 * @property {Spans} rounds  of enrolment
 * @property {Int32Array} starts  the first day of all segments, EVER without any
 * @property {Int32Array} ends  the last day of all segments, -EVER without any
 * @property {Int32Array[]} sets  by facet: the number of the run's set of values
 *
 * @typedef {{firsts: Int32Array, days: Int32Array}} Spans
 *   `days` holds first and last day of one span after the other; `firsts[run]` is where those of a run begin
 */
import { EVER, stateRank, STATES } from "../core/run-state.js";
import { numbersOf, signed } from "./digits.js";

const ALWAYS = 1;
const CANCELLED = 2;

/**
 * @param {{base: number, rows: string}} data
 * @param {number} rows
 * @param {number} facets  how many sets of values each run has
 * @returns {Runs}
 */
export function runsOf(data, rows, facets) {
  const numbers = numbersOf(data.rows);
  const most = numbers.length;
  /** @returns {Spans} */
  const spans = () => ({ firsts: new Int32Array(most), days: new Int32Array(most) });
  const runs = {
    count: 0,
    firsts: new Int32Array(rows + 1),
    flags: new Uint8Array(most),
    segments: spans(),
    rounds: spans(),
    starts: new Int32Array(most).fill(EVER),
    ends: new Int32Array(most).fill(-EVER),
    sets: Array.from({ length: facets }, () => new Int32Array(most)),
  };
  let at = 0;
  for (let row = 0; row < rows; row += 1) {
    const last = runs.count + numbers[at];
    runs.firsts[row] = runs.count;
    at += 1;
    while (runs.count < last) {
      at = readRun(runs, data.base, numbers, at);
    }
  }
  runs.firsts[rows] = runs.count;
  return trimmed(runs);
}

/** @param {Runs} runs @returns {Runs} without the room that is left over */
function trimmed(runs) {
  const { count } = runs;
  /** @param {Spans} spans @returns {Spans} */
  const spans = ({ firsts, days }) => ({ firsts: firsts.slice(0, count + 1), days: days.slice(0, firsts[count]) });
  return Object.assign(runs, {
    flags: runs.flags.slice(0, count),
    segments: spans(runs.segments),
    rounds: spans(runs.rounds),
    starts: runs.starts.slice(0, count),
    ends: runs.ends.slice(0, count),
    sets: runs.sets.map(sets => sets.slice(0, count)),
  });
}

/**
 * @param {Runs} runs
 * @param {number} base
 * @param {Int32Array} numbers
 * @param {number} from
 * @returns {number} where the next begins
 */
function readRun(runs, base, numbers, from) {
  const run = runs.count;
  let at = from + 1;
  runs.flags[run] = numbers[from] & 3;
  runs.sets.forEach(sets => {
    sets[run] = numbers[at];
    at += 1;
  });
  runs.segments.firsts[run + 1] = runs.segments.firsts[run];
  runs.rounds.firsts[run + 1] = runs.rounds.firsts[run];
  let start = base;
  for (let left = numbers[from] >> 2; left > 0; left -= 1) {
    start += signed(numbers[at]);
    const end = start + signed(numbers[at + 1]);
    add(runs.segments, run, start, end);
    runs.starts[run] = Math.min(runs.starts[run], start);
    runs.ends[run] = Math.max(runs.ends[run], end);
    at += 2;
  }
  const rounds = numbers[at];
  at += 1;
  for (let left = rounds; left > 0; left -= 1) {
    const last = start - signed(numbers[at]);
    add(runs.rounds, run, numbers[at + 1] ? last - signed(numbers[at + 1] - 1) : -EVER, last);
    at += 2;
  }
  runs.count += 1;
  return at;
}

/** @param {Spans} spans @param {number} run @param {number} first @param {number} last */
function add({ firsts, days }, run, first, last) {
  const at = firsts[run + 1];
  days[at] = first;
  days[at + 1] = last;
  firsts[run + 1] = at + 2;
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
