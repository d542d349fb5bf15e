/**
 * What may be asked of the menu: checked once, so that a slip in a request is an error and never a
 * silently wrong answer.
 *
 * @typedef {string | number | boolean} Value
 * @typedef {{any?: Value | Value[], all?: Value | Value[], gte?: Value, lte?: Value}} Bounds
 * @typedef {Record<string, Value | Value[] | Bounds>} Facets
 * @typedef {{text?: string, facets?: Facets, not?: Facets, sort?: string, limit?: number, today?: string}} Request
 * @typedef {{any: string[], all: string[], gte: string | null, lte: string | null}} Wanted
 *   `any` of the values, or what lies between `gte` and `lte`; and `all` of the values
 * @typedef {object} Asked
 * @property {string} text
 * @property {Map<string, Wanted>} facets
 * @property {Map<string, Wanted>} not
 * @property {string} sort
 * @property {number} limit
 * @property {number} today
 *
 * @typedef {Pick<import("./core.js").Facet, "name" | "kind" | "several">} Known
 */
import { intervalOf } from "../core/dates.js";

export const SORTS = ["relevance", "start", "closing", "credits", "newest", "title"];
const AMOUNT = /^\d{1,9}(\.\d{1,2})?$/;

/** @param {string} what @param {unknown} value @returns {never} */
function refuse(what, value) {
  throw new RangeError(`kedan.menu.query: ${what}: ${JSON.stringify(value)}`);
}

/** @param {unknown} value @param {Known} facet @returns {string} */
function valueOf(value, { name, kind }) {
  const text = typeof value === "number" || typeof value === "boolean" ? String(value) : value;
  if (typeof text !== "string") {
    return refuse(`a value of ${name} must be a string`, value);
  }
  if ((kind === "range" && !AMOUNT.test(text)) || (kind === "window" && !intervalOf(text))) {
    return refuse(`${name} must be ${kind === "range" ? "an amount" : "a date"}`, value);
  }
  return text;
}

/** @param {unknown} values @param {Known} facet */
function valuesOf(values, facet) {
  const list = values === undefined ? [] : Array.isArray(values) ? values : [values];
  return list.map(value => valueOf(value, facet));
}

/** @param {unknown} given @param {Known} facet @returns {Wanted} */
function wantedOf(given, facet) {
  if (typeof given !== "object" || !given || Array.isArray(given)) {
    return { any: valuesOf(given, facet), all: [], gte: null, lte: null };
  }
  const { any, all, gte, lte } = /** @type {Bounds} */ (given);
  const bounded = facet.kind === "range" || facet.kind === "window";
  const names = bounded ? ["any", "gte", "lte"] : facet.several ? ["any", "all"] : ["any"];
  const unknown = Object.keys(given).find(name => !names.includes(name));
  if (unknown !== undefined) {
    refuse(`${facet.name} can't be asked by`, unknown);
  }
  /** @param {unknown} bound */
  const boundOf = bound => (bound === undefined || bound === null ? null : valueOf(bound, facet));
  return { any: valuesOf(any, facet), all: valuesOf(all, facet), gte: boundOf(gte), lte: boundOf(lte) };
}

/** @param {Wanted} wanted @returns {boolean} */
function asks({ any, all, gte, lte }) {
  return any.length > 0 || all.length > 0 || gte !== null || lte !== null;
}

/** @param {unknown} given @param {Known[]} known @returns {Map<string, Wanted>} */
function facetsOf(given, known) {
  if (given === undefined) {
    return new Map();
  }
  if (typeof given !== "object" || !given || Array.isArray(given)) {
    refuse("facets must be an object", given);
  }
  /** @type {Map<string, Wanted>} */
  const wanted = new Map();
  const facets = /** @type {Facets} */ (given);
  Object.keys(facets).forEach(name => {
    const facet = known.find(one => one.name === name) || refuse("unknown facet", name);
    const value = wantedOf(facets[name], facet);
    if (asks(value)) {
      wanted.set(name, value);
    }
  });
  return wanted;
}

/** @param {unknown} limit @returns {number} */
function limitOf(limit) {
  if (limit === undefined) {
    return Infinity;
  }
  return typeof limit === "number" && limit >= 0 && limit % 1 === 0
    ? limit
    : refuse("limit must be a whole number", limit);
}

/** @param {unknown} today @returns {number} */
function todayOf(today) {
  const day = intervalOf(today);
  return day && day.first === day.last ? day.first : refuse("today must be YYYY-MM-DD", today);
}

/**
 * Returns the request with everything filled in; RangeError where something can't be answered.
 *
 * @param {Request} request
 * @param {Known[]} known  the facets there are
 * @param {string} [today]  where the request doesn't say
 * @returns {Asked}
 */
export function checked(request, known, today) {
  if (typeof request !== "object" || !request) {
    refuse("a request must be an object", request);
  }
  const { text = "", sort = "relevance" } = request;
  if (typeof text !== "string") {
    refuse("text must be a string", text);
  }
  if (!SORTS.includes(sort)) {
    refuse("unknown sort", sort);
  }
  return {
    text,
    facets: facetsOf(request.facets, known),
    not: facetsOf(request.not, known),
    sort,
    limit: limitOf(request.limit),
    today: todayOf(request.today === undefined ? today : request.today),
  };
}
