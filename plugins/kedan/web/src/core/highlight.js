/**
 * Where the terms of a query stand in a text as written.
 *
 * @typedef {import("./terms.js").Term} Term
 * @typedef {{text: string, hit: boolean}} Piece
 */
import { foldWithMap } from "./fold.js";
import { find } from "./terms.js";

/**
 * Cuts `text` into pieces that are hit by a term and pieces that are not.
 *
 * @param {string} text
 * @param {Term[]} terms
 * @returns {Piece[]}
 */
export function piecesOf(text, terms) {
  /** @type {Piece[]} */
  const pieces = [];
  let at = 0;
  for (const [start, end] of merged(spansOf(text, terms))) {
    if (start > at) {
      pieces.push({ text: text.slice(at, start), hit: false });
    }
    pieces.push({ text: text.slice(start, end), hit: true });
    at = end;
  }
  if (at < text.length) {
    pieces.push({ text: text.slice(at), hit: false });
  }
  return pieces;
}

/** @param {string} text @param {Term[]} terms */
function spansOf(text, terms) {
  const folded = foldWithMap(text);
  /** @type {[number, number][]} */
  const spans = [];
  for (const term of terms) {
    let at = find(term, folded.text);
    while (at >= 0) {
      const last = at + term.text.length - 1;
      spans.push([folded.starts[at] || 0, folded.ends[last] || text.length]);
      at = find(term, folded.text, at + 1);
    }
  }
  return spans;
}

/**
 * Returns the spans in order, those that touch or overlap as one.
 *
 * @param {[number, number][]} spans
 */
function merged(spans) {
  /** @type {[number, number][]} */
  const result = [];
  for (const [start, end] of spans.sort((a, b) => a[0] - b[0])) {
    const last = result[result.length - 1];
    if (last && start <= last[1]) {
      last[1] = Math.max(last[1], end);
    } else {
      result.push([start, end]);
    }
  }
  return result;
}
