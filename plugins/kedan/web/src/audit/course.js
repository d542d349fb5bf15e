/**
 * A course as the audit reads it, prepared once.
 *
 * @typedef {import("./fraction.js").Fraction} Fraction
 * @typedef {import("./types.js").CourseData} CourseData
 * @typedef {import("./types.js").AudienceData} AudienceData
 * @typedef {import("./types.js").RunData} RunData
 * @typedef {import("./amounts.js").Split} Split
 * @typedef {{domain: string, share: Fraction}} DomainShare
 * @typedef {{year: number, day: number}} End
 * @typedef {AudienceData & {split: Split | null, kinds: string[]}} Audience
 * @typedef {RunData & {end: End | null}} Run
 * @typedef {{data: CourseData, hours: Split | null, audiences: Audience[], runs: Run[], shares: DomainShare[],
 *   equally: boolean}} Course
 */
import { isZero, ONE, over, parseFraction, total, ZERO } from "./fraction.js";
import { intervalOf, partsOf } from "../core/dates.js";
import { splitOf } from "./amounts.js";

/** @type {WeakMap<CourseData, Course>} */
const prepared = new WeakMap();

/**
 * Returns what part of an amount belongs to each domain, and whether it was divided equally for
 * want of anything better.
 *
 * @param {string[] | undefined} domains
 * @param {Record<string, string>} [hours]
 */
export function domainShares(domains = [], hours = {}) {
  const known = new Map(Object.entries(hours));
  const amounts = domains.map(domain => (known.has(domain) ? parseFraction(known.get(domain)) : ZERO));
  const whole = total(amounts);
  if (isZero(whole)) {
    const share = domains.length > 1 ? { n: 1, d: domains.length } : ONE;
    return { shares: domains.map(domain => ({ domain, share })), equally: domains.length > 1 };
  }
  const shares = amounts.map((amount, i) => ({ domain: domains[i] || "", share: over(amount, whole) }));
  return { shares, equally: false };
}

/** Returns the last day of a written date, and its year. @param {string | undefined} date @returns {End | null} */
function endOf(date) {
  const [parts, span] = [partsOf(date), intervalOf(date)];
  return parts && span ? { year: parts.year, day: span.last } : null;
}

/** @param {CourseData} data @returns {Course} */
export function courseOf(data) {
  const known = prepared.get(data);
  if (known) {
    return known;
  }
  const course = {
    data,
    hours: splitOf(data.hours),
    audiences: (data.audiences || []).map(audience =>
      Object.assign({ split: splitOf(audience.credits), kinds: audience.counts_toward || [] }, audience),
    ),
    runs: (data.runs || []).map(run => Object.assign({ end: endOf(run.ends) }, run)),
    ...domainShares(data.domains, data.domain_hours),
  };
  prepared.set(data, course);
  return course;
}

/** Returns the courses by id. @param {CourseData[]} list */
export function coursesOf(list) {
  return new Map(list.map(course => /** @type {[string, CourseData]} */ ([course.id, course])));
}
