/** What the bar tells of an audit is told of that very list, and what is kept is read with care. */
import assert from "node:assert/strict";
import test from "node:test";
import { auditAll } from "../../plugins/kedan/web/src/audit/evaluate.js";
import { coursesOf } from "../../plugins/kedan/web/src/audit/course.js";
import { LISTS } from "../../plugins/kedan/web/src/list/read.js";
import { stateOf, SUMMARIES } from "../../plugins/kedan/web/src/list/summary.js";
import { parsed } from "../../plugins/kedan/web/src/list/keeper.js";
import { summaryOf } from "../../plugins/kedan/web/src/plan/summary.js";

const list = more => ({ ...LISTS.empty, planned: [{ course: "a/b", added: "2026-12-08", facts: { title: "x" } }], ...more });
const RULES = [
  { id: "city", title: "p", unit: "credits", rules: [{ id: "part", sum: { gte: "9" }, where: { domain: "x" } }, { id: "total", sum: { gte: "40" } }] },
  { id: "land", title: "p", unit: "credits", rules: [{ id: "total", sum: { gte: "60.5" } }] },
];
const CATALOG = {
  rules: { policies: RULES, menus: [] },
  site: { rules: { land: { total: ["五年周期", ""] } } },
  courses: coursesOf([{ id: "a/b", audiences: [{ credits: { total: "8" } }] }]),
};
const DONE = [{ title: "y", year: 2026, amount: "20", unit: "credits" }];

function told(mine, rules = RULES) {
  return summaryOf(auditAll(rules, mine, CATALOG.courses, 2026), mine, {}, { ...CATALOG, rules: { policies: rules, menus: [] } });
}

test("the bar tells of the first sum of everything, by the strictest of the policies", () => {
  const mine = list({ done: DONE });
  const expected = { of: stateOf(mine, {}), title: "五年周期", unit: "credits", need: 60.5, done: 20, both: 28, gap: 32.5, open: false };
  assert.deepEqual(told(mine), expected);
  assert.deepEqual(parsed(JSON.stringify({ v: 1, ...expected }), SUMMARIES), { value: expected, trouble: "" });
});

test("what can't be told is not missing, and gives way to what can be told", () => {
  const hours = { id: "hours", title: "p", unit: "hours", rules: [{ id: "all", sum: { gte: "30" } }] };
  const { open, gap, unit } = told(list(), [hours]);
  assert.deepEqual({ open, gap, unit }, { open: true, gap: 0, unit: "hours" });
  assert.equal(told(list(), [hours, ...RULES]).gap, 52.5);
});

test("without such a rule, or with a waiver of it, it tells nothing", () => {
  assert.equal(told(list(), [{ ...RULES[0], rules: RULES[0].rules.slice(0, 1) }]).need, 0);
  assert.equal(told(list({ waivers: [{ rule: "total", reason: "z" }] })).need, 0);
});

test("a state is another one as soon as the audit may be another", () => {
  const before = stateOf(list(), { role: "principal", stage: "junior" });
  assert.equal(stateOf(list({ busy: [{ title: "t" }], planned: [{ course: "a/b", added: "2027-01-01" }] }), { stage: "junior", role: "principal" }), before);
  const others = [
    [list({ planned: [] }), {}],
    [list({ planned: [{ course: "a/b", offering: "r", added: "" }] }), {}],
    [list({ done: DONE }), {}],
    [list({ confirmed: [{ rule: "r" }] }), {}],
    [list(), { role: "principal" }],
  ].map(([one, mine]) => stateOf(one, mine));
  assert.equal(new Set([before, ...others]).size, 6);
});

test("what is no summary says nothing", () => {
  const broken = { v: 1, of: 3, title: ["x"], unit: "km", need: "360", done: -1, both: 1e300, gap: null };
  assert.deepEqual(parsed(JSON.stringify(broken), SUMMARIES).value, SUMMARIES.empty);
});
