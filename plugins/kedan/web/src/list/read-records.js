/** What a principal wrote down beside the courses, read back. */
import { amountOf, courseOf, dateOf, fieldsOf, idOf, idsOf, present, titleOf, yearOf } from "./untrusted.js";
import { UNITS } from "./read-facts.js";

/** @param {unknown} value @returns {import("./types.js").Done | undefined} */
export function doneOf(value) {
  const given = fieldsOf(value);
  const title = titleOf(given["title"]);
  const year = yearOf(given["year"]);
  if (title === undefined || year === undefined) {
    return undefined;
  }
  const amount = amountOf(given["amount"]);
  const unit = UNITS.find(known => known === given["unit"]);
  const counted = amount && unit ? { amount, unit } : {}; // a number of nothing counts for nothing
  return present({
    title,
    year,
    ...counted,
    category: idOf(given["category"]),
    delivery: idOf(given["delivery"]),
    domains: idsOf(given["domains"]),
    kinds: idsOf(given["kinds"]),
    course: courseOf(given["course"]),
  });
}

/** @param {unknown} value @returns {import("./types.js").Busy | undefined} */
export function busyOf(value) {
  const { title, starts, ends } = fieldsOf(value);
  const first = dateOf(starts);
  const last = dateOf(ends);
  return first && last ? { title: titleOf(title) || "", starts: first, ends: last } : undefined;
}

/** @param {unknown} value @returns {import("./types.js").Waiver | undefined} */
export function waiverOf(value) {
  const { rule, reason, policy } = fieldsOf(value);
  const id = idOf(rule);
  const why = titleOf(reason);
  return id && why ? present({ rule: id, reason: why, policy: idOf(policy) }) : undefined;
}

/** @param {unknown} value @returns {import("./types.js").Confirmation | undefined} */
export function confirmationOf(value) {
  const { rule, policy } = fieldsOf(value);
  const id = idOf(rule);
  return id ? present({ rule: id, policy: idOf(policy) }) : undefined;
}
