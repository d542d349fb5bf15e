/**
 * Several policies side by side: rules of the same id and unit stand together, the strictest first.
 *
 * @typedef {import("./fraction.js").Fraction} Fraction
 * @typedef {import("./answer-data.js").Answer} Answer
 * @typedef {import("./answer-data.js").AnswerRule} AnswerRule
 * @typedef {{rule: string, unit: string, policies: string[]}} Row
 */
import { order, parseFraction, times, ZERO } from "./fraction.js";

/** @param {AnswerRule} rule @param {"gte" | "lte"} bound */
function boundOf(rule, bound) {
  const text = rule.need ? rule.need[bound] : undefined;
  const of = parseFraction(rule.amounts ? rule.amounts.of : "1");
  return text === undefined ? null : times(parseFraction(text), of);
}

/**
 * Puts the highest floor first, then the lowest ceiling, then what has neither.
 *
 * @param {AnswerRule} one
 * @param {AnswerRule} other
 */
function byStrictness(one, other) {
  const [low, otherLow] = [boundOf(one, "gte"), boundOf(other, "gte")];
  const [high, otherHigh] = [boundOf(one, "lte"), boundOf(other, "lte")];
  return (
    Number(!low) - Number(!otherLow) ||
    order(otherLow || ZERO, low || ZERO) ||
    Number(!high) - Number(!otherHigh) ||
    order(high || ZERO, otherHigh || ZERO)
  );
}

/**
 * Returns a row for every rule id and unit, in the order in which they first come.
 *
 * @param {Answer[]} answers
 * @returns {Row[]}
 */
export function sideBySide(answers) {
  /** @type {Map<string, {rule: string, unit: string, found: {policy: string, answer: AnswerRule}[]}>} */
  const rows = new Map();
  answers.forEach(({ id, unit, both }) => {
    both.forEach(answer => {
      const key = `${unit} ${answer.id}`;
      const row = rows.get(key) || { rule: answer.id, unit, found: [] };
      row.found.push({ policy: id, answer });
      rows.set(key, row);
    });
  });
  return [...rows.values()].map(({ rule, unit, found }) => {
    found.sort((a, b) => byStrictness(a.answer, b.answer));
    return { rule, unit, policies: found.map(({ policy }) => policy) };
  });
}
