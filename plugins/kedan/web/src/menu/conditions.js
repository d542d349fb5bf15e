/**
 * What the reader asks for beside the text, and the request that follows from it. Nothing here knows a
 * facet by name.
 *
 * @typedef {'any' | 'all' | 'none'} Mode  of several values: one of them, every one, or none of them
 * @typedef {{mode: Mode, values: string[], from: string, to: string}} Choice  bounds where the facet has some
 * @typedef {Record<string, Choice>} Conditions  by facet; one that isn't asked for is absent
 * @typedef {{text: string, conditions: Conditions, sort: string}} Question
 * @typedef {import("../search/request.js").Request} Request
 * @typedef {import("../search/request.js").Facets} Fixed  what a page asks for by itself
 * @typedef {Pick<import("../search/core.js").Facet, "name" | "kind" | "values" | "several">} Known
 */
import { SORTS } from "../search/request.js";
import { intervalOf } from "../core/dates.js";
import { termsOf } from "../core/terms.js";

const AMOUNT = /^\d{1,6}(\.\d{1,2})?$/;
/** @type {Choice} */
const NOTHING = { mode: "any", values: [], from: "", to: "" };

/** @param {Conditions} conditions @param {string} name @returns {Choice} */
export function choiceOf(conditions, name) {
  return conditions[name] || NOTHING;
}

/** @param {Choice} choice @returns {boolean} whether it asks for anything */
function asks({ values, from, to }) {
  return values.length > 0 || from !== "" || to !== "";
}

/**
 * Returns the conditions with another choice for a facet.
 *
 * @param {Conditions} conditions
 * @param {string} name
 * @param {Partial<Choice>} change
 * @returns {Conditions}
 */
export function changed(conditions, name, change) {
  const choice = Object.assign({}, choiceOf(conditions, name), change);
  const next = Object.assign({}, conditions);
  delete next[name];
  return asks(choice) ? Object.assign(next, { [name]: choice }) : next;
}

/**
 * Returns the conditions with a value of a facet added or taken out.
 *
 * @param {Conditions} conditions
 * @param {string} name
 * @param {string} value
 */
export function toggled(conditions, name, value) {
  const { values } = choiceOf(conditions, name);
  const others = values.filter(one => one !== value);
  return changed(conditions, name, { values: others.length < values.length ? others : values.concat(value) });
}

/** @param {Conditions} conditions @returns {number} how many chips they make */
export function countOf(conditions) {
  return Object.keys(conditions).reduce((sum, name) => sum + (choiceOf(conditions, name).values.length || 1), 0);
}

/**
 * Returns whether nothing is asked for.
 *
 * @param {Pick<Question, 'text' | 'conditions'>} question
 */
export function atRest({ text, conditions }) {
  return !Object.keys(conditions).length && !termsOf(text).length;
}

/**
 * Returns the request for a question on a page that has conditions of its own.
 *
 * @param {Question & {today: string}} question
 * @param {Fixed} fixed
 * @returns {Request}
 */
export function requestOf({ text, conditions, sort, today }, fixed) {
  /** @type {Fixed} */
  const facets = {};
  /** @type {Fixed} */
  const not = {};
  Object.keys(conditions).forEach(name => {
    const { mode, values, from, to } = choiceOf(conditions, name);
    if (mode === "none") {
      not[name] = values;
    } else if (values.length) {
      facets[name] = mode === "all" ? { all: values } : values;
    } else {
      facets[name] = Object.assign({}, from && { gte: from }, to && { lte: to });
    }
  });
  /** @type {Request} */
  const request = { text, today, facets: Object.assign(facets, fixed) };
  return Object.assign(request, Object.keys(not).length && { not }, sort && { sort });
}

/** @param {string} kind @param {string} bound @returns {string} empty where there is no such bound */
function boundOf(kind, bound) {
  return (kind === "range" ? AMOUNT.test(bound) : intervalOf(bound)) ? bound : "";
}

/**
 * Returns a choice as far as the facet can be asked so: an address may say anything.
 *
 * @param {Choice} choice
 * @param {Known} facet
 * @returns {Choice}
 */
function cleanedChoice({ mode, values, from, to }, facet) {
  if (facet.kind === "range" || facet.kind === "window") {
    return { mode: "any", values: [], from: boundOf(facet.kind, from), to: boundOf(facet.kind, to) };
  }
  const known = values.filter((value, at) => facet.values.includes(value) && values.indexOf(value) === at);
  return { mode: mode === "all" && !facet.several ? "any" : mode, values: known, from: "", to: "" };
}

/**
 * Returns the question without what can't be asked here.
 *
 * @param {Question} question
 * @param {Known[]} facets
 * @param {Fixed} fixed
 * @returns {Question}
 */
export function cleaned({ text, conditions, sort }, facets, fixed) {
  const free = facets.filter(({ name }) => conditions[name] && !(name in fixed));
  const kept = free.reduce(
    (found, facet) => changed(found, facet.name, cleanedChoice(choiceOf(conditions, facet.name), facet)),
    /** @type {Conditions} */ ({}),
  );
  const same = JSON.stringify(kept) === JSON.stringify(conditions);
  return { text, conditions: same ? conditions : kept, sort: SORTS.includes(sort) ? sort : "" };
}
