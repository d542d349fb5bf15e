/** What the site said of a course, read back. */
import { amountOf, dateOf, fieldsOf, idOf, idsOf, listOf, present, titleOf } from "./untrusted.js";

/** @typedef {import("./types.js").Facts} Facts */
/** @typedef {import("./types.js").Run} Run */

/** Units in which a course may be counted. @type {("hours" | "credits")[]} */
export const UNITS = ["credits", "hours"];
const MOST_PARTS = 30;

/** @param {unknown} value */
function segmentOf(value) {
  const { starts, ends } = fieldsOf(value);
  return present({ starts: dateOf(starts), ends: dateOf(ends) });
}

/** @param {unknown} value */
function roundOf(value) {
  const { opens, closes } = fieldsOf(value);
  return present({ opens: dateOf(opens), closes: dateOf(closes) });
}

/** @param {unknown} value @returns {Run} */
function runOf(value) {
  const { id, segments, enrolment, status, always } = fieldsOf(value);
  return present({
    id: idOf(id),
    segments: listOf(segments, MOST_PARTS, segmentOf),
    enrolment: listOf(enrolment, MOST_PARTS, roundOf),
    status: idOf(status),
    always: always === true || undefined,
  });
}

/** @param {unknown} value @returns {import("./types.js").Audience} */
function audienceOf(value) {
  const given = fieldsOf(value);
  return present({
    amount: amountOf(given["amount"]),
    roles: idsOf(given["roles"]),
    stages: idsOf(given["stages"]),
    school_categories: idsOf(given["school_categories"]),
    regions: idsOf(given["regions"]),
  });
}

/** @param {unknown} value @returns {Facts | undefined} */
export function factsOf(value) {
  const { title, sample, unit, audiences, runs } = fieldsOf(value);
  const name = titleOf(title);
  return name === undefined
    ? undefined
    : present({
        title: name,
        sample: sample === true || undefined,
        unit: UNITS.find(known => known === unit),
        audiences: listOf(audiences, MOST_PARTS, audienceOf),
        runs: listOf(runs, MOST_PARTS, runOf),
      });
}
