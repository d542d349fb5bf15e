/** The list as the audit reads it. */

/** @typedef {import("./types.js").List} List */
/** @typedef {import("./types.js").Profile} Profile */
/** @typedef {import("../audit/types.js").Selection} Selection */

/** @param {List} list @param {Profile} profile @returns {Selection} */
export function selectionOf({ planned, done, waivers, confirmed }, profile) {
  return { profile, done, planned, waivers, confirmed };
}
