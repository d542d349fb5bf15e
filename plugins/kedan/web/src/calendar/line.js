/** One offering as a line, in the likeness of `templates/components/calendar.html`. */
import { element, icon } from "../dom/element.js";
import { addressOf } from "../list/known.js";
import { say } from "../strings.js";

/** @typedef {import("./agenda.js").Event} Event */
/** @typedef {{icon: (domain: string) => string, name: (domain: string) => string}} Look  of domains */

/**
 * Returns a link to the course of an event.
 *
 * @param {string} className
 * @param {Event} event
 * @param {...(string | Node)} children
 */
export function courseLink(className, { card }, ...children) {
  const made = /** @type {HTMLAnchorElement} */ (element("a", className, ...children, element("bdi", "", card.title)));
  made.href = addressOf(card.id);
  return made;
}

/**
 * @param {Event} event
 * @param {Look} look
 * @param {string} when
 */
export function lineOf(event, look, when) {
  const { run, words } = event;
  const badge = element("span", "kd-state");
  badge.setAttribute("data-kd-state", "");
  const title = element("p", "kd-dated__title", courseLink("", event));
  if (words.facts && words.facts.sample) {
    title.append(" ", element("span", "kd-sample", say("rows.sample")));
  }
  if (run.title) {
    title.append(" ", element("bdi", "kd-muted", run.title));
  }
  const [domain] = words.domains || [];
  const meta = element("p", "kd-dated__meta");
  if (domain) {
    meta.append(element("span", `kd-tag kd-tag--domain kd-d-${domain}`, icon(look.icon(domain)), look.name(domain)), " ");
  }
  meta.append(element("bdi", "", [words.providers, run.where].filter(Boolean).join(" · ")));
  const days = element("p", "kd-dated__when", element("span", "", when), " ", badge);
  const made = element("li", "kd-dated", days, element("div", "kd-dated__text", title, meta));
  made.setAttribute("data-kd-run", JSON.stringify(run.data));
  return made;
}
