/** Which hits of the text meet all groups, and how many count for each value. */

import { upTo } from "./order.js";

/**
 * @typedef {import("./core.js").Core} Core
 * @typedef {import("./groups.js").Judged} Judged
 * @typedef {import("./lists.js").Hits} Hits
 * @typedef {Map<string, Int32Array>} Counts  by facet and value
 * @typedef {{found: Hits, counts: Counts}} Counted
 */

/** A row fails no group, or several; else its mark is the number of the one that it fails. */
const NO_GROUP = -1;
const SEVERAL = -2;

/**
 * Returns what counts. Of hits that are most of the menu, the rest is counted and taken off the whole,
 * which is kept until something else is asked.
 *
 * @param {Core} core
 * @returns {(judged: Judged[], hits: Hits) => Counted}
 */
export function createCounter(core) {
  /** @type {{judged: Judged[], counts: Counts}} */
  let whole = { judged: [], counts: new Map() };
  const everything = upTo(core.rows);

  return (judged, hits) => {
    const marks = marksOf(core, judged, hits.rows);
    const found = unmarked(hits, marks);
    if (hits.rows.length * 2 <= core.rows) {
      return { found, counts: countsOf(core, judged, hits.rows, marks) };
    }
    if (!judged.every((one, at) => one === whole.judged[at])) {
      whole = { judged, counts: countsOf(core, judged, everything, marksOf(core, judged, everything)) };
    }
    const others = rest(core.rows, hits.rows);
    return { found, counts: less(whole.counts, countsOf(core, judged, others, marksOf(core, judged, others))) };
  };
}

/**
 * A row that fails one group alone still counts there: were another value chosen, it would be met.
 *
 * @param {Core} core
 * @param {Judged[]} judged  by group
 * @param {Int32Array} rows
 * @param {Int8Array} marks
 * @returns {Counts}
 */
function countsOf(core, judged, rows, marks) {
  /** @type {Counts} */
  const counts = new Map();
  core.groups.forEach((group, at) => {
    const lists = tally(rows, marks, group.rows, at, judged[at].met.length);
    group.facets.forEach((facet, place) => counts.set(facet.name, byValue(facet, lists, judged[at].counted[place])));
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

/** @param {Core} core @param {Judged[]} judged @param {Int32Array} rows @returns {Int8Array} */
function marksOf(core, judged, rows) {
  const marks = new Int8Array(rows.length).fill(NO_GROUP);
  core.groups.forEach((group, at) => {
    const { met, all } = judged[at];
    if (!all) {
      mark(rows, marks, group.rows, met, at);
    }
  });
  return marks;
}

/**
 * @param {Int32Array} rows
 * @param {Int8Array} marks
 * @param {Int32Array} lists  by row
 * @param {Uint8Array} met  by list
 * @param {number} group
 */
function mark(rows, marks, lists, met, group) {
  for (let at = 0; at < rows.length; at += 1) {
    if (!met[lists[rows[at]]]) {
      marks[at] = marks[at] === NO_GROUP ? group : SEVERAL;
    }
  }
}

/**
 * Returns how many rows that count for a group have each list.
 *
 * @param {Int32Array} rows
 * @param {Int8Array} marks
 * @param {Int32Array} lists  by row
 * @param {number} group
 * @param {number} length
 */
function tally(rows, marks, lists, group, length) {
  const counts = new Int32Array(length);
  for (let at = 0; at < rows.length; at += 1) {
    if (marks[at] === NO_GROUP || marks[at] === group) {
      counts[lists[rows[at]]] += 1;
    }
  }
  return counts;
}

/**
 * @param {import("./core.js").Facet} facet
 * @param {Int32Array} lists  how many rows have each
 * @param {Int32Array} setOf  the set of each list; -1 where none counts
 */
function byValue({ sets, values }, lists, setOf) {
  const ofSet = new Int32Array(sets.length);
  for (let list = 0; list < lists.length; list += 1) {
    if (lists[list] && setOf[list] >= 0) {
      ofSet[setOf[list]] += lists[list];
    }
  }
  const counts = new Int32Array(values.length);
  ofSet.forEach((number, set) => {
    if (number) {
      sets[set].forEach(value => {
        counts[value] += number;
      });
    }
  });
  return counts;
}

/** @param {Hits} hits @param {Int8Array} marks @returns {Hits} those that fail no group */
function unmarked(hits, marks) {
  const rows = new Int32Array(marks.length);
  const inTitle = new Uint8Array(marks.length);
  let length = 0;
  for (let at = 0; at < marks.length; at += 1) {
    if (marks[at] === NO_GROUP) {
      rows[length] = hits.rows[at];
      inTitle[length] = hits.inTitle[at];
      length += 1;
    }
  }
  return { rows: rows.subarray(0, length), inTitle: inTitle.subarray(0, length) };
}
