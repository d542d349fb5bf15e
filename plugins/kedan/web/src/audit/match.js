/**
 * Yes, no, or not to be told from the data, which is never taken for a no. As numbers, so that of
 * several conditions the least one holds for all.
 *
 * @typedef {0 | 1 | 2} Match
 */

export const NO = 0;
export const OPEN = 1;
export const YES = 2;

/** @param {Match} match @returns {"no" | "open" | "yes"} */
export function matchName(match) {
  return match === YES ? "yes" : match === OPEN ? "open" : "no";
}

/** Returns whether both conditions hold. @param {Match} one @param {Match} other @returns {Match} */
export function both(one, other) {
  return one < other ? one : other;
}

/**
 * Returns what several possibilities have in common; each says whether the condition holds in it.
 *
 * @template T
 * @param {T[]} options
 * @param {(option: T) => boolean} holds
 * @returns {Match}
 */
export function among(options, holds) {
  let met = 0;
  for (const option of options) {
    met += holds(option) ? 1 : 0;
  }
  return met === options.length ? YES : met ? OPEN : NO;
}

/**
 * Returns whether a scope reads an item: it does where it reads one of the cells.
 *
 * @param {Match[]} matches
 * @returns {Match}
 */
export function best(matches) {
  /** @type {Match} */
  let found = NO;
  for (const match of matches) {
    found = match > found ? match : found;
  }
  return found;
}
