/**
 * One value under one key of the browser's storage: `{v, …}`. Where that can't be read or written it
 * is kept in memory, and `trouble` says why; nothing that a newer version wrote is ever overwritten.
 *
 * @typedef {'' | 'blocked' | 'broken' | 'newer'} Trouble
 */
import { fieldsOf } from "./untrusted.js";

/**
 * @template T
 * @typedef {{get: () => T, set: (value: T) => void, trouble: () => Trouble}} Keeper
 */
/**
 * @template T
 * @typedef {{version: number, readers: Map<number, (data: Record<string, unknown>) => T>, empty: T}} Format
 */

/** What is kept or brought is never longer: a course takes some 500 characters. */
export const LONGEST = 1000000;

/**
 * Returns the value that `text` holds, or why there is none.
 *
 * @template T
 * @param {string} text
 * @param {Format<T>} format
 * @returns {{value?: T, trouble: Trouble}}
 */
export function parsed(text, { version, readers }) {
  try {
    const data = fieldsOf(text.length > LONGEST ? null : JSON.parse(text));
    const read = readers.get(Number(data["v"]));
    return read ? { value: read(data), trouble: "" } : { trouble: Number(data["v"]) > version ? "newer" : "broken" };
  } catch {
    return { trouble: "broken" };
  }
}

/**
 * Returns a keeper that has no storage, only memory.
 *
 * @template T
 * @param {T} value
 * @returns {Keeper<T>}
 */
export function inMemory(value) {
  let memory = value;
  return {
    get: () => memory,
    set(next) {
      memory = next;
    },
    trouble: () => "",
  };
}

/**
 * Returns a keeper in what `open` gives; that it throws is a way of being forbidden.
 *
 * @template T
 * @param {() => Storage} open
 * @param {string} key
 * @param {Format<T>} format
 * @returns {Keeper<T>}
 */
export function inStorage(open, key, format) {
  let memory = format.empty;
  /** @type {Trouble} */
  let trouble = "";
  /** @type {string | null} */
  let known = null;

  /** @param {string} text */
  const take = text => {
    const found = parsed(text, format);
    memory = found.value || format.empty;
    trouble = found.trouble;
    if (trouble === "broken") {
      open().setItem(`${key}:broken`, text.slice(0, LONGEST));
      open().removeItem(key);
      known = null;
    }
  };
  const refresh = () => {
    const text = open().getItem(key);
    if (text === known) {
      return;
    }
    known = text;
    if (text === null) {
      memory = format.empty;
    } else {
      take(text);
    }
  };
  return {
    get() {
      if (trouble !== "blocked" && trouble !== "newer") {
        try {
          refresh();
        } catch {
          trouble = "blocked";
        }
      }
      return memory;
    },
    set(value) {
      memory = value;
      if (trouble === "newer") {
        return;
      }
      try {
        const text = JSON.stringify(Object.assign({ v: format.version }, value));
        if (text.length > LONGEST) {
          throw new RangeError("too long to be read again");
        }
        open().setItem(key, text);
        known = text;
        trouble = trouble === "blocked" ? "" : trouble;
      } catch {
        trouble = "blocked";
      }
    },
    trouble: () => trouble,
  };
}
