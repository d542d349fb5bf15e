/** What happens to a list on its own page only. Each returns the list as it is then. */
import { add, watch } from "../list/change.js";
import { MOST_RECORDS } from "../list/read.js";
import { waiverOf } from "../list/read-records.js";

/** @typedef {import("../list/types.js").List} List */
/** @typedef {import("../list/types.js").Done} Done */

/** @param {List} list @param {string} course @param {string} offering  empty for none yet @returns {List} */
export function choose(list, course, offering) {
  const planned = list.planned.map(item =>
    item.course === course ? Object.assign({}, item, { offering: offering || undefined }) : item,
  );
  return Object.assign({}, list, { planned });
}

/** Says in which year a course without dates is to be finished. @param {List} list @param {string} course @param {number} year */
export function chooseYear(list, course, year) {
  const planned = list.planned.map(item => (item.course === course ? Object.assign({}, item, { year }) : item));
  return Object.assign({}, list, { planned });
}

/** Sets a rule aside for a reason; without one it holds again. */
/** @param {List} list @param {string} policy @param {string} rule @param {string} reason @returns {List} */
export function waive(list, policy, rule, reason) {
  const others = list.waivers.filter(one => one.rule !== rule || (one.policy && one.policy !== policy));
  const waiver = waiverOf({ rule, policy, reason });
  return Object.assign({}, list, { waivers: waiver ? others.concat(waiver) : others });
}

/** Takes the principal's word for a rule, or gives it back. */
/** @param {List} list @param {string} policy @param {string} rule @param {boolean} isMet @returns {List} */
export function confirm(list, policy, rule, isMet) {
  const others = list.confirmed.filter(one => one.rule !== rule || (one.policy && one.policy !== policy));
  return Object.assign({}, list, { confirmed: isMet ? others.concat({ rule, policy }) : others });
}

/** Adds finished training. @param {List} list @param {Done[]} records @returns {List} */
export function finish(list, records) {
  const done = joined(list.done, records).slice(0, MOST_RECORDS);
  return done.length === list.done.length ? list : Object.assign({}, list, { done });
}

/** @template T @param {T[]} mine @param {T[]} brought @returns {T[]} */
function joined(mine, brought) {
  const known = new Set(mine.map(record => JSON.stringify(record)));
  return mine.concat(brought.filter(record => !known.has(JSON.stringify(record))));
}

/** Adds what another list brings; where both have a course, mine stays. @param {List} list @param {List} brought */
export function merge(list, brought) {
  const all = brought.watched.reduce(watch, brought.planned.reduce(add, list));
  return Object.assign({}, all, {
    done: joined(list.done, brought.done),
    busy: joined(list.busy, brought.busy),
    waivers: joined(list.waivers, brought.waivers),
    confirmed: joined(list.confirmed, brought.confirmed),
  });
}
