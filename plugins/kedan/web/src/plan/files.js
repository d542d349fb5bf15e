/** The list as files and as text. */
import { amountOf } from "../list/amounts.js";
import { copied, download, insideWeChat } from "../list/files.js";
import { countOf, runWords } from "../list/words.js";
import { messageOf } from "./message.js";
import { calendarOf } from "./ics.js";
import { csvOf } from "./csv.js";
import { domainLabel } from "./rules-words.js";
import { element } from "../dom/element.js";
import { fileOf } from "../list/transfer.js";
import { periodsOf } from "./clashes.js";
import { say } from "../strings.js";
import { tell } from "../list/toast.js";
import { writtenDay } from "../core/dates.js";

/** @typedef {import("./catalog.js").Catalog} Catalog */
/** @typedef {import("./types.js").Entry} Entry */
/** @typedef {import("./types.js").Model} Model */

/** @param {string} name @param {string} type @param {string} text @param {Model} model */
function save(name, type, text, { today }) {
  if (insideWeChat()) {
    tell(say("toast.wechat"));
  } else {
    download(`${say("list.title")}-${writtenDay(today)}.${name}`, text, type);
  }
}

/** @param {Model} model @param {string} site  its id */
export function saveFile(model, site) {
  save("json", "application/json", fileOf(model.list, model.profile, site, writtenDay(model.today)), model);
}

/** @param {Entry["run"]} run @returns {[string, string]} the first and the last day, as written */
function daysOf(run) {
  const segments = (run && run.segments) || [];
  const starts = segments.map(one => one.starts || "").sort();
  const ends = segments.map(one => one.ends || one.starts || "").sort();
  return [starts[0] || "", ends[ends.length - 1] || ""];
}

/** @param {Entry} entry @param {Model} model */
function amountCells({ card, item }, { profile }) {
  const { unit, range } = amountOf(card || item.facts, profile);
  return range ? [String(countOf(range)), say(`unit.${unit || "credits"}`)] : ["", ""];
}

/** @param {Entry} entry @param {Model} model @param {Catalog} catalog */
function cells(entry, model, catalog) {
  const { item, run, title, domain, card = { by: "", sample: false } } = entry;
  return [
    domain ? domainLabel(domain, catalog) : "",
    title,
    card.by || "",
    ...(run ? [runWords(run, model.today), ...daysOf(run), run.where || ""] : ["", "", "", ""]),
    ...amountCells(entry, model),
    item.course,
    item.offering || "",
    item.year ? String(item.year) : "",
    card.sample ? say("pick.sample") : "",
  ];
}

/** @param {Model} model @param {Catalog} catalog */
export function saveTable(model, catalog) {
  const rows = model.entries.map(entry => cells(entry, model, catalog));
  save("csv", "text/csv;charset=utf-8", csvOf([say("csv.columns").split("/"), ...rows]), model);
}

/** @param {Entry} entry @param {string} site */
function eventsOf({ item, run, title, card }, site) {
  const periods = run && run.status !== "cancelled" ? periodsOf(run.segments || []) : [];
  const note = [card && card.sample ? say("pick.sample") : "", (card && card.by) || ""].filter(Boolean).join(say("dot"));
  return periods
    .filter(({ sure }) => sure)
    .map(({ first, last }, at) => ({
      uid: `${item.course.replace("/", "-")}-${item.offering || ""}-${at + 1}@${site}`,
      title,
      first,
      last,
      where: (run && run.where) || "",
      note,
    }));
}

/** Saves the days that are certain. What has no such days is told. @param {Model} model @param {string} site */
export function saveCalendar(model, site) {
  const found = model.entries.map(entry => eventsOf(entry, site));
  const events = found.reduce((all, some) => all.concat(some), []);
  const without = found.filter(some => !some.length).length;
  if (!events.length) {
    tell(say("ics.none"));
    return;
  }
  save("ics", "text/calendar;charset=utf-8", calendarOf(say("list.title"), events, new Date()), model);
  if (without) {
    tell(say("ics.without", { count: without }));
  }
}

/**
 * Copies text; where the browser doesn't allow that, it stands in `place` to be copied by hand.
 *
 * @param {string} text
 * @param {string} label
 * @param {HTMLElement} place
 * @param {string} success
 */
export function copyText(text, label, place, success) {
  const area = /** @type {HTMLTextAreaElement} */ (element("textarea", "kd-dialog__text"));
  const opener = /** @type {HTMLElement | null} */ (document.activeElement);
  area.value = text;
  area.readOnly = true;
  area.setAttribute("aria-label", label);
  place.textContent = "";
  place.append(area);
  copied(area).then(done => {
    if (!done) {
      tell(say("toast.copy-failed"));
      return;
    }
    place.textContent = "";
    tell(success);
    if (opener) {
      opener.focus();
    }
  });
}

/** @param {Model} model @param {HTMLElement} place */
export function copyMessage(model, place) {
  copyText(messageOf(model.list, model.profile, model.today), say("list.text"), place, say("toast.copied"));
}
