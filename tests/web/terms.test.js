import assert from "node:assert/strict";
import test from "node:test";
import { find, termsOf, wordsIn } from "../../plugins/kedan/web/src/core/terms.js";
import { fold } from "../../plugins/kedan/web/src/core/fold.js";

const texts = query => termsOf(query).map(term => term.text);

const CUTS = [
  ["", []],
  ["  　 ", []],
  ["校长 领导力", ["校长", "领导力"]],
  ["校长　领导力", ["校长", "领导力"]],
  ["AI课堂2027", ["ai课堂2027"]],
  ["ＡＩ 课堂", ["ai", "课堂"]],
  ["浙教办师〔2020〕19号", ["浙教办师〔2020〕19号"]],
  ["“质量”、监测", ["“质量”、监测"]],
  ["e-learning", ["e", "learning"]],
  ["3—6", ["3", "6"]],
  ["质量 质量", ["质量"]],
  ["——", []],
  ["? !", []],
  ["😀", []],
  ["校长 ——", ["校长"]],
  ["\ud800校长", ["校长"]],
  ["❤\ufe0f校", ["❤校"]],
];

for (const [query, expected] of CUTS) {
  test(`${JSON.stringify(query)} is cut into ${expected.join(" + ") || "nothing"}`, () => {
    assert.deepEqual(texts(query), expected);
  });
}

test("the words in terms, without signs", () =>
  assert.deepEqual(wordsIn(termsOf("浙教办师[2020]19号 “AI课堂”")), ["浙教办师", "2020", "19", "号", "ai", "课堂"]));

const PLACES = [
  ["领导", "校长领导力", 2],
  ["力领", "校长领导力", -1],
  ["word", "keyword", -1],
  ["word", "keyword words", 8],
  ["ai", "中文ai课堂", 2],
  ["ai", "caí ai", 4],
  ["6", "3—6岁", 2],
  ["6", "36岁", -1],
  ["9", "19号", -1],
  ["a", "𝒷a a", 3],
];

for (const [query, text, expected] of PLACES) {
  test(`${query} in ${text} is at ${expected}`, () => {
    assert.equal(find(termsOf(query)[0], fold(text)), expected);
  });
}
