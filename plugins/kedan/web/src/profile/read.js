/** What a principal said of themselves, as it was kept. */
import { fieldsOf, idOf, present } from "../list/untrusted.js";

/** @typedef {import("../list/types.js").Profile} Profile */

/** @type {(keyof Profile)[]} */
export const FIELDS = ["role", "stage", "school_category", "region"];

/** @type {Profile} */
const EMPTY = {};

/** @param {Record<string, unknown>} data @returns {Profile} */
function readFirst(data) {
  const { role, stage, region, school_category: category } = fieldsOf(data);
  return present({ role: idOf(role), stage: idOf(stage), region: idOf(region), school_category: idOf(category) });
}

/** How a profile is kept, and how each version that was ever written is read. */
export const PROFILES = { version: 1, readers: new Map([[1, readFirst]]), empty: EMPTY };

/** @param {Profile} profile @returns {boolean} */
export function isEmpty(profile) {
  return !FIELDS.some(field => profile[field]);
}
