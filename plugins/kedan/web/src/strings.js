/** What the scripts say. The sentences come from the locale of the site, by `kedan.strings({…})`. */

/** @type {Record<string, string>} */
let strings = {};

/** @param {Record<string, string>} given */
export function setStrings(given) {
  strings = given;
}

/** Takes in what a script says that came later. @param {Record<string, string>} more */
export function addStrings(more) {
  strings = Object.assign({}, strings, more);
}

/**
 * Returns the sentence of `key` with its `{fillers}` still open; the one for a single thing where
 * `count` is 1 and the language makes a difference.
 *
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 */
export function template(key, values = {}) {
  const single = values["count"] === 1 ? strings[`${key}-one`] : undefined;
  return single || strings[key] || key;
}

/**
 * Returns the sentence of `key` filled with `values`.
 *
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 * @returns {string}
 */
export function say(key, values = {}) {
  return template(key, values).replace(/\{([a-z]+)\}/g, (filler, name) =>
    String(name in values ? values[name] : filler),
  );
}
