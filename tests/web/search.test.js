import assert from "node:assert/strict";
import test from "node:test";
import { createStore, toggled } from "../../plugins/kedan/web/src/menu/state.js";
import { registerSearch } from "../../plugins/kedan/web/src/menu/search.js";

const result = total => ({ total, hits: [], facets: { domain: {} }, corrected: null });
const settled = () => new Promise(resolve => setImmediate(resolve));

/** A menu whose answers come when the test says so. */
function menu(fixedDomain = "") {
  const asked = [];
  const store = createStore("2026-12-08");
  const ask = request => new Promise((answer, fail) => asked.push({ request, answer, fail }));
  const again = registerSearch(store, { ask, askPage: ({ text = "" }) => result(text ? 5 : 9), fixedDomain });
  again();
  return { asked, store, again };
}

test("nothing asked: answered from the page, without the index", () => {
  const { asked, store } = menu();
  store.set({ text: "  " });
  assert.deepEqual([asked.length, store.get().phase, store.get().result.total], [0, "done", 9]);
});

test("a late answer to an old question is dropped", async () => {
  const { asked, store } = menu();
  store.set({ text: "质" });
  store.set({ text: "质量" });
  asked[1].answer(result(2));
  asked[0].answer(result(7));
  await settled();
  assert.deepEqual([store.get().result.total, store.get().answered], [2, "质量"]);
});

test("a late failure of an old question is dropped, too", async () => {
  const { asked, store } = menu();
  store.set({ text: "质" });
  store.set({ text: "" });
  asked[0].fail(new Error("gone"));
  await settled();
  assert.deepEqual([store.get().phase, store.get().result.total], ["done", 9]);
});

test("after a failure the page answers, and asking again works", async () => {
  const { asked, store, again } = menu();
  store.set({ text: "质量" });
  asked[0].fail(new Error("gone"));
  await settled();
  assert.deepEqual([store.get().phase, store.get().result.total], ["failed", 5]);
  again();
  asked[1].answer(result(3));
  await settled();
  assert.deepEqual([store.get().phase, store.get().result.total], ["done", 3]);
});

test("slow only after 400 ms, and only while it is waited for", async context => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const { asked, store } = menu();
  store.set({ text: "质量" });
  context.mock.timers.tick(399);
  assert.equal(store.get().phase, "waiting");
  context.mock.timers.tick(1);
  assert.equal(store.get().phase, "slow");
  asked[0].answer(result(1));
  await settled();
  context.mock.timers.tick(1000);
  assert.equal(store.get().phase, "done");
});

test("a fixed domain is part of every question", () => {
  const { asked, store } = menu("teachers");
  store.set({ text: "质量" });
  assert.deepEqual(asked[0].request, { text: "质量", today: "2026-12-08", facets: { domain: ["teachers"] } });
});

test("another day asks again", () => {
  const { asked, store } = menu();
  store.set({ domains: ["teachers"] });
  store.set({ today: "2026-12-09" });
  assert.deepEqual(
    asked.map(({ request }) => request.today),
    ["2026-12-08", "2026-12-09"],
  );
});

test("a domain is added, then taken out", () => {
  assert.deepEqual(toggled(["culture"], "teachers"), ["culture", "teachers"]);
  assert.deepEqual(toggled(["culture", "teachers"], "culture"), ["teachers"]);
});

test("a change made by a listener reaches all listeners after the one before it", () => {
  const store = createStore("2026-12-08");
  const seen = [];
  store.subscribe(({ text }) => text === "a" && store.set({ text: "b" }));
  store.subscribe(({ text }, before) => seen.push([before.text, text]));
  store.set({ text: "a" });
  assert.deepEqual(seen, [
    ["", "a"],
    ["a", "b"],
  ]);
});
