/** What is kept and what is brought: every version is read, and nothing of it is believed. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";
import { LISTS } from "../../plugins/kedan/web/src/list/read.js";
import { PROFILES } from "../../plugins/kedan/web/src/profile/read.js";
import { fileOf, readFile } from "../../plugins/kedan/web/src/list/transfer.js";
import { LONGEST, parsed } from "../../plugins/kedan/web/src/list/keeper.js";

const folder = new URL("samples/", import.meta.url);
const sample = name => readFileSync(new URL(name, folder), "utf8");
const list = data => parsed(JSON.stringify({ v: 1, ...data }), LISTS).value;

for (const [name, format] of [
  ["list", LISTS],
  ["profile", PROFILES],
]) {
  const kept = readdirSync(folder).filter(file => file.startsWith(`${name}-v`));

  test(`a ${name} of the version that is written is among the samples`, () =>
    assert.ok(kept.includes(`${name}-v${format.version}.json`)));

  for (const file of kept) {
    test(`${file} is read, nothing is lost`, () => {
      const { v, ...said } = JSON.parse(sample(file));
      const { value, trouble } = parsed(sample(file), format);
      assert.equal(trouble, "");
      assert.deepEqual(value, v === format.version ? said : { ...value, ...said });
    });
  }
}

test("a file that was exported brings the same list", () => {
  const { value } = readFile(sample("list-v1.json"));
  assert.deepEqual(readFile(fileOf(value, { role: "principal", cycle_start: 2023 }, "kedan", "2026-12-08")), {
    value,
    profile: { role: "principal", cycle_start: 2023 },
    trouble: "",
  });
});

test("an exported file of old is still read", () => {
  const { value } = readFile(sample("file-v1.json"));
  assert.deepEqual(
    value.planned.map(({ course, facts }) => [course, facts && facts.title]),
    [
      ["sample-college/school-planning", "未来三年学校发展规划编制"],
      ["gone-college/gone", undefined],
    ],
  );
});

test("what is no list is told from what is too new", () => {
  for (const text of ["", "{", "[]", "null", '"x"', "{}", '{"v":"1x"}', '{"v":0,"planned":[]}', '{"v":1}']) {
    assert.equal(readFile(text).trouble, "broken", text);
  }
  assert.equal(readFile('{"v":2,"planned":[]}').trouble, "newer");
});

test("a text that is far too long isn't even read", () => {
  const text = JSON.stringify({ v: 1, planned: [{ course: "a/b" }], pad: "x".repeat(LONGEST) });
  assert.equal(parsed(text, LISTS).trouble, "broken");
});

test("only what looks like an id, a date or an amount comes in", () => {
  const planned = [
    { course: "../../x/y", added: "2026-12-08" },
    { course: "https://example.org/x" },
    { course: `${"a".repeat(200)}/b` },
    { course: ["a/b"] },
    "a/b",
    null,
    { course: "a/b", offering: "<b>", year: 1e9, added: "soon", facts: { title: " \n ", runs: "x" } },
    { course: "a/c", facts: { title: `x\n${"长".repeat(999)}`, unit: "euro", audiences: [{ amount: "1e9" }], runs: [{ id: 7 }] } },
  ];
  const read = list({ planned }).planned;
  assert.deepEqual(read[0], { course: "a/b", added: "" });
  assert.equal(read[1].facts.title.length, 200);
  assert.deepEqual({ ...read[1].facts, title: "" }, { title: "", audiences: [{}], runs: [{ segments: [], enrolment: [] }] });
  assert.equal(read.length, 2);
});

test("a course stands once, and is not watched while it is chosen", () => {
  const read = list({ planned: [{ course: "a/b" }, { course: "a/b" }], watched: [{ course: "a/b" }, { course: "a/c" }] });
  assert.deepEqual([read.planned.length, read.watched.map(({ course }) => course)], [1, ["a/c"]]);
});

test("numbers are bounded", () => {
  const many = (count, make) => Array.from({ length: count }, (_, at) => make(at));
  const read = list({
    planned: many(300, at => ({ course: `a/c${at}`, facts: { title: "x", runs: many(99, () => ({})) } })),
    done: many(600, () => ({ title: "x", year: 2026 })),
  });
  assert.deepEqual([read.planned.length, read.planned[0].facts.runs.length, read.done.length], [200, 30, 500]);
});

test("no key of a text reaches a prototype", () => {
  const text = '{"v":1,"__proto__":{"planned":[{"course":"a/b"}]},"constructor":{"prototype":{"bad":1}},"done":[{"__proto__":{"title":"x","year":2026}}]}';
  const { value } = parsed(text, LISTS);
  assert.deepEqual([value.planned, value.done, {}.bad], [[], [], undefined]);
});

test("an amount of nothing counts for nothing", () => {
  const done = [
    { title: "x", year: 2026, amount: "8" },
    { title: "y", year: 2026, amount: "8", unit: "credits" },
  ];
  assert.deepEqual(list({ done }).done, [{ title: "x", year: 2026 }, done[1]]);
});
