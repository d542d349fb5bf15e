/** What a principal does with finished training, each with its way back. */
import { amountOf } from "../list/amounts.js";
import { doneOf } from "../list/read-records.js";
import { finish } from "./changes.js";
import { list } from "../list/mine.js";
import { present } from "../list/untrusted.js";
import { remove } from "../list/change.js";
import { say } from "../strings.js";
import { spanOf } from "../core/run-state.js";
import { tell } from "../list/toast.js";

import { yearOf } from "./model.js";

/** @typedef {import("../audit/types.js").Done} Done */

/** @param {Done[]} records */
export function addRecords(records) {
  const before = list.change(now => finish(now, records));
  const added = list.get().done.slice(before.done.length);
  if (!added.length) {
    tell(say("done.nothing-new"));
    return;
  }
  tell(say("done.added", { count: added.length }), () => {
    list.change(now => Object.assign({}, now, { done: now.done.filter(record => !added.includes(record)) }));
  });
}

/**
 * Moves a course of the list to what is done. Where its amount depends on who takes it, no amount is written.
 *
 * @param {import("./types.js").Entry} entry
 * @param {import("./types.js").Model} model
 */
export function moveToDone({ item, card, run, title }, { profile, year }) {
  const { unit, range } = amountOf(card || item.facts, profile);
  const amount = range && range.low === range.high ? { amount: String(range.low / 100), unit } : {};
  const span = run ? spanOf(run) : null;
  const record = doneOf(
    present({ title, course: item.course, year: span ? yearOf(span.last) : item.year || year, ...amount }),
  );
  if (!record) {
    return;
  }
  const before = list.change(now => remove(finish(now, [record]), item.course));
  tell(say("done.moved", { title }), () => {
    list.change(() => before);
  });
}

/** @param {number} place */
export function takeBack(place) {
  const before = list.change(now => Object.assign({}, now, { done: now.done.filter((_, at) => at !== place) }));
  const gone = before.done[place];
  if (gone) {
    tell(say("done.removed", { title: gone.title }), () => {
      list.change(now => Object.assign({}, now, { done: [...now.done.slice(0, place), gone, ...now.done.slice(place)] }));
    });
  }
}
