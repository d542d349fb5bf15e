/** The question in the address of the page: shared with it, kept by a reload, gone back to. */
import { readQuestion, writtenQuestion } from "./address.js";
import { asksAnew } from "./state.js";

/** @typedef {import("./state.js").Store} Store */
/** @typedef {import("./conditions.js").Question} Question */

/** @returns {Question} what the address asks */
export function askedByAddress() {
  return readQuestion(location.search);
}

/** @returns {boolean} whether this visit is the reader's first sight of the page, and nothing was asked or dropped yet */
export function isFresh() {
  return !location.search && !history.state;
}

/** @param {Question} now @param {Question} before @returns {boolean} whether it is a step to go back from */
function isStep(now, before) {
  return now.conditions !== before.conditions || now.sort !== before.sort || !now.text !== !before.text;
}

/** @param {boolean} step @param {string} query */
function write(step, query) {
  const hash = location.hash === "#q" ? "" : location.hash;
  const address = `${location.pathname}${query}${hash}`;
  try {
    if (step) {
      history.pushState({ asked: true }, "", address);
    } else {
      history.replaceState({ asked: true }, "", address);
    }
  } catch {
    // too many in too short a time, or forbidden: the page works all the same
  }
}

/**
 * Keeps address and store in step, both ways.
 *
 * @param {Store} store
 */
export function registerAddress(store) {
  store.subscribe((now, before) => {
    const query = asksAnew(now, before) ? writtenQuestion(now) : location.search;
    if (query !== location.search) {
      write(isStep(now, before), query);
    }
  });
  window.addEventListener("popstate", () => {
    const asked = askedByAddress();
    if (writtenQuestion(asked) !== writtenQuestion(store.get())) {
      store.set(asked);
    }
  });
}
