/** The search box. Nothing is asked while an input method is still composing. */
import { first } from "../dom/find.js";
import { registerSpelled } from "./view-spelled.js";

/** @typedef {import("./state.js").Store} Store */

/** Long enough to join the keys of one burst, too short to be felt. */
const PAUSE = 60;

/**
 * Returns whether a key press belongs to the input method.
 *
 * @param {KeyboardEvent} event
 */
export function composes(event) {
  return event.isComposing || event.keyCode === 229;
}

/**
 * @param {Store} store
 * @param {HTMLInputElement} input
 */
function followInput(store, input) {
  let composing = false;
  let timer = 0;
  const take = () => {
    window.clearTimeout(timer);
    if (!composing && input.value !== store.get().text) {
      store.set({ text: input.value });
    }
  };
  input.addEventListener("compositionstart", () => {
    composing = true;
  });
  input.addEventListener("compositionend", () => {
    composing = false;
    take();
  });
  input.addEventListener("input", () => {
    window.clearTimeout(timer);
    if (!composing) {
      timer = window.setTimeout(take, PAUSE);
    }
  });
  window.addEventListener("pageshow", take);
  return take;
}

/**
 * @param {Store} store
 * @param {HTMLInputElement} input
 * @param {() => void} take
 */
function followKeys(store, input, take) {
  input.addEventListener("keydown", event => {
    if (composes(event)) {
      return;
    }
    if (event.key === "Enter") {
      event.preventDefault();
      take();
    }
    if (event.key === "Escape") {
      event.preventDefault();
      if (input.value) {
        empty(store, input);
      } else {
        input.blur();
      }
    }
  });
}

/** @param {Store} store @param {HTMLInputElement} input */
function empty(store, input) {
  input.value = "";
  store.set({ text: "" });
}

/**
 * @param {Store} store
 * @param {HTMLElement} root
 * @param {HTMLInputElement} input
 */
export function registerSearchBox(store, root, input) {
  const clear = first(root, "[data-kd-clear]");
  const box = first(root, "[data-kd-search]");
  const showClear = () => {
    if (clear) {
      clear.hidden = !input.value;
    }
  };
  followKeys(store, input, followInput(store, input));
  input.addEventListener("input", showClear);
  if (clear) {
    clear.addEventListener("click", () => {
      empty(store, input);
      input.focus();
    });
  }
  store.subscribe(({ text }, before) => {
    if (text !== before.text && text !== input.value) {
      input.value = text;
    }
    showClear();
  });
  if (box) {
    registerSpelled(store, box);
    box.hidden = false;
  }
  if (store.get().text) {
    input.value = store.get().text;
  } else if (input.value) {
    store.set({ text: input.value });
  }
  showClear();
}
