/** A row made here, in the likeness of those that the pages bring: `templates/components/rows.html`. */
import { element, icon } from "../dom/element.js";
import { addressOf } from "../list/known.js";
import { say } from "../strings.js";

/** @typedef {import("./row-words.js").Words} Words */
/** @typedef {import("./row-words.js").RunWords} RunWords */
/** @typedef {import("./row-words.js").Tag} Tag */
/** @typedef {import("../search/cards.js").Card} Card */
/** @typedef {{icons: Record<string, string>, domain: (id: string) => string}} Look  icons and names by id */

/** @param {string} className @param {string} text @param {string} [mark]  the attribute by which it is found */
function isolated(className, text, mark) {
  const made = element("bdi", className, text);
  if (mark) {
    made.setAttribute(mark, "");
  }
  return made;
}

/** @returns {HTMLElement} */
function sample() {
  return element("span", "kd-sample", say("rows.sample"));
}

/** @param {string | undefined} domain @param {Look} look */
function domainTag(domain, { icons, domain: name }) {
  return domain
    ? element("span", `kd-tag kd-tag--domain kd-d-${domain}`, icon(icons[domain] || ""), name(domain))
    : element("span", "kd-tag kd-tag--quiet", say("rows.no-domain"));
}

/** @param {Tag} tag @returns {HTMLElement} */
function price({ number, unit }) {
  const made = element("span", number ? "kd-price" : "kd-price kd-price--none");
  if (number) {
    made.append(element("b", "", number), " ");
    made.setAttribute("data-kd-amount", "");
  }
  made.append(unit);
  return made;
}

/** @param {Tag} tag @param {Look} look @returns {HTMLElement[]} */
function creditTags({ delivery, delivery_label: how, route_label: route, mandated, counts_toward: kinds = [] }, look) {
  const parts = [];
  if (delivery) {
    parts.push(element("span", "kd-credit__part", icon(look.icons[delivery] || ""), how || ""));
  }
  if (route) {
    parts.push(element("span", `kd-credit__part${mandated ? " kd-credit__part--mandated" : ""}`, route));
  }
  const strip = parts.length ? [element("span", "kd-credit", ...parts)] : [];
  return strip.concat(kinds.map(kind => element("span", "kd-tag", kind)));
}

/** @param {Card} card @param {Words} words @param {Look} look */
function headOf(card, words, look) {
  const link = element("a", "", isolated("", card.title, "data-kd-title"));
  const title = element("h3", "kd-row__title", link);
  const domain = element("span", "kd-row__domain", domainTag((words.domains || [])[0], look));
  link.setAttribute("href", addressOf(card.id));
  if (words.facts && words.facts.sample) {
    title.append(" ", element("span", "kd-wide", sample()));
    domain.append(" ", sample());
  }
  return element("div", "kd-row__head", title, domain, element("span", "kd-leader"), price(words.tag));
}

/** @param {Words} words */
function metaOf({ providers, audience, reference, tag }) {
  const wide = [audience, reference].filter(Boolean).map(text => isolated("kd-wide", text || ""));
  const narrow = [tag.delivery_label, tag.route_label].filter(Boolean);
  const rest = narrow.map(text => element("span", "kd-narrow", text || ""));
  return element("p", "kd-row__meta", isolated("", providers), ...wide, ...rest);
}

/** @param {RunWords} run */
function runOf({ data, when, title, where, places }) {
  const state = element("span", "kd-state");
  const made = element("div", "kd-run", element("p", "kd-run__state", state));
  const days = element("p", "kd-run__when", ...(title ? [isolated("kd-run__title", title), " "] : []));
  days.append(element("span", "", when));
  made.append(days);
  if (where) {
    made.append(element("p", "kd-run__where", icon("map-marker-outline"), isolated("", where)));
  }
  if (places) {
    made.append(element("p", "kd-run__places", icon("account-multiple-outline"), places));
  }
  state.setAttribute("data-kd-state", "");
  made.setAttribute("data-kd-run", JSON.stringify(data));
  return made;
}

/** @param {Words} words */
function runsOf({ runs = [], count }) {
  const made = element("div", "kd-row__runs", ...runs.map(runOf));
  if (!runs.length) {
    made.append(element("p", "kd-run__none", say("rows.no-runs")));
  }
  if (count) {
    made.append(element("p", "kd-row__count", count));
  }
  made.setAttribute("data-kd-runs", "");
  return made;
}

/**
 * Returns the row of a course.
 *
 * @param {Card} card
 * @param {Words} words
 * @param {Look} look
 * @returns {HTMLElement}
 */
export function madeRow(card, words, look) {
  const { domains = [] } = words;
  const main = domains[0] || "";
  const disc = element("span", `kd-disc${main && ` kd-d-${main}`}`, icon(look.icons[main] || "book-outline"));
  const text = element("div", "kd-row__text", headOf(card, words, look), metaOf(words));
  if (card.summary) {
    text.append(element("p", "kd-row__summary", isolated("", card.summary, "data-kd-summary")));
  }
  const tags = (domains.length ? domains : [undefined]).map(domain => domainTag(domain, look));
  text.append(element("p", "kd-row__tags", ...tags, ...creditTags(words.tag, look)));
  const action = element("div", "kd-row__action");
  action.setAttribute("data-kd-add", JSON.stringify(words.facts || {}));
  const made = element("li", "kd-row", disc, text, runsOf(words), action);
  made.setAttribute("data-kd-id", card.id);
  made.setAttribute("data-kd-domains", domains.join(" "));
  return made;
}
