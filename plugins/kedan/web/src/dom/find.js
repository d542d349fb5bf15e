/** Finding elements by their data attributes, and reading what those carry. */

/**
 * Returns the first element for `selector`, or null.
 *
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {HTMLElement | null}
 */
export function first(root, selector) {
  return root.querySelector(selector);
}

/**
 * Returns all elements for `selector`.
 *
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {HTMLElement[]}
 */
export function all(root, selector) {
  return Array.from(root.querySelectorAll(selector));
}

/**
 * Returns the value of an attribute, empty where it is missing.
 *
 * @param {Element} node
 * @param {string} name
 */
export function attribute(node, name) {
  return node.getAttribute(name) || "";
}

/**
 * Returns the run that an element carries, or null where it can't be read.
 *
 * @param {Element} node
 * @returns {import("../core/run-state.js").Run | null}
 */
export function runOf(node) {
  try {
    const run = JSON.parse(attribute(node, "data-kd-run"));
    return run && typeof run === "object" ? run : null;
  } catch {
    return null;
  }
}
