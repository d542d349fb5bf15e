/** Terms with a Han character: they stand anywhere in a field, just as they are. */
import { chained, offsetsOf } from "./chain.js";
import { hitsIn, listOf, placesIn, shardFor } from "./lists.js";

/**
 * @param {import("./lists.js").Pieces} pieces
 * @param {string} term
 * @returns {Promise<import("./lists.js").Hits>}
 */
export function findHan(pieces, term) {
  if (term.length < 3) {
    return shardFor(pieces, String(term.length), term).then(shard => hitsIn(listOf(shard, term)));
  }
  const offsets = offsetsOf(term.length);
  const lists = offsets.map(at => {
    const triple = term.slice(at, at + 3);
    return shardFor(pieces, "3", triple).then(shard => listOf(shard, triple));
  });
  return Promise.all(lists).then(found => {
    const missing = found.some(list => !list);
    return chained(offsets, missing ? [new Float64Array(0)] : found.map(placesIn));
  });
}
