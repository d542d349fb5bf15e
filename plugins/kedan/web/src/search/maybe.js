/** What a hit leaves open: a condition that its entry doesn't set may hold, and is shown as such. */

/**
 * Returns the names of the facets asked for on which none of the row's audiences that meet says anything.
 *
 * @param {import("./columns.js").Group[]} groups
 * @param {import("./ranking.js").Day} day
 * @param {import("./request.js").Asked} asked
 * @param {number} row
 * @returns {string[]}
 */
export function maybeOf(groups, { audienceMeets }, { facets: wanted }, row) {
  /** @type {string[]} */
  let fewest = [];
  let known = false;
  groups
    .filter(({ facets }) => facets.some(({ condition, name }) => condition && wanted.has(name)))
    .forEach(({ facets, sets, firsts, things, rows }) => {
      const list = rows[row];
      for (let at = firsts[list]; at < firsts[list + 1]; at += 1) {
        const thing = things[at];
        const open = facets.filter(({ name, unknown }, i) => wanted.has(name) && sets[i][thing] === unknown);
        if (audienceMeets[thing] && (!known || open.length < fewest.length)) {
          fewest = open.map(({ name }) => name);
          known = true;
        }
      }
    });
  return fewest;
}
