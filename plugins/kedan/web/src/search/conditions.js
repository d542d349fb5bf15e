/**
 * Conditions as asked, turned into what each thing of a group passes.
 *
 * @typedef {import("./columns.js").Column} Column
 * @typedef {import("./columns.js").Group} Group
 * @typedef {import("./request.js").Wanted} Wanted
 * @typedef {import("./groups.js").Passes} Passes
 */
import { intervalOf } from "../core/dates.js";
import { isAlways } from "./runs.js";

/**
 * Returns the tests of a group for what is asked.
 *
 * @param {Group} group
 * @param {ArrayLike<number>[]} sets  by facet: the set of each thing
 * @param {import("./runs.js").Runs} runs
 * @param {Pick<import("./request.js").Asked, "facets" | "not">} asked
 * @returns {import("./groups.js").Tests}
 */
export function testsOf(group, sets, runs, { facets, not }) {
  /** @type {Passes[]} */
  const must = [];
  const any = group.facets.map((facet, at) => {
    const ofThing = sets[at];
    const wanted = facets.get(facet.name);
    const unwanted = not.get(facet.name);
    if (wanted && wanted.all.length) {
      must.push(passing(group, ofThing, setsWith(facet, wanted.all, true)));
    }
    if (unwanted) {
      must.push(sparing(facet, ofThing, runs, passed(group, facet, ofThing, runs, unwanted)));
    }
    return wanted && isOpen(wanted) ? passed(group, facet, ofThing, runs, wanted) : null;
  });
  return { any, must };
}

/** @param {Wanted} wanted @returns {boolean} whether one of several values would do */
function isOpen({ any, gte, lte }) {
  return any.length > 0 || gte !== null || lte !== null;
}

/**
 * @param {Group} group
 * @param {Column} facet
 * @param {ArrayLike<number>} ofThing
 * @param {import("./runs.js").Runs} runs
 * @param {Wanted} wanted
 * @returns {Passes}
 */
function passed(group, facet, ofThing, runs, wanted) {
  if (facet.kind === "window") {
    return withinWindows(runs, windowsOf(wanted));
  }
  if (facet.kind === "range") {
    return passing(group, ofThing, setsWithin(facet, wanted));
  }
  const some = isOpen(wanted) ? setsWith(facet, wanted.any, false) : null;
  const every = wanted.all.length ? setsWith(facet, wanted.all, true) : null;
  return passing(group, ofThing, set => (!some || some(set)) && (!every || every(set)));
}

/**
 * @param {Group} group
 * @param {ArrayLike<number>} ofThing
 * @param {(set: number) => boolean} passes
 * @returns {Passes}
 */
function passing({ count }, ofThing, passes) {
  /** @type {Map<number, number>} */
  const told = new Map();
  const found = new Uint8Array(count);
  for (let thing = 0; thing < count; thing += 1) {
    const set = ofThing[thing];
    let result = told.get(set);
    if (result === undefined) {
      result = passes(set) ? 1 : 0;
      told.set(set, result);
    }
    found[thing] = result;
  }
  return found;
}

/** @param {Column} facet @param {string[]} wanted @param {boolean} all @returns {(set: number) => boolean} */
function setsWith({ sets, values }, wanted, all) {
  const places = wanted.map(value => values.indexOf(value));
  return set => {
    const held = sets[set] || [];
    return all ? places.every(place => held.includes(place)) : places.some(place => held.includes(place));
  };
}

/** @param {Column} facet @param {Wanted} wanted @returns {(set: number) => boolean} */
function setsWithin({ sets, values }, { any, gte, lte }) {
  const exactly = any.map(hundredths);
  const least = gte === null ? -Infinity : hundredths(gte);
  const most = lte === null ? Infinity : hundredths(lte);
  const ranged = gte !== null || lte !== null;
  return set =>
    (sets[set] || []).some(place => {
      const amount = hundredths(values[place] || "");
      return exactly.includes(amount) || (ranged && least <= amount && amount <= most);
    });
}

/** @param {string} amount */
export function hundredths(amount) {
  return Math.round(Number(amount) * 100);
}

/** @param {Wanted} wanted @returns {[number, number][]} */
function windowsOf({ any, gte, lte }) {
  const windows = any.map(value => edges(value, value));
  return gte === null && lte === null ? windows : windows.concat([edges(gte, lte)]);
}

/** @param {string | null} from @param {string | null} to @returns {[number, number]} */
function edges(from, to) {
  const first = intervalOf(from);
  const last = intervalOf(to);
  return [first ? first.first : -Infinity, last ? last.last : Infinity];
}

/** @param {import("./runs.js").Runs} runs @param {[number, number][]} windows @returns {Passes} */
function withinWindows(runs, windows) {
  const { firsts, days } = runs.segments;
  const found = new Uint8Array(runs.count);
  for (let run = 0; run < runs.count; run += 1) {
    found[run] = isAlways(runs, run) ? 1 : 0;
    for (let at = firsts[run]; at < firsts[run + 1]; at += 2) {
      if (windows.some(([first, last]) => days[at] <= last && days[at + 1] >= first)) {
        found[run] = 1;
      }
    }
  }
  return found;
}

/**
 * Returns who is left when those who pass are out; what isn't said can't put anything out.
 *
 * @param {Column} facet
 * @param {ArrayLike<number>} ofThing
 * @param {import("./runs.js").Runs} runs
 * @param {Passes} out
 * @returns {Passes}
 */
function sparing(facet, ofThing, runs, out) {
  return out.map((passes, thing) => {
    const unsaid = facet.kind === "window" ? isAlways(runs, thing) : ofThing[thing] === facet.unknown;
    return passes && !unsaid ? 0 : 1;
  });
}
