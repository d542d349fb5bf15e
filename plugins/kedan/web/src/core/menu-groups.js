/**
 * Menus by what their windows mean today: those one can choose from, those to come, those that are over.
 *
 * @typedef {{opens: string, closes: string}} Choice
 * @typedef {{phase: 'open' | 'before' | 'after', members: number[]}} Group  `members`: places among the menus given
 */
import { intervalOf } from "./dates.js";
import { windowView } from "./window.js";

/** @type {Group['phase'][]} */
const PHASES = ["open", "before", "after"];

/** @param {string} written */
function lastDay(written) {
  return (intervalOf(written) || { last: 0 }).last;
}

/** @param {Choice} menu @param {number} today @returns {Group['phase']} */
function phaseOf(menu, today) {
  const view = windowView(menu.opens, menu.closes, today);
  return !view ? "after" : view.phase === "last" ? "open" : view.phase;
}

/**
 * Returns the groups that have members: what closes or opens soonest first, what is over latest first.
 *
 * @param {Choice[]} menus
 * @param {number} today
 * @returns {Group[]}
 */
export function menuGroups(menus, today) {
  const placed = menus.map((menu, at) => {
    const phase = phaseOf(menu, today);
    const day = lastDay(phase === "before" ? menu.opens : menu.closes);
    return { place: at, phase, order: phase === "after" ? -day : day };
  });
  const sorted = placed.sort((one, other) => one.order - other.order || one.place - other.place);
  return PHASES.map(phase => ({
    phase,
    members: sorted.filter(one => one.phase === phase).map(one => one.place),
  })).filter(group => group.members.length);
}
