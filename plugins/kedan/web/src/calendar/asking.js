/**
 * What a month shows: the offerings in it that meet the question, and those of the weeks after, whose
 * enrolment may close in it.
 *
 * @typedef {import("../core/dates.js").Interval} Interval
 * @typedef {import("./agenda.js").Event} Event
 * @typedef {import("../menu/conditions.js").Request} Request
 * @typedef {{events: Event[], closing: Event[], total: number, shown: number}} Found
 *   `total`: courses in the month, of which so many are `shown`
 */
import { engine, search } from "../menu/hook.js";
import { eventsOf } from "./agenda.js";
import { intervalOf, writtenDay } from "../core/dates.js";

/** More in one month can't be told apart, and would have to be loaded. */
const MOST = 100;
const MOST_CLOSING = 50;
/** Enrolment seldom closes earlier than so many days before the start. */
const AHEAD = 120;

/**
 * Returns the request narrowed to some days. What is always open has no day.
 *
 * @param {Request} request
 * @param {Interval} days
 * @returns {Request}
 */
export function within(request, { first, last }) {
  const { facets = {}, not = {} } = request;
  const { gte, lte } = /** @type {{gte?: string, lte?: string}} */ (facets["dates"] || {});
  const [from, to] = [intervalOf(gte), intervalOf(lte)];
  const dates = {
    gte: writtenDay(from ? Math.max(from.first, first) : first),
    lte: writtenDay(to ? Math.min(to.last, last) : last),
  };
  const state = /** @type {string[]} */ (not["state"] || []).concat("always-open");
  return Object.assign({}, request, {
    facets: Object.assign({}, facets, { dates }),
    not: Object.assign({}, not, { state }),
  });
}

/** @param {Request} request @returns {Promise<{events: Event[], total: number, shown: number}>} */
async function asked(request) {
  const { cards, met, total } = await search(request);
  const { words } = await engine();
  const said = await words(cards.map(({ row }) => row));
  const events = cards.map((card, at) => eventsOf(card, said[at] || { tag: { unit: "" }, providers: "" }, met[at] || []));
  return { events: /** @type {Event[]} */ ([]).concat(...events), total, shown: cards.length };
}

/**
 * Returns what meets `request` in the days of a month as shown.
 *
 * @param {Request} request
 * @param {Interval} days
 * @returns {Promise<Found>}
 */
export async function findIn(request, days) {
  const after = { first: days.last + 1, last: days.last + AHEAD };
  const [here, later] = await Promise.all([
    asked(Object.assign(within(request, days), { sort: "start", limit: MOST })),
    asked(Object.assign(within(request, after), { sort: "closing", limit: MOST_CLOSING })),
  ]);
  const known = new Set(here.events.map(({ run }) => run));
  return Object.assign({ closing: here.events.concat(later.events.filter(({ run }) => !known.has(run))) }, here);
}
