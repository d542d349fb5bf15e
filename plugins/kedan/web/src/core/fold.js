/**
 * Folding: what makes full-width and half-width, upper and lower case equal. The map leads back from
 * the folded text to the text as written, whose length may differ (㈱ becomes three characters).
 * `kedan/search/text/folding.py` folds what is searched in the same way.
 *
 * @typedef {{text: string, starts: number[], ends: number[]}} Folded
 *   `starts[i]`, `ends[i]`: where in the written text the folded UTF-16 unit `i` comes from
 */
import { HAN } from "./han.js";

/** What nobody sees: zero-width blanks, soft hyphens, variation selectors. Folding drops it. */
const INVISIBLE = "\\p{Default_Ignorable_Code_Point}";
/** What joins the character before it: marks, conjoining Hangul, half-width voicing marks. */
const JOINS = `\\p{M}\\u1160-\\u11ff\\uff9e\\uff9f${INVISIBLE}`;
/** A run of characters that folding leaves as they are, or one character with all that joins it. */
const PART = new RegExp(`[\\u4e00-\\u9fffa-z0-9 ]+(?![${JOINS}])|[^][${JOINS}]*`, "gu");
const DROPPED = new RegExp(INVISIBLE, "gu");
/** A blank between Han and letters, which is only typography. */
const LETTER = `(?![${HAN}])[\\p{L}\\p{N}]`;
const GAP = new RegExp(`([${HAN}]) (?=${LETTER})|(${LETTER}) (?=[${HAN}])`, "gu");
const STABLE = /^[\u4e00-\u9fffa-z0-9 ]+$/;

/**
 * The Simplified character of each Traditional one, once it is loaded.
 *
 * @type {Map<string, string>}
 */
const simplified = new Map();

/**
 * Takes in pairs of a Traditional and a Simplified character.
 *
 * @param {string} pairs
 */
export function simplify(pairs) {
  for (let at = 0; at < pairs.length; at += 2) {
    simplified.set(pairs.charAt(at), pairs.charAt(at + 1));
  }
}

/** @returns {boolean} whether Traditional characters are folded, too */
export function simplifies() {
  return simplified.size > 0;
}

/** @param {string} part */
function foldPart(part) {
  const folded = part.replace(DROPPED, "").normalize("NFKC").toLowerCase().normalize("NFKC");
  return simplified.size ? folded.replace(/[\u2e80-\u9fff]/g, char => simplified.get(char) || char) : folded;
}

/**
 * Returns `text` by NFKC, in lower case, Simplified and without what is invisible.
 *
 * @param {string} text
 */
export function fold(text) {
  return text.replace(PART, foldPart);
}

/**
 * Returns a text as it is searched: folded, and without the blanks between Han and letters.
 *
 * @param {string} text
 */
export function foldField(text) {
  return fold(text).replace(GAP, (_, han, letter) => han || letter);
}

/**
 * Returns the text as it is searched with the way back to `text`.
 *
 * @param {string} text
 * @returns {Folded}
 */
export function foldWithMap(text) {
  /** @type {Folded} */
  const folded = { text: "", starts: [], ends: [] };
  text.replace(PART, (part, offset) => {
    const result = foldPart(part);
    const unit = STABLE.test(part);
    for (let i = 0; i < result.length; i += 1) {
      folded.starts.push(unit ? offset + i : offset);
      folded.ends.push(unit ? offset + i + 1 : offset + part.length);
    }
    folded.text += result;
    return "";
  });
  return closed(folded);
}

/**
 * Returns what is folded without the blanks between Han and letters.
 *
 * @param {Folded} folded
 * @returns {Folded}
 */
function closed({ text, starts, ends }) {
  /** @type {Set<number>} */
  const gaps = new Set();
  const without = text.replace(GAP, (_, han, letter, at) => {
    const before = han || letter;
    gaps.add(at + before.length);
    return before;
  });
  /** @param {number} _ @param {number} at */
  const stays = (_, at) => !gaps.has(at);
  return { text: without, starts: starts.filter(stays), ends: ends.filter(stays) };
}
