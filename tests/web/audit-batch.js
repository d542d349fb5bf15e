/** Answers many cases at once: a JSON list on the standard input, their answers on the standard output. */
import { answered } from "./audit-cases.js";
import { readFileSync } from "node:fs";

const cases = JSON.parse(readFileSync(0, "utf8"));
const answers = cases.map(one => {
  const { answers: policies, compare, notes, ranked } = answered(one);
  return { answers: policies, compare, notes, ranked };
});
process.stdout.write(JSON.stringify(answers));
