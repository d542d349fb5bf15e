/** Records pasted from a spreadsheet. */
import assert from "node:assert/strict";
import test from "node:test";
import { cellsOf, readPasted } from "../../plugins/kedan/web/src/plan/paste.js";
import { namesOf } from "../../plugins/kedan/web/src/plan/done-names.js";
import { pick, randomFrom } from "./random.js";
import { speak } from "./words.js";

const choices = {
  domains: [
    ["planning", "规划学校发展"],
    ["teachers", "引领教师成长"],
  ],
  categories: [["qualification", "任职资格培训"]],
  deliveries: [["offline", "线下集中"]],
  deliveries_short: [["offline", "线下"]],
  kinds: [["zj-90", "“90 学分”培训"]],
};
speak("zh");
const NAMES = namesOf({ site: { choices } });
const read = text => readPasted(text, NAMES);

test("cells stand between tabs, and may hold tabs and lines in quotes", () => {
  assert.deepEqual(cellsOf('a\tb\r\n"x\ty\n""z"""\t\r\n\r\n \nc'), [["a", "b"], ['x\ty\n"z"', ""], ["c"]]);
  assert.deepEqual(cellsOf('"open\tb\nc'), [['"open', "b"], ["c"]]);
  assert.deepEqual(cellsOf(""), []);
});

test("columns are known by their headings, in any order", () => {
  const { records, problems } = read("年度\t培训名称\t认定学分\t单位\t备注\t领域\n2025\t读书会\t24\t学分\t随便\t规划学校发展、引领教师成长");
  assert.deepEqual(problems, []);
  assert.deepEqual(records, [{ title: "读书会", year: 2025, amount: "24", unit: "credits", domains: ["planning", "teachers"] }]);
});

test("without headings the order is the usual one, and the unit may stand with the amount", () => {
  const { records } = read("资格培训\t2024年\t300学时\t\t任职资格培训\t线下集中\t\tzj-90\tsample-college/x");
  assert.deepEqual(records, [
    { title: "资格培训", year: 2024, amount: "300", unit: "hours", category: "qualification", delivery: "offline", kinds: ["zj-90"], course: "sample-college/x" },
  ]);
});

test("what can't be made out is told by row and column, and the rest is read", () => {
  const { records, problems } = read("名称\t年份\t数量\n甲\t2025\t\n乙\t明年\t\n丙\t2025\t很多\n\t2025\t\n丁\t2025\t24");
  assert.deepEqual(records, [{ title: "甲", year: 2025 }]);
  assert.deepEqual(problems, [
    { row: 3, field: "year", given: "明年" },
    { row: 4, field: "amount", given: "很多" },
    { row: 5, field: "title", given: "" },
    { row: 6, field: "unit", given: "" },
  ]);
});

test("full width and blanks are no obstacle", () => {
  assert.deepEqual(read("甲\t２０２５\t１６．５\t学 分").records, [{ title: "甲", year: 2025, amount: "16.5", unit: "credits" }]);
});

test("no amount is rounded or guessed", () => {
  for (const amount of ["1.234", "-8", "1e3", "24学分吗", "1,000", "九十"]) {
    assert.equal(read(`甲\t2025\t${amount}\t学分`).problems[0].field, "amount", amount);
  }
});

test("no text of any kind stops the reader", () => {
  const random = randomFrom(5);
  const parts = ['"', "\t", "\n", "\r", "名称", "年份", "2025", "24", "=cmd()", "<b>", "\u0000", "😀", "，"];
  for (let round = 0; round < 500; round += 1) {
    const text = Array.from({ length: 40 }, () => pick(random, parts)).join("");
    read(text).records.forEach(({ title, year }) => assert.ok(title && year));
  }
  assert.equal(read("甲\t2025\n".repeat(9000)).records.length, 500);
});
