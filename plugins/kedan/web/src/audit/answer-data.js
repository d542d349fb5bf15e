/**
 * Answers as plain data, the same in both languages: exact numbers as texts.
 *
 * @typedef {import("./fraction.js").Fraction} Fraction
 * @typedef {import("./types.js").RulesData} RulesData
 * @typedef {import("./types.js").BoundsData} BoundsData
 * @typedef {import("./types.js").Basis} Basis
 * @typedef {"yes" | "open" | "no"} Applies
 * @typedef {import("./measures.js").Status} Status
 * @typedef {import("./rules.js").RuleAnswer} RuleAnswer
 * @typedef {import("./rules.js").YearAnswer} YearAnswer
 * @typedef {import("./rules.js").Ledger} Ledger
 * @typedef {import("./scope.js").Holding} Holding
 * @typedef {{year: number, status: Status, have: string, gap: string, by: string[], unknown: string[]}} YearData
 * @typedef {{id: string, title: string, status: Status, have: string | null, need: BoundsData | null,
 *   gap: string | null, by: string[], unknown: string[], approx: boolean,
 *   amounts?: {of: string, have: string, gap: string}, years?: YearData[], parts?: AnswerRule[], reason?: string,
 *   basis?: Basis}} AnswerRule
 * @typedef {{id: string, year: number, raw: string | null, counted: string | null, inside: boolean}} AnswerItem
 * @typedef {{id: string, title: string, unit: string, sample: boolean, applies: Applies, basis: Basis | null,
 *   window: {first: number, last: number, assumed: boolean} | null, done: AnswerRule[], planned: AnswerRule[],
 *   both: AnswerRule[], items: AnswerItem[]}} Answer
 */
import { times, total, written } from "./fraction.js";

/** @param {Fraction | null} fraction */
function exact(fraction) {
  return fraction && written(fraction);
}

/** @param {YearAnswer} year @returns {YearData} */
function yearData({ year, status, have, gap, by, unknown }) {
  return { year, status, have: written(have), gap: written(gap), by, unknown };
}

/** A share in the unit too: `over by 2/45` is 16 of it. @param {RuleAnswer} answer */
function amountsOf({ rule, have, gap }) {
  if (!rule.measure || rule.measure.kind !== "share" || !have || !gap) {
    return {};
  }
  const { of } = rule.measure;
  return { amounts: { of: written(of), have: written(times(have, of)), gap: written(times(gap, of)) } };
}

/** @param {RuleAnswer} answer @returns {AnswerRule} */
function ruleData(answer) {
  const { rule, status, by, unknown, approx, years, parts, reason } = answer;
  return {
    id: rule.id,
    title: rule.data.title || "",
    status,
    have: exact(answer.have),
    need: rule.measure && rule.measure.need,
    gap: exact(answer.gap),
    by,
    unknown,
    approx,
    ...amountsOf(answer),
    ...(years.length ? { years: years.map(yearData) } : {}),
    ...(parts.length ? { parts: parts.map(ruleData) } : {}),
    ...(reason ? { reason } : {}),
    ...(rule.data.basis ? { basis: rule.data.basis } : {}),
  };
}

/** Returns the sum of the cells; null, uncounted, where one of them is. @param {(Fraction | null)[]} amounts */
function wholeOf(amounts) {
  const known = /** @type {Fraction[]} */ (amounts.filter(Boolean));
  return known.length === amounts.length ? written(total(known)) : null;
}

/** @param {Holding} held @param {boolean} inside @returns {AnswerItem} */
function itemData({ item, cells }, inside) {
  return {
    id: item.id,
    year: item.year,
    raw: wholeOf(cells.map(({ raw }) => raw)),
    counted: wholeOf(cells.map(({ counted }) => counted)),
    inside,
  };
}

/**
 * Returns the answers of one policy: of what is done, planned, and both.
 *
 * @param {RulesData} data
 * @param {Applies} applies
 * @param {{first: number, last: number, assumed: boolean} | null} window
 * @param {{answers: RuleAnswer[], ledger: Ledger}[]} runs
 * @returns {Answer}
 */
export function answerData(data, applies, window, runs) {
  const [done = [], planned = [], both = []] = runs.map(({ answers }) => answers.map(ruleData));
  const last = runs[2];
  const inside = last ? last.ledger.inside.map(held => itemData(held, true)) : [];
  const outside = last ? last.ledger.outside.map(held => itemData(held, false)) : [];
  return {
    id: data.id,
    title: data.title,
    unit: data.unit,
    sample: Boolean(data.sample),
    applies,
    basis: data.basis || null,
    window,
    done,
    planned,
    both,
    items: inside.concat(outside),
  };
}
