/** The way to more of the answer, below the list. */
import { button, fill } from "../dom/element.js";
import { PORTION } from "./search.js";
import { say } from "../strings.js";

/** @typedef {import("./state.js").Store} Store */

/**
 * @param {Store} store
 * @param {Element} list  the button comes after it
 */
export function registerMore(store, list) {
  const made = button("kd-button kd-more--rows", () => store.set({ more: store.get().more + 1 }));
  made.hidden = true;
  list.after(made);
  store.subscribe(({ result, phase }) => {
    const left = result && phase !== "failed" ? result.total - result.hits.length : 0;
    fill(made, say("rows.more", { count: Math.min(left, PORTION), left }));
    made.hidden = left <= 0;
  });
}
