/**
 * A query that finds nothing, mended: Traditional characters folded, words that were run together
 * taken apart, characters replaced by those of the same sound.
 *
 * @typedef {import("./find.js").Finder} Finder
 * @typedef {import("./lists.js").Hits} Hits
 * @typedef {import("./pieces.js").Pieces} Pieces
 * @typedef {import("../core/terms.js").Term} Term
 * @typedef {{terms: Term[], hits: Hits, corrected: string | null}} Found
 * @typedef {(rows: number[]) => Promise<import("./cards.js").Card[]>} CardsOf
 */
import { simplifies, simplify } from "../core/fold.js";
import { termsOf, wordsIn } from "../core/terms.js";
import { soundsLike } from "./sounds.js";

/**
 * @param {string} text
 * @param {{finder: Finder, pieces: Pieces, cardsOf: CardsOf}} index
 * @returns {Promise<Found>}
 */
export async function found(text, index) {
  const { finder, pieces } = index;
  let terms = termsOf(text);
  let hits = await finder.all(terms);
  if (!hits.rows.length && !simplifies() && terms.some(({ kind }) => kind === "han")) {
    const [pairs] = await pieces.get("fold", 0);
    simplify(String(pairs));
    terms = termsOf(text);
    hits = await finder.all(terms);
  }
  if (hits.rows.length || !terms.length) {
    return { terms, hits, corrected: null };
  }
  const words = wordsIn(terms).join(" ");
  const apart = await tried(words, terms, finder);
  const mended = apart || (await tried(await resounded(words, index), terms, finder));
  return mended || { terms, hits, corrected: null };
}

/** @param {string} text @param {Term[]} before @param {Finder} finder @returns {Promise<Found | null>} */
async function tried(text, before, finder) {
  const terms = termsOf(text);
  if (terms.length === before.length && terms.every((term, at) => term.text === (before[at] || term).text)) {
    return null;
  }
  const hits = await finder.all(terms);
  return hits.rows.length ? { terms, hits, corrected: text } : null;
}

/** @param {string} text @param {{finder: Finder, pieces: Pieces, cardsOf: CardsOf}} index @returns {Promise<string>} */
async function resounded(text, index) {
  const words = termsOf(text).map(async term => {
    const { rows } = await index.finder.one(term);
    return rows.length || term.kind !== "han" ? term.text : (await soundsLike(term.text, index)) || term.text;
  });
  return (await Promise.all(words)).join(" ");
}
