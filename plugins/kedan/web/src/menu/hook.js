/**
 * The menu's hook, `kedan.menu.query`: loads what it needs of the index and answers from it.
 *
 * The index comes as classic scripts that call `kedan.shard(name, …)`, because pages opened from a
 * folder can load nothing else.
 */
import { coreOf } from "../search/core.js";
import { createEngine } from "../search/engine.js";
import { createWords } from "./row-words.js";
import { dayOf, writtenDay } from "../core/dates.js";
import { once } from "../core/once.js";
import { searchPapers } from "../search/papers.js";

/** @typedef {import("../search/request.js").Request} Request */
/** @typedef {import("../search/engine.js").Answer} Answer */
/** @typedef {import("../search/engine.js").Engine & {words: ReturnType<typeof createWords>}} Engine */
/** @typedef {import("../search/papers.js").Paper} Paper */

const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
const folder = script ? script.src.replace(/kedan\.js(?:[?#].*)?$/, "") : "";

/** @type {Map<string, unknown[]>} */
const arrived = new Map();

/**
 * Takes in a piece of data that a script brings.
 *
 * @param {string} name
 * @param {...unknown} data
 */
export function shard(name, ...data) {
  arrived.set(name, data);
}

/**
 * Loads a script that brings the data of this name.
 *
 * @param {string} name
 * @param {string} file
 * @returns {Promise<unknown[]>}
 */
export function load(name, file) {
  return new Promise((resolve, reject) => {
    const tag = document.createElement("script");
    const finish = () => {
      tag.remove();
      const data = arrived.get(name);
      arrived.delete(name);
      if (data) {
        resolve(data);
      } else {
        reject(new Error(`kedan: a part of the index could not be loaded: ${file}`));
      }
    };
    tag.src = folder + file;
    tag.onload = finish;
    tag.onerror = finish;
    document.head.append(tag);
  });
}

/** @param {string} file  such as `3-17-abc234.js` */
function loadPiece(file) {
  return load(file.slice(0, file.lastIndexOf("-")), `search/${file}`);
}

/** @returns {Promise<Engine>} */
function start() {
  return load("menu", "menu.js").then(([data]) => {
    const core = coreOf(/** @type {import("../search/core.js").CoreData} */ (data));
    if (!core) {
      throw new Error("kedan: the index is of another version than the scripts");
    }
    return Object.assign(createEngine(core, loadPiece), { words: createWords(core, loadPiece) });
  });
}

/** Returns the engine; loads its core once, and again after a failure. */
export const engine = once(start);

/**
 * Answers a request in full. Rejects where a part of the index can't be loaded, which may go better
 * the next time, and with a RangeError where a request can't be answered.
 *
 * @param {Request} [request]
 * @returns {Promise<Answer>}
 */
export function search(request = {}) {
  return engine().then(ready => ready.search(request, writtenDay(dayOf(new Date()))));
}

/**
 * Answers a request of a page that makes rows of the answer: their words come together with their cards.
 *
 * @param {Request} request
 * @returns {Promise<Answer>}
 */
export function searchRows(request) {
  return engine().then(ready =>
    ready.search(request, writtenDay(dayOf(new Date())), rows => {
      ready.words(rows).catch(() => {}); // whoever needs them asks again, and is told
    }),
  );
}

/**
 * Returns which characters the letters among the terms of an answer stand for.
 *
 * @param {Answer["terms"]} terms
 * @param {Answer["cards"]} cards
 */
export function spelled(terms, cards) {
  return engine().then(ready => ready.spelled(terms, cards));
}

const papers = once(() => load("papers", "papers.js").then(([all]) => /** @type {Paper[]} */ (all)));

/**
 * Returns the passages of the authored papers for the terms of an answer. A site without papers has
 * no file of them: ask only where there are some.
 *
 * @param {import("../core/terms.js").Term[]} terms
 * @returns {Promise<import("../search/papers.js").Passage[]>}
 */
export function passages(terms) {
  return papers().then(all => searchPapers(all, terms));
}

/**
 * Answers a request in the form that is fixed for scripts of others.
 *
 * @param {Request} [request]
 * @returns {Promise<Pick<Answer, "total" | "hits" | "facets" | "corrected">>}
 */
export function ask(request) {
  return search(request).then(({ total, hits, facets, corrected }) => ({ total, hits, facets, corrected }));
}
