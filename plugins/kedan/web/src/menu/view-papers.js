/** Passages of the authored papers that the text is found in: a second, small group of hits. */
import { element } from "../dom/element.js";
import { passages } from "./hook.js";
import { piecesOf } from "../core/highlight.js";
import { rootAddress } from "../list/known.js";
import { say } from "../strings.js";

/** @typedef {import("./state.js").Store} Store */
/** @typedef {import("../search/papers.js").Passage} Passage */
/** @typedef {import("../core/terms.js").Term} Term */

const MOST = 4;
/** Characters of a passage that are shown, some of them before what was found. */
const SHOWN = 90;
const BEFORE = 24;

/** @param {string} text @param {Term[]} terms @returns {string} the part of it around the first hit */
function excerpt(text, terms) {
  const [lead] = piecesOf(text, terms);
  const at = lead && !lead.hit && lead.text.length < text.length ? Math.max(0, lead.text.length - BEFORE) : 0;
  const cut = text.slice(at, at + SHOWN);
  return `${at ? "…" : ""}${cut}${at + SHOWN < text.length ? "…" : ""}`;
}

/** @param {string} text @param {Term[]} terms @returns {(string | Node)[]} */
function marked(text, terms) {
  return piecesOf(text, terms).map(piece => (piece.hit ? element("mark", "", piece.text) : piece.text));
}

/** @param {Passage} passage @param {Term[]} terms */
function lineOf({ address, title, heading, text }, terms) {
  const name = heading ? say("papers.part", { title, heading }) : title;
  const link = element("a", "kd-papers__link", ...marked(name, terms));
  link.setAttribute("href", rootAddress() + address);
  return element("li", "", link, element("p", "kd-small", ...marked(excerpt(text, terms), terms)));
}

/**
 * @param {Store} store
 * @param {HTMLElement} place
 */
export function registerPapers(store, place) {
  /** @param {Passage[]} found @param {Term[]} terms */
  const show = (found, terms) => {
    const lines = found.slice(0, MOST).map(passage => lineOf(passage, terms));
    place.hidden = !lines.length;
    place.textContent = "";
    if (lines.length) {
      place.append(element("h2", "kd-h2", say("papers.title")), element("ul", "kd-papers__list", ...lines));
    }
  };
  store.subscribe(({ result, phase, answered }, before) => {
    if (phase !== "done" || !result || (result === before.result && phase === before.phase)) {
      return;
    }
    if (!answered.text.trim() || !result.terms.length) {
      show([], []);
      return;
    }
    passages(result.terms).then(
      found => {
        if (store.get().result === result) {
          show(found, result.terms);
        }
      },
      () => show([], []), // a site without papers has none
    );
  });
}
