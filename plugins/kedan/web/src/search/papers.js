/**
 * The search of the authored papers: so few that they are looked through one by one.
 *
 * @typedef {[string, string, string]} Section  anchor, heading, text
 * @typedef {[string, string, Section[]]} Paper  address below the site's root, title, sections
 * @typedef {{address: string, title: string, heading: string, text: string}} Passage  the address with its anchor
 */
import { find } from "../core/terms.js";
import { foldField } from "../core/fold.js";

/**
 * Returns the first section of each paper in which all terms stand: each in its heading, its text or
 * the title of the paper. Papers with all terms in the title or a heading come first.
 *
 * @param {Paper[]} papers
 * @param {import("../core/terms.js").Term[]} terms
 * @returns {Passage[]}
 */
export function searchPapers(papers, terms) {
  /** @param {string[]} texts */
  const hits = texts => {
    const folded = texts.map(foldField);
    return terms.every(term => folded.some(text => find(term, text) >= 0));
  };
  /** @type {{named: boolean, passage: Passage}[]} */
  const found = [];
  papers.forEach(([address, title, sections]) => {
    const named = sections.find(([, heading]) => hits([title, heading]));
    const section = named || sections.find(([, heading, text]) => hits([title, heading, text]));
    if (section && terms.length) {
      const [anchor, heading, text] = section;
      found.push({
        named: Boolean(named),
        passage: { address: anchor ? `${address}#${anchor}` : address, title, heading, text },
      });
    }
  });
  return found
    .filter(({ named }) => named)
    .concat(found.filter(({ named }) => !named))
    .map(({ passage }) => passage);
}
