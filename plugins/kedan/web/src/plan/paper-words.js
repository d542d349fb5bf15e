/** Dates and clashes as paper wants them: with their year whatever the day of reading, and by the numbers of the rows. */
import { formatDay, intervalOf, partsOf, writtenDay } from "../core/dates.js";
import { say } from "../strings.js";
import { whenWords } from "../list/words.js";

/** @typedef {import("./types.js").Model} Model */
/** @typedef {import("./types.js").Run} Run */

/** A day so far from all others that they are written with their year. */
const ON_PAPER = 0;

/** @param {Pick<Run, "segments" | "always">} run @returns {string} */
export function paperRun(run) {
  const segments = run.segments || [];
  const first = segments.map(({ starts }) => starts || "").sort()[0] || "";
  const last = segments.map(({ starts, ends }) => ends || starts || "").sort().pop() || "";
  const [one, other, span] = [partsOf(first), partsOf(last), intervalOf(first)];
  if (run.always) {
    return say("state.always-open");
  }
  if (one && other && span && one.year === other.year && one.month !== other.month) {
    return say("date.span", { from: formatDay(first, ON_PAPER, say), to: formatDay(last, span.first, say) }); // the year once
  }
  return whenWords(run, ON_PAPER) || say("state.unknown");
}

/** @param {Model} model @returns {string[]} which courses of the list overlap */
export function paperClashes({ clashes, entries }) {
  /** @param {string} key */
  const row = key => entries.findIndex(({ item }) => item.course === key) + 1;
  return clashes
    .filter(({ other }) => other.kind === "course")
    .map(({ one, other, first, last, days, sure }) => {
      const span = paperRun({ segments: [{ starts: writtenDay(first), ends: writtenDay(last) }] });
      const values = { one: row(one.key), other: row(other.key), span, count: days };
      return say(sure ? "form.clash" : "form.clash-perhaps", values);
    });
}
