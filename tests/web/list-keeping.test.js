/** Storage that works, that is full, that is forbidden, that holds rubbish; and two tabs. */
import assert from "node:assert/strict";
import test from "node:test";
import { add, remove } from "../../plugins/kedan/web/src/list/change.js";
import { LISTS } from "../../plugins/kedan/web/src/list/read.js";
import { createStore } from "../../plugins/kedan/web/src/list/store.js";
import { inStorage, LONGEST } from "../../plugins/kedan/web/src/list/keeper.js";

const KEY = "kedan:town:list";
const item = course => ({ course, added: "2026-12-08" });
const courses = store => store.get().planned.map(({ course }) => course);

/** What a browser offers: a map of texts. */
function storageOf(content = {}) {
  const kept = new Map(Object.entries(content));
  return {
    kept,
    getItem: key => (kept.has(key) ? kept.get(key) : null),
    setItem: (key, text) => void kept.set(key, text),
    removeItem: key => void kept.delete(key),
  };
}

function storeOn(open) {
  const store = createStore(LISTS.empty);
  store.open(inStorage(typeof open === "function" ? open : () => open, KEY, LISTS));
  return store;
}

test("what is changed is there when the page is opened again", () => {
  const storage = storageOf();
  storeOn(storage).change(list => add(list, item("a/b")));
  assert.equal(JSON.parse(storage.kept.get(KEY)).v, LISTS.version);
  assert.deepEqual(courses(storeOn(storage)), ["a/b"]);
});

test("two tabs never undo each other", () => {
  const storage = storageOf();
  const [one, other] = [storeOn(storage), storeOn(storage)];
  one.change(list => add(list, item("a/one")));
  other.change(list => add(list, item("a/other")));
  one.change(list => remove(list, "a/other"));
  other.refresh();
  assert.deepEqual([courses(one), courses(other)], [["a/one"], ["a/one"]]);
});

test("listeners hear of what another tab did, once, and of nothing else", () => {
  const storage = storageOf();
  const [one, other] = [storeOn(storage), storeOn(storage)];
  const heard = [];
  const stop = one.subscribe(list => heard.push(list.planned.length));
  one.refresh();
  other.change(list => add(list, item("a/b")));
  one.refresh();
  one.refresh();
  stop();
  one.change(list => add(list, item("a/c")));
  assert.deepEqual(heard, [0, 1]);
});

test("a list that was cleared elsewhere is empty here too", () => {
  const storage = storageOf();
  const store = storeOn(storage);
  store.change(list => add(list, item("a/b")));
  storage.kept.clear();
  store.refresh();
  assert.deepEqual(courses(store), []);
});

const forbidden = [
  () => {
    throw new DOMException("denied", "SecurityError");
  },
  () => null,
];
for (const open of forbidden) {
  test("without storage the list lives in memory, and says so", () => {
    const store = storeOn(open);
    store.change(list => add(list, item("a/b")));
    store.refresh();
    assert.deepEqual([courses(store), store.trouble()], [["a/b"], "blocked"]);
  });
}

test("in full storage the list lives in memory; with room again it is kept", () => {
  const storage = storageOf();
  const room = storage.setItem;
  const store = storeOn(storage);
  storage.setItem = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  store.change(list => add(list, item("a/b")));
  store.change(list => add(list, item("a/c")));
  assert.deepEqual([courses(store), store.trouble()], [["a/b", "a/c"], "blocked"]);
  storage.setItem = room;
  store.change(list => add(list, item("a/d")));
  assert.deepEqual([store.trouble(), courses(storeOn(storage)).length], ["", 3]);
});

test("rubbish is put aside, said once, and never kept from working", () => {
  const storage = storageOf({ [KEY]: "{rubbish" });
  const store = storeOn(storage);
  assert.deepEqual([courses(store), store.trouble()], [[], "broken"]);
  assert.equal(storage.kept.get(`${KEY}:broken`), "{rubbish");
  store.change(list => add(list, item("a/b")));
  const again = storeOn(storage);
  assert.deepEqual([courses(again), again.trouble()], [["a/b"], ""]);
});

test("what a newer version kept is left as it is", () => {
  const newer = JSON.stringify({ v: LISTS.version + 1, planned: "in some new way" });
  const storage = storageOf({ [KEY]: newer });
  const store = storeOn(storage);
  store.change(list => add(list, item("a/b")));
  assert.deepEqual([courses(store), store.trouble(), storage.kept.get(KEY)], [["a/b"], "newer", newer]);
});

test("a listener that fails spoils nothing", t => {
  t.mock.timers.enable({ apis: ["setTimeout"] }); // where the failure is reported
  const store = createStore(LISTS.empty);
  const heard = [];
  let fails = false;
  store.subscribe(() => {
    if (fails) {
      throw new Error("a mistake in a view");
    }
  });
  store.subscribe(list => heard.push(list.planned.length));
  fails = true;
  store.change(list => add(list, item("a/b")));
  assert.deepEqual(heard, [0, 1]);
});

test("what would be too long to read again is not kept", () => {
  const storage = storageOf();
  const store = storeOn(storage);
  store.change(list => add(list, item("a/b")));
  store.change(list => ({ ...list, done: [{ title: "x".repeat(LONGEST), year: 2026 }] }));
  assert.deepEqual([store.trouble(), courses(storeOn(storage))], ["blocked", ["a/b"]]);
});
