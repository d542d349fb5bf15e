/** The record of what is already earned: typed in, or pasted from a spreadsheet. */
import { addRecords, takeBack } from "./done-act.js";
import { button, element } from "../dom/element.js";
import { field, input, panel, select, stop } from "./parts.js";
import { doneOf } from "../list/read-records.js";
import { drawn } from "../list/icons.js";
import { namesOf } from "./done-names.js";
import { present } from "../list/untrusted.js";
import { readPasted, MOST_ROWS } from "./paste.js";
import { say } from "../strings.js";

/** @typedef {import("./catalog.js").Catalog} Catalog */
/** @typedef {import("./types.js").Model} Model */
/** @typedef {import("./types.js").Term} Term */
/** @typedef {import("../audit/types.js").Done} Done */

const MOST_PROBLEMS = 8;

/** @param {Done} record @param {Catalog} catalog */
function details({ amount, unit, category, delivery, domains, kinds }, { site: { choices } }) {
  /** @param {Term[]} terms @param {string | undefined} id */
  const label = (terms, id) => (terms.find(([known]) => known === id) || ["", id || ""])[1];
  return [
    amount ? say(unit === "hours" ? "amount.hours" : "amount.credits", { count: Number(amount) }) : say("done.uncounted"),
    label(choices.categories, category),
    label(choices.deliveries, delivery),
    (domains || []).map(id => label(choices.domains, id)).join(say("separator")),
    (kinds || []).map(id => label(choices.kinds, id)).join(say("separator")),
  ].filter(Boolean);
}

/** @param {Model} model @param {Catalog} catalog */
export function doneRows({ list: { done } }, catalog) {
  const rows = done.map((record, place) => ({ record, place })).sort((one, other) => one.record.year - other.record.year);
  return rows.map(({ record, place }) => {
    const out = stop(button("kd-pick__remove", () => takeBack(place), drawn("close")), `done ${place}`);
    out.setAttribute("aria-label", say("done.remove", { title: record.title }));
    return element(
      "li",
      "kd-done",
      element("b", "kd-num", String(record.year)),
      element("div", "", element("bdi", "kd-done__title", record.title), element("p", "kd-done__details", details(record, catalog).join(say("dot")))),
      out,
    );
  });
}

/** @param {Term[]} terms @param {string} key @returns {HTMLSelectElement} */
function optional(terms, key) {
  return stop(select(say(key), [["", say("done.unsaid")], ...terms], "", () => {}), `new ${key}`);
}

/** @param {Term[]} domains */
function domainBoxes(domains) {
  const boxes = domains.map(([id, label]) => ({ id, box: stop(input("checkbox", id), `new ${id}`), label }));
  const group = element("fieldset", "kd-boxes", element("legend", "kd-field__name", say("done.domains")));
  group.append(...boxes.map(({ box, label }) => element("label", "", box, label)));
  return { group, chosen: () => boxes.filter(({ box }) => box.checked).map(({ id }) => id) };
}

/** @param {Catalog} catalog @param {number} year */
function typedForm({ site: { choices } }, year) {
  const [title, when, amount] = [input("text", ""), input("number", String(year)), input("text", "")];
  const units = /** @type {Term[]} */ (["credits", "hours"].map(unit => [unit, say(`unit.${unit}`)]));
  const unit = stop(select(say("done.unit"), units, "credits", () => {}), "new unit");
  const [category, delivery, kind] = [
    optional(choices.categories, "done.category"),
    optional(choices.deliveries, "done.delivery"),
    optional(choices.kinds, "done.kind"),
  ];
  const domains = domainBoxes(choices.domains);
  const wrong = element("p", "kd-form-error");
  Object.assign(title, { maxLength: 200, required: true });
  Object.assign(when, { min: "1990", max: "2999", required: true });
  Object.assign(amount, { inputMode: "decimal", maxLength: 9 });
  wrong.setAttribute("role", "alert");
  const form = /** @type {HTMLFormElement} */ (
    element(
      "form",
      "kd-form-grid",
      field(say("done.title"), stop(title, "new title")),
      field(say("done.year"), stop(when, "new year")),
      field(say("done.amount"), stop(amount, "new amount")),
      field(say("done.unit"), unit),
      field(say("done.category"), category),
      field(say("done.delivery"), delivery),
      field(say("done.kind"), kind),
      domains.group,
      wrong,
      stop(element("button", "kd-button", say("done.add")), "new add"),
    )
  );
  form.noValidate = true;
  form.addEventListener("submit", event => {
    event.preventDefault();
    const written = amount.value.trim();
    const record = doneOf(
      present({
        title: title.value,
        year: Number(when.value),
        amount: written || undefined,
        unit: written ? unit.value : undefined,
        category: category.value || undefined,
        delivery: delivery.value || undefined,
        kinds: kind.value ? [kind.value] : undefined,
        domains: domains.chosen(),
      }),
    );
    const isWhole = record && (!written || record.amount);
    wrong.textContent = isWhole ? "" : say(record ? "done.wrong-amount" : "done.wrong");
    if (record && isWhole) {
      form.reset();
      when.value = String(record.year);
      addRecords([record]);
    }
  });
  return form;
}

/** @param {import("./paste.js").Problem} problem */
function problemLine({ row, field: name, given }) {
  const column = say(`done.${name === "kinds" ? "kind" : name}`);
  return element("li", "", say(given ? "paste.wrong" : "paste.missing", { row, column, given: given.slice(0, 40) }));
}

/** @param {Catalog} catalog */
function pasteForm(catalog) {
  const text = /** @type {HTMLTextAreaElement} */ (stop(element("textarea", "kd-dialog__text"), "paste text"));
  const result = element("div", "kd-paste__result");
  text.setAttribute("aria-label", say("paste.label"));
  result.setAttribute("role", "status");
  const read = () => {
    const { records, problems } = readPasted(text.value, namesOf(catalog));
    const shown = problems.slice(0, MOST_PROBLEMS).map(problemLine);
    const more = problems.length - shown.length;
    result.textContent = "";
    result.append(
      element("p", "", say(problems.length ? "paste.found-wrong" : "paste.found", { count: records.length, wrong: new Set(problems.map(({ row }) => row)).size })),
      ...(shown.length ? [element("ul", "kd-paste__problems", ...shown)] : []),
      ...(more > 0 ? [element("p", "", say("paste.more", { count: more }))] : []),
    );
    if (records.length) {
      const take = () => {
        text.value = "";
        result.textContent = "";
        addRecords(records);
      };
      result.append(stop(button("kd-button", take, say("paste.take", { count: records.length })), "paste take"));
    }
  };
  return element(
    "div",
    "kd-paste",
    element("p", "kd-plan__line", say("paste.lead", { count: MOST_ROWS })),
    text,
    stop(button("kd-button", read, say("paste.read")), "paste read"),
    result,
  );
}

/** Returns the panel and the place of its rows: what is being typed stays as it is while rows come and go. */
/** @param {Catalog} catalog @param {number} year */
export function donePanel(catalog, year) {
  const rows = element("ul", "kd-dones");
  /** @param {string} name @param {HTMLElement} form */
  const fold = (name, form) => element("details", "kd-plan__fold", stop(element("summary", "", say(name)), name), form);
  const made = panel(
    "done",
    say("done.heading"),
    say("done.lead"),
    rows,
    fold("done.type", typedForm(catalog, year)),
    fold("done.paste", pasteForm(catalog)),
  );
  return { made, rows };
}
