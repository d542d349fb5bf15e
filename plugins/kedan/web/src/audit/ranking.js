/**
 * What fills my gap: courses by how much of what is missing they would close.
 *
 * @typedef {import("./fraction.js").Fraction} Fraction
 * @typedef {import("./types.js").RulesData} RulesData
 * @typedef {import("./types.js").Selection} Selection
 * @typedef {import("./types.js").Courses} Courses
 * @typedef {import("./types.js").Profile} Profile
 * @typedef {import("./types.js").Planned} Planned
 * @typedef {import("./course.js").Course} Course
 * @typedef {import("./course.js").Run} Run
 * @typedef {import("./items.js").Item} Item
 * @typedef {import("./goals.js").Goal} Goal
 * @typedef {import("./rules-data.js").Rules} Rules
 * @typedef {import("./counting.js").Room} Room
 * @typedef {import("./evaluate.js").Window} Window
 * @typedef {import("./goals.js").Brought} Brought
 * @typedef {import("./scope.js").Holding} Holding
 * @typedef {{rules: Rules, goals: Goal[], rooms: Room[], window: Window | null, varies: boolean}} Aim
 *   `varies`: whether offerings of one course may differ in more than their year
 * @typedef {{policy: string, rule: string, part: string}} Fill  `part`: 1 is all that is missing
 * @typedef {{course: string, offering: string, year: number, closes: string, fills: Fill[],
 *   breaks: {policy: string, rule: string}[]}} Suggestion
 * @typedef {{item: Item, closes: Fraction, fills: {policy: string, rule: string, part: Fraction}[],
 *   breaks: {policy: string, rule: string}[]}} Weighed
 */
import { effectOf, goalsOf } from "./goals.js";
import { byCodePoint, byDate, itemsOf, plannedItem, whenOf } from "./items.js";
import { countedBy } from "./counting.js";
import { isWithin, runOf, windowOf } from "./evaluate.js";
import { isZero, order, plus, written, ZERO } from "./fraction.js";
import { audiencesFor, fits } from "./fitting.js";
import { courseOf } from "./course.js";
import { NO, YES } from "./match.js";
import { holdingOf } from "./holding.js";
import { rulesOf } from "./rules-data.js";

/**
 * @param {RulesData[]} list
 * @param {Selection} selection
 * @param {Courses} courses
 * @param {number} now
 * @returns {Aim[]}
 */
function aimsOf(list, selection, courses, now) {
  const { both } = itemsOf(selection, courses, now);
  const aims = list.map(data => {
    const { answers, ledger, rooms } = runOf(data, selection, both, now);
    const window = windowOf(data, selection.profile || {}, now);
    const rules = rulesOf(data);
    const varies = rules.count.some(line => line.cap) || rules.byOffering;
    return { rules, goals: goalsOf(answers, ledger), rooms, window, varies };
  });
  return aims.filter(({ goals }) => goals.length);
}

/**
 * What depends on a course, a profile and the year alone: it is kept for the next list.
 *
 * @type {WeakMap<import("./types.js").CourseData, {profile: Profile, now: number, items: Item[],
 *   held: Map<Rules, Holding>}>}
 */
const prepared = new WeakMap();

/** @type {Profile} */
const NOBODY = {};

/** @param {Run} run @param {Profile} profile */
function runsFor(run, profile) {
  if (run.cancelled || fits(run.for, profile) === NO) {
    return false;
  }
  return !run.not_for || fits(run.not_for, profile) !== YES;
}

/**
 * Returns what can be put on the list: the offerings from this year on, one a year; or the course itself.
 *
 * @param {Course} course
 * @param {Profile} profile
 * @param {number} now
 */
function entriesOf(course, profile, now) {
  /** @type {Planned[]} */
  const entries = [];
  const years = new Set();
  /** @param {Run} run */
  const lastDay = run => (run.end ? run.end.day : -Infinity);
  const runs = course.runs.slice().sort((a, b) => lastDay(a) - lastDay(b) || 0);
  runs.forEach(run => {
    const year = run.end ? run.end.year : now;
    if (year >= now && !years.has(year) && runsFor(run, profile)) {
      years.add(year);
      entries.push({ course: course.data.id, offering: run.id });
    }
  });
  return course.data.always_open || !course.runs.length ? entries.concat({ course: course.data.id }) : entries;
}

