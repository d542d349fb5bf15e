/** How columns and terms of pasted records may be called. */
import { FIELDS } from "./paste.js";
import { say } from "../strings.js";

/** @typedef {import("./paste.js").Names} Names */

/** @param {import("./catalog.js").Catalog} catalog @returns {Names} */
export function namesOf({ site: { choices } }) {
  const fields = Object.fromEntries(FIELDS.map(field => [field, say(`paste.columns-${field}`).split("/")]));
  return {
    fields: /** @type {Names["fields"]} */ (fields),
    units: [
      ["credits", say("unit.credits")],
      ["hours", say("unit.hours")],
    ],
    ...choices,
  };
}
