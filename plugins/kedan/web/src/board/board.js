/** The menu board: how long the window is still open, in words and as one tick a day. */
import { all, attribute, first } from "../dom/find.js";
import { each } from "../core/each.js";
import { element, fill, sentence } from "../dom/element.js";
import { formatDay } from "../core/dates.js";
import { onDay } from "../dom/day.js";
import { say } from "../strings.js";
import { showMenus } from "./menus.js";
import { windowView } from "../core/window.js";

/** @typedef {import("../core/window.js").View} View */

/** @param {HTMLElement} board @param {HTMLElement} place */
function showNext(board, place) {
  const link = element("a", "", say("window.next", { title: attribute(board, "data-next-title") }));
  link.setAttribute("href", attribute(board, "data-next-href"));
  fill(place, link);
}

/** @param {HTMLElement} board @param {View} view @param {number} today */
function noteOf(board, view, today) {
  const written = attribute(board, view.phase === "before" ? "data-opens" : "data-closes");
  const values = { count: view.days, day: formatDay(written, today, say) };
  return sentence(`window.${view.phase}`, values, "count");
}

/** @param {HTMLElement} place @param {View} view */
function showTicks(place, view) {
  const tag = /^[OU]L$/.test(place.tagName) ? "li" : "span";
  const ticks = view.ticks.map(tick => element(tag, tick === "left" ? "kd-tick" : `kd-tick kd-tick--${tick}`));
  place.textContent = "";
  place.append(...ticks);
  place.setAttribute("aria-hidden", "true");
  place.hidden = !ticks.length;
}

/** @param {HTMLElement} board @param {number} today */
function showBoard(board, today) {
  const view = windowView(attribute(board, "data-opens"), attribute(board, "data-closes"), today);
  if (!view) {
    return;
  }
  const note = first(board, "[data-kd-window-note]");
  if (note) {
    fill(note, ...noteOf(board, view, today));
    ["before", "open", "last", "after"].forEach(phase =>
      note.classList.toggle(`kd-window--${phase}`, phase === view.phase),
    );
    note.hidden = false;
  }
  const next = first(board, "[data-kd-window-next]");
  if (next) {
    showNext(board, next);
    next.hidden = view.phase !== "after";
  }
  const ticks = first(board, "[data-kd-window-ticks]");
  if (ticks) {
    showTicks(ticks, view);
  }
}

/** Keeps every board and every list of menus of the page up to the day. */
export function startBoards() {
  onDay(today => {
    each(all(document, "[data-kd-board]"), board => showBoard(board, today));
    each(all(document, "[data-kd-menus]"), list => showMenus(list, today));
  });
}
