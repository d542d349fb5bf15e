/** A table as a file that Excel reads: with a mark of its encoding, and no cell that Excel would calculate. */

const CALCULATED = /^[\s]*[=+\-@]|^[\t\r]/;

/** @param {string} text */
function cell(text) {
  const safe = CALCULATED.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** @param {string[][]} rows @returns {string} */
export function csvOf(rows) {
  return `\ufeff${rows.map(row => `${row.map(cell).join(",")}\r\n`).join("")}`;
}
