/** The answer as lists of rows. */
import { listsIn, registerRows } from "./view-rows.js";
import { readRows } from "./rows.js";
import { registerArrows } from "./keys.js";
import { registerMore } from "./view-more.js";
import { rowMaker } from "./beyond.js";
import { searchPage } from "./page-search.js";

/** @typedef {import("./index.js").Results} Results */

/**
 * Returns the view of the lists below `root`; null where there are none.
 *
 * @param {HTMLElement} root
 * @returns {Results | null}
 */
export function listResults(root) {
  const lists = listsIn(root);
  const last = lists[lists.length - 1];
  if (!last) {
    return null;
  }
  const rows = readRows(lists);
  const courses = Array.from(new Map(rows.map(({ row }) => /** @type {const} */ ([row.id, row]))).values());
  return {
    onPage: courses.length,
    always: false,
    askPage: request => searchPage(courses, request),
    register(store, input) {
      registerRows(store, lists, rows, rowMaker(lists));
      registerMore(store, last.closest("[data-kd-section]") || last);
      registerArrows(root, lists, input);
    },
  };
}
