/**
 * What to drop when nothing is found.
 *
 * @typedef {import("./state.js").State} State
 * @typedef {import("./view-tiles.js").Names} Names
 * @typedef {{name: string, change: Partial<Pick<State, 'text' | 'domains'>>}} Way
 * @typedef {Way & {total: number}} Suggestion
 */
import { atRest } from "./state.js";
import { requestOf } from "./search.js";
import { termsOf, wordsIn } from "../core/terms.js";

const MOST = 3;

/** @param {string} text @returns {string[]} the words as typed, or those in it where it is one word */
function wordsOf(text) {
  const words = text.split(/\s+/).filter(word => termsOf(word).length);
  return words.length > 1 ? words : wordsIn(termsOf(text));
}

/**
 * Returns the ways to ask for less: one word, the whole text, or the domains dropped.
 *
 * @param {Pick<State, 'text' | 'domains'>} state
 * @param {Names} names
 * @returns {Way[]}
 */
export function waysOut({ text, domains }, names) {
  const words = wordsOf(text);
  /** @type {Way[]} */
  const ways =
    words.length > 1
      ? words.map((word, at) => {
          const rest = words.filter((_, other) => other !== at).join(" ");
          return { name: word, change: { text: rest } };
        })
      : [];
  if (domains.length && words.length) {
    ways.push({ name: text.trim(), change: { text: "" } });
  }
  if (domains.length) {
    ways.push({ name: names(domains), change: { domains: [] } });
  }
  return ways.filter(({ change }) => !atRest(Object.assign({ text, domains }, change)));
}

/**
 * Returns the ways that lead to courses, those to the most courses first.
 *
 * @param {State} state
 * @param {Pick<import("./search.js").Sources, "ask" | "fixedDomain">} sources
 * @param {Names} names
 * @returns {Promise<Suggestion[]>}
 */
export function suggestions(state, { ask, fixedDomain }, names) {
  const tries = waysOut(state, names).map(way => {
    const request = requestOf(Object.assign({}, state, way.change), fixedDomain);
    return ask(request).then(({ total }) => Object.assign({ total }, way));
  });
  return Promise.all(tries).then(found =>
    found
      .filter(({ total }) => total > 0)
      .sort((a, b) => b.total - a.total)
      .slice(0, MOST),
  );
}
