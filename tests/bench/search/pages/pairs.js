/** Pairs of Han characters, single ones, and words of letters or digits. */

/** @param {string} text @returns {string[]} */
export function pairsOf(text) {
  return (text.normalize("NFKC").toLowerCase().match(/[\u4e00-\u9fff]+|[a-z0-9]+/g) || []).flatMap(run =>
    /[a-z0-9]/.test(run) || run.length === 1 ? [run] : Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
  );
}
