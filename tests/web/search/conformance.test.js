import { conformanceIndex, openEngine } from "./open.js";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

const file = new URL("../../conformance/search.json", import.meta.url);
const { cases } = JSON.parse(readFileSync(file, "utf8"));
const engine = openEngine(conformanceIndex());
const nonzero = counts => Object.fromEntries(Object.entries(counts).filter(([, count]) => count));

for (const { name, request, ids, corrected = null, facets = {} } of cases) {
  test(name, async () => {
    const answer = await engine.search(request, request.today);
    assert.deepEqual(
      answer.hits.map(({ id }) => id),
      ids,
    );
    assert.equal(answer.corrected, corrected);
    assert.equal(answer.total >= ids.length, true);
    Object.keys(facets).forEach(facet => assert.deepEqual(nonzero(answer.facets[facet]), facets[facet], facet));
  });
}
