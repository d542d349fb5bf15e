/** The small parts that the page of the list is made of. */
import { button, element, icon } from "../dom/element.js";
import { say } from "../strings.js";

const SVG = "http://www.w3.org/2000/svg";

/** @param {string} tag @param {Record<string, string | number>} attributes @param {...(string | Node)} children */
export function drawing(tag, attributes, ...children) {
  const made = document.createElementNS(SVG, tag);
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, String(value)));
  made.append(...children);
  return made;
}

/** @param {string} id @param {string} title @param {string} note  beside the title @param {...(string | Node)} children */
export function panel(id, title, note, ...children) {
  const heading = element("h2", "kd-h2", title);
  heading.id = id;
  const head = element("div", "kd-plan__head", heading, element("span", "kd-plan__note", note));
  const made = element("section", "kd-panel kd-plan__panel", head, ...children);
  made.setAttribute("aria-labelledby", id);
  return made;
}

/** @template {Element} T @param {T} node @param {string} name  by which the focus finds it again @returns {T} */
export function stop(node, name) {
  node.setAttribute("data-kd-stop", name);
  return node;
}

/**
 * Returns a list to choose from.
 *
 * @param {string} label  for those who don't see what stands beside it
 * @param {[string, string][]} options
 * @param {string} now
 * @param {(value: string) => void} act
 */
export function select(label, options, now, act) {
  const made = /** @type {HTMLSelectElement} */ (element("select", "kd-select"));
  made.setAttribute("aria-label", label);
  options.forEach(([value, text]) => {
    const one = /** @type {HTMLOptionElement} */ (element("option", "", text));
    one.value = value;
    made.append(one);
  });
  made.value = now;
  made.addEventListener("change", () => act(made.value));
  return made;
}

/** @param {string} name @param {HTMLElement} control */
export function field(name, control) {
  return element("label", "kd-field", element("span", "kd-field__name", name), control);
}

/** @param {string} type @param {string} value */
export function input(type, value) {
  const made = /** @type {HTMLInputElement} */ (element("input", "kd-input"));
  made.type = type;
  made.value = value;
  return made;
}

/** A button with an icon of the sprite. @param {string} name @param {string} key @param {() => void} act */
export function action(name, key, act) {
  return stop(button("kd-button kd-action", act, icon(name), say(key)), key);
}

/** @param {string} key @param {() => void} act @param {Record<string, string | number>} [values] */
export function quiet(key, act, values) {
  return button("kd-mine", act, say(key, values));
}

/** The mark of what is no real course, rule or document. */
export function sampleMark() {
  return element("span", "kd-sample", say("pick.sample"));
}
