/** Marking in a row what was searched for. */
import { element } from "../dom/element.js";
import { piecesOf } from "../core/highlight.js";

/** @typedef {import("../core/terms.js").Term} Term */

/** @param {Element} node */
function clear(node) {
  const marks = node.querySelectorAll("mark");
  marks.forEach(mark => mark.replaceWith(mark.textContent || ""));
  if (marks.length) {
    node.normalize();
  }
}

/** @param {Node} node @returns {Text[]} */
function textsIn(node) {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  /** @type {Text[]} */
  const texts = [];
  while (walker.nextNode()) {
    texts.push(/** @type {Text} */ (walker.currentNode));
  }
  return texts;
}

/**
 * Marks all hits of `terms` in `node`, and nothing else.
 *
 * @param {Element} node
 * @param {Term[]} terms
 */
export function showHits(node, terms) {
  clear(node);
  if (!terms.length) {
    return;
  }
  textsIn(node).forEach(text => {
    const pieces = piecesOf(text.data, terms);
    if (!pieces.some(piece => piece.hit)) {
      return;
    }
    text.replaceWith(...pieces.map(piece => (piece.hit ? element("mark", "", piece.text) : piece.text)));
  });
}
