/**
 * One rule over the items: a measure, each year's measure, a question, or a combination.
 *
 * @typedef {import("./fraction.js").Fraction} Fraction
 * @typedef {import("./types.js").BoundsData} BoundsData
 * @typedef {import("./types.js").Basis} Basis
 * @typedef {import("./rules-data.js").Rule} Rule
 * @typedef {import("./rules-data.js").Scope} Scope
 * @typedef {import("./rules-data.js").Measure} Measure
 * @typedef {import("./scope.js").Holding} Holding
 * @typedef {import("./measures.js").Status} Status
 * @typedef {import("./measures.js").Found} Found
 * @typedef {{year: number, status: Status, have: Fraction, gap: Fraction, by: string[], unknown: string[]}} YearAnswer
 * @typedef {{rule: Rule, status: Status, have: Fraction | null, gap: Fraction | null, by: string[],
 *   unknown: string[], approx: boolean, years: YearAnswer[], parts: RuleAnswer[], reason: string}} RuleAnswer
 *   `have` and `gap` are null where nothing is measured
 * @typedef {{inside: Holding[], outside: Holding[], years: number[], confirmed: Set<string>,
 *   waived: Map<string, string>, linesByDomain: boolean}} Ledger
 *   what the rules of one policy are judged by; the items come by date
 */
import { found, judged, measured } from "./measures.js";
import { isZero, total } from "./fraction.js";

/** @type {Status[]} */
const WORST_FIRST = ["over", "short", "ask", "ok"];
/** @type {Status[]} */
const BEST_FIRST = ["ok", "ask", "short", "over"];

/** @param {Status[]} ranking @param {Status[]} statuses @returns {Status} */
function first(ranking, statuses) {
  return ranking.find(status => statuses.includes(status)) || "ok";
}

/** Returns whether a scope names declared kinds, which count whenever they were earned. @param {Scope} scope */
export function waivesWindow(scope) {
  return scope.some(where => where.counts_toward);
}

/**
 * Returns the items that a scope looks at: declared kinds waive the window.
 *
 * @param {Scope} scope
 * @param {Ledger} ledger
 */
export function visible(scope, ledger) {
  return waivesWindow(scope) ? ledger.inside.concat(ledger.outside) : ledger.inside;
}

/**
 * Returns whether an amount was divided equally among domains, and the division matters.
 *
 * @param {Scope} scope
 * @param {Measure} measure
 * @param {Ledger} ledger
 * @param {Found[]} items
 */
function isApprox(scope, measure, ledger, items) {
  const matters = ledger.linesByDomain || scope.some(where => where.domain) || measure.field === "domain";
  return (
    matters &&
    items.some(({ held }) => held.item.equally && held.cells.some(({ counted }) => counted && !isZero(counted)))
  );
}

/** @param {Rule} rule @param {Partial<RuleAnswer>} told @returns {RuleAnswer} */
function answered(rule, told) {
  return {
    rule,
    status: "ok",
    have: null,
    gap: null,
    by: [],
    unknown: [],
    approx: false,
    years: [],
    parts: [],
    reason: "",
    ...told,
  };
}

/** @param {Rule} rule @param {Rule[]} parts @param {Ledger} ledger */
function combined(rule, parts, ledger) {
  const answers = parts.map(part => judgedRule(part, ledger));
  const statuses = answers.map(({ status }) => status);
  return answered(rule, {
    status: first(rule.whole ? WORST_FIRST : BEST_FIRST, statuses),
    by: united(answers.map(({ by }) => by)),
    unknown: united(answers.map(({ unknown }) => unknown)),
    approx: answers.some(({ approx }) => approx),
    parts: answers,
  });
}

/** @param {string[][]} lists */
function united(lists) {
  return [...new Set(/** @type {string[]} */ ([]).concat(...lists))];
}

/** @param {Rule} rule @param {Measure} measure @param {Ledger} ledger */
function whole(rule, measure, ledger) {
  const { scope } = rule;
  const items = found(scope, visible(scope, ledger));
  const { have, most, by, unknown } = measured(measure, items);
  const { status, gap } = judged(measure.bounds, have, most);
  return answered(rule, { status, have, gap, by, unknown, approx: isApprox(scope, measure, ledger, items) });
}

/**
 * Judges every year of the cycle, those to come included; what is told is the first of the worst years.
 *
 * @param {Rule} rule
 * @param {Measure} measure
 * @param {Ledger} ledger
 */
function eachYear(rule, measure, ledger) {
  const { scope } = rule;
  const items = found(scope, ledger.inside);
  const years = ledger.years.map(year => {
    const { have, most, by, unknown } = measured(
      measure,
      items.filter(({ held }) => held.item.year === year),
    );
    return { year, have, by, unknown, ...judged(measure.bounds, have, most) };
  });
  const status = first(
    WORST_FIRST,
    years.map(year => year.status),
  );
  const told = years.find(year => year.status === status);
  return answered(rule, {
    status,
    have: told ? told.have : null,
    gap: total(years.map(({ gap }) => gap)),
    by: /** @type {string[]} */ ([]).concat(...years.map(({ by }) => by)),
    unknown: /** @type {string[]} */ ([]).concat(...years.map(({ unknown }) => unknown)),
    approx: isApprox(scope, measure, ledger, items),
    years,
  });
}

/** @param {Rule} rule @param {Ledger} ledger @returns {RuleAnswer} */
function judgedRule(rule, ledger) {
  if (rule.parts) {
    return combined(rule, rule.parts, ledger);
  }
  if (!rule.measure) {
    return answered(rule, { status: ledger.confirmed.has(rule.id) ? "ok" : "ask" });
  }
  return rule.yearly ? eachYear(rule, rule.measure, ledger) : whole(rule, rule.measure, ledger);
}

/**
 * Returns the answer to one rule of a policy; a waiver takes the place of the status.
 *
 * @param {Rule} rule
 * @param {Ledger} ledger
 * @returns {RuleAnswer}
 */
export function answer(rule, ledger) {
  const told = judgedRule(rule, ledger);
  const reason = ledger.waived.get(rule.id);
  return reason === undefined ? told : { ...told, status: "waived", reason };
}
