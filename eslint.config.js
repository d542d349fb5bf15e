// Browser sources: ES2019 in syntax (tsc holds the library to it too), and no way to make HTML from text.
import js from "@eslint/js";
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

/** In tsc's DOM library, but not in Chrome 80. */
const tooNew = ["replaceChildren", "randomUUID", "showPicker", "showPopover"].map((name) => ({
  selector: `MemberExpression[property.name="${name}"]`,
  message: `Chrome 80 has no ${name}.`,
}));

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
  { ignores: ["**/dist/", "site/", ".venv/", "docs/", "plugins/kedan/**/vendor/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["plugins/kedan/web/src/**/*.js"],
    languageOptions: { ecmaVersion: 2019, sourceType: "module" },
    plugins: { "no-unsanitized": noUnsanitized },
    rules: {
      ...strict,
      ...noUnsanitized.configs.recommended.rules,
      "no-restricted-globals": ["error", "structuredClone", "globalThis"],
      "no-restricted-syntax": ["error", ...noHtmlFromText, ...noStyleAttribute, ...tooNew],
    },
  },
  {
    files: ["tests/web/**/*.js", "scripts/*.mjs", "eslint.config.js"],
    languageOptions: { ecmaVersion: "latest", sourceType: "module" },
    rules: { ...strict, "max-lines-per-function": "off", "no-console": "off" },
  },
];
