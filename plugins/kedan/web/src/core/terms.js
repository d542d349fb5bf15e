/**
 * What a query asks for. A query is cut into terms at blanks, at punctuation and wherever Han
 * characters meet letters or digits. A Han term matches anywhere in a field, a term of letters or
 * digits only where a word begins. A query of nothing but signs is taken literally.
 *
 * @typedef {{kind: 'han' | 'word' | 'sign', text: string}} Term
 */
import { fold } from "./fold.js";

const LONE_SURROGATE = /[\ud800-\udfff]/gu;
const PIECE = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}]\p{M}*)+/gu;
const ENDS_IN_WORD = /(?!\p{Script=Han})[\p{L}\p{N}\p{M}]$/u;

/**
 * Returns the terms of a query, each once.
 *
 * @param {string} query
 * @returns {Term[]}
 */
export function termsOf(query) {
  const folded = fold(query.replace(LONE_SURROGATE, " "));
  const pieces = folded.match(PIECE);
  const texts = pieces || folded.split(/\s+/).filter(Boolean);
  return Array.from(new Set(texts), text => ({ kind: kindOf(text), text }));
}

/** @param {string} text @returns {'han' | 'word' | 'sign'} */
function kindOf(text) {
  if (/^\p{Script=Han}/u.test(text)) {
    return "han";
  }
  return ENDS_IN_WORD.test(text) ? "word" : "sign";
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
