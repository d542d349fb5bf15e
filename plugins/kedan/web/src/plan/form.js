/** The form on paper: courses, audit, places for signatures. It stands in the page all the time and only prints. */
import { amountOf, totalsOf } from "../list/amounts.js";
import { countOf, totalWords } from "../list/words.js";
import { domainLabel, ruleWords } from "./rules-words.js";
import { linkOf, publicAddress } from "./link.js";
import { element } from "../dom/element.js";
import { formatDay, intervalOf, writtenDay } from "../core/dates.js";
import { measureWords } from "./numbers.js";
import { paperClashes, paperRun } from "./paper-words.js";
import { qrOf } from "./qr.js";
import { statusWords } from "./view-rule.js";
import { windowWords } from "./rules-words.js";
import { say } from "../strings.js";

/** @typedef {import("./catalog.js").Catalog} Catalog */
/** @typedef {import("./types.js").Entry} Entry */
/** @typedef {import("./types.js").Model} Model */
/** @typedef {import("./types.js").Answer} Answer */
/** @typedef {import("./types.js").AnswerRule} AnswerRule */
/** @typedef {{name: string, school: string, post: string, stage: string}} Person  what stands in the blanks */

/** @param {string} tag @param {string} look @param {...(string | Node)} children */
function headCell(tag, look, ...children) {
  const made = element(tag, look, ...children);
  made.setAttribute("scope", "col");
  return made;
}

/** @param {string} key @param {string[]} looks */
function head(key, looks) {
  const cells = say(key).split("/").map((name, at) => headCell("th", looks[at] || "", name));
  return element("thead", "", element("tr", "", ...cells));
}

/** @param {Person} person */
function blanks({ name, school, post, stage }) {
  const values = [name, school, post, stage];
  const cells = say("form.blanks")
    .split("/")
    .map((title, at) => [element("th", "", title), element("td", "", values[at] || "")]);
  /** @param {number} from */
  const row = from => element("tr", "", ...cells.slice(from, from + 2).reduce((all, pair) => all.concat(pair), []));
  return element("table", "kd-form__blanks", element("tbody", "", row(0), row(2)));
}

/** @param {Entry} entry @param {Catalog} catalog */
function deliveryOf({ run }, { site: { choices } }) {
  const used = [...new Set(((run && run.segments) || []).map(({ delivery }) => delivery || "").filter(Boolean))];
  const id = used.length > 1 ? "blended" : used[0];
  return (choices.deliveries_short.find(([known]) => known === id) || ["", ""])[1];
}

/** @param {Entry} entry @param {number} at @param {Model} model @param {Catalog} catalog */
function courseRow(entry, at, { profile }, catalog) {
  const { item, card, run, domain, title } = entry;
  const { unit, range } = amountOf(card || item.facts, profile);
  const by = [card && card.by, card && card.sample ? say("pick.sample") : ""].filter(Boolean).join(say("dot"));
  const amount = range ? say(`form.${unit || "credits"}`, { count: countOf(range) }) : say("form.unstated");
  return element(
    "tr",
    "",
    element("td", "kd-form__centre", String(at + 1)),
    element("td", "", domain ? domainLabel(domain, catalog) : ""),
    element("td", "", element("b", "", title), ...(by ? [element("span", "kd-form__by", by)] : [])),
    element("td", "", run ? paperRun(run) : say("pick.unknown")),
    element("td", "kd-form__centre", deliveryOf(entry, catalog)),
    element("td", "kd-form__centre", amount),
    element("td", "", ""),
  );
}

/** @param {Model} model @param {Catalog} catalog */
function courses(model, catalog) {
  const total = element("td", "kd-form__total", say("form.total", { total: totalWords(totalsOf(model.entries.map(({ item }) => item), model.profile)) }));
  total.setAttribute("colspan", "7");
  return element(
    "table",
    "kd-form__courses",
    head("form.courses-head", ["kd-form__no", "kd-form__domain", "", "kd-form__when", "kd-form__how", "kd-form__amount", "kd-form__check"]),
    element("tbody", "", ...model.entries.map((entry, at) => courseRow(entry, at, model, catalog)), element("tr", "", total)),
  );
}

/** @param {Pick<import("./view-rule.js").Told, "answer" | "rule" | "data">} told */
function verdict(told) {
  const { status, reason } = told.rule;
  return status === "waived" ? say("form.waived", { reason: reason || "" }) : statusWords(told);
}

