/**
 * What to drop when nothing is found.
 *
 * @typedef {import("./state.js").State} State
 * @typedef {{name: string, change: Partial<Pick<State, 'text' | 'conditions'>>}} Way
 * @typedef {Way & {total: number}} Suggestion
 */
import { atRest, changed, requestOf } from "./conditions.js";
import { termsOf, wordsIn } from "../core/terms.js";
import { conditionName } from "./names.js";

const MOST = 3;

/** @param {string} text @returns {string[]} the words as typed, or those in it where it is one word */
function wordsOf(text) {
  const words = text.split(/\s+/).filter(word => termsOf(word).length);
  return words.length > 1 ? words : wordsIn(termsOf(text));
}

/** @param {string[]} words @returns {Way[]} */
function withoutAWord(words) {
  return words.length < 2
    ? []
    : words.map((word, at) => ({ name: word, change: { text: words.filter((_, other) => other !== at).join(" ") } }));
}

/**
 * Returns the ways to ask for less: one word, the whole text, or the condition on one facet dropped.
 *
 * @param {Pick<State, 'text' | 'conditions' | 'facets'>} state
 * @returns {Way[]}
 */
export function waysOut({ text, conditions, facets }) {
  const words = wordsOf(text);
  const asked = facets.filter(({ name }) => conditions[name]);
  /** @type {Way[]} */
  const whole = asked.length && words.length ? [{ name: text.trim(), change: { text: "" } }] : [];
  /** @type {Way[]} */
  const dropped = asked.map(facet => ({
    name: conditionName(conditions, facet),
    change: { conditions: changed(conditions, facet.name, { values: [], from: "", to: "" }) },
  }));
  return withoutAWord(words)
    .concat(whole, dropped)
    .filter(({ change }) => !atRest(Object.assign({ text, conditions }, change)));
}

/**
 * Returns the ways that lead to courses, those to the most courses first.
 *
 * @param {State} state
 * @param {Pick<import("./search.js").Sources, "ask" | "fixed">} sources
 * @returns {Promise<Suggestion[]>}
 */
export function suggestions(state, { ask, fixed }) {
  const tries = waysOut(state).map(way => {
    const request = requestOf(Object.assign({}, state, way.change), fixed);
    return ask(Object.assign(request, { limit: 0 })).then(({ total }) => Object.assign({ total }, way));
  });
  return Promise.all(tries).then(found =>
    found
      .filter(({ total }) => total > 0)
      .sort((a, b) => b.total - a.total)
      .slice(0, MOST),
  );
}
