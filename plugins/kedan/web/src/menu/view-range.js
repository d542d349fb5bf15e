/** A facet asked by bounds: a histogram whose bars are buttons, and two lists for those who know the bounds. */
import { button, element } from "../dom/element.js";
import { changed, choiceOf } from "./conditions.js";
import { MOST_BARS, stepsOf } from "./options.js";
import { say } from "../strings.js";
import { valueName } from "./names.js";

/** @typedef {import("./state.js").Store} Store */
/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").Facet} Facet */
/** @typedef {{step: string[], node: HTMLElement, bar: Element}} Bar */

const SVG = "http://www.w3.org/2000/svg";
const HEIGHT = 40;

/** @param {string} tag @param {Record<string, string | number>} attributes @returns {Element} */
function drawn(tag, attributes) {
  const made = document.createElementNS(SVG, tag);
  Object.keys(attributes).forEach(name => made.setAttribute(name, String(attributes[name])));
  return made;
}

/**
 * Returns the values that the bars stand for: of months those that are still to come, or the last.
 *
 * @param {Facet} facet
 * @param {string[]} values
 * @param {string} today
 */
function barred({ kind }, values, today) {
  if (kind !== "window") {
    return values;
  }
  const coming = values.filter(value => value >= today.slice(0, 7));
  return coming.length ? coming.slice(0, MOST_BARS) : values.slice(-MOST_BARS);
}

/** @param {string[]} step @returns {[string, string]} its bounds */
function endsOf(step) {
  return [step[0] || "", step[step.length - 1] || ""];
}

/** @param {Store} store @param {Facet} facet @param {string[]} step @returns {Bar} */
function barOf(store, facet, step) {
  const [from, to] = endsOf(step);
  const bar = drawn("rect", { width: 10, height: 0, y: HEIGHT });
  const picture = drawn("svg", { viewBox: `0 0 10 ${HEIGHT}`, preserveAspectRatio: "none", "aria-hidden": "true" });
  picture.append(bar);
  const toggle = () => {
    const now = choiceOf(store.get().conditions, facet.name);
    const same = now.from === from && now.to === to;
    store.set({ conditions: changed(store.get().conditions, facet.name, same ? { from: "", to: "" } : { from, to }) });
  };
  const node = button("kd-bar-button", toggle, picture);
  const key = from === to ? "chip.one" : "chip.between";
  const [first, last] = [valueName(facet, from), valueName(facet, to)];
  const name = say(key, { facet: facet.label, from: first, to: last });
  node.setAttribute("aria-label", name);
  node.setAttribute("title", name);
  return { step, node, bar };
}

/** @param {Store} store @param {Facet} facet @param {string[]} values @param {'from' | 'to'} end */
function boundOf(store, facet, values, end) {
  const made = /** @type {HTMLSelectElement} */ (element("select", "kd-select"));
  made.setAttribute("aria-label", say(`facets.${end}`, { facet: facet.label }));
  /** @param {string} value @param {string} label */
  const add = (value, label) => {
    const option = /** @type {HTMLOptionElement} */ (element("option", "", label));
    option.value = value;
    made.append(option);
  };
  add("", say(`facets.any-${end}`));
  values.forEach(value => add(value, valueName(facet, value)));
  made.addEventListener("change", () => {
    store.set({ conditions: changed(store.get().conditions, facet.name, { [end]: made.value }) });
  });
  return {
    made,
    /** @param {string} value */
    show(value) {
      if (value && !values.includes(value) && !Array.from(made.options).some(option => option.value === value)) {
        add(value, valueName(facet, value)); // an address asked for it
      }
      made.value = value;
    },
  };
}

/** @param {Bar[]} bars @param {State} state @param {Facet} facet @param {Record<string, number>} counts */
function showBars(bars, state, facet, counts) {
  const heights = bars.map(({ step }) => step.reduce((sum, value) => sum + (counts[value] || 0), 0));
  const highest = Math.max(1, ...heights);
  const { from, to } = choiceOf(state.conditions, facet.name);
  bars.forEach(({ step, node, bar }, at) => {
    const height = heights[at] ? Math.max(2, Math.round(((heights[at] || 0) / highest) * HEIGHT)) : 0;
    const [first, last] = endsOf(step);
    const within = (from || to) && step.some(value => isWithin(facet, value, from, to));
    bar.setAttribute("height", String(height));
    bar.setAttribute("y", String(HEIGHT - height));
    node.classList.toggle("kd-bar-button--out", Boolean((from || to) && !within));
    node.setAttribute("aria-pressed", String(from === first && to === last));
  });
}

/** @param {Facet} facet @param {string} value @param {string} from @param {string} to */
function isWithin({ kind }, value, from, to) {
  return kind === "window"
    ? (!from || value >= from) && (!to || value <= to)
    : (!from || Number(value) >= Number(from)) && (!to || Number(value) <= Number(to));
}

/**
 * Returns the body of a facet with bounds, and how to show a state in it.
 *
 * @param {Store} store
 * @param {Facet} facet
 * @param {Record<string, number>} whole
 * @returns {{nodes: HTMLElement[], show: (state: State, counts: Record<string, number> | null) => void}}
 */
export function rangeView(store, facet, whole) {
  const values = facet.values.filter(value => whole[value]);
  const shown = barred(facet, values, store.get().today);
  const bars = stepsOf(shown).map(step => barOf(store, facet, step));
  const [from, to] = [boundOf(store, facet, values, "from"), boundOf(store, facet, values, "to")];
  const scale = element("div", "kd-histogram__scale");
  [shown[0], shown[shown.length - 1]].forEach(value =>
    scale.append(element("span", "", value ? valueName(facet, value) : "")),
  );
  const histogram = element("div", "kd-histogram", ...bars.map(({ node }) => node));
  return {
    nodes: [histogram, scale, element("div", "kd-bounds", from.made, element("span", "", "—"), to.made)],
    show(state, counts) {
      const choice = choiceOf(state.conditions, facet.name);
      showBars(bars, state, facet, counts || whole);
      from.show(choice.from);
      to.show(choice.to);
    },
  };
}
