// Bundle the browser sources into the two committed files a page loads: `python3 run.py bundle [--check]`.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const RENEW = "python3 run.py bundle";
const NOTE = `/* Made from plugins/kedan/web/ by \`${RENEW}\`: change the sources, not this file. */`;

const shared = {
  absWorkingDir: root,
  bundle: true,
  charset: "utf8",
  legalComments: "inline", // vendored code keeps its licence
  logLevel: "warning",
  write: false,
};
const bundles = [
  {
    entryPoints: ["plugins/kedan/web/src/main.js"],
    outfile: "plugins/kedan/web/dist/kedan.js",
    format: "iife", // a classic script: modules are blocked on file://
    target: ["es2019", "chrome80"],
    minify: true, // every page loads it, and the sources are at hand
    banner: { js: NOTE },
  },
  {
    entryPoints: ["plugins/kedan/web/css/main.css"],
    outfile: "plugins/kedan/web/dist/kedan.css",
    target: "chrome80",
    minifyWhitespace: true,
    banner: { css: NOTE },
  },
];

/** @returns {Promise<{path: string, contents: Uint8Array}[]>} what the sources give */
async function made() {
  const results = await Promise.all(bundles.map((options) => build({ ...shared, ...options })));
  return results.flatMap((result) => result.outputFiles);
}

/** @returns {Promise<boolean>} whether the committed file holds exactly these bytes */
async function isCurrent({ path, contents }) {
  const committed = await readFile(path).catch(() => null);
  return committed !== null && committed.equals(contents);
}

async function save({ path, contents }) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, contents);
}

async function check(files) {
  const current = await Promise.all(files.map(isCurrent));
  for (const { path } of files.filter((_, i) => !current[i])) {
    const name = relative(root, path).replaceAll("\\", "/");
    console.error(`${name} 与源文件不一致，请运行 ${RENEW}。`);
    console.error(`${name} is not what the sources give: run ${RENEW}.`);
    process.exitCode = 1;
  }
}

const files = await made().catch(() => process.exit(1)); // esbuild has told why
if (process.argv.includes("--check")) {
  await check(files);
} else {
  await Promise.all(files.map(save));
}
