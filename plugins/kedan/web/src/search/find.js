/** The rows in which all terms of a query stand. */
import { both } from "./merge.js";
import { findHan } from "./han.js";
import { findWord } from "./words.js";
import { upTo } from "./order.js";

/**
 * @typedef {import("./core.js").Core} Core
 * @typedef {import("./lists.js").Hits} Hits
 * @typedef {import("./pieces.js").Pieces} Pieces
 * @typedef {import("../core/terms.js").Term} Term
 * @typedef {{all: (terms: Term[]) => Promise<Hits>, one: (term: Term) => Promise<Hits>}} Finder
 */

const MOST_KEPT = 200;

/**
 * @param {Core} core
 * @param {Pieces} pieces
 * @returns {Finder}
 */
export function createFinder(core, pieces) {
  /** @type {Map<string, Promise<Hits>>} */
  const kept = new Map();
  /** @type {Hits} */
  const everything = { rows: upTo(core.rows), inTitle: new Uint8Array(core.rows) };

  /** @param {Term} term */
  const one = term => {
    const before = kept.get(term.text);
    if (before) {
      return before;
    }
    if (kept.size > MOST_KEPT) {
      kept.clear();
    }
    const finding = term.kind === "han" ? findHan(pieces, term.text) : findWord(pieces, core.syllables, term.text);
    kept.set(term.text, finding);
    finding.catch(() => kept.delete(term.text));
    return finding;
  };
  return {
    one,
    all: terms =>
      Promise.all(terms.map(one)).then(([first, ...others]) => (first ? others.reduce(both, first) : everything)),
  };
}
