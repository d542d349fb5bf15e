import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";
import { say, setStrings } from "../../plugins/kedan/web/src/strings.js";
import { speak, stringsOf } from "./words.js";
import { STATES } from "../../plugins/kedan/web/src/core/run-state.js";

const zh = stringsOf("zh");
const en = stringsOf("en");
const plan = stringsOf("zh", "plan");
const fillers = text => [...new Set(text.match(/\{[a-z]+\}/g) || [])].sort();

test("a sentence is filled, also with signs that mean something elsewhere", () => {
  setStrings({ drop: "去掉“{name}”得 {count} 门 {other}" });
  assert.equal(say("drop", { name: "$& {count}", count: 2 }), "去掉“$& {count}”得 2 门 {other}");
});

test("one thing is worded as one where the language has it so", () => {
  speak("en");
  assert.deepEqual([say("status.count", { count: 1 }), say("status.count", { count: 0 })], ["1 course", "0 courses"]);
});

test("a missing sentence shows its key", () => assert.equal(say("no.such"), "no.such"));

test("both languages have the same keys and fillers", () => {
  [
    [zh, en],
    [plan, stringsOf("en", "plan")],
  ].forEach(([one, other]) => {
    assert.deepEqual(Object.keys(one), Object.keys(other));
    assert.deepEqual(Object.keys(one), Object.keys(one).sort());
    Object.keys(one).forEach(key => assert.deepEqual(fillers(one[key]), fillers(other[key]), key));
  });
});

test("no sentence comes twice", () => {
  assert.deepEqual(Object.keys(plan).filter(key => key in zh), []);
});

test("every state has a name", () => STATES.forEach(state => assert.ok(zh[`state.${state}`])));

const folder = new URL("../../plugins/kedan/web/src/", import.meta.url);
const sources = readdirSync(folder, { recursive: true }).filter(name => name.endsWith(".js"));
const read = name => readFileSync(new URL(name.replaceAll("\\", "/"), folder), "utf8");
const code = sources.map(read).join("\n");
const OWN = { plan, calendar: stringsOf("zh", "calendar") };
/** The area that comes with the script of a page, for the sources of that script. */
const ownOf = name => OWN[name.split(/[\\/]/)[0]] || {};
const ofThePlan = name => ownOf(name) === plan;

test("every sentence that is said exists, and comes with the script that says it", () => {
  let said = 0;
  sources.forEach(name => {
    [...read(name).matchAll(/\b(?:say|sentence)\(\s*"([^"]+)"/g)].forEach(([, key]) => {
      said += 1;
      assert.ok(key in zh || key in ownOf(name), `${name}: ${key}`);
    });
  });
  assert.ok(said > 100);
});

test("every sentence of the plan is said", () => {
  const text = sources.filter(ofThePlan).map(read).join("\n");
  const whole = new Set([...text.matchAll(/"([a-z][a-z0-9.-]+)"/g)].map(([, key]) => key));
  const begun = [...text.matchAll(/`([a-z]+\.[a-z-]*)\$\{/g)].map(([, stem]) => stem).concat("clash.");
  const unsaid = Object.keys(plan).filter(key => {
    const plain = key.replace(/-one$/, "");
    return !whole.has(plain) && !begun.some(stem => plain.startsWith(stem));
  });
  assert.deepEqual(unsaid, []);
});

test("no source says anything but by key", () => {
  const text = code.replace(/\/\*[\s\S]*?\*\//g, "").replace(/"、"/g, "");
  assert.doesNotMatch(text, /[\u4e00-\u9fff]/);
});
