import assert from "node:assert/strict";
import test from "node:test";
import { suggestions, waysOut } from "../../plugins/kedan/web/src/menu/suggest.js";
import { speak } from "./words.js";

speak("zh");

const FACETS = [
  { name: "domain", label: "领域", kind: "choice", values: ["teachers", "culture"], labels: ["教师", "文化"] },
  { name: "credits", label: "学分", kind: "range", values: ["8", "16"], labels: ["8", "16"] },
];
const any = (...values) => ({ mode: "any", values, from: "", to: "" });
const within = (from, to) => ({ mode: "any", values: [], from, to });
const ways = (text, conditions = {}) =>
  waysOut({ text, conditions, facets: FACETS }).map(({ name, change }) => [name, change]);

test("one word alone leaves nothing to drop", () => assert.deepEqual(ways("质量"), []));

test("each word can be dropped, as it was typed", () => {
  assert.deepEqual(ways("质量  Word"), [
    ["质量", { text: "Word" }],
    ["Word", { text: "质量" }],
  ]);
});

test("a word of several terms is taken apart", () => {
  assert.deepEqual(ways("AI课堂"), [
    ["ai", { text: "课堂" }],
    ["课堂", { text: "ai" }],
  ]);
});

test("text and conditions can be dropped for each other", () => {
  assert.deepEqual(ways(" 质量 ", { domain: any("teachers", "culture") }), [
    ["质量", { text: "" }],
    ["教师、文化", { conditions: {} }],
  ]);
});

test("of several conditions each can be dropped", () => {
  const [domain, credits] = [any("culture"), within("8", "16")];
  assert.deepEqual(ways("", { domain, credits }), [
    ["文化", { conditions: { credits } }],
    ["学分 8—16", { conditions: { domain } }],
  ]);
});

test("only ways that lead to courses are offered, the best first", async () => {
  const rows = [
    ["质量", "culture"],
    ["质量", "culture"],
    ["监测", "culture"],
    ["x", "teachers"],
  ];
  const state = { text: "质量 鲸鱼", conditions: {}, facets: FACETS, today: "2026-12-08", sort: "" };
  const ask = async ({ text, facets: { domain = [] } }) => ({
    total: rows.filter(
      ([title, main]) =>
        text.split(" ").every(word => title.includes(word)) && (!domain.length || domain.includes(main)),
    ).length,
  });
  const found = await suggestions(state, { ask, fixed: {} });
  assert.deepEqual(
    found.map(({ name, total }) => [name, total]),
    [["鲸鱼", 2]],
  );
  const conditions = { domain: any("teachers") };
  const both = await suggestions({ ...state, text: "质量", conditions }, { ask, fixed: {} });
  assert.deepEqual(
    both.map(({ name, total }) => [name, total]),
    [
      ["教师", 2],
      ["质量", 1],
    ],
  );
});
