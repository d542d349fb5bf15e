/**
 * Which lists of a group meet the conditions, and what counts for each facet.
 *
 * A value of a facet counts where choosing it, in place of what is chosen of that facet, would be
 * met: so what is chosen is left aside for the facet's own counts, for one and the same thing.
 *
 * @typedef {import("./columns.js").Column} Column
 * @typedef {import("./columns.js").Group} Group
 * @typedef {Uint8Array} Passes  by thing: 1 where it meets a condition
 * @typedef {{any: (Passes | null)[], must: Passes[]}} Tests  `any` by facet: what was chosen; `must`: the rest
 * @typedef {object} Judged
 * @property {Uint8Array} met  by list: 1 where one of its things meets everything
 * @property {Uint8Array} meets  by thing
 * @property {Int32Array[]} counted  by facet and list: the number of the set of values that count, or -1
 * @property {boolean} all  whether nothing was asked, so that every list is met
 */

/**
 * @param {Group} group
 * @param {ArrayLike<number>[]} sets  by facet: the set of each thing
 * @param {Tests} tests
 * @returns {Judged}
 */
export function judged(group, sets, { any, must }) {
  const things = group.count;
  const asked = any.map((passes, at) => (passes ? at : -1)).filter(at => at >= 0);
  const fails = new Int8Array(things);
  for (let thing = 0; thing < things; thing += 1) {
    fails[thing] = must.every(passes => passes[thing]) ? failing(any, asked, thing) : SEVERAL;
  }
  const counted = sets.map((ofThing, facet) => unions(group, ofThing, fails, facet));
  const meets = new Uint8Array(fails.map(fail => (fail === NONE ? 1 : 0)));
  return { met: metLists(group, meets), meets, counted, all: !asked.length && !must.length };
}

const NONE = -1;
const SEVERAL = -2;

/**
 * @param {(Passes | null)[]} any
 * @param {number[]} asked
 * @param {number} thing
 * @returns {number} the one facet that fails
 */
function failing(any, asked, thing) {
  let fail = NONE;
  for (const at of asked) {
    const passes = any[at];
    if (passes && !passes[thing]) {
      if (fail !== NONE) {
        return SEVERAL;
      }
      fail = at;
    }
  }
  return fail;
}

/** @param {Group} group @param {Uint8Array} meets */
function metLists({ firsts, things }, meets) {
  const met = new Uint8Array(firsts.length - 1);
  for (let list = 0; list < met.length; list += 1) {
    for (let at = firsts[list]; at < firsts[list + 1]; at += 1) {
      if (meets[things[at]]) {
        met[list] = 1;
        break;
      }
    }
  }
  return met;
}

/**
 * Returns by list the number of the set of values that its things have by a facet, of those that
 * fail by no other.
 *
 * @param {Group} group
 * @param {ArrayLike<number>} ofThing
 * @param {Int8Array} fails
 * @param {number} facet
 */
function unions({ facets, firsts, things }, ofThing, fails, facet) {
  const unite = uniter(facets[facet]);
  const found = new Int32Array(firsts.length - 1);
  for (let list = 0; list < found.length; list += 1) {
    let union = -1;
    for (let at = firsts[list]; at < firsts[list + 1]; at += 1) {
      const thing = things[at];
      const fail = fails[thing];
      if (fail === NONE || fail === facet) {
        union = union < 0 ? ofThing[thing] : unite(union, ofThing[thing]);
      }
    }
    found[list] = union;
  }
  return found;
}

/** @type {WeakMap<Column, Map<number, number>>} */
const known = new WeakMap();
const MOST_SETS = 67108864;

/**
 * Returns what finds the set of a facet that holds two of its sets.
 *
 * @param {Column} facet
 * @returns {(one: number, other: number) => number}
 */
function uniter(facet) {
  const { sets } = facet;
  /** @type {Map<number, number>} */
  const numbers = known.get(facet) || new Map();
  known.set(facet, numbers);
  return (one, other) => {
    if (one === other) {
      return one;
    }
    const key = Math.min(one, other) * MOST_SETS + Math.max(one, other);
    let number = numbers.get(key);
    if (number === undefined) {
      const values = new Set((sets[one] || []).concat(sets[other] || []));
      number = sets.push(Array.from(values)) - 1;
      numbers.set(key, number);
    }
    return number;
  };
}
