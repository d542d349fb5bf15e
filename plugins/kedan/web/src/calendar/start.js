/**
 * A month as a grid and as lists, of what the question of the page brings. The month stands behind the `#` of the address,
 * the question before it, as in the menu.
 */
import { addStrings } from "../strings.js";
import { attribute } from "../dom/find.js";
import { dayOf, intervalOf, monthOf, writtenMonth } from "../core/dates.js";
import { daysOf, readMonth, shownMonth, WEEK, weeksOf } from "./month.js";
import { engine } from "../menu/hook.js";
import { findIn } from "./asking.js";
import { frameIn } from "./frame.js";
import { requestOf } from "../menu/conditions.js";
import { valueName } from "../menu/names.js";

/** @typedef {import("../menu/state.js").Store} Store */
/** @typedef {import("../menu/state.js").State} State */
/** @typedef {import("./view-grid.js").Shown} Shown */

/** @typedef {{words: Record<string, string>, holidays: import("./view-grid.js").Holiday[], icons: Record<string, string>}} Data */

/** @param {HTMLElement} place @returns {Data} what the page says of itself */
function dataOf(place) {
  try {
    return JSON.parse(attribute(place, "data-kd-calendar"));
  } catch {
    return { words: {}, holidays: [], icons: {} };
  }
}

/** @returns {number | null} the month in the address */
function notedMonth() {
  return readMonth(location.hash.slice(1));
}

/** @param {number} month  to be shared with the address, and gone back to */
function note(month) {
  try {
    history.replaceState(history.state, "", `#${writtenMonth(month)}`);
  } catch {
    // forbidden, or too many in too short a time: the page works all the same
  }
}

/** @param {string} written @returns {number} */
function dayNumber(written) {
  return (intervalOf(written) || { first: dayOf(new Date()) }).first;
}

/**
 * Returns what to show first: the month of the address, of the dates asked for, or today's.
 *
 * @param {Data} data
 * @param {State} state
 * @returns {Shown}
 */
function beginning({ holidays }, { conditions, today: written }) {
  const today = dayNumber(written);
  const from = intervalOf((conditions["dates"] || { from: "" }).from);
  const month = notedMonth() || shownMonth(monthOf(from ? from.first : today));
  const day = monthOf(today) === month ? today : daysOf(month).first;
  return { month, day, picked: false, today, holidays };
}

/** @param {Data} data @returns {Promise<import("./line.js").Look>} */
function lookOf({ icons }) {
  return engine().then(({ facets }) => {
    const named = facets.find(({ name }) => name === "domain");
    return { icon: id => icons[id] || "", name: id => (named ? valueName(named, id) : id) };
  });
}

/**
 * Returns what asks for the month that is shown, and gives what was found unless something else was asked
 * since; null where the index can't be had.
 *
 * @param {Store} store
 * @param {Data} data
 * @param {Shown} shown
 * @param {(known: import("./frame.js").Known | null) => void} take
 */
function asker(store, data, shown, take) {
  let sequence = 0;
  return () => {
    const weeks = weeksOf(shown.month);
    const days = { first: Number(weeks[0]), last: Number(weeks[weeks.length - 1]) + WEEK - 1 };
    sequence += 1;
    const mine = sequence;
    /** @param {import("./frame.js").Known | null} known */
    const settle = known => (mine === sequence ? take(known) : undefined);
    Promise.all([findIn(requestOf(store.get(), {}), days), lookOf(data)]).then(
      ([found, look]) => settle({ found, look }),
      () => settle(null),
    );
  };
}

/**
 * @param {Store} store
 * @param {HTMLElement} place
 * @param {HTMLElement} plain  the list that stands on the page, for when the index can't be had
 */
export function startCalendar(store, place, plain) {
  const data = dataOf(place);
  addStrings(data.words);
  const shown = beginning(data, store.get());
  /** @type {import("./frame.js").Known | null} */
  let known = null;
  const frame = frameIn(place, {
    step: months => move(daysOf(shownMonth(shown.month + months)).first),
    today: () => move(shown.today),
    whole: () => pick(shown.day),
    move: day => move(day),
    pick: day => pick(day),
  });
  const ask = asker(store, data, shown, found => {
    known = found;
    place.hidden = !found; // what stands on the page takes its place, and the line above says why
    plain.hidden = !place.hidden;
    frame.draw(shown, known);
  });
  /** @param {number} day @param {boolean} [picked] */
  const move = (day, picked) => {
    const month = shownMonth(monthOf(day));
    const other = month !== shown.month;
    Object.assign(shown, { day, month, picked: picked === undefined ? shown.picked && !other : picked });
    known = other ? null : known;
    frame.draw(shown, known);
    if (other) {
      note(month);
      ask();
    }
  };
  /** @param {number} day */
  const pick = day => move(day, !(shown.picked && day === shown.day));
  store.subscribe(({ result, today }, before) => {
    shown.today = dayNumber(today);
    if (result !== before.result) {
      ask();
    }
  });
  window.addEventListener("hashchange", () => {
    const month = notedMonth();
    if (month !== null && month !== shown.month) {
      move(daysOf(month).first);
    }
  });
  ask();
}
