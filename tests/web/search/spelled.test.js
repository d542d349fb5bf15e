import assert from "node:assert/strict";
import { spelled } from "../../../plugins/kedan/web/src/search/spelled.js";
import test from "node:test";

const SYLLABLES = ["gang", "liang", "ling", "zhi", "zi"];
const SOUND = "liang量梁 zhi质指 zi资 gang钢 lv绿";

/** @param {string} kind */
async function sound(kind) {
  assert.equal(kind, "sound");
  return [SOUND];
}

/** @param {string} title @param {string[]} [institutions] @param {string} [summary] */
function card(title, institutions = [], summary = "") {
  return { row: 0, id: "", title, summary, institutions, tags: [] };
}

/** @param {string} text @param {ReturnType<typeof card>[]} cards */
function ask(text, cards) {
  const terms = text.split(" ").map(one => ({ kind: /^[a-zü]+$/.test(one) ? "word" : "han", text: one }));
  return spelled(terms, cards, SYLLABLES, { get: sound, count: () => 1 });
}

test("letters stand for the characters that sound so, in full, begun or by initials", async () => {
  const cards = [card("教学质量管理")];
  for (const letters of ["zhiliang", "zhilia", "zhil", "zl"]) {
    assert.deepEqual(await ask(letters, cards), ["质量"], letters);
  }
});

test("the name that most cards have is told, of the same the first", async () => {
  assert.deepEqual(await ask("zl", [card("资量"), card("质量"), card("看质量")]), ["质量"]);
  assert.deepEqual(await ask("zl", [card("资量"), card("质量")]), ["资量"]);
  assert.deepEqual(await ask("zl", [card("某课", ["质量学院"])]), ["质量"]);
});

test("every spelling is told, and only spellings", async () => {
  assert.deepEqual(await ask("zhiliang 质量 zhi", [card("质量")]), ["质量", "质"]);
  assert.deepEqual(await ask("lü", [card("绿")]), []);
  assert.deepEqual(await ask("质量", [card("质量")]), []);
  assert.deepEqual(await ask("a", [card("质量")]), []);
});

test("what stands there as it is typed was not taken for anything", async () => {
  assert.deepEqual(await ask("zl", [card("质量"), card("某课", [], "用 ZL 量表")]), []);
  assert.deepEqual(await ask("zhiliang", []), []);
  assert.deepEqual(await ask("liangzhi", [card("质量")]), []);
});
