/** Courses that would close what is missing, most first. */
import { addButton } from "../list/add-button.js";
import { addressOf } from "../list/known.js";
import { amountOf } from "../list/amounts.js";
import { amountWords, runWords } from "../list/words.js";
import { clashesOf, periodsOf } from "./clashes.js";
import { domainLabel, ruleWords } from "./rules-words.js";
import { domainTag } from "./icons.js";
import { button, element } from "../dom/element.js";
import { panel, sampleMark, stop } from "./parts.js";
import { say } from "../strings.js";

/** @typedef {import("./catalog.js").Catalog} Catalog */
/** @typedef {import("./types.js").Model} Model */
/** @typedef {import("../audit/ranking.js").Suggestion} Suggestion */

/** How many courses come at a time. */
export const SHOWN = 6;

/** @param {Suggestion} suggestion @param {Model} model @param {Catalog} catalog @returns {string} */
function clashOf({ course, offering }, { list, entries }, catalog) {
  const card = catalog.card(course);
  const run = card && card.runs.find(({ id }) => id === offering);
  const periods = periodsOf((run && run.segments) || []);
  if (!periods.length) {
    return "";
  }
  /** @type {import("./clashes.js").Taken[]} */
  const taken = entries.map(({ item, title, run: mine }) => ({
    key: item.course,
    title,
    kind: "course",
    periods: periodsOf((mine && mine.segments) || []),
  }));
  const busy = list.busy.map(one => ({ key: "", title: one.title, kind: /** @type {const} */ ("busy"), periods: periodsOf([one]) }));
  const found = clashesOf([{ key: course, title: "", kind: "course", periods }], taken.concat(busy));
  return found.length ? say("gap.clash", { count: found.length }) : say("gap.free");
}

/** @param {Suggestion} suggestion @param {Catalog} catalog */
function reasons({ fills, breaks }, catalog) {
  /** @param {{policy: string, rule: string}} one */
  const named = ({ policy, rule }) => ruleWords(catalog, policy, [rule]).title;
  const closed = [...new Set(fills.map(named))].join(say("separator"));
  const broken = [...new Set(breaks.map(named))].join(say("separator"));
  return [say("gap.fills", { rules: closed }), ...(broken ? [say("gap.breaks", { rules: broken })] : [])];
}

/** @param {Suggestion} suggestion @param {Model} model @param {Catalog} catalog */
function row(suggestion, model, catalog) {
  const { course, offering } = suggestion;
  const card = catalog.card(course);
  const data = catalog.courses.get(course);
  const domain = (data && data.domains && data.domains[0]) || "";
  const link = stop(element("a", "", element("bdi", "", card ? card.title : course)), `gap ${course}`);
  link.setAttribute("href", addressOf(course));
  const run = card && card.runs.find(one => (offering ? one.id === offering : one.always));
  const facts = [amountWords(amountOf(card, model.profile)), run ? runWords(run, model.today) : "", clashOf(suggestion, model, catalog)];
  return element(
    "li",
    "kd-gap",
    element(
      "div",
      "",
      element("h3", "kd-pick__title", link, ...(card && card.sample ? [" ", sampleMark()] : [])),
      element("p", "kd-gap__facts", domainTag(domain, domainLabel(domain, catalog)), " ", facts.filter(Boolean).join(say("dot"))),
      ...reasons(suggestion, catalog).map(line => element("p", "kd-gap__reason", line)),
    ),
    addButton(course, card),
  );
}

/**
 * @param {Suggestion[]} suggestions  those whose cards are there
 * @param {{left: number, show: () => void}} more  how many there are beside them, and how to see those
 * @param {Model} model
 * @param {Catalog} catalog
 */
export function gapsPanel(suggestions, more, model, catalog) {
  const open = model.answers.some(({ both }) => both.some(({ status }) => status === "short"));
  const none = element("p", "kd-plan__empty", say(open ? "gap.none" : "gap.nothing-missing"));
  const rows = suggestions.map(one => row(one, model, catalog));
  const next = stop(button("kd-button", more.show, say("gap.more", { count: more.left })), "gap more");
  return panel(
    "gap",
    say("gap.title"),
    say("gap.lead"),
    rows.length ? element("ul", "kd-gaps", ...rows) : none,
    ...(more.left ? [next] : []),
  );
}
