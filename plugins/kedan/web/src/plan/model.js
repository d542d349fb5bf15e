/** Everything that the parts of the page show, worked out once for each change. */
import { clashesOf, periodsOf } from "./clashes.js";
import { auditAll } from "../audit/evaluate.js";
import { fits } from "../audit/fitting.js";
import { intervalOf, writtenDay } from "../core/dates.js";
import { NO } from "../audit/match.js";
import { notesOf } from "../audit/notes.js";
import { selectionOf } from "./selection.js";

/** @typedef {import("./catalog.js").Catalog} Catalog */
/** @typedef {import("./types.js").Entry} Entry */
/** @typedef {import("./types.js").List} List */
/** @typedef {import("./types.js").Model} Model */
/** @typedef {import("./types.js").Planned} Planned */
/** @typedef {import("./types.js").Profile} Profile */
/** @typedef {import("./types.js").RulesData} RulesData */
/** @typedef {import("./clashes.js").Taken} Taken */

/** @param {number} today @returns {number} */
export function yearOf(today) {
  return Number(writtenDay(today).slice(0, 4));
}

/** @param {Planned} item @param {Catalog} catalog @returns {Entry} */
function entryOf(item, catalog) {
  const data = catalog.courses.get(item.course);
  const card = catalog.card(item.course) || item.facts;
  const runs = card ? card.runs : [];
  const domains = (data && data.domains) || [];
  return {
    item,
    data,
    card,
    run: runs.find(run => (item.offering ? run.id === item.offering : run.always)),
    title: card ? card.title : item.course,
    domain: domains[0] || "",
  };
}

/** @param {Entry} entry @returns {Taken} */
function takenBy({ item, run, title }) {
  return { key: item.course, title, kind: "course", periods: periodsOf((run && run.segments) || []) };
}

/** @param {Entry[]} entries @param {List} list @param {Catalog} catalog */
function overlapping(entries, list, catalog) {
  /** @type {Taken[]} */
  const busy = list.busy.map((one, at) => ({
    key: `busy ${at}`,
    title: one.title,
    kind: "busy",
    periods: periodsOf([one]),
  }));
  /** @type {Taken[]} */
  const holidays = catalog.site.holidays.map((one, at) => ({
    key: `holiday ${at}`,
    title: one.title,
    kind: "holiday",
    periods: periodsOf([one]),
  }));
  return clashesOf(entries.filter(({ run }) => !run || run.status !== "cancelled").map(takenBy), busy.concat(holidays));
}

/** Returns the policies that fit, or may, and the menus of which something is chosen. */
/** @param {Catalog} catalog @param {Profile} profile @param {number} today @returns {RulesData[]} */
export function fittingRules({ rules, site }, profile, today) {
  const policies = rules.policies.filter(one => !one.opt_in && fits(one.applies_to, profile) !== NO);
  const open = site.menus.filter(({ closes }) => (intervalOf(closes) || { last: 0 }).last >= today);
  const menus = rules.menus.filter(
    one => open.some(({ id }) => id === one.id) && fits(one.applies_to, profile) !== NO && one.rules.length,
  );
  return policies.concat(menus);
}

/**
 * @param {List} list
 * @param {Profile} profile
 * @param {number} today
 * @param {Catalog} catalog
 * @param {string} chosen  the id of the rules that were asked for; empty for all that fit
 * @returns {Model}
 */
export function modelOf(list, profile, today, catalog, chosen) {
  const year = yearOf(today);
  const entries = list.planned.map(item => entryOf(item, catalog));
  const selection = selectionOf(list, profile);
  const every = catalog.rules.policies.concat(catalog.rules.menus);
  const named = every.filter(({ id }) => id === chosen);
  const rules = named.length ? named : fittingRules(catalog, profile, today);
  return {
    list,
    profile,
    today,
    year,
    entries,
    rules,
    answers: auditAll(rules, selection, catalog.courses, year),
    notes: notesOf(selection, catalog.courses, year),
    clashes: overlapping(entries, list, catalog),
  };
}
