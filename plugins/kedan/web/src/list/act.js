/** What a principal does with a course, each with its way back. */
import { add, chosen, placeOf, remove, restore, watch, watched } from "./change.js";
import { bestRank, ranked, STATES } from "../core/run-state.js";
import { dayOf, writtenDay } from "../core/dates.js";
import { knownFacts } from "./known.js";
import { list } from "./mine.js";
import { present } from "./untrusted.js";
import { say } from "../strings.js";
import { tell } from "./toast.js";

/** @typedef {import("./types.js").List} List */
/** @typedef {import("./types.js").Facts} Facts */
/** @typedef {import("./types.js").Run} Run */

const OVER = ["ended", "cancelled"];

/** @param {Run[]} runs @param {number} today @returns {boolean} whether no offering is left to take */
export function isOver(runs, today) {
  return OVER.includes(STATES[bestRank(runs, today)] || "");
}

/** @param {Run[]} runs @param {number} today @returns {Run[]} what is left to take, the best first */
export function openRuns(runs, today) {
  const left = ranked(runs, today).filter(({ state }) => !OVER.includes(state));
  return left.map(({ index }) => /** @type {Run} */ (runs[index]));
}

/** @param {string} course @param {string} key @param {(before: List) => List} act */
function change(course, key, act) {
  const before = list.change(act);
  if (list.get() === before) {
    tell(say("toast.full"));
    return;
  }
  const place = placeOf(before, course);
  const entry = place.item || place.watched;
  const facts = knownFacts(course) || (entry && entry.facts);
  const undo = () => {
    list.change(now => restore(now, course, place));
  };
  tell(say(key, { title: facts ? facts.title : course }), undo);
}

/** @param {string} course */
export function takeOut(course) {
  list.refresh();
  if (chosen(list.get(), course)) {
    change(course, "toast.removed", now => remove(now, course));
  } else if (watched(list.get(), course)) {
    change(course, "toast.unwatched", now => remove(now, course));
  }
}

/**
 * Adds a course to the list or takes it out; where all its offerings are over, to the courses that are watched.
 *
 * @param {string} course
 */
export function toggle(course) {
  list.refresh();
  const today = dayOf(new Date());
  const now = list.get();
  const facts = knownFacts(course);
  const entry = present({ course, added: writtenDay(today), facts });
  const runs = facts ? facts.runs : [];
  if (chosen(now, course) || (watched(now, course) && isOver(runs, today))) {
    takeOut(course);
  } else if (isOver(runs, today)) {
    change(course, "toast.watched", before => watch(before, entry));
  } else {
    const best = openRuns(runs, today)[0];
    change(course, "toast.added", before => add(before, present(Object.assign({ offering: best && best.id }, entry))));
  }
}
