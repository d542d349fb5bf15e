/** The line that says how many courses there are, or what is in the way. It is a live region. */
import { button, fill } from "../dom/element.js";
import { say } from "../strings.js";

/** @typedef {import("./state.js").Store} Store */

/**
 * @param {Store} store
 * @param {HTMLElement} place
 * @param {() => void} retry
 */
export function registerStatus(store, place, retry) {
  const failure = () => fill(place, say("status.failed"), button("kd-retry", retry, say("status.retry")));
  store.subscribe(({ phase, result }) => {
    if (phase === "slow") {
      fill(place, say("status.loading"));
    }
    if (phase === "failed") {
      failure();
    }
    if (phase === "done" && result) {
      const count = say("status.count", { count: result.total });
      fill(place, result.corrected ? say("status.corrected", { text: result.corrected, count }) : count);
    }
  });
}
