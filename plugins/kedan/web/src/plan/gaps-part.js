/** The part of the page with what fills the gap: ranked after the rest is drawn, shown once the courses are known. */
import { gapsPanel, SHOWN } from "./view-gaps.js";
import { helpful } from "./gaps.js";
import { refill } from "./refill.js";
import { selectionOf } from "./selection.js";

/** @typedef {import("./types.js").Model} Model */

/**
 * @param {HTMLElement} place
 * @param {() => Model} current
 * @param {import("./catalog.js").Catalog} catalog
 */
export function createGaps(place, current, catalog) {
  let shown = SHOWN;
  const draw = () => {
    const model = current();
    const mine = selectionOf(model.list, model.profile);
    const found = helpful(model.rules, mine, catalog.courses, model.today, model.year);
    const top = found.slice(0, shown);
    const more = {
      left: found.length - top.length,
      show() {
        shown += 2 * SHOWN;
        draw();
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
