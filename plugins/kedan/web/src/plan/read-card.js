/** The card of a course: the facts that a list keeps, and what only the site says. */
import { factsOf } from "../list/read-facts.js";
import { fieldsOf, present } from "../list/untrusted.js";

/** @typedef {import("./types.js").Card} Card */
/** @typedef {import("./types.js").Run} Run */

/** @param {unknown} value */
function text(value) {
  return typeof value === "string" ? value : undefined;
}

/** @param {import("../core/run-state.js").Run} run @param {unknown} written @returns {Run} */
function runOf(run, written) {
  const { code, where, segments } = fieldsOf(written);
  const told = Array.isArray(segments) ? segments : [];
  return present(
    Object.assign({}, run, {
      code: text(code),
      where: text(where),
      segments: (run.segments || []).map((segment, at) =>
        present(Object.assign({}, segment, { delivery: text(fieldsOf(told[at])["delivery"]) })),
      ),
    }),
  );
}

/** @param {unknown} written @returns {Card | undefined} */
export function cardOf(written) {
  const facts = factsOf(written);
  const { by, runs } = fieldsOf(written);
  const told = Array.isArray(runs) ? runs : [];
  return facts && present(Object.assign({}, facts, { by: text(by), runs: facts.runs.map((run, at) => runOf(run, told[at])) }));
}
