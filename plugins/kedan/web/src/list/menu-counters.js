/** On the card of a menu: how many courses of each section are chosen, judged by the same audit as the list. */
import { all, attribute, first } from "../dom/find.js";
import { element, fill } from "../dom/element.js";
import { list, profile } from "./mine.js";
import { plan } from "./plan.js";
import { say } from "../strings.js";

/** @typedef {import("../audit/answer-data.js").AnswerRule} AnswerRule */

/** @param {AnswerRule} rule @returns {string} `已选 1 / 2` */
function words({ have, need, status }) {
  const bound = need && (need.gte && status === "short" ? need.gte : need.lte || need.gte);
  return say(status === "over" ? "picked.over" : "picked.of", { count: have || "0", of: bound || "" });
}

/** @param {AnswerRule} rule */
function isLimit({ id }) {
  return id.startsWith("limits.");
}

/** Returns one of the limits on the whole. @param {AnswerRule} rule */
function limit(rule) {
  const { id, have, need, status } = rule;
  const values = { count: String(have || 0), of: (need && (need.lte || need.gte)) || "" };
  return element("span", `kd-card__picked kd-card__picked--${status}`, say(`picked.${id}`, values));
}

/** @param {HTMLElement} section @param {AnswerRule | undefined} rule */
function show(section, rule) {
  const head = first(section, ".kd-card__head");
  const place = head && (first(head, "[data-kd-picked]") || head.appendChild(element("span", "kd-card__picked")));
  if (!place) {
    return;
  }
  place.setAttribute("data-kd-picked", rule ? rule.status : "");
  fill(place, rule ? words(rule) : "");
}

/** @param {HTMLElement} card @param {HTMLElement} limits  where those on the whole stand */
function count(card, limits) {
  plan().then(
    ready => {
      const told = ready.audit(attribute(card, "data-kd-card")).planned;
      all(card, "[data-kd-section]").forEach(section => {
        show(section, told.find(({ id }) => id === attribute(section, "data-kd-section")));
      });
      fill(limits, ...told.filter(isLimit).map(limit));
      ready.summarize();
    },
    () => {}, // the card is whole without it
  );
}

/** Keeps the counts of the page in step with the list; nothing is loaded while it is empty. */
export function startCounters() {
  all(document, "[data-kd-card]").forEach(card => {
    const board = first(card, ".kd-board");
    const limits = element("p", "kd-card__limits");
    let shown = false;
    const renew = () => {
      if (shown || list.get().planned.length) {
        shown = true;
        count(card, limits);
      }
    };
    if (board) {
      board.after(limits);
    }
    list.subscribe(renew);
    profile.subscribe(renew);
  });
}
