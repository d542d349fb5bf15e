/**
 * How much of an item counts: the `count` lines of a policy, weight before cap, line by line.
 *
 * @typedef {import("./fraction.js").Fraction} Fraction
 * @typedef {import("./match.js").Match} Match
 * @typedef {import("./rules-data.js").CountLine} CountLine
 * @typedef {import("./scope.js").Cell} Cell
 * @typedef {import("./scope.js").Holding} Holding
 * @typedef {Map<number | null, Fraction>} Room  what is left of the cap of one line, by year where each has its own
 */
import { best, NO, YES } from "./match.js";
import { isZero, least, minus, ONE, order, over, plus, times, ZERO } from "./fraction.js";
import { reads } from "./scope.js";

/** @param {Cell} cell @param {Fraction | null} counted @returns {Cell} */
function recounted({ delivery, domain, raw }, counted) {
  return { delivery, domain, raw, counted };
}

/**
 * Applies a weight. Where it's open whether the line applies, and that matters, the amount becomes uncounted.
 *
 * @param {Cell[]} cells
 * @param {Fraction} weight
 * @param {Match[]} matches
 * @returns {Cell[]}
 */
function weighted(cells, weight, matches) {
  return cells.map((cell, i) => {
    const { counted } = cell;
    if (matches[i] === NO || !counted || isZero(counted)) {
      return cell;
    }
    return recounted(cell, matches[i] === YES ? times(counted, weight) : null);
  });
}

/**
 * Cuts cells to what a cap leaves; what is cut off is cut from the parts in proportion.
 *
 * @param {Cell[]} cells
 * @param {Match[]} matches
 * @param {Fraction} left
 * @returns {{cells: Cell[], taken: Fraction}}
 */
function cut(cells, matches, left) {
  const whole = cells.reduce((sum, { counted }, i) => (counted && matches[i] === YES ? plus(sum, counted) : sum), ZERO);
  if (order(whole, left) <= 0) {
    return { cells, taken: whole };
  }
  const factor = over(least(whole, left), whole);
  const kept = cells.map((cell, i) => {
    const { counted } = cell;
    return counted && matches[i] === YES ? recounted(cell, times(counted, factor)) : cell;
  });
  return { cells: kept, taken: left };
}

/**
 * Returns a holding as the lines count it, by the room that is left under their caps; without rooms
 * nothing is cut. With `spend` it uses them up.
 *
 * @param {Holding} held
 * @param {CountLine[]} lines
 * @param {Room[] | null} rooms
 * @param {boolean} spend
 * @returns {Holding}
 */
export function countedBy(held, lines, rooms, spend) {
  let { cells } = held;
  lines.forEach((line, i) => {
    const room = line.cap && rooms ? rooms[i] : undefined;
    const weight = line.weight || ONE;
    const matches = room || order(weight, ONE) ? reads(line.scope, held) : [];
    if (best(matches) === NO) {
      return;
    }
    cells = weighted(cells, weight, matches);
    if (room) {
      const key = line.yearly ? held.item.year : null;
      const left = room.get(key) || line.cap || ZERO;
      const kept = cut(cells, matches, left);
      cells = kept.cells;
      if (spend) {
        room.set(key, minus(left, kept.taken));
      }
    }
  });
  return cells === held.cells ? held : { ...held, cells };
}

/** Returns the room under the caps of all lines, nothing used up yet. @param {CountLine[]} lines @returns {Room[]} */
export function roomsOf(lines) {
  return lines.map(() => new Map());
}
