/**
 * What a calendar tells of a month: offerings in the order of their days, and those of which only the month
 * or the year is known.
 *
 * @typedef {import("../search/cards.js").Card} Card
 * @typedef {import("../menu/row-words.js").Words} Words
 * @typedef {import("../menu/row-words.js").RunWords} RunWords
 * @typedef {{card: Card, words: Words, run: RunWords, placed: import("./placing.js").Placed}} Event
 * @typedef {{event: Event, span: import("./placing.js").Span}} Dated
 */
import { overlap, placedRun } from "./placing.js";

/** @typedef {import("../core/dates.js").Interval} Interval */

/**
 * Returns an event for every offering of a course that meets what was asked.
 *
 * @param {Card} card
 * @param {Words} words
 * @param {number[]} met  which of its runs do
 * @returns {Event[]}
 */
export function eventsOf(card, words, met) {
  const runs = words.runs || [];
  return met
    .map(at => runs[at])
    .filter(run => run && !run.data.always)
    .map(run => ({ card, words, run, placed: placedRun(run.data) }));
}

/**
 * Returns the spans of events that have one of the days, the first ones first.
 *
 * @param {Event[]} events
 * @param {Interval} days
 * @returns {Dated[]}
 */
export function datedIn(events, days) {
  /** @type {Dated[]} */
  const found = [];
  events.forEach(event => {
    event.placed.spans.filter(span => overlap(span, days)).forEach(span => found.push({ event, span }));
  });
  return found.sort((a, b) => a.span.first - b.span.first || a.span.last - b.span.last);
}

/**
 * Returns the events that name a month or year with one of the days, and no day in it.
 *
 * @param {Event[]} events
 * @param {Interval} days
 * @param {"months" | "years"} named
 */
export function vagueIn(events, days, named) {
  return events.filter(({ placed }) => placed[named].some(one => overlap(one, days)));
}

/**
 * Returns the events of which enrolment closes on each day.
 *
 * @param {Event[]} events
 * @returns {Map<number, Event[]>}
 */
export function closingOn(events) {
  /** @type {Map<number, Event[]>} */
  const found = new Map();
  events.forEach(event =>
    event.placed.closings.forEach(day => found.set(day, (found.get(day) || []).concat(event))),
  );
  return found;
}
