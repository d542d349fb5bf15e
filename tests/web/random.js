/** Random choices that are the same in every run. */

/** @param {number} seed @returns {() => number} numbers in [0, 1), by mulberry32 */
export function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** @template T @param {() => number} random @param {T[]} things @returns {T} */
export function pick(random, things) {
  return things[Math.floor(random() * things.length)];
}

/** @template T @param {() => number} random @param {T[]} things @returns {T[]} each with even odds */
export function some(random, things) {
  return things.filter(() => random() < 0.5);
}
