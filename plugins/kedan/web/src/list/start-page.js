/** The page of the list comes with a script of its own; until that has come, it says so. */
import { button, element, fill } from "../dom/element.js";
import { first } from "../dom/find.js";
import { loadSheet } from "../dom/sheet.js";
import { plan } from "./plan.js";
import { rootAddress } from "./known.js";
import { say } from "../strings.js";

const PATIENCE = 400;

/** @param {HTMLElement} page @param {string} site  its id */
export function startPage(page, site) {
  const body = first(page, "[data-kd-plan-body]") || page;
  const place = first(body, "[role=status]") || body.appendChild(element("p", ""));
  fill(place, "");
  const timer = window.setTimeout(() => fill(place, say("status.loading")), PATIENCE);
  Promise.all([plan(), loadSheet(`${rootAddress()}assets/kedan/plan.css`)])
    .then(([ready]) => {
      window.clearTimeout(timer);
      ready.show(page, site);
    })
    .catch(error => {
      window.clearTimeout(timer);
      fill(place, say("status.failed"), " ", button("kd-mine", () => startPage(page, site), say("status.retry")));
      throw error; // a mistake of ours is not to go unnoticed
    });
}
