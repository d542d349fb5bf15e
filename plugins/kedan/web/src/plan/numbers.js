/** Exact numbers of an answer in words: what one has is rounded down, what is missing is rounded up. */
import { say } from "../strings.js";

/** @typedef {import("../audit/answer-data.js").AnswerRule} AnswerRule */
/** @typedef {{count?: unknown, distinct?: unknown, share?: unknown}} Demand  the rule that was asked */

/** @param {string | null} text  such as `24` or `1/3` */
export function numberOf(text) {
  const [above = "0", below = "1"] = (text || "0").split("/");
  return Number(above) / Number(below);
}

/** Returns hundredths. @param {string | null} text @param {boolean} up */
export function rounded(text, up) {
  const [above = "0", below = "1"] = (text || "0").split("/");
  const hundredths = (Number(above) * 100) / Number(below);
  return (up ? Math.ceil(hundredths) : Math.floor(hundredths)) / 100;
}

/** @param {string} unit @param {number} amount */
function amountWords(unit, amount) {
  return say(unit === "hours" ? "amount.hours" : "amount.credits", { count: amount });
}

/**
 * Returns what a rule has, or lacks.
 *
 * @param {string | null} value
 * @param {{demand: Demand | undefined, unit: string, of?: string | undefined, up?: boolean}} how  `of`: of a share, in the unit
 */
export function measureWords(value, { demand, unit, of, up = false }) {
  const number = rounded(value, up);
  if (demand && demand.count) {
    return say("rule.items", { count: number });
  }
  if (demand && demand.distinct) {
    return say("rule.values", { count: number });
  }
  if (demand && demand.share) {
    return amountWords(unit, rounded(of || "0", up));
  }
  return amountWords(unit, number);
}
