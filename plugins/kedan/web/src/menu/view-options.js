/** The values of a facet as boxes to tick, each with its count. The nodes stay, so the focus does, too. */
import { button, element, fill, icon } from "../dom/element.js";
import { changed, choiceOf, toggled } from "./conditions.js";
import { optionsOf } from "./options.js";
import { say } from "../strings.js";

/** @typedef {import("./state.js").Store} Store */
/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").Facet} Facet */
/** @typedef {import("./options.js").Option} Option */
/** @typedef {import("./conditions.js").Mode} Mode */
/** @typedef {{option: Option, node: HTMLElement, box: HTMLInputElement, count: HTMLElement, opener: HTMLElement | null}} Line */

/** Values that are shown before one asks for more. */
const FIRST = 5;

/** @param {Store} store @param {Facet} facet @param {Option} option @param {(() => void) | null} open @returns {Line} */
function lineOf(store, facet, option, open) {
  const box = /** @type {HTMLInputElement} */ (element("input", "kd-option__box"));
  const count = element("span", "kd-option__count");
  const label = element("label", "kd-option", box, element("span", "kd-option__name", option.label), count);
  const opener = open && button("kd-option__open", open, icon("chevron-down"));
  box.type = "checkbox";
  box.addEventListener("change", () => {
    store.set({ conditions: toggled(store.get().conditions, facet.name, option.value) });
  });
  const node = element("li", `kd-option__line kd-depth-${Math.min(option.depth, 2)}`, label);
  if (opener) {
    opener.setAttribute("aria-label", say("facets.within", { name: option.label }));
    node.append(opener);
  }
  return { option, node, box, count, opener };
}

/** @param {Store} store @param {Facet} facet @returns {HTMLSelectElement} how several values are meant */
function modeOf(store, facet) {
  const made = /** @type {HTMLSelectElement} */ (element("select", "kd-facet__mode"));
  /** @type {Mode[]} */
  const modes = facet.several ? ["any", "all", "none"] : ["any", "none"];
  modes.forEach(mode => {
    const choice = /** @type {HTMLOptionElement} */ (element("option", "", say(`facets.${mode}`)));
    choice.value = mode;
    made.append(choice);
  });
  made.setAttribute("aria-label", say("facets.mode", { facet: facet.label }));
  made.addEventListener("change", () => {
    const mode = /** @type {Mode} */ (made.value);
    store.set({ conditions: changed(store.get().conditions, facet.name, { mode }) });
  });
  return made;
}

/** @param {Line[]} lines @returns {Set<string>} what is open from the start: where there is only one way down */
function openedFrom(lines) {
  const tops = lines.filter(({ option }) => !option.within);
  return new Set(tops.length === 1 ? tops.map(({ option }) => option.value) : []);
}

/**
 * Returns the body of a facet that is chosen by value, and how to show a state in it.
 *
 * @param {Store} store
 * @param {Facet} facet
 * @param {Record<string, number>} whole
 * @returns {{nodes: HTMLElement[], show: (state: State, counts: Record<string, number> | null) => void}}
 */
export function optionsView(store, facet, whole) {
  const options = optionsOf(facet, whole);
  let all = options.length <= FIRST + 1;
  /** @param {string} value @returns {(() => void) | null} */
  const opening = value => {
    const holds = options.some(({ within }) => within === value);
    return holds
      ? () => {
          opened[opened.has(value) ? "delete" : "add"](value);
          arrange(store.get());
        }
      : null;
  };
  const lines = options.map(option => lineOf(store, facet, option, opening(option.value)));
  const opened = openedFrom(lines);
  const more = button(
    "kd-facet__more",
    () => {
      all = true;
      arrange(store.get());
      const next = lines[FIRST];
      if (next) {
        next.box.focus();
      }
    },
    say("facets.more", { count: options.length - FIRST }),
  );
  const mode = modeOf(store, facet);

  /** @param {State} state */
  const arrange = state => {
    const { values } = choiceOf(state.conditions, facet.name);
    lines.forEach(({ option, node, opener }, at) => {
      const folded = facet.kind === "tree" ? option.within !== "" && !opened.has(option.within) : !all && at >= FIRST;
      node.hidden = folded && !values.includes(option.value);
      if (opener) {
        opener.setAttribute("aria-expanded", String(opened.has(option.value)));
      }
    });
    more.hidden = all || facet.kind === "tree";
  };
  /** @param {State} state @param {Record<string, number> | null} counts */
  const show = (state, counts) => {
    const choice = choiceOf(state.conditions, facet.name);
    lines.forEach(({ option, node, box, count }) => {
      const number = counts ? counts[option.value] || 0 : null;
      box.checked = choice.values.includes(option.value);
      fill(count, number === null ? "" : String(number));
      node.classList.toggle("kd-option--none", number === 0 && !box.checked);
      node.classList.toggle("kd-option--chosen", box.checked);
    });
    mode.value = choice.mode;
    mode.hidden = !choice.values.length;
    arrange(state);
  };
  return { nodes: [element("ul", "kd-options", ...lines.map(({ node }) => node)), more, mode], show };
}
