/** The form in the page, with what stands in its blanks: name and school only while it is being printed. */
import { choices } from "../profile/choices.js";
import { formOf } from "./form.js";
import { profile } from "../list/mine.js";
import { say } from "../strings.js";

/** @typedef {import("./form.js").Person} Person */
/** @typedef {import("./types.js").Model} Model */

/**
 * Returns how to show a model on paper, and how to fill its blanks.
 *
 * @param {HTMLElement} place
 * @param {import("./catalog.js").Catalog} catalog
 */
export function createPaper(place, catalog) {
  /** @type {Person} */
  let person = { name: "", school: "", post: "", stage: "" };
  /** @type {Model | null} */
  let model = null;
  const draw = () => {
    place.textContent = "";
    place.append(...(model ? [formOf(model, catalog, person)] : []));
  };
  /** @param {Partial<Person>} more */
  const fill = more => {
    person = Object.assign({}, person, more);
    draw();
  };
  profile.subscribe(mine => {
    choices().then(
      offered => {
        /** @param {"role" | "stage" | "school_category"} name */
        const label = name => ((offered[name] || []).find(([id]) => id === mine[name]) || ["", ""])[1];
        fill({ post: label("role"), stage: [label("stage"), label("school_category")].filter(Boolean).join(say("dot")) });
      },
      () => {}, // the blanks are filled by hand then
    );
  });
  return {
    fill,
    /** @param {Model} next */
    show(next) {
      model = next;
      draw();
    },
  };
}
