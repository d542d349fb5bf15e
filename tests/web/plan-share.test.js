/** Lists as links: out, back, and what anybody may have written into one. */
import assert from "node:assert/strict";
import test from "node:test";
import { fragmentOf, readFragment } from "../../plugins/kedan/web/src/plan/share.js";
import { pick, randomFrom } from "./random.js";

const code = (random, length = 7) => Array.from({ length }, () => pick(random, [..."09AZaz5Kk"])).join("");
const tokens = fragment => readFragment(fragment).tokens;

test("what goes into a link comes out of it", () => {
  const random = randomFrom(11);
  for (let round = 0; round < 200; round += 1) {
    const list = Array.from({ length: Math.floor(random() * 60) }, (_, at) => {
      const course = String(at).padStart(7, "c");
      const run = pick(random, [undefined, code(random)]);
      const year = pick(random, [undefined, 2027]);
      return { course, ...(run ? { run } : {}), ...(year ? { year } : {}) };
    });
    const { tokens: read, broken } = readFragment(fragmentOf(list));
    assert.deepEqual(read, list);
    assert.equal(broken, list.length ? 0 : 1);
  }
});

test("the form of a link is fixed", () => {
  const list = [{ course: "0123456", run: "ABCDEFG", year: 2027 }, { course: "abcdefg" }];
  assert.equal(fragmentOf(list), "#s=v1.0123456ABCDEFG~2027.abcdefg");
});

test("what is no list of this version is none", () => {
  for (const fragment of ["", "#", "#s=", "#s=v2.0123456", "#s=v1", "#q=v1.0123456", "s=v1.0123456", "#S=V1.0123456"]) {
    assert.equal(readFragment(fragment), null, fragment);
  }
});

test("what no link of ours holds is left out and counted", () => {
  const odd = ["012345", "01234567", "012345<", "0123456ABCDEF", "0123456~27", "0123456~", "__proto__", "%30123456", "", "0123456 "];
  const { tokens: read, broken } = readFragment(`#s=v1.${odd.join(".")}.abcdefg`);
  assert.deepEqual([read, broken], [[{ course: "abcdefg" }], odd.length]);
});

test("a year that no course has is no year, and each course comes once", () => {
  assert.deepEqual(tokens("#s=v1.0123456~0001.0123456~2027"), [{ course: "0123456" }]);
});

test("a link is as long as a list may be, and no longer", () => {
  const many = Array.from({ length: 5000 }, (_, at) => String(at).padStart(7, "0")).join(".");
  assert.equal(tokens(`#s=v1.${many}`).length, 200);
  assert.equal(tokens(`#s=v1.${"x".repeat(5e6)}`).length, 0);
});
