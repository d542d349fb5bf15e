/**
 * Whether conditions hold for a person, as far as the profile tells.
 *
 * @typedef {import("./match.js").Match} Match
 * @typedef {import("./types.js").Conditions} Conditions
 * @typedef {import("./types.js").Profile} Profile
 */
import { both, NO, OPEN, YES } from "./match.js";

/** @template T @param {T | T[] | undefined} value @returns {T[]} */
export function listOf(value) {
  return value === undefined || value === "" ? [] : /** @type {T[]} */ ([]).concat(value);
}

/** @param {string[] | undefined} wanted @param {string | string[] | undefined} known @returns {Match} */
function oneOf(wanted, known) {
  if (!wanted || !wanted.length) {
    return YES;
  }
  if (!known || !known.length) {
    return OPEN;
  }
  const met = typeof known === "string" ? wanted.includes(known) : known.some(value => wanted.includes(value));
  return met ? YES : NO;
}

/**
 * Judges by codes: that of a part begins with that of the whole. A profile may name no more than
 * the province.
 *
 * @param {string[] | undefined} regions
 * @param {string} home
 * @returns {Match}
 */
function within(regions, home) {
  if (!regions || !regions.length || (home && regions.some(region => home.startsWith(region)))) {
    return YES;
  }
  return regions.some(region => region.startsWith(home)) ? OPEN : NO;
}

/** @param {Conditions} who */
function asksMore(who) {
  const limits = who.years_in_post !== undefined || who.age_below !== undefined;
  return limits || Boolean((who.ownership && who.ownership.length) || who.pool || who.uncertified);
}

/**
 * Returns whether a profile meets the conditions. What it doesn't say, and can't say, stays open.
 *
 * @param {Conditions | undefined} who
 * @param {Profile} profile
 * @returns {Match}
 */
export function fits(who, profile) {
  if (!who) {
    return YES;
  }
  const asked = asksMore(who) ? OPEN : YES;
  const person = both(oneOf(who.roles, profile.role), oneOf(who.stages, profile.stage));
  const school = both(oneOf(who.school_categories, profile.school_category), within(who.regions, profile.region || ""));
  return both(asked, both(person, school));
}

/**
 * Returns the audiences that the person may belong to; the one they certainly belong to alone.
 *
 * @template {Conditions} T
 * @param {T[]} audiences
 * @param {Profile} profile
 * @returns {T[]}
 */
export function audiencesFor(audiences, profile) {
  const matches = audiences.map(audience => fits(audience, profile));
  const least = matches.includes(YES) ? YES : OPEN;
  return audiences.filter((_, i) => matches[i] === least);
}
