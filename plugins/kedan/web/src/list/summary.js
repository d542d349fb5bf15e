/**
 * What the bar tells of the audit, kept by the page that made one: so that no page makes one for the bar alone. It holds
 * for one state of list and profile, and says nothing of any other.
 *
 * @typedef {{of: string, title: string, unit: string, need: number, done: number, both: number, gap: number,
 *   open: boolean}} Summary
 *   `of`: the state; `need`: how much a rule asks for, 0 where there is no such rule; `gap`: what is
 *   missing of it for sure; `open`: whether that can't be told
 */
import { titleOf } from "./untrusted.js";

/** @typedef {import("./types.js").List} List */
/** @typedef {import("./types.js").Profile} Profile */

const MOST = 1000000;

/** @type {Summary} */
const EMPTY = { of: "", title: "", unit: "credits", need: 0, done: 0, both: 0, gap: 0, open: false };

/** @param {unknown} value */
function numberOf(value) {
  return typeof value === "number" && value >= 0 && value <= MOST ? value : 0;
}

/** @param {Record<string, unknown>} data @returns {Summary} */
function readFirst(data) {
  return {
    of: titleOf(data["of"]) || "",
    title: titleOf(data["title"]) || "",
    unit: data["unit"] === "hours" ? "hours" : "credits",
    need: numberOf(data["need"]),
    done: numberOf(data["done"]),
    both: numberOf(data["both"]),
    gap: numberOf(data["gap"]),
    open: data["open"] === true,
  };
}

/** How a summary is kept, and how each version that was ever written is read. */
export const SUMMARIES = { version: 1, readers: new Map([[1, readFirst]]), empty: EMPTY };

/** Returns a short name of all that an audit depends on beside the catalog. @param {List} list @param {Profile} profile */
export function stateOf({ planned, done, waivers, confirmed }, profile) {
  const chosen = planned.map(({ course, offering, year }) => [course, offering, year]);
  const text = JSON.stringify([chosen, done, waivers, confirmed, Object.entries(profile).sort()]);
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return `${text.length}-${hash}`;
}
