import assert from "node:assert/strict";
import { searchPapers } from "../../../plugins/kedan/web/src/search/papers.js";
import { termsOf } from "../../../plugins/kedan/web/src/core/terms.js";
import test from "node:test";

const PAPERS = [
  ["guide/choose.html", "怎样选课", [["", "", "先看菜单。"], ["credits", "核对学分", "按规则核对，可导出 Excel。"]]],
  ["guide/publish.html", "怎样发布", [["", "", "写一个文件。"], ["fields", "字段", "学分写在培训对象里。"]]],
];
const found = text => searchPapers(PAPERS, termsOf(text)).map(({ address }) => address);

const CASES = [
  ["学分", ["guide/choose.html#credits", "guide/publish.html#fields"]],
  ["怎样", ["guide/choose.html", "guide/publish.html"]],
  ["发布 学分", ["guide/publish.html#fields"]],
  ["exc", ["guide/choose.html#credits"]],
  ["菜单 学分", []],
  ["", []],
];

for (const [text, expected] of CASES) {
  test(`${text || "nothing"} finds ${expected.join(" ") || "nothing"}`, () => assert.deepEqual(found(text), expected));
}

test("a passage says what to show", () =>
  assert.deepEqual(searchPapers(PAPERS, termsOf("核对"))[0], {
    address: "guide/choose.html#credits",
    title: "怎样选课",
    heading: "核对学分",
    text: "按规则核对，可导出 Excel。",
  }));
