/**
 * What the menu shows and why: one small store that all parts read and change. It knows nothing of the
 * page, so a list and a calendar can stand on the same one.
 *
 * @typedef {Pick<import("../search/engine.js").Answer, "total" | "hits" | "facets" | "corrected" | "terms">
 *   & Partial<Pick<import("../search/engine.js").Answer, "cards" | "maybe">>} Result
 * @typedef {Pick<import("../search/core.js").Facet, "name" | "label" | "scope" | "kind" | "values" | "labels"
 *   | "several" | "closed" | "condition">} Facet
 * @typedef {Record<string, Record<string, number>>} Counts  by facet and value
 * @typedef {'waiting' | 'slow' | 'done' | 'failed'} Phase
 * @typedef {object} State
 * @property {string} text  as typed
 * @property {import("./conditions.js").Conditions} conditions
 * @property {string} sort  empty for the usual order
 * @property {number} more  how often more of the answer was asked for
 * @property {string} today  `YYYY-MM-DD`
 * @property {Facet[]} facets  none before the index came
 * @property {{total: number, counts: Counts} | null} whole  what there is where nothing is asked
 * @property {Phase} phase  of the answer to what is asked now
 * @property {Result | null} result  the last answer
 * @property {import("./conditions.js").Question} answered  what the last answer is for
 */
import { each } from "../core/each.js";

/** @typedef {(state: State, before: State) => void} Listener */
/** @typedef {{get: () => State, set: (change: Partial<State>) => void, subscribe: (listener: Listener) => void}} Store */

/** @type {import("./conditions.js").Question} */
export const NO_QUESTION = { text: "", conditions: {}, sort: "" };

/** @param {Partial<State>} now @param {State} before @returns {boolean} whether something else is asked */
export function asksAnew(now, before) {
  /** @type {("text" | "conditions" | "sort" | "today")[]} */
  const asked = ["text", "conditions", "sort", "today"];
  return asked.some(name => name in now && now[name] !== before[name]);
}

/**
 * Returns a store that begins with a question. A change made while listeners are told of another one
 * waits its turn, so that all hear of all changes in the same order. Whoever asks anew begins at the
 * top of the answer.
 *
 * @param {string} today
 * @param {import("./conditions.js").Question} [question]
 * @returns {Store}
 */
export function createStore(today, question = NO_QUESTION) {
  /** @type {State} */
  let state = Object.assign(
    { today, more: 0, facets: [], whole: null, result: null, answered: NO_QUESTION },
    { phase: /** @type {Phase} */ ("waiting") },
    question,
  );
  /** @type {Listener[]} */
  const listeners = [];
  /** @type {Partial<State>[]} */
  const changes = [];
  const tell = () => {
    const change = changes[0] || {};
    const before = state;
    state = Object.assign({}, before, asksAnew(change, before) && { more: 0 }, change);
    each(listeners, listener => listener(state, before));
    changes.shift();
    if (changes.length) {
      tell();
    }
  };
  return {
    get: () => state,
    set(change) {
      if (changes.push(change) === 1) {
        tell();
      }
    },
    subscribe(listener) {
      listeners.push(listener);
    },
  };
}
