/** Whole numbers as text, as `kedan/search/text/digits.py` writes them: small ones take one character. */

const LAST = 64;
const MORE = 25;
/** By character code: the digit that ends a number, or minus one minus the digit after which more follow. */
const DIGITS = digitsByCode();

function digitsByCode() {
  const digits = new Int8Array(128);
  let at = 0;
  for (let code = 0x21; code < 0x7f; code += 1) {
    if (!'"&<>\\'.includes(String.fromCharCode(code))) {
      digits[code] = at < LAST ? at : LAST - 1 - at;
      at += 1;
    }
  }
  return digits;
}

/**
 * Returns the numbers that `text` holds.
 *
 * @param {string} text
 * @returns {Int32Array}
 */
export function numbersOf(text) {
  const found = new Int32Array(text.length);
  let count = 0;
  let value = 0;
  let scale = 1;
  for (let i = 0; i < text.length; i += 1) {
    const digit = DIGITS[text.charCodeAt(i)] || 0;
    if (digit >= 0) {
      found[count] = value + scale * digit;
      count += 1;
      value = 0;
      scale = 1;
    } else {
      value += scale * (LAST - 1 - digit);
      scale *= MORE;
    }
  }
  return found.subarray(0, count);
}

/**
 * Returns a number that may be negative from one that is not: 0, 1, 2, 3 … become 0, -1, 1, -2 …
 *
 * @param {number} number
 */
export function signed(number) {
  return number % 2 ? -(number + 1) / 2 : number / 2;
}
