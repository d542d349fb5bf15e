import assert from "node:assert/strict";
import test from "node:test";
import { foldField, foldWithMap } from "../../plugins/kedan/web/src/core/fold.js";
import { pick, randomFrom } from "./random.js";
import { piecesOf } from "../../plugins/kedan/web/src/core/highlight.js";
import { termsOf } from "../../plugins/kedan/web/src/core/terms.js";

/** The text with 〔〕 around what is hit. */
const marked = (text, query) => {
  const pieces = piecesOf(text, termsOf(query));
  assert.equal(pieces.map(piece => piece.text).join(""), text);
  return pieces.map(piece => (piece.hit ? `〔${piece.text}〕` : piece.text)).join("");
};

const EXAMPLES = [
  ["学业质量监测", "质量", "学业〔质量〕监测"],
  ["质量与质量", "质量", "〔质量〕与〔质量〕"],
  ["学业质量监测", "质量 监", "学业〔质量监〕测"],
  ["哈哈哈", "哈哈", "〔哈哈哈〕"],
  ["ＡＩ与课堂", "ai", "〔ＡＩ〕与课堂"],
  ["AI与课堂", "ＡＩ", "〔AI〕与课堂"],
  ["第１２期：Ｗｏｒｄ入门", "12 word", "第〔１２〕期：〔Ｗｏｒｄ〕入门"],
  ["keyword word", "word", "keyword 〔word〕"],
  ["workshops", "work", "〔work〕shops"],
  ["3—6岁", "6", "3—〔6〕岁"],
  ["𠮷野家与𠮷", "𠮷", "〔𠮷〕野家与〔𠮷〕"],
  ["😀课堂😀", "课堂", "😀〔课堂〕😀"],
  ["😀ＡＢ", "ab", "😀〔ＡＢ〕"],
  ["㈱校长", "株", "〔㈱〕校长"],
  ["㍿研修", "会社", "〔㍿〕研修"],
  ["ﬁnance", "fin", "〔ﬁn〕ance"],
  ["cafe\u0301 培训", "café", "〔cafe\u0301〕 培训"],
  ["İstanbul", "i\u0307s", "〔İs〕tanbul"],
  ["质\u200b量", "质量", "〔质\u200b量〕"],
  ["\u200b质量", "质量", "\u200b〔质量〕"],
  ["校长", "鲸鱼", "校长"],
  ["质量自评，第 2 期AI 工具", "第2期AI工具", "质量自评，〔第 2 期AI 工具〕"],
  ["", "校长", ""],
];

for (const [text, query, expected] of EXAMPLES) {
  test(`${query} in ${text}`, () => assert.equal(marked(text, query), expected));
}

test("folding with and without the map gives the same text", () => {
  const random = randomFrom(7);
  const alphabet = [..."校长领导Ａａ㈱㍿ﬁİéΣ　😀𠮷３—6 ,", "\u0301", "\u200b", "\uff9e", "ｶ", "\ud800"];
  for (let i = 0; i < 2000; i += 1) {
    const text = Array.from({ length: 8 }, () => pick(random, alphabet)).join("");
    const folded = foldWithMap(text);
    assert.equal(folded.text, foldField(text));
    assert.equal(folded.starts.length, folded.text.length);
    assert.equal(folded.ends.length, folded.text.length);
    folded.starts.forEach((start, at) => {
      assert.ok(start < folded.ends[at] && folded.ends[at] <= text.length);
      assert.ok(at === 0 || folded.starts[at - 1] <= start);
    });
    assert.equal(foldField(folded.text), folded.text);
  }
});

test("pieces never cut a surrogate pair", () => {
  const random = randomFrom(11);
  const alphabet = [..."校长a1𠮷😀𝐀㈱Ａ "];
  for (let i = 0; i < 2000; i += 1) {
    const text = Array.from({ length: 10 }, () => pick(random, alphabet)).join("");
    const query = Array.from({ length: 2 }, () => pick(random, alphabet)).join("");
    const pieces = piecesOf(text, termsOf(query));
    assert.equal(pieces.map(piece => piece.text).join(""), text);
    pieces.forEach(piece => assert.doesNotMatch(piece.text, /^[\udc00-\udfff]|[\ud800-\udbff]$/));
  }
});
