/**
 * A list as a link: `#s=v1.` and a token a course, joined by dots. A token is the code of the course, that of the
 * offering where one is chosen, and `~2027` where a year is. Nothing else of a list goes into a link.
 *
 * @typedef {{course: string, run?: string, year?: number}} Token
 */
import { MOST_COURSES } from "../list/read.js";
import { present, yearOf } from "../list/untrusted.js";

const START = "#s=v1.";
const TOKEN = /^([0-9A-Za-z]{7})([0-9A-Za-z]{7})?(?:~(\d{4}))?$/;
const LONGEST_TOKEN = 20;

/** @param {Token[]} tokens @returns {string} */
export function fragmentOf(tokens) {
  const written = tokens.map(({ course, run = "", year }) => course + run + (year ? `~${year}` : ""));
  return START + written.join(".");
}

/** @param {string} text @returns {Token | null} */
function tokenOf(text) {
  const found = TOKEN.exec(text);
  return found && present({ course: found[1] || "", run: found[2], year: yearOf(Number(found[3])) });
}

/**
 * Returns what a fragment holds, each course once; null where it holds no list. `broken` counts what can't be read.
 *
 * @param {string} fragment
 * @returns {{tokens: Token[], broken: number} | null}
 */
export function readFragment(fragment) {
  if (!fragment.startsWith(START)) {
    return null;
  }
  const parts = fragment.slice(START.length, START.length + MOST_COURSES * LONGEST_TOKEN).split(".");
  const seen = new Set();
  const read = parts.slice(0, MOST_COURSES).map(tokenOf);
  const tokens = /** @type {Token[]} */ (read.filter(Boolean)).filter(
    ({ course }) => !seen.has(course) && seen.add(course),
  );
  return { tokens, broken: read.filter(token => !token).length };
}
