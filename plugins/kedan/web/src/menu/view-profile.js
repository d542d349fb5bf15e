/** The principal's own role, stage and school as conditions to begin with: shown as chips, and dropped like any other. */
import { changed, choiceOf } from "./conditions.js";
import { profile } from "../list/mine.js";

/** @typedef {import("./state.js").Store} Store */
/** @typedef {import("./state.js").Facet} Facet */
/** @typedef {Record<string, string | number | undefined>} Answers */

/**
 * Returns the conditions in which what a profile said before has become what it says now; what the
 * reader chose by hand stays.
 *
 * @param {import("./conditions.js").Conditions} conditions
 * @param {Pick<Facet, "name" | "values" | "condition">[]} facets
 * @param {Answers} before
 * @param {Answers} now
 */
export function following(conditions, facets, before, now) {
  return facets
    .filter(({ name, condition }) => condition && before[name] !== now[name])
    .reduce((found, { name, values }) => {
      const choice = choiceOf(found, name);
      const mine = String(now[name]);
      const own = choice.mode === "any" && choice.values.every(value => value === before[name]);
      return own ? changed(found, name, { values: values.includes(mine) ? [mine] : [] }) : found;
    }, conditions);
}

/**
 * Lets the conditions follow the profile, from the start only where the address asks for nothing else.
 *
 * @param {Store} store
 * @param {boolean} fresh
 * @param {string[]} fixed  facets that the page asks for by itself
 */
export function registerProfile(store, fresh, fixed) {
  /** @type {Answers | null} */
  let before = null;
  const follow = () => {
    const now = /** @type {Answers} */ (profile.get());
    const free = store.get().facets.filter(({ name }) => !fixed.includes(name));
    if (!free.length) {
      return;
    }
    const { conditions } = store.get();
    const next = following(conditions, free, before || (fresh ? {} : now), now);
    before = now;
    if (next !== conditions) {
      store.set({ conditions: next });
    }
  };
  profile.subscribe(follow);
  store.subscribe(({ facets }, earlier) => {
    if (facets !== earlier.facets) {
      follow();
    }
  });
}
