/**
 * The answer from what stands on the page: the whole list while nothing is asked, and a search of
 * titles and summaries while the index can't be had.
 *
 * @typedef {import("../core/run-state.js").Run} Run
 * @typedef {import("../core/terms.js").Term} Term
 * @typedef {import("./state.js").Result} Result
 * @typedef {{id: string, fields: string[], runs: Run[]}} Row  fields as written, the title first
 */
import { bestRank } from "../core/run-state.js";
import { find, termsOf } from "../core/terms.js";
import { foldField } from "../core/fold.js";
import { intervalOf } from "../core/dates.js";

/**
 * Answers from `rows`, which are in the order of the menu: hits in the title first, then by the state
 * of the best run.
 *
 * @param {Row[]} rows
 * @param {{text?: string, today: string}} request
 * @returns {Result}
 */
export function searchPage(rows, { text = "", today }) {
  const terms = termsOf(text);
  const day = (intervalOf(today) || { first: 0 }).first;
  const found = rows
    .map((row, order) => ({ row, order, fields: row.fields.map(foldField) }))
    .filter(({ fields }) => terms.every(term => fields.some(field => find(term, field) >= 0)))
    .map(({ row, order, fields: [title = ""] }) => {
      const inTitle = terms.every(term => find(term, title) >= 0);
      return { row, keys: [inTitle ? 0 : 1, bestRank(row.runs, day), order] };
    });
  found.sort((a, b) => compareKeys(a.keys, b.keys));
  return { total: found.length, hits: found.map(({ row }) => ({ id: row.id })), facets: {}, corrected: null, terms };
}

/** @param {number[]} one @param {number[]} other */
function compareKeys(one, other) {
  const at = one.findIndex((key, i) => key !== other[i]);
  return Number(one[at]) - Number(other[at]);
}
