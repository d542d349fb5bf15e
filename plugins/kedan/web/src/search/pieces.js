/**
 * The pieces of the index, each loaded once when it is first needed, and again after a failure.
 *
 * @typedef {(file: string) => Promise<unknown[]>} Load  takes the name of a piece's file, gives what it hands over
 * @typedef {{count: (kind: string) => number, get: (kind: string, number: number) => Promise<unknown[]>}} Pieces
 */
import { once } from "../core/once.js";

/**
 * @param {Record<string, string>} versions  of the pieces, by kind
 * @param {Load} load
 * @returns {Pieces}
 */
export function createPieces(versions, load) {
  /** @type {Map<string, () => Promise<unknown[]>>} */
  const asked = new Map();
  /** @type {Map<string, string[]>} */
  const known = new Map(
    Object.keys(versions).map(kind => /** @type {[string, string[]]} */ ([kind, (versions[kind] || "").split(" ")])),
  );
  return {
    count: kind => (known.get(kind) || []).length,
    get(kind, number) {
      const file = `${kind}-${number}-${(known.get(kind) || [])[number]}.js`;
      const piece = asked.get(file) || once(() => load(file));
      asked.set(file, piece);
      return piece();
    },
  };
}
