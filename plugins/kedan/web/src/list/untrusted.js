/** Reading what anyone may have written: only known fields of known shapes, in bounded numbers. */

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const COURSE = /^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/;
const DATE = /^[1-9]\d{3}(?:-\d\d){0,2}$/;
const AMOUNT = /^\d{1,6}(?:\.\d{1,2})?$/;

/** @typedef {Record<string, unknown>} Fields */

/** @param {unknown} value @returns {Fields} its fields; none where it is no object */
export function fieldsOf(value) {
  return typeof value === "object" && value && !Array.isArray(value) ? /** @type {Fields} */ (value) : {};
}

/**
 * Returns what `read` makes of the first `most` members; those it makes nothing of are left out.
 *
 * @template T
 * @param {unknown} value
 * @param {number} most
 * @param {(member: unknown) => T | undefined} read
 * @returns {T[]}
 */
export function listOf(value, most, read) {
  const members = Array.isArray(value) ? value.slice(0, most).map(read) : [];
  return /** @type {T[]} */ (members.filter(member => member !== undefined));
}

/** @param {RegExp} form @param {number} longest @returns {(value: unknown) => string | undefined} */
function texts(form, longest) {
  return value => (typeof value === "string" && value.length <= longest && form.test(value) ? value : undefined);
}

export const idOf = texts(ID, 64);
export const courseOf = texts(COURSE, 129);
export const dateOf = texts(DATE, 10);
export const amountOf = texts(AMOUNT, 9);

/** @param {unknown} value @returns {string | undefined} one line of text, cut where it is too long for a title */
export function titleOf(value) {
  const line = typeof value === "string" ? value.slice(0, 200).replace(/\s+/g, " ").trim() : "";
  return line || undefined;
}

/** @param {unknown} value @returns {string[] | undefined} */
export function idsOf(value) {
  const ids = listOf(value, 40, idOf);
  return ids.length ? ids : undefined;
}

/** @param {unknown} value @returns {number | undefined} */
export function yearOf(value) {
  return typeof value === "number" && value % 1 === 0 && value >= 1990 && value <= 2999 ? value : undefined;
}

/**
 * Returns `value` without the fields that say nothing.
 *
 * @template {object} T
 * @param {T} value
 * @returns {T}
 */
export function present(value) {
  return /** @type {T} */ (Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)));
}
