/** Terms of letters or digits: they begin a word, or spell a name in pinyin. */
import { hitsIn, listsWhere, shardFor } from "./lists.js";
import { any } from "./merge.js";
import { findSpelled } from "./pinyin.js";

/** @typedef {import("./lists.js").Hits} Hits */

/**
 * @param {import("./lists.js").Pieces} pieces
 * @param {string[]} syllables  that occur
 * @param {string} term
 * @returns {Promise<Hits>}
 */
export function findWord(pieces, syllables, term) {
  const begins = shardFor(pieces, "w", term.charAt(0)).then(shard =>
    listsWhere(shard, word => word.startsWith(term)).map(hitsIn),
  );
  const letters = term.replace(/ü/g, "v");
  const spelled = /^[a-z]+$/.test(letters) ? findSpelled(pieces, syllables, letters) : [];
  return Promise.all([begins, spelled]).then(([words, sounds]) => any(words.concat(sounds)));
}
