/**
 * The core of the index: how many rows there are, which facets, and who has which value.
 *
 * Facets are kept by group: those of an audience together, those of an offering together, and each
 * of the course by itself. A group has things (audiences, offerings), lists of things, and for each
 * row the list it has. A thing has a set of values by each facet.
 *
 * @typedef {object} Facet
 * @property {string} name
 * @property {string} label
 * @property {string} scope
 * @property {string} kind  choice, tree, range, window or state
 * @property {string[]} values
 * @property {string[]} labels
 * @property {boolean} several
 * @property {boolean} closed
 * @property {boolean} condition
 * @property {number[][]} sets  places of values
 * @property {number} unknown  the set of those that don't say whom they are for; -1 where there is none
 *
 * @typedef {object} Group
 * @property {Facet[]} facets
 * @property {number} count  of things
 * @property {Int32Array[]} sets  by facet: the set of each thing
 * @property {Int32Array} firsts  of each list, and of the end: its first place in `things`
 * @property {Int32Array} things
 * @property {Int32Array} rows  the list of each row
 *
 * @typedef {object} Core
 * @property {number} rows
 * @property {number} cards  rows of which the cards come together
 * @property {Record<string, string>} pieces
 * @property {string[]} syllables
 * @property {Facet[]} facets
 * @property {Group[]} groups
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
 * @property {(Omit<Facet, "sets"> & {sets: string, rows?: string})[]} facets
 * @property {{things: string, lists: string, rows: string}} audiences
 * @property {{base: number, rows: string}} offerings
 */
import { monthSets } from "./months.js";
import { numbersOf } from "./digits.js";
import { ageOf, menuOrderOf, placesOf, upTo } from "./order.js";
import { runsOf } from "./runs.js";
import { STATES } from "../core/run-state.js";

export const VERSION = 1;
const COMPUTED = ["state", "window"];

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
  const facets = data.facets.map(facetOf);
  /** @param {string} scope */
  const within = scope => facets.filter(facet => facet.scope === scope);
  const stored = within("offering").filter(facet => !COMPUTED.includes(facet.kind));
  const runs = runsOf(data.offerings, data.rows, stored.length);
  const columns = new Map(data.facets.map(({ name, rows }) => /** @type {[string, string]} */ ([name, rows || ""])));
  const age = ageOf(numbersOf(data.added), data.rows);
  const menuOrder = menuOrderOf(runs, age);
  return {
    rows: data.rows,
    cards: data.cards,
    pieces: data.pieces,
    syllables: data.syllables.split(" "),
    facets,
    groups: within("course")
      .map(facet => courseGroup(facet, numbersOf(columns.get(facet.name) || "")))
      .concat(audienceGroup(within("audience"), data.audiences))
      .concat(offeringGroup(within("offering"), stored, runs, data.rows)),
    runs,
    age,
    menuRank: placesOf(menuOrder),
    menuOrder,
  };
}

/** @param {CoreData["facets"][0]} data @returns {Facet} */
function facetOf(data) {
  const { name, label, scope, kind, values, labels } = data;
  const numbers = numbersOf(data.sets);
  const sets = [];
  for (let at = 0; at < numbers.length; at += numbers[at] + 1) {
    sets.push(Array.from(numbers.subarray(at + 1, at + 1 + numbers[at])));
  }
  const condition = Boolean(data.condition);
  const unknown = condition ? sets.findIndex(set => !set.length) : -1;
  if (unknown >= 0) {
    sets[unknown] = Array.from(values.keys()); // what is for nobody in particular may be for anybody
  }
  const flags = { several: Boolean(data.several), closed: Boolean(data.closed), condition };
  return Object.assign({ name, label, scope, kind, values, labels, sets, unknown }, flags);
}

/** @param {Facet} facet @param {Int32Array} rows @returns {Group} */
function courseGroup(facet, rows) {
  const things = upTo(facet.sets.length);
  return { facets: [facet], count: things.length, sets: [things], firsts: upTo(facet.sets.length + 1), things, rows };
}

/** @param {Facet[]} facets @param {CoreData["audiences"]} data @returns {Group} */
function audienceGroup(facets, data) {
  const written = numbersOf(data.things);
  const count = written.length / facets.length;
  const sets = facets.map((_, at) => upTo(count).map(thing => written[thing * facets.length + at]));
  const lists = numbersOf(data.lists);
  const firsts = [0];
  /** @type {number[]} */
  const things = [];
  for (let at = 0; at < lists.length; at += lists[at] + 1) {
    things.push(...lists.subarray(at + 1, at + 1 + lists[at]));
    firsts.push(things.length);
  }
  const flat = { firsts: Int32Array.from(firsts), things: Int32Array.from(things), rows: numbersOf(data.rows) };
  return Object.assign({ facets, count, sets }, flat);
}

/**
 * @param {Facet[]} facets
 * @param {Facet[]} stored
 * @param {import("./runs.js").Runs} runs
 * @param {number} rows
 * @returns {Group}
 */
function offeringGroup(facets, stored, runs, rows) {
  const sets = facets.map(facet => {
    if (facet.kind === "state") {
      Object.assign(facet, { sets: STATES.map(state => [facet.values.indexOf(state)]) });
      return new Int32Array(0); // differs from day to day
    }
    return facet.kind === "window" ? monthSets(facet, runs) : runs.sets[stored.indexOf(facet)];
  });
  return { facets, count: runs.count, sets, firsts: runs.firsts, things: upTo(runs.count), rows: upTo(rows) };
}
