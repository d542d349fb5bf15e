import assert from "node:assert/strict";
import { searchPage } from "../../plugins/kedan/web/src/menu/page-search.js";
import test from "node:test";

const today = "2026-12-08";
const OPEN = { segments: [{ starts: "2027-01-13" }], enrolment: [{ opens: "2026-12-01", closes: "2026-12-20" }] };
const ENDED = { segments: [{ starts: "2022-03", ends: "2022-06" }] };

const ROWS = [
  { id: "a", fields: ["初中校长素质提升", "学业质量监测"], runs: [ENDED] },
  { id: "b", fields: ["学业质量监测报告怎么用", "从数据到课堂"], runs: [OPEN] },
  { id: "c", fields: ["校园文化", "质量自评，AI 工具"], runs: [{ always: true }] },
  { id: "d", fields: ["AI与课堂", ""], runs: [] },
];
const ids = text => searchPage(ROWS, { text, today }).hits.map(({ id }) => id);

const CASES = [
  ["", ["b", "c", "d", "a"]],
  ["质量", ["b", "c", "a"]],
  ["ai", ["d", "c"]],
  ["AI工具", ["c"]],
  ["质量 初中", ["a"]],
  ["质量监测初中", []],
];

for (const [text, expected] of CASES) {
  test(`${text || "nothing"} finds ${expected.join(" ") || "nothing"}`, () => assert.deepEqual(ids(text), expected));
}

test("the page knows no facets and mends nothing", () => {
  const { total, facets, corrected, terms } = searchPage(ROWS, { text: "ＡＩ", today });
  assert.deepEqual([total, facets, corrected, terms], [2, {}, null, [{ kind: "word", text: "ai" }]]);
});
