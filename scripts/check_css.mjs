// Hold the shipped style sheets to what Chrome 80 knows: `python3 run.py test css`. Two sources tell: doiuse (caniuse.com)
// knows features such as `gap` in flex boxes, MDN's data knows every property, at-rule, selector and value by its name.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import bcd from "@mdn/browser-compat-data" with { type: "json" };
import doiuse from "doiuse";
import postcss from "postcss";

const OLDEST = 80;
const SHEETS = ["kedan.css", "plan.css", "calendar.css"].map((name) =>
  fileURLToPath(new URL(`../plugins/kedan/web/dist/${name}`, import.meta.url)),
);

/** Newer than Chrome 80 or not wholly known to it, and no harm where it is not known. */
const HARMLESS = new Map([
  [":focus-visible", "an older browser shows its own ring on every focus"],
  ["css-focus-visible", "the same"],
  ["::marker", "colours the bullets of a list"],
  ["css-marker-pseudo", "the same"],
  ["forced-colors", "high contrast of Windows; an older browser keeps our colours"],
  ["paint-order", "known for SVG text, where it is used"],
  ["css-overflow", "only hidden and auto are used, not clip"],
  ["css-appearance", "stands beside -webkit-appearance"],
  ["appearance", "the same"],
  ["css-display-contents", "of blocks without a role of their own"],
  ["multicolumn", "only break-inside and break-after: avoid, for paper"],
  ["css-page-break", "stands beside break-inside and break-after"],
  ["css-not-sel-list", "told of every :not(); those with more than one condition are found below"],
  ["rect()", "the old value of clip, not the shape of that name"],
]);

/** @returns {number} the version of a record of MDN, such as `≤37`; none is later than all */
function version(written) {
  return typeof written === "string" ? parseInt(written.replace("≤", ""), 10) : Infinity;
}

/** @returns {boolean} whether Chrome 80 knows what this record is about, by that prefix or that older name */
function isKnown(compat, prefix = "", name = "") {
  return [compat.support.chrome]
    .flat()
    .filter((told) => !told.flags && (told.prefix || "") === prefix && (told.alternative_name || "") === name)
    .some((told) => version(told.version_added) <= OLDEST && version(told.version_removed) > OLDEST);
}

/** @returns {Map<string, object>} every function of MDN's value types by its name, such as `color-mix` */
function valueFunctions(types) {
  const found = new Map();
  const walk = (node) => {
    for (const [name, inner] of Object.entries(node).filter(([key]) => key !== "__compat")) {
      if (inner.__compat && !found.has(name)) {
        found.set(name, inner.__compat);
      }
      walk(inner);
    }
  };
  walk(types);
  return found;
}

/** @returns {Map<string, object>} records of MDN by the older names of what they are about, such as `grid-gap` */
function olderNames(known) {
  const found = new Map();
  const contexts = Object.values(known).flatMap((record) => [record, ...Object.values(record)]);
  for (const record of contexts.filter((one) => one.__compat)) {
    for (const { alternative_name: name } of [record.__compat.support.chrome].flat()) {
      if (name && !found.has(name)) {
        found.set(name, record);
      }
    }
  }
  return found;
}

const { properties, selectors, types, "at-rules": atRules } = bcd.css;
const functions = valueFunctions(types);
const older = olderNames(properties);
const findings = new Set();

function report(name, text) {
  if (!HARMLESS.has(name)) {
    findings.add(`${name}: ${text}`);
  }
}

function recordOf(name, parent) {
  const isDescriptor = parent.type === "atrule" && atRules[parent.name] && atRules[parent.name][name];
  return isDescriptor || properties[name] || older.get(name);
}

function checkDeclaration({ prop, value, parent }) {
  if (prop.startsWith("--")) {
    return;
  }
  const [, prefix, name] = /^(-[a-z]+-)?(.*)$/.exec(prop);
  const known = recordOf(name, parent);
  if (!known) {
    report(prop, "there is no such property");
    return;
  }
  if (!isKnown(known.__compat, prefix, known === older.get(name) ? name : "")) {
    report(prop, `Chrome ${OLDEST} has no such property`);
  }
  checkValue(prop, value, known);
}

function checkValue(prop, value, known) {
  for (const word of value.match(/[a-z][a-z-]*(?=[\s,;)]|$)/g) || []) {
    if (known[word] && known[word].__compat && !isKnown(known[word].__compat)) {
      report(`${prop}: ${word}`, `Chrome ${OLDEST} has no such value`);
    }
  }
  for (const [, called] of value.matchAll(/([a-z][a-z-]*)\(/g)) {
    if (functions.has(called) && !isKnown(functions.get(called))) {
      report(`${called}()`, `Chrome ${OLDEST} has no such function`);
    }
  }
}

function checkSelector(selector) {
  if (/:not\([^()]*[\s,>+~]/.test(selector)) {
    report(":not() of several", `Chrome ${OLDEST} takes one condition`);
  }
  for (const [written, name] of selector.matchAll(/::?([a-z][a-z-]*)/g)) {
    const known = selectors[name];
    if (known && known.__compat && !isKnown(known.__compat)) {
      report(written, `Chrome ${OLDEST} has no such selector`);
    }
  }
}

function checkAtRule({ name, params }) {
  const known = atRules[name];
  if (!known || !isKnown(known.__compat)) {
    report(`@${name}`, `Chrome ${OLDEST} has no such rule`);
  } else if (name === "media") {
    for (const [, feature] of params.matchAll(/\(([a-z-]+)/g)) {
      const told = known[feature.replace(/^(min|max)-/, "")];
      if (!told || !isKnown(told.__compat)) {
        report(feature, `Chrome ${OLDEST} cannot ask for it`);
      }
    }
  }
}

const byName = {
  postcssPlugin: "by-name",
  Declaration: checkDeclaration,
  Rule: ({ selector }) => checkSelector(selector),
  AtRule: checkAtRule,
};
const byFeature = doiuse({
  browsers: [`chrome ${OLDEST}`],
  onFeatureUsage: ({ feature, usage }) => report(feature, `not for Chrome ${OLDEST}: ${String(usage).slice(0, 80)}`),
});

const asked = process.argv.slice(2);
for (const from of asked.length ? asked : SHEETS) {
  await postcss([byName, byFeature]).process(await readFile(from, "utf8"), { from });
}
for (const finding of [...findings].sort()) {
  console.error(finding);
  process.exitCode = 1;
}
