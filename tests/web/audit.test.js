import assert from "node:assert/strict";
import test from "node:test";
import { answered, conformanceCases } from "./audit-cases.js";
import { parseFraction, written } from "../../plugins/kedan/web/src/audit/fraction.js";
import { auditAll } from "../../plugins/kedan/web/src/audit/evaluate.js";
import { coursesOf } from "../../plugins/kedan/web/src/audit/course.js";

const EXACT = new Set(["have", "gap", "gte", "lte", "raw", "counted", "of", "closes", "part"]);
/** Lists of answers that the cases write as objects, by id or year. */
const BY_ID = new Set(["done", "planned", "both", "items", "parts", "years"]);

/** Returns what was found in the form of what is expected: numbers as written there, and only what is named. */
function pared(expected, found, key) {
  if (EXACT.has(key) && typeof expected === "string" && typeof found === "string") {
    const same = written(parseFraction(expected)) === written(parseFraction(found));
    return same ? expected : found;
  }
  if (Array.isArray(expected) && Array.isArray(found)) {
    return found.map((part, at) => (at in expected ? pared(expected[at], part, "") : part));
  }
  if (!expected || !found || typeof expected !== "object" || typeof found !== "object") {
    return found;
  }
  const parts = BY_ID.has(key) ? Object.fromEntries(found.map(one => [one.id || one.year, one])) : found;
  const names = Object.keys(expected);
  return Object.fromEntries(names.map(name => [name, pared(expected[name], parts[name], name)]));
}

const CASES = conformanceCases();

test("there are cases", () => assert.ok(CASES.length >= 120));

for (const one of CASES) {
  test(one.name, () => assert.deepEqual(pared(one.expect, answered(one), ""), one.expect));
}

test("an audit changes nothing that it is given", () => {
  for (const one of CASES) {
    const before = JSON.stringify(one);
    answered(one);
    assert.equal(JSON.stringify(one), before);
  }
});

test("a name of an object's own is a name like any other", () => {
  const policy = {
    id: "p",
    title: "p",
    unit: "credits",
    rules: [
      { id: "constructor", where: { category: "__proto__" }, count: { gte: "1" } },
      { id: "d", distinct: { field: "domain", gte: "2" } },
    ],
  };
  const courses = coursesOf([
    {
      id: "__proto__",
      category: "__proto__",
      domains: ["constructor", "toString"],
      audiences: [{ credits: { offline: "2" } }],
    },
  ]);
  const [answer] = auditAll([policy], { planned: [{ course: "__proto__" }, { course: "toString" }] }, courses, 2026);
  assert.deepEqual(
    answer.both.map(({ status, have }) => [status, have]),
    [
      ["ok", "1"],
      ["ok", "2"],
    ],
  );
});
