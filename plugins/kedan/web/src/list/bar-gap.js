/** On the bar: how far the list brings the first rule that sums up everything, and what is missing of it. */
import { audited, list, profile } from "./mine.js";
import { element, fill } from "../dom/element.js";
import { say } from "../strings.js";
import { stateOf } from "./summary.js";

/** @typedef {import("./summary.js").Summary} Summary */

const SVG = "http://www.w3.org/2000/svg";
const [WIDTH, HEIGHT] = [228, 8];

/** @param {string} look @param {number} from @param {number} to */
function stretch(look, from, to) {
  const made = document.createElementNS(SVG, "path");
  made.setAttribute("class", `kd-tray__${look}`);
  made.setAttribute("d", `M${from} ${HEIGHT / 2}H${Math.max(from, to)}`);
  return made;
}

/** Solid is done, hatched planned, the rest is missing. @param {Summary} summary */
function meter({ need, done, both }) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "kd-tray__meter");
  svg.setAttribute("viewBox", `0 0 ${WIDTH} ${HEIGHT}`);
  svg.setAttribute("aria-hidden", "true");
  const [solid, hatched] = [done, both].map(amount => Math.round(Math.min(1, amount / need) * WIDTH));
  svg.append(stretch("rest", 0, WIDTH), stretch("done", 0, solid || 0), stretch("plan", solid || 0, hatched || 0));
  return svg;
}

/** @param {Summary} summary @param {number} amount */
function words({ unit }, amount) {
  return say(unit === "hours" ? "amount.hours" : "amount.credits", { count: amount });
}

/** Shows what is known of the list as it is; nothing where that is not known. @param {HTMLElement} place */
export function showGap(place) {
  const told = audited.get();
  const isKnown = told.need > 0 && told.of === stateOf(list.get(), profile.get());
  place.hidden = !isKnown;
  if (!isKnown) {
    fill(place);
    return;
  }
  const done = say("bar.done", { title: told.title, amount: words(told, told.done) });
  const left = [element("span", "kd-tray__label", say("bar.gap")), element("b", "kd-tray__gap", words(told, told.gap))];
  fill(
    place,
    element("span", "kd-tray__course", element("span", "kd-tray__label", element("bdi", "", done)), meter(told)),
    element("span", "kd-tray__left", ...(told.gap > 0 ? left : [element("b", "", say(told.open ? "bar.ask" : "bar.met"))])),
  );
}
