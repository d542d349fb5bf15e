/** The small dialog in which a principal says who they are. Every answer is optional and counts at once. */
import { FIELDS } from "./read.js";
import { button, element } from "../dom/element.js";
import { choices } from "./choices.js";
import { openDialog } from "../list/dialog.js";
import { present } from "../list/untrusted.js";
import { profile } from "../list/mine.js";
import { say } from "../strings.js";

/** @typedef {import("./choices.js").Choices} Choices */
/** @typedef {import("../list/types.js").Profile} Profile */

/** @param {string} value @param {string} label */
function option(value, label) {
  const made = /** @type {HTMLOptionElement} */ (element("option", "", label));
  made.value = value;
  return made;
}

/** @param {import("./read.js").Field} field @param {Choices} offered */
function selectOf(field, offered) {
  const made = /** @type {HTMLSelectElement} */ (element("select", "kd-select", option("", say("profile.any"))));
  const now = profile.get()[field] || "";
  const known = offered[field] || [];
  made.append(...known.map(([id, label]) => option(id, label)));
  if (now && !known.some(([id]) => id === now)) {
    made.append(option(now, now)); // the site had it once; it stays until the principal says otherwise
  }
  made.value = now;
  made.addEventListener("change", () => {
    profile.change(before => present(Object.assign({}, before, { [field]: made.value || undefined })));
  });
  return made;
}

/** @param {HTMLElement} body @param {Choices} offered */
function showFields(body, offered) {
  const show = () => {
    const lines = FIELDS.filter(field => (offered[field] || []).length).map(field => {
      const name = element("span", "kd-field__name", say(`profile.${field}`));
      return element("label", "kd-field", name, selectOf(field, offered));
    });
    body.textContent = "";
    body.append(element("p", "kd-dialog__lead", say("profile.lead")), ...lines, forget);
  };
  const forget = button(
    "kd-button",
    () => {
      profile.change(() => ({}));
      show();
      forget.focus();
    },
    say("profile.clear"),
  );
  show();
}

/** Opens the dialog. */
export function openProfile() {
  openDialog(say("profile.title"), body => {
    choices().then(
      offered => showFields(body, offered),
      () => body.append(element("p", "", say("status.failed"))),
    );
  });
}
