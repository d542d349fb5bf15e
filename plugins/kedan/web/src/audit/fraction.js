/**
 * Exact fractions from 0 up, always in lowest terms. The audit never rounds.
 *
 * @typedef {import("./whole.js").Whole} Whole
 * @typedef {{n: Whole, d: Whole}} Fraction
 */
import { add, commonDivisor, compare, divide, multiply, parseWhole, subtract, writtenWhole } from "./whole.js";

/** @type {Fraction} */
export const ZERO = { n: 0, d: 1 };
/** @type {Fraction} */
export const ONE = { n: 1, d: 1 };

const WRITTEN = /^(\d+)(?:\.(\d+)|\/(\d+))?$/;

/** @param {Whole} n @param {Whole} d @returns {Fraction} */
export function ratio(n, d) {
  if (d === 1 || n === 0) {
    return n === 0 ? ZERO : { n, d };
  }
  const divisor = commonDivisor(n, d);
  return divisor === 1 ? { n, d } : { n: divide(n, divisor).quotient, d: divide(d, divisor).quotient };
}

/**
 * Returns the number written as `360`, `0.5` or `1/3`; RangeError for anything else.
 *
 * @param {unknown} text
 */
export function parseFraction(text) {
  const found = WRITTEN.exec(String(text));
  const [whole, decimals, below] = found ? [found[1] || "", found[2] || "", found[3] || "1"] : ["", "", "0"];
  const denominator = parseWhole(decimals ? `1${"0".repeat(decimals.length)}` : below);
  if (!found || denominator === 0) {
    throw new RangeError(`kedan: not an exact number: ${JSON.stringify(text)}`);
  }
  return ratio(parseWhole(whole + decimals), denominator);
}

/** Returns `360` or `1/3`. @param {Fraction} fraction */
export function written({ n, d }) {
  return d === 1 ? writtenWhole(n) : `${writtenWhole(n)}/${writtenWhole(d)}`;
}

/** @param {Fraction} a @param {Fraction} b */
export function plus(a, b) {
  if (a.d === 1 && b.d === 1) {
    return { n: add(a.n, b.n), d: 1 };
  }
  return ratio(add(multiply(a.n, b.d), multiply(b.n, a.d)), multiply(a.d, b.d));
}

/** Returns a - b, for b not above a. @param {Fraction} a @param {Fraction} b */
export function minus(a, b) {
  return ratio(subtract(multiply(a.n, b.d), multiply(b.n, a.d)), multiply(a.d, b.d));
}

/** @param {Fraction} a @param {Fraction} b */
export function times(a, b) {
  return a === ONE ? b : b === ONE ? a : ratio(multiply(a.n, b.n), multiply(a.d, b.d));
}

/** Returns a / b, for b above 0. @param {Fraction} a @param {Fraction} b */
export function over(a, b) {
  return ratio(multiply(a.n, b.d), multiply(a.d, b.n));
}

/** Returns a number below, at or above 0. @param {Fraction} a @param {Fraction} b */
export function order(a, b) {
  return a.d === 1 && b.d === 1 ? compare(a.n, b.n) : compare(multiply(a.n, b.d), multiply(b.n, a.d));
}

/** @param {Fraction} a @param {Fraction} b */
export function least(a, b) {
  return order(a, b) <= 0 ? a : b;
}

/** @param {Fraction} a */
export function isZero(a) {
  return a.n === 0;
}

/** @param {Fraction[]} fractions */
export function total(fractions) {
  return fractions.reduce(plus, ZERO);
}
