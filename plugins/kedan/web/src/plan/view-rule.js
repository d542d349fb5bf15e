/** One rule and its answer: how far it is met, what counts, on what it rests, and the principal's own word. */
import { button, element, icon } from "../dom/element.js";
import { confirm, waive } from "./changes.js";
import { itemTitle, ruleWords } from "./rules-words.js";
import { list } from "../list/mine.js";
import { measureWords } from "./numbers.js";
import { meter, years } from "./view-bar.js";
import { quiet, sampleMark, stop } from "./parts.js";
import { rootAddress } from "../list/known.js";
import { say } from "../strings.js";
import { STATUS_ICONS } from "./icons.js";
import { formatDay } from "../core/dates.js";

/** @typedef {import("./catalog.js").Catalog} Catalog */
/** @typedef {import("./types.js").Model} Model */
/** @typedef {import("./types.js").Answer} Answer */
/** @typedef {import("./types.js").AnswerRule} AnswerRule */
/** @typedef {import("../audit/types.js").RuleData} RuleData */
/** @typedef {{answer: Answer, rule: AnswerRule, done: AnswerRule, data: RuleData | undefined, path: string[]}} Told */
/** @typedef {{model: Model, catalog: Catalog}} View */

/** @param {RuleData[]} rules @param {string} id */
function named(rules, id) {
  return rules.find(rule => rule.id === id);
}

/** Returns a rule of an answer with the data it was made from. */
/** @param {Answer} answer @param {string} id @param {View} view @returns {Told | null} */
export function toldOf(answer, id, { model }) {
  const data = model.rules.find(one => one.id === answer.id);
  const [rule, done] = [answer.both, answer.done].map(rules => rules.find(one => one.id === id));
  return rule && done ? { answer, rule, done, data: data && named(data.rules, id), path: [id] } : null;
}

/** @param {Pick<Told, "answer" | "rule" | "data">} told @returns {string} */
export function statusWords({ answer: { unit }, rule, data }) {
  if ((rule.status === "short" || rule.status === "over") && rule.gap !== null && !rule.parts) {
    const of = rule.amounts && rule.amounts.gap;
    const yearly = rule.years ? rule.years.filter(({ status }) => status === rule.status).length : 0;
    const gap = measureWords(rule.gap, { demand: data, unit, of, up: true });
    return yearly ? say(`status.${rule.status}-years`, { count: yearly }) : say(`status.${rule.status}-by`, { gap });
  }
  const open = rule.status === "ask" && rule.unknown.length;
  return open ? say("status.ask-unknown", { count: rule.unknown.length }) : say(`status.${rule.status}`);
}

/** @param {Told} told */
function statusMark(told) {
  return element(
    "span",
    `kd-answer__status kd-answer__status--${told.rule.status}`,
    icon(STATUS_ICONS[told.rule.status] || ""),
    statusWords(told),
  );
}

/** @param {Told} told */
function sumWords({ answer: { unit }, rule, done, data }) {
  /** @param {AnswerRule} one */
  const have = one => measureWords(one.have, { demand: data, unit, of: one.amounts && one.amounts.have });
  return rule.have === null || rule.years ? "" : say("rule.sum", { done: have(done), both: have(rule) });
}

/** @param {Told} told @param {View} view */
function basisLine({ answer, rule }, { model }) {
  const basis = rule.basis || answer.basis;
  const link = element("a", "", element("bdi", "", answer.title));
  link.setAttribute("href", `${rootAddress()}policies/${answer.id}.html`);
  const parts = [link, ...(answer.sample ? [sampleMark()] : [])];
  if (basis) {
    parts.push(element("bdi", "", [basis.document, basis.article].filter(Boolean).join(" ")));
    parts.push(element("span", "", say("rule.checked", { day: formatDay(basis.checked, model.today, say, true) })));
  }
  if (basis && !basis.verified) {
    parts.push(element("span", "kd-warn", say("rule.unverified")));
  }
  return element("p", "kd-answer__basis", ...parts);
}

