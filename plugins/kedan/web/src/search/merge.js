/**
 * Putting hits together.
 *
 * @typedef {import("./lists.js").Hits} Hits
 */
import { NONE } from "./lists.js";

/**
 * Returns the rows that are in both; in the title only where both are.
 *
 * @param {Hits} one
 * @param {Hits} other
 * @returns {Hits}
 */
export function both(one, other) {
  const rows = new Int32Array(Math.min(one.rows.length, other.rows.length));
  const inTitle = new Uint8Array(rows.length);
  let count = 0;
  for (let i = 0, j = 0; i < one.rows.length && j < other.rows.length; ) {
    const a = one.rows[i];
    const b = other.rows[j];
    if (a === b) {
      rows[count] = a;
      inTitle[count] = one.inTitle[i] & other.inTitle[j];
      count += 1;
    }
    i += a <= b ? 1 : 0;
    j += b <= a ? 1 : 0;
  }
  return { rows: rows.subarray(0, count), inTitle: inTitle.subarray(0, count) };
}

/**
 * Returns the rows that are in any; in the title where one is.
 *
 * @param {Hits[]} all
 * @returns {Hits}
 */
export function any(all) {
  const some = all.filter(({ rows }) => rows.length);
  const first = some[0];
  if (!first || some.length === 1) {
    return first || NONE;
  }
  const end = Math.max(...some.map(({ rows }) => rows[rows.length - 1])) + 1;
  const marks = new Uint8Array(end);
  let count = 0;
  some.forEach(({ rows, inTitle }) =>
    rows.forEach((row, at) => {
      count += marks[row] ? 0 : 1;
      marks[row] = marks[row] | 1 | (inTitle[at] << 1);
    }),
  );
  return { rows: rowsIn(marks, count), inTitle: titlesIn(marks, count) };
}

/** @param {Uint8Array} marks @param {number} count */
function rowsIn(marks, count) {
  const rows = new Int32Array(count);
  let at = 0;
  marks.forEach((mark, row) => {
    if (mark) {
      rows[at] = row;
      at += 1;
    }
  });
  return rows;
}

/** @param {Uint8Array} marks @param {number} count */
function titlesIn(marks, count) {
  const inTitle = new Uint8Array(count);
  let at = 0;
  marks.forEach(mark => {
    if (mark) {
      inTitle[at] = mark >> 1;
      at += 1;
    }
  });
  return inTitle;
}

/**
 * Returns the places from which `distance` further on there is one of `others`.
 *
 * @param {Float64Array} places
 * @param {Float64Array} others
 * @param {number} distance
 */
export function followed(places, others, distance) {
  const found = new Float64Array(Math.min(places.length, others.length));
  let count = 0;
  for (let i = 0, j = 0; i < places.length && j < others.length; ) {
    const here = places[i];
    const there = others[j] - distance;
    if (here === there) {
      found[count] = here;
      count += 1;
    }
    i += here <= there ? 1 : 0;
    j += there <= here ? 1 : 0;
  }
  return found.subarray(0, count);
}
