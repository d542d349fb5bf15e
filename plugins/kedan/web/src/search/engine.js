/**
 * The search over the whole menu: what is asked, answered exactly from the core and a few pieces.
 *
 * @typedef {import("./core.js").Core} Core
 * @typedef {import("./core.js").Facet} Facet
 * @typedef {import("./request.js").Asked} Asked
 * @typedef {import("./request.js").Request} Request
 * @typedef {import("./cards.js").Card} Card
 * @typedef {object} Answer
 * @property {number} total
 * @property {{id: string}[]} hits
 * @property {Record<string, Record<string, number>>} facets  counts by facet and value
 * @property {string | null} corrected  what was searched for in place of what was asked
 * @property {import("../core/terms.js").Term[]} terms  what to mark
 * @property {Card[]} cards  of the hits
 * @property {number[][]} met  of each hit, which of its offerings meet the conditions
 * @property {string[][]} maybe  of each hit, the conditions asked for on which it says nothing
 *
 * @typedef {object} Engine
 * @property {Facet[]} facets
 * @property {(request: Request, today: string, ahead?: (rows: number[]) => void) => Promise<Answer>} search
 *   `ahead` hears which rows are to be shown while their cards are still on the way
 * @property {(terms: Answer["terms"], cards: Card[]) => Promise<string[]>} spelled  what letters among the terms stand for
 */
import { cardsOf } from "./cards.js";
import { checked } from "./request.js";
import { createCounter } from "./counting.js";
import { createFinder } from "./find.js";
import { createJudge } from "./judge.js";
import { createPieces } from "./pieces.js";
import { found } from "./mending.js";
import { groupsOf } from "./columns.js";
import { majorOf, ordered } from "./ranking.js";
import { maybeOf } from "./maybe.js";
import { numbersOf } from "./digits.js";
import { once } from "../core/once.js";
import { spelled } from "./spelled.js";

/**
 * @param {Core} core
 * @param {import("./pieces.js").Load} load
 * @returns {Engine}
 */
export function createEngine(core, load) {
  const pieces = createPieces(core.pieces, load);
  /** @param {ArrayLike<number>} rows */
  const cards = rows => cardsOf(pieces, core.cards, rows);
  const index = { finder: createFinder(core, pieces), pieces, cardsOf: cards };
  const titles = once(() => pieces.get("title", 0).then(([ranks]) => numbersOf(String(ranks))));
  const columns = once(() => pieces.get("facet", 0).then(([data]) => judging(core, data)));

  const readers = core.facets.filter(({ hidden }) => !hidden);

  /** @type {Engine["search"]} */
  const search = async (request, today, ahead = () => {}) => {
    const asked = checked(request, core.facets, today);
    const [{ terms, hits, corrected }, { groups, judge, count }, titleRanks] = await Promise.all([
      found(asked.text, index),
      columns(),
      asked.sort === "title" ? titles() : new Int32Array(0),
    ]);
    const { judged, day } = judge(asked);
    const { found: met, counts } = count(judged, hits);
    const rows = ordered(core, day, met, majorOf(core, groups, day, asked.sort, titleRanks), asked.limit);
    ahead(rows);
    const shown = await cards(rows);
    return {
      total: met.rows.length,
      hits: shown.map(({ id }) => ({ id })),
      facets: Object.fromEntries(readers.map(facet => [facet.name, named(facet, counts)])),
      corrected,
      terms,
      cards: shown,
      met: rows.map(row => metOf(core.runs, day.runMeets, row)),
      maybe: rows.map(row => maybeOf(groups, day, asked, row)),
    };
  };
  return { facets: readers, search, spelled: (terms, shown) => spelled(terms, shown, core.syllables, pieces) };
}

/** @param {Core} core @param {unknown} data  who has which value */
function judging(core, data) {
  const groups = groupsOf(core, /** @type {import("./columns.js").ColumnData} */ (data));
  return { groups, judge: createJudge(core.runs, groups), count: createCounter(core.rows, groups) };
}

/** @param {import("./runs.js").Runs} runs @param {Uint8Array} meets @param {number} row @returns {number[]} */
function metOf({ firsts }, meets, row) {
  const places = Array.from(meets.subarray(firsts[row], firsts[row + 1]).keys());
  return places.filter(at => meets[firsts[row] + at]);
}

/** @param {Facet} facet @param {Map<string, Int32Array>} counts @returns {Record<string, number>} */
function named({ name, values, closed }, counts) {
  const byValue = counts.get(name) || new Int32Array(0);
  /** @type {[string, number][]} */
  const pairs = values.map((value, at) => [value, byValue[at]]);
  return Object.fromEntries(closed ? pairs : pairs.filter(([, number]) => number));
}
