/**
 * Dates that overlap: of courses with each other, with busy periods, with school holidays. What is taught
 * online or at the own school takes no days of its own. Imprecise dates overlap perhaps.
 *
 * @typedef {import("./types.js").Run} Run
 * @typedef {import("./types.js").Segment} Segment
 * @typedef {{first: number, last: number, sure: boolean}} Period
 * @typedef {"course" | "busy" | "holiday"} Kind
 * @typedef {{key: string, title: string, kind: Kind, periods: Period[]}} Taken
 * @typedef {{one: Taken, other: Taken, first: number, last: number, days: number, sure: boolean}} Clash
 *   `one` is always a course
 */
import { intervalOf, partsOf } from "../core/dates.js";

const NOT_BY_THE_DAY = ["online", "school-based"];

/** @param {string | undefined} written */
function isDay(written) {
  const parts = partsOf(written);
  return Boolean(parts && parts.day);
}

/** @param {Segment} segment @returns {Period | null} */
function periodOf({ starts, ends, delivery }) {
  const from = intervalOf(starts);
  const to = intervalOf(ends) || from;
  return from && to && !NOT_BY_THE_DAY.includes(delivery || "")
    ? { first: from.first, last: Math.max(from.first, to.last), sure: isDay(starts) && isDay(ends) }
    : null;
}

/** @param {Segment[]} segments @returns {Period[]} the days that they take */
export function periodsOf(segments) {
  return /** @type {Period[]} */ (segments.map(periodOf).filter(Boolean));
}

/** @param {Taken} one @param {Taken} other @returns {Clash | null} */
function clashOf(one, other) {
  /** @type {Period[]} */
  const common = [];
  one.periods.forEach(mine => {
    other.periods.forEach(theirs => {
      const [first, last] = [Math.max(mine.first, theirs.first), Math.min(mine.last, theirs.last)];
      if (first <= last) {
        common.push({ first, last, sure: mine.sure && theirs.sure });
      }
    });
  });
  const certain = common.filter(({ sure }) => sure);
  const told = certain.length ? certain : common;
  return told.length
    ? {
        one,
        other,
        first: Math.min(...told.map(({ first }) => first)),
        last: Math.max(...told.map(({ last }) => last)),
        days: told.reduce((sum, { first, last }) => sum + last - first + 1, 0),
        sure: certain.length > 0,
      }
    : null;
}

/**
 * Returns what overlaps: courses with those that come after them, then with the rest.
 *
 * @param {Taken[]} courses
 * @param {Taken[]} others
 * @returns {Clash[]}
 */
export function clashesOf(courses, others) {
  /** @type {Clash[]} */
  const clashes = [];
  courses.forEach((one, at) => {
    courses
      .slice(at + 1)
      .concat(others)
      .forEach(other => {
        const clash = clashOf(one, other);
        if (clash) {
          clashes.push(clash);
        }
      });
  });
  return clashes;
}
