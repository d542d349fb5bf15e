import assert from "node:assert/strict";
import test from "node:test";
import { intervalOf } from "../../plugins/kedan/web/src/core/dates.js";
import { menuGroups } from "../../plugins/kedan/web/src/core/menu-groups.js";

const MENUS = [
  { opens: "2026-12-01", closes: "2026-12-20" },
  { opens: "2027-04-01", closes: "2027-04-20" },
  { opens: "2026-12-05", closes: "2026-12-15" },
  { opens: "2026-04", closes: "2026-05" },
  { opens: "2027-01-10", closes: "2027-01-20" },
];
const on = (today, menus = MENUS) => menuGroups(menus, intervalOf(today).first).map(one => [one.phase, one.members]);

test("what closes or opens soonest comes first, what is over latest first", () => {
  assert.deepEqual(on("2026-12-08"), [
    ["open", [2, 0]],
    ["before", [4, 1]],
    ["after", [3]],
  ]);
  assert.deepEqual(on("2028-01-01"), [["after", [1, 4, 0, 2, 3]]]);
});

test("the last day is open, the day after is not", () => {
  const [first] = MENUS;
  assert.deepEqual(on("2026-12-20", [first]), [["open", [0]]]);
  assert.deepEqual(on("2026-12-21", [first]), [["after", [0]]]);
  assert.deepEqual(on("2026-11-30", [first]), [["before", [0]]]);
});

test("menus of the same days keep their order, and one that can't be read comes last", () => {
  const [same] = MENUS;
  assert.deepEqual(on("2026-12-08", [same, { opens: "soon", closes: "" }, same]), [
    ["open", [0, 2]],
    ["after", [1]],
  ]);
});

test("no menus, no groups", () => assert.deepEqual(on("2026-12-08", []), []));
