/**
 * The menu's hook, `kedan.menu.query`: loads the index when it is first needed and answers from it.
 *
 * The index is a classic script that calls `kedan.shard('menu', {rows})`, because pages opened from
 * a folder can load nothing else.
 */
import { checked } from "../core/request.js";
import { dayOf, writtenDay } from "../core/dates.js";
import { answer } from "../core/query.js";

/** @typedef {import("../core/query.js").Row} Row */
/** @typedef {import("../core/request.js").Request} Request */

const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
const address = script ? script.src.replace(/kedan\.js(?=$|[?#])/, "menu.js") : "menu.js";

/** @type {Map<string, unknown>} */
const shards = new Map();
/** @type {Promise<Row[]> | null} */
let loading = null;

/**
 * Takes in a piece of data that a script brings.
 *
 * @param {string} name
 * @param {unknown} data
 */
export function shard(name, data) {
  shards.set(name, data);
}

/** @returns {Row[] | null} */
function arrivedRows() {
  const data = /** @type {{rows?: Row[]} | undefined} */ (shards.get("menu"));
  return data && Array.isArray(data.rows) ? data.rows : null;
}

/** @returns {Promise<Row[]>} */
function load() {
  return new Promise((resolve, reject) => {
    const tag = document.createElement("script");
    const finish = () => {
      tag.remove();
      const rows = arrivedRows();
      if (rows) {
        resolve(rows);
      } else {
        reject(new Error(`kedan: the index of the menu could not be loaded from ${address}`));
      }
    };
    tag.src = address;
    tag.onload = finish;
    tag.onerror = finish;
    document.head.append(tag);
  });
}

/**
 * Returns the rows of the menu; loads them once, and again after a failure.
 *
 * @returns {Promise<Row[]>}
 */
export function rowsOfMenu() {
  if (!loading) {
    const here = arrivedRows();
    loading = here ? Promise.resolve(here) : load();
    loading.catch(() => {
      loading = null;
    });
  }
  return loading;
}

/**
 * Answers a request from the whole menu. Rejects where the index can't be loaded, and where a facet
 * or a sort is unknown.
 *
 * @param {Request} [request]
 */
export function ask(request = {}) {
  const today = writtenDay(dayOf(new Date()));
  /** @type {Promise<import("../core/request.js").Asked>} */
  const asking = new Promise(resolve => resolve(checked(request, today)));
  return asking.then(asked => rowsOfMenu().then(rows => answer(rows, asked)));
}
