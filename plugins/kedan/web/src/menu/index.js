/** The menu of a page: store, search and views put together. */
import { all, attribute, first } from "../dom/find.js";
import { each } from "../core/each.js";
import { engine, search } from "./hook.js";
import { dayOf, writtenDay } from "../core/dates.js";
import { namesOf, registerTiles, tilesIn } from "./view-tiles.js";
import { registerArrows, registerSearchKeys } from "./keys.js";
import { createStore } from "./state.js";
import { focusOn } from "../dom/element.js";
import { onDay } from "../dom/day.js";
import { readRows } from "./rows.js";
import { registerChips } from "./view-chips.js";
import { registerEmpty } from "./view-empty.js";
import { registerRows } from "./view-rows.js";
import { registerSearch } from "./search.js";
import { registerSearchBox } from "./view-search.js";
import { searchPage } from "./page-search.js";
import { registerStatus } from "./view-status.js";

/** @param {HTMLElement} root */
function inputOf(root) {
  return /** @type {HTMLInputElement | null} */ (first(root, "[data-kd-query]"));
}

/**
 * @param {HTMLElement} root
 * @param {import("./rows.js").PageRow[]} rows
 * @returns {import("./search.js").Sources}
 */
function sourcesOf(root, rows) {
  const pageRows = rows.map(row => row.row);
  return { ask: search, askPage: request => searchPage(pageRows, request), fixedDomain: attribute(root, "data-kd-fixed-domain") };
}

/** Loads the index before it is asked; whether it came is told when it is. */
function prepare() {
  engine().catch(() => {});
}

/** @param {HTMLElement} root */
function startMenu(root) {
  const list = first(root, "[data-kd-rows]");
  const status = first(root, "[data-kd-status]");
  const input = inputOf(root);
  if (!list || !status || !input) {
    return;
  }
  const rows = readRows(list);
  const tiles = tilesIn(root);
  const names = namesOf(tiles);
  const sources = sourcesOf(root, rows);
  const store = createStore(writtenDay(dayOf(new Date())));
  const run = registerSearch(store, sources);
  /** Where the focus goes when the button that had it disappears: no phone opens its keyboard there. */
  const leave = () => focusOn(status);

  registerRows(store, list, rows);
  registerTiles(store, tiles, !sources.fixedDomain);
  registerStatus(store, status, () => {
    leave();
    run();
  });
  all(root, "[data-kd-chips]").forEach(place => registerChips(store, place, names, leave));
  all(root, "[data-kd-empty]").forEach(place => registerEmpty(store, place, sources, names, leave));
  registerArrows(root, list, rows, input);
  run();
  registerSearchBox(store, root, input, prepare);
  onDay(today => store.set({ today: writtenDay(today) }));
}

/** Starts every menu of the page, and the keys that lead to it. */
export function startMenus() {
  const roots = all(document, "[data-kd-menu]");
  each(roots, startMenu);
  const root = roots[0];
  registerSearchKeys(root ? inputOf(root) : null);
}
