/** The file that a page exports is the one that `kedan audit` reads: both are held against one sample. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { fileOf, readFile } from "../../plugins/kedan/web/src/list/transfer.js";

const text = readFileSync(new URL("../conformance/list-export.json", import.meta.url), "utf8");

test("the sample is what a page exports, to the letter", () => {
  const { value, profile } = readFile(text);
  const { site, saved } = JSON.parse(text);
  assert.equal(fileOf(value, profile, site, saved), text);
});

test("the sample leaves out nothing that a list may hold", () => {
  const { value, profile } = readFile(text);
  assert.equal(Object.keys(profile).length, 5);
  for (const [name, entries] of Object.entries(value)) {
    assert.ok(entries.length, name);
  }
});
