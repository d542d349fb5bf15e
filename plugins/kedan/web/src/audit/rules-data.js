/**
 * Rules prepared for judging: names as sets, numbers as fractions. Prepared once.
 *
 * @typedef {import("./fraction.js").Fraction} Fraction
 * @typedef {import("./types.js").RulesData} RulesData
 * @typedef {import("./types.js").RuleData} RuleData
 * @typedef {import("./types.js").WhereData} WhereData
 * @typedef {import("./types.js").BoundsData} BoundsData
 * @typedef {import("./types.js").Unit} Unit
 * @typedef {{gte: Fraction | null, lte: Fraction | null}} Bounds
 * @typedef {"category" | "form" | "method" | "delivery" | "route" | "domain" | "counts_toward" | "course" |
 *   "tag"} Field
 * @typedef {Record<Field, Set<string> | null> & {amount: Bounds | null, byCell: boolean}} Where
 *   `byCell`: whether it asks for what differs from cell to cell
 * @typedef {Where[]} Scope  what a rule's own `where` and those around it let through; empty ones are left out
 * @typedef {{kind: "sum" | "count" | "distinct" | "share", bounds: Bounds, need: BoundsData, of: Fraction,
 *   field: string, floor: Fraction}} Measure
 * @typedef {{id: string, data: RuleData, scope: Scope, yearly: boolean, measure: Measure | null,
 *   parts: Rule[] | null, whole: boolean}} Rule  `whole`: all parts, else any of them
 * @typedef {{scope: Scope, weight: Fraction | null, cap: Fraction | null, yearly: boolean}} CountLine
 * @typedef {{scope: Scope, factor: Fraction}} Conversion
 * @typedef {{data: RulesData, unit: Unit, rules: Rule[], count: CountLine[], convert: Conversion[],
 *   byDomain: boolean, linesByDomain: boolean, named: Set<string>, asks: Set<string>}} Rules
 *   `byDomain`: whether anything asks for domains; `linesByDomain`: whether the `count` or `convert` lines do;
 *   `named`: the courses that anything asks for, by themselves or by an offering; `asks`: the other fields that anything
 *   asks for, and `amount`
 */
import { ONE, over, parseFraction, ZERO } from "./fraction.js";
import { listOf } from "./fitting.js";

/** @type {Field[]} */
const FIELDS = ["category", "form", "method", "delivery", "route", "domain", "counts_toward", "course", "tag"];
const MEASURES = /** @type {("sum" | "count" | "distinct" | "share")[]} */ (["sum", "count", "distinct", "share"]);

/** @type {WeakMap<RulesData, Rules>} */
const prepared = new WeakMap();

/** @param {string | undefined} text */
function maybe(text) {
  return text === undefined ? null : parseFraction(text);
}

/** @param {BoundsData} data @returns {Bounds} */
function boundsOf(data) {
  return { gte: maybe(data.gte), lte: maybe(data.lte) };
}

/** @param {WhereData | undefined} data @returns {Scope} */
function scopeOf(data) {
  if (!data || !Object.keys(data).length) {
    return [];
  }
  const where = /** @type {Where} */ ({ amount: data.amount ? boundsOf(data.amount) : null });
  FIELDS.forEach(field => {
    where[field] = data[field] === undefined ? null : new Set(listOf(data[field]));
  });
  where.byCell = Boolean(where.delivery || where.domain);
  return [where];
}

/** @param {RuleData} data @returns {Measure | null} */
function measureOf(data) {
  const kind = MEASURES.find(name => data[name] !== undefined);
  if (!kind) {
    return null;
  }
  const { gte, lte } = /** @type {BoundsData} */ (data[kind]);
  const need = { ...(gte === undefined ? {} : { gte }), ...(lte === undefined ? {} : { lte }) };
  return {
    kind,
    bounds: boundsOf(need),
    need,
    of: data.share ? parseFraction(data.share.of) : ONE,
    field: data.distinct ? data.distinct.field : "",
    floor: data.distinct && data.distinct.floor !== undefined ? parseFraction(data.distinct.floor) : ZERO,
  };
}

/** @param {RuleData} data @param {Scope} around @returns {Rule} */
function ruleOf(data, around) {
  const parts = data.all || data.any;
  const scope = around.concat(scopeOf(data.where));
  return {
    id: data.id,
    data,
    scope,
    yearly: data.per === "year",
    measure: measureOf(data),
    parts: parts ? parts.map(part => ruleOf(part, scope)) : null,
    whole: Boolean(data.all),
  };
}

/** @param {Rule} rule @returns {boolean} */
function asksForDomains(rule) {
  const here = rule.measure && rule.measure.field === "domain";
  return Boolean(here) || rule.scope.some(where => where.domain) || (rule.parts || []).some(asksForDomains);
}

/**
 * Returns all that the lines and the rules, with their parts, let through.
 *
 * @param {{scope: Scope, parts?: Rule[] | null}[]} all
 * @returns {Where[]}
 */
function wheres(all) {
  return /** @type {Where[]} */ ([]).concat(...all.map(({ scope, parts }) => scope.concat(wheres(parts || []))));
}

/** Returns the courses that are named; an offering stands behind the last slash. @param {Where[]} all */
function namedCourses(all) {
  const names = /** @type {string[]} */ ([]).concat(...all.map(({ course }) => [...(course || [])]));
  return new Set(names.concat(names.map(name => name.slice(0, Math.max(0, name.lastIndexOf("/"))))));
}

/** @param {Where[]} all @param {Rule[]} rules */
function askedFields(all, rules) {
  const fields = [...FIELDS, /** @type {const} */ ("amount")].filter(field => all.some(where => where[field]));
  return new Set([...fields, ...measuredFields(rules)]);
}

/** Returns the fields whose values are counted. @param {Rule[]} rules @returns {string[]} */
function measuredFields(rules) {
  return /** @type {string[]} */ ([]).concat(
    ...rules.map(({ measure, parts }) => (measure ? [measure.field] : measuredFields(parts || []))),
  );
}

/** @param {RulesData} data @returns {Rules} */
export function rulesOf(data) {
  const known = prepared.get(data);
  if (known) {
    return known;
  }
  const rules = data.rules.map(rule => ruleOf(rule, []));
  const count = (data.count || []).map(line => ({
    scope: scopeOf(line.where),
    weight: maybe(line.weight),
    cap: maybe(line.cap),
    yearly: line.per === "year",
  }));
  const convert = (data.convert || []).map(line => ({
    scope: scopeOf(line.where),
    factor: over(parseFraction(line.gives), parseFraction(line.per)),
  }));
  const linesByDomain = [...count, ...convert].some(line => line.scope.some(where => where.domain));
  const byDomain = linesByDomain || rules.some(asksForDomains);
  const all = wheres([...rules, ...count, ...convert]);
  const [named, asks] = [namedCourses(all), askedFields(all, rules)];
  const made = { data, unit: data.unit, rules, count, convert, byDomain, linesByDomain, named, asks };
  prepared.set(data, made);
  return made;
}
