/** The table of offerings on a course page: what can still be joined first, older ones folded away. */
import { all, first, runOf } from "../dom/find.js";
import { each } from "../core/each.js";
import { fill, focusOn } from "../dom/element.js";
import { ranked } from "../core/run-state.js";
import { say } from "../strings.js";

const ENDED_SHOWN = 3;
/**
 * Buttons whose table was unfolded by hand; it stays so on another day.
 *
 * @type {WeakSet<Element>}
 */
const unfolded = new WeakSet();

/** @param {Element} row */
function runIn(row) {
  const holder = row.hasAttribute("data-kd-run") ? row : first(row, "[data-kd-run]");
  return holder && runOf(holder);
}

/** @param {HTMLElement} body */
function rowsIn(body) {
  return /** @type {HTMLElement[]} */ (Array.from(body.children)).filter(runIn);
}

/**
 * Puts the rows in order and returns those to fold away.
 *
 * @param {HTMLElement} body
 * @param {number} today
 */
function arrange(body, today) {
  const rows = rowsIn(body);
  const order = ranked(
    rows.map(row => runIn(row) || {}),
    today,
  );
  const ordered = order.map(({ index }) => /** @type {HTMLElement} */ (rows[index]));
  body.append(...ordered);
  return ordered.filter((row, at) => (order[at] || {}).state === "ended").slice(ENDED_SHOWN);
}

/** @param {HTMLElement} more @param {HTMLElement[]} folded */
function offerMore(more, folded) {
  fill(more, say("offerings.more", { count: folded.length }));
  more.hidden = !folded.length;
  more.onclick = () => {
    unfolded.add(more);
    more.hidden = true;
    folded.forEach(row => {
      row.hidden = false;
    });
    const next = folded[0];
    if (next) {
      focusOn(next);
    }
  };
}

/**
 * Orders and folds every table of offerings.
 *
 * @param {number} today
 */
export function showTables(today) {
  each(all(document, "[data-kd-offerings]"), body => {
    const more = first(document, "[data-kd-more]");
    const folded = arrange(body, today);
    if (!more || unfolded.has(more)) {
      return;
    }
    rowsIn(body).forEach(row => {
      row.hidden = folded.includes(row);
    });
    offerMore(more, folded);
  });
}
