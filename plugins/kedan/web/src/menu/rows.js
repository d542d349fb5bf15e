/**
 * The rows of the page: enough to put them in order and, in need, to search them.
 *
 * @typedef {import("./page-search.js").Row} Row
 * @typedef {{node: HTMLElement, list: HTMLElement, texts: HTMLElement[], row: Row}} PageRow
 */
import { all, attribute, first, runOf } from "../dom/find.js";

/** @param {Element} node @returns {HTMLElement | null} the link to the course of a row */
export function linkOf(node) {
  const title = first(node, "[data-kd-title]");
  const around = title && /** @type {HTMLElement | null} */ (title.closest("a[href]"));
  return around || first(node, "a[href]");
}

/**
 * @param {HTMLElement} node
 * @param {HTMLElement} list
 * @returns {PageRow}
 */
export function readRow(node, list) {
  const title = first(node, "[data-kd-title]");
  const summary = first(node, "[data-kd-summary]");
  const runs = /** @type {import("../core/run-state.js").Run[]} */ (
    all(node, "[data-kd-run]").map(runOf).filter(Boolean)
  );
  return {
    node,
    list,
    texts: [title, summary].filter(/** @returns {text is HTMLElement} */ text => text !== null),
    row: {
      id: attribute(node, "data-kd-id"),
      fields: [title, summary].map(text => (text && text.textContent) || ""),
      runs,
    },
  };
}

/**
 * Returns all rows in the order of the page.
 *
 * @param {HTMLElement[]} lists
 */
export function readRows(lists) {
  return lists.reduce(
    (rows, list) => rows.concat(all(list, "[data-kd-id]").map(node => readRow(node, list))),
    /** @type {PageRow[]} */ ([]),
  );
}
