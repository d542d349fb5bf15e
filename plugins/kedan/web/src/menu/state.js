/**
 * What the menu shows and why: one small store that all parts read and change.
 *
 * @typedef {Pick<import("../search/engine.js").Answer, "total" | "hits" | "facets" | "corrected" | "terms">} Result
 * @typedef {import("../search/request.js").Request} Request
 * @typedef {'waiting' | 'slow' | 'done' | 'failed'} Phase
 * @typedef {object} State
 * @property {string} text  as typed
 * @property {string[]} domains  chosen by the reader
 * @property {string} today  `YYYY-MM-DD`
 * @property {Phase} phase  of the answer to what is asked now
 * @property {Result | null} result  the last answer
 * @property {string} answered  the text that the last answer is for
 */
import { each } from "../core/each.js";
import { termsOf } from "../core/terms.js";

/** @typedef {(state: State, before: State) => void} Listener */
/** @typedef {{get: () => State, set: (change: Partial<State>) => void, subscribe: (listener: Listener) => void}} Store */

/**
 * Returns a store of which nothing is asked yet. A change made while listeners are told of another
 * one waits its turn, so that all hear of all changes in the same order.
 *
 * @param {string} today
 * @returns {Store}
 */
export function createStore(today) {
  /** @type {State} */
  let state = { text: "", domains: [], today, phase: "waiting", result: null, answered: "" };
  /** @type {Listener[]} */
  const listeners = [];
  /** @type {Partial<State>[]} */
  const changes = [];
  const tell = () => {
    const change = changes[0];
    const before = state;
    state = Object.assign({}, before, change);
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

/**
 * Returns whether nothing is asked for.
 *
 * @param {Pick<State, 'text' | 'domains'>} state
 */
export function atRest({ text, domains }) {
  return !domains.length && !termsOf(text).length;
}

/**
 * Returns `domains` with `domain` added or taken out.
 *
 * @param {string[]} domains
 * @param {string} domain
 */
export function toggled(domains, domain) {
  return domains.includes(domain) ? domains.filter(one => one !== domain) : domains.concat(domain);
}
