/**
 * A text as a QR code, level M, with the four empty modules around it that readers need.
 *
 * @license qrcode-generator, copyright (c) 2009 Kazuhiko Arase, https://github.com/kazuhikoarase/qrcode-generator,
 * MIT License: http://www.opensource.org/licenses/mit-license.php
 */
import { drawing } from "./parts.js";
import { qrcode } from "../../vendor/qrcode.js";

const QUIET = 4;
/** As many bytes as version 40 holds at level M. */
const MOST = 2331;

/** @param {string} text  of ASCII @returns {{size: number, path: string} | null} null where it is too long */
export function modulesOf(text) {
  if (!text || text.length > MOST) {
    return null;
  }
  const code = qrcode(0, "M");
  code.addData(text, "Byte");
  code.make();
  const size = code.getModuleCount();
  let path = "";
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      path += code.isDark(row, column) ? `M${column} ${row}h1v1h-1z` : "";
    }
  }
  return { size, path };
}

/** @param {string} text @param {string} label */
export function qrOf(text, label) {
  const made = modulesOf(text);
  if (!made) {
    return null;
  }
  const side = made.size + 2 * QUIET;
  return drawing(
    "svg",
    { class: "kd-qr", viewBox: `${-QUIET} ${-QUIET} ${side} ${side}`, role: "img", "aria-label": label, "shape-rendering": "crispEdges" },
    drawing("rect", { x: -QUIET, y: -QUIET, width: side, height: side, class: "kd-qr__paper" }),
    drawing("path", { d: made.path, class: "kd-qr__ink" }),
  );
}
