/** The audit: rules of all levels side by side, the strictest first, or those of one policy. */
import { element } from "../dom/element.js";
import { panel, select, stop } from "./parts.js";
import { ruleItem, toldOf } from "./view-rule.js";
import { present } from "../list/untrusted.js";
import { profile } from "../list/mine.js";
import { say } from "../strings.js";
import { sideBySide } from "../audit/compare.js";
import { windowWords } from "./rules-words.js";

/** @typedef {import("./catalog.js").Catalog} Catalog */
/** @typedef {import("./types.js").Answer} Answer */
/** @typedef {import("./types.js").Model} Model */
/** @typedef {import("./types.js").RulesData} RulesData */

const [BEFORE, AFTER] = [8, 2];

/** @param {RulesData} rules @returns {[string, string]} */
function choiceOf({ id, title, sample }) {
  return [id, sample ? say("audit.sample", { title }) : title];
}

/** @param {Catalog} catalog @param {string} chosen @param {(id: string) => void} choose */
function policyChoice({ rules }, chosen, choose) {
  const every = rules.policies.concat(rules.menus).map(choiceOf);
  return stop(select(say("audit.rules"), [["", say("audit.all")], ...every], chosen, choose), "rules");
}

/** @param {Model} model */
function cycleChoice({ year, profile: { cycle_start: start } }) {
  const years = Array.from({ length: BEFORE + AFTER }, (_, at) => year - BEFORE + 1 + at);
  const listed = start && !years.includes(start) ? [start, ...years] : years;
  const options = listed.map(one => /** @type {[string, string]} */ ([String(one), say("audit.from", { year: one })]));
  const made = select(say("audit.cycle"), [["", say("audit.cycle-unknown")], ...options], String(start || ""), value =>
    profile.change(now => present(Object.assign({}, now, { cycle_start: Number(value) || undefined }))),
  );
  return stop(made, "cycle");
}

/** @param {Answer[]} answers @returns {string[]} what is to be known of them beside the rules */
function remarks(answers) {
  const assumed = answers.some(({ window }) => window && window.assumed);
  const open = answers.some(({ applies }) => applies === "open");
  const other = answers.some(({ applies }) => applies === "no");
  const outside = new Set(answers.map(({ items }) => items.filter(({ inside }) => !inside).map(({ id }) => id)).flat());
  const windows = [...new Set(answers.map(({ window }) => (window ? windowWords(window) : "")).filter(Boolean))];
  return [
    ...windows,
    ...(assumed ? [say("audit.assumed")] : []),
    ...(other ? [say("audit.not-yours")] : open ? [say("audit.perhaps-yours")] : []),
    ...(outside.size ? [say("audit.outside", { count: outside.size })] : []),
  ];
}

/** @param {string} look */
function sign(look) {
  return element("span", `kd-legend__sign kd-legend__sign--${look}`);
}

/**
 * @param {Model} model
 * @param {Catalog} catalog
 * @param {{chosen: string, choose: (id: string) => void, mine: HTMLElement}} controls  `mine` leads to the profile
 */
export function auditPanel(model, catalog, { chosen, choose, mine }) {
  const menus = new Set(catalog.rules.menus.map(({ id }) => id));
  const answers = model.answers.filter(({ id }) => !menus.has(id));
  const byId = new Map(answers.map(answer => /** @type {[string, Answer]} */ ([answer.id, answer])));
  const view = { model, catalog };
  const items = sideBySide(answers).map(({ rule, policies }) => {
    const blocks = policies.map(id => {
      const told = toldOf(/** @type {Answer} */ (byId.get(id)), rule, view);
      return told ? ruleItem(told, view) : element("li", "");
    });
    return blocks.length > 1
      ? element("li", "kd-answers__group", element("p", "kd-answers__strict", say("audit.strictest")), element("ul", "", ...blocks))
      : blocks[0];
  });
  const legend = element("p", "kd-legend", sign("done"), say("audit.done"), sign("plan"), say("audit.planned"));
  const tools = element("div", "kd-audit__tools", policyChoice(catalog, chosen, choose), cycleChoice(model), mine);
  const lines = remarks(answers).map(line => element("p", "kd-audit__remark", line));
  const none = element("p", "kd-plan__empty", say("audit.none"));
  return panel(
    "audit",
    say("audit.title"),
    "",
    tools,
    ...lines,
    ...(items.length ? [legend, element("ul", "kd-answers", .../** @type {HTMLElement[]} */ (items))] : [none]),
  );
}