/** @param {string} key @param {string[]} ids @param {Model} model */
function itemsLine(key, ids, model) {
  const names = ids.map(id => itemTitle(model, id)).join(say("separator"));
  return ids.length ? [element("p", "kd-answer__items", say(key, { items: names }))] : [];
}

/** Lets the principal say that a rule does not apply to them, and why. @param {Told} told @param {View} view */
function waiver({ answer, rule }, view) {
  const own = view.model.list.waivers.find(one => one.rule === rule.id && (!one.policy || one.policy === answer.id));
  const name = `waive ${answer.id} ${rule.id}`;
  if (own) {
    return stop(quiet("rule.unwaive", () => list.change(now => waive(now, answer.id, rule.id, ""))), name);
  }
  const reason = /** @type {HTMLInputElement} */ (stop(element("input", "kd-input"), name));
  reason.setAttribute("aria-label", say("rule.reason"));
  reason.placeholder = say("rule.reason");
  reason.maxLength = 200;
  const form = element("form", "kd-inline", reason, element("button", "kd-button", say("rule.waive")));
  form.addEventListener("submit", event => {
    event.preventDefault();
    if (reason.value.trim()) {
      list.change(now => waive(now, answer.id, rule.id, reason.value));
    } else {
      reason.focus();
    }
  });
  return form;
}

/** @param {Told} told @param {View} view */
function confirmation({ answer, rule, data }, { model }) {
  if (!data || data.attest === undefined) {
    return [];
  }
  const own = model.list.confirmed.some(one => one.rule === rule.id && (!one.policy || one.policy === answer.id));
  const act = () => list.change(now => confirm(now, answer.id, rule.id, !own));
  const made = button("kd-button", act, say(own ? "rule.unconfirm" : "rule.confirm"));
  return [stop(made, `confirm ${answer.id} ${rule.id}`)];
}

/** @param {Told} told @param {View} view @returns {HTMLElement[]} the parts of a combined rule */
function partsOf(told, view) {
  const { rule, done, data, path } = told;
  const listed = (data && (data.all || data.any)) || [];
  const parts = (rule.parts || []).map((part, at) => {
    const one = { ...told, rule: part, done: (done.parts || [])[at] || part, data: named(listed, part.id), path: [...path, part.id] };
    return element("li", "", ...head(one, view, "h5"), ...detail(one, view));
  });
  return parts.length ? [element("ul", "kd-answer__parts", ...parts)] : [];
}

/** @param {Told} told @param {View} view @param {string} level */
function head(told, { catalog }, level) {
  const { title, need } = ruleWords(catalog, told.answer.id, told.path);
  const name = element(level, "kd-answer__title", element("bdi", "", title));
  const line = element("p", "kd-answer__sum", [need === title ? "" : need, sumWords(told)].filter(Boolean).join(say("dot")));
  return [element("div", "kd-answer__head", name, statusMark(told)), ...(line.textContent ? [line] : [])];
}

/** @param {Told} told @param {View} view @returns {Element[]} */
function detail(told, view) {
  const bar = told.rule.status === "waived" ? null : told.rule.years ? years(told.done, told.rule) : meter(told.done, told.rule);
  return [...(bar ? [bar] : []), ...confirmation(told, view), ...partsOf(told, view)];
}

/** @param {Told} told @param {View} view @returns {HTMLElement} */
export function ruleItem(told, view) {
  const { answer, rule } = told;
  const folded = element(
    "details",
    "kd-answer__more",
    stop(element("summary", "", say("rule.more")), `more ${answer.id} ${rule.id}`),
    ...itemsLine("rule.by", rule.by, view.model),
    ...itemsLine("rule.unknown", rule.unknown, view.model),
    ...(rule.approx ? [element("p", "kd-answer__items", say("rule.approx"))] : []),
    waiver(told, view),
  );
  return element(
    "li",
    `kd-answer kd-answer--${rule.status}`,
    ...head(told, view, "h3"),
    ...detail(told, view),
    ...(rule.reason ? [element("p", "kd-answer__items", say("rule.waived", { reason: rule.reason }))] : []),
    basisLine(told, view),
    folded,
  );
}
