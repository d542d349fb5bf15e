/**
 * The menu's answer to a request: exact, over all rows.
 *
 * @typedef {import("./run-state.js").Run} Run
 * @typedef {import("./terms.js").Term} Term
 * @typedef {import("./request.js").Request} Request
 * @typedef {import("./request.js").Asked} Asked
 * @typedef {{id: string, title: string, text: string[], domains: string[], always: boolean, runs: Run[]}} Row
 * @typedef {{total: number, hits: {id: string}[], facets: {domain: Record<string, number>}, corrected: null}} Result
 * @typedef {{row: Row, order: number, title: string, fields: string[], rank: number, day: number}} Entry
 *   `rank`: of the best run on `day`, the day it was last asked for
 */
import { bestRank, runState, spanOf } from "./run-state.js";
import { checked, DOMAINS } from "./request.js";
import { find, termsOf } from "./terms.js";
import { fold } from "./fold.js";

/** @type {WeakMap<Row[], Entry[]>} */
const entriesOfRows = new WeakMap();

/** @param {Row[]} rows @returns {Entry[]} */
function entriesOf(rows) {
  let entries = entriesOfRows.get(rows);
  if (!entries) {
    entries = rows.map((row, order) => {
      const title = fold(row.title);
      return { row, order, title, fields: [title].concat(row.text.map(fold)), rank: 0, day: NaN };
    });
    entriesOfRows.set(rows, entries);
  }
  return entries;
}

/** @param {Entry} entry @param {Term[]} terms */
function matches(entry, terms) {
  return terms.every(term => entry.fields.some(field => find(term, field) >= 0));
}

/** @param {Row} row @param {string[]} domains */
function touches(row, domains) {
  return row.domains.some(domain => domains.includes(domain));
}

/** @param {Entry[]} entries */
function domainCounts(entries) {
  /** @type {Record<string, number>} */
  const counts = {};
  for (const domain of DOMAINS) {
    counts[domain] = entries.filter(entry => entry.row.domains.includes(domain)).length;
  }
  return counts;
}

/** @param {Row} row @returns {Run[]} */
function runsOf(row) {
  return row.always ? row.runs.concat({ always: true }) : row.runs;
}

/** @param {Entry} entry @param {number} today */
function rankOf(entry, today) {
  if (entry.day !== today) {
    entry.rank = bestRank(runsOf(entry.row), today);
    entry.day = today;
  }
  return entry.rank;
}

/**
 * Returns the first day of the run that starts next, Infinity where none is to come.
 *
 * @param {Row} row
 * @param {number} today
 */
function nextStart(row, today) {
  const starts = row.runs.filter(run => runState(run, today).state !== "cancelled").map(spanOf);
  return Math.min(...starts.map(span => (span && span.first >= today ? span.first : Infinity)));
}

/**
 * Puts the entries in order: by start where asked; then hits in the title, then the best run
 * state, then the order of the menu.
 *
 * @param {Entry[]} entries
 * @param {Term[]} terms
 * @param {Asked} asked
 */
function sorted(entries, terms, asked) {
  const keyed = entries.map(entry => ({
    entry,
    keys: [
      asked.sort === "start" ? nextStart(entry.row, asked.today) : 0,
      terms.every(term => find(term, entry.title) >= 0) ? 0 : 1,
      rankOf(entry, asked.today),
      entry.order,
    ],
  }));
  keyed.sort((a, b) => compareKeys(a.keys, b.keys));
  return keyed.map(({ entry }) => entry);
}

/** @param {number[]} one @param {number[]} other */
function compareKeys(one, other) {
  const at = one.findIndex((key, i) => key !== other[i]);
  return at < 0 || Number(one[at]) < Number(other[at]) ? -1 : 1;
}

/**
 * Answers what is asked from `rows`. Domains chosen are alternatives and don't narrow their own
 * counts; domains excluded (`not`) are out of everything.
 *
 * @param {Row[]} rows
 * @param {Asked} asked
 * @returns {Result}
 */
export function answer(rows, asked) {
  const terms = termsOf(asked.text);
  const found = entriesOf(rows).filter(entry => matches(entry, terms) && !touches(entry.row, asked.without));
  const chosen = asked.domains.length ? found.filter(entry => touches(entry.row, asked.domains)) : found;
  const hits = sorted(chosen, terms, asked).slice(0, asked.limit);
  return {
    total: chosen.length,
    hits: hits.map(entry => ({ id: entry.row.id })),
    facets: { domain: domainCounts(found) },
    corrected: null,
  };
}

/**
 * Answers a request from `rows`; RangeError where it can't be answered.
 *
 * @param {Row[]} rows
 * @param {Request} request
 */
export function query(rows, request) {
  return answer(rows, checked(request));
}
