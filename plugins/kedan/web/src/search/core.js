/**
 * The core of the index: how many rows there are, which facets, and the days of all offerings, which every
 * search needs to put what it finds in order.
 *
 * @typedef {object} Facet
 * @property {string} name
 * @property {string} label
 * @property {string} scope
 * @property {string} kind  choice, tree, range, window or state
 * @property {string[]} values
 * @property {string[]} labels
 * @property {boolean} [several]
 * @property {boolean} [closed]
 * @property {boolean} [condition]
 * @property {boolean} [hidden]  whether only pages ask for it
 *
 * @typedef {object} Core
 * @property {number} rows
 * @property {number} cards  rows of which the cards come together
 * @property {Record<string, string>} pieces
 * @property {string[]} syllables
 * @property {Facet[]} facets
 * @property {import("./runs.js").Runs} runs
 * @property {Int32Array} age  of each row: 0 where nothing entered the catalog later
 * @property {Int32Array} menuRank  of each row: its place in the order of the menu
 * @property {Int32Array} menuOrder  the rows in that order
 *
 * @typedef {object} CoreData  as `kedan/search/index.py` writes it
 * @property {number} v
 * @property {number} rows
 * @property {number} cards
 * @property {string} added
 * @property {Record<string, string>} pieces
 * @property {string} syllables
 * @property {Facet[]} facets
 * @property {import("./runs.js").RunColumns} runs
 */
import { ageOf, menuOrderOf, placesOf } from "./order.js";
import { monthsOf } from "./months.js";
import { numbersOf } from "./digits.js";
import { runsOf } from "./runs.js";

export const VERSION = 2;

/**
 * Returns the core that the data hold; null where they are of another version.
 *
 * @param {CoreData} data
 * @returns {Core | null}
 */
export function coreOf(data) {
  if (data.v !== VERSION) {
    return null;
  }
  const runs = runsOf(data.runs);
  const age = ageOf(numbersOf(data.added), data.rows);
  const menuOrder = menuOrderOf(runs, age);
  return {
    rows: data.rows,
    cards: data.cards,
    pieces: data.pieces,
    syllables: data.syllables.split(" "),
    facets: data.facets.map(facet => (facet.kind === "window" ? monthly(facet, runs) : facet)),
    runs,
    age,
    menuRank: placesOf(menuOrder),
    menuOrder,
  };
}

/** @param {Facet} facet @param {import("./runs.js").Runs} runs @returns {Facet} */
function monthly(facet, runs) {
  const months = monthsOf(runs);
  return Object.assign({}, facet, { values: months, labels: months });
}
