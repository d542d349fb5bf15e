/** Longer terms as chains of triples: each is where the next one is, three further on. */
import { followed } from "./merge.js";
import { hitsAt } from "./lists.js";

/**
 * Returns where triples begin that cover a term of `length` elements: 0, 3, 6 … and the last.
 *
 * @param {number} length
 */
export function offsetsOf(length) {
  const last = length - 3;
  const offsets = [];
  for (let at = 0; at < last; at += 3) {
    offsets.push(at);
  }
  return offsets.concat(last);
}

/**
 * Returns the rows in which the triples follow each other.
 *
 * @param {number[]} offsets
 * @param {Float64Array[]} places  of the triple at each offset
 */
export function chained(offsets, places) {
  const start = places.reduce((found, others, at) => (at ? followed(found, others, offsets[at] || 0) : others));
  return hitsAt(start);
}