/** @param {Holding} held @param {Aim} aim @param {Brought} brought @param {Weighed} found */
function weigh(held, { rules, goals, window }, brought, found) {
  const inside = isWithin(window, held.item.year);
  goals.forEach(goal => {
    const { closes, breaks } = effectOf(goal, held, inside, brought);
    if (!isZero(closes)) {
      found.fills.push({ policy: rules.data.id, rule: goal.rule, part: closes });
      found.closes = plus(found.closes, closes);
    }
    breaks.forEach(rule => found.breaks.push({ policy: rules.data.id, rule }));
  });
}

/** Returns the first of the items in the cells of a policy; what scopes read of it stays with it. */
/** @param {Item[]} items @param {Map<Rules, Holding>} held @param {Rules} rules @returns {Holding} */
function bareHolding(items, held, rules) {
  const known = held.get(rules);
  if (known) {
    return known;
  }
  const bare = { ...holdingOf(/** @type {Item} */ (items[0]), rules), memo: rules.byOffering ? null : new Map() };
  held.set(rules, bare);
  return bare;
}

/**
 * Weighs the offerings of one course, which differ in nothing but their year, unless a cap or a list of single
 * offerings makes a difference.
 *
 * @param {Item[]} items
 * @param {Map<Rules, Holding>} known
 * @param {Aim[]} aims
 * @returns {Weighed[]}
 */
function weighed(items, known, aims) {
  const found = items.map(item => /** @type {Weighed} */ ({ item, closes: ZERO, fills: [], breaks: [] }));
  aims.forEach(aim => {
    const { count } = aim.rules;
    const bare = bareHolding(items, known, aim.rules);
    const same = aim.varies ? bare : countedBy(bare, count, null, false);
    /** @type {Brought} */
    const brought = [];
    found.forEach(one => {
      const held = { ...same, item: one.item };
      const rooms = isWithin(aim.window, one.item.year) ? aim.rooms : null;
      weigh(aim.varies ? countedBy(held, count, rooms, false) : held, aim, aim.varies ? [] : brought, one);
    });
  });
  return found;
}

/** @param {Weighed} one @param {Weighed} other */
function byHelp(one, other) {
  return (
    order(other.closes, one.closes) ||
    one.breaks.length - other.breaks.length ||
    byCodePoint(one.item.course, other.item.course)
  );
}

/**
 * Returns the items of what can be put on the list of one course: the same but for their dates.
 *
 * @param {Course} course
 * @param {Profile} profile
 * @param {number} now
 * @returns {Item[]}
 */
function candidates(course, profile, now) {
  const audiences = audiencesFor(course.audiences, profile);
  if (course.audiences.length && !audiences.length) {
    return [];
  }
  const entries = entriesOf(course, profile, now);
  const items = entries.slice(0, 1).map(entry => plannedItem(entry, 0, course, audiences, now));
  entries.slice(1).forEach(entry => items.push(Object.assign({}, items[0], whenOf(entry, course, now))));
  return items.sort(byDate);
}

/** @param {import("./types.js").CourseData} data @param {Profile} profile @param {number} now */
function preparedFor(data, profile, now) {
  const known = prepared.get(data);
  if (known && known.profile === profile && known.now === now) {
    return known;
  }
  const made = { profile, now, items: candidates(courseOf(data), profile, now), held: new Map() };
  prepared.set(data, made);
  return made;
}

/** @param {Weighed} found @returns {Suggestion} */
function suggestion({ item, closes: part, fills, breaks: broken }) {
  return {
    course: item.course,
    offering: item.offering,
    year: item.year,
    closes: written(part),
    fills: fills.map(fill => ({ ...fill, part: written(fill.part) })),
    breaks: broken,
  };
}

/**
 * Returns the courses not on the list that close something, what closes most first.
 *
 * What is closed is the sum over the rules of the part of each gap, so that no unit outweighs another. Of
 * equals the one that breaks fewer ceilings comes first, then the order of the ids.
 *
 * @param {RulesData[]} list
 * @param {Selection} selection
 * @param {Courses} courses
 * @param {number} now
 * @returns {Suggestion[]}
 */
export function ranked(list, selection, courses, now) {
  const profile = selection.profile || NOBODY;
  const aims = aimsOf(list, selection, courses, now);
  const listed = new Set([...(selection.done || []), ...(selection.planned || [])].map(({ course }) => course));
  /** @type {Weighed[]} */
  const helpful = [];
  courses.forEach((data, id) => {
    if (listed.has(id)) {
      return;
    }
    const { items, held } = preparedFor(data, profile, now);
    const found = items.length ? weighed(items, held, aims).sort(byHelp)[0] : undefined;
    if (found && !isZero(found.closes)) {
      helpful.push(found);
    }
  });
  return helpful.sort(byHelp).map(suggestion);
}
