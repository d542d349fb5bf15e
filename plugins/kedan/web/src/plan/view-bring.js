/** A list that comes from elsewhere: kept apart until the principal says what becomes of it. */
import { button, element } from "../dom/element.js";
import { list, profile } from "../list/mine.js";
import { isEmpty } from "../profile/read.js";
import { merge } from "./changes.js";
import { say } from "../strings.js";
import { tell } from "../list/toast.js";

/** @typedef {import("./types.js").List} List */
/** @typedef {import("./types.js").Profile} Profile */

/** @param {(now: List) => List} change @param {Profile} [mine] */
function takeOver(change, mine) {
  const whoBefore = profile.get();
  const before = list.change(change);
  if (mine && isEmpty(whoBefore)) {
    profile.change(() => mine);
  }
  tell(say("toast.imported", { count: list.get().planned.length }), () => {
    list.change(() => before);
    profile.change(() => whoBefore);
  });
}

/** @param {List} brought */
function isAny(brought) {
  return Object.values(brought).some(entries => entries.length);
}

/**
 * Returns the question what to do with a list.
 *
 * @param {List} brought
 * @param {object} more
 * @param {string} more.from  where it comes from: `link` or `file`
 * @param {number} more.unknown  how many of its courses nobody knows here
 * @param {Profile} [more.mine]  the profile that comes with it
 * @param {() => void} more.done
 */
export function question(brought, { from, unknown, mine, done }) {
  const now = list.get();
  const own = new Set(now.planned.map(({ course }) => course));
  const both = brought.planned.filter(({ course }) => own.has(course)).length;
  const said = [
    say(`bring.${from}`, { count: brought.planned.length }),
    both ? say("bring.both", { count: both }) : "",
    brought.done.length ? say("bring.done", { count: brought.done.length }) : "",
    unknown ? say("bring.unknown", { count: unknown }) : "",
  ];
  const titles = brought.planned.map(({ facts, course }) => (facts ? facts.title : course));
  /** @param {string} key @param {(() => void) | null} act */
  const way = (key, act) => button("kd-button", () => (act && act(), done()), say(key));
  const ways = isAny(brought)
    ? [
        way(isAny(now) ? "bring.merge" : "bring.take", () => takeOver(before => merge(before, brought), mine)),
        ...(isAny(now) ? [way("bring.replace", () => takeOver(() => brought, mine))] : []),
      ]
    : [];
  const made = element(
    "section",
    "kd-panel kd-bring",
    element("p", "", said.filter(Boolean).join("")),
    ...(titles.length ? [element("p", "kd-bring__titles", titles.join(say("separator")))] : []),
    ...ways,
    way(ways.length ? "bring.keep" : "bring.close", null),
  );
  made.setAttribute("aria-label", say("bring.label"));
  return made;
}
