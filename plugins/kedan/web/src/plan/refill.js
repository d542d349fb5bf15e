/** New content for a part of the page; what was unfolded, half typed or in focus stays so. */
import { all, attribute } from "../dom/find.js";
import { keepingFocus } from "../list/dialog.js";

const STOP = "data-kd-stop";

/** @param {HTMLElement} place @returns {[string, string][]} what is typed, by the names of the fields */
function typedIn(place) {
  return all(place, `input[${STOP}]`).map(node => {
    return [attribute(node, STOP), /** @type {HTMLInputElement} */ (node).value];
  });
}

/** @param {HTMLElement} place @param {() => Node[]} render */
export function refill(place, render) {
  const open = new Set(all(place, "details[open] > summary").map(node => attribute(node, STOP)));
  const typed = new Map(typedIn(place));
  keepingFocus(place, () => {
    place.textContent = "";
    place.append(...render());
  });
  all(place, "summary").forEach(node => {
    if (open.has(attribute(node, STOP)) && node.parentElement) {
      node.parentElement.setAttribute("open", "");
    }
  });
  all(place, `input[${STOP}]`).forEach(node => {
    const kept = typed.get(attribute(node, STOP));
    if (kept) {
      /** @type {HTMLInputElement} */ (node).value = kept;
    }
  });
}
