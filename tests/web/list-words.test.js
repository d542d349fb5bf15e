/** Amounts that follow the profile, sums, days, and the message for a chat. */
import assert from "node:assert/strict";
import test from "node:test";
import { amountOf, totalsOf } from "../../plugins/kedan/web/src/list/amounts.js";
import { amountWords, optionWords, totalWords, whenWords } from "../../plugins/kedan/web/src/list/words.js";
import { messageOf } from "../../plugins/kedan/web/src/plan/message.js";
import { LISTS } from "../../plugins/kedan/web/src/list/read.js";
import { intervalOf } from "../../plugins/kedan/web/src/core/dates.js";
import { matches } from "../../plugins/kedan/web/src/profile/match.js";
import { speak } from "./words.js";

const TODAY = intervalOf("2026-12-08").first;
const two = {
  title: "工作坊",
  unit: "credits",
  audiences: [
    { amount: "120", roles: ["principal"], stages: ["junior"] },
    { amount: "40", roles: ["middle-leader"] },
  ],
  runs: [],
};
const one = (amount, unit = "credits") => ({ facts: { title: "x", unit, audiences: [{ amount }], runs: [] } });
const words = (facts, profile) => amountWords(amountOf(facts, profile));

test("without a profile a range, with one the amount of the audience that fits", () => {
  speak("zh");
  assert.equal(words(two, {}), "40—120 学分");
  assert.equal(words(two, { role: "principal" }), "120 学分");
  assert.equal(words(two, { stage: "primary" }), "40 学分");
  assert.equal(words(two, { role: "trainer" }), "40—120 学分");
  assert.deepEqual([amountOf(two, { role: "trainer" }).fits, amountOf(two, {}).fits], [false, true]);
});

test("what is not stated is never nothing", () => {
  speak("zh");
  assert.equal(words({ ...two, audiences: [{ roles: ["principal"] }] }, {}), "学分未注明");
  assert.equal(words(undefined, {}), "学分未注明");
});

test("a region lies in its province, and a province may hold it", () => {
  const audience = { regions: ["3306"] };
  const found = ["33", "3306", "330602", "3301", "21", undefined].map(region => matches(audience, { region }));
  assert.deepEqual(found, [true, true, true, false, false, true]);
});

test("sums keep credits and hours apart, drift nowhere, and count what states neither", () => {
  speak("zh");
  const items = [...Array.from({ length: 10 }, () => one("0.1")), one("24", "hours"), { facts: two }, {}];
  const totals = totalsOf(items, {});
  assert.deepEqual(totals, { credits: { low: 4100, high: 12100 }, hours: { low: 2400, high: 2400 }, unknown: 1 });
  assert.equal(totalWords(totals), "41—121 学分 · 24 学时 · 1 门未注明");
  assert.equal(totalWords(totalsOf([], {})), "");
});

test("one is worded as one where the language has it so", () => {
  speak("en");
  assert.equal(words(one("1").facts, {}), "1 credit");
  assert.equal(words(one("1.5").facts, {}), "1.5 credits");
});

test("days are worded as short as they can be", () => {
  speak("zh");
  const when = (...spans) => whenWords({ segments: spans.map(([starts, ends]) => ({ starts, ends })) }, TODAY);
  assert.equal(when(["2027-01-13", "2027-01-16"]), "1月13日—16日");
  assert.equal(when(["2027-01-13", "2027-02-02"]), "1月13日—2月2日");
  assert.equal(when(["2028-01-13", "2028-01-16"]), "2028年1月13日—16日");
  assert.equal(when(["2027-01-13", "2027-01-13"]), "1月13日");
  assert.equal(when(["2027-03-01", "2027-03-05"], ["2027-01-13", "2027-01-16"]), "1月13日—3月5日");
  assert.equal(when(["2027-03", "2027-06"]), "3月—6月");
  assert.equal(when(["2027-03-01", undefined]), "3月1日");
  assert.equal(when(), "");
});

test("an offering tells its days, its state, and the day that matters", () => {
  speak("zh");
  const run = {
    id: "spring",
    segments: [{ starts: "2027-01-13", ends: "2027-01-16" }],
    enrolment: [{ opens: "2026-12-01", closes: "2026-12-20" }],
  };
  assert.equal(optionWords(run, TODAY), "1月13日—16日（报名中 · 12月20日截止）");
  assert.equal(optionWords(run, TODAY + 15), "1月13日—16日（报名截止）");
  assert.equal(optionWords({ id: "spring" }, TODAY), "spring（待定）");
});

test("the message says what is in the list, one course a line", () => {
  speak("zh");
  const runs = [{ id: "spring", segments: [{ starts: "2027-01-13", ends: "2027-01-16" }] }];
  const planned = [
    { course: "a/b", offering: "spring", added: "", facts: { ...two, runs } },
    { course: "a/c", added: "", facts: { ...two, sample: true } },
    { course: "a/gone", added: "" },
  ];
  assert.equal(
    messageOf({ ...LISTS.empty, planned }, { role: "principal" }, TODAY),
    "我的课单：3 门，计划 240 学分 · 1 门未注明\n1. 工作坊\n   120 学分 · 1月13日—16日\n" +
      "2. 工作坊（示例）\n   120 学分\n3. a/gone\n   学分未注明",
  );
});
