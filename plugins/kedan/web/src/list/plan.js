/** The way to the second script, `plan.js`: the audit, and the page of the list. It is loaded where it is needed. */
import { list } from "./mine.js";
import { load } from "../menu/hook.js";

/** @typedef {import("../plan/main.js").Plan} Plan */

/** @type {Promise<Plan> | null} */
let coming = null;

/** @returns {Promise<Plan>} loaded once, and again after a failure */
export function plan() {
  if (!coming) {
    const script = load("plan", "plan.js");
    coming = Promise.all([script, load("audit", "audit.js"), load("list", "list.js")]).then(
      ([[open], [rules], [site]]) => /** @type {(...given: unknown[]) => Plan} */ (open)(rules, site, load),
    );
    coming.catch(() => {
      coming = null;
    });
  }
  return coming;
}

/**
 * Returns the ids of the courses that would close something that the list still lacks, what closes most
 * first; null while there is no list to judge. It loads the audit.
 *
 * @returns {Promise<string[] | null>}
 */
export function gapCourses() {
  const { planned, done } = list.get();
  return planned.length || done.length ? plan().then(ready => ready.gapCourses()) : Promise.resolve(null);
}
