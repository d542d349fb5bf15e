/**
 * Names by their sound: in full, the last syllable perhaps only begun, or by initials.
 *
 * A term is cut into syllables in every way there is; each way is a list of beginnings of syllables,
 * whole ones ending in `-`.
 *
 * @typedef {import("./lists.js").Hits} Hits
 * @typedef {import("./lists.js").Pieces} Pieces
 * @typedef {string[]} Way
 */
import { chained, offsetsOf } from "./chain.js";
import { hitsIn, listsWhere, placesIn, shardFor } from "./lists.js";
import { any } from "./merge.js";

const LONGEST = 6;
/** Nobody types more by sound; and letters such as `anananan` can be cut in too many ways to try them all. */
const MOST_LETTERS = 60;
const MOST_WAYS = 200;

/**
 * Returns the rows of names that the letters spell.
 *
 * @param {Pieces} pieces
 * @param {string[]} syllables
 * @param {string} letters
 * @returns {Promise<Hits[]>}
 */
export function findSpelled(pieces, syllables, letters) {
  if (letters.length > MOST_LETTERS) {
    return Promise.resolve([]);
  }
  const ways = waysToCut(letters, syllables);
  if (letters.length > 1) {
    ways.push(Array.from(letters));
  }
  return findWays(pieces, ways);
}

/**
 * Returns the rows of names that are spelled in one of the ways.
 *
 * @param {Pieces} pieces
 * @param {Way[]} ways
 * @returns {Promise<Hits[]>}
 */
export function findWays(pieces, ways) {
  return Promise.all(ways.map(way => findWay(pieces, way)));
}

/**
 * Returns all ways to cut letters into syllables of which the last may only be begun.
 *
 * @param {string} letters
 * @param {string[]} syllables
 * @returns {Way[]}
 */
export function waysToCut(letters, syllables) {
  const whole = new Set(syllables);
  /** @type {Way[]} */
  const ways = [];
  /** @param {Way} before @param {number} at */
  const cut = (before, at) => {
    const rest = letters.slice(at);
    if (syllables.some(syllable => syllable.startsWith(rest))) {
      ways.push(before.concat(rest));
    }
    for (let end = Math.min(at + LONGEST, letters.length - 1); end > at && ways.length < MOST_WAYS; end -= 1) {
      if (whole.has(letters.slice(at, end))) {
        cut(before.concat(`${letters.slice(at, end)}-`), end);
      }
    }
  };
  cut([], 0);
  return ways;
}

/** @param {Pieces} pieces @param {Way} way @returns {Promise<Hits>} */
function findWay(pieces, way) {
  if (way.length < 3) {
    return listsOf(pieces, way).then(lists => any(lists.map(hitsIn)));
  }
  const offsets = offsetsOf(way.length);
  const triples = offsets.map(at => listsOf(pieces, way.slice(at, at + 3)));
  return Promise.all(triples).then(found => chained(offsets, found.map(placesOfAll)));
}

/** @param {string[]} lists */
function placesOfAll(lists) {
  const all = lists.map(placesIn);
  const places = new Float64Array(all.reduce((sum, some) => sum + some.length, 0));
  let at = 0;
  all.forEach(some => {
    places.set(some, at);
    at += some.length;
  });
  return all.length > 1 ? places.sort() : places;
}

/**
 * Returns the lists of all one to three syllables that begin so.
 *
 * @param {Pieces} pieces
 * @param {Way} beginnings
 */
function listsOf(pieces, beginnings) {
  const syllables = beginnings.map(beginning => `${beginning.replace("-", "(?![a-z])")}[a-z]*`);
  const pattern = new RegExp(`^${syllables.join("-")}$`);
  const initials = beginnings.map(beginning => beginning.charAt(0)).join("");
  return shardFor(pieces, "s", initials).then(shard => listsWhere(shard, gram => pattern.test(gram)));
}
