/**
 * How many different values of a field there are, each with enough behind it.
 *
 * @typedef {import("./fraction.js").Fraction} Fraction
 * @typedef {import("./rules-data.js").Measure} Measure
 * @typedef {import("./measures.js").Found} Found
 * @typedef {import("./scope.js").Cell} Cell
 * @typedef {import("./items.js").Item} Item
 */
import { ANY_DELIVERY } from "./scope.js";
import { NO, YES } from "./match.js";
import { isZero, order, plus, ZERO } from "./fraction.js";

/** Returns the values of the field that a cell may have. @param {string} field @param {Item} item @param {Cell} cell */
function valuesOf(field, item, cell) {
  /** @type {Record<string, string[]>} */
  const options = {
    domain: [cell.domain],
    delivery: [cell.delivery],
    category: [item.category],
    form: [item.form],
    route: item.routes,
  };
  return (options[field] || []).filter(value => value !== "");
}

/**
 * Tells `act` the values that each cell may have and its amount: null where one of them can't be told.
 *
 * @param {Measure} measure
 * @param {Found[]} items
 * @param {(values: string[], amount: Fraction | null) => void} act
 */
function eachCell(measure, items, act) {
  items.forEach(({ held, matches }) => {
    held.cells.forEach((cell, i) => {
      if (matches[i] !== NO && !(cell.counted && isZero(cell.counted))) {
        const values = valuesOf(measure.field, held.item, cell);
        const told = matches[i] === YES && values.length === 1 && values[0] !== ANY_DELIVERY;
        act(values, told ? cell.counted : null);
      }
    });
  });
}

/** Returns what there is for sure of every value. @param {Measure} measure @param {Found[]} items */
export function sureTotals(measure, items) {
  /** @type {Map<string, Fraction>} */
  const totals = new Map();
  eachCell(measure, items, (values, amount) => {
    values.forEach(value => amount && totals.set(value, plus(totals.get(value) || ZERO, amount)));
  });
  return totals;
}

/** Returns whether an amount makes its value count. @param {Measure} measure @param {Fraction} total */
export function enough(measure, total) {
  return !isZero(total) && order(total, measure.floor) >= 0;
}

/**
 * Returns how many values there are for sure, and how many there may be; null is no limit.
 *
 * @param {Measure} measure
 * @param {Found[]} items
 */
export function distinct(measure, items) {
  /** @type {Set<string>} */
  const there = new Set();
  sureTotals(measure, items).forEach((total, value) => enough(measure, total) && there.add(value));
  const all = new Set(there);
  eachCell(measure, items, (values, amount) => values.forEach(value => amount || all.add(value)));
  return { have: { n: there.size, d: 1 }, most: all.has(ANY_DELIVERY) ? null : { n: all.size, d: 1 } };
}
