/**
 * The rows as the server wrote them: enough to put them in order and, in need, to search them.
 *
 * @typedef {import("./page-search.js").Row} Row
 * @typedef {{node: HTMLElement, link: HTMLElement | null, texts: HTMLElement[], row: Row}} PageRow
 */
import { all, attribute, first, runOf } from "../dom/find.js";

/** @param {HTMLElement} node */
function linkOf(node) {
  const title = first(node, "[data-kd-title]");
  const around = title && /** @type {HTMLElement | null} */ (title.closest("a[href]"));
  return around || (title && first(title, "a[href]")) || first(node, "a[href]");
}

/** @param {HTMLElement} node @returns {PageRow} */
function readRow(node) {
  const title = first(node, "[data-kd-title]");
  const summary = first(node, "[data-kd-summary]");
  const runs = /** @type {import("../core/run-state.js").Run[]} */ (
    all(node, "[data-kd-run]").map(runOf).filter(Boolean)
  );
  return {
    node,
    link: linkOf(node),
    texts: [title, summary].filter(/** @returns {text is HTMLElement} */ text => text !== null),
    row: {
      id: attribute(node, "data-kd-id"),
      fields: [title, summary].map(text => (text && text.textContent) || ""),
      runs,
    },
  };
}

/**
 * Returns all rows in the order of the menu.
 *
 * @param {HTMLElement} list
 */
export function readRows(list) {
  return all(list, "[data-kd-id]").map(readRow);
}
