/** The list of menus, under a heading for those of today, those to come and those that are over. */
import { all, attribute } from "../dom/find.js";
import { element } from "../dom/element.js";
import { menuGroups } from "../core/menu-groups.js";
import { say } from "../strings.js";

/** @param {string} phase @param {HTMLElement[]} items */
function section(phase, items) {
  const made = element("section", "kd-section", element("h2", "kd-h2", say(`menus.${phase}`)));
  made.append(element("ul", "kd-entries kd-panel", ...items));
  return made;
}

/**
 * Puts the items of a list of menus under their headings.
 *
 * @param {HTMLElement} list
 * @param {number} today
 */
export function showMenus(list, today) {
  const items = all(list, "[data-kd-board]");
  const windows = items.map(item => ({ opens: attribute(item, "data-opens"), closes: attribute(item, "data-closes") }));
  const sections = menuGroups(windows, today).map(({ phase, members }) =>
    section(phase, /** @type {HTMLElement[]} */ (members.map(at => items[at]))),
  );
  list.textContent = "";
  list.append(...sections);
}
