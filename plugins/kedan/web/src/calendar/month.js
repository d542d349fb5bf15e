/**
 * The days of a month as a calendar shows them: whole weeks, Monday first. Days and months are numbers,
 * as in `core/dates.js`.
 */
import { intervalOf, monthOf, writtenMonth } from "../core/dates.js";

/** @typedef {import("../core/dates.js").Interval} Interval */

export const WEEK = 7;
/** 1970-01-01 was a Thursday. */
const THURSDAY = 3;
const YEAR = 12;
/** The years that entries may name. */
const FIRST_MONTH = 1900 * YEAR;
const LAST_MONTH = 2999 * YEAR + YEAR - 1;

/**
 * Returns the first and the last day of a month.
 *
 * @param {number} month
 * @returns {Interval}
 */
export function daysOf(month) {
  return /** @type {Interval} */ (intervalOf(writtenMonth(month)));
}

/** @param {number} day @returns {number} 0 on Monday */
export function weekdayOf(day) {
  return (((day + THURSDAY) % WEEK) + WEEK) % WEEK;
}

/**
 * Returns the first day of every week that has a day of the month.
 *
 * @param {number} month
 */
export function weeksOf(month) {
  const { first, last } = daysOf(month);
  const start = first - weekdayOf(first);
  return Array.from({ length: Math.floor((last - start) / WEEK) + 1 }, (_, at) => start + at * WEEK);
}

/** @param {number} month @returns {number} the month, or the nearest that a calendar shows */
export function shownMonth(month) {
  return Math.min(Math.max(month, FIRST_MONTH), LAST_MONTH);
}

/**
 * Returns the month of a written one, such as `2027-03`; null where there is no such month.
 *
 * @param {string} written
 */
export function readMonth(written) {
  const days = /^\d{4}-\d\d$/.test(written) ? intervalOf(written) : null;
  return days && shownMonth(monthOf(days.first));
}

/** @param {number} day @param {number} months @returns {number} the same day of another month, or the last it has */
function inOtherMonth(day, months) {
  const month = monthOf(day);
  const { first, last } = daysOf(shownMonth(month + months));
  return Math.min(first + day - daysOf(month).first, last);
}

/**
 * Returns the day to which a key leads from a day, as in a grid of dates; null for any other key.
 *
 * @param {string} key
 * @param {boolean} shift
 * @param {number} day
 */
export function dayByKey(key, shift, day) {
  const months = shift ? YEAR : 1;
  switch (key) {
    case "ArrowLeft":
      return day - 1;
    case "ArrowRight":
      return day + 1;
    case "ArrowUp":
      return day - WEEK;
    case "ArrowDown":
      return day + WEEK;
    case "Home":
      return day - weekdayOf(day);
    case "End":
      return day - weekdayOf(day) + WEEK - 1;
    case "PageUp":
      return inOtherMonth(day, -months);
    case "PageDown":
      return inOtherMonth(day, months);
    default:
      return null;
  }
}
