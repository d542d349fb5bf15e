/** The lists: which rows are there, in what order, and what in them was searched for. */
import { all, attribute, first } from "../dom/find.js";
import { element, fill } from "../dom/element.js";
import { say } from "../strings.js";
import { showHits } from "./marks.js";

/** @typedef {import("./rows.js").PageRow} PageRow */
/** @typedef {import("./state.js").Store} Store */
/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").Result} Result */
/** @typedef {import("./state.js").Facet} Facet */
/** @typedef {(cards: import("../search/cards.js").Card[]) => Promise<PageRow[]>} Make */

/**
 * Puts `nodes` in order at the end of `list`, moving as few as it takes: a row that stays put
 * keeps its focus.
 *
 * @param {HTMLElement} list
 * @param {HTMLElement[]} nodes
 */
function order(list, nodes) {
  let at = list.firstElementChild;
  nodes.forEach(node => {
    if (node === at) {
      at = node.nextElementSibling;
    } else {
      list.insertBefore(node, at);
    }
  });
}

/** @param {HTMLElement} list @param {PageRow[]} rows  all of its own @param {PageRow[]} hits  those to show, in order */
function showList(list, rows, hits) {
  const shown = new Set(hits);
  rows.forEach(row => {
    row.node.hidden = !shown.has(row);
  });
  order(
    list,
    hits.concat(rows.filter(row => !shown.has(row))).map(({ node }) => node),
  );
  const section = /** @type {HTMLElement | null} */ (list.closest("[data-kd-section]"));
  if (section) {
    section.hidden = !hits.length;
  }
}

/**
 * Says of a row on which conditions its entry is silent.
 *
 * @param {PageRow} row
 * @param {string[]} maybe
 * @param {Facet[]} facets
 */
function showMaybe({ node }, maybe, facets) {
  const known = first(node, ".kd-row__maybe");
  const labels = facets.filter(({ name }) => maybe.includes(name)).map(({ label }) => label);
  if (!labels.length) {
    if (known) {
      known.remove();
    }
    return;
  }
  const note = known || element("p", "kd-row__maybe");
  fill(note, say("rows.maybe", { facets: labels.join(say("separator")) }));
  (first(node, ".kd-row__text") || node).append(note);
}

/**
 * Keeps the lists to what was found. Courses that the page doesn't bring are made by `make` and stay.
 *
 * @param {Store} store
 * @param {HTMLElement[]} lists
 * @param {PageRow[]} rows  those that are there from the start
 * @param {Make} make
 */
export function registerRows(store, lists, rows, make) {
  let known = rows;
  /** @param {State} state @param {Result} result */
  const render = ({ facets }, result) => {
    const places = new Map(result.hits.map(({ id }, at) => /** @type {[string, number]} */ ([id, at])));
    /** @param {PageRow} one */
    const placeOf = ({ row }) => /** @type {number} */ (places.get(row.id));
    lists.forEach(list => {
      const own = known.filter(row => row.list === list);
      const hits = own.filter(({ row }) => places.has(row.id)).sort((a, b) => placeOf(a) - placeOf(b));
      showList(list, own, hits);
      own.forEach(row => {
        const shown = places.has(row.row.id);
        row.texts.forEach(text => showHits(text, shown ? result.terms : []));
        showMaybe(row, (shown && result.maybe && result.maybe[placeOf(row)]) || [], facets);
      });
    });
  };

  store.subscribe((state, before) => {
    const { result, facets } = state;
    if (!result || (result === before.result && facets === before.facets)) {
      return;
    }
    const here = new Set(known.map(({ row }) => row.id));
    const missing = (result.cards || []).filter(({ id }) => !here.has(id));
    render(state, result);
    if (missing.length) {
      make(missing).then(
        made => {
          const ids = new Set(known.map(({ row }) => row.id));
          known = known.concat(made.filter(({ row }) => !ids.has(row.id)));
          if (store.get().result === result) {
            render(state, result);
          }
        },
        () => store.set({ phase: "failed" }),
      );
    }
  });
}

/**
 * Returns the list that a row made here belongs to: the section of one of its domains, else the first.
 *
 * @param {HTMLElement[]} lists
 * @param {string[]} domains
 */
export function listFor(lists, domains) {
  return lists.find(list => domains.includes(attribute(list, "data-kd-rows"))) || lists[0];
}

/** @param {HTMLElement} root @returns {HTMLElement[]} */
export function listsIn(root) {
  return all(root, "[data-kd-rows]");
}
