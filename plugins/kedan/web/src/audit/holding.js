/**
 * Item -> holding: its amount in the unit of a policy, divided by delivery, and by domain where anything
 * asks for domains.
 *
 * @typedef {import("./fraction.js").Fraction} Fraction
 * @typedef {import("./items.js").Item} Item
 * @typedef {import("./amounts.js").Split} Split
 * @typedef {import("./rules-data.js").Rules} Rules
 * @typedef {import("./rules-data.js").Conversion} Conversion
 * @typedef {import("./scope.js").Cell} Cell
 * @typedef {import("./scope.js").Holding} Holding
 * @typedef {{delivery: string, amount: Fraction | null}} Row
 */
import { ANY_DELIVERY, reads } from "./scope.js";
import { NO, YES } from "./match.js";
import { ONE, times } from "./fraction.js";

const UNDIVIDED = [{ domain: "", share: ONE }];

/**
 * Returns the parts above zero by delivery; `beside` tells the delivery of an amount that declares none.
 *
 * @param {Item} item
 * @param {Split | null} split
 * @param {Split | null} beside
 * @returns {Row[]}
 */
function rowsOf(item, split, beside) {
  if (!split) {
    return [{ delivery: item.varies ? ANY_DELIVERY : "", amount: null }];
  }
  if (split.parts.length) {
    return split.parts;
  }
  return [{ delivery: split.delivery || (beside ? beside.delivery : ""), amount: split.total }];
}

/** @param {Item} item @param {Row[]} rows @param {boolean} byDomain @returns {Cell[]} */
function cellsOf(item, rows, byDomain) {
  /** @type {Cell[]} */
  const cells = [];
  const shares = byDomain && item.shares.length ? item.shares : UNDIVIDED;
  rows.forEach(({ delivery, amount }) => {
    shares.forEach(({ domain, share }) => {
      const raw = amount && times(share, amount);
      cells.push({ delivery, domain, raw, counted: raw });
    });
  });
  return cells;
}

/**
 * Returns a cell of the other unit in the policy's: by the first line that matches, and only by that one.
 *
 * @param {Holding} held
 * @param {Cell} cell
 * @param {Conversion[]} convert
 * @returns {Cell}
 */
function converted(held, cell, convert) {
  const bare = { ...cell, raw: null, counted: null };
  for (const line of convert) {
    const match = reads(line.scope, { ...held, cells: [bare], memo: null })[0];
    if (match === YES && cell.raw) {
      const raw = times(cell.raw, line.factor);
      return { ...cell, raw, counted: raw };
    }
    if (match !== NO) {
      break;
    }
  }
  return bare;
}

/**
 * Returns an item in cells of the policy's unit; what no line converts is uncounted.
 *
 * @param {Item} item
 * @param {Rules} rules
 * @returns {Holding}
 */
export function holdingOf(item, rules) {
  const own = item.amounts[rules.unit];
  const foreign = item.amounts[rules.unit === "credits" ? "hours" : "credits"];
  const rows = rowsOf(item, own || foreign, own ? foreign : null);
  const first = rows[0];
  const blended = rows.length > 1 || Boolean(first && first.delivery === "blended");
  const held = { item, cells: cellsOf(item, rows, rules.byDomain), blended, memo: null };
  if (own) {
    return held;
  }
  return { ...held, cells: held.cells.map(cell => converted(held, cell, rules.convert)) };
}
