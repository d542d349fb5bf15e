/**
 * What a query asks for: its words, each a term. A term with a Han character stands somewhere in a
 * field just as it is; any other is cut at signs into words that each begin a word of a field, or
 * spell a name. Signs alone ask for nothing.
 *
 * @typedef {{kind: 'han' | 'word', text: string}} Term
 */
import { fold } from "./fold.js";
import { HAN } from "./han.js";

const LONE_SURROGATE = /[\ud800-\udfff]/gu;
const HOLDS_HAN = new RegExp(`[${HAN}]`, "u");
const WORD = `(?:(?![${HAN}])[\\p{L}\\p{N}])+`;
const WORDS = new RegExp(WORD, "gu");
const WORDS_AND_HAN = new RegExp(`[${HAN}]+|${WORD}`, "gu");
const ENDS_IN_WORD = new RegExp(`(?![${HAN}])[\\p{L}\\p{N}]$`, "u");

/**
 * Returns the terms of a query, each once.
 *
 * @param {string} query
 * @returns {Term[]}
 */
export function termsOf(query) {
  const pieces = fold(query.replace(LONE_SURROGATE, " ")).split(/\s+/).filter(Boolean);
  /** @type {Map<string, Term>} */
  const terms = new Map();
  pieces.forEach(piece => {
    const kind = HOLDS_HAN.test(piece) ? "han" : "word";
    const texts = kind === "han" ? [piece] : piece.match(WORDS) || [];
    texts.forEach(text => terms.set(text, { kind, text }));
  });
  return Array.from(terms.values());
}

/**
 * Returns the words in the terms, cut at signs and wherever Han characters meet letters.
 *
 * @param {Term[]} terms
 * @returns {string[]}
 */
export function wordsIn(terms) {
  return terms.reduce((words, { text }) => words.concat(text.match(WORDS_AND_HAN) || []), /** @type {string[]} */ ([]));
}

/**
 * Returns where `term` occurs in a folded text at or after `from`, or -1.
 *
 * @param {Term} term
 * @param {string} folded
 * @param {number} [from]
 */
export function find(term, folded, from = 0) {
  let at = folded.indexOf(term.text, from);
  while (at > 0 && term.kind === "word" && ENDS_IN_WORD.test(folded.slice(Math.max(0, at - 2), at))) {
    at = folded.indexOf(term.text, at + 1);
  }
  return at;
}
