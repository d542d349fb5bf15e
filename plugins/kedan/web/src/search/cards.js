/**
 * What a hit shows that no column holds.
 *
 * @typedef {{row: number, id: string, title: string, summary: string, institutions: string[], tags: string[]}} Card
 * @typedef {[string, string, string?, string[]?, string[]?]} Written
 */

/**
 * Returns the cards of rows, in the same order.
 *
 * @param {import("./pieces.js").Pieces} pieces
 * @param {number} together  rows whose cards come in one piece
 * @param {ArrayLike<number>} rows
 * @returns {Promise<Card[]>}
 */
export function cardsOf(pieces, together, rows) {
  return Promise.all(
    Array.from(rows, row =>
      pieces.get("card", Math.floor(row / together)).then(([cards]) => {
        const [id, title, summary, institutions, tags] = /** @type {Written[]} */ (cards)[row % together] || ["", ""];
        return { row, id, title, summary: summary || "", institutions: institutions || [], tags: tags || [] };
      }),
    ),
  );
}
