/**
 * Who has which value. Facets are kept by group: those of an audience together, those of an offering
 * together, and each of the course by itself. A group has things (audiences, offerings), lists of
 * things, and for each row the list it has. A thing has a set of values by each facet.
 *
 * @typedef {import("./core.js").Core} Core
 * @typedef {import("./core.js").Facet} Facet
 * @typedef {Facet & {sets: number[][], unknown: number}} Column
 *   `sets`: places of values; `unknown`: the set of those that don't say whom they are for, -1 where there is none
 *
 * @typedef {object} Group
 * @property {Column[]} facets
 * @property {number} count  of things
 * @property {ArrayLike<number>[]} sets  by facet: the set of each thing
 * @property {Int32Array} firsts  of each list, and of the end: its first place in `things`
 * @property {Int32Array} things
 * @property {Int32Array} rows  the list of each row
 *
 * @typedef {object} ColumnData  as `kedan/search/columns.py` writes it
 * @property {Record<string, string>} sets  by facet
 * @property {Record<string, string>} held  by facet of a course or an offering: the set of each
 * @property {{things: string, counts: string, lists: string}} audiences
 */
import { upTo } from "./order.js";
import { monthSets } from "./months.js";
import { numbersOf } from "./digits.js";
import { STATES } from "../core/run-state.js";

/**
 * @param {Core} core
 * @param {ColumnData} data
 * @returns {Group[]}
 */
export function groupsOf({ facets, runs, rows }, data) {
  /** @param {string} scope */
  const within = scope => facets.filter(facet => facet.scope === scope).map(facet => columnOf(facet, data));
  /** @param {Column} facet */
  const held = ({ name }) => numbersOf(data.held[name] || "");
  return within("course")
    .map(facet => courseGroup(facet, held(facet)))
    .concat(audienceGroup(within("audience"), data.audiences), offeringGroup(within("offering"), held, runs, rows));
}

/** @param {Facet} facet @param {ColumnData} data @returns {Column} */
function columnOf(facet, data) {
  const numbers = numbersOf(data.sets[facet.name] || "");
  const sets = [];
  for (let at = 0; at < numbers.length; at += numbers[at] + 1) {
    sets.push(Array.from(numbers.subarray(at + 1, at + 1 + numbers[at])));
  }
  const unknown = facet.condition ? sets.findIndex(set => !set.length) : -1;
  if (unknown >= 0) {
    sets[unknown] = Array.from(facet.values.keys()); // what is for nobody in particular may be for anybody
  }
  return Object.assign({}, facet, { sets, unknown });
}

/** @param {Column} facet @param {Int32Array} rows @returns {Group} */
function courseGroup(facet, rows) {
  const things = upTo(facet.sets.length);
  return { facets: [facet], count: things.length, sets: [things], firsts: upTo(things.length + 1), things, rows };
}

/** @param {Column[]} facets @param {ColumnData["audiences"]} data @returns {Group} */
function audienceGroup(facets, data) {
  const written = numbersOf(data.things);
  const count = written.length / facets.length;
  const sets = facets.map((_, at) => upTo(count).map(thing => written[thing * facets.length + at]));
  const lists = listed(numbersOf(data.counts), numbersOf(data.lists), count);
  return Object.assign({ facets, count, sets }, lists);
}

/**
 * Returns the different lists of things, and who has which. Lists of one thing come first and have its
 * number, so that only the longer ones have to be compared.
 *
 * @param {Int32Array} counts  by row
 * @param {Int32Array} all  the things of one row after the other
 * @param {number} count  of things
 */
function listed(counts, all, count) {
  const firsts = Array.from(upTo(count + 1));
  const things = Array.from(upTo(count));
  /** @type {Map<string, number>} */
  const known = new Map();
  let at = 0;
  const rows = counts.map(length => {
    const those = all.subarray(at, at + length);
    at += length;
    if (length === 1) {
      return those[0];
    }
    const key = those.join();
    const before = known.get(key);
    if (before !== undefined) {
      return before;
    }
    const number = firsts.length - 1;
    things.push(...those);
    firsts.push(things.length);
    known.set(key, number);
    return number;
  });
  return { firsts: Int32Array.from(firsts), things: Int32Array.from(things), rows };
}

/**
 * @param {Column[]} facets
 * @param {(facet: Column) => Int32Array} held
 * @param {import("./runs.js").Runs} runs
 * @param {number} rows
 * @returns {Group}
 */
function offeringGroup(facets, held, runs, rows) {
  const sets = facets.map(facet => {
    if (facet.kind === "state") {
      facet.sets = STATES.map(state => [facet.values.indexOf(state)]);
      return []; // differs from day to day
    }
    return facet.kind === "window" ? monthSets(facet, runs) : held(facet);
  });
  return { facets, count: runs.count, sets, firsts: runs.firsts, things: upTo(runs.count), rows: upTo(rows) };
}
