/** The button that takes a course into the list and out again, in rows and on its page. */
import { all, attribute } from "../dom/find.js";
import { chosen, watched } from "./change.js";
import { dayOf } from "../core/dates.js";
import { drawn } from "./icons.js";
import { element } from "../dom/element.js";
import { isOver, toggle } from "./act.js";
import { knownFacts, readCourse, remember } from "./known.js";
import { list } from "./mine.js";
import { say } from "../strings.js";

/** @typedef {'add' | 'chosen' | 'watch' | 'watched'} Kind */

/** @type {Record<Kind, {icon: 'plus' | 'check' | 'bookmark', look: string}>} */
const KINDS = {
  add: { icon: "plus", look: "kd-add--new" },
  chosen: { icon: "check", look: "kd-add--chosen" },
  watch: { icon: "bookmark", look: "kd-add--watch" },
  watched: { icon: "check", look: "kd-add--watched" },
};

/** @param {string} course @returns {Kind} what the button of a course offers, or that it was taken */
function kindOf(course) {
  const facts = knownFacts(course);
  if (chosen(list.get(), course)) {
    return "chosen";
  }
  if (!isOver(facts ? facts.runs : [], dayOf(new Date()))) {
    return "add";
  }
  return watched(list.get(), course) ? "watched" : "watch";
}

/** @param {HTMLElement} node */
function show(node) {
  const course = attribute(node, "data-kd-toggle");
  const kind = kindOf(course);
  const pressed = kind === "chosen" || kind === "watched";
  const facts = knownFacts(course);
  const { icon, look } = KINDS[kind];
  if (node.classList.contains(look)) {
    return;
  }
  const name = element("span", "kd-unseen", facts ? facts.title : course);
  node.className = `kd-add ${look}`;
  node.setAttribute("aria-pressed", String(pressed));
  node.textContent = "";
  node.append(element("span", "kd-add__label", drawn(icon), say(`add.${kind}`), " ", name));
  if (pressed) {
    const back = element("span", "kd-add__back", say(`add.${kind}-back`));
    back.setAttribute("aria-hidden", "true");
    node.append(back);
  }
}

/** Keeps every button of the page in step with the list and the day. */
export function showButtons() {
  all(document, "[data-kd-toggle]").forEach(show);
}

/**
 * Returns the button of a course. Its clicks are heard wherever it is put.
 *
 * @param {string} course
 * @param {unknown} [facts]  where the page doesn't say them: see `Facts`
 */
export function addButton(course, facts) {
  remember(course, facts);
  const made = element("button", "kd-add");
  made.setAttribute("type", "button");
  made.setAttribute("data-kd-toggle", course);
  show(made);
  return made;
}

/**
 * Puts a button into every place for one below `root`.
 *
 * @param {ParentNode} root
 */
export function fillPlaces(root) {
  all(root, "[data-kd-add]").forEach(place => {
    const node = /** @type {HTMLElement | null} */ (place.closest("[data-kd-id]"));
    if (node && !place.firstChild) {
      readCourse(node, place);
      place.append(addButton(attribute(node, "data-kd-id")));
    }
  });
}

/** @param {EventTarget | null} target @param {string} selector @returns {HTMLElement | null} */
function around(target, selector) {
  return target instanceof Element ? target.closest(selector) : null;
}

/** @param {EventTarget | null} target @returns {HTMLElement | null} the row in focus, or the only course of the page */
function courseAt(target) {
  const courses = all(document, "[data-kd-id]");
  return around(target, "[data-kd-id]") || (courses.length === 1 ? courses[0] || null : null);
}

/** @param {KeyboardEvent} event */
function isShortcut(event) {
  const modified = event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat;
  return event.key === "s" && !modified && !around(event.target, "input, textarea, select, dialog, [contenteditable]");
}

/** Hears clicks on every button, and the key `s` on a row or a course's page. */
export function hearButtons() {
  document.addEventListener("click", event => {
    const node = around(event.target, "[data-kd-toggle]");
    if (node) {
      toggle(attribute(node, "data-kd-toggle"));
      node.classList.add("kd-add--fresh");
      ["mouseleave", "blur"].forEach(leaving => {
        node.addEventListener(leaving, () => node.classList.remove("kd-add--fresh"), { once: true });
      });
    }
  });
  document.addEventListener("keydown", event => {
    const course = isShortcut(event) && courseAt(event.target);
    if (course) {
      event.preventDefault();
      toggle(attribute(course, "data-kd-id"));
    }
  });
}
