/** The facets in their column: one group each, as the index declares them. */
import { countOf } from "./conditions.js";
import { element, fill, icon } from "../dom/element.js";
import { attribute } from "../dom/find.js";
import { offered } from "./options.js";
import { optionsView } from "./view-options.js";
import { rangeView } from "./view-range.js";

/** @typedef {import("./state.js").Store} Store */
/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").Facet} Facet */
/** @typedef {(state: State) => void} Show */

/** Groups that are open from the start. */
const OPEN = 7;

/** What stands in a group, by the kind of its facet. @type {Record<string, typeof optionsView>} */
const VIEWS = { range: rangeView, window: rangeView };

/** @param {State} state @param {string} name @returns {Record<string, number> | null} null where they aren't known */
function countsNow({ phase, result, whole }, name) {
  if (phase === "failed" || !result) {
    return null;
  }
  const counts = Object.keys(result.facets).length ? result.facets : whole ? whole.counts : {};
  return counts[name] || {};
}

/** @param {Store} store @param {Facet} facet @param {boolean} open @returns {{node: HTMLElement, show: Show}} */
function groupOf(store, facet, open) {
  const { whole } = store.get();
  const chosen = element("span", "kd-facet__chosen");
  const head = element("summary", "kd-facet__name", element("span", "", facet.label), chosen, icon("chevron-down"));
  const view = (VIEWS[facet.kind] || optionsView)(store, facet, (whole && whole.counts[facet.name]) || {});
  const node = /** @type {HTMLDetailsElement} */ (element("details", "kd-facet", head, ...view.nodes));
  node.setAttribute("data-kd-facet", facet.name);
  node.open = open || Boolean(store.get().conditions[facet.name]);
  return {
    node,
    show(state) {
      const choice = state.conditions[facet.name];
      fill(chosen, choice ? String(countOf({ [facet.name]: choice })) : "");
      chosen.hidden = !choice;
      if (state.phase === "done" || state.phase === "failed") {
        view.show(state, countsNow(state, facet.name));
      }
    },
  };
}

/**
 * Fills the column once the facets are known.
 *
 * @param {Store} store
 * @param {HTMLElement} place
 * @param {string[]} elsewhere  facets that the page offers in another way, or asks for by itself
 */
export function registerFacetPanel(store, place, elsewhere) {
  /** @type {Show[]} */
  let shows = [];
  const panel = element("div", "kd-facets__groups");
  /** @param {State} state */
  const build = ({ facets, whole }) => {
    const groups = whole ? offered(facets, whole, elsewhere) : [];
    const made = groups.map((facet, at) => groupOf(store, facet, at < OPEN));
    shows = made.map(({ show }) => show);
    panel.textContent = "";
    panel.append(...made.map(({ node }) => node));
    place.textContent = "";
    place.append(panel);
  };
  store.subscribe((state, before) => {
    if (state.facets !== before.facets) {
      build(state);
    }
    shows.forEach(show => show(state));
  });
  return { panel, name: attribute(place, "aria-label") };
}
