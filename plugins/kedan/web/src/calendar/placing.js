/**
 * Where an offering stands in a calendar: dates known to the day on those days, all others by their month or
 * year, never on a day that nobody named.
 *
 * @typedef {import("../core/dates.js").Interval} Interval
 * @typedef {Interval & {open: boolean}} Span  `open`: the end isn't known to the day, only the first day stands
 * @typedef {object} Placed
 * @property {Span[]} spans
 * @property {Interval[]} months  days of the months that are named instead
 * @property {Interval[]} years  days of the years
 * @property {number[]} closings  days on which a round of enrolment closes
 */
import { intervalOf, partsOf } from "../core/dates.js";

/** @typedef {import("../core/run-state.js").Run} Run */

/** @param {unknown} written @returns {'' | 'year' | 'month' | 'day'} */
function precision(written) {
  const parts = partsOf(written);
  return parts ? (parts.day ? "day" : parts.month ? "month" : "year") : "";
}

/** @param {import("../core/run-state.js").Segment} segment @param {Placed} placed */
function place({ starts, ends }, placed) {
  const first = intervalOf(starts);
  const last = intervalOf(ends);
  if (!first) {
    return;
  }
  if (precision(starts) !== "day") {
    const days = { first: first.first, last: last ? last.last : first.last };
    const vague = precision(starts) === "year" || precision(ends) === "year";
    (vague ? placed.years : placed.months).push(days);
    return;
  }
  const open = !last || precision(ends) !== "day";
  placed.spans.push({ first: first.first, last: open ? first.first : last.last, open });
}

/**
 * Returns where a run stands. What can't be read stands nowhere.
 *
 * @param {Run} run
 * @returns {Placed}
 */
export function placedRun({ segments, enrolment }) {
  /** @type {Placed} */
  const placed = { spans: [], months: [], years: [], closings: [] };
  (segments || []).forEach(segment => place(segment, placed));
  (enrolment || []).forEach(({ closes }) => {
    const day = precision(closes) === "day" ? intervalOf(closes) : null;
    if (day) {
      placed.closings.push(day.first);
    }
  });
  return placed;
}

/**
 * Returns whether two spans of days have a day in common.
 *
 * @param {Interval} one
 * @param {Interval} other
 */
export function overlap(one, other) {
  return one.first <= other.last && other.first <= one.last;
}
