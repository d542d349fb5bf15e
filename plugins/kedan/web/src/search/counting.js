/** Which hits of the text meet all groups, and how many count for each value. */

import { countingFor, marksOf, unmarked } from "./marks.js";
import { byValue, fromLists, fromRows, tally } from "./tallies.js";
import { upTo } from "./order.js";

/**
 * @typedef {import("./columns.js").Group} Group
 * @typedef {import("./groups.js").Judged} Judged
 * @typedef {import("./lists.js").Hits} Hits
 * @typedef {Map<string, Int32Array>} Counts  by facet and value
 * @typedef {{found: Hits, counts: Counts}} Counted
 */

/**
 * Returns what counts. Of hits that are most of the menu, the rest is counted and taken off the whole,
 * which is kept until something else is asked.
 *
 * @param {number} length  how many rows there are
 * @param {Group[]} groups
 * @returns {(judged: Judged[], hits: Hits) => Counted}
 */
export function createCounter(length, groups) {
  /** @type {{judged: Judged[], counts: Counts}} */
  let whole = { judged: [], counts: new Map() };
  const everything = upTo(length);
  /** @param {Judged[]} judged @param {Int32Array} rows */
  const countsOf = (judged, rows) => countsIn(groups, judged, rows, marksOf(groups, judged, rows));

  return (judged, hits) => {
    const marks = marksOf(groups, judged, hits.rows);
    const found = unmarked(hits, marks);
    if (hits.rows.length * 2 <= length) {
      return { found, counts: countsIn(groups, judged, hits.rows, marks) };
    }
    if (!judged.every((one, at) => one === whole.judged[at])) {
      whole = { judged, counts: countsOf(judged, everything) };
    }
    return { found, counts: less(whole.counts, countsOf(judged, rest(length, hits.rows))) };
  };
}

/**
 * A row that fails one group alone still counts there: were another value chosen, it would be met.
 *
 * @param {Group[]} groups
 * @param {Judged[]} judged  by group
 * @param {Int32Array} rows
 * @param {Int8Array | null} marks
 * @returns {Counts}
 */
function countsIn(groups, judged, rows, marks) {
  /** @type {Counts} */
  const counts = new Map();
  groups.forEach((group, at) => {
    const { counted, met } = judged[at];
    const counting = countingFor(rows, marks, at);
    const tallied = met.length < counting.length ? tally(counting, group.rows, met.length) : null;
    group.facets.forEach((facet, place) => {
      const size = facet.sets.length;
      const ofSet = tallied ? fromLists(tallied, counted[place], size) : fromRows(counting, group.rows, counted[place], size);
      counts.set(facet.name, byValue(facet, ofSet));
    });
  });
  return counts;
}

/** @param {Counts} whole @param {Counts} part @returns {Counts} */
function less(whole, part) {
  /** @type {Counts} */
  const counts = new Map();
  part.forEach((taken, name) =>
    counts.set(
      name,
      (whole.get(name) || taken).map((count, at) => count - taken[at]),
    ),
  );
  return counts;
}

/** @param {number} count @param {Int32Array} rows @returns {Int32Array} all but these */
function rest(count, rows) {
  const others = new Int32Array(count - rows.length);
  let length = 0;
  for (let row = 0, at = 0; row < count; row += 1) {
    if (rows[at] === row) {
      at += 1;
    } else {
      others[length] = row;
      length += 1;
    }
  }
  return others;
}
