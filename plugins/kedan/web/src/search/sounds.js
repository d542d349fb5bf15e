/** Names that sound like what was typed: an input method offers the wrong characters of the right sound. */
import { any } from "./merge.js";
import { findWays } from "./pinyin.js";
import { fold } from "../core/fold.js";

/** @typedef {import("./mending.js").CardsOf} CardsOf */
/** @typedef {import("./pieces.js").Pieces} Pieces */

const MOST_WAYS = 16;
const CARDS_READ = 12;

/**
 * Returns the most frequent part of a name that sounds like the term and has at least half of its
 * characters; null where there is none. With fewer in common it would be another word.
 *
 * @param {string} term
 * @param {{pieces: Pieces, cardsOf: CardsOf}} index
 * @returns {Promise<string | null>}
 */
export async function soundsLike(term, { pieces, cardsOf }) {
  if (term.length < 2) {
    return null;
  }
  const sounds = soundsOf(await pieces.get("sound", 0));
  const syllables = Array.from(term, character => sounds.get(character) || []);
  /** @type {string[][]} */
  let ways = [[]];
  syllables.forEach(next => {
    ways = next.reduce((all, one) => all.concat(ways.map(way => way.concat(`${one}-`))), /** @type {string[][]} */ ([]));
  });
  const hits = any(await findWays(pieces, ways.slice(0, MOST_WAYS)));
  const titles = Array.from(hits.rows).filter((_, at) => hits.inTitle[at]);
  const cards = await cardsOf((titles.length ? titles : Array.from(hits.rows)).slice(0, CARDS_READ));
  const names = cards.map(({ title, institutions, tags }) => [title].concat(institutions, tags));
  return mostFrequent(names, term, syllables, sounds);
}

/** @type {WeakMap<unknown[], Map<string, string[]>>} */
const read = new WeakMap();

/** @param {unknown[]} data @returns {Map<string, string[]>} syllables by character */
export function soundsOf(data) {
  let sounds = read.get(data);
  if (!sounds) {
    /** @type {Map<string, string[]>} */
    const made = new Map();
    String(data[0]).replace(/([a-z]+)([^a-z ]+)/g, (_, syllable, characters) => {
      Array.from(String(characters)).forEach(one => made.set(one, (made.get(one) || []).concat(syllable)));
      return "";
    });
    sounds = made;
    read.set(data, sounds);
  }
  return sounds;
}

/**
 * @param {string[][]} names  of each card
 * @param {string} term
 * @param {string[][]} syllables
 * @param {Map<string, string[]>} sounds
 * @returns {string | null}
 */
function mostFrequent(names, term, syllables, sounds) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  /** @param {string} name */
  const count = name => {
    const folded = fold(name);
    for (let at = 0; at + syllables.length <= folded.length; at += 1) {
      const part = folded.slice(at, at + syllables.length);
      const alike = syllables.every((those, i) => (sounds.get(part.charAt(i)) || []).some(one => those.includes(one)));
      const same = Array.from(part).filter((character, i) => character === term.charAt(i));
      if (alike && same.length * 2 >= term.length) {
        counts.set(part, (counts.get(part) || 0) + 1);
      }
    }
  };
  names.forEach(those => those.forEach(count));
  const [best] = Array.from(counts).sort((a, b) => b[1] - a[1]);
  return best ? best[0] : null;
}
