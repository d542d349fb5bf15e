/**
 * What may be asked of the menu: checked once, so that a slip in a request is an error and never a
 * silently wrong answer.
 *
 * @typedef {{domain?: string | string[]}} Facets
 * @typedef {{text?: string, facets?: Facets, not?: Facets, sort?: string, limit?: number, today?: string}} Request
 * @typedef {{text: string, domains: string[], without: string[], sort: string, limit: number, today: number}} Asked
 */
import { intervalOf } from "./dates.js";

export const DOMAINS = ["planning", "culture", "curriculum", "teachers", "management", "environment"];
export const SORTS = ["relevance", "start"];

/** @param {string} what @param {unknown} value @returns {never} */
function refuse(what, value) {
  throw new RangeError(`kedan.menu.query: ${what}: ${JSON.stringify(value)}`);
}

/** @param {Facets | undefined} facets @returns {string[]} */
function domainsOf(facets) {
  const given = facets === undefined ? {} : facets;
  if (typeof given !== "object" || !given) {
    refuse("facets must be an object", facets);
  }
  const unknown = Object.keys(given).filter(name => name !== "domain")[0];
  if (unknown !== undefined) {
    refuse("unknown facet", unknown);
  }
  const values = given.domain === undefined ? [] : Array.isArray(given.domain) ? given.domain : [given.domain];
  return values.every(value => typeof value === "string") ? values : refuse("a domain must be a string", values);
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
 * @param {string} [today]  where the request doesn't say
 * @returns {Asked}
 */
export function checked(request, today) {
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
    domains: domainsOf(request.facets),
    without: domainsOf(request.not),
    sort,
    limit: limitOf(request.limit),
    today: todayOf(request.today === undefined ? today : request.today),
  };
}
