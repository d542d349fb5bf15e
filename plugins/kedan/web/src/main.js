/**
 * The scripts of a Kedan site: `window.kedan`.
 *
 * Pages load `kedan.js` and then `strings.js`, whose call of `kedan.strings({…})` starts everything.
 */
import { ask, shard } from "./menu/hook.js";
import { each } from "./core/each.js";
import { plan } from "./list/plan.js";
import { setStrings } from "./strings.js";
import { shared } from "./shared.js";
import { startBoards } from "./board/board.js";
import { startList } from "./list/index.js";
import { startMenus } from "./menu/index.js";
import { startOfferings } from "./offerings/index.js";
import { startPalette } from "./frame/palette.js";
import { takeChoices } from "./profile/choices.js";

/** @param {() => void} act */
function whenParsed(act) {
  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", act);
  } else {
    act();
  }
}

/** @param {string} rules  the id of a policy or a menu */
function audit(rules) {
  return plan().then(ready => ready.audit(rules));
}

function start() {
  let started = false;
  /** @param {Record<string, string>} given @param {{id: string}} site */
  const strings = (given, site) => {
    setStrings(given);
    if (started) {
      return;
    }
    started = true;
    whenParsed(() => each([startOfferings, startBoards, startMenus, () => startList(site.id)], part => part()));
  };
  whenParsed(() => each([startPalette], part => part()));
  return { shard, strings, choices: takeChoices, menu: { query: ask }, plan: { audit }, shared };
}

const scope = /** @type {{kedan?: ReturnType<typeof start>}} */ (/** @type {unknown} */ (window));
if (!scope.kedan) {
  scope.kedan = start();
}
