/** On the tiles: how many of the chosen courses serve each domain. */
import { all, attribute, first } from "../dom/find.js";
import { element, fill } from "../dom/element.js";
import { list } from "../list/mine.js";
import { say } from "../strings.js";

/**
 * Returns how many of the chosen courses serve each domain; null where the page doesn't know them all.
 *
 * @param {string[]} chosen
 * @param {Map<string, string[]>} domainsOf  by course
 * @returns {Map<string, number> | null}
 */
export function pickedByDomain(chosen, domainsOf) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  chosen.forEach(course =>
    (domainsOf.get(course) || []).forEach(domain => counts.set(domain, (counts.get(domain) || 0) + 1)),
  );
  return chosen.every(course => domainsOf.has(course)) ? counts : null;
}

/** @param {HTMLElement} root */
function domainsIn(root) {
  return new Map(
    all(root, "[data-kd-domains]").map(row => [attribute(row, "data-kd-id"), attribute(row, "data-kd-domains").split(" ")]),
  );
}

/**
 * @param {HTMLElement} root
 * @param {HTMLElement[]} tiles
 */
export function registerPicked(root, tiles) {
  list.subscribe(({ planned }) => {
    const chosen = planned.map(({ course }) => course);
    const counts = pickedByDomain(chosen, domainsIn(root));
    tiles.forEach(tile => {
      const count = (counts && counts.get(attribute(tile, "data-kd-domain"))) || 0;
      const known = first(tile, ".kd-tile__picked");
      const place = known || (count && element("span", "kd-tile__picked"));
      if (place) {
        fill(place, count ? say("tile.picked", { count }) : "");
        (first(tile, ".kd-tile__text") || tile).append(place);
      }
    });
  });
}
