/** What stands in place of the list when nothing is found: what to drop, and what that would bring. */
import { button, element } from "../dom/element.js";
import { say } from "../strings.js";
import { suggestions } from "./suggest.js";

/** @typedef {import("./state.js").Store} Store */
/** @typedef {import("./state.js").State} State */
/** @typedef {import("./search.js").Sources} Sources */

/** @param {State} state @param {State} before @returns {boolean} whether there is another answer, or more to say of it */
function answeredAnew({ result, phase, facets }, before) {
  const changed = result !== before.result || phase !== before.phase || facets !== before.facets;
  return changed && result !== null && (phase === "done" || phase === "failed");
}

/**
 * @param {Store} store
 * @param {HTMLElement} place
 * @param {Sources} sources
 * @param {() => void} leave  takes the focus from a button that was pressed
 */
export function registerEmpty(store, place, sources, leave) {
  /** @param {string} text @param {import("./suggest.js").Way["change"]} change */
  const way = (text, change) => {
    const act = () => {
      store.set(change);
      leave();
    };
    return button("kd-suggestion", act, text);
  };
  /** @param {import("./suggest.js").Suggestion} found */
  const offer = ({ name, total, change }) => way(say("empty.drop", { name, count: total }), change);

  /** @param {State} state */
  const explain = state => {
    const ways = element("div", "kd-empty__ways", way(say("chips.clear"), { text: "", conditions: {} }));
    place.append(element("p", "kd-empty__text", say("empty.text")), ways);
    if (state.phase === "failed") {
      return;
    }
    suggestions(state, sources).then(
      found => ways.prepend(...found.map(offer)),
      () => {}, // the way to clear everything still stands
    );
  };

  store.subscribe((state, before) => {
    if (!answeredAnew(state, before)) {
      return;
    }
    const none = !state.result || !state.result.total;
    place.hidden = !none;
    place.textContent = "";
    if (none) {
      explain(state);
    }
  });
}
