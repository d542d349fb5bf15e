/** The six domains: as buttons that filter where the list is the whole menu, with their counts. */
import { all, attribute, first } from "../dom/find.js";
import { fill, sentence } from "../dom/element.js";
import { atRest, toggled } from "./state.js";
import { say } from "../strings.js";

/** @typedef {import("./state.js").Store} Store */
/** @typedef {import("./state.js").State} State */
/** @typedef {(domains: string[]) => string} Names */

/**
 * Returns the tiles below `root`.
 *
 * @param {HTMLElement} root
 */
export function tilesIn(root) {
  return all(root, "[data-kd-domain]").filter(tile => first(tile, "[data-kd-count]"));
}

/** @param {HTMLElement} tile @returns {string} what it bears beside its count */
function nameOf(tile) {
  const copy = /** @type {HTMLElement} */ (tile.cloneNode(true));
  all(copy, "[data-kd-count]").forEach(count => count.remove());
  return (copy.textContent || "").trim();
}

/**
 * Returns how to call domains, several of them in a list, as the tiles do.
 *
 * @param {HTMLElement[]} tiles
 * @returns {Names}
 */
export function namesOf(tiles) {
  const names = new Map(tiles.map(tile => [attribute(tile, "data-kd-domain"), nameOf(tile)]));
  return domains => domains.map(domain => names.get(domain) || domain).join(say("separator"));
}

/** @param {Store} store @param {HTMLElement} tile */
function makeButton(store, tile) {
  const toggle = () => store.set({ domains: toggled(store.get().domains, attribute(tile, "data-kd-domain")) });
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
  const searched = phase === "done" && result && !atRest({ text: answered, domains: [] });
  const hits = searched && result ? (result.facets["domain"] || {})[attribute(tile, "data-kd-domain")] || 0 : 0;
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
        tile.setAttribute("aria-pressed", String(state.domains.includes(attribute(tile, "data-kd-domain"))));
      }
    }),
  );
}
