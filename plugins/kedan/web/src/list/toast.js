/** One line that says what was just done, and takes it back. It is a live region. */
import { button, element } from "../dom/element.js";
import { say } from "../strings.js";

const SHOWN = 6000;
const region = element("div", "kd-toasts");
let timer = 0;
/** @type {Element | null} */
let home = null;

region.setAttribute("role", "status");

function wait() {
  window.clearTimeout(timer);
  timer = window.setTimeout(clear, SHOWN);
}

function clear() {
  window.clearTimeout(timer);
  region.textContent = "";
}

/** Gives the line its place above the bar. @param {Element} tray */
export function settleToast(tray) {
  home = tray;
  tray.append(region);
}

/** Shows the line in a dialog, or where it belongs. @param {Element} [dialog] */
export function moveToast(dialog) {
  const place = dialog || home;
  if (place) {
    place.append(region);
  }
}

/**
 * Says `text`, with a way back for six seconds, or for as long as the pointer or the focus rests on it.
 *
 * @param {string} text
 * @param {() => void} [undo]
 */
export function tell(text, undo) {
  const line = element("div", "kd-toast", element("span", "", text));
  if (undo) {
    const back = () => {
      clear();
      undo();
    };
    line.append(button("kd-toast__undo", back, say("toast.undo")));
  }
  line.addEventListener("mouseenter", () => window.clearTimeout(timer));
  line.addEventListener("mouseleave", wait);
  line.addEventListener("focusin", () => window.clearTimeout(timer));
  line.addEventListener("focusout", wait);
  region.textContent = "";
  region.append(line);
  wait();
}
