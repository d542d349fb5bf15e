/**
 * What rows say that are not on the page: written by `kedan/search/row_words.py`, as many together as their cards.
 *
 * @typedef {{data: import("../core/run-state.js").Run, when: string, title?: string, where?: string, places?: string}} RunWords
 * @typedef {{number?: string, unit: string, delivery?: string, delivery_label?: string, route_label?: string,
 *   mandated?: boolean, counts_toward?: string[]}} Tag
 * @typedef {object} Words
 * @property {string[]} [domains]
 * @property {Tag} tag
 * @property {string} providers
 * @property {string} [audience]
 * @property {string} [reference]
 * @property {RunWords[]} [runs]
 * @property {string} [count]
 * @property {{sample?: boolean}} [facts]
 */
import { createPieces } from "../search/pieces.js";

/**
 * Returns what finds the words of rows.
 *
 * @param {Pick<import("../search/core.js").Core, "pieces" | "cards">} core
 * @param {import("../search/pieces.js").Load} load
 * @returns {(rows: number[]) => Promise<Words[]>}
 */
export function createWords({ pieces, cards }, load) {
  const known = createPieces({ row: pieces["row"] || "" }, load);
  return rows =>
    Promise.all(
      rows.map(row =>
        known.get("row", Math.floor(row / cards)).then(([words]) => {
          const found = /** @type {Words[]} */ (words)[row % cards];
          return found || { tag: { unit: "" }, providers: "" };
        }),
      ),
    );
}
