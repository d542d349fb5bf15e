/**
 * What a list should be told about its courses: reported, never forbidden, and no matter of what counts.
 *
 * @typedef {import("./types.js").Selection} Selection
 * @typedef {import("./types.js").Courses} Courses
 * @typedef {import("./types.js").CourseData} CourseData
 * @typedef {import("./types.js").Profile} Profile
 * @typedef {import("./items.js").Item} Item
 * @typedef {"unknown-course" | "unknown-offering" | "cancelled" | "not-for-you" | "prerequisite" |
 *   "prerequisite-later" | "excluded"} NoteKind
 * @typedef {{kind: NoteKind, other: string}} Odd
 * @typedef {{item: string, kind: NoteKind, course: string, other: string}} Note
 */
import { audiencesFor } from "./fitting.js";
import { itemsOf } from "./items.js";

/** @param {Item} item @param {CourseData} course @returns {Odd[]} */
function ofOffering(item, course) {
  if (!item.offering) {
    return [];
  }
  const run = (course.runs || []).find(({ id }) => id === item.offering);
  if (!run) {
    return [{ kind: "unknown-offering", other: "" }];
  }
  return run.cancelled ? [{ kind: "cancelled", other: "" }] : [];
}

/** @param {Item} item @param {CourseData | undefined} course @param {Profile} profile @returns {Odd[]} */
function byItself(item, course, profile) {
  if (!course) {
    return [{ kind: "unknown-course", other: "" }];
  }
  const audiences = course.audiences || [];
  const odd = ofOffering(item, course);
  return audiences.length && !audiencesFor(audiences, profile).length
    ? odd.concat({ kind: "not-for-you", other: "" })
    : odd;
}

/**
 * @param {Item} item
 * @param {CourseData | undefined} course
 * @param {string[]} done
 * @param {Item[]} planned
 * @returns {Odd[]}
 */
function ofPrerequisites(item, course, done, planned) {
  /** @type {Odd[]} */
  const odd = [];
  const needed = course ? course.prerequisites || [] : [];
  needed
    .filter(other => !done.includes(other))
    .forEach(other => {
      const days = planned.filter(one => one.course === other).map(one => one.day);
      if (!days.length) {
        odd.push({ kind: "prerequisite", other });
      } else if (Math.min(...days) > item.day) {
        odd.push({ kind: "prerequisite-later", other });
      }
    });
  return odd;
}

/** @param {Courses} courses @param {string} id */
function excludesOf(courses, id) {
  const course = courses.get(id);
  return (course && course.excludes) || [];
}

/**
 * What stands before the item and may not go with it: what one of two courses says holds for both.
 *
 * @param {Item} item
 * @param {Courses} courses
 * @param {string[]} before
 * @returns {Odd[]}
 */
function ofExclusions(item, courses, before) {
  return [...new Set(before)]
    .filter(other => other !== item.course)
    .filter(
      other => excludesOf(courses, item.course).includes(other) || excludesOf(courses, other).includes(item.course),
    )
    .map(other => ({ kind: "excluded", other }));
}

/**
 * Returns what is odd about the courses planned, in the order of the list.
 *
 * @param {Selection} selection
 * @param {Courses} courses
 * @param {number} now
 * @returns {Note[]}
 */
export function notesOf(selection, courses, now) {
  const { done, planned } = itemsOf(selection, courses, now);
  const finished = [...new Set(done.map(({ course }) => course).filter(Boolean))];
  /** @type {Note[]} */
  const notes = [];
  planned.forEach((item, i) => {
    const course = courses.get(item.course);
    const before = finished.concat(planned.slice(0, i).map(other => other.course));
    const odd = byItself(item, course, selection.profile || {})
      .concat(ofPrerequisites(item, course, finished, planned))
      .concat(ofExclusions(item, courses, before));
    odd.forEach(({ kind, other }) => notes.push({ item: item.id, kind, course: item.course, other }));
  });
  return notes;
}
