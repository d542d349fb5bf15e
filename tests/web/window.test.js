import assert from "node:assert/strict";
import test from "node:test";
import { intervalOf } from "../../plugins/kedan/web/src/core/dates.js";
import { windowView } from "../../plugins/kedan/web/src/core/window.js";

const on = (today, opens = "2026-12-01", closes = "2026-12-20") => windowView(opens, closes, intervalOf(today).first);
const count = (view, kind) => view.ticks.filter(tick => tick === kind).length;

test("twelve days left, one tick a day", () => {
  const view = on("2026-12-08");
  assert.deepEqual([view.phase, view.days], ["open", 12]);
  assert.deepEqual([count(view, "past"), count(view, "today"), count(view, "left")], [7, 1, 12]);
});

test("before, on the last day, and after", () => {
  const phases = ["2026-11-22", "2026-11-30", "2026-12-01", "2026-12-20", "2026-12-21"].map(day => {
    const { phase, days } = on(day);
    return [phase, days];
  });
  assert.deepEqual(phases, [
    ["before", 9],
    ["before", 1],
    ["open", 19],
    ["last", 0],
    ["after", 0],
  ]);
});

test("a window longer than 62 days has no ticks", () => {
  assert.equal(on("2026-12-08", "2026-11-01", "2027-01-01").ticks.length, 62);
  assert.equal(on("2026-12-08", "2026-11-01", "2027-01-02").ticks.length, 0);
});

test("a window that isn't known has no view", () => assert.equal(on("2026-12-08", "soon", ""), null));
