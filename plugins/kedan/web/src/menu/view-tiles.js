/** The six domains: as buttons that filter where the list is the whole menu, with their counts. */
import { all, attribute, first } from "../dom/find.js";
import { fill, sentence } from "../dom/element.js";
import { atRest, choiceOf, toggled } from "./conditions.js";

/** @typedef {import("./state.js").Store} Store */
/** @typedef {import("./state.js").State} State */

/** The facet that the tiles stand for. */
export const TILED = "domain";

/**
 * Returns the tiles below `root`.
 *
 * @param {HTMLElement} root
 */
export function tilesIn(root) {
  return all(root, "[data-kd-domain]").filter(tile => first(tile, "[data-kd-count]"));
}

/** @param {Store} store @param {HTMLElement} tile */
function makeButton(store, tile) {
  const toggle = () =>
    store.set({ conditions: toggled(store.get().conditions, TILED, attribute(tile, "data-kd-domain")) });
  tile.setAttribute("role", "button");
  tile.addEventListener("click", event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
      return;
    }
    event.preventDefault();
    toggle();
  });
  tile.addEventListener("keydown", event => {
    if (event.key !== " ") {
      return;
    }
    event.preventDefault();
    if (!event.repeat) {
      toggle();
    }
  });
}

/** @param {HTMLElement} tile @param {State} state */
function showCount(tile, { phase, result, answered }) {
  const place = first(tile, "[data-kd-count]");
  const count = Number(attribute(tile, "data-kd-all"));
  if (!place || !tile.hasAttribute("data-kd-all") || phase === "waiting" || phase === "slow") {
    return;
  }
  const searched = phase === "done" && result && !atRest(answered);
  const hits = searched && result ? (result.facets[TILED] || {})[attribute(tile, "data-kd-domain")] || 0 : 0;
  fill(
    place,
    ...(searched ? sentence("tile.hits", { hits, count }, "hits") : sentence("tile.all", { count }, "count")),
  );
}

/**
 * @param {Store} store
 * @param {HTMLElement[]} tiles
 * @param {boolean} filtering  whether the tiles filter the list; otherwise they stay links
 */
export function registerTiles(store, tiles, filtering) {
  if (filtering) {
    tiles.forEach(tile => makeButton(store, tile));
  }
  store.subscribe(state =>
    tiles.forEach(tile => {
      showCount(tile, state);
      if (filtering) {
        const { values } = choiceOf(state.conditions, TILED);
        tile.setAttribute("aria-pressed", String(values.includes(attribute(tile, "data-kd-domain"))));
      }
    }),
  );
}
