/** What can happen to a list. Each returns the list as it is then; the same one where nothing changes. */
import { MOST_COURSES } from "./read.js";

/** @typedef {import("./types.js").List} List */
/** @typedef {import("./types.js").Planned} Planned */
/** @typedef {import("./types.js").Watched} Watched */
/** @typedef {import("./types.js").Facts} Facts */
/** @typedef {{item?: Planned, index: number, watched?: Watched, watchedIndex: number}} Place */

/** @template {{course: string}} T @param {T[]} entries @param {string} course */
function find(entries, course) {
  return entries.find(entry => entry.course === course);
}

/** @template {{course: string}} T @param {T[]} entries @param {string} course */
function without(entries, course) {
  return entries.filter(entry => entry.course !== course);
}

/** @param {List} list @param {string} course */
export function chosen(list, course) {
  return find(list.planned, course);
}

/** @param {List} list @param {string} course */
export function watched(list, course) {
  return find(list.watched, course);
}

/** Adds a course; it is watched no longer. @param {List} list @param {Planned} item */
export function add(list, item) {
  return chosen(list, item.course) || list.planned.length >= MOST_COURSES
    ? list
    : Object.assign({}, list, { planned: list.planned.concat(item), watched: without(list.watched, item.course) });
}

/** Takes a course out of both lists. @param {List} list @param {string} course @returns {List} */
export function remove(list, course) {
  return chosen(list, course) || watched(list, course)
    ? Object.assign({}, list, { planned: without(list.planned, course), watched: without(list.watched, course) })
    : list;
}

/** @param {List} list @param {Watched} entry @returns {List} */
export function watch(list, entry) {
  return chosen(list, entry.course) || watched(list, entry.course) || list.watched.length >= MOST_COURSES
    ? list
    : Object.assign({}, list, { watched: list.watched.concat(entry) });
}

/** Tells where a course stands, to put it back there. @param {List} list @param {string} course @returns {Place} */
export function placeOf(list, course) {
  const item = chosen(list, course);
  const entry = watched(list, course);
  return {
    item,
    index: item ? list.planned.indexOf(item) : -1,
    watched: entry,
    watchedIndex: entry ? list.watched.indexOf(entry) : -1,
  };
}

/** @template T @param {T[]} entries @param {T | undefined} entry @param {number} at */
function inserted(entries, entry, at) {
  return entry ? [...entries.slice(0, at), entry, ...entries.slice(at)] : entries;
}

/**
 * Undoes what happened to one course, and leaves alone what happened to others since.
 *
 * @param {List} list
 * @param {string} course
 * @param {Place} place
 * @returns {List}
 */
export function restore(list, course, place) {
  return Object.assign({}, list, {
    planned: inserted(without(list.planned, course), place.item, place.index),
    watched: inserted(without(list.watched, course), place.watched, place.watchedIndex),
  });
}

/**
 * Takes over what the site says today of the courses.
 *
 * @param {List} list
 * @param {(course: string) => Facts | undefined} facts
 * @returns {List}
 */
export function renew(list, facts) {
  let changed = false;
  /** @template {Watched} T @param {T} entry @returns {T} */
  const renewed = entry => {
    const now = facts(entry.course);
    if (!now || JSON.stringify(now) === JSON.stringify(entry.facts)) {
      return entry;
    }
    changed = true;
    return Object.assign({}, entry, { facts: now });
  };
  const next = { planned: list.planned.map(renewed), watched: list.watched.map(renewed) };
  return changed ? Object.assign({}, list, next) : list;
}
