/** A link resolved against a catalog: by codes that the site ships, never by anything computed here. */
import assert from "node:assert/strict";
import test from "node:test";
import { fragmentOfList, listOf } from "../../plugins/kedan/web/src/plan/link.js";
import { createCatalog } from "../../plugins/kedan/web/src/plan/catalog.js";
import { intervalOf } from "../../plugins/kedan/web/src/core/dates.js";
import { LISTS } from "../../plugins/kedan/web/src/list/read.js";
import { readFragment } from "../../plugins/kedan/web/src/plan/share.js";

const TODAY = intervalOf("2026-12-08").first;
const IDS = ["a/one", "a/two", "a/three"];
const CODES = ["AAAAAAA", "BBBBBBB", "CCCCCCC"];
const cardOf = at => ({ title: `课${at}`, by: "学院", unit: "credits", audiences: [{ amount: "8" }], runs: [{ id: "spring", code: `${CODES[at].slice(1)}s` }] });

function catalogOf(asked = []) {
  const site = { codes: CODES.join(""), together: 2, versions: ["v0", "v1"] };
  const load = (name, file) => {
    asked.push(file);
    return Promise.resolve([name === "list-0" ? [cardOf(0), cardOf(1)] : [cardOf(2)]]);
  };
  return createCatalog({ policies: [], menus: [], courses: IDS.map(id => ({ id })) }, site, load);
}

test("cards come by the piece, each piece once", async () => {
  const asked = [];
  const catalog = catalogOf(asked);
  await Promise.all([catalog.cards(["a/one", "a/two"]), catalog.cards(["a/two", "gone/gone"])]);
  await catalog.cards(["a/one"]);
  assert.deepEqual(asked, ["list/0-v0.js"]);
  assert.equal(catalog.card("a/two").title, "课1");
  assert.equal(catalog.card("a/three"), undefined);
});

test("a piece that did not come is asked for again", async () => {
  let failures = 1;
  const site = { codes: CODES.join(""), together: 3, versions: ["v0"] };
  const load = () => (failures-- > 0 ? Promise.reject(new Error("no")) : Promise.resolve([[cardOf(0)]]));
  const catalog = createCatalog({ policies: [], menus: [], courses: IDS.map(id => ({ id })) }, site, load);
  await assert.rejects(catalog.cards(["a/one"]));
  await catalog.cards(["a/one"]);
  assert.equal(catalog.card("a/one").title, "课0");
});

test("a code is read where a course begins, not across two", () => {
  const catalog = catalogOf();
  assert.deepEqual([catalog.byCode("BBBBBBB"), catalog.byCode("AABBBBB"), catalog.byCode("ZZZZZZZ")], ["a/two", undefined, undefined]);
  assert.deepEqual([catalog.codeOf("a/three"), catalog.codeOf("gone/gone")], ["CCCCCCC", ""]);
});

test("out as a fragment and in again", async () => {
  const catalog = catalogOf();
  await catalog.cards(IDS);
  const planned = [
    { course: "a/three", offering: "spring", added: "2026-12-08" },
    { course: "gone/gone", added: "2026-12-08" },
    { course: "a/one", year: 2027, added: "2026-12-08" },
  ];
  const fragment = fragmentOfList({ ...LISTS.empty, planned }, catalog);
  assert.equal(fragment, "#s=v1.CCCCCCCCCCCCCs.AAAAAAA~2027");
  const { brought, unknown } = await listOf(readFragment(`${fragment}.ZZZZZZZ`).tokens, catalogOf(), TODAY);
  assert.equal(unknown, 1);
  assert.deepEqual(
    brought.planned.map(({ course, offering, year }) => ({ course, offering, year })),
    [
      { course: "a/three", offering: "spring", year: undefined },
      { course: "a/one", offering: undefined, year: 2027 },
    ],
  );
  assert.equal(brought.planned[0].facts.title, "课2");
});

test("an offering that the course has no more is left open", async () => {
  const { brought } = await listOf([{ course: "AAAAAAA", run: "0000000" }], catalogOf(), TODAY);
  assert.deepEqual([brought.planned[0].course, "offering" in brought.planned[0]], ["a/one", false]);
});
