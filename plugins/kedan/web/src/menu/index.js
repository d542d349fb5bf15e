/**
 * The menu of a page: store, search and views put together. What stands around the answer (search box,
 * tiles, facets, chips, address) is the same whatever shows the answer.
 *
 * @typedef {import("./state.js").Store} Store
 * @typedef {import("./search.js").Sources} Sources
 * @typedef {object} Results  a way to show the answer
 * @property {number} onPage  how many courses it can show without the index
 * @property {boolean} always  whether it needs the whole answer of the index at all times
 * @property {Sources["askPage"]} askPage
 * @property {(store: Store, input: HTMLElement) => void} register
 */
import { all, attribute, first } from "../dom/find.js";
import { askedByAddress, isFresh, registerAddress } from "./view-address.js";
import { dayOf, writtenDay } from "../core/dates.js";
import { engine, search, searchRows } from "./hook.js";
import { registerFacets, registerSearch } from "./search.js";
import { registerTiles, TILED, tilesIn } from "./view-tiles.js";
import { calendarResults } from "../calendar/results.js";
import { createStore } from "./state.js";
import { each } from "../core/each.js";
import { focusOn } from "../dom/element.js";
import { listResults } from "./list-results.js";
import { onDay } from "../dom/day.js";
import { registerChips } from "./view-chips.js";
import { registerEmpty } from "./view-empty.js";
import { registerFacetPanel } from "./view-facets.js";
import { registerPapers } from "./view-papers.js";
import { registerPicked } from "./view-picked.js";
import { registerProfile } from "./view-profile.js";
import { registerSearchBox } from "./view-search.js";
import { registerSearchKeys } from "./keys.js";
import { registerSheet } from "./view-sheet.js";
import { registerSort } from "./view-sort.js";
import { registerStatus } from "./view-status.js";
import { registerSwitch } from "../calendar/switch.js";

/** The ways to show an answer: the first that finds its place on the page does. @type {((root: HTMLElement) => Results | null)[]} */
const RESULTS = [listResults, calendarResults];

/** @param {HTMLElement} root */
function inputOf(root) {
  return /** @type {HTMLInputElement | null} */ (first(root, "[data-kd-query]"));
}

/** @param {HTMLElement} root @returns {import("./conditions.js").Fixed} what the page asks for by itself */
function fixedOf(root) {
  try {
    return JSON.parse(attribute(root, "data-kd-fixed") || "{}");
  } catch {
    return {};
  }
}

/** @param {HTMLElement} root @param {Results} results @returns {Sources} */
function sourcesOf(root, { onPage, always, askPage }) {
  const total = Number(attribute(root, "data-kd-total")) || onPage;
  const facets = () => engine().then(ready => ready.facets);
  const ask = onPage < total && !always ? searchRows : search;
  return { ask, facets, askPage, fixed: fixedOf(root), onPage, total, always };
}

/**
 * @param {Store} store
 * @param {HTMLElement} root
 * @param {Sources} sources
 * @param {() => void} leave
 */
function registerFilters(store, root, sources, leave) {
  const fixed = Object.keys(sources.fixed);
  const tiles = tilesIn(root);
  const tiled = tiles.length > 0 && !fixed.includes(TILED);
  const bar = first(root, "[data-kd-bar]");
  const place = first(root, "[data-kd-facets]");
  registerTiles(store, tiles, tiled);
  registerPicked(root, tiled ? tiles : []);
  all(root, "[data-kd-chips]").forEach(chips => registerChips(store, chips, leave));
  all(root, "[data-kd-sort]").forEach(sort => registerSort(store, sort));
  if (place && bar) {
    registerSheet(store, bar, place, registerFacetPanel(store, place, tiled ? fixed.concat(TILED) : fixed));
  }
}

/**
 * @param {HTMLElement} root
 * @param {Results} results
 * @param {HTMLElement} status
 * @param {HTMLInputElement} input
 */
function startMenu(root, results, status, input) {
  const fresh = isFresh();
  const store = createStore(writtenDay(dayOf(new Date())), askedByAddress());
  const sources = sourcesOf(root, results);
  const run = registerSearch(store, sources);
  /** The index is needed for the facets, and before the first search; whether it came is told by that. */
  const prepare = () => registerFacets(store, sources).catch(() => {});
  /** Where the focus goes when the button that had it disappears: no phone opens its keyboard there. */
  const leave = () => focusOn(status);

  registerAddress(store);
  results.register(store, input);
  registerFilters(store, root, sources, leave);
  registerSwitch(store, root, sources.fixed);
  registerStatus(store, status, () => {
    leave();
    prepare();
    run();
  });
  all(root, "[data-kd-empty]").forEach(place => registerEmpty(store, place, sources, leave));
  all(root, "[data-kd-papers]").forEach(place => registerPapers(store, place));
  registerProfile(store, fresh, Object.keys(sources.fixed));
  run();
  registerSearchBox(store, root, input);
  onDay(today => store.set({ today: writtenDay(today) }));
  prepare();
}

/** Starts every menu of the page, and the keys that lead to it. */
export function startMenus() {
  const roots = all(document, "[data-kd-menu]");
  each(roots, root => {
    const [results] = RESULTS.map(open => open(root)).filter(Boolean);
    const [status, input] = [first(root, "[data-kd-status]"), inputOf(root)];
    if (results && status && input) {
      startMenu(root, results, status, input);
    }
  });
  const root = roots[0];
  registerSearchKeys(root ? inputOf(root) : null);
}
