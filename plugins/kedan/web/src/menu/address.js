/**
 * A question as the query of an address, `?q=质量&stage=junior,nine-year&state.not=ended&credits.from=8`:
 * to be shared, kept and gone back to. What an address says is read with bounds and believed later, when
 * the facets are known.
 *
 * @typedef {import("./conditions.js").Question} Question
 * @typedef {import("./conditions.js").Choice} Choice
 * @typedef {import("./conditions.js").Conditions} Conditions
 */
import { changed, choiceOf } from "./conditions.js";

const LONGEST = 4000;
const LONGEST_TEXT = 200;
const MOST_PARTS = 40;
const MOST_VALUES = 50;
const NAME = /^([a-z][a-z_]{0,39})(?:\.(all|not|from|to))?$/;

/** @param {string} written @returns {string} empty where it can't be read */
function decoded(written) {
  try {
    return decodeURIComponent(written.replace(/\+/g, " ")).slice(0, LONGEST_TEXT);
  } catch {
    return "";
  }
}

/** @param {string} how @param {string} written @returns {Partial<Choice>} */
function choiceFrom(how, written) {
  if (how === "from" || how === "to") {
    return { [how]: decoded(written) };
  }
  const values = written.split(",").slice(0, MOST_VALUES).map(decoded).filter(Boolean);
  return { mode: how === "all" ? "all" : how === "not" ? "none" : "any", values };
}

/**
 * Returns the question in the query of an address.
 *
 * @param {string} query  with its question mark
 * @returns {Question}
 */
export function readQuestion(query) {
  /** @type {Question} */
  const question = { text: "", conditions: {}, sort: "" };
  const parts = query.length > LONGEST ? [] : query.slice(1).split("&").slice(0, MOST_PARTS);
  parts.forEach(part => {
    const [key = "", written = ""] = part.split("=");
    const found = NAME.exec(key);
    if (key === "q") {
      question.text = decoded(written);
    } else if (key === "sort") {
      question.sort = decoded(written);
    } else if (found) {
      question.conditions = changed(question.conditions, found[1] || "", choiceFrom(found[2] || "", written));
    }
  });
  return question;
}

/** @param {string} text @returns {string} half a character can't be written */
function encoded(text) {
  return encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, ""));
}

/** @param {string} name @param {Choice} choice @returns {string[]} */
function partsOf(name, { mode, values, from, to }) {
  const key = mode === "all" ? `${name}.all` : mode === "none" ? `${name}.not` : name;
  return [
    values.length ? `${key}=${values.map(encoded).join(",")}` : "",
    from && `${name}.from=${encoded(from)}`,
    to && `${name}.to=${encoded(to)}`,
  ];
}

/**
 * Returns the query for a question; empty where nothing is asked.
 *
 * @param {Question} question
 */
export function writtenQuestion({ text, conditions, sort }) {
  const parts = [text.trim() && `q=${encoded(text.trim())}`];
  const names = Object.keys(conditions).sort();
  names.forEach(name => parts.push(...partsOf(name, choiceOf(conditions, name))));
  const query = parts.concat(sort && `sort=${encoded(sort)}`).filter(Boolean).join("&");
  return query && `?${query}`;
}
