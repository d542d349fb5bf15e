import assert from "node:assert/strict";
import test from "node:test";
import { add, commonDivisor, compare, divide, multiply, parseWhole, subtract, writtenWhole } from "../../plugins/kedan/web/src/audit/whole.js";
import { least, minus, order, over, parseFraction, plus, times, total, written } from "../../plugins/kedan/web/src/audit/fraction.js";
import { pick, randomFrom } from "./random.js";

const random = randomFrom(2026);
const EDGES = ["0", "1", "2", "9999999", "10000000", "10000001", "9007199254740991", "9007199254740992", "8999999999999999", "9000000000000000", "99999999999999999999999999999999", "100000000000000000000000000000000"];

function digits() {
  const length = 1 + Math.floor(random() * 45);
  const text = Array.from({ length }, () => String(Math.floor(random() * 10))).join("");
  return text.replace(/^0+(?=\d)/, "");
}

const number = () => (random() < 0.4 ? pick(random, EDGES) : digits());

test("whole numbers agree with those of the machine", () => {
  for (let round = 0; round < 4000; round += 1) {
    const [a, b] = [number(), number()];
    const [one, other] = [parseWhole(a), parseWhole(b)];
    assert.equal(writtenWhole(one), a);
    assert.equal(writtenWhole(add(one, other)), String(BigInt(a) + BigInt(b)));
    assert.equal(writtenWhole(multiply(one, other)), String(BigInt(a) * BigInt(b)));
    assert.equal(Math.sign(compare(one, other)), BigInt(a) < BigInt(b) ? -1 : BigInt(a) > BigInt(b) ? 1 : 0);
    const [high, low] = BigInt(a) < BigInt(b) ? [b, a] : [a, b];
    assert.equal(writtenWhole(subtract(parseWhole(high), parseWhole(low))), String(BigInt(high) - BigInt(low)));
    if (b !== "0") {
      const { quotient, rest } = divide(one, other);
      assert.equal(writtenWhole(quotient), String(BigInt(a) / BigInt(b)), `${a} / ${b}`);
      assert.equal(writtenWhole(rest), String(BigInt(a) % BigInt(b)), `${a} % ${b}`);
    }
  }
});

function plainDivisor(a, b) {
  return b === 0n ? a : plainDivisor(b, a % b);
}

test("the common divisor, also of huge numbers", () => {
  for (let round = 0; round < 300; round += 1) {
    const [a, b, c] = [digits(), digits(), digits()].map(BigInt);
    const [one, other] = [a * c, b * c];
    const found = commonDivisor(parseWhole(String(one)), parseWhole(String(other)));
    assert.equal(writtenWhole(found), String(plainDivisor(one, other)));
  }
});

test("fractions are always in lowest terms", () => {
  assert.equal(written(parseFraction("0.40")), "2/5");
  assert.equal(written(parseFraction("120/360")), "1/3");
  assert.equal(written(parseFraction("0/7")), "0");
  assert.equal(written(parseFraction("360")), "360");
  assert.equal(written(plus(parseFraction("1/6"), parseFraction("1/3"))), "1/2");
  assert.equal(written(minus(parseFraction("1/2"), parseFraction("1/3"))), "1/6");
  assert.equal(written(times(parseFraction("2/3"), parseFraction("3/4"))), "1/2");
  assert.equal(written(over(parseFraction("2/3"), parseFraction("4/3"))), "1/2");
  assert.equal(written(least(parseFraction("0.34"), parseFraction("1/3"))), "1/3");
  assert.ok(order(parseFraction("0.33"), parseFraction("1/3")) < 0);
});

test("a sum of many odd parts is exact where floating point is not", () => {
  const primes = [3, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79];
  const halves = primes.map(prime => parseFraction(`1/${prime}`));
  const product = primes.reduce((all, prime) => all * BigInt(prime), 1n);
  const top = primes.reduce((all, prime) => all + product / BigInt(prime), 0n);
  assert.equal(written(total(halves)), `${top}/${product}`);
  assert.equal(written(total(Array.from({ length: 10 }, () => parseFraction("0.1")))), "1");
});

for (const text of ["", "x", "1/0", "-1", "1e3", " 1", "1.", ".5", "1/2/3", "0x10", undefined, null, NaN]) {
  test(`${text} is no exact number`, () => assert.throws(() => parseFraction(text), RangeError));
}
