import assert from "node:assert/strict";
import test from "node:test";
import { readQuestion, writtenQuestion } from "../../plugins/kedan/web/src/menu/address.js";
import { cleaned } from "../../plugins/kedan/web/src/menu/conditions.js";
import { pick, randomFrom } from "./random.js";

const choice = (mode, values, from = "", to = "") => ({ mode, values, from, to });
const QUESTIONS = [
  { text: "", conditions: {}, sort: "" },
  { text: "质量 & 100%", conditions: {}, sort: "title" },
  {
    text: "",
    conditions: {
      credits: choice("any", [], "8", "40.5"),
      dates: choice("any", [], "2027-01", ""),
      method: choice("all", ["case-teaching", "mentoring"]),
      state: choice("none", ["ended"]),
      tag: choice("any", ["一,二", "a=b&c", "+"]),
    },
    sort: "start",
  },
];

for (const question of QUESTIONS) {
  const address = writtenQuestion(question);
  test(`${address || "no query"} says what is asked`, () => assert.deepEqual(readQuestion(address), question));
}

test("an address is short and legible", () => {
  const conditions = { stage: choice("any", ["junior", "nine-year"]), state: choice("none", ["ended"]) };
  assert.equal(
    writtenQuestion({ text: " ai ", conditions, sort: "" }),
    "?q=ai&stage=junior,nine-year&state.not=ended",
  );
});

const HOSTILE = [
  "?__proto__=x&constructor=y&toString=z",
  "?q=%E0%A4%A&stage=%zz,junior",
  `?tag=${"a,".repeat(3000)}`,
  `?${"tag=x&".repeat(600)}`,
  "?credits.from=1e9&credits.to=<b>&credits.from=-1",
  "?sort=chaos&Domain=x&domain.evil=x&=&&&?=?",
  "?dates.from=9999-99-99&dates.to=2027-02-30",
];
const FACETS = [
  { name: "stage", kind: "choice", values: ["junior"] },
  { name: "tag", kind: "choice", values: ["x"], several: true },
  { name: "credits", kind: "range", values: ["8"] },
  { name: "dates", kind: "window", values: ["2027-01"] },
];

for (const query of HOSTILE) {
  test(`${query.slice(0, 40)} does no harm`, () => {
    const { text, conditions, sort } = cleaned(readQuestion(query), FACETS, {});
    assert.ok(text.length <= 200 && sort === "");
    assert.equal(Object.getPrototypeOf(conditions), Object.prototype);
    for (const [name, { values, from, to }] of Object.entries(conditions)) {
      const facet = FACETS.find(one => one.name === name);
      assert.ok(values.length <= 1 && values.every(value => facet.values.includes(value)));
      assert.deepEqual([from, to], ["", ""]);
    }
  });
}

test("whatever an address says, it can be read, cleaned and written", () => {
  const random = randomFrom(1);
  const signs = Array.from("?&=,.+%qastegnodi0123<\u0000\ud800质 ");
  for (let round = 0; round < 500; round += 1) {
    const query = `?${Array.from({ length: Math.floor(random() * 60) }, () => pick(random, signs)).join("")}`;
    const question = cleaned(readQuestion(query), FACETS, {});
    const again = cleaned(readQuestion(writtenQuestion(question)), FACETS, {});
    assert.deepEqual(again.conditions, question.conditions);
  }
});
