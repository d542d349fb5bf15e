/** The part of the page with what fills the gap: ranked after the rest is drawn, shown once the courses are known. */
import { gapsPanel, SHOWN } from "./view-gaps.js";
import { helpful } from "./gaps.js";
import { inSlices } from "./slices.js";
import { refill } from "./refill.js";
import { selectionOf } from "./selection.js";

/** @typedef {import("./types.js").Model} Model */
/** @typedef {import("../audit/ranking.js").Suggestion} Suggestion */

/**
 * @param {HTMLElement} place
 * @param {() => Model} current
 * @param {import("./catalog.js").Catalog} catalog
 */
export function createGaps(place, current, catalog) {
  let shown = SHOWN;
  const draw = () => {
    const model = current();
    const isWanted = () => model === current();
    const mine = selectionOf(model.list, model.profile);
    inSlices(helpful(model.rules, mine, catalog.courses, model.today, model.year), isWanted).then(
      found => show(found, model),
      () => {}, // the page is whole without it
    );
  };
  /** @param {Suggestion[]} found @param {Model} model */
  const show = (found, model) => {
    const top = found.slice(0, shown);
    const more = {
      left: found.length - top.length,
      show() {
        shown += 2 * SHOWN;
        show(found, model);
      },
    };
    catalog.cards(top.map(({ course }) => course)).then(
      () => {
        if (model === current()) {
          refill(place, () => [gapsPanel(top, more, model, catalog)]);
        }
      },
      () => {}, // the page is whole without it
    );
  };
  return { draw };
}
