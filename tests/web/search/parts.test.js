import { any, both, followed } from "../../../plugins/kedan/web/src/search/merge.js";
import { numbersOf, signed } from "../../../plugins/kedan/web/src/search/digits.js";
import assert from "node:assert/strict";
import { offsetsOf } from "../../../plugins/kedan/web/src/search/chain.js";
import { randomFrom } from "../random.js";
import { readFileSync } from "node:fs";
import { shardOf } from "../../../plugins/kedan/web/src/search/lists.js";
import { smallest } from "../../../plugins/kedan/web/src/search/ranking.js";
import test from "node:test";
import { waysToCut } from "../../../plugins/kedan/web/src/search/pinyin.js";

const file = new URL("../../conformance/search-digits.json", import.meta.url);
const { digits, shards } = JSON.parse(readFileSync(file, "utf8"));

test("numbers are read as Python writes them", () => {
  const written = digits.map(([text]) => text).join("");
  assert.deepEqual(
    Array.from(numbersOf(written)),
    digits.map(([, number]) => number),
  );
});

test("numbers that may be negative", () => assert.deepEqual([2, 1, 3, 4].map(signed), [1, -1, -2, 2]));

test("grams lie where Python files them", () =>
  shards.forEach(([key, hash]) => assert.equal(shardOf(key, 4294967296), hash, key)));

const hits = (rows, inTitle = []) => ({
  rows: Int32Array.from(rows),
  inTitle: Uint8Array.from(rows, (_, at) => inTitle[at] || 0),
});
const plain = ({ rows, inTitle }) => Array.from(rows, (row, at) => [row, inTitle[at]]);

test("both: in the title where both are", () =>
  assert.deepEqual(plain(both(hits([1, 3, 5], [1, 1, 0]), hits([0, 3, 5], [0, 1, 1]))), [
    [3, 1],
    [5, 0],
  ]));

test("any: in the title where one is", () =>
  assert.deepEqual(plain(any([hits([5], [0]), hits([1, 5], [0, 1]), hits([])])), [
    [1, 0],
    [5, 1],
  ]));

test("places that follow at a distance", () =>
  assert.deepEqual(Array.from(followed(Float64Array.from([1, 4, 9]), Float64Array.from([4, 8, 12]), 3)), [1, 9]));

test("triples cover a term of any length", () => {
  for (let length = 3; length < 20; length += 1) {
    const covered = new Set(offsetsOf(length).flatMap(at => [at, at + 1, at + 2]));
    assert.deepEqual(
      [...covered].sort((a, b) => a - b),
      Array.from({ length }, (_, at) => at),
    );
  }
});

test("the smallest keys, in order, for every limit", () => {
  const random = randomFrom(3);
  const keys = Float64Array.from({ length: 500 }, () => Math.floor(random() * 1e6));
  const sorted = Float64Array.from(keys).sort();
  [0, 1, 7, 20, 200, 500, 900, Infinity].forEach(limit =>
    assert.deepEqual(smallest(Float64Array.from(keys), limit), sorted.slice(0, limit)),
  );
});

const CUTS = [
  ["xian", ["xi", "an", "xian", "xiang"], ["xian", "xi- an"]],
  ["xiaozh", ["xiao", "zhang"], ["xiao- zh"]],
  ["x", ["xi", "an"], ["x"]],
  ["q", ["xi", "an"], []],
  ["anan", ["an"], ["an- an"]],
];

for (const [letters, syllables, expected] of CUTS) {
  test(`${letters} is cut into ${expected.join(" or ") || "nothing"}`, () =>
    assert.deepEqual(
      waysToCut(letters, syllables).map(way => way.join(" ")),
      expected,
    ));
}

test("letters that can be cut in very many ways take no time", () => {
  const started = performance.now();
  waysToCut("a".repeat(60), ["a", "aa", "aaa"]);
  assert.ok(performance.now() - started < 200);
});
