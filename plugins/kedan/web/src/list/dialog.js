/** Dialogs: modal, left by Esc, by the cross or by a click beside them; the focus goes back where it came from. */
import { all, attribute, first } from "../dom/find.js";
import { button, element, focusOn } from "../dom/element.js";
import { drawn } from "./icons.js";
import { moveToast } from "./toast.js";
import { say } from "../strings.js";

/** @typedef {HTMLElement & {showModal?: () => void, close?: () => void}} DialogElement */

/** @param {DialogElement} node */
function hide(node) {
  if (node.close) {
    node.close();
  } else {
    node.removeAttribute("open");
    node.dispatchEvent(new Event("close"));
  }
}

/**
 * Opens a dialog and returns where its content goes. A browser without modal dialogs shows it all the same.
 *
 * @param {string} title
 * @param {(body: HTMLElement) => void} fill
 * @param {() => void} [closed]
 */
export function openDialog(title, fill, closed) {
  const opener = /** @type {HTMLElement | null} */ (document.activeElement);
  const node = /** @type {DialogElement} */ (element("dialog", "kd kd-dialog"));
  const heading = element("h2", "kd-h2", title);
  const cross = button("kd-dialog__close", () => hide(node), drawn("close"));
  const body = element("div", "kd-dialog__body");
  cross.setAttribute("aria-label", say("dialog.close"));
  node.setAttribute("aria-label", title);
  node.append(element("div", "kd-dialog__head", heading, cross), body);
  fill(body);
  moveToast(node);
  document.body.append(node);
  node.addEventListener("keydown", event => {
    if (event.key === "Escape" && !node.showModal) {
      hide(node);
    }
  });
  node.addEventListener("click", event => {
    if (event.target === node) {
      hide(node);
    }
  });
  node.addEventListener("close", () => {
    moveToast();
    node.remove();
    if (closed) {
      closed();
    }
    returnFocus(opener);
  });
  if (node.showModal) {
    node.showModal();
  } else {
    node.classList.add("kd-dialog--plain");
    node.setAttribute("open", "");
  }
  focusOn(heading);
}

/** @param {HTMLElement | null} opener */
function returnFocus(opener) {
  if (opener) {
    opener.focus();
  }
  const heading = first(document, "h1");
  if (heading && document.activeElement !== opener) {
    focusOn(heading);
  }
}

/**
 * Lets `render` fill `body` anew; the focus stays on what bears the same name, else at the same place.
 *
 * @param {HTMLElement} body
 * @param {() => void} render
 */
export function keepingFocus(body, render) {
  const name = "data-kd-stop";
  const before = all(body, `[${name}]`);
  const at = before.findIndex(stop => stop === document.activeElement);
  const named = at < 0 ? "" : attribute(/** @type {Element} */ (before[at]), name);
  render();
  if (at < 0) {
    return;
  }
  const after = all(body, `[${name}]`);
  const next = after.find(stop => attribute(stop, name) === named) || after[Math.min(at, after.length - 1)];
  if (next) {
    next.focus();
  }
}
