/** The sentences of the browser scripts in a language, as `strings.js` brings them. */
import { readFileSync } from "node:fs";
import { setStrings } from "../../plugins/kedan/web/src/strings.js";

/** @param {string} language @returns {Record<string, string>} */
export function stringsOf(language) {
  const file = new URL(`../../plugins/kedan/locale/${language}/web.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8"));
}

/** @param {string} language */
export function speak(language) {
  setStrings(stringsOf(language));
}
