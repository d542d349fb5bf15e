/** Today, and the moment a page left open or gone back to is looked at on another day. */
import { dayOf } from "../core/dates.js";
import { each } from "../core/each.js";

/** @type {((today: number) => void)[]} */
const listeners = [];
let current = NaN;

function check() {
  const today = dayOf(new Date());
  if (today === current) {
    return;
  }
  current = today;
  each(listeners, listener => listener(today));
}

/**
 * Calls `listener` with today's day number, now and whenever the page is shown on another day.
 *
 * @param {(today: number) => void} listener
 */
export function onDay(listener) {
  if (!listeners.length) {
    current = dayOf(new Date());
    document.addEventListener("visibilitychange", check);
    window.addEventListener("pageshow", check);
  }
  listeners.push(listener);
  listener(current);
}
