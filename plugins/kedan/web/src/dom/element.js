/** Making and filling elements. Text is only ever set as text, so no string can become markup. */
import { template } from "../strings.js";

const SVG = "http://www.w3.org/2000/svg";

/**
 * Returns a new element.
 *
 * @param {string} tag
 * @param {string} className
 * @param {...(string | Node)} children
 */
export function element(tag, className, ...children) {
  const made = document.createElement(tag);
  if (className) {
    made.className = className;
  }
  made.append(...children);
  return made;
}

/**
 * Returns a button that isn't part of a form.
 *
 * @param {string} className
 * @param {() => void} act
 * @param {...(string | Node)} children
 */
export function button(className, act, ...children) {
  const made = element("button", className, ...children);
  made.setAttribute("type", "button");
  made.addEventListener("click", act);
  return made;
}

/**
 * Returns an icon of the page's sprite.
 *
 * @param {string} name
 */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "kd-icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#kd-i-${name}`);
  svg.append(use);
  return svg;
}

/**
 * Replaces what is in `node`; leaves it alone where it reads the same, so that a live region speaks
 * only of changes.
 *
 * @param {Element} node
 * @param {...(string | Node)} children
 */
export function fill(node, ...children) {
  const next = element("div", "", ...children);
  const same = node.textContent === next.textContent && node.childElementCount === next.childElementCount;
  if (same) {
    return;
  }
  node.textContent = "";
  node.append(...Array.from(next.childNodes));
}

/**
 * Returns the sentence of `key`, the value named `strong` set in bold.
 *
 * @param {string} key
 * @param {Record<string, string | number>} values
 * @param {string} strong
 * @returns {(string | Node)[]}
 */
export function sentence(key, values, strong) {
  const parts = template(key, values).split(/\{([a-z]+)\}/);
  return parts.map((part, at) => {
    if (at % 2 === 0) {
      return part;
    }
    const value = String(values[part]);
    return part === strong ? element("b", "kd-num", value) : value;
  });
}

/**
 * Moves the focus to an element that nobody reaches by Tab.
 *
 * @param {HTMLElement} node
 */
export function focusOn(node) {
  node.tabIndex = -1;
  node.focus();
}
