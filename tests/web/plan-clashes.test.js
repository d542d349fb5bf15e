/** Days that overlap, surely or perhaps. */
import assert from "node:assert/strict";
import test from "node:test";
import { clashesOf, periodsOf } from "../../plugins/kedan/web/src/plan/clashes.js";
import { intervalOf } from "../../plugins/kedan/web/src/core/dates.js";
import { pick, randomFrom } from "./random.js";

const day = written => intervalOf(written).first;
const taken = (key, ...segments) => ({ key, title: key, kind: "course", periods: periodsOf(segments) });
const span = (starts, ends, delivery) => ({ starts, ...(ends ? { ends } : {}), ...(delivery ? { delivery } : {}) });
const told = (one, other) => clashesOf([one, other], []).map(({ first, last, days, sure }) => ({ first, last, days, sure }));

test("days that two courses share are counted", () => {
  const one = taken("a", span("2027-01-13", "2027-01-16", "offline"));
  const other = taken("b", span("2027-01-11", "2027-01-15"));
  assert.deepEqual(told(one, other), [{ first: day("2027-01-13"), last: day("2027-01-15"), days: 3, sure: true }]);
  assert.deepEqual(told(one, taken("c", span("2027-01-17", "2027-01-18"))), []);
  assert.equal(told(one, taken("d", span("2027-01-16", "2027-01-16")))[0].days, 1);
});

test("what is taught online or at the own school takes no days", () => {
  for (const delivery of ["online", "school-based"]) {
    assert.deepEqual(told(taken("a", span("2027-01-13", "2027-01-16", delivery)), taken("b", span("2027-01-13", "2027-01-16"))), []);
  }
});

test("imprecise dates overlap perhaps, and what is certain counts alone", () => {
  const month = taken("a", span("2027-01"));
  const days = taken("b", span("2027-01-13", "2027-01-16"));
  assert.deepEqual(told(month, days), [{ first: day("2027-01-13"), last: day("2027-01-16"), days: 4, sure: false }]);
  assert.equal(told(taken("c", span("2027-01-13")), days)[0].sure, false);
  const both = taken("d", span("2027-01"), span("2027-01-15", "2027-01-20"));
  assert.deepEqual(told(both, days), [{ first: day("2027-01-15"), last: day("2027-01-16"), days: 2, sure: true }]);
});

test("each pair is told once, and others never clash among themselves", () => {
  const [one, other] = ["a", "b"].map(key => taken(key, span("2027-01-13", "2027-01-16")));
  const holiday = { ...taken("h", span("2027-01-01", "2027-02-21")), kind: "holiday" };
  const pairs = clashesOf([one, other], [holiday, { ...holiday, key: "i" }]).map(clash => `${clash.one.key}${clash.other.key}`);
  assert.deepEqual(pairs, ["ab", "ah", "ai", "bh", "bi"]);
});

test("it is the same day by day", () => {
  const random = randomFrom(3);
  const written = at => new Date(Date.UTC(2027, 0, 1 + at)).toISOString().slice(0, 10);
  const some = () =>
    Array.from({ length: 3 }, (_, at) => {
      const from = at * 10 + pick(random, [0, 2, 5]);
      return span(written(from), written(from + pick(random, [0, 1, 4])));
    });
  const days = segments => new Set(segments.flatMap(({ starts, ends }) => Array.from({ length: day(ends) - day(starts) + 1 }, (_, at) => day(starts) + at)));
  for (let round = 0; round < 200; round += 1) {
    const [mine, theirs] = [some(), some()];
    const common = [...days(mine)].filter(one => days(theirs).has(one));
    const [clash] = told(taken("a", ...mine), taken("b", ...theirs));
    assert.equal(clash ? clash.days : 0, common.length);
    if (clash) {
      assert.deepEqual([clash.first, clash.last], [Math.min(...common), Math.max(...common)]);
    }
  }
});
