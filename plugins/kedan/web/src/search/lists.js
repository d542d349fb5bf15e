/**
 * Lists of grams: in which rows a gram stands, and whether in the title.
 *
 * @typedef {import("./pieces.js").Pieces} Pieces
 * @typedef {{rows: Int32Array, inTitle: Uint8Array}} Hits  rows rising
 * @typedef {{grams: string, lists: string, ends: Int32Array, keys: string[] | null}} Shard
 *   the lists stay one text, for thousands of small ones would take many times the memory; `ends`: where each ends
 */
import { numbersOf } from "./digits.js";

/** A place in the index: the row times this, plus the place within the row. */
export const PLACES = 131072;
/** Places below this one are in the title. */
export const TITLE_PLACES = 128;

/** @type {Hits} */
export const NONE = { rows: new Int32Array(0), inTitle: new Uint8Array(0) };

/**
 * Returns the number of the shard of what is hashed (FNV-1a over code units).
 *
 * @param {string} key
 * @param {number} count
 */
export function shardOf(key, count) {
  let hash = 2166136261;
  for (let i = 0; i < key.length; i += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(i), 16777619);
  }
  hash = (hash >>> 0) ^ ((hash >>> 0) >>> 15);
  return (hash >>> 0) % count;
}

/** @type {WeakMap<unknown[], Shard>} */
const shards = new WeakMap();

/**
 * Returns the shard of a kind in which what has this key is filed.
 *
 * @param {Pieces} pieces
 * @param {string} kind
 * @param {string} key
 * @returns {Promise<Shard>}
 */
export function shardFor(pieces, kind, key) {
  return pieces.get(kind, shardOf(key, pieces.count(kind))).then(data => {
    let shard = shards.get(data);
    if (!shard) {
      const [grams, lists] = /** @type {[string, string]} */ (data);
      shard = { grams, lists, ends: endsOf(lists), keys: null };
      shards.set(data, shard);
    }
    return shard;
  });
}

/** @param {string} lists @returns {Int32Array} */
function endsOf(lists) {
  const ends = [];
  for (let at = lists.indexOf(" "); at >= 0; at = lists.indexOf(" ", at + 1)) {
    ends.push(at);
  }
  return Int32Array.from(ends.concat(lists.length));
}

/** @param {Shard} shard @param {number} at */
function listAt({ lists, ends }, at) {
  return lists.slice(at ? ends[at - 1] + 1 : 0, ends[at]);
}

/**
 * Returns the list of a gram among grams of one length, or nothing.
 *
 * @param {Shard} shard
 * @param {string} gram
 */
export function listOf(shard, gram) {
  const { grams } = shard;
  let at = grams.indexOf(gram);
  while (at >= 0 && at % gram.length) {
    at = grams.indexOf(gram, at + 1);
  }
  return at < 0 ? "" : listAt(shard, at / gram.length);
}

/**
 * Returns the lists of those grams that pass, of a shard whose grams differ in length.
 *
 * @param {Shard} shard
 * @param {(gram: string) => boolean} passes
 */
export function listsWhere(shard, passes) {
  if (!shard.keys) {
    shard.keys = shard.grams.split(",");
  }
  /** @type {string[]} */
  const found = [];
  shard.keys.forEach((key, at) => {
    if (passes(key)) {
      found.push(listAt(shard, at));
    }
  });
  return found;
}

/**
 * Returns the hits of a flagged list.
 *
 * @param {string} list
 * @returns {Hits}
 */
export function hitsIn(list) {
  const steps = numbersOf(list);
  const rows = new Int32Array(steps.length);
  const inTitle = new Uint8Array(steps.length);
  let row = -1;
  for (let i = 0; i < steps.length; i += 1) {
    const step = steps[i];
    row += (step >> 1) + 1;
    rows[i] = row;
    inTitle[i] = step & 1;
  }
  return { rows, inTitle };
}

/**
 * Returns the places of a placed list, rising.
 *
 * @param {string} list
 * @returns {Float64Array}
 */
export function placesIn(list) {
  const numbers = numbersOf(list);
  const places = new Float64Array(numbers.length);
  let count = 0;
  let row = -1;
  for (let i = 0; i < numbers.length; ) {
    row += numbers[i] + 1;
    let place = 0;
    let more = 1;
    while (more) {
      i += 1;
      const step = numbers[i];
      place += step >> 1;
      more = step & 1;
      places[count] = row * PLACES + place;
      count += 1;
    }
    i += 1;
  }
  return places.subarray(0, count);
}

/**
 * Returns the rows of places, each once.
 *
 * @param {Float64Array} places
 * @returns {Hits}
 */
export function hitsAt(places) {
  const rows = new Int32Array(places.length);
  const inTitle = new Uint8Array(places.length);
  let count = 0;
  places.forEach(place => {
    const row = Math.floor(place / PLACES);
    if (!count || rows[count - 1] !== row) {
      rows[count] = row;
      inTitle[count] = place - row * PLACES < TITLE_PLACES ? 1 : 0;
      count += 1;
    }
  });
  return { rows: rows.subarray(0, count), inTitle: inTitle.subarray(0, count) };
}
