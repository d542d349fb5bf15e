/** The answer as a calendar. What makes it comes in a script of its own, `calendar.js`. */
import { all, attribute, first } from "../dom/find.js";
import { load } from "../menu/hook.js";
import { loadSheet } from "../dom/sheet.js";
import { readRows } from "../menu/rows.js";
import { rootAddress } from "../list/known.js";
import { searchPage } from "../menu/page-search.js";

/** @typedef {import("../menu/state.js").Store} Store */

/** @param {HTMLElement} plain @param {{id: string}[]} hits */
function showPlain(plain, hits) {
  const ids = new Set(hits.map(({ id }) => id));
  all(plain, "[data-kd-id]").forEach(line => {
    line.hidden = !ids.has(attribute(line, "data-kd-id"));
  });
}

/**
 * Returns the view of the calendar below `root`; null where there is none.
 *
 * @param {HTMLElement} root
 * @returns {import("../menu/index.js").Results | null}
 */
export function calendarResults(root) {
  const place = first(root, "[data-kd-calendar]");
  const plain = first(root, "[data-kd-agenda]");
  if (!place || !plain) {
    return null;
  }
  const rows = readRows([plain]).map(({ row }) => /** @type {const} */ ([row.id, row]));
  const courses = Array.from(new Map(rows).values());
  return {
    onPage: courses.length,
    always: false,
    askPage: request => searchPage(courses, request),
    register(store) {
      store.subscribe(({ result }, before) => {
        if (result && result !== before.result) {
          showPlain(plain, result.hits);
        }
      });
      const sheet = loadSheet(`${rootAddress()}assets/kedan/calendar.css`);
      Promise.all([load("calendar", "calendar.js"), sheet]).then(
        ([[start]]) => /** @type {typeof import("./start.js").startCalendar} */ (start)(store, place, plain),
        () => {}, // the list on the page is filtered all the same
      );
    },
  };
}
