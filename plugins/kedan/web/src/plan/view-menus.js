/** What the open menus ask for, section by section: judged by what is planned, for a menu is the card of one choice. */
import { element, icon } from "../dom/element.js";
import { panel, sampleMark } from "./parts.js";
import { rootAddress } from "../list/known.js";
import { ruleWords } from "./rules-words.js";
import { say } from "../strings.js";
import { STATUS_ICONS } from "./icons.js";
import { statusWords } from "./view-rule.js";
import { measureWords } from "./numbers.js";

/** @typedef {import("./catalog.js").Catalog} Catalog */
/** @typedef {import("./types.js").Answer} Answer */
/** @typedef {import("./types.js").AnswerRule} AnswerRule */
/** @typedef {import("./types.js").Model} Model */

/** @param {Answer} answer @param {AnswerRule} rule @param {Model} model @param {Catalog} catalog */
function line(answer, rule, model, catalog) {
  const rules = model.rules.find(({ id }) => id === answer.id);
  const data = rules && rules.rules.find(({ id }) => id === rule.id);
  const { title, need } = ruleWords(catalog, answer.id, [rule.id]);
  const have = measureWords(rule.have, { demand: data, unit: answer.unit });
  return element(
    "li",
    "kd-quota",
    element("b", "", element("bdi", "", title)),
    element("span", "kd-quota__need", say("menu.need", { need, have })),
    element(
      "span",
      `kd-answer__status kd-answer__status--${rule.status}`,
      icon(STATUS_ICONS[rule.status] || ""),
      statusWords({ answer, rule, data }),
    ),
  );
}

/** @param {Answer} answer @param {Model} model @param {Catalog} catalog */
function menu(answer, model, catalog) {
  const link = element("a", "", element("bdi", "", answer.title));
  link.setAttribute("href", `${rootAddress()}menus/${answer.id}.html`);
  const lines = answer.planned.map(rule => line(answer, rule, model, catalog));
  const title = element("h3", "kd-quotas__title", link, ...(answer.sample ? [" ", sampleMark()] : []));
  return element("div", "kd-quotas", title, element("ul", "", ...lines));
}

/** @param {Model} model @param {Catalog} catalog @returns {HTMLElement[]} nothing where no menu is open */
export function menusPanel(model, catalog) {
  const ids = new Set(catalog.rules.menus.map(({ id }) => id));
  const menus = model.answers.filter(({ id }) => ids.has(id));
  const parts = menus.map(answer => menu(answer, model, catalog));
  return parts.length ? [panel("menus", say("menu.title"), say("menu.lead"), ...parts)] : [];
}
