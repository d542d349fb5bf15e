/**
 * Which rows fail which group.
 *
 * @typedef {import("./columns.js").Group} Group
 * @typedef {import("./groups.js").Judged} Judged
 * @typedef {import("./lists.js").Hits} Hits
 */

/** A row fails no group, or several; else its mark is the number of the one that it fails. */
const NO_GROUP = -1;
const SEVERAL = -2;

/**
 * Returns the mark of each row, or nothing where all is met.
 *
 * @param {Group[]} groups
 * @param {Judged[]} judged  by group
 * @param {Int32Array} rows
 * @returns {Int8Array | null}
 */
export function marksOf(groups, judged, rows) {
  if (judged.every(({ all }) => all)) {
    return null;
  }
  const marks = new Int8Array(rows.length).fill(NO_GROUP);
  groups.forEach((group, at) => {
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
 * @param {ArrayLike<number>} lists  by row
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
 * Returns the rows that count for a group: a row that fails it alone would be met, were another value chosen.
 *
 * @param {Int32Array} rows
 * @param {Int8Array | null} marks
 * @param {number} group
 */
export function countingFor(rows, marks, group) {
  return marks ? rows.filter((_, at) => marks[at] === NO_GROUP || marks[at] === group) : rows;
}

/** @param {Hits} hits @param {Int8Array | null} marks @returns {Hits} those that fail no group */
export function unmarked(hits, marks) {
  if (!marks) {
    return hits;
  }
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
