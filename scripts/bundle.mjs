// Bundle the browser sources into the committed files that pages load: `python3 run.py bundle [--check]`.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const RENEW = "python3 run.py bundle";
const NOTE = `/* Made from plugins/kedan/web/ by \`${RENEW}\`: change the sources, not this file. */`;

const sources = `${root}plugins/kedan/web/src/`;

/** The modules that kedan.js hands over to plan.js and calendar.js, by their path below the sources. */
async function handedOver() {
  const code = await readFile(`${sources}shared.js`, "utf8");
  return new Set([...code.matchAll(/from "\.\/(.+)\.js"/g)].map(([, name]) => name));
}

/** Takes those modules from the page instead of bundling them a second time. */
const fromThePage = {
  name: "from-the-page",
  async setup({ onLoad, onResolve }) {
    const names = await handedOver();
    onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir }) => {
      const name = relative(sources, join(resolveDir, path)).replaceAll("\\", "/").replace(/\.js$/, "");
      return names.has(name) ? { path: name, namespace: "page" } : undefined;
    });
    onLoad({ filter: /.*/, namespace: "page" }, async ({ path }) => {
      const code = await readFile(`${sources}${path}.js`, "utf8");
      const exported = [...code.matchAll(/^export (?:async )?(?:function|const) (\w+)/gm)].map(([, name]) => name);
      return { contents: `export const { ${exported.join(", ")} } = window.kedan.shared[${JSON.stringify(path)}];` };
    });
  },
};

const shared = {
  absWorkingDir: root,
  bundle: true,
  charset: "utf8",
  legalComments: "inline", // vendored code keeps its licence
  logLevel: "warning",
  write: false,
};
const script = {
  format: "iife", // a classic script: modules are blocked on file://
  target: ["es2019", "chrome80"],
  minify: true, // pages load it, and the sources are at hand
  banner: { js: NOTE },
};
const sheet = {
  target: "chrome80",
  minifyWhitespace: true,
  banner: { css: NOTE },
};
const bundles = [
  {
    ...script,
    entryPoints: ["plugins/kedan/web/src/main.js"],
    outfile: "plugins/kedan/web/dist/kedan.js",
  },
  {
    ...script,
    entryPoints: ["plugins/kedan/web/src/plan/main.js"],
    outfile: "plugins/kedan/web/dist/plan.js",
    plugins: [fromThePage],
  },
  {
    ...script,
    entryPoints: ["plugins/kedan/web/src/calendar/main.js"],
    outfile: "plugins/kedan/web/dist/calendar.js",
    plugins: [fromThePage],
  },
  {
    ...sheet,
    entryPoints: ["plugins/kedan/web/css/main.css"],
    outfile: "plugins/kedan/web/dist/kedan.css",
  },
  {
    ...sheet,
    entryPoints: ["plugins/kedan/web/css/plan.css"],
    outfile: "plugins/kedan/web/dist/plan.css",
  },
  {
    ...sheet,
    entryPoints: ["plugins/kedan/web/css/calendar_grid.css"],
    outfile: "plugins/kedan/web/dist/calendar.css",
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
