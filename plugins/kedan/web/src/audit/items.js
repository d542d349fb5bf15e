/**
 * Selection -> items: what is done, what is planned, and both without counting anything twice.
 * `routes` and `kinds` hold one value for each audience that the person may belong to.
 *
 * @typedef {import("./types.js").Profile} Profile
 * @typedef {import("./types.js").Selection} Selection
 * @typedef {import("./types.js").Courses} Courses
 * @typedef {import("./types.js").Done} Done
 * @typedef {import("./types.js").Planned} Planned
 * @typedef {import("./types.js").Unit} Unit
 * @typedef {import("./amounts.js").Split} Split
 * @typedef {import("./course.js").Audience} Audience
 * @typedef {import("./course.js").Course} Course
 * @typedef {import("./course.js").DomainShare} DomainShare
 * @typedef {{hours: Split | null, credits: Split | null}} Amounts
 * @typedef {{id: string, day: number, name: string, list: number, place: number, year: number, course: string,
 *   offering: string, category: string, form: string, methods: string[], tags: string[], shares: DomainShare[],
 *   equally: boolean, routes: string[], kinds: string[][], amounts: Amounts, varies: boolean}} Item
 * @typedef {{done: Item[], planned: Item[], both: Item[]}} Items
 */
import { audiencesFor } from "./fitting.js";
import { courseOf, domainShares } from "./course.js";
import { intervalOf } from "../core/dates.js";
import { order, parseFraction } from "./fraction.js";
import { undivided } from "./amounts.js";

const [DONE, PLANNED] = [0, 1];

/** Puts halves of pairs, which stand for high code points, above all other units. @param {number} unit */
function rankOf(unit) {
  return unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

/** Compares by code points, as Python does. @param {string} one @param {string} other */
export function byCodePoint(one, other) {
  const length = Math.min(one.length, other.length);
  for (let i = 0; i < length; i += 1) {
    if (one.charCodeAt(i) !== other.charCodeAt(i)) {
      return rankOf(one.charCodeAt(i)) - rankOf(other.charCodeAt(i));
    }
  }
  return one.length - other.length;
}

/** The order in which caps are used up: by date, then name, then place. @param {Item} one @param {Item} other */
export function byDate(one, other) {
  return (
    one.day - other.day || byCodePoint(one.name, other.name) || one.list - other.list || one.place - other.place
  );
}

/** @param {number} year */
function lastDay(year) {
  const span = intervalOf(String(year));
  return span ? span.last : 0;
}

/** @param {Course | null} course @param {Audience[]} audiences @returns {Amounts} */
function amountsOf(course, audiences) {
  const first = audiences[0];
  const credits = first && !variesAmong(audiences) ? first.split : null;
  return { hours: course ? course.hours : null, credits };
}

/** @param {Audience[]} audiences */
function variesAmong(audiences) {
  const first = audiences[0];
  const keys = audiences.map(audience => (audience.split ? audience.split.key : ""));
  return Boolean(first) && keys.some(key => key !== keys[0]);
}

/** What an item takes from its course. @param {Course | null} course @param {Audience[]} audiences */
function fromCourse(course, audiences) {
  const data = course ? course.data : { id: "" };
  return {
    category: data.category || "",
    form: data.form || "",
    methods: data.methods || [],
    tags: data.tags || [],
    shares: course ? course.shares : [],
    equally: course ? course.equally : false,
    routes: audiences.length ? [...new Set(audiences.map(audience => audience.route || ""))] : [""],
    kinds: audiences.length ? audiences.map(audience => audience.kinds) : [[]],
  };
}

/** @param {Courses} courses @param {string | undefined} id */
function find(courses, id) {
  const data = id ? courses.get(id) : undefined;
  return data ? courseOf(data) : null;
}

/**
 * Returns when an entry of the list ends, and how caps call it: the end of its offering, else the year picked.
 *
 * @param {Planned} entry
 * @param {Course | null} course
 * @param {number} now
 */
export function whenOf(entry, course, now) {
  const offering = entry.offering || "";
  const run = course ? course.runs.find(({ id }) => id === offering) : undefined;
  const end = run ? run.end : null;
  const year = end ? end.year : entry.year || now;
  const name = offering ? `${entry.course}/${offering}` : entry.course;
  return { offering, year, day: end ? end.day : lastDay(year), name };
}

/**
 * Returns the item of a course on the list; of one that the catalog doesn't know, what the list says.
 *
 * @param {Planned} entry
 * @param {number} place
 * @param {Course | null} course
 * @param {Audience[]} audiences those that the person may belong to
 * @param {number} now
 * @returns {Item}
 */
export function plannedItem(entry, place, course, audiences, now) {
  return {
    id: `planned/${place}`,
    list: PLANNED,
    place,
    course: entry.course,
    ...whenOf(entry, course, now),
    ...fromCourse(course, audiences),
    amounts: amountsOf(course, audiences),
    varies: variesAmong(audiences),
  };
}

/**
 * Returns the amount of a record, divided as its course divides it where both are the same amount.
 *
 * @param {Done} record
 * @param {Amounts} stated
 * @returns {Amounts}
 */
function recordAmounts(record, stated) {
  /** @type {Amounts} */
  const amounts = { hours: null, credits: null };
  if (record.amount === undefined || !record.unit) {
    return amounts;
  }
  const own = record.delivery ? null : stated[record.unit];
  const same = own && order(own.total, parseFraction(record.amount)) === 0;
  amounts[record.unit] = same ? own : undivided(record.amount, record.delivery || (own ? own.delivery : ""));
  return amounts;
}

/**
 * Returns the item of a record. What it doesn't say it takes from the course it names, never the amount.
 *
 * @param {Done} record
 * @param {number} place
 * @param {Courses} courses
 * @param {Profile} profile
 * @returns {Item}
 */
function doneItem(record, place, courses, profile) {
  const course = find(courses, record.course);
  const audiences = course ? audiencesFor(course.audiences, profile) : [];
  const taken = fromCourse(course, audiences);
  return {
    ...taken,
    ...(record.domains && record.domains.length ? domainShares(record.domains) : {}),
    id: `done/${place}`,
    day: lastDay(record.year),
    name: record.course || record.title,
    list: DONE,
    place,
    year: record.year,
    course: record.course || "",
    offering: "",
    category: record.category || taken.category,
    kinds: record.kinds && record.kinds.length ? [record.kinds] : taken.kinds,
    amounts: recordAmounts(record, amountsOf(course, audiences)),
    varies: false,
  };
}

/**
 * Returns the items of a list by date; `now` is the current year.
 *
 * @param {Selection} selection
 * @param {Courses} courses
 * @param {number} now
 * @returns {Items}
 */
export function itemsOf(selection, courses, now) {
  const profile = selection.profile || {};
  const done = (selection.done || []).map((record, place) => doneItem(record, place, courses, profile));
  const planned = (selection.planned || []).map((entry, place) => {
    const course = find(courses, entry.course);
    return plannedItem(entry, place, course, course ? audiencesFor(course.audiences, profile) : [], now);
  });
  const finished = new Set(done.filter(({ course }) => course).map(({ course, year }) => `${year} ${course}`));
  const rest = planned.filter(({ course, year }) => !finished.has(`${year} ${course}`));
  return { done, planned, both: done.concat(rest) };
}
