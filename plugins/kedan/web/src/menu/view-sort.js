/** The order of the list. */
import { element } from "../dom/element.js";
import { SORTS } from "../search/request.js";
import { say } from "../strings.js";

/** @typedef {import("./state.js").Store} Store */

/**
 * @param {Store} store
 * @param {HTMLElement} place
 */
export function registerSort(store, place) {
  const made = /** @type {HTMLSelectElement} */ (element("select", "kd-sort__select"));
  SORTS.forEach((sort, at) => {
    const option = /** @type {HTMLOptionElement} */ (element("option", "", say(`sort.${sort}`)));
    option.value = at ? sort : ""; // the first is the usual one
    made.append(option);
  });
  made.addEventListener("change", () => store.set({ sort: made.value }));
  place.append(element("label", "kd-sort", element("span", "kd-sort__name", say("sort.name")), made));
  store.subscribe(({ sort }) => {
    made.value = sort;
  });
}
