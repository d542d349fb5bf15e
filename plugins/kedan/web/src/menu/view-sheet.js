/** On phones the facets come as a sheet from below, opened by a button that counts the conditions. */
import { button, element, fill, icon } from "../dom/element.js";
import { countOf } from "./conditions.js";
import { first } from "../dom/find.js";
import { openDialog } from "../list/dialog.js";
import { say } from "../strings.js";

/** @typedef {import("./state.js").Store} Store */

/** Pixels that a finger goes down before the sheet is let go. */
const FAR = 80;

/**
 * Calls `close` when a finger drags `node` down from its top.
 *
 * @param {HTMLElement} node
 * @param {HTMLElement} body  what scrolls in it
 * @param {() => void} close
 */
function closeBySwipe(node, body, close) {
  let from = NaN;
  node.addEventListener("touchstart", event => {
    const inBody = event.target instanceof Node && body.contains(event.target);
    const touch = event.touches[0];
    from = touch && event.touches.length === 1 && !(inBody && body.scrollTop > 0) ? touch.clientY : NaN;
  });
  node.addEventListener("touchend", event => {
    const touch = event.changedTouches[0];
    if (touch && touch.clientY - from > FAR) {
      close();
    }
  });
}

/**
 * Puts the button at the head of `bar`.
 *
 * @param {Store} store
 * @param {HTMLElement} bar
 * @param {HTMLElement} place  where the facets stand otherwise
 * @param {{panel: HTMLElement, name: string}} facets
 */
export function registerSheet(store, bar, place, { panel, name }) {
  const number = element("b", "kd-filter__count");
  const opener = button("kd-filter", open, icon("tune-variant"), element("span", "", name), number);
  const count = element("span", "");
  opener.hidden = true;
  opener.setAttribute("aria-haspopup", "dialog");
  bar.prepend(opener);

  function open() {
    openDialog(name, fillSheet, () => place.append(panel));
  }
  /** @param {HTMLElement} body */
  function fillSheet(body) {
    const node = /** @type {HTMLElement} */ (body.parentElement);
    const close = () => {
      const cross = first(node, ".kd-dialog__close");
      if (cross) {
        cross.click();
      }
    };
    const clear = button("kd-sheet__clear", () => store.set({ conditions: {} }), say("chips.clear"));
    const done = button("kd-sheet__done", close, count);
    node.classList.add("kd-sheet");
    body.append(panel);
    node.append(element("div", "kd-sheet__foot", clear, done));
    closeBySwipe(node, body, close);
  }

  store.subscribe(({ conditions, facets, result, phase }) => {
    const chosen = countOf(conditions);
    opener.hidden = !facets.length;
    fill(number, String(chosen));
    number.hidden = !chosen;
    if (phase === "done" && result) {
      fill(count, say("facets.done", { count: result.total }));
    }
  });
}
