/** A list as it was kept or brought: every version of the format is still read. */
import { busyOf, confirmationOf, doneOf, waiverOf } from "./read-records.js";
import { courseOf, dateOf, fieldsOf, idOf, listOf, present, yearOf } from "./untrusted.js";
import { factsOf } from "./read-facts.js";

/** @typedef {import("./types.js").List} List */

/** More courses than anyone takes; what is beyond is left out. */
export const MOST_COURSES = 200;
export const MOST_RECORDS = 500;

/** @type {List} */
const EMPTY = { planned: [], watched: [], done: [], busy: [], waivers: [], confirmed: [] };

/** @param {unknown} value @returns {import("./types.js").Planned | undefined} */
function plannedOf(value) {
  const { course, added, facts, offering, year } = fieldsOf(value);
  const id = courseOf(course);
  return id === undefined
    ? undefined
    : present({
        course: id,
        offering: idOf(offering),
        year: yearOf(year),
        added: dateOf(added) || "",
        facts: factsOf(facts),
      });
}

/** @param {unknown} value @returns {import("./types.js").Watched | undefined} */
function watchedOf(value) {
  const read = plannedOf(value);
  return read && present({ course: read.course, added: read.added, facts: read.facts });
}

/** @template {{course: string}} T @param {T[]} entries @returns {T[]} the first of each course */
function once(entries) {
  const seen = new Set();
  return entries.filter(({ course }) => !seen.has(course) && seen.add(course));
}

/** @param {Record<string, unknown>} data @returns {List} */
function readFirst(data) {
  const planned = once(listOf(data["planned"], MOST_COURSES, plannedOf));
  const chosen = new Set(planned.map(({ course }) => course));
  return {
    planned,
    watched: once(listOf(data["watched"], MOST_COURSES, watchedOf)).filter(({ course }) => !chosen.has(course)),
    done: listOf(data["done"], MOST_RECORDS, doneOf),
    busy: listOf(data["busy"], MOST_RECORDS, busyOf),
    waivers: listOf(data["waivers"], MOST_RECORDS, waiverOf),
    confirmed: listOf(data["confirmed"], MOST_RECORDS, confirmationOf),
  };
}

/** How a list is kept, and how each version that was ever written is read. */
export const LISTS = { version: 1, readers: new Map([[1, readFirst]]), empty: EMPTY };
