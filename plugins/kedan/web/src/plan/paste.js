/**
 * Records pasted from a spreadsheet: cells between tabs, with or without a line of headings. A value may be the
 * id of a term or its label.
 *
 * @typedef {import("../audit/types.js").Done} Done
 * @typedef {import("./types.js").Term} Term
 * @typedef {{row: number, field: Field, given: string}} Problem  `row` counts from 1
 * @typedef {"title" | "year" | "amount" | "unit" | "category" | "delivery" | "domains" | "kinds" | "course"} Field
 * @typedef {{fields: Record<Field, string[]>, units: Term[], categories: Term[], deliveries: Term[], domains: Term[],
 *   kinds: Term[]}} Names  how columns and terms may be called
 */
import { doneOf } from "../list/read-records.js";
import { amountOf, courseOf, present, titleOf, yearOf } from "../list/untrusted.js";

/** @type {Field[]} */
export const FIELDS = ["title", "year", "amount", "unit", "category", "delivery", "domains", "kinds", "course"];
export const MOST_ROWS = 500;
/** What stands between several terms in one cell. */
const BETWEEN = /[\u3001\uff0c\uff1b,;/\n]/;

/** Cuts text into rows of cells; a cell in quotes may hold tabs, lines and doubled quotes. @param {string} text */
export function cellsOf(text) {
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/y;
  /** @type {string[][]} */
  const rows = [[]];
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text) || ["", "", text.slice(cell.lastIndex), ""]; // an unclosed quote: the rest as it is
    const row = /** @type {string[]} */ (rows[rows.length - 1]);
    row.push((found[1] === undefined ? found[2] || "" : found[1].replace(/""/g, '"')).trim());
    if (!found[3]) {
      break;
    }
    if (found[3] !== "\t") {
      rows.push([]);
    }
  }
  return rows.filter(row => row.some(Boolean)).slice(0, MOST_ROWS + 1);
}

/** @param {string} text */
function plain(text) {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}

/** Returns which field each column holds: by the headings, else in the usual order. */
/** @param {string[]} head @param {Names} names @returns {(Field | undefined)[] | null} */
function headings(head, names) {
  const columns = head.map(cell => FIELDS.find(field => [field, ...names.fields[field]].map(plain).includes(plain(cell))));
  return columns.includes("title") ? columns : null;
}

/** @param {Term[]} terms @param {string} given @returns {string | undefined} */
function termOf(terms, given) {
  const found = terms.find(([id, label]) => plain(id) === plain(given) || plain(label) === plain(given));
  return found && found[0];
}

/** @param {Term[]} terms @param {string} given @returns {string[] | undefined} */
function termsOf(terms, given) {
  const ids = given.split(BETWEEN).filter(part => part.trim()).map(part => termOf(terms, part));
  return ids.every(Boolean) && ids.length ? /** @type {string[]} */ (ids) : undefined;
}

/** @param {string} given @param {Names} names */
function amountAndUnit(given, names) {
  const found = /^(\d+(?:\.\d+)?)(.*)$/.exec(plain(given));
  return { amount: found ? amountOf(found[1]) : undefined, unit: found && found[2] ? termOf(names.units, found[2]) : "" };
}

/** @type {Record<Field, (given: string, names: Names) => unknown>} */
const READERS = {
  title: titleOf,
  year: given => yearOf(Number((/^(\d{4})(?!\d)/.exec(plain(given)) || [])[1])),
  amount: (given, names) => amountAndUnit(given, names).amount,
  unit: (given, { units }) => termOf(units, given),
  category: (given, { categories }) => termOf(categories, given),
  delivery: (given, { deliveries }) => termOf(deliveries, given),
  domains: (given, { domains }) => termsOf(domains, given),
  kinds: (given, { kinds }) => termsOf(kinds, given),
  course: given => courseOf(given),
};

/** @param {string[]} cells @param {(Field | undefined)[]} columns @param {Names} names */
function rowOf(cells, columns, names) {
  /** @type {Record<string, unknown>} */
  const record = {};
  /** @type {{field: Field, given: string}[]} */
  const problems = [];
  columns.forEach((field, at) => {
    const given = cells[at] || "";
    if (!field || !given) {
      return;
    }
    record[field] = READERS[field](given, names);
    if (record[field] === undefined) {
      problems.push({ field, given });
    }
    if (field === "amount" && record["amount"]) {
      const { unit } = amountAndUnit(given, names); // amount and unit in one cell
      record["unit"] = record["unit"] || unit;
      if (unit === undefined) {
        problems.push({ field, given });
      }
    }
  });
  /** @type {Field[]} */ (["title", "year"]).forEach(field => {
    if (!record[field] && !problems.some(problem => problem.field === field)) {
      problems.push({ field, given: "" });
    }
  });
  if (record["amount"] && !record["unit"] && !problems.length) {
    problems.push({ field: "unit", given: "" });
  }
  return { record: problems.length ? undefined : doneOf(present(record)), problems };
}

/**
 * Returns the records that a pasted text holds, and what is wrong with the rest.
 *
 * @param {string} text
 * @param {Names} names
 * @returns {{records: Done[], problems: Problem[]}}
 */
export function readPasted(text, names) {
  const rows = cellsOf(text);
  const found = headings(rows[0] || [], names);
  /** @type {Done[]} */
  const records = [];
  /** @type {Problem[]} */
  const problems = [];
  rows
    .slice(found ? 1 : 0)
    .slice(0, MOST_ROWS)
    .forEach((cells, at) => {
    const read = rowOf(cells, found || FIELDS, names);
    if (read.record) {
      records.push(read.record);
    }
    read.problems.forEach(problem => problems.push({ row: at + (found ? 2 : 1), ...problem }));
  });
  return { records, problems };
}
