/** Of the offerings of a course in one place, only the best is shown. */
import { all, runOf } from "../dom/find.js";
import { each } from "../core/each.js";
import { ranked } from "../core/run-state.js";

/**
 * Shows the best offering in every group below `root`. What can't be read stays as it came.
 *
 * @param {ParentNode} root
 * @param {number} today
 */
export function showBest(root, today) {
  each(all(root, "[data-kd-runs]"), group => {
    const blocks = all(group, "[data-kd-run]").filter(runOf);
    const runs = blocks.map(block => runOf(block) || {});
    const best = ranked(runs, today)[0];
    if (best) {
      all(group, "[data-kd-run]").forEach(block => {
        block.hidden = block !== blocks[best.index];
      });
    }
  });
}
