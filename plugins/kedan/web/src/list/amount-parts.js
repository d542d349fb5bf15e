/** An amount with its number in bold, as on a credit tag. */
import { amountWords, countOf } from "./words.js";
import { sentence } from "../dom/element.js";

/** @param {import("./amounts.js").Amount} amount @returns {(string | Node)[]} */
export function amountParts(amount) {
  const { unit, range } = amount;
  return range ? sentence(`amount.${unit || "credits"}`, { count: countOf(range) }, "count") : [amountWords(amount)];
}
