/**
 * Asks for what the store holds whenever that changes, and puts the answer into the store. An answer
 * that comes after a newer question is dropped.
 *
 * @typedef {import("./state.js").State} State
 * @typedef {import("./state.js").Store} Store
 * @typedef {import("./state.js").Result} Result
 * @typedef {import("./state.js").Request} Request
 * @typedef {object} Sources
 * @property {(request: Request) => Promise<Result>} ask  the whole index
 * @property {(request: {text?: string, today: string}) => Result} askPage  on the page: always there, knows text only
 * @property {string} fixedDomain  of a page about one domain; empty elsewhere
 */
import { atRest } from "./state.js";

const SLOW_AFTER = 400;

/**
 * Returns the request for what is asked.
 *
 * @param {Pick<State, 'text' | 'domains' | 'today'>} state
 * @param {string} fixedDomain
 * @returns {Request}
 */
export function requestOf({ text, domains, today }, fixedDomain) {
  return { text, today, facets: { domain: fixedDomain ? [fixedDomain] : domains } };
}

/**
 * Answers whatever is asked from now on, and returns how to ask for what the store holds.
 *
 * @param {Store} store
 * @param {Sources} sources
 */
export function registerSearch(store, sources) {
  let sequence = 0;

  const run = () => {
    const state = store.get();
    const { text, today } = state;
    sequence += 1;
    const mine = sequence;
    /** @param {Partial<State>} change */
    const settle = change => {
      if (mine === sequence) {
        store.set(change);
      }
    };
    if (atRest(state)) {
      settle({ phase: "done", result: sources.askPage({ today }), answered: text });
      return;
    }
    settle({ phase: "waiting" });
    const slow = setTimeout(settle, SLOW_AFTER, { phase: "slow" });
    sources
      .ask(requestOf(state, sources.fixedDomain))
      .then(
        result => settle({ phase: "done", result, answered: text }),
        () => settle({ phase: "failed", result: sources.askPage({ text, today }), answered: text }),
      )
      .then(() => clearTimeout(slow));
  };

  store.subscribe((now, before) => {
    if (now.text !== before.text || now.domains !== before.domains || now.today !== before.today) {
      run();
    }
  });
  return run;
}
