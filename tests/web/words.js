/** The sentences of the browser scripts in a language, as `strings.js` and `list.js` bring them. */
import { readFileSync } from "node:fs";
import { addStrings, setStrings } from "../../plugins/kedan/web/src/strings.js";

/** @param {string} language @param {"web" | "plan"} [area] @returns {Record<string, string>} */
export function stringsOf(language, area = "web") {
  const file = new URL(`../../plugins/kedan/locale/${language}/${area}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8"));
}

/** @param {string} language */
export function speak(language) {
  setStrings(stringsOf(language));
  addStrings(stringsOf(language, "plan"));
}
