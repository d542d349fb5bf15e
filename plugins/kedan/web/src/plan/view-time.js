/** The chosen offerings on one line of time, with holidays and busy periods behind, and what overlaps. */
import { button, element, icon } from "../dom/element.js";
import { clashWords, daysWords } from "./notes-words.js";
import { drawing, field, input, panel, stop } from "./parts.js";
import { intervalOf, monthOf, writtenMonth, formatDay } from "../core/dates.js";
import { periodsOf } from "./clashes.js";
import { busyOf } from "../list/read-records.js";
import { drawn } from "../list/icons.js";
import { list } from "../list/mine.js";
import { say } from "../strings.js";
import { tell } from "../list/toast.js";

/** @typedef {import("./catalog.js").Catalog} Catalog */
/** @typedef {import("./types.js").Entry} Entry */
/** @typedef {import("./types.js").Model} Model */
/** @typedef {import("./clashes.js").Period} Period */
/** @typedef {{first: number, last: number, at: (day: number) => number, width: number}} Scale */
/** @typedef {{entry: Entry, periods: Period[]}} Line */

const [ROW, TOP, LETTER] = [26, 26, 13];
const MOST_MONTHS = 36;

/** @param {Model} model @returns {Line[]} */
function linesOf({ entries }) {
  const lines = entries.map(entry => ({ entry, periods: periodsOf((entry.run && entry.run.segments) || []) }));
  const dated = lines.filter(({ periods }) => periods.length);
  return dated.sort((one, other) => startOf(one) - startOf(other));
}

/** @param {Line} line */
function startOf({ periods }) {
  return Math.min(...periods.map(({ first }) => first));
}

/** @param {number} month @param {number} more */
function firstDay(month, more = 0) {
  return (intervalOf(writtenMonth(month + more)) || { first: 0 }).first;
}

/** @param {Line[]} lines @param {number} width @returns {Scale} whole months */
function scaleOf(lines, width) {
  const days = lines.reduce((all, { periods }) => all.concat(periods.map(one => one.first), periods.map(one => one.last)), /** @type {number[]} */ ([]));
  const from = monthOf(Math.min(...days));
  const to = Math.min(monthOf(Math.max(...days)), from + MOST_MONTHS);
  const [first, last] = [firstDay(from), firstDay(to, 1)];
  return { first, last, width, at: day => ((Math.min(Math.max(day, first), last) - first) / (last - first)) * width };
}

/** @param {Scale} scale @param {number} height @param {number} today */
function months({ first, last, width, at }, height, today) {
  const [from, to] = [monthOf(first), monthOf(last)];
  const each = Math.max(1, Math.ceil((to - from) / (width / 70)));
  return Array.from({ length: to - from }, (_, place) => {
    const day = firstDay(from, place);
    const words = place % each ? "" : String(formatDay(writtenMonth(from + place), today, say, place === 0));
    return drawing(
      "g",
      {},
      drawing("path", { d: `M${at(day)} 0V${height}`, class: "kd-strip__month" }),
      drawing("text", { x: at(day) + 5, y: 15, class: "kd-strip__label" }, words),
    );
  });
}

/** @param {{title: string, starts: string, ends: string}[]} taken @param {Scale} scale @param {number} height @param {string} look */
function bands(taken, { at, first, last }, height, look) {
  return taken.map(one => {
    const [from, to] = [intervalOf(one.starts), intervalOf(one.ends)];
    const shown = from && to && to.last >= first && from.first < last;
    const [x, end] = shown ? [at(from.first), at(to.last + 1)] : [0, 0];
    const name = shown && end - x > one.title.length * LETTER ? one.title : "";
    return drawing(
      "g",
      {},
      drawing("rect", { x, y: TOP - 6, width: end - x, height: height - TOP + 6, class: `kd-strip__band kd-strip__band--${look}` }),
      drawing("text", { x: (x + end) / 2, y: height - 6, class: "kd-strip__band-name" }, name),
    );
  });
}

/** @param {Line} line @param {number} place @param {Scale} scale */
function bar({ entry, periods }, place, { at, width }) {
  const y = TOP + place * ROW + 4;
  const [x, end] = [at(startOf({ entry, periods })), at(Math.max(...periods.map(({ last }) => last)) + 1)];
  const right = end + 6 + entry.title.length * LETTER < width;
  const bars = periods.map(({ first, last, sure }) =>
    drawing("rect", {
      x: at(first),
      y,
      width: Math.max(4, at(last + 1) - at(first)),
      height: 16,
      rx: 2,
      class: sure ? "kd-strip__bar" : "kd-strip__bar kd-strip__bar--unsure",
    }),
  );
  const room = Math.floor((right ? width - end - 6 : x - 6) / LETTER);
  const name = entry.title.length > room ? `${entry.title.slice(0, Math.max(0, room - 1))}…` : entry.title;
  const words = drawing(
    "text",
    { x: right ? end + 6 : x - 6, y: y + 13, class: right ? "kd-strip__name" : "kd-strip__name kd-strip__name--left" },
    room > 2 ? name : "",
  );
  return drawing("g", { class: `kd-d-${entry.domain}` }, ...bars, words);
}

