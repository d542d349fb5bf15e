/**
 * Whole numbers from 0 up, of any size: a plain number while it is safe, else its digits in
 * base 10^7, the lowest first. Weights and shares multiply denominators, so no bound would be
 * safe for every policy; the plain numbers are the fast way, and what nearly all sums take.
 *
 * A product of two limbs and two carries stays below 2 * 10^14, far from 2^53.
 *
 * @typedef {number | number[]} Whole
 */

const BASE = 1e7;
const DIGITS = 7;
const MOST = Number.MAX_SAFE_INTEGER;

/** @param {Whole} whole @returns {number[]} */
function limbsOf(whole) {
  if (typeof whole !== "number") {
    return whole;
  }
  const limbs = [];
  for (let rest = whole; rest > 0; rest = (rest - (rest % BASE)) / BASE) {
    limbs.push(rest % BASE);
  }
  return limbs;
}

/** @param {number[]} limbs @returns {Whole} */
function made(limbs) {
  let length = limbs.length;
  while (length && limbs[length - 1] === 0) {
    length -= 1;
  }
  if (length > 3) {
    return limbs.slice(0, length);
  }
  const low = at(limbs, 0) + at(limbs, 1) * BASE;
  const high = length > 2 ? at(limbs, 2) : 0;
  // 90 * 10^14 < 2^53: below that the sum is exact.
  return high < 90 ? low + high * BASE * BASE : limbs.slice(0, length);
}

/** @param {number[]} limbs @param {number} place */
function at(limbs, place) {
  return limbs[place] || 0;
}

/** @param {Whole} a @param {Whole} b @returns {Whole} */
export function add(a, b) {
  if (typeof a === "number" && typeof b === "number" && a + b <= MOST) {
    return a + b;
  }
  const [one, other] = [limbsOf(a), limbsOf(b)];
  const sum = [];
  let carry = 0;
  for (let i = 0; i < Math.max(one.length, other.length) || carry; i += 1) {
    const digit = at(one, i) + at(other, i) + carry;
    sum.push(digit % BASE);
    carry = digit >= BASE ? 1 : 0;
  }
  return made(sum);
}

/** Returns a - b, for b not above a. @param {Whole} a @param {Whole} b @returns {Whole} */
export function subtract(a, b) {
  if (typeof a === "number" && typeof b === "number") {
    return a - b;
  }
  const [one, other] = [limbsOf(a), limbsOf(b)];
  const rest = [];
  let borrow = 0;
  for (let i = 0; i < one.length; i += 1) {
    const digit = at(one, i) - at(other, i) - borrow;
    borrow = digit < 0 ? 1 : 0;
    rest.push(digit + borrow * BASE);
  }
  return made(rest);
}

/** @param {Whole} a @param {Whole} b @returns {Whole} */
export function multiply(a, b) {
  if (typeof a === "number" && typeof b === "number" && a * b <= MOST) {
    return a * b;
  }
  const [one, other] = [limbsOf(a), limbsOf(b)];
  const product = new Array(one.length + other.length).fill(0);
  one.forEach((digit, i) => {
    let carry = 0;
    for (let j = 0; j < other.length || carry; j += 1) {
      const sum = at(product, i + j) + digit * at(other, j) + carry;
      product[i + j] = sum % BASE;
      carry = (sum - (sum % BASE)) / BASE;
    }
  });
  return made(product);
}

/** Returns a number below, at or above 0. @param {Whole} a @param {Whole} b */
export function compare(a, b) {
  if (typeof a === "number" && typeof b === "number") {
    return a - b;
  }
  const [one, other] = [limbsOf(a), limbsOf(b)];
  if (one.length !== other.length) {
    return one.length - other.length;
  }
  for (let i = one.length - 1; i >= 0; i -= 1) {
    if (at(one, i) !== at(other, i)) {
      return at(one, i) - at(other, i);
    }
  }
  return 0;
}

/**
 * Returns how often a positive `b` goes into `a`, and what is left: one digit of the quotient after
 * the other, each found by halving.
 *
 * @param {Whole} a
 * @param {Whole} b
 * @returns {{quotient: Whole, rest: Whole}}
 */
export function divide(a, b) {
  if (typeof a === "number" && typeof b === "number") {
    return { quotient: (a - (a % b)) / b, rest: a % b };
  }
  const digits = limbsOf(a);
  const quotient = new Array(digits.length).fill(0);
  /** @type {Whole} */
  let rest = 0;
  for (let i = digits.length - 1; i >= 0; i -= 1) {
    rest = add(multiply(rest, BASE), at(digits, i));
    const digit = timesWithin(rest, b);
    quotient[i] = digit;
    rest = subtract(rest, multiply(b, digit));
  }
  return { quotient: made(quotient), rest };
}

/** Returns the largest digit whose product with `b` is not above `rest`. @param {Whole} rest @param {Whole} b */
function timesWithin(rest, b) {
  let [low, high] = [0, BASE];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (compare(multiply(b, middle), rest) <= 0) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return low;
}

/** Returns the greatest common divisor. @param {Whole} a @param {Whole} b @returns {Whole} */
export function commonDivisor(a, b) {
  let one = a;
  let other = b;
  while (other !== 0) {
    /** @type {Whole} */
    const rest = typeof one === "number" && typeof other === "number" ? one % other : divide(one, other).rest;
    one = other;
    other = rest;
  }
  return one;
}

/** Returns the number that a text of digits writes. @param {string} text @returns {Whole} */
export function parseWhole(text) {
  const limbs = [];
  for (let end = text.length; end > 0; end -= DIGITS) {
    limbs.push(Number(text.slice(Math.max(0, end - DIGITS), end)));
  }
  return made(limbs);
}

/** @param {Whole} whole */
export function writtenWhole(whole) {
  if (typeof whole === "number") {
    return String(whole);
  }
  const [highest, ...lower] = whole.slice().reverse();
  return String(highest) + lower.map(limb => String(limb).padStart(DIGITS, "0")).join("");
}
