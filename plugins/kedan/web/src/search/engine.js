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
 * @property {string[][]} maybe  of each hit, the conditions asked for on which it says nothing
 *
 * @typedef {object} Engine
 * @property {Facet[]} facets
 * @property {(request: Request, today: string) => Promise<Answer>} search
 */
import { cardsOf } from "./cards.js";
import { checked } from "./request.js";
import { createCounter } from "./counting.js";
import { createFinder } from "./find.js";
import { createPieces } from "./pieces.js";
import { found } from "./mending.js";
import { createJudge } from "./judge.js";
import { maybeOf } from "./maybe.js";
import { majorOf, ordered } from "./ranking.js";
import { numbersOf } from "./digits.js";

/**
 * @param {Core} core
 * @param {import("./pieces.js").Load} load
 * @returns {Engine}
 */
export function createEngine(core, load) {
  const pieces = createPieces(core.pieces, load);
  const judge = createJudge(core);
  const count = createCounter(core);
  /** @param {ArrayLike<number>} rows */
  const cards = rows => cardsOf(pieces, core.cards, rows);
  const index = { finder: createFinder(core, pieces), pieces, cardsOf: cards };
  const titles = () => pieces.get("title", 0).then(([ranks]) => numbersOf(String(ranks)));

  /** @param {Request} request @param {string} today @returns {Promise<Answer>} */
  const search = async (request, today) => {
    const asked = checked(request, core.facets, today);
    const titleRanks = asked.sort === "title" ? titles() : new Int32Array(0);
    const { terms, hits, corrected } = await found(asked.text, index);
    const { judged, day } = judge(asked);
    const { found: met, counts } = count(judged, hits);
    const rows = ordered(core, day, met, majorOf(core, day, asked.sort, await titleRanks), asked.limit);
    const shown = await cards(rows);
    return {
      total: met.rows.length,
      hits: shown.map(({ id }) => ({ id })),
      facets: Object.fromEntries(core.facets.map(facet => [facet.name, named(facet, counts)])),
      corrected,
      terms,
      cards: shown,
      maybe: rows.map(row => maybeOf(core, day, asked, row)),
    };
  };
  return { facets: core.facets, search };
}

/** @param {Facet} facet @param {Map<string, Int32Array>} counts @returns {Record<string, number>} */
function named({ name, values, closed }, counts) {
  const byValue = counts.get(name) || new Int32Array(0);
  /** @type {[string, number][]} */
  const pairs = values.map((value, at) => [value, byValue[at]]);
  return Object.fromEntries(closed ? pairs : pairs.filter(([, number]) => number));
}
