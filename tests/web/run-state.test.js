import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { bestRank, ranked, runState, STATES } from "../../plugins/kedan/web/src/core/run-state.js";
import { dayOf, intervalOf } from "../../plugins/kedan/web/src/core/dates.js";

const file = new URL("../conformance/run-state.json", import.meta.url);
const { cases, best } = JSON.parse(readFileSync(file, "utf8"));
const todayAt = instant => dayOf(new Date(instant));

test("there are cases", () => assert.ok(cases.length >= 40 && best.length >= 10));

for (const { name, now, run, state, day } of cases) {
  test(`state: ${name}`, () => assert.deepEqual(runState(run, todayAt(now)), { state, day }));
}

for (const example of best) {
  test(`best: ${example.name}`, () => {
    const [first] = ranked(example.runs, todayAt(example.now));
    assert.deepEqual([first.index, first.state], [example.best, example.state]);
  });
}

test("a course without offerings ranks as to be announced", () => {
  assert.equal(STATES[bestRank([], 0)], "unknown");
});

test("every run has exactly one state on every day of three years", () => {
  const first = intervalOf("2026-01-01").first;
  for (const { run } of cases) {
    for (let day = first; day < first + 1100; day += 1) {
      assert.ok(STATES.includes(runState(run, day).state));
    }
  }
});

test("broken data is unknown, not an exception", () => {
  const broken = [
    { segments: "x", enrolment: {} },
    { segments: [null, { starts: 7 }, { starts: "2026-99" }], enrolment: [null, {}, { opens: [] }] },
  ];
  broken.forEach(run => assert.equal(runState(run, 0).state, "unknown"));
});
