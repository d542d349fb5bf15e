/** The dialog with the list: what was chosen and watched, what it brings, and the ways to carry it off. */
import { button, element } from "../dom/element.js";
import { copied, download, insideWeChat, pickFile } from "./files.js";
import { dayOf, writtenDay } from "../core/dates.js";
import { fileOf, readFile } from "./transfer.js";
import { keepingFocus, openDialog } from "./dialog.js";
import { knownFacts } from "./known.js";
import { list, profile } from "./mine.js";
import { messageOf, totalWords } from "./words.js";
import { pick, watchedPick } from "./picks.js";
import { merge, renew } from "./change.js";
import { say } from "../strings.js";
import { tell } from "./toast.js";
import { totalsOf } from "./amounts.js";
import { warning } from "./bar.js";

/** @typedef {import("./types.js").List} List */
/** @typedef {{site: string, courses: () => Promise<Set<string>>}} Site  `courses`: the ids of all there are */

/** @param {HTMLElement} under  where the text stands if it can't be copied */
function copy(under) {
  const field = /** @type {HTMLTextAreaElement} */ (element("textarea", "kd-dialog__text"));
  const opener = /** @type {HTMLElement | null} */ (document.activeElement);
  field.value = messageOf(list.get(), profile.get(), dayOf(new Date()));
  field.readOnly = true;
  field.setAttribute("aria-label", say("list.text"));
  under.textContent = "";
  under.append(field);
  copied(field).then(done => {
    if (!done) {
      tell(say("toast.copy-failed"));
      return;
    }
    under.textContent = "";
    tell(say("toast.copied"));
    if (opener) {
      opener.focus();
    }
  });
}

/** @param {string} site */
function exportFile(site) {
  const day = writtenDay(dayOf(new Date()));
  if (insideWeChat()) {
    tell(say("toast.wechat"));
  } else {
    download(`${say("list.title")}-${day}.json`, fileOf(list.get(), site, day));
  }
}

/** @param {(now: List) => List} change */
function takeOver(change) {
  const before = list.change(now => renew(change(now), knownFacts));
  tell(say("toast.imported", { count: list.get().planned.length }), () => {
    list.change(() => before);
  });
}

/** @param {List} brought @param {HTMLElement} under  where the question stands */
function offer(brought, under) {
  const mine = new Set(list.get().planned.map(({ course }) => course));
  const both = brought.planned.filter(({ course }) => mine.has(course)).length;
  const count = brought.planned.length;
  const question = element("p", "", say(both ? "import.both" : "import.found", { count, both }));
  /** @param {string} key @param {(() => void) | undefined} act */
  const way = (key, act) =>
    button(
      "kd-button",
      () => {
        under.textContent = "";
        if (act) {
          act();
        }
      },
      say(key),
    );
  const ways = [way("import.merge", () => takeOver(now => merge(now, brought))), way("import.discard", undefined)];
  if (mine.size) {
    ways.splice(1, 0, way("import.replace", () => takeOver(() => brought)));
  }
  under.textContent = "";
  under.append(element("div", "kd-import", question, ...ways));
  (ways[0] || under).focus();
}

/** @param {HTMLElement} under */
function importFile(under) {
  pickFile(text => {
    const { value, trouble } = readFile(text);
    if (value) {
      offer(value, under);
    } else {
      tell(say(trouble === "newer" ? "import.newer" : "import.broken"));
    }
  });
}

/** @param {HTMLElement} body @param {(course: string) => boolean} gone */
function showList(body, gone) {
  const { planned, watched } = list.get();
  const view = { profile: profile.get(), today: dayOf(new Date()), gone };
  const total = totalWords(totalsOf(planned, view.profile));
  const alarm = warning();
  const parts = [
    alarm && element("p", "kd-dialog__warning", alarm),
    planned.length && element("ol", "kd-picks", ...planned.map(item => pick(item, view))),
    !planned.length && element("p", "", say("list.empty")),
    planned.length && element("p", "kd-dialog__total", say("list.total", { count: planned.length, total })),
    watched.length && element("h3", "kd-h3", say("list.watched")),
    watched.length && element("ul", "kd-picks", ...watched.map(entry => watchedPick(entry, view))),
  ].filter(Boolean);
  body.textContent = "";
  body.append(.../** @type {HTMLElement[]} */ (parts));
}

/**
 * Opens the dialog.
 *
 * @param {Site} site
 */
export function openList({ site, courses }) {
  const shown = element("div", "kd-dialog__list");
  const under = element("div", "kd-dialog__under");
  const actions = element("div", "kd-dialog__actions");
  /** @type {Set<string> | null} */
  let existing = null;
  const show = () => {
    keepingFocus(shown, () => showList(shown, course => existing !== null && !existing.has(course)));
    actions.classList.toggle("kd-dialog__actions--empty", !list.get().planned.length);
  };
  actions.append(
    button("kd-button kd-button--out", () => copy(under), say("list.copy")),
    button("kd-button kd-button--out", () => exportFile(site), say("list.export")),
    button("kd-button", () => importFile(under), say("list.import")),
  );
  const stop = [list.subscribe(show), profile.subscribe(show)];
  courses().then(
    found => {
      existing = found;
      show();
    },
    () => {}, // whether a course still exists can't be told then
  );
  openDialog(
    say("list.title"),
    body => body.append(shown, under, actions),
    () => stop.forEach(end => end()),
  );
}
