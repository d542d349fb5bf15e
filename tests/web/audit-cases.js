/** The case files of the audit, and how they are answered; tests/audit runs the same in Python. */
import { readdirSync, readFileSync } from "node:fs";
import { audit, auditAll } from "../../plugins/kedan/web/src/audit/evaluate.js";
import { coursesOf } from "../../plugins/kedan/web/src/audit/course.js";
import { notesOf } from "../../plugins/kedan/web/src/audit/notes.js";
import { ranked } from "../../plugins/kedan/web/src/audit/ranking.js";
import { sideBySide } from "../../plugins/kedan/web/src/audit/compare.js";

const FOLDER = new URL("../conformance/audit/", import.meta.url);

export function conformanceCases() {
  const names = readdirSync(FOLDER).filter(name => name.endsWith(".json"));
  return names.sort().flatMap(name => {
    const { cases, policy, courses, profile } = JSON.parse(readFileSync(new URL(name, FOLDER), "utf8"));
    return cases.map(one => ({ policy, courses, profile, ...one, name: `${name}: ${one.name}` }));
  });
}

/** @param {Record<string, any>} one @returns everything that can be asked about a list */
export function answered(one) {
  const named = one.policies || [one.policy];
  const policies = named.map(policy => ({ id: "p", title: "p", unit: "credits", ...policy }));
  const listed = (one.courses || []).slice().sort((a, b) => (a.id < b.id ? -1 : 1));
  const courses = coursesOf(listed);
  const now = one.now || 2026;
  const answers = auditAll(policies, one, courses, now);
  const first = audit(policies[0], one, courses, now);
  return {
    ...first,
    policies: Object.fromEntries(answers.map(answer => [answer.id, answer])),
    answers,
    compare: sideBySide(answers),
    notes: notesOf(one, courses, now),
    ranked: ranked(policies, one, courses, now),
  };
}
