/** What fills a gap can still be taken; what the list brings to the domains adds up. */
import assert from "node:assert/strict";
import test from "node:test";
import { byDomain } from "../../plugins/kedan/web/src/plan/domains.js";
import { coursesOf } from "../../plugins/kedan/web/src/audit/course.js";
import { helpful } from "../../plugins/kedan/web/src/plan/gaps.js";
import { intervalOf } from "../../plugins/kedan/web/src/core/dates.js";
import { measureWords, numberOf } from "../../plugins/kedan/web/src/plan/numbers.js";
import { slice } from "../../plugins/kedan/web/src/plan/slices.js";
import { speak } from "./words.js";

const TODAY = intervalOf("2026-12-08").first;
const course = (id, runs, more = {}) => ({ id, domains: ["planning"], audiences: [{ credits: { total: "8" } }], ...(runs ? { runs } : {}), ...more });
const RULES = [{ id: "p", title: "p", unit: "credits", rules: [{ id: "total", sum: { gte: "40" } }] }];
const helps = (courses, selection = {}) => {
  const { done, value } = slice(helpful(RULES, selection, coursesOf(courses), TODAY, 2026), () => 0);
  assert.ok(done);
  return value.map(found => `${found.course}/${found.offering}`);
};

test("what is over fills no gap; a later offering of it does", () => {
  const over = [{ id: "spring", ends: "2026-04-03" }];
  assert.deepEqual(helps([course("a/over", over), course("a/open"), course("a/next", [...over, { id: "next", ends: "2026-12-20" }])]), [
    "a/next/next",
    "a/open/",
  ]);
  assert.deepEqual(helps([course("a/always", over, { always_open: true })]), ["a/always/"]);
});

test("an offering that ends today, or some day of this month, is not over", () => {
  assert.deepEqual(helps([course("a/today", [{ id: "x", ends: "2026-12-08" }]), course("a/month", [{ id: "x", ends: "2026-12" }])]), [
    "a/month/x",
    "a/today/x",
  ]);
});

test("what is on the list counts by its offering, though that is over", () => {
  const courses = [course("a/mine", [{ id: "x", ends: "2026-04-03" }], { audiences: [{ credits: { total: "40" } }] }), course("a/other")];
  assert.deepEqual(helps(courses, { planned: [{ course: "a/mine", offering: "x" }] }), []);
});

test("credits of several domains are divided, and those of none are told", () => {
  const courses = coursesOf([
    course("a/two", null, { domains: ["planning", "culture"], domain_hours: { planning: "6", culture: "2" } }),
    course("a/none", null, { domains: [] }),
  ]);
  const selection = { planned: [{ course: "a/two" }, { course: "a/none" }], done: [{ title: "x", year: 2025, amount: "10", unit: "credits", domains: ["planning"] }] };
  assert.deepEqual(byDomain(selection, courses, 2026, "credits", ["planning", "culture", "teachers"]), {
    shares: [
      { domain: "planning", done: 10, both: 16 },
      { domain: "culture", done: 0, both: 2 },
      { domain: "teachers", done: 0, both: 0 },
    ],
    uncounted: 1,
  });
});

test("what one has is rounded down, what is missing is rounded up", () => {
  speak("zh");
  const words = (value, up, demand = { sum: {} }) => measureWords(value, { demand, unit: "credits", of: "16/3", up });
  assert.deepEqual([words("1/3", false), words("1/3", true), words("33/2", false), words(null, false)], ["0.33 学分", "0.34 学分", "16.5 学分", "0 学分"]);
  assert.deepEqual([words("2/45", true, { share: {} }), words("3", false, { count: {} }), words("3", false, { distinct: {} })], ["5.34 学分", "3 项", "3 种"]);
  assert.equal(numberOf("1/4"), 0.25);
});

test("long work is done in slices that end on time, and goes on where it was", () => {
  const work = (function* count() {
    yield;
    yield;
    yield;
    return "done";
  })();
  let now = 0;
  const clock = () => (now += 20);
  assert.deepEqual(slice(work, clock), { done: false, value: undefined });
  assert.deepEqual(slice(work, clock), { done: true, value: "done" });
});
