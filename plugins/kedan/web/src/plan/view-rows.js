/** The list by domains: each course with its offering, what is to be told about it, and the way out. */
import { addressOf, rootAddress } from "../list/known.js";
import { button, element, icon } from "../dom/element.js";
import { choose, chooseYear } from "./changes.js";
import { openRuns, takeOut } from "../list/act.js";
import { optionWords, runWords } from "../list/words.js";
import { panel, quiet, sampleMark, select, stop } from "./parts.js";
import { amountOf } from "../list/amounts.js";
import { amountParts } from "../list/amount-parts.js";
import { domainLabel } from "./rules-words.js";
import { domainTag } from "./icons.js";
import { drawn } from "../list/icons.js";
import { list } from "../list/mine.js";
import { moveToDone } from "./done-act.js";
import { notesFor } from "./notes-words.js";
import { runState } from "../core/run-state.js";
import { say } from "../strings.js";

/** @typedef {import("./catalog.js").Catalog} Catalog */
/** @typedef {import("./types.js").Entry} Entry */
/** @typedef {import("./types.js").Model} Model */
/** @typedef {import("./types.js").Run} Run */

const YEARS = 5;

/** @param {Entry} entry */
function heading({ item, data, title, card }) {
  const name = element(data ? "a" : "span", "", element("bdi", "", title));
  if (data) {
    stop(name, `see ${item.course}`).setAttribute("href", addressOf(item.course));
  }
  const made = element("h4", "kd-pick__title", name);
  if (card && card.sample) {
    made.append(" ", sampleMark());
  }
  return made;
}

/** Returns what is left to take, and what was chosen. @param {Entry} entry @param {number} today @returns {Run[]} */
function takeable({ card, run }, today) {
  const open = openRuns(card ? card.runs : [], today).filter(one => one.id);
  return run && run.id && !open.some(one => one.id === run.id) ? open.concat(run) : open;
}

/** Returns the choice among offerings, or the only one in words. @param {Entry} entry @param {number} today */
function offerings(entry, today) {
  const { item, run, title } = entry;
  const named = takeable(entry, today);
  if (named.length < 2 && (run || !named.length)) {
    return run ? (run.always ? runWords(run, today) : optionWords(run, today)) : say("pick.unknown");
  }
  const options = named.map(one => /** @type {[string, string]} */ ([one.id || "", optionWords(one, today)]));
  if (item.offering && !run) {
    options.push([item.offering, item.offering]); // the catalog had it once; it stays until the principal says otherwise
  }
  const made = select(
    say("pick.offering", { title }),
    [["", say("pick.open")], ...options],
    item.offering || "",
    value => list.change(now => choose(now, item.course, value)),
  );
  return stop(made, `when ${item.course}`);
}

/** Where no date tells the year, the principal does. @param {Entry} entry @param {Model} model */
function yearChoice({ item, run, data, title }, { year }) {
  const known = data && (data.runs || []).find(({ id }) => id === item.offering);
  if ((known && known.ends) || (run && !run.always)) {
    return [];
  }
  const now = item.year || year;
  const years = Array.from({ length: YEARS }, (_, at) => year + at);
  const options = (years.includes(now) ? years : [now, ...years]).map(one => {
    return /** @type {[string, string]} */ ([String(one), say("pick.in-year", { year: one })]);
  });
  const made = select(say("pick.year", { title }), options, String(now), value =>
    list.change(before => chooseYear(before, item.course, Number(value))),
  );
  return [stop(made, `year ${item.course}`)];
}

/** @param {Entry} entry */
function remover({ item, title }) {
  const made = button("kd-pick__remove", () => takeOut(item.course), drawn("close"));
  made.setAttribute("aria-label", say("pick.remove", { title }));
  return stop(made, `out ${item.course}`);
}

/** What may be finished by now goes to what is done. @param {Entry} entry @param {Model} model */
function finisher(entry, model) {
  const { item, run } = entry;
  const isOver = run && (run.always || runState(run, model.today).state === "ended");
  return isOver ? [stop(quiet("done.move", () => moveToDone(entry, model)), `done ${item.course}`)] : [];
}

/** @param {Entry} entry @param {Model} model @param {Catalog} catalog */
function row(entry, model, catalog) {
  const { card, item } = entry;
  const notes = notesFor(entry, model, catalog);
  const when = element("div", "kd-pick__when", element("span", "", offerings(entry, model.today)), ...yearChoice(entry, model), ...finisher(entry, model));
  return element(
    "li",
    "kd-pick",
    element(
      "div",
      "kd-pick__head",
      heading(entry),
      element("span", "kd-leader"),
      element("span", "kd-price", ...amountParts(amountOf(card || item.facts, model.profile))),
    ),
    ...(card && card.by ? [element("p", "kd-pick__by", element("bdi", "", card.by))] : []),
    when,
    ...notes.map(note => element("p", "kd-pick__note", icon("alert-circle-outline"), note)),
    remover(entry),
  );
}

/** @param {string} domain @param {Model} model @param {Catalog} catalog */
function group(domain, model, catalog) {
  const mine = model.entries.filter(entry => entry.domain === domain);
  const title = element("h3", "kd-picks__domain", domainTag(domain, domainLabel(domain, catalog)));
  if (mine.length) {
    return element("div", "kd-picks__group", title, element("ul", "kd-picks", ...mine.map(one => row(one, model, catalog))));
  }
  const link = element("a", "", say("list.choose-some"));
  link.setAttribute("href", `${rootAddress()}domains/${domain}.html`);
  return element("div", "kd-picks__group kd-picks__group--none", title, element("p", "", say("list.none-yet"), " ", link));
}

/** @param {Model} model */
function watchedRows({ list: { watched } }) {
  return watched.map(entry => {
    const title = entry.facts ? entry.facts.title : entry.course;
    const name = stop(element("a", "", element("bdi", "", title)), `see ${entry.course}`);
    const out = button("kd-pick__remove", () => takeOut(entry.course), drawn("close"));
    name.setAttribute("href", addressOf(entry.course));
    out.setAttribute("aria-label", say("pick.unwatch", { title }));
    return element("li", "kd-pick", element("h4", "kd-pick__title", name), stop(out, `out ${entry.course}`));
  });
}

/** @param {Model} model @param {Catalog} catalog */
export function rowsPanel(model, catalog) {
  const known = catalog.site.choices.domains.map(([id]) => id);
  const others = model.entries.some(({ domain }) => !known.includes(domain)) ? [""] : [];
  const groups = known.concat(others).map(domain => group(domain, model, catalog));
  const later = watchedRows(model);
  return panel(
    "courses",
    say("list.courses"),
    "",
    ...(model.entries.length ? groups : [element("p", "kd-plan__empty", say("list.empty"))]),
    ...(later.length
      ? [element("div", "kd-picks__group", element("h3", "kd-h3", say("list.watched")), element("ul", "kd-picks", ...later))]
      : []),
  );
}
