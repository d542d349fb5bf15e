/** What can happen to a list, and back. */
import assert from "node:assert/strict";
import test from "node:test";
import * as change from "../../plugins/kedan/web/src/list/change.js";
import { choose, chooseYear, confirm, finish, merge, waive } from "../../plugins/kedan/web/src/plan/changes.js";
import { LISTS } from "../../plugins/kedan/web/src/list/read.js";
import { pick, randomFrom } from "./random.js";

const item = (course, more = {}) => ({ course, added: "2026-12-08", ...more });
const listOf = (...courses) => courses.reduce((list, course) => change.add(list, item(course)), LISTS.empty);
const planned = list => list.planned.map(({ course }) => course);

test("a course is added once, and watched no longer", () => {
  const watching = change.watch(LISTS.empty, item("a/b"));
  const list = change.add(watching, item("a/b"));
  assert.deepEqual([planned(list), list.watched], [["a/b"], []]);
  assert.equal(change.add(list, item("a/b")), list);
  assert.equal(change.watch(list, item("a/b")), list);
});

test("a full list stays as it is", () => {
  const full = listOf(...Array.from({ length: 200 }, (_, at) => `a/c${at}`));
  assert.equal(change.add(full, item("a/more")), full);
});

test("an offering is chosen and left open again", () => {
  const list = choose(listOf("a/b", "a/c"), "a/b", "spring");
  assert.deepEqual([list.planned[0].offering, list.planned[1].offering], ["spring", undefined]);
  assert.equal(choose(list, "a/b", "").planned[0].offering, undefined);
});

test("undoing puts a course back where it was, whatever happened to others since", () => {
  const before = listOf("a/1", "a/2", "a/3");
  const place = change.placeOf(before, "a/2");
  const since = change.add(change.remove(before, "a/2"), item("a/4"));
  assert.deepEqual(planned(change.restore(since, "a/2", place)), ["a/1", "a/2", "a/3", "a/4"]);
});

test("every single act can be undone", () => {
  const random = randomFrom(7);
  const courses = ["a/1", "a/2", "a/3", "a/4"];
  let list = LISTS.empty;
  for (let step = 0; step < 300; step += 1) {
    const course = pick(random, courses);
    const acts = [
      now => change.add(now, item(course)),
      now => change.remove(now, course),
      now => change.watch(now, item(course)),
      now => choose(now, course, pick(random, ["", "spring"])),
    ];
    const after = pick(random, acts)(list);
    assert.deepEqual(change.restore(after, course, change.placeOf(list, course)), list);
    list = after;
  }
});

test("facts are renewed where they changed, and nothing is written where they didn't", () => {
  const facts = title => ({ title, audiences: [], runs: [] });
  const list = change.renew(listOf("a/b", "a/c"), course => (course === "a/b" ? facts("old") : undefined));
  assert.equal(change.renew(list, () => facts("old")).planned[1].facts.title, "old");
  assert.equal(change.renew(list, course => (course === "a/b" ? facts("old") : undefined)), list);
  assert.equal(change.renew(list, () => facts("new")).planned[0].facts.title, "new");
});

test("a list that is brought adds what is missing; mine stays", () => {
  const mine = { ...choose(listOf("a/b"), "a/b", "spring"), done: [{ title: "x", year: 2025 }] };
  const brought = {
    ...change.watch(listOf("a/b", "a/c"), item("a/d")),
    done: [
      { title: "x", year: 2025 },
      { title: "y", year: 2026 },
    ],
  };
  const list = merge(mine, brought);
  assert.deepEqual(planned(list), ["a/b", "a/c"]);
  assert.equal(list.planned[0].offering, "spring");
  assert.deepEqual([list.watched.length, list.done.length], [1, 2]);
});

test("a year is chosen for a course without dates", () => {
  assert.deepEqual(chooseYear(listOf("a/b", "a/c"), "a/c", 2028).planned.map(({ year }) => year), [undefined, 2028]);
});

test("a rule is set aside for a reason only, once a policy, and holds again without one", () => {
  const list = waive(waive(LISTS.empty, "p", "total", "产假"), "q", "total", "借调");
  assert.deepEqual(list.waivers, [
    { rule: "total", reason: "产假", policy: "p" },
    { rule: "total", reason: "借调", policy: "q" },
  ]);
  assert.equal(waive(list, "p", "total", "生病").waivers.find(({ policy }) => policy === "p").reason, "生病");
  assert.deepEqual(waive(list, "p", "total", "").waivers.map(({ policy }) => policy), ["q"]);
  assert.deepEqual(waive(list, "p", "total", " \n ").waivers.map(({ policy }) => policy), ["q"]);
  assert.deepEqual(waive({ ...list, waivers: [{ rule: "total", reason: "x" }] }, "p", "total", "").waivers, []);
});

test("a rule is confirmed and taken back", () => {
  const list = confirm(confirm(LISTS.empty, "p", "ethics", true), "p", "ethics", true);
  assert.deepEqual(list.confirmed, [{ rule: "ethics", policy: "p" }]);
  assert.deepEqual(confirm(list, "p", "ethics", false).confirmed, []);
});

test("finished training comes in once, and no more than can be kept", () => {
  const record = { title: "x", year: 2025 };
  const list = finish(LISTS.empty, [record]);
  assert.equal(finish(list, [{ ...record }]), list);
  const many = Array.from({ length: 600 }, (_, at) => ({ title: `x${at}`, year: 2025 }));
  assert.equal(finish(list, many).done.length, 500);
});
