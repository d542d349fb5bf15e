/** The tools that hold what ships to Chrome 80 can tell: something newer does not pass them. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { ESLint } from "eslint";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** @returns {Promise<string>} what the check of style sheets says of this one; nothing where it passes */
async function saidOfSheet(css) {
  const folder = await mkdtemp(join(tmpdir(), "kedan-"));
  const sheet = join(folder, "sheet.css");
  await writeFile(sheet, css);
  try {
    return await new Promise((resolve) => {
      execFile(process.execPath, ["scripts/check_css.mjs", sheet], { cwd: root }, (_, __, said) => resolve(said));
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function saidOfBundle(code) {
  const [result] = await new ESLint({ cwd: root }).lintText(code, { filePath: "plugins/kedan/web/dist/new.js" });
  return result.messages.map(({ message }) => message).join("\n");
}

test("the style sheet may not use what is newer than Chrome 80", async () => {
  const newer = `.a { display: flex; gap: 4px; inset: 0; aspect-ratio: 1; color: color-mix(in srgb, red, blue); }
    .b:has(.c):not(.d, .e) { overflow: clip; } @layer x { .d { colour: red; } } @media (prefers-contrast: more) { .e { top: 0; } }`;
  const said = await saidOfSheet(newer);
  for (const name of ["flexbox-gap", "inset", "aspect-ratio", "color-mix()", ":has", ":not() of several", "overflow: clip", "@layer"]) {
    assert.ok(said.includes(`${name}: `), name);
  }
  assert.match(said, /colour: there is no such property/);
  assert.match(said, /prefers-contrast: /);
});

test("what Chrome 80 knows passes, under its older name too", async () => {
  assert.equal(await saidOfSheet(".a:not(.b) { display: grid; grid-column-gap: 4px; clip: rect(0 0 0 0); --c: 1; }"), "");
});

test("the bundle may not use what is newer than ES2019 and Chrome 80", async () => {
  assert.match(await saidOfBundle("const a = b?.c;"), /Parsing error/);
  for (const code of ["[1].at(0)", "'a'.replaceAll('a', 'b')", "structuredClone({})", "document.body.replaceChildren()"]) {
    assert.notEqual(await saidOfBundle(code), "", code);
  }
  assert.equal(await saidOfBundle("Object.fromEntries([[1, 2]].map(String).filter(Boolean));"), "");
});