/** @param {Model} model @param {Line[]} lines @param {Scale} scale */
function frames({ clashes }, lines, { at }) {
  const place = new Map(lines.map(({ entry }, row) => /** @type {[string, number]} */ ([entry.item.course, row])));
  return clashes.filter(({ other }) => other.kind === "course").map(({ one, other, first, last }) => {
    const rows = [one.key, other.key].map(key => place.get(key) || 0);
    return drawing("rect", {
      x: at(first),
      y: TOP + Math.min(...rows) * ROW + 1,
      width: Math.max(4, at(last + 1) - at(first)),
      height: (Math.abs((rows[0] || 0) - (rows[1] || 0)) + 1) * ROW - 4,
      class: "kd-strip__clash",
    });
  });
}

/** @param {Model} model @param {Catalog} catalog @param {Line[]} lines @param {number} wide */
function strip(model, catalog, lines, wide) {
  const width = Math.max(280, wide);
  const height = TOP + lines.length * ROW + 24;
  const scale = scaleOf(lines, width);
  return drawing(
    "svg",
    { class: "kd-strip", width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" },
    ...bands(catalog.site.holidays, scale, height, "holiday"),
    ...bands(model.list.busy, scale, height, "busy"),
    ...months(scale, height, model.today),
    ...lines.map((line, place) => bar(line, place, scale)),
    ...frames(model, lines, scale),
  );
}

/** @param {Model} model @returns {HTMLElement[]} every clash in words */
function clashLines({ clashes, today }) {
  return clashes.map(clash =>
    element("li", "", say("clash.of", { title: clash.one.title, clash: clashWords(clash, clash.other.title, today) })),
  );
}

/** @param {Model} model */
function undated({ entries }) {
  const names = entries.filter(({ run }) => !periodsOf((run && run.segments) || []).length).map(({ title }) => title);
  return names.length ? [element("p", "kd-plan__line", say("time.undated", { titles: names.join(say("separator")) }))] : [];
}

/** @param {Model} model */
function busyLines({ list: { busy }, today }) {
  return busy.map((one, at) => {
    const [from, to] = [intervalOf(one.starts), intervalOf(one.ends)];
    const days = from && to ? daysWords(from.first, to.last, today) : "";
    const out = stop(button("kd-pick__remove", () => forget(at), drawn("close")), `busy ${at}`);
    out.setAttribute("aria-label", say("busy.remove", { title: one.title || days }));
    return element("li", "kd-busy", element("bdi", "", one.title), " ", days, out);
  });
}

/** @param {number} at */
function forget(at) {
  const before = list.change(now => Object.assign({}, now, { busy: now.busy.filter((_, place) => place !== at) }));
  const gone = before.busy[at];
  if (gone) {
    tell(say("busy.removed"), () => {
      list.change(now => Object.assign({}, now, { busy: now.busy.concat(gone) }));
    });
  }
}

function busyForm() {
  const [title, starts, ends] = [input("text", ""), input("date", ""), input("date", "")];
  title.maxLength = 60;
  const form = element(
    "form",
    "kd-form-line",
    field(say("busy.title"), stop(title, "busy title")),
    field(say("busy.starts"), stop(starts, "busy starts")),
    field(say("busy.ends"), stop(ends, "busy ends")),
    stop(element("button", "kd-button", say("busy.add")), "busy add"),
  );
  form.addEventListener("submit", event => {
    event.preventDefault();
    const one = busyOf({ title: title.value, starts: starts.value, ends: ends.value || starts.value });
    if (one && one.starts <= one.ends) {
      /** @type {HTMLFormElement} */ (form).reset();
      list.change(now => Object.assign({}, now, { busy: now.busy.concat(one) }));
    } else {
      tell(say("busy.wrong"));
    }
  });
  return form;
}

/** @param {Model} model @param {Catalog} catalog @param {number} width  of what may be drawn */
export function timePanel(model, catalog, width) {
  const lines = linesOf(model);
  const clashes = clashLines(model);
  const noted = catalog.site.holidays.find(({ note }) => note);
  return panel(
    "time",
    say("time.title"),
    noted ? noted.note : "",
    ...(lines.length ? [strip(model, catalog, lines, width)] : [element("p", "kd-plan__empty", say("time.none"))]),
    ...(clashes.length
      ? [element("ul", "kd-clashes", ...clashes)]
      : lines.length
        ? [element("p", "kd-plan__line", icon("check-circle-outline"), say("time.free"))]
        : []),
    ...undated(model),
    element(
      "details",
      "kd-plan__fold",
      stop(element("summary", "", say("busy.heading", { count: model.list.busy.length })), "busy"),
      element("ul", "kd-busies", ...busyLines(model)),
      busyForm(),
    ),
  );
}
