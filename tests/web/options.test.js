import assert from "node:assert/strict";
import test from "node:test";
import { offered, optionsOf, stepsOf } from "../../plugins/kedan/web/src/menu/options.js";

const facet = more => ({ name: "f", label: "F", scope: "course", kind: "choice", values: [], labels: [], ...more });
const lines = (given, counts) => optionsOf(given, counts).map(({ value, depth }) => `${" ".repeat(depth)}${value}`);

test("only facets that make a difference are offered, when and where before for whom before what", () => {
  const facets = [
    facet({ name: "same" }),
    facet({ name: "none" }),
    facet({ name: "form" }),
    facet({ name: "domain" }),
    facet({ name: "role", scope: "audience" }),
    facet({ name: "state", scope: "offering" }),
  ];
  const counts = { same: { x: 9 }, none: { x: 0 }, form: { x: 3 }, domain: { x: 4 }, role: { x: 1 }, state: { x: 8 } };
  assert.deepEqual(
    offered(facets, { total: 9, counts }, ["domain"]).map(({ name }) => name),
    ["state", "role", "form"],
  );
});

test("a fixed list keeps its order; any other comes by frequency", () => {
  const given = { values: ["a", "b", "c"], labels: ["A", "B", "C"] };
  const counts = { a: 1, b: 0, c: 5 };
  assert.deepEqual(lines(facet({ ...given, closed: true }), counts), ["a", "c"]);
  assert.deepEqual(lines(facet(given), counts), ["c", "a"]);
});

test("a tree shows each value below the one that holds it, however many steps are missing", () => {
  const values = ["430100", "33", "3301", "330110", "330102", "4301"];
  const counts = Object.fromEntries(values.map(value => [value, 1]));
  const given = facet({ kind: "tree", values, labels: values });
  assert.deepEqual(lines(given, counts), ["33", " 3301", "  330102", "  330110", "4301", " 430100"]);
});

test("a histogram has few steps, and every value is in one", () => {
  const values = Array.from({ length: 31 }, (_, at) => String(at));
  const steps = stepsOf(values);
  assert.ok(steps.length <= 8);
  assert.deepEqual([].concat(...steps), values);
  assert.deepEqual(stepsOf(["8"]), [["8"]]);
  assert.deepEqual(stepsOf([]), []);
});
