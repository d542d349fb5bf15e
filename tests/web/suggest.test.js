import assert from "node:assert/strict";
import test from "node:test";
import { suggestions, waysOut } from "../../plugins/kedan/web/src/menu/suggest.js";

const names = domains => domains.join("、");
const ways = (text, domains) => waysOut({ text, domains }, names).map(({ name, change }) => [name, change]);

test("one word alone leaves nothing to drop", () => assert.deepEqual(ways("质量", []), []));

test("each word can be dropped, as it was typed", () => {
  assert.deepEqual(ways("质量  Word", []), [
    ["质量", { text: "Word" }],
    ["Word", { text: "质量" }],
  ]);
});

test("a word of several terms is taken apart", () => {
  assert.deepEqual(ways("AI课堂", []), [
    ["ai", { text: "课堂" }],
    ["课堂", { text: "ai" }],
  ]);
});

test("text and domains can be dropped for each other", () => {
  assert.deepEqual(ways(" 质量 ", ["teachers", "culture"]), [
    ["质量", { text: "" }],
    ["teachers、culture", { domains: [] }],
  ]);
});

test("only ways that lead to courses are offered, the best first", async () => {
  const rows = [
    ["质量", "culture"],
    ["质量", "culture"],
    ["监测", "culture"],
    ["x", "teachers"],
  ];
  const state = { text: "质量 鲸鱼", domains: [], today: "2026-12-08" };
  const ask = async ({ text, facets: { domain } }) => ({
    total: rows.filter(
      ([title, main]) =>
        text.split(" ").every(word => title.includes(word)) && (!domain.length || domain.includes(main)),
    ).length,
  });
  const found = await suggestions(state, { ask, fixedDomain: "" }, names);
  assert.deepEqual(
    found.map(({ name, total }) => [name, total]),
    [["鲸鱼", 2]],
  );
  const both = await suggestions({ ...state, text: "质量", domains: ["teachers"] }, { ask, fixedDomain: "" }, names);
  assert.deepEqual(
    both.map(({ name, total }) => [name, total]),
    [
      ["teachers", 2],
      ["质量", 1],
    ],
  );
});
