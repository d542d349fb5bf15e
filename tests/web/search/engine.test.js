import { conformanceIndex, openEngine } from "./open.js";
import assert from "node:assert/strict";
import { coreOf } from "../../../plugins/kedan/web/src/search/core.js";
import test from "node:test";

const today = "2026-12-08";
const index = conformanceIndex();

test("a closed list counts what nothing has, too", async () => {
  const { facets } = await openEngine(index).search({ text: "鲸鱼" }, today);
  assert.deepEqual(Object.values(facets.domain), [0, 0, 0, 0, 0, 0]);
  assert.deepEqual([facets.tag, facets.institution], [{}, {}]);
});

test("every count is what choosing the value would give", async () => {
  const engine = openEngine(index);
  const chosen = { role: "principal", state: ["open", "always-open"], domain: ["culture", "planning"] };
  const asked = { text: "学", facets: chosen };
  const { facets } = await engine.search(asked, today);
  for (const name of Object.keys(facets)) {
    for (const [value, count] of Object.entries(facets[name])) {
      const { total } = await engine.search({ ...asked, facets: { ...asked.facets, [name]: value } }, today);
      assert.equal(total, count, `${name}: ${value}`);
    }
  }
});

test("what a hit leaves open is named", async () => {
  const facets = { stage: "junior", school_category: "rural-other" };
  const { hits, maybe } = await openEngine(index).search({ facets }, today);
  const open = Object.fromEntries(hits.map(({ id }, at) => [id, maybe[at]]));
  assert.deepEqual(open["sample-college/quality"], ["school_category"]);
  assert.deepEqual(open["sample-college/traditional"], ["stage"]);
  assert.deepEqual(open["sample-school/thin"], ["stage", "school_category"]);
});

test("cards come with the hits", async () => {
  const { cards } = await openEngine(index).search({ text: "文化与" }, today);
  assert.deepEqual(cards, [
    {
      row: 2,
      id: "sample-college/culture",
      title: "校园文化与AI课堂",
      summary: "质量自评与 AI 工具，第 2 期",
      institutions: ["示例市教师发展学院"],
      tags: ["成长"],
    },
  ]);
});

test("terms to mark are those that were searched for", async () => {
  const engine = openEngine(index);
  const texts = async text => (await engine.search({ text }, today)).terms.map(term => term.text);
  assert.deepEqual(await texts("學業質量"), ["学业质量"]);
  assert.deepEqual(await texts("课承领导"), ["课程领导"]);
});

test("each piece is loaded once, and only when it is needed", async () => {
  const loaded = [];
  const engine = openEngine(index, name => loaded.push(name));
  const kinds = () => loaded.map(name => name.split("-")[0]);
  await engine.search({ limit: 0 }, today);
  assert.deepEqual(kinds(), ["facet"]);
  await Promise.all([engine.search({ text: "质量" }, today), engine.search({ text: "质量" }, today)]);
  assert.deepEqual(kinds(), ["facet", "2", "card"]);
});

test("a piece that can't be had fails the answer; the next time it is asked for again", async () => {
  let broken = true;
  const engine = openEngine(index, () => {
    if (broken) {
      throw new Error("offline");
    }
  });
  await assert.rejects(engine.search({ text: "质量" }, today), /offline/);
  broken = false;
  assert.equal((await engine.search({ text: "质量" }, today)).total, 2);
});

test("an index of another version is not read", () => assert.equal(coreOf({ v: 0 }), null));

const REFUSED = [
  [{ facets: { colour: ["red"] } }, /unknown facet: "colour"/],
  [{ not: { size: "33" } }, /unknown facet: "size"/],
  [{ facets: "teachers" }, /facets must be an object/],
  [{ facets: { domain: [null] } }, /a value of domain must be a string/],
  [{ facets: { domain: { gte: 1 } } }, /domain can't be asked by: "gte"/],
  [{ facets: { state: { all: ["open", "ended"] } } }, /state can't be asked by: "all"/],
  [{ facets: { credits: "many" } }, /credits must be an amount/],
  [{ facets: { credits: { gte: -1 } } }, /credits must be an amount/],
  [{ facets: { dates: { lte: "2027-02-30" } } }, /dates must be a date/],
  [{ sort: "oldest" }, /unknown sort: "oldest"/],
  [{ limit: -1 }, /limit/],
  [{ limit: 1.5 }, /limit/],
  [{ today: "2026-12" }, /today/],
  [{ today: 20261208 }, /today/],
  [{ text: 7 }, /text/],
  [7, /a request must be an object/],
];

for (const [request, message] of REFUSED) {
  test(`${JSON.stringify(request)} is refused`, () =>
    assert.rejects(openEngine(index).search(request, today), { name: "RangeError", message }));
}

test("conditions that ask nothing are none", async () => {
  const engine = openEngine(index);
  const { total } = await engine.search({}, today);
  for (const facets of [{ domain: [] }, { credits: {} }, { dates: { gte: null } }, { role: { any: [] } }]) {
    assert.equal((await engine.search({ facets }, today)).total, total);
  }
});

test("the rows to be shown are told before their cards are asked for", async () => {
  /** @type {string[]} */
  const kinds = [];
  /** @type {number[][]} */
  const told = [];
  const { cards } = await openEngine(index, file => kinds.push(file.split("-")[0])).search({ text: "学" }, today, rows => {
    told.push(rows);
    assert.ok(!kinds.includes("card"));
  });
  assert.deepEqual(told, [cards.map(({ row }) => row)]);
  assert.ok(kinds.includes("card"));
});
