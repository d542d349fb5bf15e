/** Judging the groups by what is asked; kept until something else is asked, for most questions differ in text only. */
import { judged } from "./groups.js";
import { ranksOn } from "./runs.js";
import { STATES } from "../core/run-state.js";
import { testsOf } from "./conditions.js";

/**
 * @typedef {import("./columns.js").Group} Group
 * @typedef {import("./request.js").Asked} Asked
 * @typedef {{judged: import("./groups.js").Judged[], day: import("./ranking.js").Day}} Judgement
 */

/**
 * @param {import("./runs.js").Runs} runs
 * @param {Group[]} groups
 * @returns {(asked: Asked) => Judgement}
 */
export function createJudge(runs, groups) {
  /** @type {{key: string, value: import("./groups.js").Judged}[]} */
  const kept = [];
  /** @type {{today: number, ranks: Uint8Array}} */
  let states = { today: NaN, ranks: new Uint8Array(0) };
  /** @type {{runMeets: Uint8Array, ranks: Uint8Array, ofRow: Uint8Array}} */
  let best = { runMeets: new Uint8Array(0), ranks: states.ranks, ofRow: states.ranks };

  return asked => {
    if (states.today !== asked.today) {
      states = { today: asked.today, ranks: ranksOn(runs, asked.today) };
    }
    const { ranks } = states;
    const all = groups.map((group, at) => {
      const key = keyOf(group, asked);
      const before = kept[at];
      if (before && before.key === key) {
        return before.value;
      }
      const sets = group.sets.map((ofThing, facet) => (group.facets[facet].kind === "state" ? ranks : ofThing));
      const value = judged(group, sets, testsOf(group, sets, runs, asked));
      kept[at] = { key, value };
      return value;
    });
    /** @param {string} scope */
    const meets = scope => all[groups.findIndex(({ facets }) => facets[0].scope === scope)].meets;
    const runMeets = meets("offering");
    if (best.runMeets !== runMeets || best.ranks !== ranks) {
      best = { runMeets, ranks, ofRow: bestRanks(runs.firsts, ranks, runMeets) };
    }
    const day = { today: asked.today, ranks, runMeets, best: best.ofRow, audienceMeets: meets("audience") };
    return { judged: all, day };
  };
}

/**
 * Returns by row the best state of its runs that meet.
 *
 * @param {Int32Array} firsts
 * @param {Uint8Array} ranks
 * @param {Uint8Array} meets
 */
function bestRanks(firsts, ranks, meets) {
  const best = new Uint8Array(firsts.length - 1).fill(STATES.length - 1);
  for (let row = 0; row < best.length; row += 1) {
    for (let run = firsts[row]; run < firsts[row + 1]; run += 1) {
      if (meets[run] && ranks[run] < best[row]) {
        best[row] = ranks[run];
      }
    }
  }
  return best;
}

/** @param {Group} group @param {Asked} asked */
function keyOf({ facets }, { facets: wanted, not, today }) {
  const dated = facets.some(({ kind }) => kind === "state") ? today : 0;
  return JSON.stringify([dated, facets.map(({ name }) => [wanted.get(name), not.get(name)])]);
}
