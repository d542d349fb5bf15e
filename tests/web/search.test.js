import assert from "node:assert/strict";
import test from "node:test";
import { createStore } from "../../plugins/kedan/web/src/menu/state.js";
import { registerFacets, registerSearch } from "../../plugins/kedan/web/src/menu/search.js";

const FACETS = [
  { name: "domain", kind: "choice", values: ["culture", "teachers"], several: true },
  { name: "credits", kind: "range", values: ["8", "16"] },
];
const result = (total, ids = []) => ({
  total,
  hits: ids.map(id => ({ id })),
  cards: ids.map(id => ({ id })),
  facets: { domain: {} },
  corrected: null,
});
const settled = () => new Promise(resolve => setImmediate(resolve));
const teachers = { domain: { mode: "any", values: ["teachers"], from: "", to: "" } };

/** A menu whose answers come when the test says so. */
function menu({ fixed = {}, total = 9, question, always } = {}) {
  const asked = [];
  const store = createStore("2026-12-08", question);
  const sources = {
    ask: request => new Promise((answer, fail) => asked.push({ request, answer, fail })),
    facets: async () => FACETS,
    askPage: ({ text = "" }) => result(text ? 5 : 9, ["a", "b"]),
    fixed,
    onPage: 9,
    total,
    always,
  };
  const again = registerSearch(store, sources);
  again();
  return { asked, store, again, sources };
}

test("nothing asked: answered from the page, without the index", async () => {
  const { asked, store } = menu();
  store.set({ text: "  " });
  await settled();
  assert.deepEqual([asked.length, store.get().phase, store.get().result.total], [0, "done", 9]);
});

test("a late answer to an old question is dropped", async () => {
  const { asked, store } = menu();
  store.set({ text: "质" });
  store.set({ text: "质量" });
  await settled();
  asked[1].answer(result(2));
  asked[0].answer(result(7));
  await settled();
  assert.deepEqual([store.get().result.total, store.get().answered.text], [2, "质量"]);
});

test("a late failure of an old question is dropped, too", async () => {
  const { asked, store } = menu();
  store.set({ text: "质" });
  await settled();
  store.set({ text: "" });
  asked[0].fail(new Error("gone"));
  await settled();
  assert.deepEqual([store.get().phase, store.get().result.total], ["done", 9]);
});

test("after a failure the page answers, and asking again works", async () => {
  const { asked, store, again } = menu();
  store.set({ text: "质量" });
  await settled();
  asked[0].fail(new Error("gone"));
  await settled();
  assert.deepEqual([store.get().phase, store.get().result.total], ["failed", 5]);
  again();
  await settled();
  asked[1].answer(result(3));
  await settled();
  assert.deepEqual([store.get().phase, store.get().result.total], ["done", 3]);
});

test("slow only after 400 ms, and only while it is waited for", async context => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const { asked, store } = menu();
  store.set({ text: "质量" });
  await settled();
  context.mock.timers.tick(399);
  assert.equal(store.get().phase, "waiting");
  context.mock.timers.tick(1);
  assert.equal(store.get().phase, "slow");
  asked[0].answer(result(1));
  await settled();
  context.mock.timers.tick(1000);
  assert.equal(store.get().phase, "done");
});

test("what the page asks for by itself is part of every question, and nobody can take it back", async () => {
  const { asked, store } = menu({ fixed: { domain: ["culture"] } });
  store.set({ text: "质量", conditions: teachers });
  await settled();
  assert.deepEqual(asked[0].request, { text: "质量", today: "2026-12-08", facets: { domain: ["culture"] } });
});

test("another day asks again", async () => {
  const { asked, store } = menu();
  store.set({ conditions: teachers });
  store.set({ today: "2026-12-09" });
  await settled();
  assert.deepEqual(
    asked.map(({ request }) => request.today),
    ["2026-12-08", "2026-12-09"],
  );
});

test("where the page doesn't hold every course, hits come in portions, from the top for every question", async () => {
  const { asked, store } = menu({ total: 300 });
  store.set({ text: "质量" });
  store.set({ more: 1 });
  store.set({ sort: "title" });
  await settled();
  assert.deepEqual(
    asked.map(({ request }) => request.limit),
    [50, 100, 50],
  );
});

test("more of the whole list goes on below the rows of the page", async () => {
  const { asked, store } = menu({ total: 300 });
  assert.equal(store.get().result.total, 300);
  store.set({ more: 1 });
  await settled();
  assert.equal(asked[0].request.limit, 9 + 50);
  asked[0].answer(result(300, ["z", "b", "y"]));
  await settled();
  assert.deepEqual(
    store.get().result.hits.map(({ id }) => id),
    ["a", "b", "z", "y"],
  );
});

test("a view without rows of its own asks for everything, also where nothing is asked", async () => {
  const { asked } = menu({ always: true });
  await settled();
  assert.deepEqual(asked[0].request, { text: "", today: "2026-12-08", facets: {} });
});

test("the facets come with their counts, and what the address asked in vain is dropped", async () => {
  const question = { text: "", conditions: { ...teachers, nonsense: teachers.domain }, sort: "chaos" };
  const { asked, store, sources } = menu({ question });
  const learned = registerFacets(store, sources);
  const whole = asked.find(({ request }) => request.limit === 0);
  whole.answer(result(98));
  await learned;
  assert.deepEqual([store.get().facets, store.get().whole.total], [FACETS, 98]);
  assert.deepEqual([store.get().conditions, store.get().sort], [teachers, ""]);
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
