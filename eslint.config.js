// Browser sources: ES2019 and Chrome 80 (tsc holds the types to it too), and no way to make HTML from text. The bundle
// that ships is held to ES2019 and Chrome 80 by itself.
import js from "@eslint/js";
import compat from "eslint-plugin-compat";
import esx from "eslint-plugin-es-x";
import noUnsanitized from "eslint-plugin-no-unsanitized";

const HTML_FROM_TEXT = ["innerHTML", "outerHTML", "insertAdjacentHTML", "createContextualFragment", "srcdoc"];

/** No use of these names at all, not even with a constant: text goes in by textContent. */
const noHtmlFromText = HTML_FROM_TEXT.map((name) => ({
  selector: `MemberExpression[property.name="${name}"], MemberExpression[property.value="${name}"]`,
  message: `No ${name}: build nodes with createElement and textContent.`,
}));

const noStyleAttribute = [
  {
    selector: "CallExpression[callee.property.name=/^setAttribute(NS)?$/] > Literal.arguments[value='style']",
    message: "The CSP drops style attributes: set a class or an SVG attribute.",
  },
  {
    selector: "MemberExpression[property.name='cssText']",
    message: "The CSP drops style attributes: set a class or an SVG attribute.",
  },
];

/** Members that are newer than Chrome 80: eslint-plugin-compat tells globals and their own functions only. */
const TOO_NEW = [
  ...["replaceChildren", "setHTML", "moveBefore", "checkVisibility", "togglePopover", "showPopover", "hidePopover"],
  ...["showPicker", "startViewTransition", "caretPositionFromPoint", "inert", "popover", "ariaLabel"],
  ...["ariaPressed", "ariaExpanded", "ariaHidden", "randomUUID", "getHTML", "closedBy"],
  ...["throwIfAborted", "groupBy", "userAgentData", "commitStyles", "onscrollend"],
];
const tooNew = TOO_NEW.map((name) => ({
  selector: `MemberExpression[property.name="${name}"]`,
  message: `Chrome 80 has no ${name}.`,
}));
const tooNewStatic = ["timeout", "any"].map((name) => ({
  selector: `MemberExpression[object.name="AbortSignal"][property.name="${name}"]`,
  message: `Chrome 80 has no AbortSignal.${name}.`,
}));

/** Methods that arrays have too: eslint-plugin-es-x cannot tell them from those of iterators. */
const OF_ARRAYS = ["every", "filter", "find", "flatmap", "foreach", "map", "reduce", "some"];

const oldBrowsers = {
  plugins: { compat, "es-x": esx },
  settings: { browsers: ["chrome 80"], lintAllEsApis: true, "es-x": { aggressive: true } },
  rules: {
    ...esx.configs["flat/restrict-to-es2019"].rules,
    ...Object.fromEntries(OF_ARRAYS.map((name) => [`es-x/no-iterator-prototype-${name}`, "off"])),
    "compat/compat": "error",
    "no-restricted-globals": ["error", "structuredClone", "globalThis", "reportError", "scheduler"],
    "no-restricted-syntax": ["error", ...tooNew, ...tooNewStatic],
  },
};

const strict = {
  ...js.configs.recommended.rules,
  "no-undef": "off", // tsc tells, and knows the browser's names
  "array-callback-return": "error",
  "consistent-return": "error",
  curly: "error",
  "default-case-last": "error",
  eqeqeq: "error",
  "max-depth": ["error", 4],
  "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
  complexity: ["error", 12],
  "no-console": "error",
  "no-eval": "error",
  "no-implied-eval": "error",
  "no-new-func": "error",
  "no-param-reassign": "error",
  "no-script-url": "error",
  "no-shadow": "error",
  "no-var": "error",
  "object-shorthand": "error",
  "prefer-const": "error",
  "prefer-template": "error",
  radix: "error",
};

export default [
  { ignores: ["dist/", "site/", ".venv/", ".mutation/", ".bench/", "docs/", "plugins/kedan/**/vendor/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["plugins/kedan/web/src/**/*.js"],
    languageOptions: { ecmaVersion: 2019, sourceType: "module" },
    plugins: { ...oldBrowsers.plugins, "no-unsanitized": noUnsanitized },
    settings: oldBrowsers.settings,
    rules: {
      ...strict,
      ...noUnsanitized.configs.recommended.rules,
      ...oldBrowsers.rules,
      "no-restricted-syntax": ["error", ...noHtmlFromText, ...noStyleAttribute, ...tooNew, ...tooNewStatic],
    },
  },
  {
    ...oldBrowsers,
    files: ["plugins/kedan/web/dist/*.js"],
    languageOptions: { ecmaVersion: 2019, sourceType: "script" },
  },
  {
    files: ["tests/web/**/*.js", "scripts/*.mjs", "eslint.config.js"],
    languageOptions: { ecmaVersion: "latest", sourceType: "module" },
    rules: { ...strict, "max-lines-per-function": "off", "no-console": "off" },
  },
];