/** @param {Answer} answer @param {number} at @param {Model} model @param {Catalog} catalog */
function ruleRow(answer, at, model, catalog) {
  const { unit, id } = answer;
  const [done, planned, both] = [answer.done[at], answer.planned[at], /** @type {AnswerRule} */ (answer.both[at])];
  const rules = model.rules.find(one => one.id === id);
  const data = rules && rules.rules.find(rule => rule.id === both.id);
  const { title, need } = ruleWords(catalog, id, [both.id]);
  /** @param {AnswerRule | undefined} one */
  const have = one =>
    one && one.have !== null && !one.years ? measureWords(one.have, { demand: data, unit, of: one.amounts && one.amounts.have }) : say("form.dash");
  return element(
    "tr",
    "",
    element("td", "", title),
    element("td", "", need === title ? "" : need),
    ...[done, planned, both].map(one => element("td", "kd-form__centre", have(one))),
    element("td", "", element("b", "", verdict({ answer, rule: both, data }))),
  );
}

/** @param {Answer} answer @param {Model} model @param {Catalog} catalog */
function rulesOf(answer, model, catalog) {
  const window = answer.window ? windowWords(answer.window) : "";
  const name = answer.sample ? say("audit.sample", { title: answer.title }) : answer.title;
  const title = element("th", "kd-form__policy", name, element("span", "kd-form__by", window));
  const isMenu = catalog.rules.menus.some(({ id }) => id === answer.id);
  const rows = answer.both.map((rule, at) => (isMenu && rule.status === "ok" ? null : ruleRow(answer, at, model, catalog)));
  const told = /** @type {HTMLElement[]} */ (rows.filter(Boolean)); // of a menu, what it is not content with
  title.setAttribute("rowspan", String(told.length));
  told.slice(0, 1).forEach(row => row.prepend(title));
  return told;
}

/** @param {Model} model @param {Catalog} catalog */
function audit(model, catalog) {
  const rows = model.answers.map(answer => rulesOf(answer, model, catalog)).reduce((all, some) => all.concat(some), []);
  return element(
    "table",
    "kd-form__audit",
    head("form.audit-head", ["kd-form__rules", "kd-form__rule", "kd-form__need", "kd-form__have", "kd-form__have", "kd-form__have", ""]),
    element("tbody", "", ...rows),
  );
}

/** @param {Element | ""} code */
function signatures(code) {
  const boxes = say("form.signatures").split("/").map(name => element("td", "", element("b", "", name), element("span", "", say("form.date"))));
  const table = element("table", "kd-form__signatures", element("tbody", "", element("tr", "", ...boxes)));
  const scan = code ? [element("div", "kd-form__code", code, element("p", "", say("form.scan")))] : [];
  return element("div", "kd-form__sign", table, ...scan);
}

/** @param {Model} model @param {Catalog} catalog */
function foot(model, catalog) {
  /** @type {Map<string, boolean>} */
  const papers = new Map();
  model.answers.forEach(({ basis, both }) =>
    [basis, ...both.map(rule => rule.basis || null)].forEach(one => {
      if (one) {
        papers.set(one.document, one.verified);
      }
    }),
  );
  const named = [...papers].map(([paper, verified]) => (verified ? paper : say("form.unverified", { paper })));
  const day = String(formatDay(writtenDay(model.today), model.today, say, true));
  return element(
    "div",
    "kd-form__foot",
    ...(named.length ? [element("p", "", say("form.basis", { papers: named.join(say("separator")) }))] : []),
    element("p", "", say("form.made", { site: catalog.site.title, day })),
  );
}

/** @param {Model} model @param {Catalog} catalog */
function menuLine({ answers }, { site, rules }) {
  const menu = site.menus.find(({ id }) => answers.some(answer => answer.id === id));
  const named = menu && rules.menus.find(({ id }) => id === menu.id);
  if (!menu || !named || !intervalOf(menu.opens)) {
    return "";
  }
  const window = paperRun({ segments: [{ starts: menu.opens, ends: menu.closes }] });
  const title = named.sample ? say("audit.sample", { title: named.title }) : named.title;
  return say("form.menu", { title, window });
}

/** @param {Model} model @param {Catalog} catalog @param {Person} person */
export function formOf(model, catalog, person) {
  const clashes = paperClashes(model);
  const menu = menuLine(model, catalog);
  const link = publicAddress(catalog) && linkOf(model.list, catalog);
  const code = (link && qrOf(link, say("share.qr"))) || "";
  const made = element(
    "article",
    "kd-form",
    element("h2", "kd-form__title", say("form.title")),
    ...(menu ? [element("p", "kd-form__menu", menu)] : []),
    blanks(person),
    element("h3", "", say("form.courses")),
    courses(model, catalog),
    ...(clashes.length ? [element("p", "kd-form__note", say("form.clashes"), clashes.join(say("form.next")))] : []),
    ...(model.answers.length ? [element("h3", "", say("form.audit")), audit(model, catalog)] : []),
    element("div", "kd-form__end", signatures(code), foot(model, catalog)),
  );
  made.setAttribute("aria-hidden", "true");
  return made;
}
