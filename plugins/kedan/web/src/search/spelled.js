/** What letters spell in the names that were found: readers see which characters their pinyin was taken for. */
import { find } from "../core/terms.js";
import { fold } from "../core/fold.js";
import { soundsOf } from "./sounds.js";
import { waysToCut } from "./pinyin.js";

/** @typedef {import("./cards.js").Card} Card */
/** @typedef {import("../core/terms.js").Term} Term */
/** @typedef {Map<string, string[]>} Sounds  syllables by character */

const CARDS_READ = 12;

/** @param {Term} term @returns {boolean} whether it may be pinyin */
export function isSpelling({ kind, text }) {
  return kind === "word" && /^[a-zü]{2,60}$/.test(text);
}

/**
 * Returns the part of the names that each term spells. A term that stands in them as it is spells nothing.
 *
 * @param {Term[]} terms
 * @param {Card[]} cards  of what was found, the best first
 * @param {string[]} syllables  that occur
 * @param {import("./pieces.js").Pieces} pieces
 * @returns {Promise<string[]>}
 */
export async function spelled(terms, cards, syllables, pieces) {
  const texts = cards.slice(0, CARDS_READ).map(({ title, summary, institutions, tags }) => ({
    names: [title].concat(institutions, tags).map(fold),
    summary: fold(summary),
  }));
  /** @param {Term} term */
  const stands = term => texts.some(({ names, summary }) => names.concat(summary).some(text => find(term, text) >= 0));
  const spellings = terms.filter(isSpelling).filter(term => !stands(term));
  if (!spellings.length) {
    return [];
  }
  const sounds = soundsOf(await pieces.get("sound", 0));
  const found = spellings.map(({ text }) => {
    const letters = text.replace(/ü/g, "v");
    const ways = waysToCut(letters, syllables).concat([Array.from(letters)]);
    return mostFrequent(texts.map(({ names }) => partsOf(names, ways, sounds)));
  });
  return found.filter(Boolean);
}

/** @param {string[]} names @param {string[][]} ways @param {Sounds} sounds @returns {Set<string>} */
function partsOf(names, ways, sounds) {
  /** @type {Set<string>} */
  const parts = new Set();
  names.forEach(name =>
    ways.forEach(way => {
      for (let at = 0; at + way.length <= name.length; at += 1) {
        if (way.every((beginning, i) => begins(sounds.get(name.charAt(at + i)) || [], beginning))) {
          parts.add(name.slice(at, at + way.length));
        }
      }
    }),
  );
  return parts;
}

/** @param {string[]} syllables  of a character @param {string} beginning  a whole syllable ends in `-` */
function begins(syllables, beginning) {
  return syllables.some(one => `${one}-`.startsWith(beginning));
}

/** @param {Set<string>[]} parts  of each card @returns {string} the earliest of those that stand in most; empty for none */
function mostFrequent(parts) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  parts.forEach(those => those.forEach(part => counts.set(part, (counts.get(part) || 0) + 1)));
  const [best = ["", 0]] = Array.from(counts).sort((a, b) => b[1] - a[1]);
  return best[0];
}
