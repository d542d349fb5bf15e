/** The bar at the foot of every page: how many courses, what they bring, and the way to them. */
import { element, fill } from "../dom/element.js";
import { drawn } from "./icons.js";
import { audited, list, profile } from "./mine.js";
import { plan } from "./plan.js";
import { rootAddress } from "./known.js";
import { showGap } from "./bar-gap.js";
import { settleToast, tell } from "./toast.js";
import { say } from "../strings.js";
import { totalsOf } from "./amounts.js";
import { totalWords } from "./words.js";

/** @returns {string} what is in the way of keeping the list; empty where nothing is, or there is nothing to lose */
export function warning() {
  const trouble = list.trouble() || profile.trouble();
  const isAny = Object.values(list.get()).some(entries => entries.length);
  return trouble && (trouble !== "blocked" || isAny) ? say(`trouble.${trouble}`) : "";
}

/** @param {HTMLElement} place */
function showWarning(place) {
  fill(place, warning());
  place.hidden = !warning();
}

/** @param {HTMLElement} count @param {HTMLElement} words */
function showList(count, words) {
  const { planned, watched } = list.get();
  const total = totalWords(totalsOf(planned, profile.get()));
  const later = watched.length ? say("bar.watched", { count: watched.length }) : "";
  fill(count, String(planned.length));
  fill(words, element("span", "kd-tray__label", say("bar.planned")), element("b", "", total || later));
}

/** Takes the list to its page in the address, where the browser keeps nothing. */
function carryOver() {
  plan().then(
    ready => ready.fragment().then(fragment => window.location.assign(`${rootAddress()}plan.html${fragment}`)),
    () => tell(say("status.failed")),
  );
}

/**
 * Puts the bar into the page. It is absent while the list is empty.
 *
 * @param {boolean} isWanted  the page of the list has its warnings only
 */
export function showBar(isWanted) {
  const count = element("span", "kd-tray__count kd-num");
  const words = element("p", "kd-tray__words");
  const alarm = element("p", "kd-tray__warning");
  const gap = element("p", "kd-tray__audit");
  const look = element("a", "kd-tray__open", say("bar.open"), drawn("arrow"));
  const bar = element("div", "kd-tray__bar", count, element("b", "kd-tray__title", say("list.title")), words, gap, look);
  const region = element("section", "kd-tray__region", alarm, bar);
  const tray = element("div", "kd kd-tray", region);
  const space = element("div", "kd kd-tray__space", element("p", "kd-tray__warning"));
  look.setAttribute("href", `${rootAddress()}plan.html`);
  look.addEventListener("click", event => {
    if (list.trouble() === "blocked") {
      event.preventDefault();
      carryOver();
    }
  });
  region.setAttribute("aria-label", say("list.title"));
  alarm.setAttribute("role", "status");
  settleToast(tray);
  space.setAttribute("aria-hidden", "true");
  document.body.append(space, tray);

  const show = () => {
    const { planned, watched } = list.get();
    bar.hidden = !isWanted || (!planned.length && !watched.length);
    showWarning(alarm);
    showList(count, words);
    showGap(gap);
    fill(/** @type {Element} */ (space.firstElementChild), warning());
    region.hidden = bar.hidden && alarm.hidden;
    space.hidden = region.hidden;
    document.documentElement.classList.toggle("kd-has-tray", !region.hidden);
  };
  list.subscribe(show);
  profile.subscribe(show);
  audited.subscribe(show);
}
