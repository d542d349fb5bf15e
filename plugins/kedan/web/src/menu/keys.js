/** Keys of the menu: `/` to the search box, arrows over the rows. */
import { all } from "../dom/find.js";
import { composes } from "./view-search.js";
import { linkOf } from "./rows.js";

/** @param {EventTarget | null} target */
function takesText(target) {
  const node = /** @type {HTMLElement | null} */ (target);
  return Boolean(node && node.closest && node.closest("input, textarea, select, [contenteditable]"));
}

/** @param {KeyboardEvent} event */
function modified(event) {
  return event.ctrlKey || event.metaKey || event.altKey || composes(event);
}

/**
 * Lets ↓ and ↑ move from the search box over the links of the rows and back.
 *
 * @param {HTMLElement} root
 * @param {HTMLElement[]} lists
 * @param {HTMLElement} input
 */
export function registerArrows(root, lists, input) {
  root.addEventListener("keydown", event => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const target = /** @type {Element} */ (event.target);
    const inside = target === input || lists.some(list => list.contains(target));
    if (!step || modified(event) || event.shiftKey || !inside) {
      return;
    }
    const rows = lists.reduce((found, list) => found.concat(Array.from(list.children)), /** @type {Element[]} */ ([]));
    const visible = rows.filter(node => linkOf(node) && !node.hasAttribute("hidden"));
    const at = target === input ? 0 : visible.findIndex(node => node.contains(target)) + 1;
    const stops = [input].concat(visible.map(node => linkOf(node) || input));
    const next = stops[at + step];
    if (!next) {
      return;
    }
    event.preventDefault();
    next.focus();
  });
}

/**
 * Brings the reader to the search box by `/` or by the search link; from a page without one, to the
 * page that has it.
 *
 * @param {HTMLInputElement | null} input
 */
export function registerSearchKeys(input) {
  const links = /** @type {HTMLAnchorElement[]} */ (all(document, "[data-kd-search-link]"));
  const focusIfAsked = () => {
    if (input && location.hash === "#q") {
      input.focus();
    }
  };
  const here = () => location.href.split("#")[0];
  document.addEventListener("keydown", event => {
    if ((event.key !== "/" && event.key !== "、") || modified(event) || takesText(event.target)) {
      return;
    }
    event.preventDefault();
    if (input) {
      input.focus();
    } else if (links[0]) {
      links[0].click();
    }
  });
  links.forEach(link =>
    link.addEventListener("click", event => {
      const opensElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
      if (!input || opensElsewhere || link.href.split("#")[0] !== here()) {
        return;
      }
      event.preventDefault();
      input.focus();
    }),
  );
  window.addEventListener("hashchange", focusIfAsked);
  focusIfAsked();
}
