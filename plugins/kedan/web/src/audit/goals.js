/**
 * What is still missing, as goals: how much of one an item would close, and which ceilings it would break.
 *
 * @typedef {import("./fraction.js").Fraction} Fraction
 * @typedef {import("./rules-data.js").Rule} Rule
 * @typedef {import("./rules-data.js").Measure} Measure
 * @typedef {import("./rules-data.js").Scope} Scope
 * @typedef {import("./rules.js").RuleAnswer} RuleAnswer
 * @typedef {import("./rules.js").Ledger} Ledger
 * @typedef {import("./scope.js").Holding} Holding
 * @typedef {Map<number | null, Fraction>} ByYear
 * @typedef {{rule: string, measure: Measure | null, scope: Scope, missing: ByYear, all: Fraction, have: ByYear,
 *   index: number, yearly: boolean, anyTime: boolean, totals: Map<string, Fraction>, parts: Goal[],
 *   whole: boolean}} Goal
 *   a rule that measures, or a combination of such goals; `all` is what is missing in all years together,
 *   `totals` what there is of every value that `distinct` counts, `index` its place among the goals of its policy
 * @typedef {(Fraction | undefined)[]} Brought  what an item adds to each goal, by index, as far as it was asked
 * @typedef {{closes: Fraction, breaks: string[]}} Effect
 *   the part of a goal that an item would close, from 0 to 1, and the ceilings it would break, or break further
 */
import { best, NO, YES } from "./match.js";
import { enough, sureTotals } from "./distinct.js";
import { found, sureAmount } from "./measures.js";
import { isZero, least, order, over, plus, total, ZERO } from "./fraction.js";
import { reads } from "./scope.js";
import { visible, waivesWindow } from "./rules.js";

/** @type {Effect} */
const NONE = { closes: ZERO, breaks: [] };

/** @param {Rule} rule @param {RuleAnswer} answer */
function toldOf(rule, answer) {
  if (rule.yearly) {
    return answer.years;
  }
  return [{ year: null, status: answer.status, have: answer.have || ZERO, gap: answer.gap || ZERO }];
}

/** @param {Rule} rule @returns {Goal} */
function emptyGoal({ id, measure, scope, yearly, whole }) {
  const anyTime = !yearly && waivesWindow(scope);
  const nothing = { missing: new Map(), all: ZERO, have: new Map(), totals: new Map(), parts: [] };
  return { rule: id, measure, scope, index: 0, yearly, anyTime, whole, ...nothing };
}

/** @param {RuleAnswer} answer @param {Ledger} ledger @returns {Goal[]} */
function goalOf(answer, ledger) {
  const { rule } = answer;
  const { measure, scope } = rule;
  if (rule.parts) {
    const reached = !rule.whole && answer.status === "ok";
    const parts = answer.parts.map(part => goalOf(part, ledger));
    return [{ ...emptyGoal(rule), parts: reached ? [] : /** @type {Goal[]} */ ([]).concat(...parts) }];
  }
  if (!measure) {
    return [];
  }
  const told = toldOf(rule, answer);
  const missing = told.filter(({ status }) => status === "short" || status === "ask");
  return [
    {
      ...emptyGoal(rule),
      missing: new Map(missing.map(({ year, gap }) => /** @type {[number | null, Fraction]} */ ([year, gap]))),
      all: total(missing.map(({ gap }) => gap)),
      have: new Map(told.map(({ year, have }) => /** @type {[number | null, Fraction]} */ ([year, have]))),
      totals: measure.kind === "distinct" ? sureTotals(measure, found(scope, visible(scope, ledger))) : new Map(),
    },
  ];
}

/**
 * Numbers goals and their parts; returns the next number.
 *
 * @param {Goal[]} goals
 * @param {number} first
 * @returns {number}
 */
function number(goals, first) {
  let next = first;
  for (const goal of goals) {
    goal.index = next;
    next = number(goal.parts, next + 1);
  }
  return next;
}

/** Returns whether anything is missing, or can be too much. @param {Goal} goal @returns {boolean} */
function matters(goal) {
  return goal.measure ? !isZero(goal.all) || Boolean(goal.measure.bounds.lte) : goal.parts.some(matters);
}

/**
 * Returns the goals of all rules that are not waived, and to which an item can matter.
 *
 * @param {RuleAnswer[]} answers
 * @param {Ledger} ledger
 * @returns {Goal[]}
 */
