/** Courses that would close what the list still lacks: only what can still be taken. */
import { intervalOf } from "../core/dates.js";
import { ranking } from "../audit/ranking.js";

/** @typedef {import("../audit/types.js").CourseData} CourseData */
/** @typedef {import("../audit/types.js").RulesData} RulesData */
/** @typedef {import("../audit/types.js").Selection} Selection */

/** @type {WeakMap<Map<string, CourseData>, {today: number, left: Map<string, CourseData>}>} */
const known = new WeakMap();

/** @param {CourseData} course @param {number} today @returns {CourseData | null} it with what is not over; null where all is */
function leftOf(course, today) {
  const runs = course.runs || [];
  const left = runs.filter(({ ends }) => (intervalOf(ends) || { last: today }).last >= today);
  if (left.length === runs.length) {
    return course;
  }
  return left.length || course.always_open ? Object.assign({}, course, { runs: left }) : null;
}

/** @typedef {import("../audit/ranking.js").Suggestion} Suggestion */

/** @param {Map<string, CourseData>} courses @param {number} today @returns {Generator<void, Map<string, CourseData>, void>} */
function* allLeft(courses, today) {
  const last = known.get(courses);
  if (last && last.today === today) {
    return last.left;
  }
  /** @type {Map<string, CourseData>} */
  const left = new Map();
  for (const [id, course] of courses) {
    const one = leftOf(course, today);
    if (one) {
      left.set(id, one);
    }
    yield;
  }
  known.set(courses, { today, left });
  return left;
}

/**
 * Returns what helps, most first; it pauses after each course.
 *
 * @param {RulesData[]} rules
 * @param {Selection} selection
 * @param {Map<string, CourseData>} courses
 * @param {number} today
 * @param {number} year
 * @returns {Generator<void, Suggestion[], void>}
 */
export function* helpful(rules, selection, courses, today, year) {
  const left = yield* allLeft(courses, today);
  const named = [...(selection.done || []), ...(selection.planned || [])].map(({ course }) => course || "");
  const own = named.filter(id => courses.get(id) && courses.get(id) !== left.get(id));
  if (!own.length) {
    return yield* ranking(rules, selection, left, year);
  }
  const mixed = new Map(left); // a course of the list is judged by the offering that it names, over or not
  own.forEach(id => mixed.set(id, /** @type {CourseData} */ (courses.get(id))));
  return yield* ranking(rules, selection, mixed, year);
}
