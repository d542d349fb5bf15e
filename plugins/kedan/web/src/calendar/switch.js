/** The way between list and calendar: it takes along what is asked. */
import { all } from "../dom/find.js";
import { changed } from "../menu/conditions.js";
import { writtenQuestion } from "../menu/address.js";

/** @typedef {import("../menu/state.js").Store} Store */
/** @typedef {import("../menu/conditions.js").Fixed} Fixed */
/** @typedef {import("../menu/conditions.js").Question} Question */

/**
 * Returns the question with what the page asks for by itself, for a page that doesn't.
 *
 * @param {Question} question
 * @param {Fixed} fixed
 * @returns {Question}
 */
export function wholeQuestion({ text, conditions, sort }, fixed) {
  const names = Object.keys(fixed).filter(name => Array.isArray(fixed[name]));
  const whole = names.reduce(
    (found, name) => changed(found, name, { mode: "any", values: /** @type {string[]} */ (fixed[name]) }),
    conditions,
  );
  return { text, conditions: whole, sort };
}

/**
 * @param {Store} store
 * @param {HTMLElement} root
 * @param {Fixed} fixed
 */
export function registerSwitch(store, root, fixed) {
  const links = /** @type {HTMLAnchorElement[]} */ (all(root, "[data-kd-switch]"));
  links.forEach(link => {
    const there = link.href;
    const lead = () => {
      link.href = there + writtenQuestion(wholeQuestion(store.get(), fixed));
    };
    lead();
    store.subscribe(lead);
  });
}
