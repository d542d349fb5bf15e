/** The conditions in force, each with a way to drop it. */
import { all } from "../dom/find.js";
import { button, element, icon } from "../dom/element.js";
import { atRest } from "./conditions.js";
import { chipsOf } from "./names.js";
import { say } from "../strings.js";

/** @typedef {import("./state.js").Store} Store */
/** @typedef {import("./names.js").Chip} Chip */

/**
 * @param {Store} store
 * @param {HTMLElement} place
 * @param {() => void} leave  takes the focus when no chip is left
 */
export function registerChips(store, place, leave) {
  /** @param {Chip} given @param {number} at */
  const drop = (given, at) => {
    store.set({ conditions: given.without });
    const chips = all(place, ".kd-chip");
    const next = chips[at] || chips[at - 1];
    if (next) {
      next.focus();
    } else {
      leave();
    }
  };
  /** @param {Chip} given @param {number} at */
  const chip = (given, at) => {
    const made = button("kd-chip", () => drop(given, at), element("span", "", given.name), icon("close"));
    made.setAttribute("aria-label", say("chips.remove", { name: given.name }));
    return made;
  };
  const clear = () => {
    store.set({ text: "", conditions: {} });
    leave();
  };

  let shown = "";
  store.subscribe(state => {
    const chips = chipsOf(state.conditions, state.facets);
    const key = atRest(state) ? "" : JSON.stringify([state.conditions, chips.length]);
    if (key === shown) {
      return;
    }
    shown = key;
    place.textContent = "";
    if (key) {
      place.append(...chips.map(chip), button("kd-clear-all", clear, say("chips.clear")));
    }
  });
}
