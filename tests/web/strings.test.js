import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";
import { say, setStrings } from "../../plugins/kedan/web/src/strings.js";
import { speak, stringsOf } from "./words.js";
import { STATES } from "../../plugins/kedan/web/src/core/run-state.js";

const zh = stringsOf("zh");
const en = stringsOf("en");
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
  assert.deepEqual(Object.keys(zh), Object.keys(en));
  assert.deepEqual(Object.keys(zh), Object.keys(zh).sort());
  Object.keys(zh).forEach(key => assert.deepEqual(fillers(zh[key]), fillers(en[key]), key));
});

test("every state has a name", () => STATES.forEach(state => assert.ok(zh[`state.${state}`])));

const folder = new URL("../../plugins/kedan/web/src/", import.meta.url);
const sources = readdirSync(folder, { recursive: true }).filter(name => name.endsWith(".js"));
const code = sources.map(name => readFileSync(new URL(name.replaceAll("\\", "/"), folder), "utf8")).join("\n");

test("every sentence that is said exists", () => {
  const said = [...code.matchAll(/\b(?:say|sentence)\(\s*"([^"]+)"/g)].map(found => found[1]);
  assert.ok(said.length > 10);
  said.forEach(key => assert.ok(key in zh, key));
});

test("no source says anything but by key", () => {
  const text = code.replace(/\/\*[\s\S]*?\*\//g, "").replace(/"、"/g, "");
  assert.doesNotMatch(text, /[\u4e00-\u9fff]/);
});
