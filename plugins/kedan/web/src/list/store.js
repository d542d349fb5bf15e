/**
 * A value that several parts of the page, and several tabs, read and change.
 *
 * @template T
 * @typedef {object} Store
 * @property {() => T} get
 * @property {(change: (value: T) => T) => T} change  returns what was before
 * @property {(listener: (value: T) => void) => () => void} subscribe  tells the listener at once, and of every
 *   change; returns how to stop that
 * @property {() => void} refresh  takes over what another tab did
 * @property {() => import("./keeper.js").Trouble} trouble
 * @property {(keeper: import("./keeper.js").Keeper<T>) => void} open
 */
import { each } from "../core/each.js";
import { inMemory } from "./keeper.js";

/**
 * Returns a store that lives in memory until it is opened.
 *
 * @template T
 * @param {T} empty
 * @returns {Store<T>}
 */
export function createStore(empty) {
  let keeper = inMemory(empty);
  let value = empty;
  let trouble = keeper.trouble();
  /** @type {((value: T) => void)[]} */
  let listeners = [];

  const refresh = () => {
    const next = keeper.get();
    if (next === value && keeper.trouble() === trouble) {
      return;
    }
    value = next;
    trouble = keeper.trouble();
    each(listeners, listener => listener(value));
  };
  return {
    get: () => value,
    change(change) {
      const before = keeper.get();
      const after = change(before);
      if (after !== before) {
        keeper.set(after);
      }
      refresh();
      return before;
    },
    subscribe(listener) {
      listeners.push(listener);
      listener(value);
      return () => {
        listeners = listeners.filter(other => other !== listener);
      };
    },
    refresh,
    trouble: () => trouble,
    open(next) {
      keeper = next;
      refresh();
    },
  };
}
