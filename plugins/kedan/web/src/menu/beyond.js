/** Rows for courses that are not on the page, ready for the list, the profile and the day. */
import { attribute, first } from "../dom/find.js";
import { amountOf } from "../list/amounts.js";
import { amountParts } from "../list/amount-parts.js";
import { chosen } from "../list/change.js";
import { dayOf } from "../core/dates.js";
import { engine } from "./hook.js";
import { fill } from "../dom/element.js";
import { fillPlaces } from "../list/add-button.js";
import { isEmpty } from "../profile/read.js";
import { knownFacts } from "../list/known.js";
import { list, profile } from "../list/mine.js";
import { listFor } from "./view-rows.js";
import { madeRow } from "./make-row.js";
import { readRow } from "./rows.js";
import { showBadges } from "../offerings/badges.js";
import { showBest } from "../offerings/best.js";
import { TILED } from "./view-tiles.js";
import { valueName } from "./names.js";

/** @typedef {import("../search/cards.js").Card} Card */

/** @param {HTMLElement} node @param {string} course */
function makeMine(node, course) {
  const today = dayOf(new Date());
  showBadges(node, today);
  showBest(node, today);
  fillPlaces(node);
  node.classList.toggle("kd-chosen", Boolean(chosen(list.get(), course)));
  const place = first(node, "[data-kd-amount]");
  const facts = knownFacts(course);
  if (place && facts && facts.unit && !isEmpty(profile.get())) {
    fill(place, ...amountParts(amountOf(facts, profile.get())));
  }
}

/** @param {HTMLElement | undefined} where @returns {Record<string, string>} icons by id */
function iconsAt(where) {
  try {
    return JSON.parse(attribute(/** @type {HTMLElement} */ (where), "data-kd-icons"));
  } catch {
    return {};
  }
}

/**
 * Returns what makes rows for the lists of a page.
 *
 * @param {HTMLElement[]} lists
 * @returns {import("./view-rows.js").Make}
 */
export function rowMaker(lists) {
  return cards =>
    engine().then(({ facets, words }) =>
      words(cards.map(({ row }) => row)).then(found => {
        const named = facets.find(({ name }) => name === TILED);
        const icons = iconsAt(lists[0]);
        /** @param {string} id */
        const domain = id => (named ? valueName(named, id) : id);
        return cards.map((card, at) => {
          const said = /** @type {import("./row-words.js").Words} */ (found[at]);
          const node = madeRow(card, said, { icons, domain });
          makeMine(node, card.id);
          return readRow(node, /** @type {HTMLElement} */ (listFor(lists, said.domains || [])));
        });
      }),
    );
}
