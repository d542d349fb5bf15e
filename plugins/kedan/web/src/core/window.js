/**
 * The window in which courses of the current menu can be chosen, as seen from a day.
 *
 * @typedef {{phase: 'before' | 'open' | 'last' | 'after', days: number, ticks: ('past' | 'today' | 'left')[]}} View
 *   `days`: until it opens (before) or closes (open)
 */
import { intervalOf } from "./dates.js";

/** A longer window has no ticks: they would be too fine to read. */
const MOST_TICKS = 62;

/** @param {number} opens @param {number} closes @param {number} today */
function ticksOf(opens, closes, today) {
  const length = closes - opens + 1;
  if (length < 1 || length > MOST_TICKS) {
    return [];
  }
  return Array.from({ length }, (_, at) => {
    const day = opens + at;
    return day < today ? "past" : day === today ? "today" : "left";
  });
}

/**
 * Returns how the window looks on the day number `today`, or null where it isn't known.
 *
 * @param {string} opens
 * @param {string} closes
 * @param {number} today
 * @returns {View | null}
 */
export function windowView(opens, closes, today) {
  const start = intervalOf(opens);
  const end = intervalOf(closes);
  if (!start || !end) {
    return null;
  }
  const ticks = /** @type {View['ticks']} */ (ticksOf(start.first, end.last, today));
  if (today < start.first) {
    return { phase: "before", days: start.first - today, ticks };
  }
  if (today > end.last) {
    return { phase: "after", days: 0, ticks };
  }
  return { phase: today === end.last ? "last" : "open", days: end.last - today, ticks };
}