export function goalsOf(answers, ledger) {
  const open = answers.filter(({ status }) => status !== "waived");
  const goals = /** @type {Goal[]} */ ([]).concat(...open.map(answer => goalOf(answer, ledger))).filter(matters);
  number(goals, 0);
  return goals;
}

/**
 * Returns whether a scope of a goal or of its parts reads an item, or may; nothing else brings it forward.
 *
 * @param {Goal} goal
 * @param {Holding} held
 * @returns {boolean}
 */
export function touches(goal, held) {
  return goal.measure ? best(reads(goal.scope, held)) !== NO : goal.parts.some(part => touches(part, held));
}

/**
 * Returns how many values an item adds to those that count.
 *
 * @param {Goal} goal
 * @param {Measure} measure
 * @param {Holding} held
 */
function newValues(goal, measure, held) {
  const matches = reads(goal.scope, held);
  let added = 0;
  sureTotals(measure, [{ held, matches, match: best(matches) }]).forEach((more, name) => {
    const before = goal.totals.get(name) || ZERO;
    added += enough(measure, plus(before, more)) && !enough(measure, before) ? 1 : 0;
  });
  return { n: added, d: 1 };
}

/** @param {Goal} goal @param {Measure} measure @param {Holding} held */
function brings(goal, measure, held) {
  if (measure.kind === "distinct") {
    return newValues(goal, measure, held);
  }
  const matches = reads(goal.scope, held);
  const match = best(matches);
  if (measure.kind === "count") {
    return { n: match === YES ? 1 : 0, d: 1 };
  }
  const sum = sureAmount({ held, matches, match });
  return measure.kind === "share" ? over(sum, measure.of) : sum;
}

/** @param {Goal} goal @returns {boolean} */
function isOpen(goal) {
  return goal.measure ? !isZero(goal.all) : goal.parts.some(isOpen);
}

/**
 * Returns what an item adds to a measure for sure; looked up where another offering of its course asked already.
 *
 * @param {Goal} goal
 * @param {Measure} measure
 * @param {Holding} held
 * @param {Brought} brought
 */
function broughtBy(goal, measure, held, brought) {
  const more = brought[goal.index] || brings(goal, measure, held);
  brought[goal.index] = more;
  return more;
}

/**
 * All: the mean of what is open, and every ceiling. Any: the best of them.
 *
 * @param {Goal} goal
 * @param {Holding} held
 * @param {boolean} inside
 * @param {Brought} brought
 * @returns {Effect}
 */
function effectOfParts(goal, held, inside, brought) {
  const effects = goal.parts.map(part => effectOf(part, held, inside, brought));
  const parts = effects.filter((_, i) => !goal.whole || isOpen(/** @type {Goal} */ (goal.parts[i])));
  if (!goal.whole) {
    const shares = parts.map(effect => effect.closes);
    return { closes: shares.reduce((one, other) => (order(one, other) >= 0 ? one : other), ZERO), breaks: [] };
  }
  const sum = total(parts.map(effect => effect.closes));
  return {
    closes: parts.length ? over(sum, { n: parts.length, d: 1 }) : ZERO,
    breaks: /** @type {string[]} */ ([]).concat(...effects.map(effect => effect.breaks)),
  };
}

/** @param {Goal} goal @param {Fraction} gap @param {Fraction} have @param {Fraction} more @returns {Effect} */
function effectOfMore(goal, gap, have, more) {
  if (isZero(more)) {
    return NONE;
  }
  const ceiling = goal.measure && goal.measure.bounds.lte;
  return {
    closes: isZero(gap) ? ZERO : over(least(more, gap), goal.all),
    breaks: ceiling && order(plus(have, more), ceiling) > 0 ? [goal.rule] : [],
  };
}

/**
 * Returns what an item would do to a goal.
 *
 * @param {Goal} goal
 * @param {Holding} held
 * @param {boolean} inside whether its year lies within the cycle
 * @param {Brought} brought
 * @returns {Effect}
 */
export function effectOf(goal, held, inside, brought) {
  const { measure } = goal;
  if (!measure) {
    return effectOfParts(goal, held, inside, brought);
  }
  const year = goal.yearly ? held.item.year : null;
  const [gap, have] = [goal.missing.get(year) || ZERO, goal.have.get(year)];
  const asked = measure.bounds.lte || !isZero(gap);
  if (!have || !asked || !(inside || goal.anyTime)) {
    return NONE;
  }
  return effectOfMore(goal, gap, have, broughtBy(goal, measure, held, brought));
}
