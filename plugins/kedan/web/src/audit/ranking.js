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
 * @typedef {import("./rules-data.js").CountLine} CountLine
 * @typedef {import("./alike.js").Memo} Memo
 * @typedef {import("./alike.js").Kind} Kind
 * @typedef {import("./alike.js").Kinds} Kinds
 * @typedef {import("./evaluate.js").Window} Window
 * @typedef {import("./goals.js").Brought} Brought
 * @typedef {import("./scope.js").Holding} Holding
 * @typedef {{goals: Goal[], lines: CountLine[], rooms: Room[]}} Touched  what can matter to courses of one kind
 * @typedef {{rules: Rules, all: Touched, byLook: Map<Memo, Touched>, window: Window | null}} Aim
 * @typedef {{policy: string, rule: string, part: string}} Fill  `part`: 1 is all that is missing
 * @typedef {{course: string, offering: string, year: number, closes: string, fills: Fill[],
 *   breaks: {policy: string, rule: string}[]}} Suggestion
 * @typedef {Pick<Suggestion, "closes" | "fills" | "breaks">} Told
 * @typedef {{item: Item, closes: Fraction, fills: {policy: string, rule: string, part: Fraction}[],
 *   breaks: {policy: string, rule: string}[]}} Weighed
 */
import { effectOf, goalsOf, touches } from "./goals.js";
import { byCodePoint, byDate, itemsOf, plannedItem, whenOf } from "./items.js";
import { countedBy } from "./counting.js";
import { isWithin, runOf, windowOf } from "./evaluate.js";
import { isZero, order, plus, written, ZERO } from "./fraction.js";
import { audiencesFor, fits } from "./fitting.js";
import { courseOf } from "./course.js";
import { best, NO, YES } from "./match.js";
import { createKinds, kindOf, memoOf } from "./alike.js";
import { reads } from "./scope.js";
import { holdingOf } from "./holding.js";
import { rulesOf } from "./rules-data.js";

/**
 * Returns the aims of policies that leave any; it pauses after each policy.
 *
 * @param {RulesData[]} list
 * @param {Selection} selection
 * @param {Courses} courses
 * @param {number} now
 * @returns {Generator<void, Aim[], void>}
 */
function* aimsOf(list, selection, courses, now) {
  const { both } = itemsOf(selection, courses, now);
  /** @type {Aim[]} */
  const aims = [];
  for (const data of list) {
    const { answers, ledger, rooms } = runOf(data, selection, both, now);
    const [rules, window] = [rulesOf(data), windowOf(data, selection.profile || NOBODY, now)];
    aims.push({ rules, all: { goals: goalsOf(answers, ledger), lines: rules.count, rooms }, byLook: new Map(), window });
    yield;
  }
  return aims.filter(({ all }) => all.goals.length);
}

/** Returns what of an aim can matter to a course. @param {Aim} aim @param {Holding} held @returns {Touched} */
function touchedBy({ all, byLook }, held) {
  const { memo } = held;
  const known = memo ? byLook.get(memo) : all;
  if (known) {
    return known;
  }
  const { goals, lines, rooms } = all;
  /** @param {CountLine} line */
  const isRead = line => best(reads(line.scope, held)) !== NO;
  const touched = {
    goals: goals.filter(goal => touches(goal, held)),
    lines: lines.filter(isRead),
    rooms: rooms.filter((_, i) => isRead(/** @type {CountLine} */ (lines[i]))),
  };
  byLook.set(/** @type {Memo} */ (memo), touched);
  return touched;
}

/**
 * What depends on a course, a profile and the year alone, and the kind of the course: kept for the next list.
 *
 * @type {WeakMap<import("./types.js").CourseData, {profile: Profile, now: number, kinds: Kinds, items: Item[],
 *   kind: Kind | null}>}
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

/** @param {Holding} held @param {Aim} aim @param {Goal[]} goals @param {Brought} brought @param {Weighed} found */
function weigh(held, { rules, window }, goals, brought, found) {
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
  const bare = holdingOf(/** @type {Item} */ (items[0]), rules);
  bare.memo = memoOf(bare, rules);
  held.set(rules, bare);
  return bare;
}

/**
 * Weighs the offerings of one course, which differ in nothing but their year, unless a cap or a list of single
 * offerings makes a difference.
 *
 * @param {Kind} kind
 * @param {Aim[]} aims
 * @returns {Weighed[]}
 */
