/** The conditions in force, each with a way to drop it. */
import { atRest, toggled } from "./state.js";
import { button, element, icon } from "../dom/element.js";
import { all } from "../dom/find.js";
import { say } from "../strings.js";

/** @typedef {import("./state.js").Store} Store */

/**
 * @param {Store} store
 * @param {HTMLElement} place
 * @param {import("./view-tiles.js").Names} names
 * @param {() => void} leave  takes the focus when no chip is left
 */
export function registerChips(store, place, names, leave) {
  /** @param {string} domain */
  const drop = domain => {
    const { domains } = store.get();
    const at = domains.indexOf(domain);
    store.set({ domains: toggled(domains, domain) });
    const chips = all(place, ".kd-chip");
    const next = chips[at] || chips[at - 1];
    if (next) {
      next.focus();
    } else {
      leave();
    }
  };
  /** @param {string} domain */
  const chip = domain => {
    const name = names([domain]);
    const made = button("kd-chip", () => drop(domain), element("span", "", name), icon("close"));
    made.setAttribute("aria-label", say("chips.remove", { name }));
    return made;
  };
  const clear = () => {
    store.set({ text: "", domains: [] });
    leave();
  };

  let shown = "";
  store.subscribe(state => {
    const key = atRest(state) ? "" : `+ ${state.domains.join(" ")}`;
    if (key === shown) {
      return;
    }
    shown = key;
    place.textContent = "";
    if (key) {
      place.append(...state.domains.map(chip), button("kd-clear-all", clear, say("chips.clear")));
    }
  });
}
