/**
 * Asks for what the store holds whenever that changes, and puts the answer into the store. An answer
 * that comes after a newer question is dropped.
 *
 * @typedef {import("./state.js").State} State
 * @typedef {import("./state.js").Store} Store
 * @typedef {import("./state.js").Result} Result
 * @typedef {import("./conditions.js").Request} Request
 * @typedef {object} Sources
 * @property {(request: Request) => Promise<Result>} ask  the whole index
 * @property {() => Promise<import("./state.js").Facet[]>} facets  those of the index
 * @property {(request: {text?: string, today: string}) => Result} askPage  on the page: always there, knows text only
 * @property {import("./conditions.js").Fixed} fixed  what the page asks for by itself
 * @property {number} onPage  how many courses stand on the page
 * @property {number} total  how many there are under what the page asks for
 * @property {boolean} [always]  whether the index is asked even where nothing else is
 */
import { atRest, cleaned, requestOf } from "./conditions.js";
import { asksAnew } from "./state.js";

const SLOW_AFTER = 400;
/** Courses that are shown at once where not all of them stand on the page. */
export const PORTION = 50;

/** @param {State} state @returns {import("./conditions.js").Question} */
function questionOf({ text, conditions, sort }) {
  return { text, conditions, sort };
}

/**
 * Returns how many hits to ask for: all that stand on the page, else portion by portion.
 *
 * @param {Sources} sources
 * @param {State} state
 */
function limitOf({ onPage, total, always }, state) {
  if (onPage >= total || always) {
    return {};
  }
  return { limit: (atRest(state) && !state.sort ? onPage : PORTION) + state.more * PORTION };
}

/**
 * Returns the whole list: the rows of the page in their order, then what was found beyond them.
 *
 * @param {Result} page
 * @param {Result} found
 * @param {number} most
 * @returns {Result}
 */
function continued(page, found, most) {
  const here = new Set(page.hits.map(({ id }) => id));
  const cards = (found.cards || []).filter(({ id }) => !here.has(id)).slice(0, most - here.size);
  return Object.assign({}, found, { hits: page.hits.concat(cards.map(({ id }) => ({ id }))), cards, maybe: undefined });
}

/** @param {Sources} sources @param {State} state @returns {Promise<Result>} */
function askIndex(sources, state) {
  const { fixed, onPage } = sources;
  const continues = atRest(state) && !state.sort && !sources.always;
  const extra = continues ? state.more * PORTION : 0;
  return sources.facets().then(facets => {
    const request = requestOf(Object.assign(cleaned(state, facets, fixed), { today: state.today }), fixed);
    const asked = sources.ask(Object.assign(request, limitOf(sources, state)));
    const page = continues ? sources.askPage({ today: state.today }) : null;
    return page ? asked.then(found => continued(page, found, onPage + extra)) : asked;
  });
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
    const answered = questionOf(state);
    sequence += 1;
    const mine = sequence;
    /** @param {Partial<State>} change */
    const settle = change => {
      if (mine === sequence) {
        store.set(change);
      }
    };
    if (atRest(state) && !state.sort && !state.more && !sources.always) {
      const page = sources.askPage({ today });
      settle({ phase: "done", result: Object.assign(page, { total: sources.total }), answered });
      return;
    }
    settle({ phase: "waiting" });
    const slow = setTimeout(settle, SLOW_AFTER, { phase: "slow" });
    askIndex(sources, state)
      .then(
        result => settle({ phase: "done", result, answered }),
        () => settle({ phase: "failed", result: sources.askPage({ text, today }), answered }),
      )
      .then(() => clearTimeout(slow));
  };

  store.subscribe((now, before) => {
    if (asksAnew(now, before) || now.more !== before.more) {
      run();
    }
  });
  return run;
}

/**
 * Learns which facets there are and what they count where nothing is asked; whether that works is told
 * when something is asked.
 *
 * @param {Store} store
 * @param {Sources} sources
 * @returns {Promise<void>}
 */
export function registerFacets(store, sources) {
  /** @param {string} today */
  const learn = today =>
    sources.ask({ facets: sources.fixed, today, limit: 0 }).then(({ total, facets: counts }) =>
      sources.facets().then(facets => {
        const question = cleaned(store.get(), facets, sources.fixed);
        store.set(Object.assign({ facets, whole: { total, counts } }, store.get().facets.length ? {} : question));
      }),
    );
  store.subscribe((now, before) => {
    if (now.today !== before.today) {
      learn(now.today).catch(() => {});
    }
  });
  return learn(store.get().today);
}
