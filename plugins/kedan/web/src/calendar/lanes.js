/**
 * Bars of a week, each in a lane where it covers no other.
 *
 * @template Event
 * @typedef {{event: Event, from: number, to: number, lane: number, begins: boolean, ends: boolean}} Bar
 *   `from` and `to`: columns, the first is 0; `begins` and `ends`: whether it does so within the week
 */
import { WEEK } from "./month.js";

/** @typedef {import("../core/dates.js").Interval} Interval */

/** What lasts longer goes on beside other things, and must not hide them. */
const LONG = 2 * WEEK;

/** @param {Interval} span */
function isLong({ first, last }) {
  return last - first >= LONG;
}

/**
 * Returns the bars of the week that begins with `start`, and by column how many there was no lane for. What
 * begins first comes first, of those the longest; what lasts very long comes last.
 *
 * @template Event
 * @param {{event: Event, span: Interval}[]} spans
 * @param {number} start
 * @param {number} most  lanes
 * @returns {{bars: Bar<Event>[], over: number[]}}
 */
export function barsOf(spans, start, most) {
  const end = start + WEEK - 1;
  const within = spans.filter(({ span }) => span.first <= end && span.last >= start);
  within.sort(
    ({ span: one }, { span: other }) =>
      Number(isLong(one)) - Number(isLong(other)) || one.first - other.first || other.last - one.last,
  );
  /** @type {number[]} of each lane: the first column that is free */
  const free = [];
  const over = new Array(WEEK).fill(0);
  /** @type {Bar<Event>[]} */
  const bars = [];
  within.forEach(({ event, span: { first, last } }) => {
    const from = Math.max(first - start, 0);
    const to = Math.min(last - start, WEEK - 1);
    const found = free.findIndex(column => column <= from);
    const lane = found < 0 ? free.length : found;
    if (lane >= most) {
      for (let column = from; column <= to; column += 1) {
        over[column] += 1;
      }
      return;
    }
    free[lane] = to + 1;
    bars.push({ event, from, to, lane, begins: first >= start, ends: last <= end });
  });
  return { bars, over };
}
