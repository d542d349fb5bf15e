/** Amounts, dates and whole lists in words. */
import { written } from "./amounts.js";
import { formatDay, partsOf } from "../core/dates.js";
import { runState } from "../core/run-state.js";
import { say } from "../strings.js";

/** @typedef {import("./types.js").Run} Run */
/** @typedef {import("./amounts.js").Range} Range */

/** @param {Range} range @returns {number | string} a number where it is one, so that one credit is worded as one */
export function countOf({ low, high }) {
  return low === high ? low / 100 : say("amount.range", { low: written(low), high: written(high) });
}

/** @param {import("./amounts.js").Amount} amount @returns {string} `24 学分` */
export function amountWords({ unit, range }) {
  return range ? say(`amount.${unit || "credits"}`, { count: countOf(range) }) : say("amount.unknown");
}

/** Returns `84—96 学分 · 1 门未注明`; empty for nothing. @param {import("./amounts.js").Totals} totals */
export function totalWords({ credits, hours, unknown }) {
  const parts = [
    credits && say("amount.credits", { count: countOf(credits) }),
    hours && say("amount.hours", { count: countOf(hours) }),
    unknown && say("amount.unknown-count", { count: unknown }),
  ];
  return parts.filter(Boolean).join(say("dot"));
}

/**
 * Returns the first and the last day of a run, `1月13日—16日`; empty where none is known.
 *
 * @param {Run} run
 * @param {number} today
 */
export function whenWords(run, today) {
  const segments = run.segments || [];
  const starts = segments.map(segment => segment.starts || "").filter(Boolean);
  const ends = segments.map(segment => segment.ends || segment.starts || "").filter(Boolean);
  const first = starts.sort()[0] || "";
  const last = ends.sort().pop() || "";
  const from = formatDay(first, today, say);
  const [one, other] = [partsOf(first), partsOf(last)];
  if (!one || !other || first === last) {
    return from;
  }
  if (one.year !== other.year || one.month !== other.month || !one.day || !other.day) {
    return say("date.span", { from, to: formatDay(last, today, say) });
  }
  const key = from === formatDay(first, today, say, true) ? "date.days-of-year" : "date.days";
  return say(key, { year: one.year, month: monthOf(one.month), day: one.day, last: other.day });
}

/** @param {number} month */
function monthOf(month) {
  return say("date.months").split(" ")[month - 1] || "";
}

/**
 * Returns a run in a few words: its days, always open, or its id where no day is known.
 *
 * @param {Run} run
 * @param {number} today
 */
export function runWords(run, today) {
  return run.always ? say("state.always-open") : whenWords(run, today) || run.id || say("state.unknown");
}

/** What the day of a state is: the last one to enrol, or the first. @type {Record<string, string>} */
const NOTES = { open: "note.closes", "opening-soon": "note.enrols", "not-open": "note.enrols" };

/** @param {Run} run @param {number} today @returns {string} `1月13日—16日（报名中 · 12月20日截止）` */
export function optionWords(run, today) {
  const { state, day } = runState(run, today);
  const key = NOTES[state];
  const name = say(`state.${state}`);
  const note = key && day ? say(key, { day: formatDay(day, today, say) }) : "";
  const words = note ? say("state.noted", { state: name, note }) : name;
  return say("pick.run", { run: runWords(run, today), state: words });
}
