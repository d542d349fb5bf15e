/** The run-state badge of every offering on the page. */
import { all, attribute, first, runOf } from "../dom/find.js";
import { each } from "../core/each.js";
import { fill } from "../dom/element.js";
import { formatDay } from "../core/dates.js";
import { runState } from "../core/run-state.js";
import { say } from "../strings.js";

/** What is said of the day: beside the state in a row, and in the longer form of the course page. */
const SHORT_NOTES = new Map([
  ["open", "note.closes"],
  ["opening-soon", "note.opens"],
]);
const LONG_NOTES = new Map([
  ["open", "note.closes"],
  ["opening-soon", "note.enrols"],
  ["not-open", "note.enrols"],
]);

/**
 * Writes the badges of all offerings below `root`.
 *
 * @param {ParentNode} root
 * @param {number} today
 */
export function showBadges(root, today) {
  each(all(root, "[data-kd-run]"), node => {
    const run = runOf(node);
    if (run) {
      showBadge(node, runState(run, today), today);
    }
  });
}

/**
 * @param {HTMLElement} node
 * @param {import("../core/run-state.js").RunState} result
 * @param {number} today
 */
function showBadge(node, { state, day }, today) {
  /** @param {Map<string, string>} notes */
  const note = notes => {
    const key = notes.get(state);
    return key && day ? say(key, { day: formatDay(day, today, say) }) : "";
  };
  const name = say(`state.${state}`);
  all(node, "[data-kd-state]").forEach(badge => {
    const short = attribute(badge, "data-kd-state") === "long" ? "" : note(SHORT_NOTES);
    mark(badge, state);
    show(badge, short ? say("state.noted", { state: name, note: short }) : name);
  });
  const beside = first(node, "[data-kd-state-note]");
  if (beside) {
    show(beside, note(LONG_NOTES));
  }
}

/** @param {HTMLElement} badge @param {string} state */
function mark(badge, state) {
  const others = Array.from(badge.classList).filter(name => name.startsWith("kd-state--"));
  badge.classList.remove(...others);
  badge.classList.add("kd-state", `kd-state--${state}`);
}

/** @param {HTMLElement} node @param {string} text */
function show(node, text) {
  fill(node, text);
  node.hidden = !text;
}
