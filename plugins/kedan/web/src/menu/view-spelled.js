/** At the right of the search box: which characters the letters typed were taken for. */
import { element, fill } from "../dom/element.js";
import { first } from "../dom/find.js";
import { isSpelling } from "../search/spelled.js";
import { say } from "../strings.js";
import { spelled } from "./hook.js";

/** @typedef {import("./state.js").Store} Store */
/** @typedef {import("./state.js").State} State */

/** @param {State} state @returns {Promise<string[]>} */
function partsFor({ result, phase }) {
  const answered = phase === "done" && result && result.cards && result.terms.some(isSpelling);
  return answered ? spelled(result.terms, result.cards || []) : Promise.resolve([]);
}

/**
 * @param {Store} store
 * @param {HTMLElement} box
 */
export function registerSpelled(store, box) {
  const note = element("span", "kd-search__note");
  note.setAttribute("role", "status");
  box.insertBefore(note, first(box, "[data-kd-clear]"));
  store.subscribe((state, before) => {
    if (state.result === before.result && state.phase === before.phase) {
      return;
    }
    partsFor(state).then(
      parts => {
        if (store.get().result === state.result) {
          fill(note, parts.length ? say("search.spelled", { text: parts.join(say("separator")) }) : "");
        }
      },
      () => fill(note, ""), // what was found stands without it
    );
  });
}
