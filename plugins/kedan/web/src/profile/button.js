/** The way to the profile: who the amounts on the page are for. */
import { FIELDS, isEmpty } from "./read.js";
import { button, fill } from "../dom/element.js";
import { choices } from "./choices.js";
import { openProfile } from "./panel.js";
import { profile } from "../list/mine.js";
import { say } from "../strings.js";

/** @typedef {import("./choices.js").Choices} Choices */
/** @typedef {import("../list/types.js").Profile} Profile */

/** @param {Profile} mine @param {Choices} offered @returns {string} `正职校长 · 初中` */
function words(mine, offered) {
  const labels = FIELDS.map(field => (offered[field] || []).find(([id]) => id === mine[field]));
  return labels.map(found => (found ? found[1] : "")).filter(Boolean).join(say("dot"));
}

/** @returns {HTMLElement} */
export function profileButton() {
  const made = button("kd-mine", openProfile);
  profile.subscribe(mine => {
    fill(made, say("profile.button"));
    if (!isEmpty(mine)) {
      choices().then(
        offered => fill(made, words(profile.get(), offered) || say("profile.button")),
        () => {}, // the button still leads to the profile
      );
    }
  });
  return made;
}
