/** A month as a grid of days, with a bar for every offering. */
import { barsOf } from "./lanes.js";
import { daysOf, WEEK, weekdayOf, weeksOf } from "./month.js";
import { element, icon } from "../dom/element.js";
import { formatDay, intervalOf, writtenDay } from "../core/dates.js";
import { closingOn, datedIn } from "./agenda.js";
import { courseLink } from "./line.js";
import { say } from "../strings.js";

/** @typedef {import("./asking.js").Found} Found */
/** @typedef {import("./agenda.js").Event} Event */
/** @typedef {import("./line.js").Look} Look */
/** @typedef {{title: string, starts: string, ends: string}} Holiday */
/**
 * @typedef {object} Shown
 * @property {number} month
 * @property {number} day  that keys start from
 * @property {boolean} picked  whether the agenda shows that day only
 * @property {number} today
 * @property {Holiday[]} holidays
 */

const LANES = 4;

/** @param {Shown} shown @param {number} day @returns {string} the holiday of a day */
function holidayOn({ holidays }, day) {
  const found = holidays.find(({ starts, ends }) => {
    const [first, last] = [intervalOf(starts), intervalOf(ends)];
    return first && last && first.first <= day && day <= last.last;
  });
  return found ? found.title : "";
}

/** @param {string} className @param {string} text @returns {HTMLElement} for the eye: the words of the day say it too */
function mark(className, text) {
  const made = element("span", className, text);
  made.setAttribute("aria-hidden", "true");
  return made;
}

/**
 * @param {Shown} shown
 * @param {number} day
 * @param {{running: number, closing: number, over: number}} counts
 * @param {string} weekday
 */
function cell(shown, day, { running, closing, over }, weekday) {
  const { first, last } = daysOf(shown.month);
  const holiday = holidayOn(shown, day);
  const said = [formatDay(writtenDay(day), shown.today, say), weekday, holiday];
  said.push(say("calendar.runs", { count: running }), closing ? say("calendar.closings", { count: closing }) : "");
  const made = element(
    "div",
    `kd-day kd-from-${weekdayOf(day)}`,
    mark("kd-day__number", String(Number(writtenDay(day).slice(8)))),
    element("span", "kd-unseen", said.filter(Boolean).join(say("separator"))),
  );
  made.classList.toggle("kd-day--other", day < first || day > last);
  made.classList.toggle("kd-day--today", day === shown.today);
  made.classList.toggle("kd-day--holiday", holiday !== "");
  made.classList.toggle("kd-day--running", running > 0);
  if (holiday && (day === first || holidayOn(shown, day - 1) !== holiday)) {
    made.append(mark("kd-day__holiday", holiday));
  }
  if (closing) {
    made.append(mark("kd-day__closing", say("calendar.closing-mark", { count: closing })));
  }
  if (over) {
    made.append(mark("kd-day__over", say("calendar.over", { count: over })));
  }
  made.setAttribute("role", "gridcell");
  made.setAttribute("aria-selected", String(shown.picked && day === shown.day));
  made.setAttribute("data-kd-day", String(day));
  made.tabIndex = day === shown.day ? 0 : -1;
  if (day === shown.today) {
    made.setAttribute("aria-current", "date");
  }
  return made;
}

/** @param {import("./lanes.js").Bar<Event>} bar @param {Look} look @returns {HTMLElement} for the mouse; the agenda has it for all */
function barNode({ event, from, to, lane, begins, ends }, look) {
  const [domain] = event.words.domains || [];
  const icons = domain ? [icon(look.icon(domain))] : [];
  const off = event.run.data.status === "cancelled" ? " kd-span--off" : "";
  const edges = `${begins ? "" : " kd-span--on"}${ends ? "" : " kd-span--more"}`;
  const place = `kd-from-${from} kd-to-${to} kd-lane-${lane}`;
  const made = courseLink(`kd-span ${place}${domain ? ` kd-d-${domain}` : ""}${off}${edges}`, event, ...icons);
  made.title = `${event.card.title} ${event.run.when}`;
  made.tabIndex = -1;
  made.setAttribute("aria-hidden", "true");
  return made;
}

/**
 * Returns the grid of a month.
 *
 * @param {Shown} shown
 * @param {Found} found
 * @param {Look} look
 */
export function gridOf(shown, { events, closing }, look) {
  const closings = closingOn(closing);
  const weekdays = say("calendar.weekdays").split(" ");
  const letters = say("calendar.weekdays-short").split(" ");
  const head = element("div", "kd-week kd-week--head");
  head.setAttribute("role", "row");
  weekdays.forEach((weekday, at) => {
    const made = element("div", "", letters[at] || "");
    made.setAttribute("role", "columnheader");
    made.setAttribute("aria-label", weekday);
    head.append(made);
  });
  const rows = weeksOf(shown.month).map(start => {
    const spans = datedIn(events, { first: start, last: start + WEEK - 1 });
    const { bars, over } = barsOf(spans, start, LANES);
    const cells = weekdays.map((weekday, at) => {
      const day = start + at;
      const running = datedIn(events, { first: day, last: day }).length;
      return cell(shown, day, { running, closing: (closings.get(day) || []).length, over: over[at] || 0 }, weekday);
    });
    const row = element("div", "kd-week", ...cells, ...bars.map(bar => barNode(bar, look)));
    row.setAttribute("role", "row");
    return row;
  });
  return [head, ...rows];
}
