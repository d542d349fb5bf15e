/**
 * The second script, `plan.js`: the audit and the page of the list. It hands itself over like a piece of data.
 *
 * @typedef {ReturnType<typeof open>} Plan
 */
import { addStrings } from "../strings.js";
import { auditAll } from "../audit/evaluate.js";
import { createCatalog } from "./catalog.js";
import { dayOf } from "../core/dates.js";
import { fragmentOfList } from "./link.js";
import { fittingRules, yearOf } from "./model.js";
import { list, profile } from "../list/mine.js";
import { selectionOf } from "./selection.js";
import { keepSummary, summaryOf } from "./summary.js";
import { showPage } from "./page.js";

/** @typedef {import("./types.js").Rules} Rules */
/** @typedef {import("./types.js").Site} Site */
/** @typedef {import("./catalog.js").Load} Load */

/** @param {Rules} rules @param {Site} site @param {Load} load */
function open(rules, site, load) {
  addStrings(site.words);
  const catalog = createCatalog(rules, site, load);
  const now = () => dayOf(new Date());

  /** @param {string} id  of a policy or a menu @returns what the list meets of it */
  const audit = id => {
    const asked = rules.policies.concat(rules.menus).find(one => one.id === id);
    if (!asked) {
      throw new RangeError(`kedan: there are no rules called ${JSON.stringify(id)}`);
    }
    const [answer] = auditAll([asked], selectionOf(list.get(), profile.get()), catalog.courses, yearOf(now()));
    return /** @type {import("./types.js").Answer} */ (answer);
  };
  /** Keeps for the bar what all rules that fit say to the list. */
  const summarize = () => {
    const [today, mine, chosen] = [now(), profile.get(), list.get()];
    const answers = auditAll(fittingRules(catalog, mine, today), selectionOf(chosen, mine), catalog.courses, yearOf(today));
    keepSummary(summaryOf(answers, chosen, mine, catalog));
  };
  return {
    audit,
    summarize,
    /** @returns {Promise<string>} the list as the fragment of a link */
    fragment() {
      const mine = list.get();
      return catalog.cards(mine.planned.map(({ course }) => course)).then(() => fragmentOfList(mine, catalog));
    },
    /** @param {HTMLElement} place @param {string} id  of the site */
    show: (place, id) => showPage(place, catalog, id),
  };
}

const scope = /** @type {{kedan?: {shard: (name: string, ...data: unknown[]) => void}}} */ (/** @type {unknown} */ (window));
if (scope.kedan) {
  scope.kedan.shard("plan", open);
}
