/** An index, opened as a page would open it. */
import { coreOf } from "../../../plugins/kedan/web/src/search/core.js";
import { createEngine } from "../../../plugins/kedan/web/src/search/engine.js";
import { readFileSync } from "node:fs";

/** @typedef {(path: string) => string} Read  takes a path below `assets/kedan/` */

/** @param {URL} folder @returns {Read} */
export function folderAt(folder) {
  return path => readFileSync(new URL(path, folder), "utf8");
}

/** @param {string} script  `kedan.shard("name", …);` @returns {unknown[]} what it hands over */
function handedOver(script) {
  const [, ...data] = JSON.parse(`[${script.slice(script.indexOf("(") + 1, script.lastIndexOf(")"))}]`);
  return data;
}

/** @param {Read} read */
export function openCore(read) {
  return coreOf(handedOver(read("menu.js"))[0]);
}

/** @param {Read} read @param {(file: string) => void} [onLoad]  may throw: then the piece can't be had */
export function openEngine(read, onLoad = () => {}) {
  return createEngine(openCore(read), async file => {
    onLoad(file);
    return handedOver(read(`search/${file}`));
  });
}

/** The index of the conformance cases, which the Python tests keep current. */
export function conformanceIndex() {
  const file = new URL("../../golden/search/conformance-index.json", import.meta.url);
  const scripts = JSON.parse(readFileSync(file, "utf8"));
  return path => scripts[path];
}
