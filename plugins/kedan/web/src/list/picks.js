/** The chosen courses in the dialog: title, what it brings, which offering, and out again. */
import { addressOf } from "./known.js";
import { amountOf } from "./amounts.js";
import { amountParts } from "./amount-parts.js";
import { button, element } from "../dom/element.js";
import { choose } from "./change.js";
import { drawn } from "./icons.js";
import { list } from "./mine.js";
import { openRuns, takeOut } from "./act.js";
import { optionWords, runWords } from "./words.js";
import { say } from "../strings.js";

/** @typedef {import("./types.js").Planned} Planned */
/** @typedef {import("./types.js").Watched} Watched */
/** @typedef {import("./types.js").Run} Run */
/** @typedef {{profile: import("./types.js").Profile, today: number, gone: (course: string) => boolean}} View */

/** @param {Watched} entry */
function titleOf({ course, facts }) {
  return facts ? facts.title : course;
}

/** @param {Watched} entry @param {string} key */
function remover(entry, key) {
  const made = button("kd-pick__remove", () => takeOut(entry.course), drawn("close"));
  made.setAttribute("aria-label", say(key, { title: titleOf(entry) }));
  made.setAttribute("data-kd-stop", `out ${entry.course}`);
  return made;
}

/** @param {Watched} entry @param {View} view */
function heading(entry, view) {
  const gone = view.gone(entry.course);
  const title = element(gone ? "span" : "a", "", element("bdi", "", titleOf(entry)));
  const made = element("h3", "kd-pick__title", title);
  if (!gone) {
    title.setAttribute("href", addressOf(entry.course));
    title.setAttribute("data-kd-stop", `see ${entry.course}`);
  }
  if (entry.facts && entry.facts.sample) {
    made.append(" ", element("span", "kd-sample", say("pick.sample")));
  }
  return made;
}

/** @param {string} value @param {string} text @param {string | undefined} now */
function option(value, text, now) {
  const made = /** @type {HTMLOptionElement} */ (element("option", "", text));
  made.value = value;
  made.selected = value === (now || "");
  return made;
}

/** @param {Planned} item @param {Run[]} runs  those that have an id @param {View} view */
function chooser(item, runs, view) {
  const none = option("", say("pick.open"), item.offering);
  const made = /** @type {HTMLSelectElement} */ (element("select", "kd-select", none));
  made.append(...runs.map(run => option(run.id || "", optionWords(run, view.today), item.offering)));
  made.setAttribute("aria-label", say("pick.offering", { title: titleOf(item) }));
  made.setAttribute("data-kd-stop", `when ${item.course}`);
  made.addEventListener("change", () => list.change(now => choose(now, item.course, made.value)));
  return made;
}

/** Returns its offering, to choose where there is a choice. @param {Planned} item @param {View} view */
function offeringOf(item, view) {
  const runs = item.facts ? item.facts.runs : [];
  const mine = runs.find(run => run.id && run.id === item.offering);
  const open = openRuns(runs, view.today);
  const named = open.filter(run => run.id).concat(mine && !open.includes(mine) ? mine : []);
  if (named.length > 1 || (named.length && !mine)) {
    return chooser(item, named, view);
  }
  const only = mine || runs.find(run => run.always);
  const words = only && (only.always ? runWords(only, view.today) : optionWords(only, view.today));
  return words || say("pick.unknown");
}

/** @param {Planned} item @param {View} view */
export function pick(item, view) {
  const amount = amountOf(item.facts, view.profile);
  const notes = [
    view.gone(item.course) && say("pick.gone", { id: item.course }),
    !amount.fits && say("pick.unfit"),
  ].filter(Boolean);
  const head = element(
    "div",
    "kd-pick__head",
    heading(item, view),
    element("span", "kd-leader"),
    element("span", "kd-price", ...amountParts(amount)),
  );
  return element(
    "li",
    "kd-pick",
    head,
    ...(view.gone(item.course) ? [] : [element("div", "kd-pick__when", offeringOf(item, view))]),
    ...notes.map(note => element("p", "kd-pick__note", String(note))),
    remover(item, "pick.remove"),
  );
}

/** @param {Watched} entry @param {View} view */
export function watchedPick(entry, view) {
  return element("li", "kd-pick", heading(entry, view), remover(entry, "pick.unwatch"));
}
