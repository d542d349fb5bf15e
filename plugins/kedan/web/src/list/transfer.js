/** A list as a file: out of one browser and into another. */
import { LISTS } from "./read.js";
import { PROFILES } from "../profile/read.js";
import { parsed } from "./keeper.js";
import { fieldsOf } from "./untrusted.js";

/** @typedef {import("./types.js").List} List */
/** @typedef {import("./types.js").Profile} Profile */

/** @param {List} list @param {Profile} profile @param {string} site @param {string} day @returns {string} */
export function fileOf(list, profile, site, day) {
  return `${JSON.stringify(Object.assign({ v: LISTS.version, site, saved: day, profile }, list), null, 1)}\n`;
}

/** @param {string} text  of a file that was read already @returns {Profile} */
function profileIn(text) {
  const [read] = PROFILES.readers.values();
  return read ? read(fieldsOf(fieldsOf(JSON.parse(text))["profile"])) : PROFILES.empty;
}

/**
 * Returns the list in a file, or why there is none: `broken` also for a file of something else.
 *
 * @param {string} text
 */
export function readFile(text) {
  const { value, trouble } = parsed(text, LISTS);
  const any = value && Object.values(value).some(entries => entries.length);
  return any ? { value, profile: profileIn(text), trouble } : { trouble: trouble || "broken" };
}
