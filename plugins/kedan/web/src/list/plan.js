/** The way to the second script, `plan.js`: the audit, and the page of the list. It is loaded where it is needed. */
import { load } from "../menu/hook.js";
import { once } from "../core/once.js";

/** @typedef {import("../plan/main.js").Plan} Plan */

/** @returns {Promise<Plan>} */
function start() {
  const script = load("plan", "plan.js");
  return Promise.all([script, load("audit", "audit.js"), load("list", "list.js")]).then(
    ([[open], [rules], [site]]) => /** @type {(...given: unknown[]) => Plan} */ (open)(rules, site, load),
  );
}

/** Returns the second script at work; loads it once, and again after a failure. */
export const plan = once(start);
