/** The list: which rows are there, in what order, and what in them was searched for. */
import { showHits } from "./marks.js";

/** @typedef {import("./rows.js").PageRow} PageRow */
/** @typedef {import("./state.js").Store} Store */

/**
 * Puts `nodes` in order at the end of `list`, moving as few as it takes: a row that stays put
 * keeps its focus.
 *
 * @param {HTMLElement} list
 * @param {HTMLElement[]} nodes
 */
function order(list, nodes) {
  let at = list.firstElementChild;
  nodes.forEach(node => {
    if (node === at) {
      at = node.nextElementSibling;
    } else {
      list.insertBefore(node, at);
    }
  });
}

/**
 * @param {Store} store
 * @param {HTMLElement} list
 * @param {PageRow[]} rows
 */
export function registerRows(store, list, rows) {
  const rowsById = new Map(rows.map(row => /** @type {[string, PageRow]} */ ([row.row.id, row])));
  store.subscribe(({ result }, before) => {
    if (!result || result === before.result) {
      return;
    }
    const hits = /** @type {PageRow[]} */ (result.hits.map(({ id }) => rowsById.get(id)).filter(Boolean));
    const shown = new Set(hits);
    const { terms } = result;
    rows.forEach(row => {
      row.node.hidden = !shown.has(row);
      row.texts.forEach(text => showHits(text, shown.has(row) ? terms : []));
    });
    order(
      list,
      hits.concat(rows.filter(row => !shown.has(row))).map(row => row.node),
    );
  });
}
