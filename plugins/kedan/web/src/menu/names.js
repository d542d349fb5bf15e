/**
 * How conditions are called: the chips, and what else speaks of them.
 *
 * @typedef {import("./conditions.js").Conditions} Conditions
 * @typedef {import("./state.js").Facet} Facet
 * @typedef {{name: string, without: Conditions}} Chip  `without`: the conditions without this one
 */
import { changed, choiceOf, toggled } from "./conditions.js";
import { dayOf, formatDay } from "../core/dates.js";
import { say } from "../strings.js";

/** @type {Record<string, string>} */
const MODES = { any: "chip.any", all: "chip.all", none: "chip.none" };

/**
 * Returns how a value of a facet is called; a month is worded for the reader's day.
 *
 * @param {Facet} facet
 * @param {string} value
 */
export function valueName({ kind, values, labels }, value) {
  const label = labels[values.indexOf(value)] || value;
  return kind === "window" ? formatDay(value, dayOf(new Date()), say, true) : label;
}

/** @param {Facet} facet @param {import("./conditions.js").Choice} choice @returns {string} */
function boundsName(facet, { from, to }) {
  const [first, last] = [from, to].map(bound => bound && valueName(facet, bound));
  const key = from && to ? (from === to ? "chip.one" : "chip.between") : from ? "chip.from" : "chip.to";
  return say(key, { facet: facet.label, from: first || "", to: last || "" });
}

/**
 * Returns a chip for every value that is asked for, and one for bounds, in the order of the facets.
 *
 * @param {Conditions} conditions
 * @param {Facet[]} facets
 * @returns {Chip[]}
 */
export function chipsOf(conditions, facets) {
  /** @type {Chip[]} */
  const chips = [];
  facets
    .filter(({ name }) => conditions[name])
    .forEach(facet => {
      const choice = choiceOf(conditions, facet.name);
      choice.values.forEach(value => {
        const name = say(MODES[choice.mode] || "", { name: valueName(facet, value) });
        chips.push({ name, without: toggled(conditions, facet.name, value) });
      });
      if (choice.from || choice.to) {
        chips.push({ name: boundsName(facet, choice), without: changed(conditions, facet.name, { from: "", to: "" }) });
      }
    });
  return chips;
}

/**
 * Returns how the condition on a facet is called, its values in a list.
 *
 * @param {Conditions} conditions
 * @param {Facet} facet
 */
export function conditionName(conditions, facet) {
  const chips = chipsOf({ [facet.name]: choiceOf(conditions, facet.name) }, [facet]);
  return chips.map(({ name }) => name).join(say("separator"));
}