function weighed({ items, held: known }, aims) {
  const found = items.map(item => /** @type {Weighed} */ ({ item, closes: ZERO, fills: [], breaks: [] }));
  aims.forEach(aim => {
    const bare = bareHolding(items, known, aim.rules);
    const { goals, lines, rooms } = touchedBy(aim, bare);
    if (!goals.length) {
      return;
    }
    const varies = lines.some(({ cap }) => cap) || !bare.memo;
    const same = varies ? bare : countedBy(bare, lines, null, false);
    /** @type {Brought} */
    const brought = [];
    found.forEach(one => {
      const { cells, blended, memo } = same;
      const held = { item: one.item, cells, blended, memo };
      const left = isWithin(aim.window, one.item.year) ? rooms : null;
      weigh(varies ? countedBy(held, lines, left, false) : held, aim, goals, varies ? [] : brought, one);
    });
  });
  return found;
}

/** @param {Weighed} one @param {Weighed} other */
function byHelp(one, other) {
  return (
    (one.closes === other.closes ? 0 : order(other.closes, one.closes)) || // the same object for courses of one kind
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

/** @param {import("./types.js").CourseData} data @param {Profile} profile @param {number} now @param {Kinds} kinds */
function preparedFor(data, profile, now, kinds) {
  const known = prepared.get(data);
  const same = known && known.profile === profile && known.now === now;
  if (known && same && known.kinds === kinds) {
    return known;
  }
  const items = known && same ? known.items : candidates(courseOf(data), profile, now);
  const made = { profile, now, kinds, items, kind: items.length ? kindOf(kinds, items) : null };
  prepared.set(data, made);
  return made;
}

/** @type {Kinds} */
let latest = createKinds([]);

/** Returns the kinds of courses under some rules: those of the ranking before, where the rules are the same. */
/** @param {RulesData[]} list */
function kindsUnder(list) {
  const rules = list.map(rulesOf);
  const same = rules.length === latest.rules.length && rules.every((one, i) => one === latest.rules[i]);
  latest = same ? latest : createKinds(rules);
  return latest;
}

/** Returns what helps most of the courses of a kind, its place, and how it is told. @param {Kind} kind @param {Aim[]} aims */
function bestOf(kind, aims) {
  const all = weighed(kind, aims);
  const one = all.slice().sort(byHelp)[0];
  if (!one || isZero(one.closes)) {
    return null;
  }
  const fills = one.fills.map(({ policy, rule, part }) => ({ policy, rule, part: written(part) }));
  const told = { closes: written(one.closes), fills, breaks: one.breaks };
  return { one, place: all.indexOf(one), told };
}

/** @param {Selection} selection @returns {Set<string | undefined>} */
function onList({ done = [], planned = [] }) {
  return new Set([...done, ...planned].map(({ course }) => course));
}

/**
 * Returns the courses not on the list that close something, what closes most first; it pauses after each course,
 * so that a page can do it by and by.
 *
 * What is closed is the sum over the rules of the part of each gap, so that no unit outweighs another. Of
 * equals the one that breaks fewer ceilings comes first, then the order of the ids.
 *
 * @param {RulesData[]} list
 * @param {Selection} selection
 * @param {Courses} courses
 * @param {number} now
 * @returns {Generator<void, Suggestion[], void>}
 */
export function* ranking(list, selection, courses, now) {
  const profile = selection.profile || NOBODY;
  const aims = yield* aimsOf(list, selection, courses, now);
  const listed = onList(selection);
  const kinds = kindsUnder(list);
  /** @type {Map<Kind, ReturnType<typeof bestOf>>} */
  const judged = new Map();
  /** @type {(Weighed & {told: Told})[]} */
  const helpful = [];
  for (const [id, data] of courses) {
    const { items, kind } = preparedFor(data, profile, now, kinds);
    if (kind && !listed.has(id)) {
      const found = judged.has(kind) ? judged.get(kind) : bestOf(kind, aims);
      judged.set(kind, found || null);
      if (found) {
        const { closes, fills, breaks } = found.one;
        helpful.push({ item: /** @type {Item} */ (items[found.place]), closes, fills, breaks, told: found.told });
      }
    }
    yield;
  }
  return helpful.sort(byHelp).map(({ item: { course, offering, year }, told }) => ({
    course,
    offering,
    year,
    closes: told.closes,
    fills: told.fills,
    breaks: told.breaks,
  }));
}

/**
 * Returns the same in one go.
 *
 * @param {RulesData[]} list
 * @param {Selection} selection
 * @param {Courses} courses
 * @param {number} now
 * @returns {Suggestion[]}
 */
export function ranked(list, selection, courses, now) {
  const steps = ranking(list, selection, courses, now);
  let step = steps.next();
  while (!step.done) {
    step = steps.next();
  }
  return step.value;
}
