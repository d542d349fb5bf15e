/** The offerings of a month, or of one of its days, as lists. */
import { closingOn, datedIn, vagueIn } from "./agenda.js";
import { element } from "../dom/element.js";
import { formatDay, writtenDay } from "../core/dates.js";
import { lineOf } from "./line.js";
import { say } from "../strings.js";
import { showBadges } from "../offerings/badges.js";

/** @typedef {import("../core/dates.js").Interval} Interval */
/** @typedef {import("./asking.js").Found} Found */
/** @typedef {import("./agenda.js").Event} Event */

/**
 * @param {string} title
 * @param {HTMLElement[]} lines
 * @returns {HTMLElement[]} nothing where there are no lines
 */
function section(title, lines) {
  const list = element("ul", "kd-dates kd-panel", ...lines);
  return lines.length ? [element("section", "kd-month", element("h3", "kd-h3", title), list)] : [];
}

/**
 * Returns what there is on `days`, the offerings first, then the deadlines, then what names no day.
 *
 * @param {Found} found
 * @param {Interval} days
 * @param {number} today
 * @param {import("./line.js").Look} look
 */
export function agendaOf({ events, closing }, days, today, look) {
  const dated = Array.from(new Set(datedIn(events, days).map(({ event }) => event)));
  const closings = Array.from(closingOn(closing)).filter(([day]) => day >= days.first && day <= days.last);
  closings.sort(([one], [other]) => one - other);
  const whole = days.last > days.first;
  /** @param {Event[]} those */
  const stated = those => those.map(event => lineOf(event, look, event.run.when));
  /** @type {HTMLElement[]} */
  const due = closings.reduce((lines, [day, those]) => {
    const when = say("note.closes", { day: formatDay(writtenDay(day), today, say) });
    return lines.concat(those.map(event => lineOf(event, look, when)));
  }, /** @type {HTMLElement[]} */ ([]));
  const made = element("div", "");
  made.append(...section(say("calendar.dated"), stated(dated)), ...section(say("calendar.closing"), due));
  if (whole) {
    made.append(...section(say("calendar.this-month"), stated(vagueIn(events, days, "months"))));
    made.append(...section(say("calendar.this-year"), stated(vagueIn(events, days, "years"))));
  }
  if (!made.firstChild) {
    made.append(element("p", "kd-panel kd-empty", say(whole ? "calendar.none" : "calendar.none-today")));
  }
  showBadges(made, today);
  return made;
}
