/** What a principal said of themselves, as it was kept. */
import { fieldsOf, idOf, present, yearOf } from "../list/untrusted.js";

/** @typedef {import("../list/types.js").Profile} Profile */

/** @typedef {"role" | "stage" | "school_category" | "region"} Field */

/** What decides whom a course is for. @type {Field[]} */
export const FIELDS = ["role", "stage", "school_category", "region"];

/** @type {Profile} */
const EMPTY = {};

/** @param {Record<string, unknown>} data @returns {Profile} */
function readFirst(data) {
  const given = fieldsOf(data);
  return present({
    role: idOf(given["role"]),
    stage: idOf(given["stage"]),
    region: idOf(given["region"]),
    school_category: idOf(given["school_category"]),
    cycle_start: yearOf(given["cycle_start"]),
  });
}

/** How a profile is kept, and how each version that was ever written is read. */
export const PROFILES = { version: 1, readers: new Map([[1, readFirst]]), empty: EMPTY };

/** @param {Profile} profile @returns {boolean} */
export function isEmpty(profile) {
  return !FIELDS.some(field => profile[field]);
}
