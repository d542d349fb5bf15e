/**
 * The order of what is found.
 *
 * @typedef {import("./core.js").Core} Core
 * @typedef {import("./lists.js").Hits} Hits
 * @typedef {object} Day  what holds on the day asked for, under the conditions asked for
 * @property {number} today
 * @property {ArrayLike<number>} ranks  state of each run
 * @property {Uint8Array} runMeets
 * @property {Uint8Array} best  of each row: the best state of its runs that meet
 * @property {Uint8Array} audienceMeets
 */
import { hundredths } from "./conditions.js";
import { isCancelled } from "./runs.js";
import { EVER, STATES } from "../core/run-state.js";

/** Keys are numbers: what is sorted by, then whether the title is missed, the state, the order of the menu. */
const RANKS = 1048576;
const STATE_RANKS = 16;
const MINOR = RANKS * STATE_RANKS * 2;
/** Where there is nothing to sort by: behind all the rest. */
const LAST = 134217727;
const OPEN = STATES.indexOf("open");

/**
 * Returns the first `limit` rows in the order asked for.
 *
 * @param {Core} core
 * @param {Day} day
 * @param {Hits} found
 * @param {((row: number) => number) | null} major  what is sorted by, the smallest first
 * @param {number} limit
 * @returns {number[]}
 */
export function ordered(core, day, found, major, limit) {
  const keys = new Float64Array(found.rows.length);
  for (let at = 0; at < keys.length; at += 1) {
    const row = found.rows[at];
    const minor = (found.inTitle[at] ? 0 : STATE_RANKS) + day.best[row];
    keys[at] = (major ? major(row) * MINOR : 0) + minor * RANKS + core.menuRank[row];
  }
  return Array.from(smallest(keys, limit), key => core.menuOrder[key % RANKS]);
}

/**
 * Returns the smallest keys in order.
 *
 * @param {Float64Array} keys
 * @param {number} limit
 */
export function smallest(keys, limit) {
  if (!limit || limit * 4 >= keys.length) {
    return keys.sort().subarray(0, limit);
  }
  const kept = new Float64Array(limit * 2);
  let count = 0;
  let bound = Infinity;
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at];
    if (key < bound) {
      kept[count] = key;
      count += 1;
      if (count === kept.length) {
        kept.sort();
        count = limit;
        bound = kept[limit - 1];
      }
    }
  }
  return kept.subarray(0, count).sort().subarray(0, limit);
}

/**
 * Returns what to sort by.
 *
 * @param {Core} core
 * @param {import("./columns.js").Group[]} groups
 * @param {Day} day
 * @param {string} sort
 * @param {Int32Array} titleRanks  place of each row by title
 * @returns {((row: number) => number) | null}
 */
export function majorOf(core, groups, day, sort, titleRanks) {
  switch (sort) {
    case "start":
      return row => earliest(core, day, row, run => startOf(core, day, run));
    case "closing":
      return row => earliest(core, day, row, run => deadlineOf(core, day, run));
    case "credits":
      return row => LAST - mostCredits(groups, day, row);
    case "newest":
      return row => core.age[row];
    case "title":
      return row => titleRanks[row];
    default:
      return null;
  }
}

/** @param {Core} core @param {Day} day @param {number} row @param {(run: number) => number} dayOf */
function earliest({ runs }, { runMeets }, row, dayOf) {
  let first = LAST;
  for (let run = runs.firsts[row]; run < runs.firsts[row + 1]; run += 1) {
    first = runMeets[run] ? Math.min(first, dayOf(run)) : first;
  }
  return first;
}

/** @param {Core} core @param {Day} day @param {number} run @returns {number} its first day, if that is to come */
function startOf({ runs }, { today }, run) {
  const start = runs.starts[run];
  return start < today || start === EVER || isCancelled(runs, run) ? LAST : start;
}

/** @param {Core} core @param {Day} day @param {number} run @returns {number} the last day to enrol, if that is open */
function deadlineOf({ runs }, { today, ranks }, run) {
  const { firsts, days } = runs.rounds;
  let last = -1;
  for (let at = firsts[run]; ranks[run] === OPEN && at < firsts[run + 1]; at += 2) {
    last = days[at] <= today && today <= days[at + 1] ? Math.max(last, days[at + 1]) : last;
  }
  return last < 0 ? LAST : last;
}

/**
 * Returns the most credits of an audience that meets, in hundredths.
 *
 * @param {import("./columns.js").Group[]} groups
 * @param {Day} day
 * @param {number} row
 */
function mostCredits(groups, { audienceMeets }, row) {
  let most = 0;
  groups
    .filter(({ facets }) => facets.some(({ name }) => name === "credits"))
    .forEach(({ facets, sets, firsts, things, rows }) => {
      const at = facets.findIndex(({ name }) => name === "credits");
      const { sets: amounts, values } = facets[at];
      const list = rows[row];
      for (let place = firsts[list]; place < firsts[list + 1]; place += 1) {
        const thing = things[place];
        const set = amounts[sets[at][thing]];
        most = audienceMeets[thing] ? Math.max(most, ...set.map(value => hundredths(values[value]))) : most;
      }
    });
  return most;
}
