/** What this page says of courses: their facts, read from their places or given by whoever made a row. */
import { all, attribute, first, runOf } from "../dom/find.js";
import { factsOf } from "./read-facts.js";
import { fieldsOf } from "./untrusted.js";

/** @typedef {import("./types.js").Facts} Facts */

/** @type {Map<string, Facts>} */
const known = new Map();
const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
const root = script ? script.src.replace(/assets\/kedan\/kedan\.js.*$/, "") : "";

/** @returns {string} the address of the site, with a slash at its end */
export function rootAddress() {
  return root;
}

/** @param {string} course @returns {string} the address of its page */
export function addressOf(course) {
  return `${root}courses/${course}.html`;
}

/** @param {string} course @returns {Facts | undefined} */
export function knownFacts(course) {
  return known.get(course);
}

/** @param {string} course @param {unknown} facts */
export function remember(course, facts) {
  const read = factsOf(facts);
  if (read) {
    known.set(course, read);
  }
}

/**
 * Reads the facts of a course from its row or its page.
 *
 * @param {HTMLElement} node  what carries its id
 * @param {HTMLElement} place  what carries its audiences
 */
export function readCourse(node, place) {
  const title = first(node, "[data-kd-title]");
  const runs = all(first(node, "[data-kd-runs]") || node, "[data-kd-run]").map(runOf);
  const facts = Object.assign({}, audiencesAt(place), { title: title ? title.textContent : "", runs });
  remember(attribute(node, "data-kd-id"), facts);
}

/** @param {HTMLElement} place */
function audiencesAt(place) {
  try {
    return fieldsOf(JSON.parse(attribute(place, "data-kd-add")));
  } catch {
    return {};
  }
}
