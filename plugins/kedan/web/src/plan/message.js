/** The list as a message for a chat. */
import { amountOf, totalsOf } from "../list/amounts.js";
import { amountWords, runWords, totalWords } from "../list/words.js";
import { say } from "../strings.js";

/** @typedef {import("../list/types.js").List} List */
/** @typedef {import("../list/types.js").Profile} Profile */

/**
 * Returns the list as a message for a chat.
 *
 * @param {List} list
 * @param {Profile} profile
 * @param {number} today
 */
export function messageOf(list, profile, today) {
  const lines = list.planned.map(({ course, facts, offering }, at) => {
    const runs = facts ? facts.runs : [];
    const run = runs.find(one => (offering ? one.id === offering : one.always));
    const details = [amountWords(amountOf(facts, profile)), run ? runWords(run, today) : ""];
    const title = facts && facts.sample ? say("message.sample", { title: facts.title }) : facts && facts.title;
    return `${at + 1}. ${title || course}\n   ${details.filter(Boolean).join(say("dot"))}`;
  });
  const total = totalWords(totalsOf(list.planned, profile));
  return [say("message.head", { count: list.planned.length, total }), ...lines].join("\n");
}
