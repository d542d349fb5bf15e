import { conformanceIndex, openEngine } from "./open.js";
import assert from "node:assert/strict";
import test from "node:test";

const index = conformanceIndex();

/** @returns {Promise<Record<string, number[]>>} by course, which of its offerings meet the conditions */
async function metBy(facets) {
  const { hits, met } = await openEngine(index).search({ facets }, "2026-12-08");
  return Object.fromEntries(hits.map(({ id }, at) => [id, met[at]]));
}

test("where nothing is asked of offerings, all of them are told", async () => {
  const met = await metBy({});
  assert.deepEqual(met["sample-college/quality"], [0, 1]);
  assert.deepEqual(met["sample-college/restructuring"], [0, 1]);
  assert.ok(Object.values(met).every(those => those.length));
});

test("otherwise only those that meet every condition", async () => {
  assert.deepEqual(await metBy({ state: ["open"] }), { "sample-college/quality": [0] });
  assert.deepEqual((await metBy({ region: ["33"] }))["sample-college/restructuring"], [0]);
});
