/**
 * What a facet offers: which values, in what order, which lie within which, and which are shown at once.
 *
 * @typedef {import("./state.js").Facet} Facet
 * @typedef {import("./state.js").Counts} Counts
 * @typedef {{value: string, label: string, within: string, depth: number}} Option
 *   `within`: the value that holds this one, empty at the top
 */

/** The order of scopes in which facets are offered: when and where, for whom, what. */
const SCOPES = ["offering", "audience", "course"];
/** Bars of a histogram: so few that each is wide enough to be hit. */
export const MOST_BARS = 8;

/**
 * Returns the facets that make a difference under the conditions of the page: some but not all courses
 * have one of their values.
 *
 * @param {Facet[]} facets
 * @param {{total: number, counts: Counts}} whole
 * @param {string[]} elsewhere  names of those that the page offers in another way, or asks for by itself
 * @returns {Facet[]}
 */
export function offered(facets, { total, counts }, elsewhere) {
  const told = facets.filter(({ name }) => {
    const numbers = Object.values(counts[name] || {});
    return !elsewhere.includes(name) && numbers.some(number => number > 0 && number < total);
  });
  return told.sort((a, b) => SCOPES.indexOf(a.scope) - SCOPES.indexOf(b.scope));
}

/** @param {string} value @param {string[]} values @returns {string[]} those that hold it, the widest first */
function holders(value, values) {
  return values.filter(other => other !== value && value.startsWith(other)).sort((a, b) => a.length - b.length);
}

/**
 * Returns the values of a facet that some course has: a fixed list in its own order, a tree each value
 * after the one that holds it, any other the most frequent first.
 *
 * @param {Facet} facet
 * @param {Record<string, number>} counts
 * @returns {Option[]}
 */
export function optionsOf({ kind, values, labels, closed }, counts) {
  const had = values.filter(value => counts[value] > 0);
  const options = had.map(value => {
    const above = kind === "tree" ? holders(value, had) : [];
    return { value, label: labels[values.indexOf(value)] || value, within: above.pop() || "", depth: above.length };
  });
  const nested = options.map(one => Object.assign(one, { depth: one.within ? one.depth + 1 : 0 }));
  if (closed) {
    return nested;
  }
  return kind === "tree"
    ? nested.sort((a, b) => (a.value < b.value ? -1 : 1))
    : nested.sort((a, b) => counts[b.value] - counts[a.value] || (a.label < b.label ? -1 : 1));
}

/**
 * Returns the steps of a histogram: some values that follow each other, each step about as many.
 *
 * @param {string[]} values  in order
 * @returns {string[][]}
 */
export function stepsOf(values) {
  const width = Math.ceil(values.length / MOST_BARS) || 1;
  const steps = [];
  for (let at = 0; at < values.length; at += width) {
    steps.push(values.slice(at, at + width));
  }
  return steps;
}
