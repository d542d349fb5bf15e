/** What stands around a month: its name, the ways to other months, and the places of the grid and the lists. */
import { attribute, first } from "../dom/find.js";
import { button, element, fill, icon } from "../dom/element.js";
import { formatDay, writtenDay, writtenMonth } from "../core/dates.js";
import { agendaOf } from "./view-agenda.js";
import { datedIn, vagueIn } from "./agenda.js";
import { dayByKey, daysOf } from "./month.js";
import { gridOf } from "./view-grid.js";
import { say } from "../strings.js";

/** @typedef {import("./view-grid.js").Shown} Shown */
/** @typedef {{found: import("./asking.js").Found, look: import("./line.js").Look}} Known */
/**
 * @typedef {object} Acts  what the reader does
 * @property {(months: number) => void} step
 * @property {() => void} today
 * @property {() => void} whole  shows the whole month again
 * @property {(day: number) => void} move
 * @property {(day: number) => void} pick  shows one day, or the whole month if that day was shown
 */

/** @param {Event} event @returns {number | null} */
function dayAt(event) {
  const cell = /** @type {Element} */ (event.target).closest("[data-kd-day]");
  return cell && Number(attribute(cell, "data-kd-day"));
}

/** @param {HTMLElement} grid @param {Acts} acts */
function listen(grid, { move, pick }) {
  grid.addEventListener("click", event => {
    const day = dayAt(event);
    if (day !== null) {
      pick(day);
    }
  });
  grid.addEventListener("keydown", event => {
    const day = dayAt(event);
    if (day === null || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const next = dayByKey(event.key, event.shiftKey, day);
    const picks = event.key === "Enter" || event.key === " ";
    if (next === null && !picks) {
      return;
    }
    event.preventDefault();
    if (next !== null) {
      move(next);
    } else {
      pick(day);
    }
  });
}

/** @param {string} name @param {string} label @param {() => void} act */
function stepButton(name, label, act) {
  const made = button("kd-cal__step", act, icon(name));
  made.setAttribute("aria-label", label);
  return made;
}

/** @param {Shown} shown @param {Known} known @returns {string} */
function countWords({ month, picked, day, today }, { found: { events, total, shown: listed } }) {
  if (picked) {
    return formatDay(writtenDay(day), today, say);
  }
  const days = daysOf(month);
  const here = new Set(datedIn(events, days).map(({ event }) => event));
  vagueIn(events, days, "months").forEach(event => here.add(event));
  return total > listed
    ? say("calendar.many", { count: total, shown: listed })
    : say("calendar.in-month", { count: here.size });
}

/**
 * Fills `place`, and returns how to draw a month in it; a day that had the focus passes it on to the next.
 *
 * @param {HTMLElement} place
 * @param {Acts} acts
 */
export function frameIn(place, acts) {
  const title = element("h2", "kd-cal__title");
  const count = element("p", "kd-cal__count");
  const grid = element("div", "kd-cal__days");
  const agenda = element("div", "");
  const today = button("kd-suggestion", acts.today, say("calendar.today"));
  const whole = button("kd-suggestion", acts.whole, say("calendar.whole"));
  const back = stepButton("chevron-left", say("calendar.previous"), () => acts.step(-1));
  const on = stepButton("chevron-right", say("calendar.next"), () => acts.step(1));
  title.id = "kd-month";
  title.setAttribute("aria-live", "polite");
  count.setAttribute("role", "status");
  grid.setAttribute("role", "grid");
  grid.setAttribute("aria-labelledby", title.id);
  listen(grid, acts);
  place.append(element("div", "kd-cal__bar", back, title, on, today, count, whole), grid, agenda);
  return {
    /** @param {Shown} shown @param {Known | null} known */
    draw(shown, known) {
      fill(title, formatDay(writtenMonth(shown.month), shown.today, say, true));
      whole.hidden = !shown.picked;
      if (!known) {
        return;
      }
      const days = shown.picked ? { first: shown.day, last: shown.day } : daysOf(shown.month);
      fill(count, countWords(shown, known));
      const focused = grid.contains(document.activeElement);
      grid.textContent = "";
      grid.append(...gridOf(shown, known.found, known.look));
      agenda.textContent = "";
      agenda.append(agendaOf(known.found, days, shown.today, known.look));
      const cell = focused ? first(grid, '[tabindex="0"]') : null;
      if (cell) {
        cell.focus();
      }
    },
  };
}
