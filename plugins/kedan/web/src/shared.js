/**
 * What `plan.js` and `calendar.js` take from `kedan.js`: the list has one state on a page, and no code is loaded twice.
 * The bundler reads the names from the lines below.
 */
import * as addButton from "./list/add-button.js";
import * as amountParts from "./list/amount-parts.js";
import * as amounts from "./list/amounts.js";
import * as change from "./list/change.js";
import * as choices from "./profile/choices.js";
import * as dates from "./core/dates.js";
import * as dialog from "./list/dialog.js";
import * as each from "./core/each.js";
import * as element from "./dom/element.js";
import * as find from "./dom/find.js";
import * as icons from "./list/icons.js";
import * as keeper from "./list/keeper.js";
import * as known from "./list/known.js";
import * as mine from "./list/mine.js";
import * as profileButton from "./profile/button.js";
import * as read from "./list/read.js";
import * as readFacts from "./list/read-facts.js";
import * as profileRead from "./profile/read.js";
import * as readRecords from "./list/read-records.js";
import * as runState from "./core/run-state.js";
import * as summary from "./list/summary.js";
import * as strings from "./strings.js";
import * as toast from "./list/toast.js";
import * as untrusted from "./list/untrusted.js";
import * as words from "./list/words.js";
import * as act from "./list/act.js";
import * as day from "./dom/day.js";
import * as badges from "./offerings/badges.js";
import * as conditions from "./menu/conditions.js";
import * as hook from "./menu/hook.js";
import * as names from "./menu/names.js";

/** By the path of the module below this folder. */
export const shared = {
  "list/add-button": addButton,
  "list/amount-parts": amountParts,
  "list/amounts": amounts,
  "list/change": change,
  "profile/choices": choices,
  "core/dates": dates,
  "list/dialog": dialog,
  "core/each": each,
  "dom/element": element,
  "dom/find": find,
  "list/icons": icons,
  "list/keeper": keeper,
  "list/known": known,
  "list/mine": mine,
  "profile/button": profileButton,
  "list/read": read,
  "list/read-facts": readFacts,
  "profile/read": profileRead,
  "list/read-records": readRecords,
  "core/run-state": runState,
  "list/summary": summary,
  strings,
  "list/toast": toast,
  "list/untrusted": untrusted,
  "list/words": words,
  "list/act": act,
  "dom/day": day,
  "offerings/badges": badges,
  "menu/conditions": conditions,
  "menu/hook": hook,
  "menu/names": names,
};
