/**
 * Folding: what makes full-width and half-width, upper and lower case equal. The map leads back from
 * the folded text to the text as written, whose length may differ (㈱ becomes three characters).
 *
 * @typedef {{text: string, starts: number[], ends: number[]}} Folded
 *   `starts[i]`, `ends[i]`: where in the written text the folded UTF-16 unit `i` comes from
 */

/** What nobody sees: zero-width blanks, soft hyphens, variation selectors. Folding drops it. */
const INVISIBLE = "\\p{Default_Ignorable_Code_Point}";
/** What joins the character before it: marks, conjoining Hangul, half-width voicing marks. */
const JOINS = `\\p{M}\\u1160-\\u11ff\\uff9e\\uff9f${INVISIBLE}`;
/** A run of characters that folding leaves as they are, or one character with all that joins it. */
const PART = new RegExp(`[\\u4e00-\\u9fffa-z0-9 ]+(?![${JOINS}])|[^][${JOINS}]*`, "gu");
const DROPPED = new RegExp(INVISIBLE, "gu");
const STABLE = /^[\u4e00-\u9fffa-z0-9 ]+$/;

/** @param {string} part */
function foldPart(part) {
  return part.replace(DROPPED, "").normalize("NFKC").toLowerCase().normalize("NFKC");
}

/**
 * Returns `text` by NFKC, in lower case and without what is invisible.
 *
 * @param {string} text
 */
export function fold(text) {
  return text.replace(PART, foldPart);
}

/**
 * Returns the folded text with the way back to `text`.
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
  return folded;
}
