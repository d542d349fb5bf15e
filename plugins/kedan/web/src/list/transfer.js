/** A list as a file: out of one browser and into another. */
import { LISTS } from "./read.js";
import { parsed } from "./keeper.js";

/** @typedef {import("./types.js").List} List */

/** @param {List} list @param {string} site @param {string} day @returns {string} */
export function fileOf(list, site, day) {
  return `${JSON.stringify(Object.assign({ v: LISTS.version, site, saved: day }, list), null, 1)}\n`;
}

/**
 * Returns the list in a file, or why there is none: `broken` also for a file of something else.
 *
 * @param {string} text
 */
export function readFile(text) {
  const { value, trouble } = parsed(text, LISTS);
  const any = value && Object.values(value).some(entries => entries.length);
  return any ? { value, trouble } : { trouble: trouble || "broken" };
}
