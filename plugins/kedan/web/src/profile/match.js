/** Which audiences of a course a principal may belong to. What the profile doesn't say rules nothing out. */

/** @typedef {import("../list/types.js").Audience} Audience */
/** @typedef {import("../list/types.js").Profile} Profile */

/** @param {string[] | undefined} wanted @param {string | undefined} mine */
function fits(wanted, mine) {
  return !wanted || !mine || wanted.includes(mine);
}

/** A province holds its cities; a principal who names only the province may be in any of them. */
/** @param {string[] | undefined} wanted @param {string | undefined} mine */
function lies(wanted, mine) {
  return !wanted || !mine || wanted.some(code => mine.startsWith(code) || code.startsWith(mine));
}

/**
 * Returns whether the audience may be the principal's.
 *
 * @param {Audience} audience
 * @param {Profile} profile
 */
export function matches(audience, profile) {
  return (
    fits(audience.roles, profile.role) &&
    fits(audience.stages, profile.stage) &&
    fits(audience.school_categories, profile.school_category) &&
    lies(audience.regions, profile.region)
  );
}
