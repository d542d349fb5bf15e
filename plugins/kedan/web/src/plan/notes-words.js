/** What is to be told about a course of the list. Nothing of it forbids anything. */
import { courseTitle } from "./rules-words.js";
import { writtenDay } from "../core/dates.js";
import { runState } from "../core/run-state.js";
import { say } from "../strings.js";
import { whenWords } from "../list/words.js";

/** @typedef {import("./catalog.js").Catalog} Catalog */
/** @typedef {import("./clashes.js").Clash} Clash */
/** @typedef {import("./types.js").Entry} Entry */
/** @typedef {import("./types.js").Model} Model */

const TOLD = ["closed", "running", "ended"];

/** @param {number} first @param {number} last @param {number} today */
export function daysWords(first, last, today) {
  return whenWords({ segments: [{ starts: writtenDay(first), ends: writtenDay(last) }] }, today);
}

/** @param {Clash} clash @param {string} title  of what it overlaps with @param {number} today @returns {string} */
export function clashWords({ first, last, days, sure, other }, title, today) {
  const span = daysWords(first, last, today);
  const key = other.kind === "course" ? "clash.with" : `clash.${other.kind}`;
  return sure ? say(key, { title, span, count: days }) : say(`${key}-perhaps`, { title, span });
}

/** @param {Entry} entry @param {Model} model */
function ofDates({ item }, { clashes, today }) {
  return clashes
    .filter(({ one, other }) => one.key === item.course || other.key === item.course)
    .map(clash => clashWords(clash, clash.one.key === item.course ? clash.other.title : clash.one.title, today));
}

/** @param {Entry} entry @param {Model} model */
function ofState({ data, run, card }, { today }) {
  const state = run && data ? runState(run, today).state : "";
  const over = card && card.runs.length && !run && card.runs.every(one => runState(one, today).state === "ended");
  return TOLD.includes(state) || over ? [say(over ? "note.all-over" : `note.${state}`)] : [];
}

/** @param {Entry} entry @param {Model} model */
function ofRecords({ item, title }, { list }) {
  const same = list.done.filter(one => one.course === item.course || one.title === title);
  return same.map(one => say("note.done", { year: one.year }));
}

/** @param {Entry} entry @param {Model} model @param {Catalog} catalog @returns {string[]} */
export function notesFor(entry, model, catalog) {
  const place = model.entries.indexOf(entry);
  const own = model.notes.filter(({ item }) => item === `planned/${place}`);
  const twins = model.entries.filter(({ title, item }) => title === entry.title && item.course !== entry.item.course);
  return [
    ...own.map(({ kind, course, other }) => say(`note.${kind}`, { id: course, other: courseTitle(catalog, other) })),
    ...ofState(entry, model),
    ...ofDates(entry, model),
    ...ofRecords(entry, model),
    ...twins.slice(0, 1).map(() => say("note.twin")),
  ];
}
