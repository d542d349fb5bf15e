/** How many rows there are of each list, set and value. */

/**
 * Returns how many of the rows have each list.
 *
 * @param {Int32Array} rows
 * @param {ArrayLike<number>} lists  by row
 * @param {number} length
 */
export function tally(rows, lists, length) {
  const counts = new Int32Array(length);
  for (let at = 0; at < rows.length; at += 1) {
    counts[lists[rows[at]]] += 1;
  }
  return counts;
}

/**
 * Returns how many rows count for each set, from how many have each list.
 *
 * @param {Int32Array} lists
 * @param {Int32Array} setOf  the set of each list; -1 where none counts
 * @param {number} length
 */
export function fromLists(lists, setOf, length) {
  const counts = new Int32Array(length);
  for (let list = 0; list < lists.length; list += 1) {
    if (setOf[list] >= 0) {
      counts[setOf[list]] += lists[list];
    }
  }
  return counts;
}

/**
 * Returns how many of the rows count for each set, where most have a list of their own.
 *
 * @param {Int32Array} rows
 * @param {ArrayLike<number>} lists  by row
 * @param {Int32Array} setOf  the set of each list; -1 where none counts
 * @param {number} length
 */
export function fromRows(rows, lists, setOf, length) {
  const counts = new Int32Array(length + 1);
  for (let at = 0; at < rows.length; at += 1) {
    counts[setOf[lists[rows[at]]] + 1] += 1;
  }
  return counts.subarray(1);
}

/** @param {import("./columns.js").Column} facet @param {Int32Array} ofSet  how many rows count for each set */
export function byValue({ sets, values }, ofSet) {
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
