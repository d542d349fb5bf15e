/** What the site says beside the list: rules, courses, their cards and their codes. */
import { cardOf } from "./read-card.js";
import { coursesOf } from "../audit/course.js";

/** @typedef {import("./types.js").Rules} Rules */
/** @typedef {import("./types.js").Site} Site */
/** @typedef {import("./types.js").Card} Card */
/** @typedef {(name: string, file: string) => Promise<unknown[]>} Load */
/** @typedef {ReturnType<typeof createCatalog>} Catalog */

const CODE = 7;

/** @param {Rules} rules @param {Site} site @param {Load} load */
export function createCatalog(rules, site, load) {
  const courses = coursesOf(rules.courses);
  const rows = new Map(rules.courses.map(({ id }, row) => /** @type {[string, number]} */ ([id, row])));
  /** @type {Map<number, Promise<void>>} */
  const pieces = new Map();
  /** @type {Map<string, Card>} */
  const cards = new Map();

  /** @param {number} piece */
  const fetch = piece => {
    const known = pieces.get(piece);
    if (known) {
      return known;
    }
    const coming = load(`list-${piece}`, `list/${piece}-${site.versions[piece]}.js`).then(([listed]) => {
      /** @type {unknown[]} */ (listed).forEach((written, at) => {
        const course = rules.courses[piece * site.together + at];
        const card = cardOf(written);
        if (course && card) {
          cards.set(course.id, card);
        }
      });
    });
    coming.catch(() => pieces.delete(piece));
    pieces.set(piece, coming);
    return coming;
  };
  return {
    rules,
    site,
    courses,
    /** @param {string} course @returns {Card | undefined} what has come so far */
    card: course => cards.get(course),
    /** Loads the cards of courses; those that the catalog doesn't have are passed over. @param {string[]} ids */
    cards(ids) {
      const wanted = ids.filter(id => rows.has(id) && !cards.has(id));
      const needed = new Set(wanted.map(id => Math.floor((rows.get(id) || 0) / site.together)));
      return Promise.all([...needed].map(fetch));
    },
    /** @param {string} course @returns {string} empty where the catalog doesn't have it */
    codeOf(course) {
      const row = rows.get(course);
      return row === undefined ? "" : site.codes.slice(row * CODE, row * CODE + CODE);
    },
    /** @param {string} code @returns {string | undefined} the id of its course */
    byCode(code) {
      for (let row = 0; row < rules.courses.length; row += 1) {
        if (site.codes.startsWith(code, row * CODE)) {
          return /** @type {{id: string}} */ (rules.courses[row]).id;
        }
      }
      return undefined;
    },
  };
}
