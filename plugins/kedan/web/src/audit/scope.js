/**
 * Which items, and which of their cells, a scope reads. A cell is a part of an item by delivery and
 * domain; `raw` is its amount as written, `counted` after weights and caps, null is uncounted.
 *
 * @typedef {import("./fraction.js").Fraction} Fraction
 * @typedef {import("./match.js").Match} Match
 * @typedef {import("./items.js").Item} Item
 * @typedef {import("./rules-data.js").Where} Where
 * @typedef {import("./rules-data.js").Scope} Scope
 * @typedef {import("./rules-data.js").Bounds} Bounds
 * @typedef {{delivery: string, domain: string, raw: Fraction | null, counted: Fraction | null}} Cell
 * @typedef {{item: Item, cells: Cell[], blended: boolean, memo: Map<Scope, Match[]> | null}} Holding
 *   `blended`: more than one part above zero, or so declared; `memo`: what scopes were found to read, which weights
 *   and caps don't change
 */
import { among, both, NO, OPEN, YES } from "./match.js";
import { order, plus, ZERO } from "./fraction.js";

/** Stands for the delivery of an amount that depends on an audience which the profile doesn't tell. */
export const ANY_DELIVERY = "?";

/** @param {Set<string> | null} wanted @param {string} value */
function holds(wanted, value) {
  return !wanted || (value !== "" && wanted.has(value));
}

/** @param {Set<string> | null} wanted @param {string[]} values */
function holdsOne(wanted, values) {
  return !wanted || values.some(value => value !== "" && wanted.has(value));
}

/**
 * Returns whether a list of courses names the item: a menu names single offerings, and `…/` for
 * none chosen yet.
 *
 * @param {Set<string> | null} wanted
 * @param {Item} item
 */
function isNamed(wanted, item) {
  if (!wanted) {
    return true;
  }
  return item.course !== "" && (wanted.has(item.course) || wanted.has(`${item.course}/${item.offering}`));
}

/**
 * Judges what is the same for all cells. A field that the entry leaves out matches nothing.
 *
 * @param {Where} where
 * @param {Item} item
 * @returns {Match}
 */
function ofItem(where, item) {
  const plain =
    holds(where.category, item.category) &&
    holds(where.form, item.form) &&
    holdsOne(where.method, item.methods) &&
    holdsOne(where.tag, item.tags) &&
    isNamed(where.course, item);
  if (!plain) {
    return NO;
  }
  const route = where.route ? among(item.routes, one => holds(where.route, one)) : YES;
  const kind = where.counts_toward ? among(item.kinds, kinds => holdsOne(where.counts_toward, kinds)) : YES;
  return both(route, kind);
}

/** @param {Where} where @param {Holding} held @param {Cell} cell @returns {Match} */
function ofCell(where, held, cell) {
  if (!holds(where.domain, cell.domain)) {
    return NO;
  }
  const wanted = where.delivery;
  if (!wanted || wanted.has(cell.delivery) || (held.blended && wanted.has("blended"))) {
    return YES;
  }
  return cell.delivery === "blended" || cell.delivery === ANY_DELIVERY ? OPEN : NO;
}

/**
 * Returns whether an amount of at least `known`, and maybe more, lies within the bounds.
 *
 * @param {Bounds} bounds
 * @param {Fraction} known
 * @param {boolean} unknown
 * @returns {Match}
 */
function within(bounds, known, unknown) {
  if (bounds.lte && order(known, bounds.lte) > 0) {
    return NO;
  }
  if (bounds.gte && order(known, bounds.gte) < 0) {
    return unknown ? OPEN : NO;
  }
  return unknown && bounds.lte ? OPEN : YES;
}

/**
 * Judges the raw amount of what the other keys of the same `where` read.
 *
 * @param {Where} where
 * @param {Bounds} bounds
 * @param {Holding} held
 */
function ofAmount(where, bounds, held) {
  let known = ZERO;
  let unknown = false;
  held.cells.forEach(cell => {
    const match = ofCell(where, held, cell);
    if (match === YES && cell.raw) {
      known = plus(known, cell.raw);
    } else if (match !== NO) {
      unknown = true;
    }
  });
  return within(bounds, known, unknown);
}

/** @type {Match[][]} */
const ALL = [];

/** Returns as many times yes; nobody changes it. @param {number} length @returns {Match[]} */
function everything(length) {
  const known = ALL[length];
  if (known) {
    return known;
  }
  /** @type {Match[]} */
  const all = new Array(length).fill(YES);
  ALL[length] = all;
  return all;
}

/** @param {Scope} scope @param {Holding} held @returns {Match[]} */
function judge(scope, held) {
  /** @type {Match} */
  let whole = YES;
  for (const where of scope) {
    whole = both(whole, ofItem(where, held.item));
    if (where.amount && whole !== NO) {
      whole = both(whole, ofAmount(where, where.amount, held));
    }
  }
  const matches = held.cells.map(() => whole);
  for (const where of scope) {
    if (where.byCell && whole !== NO) {
      held.cells.forEach((cell, i) => {
        matches[i] = both(matches[i] || NO, ofCell(where, held, cell));
      });
    }
  }
  return matches;
}

/**
 * Returns for each cell of an item whether a scope reads it: each `where` of it must.
 *
 * @param {Scope} scope
 * @param {Holding} held
 * @returns {Match[]}
 */
export function reads(scope, held) {
  const { memo } = held;
  if (!scope.length) {
    return everything(held.cells.length);
  }
  const known = memo && memo.get(scope);
  if (known) {
    return known;
  }
  const matches = judge(scope, held);
  if (memo) {
    memo.set(scope, matches);
  }
  return matches;
}
