/** Style sheets that only one page needs: they come with its script. */
import { element } from "./element.js";

/**
 * Loads a style sheet; without it what it is for is plain, and works.
 *
 * @param {string} address
 * @returns {Promise<unknown>}
 */
export function loadSheet(address) {
  return new Promise(resolve => {
    const link = /** @type {HTMLLinkElement} */ (element("link", ""));
    link.rel = "stylesheet";
    link.href = address;
    link.onload = resolve;
    link.onerror = resolve;
    document.head.append(link);
  });
}
