import assert from "node:assert/strict";
import test from "node:test";
import { atRest, changed, countOf, requestOf, toggled } from "../../plugins/kedan/web/src/menu/conditions.js";
import { chipsOf } from "../../plugins/kedan/web/src/menu/names.js";
import { following } from "../../plugins/kedan/web/src/menu/view-profile.js";
import { speak } from "./words.js";

speak("zh");

const choice = (mode, values, from = "", to = "") => ({ mode, values, from, to });
const asking = conditions => requestOf({ text: "", conditions, sort: "", today: "2026-12-08" }, {});

test("a value is added, then taken out, and the condition with its last value", () => {
  const one = toggled({}, "stage", "junior");
  const two = toggled(one, "stage", "senior");
  assert.deepEqual(two, { stage: choice("any", ["junior", "senior"]) });
  assert.deepEqual(toggled(toggled(two, "stage", "junior"), "stage", "senior"), {});
});

test("each way to ask becomes the request for it", () => {
  assert.deepEqual(asking({ stage: choice("any", ["junior"]) }).facets, { stage: ["junior"] });
  assert.deepEqual(asking({ method: choice("all", ["a", "b"]) }).facets, { method: { all: ["a", "b"] } });
  assert.deepEqual(asking({ credits: choice("any", [], "8", "") }).facets, { credits: { gte: "8" } });
  const { facets, not } = asking({ state: choice("none", ["ended"]) });
  assert.deepEqual([facets, not], [{}, { state: ["ended"] }]);
});

test("what is asked of no facet is no part of the request", () => {
  assert.deepEqual(asking({}), { text: "", today: "2026-12-08", facets: {} });
  assert.ok(atRest({ text: " ， ", conditions: {} }));
  assert.ok(!atRest({ text: "", conditions: toggled({}, "stage", "junior") }));
});

const FACETS = [
  { name: "stage", label: "学段", kind: "choice", values: ["junior", "senior"], labels: ["初中", "高中"] },
  { name: "credits", label: "学分", kind: "range", values: ["8", "16"], labels: ["8", "16"] },
  { name: "dates", label: "时间", kind: "window", values: ["2027-01"], labels: ["2027-01"] },
];

test("every condition has a chip that says it and drops it alone", () => {
  const conditions = {
    credits: choice("any", [], "8", "16"),
    dates: choice("any", [], "2027-01", ""),
    stage: choice("none", ["junior", "senior"]),
  };
  const chips = chipsOf(conditions, FACETS);
  assert.deepEqual(
    chips.map(({ name }) => name),
    ["不含 初中", "不含 高中", "学分 8—16", "时间 2027年1月 起"],
  );
  assert.deepEqual(chips[0].without.stage, choice("none", ["senior"]));
  assert.deepEqual(Object.keys(chips[2].without), ["dates", "stage"]);
  assert.equal(countOf(conditions), chips.length);
});

const OWN = [
  { name: "stage", values: ["junior", "senior"], condition: true },
  { name: "domain", values: ["culture"] },
];

test("conditions follow the profile", () => {
  const first = following({}, OWN, {}, { stage: "junior", domain: "culture" });
  assert.deepEqual(first, { stage: choice("any", ["junior"]) });
  assert.deepEqual(following(first, OWN, { stage: "junior" }, { stage: "senior" }).stage.values, ["senior"]);
  assert.deepEqual(following(first, OWN, { stage: "junior" }, {}), {});
});

test("what was chosen by hand stays, and what the site doesn't know is not asked for", () => {
  const own = { stage: choice("any", ["senior", "junior"]) };
  assert.deepEqual(following(own, OWN, { stage: "junior" }, { stage: "senior" }), own);
  const not = { stage: choice("none", ["junior"]) };
  assert.deepEqual(following(not, OWN, { stage: "junior" }, {}), not);
  assert.deepEqual(following({}, OWN, {}, { stage: "astronaut" }), {});
});

test("a choice without values is none", () => {
  assert.deepEqual(changed({ stage: choice("none", ["junior"]) }, "stage", { values: [] }), {});
});
