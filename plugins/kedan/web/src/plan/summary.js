/** What the bar of every page tells of an audit. */
import { audited } from "../list/mine.js";
import { rounded } from "./numbers.js";
import { ruleWords } from "./rules-words.js";
import { sideBySide } from "../audit/compare.js";
import { stateOf, SUMMARIES } from "../list/summary.js";

/** @typedef {import("./catalog.js").Catalog} Catalog */
/** @typedef {import("./types.js").Answer} Answer */
/** @typedef {import("./types.js").AnswerRule} AnswerRule */
/** @typedef {import("./types.js").List} List */
/** @typedef {import("./types.js").Profile} Profile */
/** @typedef {import("./types.js").RulesData} RulesData */

/** Returns whether a rule asks for a sum of everything. @param {RulesData[]} policies @param {string} id @param {string} rule */
function sumsAll(policies, id, rule) {
  const policy = policies.find(one => one.id === id);
  const data = policy && policy.rules.find(one => one.id === rule);
  return Boolean(data && data.sum && data.sum.gte !== undefined && !data.where && !data.per);
}

/** @typedef {{answer: Answer, done: AnswerRule, both: AnswerRule}} Told */

/** What can be told comes first, then what leaves the least open. @param {Told} one @param {Told} other */
function bySureness({ both: one }, { both: other }) {
  return Number(one.status === "ask") - Number(other.status === "ask") || one.unknown.length - other.unknown.length;
}

/**
 * Returns the rule that asks for a sum of everything, at its strictest; of several the one that tells most.
 *
 * @param {Answer[]} answers
 * @param {RulesData[]} policies
 * @returns {Told | undefined}
 */
function surestSum(answers, policies) {
  /** @type {Told[]} */
  const told = [];
  sideBySide(answers.filter(({ applies }) => applies !== "no")).forEach(({ rule, policies: [strictest = ""] }) => {
    const answer = answers.find(({ id }) => id === strictest);
    const [done, both] = answer ? [answer.done, answer.both].map(all => all.find(({ id }) => id === rule)) : [];
    if (answer && done && both && both.status !== "waived" && sumsAll(policies, strictest, rule)) {
      told.push({ answer, done, both });
    }
  });
  return told.sort(bySureness)[0];
}

/**
 * @param {Answer[]} answers  of all rules that fit
 * @param {List} list
 * @param {Profile} profile
 * @param {Catalog} catalog
 * @returns {import("../list/summary.js").Summary}
 */
export function summaryOf(answers, list, profile, catalog) {
  const of = stateOf(list, profile);
  const found = surestSum(answers, catalog.rules.policies);
  if (!found) {
    return Object.assign({}, SUMMARIES.empty, { of });
  }
  const { answer, done, both } = found;
  return {
    of,
    title: ruleWords(catalog, answer.id, [both.id]).title,
    unit: answer.unit,
    need: rounded((both.need && both.need.gte) || null, true),
    done: rounded(done.have, false),
    both: rounded(both.have, false),
    gap: both.status === "short" ? rounded(both.gap, true) : 0,
    open: both.status === "ask",
  };
}

/** Keeps it for the bar; nothing is written where it is the same. @param {import("../list/summary.js").Summary} summary */
export function keepSummary(summary) {
  audited.change(before => (JSON.stringify(before) === JSON.stringify(summary) ? before : summary));
}
